// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/testreport.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

template <class E>
QJsonArray namesOf(const QList<E> &values)
{
    QJsonArray array;
    for (const E value : values)
        array.append(nameOf(value));
    return array;
}

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const CertificateFacts &facts)
{
    if (facts.sha256.isEmpty())
        return {};
    return {{u"subject"_s, facts.subject},
            {u"names"_s, QJsonArray::fromStringList(facts.names)},
            {u"issuer"_s, facts.issuer},
            {u"notBefore"_s, isoTime(facts.notBefore)},
            {u"notAfter"_s, isoTime(facts.notAfter)},
            {u"sha256"_s, facts.sha256}};
}

CertificateFacts readCertificate(JsonObjectReader &parent)
{
    CertificateFacts facts;
    if (parent.has(u"certificate"_s)) {
        parent.object(u"certificate"_s, [&](JsonObjectReader &object) {
            facts.subject = object.string(u"subject"_s);
            facts.names = object.strings(u"names"_s);
            facts.issuer = object.string(u"issuer"_s);
            facts.notBefore = object.time(u"notBefore"_s);
            facts.notAfter = object.time(u"notAfter"_s);
            facts.sha256 = object.string(u"sha256"_s);
        });
    }
    return facts;
}

void insertCertificate(QJsonObject &object, const CertificateFacts &facts)
{
    if (const auto json = toJson(facts); !json.isEmpty())
        object.insert(u"certificate"_s, json);
}

// The written form of each kind of observation. "kind" is the word in the file.

struct Writer
{
    QJsonObject operator()(const Resolved &seen) const
    {
        return {{u"kind"_s, u"resolved"_s},
                {u"status"_s, nameOf(seen.status)},
                {u"addresses"_s, QJsonArray::fromStringList(seen.addresses)}};
    }
    QJsonObject operator()(const Connected &seen) const
    {
        return {{u"kind"_s, u"connected"_s}, {u"address"_s, seen.address}};
    }
    QJsonObject operator()(const ConnectFailed &seen) const
    {
        return {{u"kind"_s, u"connectFailed"_s}, {u"address"_s, seen.address}, {u"fault"_s, nameOf(seen.fault)}};
    }
    QJsonObject operator()(const TlsUp &seen) const
    {
        QJsonObject object{{u"kind"_s, u"tlsUp"_s}, {u"version"_s, seen.version}, {u"cipher"_s, seen.cipher}};
        insertCertificate(object, seen.certificate);
        if (!seen.acceptedFaults.isEmpty())
            object.insert(u"acceptedFaults"_s, namesOf(seen.acceptedFaults));
        return object;
    }
    QJsonObject operator()(const TlsFailed &seen) const
    {
        QJsonObject object{{u"kind"_s, u"tlsFailed"_s},
                           {u"fault"_s, nameOf(seen.fault)},
                           {u"certificateFaults"_s, namesOf(seen.certificateFaults)},
                           {u"clock"_s, isoTime(seen.clock)}};
        insertCertificate(object, seen.certificate);
        return object;
    }
    QJsonObject operator()(const Offered &seen) const
    {
        return {{u"kind"_s, u"offered"_s},
                {u"encrypted"_s, seen.encrypted},
                {u"capabilities"_s, QJsonArray::fromStringList(seen.capabilities)},
                {u"mechanisms"_s, QJsonArray::fromStringList(seen.mechanisms)}};
    }
    QJsonObject operator()(const LoginTried &seen) const
    {
        return {{u"kind"_s, u"loginTried"_s}, {u"method"_s, nameOf(seen.method)}};
    }
    QJsonObject operator()(const Replied &seen) const
    {
        return {{u"kind"_s, u"replied"_s}, {u"command"_s, nameOf(seen.command)}, {u"status"_s, nameOf(seen.status)},
                {u"code"_s, seen.code},    {u"enhanced"_s, seen.enhanced},       {u"responseCode"_s, seen.responseCode},
                {u"text"_s, seen.text}};
    }
    QJsonObject operator()(const Injected &seen) const
    {
        return {{u"kind"_s, u"injected"_s}, {u"bytes"_s, seen.bytes}};
    }
    QJsonObject operator()(const TimedOut &seen) const
    {
        return {{u"kind"_s, u"timedOut"_s}, {u"stage"_s, nameOf(seen.stage)}};
    }
    QJsonObject operator()(const Closed &seen) const
    {
        return {{u"kind"_s, u"closed"_s}, {u"stage"_s, nameOf(seen.stage)}, {u"reset"_s, seen.reset}};
    }
    QJsonObject operator()(const ControlTried &seen) const
    {
        QJsonObject object{{u"kind"_s, u"controlTried"_s},
                           {u"host"_s, seen.host},
                           {u"port"_s, seen.port},
                           {u"name"_s, nameOf(seen.name)},
                           {u"addresses"_s, QJsonArray::fromStringList(seen.addresses)}};
        if (seen.fault)
            object.insert(u"fault"_s, nameOf(*seen.fault));
        return object;
    }
    QJsonObject operator()(const NetworkSeen &seen) const
    {
        return {
            {u"kind"_s, u"networkSeen"_s}, {u"reach"_s, nameOf(seen.reach)}, {u"captivePortal"_s, seen.captivePortal}};
    }
};

