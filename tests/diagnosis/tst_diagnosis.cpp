// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/inspectors.h"
#include "diagnosis/movement.h"
#include "diagnosis/raisings.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const Diagnosis *find(const QList<Diagnosis> &all, RuleId rule)
{
    const auto found = std::find_if(all.begin(), all.end(), [rule](const Diagnosis &one) { return one.id == rule; });
    return found == all.end() ? nullptr : &*found;
}

QString codes(const QList<Diagnosis> &all)
{
    QStringList list;
    for (const auto &one : all)
        list.append(one.code());
    return list.join(u' ');
}

QList<Diagnosis> diagnosesOf(const Raising &raising)
{
    return diagnose(savedReport(QString::fromLatin1(raising.report)),
                    madeUpProvider(QString::fromLatin1(raising.provider)));
}

} // namespace

class DiagnosisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raises_data();
    void raises();
    void everyRuleIsRaised();
    void everyLaneHasOneMainDiagnosis();
    void worstComesFirst();
    void noFixLowersSecurity();
    void argumentsOfTheExpiredCertificate();
    void argumentsOfTheLoginName();
    void quotesTheServersWords();
    void isTheSameAfterJson();
    void securityIsCompared();
    void aServerStillInUseIsNotRetired();
    void retiredServersOfOthersAreKnown();
    void theCertificatesNameIsProposedWhereItIsKnown();
    void inspectorsAreKnownByTheirSources();
    void practiceHasNoPortsButItsOwn();
    void saysWhatMoved();
    void theServerMayAskForTheWholeAddress();
    void noAdviceLeadsInACircle();
    void aProvenLaneRulesOutACaptivePortal();
    void aMadeUpNameProvesNoProxy();
    void alertsAreShownButNotThoseBeforeTls();
    void whatTheServerSaysOfItselfIsNewerThanTheFacts();
};

void DiagnosisTest::raises_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(raisings().size()); ++row)
        QTest::newRow(raisings()[size_t(row)].report) << row;
}

void DiagnosisTest::raises()
{
    QFETCH(int, row);
    const Raising &raising = raisings()[size_t(row)];
    const auto all = diagnosesOf(raising);
    const auto *found = find(all, raising.rule);
    QVERIFY2(found, qPrintable(codes(all)));
    QCOMPARE(found->code(), u"KP-%1"_s.arg(raising.code));
    QCOMPARE(nameOf(found->severity), nameOf(raising.severity));
    QCOMPARE(nameOf(found->who), nameOf(raising.who));
    QCOMPARE(describeFix(found->fix), QString::fromUtf8(raising.fix));
    if (raising.severity == Severity::Error || raising.severity == Severity::Warning)
        QCOMPARE(all.first().code(), found->code());
}

void DiagnosisTest::everyRuleIsRaised()
{
    for (const RuleId rule : allOf<RuleId>()) {
        QVERIFY2(std::any_of(raisings().begin(), raisings().end(),
                             [rule](const Raising &raising) { return raising.rule == rule; }),
                 enumName(rule));
    }
    qInfo("%d rules, each raised by at least one of %d saved reports", int(allOf<RuleId>().size()),
          int(raisings().size()));
}

void DiagnosisTest::everyLaneHasOneMainDiagnosis()
{
    // What can be a lane's main diagnosis is not a remark, so they can be told apart by their rules.
    const QSet<VerdictId> remarks{RuleId::WorksUnencrypted,
                                  RuleId::WorksUnencryptedGuarded,
                                  RuleId::ServerNotice,
                                  RuleId::CertificateTakenOnce,
                                  RuleId::InspectionTakenOnce,
                                  RuleId::ClockTakenOnce,
                                  RuleId::LargeHelloDropped,
                                  RuleId::NotRecommendedServer,
                                  RuleId::Ipv6Broken,
                                  RuleId::FactsOld,
                                  RuleId::AllWell};
    for (const Raising &raising : raisings()) {
        const auto report = savedReport(QString::fromLatin1(raising.report));
        for (const auto &lane : report.lanes) {
            int mains = 0;
            for (const auto &diagnosis : diagnosesOf(raising)) {
                const bool retiredRemark =
                    diagnosis.id == RuleId::RetiredServer && diagnosis.severity == Severity::Warning;
                if (diagnosis.protocol == lane.settings.protocol && !remarks.contains(diagnosis.id) && !retiredRemark)
                    ++mains;
            }
            QVERIFY2(mains == 1, raising.report);
        }
    }
}

