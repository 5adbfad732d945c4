// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/settingstest.h"

#include "network/clientidentity.h"
#include "network/mailconnection.h"
#include "protocols/message.h"

#include <algorithm>
#include <QHostAddress>
#include <QPointer>
#include <QSet>
#include <QSslSocket>
#include <QSysInfo>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

RefusalWeight weightOf(const RefusalJudge &judge, const LaneReport &lane)
{
    const auto *reply = lane.lastReply(Command::Login);
    const bool isRefusal = reply && reply->status != ReplyStatus::Ok && reply->status != ReplyStatus::Continue;
    return judge && isRefusal ? judge(lane) : RefusalWeight();
}

class SettingsTest::Private
{
public:
    Private(SettingsTest *owner, DnsSource &source) : q(owner), dns(source), control(source) {}

    void addLane(const ServerSettings &settings, const std::shared_ptr<const Secret> &password);
    void keepLane(const LaneReport &lane);
    [[nodiscard]] std::optional<MailConnection::Resumed> resumed(Dialogue &dialogue, const LaneRecorder &recorder,
                                                                 const ServerSettings &settings);
    void resolve();
    void checkNetwork(const LaneReport &lane);
    void checkNetworkOfSlowLanes();
    void noteNetwork();
    void stopIfThrottled(const LaneReport &lane);
    void onChanged(int index);
    void refresh();
    void stopAll(Outcome outcome);
    void noteEnd();
    void flush();
    void flushLater();

    SettingsTest *q;
    DnsSource &dns;
    Trust trust;
    Deadlines deadlines;
    NetworkControl network;
    RefusalJudge judge;
    KeptConnections *kept = nullptr;
    ControlConnections control;
    TestReport report;
    QElapsedTimer clock;
    QTimer whole;
    QTimer slow;  ///< then the network is looked at
    QTimer later; ///< signals go out from the event loop, so that their receivers may do anything, deletion included
    std::shared_ptr<LoginBudget> budget = std::make_shared<LoginBudget>();
    std::vector<std::unique_ptr<MailConnection>> lanes; ///< as report.lanes; null for one that is kept
    int runs = 0;                                       ///< late answers of a run before do not count
    QSet<int> changed;                                  ///< not yet told
    QSet<int> stale;                                    ///< not yet copied to the report
    bool running = false;
    bool ended = false; ///< all lanes have, but finished() has not been said yet
};

void SettingsTest::Private::addLane(const ServerSettings &settings, const std::shared_ptr<const Secret> &password)
{
    DialogueSetup dialogue;
    dialogue.settings = settings;
    dialogue.address = report.plan.address;
    dialogue.password = password;
    dialogue.clearTextConsent = report.plan.clearTextConsent.contains(settings.protocol);
    dialogue.clientName = clientName;
    dialogue.nonce = randomToken();
    const bool withMessage = report.plan.message && settings.protocol == Protocol::Smtp;
    if (withMessage) {
        dialogue.message = composeMessage(report.plan.address, report.plan.senderName, *report.plan.message,
                                          QDateTime::currentDateTime(), randomToken());
    }
    MailConnection::Setup setup;
    setup.settings = settings;
    setup.dialogue = makeDialogue(dialogue);
    setup.withMessage = withMessage;
    setup.deadlines = deadlines;
    setup.trust = trust;
    for (const auto &accepted : report.plan.acceptedCertificates) {
        if (accepted.host == settings.asciiHost())
            setup.trust.accepted.append(accepted.sha256);
    }
    setup.budget = budget;
    setup.hasFirstClaim = settings.protocol == Protocol::Smtp;
    setup.clock = clock;
    setup.judge = judge;
    const int index = static_cast<int>(lanes.size());
    auto goesOn = resumed(*setup.dialogue, LaneRecorder(settings, withMessage, clock), settings);
    if (!goesOn) // the dialogue may have heard half of it
        setup.dialogue = makeDialogue(dialogue);
    setup.dialogueAgain = [dialogue = std::move(dialogue)] { return makeDialogue(dialogue); };
    auto &lane = lanes.emplace_back(std::make_unique<MailConnection>(std::move(setup)));
    if (goesOn)
        lane->resume(std::move(*goesOn));
    LaneReport empty;
    empty.settings = settings;
    report.lanes.append(empty);
    QObject::connect(lane.get(), &MailConnection::changed, q, [this, index] { onChanged(index); });
}

