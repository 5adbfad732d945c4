// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/verdictid.h"
#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// One row for every file in resources/providers.
class TestProviderFiles : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());

    void rowForEveryFile()
    {
        QTest::addColumn<QString>("file");
        const auto files = QDir(u":/providers"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file;
    }

    const Provider *provider()
    {
        QFETCH(QString, file);
        const auto *found = m_catalog.byId(file.chopped(5));
        if (!found)
            qWarning("%s was refused", qPrintable(file));
        return found;
    }

private Q_SLOTS:
    void allAreTaken()
    {
        for (const CatalogFault &fault : m_catalog.faults())
            qWarning("%s %s %s", qPrintable(fault.file), qPrintable(fault.fault.path), qPrintable(fault.fault.detail));
        QVERIFY(m_catalog.faults().isEmpty());
        QVERIFY(m_catalog.guess());
    }

    void isRead_data() { rowForEveryFile(); }
    void isRead()
    {
        QFETCH(QString, file);
        QFile facts(u":/providers/"_s + file);
        QVERIFY(facts.open(QIODevice::ReadOnly));
        const auto read = readProvider(facts.readAll(), QDate::currentDate());
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.fault().path + u": "_s + read.fault().detail));
        QCOMPARE(read->id + u".json"_s, file);
    }

    void isFoundByEveryName_data() { rowForEveryFile(); }
    void isFoundByEveryName()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        for (QString domain : expected->domains)
            QCOMPARE(m_catalog.byDomain(domain.replace(u'*', u"klubben"_s).toLatin1()), expected);
        for (const QString &suffix : expected->mxSuffixes) {
            QCOMPARE(m_catalog.byMx(suffix.toLatin1()), expected);
            QCOMPARE(m_catalog.byMx("klubben-se." + suffix.toLatin1()), expected);
        }
        for (const QString &suffix : expected->nsSuffixes)
            QCOMPARE(m_catalog.byNs(suffix.toLatin1()), expected);
        for (const QString &include : expected->spfIncludes)
            QCOMPARE(m_catalog.bySpfInclude(include.toLatin1()), expected->spfIsShared ? nullptr : expected);
    }

    void everyRetiredValueIsFoundAgain_data() { rowForEveryFile(); }
    void everyRetiredValueIsFoundAgain()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        for (const RetiredValue &value : expected->retired) {
            const auto hit = m_catalog.retired(value.value.toUpper(), value.port);
            QVERIFY2(hit, qPrintable(value.value));
            QCOMPARE(hit->value, &value);
        }
    }

    void proposalsCanBeUsed_data() { rowForEveryFile(); }
    void proposalsCanBeUsed()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        const auto address = EmailAddress::parse(u"info@klubben.se"_s).take();
        const auto proposed = proposeServers(*expected, address);
        for (const ProposedServer &server : proposed) {
            const auto host = parseHost(server.settings.host);
            QVERIFY2(host.ok(), qPrintable(server.settings.host));
            QCOMPARE(host.value(), server.settings.host);
            QVERIFY(!server.settings.asciiHost().isEmpty());
            if (expected->loginRule != LoginRule::Other)
                QVERIFY(parseLogin(server.settings.login).ok());
            // Nothing that is proposed as the best may at the same time be told to be gone.
            if (server.recommended && expected->passwordKind != PasswordKind::None)
                QVERIFY2(!m_catalog.retired(server.settings.host, server.settings.port),
                         qPrintable(server.settings.host));
        }
    }

    void theExampleOfTheReadmeIsRead()
    {
        QFile readme(QFINDTESTDATA("../../resources/providers/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QByteArray text = readme.readAll();
        const qsizetype start = text.indexOf("```json\n") + 8;
        const auto read = readProvider(text.mid(start, text.indexOf("```", start) - start), QDate::currentDate());
        QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.fault().path + u": "_s + read.fault().detail));
        QCOMPARE(read->retired.size(), 1);
    }

    void repliesNameRules_data() { rowForEveryFile(); }
    void repliesNameRules()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        for (const ReplyFact &reply : expected->replies)
            QVERIFY2(fromName<RuleId>(reply.rule), qPrintable(reply.rule));
    }

    /// The first pattern that is found counts, so no reply may be one that an earlier pattern takes.
    void repliesDoNotHideEachOther_data() { rowForEveryFile(); }
    void repliesDoNotHideEachOther()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        const auto &replies = expected->replies;
        for (const ReplyFact &reply : replies) {
            for (const Protocol protocol : allOf<Protocol>()) {
                if (reply.protocol.value_or(protocol) != protocol)
                    continue;
                const auto first = std::find_if(replies.begin(), replies.end(), [&](const ReplyFact &other) {
                    return other.protocol.value_or(protocol) == protocol &&
                           other.pattern.match(reply.example).hasMatch();
                });
                QVERIFY2(&*first == &reply, qPrintable(reply.example));
            }
        }
    }

    void oldGuidesAreCaught_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *typed, int port, const char *id) {
            QTest::newRow(QByteArray(typed).simplified()) << QString::fromUtf8(typed) << port << QString::fromUtf8(id);
        };
        row("smtp.live.com", 25, "microsoft-personal");
        row("SMTP.live.com ", 587, "microsoft-personal");
        row("smtp-mail.outlook.com", 587, "microsoft-personal");
        row("Microsoft Outlook\tsmtp-mail.outlook.com\t587\tJa", 0, "microsoft-personal");
        row("Gå till <https://account.live.com/Activity> och klicka på", 0, "microsoft-personal");
        row("Låt POP användas på enheter och i appar\n\nJa\n\nNej", 0, "microsoft-personal");
        row("Gå till <https://myaccount.google.com/lesssecureapps> för att tillåta", 0, "gmail");
        row("## Åtkomst för mindre säkra appar", 0, "gmail");
        row("Tillåt mindre säkra appar: PÅ", 0, "gmail");
        row("användning av mindre säkra applikationer enligt Bild 3", 0, "gmail");
        row("Less secure app access: ON", 0, "gmail");
        row("brukar kunna vara själva domännamnet eller ett kundnummer.", 0, "one.com");
        row("Krypterad anslutning (SSL) Nej", 0, "space2u");
        row("Krypterad anslutning (SSL):\tNej", 0, "space2u");
        row("smtp.office365.com", 25, "microsoft-365");
        row("smtp.mail.yahoo.com", 25, "yahoo");
        // What still is right, some of it from the same guides.
        row("smtp.gmail.com", 465, "none");
        row("smtp.office365.com", 587, "none");
        row("smtp.mail.yahoo.com", 465, "none");
        row("send.one.com", 587, "none");
        row("mail.klubben.se", 2525, "none");
        row("Krypterad anslutning (SSL): Ja", 0, "none");
        row("", 0, "none");
    }
    void oldGuidesAreCaught()
    {
        QFETCH(QString, typed);
        QFETCH(int, port);
        const auto hit = m_catalog.retired(typed, static_cast<quint16>(port));
        QTEST(hit ? hit->provider->id : u"none"_s, "id");
    }

    void microsoft365FollowsTheCalendar()
    {
        const auto *microsoft = m_catalog.byId(u"microsoft-365"_s);
        QVERIFY(microsoft);
        const auto before = microsoft->statusTextOn(QDate(2026, 12, 1));
        const auto after = microsoft->statusTextOn(QDate(2027, 1, 1));
        QVERIFY(before.en.contains("turns it off by default at the end of December 2026"_L1));
        QVERIFY(after.en.contains("turned off"_L1));
        QVERIFY(before.sv != after.sv);
    }

    /// Where the only known way is in the clear, it comes last and is never the recommended one.
    void space2uPrefersEncryption()
    {
        const auto *space2u = m_catalog.byId(u"space2u"_s);
        QVERIFY(space2u);
        for (const Protocol protocol : allOf<Protocol>()) {
            QList<ProposedServer> proposed;
            for (const auto &server : proposeServers(*space2u, EmailAddress::parse(u"erik@terenius.se"_s).take())) {
                if (server.settings.protocol == protocol)
                    proposed.append(server);
            }
            QCOMPARE(proposed.first().settings.security, Security::Starttls);
            QVERIFY(proposed.first().recommended);
            QCOMPARE(proposed.first().settings.host, u"mail.terenius.se"_s);
            QCOMPARE(proposed.first().settings.login, u"erik@terenius.se"_s);
            QCOMPARE(proposed.last().settings.security, Security::None);
            QVERIFY(!proposed.last().recommended);
            QCOMPARE(proposed.last().settings.port, proposed.first().settings.port);
        }
    }

    void preparationIsExplained_data() { rowForEveryFile(); }
    void preparationIsExplained()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        const bool needsGuidance =
            expected->status == ProviderStatus::NeedsPreparation || expected->status == ProviderStatus::OauthOnly;
        QVERIFY(!needsGuidance || !expected->guidance.isEmpty());
    }

    void swedishIsSwedish_data() { rowForEveryFile(); }
    void swedishIsSwedish()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        QList<LocalizedText> texts{expected->statusText, expected->loginNote, expected->limits, expected->fromRule};
        texts.append(expected->notes);
        for (const StatusChange &change : expected->statusChanges)
            texts.append(change.text);
        for (const ProviderServer &server : expected->servers)
            texts.append(server.reason);
        for (const RetiredValue &value : expected->retired)
            texts.append(value.text);
        for (const Guidance &guidance : expected->guidance) {
            texts.append({guidance.title, guidance.ifMissing});
            for (const GuidanceStep &step : guidance.steps)
                texts.append(step.text);
        }
        // Words that give away a text put under the other language, or an English word where Swedish has its own. Host
        // names have such words between dots.
        static const QRegularExpression english(
            u"(?<![\\w.-])(?:the|and|your|with|email|e-mail|mail|password|server host|"
            "account|login)(?![\\w-]|\\.\\w)"_s);
        static const QRegularExpression swedish(u"\\b(?:och|inte|är|lösenord|med|för|som)\\b|[åäöÅÄÖ]"_s);
        for (const LocalizedText &text : texts) {
            QVERIFY2(!english.match(text.sv).hasMatch(), qPrintable(text.sv));
            QVERIFY2(!swedish.match(text.en).hasMatch(), qPrintable(text.en));
            QVERIFY2(text.isEmpty() || text.sv != text.en, qPrintable(text.sv));
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestProviderFiles)
#include "tst_providerfiles.moc"
