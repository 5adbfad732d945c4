// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/setupsession.h"

#include "providers/apppassword.h"

#include <algorithm>

namespace klubbpost {
SetupSession::SetupSession(Surroundings surroundings, QObject *parent)
    : QObject(parent),
      m_around(std::move(surroundings)),
      m_discovery(*m_around.catalog, m_around.dns.get()),
      m_kept(new KeptConnections(this)),
      m_test(new SettingsTest(m_around.askable(), this)),
      m_probe(new NetworkProbe(m_around.askable(), this)),
      m_sender(new SenderCheck(m_around, this)),
      m_loop(new MessageLoop(m_around.askable(), this)),
      m_alignment(std::make_unique<DnsRounds>(m_around.askable()))
{
    for (const Protocol protocol : allOf<Protocol>())
        row(protocol).settings.protocol = protocol;
    m_discovery.setWeb(m_around.web.get());
    m_discovery.setProbes(m_probe);
    m_probe->setTrust(m_around.trust);
    m_test->setTrust(m_around.trust);
    m_test->setDeadlines(m_around.deadlines);
    m_loop->setTrust(m_around.trust);
    m_loop->setDeadlines(m_around.deadlines);
    m_probe->setKept(m_kept);
    m_test->setKept(m_kept);
    connect(&m_discovery, &Discovery::changed, this, [this] {
        proposeSettings();
        Q_EMIT identificationChanged();
    });
    connect(&m_discovery, &Discovery::finished, this, [this] {
        proposeSettings();
        Q_EMIT identificationChanged();
    });
    connect(m_test, &SettingsTest::laneChanged, this, &SetupSession::laneChanged);
    connect(m_test, &SettingsTest::finished, this, &SetupSession::finishTest);
    const auto judge = [this](const LaneReport &lane) { return weighRefusal(lane); };
    m_test->setRefusalJudge(judge);
    m_loop->setRefusalJudge(judge);
    connect(m_loop, &MessageLoop::finished, this, &SetupSession::finishMessageLoop);
}

SetupSession::~SetupSession()
{
    // A test under way ends with the session, and has nobody left to tell.
    m_discovery.disconnect(this);
    m_discovery.cancel();
    m_test->disconnect(this);
    if (m_test->isRunning()) {
        m_test->cancel();
        countRefusedLogins();
    }
    delete m_test;
    delete m_sender;
    m_loop->disconnect(this);
    delete m_loop;
    delete m_probe;
    delete m_kept;
}

void SetupSession::setErrand(Errand errand)
{
    if (errand == m_errand)
        return;
    m_errand = errand;
    m_wantsLoginTest = false;
    proposeSettings();
}

void SetupSession::setClubSystem(const QString &id)
{
    if (id == m_clubSystem)
        return;
    m_clubSystem = id;
    m_wantsLoginTest = false;
    proposeSettings();
}

void SetupSession::setSenderName(const QString &name)
{
    m_senderName = name;
}

void SetupSession::setAddress(const EmailAddress &address)
{
    if (address == m_address)
        return;
    if (m_test->isRunning())
        m_test->cancel();
    m_address = address;
    m_chosenProvider.clear();
    m_chosenCandidate.clear();
    m_wantsLoginTest = false;
    m_typed.clear();
    m_clearTextConsent.clear();
    m_acceptedCertificates.clear();
    for (const Protocol protocol : allOf<Protocol>())
        row(protocol) = {{protocol, {}, 0, Security::Tls, {}}, true, Origin::Guess, {}};
    m_hasReport = false;
    m_diagnoses.clear();
    m_movements.clear();
    m_before = {};
    m_tried.clear();
    m_sender->forget();
    m_loop->cancel();
    m_alignment->cancel();
    m_delivery.reset();
    m_kept->keepOnly({});
    forgetPassword();
    if (address.isEmpty())
        m_discovery.cancel();
    else
        m_discovery.start(address);
    proposeSettings();
    Q_EMIT identificationChanged();
}

Candidate SetupSession::candidate() const
{
    const auto &candidates = m_discovery.candidates();
    if (m_address.isEmpty())
        return {};
    const QString &wanted = m_chosenProvider.isEmpty() ? m_chosenCandidate : m_chosenProvider;
    for (const Candidate &candidate : candidates) {
        if (!wanted.isEmpty() && candidate.id() == wanted)
            return candidate;
    }
    if (!m_chosenProvider.isEmpty())
        return {.provider = m_around.catalog->byId(m_chosenProvider), .evidence = {{Origin::Typed, {}}}};
    return candidates.value(0);
}

Origin SetupSession::providerOrigin() const
{
    return m_chosenProvider.isEmpty() ? candidate().origin() : Origin::Typed;
}

void SetupSession::chooseProvider(const QString &id)
{
    if ((id == m_chosenProvider && m_chosenCandidate.isEmpty()) || (!id.isEmpty() && !m_around.catalog->byId(id)))
        return;
    m_chosenProvider = id;
    m_chosenCandidate.clear();
    proposeSettings();
    Q_EMIT identificationChanged();
}

void SetupSession::chooseCandidate(const QString &id)
{
    if (id == m_chosenCandidate && m_chosenProvider.isEmpty())
        return;
    m_chosenProvider.clear();
    m_chosenCandidate = id;
    proposeSettings();
    Q_EMIT identificationChanged();
}

QList<const Guidance *> SetupSession::guidance() const
{
    const Provider *found = provider();
    if (!found || found->statusOn(m_around.today) == ProviderStatus::Closed)
        return {};
    QList<const Guidance *> list;
    const QList<Protocol> needed = protocols();
    for (const Guidance &guidance : found->guidance) {
        const bool applies = std::any_of(needed.begin(), needed.end(), [&](Protocol protocol) {
            return row(protocol).used && (guidance.protocols.isEmpty() || guidance.protocols.contains(protocol));
        });
        if (applies)
            list.append(&guidance);
    }
    return list;
}

QList<FoundLink> SetupSession::foundLinks() const
{
    constexpr qsizetype most = 6;
    const Candidate inForce = candidate();
    if (inForce.hasCatalogSettings() || inForce.found.servers.isEmpty())
        return {};
    return (inForce.found.enabling + inForce.found.documentation).mid(0, most);
}

const SettingsRow *SetupSession::settings(Protocol protocol) const
{
    return protocols().contains(protocol) ? &row(protocol) : nullptr;
}

QList<Protocol> SetupSession::protocols() const
{
    switch (m_errand) {
    case Errand::SendFromClubSystem:
        return {Protocol::Smtp};
    case Errand::CheckAddress:
        return allOf<Protocol>();
    case Errand::SetUpMailProgram:
        break;
    }
    const Candidate found = candidate();
    QList<Protocol> has;
    const bool isPart = found.provider && found.provider->status == ProviderStatus::PartlyKnown;
    if (found.provider && !isPart && !found.hasOwnFile() &&
        (found.hasCatalogSettings() || found.found.servers.isEmpty())) {
        for (const ProviderServer &server : found.provider->servers)
            has.append(server.protocol);
    } else {
        // A settings file says what there is; other ways only say what was found.
        const bool isWhole = found.serversFrom != Origin::Srv && found.serversFrom != Origin::SrvElsewhere &&
                             found.serversFrom != Origin::GuessTried;
        for (const ProposedServer &server : isWhole ? proposeServers(found, m_address) : QList<ProposedServer>())
            has.append(server.settings.protocol);
        if (isWhole)
            has.append(Protocol::Smtp); // which every mail program wants
    }
    if (has.isEmpty())
        return allOf<Protocol>();
    QList<Protocol> offered;
    for (const Protocol protocol : allOf<Protocol>()) {
        const bool isOffered = has.contains(protocol);
        if (isOffered || m_typed.contains(protocol))
            offered.append(protocol);
    }
    return offered;
}

void SetupSession::setSettings(const ServerSettings &settings)
{
    const Protocol protocol = settings.protocol;
    if (row(protocol).settings == settings)
        return;
    row(protocol) = {settings, true, Origin::Typed, {}};
    m_clearTextConsent.removeAll(protocol);
    m_acceptedCertificates.clear();
    if (!m_typed.contains(protocol))
        m_typed.append(protocol);
    Q_EMIT settingsChanged();
}

void SetupSession::setUsed(Protocol protocol, bool used)
{
    if (row(protocol).used == used)
        return;
    row(protocol).used = used;
    Q_EMIT settingsChanged();
}

void SetupSession::findServer(Protocol protocol)
{
    const QString login = row(protocol).settings.login;
    m_typed.removeAll(protocol);
    row(protocol) = {{protocol, {}, 0, Security::Tls, login}, true, Origin::Guess, {}};
    m_discovery.guess();
    proposeSettings();
    setUsed(protocol, true);
}

std::optional<SettingsFault> SetupSession::setPassword(Secret password)
{
    QString typed = QString::fromUtf8(password.utf8());
    QString repaired = provider() ? repairedPassword(*provider(), typed) : typed;
    const auto fault = checkPassword(repaired);
    if (!fault && repaired != typed)
        password = Secret(repaired);
    typed.fill(u'\0');
    repaired.fill(u'\0');
    if (fault)
        return fault;
    m_passwordIsNew = true;
    if (std::exchange(m_hasPasswordForAccepted, true))
        m_acceptedCertificates.clear();
    m_password = std::move(password);
    return std::nullopt;
}

void SetupSession::forgetPassword()
{
    m_password.wipe();
}

std::optional<ProposedServer> SetupSession::proposal(const QList<ProposedServer> &servers, Protocol protocol) const
{
    // PromikBook's form only says "SSL", and its guide uses 587, that is STARTTLS: whether it can do TLS from the first
    // byte is not known, so what is tested for it is what its guide would have, where the provider has that.
    const ClubSystem *system = m_around.senders().system(m_clubSystem);
    const bool wantsStarttls = m_errand == Errand::SendFromClubSystem && protocol == Protocol::Smtp && system &&
                               system->form && system->form->guidePort == 587;
    std::optional<ProposedServer> first;
    for (const ProposedServer &server : servers) {
        if (server.settings.protocol != protocol)
            continue;
        if (wantsStarttls && server.settings.security == Security::Starttls)
            return server;
        if (!first)
            first = server;
    }
    return first;
}

void SetupSession::proposeSettings()
{
    const Candidate found = candidate();
    const QList<ProposedServer> servers = proposeServers(found, m_address);
    const QList<Protocol> needed = protocols();
    const bool anyProposed = std::any_of(servers.begin(), servers.end(), [&needed](const ProposedServer &server) {
        return needed.contains(server.settings.protocol);
    });
    for (const Protocol protocol : allOf<Protocol>()) {
        if (m_typed.contains(protocol))
            continue;
        const SettingsRow &old = row(protocol);
        SettingsRow next;
        next.settings.protocol = protocol;
        next.origin = m_chosenProvider.isEmpty() ? found.settingsOrigin(protocol) : Origin::Typed;
        if (const auto proposed = proposal(servers, protocol)) {
            next.settings = proposed->settings;
            next.reason = proposed->reason;
            next.used = old.settings.host.isEmpty() || old.used;
            // A guess beside servers that are known would be one failure among them.
            if (next.origin == Origin::Guess && found.settingsOrigin() < Origin::GuessTried && needed.size() > 1)
                next.used = false;
        } else {
            // Nothing to propose: it may be filled in, but is no part of the test unless nothing else is there.
            next.used = !anyProposed;
        }
        if (next.settings != old.settings)
            m_clearTextConsent.removeAll(protocol);
        row(protocol) = next;
    }
    if (!m_discovery.isRunning()) { // until then it is not known which will be wanted
        QList<ServerSettings> wanted;
        for (const Protocol protocol : needed)
            wanted.append(row(protocol).settings);
        m_kept->keepOnly(wanted);
    }
    Q_EMIT settingsChanged();
}

} // namespace klubbpost

#include "moc_setupsession.cpp"
