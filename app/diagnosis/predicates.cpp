// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/predicates.h"

#include "diagnosis/fixes.h"
#include "diagnosis/inspectors.h"
#include "diagnosis/networkview.h"
#include "providers/catalog.h"

#include <algorithm>
#include <array>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool isTlsPort(quint16 port)
{
    return port == standardPort(Protocol::Smtp, Security::Tls) || port == standardPort(Protocol::Imap, Security::Tls) ||
           port == standardPort(Protocol::Pop3, Security::Tls);
}

/// True if the provider's facts say that the server and port of the lane go with this security.
bool factsSay(const LaneView &view, Security security)
{
    if (!view.provider || view.report.plan.address.isEmpty())
        return false;
    const auto servers = proposeServers(*view.provider, view.report.plan.address);
    return std::any_of(servers.begin(), servers.end(), [&](const ProposedServer &server) {
        return server.settings.security == security && server.settings.port == view.settings().port &&
               server.settings.asciiHost() == view.settings().asciiHost();
    });
}

/// The most telling of what the addresses answered: one that refuses is there, one that is silent may be.
std::optional<ConnectFault> connectFault(const LaneReport &lane)
{
    static constexpr std::array byWeight = {ConnectFault::Refused, ConnectFault::NotPermitted, ConnectFault::TimedOut,
                                            ConnectFault::Unreachable, ConnectFault::Other};
    for (const ConnectFault fault : byWeight) {
        for (const auto &stage : lane.stages) {
            for (const auto &seen : stage.observations) {
                const auto *failed = std::get_if<ConnectFailed>(&seen);
                if (failed && failed->fault == fault)
                    return fault;
            }
        }
    }
    return std::nullopt;
}

bool noAnswer(const LaneView &view)
{
    if (view.outcome() == Outcome::DeadlinePassed && view.stage == Stage::Connect)
        return true;
    return view.outcome() == Outcome::NotConnected && connectFault(view.lane) == ConnectFault::TimedOut;
}

bool hasOnlyPlainServers(const LaneView &view)
{
    if (!view.provider)
        return false;
    bool any = false;
    for (const auto &server : view.provider->servers) {
        if (server.protocol != view.settings().protocol)
            continue;
        if (server.security != Security::None)
            return false;
        any = true;
    }
    return any;
}

/// The login was refused, and the server did not say why. The provider's facts may have guessed at an ordinary
/// password.
bool refusedWithoutReason(const LaneView &view)
{
    return view.said == RuleId::LoginRefused || view.said == RuleId::OrdinaryPasswordRefused ||
           view.said == RuleId::AppPasswordPerhaps;
}

bool isIpv6(const QString &address)
{
    return address.contains(u':');
}

} // namespace

bool nameEnded(const LaneView &view, DnsStatus status)
{
    if (view.outcome() == Outcome::DeadlinePassed && view.stage == Stage::Resolve)
        return status == DnsStatus::TimedOut;
    if (view.outcome() != Outcome::NameNotResolved)
        return false;
    const auto *resolved = view.lane.last<Resolved>();
    return (resolved ? resolved->status : DnsStatus::ServerFailure) == status;
}

bool connectEnded(const LaneView &view, ConnectFault fault)
{
    if (fault == ConnectFault::TimedOut)
        return noAnswer(view);
    return view.outcome() == Outcome::NotConnected && connectFault(view.lane).value_or(ConnectFault::Other) == fault;
}

bool portSeemsBlocked(const LaneView &view)
{
    const quint16 port = view.settings().port;
    if (view.outcome() == Outcome::NotConnected && portIsClosedForAll(view.report, port))
        return true; // even if "refused" is the answer: a firewall may say so in the servers' place
    if (!noAnswer(view) || othersAnswerOn(view.report, port))
        return false;
    if (port == 25)
        return true;
    return std::any_of(view.report.lanes.begin(), view.report.lanes.end(), [&](const LaneReport &other) {
        return &other != &view.lane && other.settings.port != port && !other.fromBefore && other.last<Connected>();
    });
}

bool timedOutAt(const LaneView &view, Stage stage)
{
    return view.outcome() == Outcome::DeadlinePassed && view.stage == stage;
}

bool closedAt(const LaneView &view, Stage stage)
{
    return view.outcome() == Outcome::ClosedEarly && view.stage == stage;
}

bool closedBeforeLogin(const LaneView &view, bool reset)
{
    if (view.outcome() != Outcome::ClosedEarly || view.stage >= Stage::Login)
        return false;
    const auto *closed = view.lane.last<Closed>();
    return (closed && closed->reset) == reset;
}

bool plainWhereTlsExpected(const LaneView &view)
{
    if (view.settings().security != Security::Tls)
        return false;
    if (tlsEnded(view, TlsFault::NotTls))
        return true;
    // Some servers hang up on what they cannot read instead of answering in the clear.
    return tlsEnded(view, TlsFault::ClosedDuringHandshake) &&
           customarySecurity(view.settings().protocol, view.settings().port) == Security::Starttls;
}