void DiagnosisTest::worstComesFirst()
{
    TestReport report = savedReport(u"all-well"_s);
    report.lanes[1] = savedReport(u"works-unencrypted"_s).lanes.first();
    report.lanes[1].settings.protocol = Protocol::Imap;
    report.lanes[2] = savedReport(u"login-refused-pop3"_s).lanes.first();
    report.lanes[0].stages[1].observations.prepend(ConnectFailed{u"2001:db8::10"_s, ConnectFault::TimedOut});
    // POP3 does not work, IMAP is in the clear, SMTP and IMAP work, and IPv6 is only worth knowing.
    QCOMPARE(codes(diagnose(report, nullptr)), u"KP-435 KP-390 KP-500 KP-400 KP-290"_s);
}

void DiagnosisTest::noFixLowersSecurity()
{
    // Every report, with every provider: whatever is proposed is a change, and no less safe.
    for (const Raising &raising : raisings()) {
        const auto report = savedReport(QString::fromLatin1(raising.report));
        for (const Raising &other : raisings()) {
            for (const auto &diagnosis : diagnose(report, madeUpProvider(QString::fromLatin1(other.provider)))) {
                if (!diagnosis.fix)
                    continue;
                const auto *lane = report.lane(diagnosis.fix->settings.protocol);
                QVERIFY2(lane, raising.report);
                QVERIFY2(diagnosis.fix->settings.security != Security::None ||
                             lane->settings.security == Security::None,
                         raising.report);
                QVERIFY2(!(diagnosis.fix->settings == lane->settings), raising.report);
                QCOMPARE(nameOf(diagnosis.who), u"user"_s);
            }
        }
    }
}

void DiagnosisTest::argumentsOfTheExpiredCertificate()
{
    const auto expired = diagnose(savedReport(u"certificate-expired"_s), nullptr).first();
    QCOMPARE(expired.args.value(ArgName::Date), u"2025-11-01T00:00:00Z"_s);
    QCOMPARE(expired.args.value(ArgName::Clock), u"2026-11-21T19:45:00Z"_s);
    const auto early = diagnose(savedReport(u"certificate-not-yet-valid"_s), nullptr).first();
    QCOMPARE(early.args.value(ArgName::Date), u"2026-10-01T00:00:00Z"_s);
    QCOMPARE(early.args.value(ArgName::Clock), u"2019-01-01T08:00:00Z"_s);
}

void DiagnosisTest::argumentsOfTheLoginName()
{
    const auto form = diagnose(savedReport(u"login-name-form"_s), madeUpProvider(u"exempelpost"_s)).first();
    QCOMPARE(form.args.value(ArgName::Login), u"mittforetag"_s);
    QCOMPARE(form.args.value(ArgName::OtherLogin), u"info@klubben.example"_s);
    QCOMPARE(form.args.value(ArgName::ProviderName), u"Exempelpost"_s);
}

void DiagnosisTest::quotesTheServersWords()
{
    QCOMPARE(diagnose(savedReport(u"login-refused-unseen-words"_s), nullptr).first().quote,
             u"-ERR Nej tack, inte i dag."_s);
    QCOMPARE(diagnose(savedReport(u"mailbox-full"_s), nullptr).first().quote,
             u"552 5.2.2 Mailbox full / quota exceeded"_s);
    QCOMPARE(diagnose(savedReport(u"login-succeeded"_s), nullptr).first().quote, QString());
}

void DiagnosisTest::isTheSameAfterJson()
{
    for (const Raising &raising : raisings()) {
        const auto report = savedReport(QString::fromLatin1(raising.report));
        const auto again = testReportFromJson(QJsonDocument(toJson(report)).toJson());
        QVERIFY(again.ok());
        const auto *provider = madeUpProvider(QString::fromLatin1(raising.provider));
        QCOMPARE(diagnose(*again, provider), diagnose(report, provider));
    }
}

/// The report with its only lane at another server.
TestReport movedTo(TestReport report, const QString &host, quint16 port)
{
    for (ServerSettings *settings : {&report.plan.servers.first(), &report.lanes.first().settings}) {
        settings->protocol = Protocol::Smtp;
        settings->host = host;
        settings->port = port;
    }
    return report;
}

