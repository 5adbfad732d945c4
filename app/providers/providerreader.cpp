// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emailaddress.h"
#include "core/factreader.h"
#include "providers/catalog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using namespace facts;
using Reader = JsonObjectReader;

/// Whether the pattern, which must be anchored, matches the text.
bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

QString readServerHost(Reader &reader)
{
    const QString host = reader.string(u"host"_s);
    QString filled = host;
    filled.replace(domainPlaceholder, "example.org"_L1).replace(serverPlaceholder, "server1"_L1);
    const auto parsed = parseHost(filled);
    if (!parsed.ok() || parsed.value() != filled || filled.toLower() != filled)
        reader.fail(JsonFaultKind::BadValue, u"host"_s, u"bad host: "_s + host);
    return host;
}

ProviderServer readServer(Reader &reader, Confidence confidence)
{
    ProviderServer server;
    server.protocol = reader.enumValue<Protocol>(u"protocol"_s);
    server.host = readServerHost(reader);
    server.port = static_cast<quint16>(reader.integer(u"port"_s, 1, 65535));
    server.security = reader.enumValue<Security>(u"security"_s);
    server.auth = readOptionalSet<AuthMethod>(reader, u"auth"_s);
    server.recommended = reader.has(u"recommended"_s) && reader.boolean(u"recommended"_s);
    server.confidence = readOptional(reader, u"confidence"_s, confidence);
    server.reason = readOptionalText(reader, u"reason"_s);

    const bool tlsPort = customarySecurity(server.protocol, server.port) == Security::Tls;
    const bool plainPort = customarySecurity(server.protocol, server.port) == Security::Starttls;
    if ((tlsPort && server.security != Security::Tls) || (plainPort && server.security == Security::Tls))
        reader.fail(JsonFaultKind::BadValue, u"security"_s, u"not the security of this port"_s);
    if (server.security == Security::None && server.reason.isEmpty())
        reader.fail(JsonFaultKind::MissingKey, u"reason"_s, u"no encryption without a reason"_s);
    if (server.security == Security::None && server.recommended)
        reader.fail(JsonFaultKind::BadValue, u"recommended"_s, u"no encryption is never recommended"_s);
    if (server.confidence == Confidence::Low && server.recommended)
        reader.fail(JsonFaultKind::BadValue, u"recommended"_s, u"a guess is never recommended"_s);
    return server;
}

QList<ProviderServer> readServers(Reader &reader, const QString &key, Confidence confidence)
{
    QList<ProviderServer> servers;
    reader.objects(key, [&](Reader &inner) {
        const ProviderServer server = readServer(inner, confidence);
        for (const ProviderServer &other : servers) {
            if (other.protocol != server.protocol)
                continue;
            if (other.host == server.host && other.port == server.port && other.security == server.security)
                failAsDuplicate(inner, {}, server.host);
            if (other.recommended && server.recommended)
                inner.fail(JsonFaultKind::BadValue, u"recommended"_s, u"one is recommended already"_s);
        }
        servers.append(server);
    });
    return servers;
}

Guidance readGuidance(Reader &reader)
{
    Guidance guidance;
    guidance.id = reader.string(u"id"_s);
    static const QRegularExpression idPattern(u"\\A[a-z][a-z0-9-]*\\z"_s);
    if (!matches(guidance.id, idPattern))
        reader.fail(JsonFaultKind::BadValue, u"id"_s, guidance.id);
    guidance.protocols = readOptionalSet<Protocol>(reader, u"protocols"_s);
    guidance.optional = reader.has(u"optional"_s) && reader.boolean(u"optional"_s);
    guidance.title = readText(reader, u"title"_s);
    reader.objects(u"steps"_s, [&guidance](Reader &inner) {
        GuidanceStep step;
        step.text = readText(inner, u"text"_s);
        if (inner.has(u"link"_s))
            step.link = readLink(inner, u"link"_s);
        if (inner.has(u"copy"_s))
            step.copy = readLine(inner, u"copy"_s);
        guidance.steps.append(step);
    });
    if (guidance.steps.isEmpty())
        reader.fail(JsonFaultKind::BadValue, u"steps"_s, u"empty"_s);
    guidance.ifMissing = readOptionalText(reader, u"ifMissing"_s);
    return guidance;
}

