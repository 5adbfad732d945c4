// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The same account, network and system must get the same verdicts whoever asks: `test`, `test --batch`, `explain` and
// `summary` of the saved report, the setup that the window drives, `identify` and `sender`. One row is one situation;
// each way in gets a world of its own, made alike, so that none can profit from what another has met. All of it runs in
// this program, on loopback.

#include "cli/clicommand.h"
#include "reports/sheet.h"
#include "setup/setupsession.h"
#include "support/tableweb.h"
#include "support/testprogram.h"
#include "support/zonedns.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// What lies around one way in. The club's servers also serve as the real ones of made-up domains.
struct World
{
    std::shared_ptr<PracticeClub> club = std::make_shared<PracticeClub>();
    std::shared_ptr<ZoneDns> dns = std::make_shared<ZoneDns>();
    std::shared_ptr<TableWeb> web = std::make_shared<TableWeb>();
    Surroundings around;
};

const QString clubHost = u"mail.ovningshotellet.example"_s;

/// A server that is given: of the club, or with a port of its own.
struct Given
{
    Protocol protocol = Protocol::Smtp;
    Security security = Security::Tls;
    QString host = clubHost;
    quint16 port = 0; ///< 0: the club's

    [[nodiscard]] ServerSettings in(const World &world) const
    {
        ServerSettings settings{protocol, host, port, security, {}, {}};
        if (port == 0)
            settings.port = world.club->port(protocol, security);
        return settings;
    }
};

struct Situation
{
    std::function<void(World &)> prepare = {}; ///< null: nothing is there but the servers
    std::optional<PracticeFault> practice = {};
    QString address = u"info@klubben.example"_s;
    QList<Given> servers = {};
    QString login = {};
    QString password = u"ovning-ger-fardighet"_s;
    QString code = {};       ///< that must be among those of the test
    QString provider = {};   ///< its id; "own-domain": nobody is known; empty: servers were found, or nobody
    QString system = {};     ///< asked whether it may send; empty: nobody asks
    QString senderCode = {}; ///< of the main finding
    bool isSilent = false;   ///< somebody does not answer, who is not waited for as long as in earnest
    int failedBefore = 0;    ///< logins, in runs before
};

const QDate today(2026, 12, 1);

std::shared_ptr<const Catalog> facts()
{
    static const auto catalog = builtInCatalog(today);
    return catalog;
}

World worldOf(const Situation &situation, const QTemporaryDir &folder, const QString &way)
{
    World world;
    world.club->setFault(situation.practice.value_or(PracticeFault::None));
    if (!world.club->start())
        return {};
    if (situation.practice && !situation.prepare) {
        world.around = practiceSurroundings(today, world.club);
    } else {
        world.around = testSurroundings(*facts(), world.dns.get(), world.web.get());
        world.around.dns = world.dns; // a session may outlive the world
        world.around.web = world.web;
        world.dns->zone = Zone(u"klubben.example MX 10 mx.klubben.example"_s);
        world.around.today = today;
        world.around.trust = {world.club->trust(), true};
        world.dns->hosts.insert(clubHost.toLatin1(), {DnsStatus::Ok, {u"127.0.0.1"_s}});
        if (situation.prepare)
            situation.prepare(world);
    }
    if (situation.isSilent) {
        world.around.deadlines = {.connectFamily = 700, .encrypt = 700, .reply = 700};
        world.around.deadlines.control = 500;
    }
    if (situation.failedBefore > 0) {
        world.around.loginStore = std::make_shared<LoginBudgetStore>(folder.filePath(way));
        world.around.loginStore->add(EmailAddress::parse(situation.address).take(), situation.failedBefore,
                                     QDateTime::currentDateTimeUtc());
    }
    return world;
}

