// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of a setup that asks whether the system may send as the address, and looks at real messages.

#include "setup/setupsession.h"

#include <algorithm>

namespace klubbpost {

ClubSystem SetupSession::senderSystem() const
{
    const QString &id = m_errand == Errand::SendFromClubSystem ? m_clubSystem : m_checkedSystem;
    const ClubSystem *known = id.isEmpty() ? nullptr : m_around.senders().system(id);
    if (!known) {
        ClubSystem mailProgram; // it logs in, as the user does
        mailProgram.ways = {SendingWay::UserSmtp};
        return mailProgram;
    }
    ClubSystem system = *known;
    if (system.free)
        system.typedTerms = m_spfTerms;
    return system;
}

SendingWay SetupSession::sendingWay() const
{
    const QList<SendingWay> ways = senderSystem().ways;
    if (m_sendingWay && ways.contains(*m_sendingWay))
        return *m_sendingWay;
    return ways.contains(SendingWay::UserSmtp) ? SendingWay::UserSmtp : SendingWay::OwnServers;
}

void SetupSession::startSenderCheck()
{
    if (m_address.isEmpty())
        return;
    const ClubSystem system = senderSystem();
    const std::optional<SendingWay> way = system.ways.isEmpty() ? std::nullopt : std::optional(sendingWay());
    const SenderQuestion question = m_sender->questionOf(m_address, system, way);
    if (m_sender->isAbout(question) && (m_sender->isRunning() || m_sender->advice()))
        return;
    m_sender->start(question);
}

const ServerSettings *SetupSession::mailbox() const
{
    for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3}) {
        const ServerSettings &settings = row(protocol).settings;
        // In clear text only the user's yes for one connection lets a password out, and that was for the test.
        if (!settings.host.isEmpty() && settings.port != 0 && settings.security != Security::None)
            return &settings;
    }
    return nullptr;
}

LoopBarrier SetupSession::loopBarrier(bool sending) const
{
    const ServerSettings *box = mailbox();
    if (!box || (!sending && box->protocol != Protocol::Imap)) // POP3 cannot search
        return LoopBarrier::NoMailbox;
    const ServerSettings &smtp = row(Protocol::Smtp).settings;
    if (sending && (smtp.host.isEmpty() || smtp.port == 0 || smtp.security == Security::None))
        return LoopBarrier::NoSending;
    return hasPassword() ? LoopBarrier::None : LoopBarrier::NoPassword;
}

LoopOrder SetupSession::loopOrder() const
{
    LoopOrder order;
    order.address = m_address;
    order.senderName = m_senderName;
    order.smtp = row(Protocol::Smtp).settings;
    order.mailbox = *mailbox();
    order.failedLogins = std::max(1, loginsLeft()); // the page has warned, if there was none left
    order.today = m_around.today;
    return order;
}

void SetupSession::startMessageLoop(const TestMessage &message, std::chrono::milliseconds wait)
{
    if (loopBarrier(true) != LoopBarrier::None)
        return;
    LoopOrder order = loopOrder();
    order.message = message;
    order.waitMs = static_cast<int>(wait.count());
    m_alignment->cancel();
    m_delivery.reset();
    m_loop->start(order, m_password.duplicate());
}

void SetupSession::examineNewestFrom(const QByteArray &sender)
{
    if (loopBarrier(false) != LoopBarrier::None)
        return;
    LoopOrder order = loopOrder();
    order.sender = sender;
    m_alignment->cancel();
    m_delivery.reset();
    m_loop->examineNewest(order, m_password.duplicate());
}

void SetupSession::removeTestMessage()
{
    m_loop->removeMessage(m_password.duplicate());
}

void SetupSession::examineHeaders(const QByteArray &headers)
{
    m_loop->cancel();
    m_delivery.reset();
    settle(adviseDelivery(headers, MessagePlace::Unknown));
}

/// The DNS has the last word on which domains belong together; it gets little time for it, since there is a verdict by
/// their names already.
void SetupSession::settle(const DeliveryAdvice &advice)
{
    m_alignment->forget();
    m_alignment->start([advice](const DnsAnswers &answers) { return verifyDelivery(advice, answers); },
                       [this](const DeliveryAdvice &aligned) {
                           m_delivery = aligned;
                           Q_EMIT messageLoopFinished();
                       },
                       std::chrono::seconds(5));
}

void SetupSession::finishMessageLoop()
{
    const LoopResult &result = m_loop->result();
    countLogins(m_loop->address(), m_loop->failedLogins(), m_loop->hasLoggedIn());
    if (m_loop->address() != m_address) // it was stopped because another address was chosen
        return;
    // Deleting the message takes nothing from what was found out about it.
    if (result.search.purpose == SearchPurpose::Remove)
        Q_EMIT messageLoopFinished();
    else
        settle(deliveryOf(result));
}

DeliveryAdvice deliveryOf(const LoopResult &result)
{
    const MailSearch &search = result.search;
    DeliveryAdvice advice;
    if (search.found) {
        advice = adviseDelivery(search.headers, search.isJunk ? MessagePlace::Junk : MessagePlace::Inbox);
        if (advice.finding == DeliveryFinding::NotHeaders) // it lay there, whatever may be wrong with it
            advice.finding = search.isJunk ? DeliveryFinding::JunkUnchecked : DeliveryFinding::InboxUnchecked;
        advice.folder = search.folder;
        advice.waitedMs = result.waitedMs;
        return advice;
    }
    const bool sends = search.purpose != SearchPurpose::NewestFrom;
    if (result.cancelled)
        advice.finding = DeliveryFinding::Stopped;
    else if (sends && result.sending != Outcome::Running && !result.wasSent)
        advice.finding = DeliveryFinding::NotSent;
    else if (!search.opened || search.couldNotLook)
        advice.finding = DeliveryFinding::NotOpened;
    else if (!sends)
        advice.finding = DeliveryFinding::NothingFrom;
    else
        advice.finding = search.junkLookedAt ? DeliveryFinding::NotSeen : DeliveryFinding::NotSeenInInbox;
    return advice;
}

} // namespace klubbpost
