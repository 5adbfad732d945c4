// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/words.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

QString Words::origin(Origin origin) const
{
    switch (origin) {
    case Origin::Typed:
        return tr("your own choice");
    case Origin::CatalogDomain:
        return tr("the domain belongs to the provider");
    case Origin::Pacc:
        return tr("the domain's own settings file (PACC)");
    case Origin::Autoconfig:
        return tr("the domain's own settings file");
    case Origin::Srv:
        return tr("the domain points out its servers (SRV)");
    case Origin::CatalogMx:
        return tr("the domain's e-mail is delivered to the provider (MX)");
    case Origin::CatalogSpf:
        return tr("the domain lets the provider send its e-mail (SPF)");
    case Origin::CatalogAutodiscover:
        return tr("the domain sends programs that look for settings to the provider");
    case Origin::CatalogNs:
        return tr("the provider looks after the domain's names (NS)");
    case Origin::IspDb:
        return tr("Mozilla's collection of settings");
    case Origin::SrvElsewhere:
        return tr("the domain points out servers of somebody else (SRV)");
    case Origin::MxAutoconfig:
        return tr("the settings file of whoever receives the domain's e-mail");
    case Origin::GuessTried:
        return tr("a guess that was tried: the server answers, encrypted");
    case Origin::Guess:
        return tr("a guess: usual names and ports");
    }
    return {};
}

QString Words::questionName(QuestionKind kind) const
{
    switch (kind) {
    case QuestionKind::Mx:
        return tr("Receives e-mail (MX)");
    case QuestionKind::MxAlias:
        return tr("Another name of the one that receives e-mail");
    case QuestionKind::Ns:
        return tr("Name servers (NS)");
    case QuestionKind::Spf:
        return tr("May send (SPF)");
    case QuestionKind::Srv:
        return tr("Points out servers (SRV)");
    case QuestionKind::Autodiscover:
        return tr("Hint of Microsoft 365");
    case QuestionKind::Pacc:
        return tr("The domain's settings file (PACC)");
    case QuestionKind::PaccRecord:
        return tr("The record of the settings file (PACC)");
    case QuestionKind::Autoconfig:
        return tr("The domain's settings file");
    case QuestionKind::IspDb:
        return tr("Mozilla's collection");
    case QuestionKind::MxAutoconfig:
        return tr("The receiver's settings file");
    case QuestionKind::Guess:
        return tr("Usual names and ports");
    }
    return {};
}

QString Words::lookup(LookupOutcome outcome) const
{
    switch (outcome) {
    case LookupOutcome::None:
        return tr("not asked");
    case LookupOutcome::Found:
        return dnsStatus(DnsStatus::Ok);
    case LookupOutcome::NoSuchName:
        return dnsStatus(DnsStatus::NoSuchName);
    case LookupOutcome::NoRecord:
        return dnsStatus(DnsStatus::NoData);
    case LookupOutcome::NullMx:
        return tr("the domain says that it takes no e-mail");
    case LookupOutcome::NotOffered:
        return tr("the domain says that it has no such service");
    case LookupOutcome::ServerFailure:
        return dnsStatus(DnsStatus::ServerFailure);
    case LookupOutcome::Refused:
        return dnsStatus(DnsStatus::Refused);
    case LookupOutcome::BadAnswer:
        return dnsStatus(DnsStatus::BadAnswer);
    case LookupOutcome::NoServer:
        return dnsStatus(DnsStatus::NoServer);
    case LookupOutcome::BadName:
        return dnsStatus(DnsStatus::BadName);
    case LookupOutcome::NotFound:
        return tr("there is no such file");
    case LookupOutcome::HttpError:
        return tr("the web server answered with a fault");
    case LookupOutcome::NotEncrypted:
        return tr("leads to a page without encryption, which Klubbpost does not follow");
    case LookupOutcome::TooManyRedirects:
        return tr("leads from page to page without end");
    case LookupOutcome::CertificateRejected:
        return tr("the web server's certificate does not hold");
    case LookupOutcome::NotReached:
        return tr("no web server answers");
    case LookupOutcome::TooLarge:
        return tr("the answer is far too large for a settings file");
    case LookupOutcome::WebPage:
        return tr("only an ordinary web page");
    case LookupOutcome::Dtd:
        return tr("the file has parts that are not safe to read");
    case LookupOutcome::BadFile:
        return tr("the answer is not a settings file");
    case LookupOutcome::NoServers:
        return tr("the file names no server that can be used");
    case LookupOutcome::OnlyClear:
        return tr("the file only has servers that take the password unencrypted");
    case LookupOutcome::OnlyOauth:
        return tr("the file only has servers to sign in to through the browser");
    case LookupOutcome::NotVouched:
        return tr("no record in the DNS vouches for the file");
    case LookupOutcome::NoneWorks:
        return tr("no server answers as it should");
    case LookupOutcome::TimedOut:
        return dnsStatus(DnsStatus::TimedOut);
    case LookupOutcome::Cancelled:
        return dnsStatus(DnsStatus::Cancelled);
    case LookupOutcome::NotNeeded:
        return tr("not needed");
    }
    return {};
}

