// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of a setup that tests the settings: what is tested, the user's consents, the logins that are left.

#include "setup/setupsession.h"

#include "diagnosis/laneview.h"
#include "diagnosis/replymeaning.h"
#include "setup/controlhosts.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// Failed logins in a row that an account is taken to bear; many hosts lock at the third.
constexpr int bearableFailures = 2;

/// Lanes of earlier tests that are remembered, so that no advice leads in a circle.
constexpr int maxTried = 30;

/// True when the login of the lane went through in this test, whatever came after it.
bool hasLoggedIn(const LaneReport &lane)
{
    return !lane.fromBefore && std::any_of(lane.stages.begin(), lane.stages.end(), [](const StageRecord &stage) {
        return stage.stage == Stage::Login && stage.state == StageState::Done;
    });
}

} // namespace

TestPlan SetupSession::plan() const
{
    TestPlan plan;
    plan.address = m_address;
    plan.senderName = m_senderName;
    if (const Provider *found = provider())
        plan.providerId = found->id;
    for (const Protocol protocol : protocols()) {
        const SettingsRow &candidate = row(protocol);
        if (!candidate.used || candidate.settings.host.isEmpty() || candidate.settings.port == 0)
            continue;
        plan.servers.append(candidate.settings);
        if (m_clearTextConsent.contains(protocol) && candidate.settings.security == Security::None)
            plan.clearTextConsent.append(protocol);
    }
    for (const AcceptedCertificate &accepted : m_acceptedCertificates) {
        const bool isOfPlan = std::any_of(plan.servers.begin(), plan.servers.end(), [&](const ServerSettings &server) {
            return server.asciiHost() == accepted.host && server.security != Security::None;
        });
        if (isOfPlan)
            plan.acceptedCertificates.append(accepted);
    }
    plan.practice = m_around.practice;
    return plan;
}

void SetupSession::setClearTextConsent(Protocol protocol, bool consent)
{
    m_clearTextConsent.removeAll(protocol);
    if (consent)
        m_clearTextConsent.append(protocol);
}

const TlsFailed *SetupSession::refusedCertificate(Protocol protocol) const
{
    const SettingsRow *current = settings(protocol);
    const LaneReport *lane = m_hasReport && !m_test->isRunning() ? report().lane(protocol) : nullptr;
    if (!current || !lane || lane->settings != current->settings || lane->outcome != Outcome::TlsFailed)
        return nullptr;
    const auto *failure = lane->last<TlsFailed>();
    const bool isAcceptable = failure && failure->fault == TlsFault::CertificateRejected &&
                              !failure->certificate.sha256.isEmpty() &&
                              !failure->certificateFaults.contains(CertificateFault::Revoked);
    return isAcceptable ? failure : nullptr;
}

void SetupSession::acceptCertificate(const AcceptedCertificate &certificate)
{
    forgetPassword();
    m_hasPasswordForAccepted = false;
    if (!m_acceptedCertificates.contains(certificate))
        m_acceptedCertificates.append(certificate);
}

void SetupSession::startTest(const std::optional<TestMessage> &message, TestScope scope)
{
    // What is tested is what was shown: no answer that comes now may change it.
    m_discovery.conclude();
    TestPlan next = plan();
    const bool sends = std::any_of(next.servers.begin(), next.servers.end(),
                                   [](const ServerSettings &server) { return server.protocol == Protocol::Smtp; });
    if (sends)
        next.message = message;
    QString sent = QString::fromUtf8(m_password.utf8());
    next.passwordOddity = oddityOf(sent);
    sent.fill(u'\0');
    m_clearTextConsent.clear();
    m_acceptedCertificates.clear();
    int left = loginsLeft();
    if (m_test->isRunning()) { // its failed logins are counted when it says finished()
        m_test->cancel();
        left -= m_test->failedLogins();
    }
    const int allowed = std::max(1, left); // the user has been warned, if there was none left
    const QList<LaneReport> kept = scope == TestScope::WhatChanged ? keptLanes(next) : QList<LaneReport>();
    m_passwordIsNew = false;
    m_test->setNetworkControl(networkControl());
    // A test that was just cancelled may say its finished() in here; what follows is of the new one.
    m_test->start(next, m_password.duplicate(), allowed, kept);
    m_kept->keepOnly({});
    m_movements.clear();
    m_hasReport = true;
    m_diagnoses.clear();
}

