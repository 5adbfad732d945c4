// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceclub.h"

#include "practice/practicedns.h"
#include "practice/practiceserver.h"
#include "practice/practiceweb.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/practice/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslConfiguration serverConfiguration(const QString &name)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(resource(u"certificates/"_s + name + u".pem"_s)));
    tls.setPrivateKey(QSslKey(resource(u"certificates/"_s + name + u".key"_s), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

/// The provider file with the ports that \a portOf tells: nullopt for the file's own, 0 for a server to leave out.
template <typename PortOf>
QByteArray providerFile(const QDate &today, PortOf portOf)
{
    QJsonObject provider = QJsonDocument::fromJson(resource(u"provider.json"_s)).object();
    QJsonArray servers;
    for (const auto &value : provider[u"servers"].toArray()) {
        QJsonObject server = value.toObject();
        const auto protocol = fromName<Protocol>(server[u"protocol"].toString());
        const auto security = fromName<Security>(server[u"security"].toString());
        if (protocol && security) {
            const auto port = portOf(*protocol, *security, server[u"host"].toString());
            if (port == 0)
                continue;
            if (port)
                server[u"port"] = *port;
        }
        servers.append(server);
    }
    provider[u"servers"] = servers;
    provider[u"checked"] = today.toString(Qt::ISODate);
    return QJsonDocument(provider).toJson();
}

/// The port that BlockedPort blocks: the one of SMTP that the provider recommends. The other one still answers, so that
/// the way out can be practised too.
bool isBlockedBy(const practice::PracticeServer &server, PracticeFault fault)
{
    return fault == PracticeFault::BlockedPort && server.protocol() == Protocol::Smtp &&
           server.security() == Security::Starttls;
}

/// Another's answers.
class NameServer : public DnsSource
{
public:
    explicit NameServer(DnsSource &dns) : m_dns(dns) {}
    void ask(const DnsQuestion &question, QObject *context, Callback callback) override
    {
        m_dns.ask(question, context, std::move(callback));
    }
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override
    {
        m_dns.resolve(host, context, std::move(callback));
    }

private:
    DnsSource &m_dns;
};

} // namespace

class PracticeClub::Private
{
public:
    practice::House house;
    practice::Certificates certificates{serverConfiguration(u"good"_s), serverConfiguration(u"expired"_s),
                                        serverConfiguration(u"othername"_s)};
    practice::PracticeDns dns;
    practice::PracticeWeb web{[this](Protocol protocol, Security security) { return port(protocol, security); }};
    std::vector<std::unique_ptr<practice::PracticeServer>> servers;

    [[nodiscard]] quint16 port(Protocol protocol, Security security) const
    {
        for (const auto &server : servers) {
            if (server->protocol() == protocol && server->security() == security)
                return server->serverPort();
        }
        return 0;
    }
};

PracticeClub::PracticeClub(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) {}
PracticeClub::~PracticeClub() = default;

bool PracticeClub::start()
{
    if (!d->servers.empty())
        return true;
    for (const Protocol protocol : allOf<Protocol>()) {
        for (const Security security : {Security::Tls, Security::Starttls}) {
            auto server =
                std::make_unique<practice::PracticeServer>(protocol, security, d->house, d->certificates, nullptr);
            if (!server->listen(QHostAddress(QHostAddress::LocalHost))) {
                d->servers.clear();
                return false;
            }
            server->setBlocked(isBlockedBy(*server, d->house.fault));
            d->servers.push_back(std::move(server));
        }
    }
    using Service = std::tuple<const char *, Protocol, Security>;
    for (const auto &[name, protocol, security] :
         {Service("_submissions", Protocol::Smtp, Security::Tls),
          Service("_submission", Protocol::Smtp, Security::Starttls), Service("_imaps", Protocol::Imap, Security::Tls),
          Service("_imap", Protocol::Imap, Security::Starttls), Service("_pop3s", Protocol::Pop3, Security::Tls),
          Service("_pop3", Protocol::Pop3, Security::Starttls)})
        d->dns.addService(name, d->port(protocol, security));
    return true;
}

void PracticeClub::stop()
{
    d->servers.clear();
}

bool PracticeClub::isRunning() const
{
    return !d->servers.empty();
}

void PracticeClub::setFault(PracticeFault fault)
{
    d->house.fault = fault;
    for (const auto &server : d->servers)
        server->setBlocked(isBlockedBy(*server, fault));
}

PracticeFault PracticeClub::fault() const
{
    return d->house.fault;
}

DnsSource &PracticeClub::dns()
{
    return d->dns;
}

std::unique_ptr<DnsSource> PracticeClub::nameServer()
{
    return std::make_unique<NameServer>(d->dns);
}

void PracticeClub::knowIncludes(const QByteArrayList &domains)
{
    for (const QByteArray &domain : domains)
        d->dns.addSpf(domain);
}

void PracticeClub::enterRecord(const QByteArray &name, DnsType type, const QByteArray &value)
{
    d->dns.enter(name, type, value);
}

WebSource &PracticeClub::web()
{
    return d->web;
}

quint16 PracticeClub::port(Protocol protocol, Security security) const
{
    return d->port(protocol, security);
}

QByteArray PracticeClub::providerJson(const QDate &today) const
{
    return providerFile(today, [this](Protocol protocol, Security security, const QString &) {
        return isRunning() ? std::optional(port(protocol, security)) : std::nullopt;
    });
}

QByteArray PracticeClub::providerJsonOf(const QList<ServerSettings> &servers, const QDate &today)
{
    return providerFile(today, [&](Protocol protocol, Security security, const QString &host) {
        const auto found = std::find_if(servers.begin(), servers.end(), [&](const ServerSettings &server) {
            return server.protocol == protocol && server.security == security && server.host == host;
        });
        return std::optional<quint16>(found == servers.end() ? 0 : found->port);
    });
}

QList<QSslCertificate> PracticeClub::trust() const
{
    return QSslCertificate::fromData(resource(u"certificates/ca.pem"_s));
}

QList<QByteArray> PracticeClub::messages() const
{
    QList<QByteArray> messages;
    for (const practice::Delivered &message : d->house.messages)
        messages.append(message.bytes);
    return messages;
}

QString PracticeClub::address()
{
    return u"info@ovningsklubben.example"_s;
}

QString PracticeClub::password()
{
    return u"ovning-ger-fardighet"_s;
}

QString PracticeClub::appPassword()
{
    return u"ovni ngge rfar dige"_s;
}

QString PracticeClub::senderName()
{
    return u"Övningsklubben"_s;
}

} // namespace klubbpost

#include "moc_practiceclub.cpp"
