// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/identifycommand.h"

#include "discovery/typos.h"

#include <QJsonArray>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString shown(const QString &text)
{
    return displayText(text.toUtf8(), 500);
}

} // namespace

void IdentifyCommand::start()
{
    QString typed = arguments().argument().value_or(QString());
    if (!arguments().argument() && environment().isPractice())
        typed = PracticeClub::address();
    m_domainOnly = !typed.contains(u'@') && !typed.trimmed().isEmpty();
    // A domain is asked about with a name before it that stands for any; it goes nowhere but into the settings' login,
    // where it is taken out again.
    const auto address = EmailAddress::parse(m_domainOnly ? u"x@"_s + typed.trimmed() : typed);
    if (!address)
        return fail(addressFault(address.fault(), words()));
    m_address = *address;
    DnsSource *dns = arguments().has(Option::Offline) ? nullptr : &environment().dns();
    m_discovery = std::make_unique<Discovery>(environment().catalog(), dns);
    connect(m_discovery.get(), &Discovery::finished, this, &IdentifyCommand::finish);
    m_discovery->start(m_address);
    if (!m_discovery->isRunning())
        QTimer::singleShot(0, this, &IdentifyCommand::finish);
}

void IdentifyCommand::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    if (!m_discovery->candidates().isEmpty()) {
        const Candidate &best = m_discovery->candidates().first();
        m_provider = best.provider;
        m_origin = best.origin();
        m_evidence = best.evidence;
    }
    if (isJson())
        console().printJson(json());
    else
        console().print(text());
    Q_EMIT finished(exitCode());
}

QList<ProposedServer> IdentifyCommand::servers() const
{
    if (!m_provider)
        return {};
    QList<ProposedServer> list = proposeServers(*m_provider, m_address);
    // Klubbpost only knows logins with a password: where none is taken, no server can be recommended.
    const bool takesPassword = m_provider->passwordKind != PasswordKind::None &&
                               m_provider->statusOn(environment().today()) != ProviderStatus::OauthOnly;
    for (ProposedServer &server : list)
        server.recommended = server.recommended && takesPassword;
    if (m_domainOnly &&
        (m_provider->loginRule == LoginRule::Address || m_provider->loginRule == LoginRule::LocalPart)) {
        for (ProposedServer &server : list)
            server.settings.login.clear();
    }
    return list;
}

QList<IdentifyCommand::Notice> IdentifyCommand::notices() const
{
    QList<Notice> list;
    if (const QString likely = likelyDomain(m_address.domain(), environment().catalog()); !likely.isEmpty())
        list.append({u"typo"_s, tr("Did you mean %1?").arg(likely)});
    if (m_discovery->domainTakesNoMail())
        list.append({u"domainTakesNoMail"_s, tr("The domain does not exist, or takes no e-mail.")});
    for (const Question &question : m_discovery->questions()) {
        if (question.state == QuestionState::Failed)
            list.append({u"lookupFailed"_s, words().question(question)});
    }
    if (arguments().has(Option::Offline))
        list.append({u"offline"_s, tr("Nothing was looked up: only the domain itself was recognised.")});
    if (m_provider)
        addFactNotices(list);
    else
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
    if (m_provider->guess)
        list.append({u"guess"_s, tr("The settings are a guess from usual names and ports.")});
    add(u"status"_s, m_provider->statusTextOn(today));
    if (m_provider->isOldOn(today))
        list.append({u"factsOld"_s, tr("The facts about the provider are more than a year old.")});
    for (const Guidance &guidance : m_provider->guidance)
        add(u"preparation"_s, guidance.title);
    add(u"login"_s, m_provider->loginNote);
    add(u"limits"_s, m_provider->limits);
    add(u"sender"_s, m_provider->fromRule);
    for (const LocalizedText &note : m_provider->notes)
        add(u"note"_s, note);
}

