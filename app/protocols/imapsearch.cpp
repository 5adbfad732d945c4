// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/imapsearch.h"

#include <algorithm>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What a verdict needs of a message, and nothing of what it is about.
constexpr char wantedFields[] = "FROM DATE MESSAGE-ID X-KLUBBPOST-TOKEN RETURN-PATH RECEIVED RECEIVED-SPF "
                                "AUTHENTICATION-RESULTS";

QByteArray quoted(QByteArray text)
{
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + text + '"';
}

/// RFC 9051 9, "date": in English whatever the computer speaks.
QByteArray imapDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d-MMM-yyyy"_s).toLatin1();
}

/// INTERNALDATE of a FETCH response: "21-Nov-2026 20:45:00 +0100", the day perhaps with a space before it.
QDateTime internalDate(const QByteArray &line)
{
    const qsizetype at = line.toUpper().indexOf("INTERNALDATE \"");
    if (at < 0)
        return {};
    const QByteArray text = line.mid(at + 14, line.indexOf('"', at + 14) - at - 14).trimmed();
    const qsizetype space = text.lastIndexOf(' ');
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.left(space)), u"d-MMM-yyyy HH:mm:ss"_s);
    const int offset = text.mid(space + 1).toInt(); // +hhmm
    const QTimeZone zone((offset / 100 * 60 + offset % 100) * 60);
    if (!zone.isValid()) // +9900: there is no such zone, so the time is not known
        return {};
    time.setTimeZone(zone);
    return time.toUTC();
}

/// A junk folder by its name, where the server does not say what its folders are for; the last part of the name.
bool isJunkName(const QByteArray &name)
{
    const qsizetype slash = std::max({name.lastIndexOf('/'), name.lastIndexOf('.'), qsizetype(-1)});
    const QByteArray last = name.mid(slash + 1).toLower();
    return last == "junk" || last == "spam" || last == "junk e-mail" || last == "bulk mail" ||
           last == "skr&aoq-ppost"; // RFC 3501 5.1.3
}

} // namespace

void ImapSearch::command(State state, const QByteArray &words)
{
    m_state = state;
    m_tag = 's' + QByteArray::number(++m_number);
    send(m_tag + ' ' + words);
}

void ImapSearch::handleLoggedIn()
{
    enter(Stage::Message);
    // What is offered after the login may be more than before it (RFC 9051 6.1.1).
    command(State::Capability, "CAPABILITY");
}

void ImapSearch::handleResumed()
{
    if (m_state == State::Resting)
        beginLook();
}

Outcome ImapSearch::outcomeOfClosing() const
{
    return m_state == State::LoggingIn ? ImapDialogue::outcomeOfClosing() : Outcome::ClosedEarly;
}

void ImapSearch::handleGarbage(QByteArrayView line)
{
    if (m_inHeaders) { // a header may have anything in it
        static_cast<void>(takeHeaderLine(line));
        return;
    }
    ImapDialogue::handleGarbage(line);
}

void ImapSearch::handleLine(QByteArrayView line)
{
    if (m_state == State::LoggingIn || m_state == State::Leaving)
        return ImapDialogue::handleLine(line);
    if (m_inHeaders) {
        const auto rest = takeHeaderLine(line);
        if (!rest || rest->isEmpty())
            return;
        line = *rest;
    }
    if (isInLiteral())
        return skipLiteral(line);
    if (std::exchange(m_nameFollows, false))
        return takeFolder(m_literalAttributes, line.toByteArray());
    if (line.startsWith("* "))
        return handleUntagged(line.sliced(2));
    const QByteArray text = line.toByteArray();
    if (m_state == State::Fetch && !text.startsWith(m_tag + ' ')) { // what comes after the literal
        const QDateTime arrived = internalDate(text);
        m_arrived = arrived.isValid() ? arrived : m_arrived;
        return;
    }
    const auto status =
        text.startsWith(m_tag + ' ') ? ImapStatus::parse(QByteArrayView(text).sliced(m_tag.size() + 1)) : std::nullopt;
    if (!status || m_state == State::Resting)
        return ImapDialogue::handleGarbage(line);
    handleDone(*status);
}