bool tlsWherePlainExpected(const LaneView &view)
{
    if (view.settings().security == Security::Tls)
        return false;
    // The first two octets of a TLS record that carries an alert (RFC 8446 5.1), as displayText() shows them.
    if (view.outcome() == Outcome::NotTheProtocol && view.reply && view.reply->text.startsWith(u"\u2415\u2403"_s))
        return true;
    return (timedOutAt(view, Stage::Greeting) || closedAt(view, Stage::Greeting)) &&
           (isTlsPort(view.settings().port) || factsSay(view, Security::Tls));
}

/// The facts are sure of a port of this very server that begins with encryption.
static bool factsKnowTlsPort(const LaneView &view)
{
    if (!view.provider || view.provider->guess || view.report.plan.address.isEmpty())
        return false;
    const auto servers = proposeServers(*view.provider, view.report.plan.address);
    return std::any_of(servers.begin(), servers.end(), [&](const ProposedServer &server) {
        return server.settings.protocol == view.settings().protocol && server.settings.security == Security::Tls &&
               server.confidence != Confidence::Low && server.settings.asciiHost() == view.settings().asciiHost();
    });
}

bool encryptionIsOffered(const LaneView &view)
{
    return offersStarttls(view.lane) || factsKnowTlsPort(view);
}

/// Of this session, about the same host and protocol: another port, or another way to encrypt.
static bool anotherWayFailed(const LaneView &view, bool (*failed)(const LaneReport &lane))
{
    const auto isIt = [&](const LaneReport &lane) {
        return lane.settings.protocol == view.settings().protocol && failed(lane) &&
               lane.settings.asciiHost() == view.settings().asciiHost();
    };
    return view.earlier && std::any_of(view.earlier->begin(), view.earlier->end(), isIt);
}

/// Neither the port that begins with encryption nor the one that may go on to it has any.
static bool bothWaysFailed(const LaneView &view)
{
    const auto hasNoTls = [](const LaneReport &lane) {
        const auto *failed = lane.last<TlsFailed>();
        const bool isOther = lane.outcome == Outcome::TlsFailed && failed && failed->fault == TlsFault::NotTls;
        return lane.settings.security == Security::Tls &&
               (isOther || (lane.outcome == Outcome::NotConnected && connectFault(lane) == ConnectFault::Refused));
    };
    const auto hasNoStarttls = [](const LaneReport &lane) { return lane.outcome == Outcome::StarttlsNotOffered; };
    return (hasNoStarttls(view.lane) && anotherWayFailed(view, hasNoTls)) ||
           (hasNoTls(view.lane) && anotherWayFailed(view, hasNoStarttls));
}

bool plainTextOnly(const LaneView &view)
{
    if (bothWaysFailed(view))
        return true;
    // No port of this server is known where it could encrypt: 2525, or a provider that says so itself.
    if (view.outcome() != Outcome::StarttlsNotOffered || factsKnowTlsPort(view))
        return false;
    return !customarySecurity(view.settings().protocol, view.settings().port) || hasOnlyPlainServers(view);
}

bool starttlsScrubbed(const LaneView &view)
{
    if (view.outcome() != Outcome::StarttlsNotOffered)
        return false;
    const auto *offered = view.lane.last<Offered>();
    // Firewalls that overwrite words to keep connections readable leave their length: XXXXXXXA, a greeting of stars.
    const auto *greeting = view.lane.lastReply(Command::Greeting);
    if (greeting && greeting->text.contains("********"_L1))
        return true;
    return offered && std::any_of(offered->capabilities.begin(), offered->capabilities.end(),
                                  [](const QString &word) { return word.startsWith("XXXX"_L1); });
}

