// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/systemdns.h"

#include "network/areschannel.h"
#include "network/dnspacket.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QPointer>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds defaultDeadline = 5s;

// When a question is put again, to the next server in turn, while nobody has answered: a packet may be lost, a server
// dead. What was asked before is still listened to: a resolver that has to ask around itself needs a second or four.
constexpr std::chrono::milliseconds repeatAfter = 1500ms;
constexpr qsizetype usualAttempts = 3;
// How long answers are waited for in all. Shorter than the deadline, so that c-ares can still hand over the addresses
// of one family where only the other was not answered.
constexpr std::chrono::milliseconds patience = usualAttempts * repeatAfter;
// Every question has up to three sockets, and on macOS a program may have 256 files open. The rest waits its turn.
constexpr qsizetype maxSideBySide = 64;

constexpr int formatError = 1; // RCODE 1, RFC 1035 4.1.1

/// The text as IP address, or empty. QHostAddress would also take "1" and "127.1".
QString ipLiteral(const QString &text)
{
    const bool looksRight = text.contains(u':') || text.count(u'.') == 3;
    const QHostAddress address(text);
    return looksRight && !address.isNull() ? address.toString() : QString();
}

/// As c-ares wants it, or empty.
QByteArray parseServer(const QString &text)
{
    QString host = text.trimmed();
    QString port;
    if (host.startsWith(u'[')) {
        const auto end = host.indexOf(u']');
        if (end < 0 || (end + 1 < host.size() && host.at(end + 1) != u':'))
            return {};
        if (end + 1 < host.size())
            port = host.mid(end + 2);
        const bool hasPort = end + 1 < host.size();
        if (hasPort && port.isEmpty())
            return {};
        host = host.mid(1, end - 1);
        if (!host.contains(u':'))
            return {};
    } else if (host.count(u':') == 1) {
        port = host.section(u':', 1);
        host = host.section(u':', 0, 0);
        if (port.isEmpty())
            return {};
    }
    const QHostAddress address(ipLiteral(host));
    if (address.isNull() || !address.scopeId().isEmpty())
        return {};
    bool ok = true;
    const quint16 number = port.isEmpty() ? AresChannel::usualPort : port.toUShort(&ok);
    if (!ok || number == 0)
        return {};
    const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    return (isIpv4 ? u"%1:%2"_s : u"[%1]:%2"_s).arg(address.toString()).arg(number).toLatin1();
}

DnsStatus statusOf(int ares)
{
    switch (ares) {
    case ARES_SUCCESS:
        return DnsStatus::Ok;
    case ARES_ENODATA:
        return DnsStatus::NoData;
    case ARES_ENOTFOUND:
    case ARES_ENONAME:
        return DnsStatus::NoSuchName;
    case ARES_EREFUSED:
        return DnsStatus::Refused;
    case ARES_EFORMERR:
    case ARES_EBADRESP:
        return DnsStatus::BadAnswer;
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
    case ARES_EBADSTR:
        return DnsStatus::BadName;
    case ARES_ETIMEOUT:
        return DnsStatus::TimedOut;
    case ARES_ECONNREFUSED: // also when no socket could be made
    case ARES_EOF:
    case ARES_EFILE:
    case ARES_ENOTINITIALIZED:
        return DnsStatus::NoServer;
    case ARES_ECANCELLED:
    case ARES_EDESTRUCTION:
        return DnsStatus::Cancelled;
    default:
        return DnsStatus::ServerFailure;
    }
}

/// Of a server that has done its work: another one would say the same.
bool isVerdict(DnsStatus status)
{
    return status == DnsStatus::Ok || status == DnsStatus::NoData || status == DnsStatus::NoSuchName ||
           status == DnsStatus::BadName;
}

/// Of a server that has said nothing: what another one said holds before it.
bool isNoWord(DnsStatus status)
{
    return status == DnsStatus::TimedOut || status == DnsStatus::NoServer;
}

} // namespace

class SystemDns::Private
{
public:
    explicit Private(SystemDns *owner) : q(owner) {}
    ~Private() { cancelAll(); }

    /// A timer may end in the middle of its own signal.
    struct DeleteLater
    {
        void operator()(QTimer *timer) const
        {
            timer->stop();
            timer->deleteLater();
        }
    };
    using Timer = std::unique_ptr<QTimer, DeleteLater>;

    struct Outcome
    {
        DnsAnswer answer;
        QStringList addresses; ///< of resolve()
    };

    struct Attempt
    {
        qsizetype server = 0;
        std::unique_ptr<AresChannel> channel;
    };

    struct Question
    {
        DnsQuestion question; ///< of ask()
        QByteArray host;      ///< of resolve()
        bool isHost = false;
        QPointer<QObject> context;
        std::function<void(const Outcome &)> callback;

