// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/identifycommand.h"

#include "cli/console.h"
#include "core/typed.h"
#include "discovery/typos.h"

#include <QJsonArray>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void IdentifyCommand::start()
{
    QString typed = arguments().argument().value_or(QString());
    if (!arguments().argument() && environment().isPractice())
        typed = PracticeClub::address();
    const QString domain = cleanedHost(typed).host;
    m_domainOnly = !cleanedAddress(typed).contains(u'@') && !domain.isEmpty();
    // A domain is asked about with a name before it that stands for any; it goes nowhere but into the settings' login,
    // where it is taken out again.
    const auto address = readAddress(m_domainOnly ? u"x@"_s + domain : typed);
    if (!address)
        return fail(address.fault());
    m_address = *address;
    m_session = std::make_unique<SetupSession>(environment().surroundings());
    m_session->setErrand(Errand::CheckAddress);
    const bool guesses = arguments().has(Option::Guess);
    // Nothing waits for answers that cannot change the best candidate.
    connect(&m_session->discovery(), guesses ? &Discovery::finished : &Discovery::decided, this, [this] {
        m_session->discovery().conclude();
        m_discovered = true;
        finish();
    });
    askMail();
    m_session->setAddress(m_address);
    if (guesses)
        m_session->tryUsualNames();
    if (!discovery().isRunning()) {
        QTimer::singleShot(0, this, [this] {
            m_discovered = true;
            finish();
        });
    }
}

/// Whether anybody takes the domain's mail, beside the rest. Of a provider's own domains nobody need ask.
void IdentifyCommand::askMail()
{
    const Catalog &catalog = environment().catalog();
    if (!environment().surroundings().dns || catalog.byDomain(m_address.asciiDomain()))
        return;
    constexpr auto deadline = std::chrono::seconds(6);
    m_mailRounds = std::make_unique<DnsRounds>(*environment().surroundings().dns);
    const auto isKnown = [&catalog](const QByteArray &host) { return catalog.byMx(host) != nullptr; };
    m_mailRounds->start([domain = m_address.asciiDomain(),
                         isKnown](const DnsAnswers &answers) { return judgeMx(domain, answers, isKnown); },
                        [this](const MxVerdict &verdict) {
                            m_mail = verdict;
                            finish();
                        },
                        deadline);
}

std::optional<Verdict> IdentifyCommand::verdict() const
{
    SenderSubject subject;
    subject.address = m_address.toString();
    subject.domain = m_address.domain();
    if (discovery().domainDoesNotExist())
        return SenderWords::verdict(SenderVerdict::DomainMissing, subject);
    if (discovery().domainTakesNoMail() || (m_mail && m_mail->receives == false))
        return SenderWords::verdict(SenderVerdict::DomainTakesNoMail, subject);
    return std::nullopt;
}

void IdentifyCommand::finish()
{
    if (m_finished || !m_discovered || (m_mailRounds && !m_mail))
        return;
    m_finished = true;
    m_rivals = spfRivals(discovery().candidates());
    if (m_rivals.isEmpty())
        m_best = m_session->candidate();
    m_provider = m_best.provider;
    if (isJson())
        console().printJson(json());
    else
        console().print(text());
    Q_EMIT finished(exitCode());
}

QList<ProposedServer> IdentifyCommand::servers(const Candidate &candidate) const
{
    if (candidate.isGuess() && discovery().domainTakesNoMail())
        return {}; // there is nothing to guess
    QList<ProposedServer> list = proposeServers(candidate, m_address);
    const Provider *provider = candidate.provider;
    // Klubbpost only knows logins with a password: where none is taken, no server can be recommended.
    const bool takesPassword = !provider || (provider->passwordKind != PasswordKind::None &&
                                             provider->statusOn(environment().today()) != ProviderStatus::OauthOnly);
    const bool isOfAddress = !provider || !candidate.hasCatalogSettings() ||
                             provider->loginRule == LoginRule::Address || provider->loginRule == LoginRule::LocalPart;
    for (ProposedServer &server : list) {
        server.recommended = server.recommended && takesPassword;
        if (m_domainOnly && isOfAddress)
            server.settings.login.clear();
    }
    return list;
}

