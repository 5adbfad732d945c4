// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/observation.h"
#include "core/secret.h"
#include "support/testprogram.h"

#include <QDebug>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptiesItsBytes()
    {
        QByteArray bytes("hemligt-1");
        Secret::wipe(bytes);
        QVERIFY(bytes.isEmpty());
    }

    void movesWithoutLeavingACopy()
    {
        Secret first(u"hemligt-1"_s);
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
        QCOMPARE(second.utf8(), QByteArrayView("hemligt-1"));
        Secret third;
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move)
        QCOMPARE(third.duplicate().utf8(), third.utf8());
        third.wipe();
        QVERIFY(third.isEmpty());
    }

    void doesNotTouchTheCallersBytes()
    {
        QByteArray typed("hemligt");
        {
            Secret secret(typed);
        }
        QCOMPARE(typed, QByteArray("hemligt"));
    }

    void printsStars()
    {
        QString text;
        QDebug(&text) << Secret(u"hemligt-1"_s);
        QCOMPARE(text.trimmed(), u"****"_s);
    }

    void displayTextIsSafeToShow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "535 nej"_ba << u"535 nej"_s;
        QTest::newRow("UTF-8") << "n\xc3\xa5"_ba << u"nå"_s;
        QTest::newRow("not UTF-8") << "n\xe5x"_ba << u"n\ufffdx"_s;
        QTest::newRow("control characters") << "a\x1b[2J\0b\r"_ba << u"a\u241b[2J\u2400b\u240d"_s;
        QTest::newRow("delete") << "a\x7f"_ba << u"a\u2421"_s;
        QTest::newRow("line feed stays") << "a\nb"_ba << u"a\nb"_s;
        QTest::newRow("C1") << "a\xc2\x9b"_ba << u"a\ufffd"_s;
        QTest::newRow("right to left override") << "a\xe2\x80\xae"_ba << u"a\ufffd"_s;
        QTest::newRow("long") << QByteArray(5000, 'a') << QString(9, u'a') + u'\u2026';
        QTest::newRow("fits") << QByteArray(10, 'a') << QString(10, u'a');
    }
    void displayTextIsSafeToShow()
    {
        QFETCH(QByteArray, bytes);
        QTEST(displayText(bytes, 10), "shown");
    }
};

KLUBBPOST_TEST(QCoreApplication, TestSecret)
#include "tst_secret.moc"
