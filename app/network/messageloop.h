// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/settingstest.h"
#include "protocols/mailsearch.h"

#include <QObject>

namespace klubbpost {

/// What a message loop is to do.
struct LoopOrder
{
    EmailAddress address;
    QString senderName;
    ServerSettings smtp;    ///< not for examineNewest()
    ServerSettings mailbox; ///< IMAP or POP3
    TestMessage message;    ///< its words; the token is the loop's own
    QList<Protocol> clearTextConsent;
    QByteArray sender;      ///< of examineNewest(): address or domain, ASCII
    int waitMs = 90 * 1000; ///< how long to wait for the message; longer where one login delay needs it
    int failedLogins = 2;   ///< how many may be spent, at least 1
    QDate today = QDate::currentDate();
};

enum class LoopState {
    Idle,
    LookingBefore, ///< POP3: which messages there are already
    Sending,
    Waiting,
    Removing,
    Done,
};

constexpr const char *enumName(LoopState value)
{
    switch (value) {
    case LoopState::Idle:
        return "idle";
    case LoopState::LookingBefore:
        return "lookingBefore";
    case LoopState::Sending:
        return "sending";
    case LoopState::Waiting:
        return "waiting";
    case LoopState::Removing:
        return "removing";
    case LoopState::Done:
        return "done";
    }
    return nullptr;
}

/// What came of it.
struct LoopResult
{
    bool wasSent = false; ///< the server took the message
    Outcome sending = Outcome::Running;
    Outcome mailbox = Outcome::Running;
    std::optional<qint64> waitedMs; ///< from when the server took the message until it was seen
    int loginDelayS = 0;            ///< POP3: the pause between two logins that the server wants, in seconds
    MailSearch search;
    bool cancelled = false;
};

/// Closes the loop: sends a test message with a token of its own from the address to itself, and waits until the same
/// mailbox has it, in the inbox or in the junk folder. Or looks at the newest message from a sender.
///
/// Nothing else in the mailbox is opened, moved, marked or deleted; the test message itself only by removeMessage(),
/// after the user's yes. Between two logins of POP3 it waits as long as the server wants (RFC 2449 6.5), up to ten
/// minutes. finished() comes once for each start, at the latest a few deadlines and two of those waits after
/// LoopOrder::waitMs; after cancel() at once. Certificates, clear text and the login budget are held to as by
/// SettingsTest.
class MessageLoop : public QObject
{
    Q_OBJECT
public:
    /// \a dns outlives it.
    explicit MessageLoop(DnsSource &dns, QObject *parent = nullptr);
    ~MessageLoop() override;

    void setTrust(const Trust &trust);
    void setDeadlines(const Deadlines &deadlines);
    void setRefusalJudge(const RefusalJudge &judge);

    void start(const LoopOrder &order, Secret password);
    /// IMAP only: POP3 cannot search.
    void examineNewest(const LoopOrder &order, Secret password);
    /// Deletes the message that the last start() found, and no other. After the user's explicit yes.
    void removeMessage(Secret password);
    void cancel();

    [[nodiscard]] LoopState state() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const LoopResult &result() const;
    /// Whose mailbox it is about.
    [[nodiscard]] const EmailAddress &address() const;
    /// Logins sent and not accepted.
    [[nodiscard]] int failedLogins() const;
    [[nodiscard]] bool hasLoggedIn() const;

Q_SIGNALS:
    void stateChanged();
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