QList<IdentifyCommand::Notice> IdentifyCommand::notices() const
{
    QList<Notice> list;
    const QString likely = likelyDomain(m_address.domain(), environment().catalog());
    if (!likely.isEmpty() && !isProven(m_best))
        list.append({u"typo"_s, tr("Did you mean %1?").arg(likely)});
    if (discovery().domainDoesNotExist())
        list.append({u"domainDoesNotExist"_s, tr("The domain does not exist. Look at the spelling.")});
    else if (discovery().domainTakesNoMail())
        list.append({u"domainTakesNoMail"_s, tr("The domain says itself that it takes no e-mail.")});
    for (const MxProblem &problem : m_mail && !discovery().domainDoesNotExist() ? m_mail->problems : QList<MxProblem>())
        list.append({u"mx"_s, SenderWords(words()).problem(problem)});
    for (const Question &question : discovery().questions()) {
        if (question.state == QuestionState::Failed && question.url.isEmpty())
            list.append({u"lookupFailed"_s, words().question(question)});
    }
    if (const QList<Protocol> none = discovery().notOffered(); !none.isEmpty()) {
        QStringList names;
        for (const Protocol protocol : none)
            names.append(words().protocol(protocol));
        list.append({u"notOffered"_s,
                     tr("The domain says itself that it has no servers for this: %1.").arg(names.join(u", "_s))});
    }
    for (const FileRemark &remark : discovery().remarks()) {
        if (remark.origin <= Origin::Srv || remark.origin == m_best.serversFrom)
            list.append({u"settingsFile"_s, words().remark(remark)});
    }
    for (const Question &question : discovery().questions()) {
        if (question.againstPort)
            list.append({u"srvAgainstPort"_s, words().againstPort(question)});
    }
    if (!m_rivals.isEmpty())
        list.append({u"oneOf"_s, words().spfRivals(m_rivals)});
    if (arguments().has(Option::Offline))
        list.append({u"offline"_s, tr("Nothing was looked up: only the domain itself was recognised.")});
    else if (discovery().isOffline())
        list.append({u"noNetwork"_s, tr("Nobody answers: there seems to be no connection to the internet.")});
    for (const FoundLink &link : m_best.found.enabling + m_best.found.documentation)
        list.append({u"link"_s, (words().of(link.text) + u' ' + link.url.toString()).trimmed()});
    if (m_provider && !(m_provider->guess && discovery().domainTakesNoMail()))
        addFactNotices(list);
    else if (!m_provider && m_best.found.servers.isEmpty() && m_rivals.isEmpty())
        list.append({u"unknown"_s, tr("Klubbpost does not know who runs the address.")});
    return list;
}

void IdentifyCommand::addFactNotices(QList<Notice> &list) const
{
    const QDate today = environment().today();
    const auto add = [&](const QString &kind, const LocalizedText &text) {
        if (!text.isEmpty())
            list.append({kind, words().of(text)});
    };
    if (m_provider->guess && m_best.found.servers.isEmpty())
        list.append({u"guess"_s, tr("The settings are a guess from usual names and ports.")});
    else if (m_best.settingsOrigin() == Origin::GuessTried)
        list.append({u"guessTried"_s, tr("The settings are a guess, but the servers answer as they should.")});
    add(u"status"_s, m_provider->statusTextOn(today));
    if (m_provider->isOldOn(today))
        list.append({u"factsOld"_s, tr("The facts about the provider were checked %1 and may have changed.")
                                        .arg(m_provider->checked.toString(Qt::ISODate))});
    add(u"login"_s, m_provider->loginNote);
    add(u"limits"_s, m_provider->limits);
    add(u"sender"_s, m_provider->fromRule);
    for (const LocalizedText &note : m_provider->notes)
        add(u"note"_s, note);
}

QList<Guidance> IdentifyCommand::guidance() const
{
    const bool helps = m_provider && m_provider->statusOn(environment().today()) != ProviderStatus::Closed;
    return helps ? m_provider->guidance : QList<Guidance>();
}

QString IdentifyCommand::lineOf(const GuidanceStep &step) const
{
    return step.lineFor(m_domainOnly ? EmailAddress() : m_address);
}

QJsonArray IdentifyCommand::evidenceJson(const Candidate &candidate) const
{
    QJsonArray array;
    for (const Evidence &seen : candidate.evidence) {
        QJsonObject evidence{{u"origin"_s, nameOf(seen.origin)}, {u"detail"_s, seen.detail}};
        if (const auto ms = discovery().evidenceMs(seen.origin))
            evidence.insert(u"ms"_s, *ms);
        array.append(evidence);
    }
    return array;
}

QJsonArray IdentifyCommand::settingsJson(const Candidate &candidate) const
{
    QJsonArray array;
    for (const ProposedServer &server : servers(candidate)) {
        QJsonArray auth;
        for (const AuthMethod method : server.settings.auth)
            auth.append(nameOf(method));
        const QString login = server.settings.login;
        array.append(QJsonObject{{u"protocol"_s, nameOf(server.settings.protocol)},
                                 {u"host"_s, server.settings.host},
                                 {u"port"_s, server.settings.port},
                                 {u"security"_s, nameOf(server.settings.security)},
                                 {u"login"_s, login.isEmpty() ? QJsonValue() : QJsonValue(login)},
                                 {u"auth"_s, auth},
                                 {u"origin"_s, nameOf(candidate.settingsOrigin(server.settings.protocol))},
                                 {u"recommended"_s, server.recommended}});
    }
    return array;
}

