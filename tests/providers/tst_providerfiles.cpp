// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/verdictid.h"
#include "providers/catalog.h"
#include "support/some.h"
#include "support/tenses.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// All that the user can read of a provider on a day.
QList<LocalizedText> textsOf(const Provider &provider, const QDate &day)
{
    QList<LocalizedText> texts{provider.statusTextOn(day), provider.loginNote, provider.limits, provider.fromRule};
    texts.append(provider.notes);
    for (const ProviderServer &server : provider.servers)
        texts.append(server.reason);
    for (const RetiredValue &value : provider.retired)
        texts.append(value.text);
    for (const Guidance &guidance : provider.guidance) {
        texts.append({guidance.title, guidance.ifMissing});
        for (const GuidanceStep &step : guidance.steps)
            texts.append(step.text);
    }
    for (const Link &link : provider.links)
        texts.append(link.text);
    texts.removeIf([](const LocalizedText &text) { return text.isEmpty(); });
    return texts;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QDate calendarBegin(2026, 11, 30);
const QDate calendarEnd(2028, 12, 31);

} // namespace

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

    /// The days on which something is other than the day before, and the first of the calendar.
    static QList<QDate> daysOf(const Provider &provider)
    {
        QList<QDate> days{calendarBegin};
        for (const QDate &change : provider.calendar.changes) {
            if (change > calendarBegin && change <= calendarEnd)
                days.append(change);
        }
        return days;
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
            QCOMPARE(m_catalog.bySpfInclude(include.toLatin1()), expected);
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
        const QByteArray json = contentOf(u":/providers/microsoft-365.json"_s);
        const auto told = [&](const QDate &day) {
            const auto read = readProvider(json, QDate(), day);
            if (!read.ok())
                qFatal("refused");
            QString text;
            for (const LocalizedText &one : textsOf(read.value(), day))
                text += one.sv + u' ';
            return text;
        };
        const QString before = told(QDate(2026, 12, 27));
        QVERIFY(before.contains(u"stänger av det som standard i slutet av december 2026"_s));
        QVERIFY(!before.contains(u"kan det redan vara av"_s));
        QVERIFY(told(QDate(2026, 12, 28)).contains(u"kan det redan vara av"_s));
        for (const QDate &day : {QDate(2027, 1, 1), QDate(2027, 12, 31), QDate(2028, 1, 1)}) {
            QVERIFY(told(day).contains(u"stängde av utskick med lösenord"_s));
            QVERIFY(told(day).contains(u"Post kan bara läsas i program som öppnar Microsofts inloggningssida"_s));
        }
        QVERIFY(told(QDate(2027, 12, 31)).contains(u"väntas meddela ett slutdatum"_s));
        QVERIFY(!told(QDate(2028, 1, 1)).contains(u"väntas"_s));
        QVERIFY(told(QDate(2026, 12, 31)).contains(u"Microsoft stänger de äldre TLS"_s));
        QVERIFY(told(QDate(2027, 1, 1)).contains(u"Microsoft stängde de äldre TLS"_s));
        QVERIFY(!told(QDate(2026, 5, 31)).contains(u"onmicrosoft.com?"_s));
        QVERIFY(told(QDate(2026, 6, 1)).contains(u"onmicrosoft.com?"_s));
    }

    void thereAreEnough()
    {
        QVERIFY2(m_catalog.all().size() >= 110, qPrintable(QString::number(m_catalog.all().size())));
    }

    /// A club adds a system's name to its record so that the system can send: it tells nothing of the mailboxes.
    void noSpfNameIsASystemsToo()
    {
        const auto files = QDir(u":/clubsystems"_s).entryInfoList({u"*.json"_s}, QDir::Files);
        QVERIFY(files.size() >= 30);
        for (const QFileInfo &file : files) {
            const auto system = JsonObjectReader::parse(contentOf(file.filePath()));
            QVERIFY(system.ok());
            for (const auto &include : system->value(u"spf"_s)[u"includes"_s].toArray()) {
                const auto *provider = m_catalog.bySpfInclude(include.toString().toLatin1());
                // Google and Microsoft send as themselves: the system is the provider.
                QVERIFY2(!provider || provider->id == file.completeBaseName(), qPrintable(include.toString()));
            }
        }
    }

    void sourcesAreDated_data() { rowForEveryFile(); }
    void sourcesAreDated()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        QVERIFY(!expected->sources.isEmpty());
        // A year, or the honest word for what has none.
        static const QRegularExpression dated(u"\\b20\\d\\d|undated|2000s"_s);
        for (const Source &source : expected->sources)
            QVERIFY2(dated.match(source.date).hasMatch(), qPrintable(source.url + u": "_s + source.date));
    }

    void tensesAreToldApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("last");  // on which a coming thing may be told as coming
        QTest::addColumn<QDate>("first"); // on which a past thing may be told as past
        const auto coming = [](const char *text, int year, int month, int day) {
            QTest::newRow(text) << QString::fromUtf8(text) << QDate(year, month, day) << QDate();
        };
        const auto past = [](const char *text, int year, int month, int day) {
            QTest::newRow(text) << QString::fromUtf8(text) << QDate() << QDate(year, month, day);
        };
        coming("Microsoft stänger av det i slutet av december 2026.", 2026, 12, 31);
        coming("Tjänsten upphör den 1 mars 2027.", 2027, 3, 1);
        coming("The service ends on 1 March 2027.", 2027, 3, 1);
        coming("Microsoft väntas meddela ett slutdatum under andra halvan av 2027.", 2027, 12, 31);
        coming("It will close in the first half of 2028.", 2028, 6, 30);
        coming("Gmail slutar under 2026 att hämta post.", 2026, 12, 31);
        past("Microsoft stängde av det i slutet av december 2026.", 2026, 12, 1);
        past("It was closed on 30 April 2027. Ask them.", 2027, 4, 30);
        past("Ett slutdatum skulle meddelas under andra halvan av 2027.", 2027, 7, 1);
    }
    void tensesAreToldApart()
    {
        QFETCH(QString, text);
        QFETCH(QDate, last);
        QFETCH(QDate, first);
        const auto claims = tenses::claimsIn(text);
        QCOMPARE(claims.size(), 1);
        QCOMPARE(claims.first().isComing, last.isValid());
        const auto isWrongOn = [&](const QDate &day) { return claims.first().isWrongOn(day); };
        if (last.isValid())
            QVERIFY(!isWrongOn(last) && isWrongOn(last.addDays(1)));
        else
            QVERIFY(!isWrongOn(first) && isWrongOn(first.addDays(-1)));
        QVERIFY(tenses::claimsIn(u"Applösenord slutar gälla om någon byter lösenordet."_s).isEmpty());
    }

    /// Every day of the calendar: nothing that is over is told as coming, nor the other way round. That a file says
    /// nothing that contradicts itself on any of its days is the reader's to refuse.
    void theCalendarIsWalked_data() { rowForEveryFile(); }
    void theCalendarIsWalked()
    {
        const auto *expected = provider();
        QVERIFY(expected);
        const QByteArray json = contentOf(u":/providers/%1.json"_s.arg(expected->id));
        QList<tenses::Claim> claims;
        int walked = 0;
        for (QDate day = calendarBegin; day <= calendarEnd; day = day.addDays(1), ++walked) {
            if (day == calendarBegin || expected->calendar.changes.contains(day)) {
                const auto read = readProvider(json, QDate(), day);
                QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.fault().path + read.fault().detail));
                QCOMPARE(read->calendar.changes, expected->calendar.changes);
                claims = tenses::claimsIn(textsOf(read.value(), day));
                // Whoever may not go on without a text gets one on every day.
                QVERIFY(read->statusOn(day) == ProviderStatus::Ready || !read->statusTextOn(day).isEmpty());
            }
            for (const tenses::Claim &claim : claims)
                QVERIFY2(!claim.isWrongOn(day), qPrintable(day.toString(Qt::ISODate) + u": "_s + claim.sentence));
        }
        QCOMPARE(walked, 763); // 32 days of 2026, 365 of 2027, 366 of 2028
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
        // Menus of which only the English name is known stand in brackets.
        static const QRegularExpression menus(u"\\(”[^()]*(?:\\([^()]*\\))?[^()]*”(?: eller ”[^()]*”)?\\)"_s);
        QList<LocalizedText> texts;
        for (const QDate &day : some(daysOf(*expected))) {
            const auto read = readProvider(contentOf(u":/providers/%1.json"_s.arg(expected->id)), QDate(), day);
            QVERIFY(read.ok());
            texts += textsOf(read.value(), day);
        }
        // Words that give away a text put under the other language, or an English word where Swedish has its own. Host
        // names have such words between dots.
        static const QRegularExpression english(
            u"(?<![\\w.-])(?:the|and|your|with|email|e-mail|mail|password|server host|"
            "account|login)(?![\\w-]|\\.\\w)"_s);
        static const QRegularExpression swedish(u"\\b(?:och|inte|är|lösenord|med|för|som)\\b|[åäöÅÄÖ]"_s);
        for (const LocalizedText &text : some(texts)) {
            QVERIFY2(!english.match(QString(text.sv).remove(menus)).hasMatch(), qPrintable(text.sv));
            QVERIFY2(!swedish.match(text.en).hasMatch(), qPrintable(text.en));
            QVERIFY2(text.isEmpty() || text.sv != text.en, qPrintable(text.sv));
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestProviderFiles)
#include "tst_providerfiles.moc"
