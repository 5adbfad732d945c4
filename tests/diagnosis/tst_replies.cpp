// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/replymeaning.h"
#include "diagnosis/replyparts.h"
#include "providers/catalog.h"
#include "support/testprogram.h"

#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// What single replies are taken to mean.
class RepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordingsAreSound_data();
    void wordingsAreSound();
    void wordingFindsItsExample_data() { wordingsAreSound_data(); }
    void wordingFindsItsExample();
    void knownReplies_data();
    void knownReplies();
    void providersReplies_data();
    void providersReplies();
    void unknownWords_data();
    void unknownWords();
    void linesAreWrittenAsServersDo();
    void nothingGoodIsRefused();

private:
    const Catalog m_catalog = Catalog::fromFolder(u":/providers"_s, {});
};

namespace {

Command commandFor(ReplyPhases phases)
{
    if (phases.testFlag(ReplyPhase::Login))
        return Command::Login;
    if (phases.testFlag(ReplyPhase::Sending))
        return Command::MessageBody;
    return phases.testFlag(ReplyPhase::Starttls) ? Command::Starttls : Command::Greeting;
}

Protocol protocolFor(const QByteArray &letters)
{
    return letters.contains('S') ? Protocol::Smtp : letters.contains('I') ? Protocol::Imap : Protocol::Pop3;
}

} // namespace

void RepliesTest::wordingsAreSound_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < int(wordings().size()); ++row)
        QTest::addRow("%d %s", row, enumName(wordings()[size_t(row)].rule)) << row;
}

void RepliesTest::wordingsAreSound()
{
    QFETCH(int, row);
    const Wording &wording = wordings()[size_t(row)];
    const QRegularExpression pattern(QString::fromLatin1(wording.pattern), QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(pattern.isValid(), qPrintable(pattern.errorString()));
    QVERIFY2(!pattern.match(QString()).hasMatch(), "finds itself in nothing at all");
    QVERIFY(enumName(wording.rule));
    QVERIFY(qstrlen(wording.source) > 0);
}

void RepliesTest::wordingFindsItsExample()
{
    QFETCH(int, row);
    const Wording &wording = wordings()[size_t(row)];
    const auto reply = replyFromLine(QString::fromUtf8(wording.example), commandFor(wording.phases));
    const auto rule = replyWording(protocolFor(wording.protocols), reply, nullptr);
    QVERIFY(rule.has_value());
    QCOMPARE(nameOf(*rule), nameOf(wording.rule));
}

void RepliesTest::knownReplies_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("line");
    QByteArray tables;
    for (const auto &name : {u"/replies.tsv"_s, u"/fieldreplies.tsv"_s}) {
        QFile file(QStringLiteral(TABLES_FOLDER) + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        tables += file.readAll();
    }
    int number = 0;
    for (const QString &line : QString::fromUtf8(tables).split(u'\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto parts = line.split(u'\t');
        QCOMPARE(parts.size(), 5);
        const auto protocol = fromName<Protocol>(parts[0]);
        const auto command = fromName<Command>(parts[1]);
        QVERIFY2(protocol && command && fromName<RuleId>(parts[2]), qPrintable(line));
        QTest::addRow("%d %s", number, qPrintable(parts[3].left(60))) << *protocol << *command << parts[2] << parts[3];
    }
}

void RepliesTest::knownReplies()
{
    QFETCH(Protocol, protocol);
    QFETCH(Command, command);
    QFETCH(QString, rule);
    QFETCH(QString, line);
    QCOMPARE(nameOf(replyMeaning(protocol, replyFromLine(line, command), nullptr)), rule);
}

void RepliesTest::providersReplies_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<int>("index");
    for (const Provider *provider : m_catalog.all()) {
        for (int index = 0; index < provider->replies.size(); ++index)
            QTest::addRow("%s %d", qPrintable(provider->id), index) << provider->id << index;
    }
}

void RepliesTest::providersReplies()
{
    QFETCH(QString, provider);
    QFETCH(int, index);
    const Provider *owner = m_catalog.byId(provider);
    const ReplyFact &fact = owner->replies[index];
    const auto rule = fromName<RuleId>(fact.rule);
    QVERIFY2(rule, qPrintable(fact.rule));
    // What a reply means is never that all is well.
    QVERIFY(*rule != RuleId::LoginSucceeded && *rule != RuleId::MessageAccepted && *rule != RuleId::AllWell);
    const Protocol protocol = protocolOfLine(fact.example);
    // "Later" is called after what was asked for.
    const Command command = *rule == RuleId::SendingTemporaryFault ? Command::MessageBody : Command::Login;
    const auto reply = replyFromLine(fact.example, command);
    QCOMPARE(nameOf(replyWording(protocol, reply, owner).value_or(RuleId::NothingTested)), fact.rule);
}

void RepliesTest::unknownWords_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<Command>("command");
    QTest::addColumn<ReplyStatus>("status");
    QTest::addColumn<RuleId>("rule");
    const auto row = [](const char *name, Command command, ReplyStatus status, RuleId rule,
                        Protocol protocol = Protocol::Smtp) {
        QTest::newRow(name) << protocol << command << status << rule;
    };
    row("greeting no", Command::Greeting, ReplyStatus::PermanentNo, RuleId::GreetingRefused);
    row("greeting bye", Command::Greeting, ReplyStatus::Bye, RuleId::ServerBusy);
    row("starttls no", Command::Starttls, ReplyStatus::PermanentNo, RuleId::StarttlsRefused);
    row("starttls later", Command::Starttls, ReplyStatus::TemporaryNo, RuleId::StarttlsUnavailable);
    row("login no", Command::Login, ReplyStatus::PermanentNo, RuleId::LoginRefusedOtherwise);
    row("login no over IMAP", Command::Login, ReplyStatus::PermanentNo, RuleId::LoginRefusedOtherwise, Protocol::Imap);
    row("mailbox no", Command::OpenMailbox, ReplyStatus::PermanentNo, RuleId::MailboxNotOpened, Protocol::Imap);
    row("mailbox later", Command::OpenMailbox, ReplyStatus::TemporaryNo, RuleId::MailboxNotOpened, Protocol::Imap);
    row("mailbox bye", Command::OpenMailbox, ReplyStatus::Bye, RuleId::MailboxNotOpened, Protocol::Imap);
    row("login later", Command::Login, ReplyStatus::TemporaryNo, RuleId::LoginTemporaryFault, Protocol::Pop3);
    row("login bad", Command::Login, ReplyStatus::Bad, RuleId::CommandNotUnderstood, Protocol::Imap);
    row("sender no", Command::MailFrom, ReplyStatus::PermanentNo, RuleId::SenderRefused);
    row("recipient no", Command::RcptTo, ReplyStatus::PermanentNo, RuleId::RecipientRefused);
    row("recipient later", Command::RcptTo, ReplyStatus::TemporaryNo, RuleId::SendingTemporaryFault);
    row("message no", Command::MessageBody, ReplyStatus::PermanentNo, RuleId::MessageRefused);
}

