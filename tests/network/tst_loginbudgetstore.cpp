// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudgetstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

namespace {

EmailAddress address(const QString &text)
{
    return EmailAddress::parse(text).take();
}

const EmailAddress info = address(u"info@klubben.example"_s);
const QDateTime start = QDateTime({2026, 11, 21}, {20, 0}, QTimeZone::utc());

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(entry.filePath()));
        all += entry.fileName().toUtf8() + '\n' + file.readAll();
    }
    return all;
}

} // namespace

class TestLoginBudgetStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isKeptBetweenRuns();
    void isSharedByPrograms();
    void endsWithTheWindow();
    void successStartsAnew();
    void accountsAreTheirOwn();
    void holdsNoAddress();
    void isForTheOwnerOnly();
    void otherInstallationsHaveOtherNames();
    void brokenFilesCountAsEmpty_data();
    void brokenFilesCountAsEmpty();
    void worksWithoutADisk();
    void forgetsOldAccounts();

private:
    [[nodiscard]] QString folder() const { return m_dir->path() + u"/klubbpost"_s; }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestLoginBudgetStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestLoginBudgetStore::isKeptBetweenRuns()
{
    {
        LoginBudgetStore store(folder());
        QCOMPARE(store.failed(info, start), 0);
        QVERIFY(!QDir(folder()).exists()); // asking leaves nothing behind
        store.add(info, 1, start);
        store.add(info, 0, start);
        QCOMPARE(store.failed(info, start), 1);
    }
    LoginBudgetStore store(folder());
    QCOMPARE(store.failed(info, start.addSecs(60)), 1);
    store.add(info, 1, start.addSecs(60));
    QCOMPARE(LoginBudgetStore(folder()).failed(info, start.addSecs(60)), 2);
}

void TestLoginBudgetStore::isSharedByPrograms()
{
    LoginBudgetStore window(folder());
    LoginBudgetStore commandLine(folder());
    window.add(info, 1, start);
    commandLine.add(info, 1, start);
    QCOMPARE(window.failed(info, start), 2);
    commandLine.forget(info, start);
    QCOMPARE(window.failed(info, start), 0);
}

void TestLoginBudgetStore::endsWithTheWindow()
{
    LoginBudgetStore store(folder());
    store.add(info, 2, start);
    const qint64 window = std::chrono::seconds(LoginBudgetStore::window).count();
    QCOMPARE(store.failed(info, start.addSecs(window - 1)), 2);
    QCOMPARE(store.failed(info, start.addSecs(window + 1)), 0);
    // A clock that was a year ahead does not lock anybody out for a year.
    store.add(info, 2, start.addYears(1));
    QCOMPARE(store.failed(info, start), 0);
}

void TestLoginBudgetStore::successStartsAnew()
{
    LoginBudgetStore store(folder());
    store.add(info, 2, start);
    store.forget(info, start);
    QCOMPARE(store.failed(info, start), 0);
    QCOMPARE(LoginBudgetStore(folder()).failed(info, start), 0);
}

void TestLoginBudgetStore::accountsAreTheirOwn()
{
    LoginBudgetStore store(folder());
    store.add(info, 2, start);
    QCOMPARE(store.failed(address(u"kassor@klubben.example"_s), start), 0);
    QCOMPARE(store.failed(address(u"INFO@Klubben.Example"_s), start), 2);
}

void TestLoginBudgetStore::holdsNoAddress()
{
    LoginBudgetStore store(folder());
    store.add(info, 1, start);
    QFile accounts(folder() + u"/logins.json"_s);
    QVERIFY(accounts.open(QIODevice::ReadOnly));
    const QByteArray all = accounts.readAll();
    QVERIFY(all.contains("\"failed\": 1"));
    for (const QByteArray &part :
         {QByteArray("info"), QByteArray("klubben"), QByteArray("@"),
          QByteArray("info@klubben.example").toBase64().left(12), QByteArray("info@klubben.example").toHex()})
        QVERIFY2(!all.toLower().contains(part.toLower()), part.constData());
    // The key is random bytes, any of which may be an "@"; there is no room in it for more.
    QCOMPARE(QFileInfo(folder() + u"/logins.key"_s).size(), 32);
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList({u"logins.json"_s, u"logins.key"_s}));
    // Nor a hash that anybody could make without the key.
    QVERIFY(!all.contains(QCryptographicHash::hash("info@klubben.example", QCryptographicHash::Sha256).toHex()));
}

void TestLoginBudgetStore::isForTheOwnerOnly()
{
    LoginBudgetStore(folder()).add(info, 1, start);
    for (const QString &name : {u"/logins.key"_s, u"/logins.json"_s}) {
        const auto others = QFile::permissions(folder() + name) & (QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                                   QFileDevice::ReadOther | QFileDevice::WriteOther);
#ifdef Q_OS_UNIX
        QCOMPARE(others, QFileDevice::Permissions());
#else
        Q_UNUSED(others)
#endif
    }
}

void TestLoginBudgetStore::otherInstallationsHaveOtherNames()
{
    const QString second = m_dir->path() + u"/annan"_s;
    LoginBudgetStore(folder()).add(info, 1, start);
    LoginBudgetStore(second).add(info, 1, start);
    // The other's file with this one's key tells nothing.
    QVERIFY(QFile::remove(second + u"/logins.json"_s));
    QVERIFY(QFile::copy(folder() + u"/logins.json"_s, second + u"/logins.json"_s));
    QCOMPARE(LoginBudgetStore(second).failed(info, start), 0);
}

void TestLoginBudgetStore::brokenFilesCountAsEmpty_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a file") << u"/logins.json"_s << QByteArray("{\"format\": 1, \"acc");
    QTest::newRow("another format") << u"/logins.json"_s << QByteArray("{\"format\": 2, \"accounts\": []}");
    QTest::newRow("below zero") << u"/logins.json"_s
                                << QByteArray("{\"format\": 1, \"accounts\": [{\"id\": \"a\", \"failed\": -1, "
                                              "\"last\": \"2026-11-21T20:00:00Z\"}]}");
    QTest::newRow("short key") << u"/logins.key"_s << QByteArray("x");
    QTest::newRow("no key") << u"/logins.key"_s << QByteArray();
}

void TestLoginBudgetStore::brokenFilesCountAsEmpty()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    LoginBudgetStore(folder()).add(info, 2, start);
    QFile file(folder() + name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    LoginBudgetStore store(folder());
    QCOMPARE(store.failed(info, start), 0);
    store.add(info, 1, start);
    QCOMPARE(LoginBudgetStore(folder()).failed(info, start), 1);
}

void TestLoginBudgetStore::worksWithoutADisk()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    LoginBudgetStore store(folder());
    store.add(info, 1, start);
    store.add(info, 1, start);
    QCOMPARE(store.failed(info, start), 2);
    QCOMPARE(store.failed(address(u"kassor@klubben.example"_s), start), 0);
}

void TestLoginBudgetStore::forgetsOldAccounts()
{
    LoginBudgetStore store(folder());
    for (int i = 0; i < 20; ++i)
        store.add(address(u"a%1@klubben.example"_s.arg(i)), 1, start);
    QCOMPARE(everythingIn(folder()).count("\"failed\""), 20);
    store.add(info, 1, start.addDays(1));
    QCOMPARE(everythingIn(folder()).count("\"failed\""), 1);
}

KLUBBPOST_TEST(QCoreApplication, TestLoginBudgetStore)
#include "tst_loginbudgetstore.moc"