QJsonObject IdentifyCommand::json() const
{
    const QDate today = environment().today();
    QJsonArray evidence;
    for (const Evidence &seen : m_evidence)
        evidence.append(QJsonObject{{u"origin"_s, nameOf(seen.origin)}, {u"detail"_s, seen.detail}});
    QJsonArray settings;
    for (const ProposedServer &server : servers()) {
        QJsonArray auth;
        for (const AuthMethod method : server.settings.auth)
            auth.append(nameOf(method));
        const QString login = server.settings.login;
        settings.append(QJsonObject{{u"protocol"_s, nameOf(server.settings.protocol)},
                                    {u"host"_s, server.settings.host},
                                    {u"port"_s, server.settings.port},
                                    {u"security"_s, nameOf(server.settings.security)},
                                    {u"login"_s, login.isEmpty() ? QJsonValue() : QJsonValue(login)},
                                    {u"auth"_s, auth},
                                    {u"origin"_s, nameOf(m_origin)},
                                    {u"recommended"_s, server.recommended}});
    }
    QJsonArray noticeArray;
    for (const Notice &notice : notices())
        noticeArray.append(QJsonObject{{u"kind"_s, notice.kind}, {u"text"_s, notice.text}});
    QJsonValue provider;
    if (m_provider) {
        provider = QJsonObject{{u"id"_s, m_provider->id},
                               {u"name"_s, words().providerName(*m_provider)},
                               {u"status"_s, nameOf(m_provider->statusOn(today))},
                               {u"checked"_s, m_provider->checked.toString(Qt::ISODate)}};
    }
    return {{u"address"_s, m_domainOnly ? QJsonValue() : QJsonValue(m_address.toString())},
            {u"domain"_s, m_address.domain()},
            {u"provider"_s, provider},
            {u"how"_s, m_provider ? QJsonValue(nameOf(m_origin)) : QJsonValue()},
            {u"evidence"_s, evidence},
            {u"settings"_s, settings},
            {u"notices"_s, noticeArray}};
}

QString IdentifyCommand::shownProvider() const
{
    const QDate today = environment().today();
    QString text = tr("Provider: %1 (%2)").arg(words().providerName(*m_provider), words().origin(m_origin)) + u'\n';
    for (const Evidence &seen : m_evidence) {
        if (!seen.detail.isEmpty())
            text += u"  "_s + shown(seen.detail) + u'\n';
    }
    text += tr("Status: %1").arg(words().status(m_provider->statusOn(today))) + u'\n';
    return text + tr("Facts checked: %1").arg(m_provider->checked.toString(Qt::ISODate)) + u'\n';
}

QString IdentifyCommand::text() const
{
    QString text = (m_domainOnly ? m_address.domain() : m_address.toString()) + u'\n';
    if (m_provider)
        text += shownProvider();
    const QList<ProposedServer> proposed = servers();
    if (!proposed.isEmpty())
        text += u'\n' + tr("Settings:") + u'\n';
    for (const ProposedServer &server : proposed) {
        QStringList parts{server.settings.host, u"port %1"_s.arg(server.settings.port),
                          words().security(server.settings.security)};
        if (!server.settings.login.isEmpty())
            parts.append(tr("login name %1").arg(server.settings.login));
        if (server.recommended)
            parts.append(tr("recommended"));
        text += u"  "_s + words().protocol(server.settings.protocol) + u": "_s + shown(parts.join(u", "_s)) + u'\n';
    }
    const QList<Notice> noticeList = notices();
    if (!noticeList.isEmpty())
        text += u'\n' + tr("Good to know:") + u'\n';
    for (const Notice &notice : noticeList)
        text += u"  - "_s + shown(notice.text) + u'\n';
    return text.trimmed();
}

ExitCode IdentifyCommand::exitCode() const
{
    if (!m_provider || m_provider->guess || m_discovery->domainTakesNoMail())
        return ExitCode::Findings;
    switch (m_provider->statusOn(environment().today())) {
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
        return ExitCode::AllWell;
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
    case ProviderStatus::OwnRules:
    case ProviderStatus::SettingsUnknown:
        return ExitCode::Findings;
    }
    return ExitCode::Findings;
}

} // namespace klubbpost