void ImapSearch::handleUntagged(QByteArrayView line)
{
    const QByteArray upper = line.toByteArray().toUpper();
    if (upper.startsWith("BYE")) {
        m_search->couldNotLook = m_search->couldNotLook || !m_search->found;
        return leave();
    }
    if (m_state == State::Capability && upper.startsWith("CAPABILITY ")) {
        const QByteArrayList words = upper.split(' ');
        const bool extended = words.contains("LIST-EXTENDED") || words.contains("IMAP4REV2");
        m_hasSpecialUse = words.contains("SPECIAL-USE") && extended;
        m_hasUidPlus = words.contains("UIDPLUS") || words.contains("IMAP4REV2");
    } else if (m_state == State::List && (upper.startsWith("LIST ") || upper.startsWith("XLIST "))) {
        readFolder(line);
    } else if (m_state == State::Open && upper.startsWith("OK [UIDVALIDITY ")) {
        m_uidValidity = upper.mid(16, upper.indexOf(']') - 16);
    } else if (m_state == State::Search && upper.startsWith("SEARCH")) {
        for (const QByteArray &number : upper.mid(6).split(' '))
            m_uid = std::max(m_uid, number.toULongLong());
    } else if (m_state == State::Search && upper.startsWith("ESEARCH")) {
        readExtendedResult(upper.mid(7));
    } else if (m_state == State::Fetch && upper.contains(" FETCH (")) {
        readFetched(line);
    } else {
        beginLiteral(line);
    }
}