namespace {

/// "mail.example.se" of "mail.example.se ESMTP Postfix"; empty when the greeting does not begin with a full name.
QString greetedName(const Replied &greeting)
{
    const QString first = greeting.text.section(u' ', 0, 0).section(u'\n', 0, 0);
    return first.contains(u'.') && !first.startsWith(u'[') ? first.toLower() : QString();
}

QString lastTwoLabels(const QString &name)
{
    return name.section(u'.', -2);
}

/// By a host that is written out in facts that are sure of it. mail.%DOMAIN% may be anybody's.
bool factsPromiseEncryption(const LaneView &view)
{
    if (!view.provider || view.provider->guess)
        return false;
    const auto &servers = view.provider->servers;
    return std::any_of(servers.begin(), servers.end(), [&](const ProviderServer &server) {
        return server.protocol == view.settings().protocol && server.security != Security::None &&
               server.confidence != Confidence::Low && server.port == view.settings().port &&
               server.host.toLatin1() == view.settings().asciiHost();
    });
}

/// The name may well be of the provider's own machines: those of its servers, its MX, its name servers, its addresses.
bool belongsToProvider(const QString &name, const LaneView &view)
{
    const QString owner = lastTwoLabels(name);
    QStringList own{QString::fromLatin1(view.settings().asciiHost()).toLower()};
    for (const auto &server : view.provider->servers)
        own.append(server.host);
    own += view.provider->mxSuffixes + view.provider->nsSuffixes + view.provider->domains;
    return std::any_of(own.begin(), own.end(), [&](const QString &host) {
        return lastTwoLabels(host).compare(owner, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

bool proxyAnswers(const LaneView &view)
{
    const auto *greeting = view.lane.lastReply(Command::Greeting);
    if (!greeting || view.succeeded() || view.stage >= Stage::Login)
        return false;
    if (isInspectorsGreeting(greeting->text))
        return true;
    // The provider's own server encrypts here; who answers does not, and says another name.
    if (view.settings().protocol != Protocol::Smtp || view.outcome() != Outcome::StarttlsNotOffered ||
        !factsPromiseEncryption(view))
        return false;
    const QString name = greetedName(*greeting);
    return !name.isEmpty() && !belongsToProvider(name, view);
}

bool hostIsSilent(const LaneView &view)
{
    if (!noAnswer(view))
        return false;
    const auto isSilent = [](const LaneReport &lane) {
        return lane.outcome == Outcome::NotConnected && connectFault(lane) == ConnectFault::TimedOut;
    };
    const auto isOfHost = [&](const LaneReport &lane) {
        return &lane != &view.lane && lane.settings.asciiHost() == view.settings().asciiHost();
    };
    QSet<quint16> silent{view.settings().port};
    QList<const LaneReport *> all;
    for (const LaneReport &lane : view.report.lanes)
        all.append(&lane);
    for (const LaneReport &lane : view.earlier ? *view.earlier : QList<LaneReport>())
        all.append(&lane);
    for (const LaneReport *lane : std::as_const(all)) {
        if (isOfHost(*lane) && lane->last<Connected>())
            return false;
        if (isOfHost(*lane) && isSilent(*lane))
            silent.insert(lane->settings.port);
    }
    return silent.size() > 1 && !portIsClosedForAll(view.report, view.settings().port);
}

bool loginWorksElsewhere(const LaneView &view)
{
    if (!refusedWithoutReason(view) && view.said != RuleId::LoginRefusedOtherwise)
        return false;
    return std::any_of(view.report.lanes.begin(), view.report.lanes.end(), [&](const LaneReport &other) {
        return &other != &view.lane && other.settings.protocol != view.settings().protocol &&
               other.settings.login.compare(view.settings().login, Qt::CaseInsensitive) == 0 &&
               LaneView(view.report, other, view.provider).succeeded();
    });
}

QStringList serverNotices(const LaneView &view)
{
    QStringList notices;
    for (const auto &stage : view.lane.stages) {
        // What was said before STARTTLS had its TLS may be anybody's, and is for nobody to read.
        if (view.settings().security == Security::Starttls && stage.stage < Stage::Capabilities)
            continue;
        for (const auto &seen : stage.observations) {
            const auto *reply = std::get_if<Replied>(&seen);
            if (!reply || reply == view.reply || reply->text.isEmpty())
                continue;
            const bool isAlert = reply->responseCode == u"ALERT";
            const bool isFarewell = view.settings().protocol == Protocol::Imap && reply->status == ReplyStatus::Bye &&
                                    reply->command != Command::Logout;
            if ((isAlert || isFarewell) && !notices.contains(reply->text))
                notices.append(reply->text);
        }
    }
    if (view.reply)
        notices.removeAll(view.reply->text);
    return notices;
}

int loginDelay(const LaneReport &lane)
{
    const auto *offered = lane.last<Offered>();
    if (lane.settings.protocol != Protocol::Pop3 || !offered)
        return 0;
    for (const QString &line : offered->capabilities) {
        if (line.startsWith("LOGIN-DELAY "_L1)) // RFC 2449 6.5: "LOGIN-DELAY minimum [USER]"
            return std::clamp(line.section(u' ', 1, 1).toInt(), 0, 24 * 60 * 60);
    }
    return 0;
}

bool failedBefore(const LaneView &view, const ServerSettings &settings)
{
    const auto isIt = [&](const LaneReport &lane) {
        const ServerSettings &tried = lane.settings;
        return tried.protocol == settings.protocol && tried.asciiHost() == settings.asciiHost() &&
               tried.port == settings.port && tried.security == settings.security && tried.login == settings.login &&
               lane.outcome != Outcome::Running && lane.outcome != Outcome::Cancelled &&
               lane.outcome != Outcome::LoginNotTried && !lane.last<LoginTried>();
    };
    return view.earlier && std::any_of(view.earlier->begin(), view.earlier->end(), isIt);
}

bool greetsLikeOtherProtocol(const LaneView &view)
{
    if (view.outcome() != Outcome::NotTheProtocol || !view.reply)
        return false;
    const QString &greeting = view.reply->text;
    const Protocol protocol = view.settings().protocol;
    return (protocol != Protocol::Imap && greeting.startsWith("* "_L1)) ||
           (protocol != Protocol::Pop3 && (greeting.startsWith("+OK"_L1) || greeting.startsWith("-ERR"_L1))) ||
           (protocol != Protocol::Smtp && (greeting.startsWith("220 "_L1) || greeting.startsWith("220-"_L1)));
}

QString loginByRule(const LaneView &view)
{
    if (!view.provider || view.provider->guess || view.report.plan.address.isEmpty())
        return {};
    const auto servers = proposeServers(*view.provider, view.report.plan.address);
    return servers.isEmpty() ? QString() : servers.first().settings.login;
}

bool loginNameDiffers(const LaneView &view)
{
    if (!refusedWithoutReason(view))
        return false;
    const QString rule = loginByRule(view);
    const QString &typed = view.settings().login;
    if (rule.isEmpty() || typed.compare(rule, Qt::CaseInsensitive) == 0)
        return false;
    // The address with å, ä or ö in its domain is the same name in another writing.
    const auto address = EmailAddress::parse(typed);
    return !address || !(*address == view.report.plan.address) || view.provider->loginRule != LoginRule::Address;
}

bool providerTakesNoPassword(const LaneView &view)
{
    return view.said == RuleId::LoginRefused && view.provider &&
           (view.provider->passwordKind == PasswordKind::None || view.providerStatus() == ProviderStatus::OauthOnly);
}

bool passwordIsOdd(const LaneView &view)
{
    return view.said == RuleId::LoginRefused && view.report.plan.passwordOddity != PasswordOddity::None;
}

bool wantsPassword(const LaneView &view, PasswordKind kind)
{
    return view.said == RuleId::LoginRefused && view.provider && view.provider->passwordKind == kind;
}

bool messageWasAccepted(const LaneView &view)
{
    const auto *reply = view.lane.lastReply(Command::MessageBody);
    return reply && reply->status == ReplyStatus::Ok;
}

RetiredHit retiredServer(const LaneView &view)
{
    const QString host = QString::fromLatin1(view.settings().asciiHost());
    const auto find = [&](const RetiredValues &values) {
        return values.findServer(host, view.settings().port, view.settings().protocol).value_or(RetiredHit());
    };
    if (view.provider) {
        RetiredValues own;
        own.add(*view.provider);
        if (const RetiredHit hit = find(own); hit.value)
            return hit;
    }
    return view.catalog ? find(view.catalog->retiredValues()) : RetiredHit();
}

bool serverIsReplaced(const LaneView &view)
{
    const RetiredHit hit = retiredServer(view);
    if (!hit.value)
        return false;
    const auto isInUse = [&](const ProviderServer &server) {
        // With a replacement only what stands in its stead is spared: smtp.example.se:25 by smtp.example.se:587.
        return server.protocol == view.settings().protocol &&
               server.host == QString::fromLatin1(view.settings().asciiHost()) &&
               (hit.value->replacement.isEmpty() || server.port == view.settings().port);
    };
    const auto runs = [&](const Provider *provider) {
        return provider && std::any_of(provider->servers.begin(), provider->servers.end(), isInUse);
    };
    return !runs(view.provider) && !runs(hit.provider);
}

bool replacementTakesNoPassword(const LaneView &view)
{
    if (!serverIsReplaced(view))
        return false;
    // Whose server it would be: that of the provider one is with now, else of the one that had the old server.
    const Provider *owner = view.provider && !view.provider->guess ? view.provider : retiredServer(view).provider;
    if (!owner)
        return false;
    return owner->passwordKind == PasswordKind::None || owner->statusOn(view.day) == ProviderStatus::OauthOnly;
}

bool ipv6Failed(const LaneView &view)
{
    const auto *connected = view.lane.last<Connected>();
    if (!connected || isIpv6(connected->address))
        return false;
    for (const auto &stage : view.lane.stages) {
        for (const auto &seen : stage.observations) {
            const auto *failed = std::get_if<ConnectFailed>(&seen);
            if (failed && isIpv6(failed->address))
                return true;
        }
    }
    return false;
}

bool notTheRecommended(const LaneView &view)
{
    const auto recommended = fixes::recommendedServer(view);
    return view.succeeded() && recommended && !retiredServer(view).value &&
           (recommended->asciiHost() != view.settings().asciiHost() || recommended->port != view.settings().port);
}

} // namespace klubbpost