void DiagnosisTest::aServerStillInUseIsNotRetired()
{
    // As Microsoft's: the server lives on for programs that log in through the browser, and is retired for passwords.
    Provider provider;
    provider.id = u"webbkonto"_s;
    provider.status = ProviderStatus::OauthOnly;
    provider.passwordKind = PasswordKind::None;
    provider.servers = {{.protocol = Protocol::Smtp,
                         .host = u"smtp.webb.example"_s,
                         .port = 587,
                         .security = Security::Starttls,
                         .recommended = true}};
    RetiredValue passwords;
    passwords.value = u"smtp.webb.example"_s;
    passwords.protocol = Protocol::Smtp;
    RetiredValue oldPort;
    oldPort.value = u"smtp.webb.example"_s;
    oldPort.port = 25;
    oldPort.replacement = provider.servers;
    provider.retired = {passwords, oldPort};
    Catalog all;
    QVERIFY(all.add(provider));
    for (const Provider *own : {static_cast<const Provider *>(&provider), static_cast<const Provider *>(nullptr)}) {
        const auto code = [&](const QString &report, quint16 port) {
            return diagnose(movedTo(savedReport(report), u"smtp.webb.example"_s, port), own, &all).first().code();
        };
        QCOMPARE(code(u"only-oauth-offered"_s, 587), u"KP-406"_s);
        QCOMPARE(code(u"certificate-expired"_s, 587), u"KP-301"_s);
        QCOMPARE(code(u"name-not-found"_s, 587), u"KP-101"_s);
        // It has been replaced, by one that takes no password either.
        QCOMPARE(code(u"name-not-found"_s, 25), u"KP-407"_s);
    }
}

void DiagnosisTest::retiredServersOfOthersAreKnown()
{
    Catalog all;
    QVERIFY(all.add(*madeUpProvider(u"exempelpost"_s)));
    const TestReport report = movedTo(savedReport(u"name-not-found"_s), u"gammal.exempelpost.example"_s, 25);
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-101"_s);
    const Diagnosis known = diagnose(report, nullptr, &all).first();
    QCOMPARE(known.code(), u"KP-291"_s);
    QCOMPARE(describeFix(known.fix), u"smtp.exempelpost.example 587 starttls info@klubben.example"_s);
    // Of another protocol it is not.
    TestReport imap = report;
    imap.lanes.first().settings.protocol = Protocol::Imap;
    QCOMPARE(diagnose(imap, nullptr, &all).first().code(), u"KP-101"_s);
    // Who has another provider needs that one's server.
    Provider other;
    other.id = u"annanpost"_s;
    other.servers = {{.protocol = Protocol::Smtp,
                      .host = u"smtp.annan.example"_s,
                      .port = 465,
                      .security = Security::Tls,
                      .recommended = true}};
    QCOMPARE(describeFix(diagnose(report, &other, &all).first().fix),
             u"smtp.annan.example 465 tls info@klubben.example"_s);
}

void DiagnosisTest::theCertificatesNameIsProposedWhereItIsKnown()
{
    const TestReport report = savedReport(u"certificate-other-name"_s);
    QVERIFY(!diagnose(report, nullptr).first().fix);
    Catalog catalog;
    QVERIFY(catalog.add(*madeUpProvider(u"exempelpost"_s)));
    const Diagnosis known = diagnose(report, nullptr, &catalog).first();
    QCOMPARE(known.code(), u"KP-303"_s);
    QCOMPARE(describeFix(known.fix), u"smtp.exempelpost.example 465 tls info@klubben.example"_s);
    QCOMPARE(nameOf(known.who), u"user"_s);
    // Somebody in between may have a good certificate, for a name of his own: nobody is sent there.
    TestReport stranger = report;
    for (auto &stage : stranger.lanes.first().stages) {
        for (auto &seen : stage.observations) {
            if (auto *failed = std::get_if<TlsFailed>(&seen))
                failed->certificate.names = {u"mail.okand.example"_s};
        }
    }
    QVERIFY(!diagnose(stranger, nullptr, &catalog).first().fix);
    // Whose provider is known is not sent to another.
    QVERIFY(!diagnose(report, madeUpProvider(u"apposten"_s), &catalog).first().fix);
}

