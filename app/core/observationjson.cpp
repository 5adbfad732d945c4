// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observationjson.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

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
    QJsonObject operator()(const LargeHelloUnanswered &seen) const
    {
        return {{u"kind"_s, u"largeHelloUnanswered"_s}, {u"silent"_s, seen.silent}, {u"reset"_s, seen.reset}};
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

} // namespace

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonObject toJson(const Observation &observation)
{
    return std::visit(Writer(), observation);
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
    if (kind == "largeHelloUnanswered"_L1)
        return LargeHelloUnanswered{object.boolean(u"silent"_s), object.boolean(u"reset"_s)};
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

} // namespace klubbpost
