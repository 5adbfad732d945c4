// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/raisings.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// Reports that no test ever made: saved ones with pieces changed, lost, doubled and moved. The seed is fixed.
class HostileReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyReportHasADiagnosis();
    void emptyReportHasADiagnosis();

private:
    template <class E>
    E any()
    {
        const auto values = allOf<E>();
        return values[below(values.size())];
    }
    [[nodiscard]] qsizetype below(qsizetype limit) { return qsizetype(m_random.bounded(quint32(limit))); }
    [[nodiscard]] QString anyText();
    [[nodiscard]] QDateTime anyTime();
    [[nodiscard]] Observation anyObservation();
    void change(LaneReport &lane);
    void change(TestReport &report);

    QRandomGenerator m_random{20261121};
    QList<TestReport> m_reports;
};

QString HostileReportsTest::anyText()
{
    static const QStringList texts = {
        QString(),
        u"{host}"_s,
        u"%1 %2 %n"_s,
        u"* OK"_s,
        u"+OK"_s,
        u"220 "_s,
        u"5.7.8"_s,
        u"Too many login attempts"_s,
        u"Application-specific password required"_s,
        u"[WEBALERT"_s,
        u"Avast"_s,
        u"*."_s,
        u"*.exempelpost.example"_s,
        QString(u'\0'),
        QString(QChar(0xd800)),
        u"å"_s.repeated(1000),
        u"Domain of sender address "_s.repeated(40),
        u"exceeded hourly limit "_s.repeated(45),
    };
    return texts[below(texts.size())];
}

QDateTime HostileReportsTest::anyTime()
{
    static const QList<QDateTime> times = {QDateTime(), QDateTime::fromSecsSinceEpoch(0, QTimeZone::utc()),
                                           QDateTime(QDate(9999, 12, 31), QTime(23, 59), QTimeZone::utc()),
                                           QDateTime(QDate(-4000, 1, 1), QTime(0, 0), QTimeZone::utc())};
    return times[below(times.size())];
}

Observation HostileReportsTest::anyObservation()
{
    const CertificateFacts certificate{.subject = anyText(),
                                       .names = {anyText(), anyText()},
                                       .issuer = anyText(),
                                       .notBefore = anyTime(),
                                       .notAfter = anyTime(),
                                       .sha256 = anyText()};
    switch (below(14)) {
    case 0:
        return Resolved{any<DnsStatus>(), {anyText()}};
    case 1:
        return Connected{anyText()};
    case 2:
        return ConnectFailed{anyText(), any<ConnectFault>()};
    case 3:
        return TlsUp{anyText(), anyText(), certificate};
    case 4:
        return TlsFailed{any<TlsFault>(), {any<CertificateFault>(), any<CertificateFault>()}, certificate, anyTime()};
    case 5:
        return Offered{below(2) == 0, {anyText(), u"XXXXXXXA"_s}, {anyText()}};
    case 6:
        return LoginTried{any<AuthMethod>()};
    case 7:
        return Replied{any<Command>(), any<ReplyStatus>(), int(below(1000)), anyText(), anyText(), anyText()};
    case 8:
        return Injected{int(below(1000))};
    case 9:
        return TimedOut{any<Stage>()};
    case 10:
        return ControlTried{anyText(), 587, any<DnsStatus>(), {anyText()}, any<ConnectFault>()};
    case 11:
        return NetworkSeen{any<NetworkReach>(), below(2) == 0};
    case 12:
        return LargeHelloUnanswered{below(2) == 0, below(2) == 0};
    default:
        return Closed{any<Stage>(), below(2) == 0};
    }
}

void HostileReportsTest::change(LaneReport &lane)
{
    switch (below(9)) {
    case 0:
    case 1:
        lane.outcome = any<Outcome>();
        break;
    case 2:
        lane.settings.security = any<Security>();
        break;
    case 3:
        lane.settings.port = quint16(m_random.bounded(65536U));
        break;
    case 4:
        lane.settings.host = anyText();
        lane.settings.login = anyText();
        break;
    case 5:
        lane.settings.protocol = any<Protocol>();
        break;
    case 6:
        if (!lane.stages.isEmpty())
            lane.stages.removeAt(below(lane.stages.size()));
        break;
    case 7:
        lane.stages.append({any<Stage>(), any<StageState>(), 0, qint64(below(30'000'000)), {anyObservation()}});
        break;
    default:
        if (!lane.stages.isEmpty()) {
            auto &stage = lane.stages[below(lane.stages.size())];
            stage.state = any<StageState>();
            stage.observations.insert(below(stage.observations.size() + 1), anyObservation());
        }
    }
}

void HostileReportsTest::change(TestReport &report)
{
    switch (below(9)) {
    case 0:
        report.startedAt = anyTime();
        break;
    case 1:
        report.plan.address = EmailAddress();
        break;
    case 2:
        if (!report.lanes.isEmpty())
            report.lanes.append(report.lanes.first());
        break;
    case 3:
        report.network.append(anyObservation());
        break;
    default:
        if (!report.lanes.isEmpty())
            change(report.lanes[below(report.lanes.size())]);
    }
}

void HostileReportsTest::anyReportHasADiagnosis()
{
    QList<const Provider *> providers;
    for (const Raising &raising : raisings()) {
        m_reports.append(savedReport(QString::fromLatin1(raising.report)));
        providers.append(madeUpProvider(QString::fromLatin1(raising.provider)));
    }
    QSet<int> seen;
    for (int round = 0; round < 10'000; ++round) {
        TestReport report = m_reports[below(m_reports.size())];
        const auto *provider = providers[below(providers.size())];
        for (qsizetype changes = 1 + below(6); changes > 0; --changes)
            change(report);
        const auto all = diagnose(report, provider);
        QVERIFY2(all.size() >= qMax<qsizetype>(1, report.lanes.size()), qPrintable(QString::number(round)));
        QCOMPARE(diagnose(report, provider), all);
        for (const auto &diagnosis : all) {
            seen.insert(diagnosis.id.number());
            QVERIFY(enumName(diagnosis.id));
            if (!diagnosis.fix)
                continue;
            QVERIFY(diagnosis.fix->settings.port != 0);
            QVERIFY(!diagnosis.fix->settings.asciiHost().isEmpty());
            if (diagnosis.fix->settings.security == Security::None) {
                // Then it is about something else, and there was no encryption to lose.
                QVERIFY(std::any_of(report.lanes.begin(), report.lanes.end(), [&](const LaneReport &lane) {
                    return lane.settings.protocol == diagnosis.fix->settings.protocol &&
                           lane.settings.security == Security::None;
                }));
            }
        }
    }
    QVERIFY2(seen.size() > qsizetype(allOf<RuleId>().size()) * 3 / 4, "the changes do not reach the rules");
}

void HostileReportsTest::emptyReportHasADiagnosis()
{
    QCOMPARE(diagnose(TestReport(), nullptr).first().code(), u"KP-903"_s);
    TestReport report;
    report.lanes = {LaneReport()};
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-902"_s);
}

KLUBBPOST_TEST(WithoutApplication, HostileReportsTest)
#include "tst_hostilereports.moc"
