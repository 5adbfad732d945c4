// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/route.h"
#include "pages/wizardcontext.h"

#include <QWidget>

class QPushButton;
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

    /// The page comes into view: show the setup as it is now.
    virtual void enter() = 0;
    /// Where the user begins: a field, else the title, so that it is read out.
    [[nodiscard]] virtual QWidget *firstFocus() const;
    /// Next was pressed: puts what was typed into the setup. False: stay; the page has shown why, beside the input.
    [[nodiscard]] virtual bool next() { return true; }
    /// Back was pressed: keeps what was typed as far as it can be kept.
    virtual void back() {}
    /// The text of the Next button; empty: "Next".
    [[nodiscard]] virtual QString nextText() const { return {}; }
    [[nodiscard]] virtual bool canGoOn() const { return true; }
    /// False where going on is not what helps: then Next is no filled button.
    [[nodiscard]] virtual bool nextIsMain() const { return true; }
    /// What Enter presses instead of Next; null: Next.
    [[nodiscard]] virtual QPushButton *mainButton() const { return nullptr; }
    /// Something has been typed here that the setup does not have.
    [[nodiscard]] virtual bool wouldLose() const { return false; }
    /// "Steg 3 av 8, Leverantör", said with the title.
    void setStep(const QString &spoken);
    /// What scrolls away with the page, above its title.
    void setHeader(const QList<QWidget *> &header);
    /// Sets all texts in the current language.
    virtual void retranslate() = 0;

Q_SIGNALS:
    /// The buttons below, or the list of steps, may have to change.
    void stateChanged();
    void pageWanted(klubbpost::PageId page);
    /// There is nothing to do here but to go on.
    void nextWantsFocus();
    /// What has come stands at the top of the page.
    void topWanted();

protected:
    void changeEvent(QEvent *event) override;

    [[nodiscard]] WizardContext &context() const { return m_context; }
    [[nodiscard]] SetupSession &session() const { return m_context.session(); }
    [[nodiscard]] const Words &words() const { return m_context.words(); }
    void setHeading(const QString &title, const QString &lead);
    /// Where the content goes, from above; a stretch comes after it.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    void nameTitle();
    void limitWidth();

    WizardContext &m_context;
    QString m_step;
    TextLabel *m_title;
    TextLabel *m_lead;
    QWidget *m_column;
    QVBoxLayout *m_rows;
    QVBoxLayout *m_content;
};

} // namespace klubbpost