void readRetiredServer(Reader &reader, RetiredValue &value, Confidence confidence)
{
    if (!isDnsName(value.value))
        reader.fail(JsonFaultKind::BadValue, u"value"_s, u"bad host: "_s + value.value);
    if (reader.has(u"port"_s))
        value.port = static_cast<quint16>(reader.integer(u"port"_s, 1, 65535));
    value.protocol = readOptional<Protocol>(reader, u"protocol"_s);
    if (reader.has(u"replacement"_s))
        value.replacement = readServers(reader, u"replacement"_s, confidence);
}

RetiredValue readRetired(Reader &reader, const QDate &today, Confidence confidence)
{
    RetiredValue value;
    value.kind = reader.enumValue<RetiredKind>(u"kind"_s);
    value.value = readLine(reader, u"value"_s);
    if (reader.has(u"since"_s))
        value.since = readPastDate(reader, u"since"_s, today);
    value.text = readText(reader, u"text"_s);
    switch (value.kind) {
    case RetiredKind::Server:
        readRetiredServer(reader, value, confidence);
        break;
    case RetiredKind::Link: {
        const QUrl url(value.value, QUrl::StrictMode);
        if (!url.isValid() || !url.scheme().startsWith("http"_L1) || url.host().isEmpty())
            reader.fail(JsonFaultKind::BadValue, u"value"_s, u"not a web address: "_s + value.value);
        break;
    }
    case RetiredKind::Advice:
        // One short word would be found in every second text that somebody pastes.
        if (value.value.size() < 12)
            reader.fail(JsonFaultKind::BadValue, u"value"_s, u"too short to be searched for"_s);
        break;
    }
    return value;
}

ReplyFact readReply(Reader &reader)
{
    ReplyFact reply;
    reply.protocol = readOptional<Protocol>(reader, u"protocol"_s);
    reply.pattern = readPattern(reader, u"pattern"_s, QRegularExpression::CaseInsensitiveOption);
    reply.rule = reader.string(u"rule"_s);
    static const QRegularExpression rulePattern(u"\\A[a-z][A-Za-z0-9]*\\z"_s);
    if (!matches(reply.rule, rulePattern))
        reader.fail(JsonFaultKind::BadValue, u"rule"_s, reply.rule);
    reply.example = readLine(reader, u"example"_s);
    if (!reader.failed() && !reply.pattern.match(reply.example).hasMatch())
        reader.fail(JsonFaultKind::BadValue, u"example"_s, u"the pattern does not find it"_s);
    return reply;
}

void readStatus(Reader &reader, Provider &provider)
{
    provider.status = reader.enumValue<ProviderStatus>(u"status"_s);
    if (provider.status != ProviderStatus::Ready || reader.has(u"statusText"_s))
        provider.statusText = readText(reader, u"statusText"_s);
    if (!reader.has(u"statusChanges"_s))
        return;
    reader.objects(u"statusChanges"_s, [&provider](Reader &inner) {
        const QDate from = inner.date(u"from"_s);
        if (!provider.statusChanges.isEmpty() && from <= provider.statusChanges.last().from)
            inner.fail(JsonFaultKind::BadValue, u"from"_s, u"not after the one before"_s);
        const auto status = inner.enumValue<ProviderStatus>(u"status"_s);
        provider.statusChanges.append({from, status, readText(inner, u"text"_s)});
    });
}

