// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/dialogue.h"
#include "protocols/message.h"
#include "protocols/sasl.h"
#include "support/testprogram.h"

#include <algorithm>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

/// What the scripts cannot show: the order of single steps, log-ins that must wait, and lines nobody would think of.
class TestDialogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksBeforeEachLogin_data();
    void asksBeforeEachLogin();
    void tellsTheBudget_data();
    void tellsTheBudget();
    void blindLoginCostsALoginOfItsOwn();
    void waitsForTheCapabilitiesWhenItMustWait();
    void closesInWaiting();
    void hidesScramFromTheTranscript();
    void hidesWhatIsEchoed();
    void hidesShortSecretsAsWords();
    void stuffsDots();
    void bdatCountsOctets();
    void pausesInLongSums();
    void needsNoPasswordObject();
    void endsOnce_data();
    void endsOnce();
    void survivesAnything_data();
    void survivesAnything();
};

namespace {

const QByteArray smtpOffer = "250 AUTH PLAIN";
const QByteArray imapGreeting = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready";

DialogueSetup setupOf(Protocol protocol, Security security = Security::Tls)
{
    DialogueSetup setup;
    setup.settings = {protocol, u"localhost"_s, standardPort(protocol, security), security, u"info@klubben.example"_s,
                      {}};
    setup.address = EmailAddress::parse(u"info@klubben.example"_s).take();
    setup.password = std::make_shared<const Secret>(u"hemligt-7Kx"_s);
    setup.clientName = "[127.0.0.1]";
    setup.nonce = "rOprNGfwEbeRWgbNEkqO";
    return setup;
}

template <class Kind>
QList<Kind> stepsOf(const QList<Step> &steps)
{
    QList<Kind> found;
    for (const Step &step : steps) {
        if (const auto *kind = std::get_if<Kind>(&step))
            found.append(*kind);
    }
    return found;
}

QByteArray sent(const QList<Step> &steps)
{
    QByteArray bytes;
    for (const Send &send : stepsOf<Send>(steps))
        bytes += send.bytes;
    return bytes;
}

/// The outcome of a Finish among the steps; Running if there is none.
Outcome outcome(const QList<Step> &steps)
{
    const auto finishes = stepsOf<Finish>(steps);
    return finishes.isEmpty() ? Outcome::Running : finishes.last().outcome;
}

/// Lets a dialogue do its sums to the end.
QList<Step> settled(Dialogue &dialogue, QList<Step> steps)
{
    for (QList<Step> more = steps; !stepsOf<Pause>(more).isEmpty(); steps += more)
        more = dialogue.onResumed();
    return steps;
}

/// Feeds lines, allowing logins at once, and gives all steps.
QList<Step> feed(Dialogue &dialogue, const QList<QByteArray> &lines)
{
    QList<Step> all;
    for (const QByteArray &line : lines) {
        QList<Step> steps = dialogue.onLine(line);
        if (!stepsOf<RequestLogin>(steps).isEmpty())
            steps += dialogue.onLoginAllowed();
        all += steps;
    }
    return all;
}

struct Case
{
    Protocol protocol;
    QList<QByteArray> beforeLogin;
    QByteArray yes;
    QByteArray no;
    QByteArray notNow;
};

const Case cases[] = {
    {Protocol::Smtp, {"220 hi", "250-hi", smtpOffer}, "235 ok", "535 5.7.8 no", "454 4.7.0 later"},
    {Protocol::Imap, {imapGreeting}, "A1 OK in", "A1 NO [AUTHENTICATIONFAILED] no", "A1 NO [UNAVAILABLE] later"},
    {Protocol::Pop3, {"+OK hi", "+OK", "USER", "SASL PLAIN", "."}, "+OK in", "-ERR [AUTH] no", "-ERR [SYS/TEMP] later"},
};

void protocolRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < 3; ++i)
        QTest::newRow(enumName(cases[i].protocol)) << i;
}

} // namespace

void TestDialogue::asksBeforeEachLogin_data()
{
    protocolRows();
}

