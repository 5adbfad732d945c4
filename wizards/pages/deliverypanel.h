// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/panel.h"
#include "pages/wizardcontext.h"

class QDialog;
class QVBoxLayout;

namespace klubbpost {

class Button;
class SignRow;
class TextLabel;

/// The proof by a real message: one sent to oneself and waited for, the newest one from the system, or the headers of
/// one pasted in. Nothing else in the mailbox is touched; the test message is deleted only after a yes to just that.
class DeliveryPanel : public Panel
{
    Q_OBJECT
public:
    explicit DeliveryPanel(WizardContext &context, QWidget *parent = nullptr);
    void retranslate();
    void refresh();

Q_SIGNALS:
    void announced(const QString &text);

private:
    void start();
    /// Before a third failed login in a row: says that the account may lock, once. False: it has just been said.
    [[nodiscard]] bool mayLogIn();
    void askForSender();
    void askForHeaders();
    void askToRemove();
    void finish();
    void showResult();
    /// A dialog with one input and two buttons. \a accepted takes what was typed, or says what is wrong with it: then
    /// the dialog stays.
    void ask(const QString &title, const QString &label, QWidget *input, const QString &accept,
             const std::function<QString()> &accepted);
    /// Why no message can be sent or looked for; empty: nothing is in the way.
    [[nodiscard]] QString barrier() const;
    [[nodiscard]] SetupSession &session() const { return m_context.session(); }
    [[nodiscard]] QString progress() const;

    WizardContext &m_context;
    TextLabel *m_title;
    TextLabel *m_lead;
    TextLabel *m_barrier;
    TextLabel *m_progress;
    QVBoxLayout *m_result;
    QWidget *m_buttons;
    Button *m_send;
    Button *m_newest;
    Button *m_paste;
    Button *m_stop;
    bool m_wasWarned = false;
};

} // namespace klubbpost