/// Lets the world go on until something is so. QTest::qWaitFor() would look only every 10 ms: each answer of each
/// server would wait for that.
template <class Condition>
bool comesTrue(Condition condition, int milliseconds)
{
    const QDeadlineTimer deadline(milliseconds);
    QTimer tick; // so that the waiting for events ends
    tick.start(50);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

/// A provider of klubben.example with the club's servers, whose app passwords look like the password of the club.
std::shared_ptr<const Catalog> appPasswordProvider(const World &world)
{
    QJsonArray servers;
    for (const Protocol protocol : allOf<Protocol>()) {
        servers.append(QJsonObject{{u"protocol"_s, nameOf(protocol)},
                                   {u"host"_s, clubHost},
                                   {u"port"_s, world.club->port(protocol, Security::Tls)},
                                   {u"security"_s, u"tls"_s},
                                   {u"recommended"_s, true}});
    }
    const QJsonObject provider{
        {u"id"_s, u"appar"_s},
        {u"name"_s, u"Appar"_s},
        {u"checked"_s, u"2026-11-01"_s},
        {u"confidence"_s, u"medium"_s},
        {u"status"_s, u"ready"_s},
        {u"match"_s, QJsonObject{{u"domains"_s, QJsonArray{u"klubben.example"_s}}}},
        {u"servers"_s, servers},
        {u"login"_s, QJsonObject{{u"rule"_s, u"address"_s}}},
        {u"password"_s, QJsonObject{{u"kind"_s, u"app"_s}, {u"appPasswordFormat"_s, u"^ovning-ger-fardighet$"_s}}},
        {u"sources"_s,
         QJsonArray{QJsonObject{{u"url"_s, u"https://klubben.example/"_s}, {u"date"_s, u"2026-11-01"_s}}}}};
    auto catalog = std::make_shared<Catalog>();
    auto read = readProvider(QJsonDocument(provider).toJson(), today);
    if (!read || !catalog->add(read.take()))
        qFatal("the provider is not one");
    return catalog;
}

/// "smtp KP-401" of each verdict, in order.
QStringList codesOf(const QJsonArray &verdicts)
{
    QStringList codes;
    for (const auto &value : verdicts) {
        const QJsonObject verdict = value.toObject();
        codes.append((verdict.value(u"protocol"_s).toString() + u' ' + verdict.value(u"code"_s).toString()).trimmed());
    }
    return codes;
}

QStringList codesOf(const QList<Verdict> &verdicts)
{
    QStringList codes;
    for (const Verdict &verdict : verdicts)
        codes.append(((verdict.protocol ? nameOf(*verdict.protocol) : QString()) + u' ' + verdict.code()).trimmed());
    return codes;
}

/// Every code that a text names, once.
QStringList codesIn(const QString &text)
{
    static const QRegularExpression code(u"KP-\\d{3}"_s);
    QStringList codes;
    for (auto all = code.globalMatch(text); all.hasNext();)
        codes.append(all.next().captured());
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

/// A command of klubbpost-cli, run here.
struct Finished
{
    int exitCode = -1;
    QJsonObject json;
    QString fault; ///< the name of the fault it stopped with
};

Finished runHere(const World &world, const QStringList &words, const QByteArray &input = {})
{
    Finished ran;
    const auto pipes = std::make_shared<Console::Pipes>();
    pipes->in = input;
    const auto arguments = readArguments(QStringList{u"klubbpost-cli"_s} + words);
    if (!arguments) {
        ran.fault = arguments.fault().name;
        return ran;
    }
    Environment environment(Language::English, world.around, Console(pipes));
    const auto command = CliCommand::create(*arguments->command(), environment, *arguments);
    QObject::connect(command.get(), &CliCommand::finished,
                     [&ran](ExitCode code) { ran.exitCode = static_cast<int>(code); });
    command->start();
    if (!comesTrue([&ran] { return ran.exitCode >= 0; }, 60'000))
        return ran;
    ran.json = QJsonDocument::fromJson(pipes->out).object();
    ran.fault = ran.json.value(u"error"_s).toObject().value(u"name"_s).toString();
    return ran;
}

QString serverText(const ServerSettings &server)
{
    return u"%1:%2:%3"_s.arg(server.host, QString::number(server.port), nameOf(server.security));
}

/// What one way in has said.
struct Said
{
    QStringList codes;          ///< of the test; or why it did not begin
    QString provider;           ///< id; of the plan
    QStringList sheet;          ///< codes on the sheet
    QStringList explained = {}; ///< those that the saved report is explained with
};

/// Where a single test refuses to begin, the table of a batch has a verdict in its place.
QStringList refusal(const QString &fault)
{
    return {fault == "loginsSpent"_L1 ? u"refused KP-419"_s : u"refused KP-903"_s};
}

} // namespace

Q_DECLARE_METATYPE(Situation)

class TestParity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void allWaysSayTheSame_data();
    void allWaysSayTheSame()
    {
        QFETCH(Situation, situation);
        const QString tag = QString::fromUtf8(QTest::currentDataTag());
        const Said single = byTest(situation, tag);
        QVERIFY2(!single.codes.isEmpty(), "test said nothing");
        // A saved report of the practice club has only the ports that were tested: that another one would have
        // encrypted is gone with the club. So KP-330 is explained as KP-333.
        const bool isForgotten = situation.practice == PracticeFault::NoStarttls;
        if (!isForgotten)
            QCOMPARE(single.explained, single.codes);
        if (!situation.code.isEmpty()) {
            QVERIFY2(
                std::ranges::any_of(single.codes, [&](const QString &code) { return code.contains(situation.code); }),
                qPrintable(single.codes.join(u", "_s)));
        }
        QCOMPARE(byBatch(situation, tag), single.codes);
        const Said window = byWindow(situation, tag);
        QCOMPARE(window.codes, single.codes);
        QCOMPARE(window.provider, situation.provider);
        QCOMPARE(single.provider, situation.provider);
        if (isForgotten)
            return;
        QCOMPARE(window.sheet, single.sheet);
        QStringList expected;
        for (const QString &code : single.codes) {
            if (!code.startsWith("refused"_L1))
                expected.append(code.section(u' ', -1));
        }
        expected.removeDuplicates();
        expected.sort();
        QCOMPARE(single.sheet, expected);
        compareIdentification(situation, tag);
        if (!situation.system.isEmpty())
            compareSender(situation, tag);
    }

private:
    [[nodiscard]] static QStringList given(const Situation &situation, const World &world)
    {
        QStringList words;
        for (const Given &server : situation.servers)
            words += {u"--"_s + nameOf(server.protocol), serverText(server.in(world))};
        if (!situation.login.isEmpty())
            words += {u"--login"_s, situation.login};
        return words;
    }

    /// `test`, and what `explain` and `summary` make of its report.
    [[nodiscard]] Said byTest(const Situation &situation, const QString &tag)
    {
        const World world = worldOf(situation, m_folder, tag + u"-test"_s);
        const QString report = m_folder.filePath(tag + u".json"_s);
        QStringList words{u"test"_s, situation.address, u"--password-stdin"_s, u"--json"_s, u"--report"_s, report};
        const Finished ran = runHere(world, words + given(situation, world), situation.password.toUtf8() + '\n');
        if (!ran.fault.isEmpty())
            return {refusal(ran.fault), situation.provider, {}, refusal(ran.fault)};
        Said said;
        said.codes = codesOf(ran.json.value(u"verdicts"_s).toArray());
        const QJsonObject plan = ran.json.value(u"report"_s).toObject().value(u"plan"_s).toObject();
        said.provider = plan.value(u"providerId"_s).toString();
        const Finished explained = runHere(world, {u"explain"_s, report, u"--json"_s});
        said.explained = codesOf(explained.json.value(u"verdicts"_s).toArray());
        const QString sheet = m_folder.filePath(tag + u".txt"_s);
        const Finished written =
            runHere(world, {u"summary"_s, report, u"--text"_s, sheet, u"--for"_s, u"mailProgram"_s});
        QFile file(sheet);
        if (written.exitCode == 0 && file.open(QIODevice::ReadOnly))
            said.sheet = codesIn(QString::fromUtf8(file.readAll()));
        return said;
    }

    [[nodiscard]] QStringList byBatch(const Situation &situation, const QString &tag)
    {
        const World world = worldOf(situation, m_folder, tag + u"-batch"_s);
        QStringList columns{u"address"_s, u"password"_s};
        QStringList fields{situation.address, situation.password};
        for (const Given &server : situation.servers) {
            columns.append(nameOf(server.protocol));
            fields.append(serverText(server.in(world)));
        }
        if (!situation.login.isEmpty()) {
            columns.append(u"login"_s);
            fields.append(situation.login);
        }
        QFile table(m_folder.filePath(tag + u".csv"_s));
        if (!table.open(QIODevice::WriteOnly))
            return {u"no table"_s};
        table.write((columns.join(u',') + u'\n' + fields.join(u',') + u'\n').toUtf8());
        table.close();
        const Finished ran = runHere(world, {u"test"_s, u"--batch"_s, table.fileName(), u"--json"_s});
        const QJsonObject account = ran.json.value(u"accounts"_s).toArray().at(0).toObject();
        const QStringList codes = codesOf(account.value(u"verdicts"_s).toArray());
        const bool isRefusal = std::ranges::all_of(
            codes, [](const QString &code) { return code.endsWith("KP-419"_L1) || code.endsWith("KP-903"_L1); });
        return isRefusal && !codes.isEmpty() ? QStringList{u"refused "_s + codes.first().section(u' ', -1)} : codes;
    }

    /// The setup as the pages drive it: the user waits for the look-ups, fills in the rows, and starts the test.
    [[nodiscard]] Said byWindow(const Situation &situation, const QString &tag)
    {
        const World world = worldOf(situation, m_folder, tag + u"-window"_s);
        SetupSession session(world.around);
        session.setErrand(Errand::CheckAddress);
        session.setAddress(EmailAddress::parse(situation.address).take());
        if (!comesTrue([&] { return !session.discovery().isRunning(); }, 30'000))
            return {{u"looks for ever"_s}, {}, {}};
        for (const Protocol protocol : session.protocols()) {
            ServerSettings settings = session.settings(protocol)->settings;
            const auto own = std::ranges::find(situation.servers, protocol, &Given::protocol);
            if (own != situation.servers.end()) {
                const QString login = settings.login;
                settings = own->in(world);
                settings.login = login.isEmpty() ? session.address().toString() : login;
            } else if (!situation.servers.isEmpty()) {
                session.setUsed(protocol, false);
                continue;
            }
            if (settings.host.isEmpty())
                continue;
            if (!situation.login.isEmpty())
                settings.login = situation.login;
            if (settings != session.settings(protocol)->settings)
                session.setSettings(settings);
        }
        Said said;
        said.provider = session.plan().providerId;
        if (session.plan().servers.isEmpty())
            return {refusal({}), said.provider, {}};
        if (session.loginsLeft() == 0)
            return {refusal(u"loginsSpent"_s), said.provider, {}};
        if (session.setPassword(Secret(situation.password)))
            return {{u"password"_s}, said.provider, {}};
        bool isOver = false;
        connect(&session, &SetupSession::testFinished, &session, [&isOver] { isOver = true; });
        session.startTest(std::nullopt);
        if (!comesTrue([&isOver] { return isOver; }, 60'000))
            return {{u"tests for ever"_s}, {}, {}};
        said.codes = codesOf(session.diagnoses());
        SheetData data;
        data.report = session.report();
        data.provider = session.provider();
        data.catalog = session.surroundings().catalog.get();
        data.target = Target::MailProgram;
        said.sheet = codesIn(sheetText(data, {Language::English}));
        return said;
    }

    /// `identify` names whom the window names, and proposes what it would test.
    void compareIdentification(const Situation &situation, const QString &tag)
    {
        const World world = worldOf(situation, m_folder, tag + u"-identify"_s);
        const Finished ran = runHere(world, {u"identify"_s, situation.address, u"--json"_s});
        QCOMPARE(ran.json.value(u"provider"_s).toObject().value(u"id"_s).toString(), situation.provider);
        SetupSession session(worldOf(situation, m_folder, tag + u"-identified"_s).around);
        session.setErrand(Errand::CheckAddress);
        session.setAddress(EmailAddress::parse(situation.address).take());
        QVERIFY(comesTrue([&] { return !session.discovery().isRunning(); }, 30'000));
        QStringList proposed;
        QStringList protocols;
        for (const auto &value : ran.json.value(u"settings"_s).toArray()) {
            const QJsonObject server = value.toObject();
            const QString protocol = server.value(u"protocol"_s).toString();
            if (protocols.contains(protocol))
                continue;
            protocols.append(protocol);
            proposed.append(u"%1 %2:%3"_s.arg(protocol, server.value(u"host"_s).toString(),
                                              server.value(u"security"_s).toString()));
        }
        proposed.sort();
        QStringList planned;
        for (const ServerSettings &server : session.plan().servers)
            planned.append(u"%1 %2:%3"_s.arg(nameOf(server.protocol), server.host, nameOf(server.security)));
        planned.sort();
        // Where the domain itself says that it takes no mail, nothing is guessed for show; a test still refutes the
        // guess.
        if (!session.discovery().domainTakesNoMail())
            QCOMPARE(proposed, planned);
        else
            QVERIFY(proposed.isEmpty());
    }

    /// `sender`, the window's sender page, and what goes on the sheet and to support.
    void compareSender(const Situation &situation, const QString &tag)
    {
        const World world = worldOf(situation, m_folder, tag + u"-sender"_s);
        const Finished ran =
            runHere(world, {u"sender"_s, situation.address, u"--system"_s, situation.system, u"--json"_s});
        QStringList codes;
        for (const auto &value : ran.json.value(u"findings"_s).toArray())
            codes.append(value.toObject().value(u"code"_s).toString());
        QVERIFY2(!codes.isEmpty(), qPrintable(ran.fault));
        QCOMPARE(codes.first(), situation.senderCode);

        SetupSession session(worldOf(situation, m_folder, tag + u"-senderpage"_s).around);
        session.setErrand(Errand::SendFromClubSystem);
        session.setClubSystem(situation.system);
        session.setAddress(EmailAddress::parse(situation.address).take());
        session.startSenderCheck();
        QVERIFY(comesTrue([&] { return bool(session.sender().advice()); }, 30'000));
        QStringList seen;
        for (const SenderVerdict finding : session.sender().advice()->findings)
            seen.append(VerdictId(finding).code());
        QCOMPARE(seen, codes);
        SheetSender sheet{session.sender().question(), *session.sender().advice(), {}};
        codes.sort();
        QCOMPARE(codesIn(senderSupportText(sheet, Words(Language::English))), codes);
    }

    QTemporaryDir m_folder;
};

void TestParity::allWaysSayTheSame_data()
{
    QTest::addColumn<Situation>("situation");
    const auto row = [](const char *name, const Situation &situation) { QTest::newRow(name) << situation; };
    const QString practised = PracticeClub::address();

    // The practice club and its faults.
    row("practice",
        {.practice = PracticeFault::None, .address = practised, .code = u"KP-900"_s, .provider = u"practice"_s});
    row("practice: another password", {.practice = PracticeFault::None,
                                       .address = practised,
                                       .password = u"fel"_s,
                                       .code = u"smtp KP-401"_s,
                                       .provider = u"practice"_s});
    row("practice: app password, with its blanks", {.practice = PracticeFault::AppPasswordNeeded,
                                                    .address = practised,
                                                    .password = PracticeClub::appPassword(),
                                                    .code = u"KP-900"_s,
                                                    .provider = u"practice"_s});
    row("practice: app password, without", {.practice = PracticeFault::AppPasswordNeeded,
                                            .address = practised,
                                            .password = PracticeClub::appPassword().remove(u' '),
                                            .code = u"KP-900"_s,
                                            .provider = u"practice"_s});
    row("practice: another's login name", {.practice = PracticeFault::None,
                                           .address = practised,
                                           .login = u"nagon.annan"_s,
                                           .code = u"smtp KP-4"_s,
                                           .provider = u"practice"_s});
    row("practice: only SMTP given", {.practice = PracticeFault::None,
                                      .address = practised,
                                      .servers = {{Protocol::Smtp, Security::Starttls}},
                                      .code = u"smtp KP-400"_s,
                                      .provider = u"practice"_s});
    row("practice: TLS on the STARTTLS port", {.practice = PracticeFault::None,
                                               .address = practised,
                                               .servers = {{Protocol::Smtp, Security::Tls, u"ingen.example"_s, 465}},
                                               .code = u"smtp KP-101"_s,
                                               .provider = u"practice"_s});
    row("practice: a real provider's address",
        {.practice = PracticeFault::None, .address = u"nagon@gmail.com"_s, .code = u"KP-903"_s});
    const std::pair<PracticeFault, const char *> faults[] = {
        {PracticeFault::WrongPassword, "smtp KP-401"},      {PracticeFault::AppPasswordNeeded, "KP-402"},
        {PracticeFault::SmtpAuthOff, "smtp KP-40"},         {PracticeFault::BlockedPort, "smtp KP-20"},
        {PracticeFault::ExpiredCertificate, "smtp KP-301"}, {PracticeFault::WrongName, "smtp KP-303"},
        {PracticeFault::NoStarttls, "smtp KP-33"},          {PracticeFault::SilentServer, "smtp KP-212"},
    };
    for (const auto &[fault, code] : faults) {
        QTest::addRow("practice: %s", enumName(fault))
            << Situation{.practice = fault,
                         .address = practised,
                         .code = QString::fromLatin1(code),
                         .provider = u"practice"_s,
                         .isSilent = fault == PracticeFault::SilentServer || fault == PracticeFault::BlockedPort};
    }

    // Nobody known, servers given: the DNS and the network.
    const QList<Given> tlsServer{{Protocol::Smtp, Security::Tls}};
    const QList<Given> elsewhere{{Protocol::Smtp, Security::Tls, u"smtp.klubben.example"_s, 465}};
    const auto answering = [](DnsStatus status) {
        return [status](World &world) {
            world.dns->rest = status;
            world.dns->otherHosts = {status, {}};
            world.dns->hosts.clear();
            world.web->rest = WebStatus::NotReached;
        };
    };
    // Four servers of nobody's, whose names cannot be found where no name can.
    const auto looking = [](World &world, NetworkReach reach = NetworkReach::Online, bool portal = false) {
        world.around.network = NetworkControl{{{u"smtp.ett.example"_s, 465},
                                               {u"smtp.tva.example"_s, 465},
                                               {u"imap.ett.example"_s, 993},
                                               {u"imap.tva.example"_s, 993}},
                                              [=] {
                                                  return NetworkSeen{reach, portal};
                                              },
                                              true};
    };
    row("given servers, all well", {.servers = tlsServer,
                                    .login = PracticeClub::address(),
                                    .code = u"smtp KP-400"_s,
                                    .provider = u"own-domain"_s});
    row("a name server that never answers", {.prepare =
                                                 [=](World &world) {
                                                     answering(DnsStatus::TimedOut)(world);
                                                     looking(world);
                                                 },
                                             .servers = elsewhere,
                                             .code = u"smtp KP-108"_s,
                                             .provider = u"own-domain"_s});
    row("the same, and nobody looks at the network", {.prepare = answering(DnsStatus::TimedOut),
                                                      .servers = elsewhere,
                                                      .code = u"smtp KP-104"_s,
                                                      .provider = u"own-domain"_s});
    row("a name server that refuses", {.prepare =
                                           [=](World &world) {
                                               answering(DnsStatus::Refused)(world);
                                               looking(world);
                                           },
                                       .servers = elsewhere,
                                       .code = u"smtp KP-108"_s,
                                       .provider = u"own-domain"_s});
    row("refused for this name alone", {.prepare = answering(DnsStatus::Refused),
                                        .servers = elsewhere,
                                        .code = u"smtp KP-103"_s,
                                        .provider = u"own-domain"_s});
    row("a broken name server", {.prepare = answering(DnsStatus::ServerFailure),
                                 .servers = elsewhere,
                                 .code = u"smtp KP-103"_s,
                                 .provider = u"own-domain"_s});
    row("answers that cannot be read", {.prepare = answering(DnsStatus::BadAnswer),
                                        .servers = elsewhere,
                                        .code = u"smtp KP-103"_s,
                                        .provider = u"own-domain"_s});
    row("no name server is known", {.prepare =
                                        [=](World &world) {
                                            answering(DnsStatus::NoServer)(world);
                                            looking(world);
                                        },
                                    .servers = elsewhere,
                                    .code = u"smtp KP-105"_s,
                                    .provider = u"own-domain"_s});
    row("this computer is offline", {.prepare =
                                         [=](World &world) {
                                             answering(DnsStatus::TimedOut)(world);
                                             looking(world, NetworkReach::Disconnected);
                                         },
                                     .servers = elsewhere,
                                     .code = u"smtp KP-209"_s,
                                     .provider = u"own-domain"_s});
    row("nothing may be asked", {.prepare = [](World &world) { world.around = world.around.offline(); },
                                 .servers = elsewhere,
                                 .code = u"smtp KP-105"_s,
                                 .provider = u"own-domain"_s});
    row("no such server", {.servers = elsewhere, .code = u"smtp KP-101"_s, .provider = u"own-domain"_s});
    row("a server without address", {.prepare = answering(DnsStatus::NoData),
                                     .servers = elsewhere,
                                     .code = u"smtp KP-102"_s,
                                     .provider = u"own-domain"_s});
    row("every name leads to the network's own page",
        {.prepare =
             [=](World &world) {
                 for (const char *host : {"smtp.ett.example", "smtp.tva.example", "imap.ett.example",
                                          "imap.tva.example", "smtp.klubben.example"})
                     world.dns->hosts.insert(host, {DnsStatus::Ok, {u"127.0.0.1"_s}});
                 looking(world);
             },
         .servers = {{Protocol::Smtp, Security::Tls, u"smtp.klubben.example"_s, 9}},
         .code = u"smtp KP-208"_s,
         .provider = u"own-domain"_s});
    row("a closed port", {.servers = {{Protocol::Smtp, Security::Tls, clubHost, 9}},
                          .code = u"smtp KP-201"_s,
                          .provider = u"own-domain"_s});
    row("three servers, one wrong", {.servers = {{Protocol::Smtp, Security::Tls},
                                                 {Protocol::Imap, Security::Tls},
                                                 {Protocol::Pop3, Security::Tls, u"pop.klubben.example"_s, 995}},
                                     .code = u"pop3 KP-101"_s,
                                     .provider = u"own-domain"_s});
    row("another password",
        {.servers = tlsServer, .password = u"fel"_s, .code = u"smtp KP-401"_s, .provider = u"own-domain"_s});
    row("login given",
        {.servers = tlsServer, .login = practised, .code = u"smtp KP-400"_s, .provider = u"own-domain"_s});
    row("an issuer nobody trusts", {.prepare =
                                        [](World &world) {
                                            world.around.trust = {{}, true};
                                        },
                                    .servers = tlsServer,
                                    .code = u"smtp KP-30"_s,
                                    .provider = u"own-domain"_s});
    row("a certificate of another name",
        {.prepare =
             [](World &world) {
                 world.dns->hosts.insert("smtp.klubben.example", {DnsStatus::Ok, {u"127.0.0.1"_s}});
             },
         .servers = {{Protocol::Smtp, Security::Tls, u"smtp.klubben.example"_s}},
         .code = u"smtp KP-303"_s,
         .provider = u"own-domain"_s});
    row("an expired certificate", {.prepare = [](World &) {},
                                   .practice = PracticeFault::ExpiredCertificate,
                                   .servers = tlsServer,
                                   .code = u"smtp KP-301"_s,
                                   .provider = u"own-domain"_s});
    row("one login failed before", {.servers = tlsServer,
                                    .login = practised,
                                    .code = u"smtp KP-400"_s,
                                    .provider = u"own-domain"_s,
                                    .failedBefore = 1});
    row("two logins failed before",
        {.servers = tlsServer, .code = u"refused KP-419"_s, .provider = u"own-domain"_s, .failedBefore = 2});
    row("a retired server of a provider", {.servers = {{Protocol::Smtp, Security::None, u"smtp.home.se"_s, 25}},
                                           .code = u"smtp KP-291"_s,
                                           .provider = u"own-domain"_s});
    row("in the clear without a yes", {.servers = {{Protocol::Imap, Security::None, clubHost, 143}},
                                       .code = u"imap KP-"_s,
                                       .provider = u"own-domain"_s});

    // Providers, and how they are known.
    const auto zone = [](const QString &text) { return [text](World &world) { world.dns->zone = Zone(text); }; };
    row("a provider's own domain, offline", {.prepare = [](World &world) { world.around = world.around.offline(); },
                                             .address = u"styrelsen.klubben@gmail.com"_s,
                                             .code = u"smtp KP-105"_s,
                                             .provider = u"gmail"_s});
    row("a provider's own domain, silent DNS", {.prepare =
                                                    [=](World &world) {
                                                        answering(DnsStatus::TimedOut)(world);
                                                        looking(world);
                                                    },
                                                .address = u"styrelsen.klubben@gmail.com"_s,
                                                .code = u"smtp KP-108"_s,
                                                .provider = u"gmail"_s});
    const auto withAppPasswords = [](World &world) { world.around.catalog = appPasswordProvider(world); };
    row("an app password as it is shown, with blanks", {.prepare = withAppPasswords,
                                                        .login = practised,
                                                        .password = u" ovning-\u00a0ger- fardighet "_s,
                                                        .code = u"KP-900"_s,
                                                        .provider = u"appar"_s});
    row("blanks in what is no app password", {.prepare = withAppPasswords,
                                              .login = practised,
                                              .password = u"ovning- ger-fel"_s,
                                              .code = u"smtp KP-412"_s,
                                              .provider = u"appar"_s});
    row("a provider by MX",
        {.prepare = zone(u"klubben.example MX 10 mx1.loopia.se"_s), .code = u"smtp KP-101"_s, .provider = u"loopia"_s});
    row("a provider by MX, another's servers given", {.prepare = zone(u"klubben.example MX 10 mx1.loopia.se"_s),
                                                      .servers = tlsServer,
                                                      .login = practised,
                                                      .code = u"smtp KP-400"_s,
                                                      .provider = u"loopia"_s});
    row("a provider by SPF", {.prepare = zone(u"klubben.example TXT v=spf1 include:spf.loopia.se ~all"_s),
                              .code = u"smtp KP-101"_s,
                              .provider = u"loopia"_s});
    row("a provider by its name servers",
        {.prepare = zone(u"klubben.example NS ns1.loopia.se"_s), .code = u"smtp KP-101"_s, .provider = u"loopia"_s});
    row("a provider that takes no passwords",
        {.address = u"nagon@hotmail.com"_s, .code = u"smtp KP-101"_s, .provider = u"microsoft-personal"_s});
    row("a provider that has closed",
        {.address = u"nagon@algonet.se"_s, .code = u"KP-903"_s, .provider = u"algonet"_s});
    row("a provider that has closed, its old server given",
        {.address = u"nagon@algonet.se"_s,
         .servers = {{Protocol::Smtp, Security::Tls, u"smtp.algonet.se"_s, 465}},
         .code = u"smtp KP-430"_s,
         .provider = u"algonet"_s});
    row("a settings file with servers of nobody's",
        {.prepare =
             [](World &world) {
                 world.dns->zone = Zone(u"klubben.example MX 10 mx.klubben.example"_s);
                 const QByteArray port = QByteArray::number(world.club->port(Protocol::Smtp, Security::Tls));
                 world.web->files.insert(
                     u"autoconfig.klubben.example"_s,
                     "<clientConfig version='1.1'><emailProvider id='klubben.example'><outgoingServer type='smtp'>"
                     "<hostname>mail.ovningshotellet.example</hostname><port>" +
                         port +
                         "</port><socketType>SSL</socketType><authentication>password-cleartext</authentication>"
                         "<username>info@ovningsklubben.example</username></outgoingServer></emailProvider></"
                         "clientConfig>");
             },
         .code = u"smtp KP-400"_s});
    row("a settings file with a login name, the server given",
        {.prepare =
             [](World &world) {
                 world.dns->zone = Zone(u"klubben.example MX 10 mx.klubben.example"_s);
                 world.web->files.insert(
                     u"autoconfig.klubben.example"_s,
                     "<clientConfig version='1.1'><emailProvider id='klubben.example'><outgoingServer type='smtp'>"
                     "<hostname>smtp.klubben.example</hostname><port>465</port><socketType>SSL</socketType>"
                     "<authentication>password-cleartext</authentication><username>ovning</username></outgoingServer>"
                     "</emailProvider></clientConfig>");
             },
         .servers = tlsServer,
         .code = u"smtp KP-401"_s});
    row("a domain that takes no mail", {.prepare = zone(u"klubben.example MX 0 "_s),
                                        .servers = tlsServer,
                                        .login = practised,
                                        .code = u"smtp KP-400"_s,
                                        .provider = u"own-domain"_s});
    row("a domain that does not exist, nothing given",
        {.prepare = zone({}), .code = u"smtp KP-101"_s, .provider = u"own-domain"_s});
    row("a mistyped domain", {.prepare = zone(u"gmial.com MX 10 mx.gmial.com"_s),
                              .address = u"nagon@gmial.com"_s,
                              .servers = tlsServer,
                              .login = practised,
                              .code = u"smtp KP-400"_s,
                              .provider = u"own-domain"_s});

    // The sender.
    const auto sender = [&](const char *name, const QString &address, const QString &records, const QString &system,
                            const QString &code, const QString &provider) {
        row(name, {.prepare = zone(records + u"\ninclude.space2u.com TXT v=spf1 ip4:198.51.100.0/24 -all\n"
                                             "klubben.example MX 10 mx.klubben.example\n"
                                             "mx.klubben.example A 198.51.100.25\n"_s),
                   .address = address,
                   .servers = tlsServer,
                   .code = u"smtp KP-"_s,
                   .provider = provider,
                   .system = system,
                   .senderCode = code});
    };
    const QString own = u"info@klubben.example"_s;
    sender("sender: a freemail address", u"klubben@gmail.com"_s, {}, u"cogwork"_s, u"KP-620"_s, u"gmail"_s);
    sender("sender: no SPF", own, {}, u"cogwork"_s, u"KP-622"_s, u"own-domain"_s);
    sender("sender: the system is not in SPF", own, u"klubben.example TXT v=spf1 ip4:192.0.2.1 ~all"_s, u"cogwork"_s,
           u"KP-621"_s, u"own-domain"_s);
    sender("sender: two SPF records", own,
           u"klubben.example TXT v=spf1 ip4:192.0.2.1 ~all\nklubben.example TXT v=spf1 ~all"_s, u"cogwork"_s,
           u"KP-623"_s, u"own-domain"_s);
    sender("sender: a broken SPF record", own, u"klubben.example TXT v=spf1 ip4:192.0.2.999 ~all"_s, u"cogwork"_s,
           u"KP-624"_s, u"own-domain"_s);
    sender("sender: SPF lets everybody", own, u"klubben.example TXT v=spf1 +all"_s, u"cogwork"_s, u"KP-626"_s,
           u"own-domain"_s);
    sender("sender: the system logs in as the user", own, u"klubben.example TXT v=spf1 ip4:192.0.2.1 ~all"_s,
           u"promikbook"_s, u"KP-611"_s, u"own-domain"_s);
    sender("sender: a system with keys of its own", own, u"klubben.example TXT v=spf1 ip4:192.0.2.1 ~all"_s,
           u"mailchimp"_s, u"KP-629"_s, u"own-domain"_s);
    sender("sender: a system that logs in only", own, u"klubben.example TXT v=spf1 ip4:192.0.2.1 ~all"_s,
           u"wordpress-smtp"_s, u"KP-611"_s, u"own-domain"_s);
    row("sender: a name server that never answers", {.prepare = answering(DnsStatus::TimedOut),
                                                     .servers = elsewhere,
                                                     .code = u"smtp KP-104"_s,
                                                     .provider = u"own-domain"_s,
                                                     .system = u"cogwork"_s,
                                                     .senderCode = u"KP-651"_s});
    row("sender: nothing may be asked", {.prepare = [](World &world) { world.around = world.around.offline(); },
                                         .servers = elsewhere,
                                         .code = u"smtp KP-105"_s,
                                         .provider = u"own-domain"_s,
                                         .system = u"cogwork"_s,
                                         .senderCode = u"KP-651"_s});
}

KLUBBPOST_TEST(QCoreApplication, TestParity)
#include "tst_parity.moc"