void DiagnosisTest::inspectorsAreKnownByTheirSources()
{
    for (const Inspector &inspector : inspectors()) {
        QVERIFY2(isInspectorsName(QString::fromLatin1(inspector.example)), inspector.example);
        QVERIFY2(qstrlen(inspector.source) > 10, inspector.example);
    }
    for (const auto *honest : {"R11", "Let's Encrypt", "DigiCert TLS RSA SHA256 2020 CA1", "GTS CA 1C3", "Sectigo RSA",
                               "Sophia CA", "Gandi Standard SSL CA 2"})
        QVERIFY2(!isInspectorsName(QString::fromLatin1(honest)), honest);
    QVERIFY(!isInspectorsGreeting(u"mail.example.se ESMTP Postfix"_s));
    QVERIFY(!isInspectorsGreeting(u"* OK proxy.example.se Cyrus IMAP Murder"_s));
}

void DiagnosisTest::practiceHasNoPortsButItsOwn()
{
    TestReport report = savedReport(u"port-blocked"_s);
    QVERIFY(diagnose(report, nullptr).first().fix);
    report.plan.practice = true;
    const Diagnosis blocked = diagnose(report, nullptr).first();
    QCOMPARE(blocked.code(), u"KP-206"_s);
    QVERIFY2(!blocked.fix, qPrintable(describeFix(blocked.fix)));
    const Diagnosis own = diagnose(report, madeUpProvider(u"exempelpost"_s)).first();
    QCOMPARE(describeFix(own.fix), u"smtp.exempelpost.example 465 tls info@klubben.example"_s);
}

void DiagnosisTest::securityIsCompared()
{
    ServerSettings tls{.protocol = Protocol::Smtp, .host = u"a.example"_s, .port = 465, .security = Security::Tls};
    ServerSettings starttls = tls;
    starttls.security = Security::Starttls;
    ServerSettings none = tls;
    none.security = Security::None;
    QVERIFY(lowersSecurity(tls, none));
    QVERIFY(lowersSecurity(starttls, none));
    QVERIFY(!lowersSecurity(tls, starttls));
    QVERIFY(!lowersSecurity(none, none));
    QVERIFY(!lowersSecurity(none, tls));
}

void DiagnosisTest::saysWhatMoved()
{
    const TestReport before = savedReport(u"login-refused"_s);
    const TestReport now = savedReport(u"message-accepted"_s);
    QCOMPARE(before.lanes.first().settings.protocol, now.lanes.first().settings.protocol);
    const Reached stopped{.stage = Stage::Login};
    const auto moved = whatMoved(before, now);
    QCOMPARE(moved.size(), 1);
    QVERIFY(moved.first().before == stopped);
    QVERIFY(moved.first().now.works);
    // What stands still is told too.
    QVERIFY(whatMoved(before, before).first().now == stopped);
    TestReport kept = now;
    kept.lanes.first().fromBefore = true;
    QVERIFY(whatMoved(before, kept).isEmpty());
    TestReport other = now;
    other.plan.address = EmailAddress::parse(u"kassor@klubben.example"_s).value();
    QVERIFY(whatMoved(before, other).isEmpty());
    for (const auto &none : {u"cancelled"_s, u"not-finished"_s, u"nothing-tested"_s})
        QVERIFY(whatMoved(savedReport(none), now).isEmpty());
    TestReport notTried = before;
    notTried.lanes.first().outcome = Outcome::LoginNotTried;
    QVERIFY(!whatMoved(notTried, now).first().before.tried);
}

void DiagnosisTest::theServerMayAskForTheWholeAddress()
{
    TestReport report = savedReport(u"login-refused"_s);
    report.lanes.first().settings.login = u"info"_s;
    for (auto &stage : report.lanes.first().stages) {
        for (auto &seen : stage.observations) {
            if (auto *reply = std::get_if<Replied>(&seen); reply && reply->command == Command::Login)
                reply->text = u"Invalid user name or password. Please use full email address as user name."_s;
        }
    }
    const Diagnosis asked = diagnose(report, nullptr).first();
    QCOMPARE(asked.code(), u"KP-412"_s);
    QVERIFY(asked.fix);
    QCOMPARE(asked.fix->settings.login, u"info@klubben.example"_s);
}