Replied readReplied(JsonObjectReader &object)
{
    Replied seen;
    seen.command = object.enumValue<Command>(u"command"_s);
    seen.status = object.enumValue<ReplyStatus>(u"status"_s);
    seen.code = static_cast<int>(object.integer(u"code"_s, 0, 999));
    seen.enhanced = object.string(u"enhanced"_s);
    seen.responseCode = object.string(u"responseCode"_s);
    seen.text = object.string(u"text"_s);
    return seen;
}

ControlTried readControlTried(JsonObjectReader &object)
{
    ControlTried seen;
    seen.host = object.string(u"host"_s);
    seen.port = static_cast<quint16>(object.integer(u"port"_s, 1, 65535));
    seen.name = object.enumValue<DnsStatus>(u"name"_s);
    seen.addresses = object.strings(u"addresses"_s);
    if (object.has(u"fault"_s))
        seen.fault = object.enumValue<ConnectFault>(u"fault"_s);
    return seen;
}

TlsFailed readTlsFailed(JsonObjectReader &object)
{
    TlsFailed seen;
    seen.fault = object.enumValue<TlsFault>(u"fault"_s);
    seen.certificateFaults = object.enumValues<CertificateFault>(u"certificateFaults"_s);
    seen.certificate = readCertificate(object);
    seen.clock = object.time(u"clock"_s);
    return seen;
}

TlsUp readTlsUp(JsonObjectReader &object)
{
    TlsUp seen{object.string(u"version"_s), object.string(u"cipher"_s), readCertificate(object)};
    if (object.has(u"acceptedFaults"_s))
        seen.acceptedFaults = object.enumValues<CertificateFault>(u"acceptedFaults"_s);
    return seen;
}

Observation readObservation(JsonObjectReader &object)
{
    const QString kind = object.string(u"kind"_s);
    if (kind == "resolved"_L1)
        return Resolved{object.enumValue<DnsStatus>(u"status"_s), object.strings(u"addresses"_s)};
    if (kind == "connected"_L1)
        return Connected{object.string(u"address"_s)};
    if (kind == "connectFailed"_L1)
        return ConnectFailed{object.string(u"address"_s), object.enumValue<ConnectFault>(u"fault"_s)};
    if (kind == "tlsUp"_L1)
        return readTlsUp(object);
    if (kind == "tlsFailed"_L1)
        return readTlsFailed(object);
    if (kind == "offered"_L1)
        return Offered{object.boolean(u"encrypted"_s), object.strings(u"capabilities"_s),
                       object.strings(u"mechanisms"_s)};
    if (kind == "loginTried"_L1)
        return LoginTried{object.enumValue<AuthMethod>(u"method"_s)};
    if (kind == "replied"_L1)
        return readReplied(object);
    if (kind == "injected"_L1)
        return Injected{static_cast<int>(object.integer(u"bytes"_s, 0, std::numeric_limits<int>::max()))};
    if (kind == "timedOut"_L1)
        return TimedOut{object.enumValue<Stage>(u"stage"_s)};
    if (kind == "closed"_L1)
        return Closed{object.enumValue<Stage>(u"stage"_s), object.boolean(u"reset"_s)};
    if (kind == "controlTried"_L1)
        return readControlTried(object);
    if (kind == "networkSeen"_L1)
        return NetworkSeen{object.enumValue<NetworkReach>(u"reach"_s), object.boolean(u"captivePortal"_s)};
    object.fail(JsonFaultKind::BadValue, u"kind"_s, kind);
    return {};
}

