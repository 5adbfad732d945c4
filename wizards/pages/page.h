// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/route.h"
#include "pages/wizardcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

class TextLabel;

/// One page of the wizard: a title, a line of explanation, and content below. It shows what the setup holds and keeps
/// nothing of its own but what is being typed; all its texts change with the language, also while it is hidden.
class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(WizardContext &context, QWidget *parent = nullptr);

    /// The page comes into view: show the setup as it is now, and put the focus where the user begins.
    virtual void enter() = 0;
    /// Next was pressed: puts what was typed into the setup. False: stay; the page has shown why, beside the input.
    [[nodiscard]] virtual bool next() { return true; }
    /// Back was pressed: keeps what was typed as far as it can be kept.
    virtual void back() {}
    /// The text of the Next button; empty: "Next".
    [[nodiscard]] virtual QString nextText() const { return {}; }
    [[nodiscard]] virtual bool canGoOn() const { return true; }
    /// Sets all texts in the current language.
    virtual void retranslate() = 0;

Q_SIGNALS:
    /// The buttons below, or the list of steps, may have to change.
    void stateChanged();
    void pageWanted(klubbpost::PageId page);
    /// There is nothing to do here but to go on.
    void nextWantsFocus();

protected:
    void changeEvent(QEvent *event) override;

    [[nodiscard]] WizardContext &context() const { return m_context; }
    [[nodiscard]] SetupSession &session() const { return m_context.session(); }
    [[nodiscard]] const Words &words() const { return m_context.words(); }
    void setHeading(const QString &title, const QString &lead);
    /// Where the content goes, from above; a stretch comes after it.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    WizardContext &m_context;
    TextLabel *m_title;
    TextLabel *m_lead;
    QVBoxLayout *m_content;
};

} // namespace klubbpost
