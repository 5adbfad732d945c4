// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testcommand.h"

#include "cli/certificateargument.h"
#include "cli/deliveryoutput.h"
#include "cli/serverargument.h"
#include "cli/testoutput.h"
#include "core/typed.h"
#include "reports/certificatewords.h"

#include <algorithm>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

TestCommand::~TestCommand() = default;

void TestCommand::start()
{
    if (const auto fault = readArguments())
        return fail(*fault);
    if (const auto fault = readPassword())
        return fail(*fault);
    m_session = std::make_unique<SetupSession>(environment().surroundings());
    m_given = std::make_unique<GivenServers>(*m_session);
    m_session->setErrand(Errand::CheckAddress);
    m_session->setSenderName(m_senderName);
    connect(m_session.get(), &SetupSession::testFinished, this, &TestCommand::finish);
    connect(m_given.get(), &GivenServers::ready, this, &TestCommand::startTest);
    m_given->start(m_address, m_servers, m_login);
}

std::optional<Fault> TestCommand::readArguments()
{
    const auto address =
        readAddress(arguments().argument().value_or(environment().isPractice() ? PracticeClub::address() : QString()));
    if (!address)
        return address.fault();
    m_address = *address;
    if (environment().isPractice())
        m_senderName = PracticeClub::senderName();
    if (arguments().has(Option::SenderName)) {
        const auto name = parseSenderName(arguments().value(Option::SenderName));
        if (!name)
            return settingsFault(name.fault(), u"--"_s + nameOf(Option::SenderName), words());
        m_senderName = *name;
    }
    if (arguments().has(Option::Login)) {
        const auto login = typedLogin(arguments().value(Option::Login));
        if (!login)
            return settingsFault(login.fault(), u"--"_s + nameOf(Option::Login), words());
        m_login = *login;
    }
    if (const auto fault = readWait())
        return fault;
    if (arguments().has(Option::AcceptCertificate)) {
        auto accepted = parseCertificateArgument(arguments().value(Option::AcceptCertificate));
        if (!accepted)
            return accepted.fault();
        m_acceptedCertificates = accepted.take();
    }
    return readServers();
}

std::optional<Fault> TestCommand::readWait()
{
    constexpr int longest = 3600;
    if (arguments().has(Option::Wait)) {
        bool isNumber = false;
        const int seconds = arguments().value(Option::Wait).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > longest)
            return badValueFault(nameOf(Option::Wait), u"1 … 3600"_s);
        m_wait = std::chrono::seconds(seconds);
    }
    if (arguments().has(Option::NewestFrom)) {
        const auto sender = typedAddress(arguments().value(Option::NewestFrom));
        if (!sender || sender->needsSmtpUtf8())
            return badValueFault(nameOf(Option::NewestFrom), u"info@klubben.se"_s);
        m_newestFrom = sender->toWire();
    }
    return std::nullopt;
}

std::optional<Fault> TestCommand::readServers()
{
    for (const Protocol protocol : allOf<Protocol>()) {
        const Option option = serverOption(protocol);
        if (!arguments().has(option))
            continue;
        const auto server = parseServerArgument(protocol, arguments().value(option), words());
        if (!server)
            return server.fault();
        m_servers.append(*server);
    }
    return std::nullopt;
}

std::optional<Fault> TestCommand::readPassword()
{
    if (!arguments().has(Option::PasswordStdin) && environment().isPractice()) {
        m_password = Secret(PracticeClub::password());
        return std::nullopt;
    }
    // Said before the password is asked for: it goes to whoever has these certificates.
    for (const AcceptedCertificate &certificate : std::as_const(m_acceptedCertificates)) {
        console().printError(tr("For this test only, the certificate of %1 with the fingerprint %2 is taken.")
                                 .arg(displayText(certificate.host), shownFingerprint(certificate.sha256)));
    }
    auto password = arguments().has(Option::PasswordStdin)
                        ? console().readPasswordLine()
                        : console().askPassword(tr("Password for %1: ").arg(m_address.toString()));
    if (!password)
        return passwordFault(password.fault());
    m_password = password.take();
    QString typed = QString::fromUtf8(m_password.utf8());
    const auto fault = checkPassword(typed);
    typed.fill(u'\0');
    if (fault)
        return settingsFault(*fault, {}, words());
    return std::nullopt;
}