QJsonObject IdentifyCommand::candidateJson(const Candidate &candidate) const
{
    const Provider *provider = candidate.provider;
    return {{u"id"_s, candidate.id()},
            {u"name"_s, shownName(candidate)},
            {u"provider"_s, provider ? QJsonValue(provider->id) : QJsonValue()},
            {u"how"_s, nameOf(candidate.origin())},
            {u"evidence"_s, evidenceJson(candidate)},
            {u"settings"_s, settingsJson(candidate)}};
}

QJsonArray IdentifyCommand::questionsJson() const
{
    QJsonArray array;
    for (const Question &question : discovery().questions()) {
        QJsonObject object{{u"kind"_s, nameOf(question.kind)},
                           {u"state"_s, nameOf(question.state)},
                           {u"outcome"_s, nameOf(question.outcome)},
                           {u"answers"_s, QJsonArray::fromStringList(question.answers)},
                           {u"ms"_s, question.ms}};
        if (!question.dns.name.isEmpty())
            object.insert(u"name"_s, displayText(question.dns.name, 300));
        if (!question.url.isEmpty())
            object.insert(u"url"_s, question.url.toString(QUrl::FullyEncoded));
        if (question.kind == QuestionKind::Guess)
            object.insert(u"protocol"_s, nameOf(question.protocol));
        array.append(object);
    }
    return array;
}

QJsonArray IdentifyCommand::guidanceJson() const
{
    QJsonArray array;
    for (const Guidance &one : guidance()) {
        QJsonArray steps;
        for (const GuidanceStep &step : one.steps) {
            QJsonObject object{{u"text"_s, words().of(step.text)}};
            if (!step.link.isEmpty())
                object.insert(u"link"_s, step.link.toString(QUrl::FullyEncoded));
            if (!step.copy.isEmpty())
                object.insert(u"copy"_s, lineOf(step));
            steps.append(object);
        }
        QJsonArray protocols;
        for (const Protocol protocol : one.protocols)
            protocols.append(nameOf(protocol));
        QJsonObject object{
            {u"id"_s, one.id}, {u"title"_s, words().of(one.title)}, {u"protocols"_s, protocols}, {u"steps"_s, steps}};
        if (!one.ifMissing.isEmpty())
            object.insert(u"ifMissing"_s, words().of(one.ifMissing));
        array.append(object);
    }
    return array;
}

QJsonObject IdentifyCommand::json() const
{
    QJsonArray candidates;
    for (const Candidate &candidate : discovery().candidates())
        candidates.append(candidateJson(candidate));
    QJsonArray noticeArray;
    for (const Notice &notice : notices())
        noticeArray.append(QJsonObject{{u"kind"_s, notice.kind}, {u"text"_s, notice.text}});
    QJsonValue verdictJson;
    if (const auto said = verdict()) {
        const VerdictWords sentences = words().verdict(*said);
        verdictJson = QJsonObject{{u"code"_s, said->code()}, {u"text"_s, sentences.cause + u' ' + sentences.action}};
    }
    QJsonArray rivals;
    for (const Provider *rival : m_rivals)
        rivals.append(rival->id);
    QJsonValue provider;
    if (m_provider) {
        provider = QJsonObject{{u"id"_s, m_provider->id},
                               {u"name"_s, words().providerName(*m_provider)},
                               {u"status"_s, nameOf(m_provider->statusOn(environment().today()))},
                               {u"checked"_s, m_provider->checked.toString(Qt::ISODate)}};
    }
    const bool known = m_provider || !m_best.found.servers.isEmpty();
    return {{u"address"_s, m_domainOnly ? QJsonValue() : QJsonValue(m_address.toString())},
            {u"domain"_s, m_address.domain()},
            {u"provider"_s, provider},
            {u"how"_s, known ? QJsonValue(nameOf(m_best.origin())) : QJsonValue()},
            {u"evidence"_s, evidenceJson(m_best)},
            {u"settings"_s, settingsJson(m_best)},
            {u"guidance"_s, guidanceJson()},
            {u"oneOf"_s, rivals},
            {u"candidates"_s, candidates},
            {u"questions"_s, questionsJson()},
            {u"knownMs"_s, discovery().firstKnownMs() < 0 ? QJsonValue() : QJsonValue(discovery().firstKnownMs())},
            {u"ms"_s, discovery().elapsedMs()},
            {u"verdict"_s, verdictJson},
            {u"notices"_s, noticeArray}};
}

QString IdentifyCommand::shownName(const Candidate &candidate) const
{
    if (candidate.provider)
        return words().providerName(*candidate.provider);
    const QString name = candidate.found.displayName;
    return name.isEmpty() ? tr("Servers of %1").arg(m_address.domain()) : name;
}