void TestDialogue::asksBeforeEachLogin()
{
    QFETCH(int, index);
    const Case &c = cases[index];
    const auto dialogue = makeDialogue(setupOf(c.protocol));
    QList<Step> steps;
    for (const QByteArray &line : c.beforeLogin)
        steps += dialogue->onLine(line);
    QCOMPARE(stepsOf<RequestLogin>(steps).size(), 1);
    QVERIFY(!sent(steps).contains("PLAIN"));
    steps = dialogue->onLoginAllowed();
    const QByteArray plain = QByteArray("\0info@klubben.example\0hemligt-7Kx", 33).toBase64();
    QVERIFY2(sent(steps).endsWith("PLAIN " + plain + "\r\n"), sent(steps).constData());
    QVERIFY(stepsOf<Send>(steps).first().shown.endsWith("PLAIN ****"));
    QCOMPARE(stepsOf<Note>(steps).size(), 1);
    QCOMPARE(stepsOf<Note>(steps).first().observation, Observation(LoginTried{AuthMethod::Plain}));
    QVERIFY(sent(dialogue->onLoginAllowed()).isEmpty()); // allowed once is sent once
}

void TestDialogue::tellsTheBudget_data()
{
    protocolRows();
}

void TestDialogue::tellsTheBudget()
{
    QFETCH(int, index);
    const Case &c = cases[index];
    const std::pair<QByteArray, Outcome> answers[] = {
        {c.no, Outcome::LoginRefused}, {c.notNow, Outcome::LoginTemporarilyRefused}, {c.yes, Outcome::Running}};
    for (const auto &[line, expected] : answers) {
        const auto dialogue = makeDialogue(setupOf(c.protocol));
        feed(*dialogue, c.beforeLogin);
        const QList<Step> steps = dialogue->onLine(line);
        const auto answered = stepsOf<LoginAnswered>(steps);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered.first().accepted, expected == Outcome::Running);
        QCOMPARE(outcome(steps), expected);
        // A login that was accepted counts however the connection ends.
        if (expected == Outcome::Running)
            QCOMPARE(outcome(dialogue->onClosed()), Outcome::Succeeded);
    }
    const auto dialogue = makeDialogue(setupOf(c.protocol));
    feed(*dialogue, c.beforeLogin);
    const QList<Step> steps = dialogue->onClosed();
    QVERIFY(stepsOf<LoginAnswered>(steps).isEmpty());
    QCOMPARE(outcome(steps), Outcome::ClosedEarly);
}

/// A server may have counted the LOGIN that went out before LOGINDISABLED was known, unless it says BAD or CANNOT.
void TestDialogue::blindLoginCostsALoginOfItsOwn()
{
    const std::pair<QByteArray, int> answers[] = {{"A3 NO disabled", 1}, {"A3 BAD what", 0}, {"A3 NO [CANNOT] no", 0}};
    for (const auto &[line, failures] : answers) {
        const auto dialogue = makeDialogue(setupOf(Protocol::Imap, Security::Starttls));
        feed(*dialogue, {"* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi", "A1 OK go"});
        QCOMPARE(stepsOf<RequestLogin>(dialogue->onEncrypted()).size(), 1);
        QVERIFY(sent(dialogue->onLoginAllowed()).startsWith("A3 LOGIN "));
        feed(*dialogue, {"* CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=PLAIN", "A2 OK done"});
        const QList<Step> steps = dialogue->onLine(line);
        QCOMPARE(outcome(steps), Outcome::Running);
        const auto answered = stepsOf<LoginAnswered>(steps);
        QCOMPARE(answered.size(), failures);
        QCOMPARE(stepsOf<RequestLogin>(steps).size(), failures);
        QCOMPARE(sent(steps).contains("AUTHENTICATE"), failures == 0);
        if (failures == 0)
            continue;
        QVERIFY(!answered.first().accepted);
        QVERIFY(sent(dialogue->onLoginAllowed()).startsWith("A4 AUTHENTICATE PLAIN "));
        QCOMPARE(stepsOf<LoginAnswered>(dialogue->onLine("A4 OK in")).size(), 1);
    }
}

void TestDialogue::waitsForTheCapabilitiesWhenItMustWait()
{
    // LOGIN goes out blindly only if it may go at once; when the budget lets it later, the offer is known and counts.
    const auto dialogue = makeDialogue(setupOf(Protocol::Imap, Security::Starttls));
    feed(*dialogue, {"* OK [CAPABILITY IMAP4rev1 STARTTLS] ready", "A1 OK go"});
    QList<Step> steps = dialogue->onEncrypted();
    QCOMPARE(stepsOf<RequestLogin>(steps).size(), 1);
    steps = feed(*dialogue, {"* CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=PLAIN", "A2 OK done"});
    QVERIFY(stepsOf<RequestLogin>(steps).isEmpty());
    QVERIFY(sent(steps).isEmpty());
    QVERIFY(sent(dialogue->onLoginAllowed()).startsWith("A3 AUTHENTICATE PLAIN "));
}

