// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/movement.h"
#include "discovery/discovery.h"
#include "network/messageloop.h"
#include "network/networkprobe.h"
#include "network/settingstest.h"
#include "sender/delivery.h"
#include "setup/sendercheck.h"
#include "setup/surroundings.h"

#include <array>
#include <memory>
#include <QHash>
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

/// What a test is to try.
enum class TestScope {
    Everything,
    WhatChanged, ///< lanes whose settings are those of the last report keep their results from there
};
/// Why a real message cannot be sent, or looked for.
enum class LoopBarrier {
    None,
    NoMailbox, ///< no server for incoming mail is known that can be asked over an encrypted connection
    NoSending, ///< nor one for outgoing mail
    NoPassword,
};
/// What a message loop has found out.
[[nodiscard]] DeliveryAdvice deliveryOf(const LoopResult &result);

/// One setup, from address to summary. The wizard and the command line both drive it and only show what it holds.
/// It owns the running discovery and test; nothing of it is ever stored on disk but the count of failed logins, if its
/// surroundings have a place for that. It may be destroyed at any moment.
class SetupSession : public QObject
{
    Q_OBJECT
public:
    /// What is around it stays so as long as it lives.
    explicit SetupSession(Surroundings surroundings, QObject *parent = nullptr);
    ~SetupSession() override;

    [[nodiscard]] const Surroundings &surroundings() const { return m_around; }
    [[nodiscard]] QDate today() const { return m_around.today; }
    [[nodiscard]] bool isPractice() const { return m_around.practice; }
    [[nodiscard]] const SettingsTest &settingsTest() const { return *m_test; }
    /// What tries usual names and ports; a connection to a server that is ready stays for the test.
    [[nodiscard]] ProbeSource &probes() { return *m_probe; }

    [[nodiscard]] Errand errand() const { return m_errand; }
    void setErrand(Errand errand);
    /// The club system chosen ("promikbook", "cogwork", "other"); counts for SendFromClubSystem.
    [[nodiscard]] const QString &clubSystem() const { return m_clubSystem; }
    void setClubSystem(const QString &id);
    /// The user wants the login tested although nothing needs it, or nothing is expected of it. Another errand or
    /// system asks anew.
    [[nodiscard]] bool wantsLoginTest() const { return m_wantsLoginTest; }
    void setWantsLoginTest(bool wants) { m_wantsLoginTest = wants; }

    [[nodiscard]] const QString &senderName() const { return m_senderName; }
    void setSenderName(const QString &name);
    [[nodiscard]] const EmailAddress &address() const { return m_address; }
    /// Another address starts identification, cancels a test under way and forgets all that belonged to the old one:
    /// settings, chosen provider, report, and the password, which must never reach another account's server.
    void setAddress(const EmailAddress &address);
    [[nodiscard]] Discovery &discovery() { return m_discovery; }

    /// What is in force: the user's choice, else the best candidate; empty before an address.
    [[nodiscard]] Candidate candidate() const;
    /// Its provider; null before an address, and where only servers were found.
    [[nodiscard]] const Provider *provider() const { return candidate().provider; }
    [[nodiscard]] Origin providerOrigin() const;
    /// Any provider of the catalog, whatever was found; an empty \a id goes back to the best candidate.
    void chooseProvider(const QString &id);
    /// Another one of the discovery's candidates, by Candidate::id(). It stays chosen as long as it is one.
    void chooseCandidate(const QString &id);
    /// The user waits for settings: usual names and ports are tried if nothing better is found (Discovery::guess()).
    void tryUsualNames() { m_discovery.guess(); }

    /// The guidance that applies: by provider, by the protocols to be tested; none when the provider's service is
    /// closed.
    [[nodiscard]] QList<const Guidance *> guidance() const;
    /// The provider's own pages, those on what has to be switched on first, where the settings come from a file that
    /// was found.
    [[nodiscard]] QList<FoundLink> foundLinks() const;

