// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailbox.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <stdexcept>

namespace {

constexpr int patience = 10'000; // milliseconds
constexpr char tag[] = "klubb ";

// RFC 7888: no waiting for the server's "+"
QByteArray literal(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return "{" + QByteArray::number(utf8.size()) + "+}\r\n" + utf8;
}

} // namespace

Mailbox::Mailbox(quint16 port, const QString &caFile, const QString &login, const QString &password)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(QStringLiteral("localhost"), port);
    if (!m_socket.waitForEncrypted(patience))
        throw std::runtime_error("IMAP: " + m_socket.errorString().toStdString());
    line();
    command("LOGIN " + literal(login) + ' ' + literal(password));
    command("SELECT INBOX");
}

QByteArray Mailbox::messageWith(const QString &subject, const QString &words)
{
    const QByteArray search = "SEARCH CHARSET UTF-8 SUBJECT " + literal(subject) + " BODY " + literal(words);
    for (;;) {
        const QByteArray found = command(search);
        const qsizetype numbers = found.indexOf("* SEARCH") + qsizetype(qstrlen("* SEARCH"));
        const QByteArray number = found.mid(numbers, found.indexOf('\r', numbers) - numbers).trimmed();
        if (!number.isEmpty())
            return command("FETCH " + number + " BODY.PEEK[]");
        if (found.contains("EXISTS"))
            continue;
        // RFC 2177: the server tells when something new has come, also if it came since its last answer
        m_socket.write(tag + QByteArray("IDLE\r\n"));
        while (!line().contains("EXISTS")) {
        }
        m_socket.write("DONE\r\n");
        answer();
    }
}

QByteArray Mailbox::command(const QByteArray &text)
{
    m_socket.write(tag + text + "\r\n");
    return answer();
}

QByteArray Mailbox::answer()
{
    QByteArray lines;
    for (;;) {
        const QByteArray next = line();
        if (next.startsWith(tag) && next.mid(qstrlen(tag)).startsWith("OK"))
            return lines;
        if (next.startsWith(tag))
            throw std::runtime_error("IMAP: " + next.toStdString());
        lines += next;
    }
}

QByteArray Mailbox::line()
{
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(patience))
            throw std::runtime_error("IMAP: nothing more came: " + m_socket.errorString().toStdString());
    }
    return m_socket.readLine();
}
