// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/raisings.h"
#include "reports/words.h"
#include "support/testprogram.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// What the rules say, in both languages.
class VerdictWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleSpeaks_data();
    void everyRuleSpeaks();
    void everyRaisedDiagnosisSpeaks_data();
    void everyRaisedDiagnosisSpeaks();
    void wrongLoginName();
    void otherLoginNameThanTheAddress();
    void sentMessage();
    void fixIsTheAction();
    void bothDates();
    void bracesOfOthersStay();
    void noBrandButTheProvidersOwn();
    void theEndOfTheRoadHasNoNextStep();
    void eitherMayDropTheLargeHello();
    void movementIsSaid();

private:
    void check(const Diagnosis &diagnosis);

    const Words m_swedish{Language::Swedish};
    const Words m_english{Language::English};
};

namespace {

const QList<ArgName> allArgs = allOf<ArgName>();

} // namespace

void VerdictWordsTest::check(const Diagnosis &diagnosis)
{
    const auto sv = m_swedish.verdict(diagnosis);
    const auto en = m_english.verdict(diagnosis);
    for (const QString &text : {sv.cause, sv.action, en.cause, en.action}) {
        QVERIFY2(text.size() > 10 && text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}') && !text.contains(u'%'), qPrintable(text));
        QVERIFY2(!text.contains(u'[') && !text.contains(u']') && !text.contains(u'|'), qPrintable(text));
        QVERIFY2(!text.contains("  "_L1) && !text.contains(".."_L1), qPrintable(text));
    }
    // Protection is never to be taken away, whatever it stands in the way of.
    static const QRegularExpression weaker(
        u"stäng(a)? (av|ner)|slå av|undantag|koppla bort|\\b(turn|switch)( \\w+)? off\\b|"
        u"turn off|exception|disable"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : {sv.action, en.action})
        QVERIFY2(!weaker.match(text).hasMatch(), qPrintable(text));
    QVERIFY2(sv.cause != en.cause, qPrintable(en.cause));
    QVERIFY2(sv.action != en.action, qPrintable(en.action));
}

void VerdictWordsTest::everyRuleSpeaks_data()
{
    QTest::addColumn<RuleId>("rule");
    for (const RuleId rule : allOf<RuleId>())
        QTest::newRow(enumName(rule)) << rule;
}

void VerdictWordsTest::everyRuleSpeaks()
{
    QFETCH(RuleId, rule);
    Diagnosis diagnosis;
    diagnosis.id = rule;
    check(diagnosis); // nothing known
    diagnosis.args = {{ArgName::Host, u"smtp.exempelpost.example"_s},
                      {ArgName::Port, u"465"_s},
                      {ArgName::OtherPort, u"587"_s},
                      {ArgName::Login, u"mittforetag"_s},
                      {ArgName::OtherLogin, u"info@klubben.example"_s},
                      {ArgName::ProviderName, u"Exempelpost"_s},
                      {ArgName::Name, u"annan.example"_s},
                      {ArgName::Issuer, u"Exempel CA 1"_s},
                      {ArgName::Date, u"2026-10-01T00:00:00Z"_s},
                      {ArgName::Clock, u"2026-11-21T19:45:00Z"_s},
                      {ArgName::Seconds, u"10"_s},
                      {ArgName::Reply, u"535 no"_s},
                      {ArgName::Address, u"info@klubben.example"_s},
                      {ArgName::Domain, u"klubben.example"_s},
                      {ArgName::System, u"Exempelsystemet"_s}};
    QCOMPARE(diagnosis.args.size(), allArgs.size());
    check(diagnosis);
    diagnosis.fix = Fix{{.protocol = Protocol::Smtp,
                         .host = u"smtp.exempelpost.example"_s,
                         .port = 587,
                         .security = Security::Starttls,
                         .login = u"info@klubben.example"_s}};
    check(diagnosis);
}

void VerdictWordsTest::everyRaisedDiagnosisSpeaks_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(raisings().size()); ++row)
        QTest::newRow(raisings()[size_t(row)].report) << row;
}

void VerdictWordsTest::everyRaisedDiagnosisSpeaks()
{
    QFETCH(int, row);
    const Raising &raising = raisings()[size_t(row)];
    const auto all = diagnose(savedReport(QString::fromLatin1(raising.report)),
                              madeUpProvider(QString::fromLatin1(raising.provider)));
    for (const auto &diagnosis : all)
        check(diagnosis);
}

void VerdictWordsTest::wrongLoginName()
{
    const auto form = diagnose(savedReport(u"login-name-form"_s), madeUpProvider(u"exempelpost"_s)).first();
    QCOMPARE(m_swedish.verdict(form).cause, u"Servern tar inte emot inloggningsnamnet ”mittforetag”."_s);
    QCOMPARE(m_swedish.verdict(form).action,
             u"Hos Exempelpost är inloggningsnamnet hela e-postadressen. Byt till info@klubben.example och testa "
             u"igen."_s);
    QCOMPARE(m_english.verdict(form).cause, u"The server does not accept the login name “mittforetag”."_s);
}

void VerdictWordsTest::otherLoginNameThanTheAddress()
{
    auto form = diagnose(savedReport(u"login-name-form"_s), madeUpProvider(u"exempelpost"_s)).first();
    form.args[ArgName::OtherLogin] = u"klubben.example"_s;
    QCOMPARE(m_swedish.verdict(form).action,
             u"Hos Exempelpost loggar man in med klubben.example. Byt till det och testa igen."_s);
}

void VerdictWordsTest::sentMessage()
{
    const auto sent = diagnose(savedReport(u"message-accepted"_s), nullptr).first();
    QCOMPARE(sent.code(), u"KP-500"_s);
    QCOMPARE(m_swedish.verdict(sent).cause, u"Inloggning och provbrev gick bra."_s);
}

