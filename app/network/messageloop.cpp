// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/messageloop.h"

#include "network/clientidentity.h"
#include "network/mailconnection.h"
#include "protocols/message.h"

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Between one look and the next: soon at first, and then less and less often.
constexpr int looksMs[] = {500, 1000, 2000, 3000, 5000, 5000, 10000, 10000, 15000};
constexpr int pop3LooksMs[] = {2000, 5000, 10000, 15000, 20000}; // each is a login
constexpr int newestDays = 14;

constexpr int longestLoginDelayS = 600;
constexpr int loginDelayMarginMs = 100;
constexpr int usualLoginDelayS = 60; ///< where a server asks for one and does not say how long: Debian's Cyrus
constexpr int maxTooEarly = 2;       ///< logins that come too early all the same

/// RFC 2449 6.5: "LOGIN-DELAY minimum [USER]"; 0: none.
int announcedDelay(const LaneReport &lane)
{
    const auto *offered = lane.last<Offered>();
    if (!offered || lane.settings.protocol != Protocol::Pop3)
        return 0;
    for (const QString &line : offered->capabilities) {
        if (line.startsWith("LOGIN-DELAY "_L1))
            return std::clamp(line.section(u' ', 1, 1).toInt(), 0, longestLoginDelayS);
    }
    return 0;
}

/// The server does not mean name and password: the login came too soon after the last one (RFC 2449 8.1.1).
bool cameTooEarly(const LaneReport &lane)
{
    const auto *reply = lane.lastReply(Command::Login);
    return reply && reply->responseCode == "LOGIN-DELAY"_L1;
}

/// The pauses that fit into the time, the last ones as long as the last of the list.
template <std::size_t size>
QList<int> pausesFor(int wholeMs, const int (&steps)[size])
{
    QList<int> pauses;
    for (std::size_t i = 0; wholeMs > 0; i = std::min(i + 1, size - 1)) {
        pauses.append(std::min(steps[i], wholeMs));
        wholeMs -= steps[i];
    }
    return pauses;
}

} // namespace

class MessageLoop::Private
{
public:
    Private(MessageLoop *owner, DnsSource &source) : q(owner), dns(source) {}

    void begin(const LoopOrder &what, Secret &&secret);
    void enter(LoopState wanted);
    void send();
    void look(SearchPurpose purpose);
    void lookWhenAllowed(SearchPurpose purpose, int pauseMs = 0);
    [[nodiscard]] bool waitsForDelay(const LaneReport &report);
    using MakeDialogue = std::function<std::unique_ptr<Dialogue>()>;
    void connectTo(const ServerSettings &settings, MakeDialogue make, bool withMessage);
    [[nodiscard]] DialogueSetup setupFor(const ServerSettings &settings) const;
    void laneEnded();
    void afterLook(Outcome outcome);
    void end();

    MessageLoop *q;
    DnsSource &dns;
    Trust trust;
    Deadlines deadlines;
    RefusalJudge judge;
    LoopOrder order;
    LoopResult result;
    LoopState state = LoopState::Idle;
    std::shared_ptr<const Secret> password;
    std::shared_ptr<LoginBudget> budget = std::make_shared<LoginBudget>();
    std::unique_ptr<MailConnection> lane;
    std::shared_ptr<MailSearch> search;
    QByteArray token;
    QElapsedTimer sinceSent;
    QList<int> pauses; ///< POP3's, between one connection and the next
    QTimer next;
    SearchPurpose nextPurpose = SearchPurpose::Token;
    QElapsedTimer sinceMailbox; ///< since the last login there ended
    int tooEarly = 0;
    bool loggedIn = false;
    int runs = 0;
};

void MessageLoop::Private::begin(const LoopOrder &what, Secret &&secret)
{
    q->cancel();
    ++runs;
    order = what;
    result = {};
    token = randomToken();
    password = std::make_shared<const Secret>(std::move(secret));
    budget = std::make_shared<LoginBudget>(std::max(1, order.failedLogins));
    loggedIn = false;
    sinceMailbox.invalidate();
    tooEarly = 0;
    search = std::make_shared<MailSearch>();
    search->token = token;
    search->since = order.today.addDays(-1); // the server's day may be another
}