void TestDialogue::closesInWaiting()
{
    const auto dialogue = makeDialogue(setupOf(Protocol::Smtp));
    for (const QByteArray &line : cases[0].beforeLogin)
        QCOMPARE(outcome(dialogue->onLine(line)), Outcome::Running);
    QCOMPARE(outcome(dialogue->onLine("421 4.4.2 timeout exceeded")), Outcome::ClosedEarly);
    QVERIFY(dialogue->onLoginAllowed().isEmpty());
}

void TestDialogue::hidesScramFromTheTranscript()
{
    DialogueSetup setup = setupOf(Protocol::Imap);
    setup.settings.login = u"user"_s;
    setup.password = std::make_shared<const Secret>(u"pencil"_s);
    const auto dialogue = makeDialogue(std::move(setup));
    feed(*dialogue, {"* OK [CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=SCRAM-SHA-256] ready"});
    const QByteArray first =
        "+ " +
        QByteArray("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096").toBase64();
    QCOMPARE(dialogue->shownLine(first), u"+ ****"_s);
    const QList<Step> steps = settled(*dialogue, dialogue->onLine(first));
    QCOMPARE(stepsOf<Send>(steps).size(), 1);
    QCOMPARE(stepsOf<Send>(steps).first().shown, QByteArray("****"));
    QCOMPARE(dialogue->shownLine("+ dj02cnJpVFJC"), u"+ ****"_s);
    QCOMPARE(dialogue->shownLine("* OK hello"), u"* OK hello"_s);
}

/// 200,000 iterations are 1.4 s of work: never at once, never without being asked, and given up with the login.
void TestDialogue::pausesInLongSums()
{
    const auto begin = [](int iterations) {
        auto dialogue = makeDialogue(setupOf(Protocol::Smtp));
        feed(*dialogue, {"220 hi", "250-hi", "250 AUTH SCRAM-SHA-256"});
        return std::pair(
            std::move(dialogue),
            "334 " +
                ("r=rOprNGfwEbeRWgbNEkqOx,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=" + QByteArray::number(iterations)).toBase64());
    };
    auto [dialogue, challenge] = begin(5 * scramSlice + 1);
    int pauses = 0;
    QList<Step> steps = dialogue->onLine(challenge);
    for (; !stepsOf<Pause>(steps).isEmpty(); ++pauses) {
        QVERIFY(sent(steps).isEmpty());
        steps = dialogue->onResumed();
    }
    QCOMPARE(pauses, 5);
    QCOMPARE(stepsOf<Send>(steps).size(), 1);
    QVERIFY(dialogue->onResumed().isEmpty());

    for (const QByteArray &line : {challenge, QByteArray("235 ok"), QByteArray("535 no")}) {
        auto [other, first] = begin(10 * scramSlice);
        QCOMPARE(stepsOf<Pause>(other->onLine(first)).size(), 1);
        QVERIFY(outcome(other->onLine(line)) != Outcome::Running);
        QVERIFY(other->onResumed().isEmpty());
    }
}

void TestDialogue::hidesWhatIsEchoed()
{
    const auto dialogue = makeDialogue(setupOf(Protocol::Smtp));
    feed(*dialogue, cases[0].beforeLogin);
    QCOMPARE(dialogue->shownLine("535 hemligt-7Kx, HEMLIGT-7KX"), u"535 ****, ****"_s);
    QCOMPARE(dialogue->shownLine("535 " + QByteArray("hemligt-7Kx").toBase64()), u"535 ****"_s);
    QCOMPARE(dialogue->shownLine("535 " + QByteArray("\0info@klubben.example\0hemligt-7Kx", 33).toBase64()),
             u"535 ****"_s);
    QCOMPARE(dialogue->shownLine("535 a\x1b[31mb"), u"535 a\u241b[31mb"_s);
}

/// By chance it is a part of any word; hidden there it would be told.
void TestDialogue::hidesShortSecretsAsWords()
{
    DialogueSetup setup = setupOf(Protocol::Smtp);
    setup.password = std::make_shared<const Secret>(u"Log"_s);
    const auto dialogue = makeDialogue(std::move(setup));
    QCOMPARE(dialogue->shownLine("535 login for log, \"LOG\" or catalog log2 \xc3\xa5log"),
             u"535 login for ****, \"****\" or catalog log2 \u00e5log"_s);
    QCOMPARE(dialogue->shownLine("535 logs log log"), u"535 logs **** ****"_s);
    QCOMPARE(dialogue->shownLine("log"), u"****"_s);
}