void VerdictWordsTest::fixIsTheAction()
{
    const auto blocked = diagnose(savedReport(u"port-blocked"_s), nullptr).first();
    QCOMPARE(m_swedish.verdict(blocked).action,
             u"Byt till port 465 med krypterad anslutning (SSL/TLS) och testa igen."_s);
    const auto spelling = diagnose(savedReport(u"name-not-found-provider-known"_s), madeUpProvider(u"exempelpost"_s));
    QCOMPARE(
        m_swedish.verdict(spelling.first()).action,
        u"Byt server till smtp.exempelpost.example, port 465, med krypterad anslutning (SSL/TLS), och testa igen."_s);
    const auto mode = diagnose(savedReport(u"tls-on-plain-port"_s), nullptr).first();
    QCOMPARE(m_english.verdict(mode).action,
             u"Change the encryption to an encrypted connection (STARTTLS) and test again."_s);
}

void VerdictWordsTest::bothDates()
{
    const auto expired = diagnose(savedReport(u"certificate-expired"_s), nullptr).first();
    for (const Words *words : {&m_swedish, &m_english}) {
        const QString cause = words->verdict(expired).cause;
        QVERIFY2(cause.contains(words->dateTime(QDateTime(QDate(2025, 11, 1), QTime(0, 0), QTimeZone::utc()))),
                 qPrintable(cause));
        QVERIFY2(cause.contains(words->dateTime(QDateTime(QDate(2026, 11, 21), QTime(19, 45), QTimeZone::utc()))),
                 qPrintable(cause));
    }
}

void VerdictWordsTest::bracesOfOthersStay()
{
    Diagnosis diagnosis;
    diagnosis.id = RuleId::LoginRefused;
    diagnosis.args = {{ArgName::Login, u"{host} %1"_s}, {ArgName::Host, u"smtp.example.se"_s}};
    QVERIFY(m_swedish.verdict(diagnosis).cause.contains(u"”{host} %1”"_s));
}

void VerdictWordsTest::noBrandButTheProvidersOwn()
{
    for (const RuleId rule : {RuleId::SmtpAuthOffMailbox, RuleId::SmtpAuthOffTenant}) {
        Diagnosis diagnosis;
        diagnosis.id = rule;
        diagnosis.args = {{ArgName::ProviderName, u"Övningshotellet"_s}};
        for (const Words *words : {&m_swedish, &m_english}) {
            const VerdictWords verdict = words->verdict(diagnosis);
            for (const QString &text : {verdict.cause, verdict.action}) {
                QVERIFY2(text.contains(u"Övningshotellet"_s), qPrintable(text));
                QVERIFY2(!text.contains(u"Microsoft"_s), qPrintable(text));
            }
        }
    }
}

void VerdictWordsTest::theEndOfTheRoadHasNoNextStep()
{
    // The wizard has a next step, the command line none: the sentence is read in both.
    Diagnosis diagnosis;
    diagnosis.id = RuleId::AllWell;
    QCOMPARE(m_swedish.verdict(diagnosis).action, u"Du behöver inte göra något mer här."_s);
    // The test message has no attachments to make smaller.
    diagnosis.id = RuleId::MessageTooLarge;
    QVERIFY(!m_swedish.verdict(diagnosis).action.contains(u"bilag"_s));
}

/// Nobody can tell from here which of the two it is, so both are named, and how to find out.
void VerdictWordsTest::eitherMayDropTheLargeHello()
{
    const TestReport report = savedReport(u"large-hello-dropped"_s);
    const Diagnosis diagnosis = diagnose(report, nullptr).first();
    QVERIFY(diagnosis.id == RuleId::LargeHelloDropped);
    const auto says = [&](const Words &words, const QStringList &cause, const QStringList &action) {
        const VerdictWords verdict = words.verdict(diagnosis);
        for (const QString &part : cause)
            QVERIFY2(verdict.cause.contains(part), qPrintable(verdict.cause));
        for (const QString &part : action)
            QVERIFY2(verdict.action.contains(part), qPrintable(verdict.action));
    };
    const QString host = u"imap.exempelpost.example"_s;
    says(m_english, {host, u"X25519MLKEM768"_s, u"the server itself or something on the way"_s, u"cannot be told"_s},
         {u"another network"_s, u"e-mail provider"_s, u"whoever looks after the network"_s});
    says(m_swedish, {host, u"X25519MLKEM768"_s, u"servern själv eller något på vägen"_s, u"går det inte att se"_s},
         {u"annat nätverk"_s, u"leverantörens support"_s, u"den som sköter nätverket"_s});
    QCOMPARE(m_english.actor(diagnosis.who), u"your e-mail provider or your network"_s);
    QCOMPARE(m_swedish.actor(diagnosis.who), u"din e-postleverantör eller den som sköter nätverket"_s);
}

void VerdictWordsTest::movementIsSaid()
{
    Movement movement;
    movement.before.stage = Stage::Login;
    movement.now.works = true;
    QCOMPARE(m_swedish.movement(movement), u"före: stopp vid inloggning, nu: klart"_s);
    QCOMPARE(m_english.movement(movement), u"before: stopped at login, now: done"_s);
    movement.before.tried = false;
    movement.now = {.works = false, .stage = Stage::Message};
    QCOMPARE(m_swedish.movement(movement), u"före: inte testat, nu: stopp vid provbrev"_s);
    for (const Stage stage : allOf<Stage>()) {
        movement.now.stage = stage;
        QVERIFY(m_swedish.movement(movement) != m_english.movement(movement));
    }
}

KLUBBPOST_TEST(WithoutApplication, VerdictWordsTest)
#include "tst_verdictwords.moc"