/// LIST (attributes) delimiter name; the name is an atom, quoted, or a literal on the next line (RFC 9051 7.3.1).
void ImapSearch::readFolder(QByteArrayView line)
{
    const QByteArray text = line.toByteArray();
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.indexOf(')', open);
    if (open < 0 || close < 0)
        return;
    const QByteArray attributes = text.mid(open, close - open + 1).toLower();
    const QByteArray rest = text.mid(close + 1).trimmed(); // delimiter and name
    const qsizetype space = rest.indexOf(' ');
    QByteArray name = rest.mid(space + 1).trimmed();
    if (space < 0 || name.isEmpty())
        return;
    if (name.startsWith('{')) {
        m_literalAttributes = attributes;
        m_nameFollows = true;
        return;
    }
    if (name.size() > 1 && name.startsWith('"') && name.endsWith('"')) {
        name = name.sliced(1, name.size() - 2);
        name.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    takeFolder(attributes, name);
}

void ImapSearch::takeFolder(const QByteArray &attributes, const QByteArray &name)
{
    if (attributes.contains("\\noselect") || attributes.contains("\\nonexistent"))
        return;
    if (m_junkByUse.isEmpty() && (attributes.contains("\\junk") || attributes.contains("\\spam")))
        m_junkByUse = name;
    else if (m_junkByName.isEmpty() && isJunkName(name))
        m_junkByName = name;
}

/// The line before the literal with the headers.
void ImapSearch::readFetched(QByteArrayView line)
{
    const QByteArray text = line.toByteArray();
    const auto size = imapLiteralSize(line);
    if (!size) // news of another message, as servers send them at any time (RFC 9051 7)
        return;
    m_arrived = internalDate(text);
    m_headers.clear();
    m_headersLeft = *size;
    m_inHeaders = true;
}

/// Takes what belongs to the literal; what comes after it on the same line is given back. A server that counts wrong
/// must not hide its own last word: no header field begins with our tag and a status.
std::optional<QByteArrayView> ImapSearch::takeHeaderLine(QByteArrayView line)
{
    constexpr qsizetype lineEnd = 2;
    const bool isLastWord =
        line.startsWith(m_tag + " OK") || line.startsWith(m_tag + " NO") || line.startsWith(m_tag + " BAD");
    const qsizetype own = isLastWord ? 0 : std::min(m_headersLeft, line.size());
    if (own > 0 && m_headers.size() < maxSearchedHeaders)
        m_headers += line.first(own).toByteArray() + "\r\n";
    if (!isLastWord && line.size() + lineEnd <= m_headersLeft) {
        m_headersLeft -= line.size() + lineEnd;
        return std::nullopt;
    }
    m_inHeaders = false;
    return line.sliced(own);
}

/// RFC 9051 7.3.4: (TAG "s4") UID ALL 2,10:12 MAX 12, in any order.
void ImapSearch::readExtendedResult(const QByteArray &upper)
{
    const QByteArrayList words = upper.split(' ');
    for (qsizetype at = 0; at + 1 < words.size(); ++at) {
        if (words.at(at) != "ALL" && words.at(at) != "MAX")
            continue;
        for (const QByteArray &range : words.at(at + 1).split(',')) {
            for (const QByteArray &number : range.split(':'))
                m_uid = std::max(m_uid, number.toULongLong());
        }
    }
}

/// The open folder could not be looked through. The junk folder is only a second place to look in, unless the newest
/// message of all was asked for.
void ImapSearch::noteFailure()
{
    const bool isJunk = m_folders.at(m_folder).isJunk;
    if (isJunk)
        m_search->junkLookedAt = false;
    if (!isJunk || m_search->purpose == SearchPurpose::NewestFrom)
        m_search->couldNotLook = true;
}

void ImapSearch::handleDone(const ImapStatus &status)
{
    const bool isOk = status.kind == ImapStatus::Kind::Ok;
    switch (m_state) {
    case State::Capability:
        if (isRemoving()) {
            if (!m_hasUidPlus) // a plain EXPUNGE would take others' messages with it
                return leave();
            m_folders = {Folder{m_search->folder, m_search->isJunk}};
            return openFolder();
        }
        m_search->canRemove = m_hasUidPlus;
        return command(State::List, m_hasSpecialUse ? "LIST (SPECIAL-USE) \"\" \"*\"" : "LIST \"\" \"*\"");
    case State::List:
        return afterList();
    case State::Open:
        if (!isOk) {
            noteFailure();
            return isRemoving() ? leave() : nextFolder();
        }
        m_search->opened = true;
        m_search->junkLookedAt = m_search->junkLookedAt || m_folders.at(m_folder).isJunk;
        if (isRemoving() && m_uidValidity != m_search->uidValidity)
            return leave(); // the numbers mean other messages now
        m_uid = 0;
        return command(State::Search, "UID SEARCH " + criteria());
    case State::Search:
        if (isOk)
            return afterSearch();
        noteFailure();
        return isRemoving() ? leave() : nextFolder();
    case State::Fetch:
        if (isOk && !m_headers.isEmpty())
            return afterFetch();
        noteFailure(); // refused, or NIL
        return nextFolder();
    case State::Store:
        return isOk ? command(State::Expunge, "UID EXPUNGE " + m_search->uid) : leave();
    case State::Expunge:
        m_search->removed = isOk;
        return leave();
    case State::LoggingIn:
    case State::Resting:
    case State::Leaving:
        break;
    }
    leave();
}

void ImapSearch::afterList()
{
    const QByteArray junk = m_junkByUse.isEmpty() ? m_junkByName : m_junkByUse;
    // The names alone, when the server does not answer by use; then it is asked once more.
    if (junk.isEmpty() && std::exchange(m_hasSpecialUse, false))
        return command(State::List, "LIST \"\" \"*\"");
    m_folders = {Folder{"INBOX", false}};
    if (!junk.isEmpty())
        m_folders.append(Folder{junk, true});
    beginLook();
}

void ImapSearch::beginLook()
{
    m_folder = 0;
    m_search->couldNotLook = false;
    openFolder();
}

void ImapSearch::openFolder()
{
    m_uidValidity.clear();
    const QByteArray verb = isRemoving() ? "SELECT " : "EXAMINE ";
    command(State::Open, verb + quoted(m_folders.at(m_folder).name));
}

QByteArray ImapSearch::criteria() const
{
    const QByteArray since = m_search->since.isValid() ? "SINCE " + imapDate(m_search->since) + ' ' : QByteArray();
    if (m_search->purpose == SearchPurpose::NewestFrom)
        return since + "FROM " + quoted(m_search->sender);
    const QByteArray token = quoted(m_search->token);
    const QByteArray either = "OR HEADER MESSAGE-ID " + token + " HEADER X-KLUBBPOST-TOKEN " + token;
    return (isRemoving() ? "UID " + m_search->uid + ' ' : since) + either;
}

void ImapSearch::afterSearch()
{
    if (m_uid == 0)
        return isRemoving() ? leave() : nextFolder();
    const QByteArray uid = QByteArray::number(m_uid);
    m_headers.clear();
    if (!isRemoving())
        return command(State::Fetch, "UID FETCH " + uid + " (INTERNALDATE BODY.PEEK[HEADER.FIELDS (" +
                                         QByteArray(wantedFields) + ")])");
    if (uid != m_search->uid)
        return leave();
    command(State::Store, "UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)");
}

void ImapSearch::afterFetch()
{
    const Folder &folder = m_folders.at(m_folder);
    const bool isNewer = !m_search->found || !m_search->arrived.isValid() || m_arrived > m_search->arrived;
    if (!m_headers.isEmpty() && isNewer) {
        m_search->found = true;
        m_search->folder = folder.name;
        m_search->isJunk = folder.isJunk;
        m_search->uid = QByteArray::number(m_uid);
        m_search->uidValidity = m_uidValidity;
        m_search->headers = m_headers;
        m_search->arrived = m_arrived;
    }
    if (m_search->found && m_search->purpose == SearchPurpose::Token)
        return leave();
    nextFolder();
}

/// On to the junk folder; after it a rest and the next look, as long as there is time.
void ImapSearch::nextFolder()
{
    if (++m_folder < m_folders.size())
        return openFolder();
    if (m_search->found || m_look >= m_search->pauses.size())
        return leave();
    m_state = State::Resting;
    pause(m_search->pauses.at(m_look++));
}

void ImapSearch::leave()
{
    m_state = State::Leaving;
    Conversation::handleLoggedIn();
}

} // namespace klubbpost