/// popa3d has no encryption at all: 995 refuses, 110 knows no STLS, and neither is the way out of the other.
void DiagnosisTest::noAdviceLeadsInACircle()
{
    const TestReport refused = movedTo(savedReport(u"connection-refused"_s), u"mail.klubben.example"_s, 465);
    TestReport tls = refused;
    tls.lanes.first().settings.security = Security::Tls;
    TestReport starttls = movedTo(savedReport(u"starttls-not-offered"_s), u"mail.klubben.example"_s, 587);
    const auto first = diagnose(tls, nullptr).first();
    QCOMPARE(first.code(), u"KP-201"_s);
    QVERIFY(first.fix && first.fix->settings.port == 587);
    const auto second = diagnose(starttls, nullptr, nullptr, tls.lanes).first();
    QCOMPARE(second.code(), u"KP-333"_s);
    QVERIFY(!second.fix);
    // The other way round it is the same.
    QCOMPARE(diagnose(starttls, nullptr).first().code(), u"KP-330"_s);
    const auto back = diagnose(tls, nullptr, nullptr, starttls.lanes).first();
    QCOMPARE(back.code(), u"KP-333"_s);
    QVERIFY(!back.fix);
}

void DiagnosisTest::aProvenLaneRulesOutACaptivePortal()
{
    TestReport report = savedReport(u"captive-portal"_s);
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-208"_s);
    report.lanes.append(savedReport(u"login-succeeded"_s).lanes.first());
    for (const auto &diagnosis : some(diagnose(report, nullptr)))
        QVERIFY(diagnosis.id != RuleId::CaptivePortal);
}

/// mail.KLUBB.se at a host whose own machines have other names.
void DiagnosisTest::aMadeUpNameProvesNoProxy()
{
    const TestReport report = savedReport(u"proxy-answers-by-another-name"_s);
    Provider provider = *madeUpProvider(u"exempelpost"_s);
    QCOMPARE(diagnose(report, &provider).first().code(), u"KP-219"_s);
    Provider own = provider;
    own.mxSuffixes = {report.lanes.first().lastReply(Command::Greeting)->text.section(u' ', 0, 0)};
    QVERIFY(diagnose(report, &own).first().id != RuleId::ProxyAnswers);
    Provider unsure = provider;
    for (ProviderServer &server : unsure.servers)
        server.confidence = Confidence::Low;
    QVERIFY(diagnose(report, &unsure).first().id != RuleId::ProxyAnswers);
    Provider pattern = provider;
    for (ProviderServer &server : pattern.servers)
        server.host = u"smtp.%DOMAIN%"_s;
    QVERIFY(diagnose(report, &pattern).first().id != RuleId::ProxyAnswers);
}

/// RFC 9051 7.1: an alert MUST be presented; before STARTTLS it may be anybody's.
void DiagnosisTest::alertsAreShownButNotThoseBeforeTls()
{
    TestReport report = savedReport(u"server-notice"_s);
    const auto notice = [](const TestReport &seen) {
        for (const auto &diagnosis : diagnose(seen, nullptr)) {
            if (diagnosis.id == RuleId::ServerNotice)
                return diagnosis.args.value(ArgName::Reply);
        }
        return QString();
    };
    QVERIFY(notice(report).contains("Read the news"_L1));
    const Replied alert{.command = Command::Greeting, .responseCode = u"ALERT"_s, .text = u"Down on Sunday"_s};
    for (auto &stage : report.lanes.first().stages) {
        if (stage.stage == Stage::Greeting)
            stage.observations.append(alert);
    }
    QVERIFY(notice(report).contains("Down on Sunday"_L1));
    report.lanes.first().settings.security = Security::Starttls;
    QVERIFY(!notice(report).contains("Down on Sunday"_L1));
}

/// KP-390, go to STARTTLS on this port; the port has none.
void DiagnosisTest::whatTheServerSaysOfItselfIsNewerThanTheFacts()
{
    TestReport report = savedReport(u"works-unencrypted-without-starttls"_s);
    Provider provider = *madeUpProvider(u"exempelpost"_s);
    const ServerSettings &now = report.lanes.first().settings;
    provider.servers = {{.protocol = now.protocol, .host = now.host, .port = now.port, .security = Security::Starttls}};
    for (const auto &diagnosis : some(diagnose(report, &provider))) {
        if (diagnosis.id == RuleId::WorksUnencrypted)
            QVERIFY(!diagnosis.fix || diagnosis.fix->settings.port != now.port);
    }
}

KLUBBPOST_TEST(WithoutApplication, DiagnosisTest)
#include "tst_diagnosis.moc"