QJsonObject toJson(const StageRecord &record)
{
    QJsonArray observations;
    for (const auto &observation : record.observations)
        observations.append(std::visit(Writer(), observation));
    return {{u"stage"_s, nameOf(record.stage)},
            {u"state"_s, nameOf(record.state)},
            {u"startUs"_s, record.startUs},
            {u"durationUs"_s, record.durationUs},
            {u"observations"_s, observations}};
}

StageRecord readStage(JsonObjectReader &object)
{
    StageRecord record;
    record.stage = object.enumValue<Stage>(u"stage"_s);
    record.state = object.enumValue<StageState>(u"state"_s);
    record.startUs = object.integer(u"startUs"_s);
    record.durationUs = object.integer(u"durationUs"_s);
    object.objects(u"observations"_s,
                   [&](JsonObjectReader &reader) { record.observations.append(readObservation(reader)); });
    return record;
}

QJsonObject toJson(const LaneReport &lane)
{
    QJsonArray stages;
    for (const auto &stage : lane.stages)
        stages.append(toJson(stage));
    QJsonArray transcript;
    for (const auto &line : lane.transcript) {
        transcript.append(
            QJsonObject{{u"direction"_s, nameOf(line.direction)}, {u"atUs"_s, line.atUs}, {u"text"_s, line.text}});
    }
    QJsonObject object{{u"settings"_s, toJson(lane.settings)},
                       {u"outcome"_s, nameOf(lane.outcome)},
                       {u"stages"_s, stages},
                       {u"transcript"_s, transcript}};
    if (lane.fromBefore)
        object.insert(u"fromBefore"_s, true);
    return object;
}

LaneReport readLane(JsonObjectReader &object)
{
    LaneReport lane;
    object.object(u"settings"_s, [&](JsonObjectReader &reader) { lane.settings = readServerSettings(reader); });
    lane.outcome = object.enumValue<Outcome>(u"outcome"_s);
    object.objects(u"stages"_s, [&](JsonObjectReader &reader) { lane.stages.append(readStage(reader)); });
    object.objects(u"transcript"_s, [&](JsonObjectReader &reader) {
        lane.transcript.append(
            {reader.enumValue<Direction>(u"direction"_s), reader.integer(u"atUs"_s), reader.string(u"text"_s)});
    });
    lane.fromBefore = object.has(u"fromBefore"_s) && object.boolean(u"fromBefore"_s);
    return lane;
}

QJsonObject toJson(const TestPlan &plan)
{
    QJsonArray servers;
    for (const auto &server : plan.servers)
        servers.append(toJson(server));
    QJsonObject object{{u"address"_s, plan.address.toString()},
                       {u"senderName"_s, plan.senderName},
                       {u"providerId"_s, plan.providerId},
                       {u"servers"_s, servers},
                       {u"clearTextConsent"_s, namesOf(plan.clearTextConsent)},
                       {u"practice"_s, plan.practice}};
    if (!plan.acceptedCertificates.isEmpty()) {
        QJsonArray accepted;
        for (const auto &certificate : plan.acceptedCertificates) {
            accepted.append(
                QJsonObject{{u"host"_s, QString::fromLatin1(certificate.host)}, {u"sha256"_s, certificate.sha256}});
        }
        object.insert(u"acceptedCertificates"_s, accepted);
    }
    if (plan.message)
        object.insert(u"message"_s,
                      QJsonObject{{u"subject"_s, plan.message->subject}, {u"body"_s, plan.message->body}});
    return object;
}

TestPlan readPlan(JsonObjectReader &object)
{
    TestPlan plan;
    const QString address = object.string(u"address"_s);
    if (auto parsed = EmailAddress::parse(address))
        plan.address = parsed.take();
    else
        object.fail(JsonFaultKind::BadValue, u"address"_s, nameOf(parsed.fault()));
    plan.senderName = object.string(u"senderName"_s);
    plan.providerId = object.string(u"providerId"_s);
    object.objects(u"servers"_s, [&](JsonObjectReader &reader) { plan.servers.append(readServerSettings(reader)); });
    plan.clearTextConsent = object.enumValues<Protocol>(u"clearTextConsent"_s);
    if (object.has(u"acceptedCertificates"_s)) {
        object.objects(u"acceptedCertificates"_s, [&](JsonObjectReader &reader) {
            plan.acceptedCertificates.append({reader.string(u"host"_s).toLatin1(), reader.string(u"sha256"_s)});
        });
    }
    plan.practice = object.boolean(u"practice"_s);
    if (object.has(u"message"_s)) {
        object.object(u"message"_s, [&](JsonObjectReader &reader) {
            plan.message = TestMessage{reader.string(u"subject"_s), reader.string(u"body"_s)};
        });
    }
    return plan;
}

} // namespace

