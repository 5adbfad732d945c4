// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/catalog.h"

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
        // Words that give away a text put under the other language, or an English word where Swedish has its own.
        static const QRegularExpression english(
            u"\\b(?:the|and|your|with|email|e-mail|mail|password|server host|account|login)\\b"_s);
        static const QRegularExpression swedish(u"\\b(?:och|inte|är|lösenord|med|för|som)\\b|[åäöÅÄÖ]"_s);
        for (const LocalizedText &text : texts) {
            QVERIFY2(!english.match(text.sv).hasMatch(), qPrintable(text.sv));
            QVERIFY2(!swedish.match(text.en).hasMatch(), qPrintable(text.en));
            QVERIFY2(text.isEmpty() || text.sv != text.en, qPrintable(text.sv));
        }
    }
};

QTEST_GUILESS_MAIN(TestProviderFiles)
#include "tst_providerfiles.moc"
