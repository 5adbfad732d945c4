// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/systemdns.h"

#include "network/areschannel.h"
#include "network/dnspacket.h"

#include <map>
#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

namespace klubbpost {
namespace {

constexpr int defaultDeadlineMs = 5000;
constexpr int refreshAfterMs = 30000;
constexpr int formatError = 1; // RCODE 1, RFC 1035 4.1.1

/// The text as IP address, or empty. QHostAddress would also take "1" and "127.1".
QString ipLiteral(const QString &text)
{
    const bool looksRight = text.contains(u':') || text.count(u'.') == 3;
    const QHostAddress address(text);
    return looksRight && !address.isNull() ? address.toString() : QString();
}

std::optional<AresChannel::Server> parseServer(const QString &text)
{
    QString host = text.trimmed();
    QString port;
    if (host.startsWith(u'[')) {
        const auto end = host.indexOf(u']');
        if (end < 0 || (end + 1 < host.size() && host.at(end + 1) != u':'))
            return std::nullopt;
        if (end + 1 < host.size())
            port = host.mid(end + 2);
        const bool hasPort = end + 1 < host.size();
        if (hasPort && port.isEmpty())
            return std::nullopt;
        host = host.mid(1, end - 1);
        if (!host.contains(u':'))
            return std::nullopt;
    } else if (host.count(u':') == 1) {
        port = host.section(u':', 1);
        host = host.section(u':', 0, 0);
        if (port.isEmpty())
            return std::nullopt;
    }
    AresChannel::Server server;
    server.address.setAddress(ipLiteral(host));
    if (server.address.isNull() || !server.address.scopeId().isEmpty())
        return std::nullopt;
    if (!port.isEmpty()) {
        bool ok = false;
        server.port = port.toUShort(&ok);
        if (!ok || server.port == 0)
            return std::nullopt;
    }
    return server;
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

bool isWorthASecondOpinion(DnsStatus status)
{
    return status == DnsStatus::ServerFailure || status == DnsStatus::Refused;
}

} // namespace

class SystemDns::Private
{
public:
    explicit Private(SystemDns *owner) : q(owner) {}
    ~Private();

    /// A timer may end in the middle of its own signal.
    struct DeleteLater
    {
        void operator()(QTimer *timer) const
        {
            timer->stop();
            timer->deleteLater();
        }
    };

    struct Question
    {
        DnsQuestion question; ///< of ask()
        QByteArray host;      ///< of resolve()
        QPointer<QObject> context;
        Callback callback;
        AddressCallback addressCallback;
        std::unique_ptr<QTimer, DeleteLater> deadline;
        bool edns = true;
        std::optional<DnsAnswer> firstAnswer;
        std::optional<Resolved> firstAddresses;
    };

    void begin(Question question);
    void send(quint64 id);
    void answered(quint64 id, int status, QByteArrayView packet, bool second);
    void resolved(quint64 id, int status, const QStringList &addresses, bool second);
    void finish(quint64 id, const DnsAnswer &answer);
    void finish(quint64 id, const Resolved &addresses);
    void end(quint64 id, DnsStatus status);
    void openChannels();
    bool openSecond();

