// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "realservers.h"
#include "sections.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// The most memory that any program started so far has used, in MiB: measured in rising sizes, it is the last one's.
double peakOfChildrenMiB()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
#else
    return 0;
#endif
}

} // namespace

/// So many addresses of one server, all with the login of one account there.
bool benchBatch()
{
    const auto place = realServers();
    if (!place) {
        print(u"\nBatch: run this through tests/servers/with-servers."_s);
        return true;
    }
    printTable(u"klubbpost-cli test --batch, IMAP and POP3 by TLS"_s,
               {u"accounts"_s, u"at once"_s, u"time"_s, u"accounts a second"_s, u"ms an account"_s, u"peak memory"_s});
    QTemporaryDir folder;
    bool ok = folder.isValid();
    for (const int accounts : {125, 250, 500, 1000}) {
        QFile table(folder.filePath(u"accounts.csv"_s));
        ok = table.open(QIODevice::WriteOnly) && ok;
        table.write("address,login,password,imap,pop3\n");
        for (int i = 0; i < accounts; ++i) {
            table.write(u"konto%1@klubben.test,%2,%3,127.0.0.1:%4:tls,127.0.0.1:%5:tls\n"_s.arg(i)
                            .arg(place->address, place->password)
                            .arg(place->port(Protocol::Imap, Security::Tls))
                            .arg(place->port(Protocol::Pop3, Security::Tls))
                            .toUtf8());
        }
        table.close();
        constexpr int atOnce = 16;
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer clock;
        clock.start();
        process.start(QStringLiteral(KLUBBPOST_CLI),
                      {u"test"_s, u"--batch"_s, table.fileName(), u"--at-once"_s, QString::number(atOnce), u"--ca"_s,
                       qEnvironmentVariable("KLUBBPOST_CA"), u"--nameserver"_s,
                       u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS")});
        const bool ended = process.waitForFinished(600'000);
        const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        const QByteArrayList lines = process.readAllStandardOutput().split('\n');
        const auto good =
            std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.contains(",KP-400,"); });
        if (!ended || good != 2 * accounts) {
            print(u"%1 accounts: %2 logins of %3 went well"_s.arg(accounts).arg(good).arg(2 * accounts));
            ok = false;
            continue;
        }
        printRow({QString::number(accounts), QString::number(atOnce), oneDecimal(seconds) + u" s"_s,
                  oneDecimal(accounts / seconds), oneDecimal(1000 * seconds / accounts),
                  oneDecimal(peakOfChildrenMiB()) + u" MiB"_s});
    }
    return ok;
}