/// The connection on which a server was tried, if there is one left and the dialogue would have come as far on it.
std::optional<MailConnection::Resumed> SettingsTest::Private::resumed(Dialogue &dialogue, const LaneRecorder &recorder,
                                                                      const ServerSettings &settings)
{
    auto connection = kept ? kept->take(settings, trust) : std::nullopt;
    MailConnection::Resumed there{nullptr, recorder};
    if (!connection || !catchUp(dialogue, there.recorder, *connection))
        return std::nullopt;
    there.socket = std::move(connection->socket);
    return there;
}

void SettingsTest::Private::keepLane(const LaneReport &lane)
{
    lanes.emplace_back();
    report.lanes.append(lane);
    report.lanes.last().fromBefore = true;
}

/// Lanes with the same host share one question.
void SettingsTest::Private::resolve()
{
    QList<QByteArray> hosts;
    for (qsizetype i = 0; i < report.lanes.size(); ++i) {
        const auto &connection = lanes.at(static_cast<std::size_t>(i));
        const QByteArray host = report.lanes.at(i).settings.asciiHost();
        if (!connection || !connection->isResolving() || hosts.contains(host))
            continue;
        hosts.append(host);
        dns.resolve(host, q, [this, host, run = runs](const Resolved &resolved) {
            if (run != runs)
                return;
            for (std::size_t index = 0; index < lanes.size(); ++index) {
                if (lanes.at(index) && report.lanes.at(static_cast<qsizetype>(index)).settings.asciiHost() == host)
                    lanes.at(index)->setAddresses(resolved);
            }
        });
    }
}

void SettingsTest::Private::onChanged(int index)
{
    changed.insert(index);
    stale.insert(index);
    const MailConnection &lane = *lanes.at(static_cast<std::size_t>(index));
    stopIfThrottled(lane.report());
    if (lane.isOver()) {
        checkNetwork(lane.report());
        noteEnd();
    }
    flushLater();
}

/// Nobody who waits is let in: the server, or the account, has had enough.
void SettingsTest::Private::stopIfThrottled(const LaneReport &lane)
{
    if (weightOf(judge, lane).closes)
        budget->close();
}

/// A server that cannot be reached may be the network's fault, or its own.
void SettingsTest::Private::checkNetwork(const LaneReport &lane)
{
    const auto *stopped = lane.stoppedAt();
    const bool cutOff = stopped && (stopped->stage == Stage::Resolve || stopped->stage == Stage::Connect) &&
                        !lane.last<Connected>() && lane.outcome != Outcome::Cancelled && whole.isActive();
    if (!cutOff || network.hosts.isEmpty())
        return;
    const auto *resolved = lane.last<Resolved>();
    const bool isHere = resolved && !resolved->addresses.isEmpty() &&
                        std::ranges::all_of(resolved->addresses,
                                            [](const QString &address) { return QHostAddress(address).isLoopback(); });
    if (isHere && !network.alsoForThisComputer)
        return;
    QList<QByteArray> own;
    for (const auto &server : report.plan.servers)
        own.append(server.asciiHost());
    control.add(controlHostsFor(lane.settings.port, network.hosts, own), deadlines.control);
}

void SettingsTest::Private::checkNetworkOfSlowLanes()
{
    for (const auto &lane : lanes) {
        if (lane && !lane->isOver())
            checkNetwork(lane->report());
    }
}

void SettingsTest::Private::noteNetwork()
{
    report.network = control.seen();
    if (!report.network.isEmpty() && network.state)
        report.network.append(network.state());
}

/// Copying a lane at each of its steps would copy its transcript as often.
void SettingsTest::Private::refresh()
{
    for (const int index : std::exchange(stale, {}))
        report.lanes[index] = lanes.at(static_cast<std::size_t>(index))->report();
}

void SettingsTest::Private::noteEnd()
{
    const bool all =
        std::all_of(lanes.cbegin(), lanes.cend(), [](const auto &lane) { return !lane || lane->isOver(); });
    if (!all || ended || !running || control.isRunning())
        return;
    ended = true;
    slow.stop();
    noteNetwork();
    report.durationUs = clock.nsecsElapsed() / 1000;
    whole.stop();
    flushLater();
}

