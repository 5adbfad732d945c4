// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mailsearch.h"
#include "protocols/pop3dialogue.h"

namespace klubbpost {

/// POP3 after the login: UIDL, TOP and DELE (RFC 1939 5, 7). One look a connection: the server shows the mailbox as it
/// was at the login. Where UIDL is missing, messages are known by their number.
class Pop3Search final : public Pop3Dialogue
{
public:
    Pop3Search(DialogueSetup setup, std::shared_ptr<MailSearch> search)
        : Pop3Dialogue(std::move(setup)), m_search(std::move(search))
    {
    }

protected:
    void handleLine(QByteArrayView line) override;
    void handleLoggedIn() override;

private:
    enum class State { LoggingIn, Uidl, UidlList, List, ListList, Top, TopLines, Dele, Leaving };
    struct Message
    {
        QByteArray number;
        QByteArray id;
    };

    void ask(State state, const QByteArray &words);
    void takeMessage(QByteArrayView line, bool hasId);
    void afterList();
    void lookAtNext();
    void afterTop();
    void leave();

    std::shared_ptr<MailSearch> m_search;
    State m_state = State::LoggingIn;
    QList<Message> m_messages; ///< to be looked at, the last one first
    QByteArray m_headers;
};

} // namespace klubbpost