    /// The row of a protocol that the errand needs, else null. Its host is empty where nothing can be proposed.
    [[nodiscard]] const SettingsRow *settings(Protocol protocol) const;
    /// Those the errand needs, in display order: SMTP to send from a club system, what the provider offers for a mail
    /// program, all three to check an address.
    [[nodiscard]] QList<Protocol> protocols() const;
    /// The user's own values; they survive everything but another address. Takes back a clear-text consent.
    void setSettings(const ServerSettings &settings);
    void setUsed(Protocol protocol, bool used);
    /// The user wants this server found: what stands there gives way to what is proposed, and usual names and ports are
    /// tried if nothing better is (Discovery::guess()).
    void findServer(Protocol protocol);

    /// The one way in for a password, from a field, a file or standard input: an app password loses the blanks that its
    /// provider shows it with. Says what is wrong with it, and then does not take it.
    std::optional<SettingsFault> setPassword(Secret password);
    [[nodiscard]] bool hasPassword() const { return !m_password.isEmpty(); }
    /// At the end of the wizard, or when the user wants it gone.
    void forgetPassword();

    /// The rows to be tested: needed, used, and filled in.
    [[nodiscard]] TestPlan plan() const;
    void setClearTextConsent(Protocol protocol, bool consent); ///< for the next test only
    /// Why the last test stopped at this protocol's certificate, if the user may take it all the same: it is of the
    /// server now in the settings, and not one that its issuer has called back. Else null.
    [[nodiscard]] const TlsFailed *refusedCertificate(Protocol protocol) const;
    /// The user's yes to a certificate that does not hold, for the next test only. Whoever calls this has shown it
    /// before; the password is forgotten, since it was typed before that, and the yes counts with the next one only.
    void acceptCertificate(const AcceptedCertificate &certificate);
    /// Starts the test of plan(); \a message: also send one to the address itself. It spends at most loginsLeft()
    /// failed logins, but may always spend one: the page asks first when there is none left.
    void startTest(const std::optional<TestMessage> &message, TestScope scope = TestScope::Everything);
    void cancelTest();
    [[nodiscard]] const TestReport &report() const;
    [[nodiscard]] bool hasReport() const;
    [[nodiscard]] const QList<Diagnosis> &diagnoses() const { return m_diagnoses; }
    /// What the last test says that the one before it did not; empty after a first test.
    [[nodiscard]] const QList<Movement> &movements() const { return m_movements; }
    /// Puts a fix into the settings, as the user's own values. Refuses one that would take encryption away.
    void apply(const Fix &fix);
    /// Logins sent and not accepted in a row for this address, those without an answer included, whatever the password
    /// was: accounts lock by account. In this program run, or as LoginBudgetStore has it. A login that works starts the
    /// count anew. The page warns before a third.
    [[nodiscard]] int refusedLogins() const;
    /// How many failed logins may still be spent before the next would be a third in a row; 0: the page warns.
    [[nodiscard]] int loginsLeft() const;

    /// Whether the system may send as the address, once startSenderCheck() has asked.
    [[nodiscard]] SenderCheck &sender() { return *m_sender; }
    [[nodiscard]] const SenderCheck &sender() const { return *m_sender; }
    /// The system the check is about: the errand's club system; to check an address, the one chosen, where none stands
    /// for the user's own mail program. Of "another system" with what it says it needs.
    [[nodiscard]] ClubSystem senderSystem() const;
    void setCheckedSystem(const QString &id) { m_checkedSystem = id; }
    [[nodiscard]] const QString &checkedSystem() const { return m_checkedSystem; }
    /// How the system sends, where it knows several ways.
    void setSendingWay(std::optional<SendingWay> way) { m_sendingWay = way; }
    [[nodiscard]] SendingWay sendingWay() const;
    /// Of "another system": the terms it says it needs, see readSpfInput().
    void setSpfTerms(const QByteArrayList &terms) { m_spfTerms = terms; }
    /// Starts the check, unless the question at hand is the same and has an answer or is on its way.
    void startSenderCheck();

