// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/language.h"
#include "core/serversettings.h"
#include "core/websource.h"

#include <memory>
#include <QDate>
#include <QObject>
#include <QSslCertificate>

namespace klubbpost {

/// A fault the practice club can play.
enum class PracticeFault {
    None,
    WrongPassword, ///< the account has another password
    AppPasswordNeeded,
    SmtpAuthOff,
    BlockedPort, ///< nothing answers on the SMTP port that the provider recommends; on its other one something does
    ExpiredCertificate,
    WrongName,    ///< the certificate is another host's
    NoStarttls,   ///< the ports that begin in the clear stay so, and take logins in the clear
    SilentServer, ///< connections are taken, and then nothing is said
};

/// A made-up club inside the program: SMTP, IMAP and POP3 servers with TLS on loopback, DNS answers from a table,
/// accounts to log in with, and a fault of choice. Nothing leaves the computer. Owned by whoever practises; stops when
/// destroyed.
class PracticeClub : public QObject
{
    Q_OBJECT
public:
    explicit PracticeClub(QObject *parent = nullptr);
    ~PracticeClub() override;

    /// Opens the servers on free ports of 127.0.0.1; false when the system will not let it. Once started it does
    /// nothing more: the ports stay as they are until stop().
    [[nodiscard]] bool start();
    /// Closes the ports and every connection.
    void stop();
    [[nodiscard]] bool isRunning() const;
    /// Counts from the next connection on.
    void setFault(PracticeFault fault);
    [[nodiscard]] PracticeFault fault() const;

    /// Answers for the practice domains and says NoSuchName for all others, IP addresses and "localhost" included: no
    /// other server than the club's own can be reached by way of it. Lives as long as the club.
    [[nodiscard]] DnsSource &dns();
    /// The same as a source of its own, which the club outlives: for whoever wants to ask the practice domains' name
    /// server itself.
    [[nodiscard]] std::unique_ptr<DnsSource> nameServer();
    /// Makes the domains that club systems want included in SPF known to that DNS, each with an address for
    /// documentation (RFC 5737), so that advice about them can be practised.
    void knowIncludes(const QByteArrayList &domains);
    /// Somebody has entered a record in a practice domain: it takes the place of what it replaces (of SPF records, of
    /// those of the same type for a name that has no SPF). Other domains stay as they are.
    void enterRecord(const QByteArray &name, DnsType type, const QByteArray &value);
    /// The practice domain's settings file, and NoSuchName for everything else. Lives as long as the club.
    [[nodiscard]] WebSource &web();
    /// The port of a server, Tls or Starttls; 0 before start() and for None.
    [[nodiscard]] quint16 port(Protocol protocol, Security security) const;
    /// The provider file of the practice host, with the ports that start() got; JSON as in resources/providers. Its
    /// facts never grow old: they were checked \a today.
    [[nodiscard]] QByteArray providerJson(const QDate &today = QDate::currentDate()) const;
    /// The same for a saved report: with the ports that its servers had, and without the servers that it does not name,
    /// since their ports are gone with the club that had them.
    [[nodiscard]] static QByteArray providerJsonOf(const QList<ServerSettings> &servers,
                                                   const QDate &today = QDate::currentDate());
    /// The only issuer a practice test trusts.
    [[nodiscard]] QList<QSslCertificate> trust() const;

    /// The test messages sent to the practice address, oldest first; the last 20, each of at most 256 KiB.
    [[nodiscard]] QList<QByteArray> messages() const;

    /// What to type: "info@ovningsklubben.example", its password, and a sender name. No secrets.
    [[nodiscard]] static QString address();
    [[nodiscard]] static QString password();
    /// Always taken, and the only one while AppPasswordNeeded plays; with its spaces or without.
    [[nodiscard]] static QString appPassword();
    [[nodiscard]] static QString senderName();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