QJsonObject toJson(const ServerSettings &settings)
{
    return {
        {u"protocol"_s, nameOf(settings.protocol)}, {u"host"_s, settings.host},   {u"port"_s, settings.port},
        {u"security"_s, nameOf(settings.security)}, {u"login"_s, settings.login}, {u"auth"_s, namesOf(settings.auth)}};
}

ServerSettings readServerSettings(JsonObjectReader &object)
{
    ServerSettings settings;
    settings.protocol = object.enumValue<Protocol>(u"protocol"_s);
    const auto host = parseHost(object.string(u"host"_s));
    if (host)
        settings.host = *host;
    else
        object.fail(JsonFaultKind::BadValue, u"host"_s, nameOf(host.fault()));
    settings.port = static_cast<quint16>(object.integer(u"port"_s, 1, 65535));
    settings.security = object.enumValue<Security>(u"security"_s);
    const auto login = parseLogin(object.string(u"login"_s));
    if (login)
        settings.login = *login;
    else
        object.fail(JsonFaultKind::BadValue, u"login"_s, nameOf(login.fault()));
    settings.auth = object.enumValues<AuthMethod>(u"auth"_s);
    return settings;
}

const Replied *LaneReport::lastReply(Command command) const
{
    for (auto stage = stages.crbegin(); stage != stages.crend(); ++stage) {
        for (auto seen = stage->observations.crbegin(); seen != stage->observations.crend(); ++seen) {
            const auto *reply = std::get_if<Replied>(&*seen);
            if (reply && reply->command == command)
                return reply;
        }
    }
    return nullptr;
}

const StageRecord *LaneReport::stoppedAt() const
{
    const StageRecord *last = nullptr;
    for (const auto &stage : stages) {
        if (stage.state == StageState::Failed)
            return &stage;
        if (stage.state != StageState::Skipped)
            last = &stage;
    }
    return last;
}

const LaneReport *TestReport::lane(Protocol protocol) const
{
    for (const auto &lane : lanes) {
        if (lane.settings.protocol == protocol)
            return &lane;
    }
    return nullptr;
}

QJsonObject toJson(const TestReport &report)
{
    QJsonArray lanes;
    for (const auto &lane : report.lanes)
        lanes.append(toJson(lane));
    QJsonObject object{{u"format"_s, 1},
                       {u"program"_s, report.program},
                       {u"platform"_s, report.platform},
                       {u"startedAt"_s, isoTime(report.startedAt)},
                       {u"durationUs"_s, report.durationUs},
                       {u"plan"_s, toJson(report.plan)},
                       {u"lanes"_s, lanes}};
    if (!report.network.isEmpty()) {
        QJsonArray network;
        for (const auto &seen : report.network)
            network.append(std::visit(Writer(), seen));
        object.insert(u"network"_s, network);
    }
    return object;
}

Result<TestReport, JsonFault> testReportFromJson(const QByteArray &json)
{
    TestReport report;
    const auto fault = JsonObjectReader::readDocument(json, [&](JsonObjectReader &object) {
        (void)object.integer(u"format"_s, 1, 1);
        report.program = object.string(u"program"_s);
        report.platform = object.string(u"platform"_s);
        report.startedAt = object.time(u"startedAt"_s);
        report.durationUs = object.integer(u"durationUs"_s);
        object.object(u"plan"_s, [&](JsonObjectReader &reader) { report.plan = readPlan(reader); });
        object.objects(u"lanes"_s, [&](JsonObjectReader &reader) { report.lanes.append(readLane(reader)); });
        if (object.has(u"network"_s)) { // reports older than control connections have none
            object.objects(u"network"_s,
                           [&](JsonObjectReader &reader) { report.network.append(readObservation(reader)); });
        }
    });
    if (fault)
        return *fault;
    return report;
}

} // namespace klubbpost