void TestDialogue::stuffsDots()
{
    DialogueSetup setup = setupOf(Protocol::Smtp);
    setup.message = "Subject: x\r\n\r\n.\r\n..a\r\nend.\r\n";
    const auto dialogue = makeDialogue(std::move(setup));
    const QList<Step> steps = feed(*dialogue, {"220 hi", "250-hi", smtpOffer, "235 ok", "250 ok", "250 ok", "354 go"});
    QVERIFY(sent(steps).endsWith("DATA\r\nSubject: x\r\n\r\n..\r\n...a\r\nend.\r\n.\r\n"));
}

void TestDialogue::bdatCountsOctets()
{
    DialogueSetup setup = setupOf(Protocol::Smtp);
    setup.message = "Subject: x\r\n\r\n.\r\nå\r\n";
    const auto dialogue = makeDialogue(std::move(setup));
    const QList<Step> steps =
        feed(*dialogue, {"220 hi", "250-hi", "250-CHUNKING", "250-PIPELINING", "250-8BITMIME", smtpOffer, "235 ok"});
    QVERIFY2(sent(steps).endsWith("MAIL FROM:<info@klubben.example> BODY=8BITMIME\r\nRCPT TO:<info@klubben.example>\r\n"
                                  "BDAT 21 LAST\r\nSubject: x\r\n\r\n.\r\nå\r\nQUIT\r\n"),
             sent(steps).constData());
}

void TestDialogue::needsNoPasswordObject()
{
    for (const Case &c : cases) {
        DialogueSetup setup = setupOf(c.protocol);
        setup.password.reset();
        const auto dialogue = makeDialogue(std::move(setup));
        QCOMPARE(outcome(feed(*dialogue, c.beforeLogin)), Outcome::CredentialsNotSendable);
    }
}

void TestDialogue::endsOnce_data()
{
    protocolRows();
}

void TestDialogue::endsOnce()
{
    QFETCH(int, index);
    const auto dialogue = makeDialogue(setupOf(cases[index].protocol));
    QCOMPARE(outcome(dialogue->onLine("SSH-2.0-OpenSSH_9.2")), Outcome::NotTheProtocol);
    QVERIFY(dialogue->onLine(cases[index].beforeLogin.first()).isEmpty());
    QVERIFY(dialogue->onEncrypted().isEmpty());
    QVERIFY(dialogue->onLoginAllowed().isEmpty());
    QVERIFY(dialogue->onClosed().isEmpty());
}

void TestDialogue::survivesAnything_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<int>("security");
    for (const Protocol protocol : allOf<Protocol>()) {
        for (const Security security : allOf<Security>())
            QTest::addRow("%s %s", enumName(protocol), enumName(security))
                << static_cast<int>(protocol) << static_cast<int>(security);
    }
}