void MessageLoop::Private::enter(LoopState wanted)
{
    state = wanted;
    Q_EMIT q->stateChanged();
}

DialogueSetup MessageLoop::Private::setupFor(const ServerSettings &settings) const
{
    DialogueSetup setup;
    setup.settings = settings;
    setup.address = order.address;
    setup.password = password;
    setup.clearTextConsent = order.clearTextConsent.contains(settings.protocol);
    setup.clientName = clientName;
    setup.nonce = randomToken();
    return setup;
}

void MessageLoop::Private::send()
{
    enter(LoopState::Sending);
    DialogueSetup setup = setupFor(order.smtp);
    setup.message = composeMessage(order.address, order.senderName, order.message, QDateTime::currentDateTime(), token);
    const auto make = [setup = std::move(setup)] { return makeDialogue(setup); };
    connectTo(order.smtp, make, true);
}

void MessageLoop::Private::look(SearchPurpose purpose)
{
    search->purpose = purpose;
    const auto make = [setup = setupFor(order.mailbox), search = search] { return makeSearchDialogue(setup, search); };
    connectTo(order.mailbox, make, false);
}

/// After the pause, and not before the server wants another login.
void MessageLoop::Private::lookWhenAllowed(SearchPurpose purpose, int pauseMs)
{
    const qint64 delayMs = result.loginDelayS > 0 ? result.loginDelayS * 1000 + loginDelayMarginMs : 0;
    const qint64 left = sinceMailbox.isValid() ? delayMs - sinceMailbox.elapsed() : 0;
    const int wait = static_cast<int>(std::max<qint64>(left, pauseMs));
    if (wait <= 0)
        return look(purpose);
    nextPurpose = purpose;
    next.start(wait);
}

/// A login that came too early is made again, later.
bool MessageLoop::Private::waitsForDelay(const LaneReport &report)
{
    if (const int announced = announcedDelay(report); announced > 0)
        result.loginDelayS = announced;
    sinceMailbox.start();
    if (!cameTooEarly(report) || tooEarly >= maxTooEarly)
        return false;
    ++tooEarly;
    if (result.loginDelayS == 0)
        result.loginDelayS = usualLoginDelayS;
    lookWhenAllowed(search->purpose);
    return true;
}

void MessageLoop::Private::connectTo(const ServerSettings &settings, MakeDialogue make, bool withMessage)
{
    MailConnection::Setup setup;
    setup.settings = settings;
    setup.dialogue = make();
    setup.dialogueAgain = std::move(make);
    setup.withMessage = withMessage;
    setup.deadlines = deadlines;
    setup.trust = trust;
    setup.budget = budget;
    setup.judge = judge;
    setup.clock.start();
    lane = std::make_unique<MailConnection>(std::move(setup));
    QObject::connect(lane.get(), &MailConnection::changed, q, [this, run = runs] {
        // Not from within its own signal.
        if (lane && lane->isOver())
            QMetaObject::invokeMethod(
                q,
                [this, run] {
                    if (run == runs && lane && lane->isOver())
                        laneEnded();
                },
                Qt::QueuedConnection);
    });
    lane->start();
    dns.resolve(settings.asciiHost(), q, [this, run = runs](const Resolved &resolved) {
        if (run == runs && lane)
            lane->setAddresses(resolved);
    });
}

