// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/question.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxSrvTargets = 4; // of one service: the rest are spares

struct SrvService
{
    QByteArrayView label;
    Protocol protocol;
    Security security;
};
// RFC 6186 3, RFC 8314 5.1. Those with TLS from the first byte come first: RFC 8314 3 prefers them.
constexpr SrvService srvServices[] = {
    {"_submissions._tcp.", Protocol::Smtp, Security::Tls}, {"_submission._tcp.", Protocol::Smtp, Security::Starttls},
    {"_imaps._tcp.", Protocol::Imap, Security::Tls},       {"_imap._tcp.", Protocol::Imap, Security::Starttls},
    {"_pop3s._tcp.", Protocol::Pop3, Security::Tls},       {"_pop3._tcp.", Protocol::Pop3, Security::Starttls},
};

const SrvService *serviceOf(const QByteArray &name)
{
    for (const SrvService &service : srvServices) {
        if (name.startsWith(service.label))
            return &service;
    }
    return nullptr;
}

Question web(QuestionKind kind, Origin origin, const QByteArray &host, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(QString::fromLatin1(host));
    url.setPath(path);
    return {.kind = kind, .url = url, .origin = origin};
}

/// draft-ietf-mailmaint-autoconfig 4.1 to 4.3, without the address as an argument, and without the one over http.
QList<Question> settingsFiles(const QByteArray &domain, QuestionKind kind, Origin origin)
{
    return {web(kind, origin, "autoconfig." + domain, u"/mail/config-v1.1.xml"_s),
            web(kind, origin, domain, u"/.well-known/autoconfig/mail/config-v1.1.xml"_s)};
}

Question ispDb(const QByteArray &domain, Origin origin)
{
    return web(QuestionKind::IspDb, origin, "autoconfig.thunderbird.net", u"/v1.1/"_s + QString::fromLatin1(domain));
}

} // namespace

QByteArray registrableDomain(const QByteArray &host)
{
    const QList<QByteArray> labels = host.split('.');
    const qsizetype count = labels.size();
    if (count < 2)
        return {};
    const bool isBelowShort = count > 2 && labels[count - 1].size() == 2 && labels[count - 2].size() <= 3;
    return labels.mid(count - (isBelowShort ? 3 : 2)).join('.');
}

LookupOutcome outcomeOf(DnsStatus status)
{
    switch (status) {
    case DnsStatus::Ok:
        return LookupOutcome::Found;
    case DnsStatus::NoSuchName:
        return LookupOutcome::NoSuchName;
    case DnsStatus::NoData:
        return LookupOutcome::NoRecord;
    case DnsStatus::ServerFailure:
        return LookupOutcome::ServerFailure;
    case DnsStatus::Refused:
        return LookupOutcome::Refused;
    case DnsStatus::BadAnswer:
        return LookupOutcome::BadAnswer;
    case DnsStatus::TimedOut:
        return LookupOutcome::TimedOut;
    case DnsStatus::NoServer:
        return LookupOutcome::NoServer;
    case DnsStatus::BadName:
        return LookupOutcome::BadName;
    case DnsStatus::Cancelled:
        return LookupOutcome::Cancelled;
    }
    return LookupOutcome::BadAnswer;
}

LookupOutcome outcomeOf(WebStatus status)
{
    switch (status) {
    case WebStatus::Ok:
        return LookupOutcome::Found;
    case WebStatus::NotFound:
        return LookupOutcome::NotFound;
    case WebStatus::HttpError:
        return LookupOutcome::HttpError;
    case WebStatus::NotEncrypted:
        return LookupOutcome::NotEncrypted;
    case WebStatus::TooManyRedirects:
        return LookupOutcome::TooManyRedirects;
    case WebStatus::NoSuchName:
        return LookupOutcome::NoSuchName;
    case WebStatus::CertificateRejected:
        return LookupOutcome::CertificateRejected;
    case WebStatus::NotReached:
        return LookupOutcome::NotReached;
    case WebStatus::TimedOut:
        return LookupOutcome::TimedOut;
    case WebStatus::TooLarge:
        return LookupOutcome::TooLarge;
    case WebStatus::Cancelled:
        return LookupOutcome::Cancelled;
    }
    return LookupOutcome::NotReached;
}

LookupOutcome outcomeOf(AutoconfigFault fault)
{
    switch (fault) {
    case AutoconfigFault::TooLarge:
        return LookupOutcome::TooLarge;
    case AutoconfigFault::Html:
        return LookupOutcome::WebPage;
    case AutoconfigFault::Dtd:
        return LookupOutcome::Dtd;
    case AutoconfigFault::Empty:
    case AutoconfigFault::BadXml:
    case AutoconfigFault::TooDeep:
    case AutoconfigFault::NotAConfig:
        return LookupOutcome::BadFile;
    case AutoconfigFault::NoServers:
        return LookupOutcome::NoServers;
    }
    return LookupOutcome::BadFile;
}

LookupOutcome outcomeOf(PaccFault fault)
{
    switch (fault) {
    case PaccFault::TooLarge:
        return LookupOutcome::TooLarge;
    case PaccFault::Html:
        return LookupOutcome::WebPage;
    case PaccFault::Empty:
    case PaccFault::BadJson:
    case PaccFault::NotAConfig:
        return LookupOutcome::BadFile;
    case PaccFault::NoServers:
        return LookupOutcome::NoServers;
    }
    return LookupOutcome::BadFile;
}

