// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "diagnosis/diagnosis.h"
#include "discovery/discovery.h"
#include "network/settingstest.h"
#include "providers/catalog.h"

#include <array>
#include <QObject>

namespace klubbpost {

/// What the administrator wants; each is a route through the same pages.
enum class Errand {
    SendFromClubSystem,
    SetUpMailProgram,
    CheckAddress,
};

constexpr const char *enumName(Errand value)
{
    switch (value) {
    case Errand::SendFromClubSystem:
        return "sendFromClubSystem";
    case Errand::SetUpMailProgram:
        return "setUpMailProgram";
    case Errand::CheckAddress:
        return "checkAddress";
    }
    return nullptr;
}

/// One protocol's row of settings, as it stands in the form.
struct SettingsRow
{
    ServerSettings settings;
    bool used = true;              ///< to be tested
    Origin origin = Origin::Guess; ///< where the values came from; Typed as soon as the user changes one
    LocalizedText reason;          ///< the catalog's remark on this server
};

/// One setup, from address to summary. The wizard and the command line both drive it and only show what it holds.
/// It owns the running discovery and test; nothing of it is ever stored on disk.
class SetupSession : public QObject
{
    Q_OBJECT
public:
    /// The catalog and the DNS outlive the session. A null \a dns: offline.
    SetupSession(const Catalog &catalog, DnsSource *dns, QObject *parent = nullptr);
    ~SetupSession() override;

    /// For tests and the practice club: another day than today, other trust, other deadlines.
    void setToday(const QDate &today);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] SettingsTest &settingsTest() { return *m_test; }

    [[nodiscard]] Errand errand() const { return m_errand; }
    void setErrand(Errand errand);
    /// The club system chosen ("promikbook", "cogwork", "other"); counts for SendFromClubSystem.
    [[nodiscard]] const QString &clubSystem() const { return m_clubSystem; }
    void setClubSystem(const QString &id);
    [[nodiscard]] bool isPractice() const { return m_practice; }
    /// Marks everything as practice.
    void setPractice(bool practice);

    [[nodiscard]] const QString &senderName() const { return m_senderName; }
    void setSenderName(const QString &name);
    [[nodiscard]] const EmailAddress &address() const { return m_address; }
    /// A new address starts identification and forgets proposals that the user has not changed.
    void setAddress(const EmailAddress &address);
    [[nodiscard]] Discovery &discovery() { return m_discovery; }

    /// The provider in force: the user's choice, else the best candidate; null before an address.
    [[nodiscard]] const Provider *provider() const;
    [[nodiscard]] Origin providerOrigin() const;
    void chooseProvider(const QString &id);

    /// The guidance that applies: by provider, by the protocols of the errand, by date.
    [[nodiscard]] QList<const Guidance *> guidance() const;

    [[nodiscard]] const SettingsRow *settings(Protocol protocol) const;
    [[nodiscard]] QList<Protocol> protocols() const; ///< those the errand needs, in display order
    /// The user's own values; they survive everything but a new address.
    void setSettings(const ServerSettings &settings);
    void setUsed(Protocol protocol, bool used);

    void setPassword(Secret password);
    [[nodiscard]] bool hasPassword() const { return !m_password.isEmpty(); }
    /// At the end of the wizard, or when the user wants it gone.
    void forgetPassword();

    [[nodiscard]] TestPlan plan() const;
    void setClearTextConsent(Protocol protocol, bool consent); ///< for the next test only
    /// Starts the test of plan(); \a message: also send one to the address itself.
    void startTest(const std::optional<TestMessage> &message);
    void cancelTest();
    [[nodiscard]] const TestReport &report() const;
    [[nodiscard]] bool hasReport() const;
    [[nodiscard]] const QList<Diagnosis> &diagnoses() const { return m_diagnoses; }
    /// Puts a fix into the settings, as the user's own values.
    void apply(const Fix &fix);
    /// Logins refused in a row against this account and password in this program run; the page warns before a third.
    [[nodiscard]] int refusedLogins() const { return m_refusedLogins; }

Q_SIGNALS:
    void identificationChanged();
    void settingsChanged();
    void laneChanged(int index);
    void testFinished();

private:
    void proposeSettings();

    const Catalog &m_catalog;
    Discovery m_discovery;
    SettingsTest *m_test;
    QDate m_today;
    Errand m_errand = Errand::SendFromClubSystem;
    QString m_clubSystem;
    bool m_practice = false;
    QString m_senderName;
    EmailAddress m_address;
    QString m_chosenProvider;
    std::array<SettingsRow, 3> m_rows; ///< by Protocol
    QList<Protocol> m_clearTextConsent;
    Secret m_password;
    QList<Diagnosis> m_diagnoses;
    int m_refusedLogins = 0;
};

} // namespace klubbpost
