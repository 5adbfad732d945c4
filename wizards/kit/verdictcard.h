// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"
#include "kit/panel.h"
#include "kit/signrow.h"
#include "reports/words.h"

class QVBoxLayout;

namespace klubbpost {

class Button;

/// One verdict: what is the matter, what to do, who can do it, and the code to say aloud.
class VerdictCard : public Panel
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);
    void setVerdict(const Verdict &verdict, const Words &words);
    /// Another protocol with the very same verdict, which need not be said twice. False: it says something else.
    [[nodiscard]] bool join(const Verdict &verdict, const Words &words);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }
    /// One more line, with its own sign.
    void addLine(Glyph glyph, SignRow::Tone tone, const QString &text);
    /// One line more in the card, of something else that works.
    void addGood(const Verdict &verdict, const Words &words);
    /// Where the buttons of the page go that belong to this verdict.
    void addButton(QWidget *button);

private:
    Verdict m_verdict;
    TextLabel *m_subject;
    TextLabel *m_cause;
    TextLabel *m_action;
    TextLabel *m_quote;
    QVBoxLayout *m_goods = nullptr;
    QLabel *m_who;
    TextLabel *m_code;
    TextLabel *m_codeNote;
    QWidget *m_buttons;
};

} // namespace klubbpost