QuestionState stateOf(LookupOutcome outcome)
{
    switch (outcome) {
    case LookupOutcome::None:
        return QuestionState::Waiting;
    case LookupOutcome::Found:
    case LookupOutcome::OnlyOauth:
    case LookupOutcome::OnlyClear:
        return QuestionState::Answered;
    case LookupOutcome::NoSuchName:
    case LookupOutcome::NoRecord:
    case LookupOutcome::NullMx:
    case LookupOutcome::NotOffered:
    case LookupOutcome::NotFound:
    // A web server that answers every address with a page says nothing, as does one that is not there.
    case LookupOutcome::WebPage:
    case LookupOutcome::NoServers:
    case LookupOutcome::NotVouched:
    case LookupOutcome::NoneWorks:
        return QuestionState::Nothing;
    case LookupOutcome::ServerFailure:
    case LookupOutcome::Refused:
    case LookupOutcome::BadAnswer:
    case LookupOutcome::NoServer:
    case LookupOutcome::BadName:
    case LookupOutcome::HttpError:
    case LookupOutcome::NotEncrypted:
    case LookupOutcome::TooManyRedirects:
    case LookupOutcome::CertificateRejected:
    case LookupOutcome::NotReached:
    case LookupOutcome::TooLarge:
    case LookupOutcome::Dtd:
    case LookupOutcome::BadFile:
    case LookupOutcome::TimedOut:
    case LookupOutcome::Cancelled:
        return QuestionState::Failed;
    case LookupOutcome::NotNeeded:
        return QuestionState::NotAsked;
    }
    return QuestionState::Failed;
}

QList<Question> questionsFor(const EmailAddress &address)
{
    if (address.isEmpty())
        return {};
    const QByteArray domain = address.asciiDomain();
    QList<Question> questions{
        {.kind = QuestionKind::Mx, .dns = {domain, DnsType::Mx}, .origin = Origin::CatalogMx},
        {.kind = QuestionKind::Ns, .dns = {domain, DnsType::Ns}, .origin = Origin::CatalogNs},
        {.kind = QuestionKind::Spf, .dns = {domain, DnsType::Txt}, .origin = Origin::CatalogSpf},
        {.kind = QuestionKind::Autodiscover,
         .dns = {"autodiscover." + domain, DnsType::Cname},
         .origin = Origin::CatalogAutodiscover},
    };
    for (const SrvService &service : srvServices)
        questions.append({.kind = QuestionKind::Srv,
                          .dns = {service.label.toByteArray() + domain, DnsType::Srv},
                          .protocol = service.protocol,
                          .origin = Origin::Srv});
    questions.append(
        {.kind = QuestionKind::PaccRecord, .dns = {paccTxtName(domain), DnsType::Txt}, .origin = Origin::Pacc});
    questions.append({.kind = QuestionKind::Pacc, .url = paccUrl(domain), .origin = Origin::Pacc});
    questions.append(settingsFiles(domain, QuestionKind::Autoconfig, Origin::Autoconfig));
    questions.append(ispDb(domain, Origin::IspDb));
    return questions;
}

QList<Question> questionsForMx(const EmailAddress &address, const QByteArray &mxHost)
{
    const QByteArray base = registrableDomain(mxHost);
    if (base.isEmpty() || base == address.asciiDomain() || toAsciiHostName(QString::fromLatin1(mxHost)).isEmpty())
        return {};
    QList<QByteArray> domains{base};
    if (const QByteArray full = mxHost.mid(mxHost.indexOf('.') + 1); full.endsWith('.' + base))
        domains.prepend(full);
    QList<Question> questions;
    // The collection says what it knows of the MX's domain, which only the DNS has named.
    for (const QByteArray &domain : domains) {
        questions.append(settingsFiles(domain, QuestionKind::MxAutoconfig, Origin::MxAutoconfig));
        questions.append(ispDb(domain, Origin::MxAutoconfig));
    }
    return questions;
}

SrvServers readSrv(const Question &question, const DnsAnswer &answer, const EmailAddress &address)
{
    SrvServers servers;
    const SrvService *service = serviceOf(question.dns.name);
    if (!service)
        return servers;
    QList<DnsRecord> records = answer.records;
    const auto custom = [&](const DnsRecord &record) {
        return customarySecurity(service->protocol, record.port).value_or(service->security);
    };
    const auto agrees = [&](const DnsRecord &record) { return custom(record) == service->security; };
    servers.againstPort = !std::all_of(records.begin(), records.end(), agrees);
    std::stable_partition(records.begin(), records.end(), agrees);
    for (const DnsRecord &record : records.mid(0, maxSrvTargets)) {
        const auto host = parseHost(QString::fromLatin1(record.target));
        if (record.port == 0 || !host)
            continue;
        const FoundServer server{.settings = {.protocol = service->protocol,
                                              .host = *host,
                                              .port = record.port,
                                              .security = custom(record),
                                              // RFC 6186 4: the whole address first
                                              .login = QString::fromUtf8(address.toWire())}};
        const QByteArray domain = address.asciiDomain();
        const bool isOwn = record.target == domain || record.target.endsWith('.' + domain);
        (isOwn || answer.authenticated ? servers.trusted : servers.elsewhere).append(server);
    }
    return servers;
}

} // namespace klubbpost
