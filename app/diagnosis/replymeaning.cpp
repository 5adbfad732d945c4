// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/replymeaning.h"

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

ReplyPhase phaseOf(Command command)
{
    switch (command) {
    case Command::Greeting:
    case Command::Capabilities:
        return ReplyPhase::Greeting;
    case Command::Starttls:
        return ReplyPhase::Starttls;
    case Command::Login:
    case Command::OpenMailbox:
        return ReplyPhase::Login;
    case Command::MailFrom:
    case Command::RcptTo:
    case Command::Data:
    case Command::MessageBody:
    case Command::Logout:
        return ReplyPhase::Sending;
    }
    return ReplyPhase::Greeting;
}

QString statusWord(Protocol protocol, ReplyStatus status)
{
    const bool pop = protocol == Protocol::Pop3;
    switch (status) {
    case ReplyStatus::Ok:
        return pop ? u"+OK"_s : u"OK"_s;
    case ReplyStatus::Continue:
        return u"+"_s;
    case ReplyStatus::TemporaryNo:
    case ReplyStatus::PermanentNo:
        return pop ? u"-ERR"_s : u"NO"_s;
    case ReplyStatus::Bad:
        return pop ? u"-ERR"_s : u"BAD"_s;
    case ReplyStatus::Bye:
        return pop ? u"-ERR"_s : u"BYE"_s;
    case ReplyStatus::Malformed:
        return {};
    }
    return {};
}

char letterOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return 'S';
    case Protocol::Imap:
        return 'I';
    case Protocol::Pop3:
        return 'P';
    }
    return '\0';
}

struct CompiledWording
{
    const Wording *wording;
    QRegularExpression pattern;
};

const std::vector<CompiledWording> &compiledWordings()
{
    static const std::vector<CompiledWording> compiled = [] {
        std::vector<CompiledWording> list;
        list.reserve(wordings().size());
        for (const Wording &wording : wordings()) {
            list.push_back({&wording, QRegularExpression(QString::fromUtf8(wording.pattern),
                                                         QRegularExpression::CaseInsensitiveOption)});
        }
        return list;
    }();
    return compiled;
}

bool saysNo(const Replied &reply)
{
    return reply.status != ReplyStatus::Ok && reply.status != ReplyStatus::Continue;
}

/// What "not now" is called where it was said.
RuleId temporaryFault(Command command)
{
    switch (phaseOf(command)) {
    case ReplyPhase::Greeting:
        return RuleId::ServerBusy;
    case ReplyPhase::Starttls:
        return RuleId::StarttlsUnavailable;
    case ReplyPhase::Login:
        return RuleId::LoginTemporaryFault;
    case ReplyPhase::Sending:
        return RuleId::SendingTemporaryFault;
    }
    return RuleId::ServerBusy;
}

bool isTemporaryFault(RuleId rule)
{
    return rule == RuleId::ServerBusy || rule == RuleId::LoginTemporaryFault || rule == RuleId::SendingTemporaryFault;
}

std::optional<RuleId> providersMeaning(Protocol protocol, Command command, const QString &line,
                                       const Provider &provider)
{
    for (const ReplyFact &fact : provider.replies) {
        if (fact.protocol.value_or(protocol) != protocol || !fact.pattern.match(line).hasMatch())
            continue;
        if (const auto rule = fromName<RuleId>(fact.rule))
            return isTemporaryFault(*rule) ? temporaryFault(command) : *rule;
    }
    return std::nullopt;
}

/// A login that the server did not even understand.
RuleId classOfBadLogin(Protocol protocol, const Replied &reply)
{
    // RFC 4954 4: 504 is an unknown mechanism; RFC 5321 4.2.2: 503 is AUTH where it has no place.
    if (protocol == Protocol::Smtp && reply.code == 504)
        return RuleId::MechanismRefused;
    return protocol == Protocol::Smtp && reply.code == 503 ? RuleId::LoginNotOffered : RuleId::CommandNotUnderstood;
}

/// What a refusal to open the mailbox means: it comes after the login, so it says nothing of name and password, and
/// what stands for "not now" or for no known reason there is about the mailbox.
RuleId asMeantOfMailbox(RuleId rule)
{
    switch (rule) {
    case RuleId::ImapOff:
    case RuleId::PopOff:
    case RuleId::MailProgramsNotAllowed:
    case RuleId::AccountBlocked:
    case RuleId::AccountNotReady:
    case RuleId::WebLoginNeeded:
    case RuleId::PasswordExpired:
    case RuleId::PlaceNotAllowed:
    case RuleId::TooManyAttempts:
    case RuleId::MailboxBusy:
    case RuleId::MailboxFull:
    case RuleId::OnlyOauth:
        return rule;
    default:
        return RuleId::MailboxNotOpened;
    }
}