    /// A real message: sent to oneself and waited for, or the newest from a sender. Trust and deadlines are as in the
    /// test of the settings; failed logins count with it.
    [[nodiscard]] MessageLoop &messageLoop() { return *m_loop; }
    /// Where a message can be waited for: IMAP if there is a server for it, else POP3; null: neither is known.
    [[nodiscard]] const ServerSettings *mailbox() const;
    /// Why startMessageLoop() would do nothing; \a sending false: why examineNewestFrom() would.
    [[nodiscard]] LoopBarrier loopBarrier(bool sending) const;
    void startMessageLoop(const TestMessage &message, std::chrono::milliseconds wait = std::chrono::seconds(90));
    /// \a sender: address or domain, ASCII. IMAP only.
    void examineNewestFrom(const QByteArray &sender);
    /// After the user's explicit yes: the test message that was found, and no other.
    void removeTestMessage();
    /// What came of the last of these, once messageLoopFinished() has said so.
    [[nodiscard]] const std::optional<DeliveryAdvice> &delivery() const { return m_delivery; }
    /// Headers that were pasted; messageLoopFinished() comes once the DNS has said whose the domains in them are.
    void examineHeaders(const QByteArray &headers);

Q_SIGNALS:
    void messageLoopFinished();
    void identificationChanged();
    void settingsChanged();
    void laneChanged(int index);
    void testFinished();

private:
    void proposeSettings();
    [[nodiscard]] NetworkControl networkControl() const;
    void finishTest();
    void countRefusedLogins();
    void countLogins(const EmailAddress &address, int failed, bool anyLogin);
    [[nodiscard]] QList<LaneReport> keptLanes(const TestPlan &next) const;
    [[nodiscard]] RefusalWeight weighRefusal(const LaneReport &lane) const;
    void finishMessageLoop();
    void settle(const DeliveryAdvice &advice);
    [[nodiscard]] LoopOrder loopOrder() const;
    [[nodiscard]] std::optional<ProposedServer> proposal(const QList<ProposedServer> &servers, Protocol protocol) const;
    [[nodiscard]] SettingsRow &row(Protocol protocol) { return m_rows[static_cast<size_t>(protocol)]; }
    [[nodiscard]] const SettingsRow &row(Protocol protocol) const { return m_rows[static_cast<size_t>(protocol)]; }

    const Surroundings m_around; ///< before what uses it
    Discovery m_discovery;
    KeptConnections *m_kept; ///< from the looking around for servers to the test
    SettingsTest *m_test;
    NetworkProbe *m_probe;
    Errand m_errand = Errand::SendFromClubSystem;
    QString m_clubSystem;
    bool m_wantsLoginTest = false;
    QString m_senderName;
    EmailAddress m_address;
    QString m_chosenProvider;          ///< by hand
    QString m_chosenCandidate;         ///< of those found
    std::array<SettingsRow, 3> m_rows; ///< by Protocol
    QList<Protocol> m_typed;           ///< whose row holds the user's own values
    QList<Protocol> m_clearTextConsent;
    QList<AcceptedCertificate> m_acceptedCertificates;
    bool m_hasPasswordForAccepted = false; ///< the password is the first one after the yes to them
    Secret m_password;
    bool m_hasReport = false;
    QList<Diagnosis> m_diagnoses;
    TestReport m_before;       ///< the last finished test; without lanes: none
    QList<LaneReport> m_tried; ///< of the finished tests of this address, the newest first
    QList<Movement> m_movements;
    bool m_passwordIsNew = false;           ///< since the last test began
    QHash<QByteArray, int> m_refusedLogins; ///< by address
    SenderCheck *m_sender;
    QString m_checkedSystem;
    std::optional<SendingWay> m_sendingWay;
    QByteArrayList m_spfTerms;
    MessageLoop *m_loop;
    std::optional<DeliveryAdvice> m_delivery;
    std::unique_ptr<DnsRounds> m_alignment; ///< whether what proves a message speaks for its sender
};

} // namespace klubbpost