QString Words::asked(const Question &question) const
{
    const QString host = displayText(question.url.host(QUrl::FullyEncoded).toLatin1(), 253);
    switch (question.kind) {
    case QuestionKind::Mx:
        return tr("Where e-mail for %1 is delivered (MX)").arg(displayText(question.dns.name, 253));
    case QuestionKind::Ns:
        return tr("Who looks after the names of %1 (NS)").arg(displayText(question.dns.name, 253));
    case QuestionKind::Spf:
        return tr("Who may send for %1 (SPF)").arg(displayText(question.dns.name, 253));
    case QuestionKind::Srv:
        return tr("Which server the domain points out: %1 (SRV)").arg(displayText(question.dns.name, 253));
    case QuestionKind::MxAlias:
        return tr("Whether %1, which receives e-mail, is another name (CNAME)")
            .arg(displayText(question.dns.name, 253));
    case QuestionKind::Autodiscover:
        return tr("Another name for %1 (CNAME)").arg(displayText(question.dns.name, 253));
    case QuestionKind::PaccRecord:
        return tr("What vouches for the settings file: %1 (TXT)").arg(displayText(question.dns.name, 253));
    case QuestionKind::Pacc:
        return tr("The domain's settings file (PACC) at %1").arg(host);
    case QuestionKind::Autoconfig:
        return tr("The domain's settings file at %1").arg(host);
    case QuestionKind::IspDb:
        return tr("Mozilla's collection of settings at %1").arg(host);
    case QuestionKind::MxAutoconfig:
        return tr("The settings file at %1, which receives the domain's e-mail").arg(host);
    case QuestionKind::Guess:
        switch (question.protocol) {
        case Protocol::Smtp:
            return tr("Usual names and ports to send e-mail (SMTP)");
        case Protocol::Imap:
            return tr("Usual names and ports to receive e-mail (IMAP)");
        case Protocol::Pop3:
            return tr("Usual names and ports to receive e-mail (POP3)");
        }
    }
    return {};
}

QString Words::remark(const FileRemark &remark) const
{
    const QString which = remark.protocol ? protocol(*remark.protocol) : tr("all servers");
    const QString file = remark.host;
    const QString servers = remark.servers.join(u", "_s);
    switch (remark.outcome) {
    case LookupOutcome::OnlyOauth:
        return tr("The settings file at %1 has only servers to sign in to through the browser (OAuth2) for %2: %3. No "
                  "password opens them.")
            .arg(file, which, servers);
    case LookupOutcome::OnlyClear:
        return tr("The settings file at %1 has only servers that take the password unencrypted for %2: %3. Klubbpost "
                  "does not propose them.")
            .arg(file, which, servers);
    default: // NoServers; others are no remarks
        return servers.isEmpty()
                   ? tr("The settings file at %1 has no server for %2.").arg(file, which)
                   : tr("The settings file at %1 has no server that can be used for %2: %3.").arg(file, which, servers);
    }
}

QString Words::againstPort(const Question &question) const
{
    return tr("What the domain says in %1 (SRV) does not fit: the port means another kind of encryption than the "
              "service. Klubbpost goes by the port.")
        .arg(displayText(question.dns.name, 253));
}

QString Words::answered(const Question &question) const
{
    switch (question.state) {
    case QuestionState::Waiting:
        return question.answers.isEmpty() ? tr("asking …") : question.answers.join(u", "_s);
    case QuestionState::Answered:
        return question.answers.isEmpty() ? lookup(question.outcome) : question.answers.join(u", "_s);
    case QuestionState::Nothing:
    case QuestionState::Failed:
    case QuestionState::NotAsked:
        return lookup(question.outcome);
    }
    return {};
}

QString Words::question(const Question &question) const
{
    const QString text = asked(question) + u": "_s + answered(question);
    const bool hasEnded = question.state != QuestionState::Waiting && question.state != QuestionState::NotAsked;
    return hasEnded ? u"%1 (%2)"_s.arg(text, milliseconds(question.ms * 1000)) : text;
}

} // namespace klubbpost
