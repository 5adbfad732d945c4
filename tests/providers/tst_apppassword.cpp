// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/apppassword.h"
#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestAppPassword : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, QDate(2026, 11, 21));

private Q_SLOTS:
    void looksAtTheForm_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("look");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *name, const QString &provider, const QString &typed, PasswordLook look,
                            const QString &sent) { QTest::newRow(name) << provider << typed << int(look) << sent; };
        const QString gmail = u"gmail"_s;
        row("as Google shows it", gmail, u"abcd efgh ijkl mnop"_s, PasswordLook::AppPassword, u"abcdefghijklmnop"_s);
        row("without spaces", gmail, u"abcdefghijklmnop"_s, PasswordLook::AppPassword, u"abcdefghijklmnop"_s);
        row("hard spaces around", gmail, u"\u00a0abcd\u00a0efgh\u00a0ijkl\u00a0mnop "_s, PasswordLook::AppPassword,
            u"abcdefghijklmnop"_s);
        row("an ordinary one", gmail, u"Sommar 2026!"_s, PasswordLook::NotAppPassword, u"Sommar 2026!"_s);
        row("one letter short", gmail, u"abcd efgh ijkl mno"_s, PasswordLook::NotAppPassword, u"abcd efgh ijkl mno"_s);
        row("nothing yet", gmail, QString(), PasswordLook::Unknown, QString());
        row("Apple's", u"icloud"_s, u"abcd-efgh-ijkl-mnop"_s, PasswordLook::AppPassword, u"abcd-efgh-ijkl-mnop"_s);
        row("Apple's with a space", u"icloud"_s, u" abcd-efgh-ijkl-mnop"_s, PasswordLook::AppPassword,
            u"abcd-efgh-ijkl-mnop"_s);
        row("Apple's ordinary one", u"icloud"_s, u"Sommar2026"_s, PasswordLook::NotAppPassword, u"Sommar2026"_s);
        row("a form that nobody knows", u"yahoo"_s, u"abcd efgh"_s, PasswordLook::Unknown, u"abcd efgh"_s);
        row("an ordinary mailbox", u"one.com"_s, u" med mellanslag "_s, PasswordLook::Unknown, u" med mellanslag "_s);
    }

    void looksAtTheForm()
    {
        QFETCH(QString, provider);
        QFETCH(QString, typed);
        QFETCH(int, look);
        QFETCH(QString, sent);
        const Provider *found = m_catalog.byId(provider);
        QVERIFY(found);
        QCOMPARE(int(passwordLook(*found, typed)), look);
        QCOMPARE(repairedPassword(*found, typed), sent);
    }
};

KLUBBPOST_TEST(WithoutApplication, TestAppPassword)
#include "tst_apppassword.moc"