void SettingsTest::Private::stopAll(Outcome outcome)
{
    budget->stop();
    whole.stop();
    slow.stop();
    for (const auto &lane : lanes) {
        if (lane)
            lane->stop(outcome);
    }
    control.stop();
    noteEnd();
}

void SettingsTest::Private::flushLater()
{
    if (!later.isActive())
        later.start(0);
}

void SettingsTest::Private::flush()
{
    // Whoever hears of it may delete the test, or start it again.
    const QPointer<SettingsTest> alive(q);
    const int run = runs;
    for (const int index : std::exchange(changed, {})) {
        Q_EMIT q->laneChanged(index);
        if (!alive || runs != run)
            return;
    }
    if (!std::exchange(ended, false))
        return;
    running = false;
    Q_EMIT q->finished();
}

SettingsTest::SettingsTest(DnsSource &dns, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, dns))
{
    d->whole.setSingleShot(true);
    d->slow.setSingleShot(true);
    d->later.setSingleShot(true);
    connect(&d->whole, &QTimer::timeout, this, [this] { d->stopAll(Outcome::DeadlinePassed); });
    connect(&d->slow, &QTimer::timeout, this, [this] { d->checkNetworkOfSlowLanes(); });
    connect(&d->control, &ControlConnections::ended, this, [this] { d->noteEnd(); });
    connect(&d->later, &QTimer::timeout, this, [this] { d->flush(); });
}

SettingsTest::~SettingsTest() = default;

void SettingsTest::setTrust(const Trust &trust)
{
    d->trust = trust;
}

void SettingsTest::setDeadlines(const Deadlines &deadlines)
{
    d->deadlines = deadlines;
}

void SettingsTest::setNetworkControl(const NetworkControl &control)
{
    d->network = control;
}

void SettingsTest::setRefusalJudge(const RefusalJudge &judge)
{
    d->judge = judge;
}

void SettingsTest::setKept(KeptConnections *kept)
{
    d->kept = kept;
}

void SettingsTest::start(const TestPlan &plan, Secret password, int failedLogins, const QList<LaneReport> &kept)
{
    if (d->running) {
        const QPointer<SettingsTest> alive(this);
        cancel();
        d->flush(); // the finished() of the run before
        if (!alive)
            return;
    }
    ++d->runs;
    d->lanes.clear();
    d->changed.clear();
    d->stale.clear();
    d->control.clear();
    d->running = true;
    d->ended = false;
    d->clock.start();
    d->report = TestReport();
    d->report.program = u"klubbpost "_s + QStringLiteral(KLUBBPOST_VERSION);
    d->report.platform = u"%1, Qt %2, %3"_s.arg(QSysInfo::prettyProductName(), QLatin1StringView(qVersion()),
                                                QSslSocket::sslLibraryVersionString());
    d->report.startedAt = QDateTime::currentDateTimeUtc();
    d->report.plan = plan;
    d->whole.start(d->deadlines.whole);
    d->slow.start(d->deadlines.controlAfter);

    const auto secret = std::make_shared<const Secret>(std::move(password));
    // Sending is what the club needs most, and STARTTLS makes it the slowest: the others may not use up all logins.
    const auto keptLane = [&kept](const ServerSettings &server) {
        return std::ranges::find_if(kept, [&server](const LaneReport &lane) { return lane.settings == server; });
    };
    const bool sends = std::ranges::any_of(plan.servers, [&](const ServerSettings &server) {
        return server.protocol == Protocol::Smtp && keptLane(server) == kept.end();
    });
    d->budget = std::make_shared<LoginBudget>(failedLogins, sends ? LoginBudget::FirstClaim::OneLane
                                                                  : LoginBudget::FirstClaim::Nobody);
    for (const auto &settings : plan.servers) {
        if (const auto lane = keptLane(settings); lane != kept.end())
            d->keepLane(*lane);
        else
            d->addLane(settings, secret);
    }
    for (const auto &lane : d->lanes) {
        if (lane)
            lane->start();
    }
    d->resolve();
    d->noteEnd(); // a plan without servers has nothing to wait for
}

void SettingsTest::cancel()
{
    if (d->running)
        d->stopAll(Outcome::Cancelled);
}

bool SettingsTest::isRunning() const
{
    return d->running;
}

int SettingsTest::failedLogins() const
{
    return d->budget->failed();
}

const TestReport &SettingsTest::report() const
{
    d->refresh();
    return d->report;
}

} // namespace klubbpost

#include "moc_settingstest.cpp"
