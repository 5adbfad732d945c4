// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/diagnosis.h"
#include "diagnosis/laneview.h"
#include "diagnosis/replymeaning.h"
#include "diagnosis/replyparts.h"
#include "support/some.h"
#include "support/testprogram.h"

#include <QFile>
#include <QSet>
#include <QTimeZone>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// How a login was carried.
enum class Carrier {
    Tls,
    Starttls,
    ClearOffered, ///< in clear text, though STARTTLS or STLS was offered
    Clear,        ///< in clear text, and nothing else is offered
};

constexpr const char *enumName(Carrier value)
{
    switch (value) {
    case Carrier::Tls:
        return "tls";
    case Carrier::Starttls:
        return "starttls";
    case Carrier::ClearOffered:
        return "clear, STARTTLS offered";
    case Carrier::Clear:
        return "clear";
    }
    return nullptr;
}

struct Row
{
    Protocol protocol;
    RuleId rule;
    bool counts;
    QString line; ///< as facts quote it
};

Protocol protocolOf(QChar letter)
{
    return letter == u'S' ? Protocol::Smtp : letter == u'I' ? Protocol::Imap : Protocol::Pop3;
}

/// The words of the table as the protocol says them.
QString lineFor(Protocol protocol, const QString &words)
{
    if (protocol == Protocol::Smtp)
        return words;
    if (protocol == Protocol::Pop3)
        return u"-ERR "_s + words;
    return words.startsWith("BAD "_L1) || words.startsWith("BYE "_L1) ? words : u"NO "_s + words;
}

QList<Row> rows()
{
    QFile file(QStringLiteral(TABLES_FOLDER) + u"/refusals.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no table");
    QList<Row> all;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(u'\t');
        const auto rule = parts.size() == 5 ? fromName<RuleId>(parts[1]) : std::nullopt;
        if (!rule || (parts[2] != "yes"_L1 && parts[2] != "no"_L1) || parts[4].isEmpty())
            qFatal("%s", qPrintable(line));
        for (const QChar letter : parts[0])
            all.append({protocolOf(letter), *rule, parts[2] == "yes"_L1, lineFor(protocolOf(letter), parts[3])});
    }
    return all;
}

/// A lane in which this was the answer to the login.
LaneReport refusedLane(Protocol protocol, const Replied &reply, Carrier carrier)
{
    LaneReport lane;
    lane.settings.protocol = protocol;
    lane.settings.host = u"mail.klubben.example"_s;
    lane.settings.login = u"info@klubben.example"_s;
    const bool isEncrypted = carrier == Carrier::Tls || carrier == Carrier::Starttls;
    lane.settings.security = carrier == Carrier::Tls        ? Security::Tls
                             : carrier == Carrier::Starttls ? Security::Starttls
                                                            : Security::None;
    lane.settings.port = standardPort(protocol, isEncrypted ? lane.settings.security : Security::Starttls);
    Offered offered{isEncrypted, {}, {u"PLAIN"_s}};
    if (carrier == Carrier::ClearOffered)
        offered.capabilities.append(protocol == Protocol::Pop3 ? u"STLS"_s : u"STARTTLS"_s);
    StageRecord greeting{.stage = Stage::Greeting, .state = StageState::Done};
    StageRecord capabilities{.stage = Stage::Capabilities, .state = StageState::Done, .observations = {offered}};
    StageRecord login{.stage = Stage::Login, .state = StageState::Failed};
    login.observations = {LoginTried{AuthMethod::Plain}, reply};
    const bool isTemporary = reply.status == ReplyStatus::TemporaryNo || reply.status == ReplyStatus::Bye;
    lane.outcome = isTemporary ? Outcome::LoginTemporarilyRefused : Outcome::LoginRefused;
    lane.stages = {greeting, capabilities, login};
    return lane;
}

/// What a rule of the table is in a lane: only whoever is not encrypted can be told to encrypt, and in clear text,
/// where encryption is offered, what is not clear may mean it.
RuleId expectedIn(Carrier carrier, RuleId rule)
{
    const bool isEncrypted = carrier == Carrier::Tls || carrier == Carrier::Starttls;
    if (isEncrypted)
        return rule == RuleId::EncryptionRequired ? RuleId::LoginNotOffered : rule;
    const bool isUnclear = rule == RuleId::LoginRefusedOtherwise || rule == RuleId::CommandNotUnderstood ||
                           rule == RuleId::LoginNotOffered;
    return carrier == Carrier::ClearOffered && isUnclear ? RuleId::EncryptionPerhaps : rule;
}

} // namespace

/// Every known wording of a refused login, over every protocol that has it and in and out of TLS: the verdict, and
/// whether the login counts as failed.
class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data();
    void means();
    void thereAreEnough();
    void authRespCodeSaysWhatIsNotAboutThePassword();
    void guardedMethodsInClearProveLittle();
    void loginDelayIsSaidWithItsSeconds();
    void thePasswordThatWorksElsewhereIsRight();
};

void RefusalsTest::means_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Carrier>("carrier");
    const QList<Row> all = rows();
    for (int row = 0; row < all.size(); ++row) {
        for (const Carrier carrier : {Carrier::Tls, Carrier::Starttls, Carrier::ClearOffered, Carrier::Clear})
            QTest::addRow("%d %s %s: %s", row, enumName(all.at(row).protocol), enumName(carrier),
                          qPrintable(all.at(row).line.left(70)))
                << row << carrier;
    }
}

