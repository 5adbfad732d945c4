// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/lane.h"
#include "wizards/wizardcontext.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace klubbpost {

class Button;
class Field;

/// One protocol's server: host, port and security, kept consistent, with where they came from. Values that were right
/// once are caught and can be replaced with one click; a connection in clear text wants an explained yes.
class ServerRow : public Panel
{
    Q_OBJECT
public:
    ServerRow(WizardContext &context, Protocol protocol);

    /// Shows what the setup holds.
    void load();
    /// Puts what was typed into the setup; false when something is wrong, which is then shown beside it.
    [[nodiscard]] bool store(const QString &login);
    /// The first input that is wrong.
    [[nodiscard]] QWidget *wrongInput() const;
    [[nodiscard]] bool isUsed() const;
    /// Shows the own login name of this server, or hides it.
    void showOwnLogin(bool show);
    /// The own login name, or \a common when none is shown.
    [[nodiscard]] QString login(const QString &common) const;
    void retranslate();

Q_SIGNALS:
    void usedChanged();

private:
    void showOrigin();
    void portEdited();
    void securityChosen();
    void checkRetired();
    void replaceRetired();
    void showFaults();
    [[nodiscard]] Security security() const;
    void setSecurity(Security security);

    WizardContext &m_context;
    Protocol m_protocol;
    QCheckBox *m_used;
    QLineEdit *m_host;
    Field *m_hostField;
    QLineEdit *m_port;
    Field *m_portField;
    QComboBox *m_security;
    Field *m_securityField;
    QLineEdit *m_login;
    Field *m_loginField;
    QWidget *m_inputs;
    TextLabel *m_origin;
    TextLabel *m_retired;
    Button *m_replace;
    TextLabel *m_clearText;
    QCheckBox *m_consent;
    bool m_hasTried = false;
    bool m_isEdited = false;
};

} // namespace klubbpost
