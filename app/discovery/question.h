// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/emailaddress.h"
#include "core/probesource.h"
#include "core/websource.h"
#include "discovery/autoconfig.h"
#include "discovery/candidate.h"
#include "discovery/pacc.h"

#include <QUrl>

namespace klubbpost {

/// What is asked about a domain. Only the domain ever goes out, never the address.
enum class QuestionKind {
    Mx,
    Ns,
    Spf,
    Srv,          ///< one of the six services of RFC 6186 and RFC 8314
    Autodiscover, ///< the CNAME of autodiscover.DOMAIN, a hint of Microsoft 365
    Pacc,         ///< the domain's PACC document
    PaccRecord,   ///< the TXT record that vouches for it
    Autoconfig,   ///< the settings file at autoconfig.DOMAIN, or at the domain's well-known address
    IspDb,        ///< Mozilla's collection
    MxAutoconfig, ///< the same for the domain of the MX, and for its name less its first label
    MxAlias,      ///< whether an MX host is another name (CNAME): RFC 2181 10.3 forbids it, and people do it
    Guess,        ///< usual names and ports of one protocol, tried one beside the other
};

constexpr const char *enumName(QuestionKind value)
{
    switch (value) {
    case QuestionKind::Mx:
        return "mx";
    case QuestionKind::Ns:
        return "ns";
    case QuestionKind::Spf:
        return "spf";
    case QuestionKind::Srv:
        return "srv";
    case QuestionKind::Autodiscover:
        return "autodiscover";
    case QuestionKind::Pacc:
        return "pacc";
    case QuestionKind::PaccRecord:
        return "paccRecord";
    case QuestionKind::Autoconfig:
        return "autoconfig";
    case QuestionKind::IspDb:
        return "ispDb";
    case QuestionKind::MxAutoconfig:
        return "mxAutoconfig";
    case QuestionKind::MxAlias:
        return "mxAlias";
    case QuestionKind::Guess:
        return "guess";
    }
    return nullptr;
}

enum class QuestionState {
    Waiting,
    Answered,
    Nothing, ///< answered: there is no such thing
    Failed,
    NotAsked, ///< offline, or not needed
};

constexpr const char *enumName(QuestionState value)
{
    switch (value) {
    case QuestionState::Waiting:
        return "waiting";
    case QuestionState::Answered:
        return "answered";
    case QuestionState::Nothing:
        return "nothing";
    case QuestionState::Failed:
        return "failed";
    case QuestionState::NotAsked:
        return "notAsked";
    }
    return nullptr;
}

/// How a question ended, in detail.
enum class LookupOutcome {
    None, ///< it has not ended, or was not asked
    Found,
    // of the DNS
    NoSuchName,
    NoRecord,
    NullMx,     ///< the domain takes no mail (RFC 7505)
    NotOffered, ///< SRV with "." as target: the domain says that it has no such service (RFC 2782)
    ServerFailure,
    Refused,
    BadAnswer,
    NoServer,
    BadName,
    // of the web
    NotFound,
    HttpError,
    NotEncrypted,
    TooManyRedirects,
    CertificateRejected,
    NotReached,
    TooLarge,
    // of the file that was fetched
    WebPage, ///< HTML: typically a parking page that answers every address
    Dtd,     ///< it has a document type, of which XML bombs are made
    BadFile, ///< broken, empty, or something else than settings
    NoServers,
    OnlyClear, ///< its servers take the password unencrypted
    OnlyOauth,
    NotVouched, ///< no record in the DNS vouches for the document, so it does not count
    // of servers that were tried
    NoneWorks,
    // of any
    TimedOut,
    Cancelled,
    NotNeeded, ///< nothing it could answer would have changed the best candidate
};

constexpr const char *enumName(LookupOutcome value)
{
    switch (value) {
    case LookupOutcome::None:
        return "none";
    case LookupOutcome::Found:
        return "found";
    case LookupOutcome::NoSuchName:
        return "noSuchName";
    case LookupOutcome::NoRecord:
        return "noRecord";
    case LookupOutcome::NullMx:
        return "nullMx";
    case LookupOutcome::NotOffered:
        return "notOffered";
    case LookupOutcome::ServerFailure:
        return "serverFailure";
    case LookupOutcome::Refused:
        return "refused";
    case LookupOutcome::BadAnswer:
        return "badAnswer";
    case LookupOutcome::NoServer:
        return "noServer";
    case LookupOutcome::BadName:
        return "badName";
    case LookupOutcome::NotFound:
        return "notFound";
    case LookupOutcome::HttpError:
        return "httpError";
    case LookupOutcome::NotEncrypted:
        return "notEncrypted";
    case LookupOutcome::TooManyRedirects:
        return "tooManyRedirects";
    case LookupOutcome::CertificateRejected:
        return "certificateRejected";
    case LookupOutcome::NotReached:
        return "notReached";
    case LookupOutcome::TooLarge:
        return "tooLarge";
    case LookupOutcome::WebPage:
        return "webPage";
    case LookupOutcome::Dtd:
        return "dtd";
    case LookupOutcome::BadFile:
        return "badFile";
    case LookupOutcome::NoServers:
        return "noServers";
    case LookupOutcome::OnlyClear:
        return "onlyClear";
    case LookupOutcome::OnlyOauth:
        return "onlyOauth";
    case LookupOutcome::NotVouched:
        return "notVouched";
    case LookupOutcome::NoneWorks:
        return "noneWorks";
    case LookupOutcome::TimedOut:
        return "timedOut";
    case LookupOutcome::Cancelled:
        return "cancelled";
    case LookupOutcome::NotNeeded:
        return "notNeeded";
    }
    return nullptr;
}

/// What somebody registered: the last two labels, or three below the likes of "co.uk" and "com.pl"; empty without two.
/// The public suffix list would know better (draft-ietf-mailmaint-autoconfig 4.4); Qt 6.4 has it in no public header.
[[nodiscard]] QByteArray registrableDomain(const QByteArray &host);

[[nodiscard]] LookupOutcome outcomeOf(DnsStatus status);
[[nodiscard]] LookupOutcome outcomeOf(WebStatus status);
[[nodiscard]] LookupOutcome outcomeOf(AutoconfigFault fault);
[[nodiscard]] LookupOutcome outcomeOf(PaccFault fault);
/// The state that a question with this outcome is in.
[[nodiscard]] QuestionState stateOf(LookupOutcome outcome);

/// One question, for the live list.
struct Question
{
    QuestionKind kind = QuestionKind::Mx;
    DnsQuestion dns = {};               ///< of a question to the DNS
    QUrl url = {};                      ///< of a question to the web
    Protocol protocol = Protocol::Smtp; ///< of Guess, and of Srv
    Origin origin = Origin::Guess;      ///< the best that an answer can become
    QuestionState state = QuestionState::Waiting;
    LookupOutcome outcome = LookupOutcome::None;
    QStringList answers = {}; ///< for show, as displayText()
    bool againstPort = false; ///< of Srv: a record's port means another kind of encryption than its service
    qint64 ms = 0;            ///< from the start until its answer
};

/// What to ask at once for a domain: MX, NS and TXT (for SPF), six SRV, the CNAME of autodiscover, and on the web the
/// domain's PACC document with its TXT record, its two settings files, and Mozilla's collection.
[[nodiscard]] QList<Question> questionsFor(const EmailAddress &address);
/// What to ask besides when the MX is known: the settings files for its name less its first label, and for the domain
/// that its owner registered (MXFULLDOMAIN and MXBASEDOMAIN of draft-ietf-mailmaint-autoconfig). Nothing where that is
/// the domain itself.
[[nodiscard]] QList<Question> questionsForMx(const EmailAddress &address, const QByteArray &mxHost);

/// The servers that the answer to an SRV question points out, best first (RFC 2782). Targets below the domain, or in a
/// signed answer, are \a trusted ones; the others are not (RFC 6186 6). Where a port means another kind of encryption
/// by custom than the service ("_submission" at 465), the port is believed, and records that agree come first. Pure.
struct SrvServers
{
    QList<FoundServer> trusted;
    QList<FoundServer> elsewhere;
    bool againstPort = false;
};
[[nodiscard]] SrvServers readSrv(const Question &question, const DnsAnswer &answer, const EmailAddress &address);

} // namespace klubbpost