void RefusalsTest::means()
{
    QFETCH(int, row);
    QFETCH(Carrier, carrier);
    static const QList<Row> all = rows();
    const Row &wanted = all.at(row);
    const Replied reply = replyFromLine(wanted.line, Command::Login);
    TestReport report;
    report.startedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 45), QTimeZone::utc());
    report.plan.address = EmailAddress::parse(u"info@klubben.example"_s).value();
    report.lanes = {refusedLane(wanted.protocol, reply, carrier)};
    const auto diagnoses = diagnose(report, nullptr);
    const Diagnosis &first = diagnoses.first();
    QCOMPARE(nameOf(first.id), nameOf(expectedIn(carrier, wanted.rule)));
    QCOMPARE(countsAsFailedLogin(meaningInLane(report.lanes.first(), reply, nullptr)),
             wanted.counts && first.id != RuleId::EncryptionPerhaps);
    // The server's words are always there to be read.
    QVERIFY(first.quote.contains(reply.text.left(40)));
    const bool asksForEncryption = first.id == RuleId::EncryptionPerhaps || first.id == RuleId::EncryptionRequired;
    QVERIFY(!asksForEncryption || (first.fix && first.fix->settings.security != Security::None));
}

void RefusalsTest::thereAreEnough()
{
    QSet<QString> distinct;
    for (const Row &row : some(rows()))
        distinct.insert(row.line);
    QVERIFY2(distinct.size() >= 300, qPrintable(QString::number(distinct.size())));
}

/// RFC 3206 6
void RefusalsTest::authRespCodeSaysWhatIsNotAboutThePassword()
{
    const auto meaning = [](const QString &line, bool announced) {
        const Replied reply = replyFromLine(line, Command::Login);
        LaneReport lane = refusedLane(Protocol::Pop3, reply, Carrier::Tls);
        if (announced)
            std::get<Offered>(lane.stages[1].observations[0]).capabilities.append(u"AUTH-RESP-CODE"_s);
        return nameOf(meaningInLane(lane, reply, nullptr));
    };
    QCOMPARE(meaning(u"-ERR Authentication failed."_s, false), nameOf(RuleId::LoginRefused));
    QCOMPARE(meaning(u"-ERR Authentication failed."_s, true), nameOf(RuleId::LoginRefusedOtherwise));
    QCOMPARE(meaning(u"-ERR [AUTH] Authentication failed."_s, true), nameOf(RuleId::LoginRefused));
    QCOMPARE(meaning(u"-ERR internal server error"_s, true), nameOf(RuleId::LoginTemporaryFault));
}

/// mailutils with PAM offers SCRAM, which none of its accounts can use.
void RefusalsTest::guardedMethodsInClearProveLittle()
{
    const auto meaning = [](const QString &line, AuthMethod method, Carrier carrier) {
        const Replied reply = replyFromLine(line, Command::Login);
        LaneReport lane = refusedLane(Protocol::Imap, reply, carrier);
        std::get<LoginTried>(lane.stages[2].observations[0]).method = method;
        return nameOf(meaningInLane(lane, reply, nullptr));
    };
    const QString words = u"NO AUTHENTICATE SCRAM-SHA-256 authentication failed"_s;
    QCOMPARE(meaning(words, AuthMethod::ScramSha256, Carrier::ClearOffered), nameOf(RuleId::EncryptionPerhaps));
    QCOMPARE(meaning(words, AuthMethod::ScramSha256, Carrier::Clear), nameOf(RuleId::LoginRefused));
    QCOMPARE(meaning(words, AuthMethod::ScramSha256, Carrier::Tls), nameOf(RuleId::LoginRefused));
    QCOMPARE(meaning(words, AuthMethod::Plain, Carrier::ClearOffered), nameOf(RuleId::LoginRefused));
    QCOMPARE(meaning(u"NO [AUTHENTICATIONFAILED] no"_s, AuthMethod::CramMd5, Carrier::ClearOffered),
             nameOf(RuleId::LoginRefused));
}

void RefusalsTest::loginDelayIsSaidWithItsSeconds()
{
    const Replied reply = replyFromLine(u"-ERR [LOGIN-DELAY] Logins must be at least 1 minute apart"_s, Command::Login);
    TestReport report;
    report.lanes = {refusedLane(Protocol::Pop3, reply, Carrier::Tls)};
    QVERIFY(!diagnose(report, nullptr).first().args.contains(ArgName::Seconds));
    std::get<Offered>(report.lanes.first().stages[1].observations[0]).capabilities.append(u"LOGIN-DELAY 60"_s);
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-432"_s);
    QCOMPARE(diagnose(report, nullptr).first().args.value(ArgName::Seconds), u"60"_s);
    std::get<Offered>(report.lanes.first().stages[1].observations[0]).capabilities = {u"LOGIN-DELAY 300 USER"_s};
    QCOMPARE(diagnose(report, nullptr).first().args.value(ArgName::Seconds), u"300"_s);
}

void RefusalsTest::thePasswordThatWorksElsewhereIsRight()
{
    const Replied reply = replyFromLine(u"535 5.7.8 Authentication failed"_s, Command::Login);
    TestReport report;
    report.lanes = {refusedLane(Protocol::Smtp, reply, Carrier::Tls),
                    refusedLane(Protocol::Imap, replyFromLine(u"OK in"_s, Command::Login), Carrier::Tls)};
    report.lanes[1].outcome = Outcome::Succeeded;
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-435"_s);
    // Not for another login name: that may be another account.
    report.lanes[1].settings.login = u"info"_s;
    QCOMPARE(diagnose(report, nullptr).first().code(), u"KP-401"_s);
}

KLUBBPOST_TEST(WithoutApplication, RefusalsTest)
#include "tst_refusals.moc"
