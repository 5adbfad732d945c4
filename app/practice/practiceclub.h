// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/language.h"
#include "core/secret.h"

#include <memory>
#include <QObject>
#include <QSslCertificate>

namespace klubbpost {

/// A fault the practice club can play.
enum class PracticeFault {
    None,
    WrongPassword, ///< the account has another password
    AppPasswordNeeded,
    SmtpAuthOff,
    BlockedPort, ///< nothing answers on the SMTP port
    ExpiredCertificate,
    WrongName, ///< the certificate is another host's
    NoStarttls,
    SilentServer,
};

constexpr const char *enumName(PracticeFault value)
{
    switch (value) {
    case PracticeFault::None:
        return "none";
    case PracticeFault::WrongPassword:
        return "wrongPassword";
    case PracticeFault::AppPasswordNeeded:
        return "appPasswordNeeded";
    case PracticeFault::SmtpAuthOff:
        return "smtpAuthOff";
    case PracticeFault::BlockedPort:
        return "blockedPort";
    case PracticeFault::ExpiredCertificate:
        return "expiredCertificate";
    case PracticeFault::WrongName:
        return "wrongName";
    case PracticeFault::NoStarttls:
        return "noStarttls";
    case PracticeFault::SilentServer:
        return "silentServer";
    }
    return nullptr;
}

/// A made-up club inside the program: SMTP, IMAP and POP3 servers with TLS on loopback, DNS answers from a table,
/// accounts to log in with, and a fault of choice. Nothing leaves the computer. Owned by whoever practises; stops when
/// destroyed.
class PracticeClub : public QObject
{
    Q_OBJECT
public:
    explicit PracticeClub(QObject *parent = nullptr);
    ~PracticeClub() override;

    /// Opens the servers on free ports of 127.0.0.1; false when the system will not let it.
    [[nodiscard]] bool start();
    void setFault(PracticeFault fault);
    [[nodiscard]] PracticeFault fault() const;

    /// Answers for the practice domains and says NoSuchName for all others.
    [[nodiscard]] DnsSource &dns();
    /// The provider file of the practice host, with the ports that start() got; JSON as in resources/providers.
    [[nodiscard]] QByteArray providerJson() const;
    /// The only issuer a practice test trusts.
    [[nodiscard]] QList<QSslCertificate> trust() const;

    /// What to type: "info@ovningsklubben.example", its password, and a sender name.
    [[nodiscard]] static QString address();
    [[nodiscard]] static QString password();
    [[nodiscard]] static QString senderName();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace klubbpost
