// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QCheckBox;
class QLineEdit;

namespace klubbpost {

class Button;
class Field;
class PasswordField;
class ServerRow;

/// Login name, password and servers. The password goes into the setup when the page is left; the field is emptied when
/// the wizard is done, and when the address is another.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(WizardContext &context);

    void enter() override;
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] bool wouldLose() const override;
    [[nodiscard]] bool next() override;
    void back() override;
    void retranslate() override;

    void forgetPassword();

private:
    void load();
    [[nodiscard]] QStringList logins() const;
    [[nodiscard]] bool storePassword();
    [[nodiscard]] bool findServers();
    void showSearch();
    void showAdvanced(bool show);
    void paste();
    void showPasswordHint();

    QLineEdit *m_login;
    Field *m_loginField;
    PasswordField *m_password;
    Field *m_passwordField;
    Button *m_fillIn;
    Button *m_fillInApp;
    TextLabel *m_serversTitle;
    Button *m_paste;
    QList<ServerRow *> m_rows;
    Button *m_advanced;
    TextLabel *m_noServer;
    EmailAddress m_passwordFor;
    QList<Protocol> m_searched; ///< whose empty server has been looked for, since the page was entered
    QStringList m_loadedLogins; ///< what the login field was filled in from
    bool m_hasTried = false;
    bool m_showsAdvanced = false;
};

} // namespace klubbpost
