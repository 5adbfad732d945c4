// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/panel.h"
#include "pages/wizardcontext.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace klubbpost {

class Button;
class Field;
class TextLabel;

/// One protocol's server: host, port and security, kept consistent, with where they came from. Values that were right
/// once are caught and can be replaced with one click; a connection in clear text wants an explained yes.
class ServerRow : public Panel
{
    Q_OBJECT
public:
    ServerRow(WizardContext &context, Protocol protocol);

    /// Shows what the setup holds. While that is what it was at the last time, what is typed stays, also what is wrong.
    /// A yes to clear text is taken back: it was for one connection.
    void load();
    /// Puts what was typed into the setup; false when something is wrong, which is then shown beside it. What is wrong
    /// in a row that is not used stays in its field and is no fault.
    [[nodiscard]] bool store(const QString &login);
    /// Puts into the setup what is right of what was typed, and shows no fault.
    void keep(const QString &login);
    /// True where the server's name is left empty, which means: find it.
    [[nodiscard]] bool isToBeFound() const;
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
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
    /// What was loaded last: of which setup, and with which values.
    struct Loaded
    {
        bool practice;
        EmailAddress address;
        ServerSettings settings;
        Origin origin;

        friend bool operator==(const Loaded &, const Loaded &) = default;
    };

    [[nodiscard]] Loaded loadedFrom(const SettingsRow &row) const;
    void put(const ServerSettings &settings, const SettingsRow &row);
    void tidy();
    void withdrawConsent();
    /// What the catalog has instead of the host and port in the fields, for this protocol.
    [[nodiscard]] std::optional<ProviderServer> replacement() const;
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
    std::optional<Loaded> m_loaded;
    bool m_hasTried = false;
    bool m_isEdited = false;
};

} // namespace klubbpost
