// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudget.h"

#include <QTest>

using namespace klubbpost;
using namespace Qt::Literals::StringLiterals;

class TestLoginBudget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void twoAtATime();
    void firstSuccessLetsAllIn();
    void failuresLockTheRestOut();
    void lateSuccess();
    void unusedPlaceIsGivenOn();
    void waitingLaneThatDied();
    void namesAreAccounts();

private:
    void request(const QString &lane, const QString &login = u"info"_s);

    LoginBudget m_budget;
    QStringList m_log;
};

void TestLoginBudget::init()
{
    m_budget = LoginBudget();
    m_log.clear();
}

void TestLoginBudget::request(const QString &lane, const QString &login)
{
    m_budget.request(login, this, [this, lane](bool in) { m_log.append(lane + (in ? u" in"_s : u" out"_s)); });
}

void TestLoginBudget::twoAtATime()
{
    request(u"a"_s);
    request(u"b"_s);
    request(u"c"_s);
    QCOMPARE(m_log, (QStringList{u"a in"_s, u"b in"_s}));
}

void TestLoginBudget::firstSuccessLetsAllIn()
{
    twoAtATime();
    m_budget.answered(u"info"_s, true);
    QCOMPARE(m_log.value(2), u"c in"_s);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d in"_s);
}

void TestLoginBudget::failuresLockTheRestOut()
{
    twoAtATime();
    m_budget.answered(u"info"_s, false);
    QCOMPARE(m_log.size(), 2);
    m_budget.answered(u"info"_s, false);
    QCOMPARE(m_log.value(2), u"c out"_s);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d out"_s);
}

void TestLoginBudget::lateSuccess()
{
    twoAtATime();
    m_budget.answered(u"info"_s, false);
    m_budget.answered(u"info"_s, true);
    QCOMPARE(m_log.value(2), u"c in"_s);
}

void TestLoginBudget::unusedPlaceIsGivenOn()
{
    twoAtATime();
    m_budget.unused(u"info"_s);
    QCOMPARE(m_log.value(2), u"c in"_s);
    m_budget.answered(u"info"_s, false);
    m_budget.answered(u"info"_s, false);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d out"_s);
}

void TestLoginBudget::waitingLaneThatDied()
{
    twoAtATime();
    auto lane = std::make_unique<QObject>();
    m_budget.request(u"info"_s, lane.get(), [this](bool) { m_log.append(u"dead"_s); });
    lane.reset();
    m_budget.answered(u"info"_s, true);
    QCOMPARE(m_log, (QStringList{u"a in"_s, u"b in"_s, u"c in"_s}));
}

void TestLoginBudget::namesAreAccounts()
{
    twoAtATime();
    request(u"x"_s, u"info@klubben.test"_s);
    QCOMPARE(m_log.value(2), u"x in"_s);
}

QTEST_GUILESS_MAIN(TestLoginBudget)
#include "tst_loginbudget.moc"