void RepliesTest::unknownWords()
{
    QFETCH(Protocol, protocol);
    QFETCH(Command, command);
    QFETCH(ReplyStatus, status);
    QFETCH(RuleId, rule);
    const Replied reply{.command = command, .status = status, .text = u"Det går inte för sig."_s};
    QVERIFY(!replyWording(protocol, reply, nullptr));
    QCOMPARE(nameOf(replyMeaning(protocol, reply, nullptr)), nameOf(rule));
}

void RepliesTest::linesAreWrittenAsServersDo()
{
    const Replied smtp{.command = Command::Login,
                       .status = ReplyStatus::PermanentNo,
                       .code = 535,
                       .enhanced = u"5.7.8"_s,
                       .text = u"No.\nSee https://a.example"_s};
    QCOMPARE(replyLine(Protocol::Smtp, smtp), u"535 5.7.8 No. See https://a.example"_s);
    Replied kept = smtp;
    kept.text = u"5.7.8 No."_s;
    QCOMPARE(replyLine(Protocol::Smtp, kept), u"535 5.7.8 No."_s);
    const Replied imap{.command = Command::Login,
                       .status = ReplyStatus::PermanentNo,
                       .responseCode = u"UNAVAILABLE"_s,
                       .text = u"Later."_s};
    QCOMPARE(replyLine(Protocol::Imap, imap), u"NO [UNAVAILABLE] Later."_s);
    QCOMPARE(replyLine(Protocol::Pop3, imap), u"-ERR [UNAVAILABLE] Later."_s);
}

void RepliesTest::nothingGoodIsRefused()
{
    // Exim's usual greeting speaks of bulk mail; it welcomes us all the same.
    const auto exim = replyFromLine(u"220 We do not authorize the use of this system to transport unsolicited, and/or "
                                    u"bulk e-mail. Too many connections are blocked using spamhaus"_s,
                                    Command::Greeting);
    QVERIFY(!replyWording(Protocol::Smtp, exim, nullptr));
}

KLUBBPOST_TEST(WithoutApplication, RepliesTest)
#include "tst_replies.moc"