        Timer deadline;
        Timer repeat;
        QElapsedTimer age; ///< since the first attempt
        bool edns = true;
        QByteArrayList servers;                ///< as they were at the first attempt
        QSet<qsizetype> failed;                ///< those that answered, but badly, or are not there
        std::map<qsizetype, Attempt> attempts; ///< that are under way
        qsizetype begun = 0;                   ///< attempts, but for those without EDNS
        qsizetype lastNumber = 0;
        std::optional<DnsStatus> failure; ///< what is told when nobody knows better
    };

    void begin(Question question);
    void start(Question question);
    void startWaiting();
    void attempt(quint64 id);
    void put(Question &question, quint64 id, qsizetype server, std::unique_ptr<AresChannel> channel);
    void ended(quint64 id, qsizetype number);
    [[nodiscard]] static std::chrono::milliseconds rest(const Question &question);
    [[nodiscard]] static Outcome outcomeOf(const Question &question, const AresChannel &channel);
    static void tell(const Question &question, const Outcome &outcome);
    void finish(quint64 id, const Outcome &outcome);
    void end(quint64 id, DnsStatus status) { finish(id, Outcome{{status, {}, false}, {}}); }
    void cancelAll();

    SystemDns *q;
    QByteArrayList given; ///< servers to ask instead of the system's
    std::chrono::milliseconds deadline = defaultDeadline;
    quint64 lastId = 0;
    std::map<quint64, Question> questions;
    std::deque<Question> waiting;
};

void SystemDns::Private::begin(Question question)
{
    const bool askable = question.isHost ? !question.host.isEmpty() && !question.host.contains('\0')
                                         : isAskableName(question.question.name);
    // c-ares 1.18 gives a literal back, but may ask for it besides.
    const QString literal = ipLiteral(QString::fromLatin1(question.host));
    if (!askable)
        tell(question, Outcome{{DnsStatus::BadName, {}, false}, {}});
    else if (!literal.isEmpty())
        tell(question, Outcome{{DnsStatus::Ok, {}, false}, {literal}});
    else if (std::ssize(questions) < maxSideBySide)
        start(std::move(question));
    else
        waiting.push_back(std::move(question));
}

void SystemDns::Private::start(Question question)
{
    const quint64 id = ++lastId;
    question.deadline.reset(new QTimer(q));
    question.deadline->setSingleShot(true);
    QObject::connect(question.deadline.get(), &QTimer::timeout, q, [this, id] { end(id, DnsStatus::TimedOut); });
    question.deadline->start(deadline);
    question.repeat.reset(new QTimer(q));
    question.repeat->setSingleShot(true);
    question.repeat->setTimerType(Qt::PreciseTimer);
    QObject::connect(question.repeat.get(), &QTimer::timeout, q, [this, id] { attempt(id); });
    question.age.start();
    questions.emplace(id, std::move(question));
    attempt(id);
}

void SystemDns::Private::startWaiting()
{
    while (!waiting.empty() && std::ssize(questions) < maxSideBySide) {
        Question next = std::move(waiting.front());
        waiting.pop_front();
        if (next.context)
            start(std::move(next));
    }
}

/// Puts the question (again) to the next server that has not failed, unless that would be once too often. Ends it when
/// nothing is under way any more.
void SystemDns::Private::attempt(quint64 id)
{
    Question &question = questions.at(id);
    auto channel = std::make_unique<AresChannel>(rest(question), question.edns);
    if (question.begun == 0)
        question.servers = given.isEmpty() ? channel->servers() : given;
    const qsizetype count = question.servers.size();
    const qsizetype next = question.begun;
    const bool mayAsk = next < std::max(usualAttempts, count);
    for (qsizetype server = next; mayAsk && server < next + count; ++server) {
        if (question.failed.contains(server % count))
            continue;
        if (channel->setServer(question.servers.at(server % count))) {
            ++question.begun;
            put(question, id, server % count, std::move(channel));
            return;
        }
        question.failed.insert(server % count); // a link-local address whose interface has gone
    }
    if (question.attempts.empty())
        end(id, question.failure.value_or(DnsStatus::NoServer));
}

void SystemDns::Private::put(Question &question, quint64 id, qsizetype server, std::unique_ptr<AresChannel> channel)
{
    question.repeat->start(repeatAfter);
    const qsizetype number = ++question.lastNumber;
    QObject::connect(
        channel.get(), &AresChannel::finished, q, [this, id, number] { ended(id, number); }, Qt::QueuedConnection);
    const auto &attempt = question.attempts.emplace(number, Attempt{server, std::move(channel)}).first->second;
    if (question.isHost) {
        attempt.channel->getAddresses(question.host);
    } else {
        const auto packetId = static_cast<quint16>(QRandomGenerator::system()->bounded(0x10000));
        attempt.channel->send(makeDnsQuery(question.question, packetId, question.edns));
    }
}