QString IdentifyCommand::shownProvider() const
{
    QString text = tr("Provider: %1 (%2)").arg(shown(shownName(m_best)), words().origin(m_best.origin())) + u'\n';
    for (const Evidence &seen : m_best.evidence) {
        if (seen.detail.isEmpty())
            continue;
        text += u"  "_s + shown(seen.detail);
        if (const auto ms = discovery().evidenceMs(seen.origin))
            text += u" ("_s + words().milliseconds(*ms * 1000) + u')';
        text += u'\n';
    }
    if (!m_provider)
        return text;
    text += tr("Status: %1").arg(words().status(m_provider->statusOn(environment().today()))) + u'\n';
    return text + tr("Facts checked: %1").arg(m_provider->checked.toString(Qt::ISODate)) + u'\n';
}

QString IdentifyCommand::shownServers() const
{
    const QList<ProposedServer> proposed = servers(m_best);
    if (proposed.isEmpty())
        return {};
    QString text = u'\n' + tr("Settings:") + u'\n';
    for (const ProposedServer &server : proposed) {
        QStringList parts{server.settings.host, u"port %1"_s.arg(server.settings.port),
                          words().security(server.settings.security)};
        if (!server.settings.login.isEmpty())
            parts.append(tr("login name %1").arg(server.settings.login));
        if (server.recommended)
            parts.append(tr("recommended"));
        text += u"  "_s + words().protocol(server.settings.protocol) + u": "_s + shown(parts.join(u", "_s)) + u'\n';
    }
    return text;
}

QString IdentifyCommand::shownGuidance() const
{
    QString text;
    for (const Guidance &one : guidance()) {
        text += u'\n' + shown(words().of(one.title)) + u":\n"_s;
        int number = 1;
        for (const GuidanceStep &step : one.steps) {
            text += u"  %1. %2\n"_s.arg(number++).arg(shown(words().of(step.text)));
            if (!step.copy.isEmpty())
                text += u"       "_s + shown(lineOf(step)) + u'\n';
            if (!step.link.isEmpty())
                text += u"       "_s + step.link.toString() + u'\n';
        }
        if (!one.ifMissing.isEmpty())
            text += u"  "_s + shown(words().of(one.ifMissing)) + u'\n';
    }
    return text;
}

QString IdentifyCommand::shownOthers() const
{
    QString text;
    for (const Candidate &candidate : discovery().candidates().mid(m_rivals.isEmpty() ? 1 : 0)) {
        const Evidence &why = candidate.evidence.first();
        const QString detail = why.detail.isEmpty() ? QString() : u": "_s + why.detail;
        text += u"  - "_s + shown(shownName(candidate) + u" ("_s + words().origin(why.origin) + detail + u')') + u'\n';
    }
    return text.isEmpty() ? text : u'\n' + tr("Other possibilities:") + u'\n' + text;
}

QString IdentifyCommand::shownQuestions() const
{
    QString text;
    for (const Question &question : discovery().questions()) {
        if (question.state != QuestionState::NotAsked)
            text += u"  - "_s + shown(words().question(question)) + u'\n';
    }
    return text.isEmpty() ? text : u'\n' + tr("Looked up, with the domain only:") + u'\n' + text;
}

QString IdentifyCommand::text() const
{
    QString text = (m_domainOnly ? m_address.domain() : m_address.toString()) + u'\n';
    if (const auto said = verdict()) {
        const VerdictWords sentences = words().verdict(*said);
        text += u"%1 %2\n       %3\n"_s.arg(said->code(), shown(sentences.cause), shown(sentences.action));
    }
    if (m_provider || !m_best.found.servers.isEmpty())
        text += shownProvider();
    text += shownServers() + shownGuidance() + shownOthers();
    const QList<Notice> noticeList = notices();
    if (!noticeList.isEmpty())
        text += u'\n' + tr("Good to know:") + u'\n';
    for (const Notice &notice : noticeList) {
        if (notice.kind != "lookupFailed"_L1) // they stand below
            text += u"  - "_s + shown(notice.text) + u'\n';
    }
    return (text + shownQuestions()).trimmed();
}

ExitCode IdentifyCommand::exitCode() const
{
    if (verdict() || proposeServers(m_best, m_address).isEmpty() || m_best.settingsOrigin() >= Origin::GuessTried)
        return ExitCode::Findings;
    if (!m_provider)
        return ExitCode::AllWell;
    switch (m_provider->statusOn(environment().today())) {
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
        return ExitCode::AllWell;
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown: // of the catalog; the network knew
        return m_best.hasCatalogSettings() ? ExitCode::Findings : ExitCode::AllWell;
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
    case ProviderStatus::OwnRules:
        return ExitCode::Findings;
    }
    return ExitCode::Findings;
}

} // namespace klubbpost

#include "moc_identifycommand.cpp"