/// \a rule, found by its wording, as this reply can mean it. "BAD LOGIN …" (RFC 9051 7.1.3) and 500 to 504 (RFC 5321
/// 4.2.1) are about the command, whatever words come with them.
RuleId asThisReplyMeans(const Replied &reply, RuleId rule)
{
    if (reply.command == Command::OpenMailbox)
        return asMeantOfMailbox(rule);
    return rule == RuleId::LoginRefused && reply.status == ReplyStatus::Bad ? RuleId::LoginRefusedOtherwise : rule;
}

QString lineOf(Protocol protocol, const Replied &reply, bool withStatusWord)
{
    QString words = reply.text;
    words.replace(u'\n', u' ');
    QStringList parts;
    if (protocol == Protocol::Smtp) {
        if (reply.code != 0)
            parts.append(QString::number(reply.code));
        if (!reply.enhanced.isEmpty() && !words.startsWith(reply.enhanced))
            parts.append(reply.enhanced);
    } else {
        if (const QString status = statusWord(protocol, reply.status); withStatusWord && !status.isEmpty())
            parts.append(status);
        if (!reply.responseCode.isEmpty() && !words.startsWith(u'['))
            parts.append(u'[' + reply.responseCode + u']');
    }
    if (!words.isEmpty())
        parts.append(words);
    return parts.join(u' ');
}

} // namespace

QString replyLine(Protocol protocol, const Replied &reply)
{
    return lineOf(protocol, reply, true);
}

std::optional<RuleId> replyWording(Protocol protocol, const Replied &reply, const Provider *provider)
{
    if (!saysNo(reply))
        return std::nullopt;
    if (provider) {
        if (const auto rule = providersMeaning(protocol, reply.command, replyLine(protocol, reply), *provider))
            return asThisReplyMeans(reply, *rule);
    }
    // The word NO, BAD or -ERR is the protocol's, not part of what the server says: "BAD LOGIN x unexpected".
    const QString words = lineOf(protocol, reply, false);
    const ReplyPhase phase = phaseOf(reply.command);
    const char letter = letterOf(protocol);
    for (const auto &[wording, pattern] : compiledWordings()) {
        const bool concerns = QByteArrayView(wording->protocols).contains(letter) && wording->phases.testFlag(phase);
        if (concerns && pattern.match(words).hasMatch())
            return asThisReplyMeans(reply,
                                    isTemporaryFault(wording->rule) ? temporaryFault(reply.command) : wording->rule);
    }
    return std::nullopt;
}

RuleId replyMeaning(Protocol protocol, const Replied &reply, const Provider *provider)
{
    if (const auto rule = replyWording(protocol, reply, provider))
        return *rule;
    if (reply.command == Command::OpenMailbox)
        return RuleId::MailboxNotOpened;
    if (reply.command == Command::Login && reply.status == ReplyStatus::Bad)
        return classOfBadLogin(protocol, reply);
    if (reply.status == ReplyStatus::TemporaryNo || reply.status == ReplyStatus::Bye)
        return temporaryFault(reply.command);
    switch (reply.command) {
    case Command::Greeting:
    case Command::Capabilities:
        return RuleId::GreetingRefused;
    case Command::Starttls:
        return RuleId::StarttlsRefused;
    case Command::Login:
        return RuleId::LoginRefusedOtherwise;
    case Command::OpenMailbox:
        return RuleId::MailboxNotOpened;
    case Command::MailFrom:
        return RuleId::SenderRefused;
    case Command::RcptTo:
        return RuleId::RecipientRefused;
    case Command::Data:
    case Command::MessageBody:
    case Command::Logout:
        return RuleId::MessageRefused;
    }
    return RuleId::ProtocolError;
}

bool countsAsFailedLogin(RuleId meaning)
{
    switch (meaning) {
    case RuleId::LoginRefused:
    case RuleId::AppPasswordNeeded:
    case RuleId::OrdinaryPasswordRefused:
    case RuleId::AppPasswordPerhaps:
    case RuleId::WebLoginNeeded:
    case RuleId::LoginNameForm:
    case RuleId::AccountBlocked:
    case RuleId::TooManyAttempts:
        return true;
    default:
        return false;
    }
}

} // namespace klubbpost