    SystemDns *q;
    std::optional<AresChannel::Server> server;
    int deadlineMs = defaultDeadlineMs;
    std::unique_ptr<AresChannel> first;
    std::unique_ptr<AresChannel> second; ///< asks the other resolvers when the first one failed
    QElapsedTimer age;
    quint64 lastId = 0;
    std::map<quint64, Question> questions;
};

SystemDns::Private::~Private()
{
    while (!questions.empty())
        end(questions.begin()->first, DnsStatus::Cancelled);
    // c-ares calls back while it goes down, and must find the empty list of questions still there.
    second.reset();
    first.reset();
}

/// The system's resolvers change (another Wi-Fi): read them anew now and then, while nobody waits for an answer.
void SystemDns::Private::openChannels()
{
    const bool stale = !server && age.isValid() && age.hasExpired(refreshAfterMs) && questions.empty();
    if (first && first->isValid() && !stale)
        return;
    second.reset();
    first = std::make_unique<AresChannel>(server, ErrorReplies::Report);
    age.start();
}

bool SystemDns::Private::openSecond()
{
    if (server || first->serverCount() < 2)
        return false;
    if (!second)
        second = std::make_unique<AresChannel>(server, ErrorReplies::AskNextServer);
    return second->isValid();
}

void SystemDns::Private::begin(Question question)
{
    openChannels();
    const quint64 id = ++lastId;
    question.deadline.reset(new QTimer(q));
    question.deadline->setSingleShot(true);
    QObject::connect(question.deadline.get(), &QTimer::timeout, q, [this, id] { end(id, DnsStatus::TimedOut); });
    question.deadline->start(deadlineMs);
    const bool askable = question.addressCallback ? !question.host.isEmpty() && !question.host.contains('\0')
                                                  : isAskableName(question.question.name);
    // c-ares 1.18 gives a literal back, but may ask for it besides.
    const QString literal = ipLiteral(QString::fromLatin1(question.host));
    questions.emplace(id, std::move(question));
    if (!askable)
        end(id, DnsStatus::BadName);
    else if (!literal.isEmpty())
        finish(id, Resolved{DnsStatus::Ok, {literal}});
    else if (!first->isValid())
        end(id, DnsStatus::NoServer);
    else
        send(id);
}

void SystemDns::Private::send(quint64 id)
{
    const Question &question = questions.at(id);
    const bool again = question.firstAnswer || question.firstAddresses;
    AresChannel &channel = again ? *second : *first;
    if (question.addressCallback) {
        channel.getAddresses(question.host, [this, id, again](int status, const QStringList &addresses) {
            resolved(id, status, addresses, again);
        });
        return;
    }
    const auto packetId = static_cast<quint16>(QRandomGenerator::system()->bounded(0x10000));
    channel.send(makeDnsQuery(question.question, packetId, question.edns),
                 [this, id, again](int status, QByteArrayView packet) { answered(id, status, packet, again); });
}

void SystemDns::Private::answered(quint64 id, int status, QByteArrayView packet, bool wasSecond)
{
    const auto found = questions.find(id);
    if (found == questions.end())
        return;
    Question &question = found->second;
    DnsAnswer answer;
    answer.status = statusOf(status);
    if (status == ARES_SUCCESS) {
        answer = readDnsAnswer(packet, question.question);
        const bool refusedEdns = packet.size() > 3 && (packet[3] & 0xf) == formatError;
        if (refusedEdns && question.edns) { // RFC 6891 7: an old server; ask it again without
            question.edns = false;
            QMetaObject::invokeMethod(
                q,
                [this, id] {
                    if (questions.contains(id))
                        send(id);
                },
                Qt::QueuedConnection);
            return;
        }
    }
    if (wasSecond && answer.status != DnsStatus::Ok && answer.status != DnsStatus::NoData &&
        answer.status != DnsStatus::NoSuchName)
        answer = *question.firstAnswer;
    if (!wasSecond && isWorthASecondOpinion(answer.status) && openSecond()) {
        question.firstAnswer = answer;
        send(id);
        return;
    }
    finish(id, answer);
}

void SystemDns::Private::resolved(quint64 id, int status, const QStringList &addresses, bool wasSecond)
{
    const auto found = questions.find(id);
    if (found == questions.end())
        return;
    Resolved result{statusOf(status), addresses};
    if (result.status == DnsStatus::Ok && addresses.isEmpty())
        result.status = DnsStatus::NoData;
    if (wasSecond && result.status != DnsStatus::Ok && result.status != DnsStatus::NoData &&
        result.status != DnsStatus::NoSuchName)
        result = *found->second.firstAddresses;
    if (!wasSecond && isWorthASecondOpinion(result.status) && openSecond()) {
        found->second.firstAddresses = result;
        send(id);
        return;
    }
    finish(id, result);
}

// The answer goes through the event loop of the context: never from within ask(), never to one that has died.

void SystemDns::Private::finish(quint64 id, const DnsAnswer &answer)
{
    auto node = questions.extract(id);
    if (node.empty() || !node.mapped().context)
        return;
    QMetaObject::invokeMethod(
        node.mapped().context, [callback = std::move(node.mapped().callback), answer] { callback(answer); },
        Qt::QueuedConnection);
}

void SystemDns::Private::finish(quint64 id, const Resolved &addresses)
{
    auto node = questions.extract(id);
    if (node.empty() || !node.mapped().context)
        return;
    QMetaObject::invokeMethod(
        node.mapped().context,
        [callback = std::move(node.mapped().addressCallback), addresses] { callback(addresses); },
        Qt::QueuedConnection);
}

void SystemDns::Private::end(quint64 id, DnsStatus status)
{
    const auto found = questions.find(id);
    if (found == questions.end())
        return;
    if (found->second.addressCallback)
        finish(id, Resolved{status, {}});
    else
        finish(id, DnsAnswer{status, {}, false});
}

SystemDns::SystemDns(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) {}

SystemDns::~SystemDns() = default;

bool SystemDns::setNameserver(const QString &server)
{
    const auto parsed = parseServer(server);
    if (!parsed)
        return false;
    while (!d->questions.empty())
        d->end(d->questions.begin()->first, DnsStatus::Cancelled);
    d->server = parsed;
    d->second.reset();
    d->first.reset();
    return true;
}

void SystemDns::setDeadline(int milliseconds)
{
    d->deadlineMs = milliseconds;
}

void SystemDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    Private::Question entry;
    entry.question = question;
    entry.context = context;
    entry.callback = std::move(callback);
    d->begin(std::move(entry));
}

void SystemDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    Private::Question entry;
    entry.host = host;
    entry.context = context;
    entry.addressCallback = std::move(callback);
    d->begin(std::move(entry));
}

} // namespace klubbpost

#include "moc_systemdns.cpp"