/// A good beginning of chance length, then lines made of pieces of the three protocols and of chance, always the same
/// ones: whatever comes, the dialogue ends once, asks for TLS at most once, and neither sends nor shows a secret where
/// it must not.
void TestDialogue::survivesAnything()
{
    QFETCH(int, protocol);
    QFETCH(int, security);
    static const QList<QByteArray> pieces = {
        "220 ",
        "250 ",
        "250-",
        "235 ",
        "334 ",
        "334 PDFAYT4=",
        "354 ",
        "421 ",
        "454 4.7.0 ",
        "504 ",
        "535 5.7.8 ",
        "221 ",
        "AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256",
        "AUTH=PLAIN",
        "STARTTLS",
        "PIPELINING",
        "CHUNKING",
        "SIZE 1000",
        "* OK ",
        "* BYE ",
        "* PREAUTH ",
        "* NO [ALERT] ",
        "* CAPABILITY IMAP4rev1 STARTTLS SASL-IR AUTH=PLAIN",
        "+ ",
        "+",
        "[CAPABILITY IMAP4rev1 STARTTLS AUTH=CRAM-MD5 AUTH=SCRAM-SHA-256 LOGINDISABLED] ",
        "A1 OK ",
        "A2 OK ",
        "A3 OK ",
        "A1 NO ",
        "A2 BAD ",
        "A3 NO [CANNOT] ",
        "A4 OK ",
        "+OK ",
        "+OK",
        "-ERR ",
        "-ERR [AUTH] ",
        "USER",
        "STLS",
        "SASL PLAIN CRAM-MD5 SCRAM-SHA-256",
        ".",
        "hemligt-7Kx",
        "[",
        "]",
        "\xff\xfe",
        "cj1y",
        "",
    };
    const bool starttls = security == static_cast<int>(Security::Starttls);
    const bool clear = security == static_cast<int>(Security::None);
    const QList<QByteArray> good =
        protocol == static_cast<int>(Protocol::Smtp)
            ? (starttls ? QList<QByteArray>{"220 hi", "250-hi", "250 STARTTLS", "220 go"}
                        : QList<QByteArray>{"220 hi"}) +
                  QList<QByteArray>{"250-hi", "250 AUTH LOGIN", "334 x", "334 x", "235 ok", "250 ok"}
        : protocol == static_cast<int>(Protocol::Imap)
            ? (starttls ? QList<QByteArray>{"* OK [CAPABILITY IMAP4rev1 STARTTLS] hi", "A1 OK go", "* CAPABILITY X",
                                            "A2 OK done", "A3 OK in"}
               : clear  ? QList<QByteArray>{"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi", "+ ", "A1 OK in"}
                        : QList<QByteArray>{"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hi", "A1 OK in"})
            : (starttls ? QList<QByteArray>{"+OK hi", "+OK go"} : QList<QByteArray>{"+OK hi"}) +
                  QList<QByteArray>{"+OK", "USER", ".", "+OK", "+OK"};
    QRandomGenerator random(static_cast<quint32>(20261121 + protocol * 10 + security));
    int succeeded = 0;
    int loggedIn = 0;
    for (int round = 0; round < 900; ++round) {
        DialogueSetup setup = setupOf(static_cast<Protocol>(protocol), static_cast<Security>(security));
        setup.clearTextConsent = round % 2 == 1;
        const bool consent = setup.clearTextConsent;
        if (round % 3 == 0)
            setup.message = "Subject: x\r\n\r\nx\r\n";
        const auto dialogue = makeDialogue(std::move(setup));
        bool encrypted = security == static_cast<int>(Security::Tls);
        bool finished = false;
        int handshakes = 0;
        const int beginning = random.bounded(static_cast<int>(good.size()) + 1);
        QList<Step> steps;
        for (int i = 0; i < 40 && !finished; ++i) {
            const bool goesWell = i < beginning;
            QByteArray line = goesWell ? good.at(i) : pieces.at(random.bounded(static_cast<int>(pieces.size())));
            if (!goesWell && random.bounded(3) == 0)
                line += pieces.at(random.bounded(static_cast<int>(pieces.size())));
            if (!goesWell && random.bounded(50) == 0)
                line = QByteArray(random.bounded(9000), static_cast<char>(random.bounded(256)));
            QVERIFY(!dialogue->shownLine(line).contains(u"hemligt-7Kx"_s));
            steps = settled(*dialogue, dialogue->onLine(line));
            if (!stepsOf<StartTls>(steps).isEmpty()) {
                ++handshakes;
                QVERIFY(!encrypted);
                encrypted = true;
                steps += dialogue->onEncrypted();
            }
            if (!stepsOf<RequestLogin>(steps).isEmpty()) {
                ++loggedIn;
                QVERIFY(encrypted || (consent && security == static_cast<int>(Security::None)));
                steps += dialogue->onLoginAllowed();
            }
            for (const Send &send : stepsOf<Send>(steps)) {
                QVERIFY(!send.shown.contains("hemligt-7Kx") && !send.shown.contains("aGVtbGlndC03S3g"));
                QVERIFY(encrypted || consent || !send.bytes.contains("hemligt-7Kx"));
            }
            for (const Note &note : stepsOf<Note>(steps)) {
                if (const auto *reply = std::get_if<Replied>(&note.observation))
                    QVERIFY(!reply->text.contains(u"hemligt-7Kx"_s));
            }
            QVERIFY(stepsOf<Finish>(steps).size() <= 1);
            finished = outcome(steps) != Outcome::Running;
            QVERIFY(!finished || std::holds_alternative<Finish>(steps.last()));
        }
        if (!finished)
            steps = dialogue->onClosed();
        QVERIFY(outcome(steps) != Outcome::Running);
        QVERIFY(handshakes <= 1);
        succeeded += outcome(steps) == Outcome::Succeeded ? 1 : 0;
        QVERIFY(dialogue->onLine("220 again").isEmpty());
    }
    // Else the test would only have seen refused greetings.
    QVERIFY2(loggedIn > 100 && succeeded > 10, qPrintable(u"%1 logins, %2 accepted"_s.arg(loggedIn).arg(succeeded)));
}

KLUBBPOST_TEST(QCoreApplication, TestDialogue)
#include "tst_dialogue.moc"
