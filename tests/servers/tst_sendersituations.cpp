// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// "klubbpost-cli sender" against a real name server (Knot), one zone for each situation a club can be in.

#include "support/clirun.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestSenderSituations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("KLUBBPOST_DNS"))
            QSKIP("run it as: tests/servers/with-servers tst_sendersituations");
    }

    void advises_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("verdict");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("after"); // of the best option with a record; empty: there is none
        const auto row = [](const char *name, const QString &address, const QString &verdict, const QString &code,
                            const QStringList &kinds, const QString &after = {}) {
            QTest::newRow(name) << address << verdict << code << kinds << after;
        };
        const QString change = u"changeSpf"_s;
        const QString lend = u"useSystemAddress"_s;
        row("all well", u"info@allt-val.test"_s, u"trusted"_s, u"KP-610"_s, {u"keepAsIs"_s, lend});
        row("freemail", u"klubben@gmail.com"_s, u"freemailElsewhere"_s, u"KP-620"_s, {lend, u"useOwnDomain"_s});
        row("the system's own domain", u"klubben@dans.se"_s, u"trustedSystemAddress"_s, u"KP-612"_s, {u"keepAsIs"_s});
        row("a missing include", u"info@saknar-systemet.test"_s, u"systemNotInSpf"_s, u"KP-621"_s, {change, lend},
            u"v=spf1 mx include:include.space2u.com -all"_s);
        row("no record", u"info@ingen-spf.test"_s, u"spfMissing"_s, u"KP-622"_s, {change, lend},
            u"v=spf1 a mx include:include.space2u.com ~all"_s);
        row("two records", u"info@tva-poster.test"_s, u"spfSeveralRecords"_s, u"KP-623"_s, {change, lend},
            u"v=spf1 mx include:spf.simply.com include:include.space2u.com -all"_s);
        row("a permanent error", u"info@felskriven.test"_s, u"spfBroken"_s, u"KP-624"_s, {change, lend},
            u"v=spf1 ip4:192.0.2.1 include:include.space2u.com -all"_s);
        // Two of the eleven by number, so that the twelfth has room.
        row("too many look-ups", u"info@for-manga.test"_s, u"spfTooManyLookups"_s, u"KP-625"_s, {change, lend});
        row("+all", u"info@slapper-alla.test"_s, u"spfAllowsAll"_s, u"KP-626"_s, {change, lend},
            u"v=spf1 include:include.space2u.com ~all"_s);
        row("no end", u"info@utan-slut.test"_s, u"trusted"_s, u"KP-610"_s, {u"keepAsIs"_s, change, lend},
            u"v=spf1 include:include.space2u.com ~all"_s);
        row("DMARC asks for the junk folder", u"info@bara-dmarc.test"_s, u"dmarcWillQuarantine"_s, u"KP-631"_s,
            {lend, change}, u"v=spf1 mx include:include.space2u.com ~all"_s);
        row("Simply.com's standard zone", u"info@hos-simply.test"_s, u"dmarcWillReject"_s, u"KP-630"_s, {lend, change},
            u"v=spf1 include:spf.simply.com include:include.space2u.com -all"_s);
        row("no such domain", u"info@finns-inte.test"_s, u"domainMissing"_s, u"KP-650"_s,
            {u"useSystemAddress"_s, u"useOwnDomain"_s});
        row("a broken zone", u"info@servfail.test"_s, u"dnsUnavailable"_s, u"KP-651"_s, {});
    }
    void advises()
    {
        QFETCH(QString, address);
        QFETCH(QString, verdict);
        QFETCH(QString, code);
        QFETCH(QStringList, kinds);
        QFETCH(QString, after);
        const QJsonObject json = run({u"sender"_s, address, u"--system"_s, u"cogwork"_s});
        QCOMPARE(json.value(u"verdict"_s).toString(), verdict);
        QCOMPARE(json.value(u"code"_s).toString(), code);
        const QJsonArray options = json.value(u"options"_s).toArray();
        QStringList given;
        QString record;
        for (const QJsonValue &option : options) {
            given.append(option.toObject().value(u"kind"_s).toString());
            QCOMPARE(option.toObject().value(u"rank"_s).toInt(), int(given.size()));
            const QString text = option.toObject().value(u"record"_s).toObject().value(u"after"_s).toString();
            if (record.isEmpty())
                record = text;
        }
        qsizetype at = 0;
        for (const QString &kind : kinds) { // in this order, others perhaps between them
            at = given.indexOf(kind, at);
            QVERIFY2(at >= 0, qPrintable(kind + u" in "_s + given.join(u' ')));
        }
        if (!after.isEmpty())
            QCOMPARE(record, after);
    }

    /// Where the records are entered is known from the name servers.
    void namesTheHost()
    {
        const QJsonObject json = run({u"sender"_s, u"info@hos-simply.test"_s, u"--system"_s, u"cogwork"_s});
        const QJsonArray servers = json.value(u"evidence"_s).toObject().value(u"nameServers"_s).toArray();
        QCOMPARE(servers, QJsonArray{u"ns1.simply.com"_s});
    }

private:
    static QJsonObject run(const QStringList &arguments)
    {
        return ::run(arguments + QStringList{u"--json"_s, u"--nameserver"_s,
                                             u"127.0.0.1:"_s + qEnvironmentVariable("KLUBBPOST_DNS")})
            .json();
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSenderSituations)
#include "tst_sendersituations.moc"
