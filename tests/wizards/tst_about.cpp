// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/aboutdialog.h"
#include "pages/preferences.h"
#include "reports/systemlanguage.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/licences/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QJsonObject> parts()
{
    QList<QJsonObject> result;
    const QJsonArray array = QJsonDocument::fromJson(resource(u"parts.json"_s)).array();
    for (const QJsonValue value : array)
        result.append(value.toObject());
    return result;
}

} // namespace

class TestAbout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void languageOfTheSystem_data();
    void languageOfTheSystem();
    void remembersThreeThings();
    void forgetsNonsense();
    void everyPartHasItsTerms();
    void everyLicenceCanBeRead();
    void followsTheLanguage();
};

void TestAbout::languageOfTheSystem_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<Language>("language");
    QTest::newRow("Swedish") << QStringList{u"sv-SE"_s} << Language::Swedish;
    QTest::newRow("Swedish in Finland") << QStringList{u"sv-FI"_s, u"fi-FI"_s} << Language::Swedish;
    QTest::newRow("with underline") << QStringList{u"sv_SE"_s} << Language::Swedish;
    QTest::newRow("English first") << QStringList{u"en-GB"_s, u"sv-SE"_s} << Language::English;
    QTest::newRow("Finnish, then Swedish") << QStringList{u"fi-FI"_s, u"sv-FI"_s} << Language::Swedish;
    QTest::newRow("another") << QStringList{u"de-DE"_s} << Language::English;
    QTest::newRow("one that begins alike") << QStringList{u"svx"_s} << Language::English;
    QTest::newRow("none") << QStringList{u"C"_s} << Language::English;
}

void TestAbout::languageOfTheSystem()
{
    QFETCH(QStringList, wanted);
    QFETCH(Language, language);
    QCOMPARE(firstSpoken(wanted), language);
}

void TestAbout::remembersThreeThings()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"settings.ini"_s);
    const Preferences kept{Language::English, QSize(1100, 800), true};
    {
        QSettings settings(path, QSettings::IniFormat);
        QCOMPARE(loadPreferences(settings), Preferences());
        savePreferences(kept, settings);
    }
    QSettings settings(path, QSettings::IniFormat);
    QCOMPARE(loadPreferences(settings), kept);
    QCOMPARE(settings.allKeys().size(), 3);
    savePreferences(Preferences(), settings);
    QVERIFY2(!loadPreferences(settings).language, "a language that was not chosen was remembered");
}

void TestAbout::forgetsNonsense()
{
    QTemporaryDir dir;
    QSettings settings(dir.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"language"_s, u"tlh"_s);
    settings.setValue(u"size"_s, u"big"_s);
    settings.setValue(u"practice"_s, QVariant());
    QCOMPARE(loadPreferences(settings), Preferences());
}

void TestAbout::everyPartHasItsTerms()
{
    const auto all = parts();
    QVERIFY(all.size() > 30);
    QStringList ids;
    for (const QJsonObject &part : all) {
        const QString id = part[u"id"_s].toString();
        ids.append(id);
        QVERIFY2(!part[u"name"_s].toString().isEmpty(), qPrintable(id));
        const QString licence = part[u"licence"_s].toString();
        QVERIFY2(!licence.isEmpty(), qPrintable(id));
        // Only what is in the public domain comes without a text.
        const QString text = part[u"text"_s].toString();
        QCOMPARE(text.isEmpty(), licence == u"LicenseRef-Public-Domain"_s);
        QVERIFY2(text.isEmpty() || !resource(text).isEmpty(), qPrintable(id));
    }
    for (const QString &needed : {u"qt"_s, u"c-ares"_s, u"openssl"_s, u"qt-freetype"_s, u"qt-harfbuzz-ng"_s})
        QVERIFY2(ids.contains(needed), qPrintable(needed));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
}

void TestAbout::everyLicenceCanBeRead()
{
    AboutDialog about;
    auto *text = about.findChild<QTextBrowser *>();
    const QString overview = text->toPlainText();
    QVERIFY(overview.contains(QLatin1StringView(qVersion())));
    const QString html = text->toHtml();
    for (const QJsonObject &part : some(parts())) {
        const QString link = u"licence:"_s + part[u"id"_s].toString();
        QVERIFY2(html.contains(u'"' + link + u'"'), qPrintable(link));
        Q_EMIT text->anchorClicked(QUrl(link));
        const QString shown = text->toPlainText();
        QVERIFY2(shown.contains(part[u"licence"_s].toString()), qPrintable(link));
        const QString terms = QString::fromUtf8(resource(part[u"text"_s].toString())).trimmed();
        QVERIFY2(shown.contains(terms.left(200).section(u'\n', 0, 0)), qPrintable(link));
    }
    Q_EMIT text->anchorClicked(QUrl(u"licence:klubbpost"_s));
    QVERIFY(text->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
    const auto buttons = about.findChildren<QPushButton *>();
    const auto back = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QPushButton *button) { return button->text().contains(u"Back"_s); });
    QVERIFY(back != buttons.end());
    QVERIFY(!(*back)->isHidden());
    (*back)->click();
    QCOMPARE(text->toPlainText(), overview);
    QVERIFY((*back)->isHidden());
}

void TestAbout::followsTheLanguage()
{
    AboutDialog about;
    QTranslator swedish;
    QVERIFY(swedish.load(u":/i18n/klubbpost_sv.qm"_s));
    QCoreApplication::installTranslator(&swedish);
    QTRY_COMPARE(about.windowTitle(), u"Om Klubbpost"_s);
    QVERIFY(about.findChild<QTextBrowser *>()->toPlainText().contains(u"lösenord"_s));
    QCoreApplication::removeTranslator(&swedish);
    QTRY_COMPARE(about.windowTitle(), u"About Klubbpost"_s);
}

KLUBBPOST_TEST(QApplication, TestAbout)
#include "tst_about.moc"