void MessageLoop::Private::laneEnded()
{
    const LaneReport report = lane->report();
    const Outcome outcome = report.outcome;
    lane.reset();
    loggedIn = loggedIn || std::any_of(report.stages.begin(), report.stages.end(), [](const StageRecord &stage) {
                   return stage.stage == Stage::Login && stage.state == StageState::Done;
               });
    if (state != LoopState::Sending && waitsForDelay(report))
        return;
    switch (state) {
    case LoopState::LookingBefore:
        result.mailbox = outcome;
        return search->opened ? send() : end();
    case LoopState::Sending:
        result.sending = outcome;
        result.wasSent = outcome == Outcome::Succeeded;
        if (!result.wasSent)
            return end();
        sinceSent.start();
        enter(LoopState::Waiting);
        return lookWhenAllowed(SearchPurpose::Token);
    case LoopState::Waiting:
        return afterLook(outcome);
    case LoopState::Removing:
        return end();
    case LoopState::Idle:
    case LoopState::Done:
        return;
    }
}

void MessageLoop::Private::afterLook(Outcome outcome)
{
    result.mailbox = outcome;
    if (search->found && result.wasSent)
        result.waitedMs = sinceSent.elapsed();
    const bool mayLookAgain = order.mailbox.protocol == Protocol::Pop3 && search->opened && !search->found;
    if (!mayLookAgain || pauses.isEmpty())
        return end();
    lookWhenAllowed(SearchPurpose::Token, pauses.takeFirst());
}

void MessageLoop::Private::end()
{
    result.search = *search;
    lane.reset();
    password.reset();
    enter(LoopState::Done);
    Q_EMIT q->finished();
}

MessageLoop::MessageLoop(DnsSource &dns, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, dns))
{
    d->next.setSingleShot(true);
    d->next.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and a login that comes too early is refused
    connect(&d->next, &QTimer::timeout, this, [this] { d->look(d->nextPurpose); });
}

MessageLoop::~MessageLoop() = default;

void MessageLoop::setTrust(const Trust &trust)
{
    d->trust = trust;
}

void MessageLoop::setDeadlines(const Deadlines &deadlines)
{
    d->deadlines = deadlines;
}

void MessageLoop::setRefusalJudge(const RefusalJudge &judge)
{
    d->judge = judge;
}

void MessageLoop::start(const LoopOrder &order, Secret password)
{
    d->begin(order, std::move(password));
    const bool isPop3 = order.mailbox.protocol == Protocol::Pop3;
    d->search->pauses = isPop3 ? QList<int>() : pausesFor(order.waitMs, looksMs);
    d->pauses = isPop3 ? pausesFor(order.waitMs, pop3LooksMs) : QList<int>();
    if (!isPop3)
        return d->send();
    d->enter(LoopState::LookingBefore);
    d->look(SearchPurpose::Baseline);
}

void MessageLoop::examineNewest(const LoopOrder &order, Secret password)
{
    d->begin(order, std::move(password));
    d->search->sender = order.sender;
    d->search->since = order.today.addDays(-newestDays);
    d->enter(LoopState::Waiting);
    d->look(SearchPurpose::NewestFrom);
}

void MessageLoop::removeMessage(Secret password)
{
    if (isRunning() || !d->search || !d->search->found || d->search->removed ||
        (d->search->purpose != SearchPurpose::Token && d->search->purpose != SearchPurpose::Remove))
        return;
    d->password = std::make_shared<const Secret>(std::move(password));
    d->enter(LoopState::Removing);
    d->tooEarly = 0;
    d->lookWhenAllowed(SearchPurpose::Remove);
}

void MessageLoop::cancel()
{
    if (!isRunning())
        return;
    ++d->runs;
    d->next.stop();
    if (d->lane)
        d->lane->stop(Outcome::Cancelled);
    d->result.cancelled = true;
    d->end();
}

LoopState MessageLoop::state() const
{
    return d->state;
}

bool MessageLoop::isRunning() const
{
    return d->state != LoopState::Idle && d->state != LoopState::Done;
}

const LoopResult &MessageLoop::result() const
{
    return d->result;
}

const EmailAddress &MessageLoop::address() const
{
    return d->order.address;
}

int MessageLoop::failedLogins() const
{
    return d->budget->failed();
}

bool MessageLoop::hasLoggedIn() const
{
    return d->loggedIn;
}

} // namespace klubbpost

#include "moc_messageloop.cpp"