NetworkControl SetupSession::networkControl() const
{
    NetworkControl control = m_around.network.value_or(NetworkControl());
    if (m_around.network && control.hosts.isEmpty())
        control.hosts = controlHosts(*m_around.catalog, provider(), m_around.today);
    return control;
}

int SetupSession::refusedLogins() const
{
    if (LoginBudgetStore *store = m_around.loginStore.get(); store && !m_address.isEmpty())
        return store->failed(m_address, QDateTime::currentDateTimeUtc());
    return m_refusedLogins.value(m_address.toWire());
}

int SetupSession::loginsLeft() const
{
    return std::max(0, bearableFailures - refusedLogins());
}

void SetupSession::cancelTest()
{
    m_test->cancel();
}

const TestReport &SetupSession::report() const
{
    return m_test->report();
}

bool SetupSession::hasReport() const
{
    return m_hasReport;
}

void SetupSession::apply(const Fix &fix)
{
    if (fix.settings.security == Security::None && row(fix.settings.protocol).settings.security != Security::None)
        return;
    setSettings(fix.settings);
}

void SetupSession::finishTest()
{
    const TestReport &done = m_test->report();
    countRefusedLogins();
    // A test that was cancelled because the address changed is nobody's any more.
    if (m_hasReport) {
        m_movements = m_before.lanes.isEmpty() ? QList<Movement>() : whatMoved(m_before, done);
        if (!(m_before.plan.address == done.plan.address))
            m_tried.clear();
        m_before = done;
        m_diagnoses = diagnose(done, m_around.catalog->byId(done.plan.providerId), m_around.catalog.get(), m_tried);
        m_tried = (done.lanes + m_tried).mid(0, maxTried);
    }
    Q_EMIT testFinished();
}

void SetupSession::countRefusedLogins()
{
    const TestReport &done = m_test->report();
    countLogins(done.plan.address, m_test->failedLogins(),
                std::any_of(done.lanes.begin(), done.lanes.end(), hasLoggedIn));
}

void SetupSession::countLogins(const EmailAddress &address, int failed, bool anyLogin)
{
    if (LoginBudgetStore *store = m_around.loginStore.get()) {
        const auto now = QDateTime::currentDateTimeUtc();
        if (anyLogin)
            store->forget(address, now);
        store->add(address, failed, now);
        return;
    }
    int &count = m_refusedLogins[address.toWire()];
    count = anyLogin ? failed : count + failed;
}

/// Those that would come out the same: same server, same login, and a password that has not been typed anew.
QList<LaneReport> SetupSession::keptLanes(const TestPlan &next) const
{
    QList<LaneReport> kept;
    if (m_passwordIsNew || !(m_before.plan.address == next.address) || !next.clearTextConsent.isEmpty())
        return kept;
    for (const LaneReport &lane : m_before.lanes) {
        // A lane that found no way is tested again: the network may be another by now.
        const bool hasResult = lane.last<Connected>() && lane.outcome != Outcome::Cancelled &&
                               lane.outcome != Outcome::Running && lane.outcome != Outcome::LoginNotTried;
        if (hasResult && next.servers.contains(lane.settings))
            kept.append(lane);
    }
    // When nothing has changed, everything is meant.
    return kept.size() < next.servers.size() ? kept : QList<LaneReport>();
}

RefusalWeight SetupSession::weighRefusal(const LaneReport &lane) const
{
    const Replied *reply = lane.lastReply(Command::Login);
    if (!reply)
        return {};
    const RuleId meaning = meaningInLane(lane, *reply, provider());
    return {.counts = countsAsFailedLogin(meaning),
            .closes = meaning == RuleId::TooManyAttempts || meaning == RuleId::AccountBlocked};
}

} // namespace klubbpost