void readWellKnown(Reader &reader, Provider &provider)
{
    provider.wellKnown = readNames(reader, u"wellKnown"_s);
    for (qsizetype i = 0; i < provider.wellKnown.size(); ++i) {
        if (!provider.domains.contains(provider.wellKnown[i]))
            reader.fail(JsonFaultKind::BadValue, itemKey(u"wellKnown"_s, i), u"not one of the domains"_s);
    }
    if (!reader.has(u"brands"_s))
        return;
    provider.brands = readLines(reader, u"brands"_s);
    for (qsizetype i = 0; i < provider.brands.size(); ++i) {
        const QString &brand = provider.brands[i];
        const bool known = std::any_of(provider.wellKnown.begin(), provider.wellKnown.end(),
                                       [&](const QString &domain) { return domain.section(u'.', 0, 0) == brand; });
        // A shorter one is a word, or somebody else's name, under some other ending.
        if (!known || brand.size() < 5)
            reader.fail(JsonFaultKind::BadValue, itemKey(u"brands"_s, i), u"not a long first label of wellKnown"_s);
    }
}

void readMatch(Reader &reader, Provider &provider)
{
    provider.guess = reader.has(u"guess"_s) && reader.boolean(u"guess"_s);
    provider.filter = reader.has(u"filter"_s) && reader.boolean(u"filter"_s);
    reader.object(u"match"_s, [&provider](Reader &inner) {
        provider.domains = readNames(inner, u"domains"_s, true);
        provider.mxSuffixes = readNames(inner, u"mx"_s);
        provider.nsSuffixes = readNames(inner, u"ns"_s);
        provider.spfIncludes = readNames(inner, u"spf"_s);
        readWellKnown(inner, provider);
        const bool named = !provider.domains.isEmpty() || !provider.mxSuffixes.isEmpty() ||
                           !provider.nsSuffixes.isEmpty() || !provider.spfIncludes.isEmpty();
        if (named == provider.guess)
            inner.fail(JsonFaultKind::BadValue, {}, u"a name to find it by, or the guess, and not both"_s);
    });
}

void readLogin(Reader &reader, Provider &provider)
{
    reader.object(u"login"_s, [&provider](Reader &inner) {
        provider.loginRule = inner.enumValue<LoginRule>(u"rule"_s);
        if (provider.loginRule == LoginRule::Other || inner.has(u"note"_s))
            provider.loginNote = readText(inner, u"note"_s);
    });
    reader.object(u"password"_s, [&provider](Reader &inner) {
        provider.passwordKind = inner.enumValue<PasswordKind>(u"kind"_s);
        if (!inner.has(u"appPasswordFormat"_s))
            return;
        provider.appPasswordFormat = readPattern(inner, u"appPasswordFormat"_s, QRegularExpression::NoPatternOption);
        if (provider.passwordKind != PasswordKind::App && provider.passwordKind != PasswordKind::OrdinaryOrApp)
            inner.fail(JsonFaultKind::BadValue, u"appPasswordFormat"_s, u"no app password is used here"_s);
    });
}

void readAbout(Reader &reader, Provider &provider)
{
    provider.limits = readOptionalText(reader, u"limits"_s);
    provider.fromRule = readOptionalText(reader, u"fromRule"_s);
    provider.notes = readTexts(reader, u"notes"_s);
    provider.links = readList<Link>(
        reader, u"links"_s,
        [](Reader &inner) {
            return Link{readText(inner, u"text"_s), readLink(inner, u"url"_s)};
        },
        [](const Link &a, const Link &b) { return a.url == b.url; });
    provider.sources = readSources(reader);
    checkHasSource(reader, provider.sources);
    provider.doubts = readLines(reader, u"doubts"_s);
}