void TestCommand::startTest()
{
    for (const ServerSettings &server : std::as_const(m_servers)) {
        if (arguments().has(Option::AllowClearText) && server.security == Security::None)
            m_session->setClearTextConsent(server.protocol, true);
    }
    if (m_session->plan().servers.isEmpty())
        return fail(runFault(RunFault::NoServers));
    if (m_session->loginsLeft() == 0 && !arguments().has(Option::DespiteFailedLogins))
        return fail(runFault(RunFault::LoginsSpent, m_address.toString()));
    if (m_session->loginsLeft() == 1)
        console().printError(tr("A login for this address failed a short while ago. If this one fails too, the next "
                                "one may lock the account."));
    for (const AcceptedCertificate &certificate : std::as_const(m_acceptedCertificates))
        m_session->acceptCertificate(certificate);
    if (const auto fault = m_session->setPassword(std::move(m_password)))
        return fail(settingsFault(*fault, {}, words()));
    std::optional<TestMessage> message;
    if (arguments().has(Option::Send))
        message = words().testMessage(QString::number(QRandomGenerator::system()->generate(), 16));
    m_session->startTest(message);
}

void TestCommand::finish()
{
    const TestReport &report = m_session->report();
    if (arguments().has(Option::Report)) {
        const QString path = arguments().value(Option::Report);
        if (const auto fault = writeFile(path, QJsonDocument(toJson(report)).toJson()))
            return fail(*fault);
    }
    if (!startLoop())
        tell();
}

bool TestCommand::startLoop()
{
    const bool wanted = arguments().has(Option::WaitForMessage) || !m_newestFrom.isEmpty();
    // A login that the test could not do is not tried again: the account might lock.
    const QList<LaneReport> &lanes = m_session->report().lanes;
    const bool works = std::all_of(lanes.begin(), lanes.end(),
                                   [](const LaneReport &lane) { return lane.outcome == Outcome::Succeeded; });
    m_isLoopWanted = wanted && works;
    const bool sends = m_newestFrom.isEmpty();
    if (!m_isLoopWanted || m_session->loopBarrier(sends) != LoopBarrier::None)
        return false;
    connect(m_session.get(), &SetupSession::messageLoopFinished, this, &TestCommand::loopFinished);
    if (sends)
        m_session->startMessageLoop(words().testMessage(QString::number(QRandomGenerator::system()->generate(), 16)),
                                    m_wait);
    else
        m_session->examineNewestFrom(m_newestFrom);
    return m_session->messageLoop().isRunning();
}

void TestCommand::loopFinished()
{
    const MailSearch &search = m_session->messageLoop().result().search;
    const bool mayDelete = search.found && search.canRemove && search.purpose == SearchPurpose::Token;
    if (arguments().has(Option::DeleteMessage) && mayDelete)
        return m_session->removeTestMessage();
    tell();
}

void TestCommand::tell()
{
    m_session->forgetPassword();
    const TestReport &report = m_session->report();
    std::optional<DeliveryAdvice> delivery = m_session->delivery();
    if (m_isLoopWanted && !delivery) // no mailbox is known that can be looked into, or not in that way
        delivery = DeliveryAdvice{.finding = DeliveryFinding::NotOpened};
    const bool removed = m_session->messageLoop().result().search.removed;
    if (isJson()) {
        QJsonObject json = testJson(report, m_session->diagnoses(), words());
        if (delivery)
            json.insert(u"delivery"_s, deliveryJson(*delivery, removed, words()));
        console().printJson(json);
    } else {
        QString text = testText(report, m_session->diagnoses(), words());
        if (delivery)
            text += u"\n\n"_s + deliveryText(*delivery, removed, words());
        console().print(text);
    }
    const ExitCode test = testExitCode(m_session->diagnoses());
    const bool isGood = !delivery || Verdict::of(delivery->finding).severity == Severity::Good;
    Q_EMIT finished(test == ExitCode::AllWell && !isGood ? ExitCode::Findings : test);
}

} // namespace klubbpost

#include "moc_testcommand.cpp"
