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
    /// Another protocol with the same cause, for the same one to act on: it is said once, and what differs is a detail.
    /// False: it is something else.
    [[nodiscard]] bool join(const Verdict &verdict, const Words &words);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }
    /// What puts all of it right: one for each protocol at most.
    [[nodiscard]] const QList<Fix> &fixes() const { return m_fixes; }
    /// What is typed to put it right, between the words and the buttons.
    void addInput(QWidget *input);
    /// One more line, with its own sign.
    void addLine(Glyph glyph, SignRow::Tone tone, const QString &text);
    /// One line more in the card, of something else that works.
    void addGood(const Verdict &verdict, const Words &words);
    /// Where the buttons of the page go that belong to this verdict.
    void addButton(QWidget *button);

private:
    Verdict m_verdict;
    QList<Fix> m_fixes;
    QVBoxLayout *m_inputs;
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
