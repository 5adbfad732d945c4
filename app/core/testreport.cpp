// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/testreport.h"

#include "core/observationjson.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QJsonObject toJson(const StageRecord &record)
{
    QJsonArray observations;
    for (const auto &observation : record.observations)
        observations.append(toJson(observation));
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
    if (plan.passwordOddity != PasswordOddity::None)
        object.insert(u"passwordOddity"_s, nameOf(plan.passwordOddity));
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
    if (object.has(u"passwordOddity"_s))
        plan.passwordOddity = object.enumValue<PasswordOddity>(u"passwordOddity"_s);
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

const TlsUp *StageRecord::acceptedTls() const
{
    for (const Observation &seen : observations) {
        const auto *up = std::get_if<TlsUp>(&seen);
        if (up && !up->acceptedFaults.isEmpty())
            return up;
    }
    return nullptr;
}

const TlsUp *LaneReport::acceptedTls() const
{
    for (const StageRecord &stage : stages) {
        if (const TlsUp *up = stage.acceptedTls())
            return up;
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
            network.append(toJson(seen));
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
