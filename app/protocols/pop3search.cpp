// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/pop3search.h"

#include "protocols/imapsearch.h"

#include <algorithm>

namespace klubbpost {
namespace {

constexpr qsizetype maxNew = 10; ///< new messages that are looked at to find ours

/// The token stands in one of the two headers that we wrote, and not anywhere else.
bool hasToken(const QByteArray &headers, const QByteArray &token)
{
    for (const QByteArray &line : headers.split('\n')) {
        const QByteArray lower = line.toLower();
        if ((lower.startsWith("message-id:") || lower.startsWith("x-klubbpost-token:")) && line.contains(token))
            return true;
    }
    return false;
}

} // namespace

void Pop3Search::ask(State state, const QByteArray &words)
{
    m_state = state;
    send(words);
}

void Pop3Search::handleLoggedIn()
{
    enter(Stage::Message);
    ask(State::Uidl, "UIDL");
}

void Pop3Search::handleLine(QByteArrayView line)
{
    const bool isOk = line.startsWith("+OK");
    switch (m_state) {
    case State::LoggingIn:
    case State::Leaving:
        return Pop3Dialogue::handleLine(line);
    case State::Uidl:
        if (!isOk)
            return ask(State::List, "LIST");
        m_state = State::UidlList;
        return;
    case State::List:
        if (!isOk)
            return leave();
        m_state = State::ListList;
        return;
    case State::UidlList:
    case State::ListList:
        if (line == ".")
            return afterList();
        return takeMessage(line, m_state == State::UidlList);
    case State::Top:
        if (!isOk) {
            m_messages.removeLast();
            m_search->couldNotLook = true;
            return lookAtNext();
        }
        m_headers.clear();
        m_state = State::TopLines;
        return;
    case State::TopLines:
        if (line == ".")
            return afterTop();
        if (m_headers.size() < maxSearchedHeaders)
            m_headers += (line.startsWith('.') ? line.sliced(1) : line).toByteArray() + "\r\n";
        return;
    case State::Dele:
        m_search->removed = isOk; // it goes with QUIT (RFC 1939 6)
        return leave();
    }
}

void Pop3Search::takeMessage(QByteArrayView line, bool hasId)
{
    const QByteArrayList words = line.toByteArray().split(' ');
    if (words.size() < 2 || words.at(0).toUInt() == 0)
        return;
    m_messages.append({words.at(0), hasId ? words.at(1) : '#' + words.at(0)});
}

void Pop3Search::afterList()
{
    m_search->opened = true;
    m_search->couldNotLook = false;
    if (m_search->purpose == SearchPurpose::Baseline) {
        for (const Message &message : m_messages)
            m_search->known.append(message.id);
        return leave();
    }
    const bool removes = m_search->purpose == SearchPurpose::Remove;
    m_messages.removeIf([&](const Message &message) {
        return removes ? message.id != m_search->uid : m_search->known.contains(message.id);
    });
    m_messages = m_messages.mid(std::max<qsizetype>(0, m_messages.size() - maxNew));
    lookAtNext();
}

void Pop3Search::lookAtNext()
{
    if (m_messages.isEmpty())
        return leave();
    ask(State::Top, "TOP " + m_messages.last().number + " 0");
}

void Pop3Search::afterTop()
{
    const Message message = m_messages.takeLast();
    if (!hasToken(m_headers, m_search->token)) {
        m_headers.clear();
        m_search->known.append(message.id); // another's: not to be looked at again
        return lookAtNext();
    }
    if (m_search->purpose == SearchPurpose::Remove)
        return ask(State::Dele, "DELE " + message.number);
    m_search->found = true;
    m_search->uid = message.id;
    m_search->headers = m_headers;
    m_search->canRemove = !message.id.startsWith('#'); // a number means another message the next time
    leave();
}

void Pop3Search::leave()
{
    m_state = State::Leaving;
    leaveMailbox();
}

std::unique_ptr<Dialogue> makeSearchDialogue(DialogueSetup setup, std::shared_ptr<MailSearch> search)
{
    if (setup.settings.protocol == Protocol::Pop3)
        return std::make_unique<Pop3Search>(std::move(setup), std::move(search));
    return std::make_unique<ImapSearch>(std::move(setup), std::move(search));
}

} // namespace klubbpost
