// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudget.h"
#include "support/testprogram.h"

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
    void lastPlaceIsKept();
    void onlyPlaceIsKept();
    void keptPlaceIsGivenOn();
    void successNeedsNoKeptPlace();
    void stoppedTellsNobody();
    void closedLetsNobodyIn();

private:
    void request(const QString &lane, bool hasFirstClaim = false);

    LoginBudget m_budget;
    QStringList m_log;
};

void TestLoginBudget::init()
{
    m_budget = LoginBudget();
    m_log.clear();
}

void TestLoginBudget::request(const QString &lane, bool hasFirstClaim)
{
    m_budget.request(
        this, [this, lane](bool in) { m_log.append(lane + (in ? u" in"_s : u" out"_s)); }, hasFirstClaim);
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
    m_budget.answered(true);
    QCOMPARE(m_log.value(2), u"c in"_s);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d in"_s);
}

void TestLoginBudget::failuresLockTheRestOut()
{
    twoAtATime();
    m_budget.answered(false);
    QCOMPARE(m_log.size(), 2);
    m_budget.answered(false);
    QCOMPARE(m_log.value(2), u"c out"_s);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d out"_s);
}

void TestLoginBudget::lateSuccess()
{
    twoAtATime();
    m_budget.answered(false);
    m_budget.answered(true);
    QCOMPARE(m_log.value(2), u"c in"_s);
}

void TestLoginBudget::unusedPlaceIsGivenOn()
{
    twoAtATime();
    m_budget.unused();
    QCOMPARE(m_log.value(2), u"c in"_s);
    m_budget.answered(false);
    m_budget.answered(false);
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d out"_s);
}

void TestLoginBudget::waitingLaneThatDied()
{
    twoAtATime();
    auto lane = std::make_unique<QObject>();
    m_budget.request(lane.get(), [this](bool) { m_log.append(u"dead"_s); });
    lane.reset();
    m_budget.answered(true);
    QCOMPARE(m_log, (QStringList{u"a in"_s, u"b in"_s, u"c in"_s}));
}

void TestLoginBudget::lastPlaceIsKept()
{
    m_budget = LoginBudget(2, LoginBudget::FirstClaim::OneLane);
    request(u"a"_s);
    request(u"b"_s);
    m_budget.answered(false);
    QCOMPARE(m_log, QStringList{u"a in"_s});
    request(u"first"_s, true);
    QCOMPARE(m_log.value(1), u"first in"_s);
    m_budget.answered(false);
    QCOMPARE(m_log.value(2), u"b out"_s);
    QCOMPARE(m_budget.failed(), 2);
}

void TestLoginBudget::onlyPlaceIsKept()
{
    m_budget = LoginBudget(1, LoginBudget::FirstClaim::OneLane);
    request(u"a"_s);
    QCOMPARE(m_log, QStringList());
    request(u"first"_s, true);
    m_budget.answered(true);
    QCOMPARE(m_log, (QStringList{u"first in"_s, u"a in"_s}));
}

void TestLoginBudget::keptPlaceIsGivenOn()
{
    m_budget = LoginBudget(2, LoginBudget::FirstClaim::OneLane);
    request(u"a"_s);
    request(u"b"_s);
    m_budget.firstClaimEnded();
    QCOMPARE(m_log, (QStringList{u"a in"_s, u"b in"_s}));
    request(u"c"_s);
    m_budget.answered(false);
    m_budget.firstClaimEnded(); // said twice it gives nothing
    QCOMPARE(m_log.size(), 2);
}

void TestLoginBudget::successNeedsNoKeptPlace()
{
    m_budget = LoginBudget(2, LoginBudget::FirstClaim::OneLane);
    request(u"a"_s);
    request(u"b"_s);
    m_budget.answered(true);
    QCOMPARE(m_log, (QStringList{u"a in"_s, u"b in"_s}));
}

void TestLoginBudget::stoppedTellsNobody()
{
    twoAtATime();
    m_budget.stop();
    m_budget.answered(false);
    m_budget.answered(false);
    QCOMPARE(m_log.size(), 2);
    QCOMPARE(m_budget.failed(), 2);
}

void TestLoginBudget::closedLetsNobodyIn()
{
    twoAtATime();
    m_budget.close();
    QCOMPARE(m_log.value(2), u"c out"_s);
    m_budget.answered(true); // of a login that was under way: too late for the others
    request(u"d"_s);
    QCOMPARE(m_log.value(3), u"d out"_s);
    QCOMPARE(m_budget.failed(), 0);
}

KLUBBPOST_TEST(QCoreApplication, TestLoginBudget)
#include "tst_loginbudget.moc"