/// What the members demand of each other.
void checkWhole(Reader &reader, const Provider &provider, const QDate &day)
{
    // What a later change takes away (a password, a service) need not be taken out of the rest as well.
    const bool isChanged = !provider.statusChanges.isEmpty() && provider.statusChanges.first().from <= day;
    const ProviderStatus status = provider.statusOn(day);
    const bool noPassword = provider.passwordKind == PasswordKind::None;
    const auto knows = [&](bool sending) {
        return std::any_of(provider.servers.begin(), provider.servers.end(), [&](const ProviderServer &server) {
            return server.confidence != Confidence::Low && (server.protocol == Protocol::Smtp) == sending;
        });
    };
    const bool sends = knows(true);
    const bool reads = knows(false);
    const auto contradicted = [&](const QString &key, const QString &why) {
        reader.fail(JsonFaultKind::BadValue, key, why);
    };
    if (provider.filter && status != ProviderStatus::SettingsUnknown)
        contradicted(u"filter"_s, u"who only filters has no mailboxes"_s);
    switch (status) {
    case ProviderStatus::Ready:
        if (!sends || !reads || noPassword)
            contradicted(u"status"_s, u"not ready without a server to send, one to read, and a password"_s);
        break;
    case ProviderStatus::NeedsPreparation:
        if ((!sends && !reads) || noPassword)
            contradicted(u"status"_s, u"nothing to prepare for without a server and a password"_s);
        break;
    case ProviderStatus::OauthOnly:
        if (!isChanged && !noPassword)
            contradicted(u"password"_s, u"oauthOnly takes no password"_s);
        break;
    case ProviderStatus::NoMailPrograms:
        if (!isChanged && (!provider.servers.isEmpty() || !noPassword))
            contradicted(u"servers"_s, u"noMailPrograms has no servers, and no password"_s);
        break;
    case ProviderStatus::Closed:
        if (!isChanged && !provider.servers.isEmpty())
            contradicted(u"servers"_s, u"closed has no servers"_s);
        break;
    case ProviderStatus::PartlyKnown:
        if (sends == reads)
            contradicted(u"status"_s, u"partlyKnown has a server to send or one to read, not both"_s);
        break;
    case ProviderStatus::SettingsUnknown:
        if (sends || reads)
            contradicted(u"servers"_s, u"settingsUnknown has guesses only"_s);
        break;
    case ProviderStatus::OwnRules:
        break;
    }
}

} // namespace

Result<Provider, JsonFault> readProvider(const QByteArray &json, const QDate &today, const QDate &day)
{
    Provider provider;
    FactCalendar calendar;
    const auto fault = readFacts(json, day, today, calendar, [&provider, &today](Reader &reader, const QDate &asOf) {
        provider = {};
        provider.id = readId(reader);
        provider.name = readLine(reader, u"name"_s);
        provider.checked = readPastDate(reader, u"checked"_s, today);
        provider.askAgain =
            reader.has(u"askAgain"_s) ? reader.date(u"askAgain"_s) : provider.checked.addYears(1).addDays(1);
        if (!reader.failed() && provider.askAgain <= provider.checked)
            reader.fail(JsonFaultKind::BadValue, u"askAgain"_s, u"not after it was checked"_s);
        provider.confidence = reader.enumValue<Confidence>(u"confidence"_s);
        readStatus(reader, provider);
        readMatch(reader, provider);
        if (reader.has(u"servers"_s))
            provider.servers = readServers(reader, u"servers"_s, provider.confidence);
        readLogin(reader, provider);
        provider.guidance = readList<Guidance>(reader, u"guidance"_s, readGuidance,
                                               [](const Guidance &a, const Guidance &b) { return a.id == b.id; });
        provider.retired = readList<RetiredValue>(
            reader, u"retired"_s, [&](Reader &inner) { return readRetired(inner, today, provider.confidence); },
            [](const RetiredValue &a, const RetiredValue &b) { return a.value == b.value && a.port == b.port; });
        provider.replies =
            readList<ReplyFact>(reader, u"replies"_s, readReply, [](const ReplyFact &a, const ReplyFact &b) {
                return a.protocol == b.protocol && a.pattern == b.pattern;
            });
        readAbout(reader, provider);
        checkWhole(reader, provider, asOf.isValid() ? asOf : provider.checked);
    });
    if (fault)
        return *fault;
    provider.calendar = calendar;
    provider.calendar.addDue({u"$"_s, provider.askAgain});
    return provider;
}

} // namespace klubbpost