/// How long an attempt that begins now may wait.
std::chrono::milliseconds SystemDns::Private::rest(const Question &question)
{
    return std::max<std::chrono::milliseconds>(patience - std::chrono::milliseconds(question.age.elapsed()), 1ms);
}

SystemDns::Private::Outcome SystemDns::Private::outcomeOf(const Question &question, const AresChannel &channel)
{
    const DnsStatus status = statusOf(channel.status());
    if (question.isHost) {
        const bool none = status == DnsStatus::Ok && channel.addresses().isEmpty();
        return {{none ? DnsStatus::NoData : status, {}, false}, channel.addresses()};
    }
    if (status == DnsStatus::Ok)
        return {readDnsAnswer(channel.packet(), question.question), {}};
    return {{status, {}, false}, {}};
}

/// An attempt has come to something. The question goes on while another one may come to more.
void SystemDns::Private::ended(quint64 id, qsizetype number)
{
    const auto found = questions.find(id);
    if (found == questions.end())
        return;
    Question &question = found->second;
    const auto node = question.attempts.extract(number);
    if (node.empty())
        return;
    const Attempt &attempted = node.mapped();
    const QByteArray &packet = attempted.channel->packet();
    const bool refusedEdns = packet.size() > 3 && (packet.at(3) & 0xf) == formatError;
    if (refusedEdns && question.edns) { // RFC 6891 7: an old server; ask it again without
        question.edns = false;
        auto channel = std::make_unique<AresChannel>(rest(question), question.edns);
        if (channel->setServer(question.servers.at(attempted.server))) {
            put(question, id, attempted.server, std::move(channel));
            return;
        }
    }
    const Outcome outcome = outcomeOf(question, *attempted.channel);
    const DnsStatus status = outcome.answer.status;
    if (isVerdict(status)) {
        finish(id, outcome);
        return;
    }
    if (!question.failure || isNoWord(*question.failure))
        question.failure = status;
    // What nobody can read may be forged or mangled on its way: worth another try with the same server, too.
    if (status != DnsStatus::BadAnswer && status != DnsStatus::TimedOut)
        question.failed.insert(attempted.server);
    if (question.failed.size() == question.servers.size())
        end(id, *question.failure);
    else
        attempt(id);
}

/// The answer goes through the event loop of the context: never from within ask(), never to one that has died.
void SystemDns::Private::tell(const Question &question, const Outcome &outcome)
{
    if (!question.context)
        return;
    QMetaObject::invokeMethod(
        question.context, [callback = question.callback, outcome] { callback(outcome); }, Qt::QueuedConnection);
}

void SystemDns::Private::finish(quint64 id, const Outcome &outcome)
{
    const auto node = questions.extract(id);
    if (node.empty())
        return;
    tell(node.mapped(), outcome);
    if (!waiting.empty())
        QTimer::singleShot(0, q, [this] { startWaiting(); });
}

void SystemDns::Private::cancelAll()
{
    for (const Question &question : std::exchange(waiting, {}))
        tell(question, Outcome{{DnsStatus::Cancelled, {}, false}, {}});
    while (!questions.empty())
        end(questions.begin()->first, DnsStatus::Cancelled);
}

SystemDns::SystemDns(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

SystemDns::~SystemDns() = default;

bool SystemDns::setNameserver(const QString &server)
{
    return setNameservers({server});
}

bool SystemDns::setNameservers(const QStringList &servers)
{
    QByteArrayList parsed;
    for (const QString &server : servers)
        parsed.append(parseServer(server));
    if (parsed.isEmpty() || parsed.contains(QByteArray()))
        return false;
    d->cancelAll();
    d->given = parsed;
    return true;
}

void SystemDns::setDeadline(int milliseconds)
{
    d->deadline = std::chrono::milliseconds(milliseconds);
}

void SystemDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    Private::Question entry;
    entry.question = question;
    entry.context = context;
    entry.callback = [callback = std::move(callback)](const Private::Outcome &outcome) { callback(outcome.answer); };
    d->begin(std::move(entry));
}

void SystemDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    Private::Question entry;
    entry.isHost = true;
    entry.host = host;
    entry.context = context;
    entry.callback = [callback = std::move(callback)](const Private::Outcome &outcome) {
        callback(Resolved{outcome.answer.status, outcome.addresses});
    };
    d->begin(std::move(entry));
}

} // namespace klubbpost

#include "moc_systemdns.cpp"
