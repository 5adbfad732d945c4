// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/sendercheck.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QByteArrayList asciiNames(const QStringList &names)
{
    QByteArrayList list;
    for (const QString &name : names)
        list.append(name.toLatin1());
    return list;
}

/// How many messages a day it lets through, and from which address.
QList<LocalizedText> rulesOf(const Provider &provider)
{
    QList<LocalizedText> rules;
    for (const LocalizedText &text : {provider.limits, provider.fromRule}) {
        if (!text.isEmpty())
            rules.append(text);
    }
    return rules;
}

bool takesLogins(const Provider &provider, const QDate &today)
{
    switch (provider.statusOn(today)) {
    case ProviderStatus::OauthOnly:
    case ProviderStatus::NoMailPrograms:
    case ProviderStatus::Closed:
        return false;
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
    case ProviderStatus::OwnRules:
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown:
        break;
    }
    return true;
}

} // namespace

/// The name server that is asked itself, while it is asked.
struct SenderCheck::Authority
{
    QByteArrayList servers;
    std::unique_ptr<DnsSource> dns;
};

SenderCheck::SenderCheck(Surroundings surroundings, QObject *parent)
    : QObject(parent), m_around(std::move(surroundings)), m_rounds(m_around.askable())
{
    connect(&m_rounds, &DnsRounds::asked, this, [this](const DnsQuestion &question) {
        ++topic(question).asked;
        Q_EMIT progressChanged();
    });
    connect(&m_rounds, &DnsRounds::answered, this, [this](const DnsQuestion &question, const DnsAnswer &answer) {
        TopicProgress &progress = topic(question);
        ++progress.answered;
        if (!answer.records.isEmpty())
            ++progress.found;
        else if (answer.status != DnsStatus::Ok && !isEmptyAnswer(answer.status))
            ++progress.failed;
        Q_EMIT progressChanged();
    });
}

SenderCheck::~SenderCheck() = default;

SenderQuestion SenderCheck::questionOf(const EmailAddress &address, const ClubSystem &system,
                                       std::optional<SendingWay> way) const
{
    SenderQuestion question;
    question.address = address;
    question.system = system;
    question.way = way;
    const MailReceiver *receiver = facts().receiverOf(address.asciiDomain());
    if (receiver)
        question.knownPolicy = receiver->policy;
    const Provider *provider = m_around.catalog->byDomain(address.asciiDomain());
    question.freemail = receiver || provider;
    if (provider) {
        question.providerRules = rulesOf(*provider);
        question.takesLogins = takesLogins(*provider, m_around.today);
    }
    question.offline = !m_around.dns;
    for (const Provider *one : m_around.catalog->all())
        question.knownNames += asciiNames(one->spfIncludes);
    for (const ClubSystem &one : facts().systems())
        question.knownNames += one.spfIncludes;
    return question;
}

void SenderCheck::start(const SenderQuestion &question)
{
    if (!isAbout(question)) {
        forget();
        m_question = question;
    }
    run();
}

void SenderCheck::startAgain()
{
    if (!m_wanted.isEmpty())
        checkRecords(m_wanted);
    run();
}

void SenderCheck::run()
{
    m_advice.reset();
    m_topics.clear();
    m_rounds.forget();
    m_rounds.start([this](const DnsAnswers &answers) { return advise(answers); },
                   [this](const SenderAdvice &advice) {
                       m_advice = advice;
                       rememberWanted();
                       Q_EMIT finished();
                   },
                   m_around.dnsDeadline);
}

bool SenderCheck::isAbout(const SenderQuestion &question) const
{
    return question.address == m_question.address && question.system.id == m_question.system.id &&
           question.system.typedTerms == m_question.system.typedTerms && question.way == m_question.way &&
           std::equal(question.others.begin(), question.others.end(), m_question.others.begin(),
                      m_question.others.end(), [](const ClubSystem &a, const ClubSystem &b) { return a.id == b.id; });
}

void SenderCheck::rememberWanted()
{
    if (!m_wanted.isEmpty())
        return;
    for (const SenderOption &option : m_advice->options) {
        const bool isWhole = std::all_of(option.records.begin(), option.records.end(),
                                         [](const RecordChange &record) { return !record.after.isEmpty(); });
        if (!option.records.isEmpty() && isWhole) {
            m_wanted = option.records;
            return;
        }
    }
}

void SenderCheck::cancel()
{
    m_rounds.cancel();
}

void SenderCheck::forget()
{
    m_rounds.cancel();
    m_rounds.forget();
    m_question = {};
    m_advice.reset();
    m_topics.clear();
    m_wanted.clear();
    m_records.clear();
    m_recordsLeft = 0;
    ++m_recordRuns;
}

/// The advice for the domain as its provider is known from MX, asked in the same round as the rest.
SenderCheck::Progress SenderCheck::advise(const DnsAnswers &answers) const
{
    if (m_question.freemail || m_question.offline)
        return adviseSender(m_question, answers);
    SenderQuestion question = m_question;
    QList<DnsQuestion> missing;
    const auto mail = judgeMx(m_question.address.asciiDomain(), answers,
                              [this](const QByteArray &host) { return m_around.catalog->byMx(host) != nullptr; });
    if (const auto *verdict = std::get_if<MxVerdict>(&mail)) {
        question.mail = *verdict;
        for (const QByteArray &host : verdict->hosts) {
            if (const Provider *provider = m_around.catalog->byMx(host); provider && !provider->filter) {
                addProvider(question, *provider);
                break;
            }
        }
    } else {
        missing = std::get<QList<DnsQuestion>>(mail);
    }
    Progress progress = adviseSender(question, answers);
    if (missing.isEmpty())
        return progress;
    if (const auto *others = std::get_if<QList<DnsQuestion>>(&progress)) {
        std::copy_if(others->begin(), others->end(), std::back_inserter(missing),
                     [&missing](const DnsQuestion &other) { return !missing.contains(other); });
    }
    return missing;
}

/// What the facts know of the one who takes the domain's mail.
void SenderCheck::addProvider(SenderQuestion &question, const Provider &provider) const
{
    question.providerIncludes = asciiNames(provider.spfIncludes);
    question.providerRules = rulesOf(provider);
    question.takesLogins = takesLogins(provider, m_around.today);
    // A change that is near is told of beforehand, and what holds since one is told too.
    constexpr int soonDays = 183;
    for (const StatusChange &change : provider.statusChanges) {
        if (change.from > m_around.today && change.from <= m_around.today.addDays(soonDays) && question.takesLogins &&
            change.status != ProviderStatus::Ready)
            question.loginEnds = change.from;
    }
    if (!provider.statusChanges.isEmpty())
        question.providerRules.prepend(provider.statusTextOn(m_around.today));
}

LookupTopic SenderCheck::topicOf(const DnsQuestion &question) const
{
    const QByteArray domain = m_question.address.asciiDomain();
    if (question.name.startsWith("_dmarc."))
        return LookupTopic::Dmarc;
    if (question.type == DnsType::Ns)
        return LookupTopic::NameServers;
    if (question.name.endsWith("._domainkey." + domain))
        return LookupTopic::Dkim;
    if (question.name == domain && question.type == DnsType::Txt)
        return LookupTopic::Spf;
    if (question.name == domain && question.type == DnsType::Mx)
        return LookupTopic::Mail;
    return LookupTopic::References;
}

TopicProgress &SenderCheck::topic(const DnsQuestion &question)
{
    const LookupTopic wanted = topicOf(question);
    const auto place = std::lower_bound(m_topics.begin(), m_topics.end(), wanted,
                                        [](const TopicProgress &one, LookupTopic topic) { return one.topic < topic; });
    if (place != m_topics.end() && place->topic == wanted)
        return *place;
    return *m_topics.insert(place, TopicProgress{.topic = wanted});
}

QList<TopicProgress> SenderCheck::progress() const
{
    return m_topics;
}

const DnsHost *SenderCheck::host() const
{
    return m_advice ? facts().hostOf(m_advice->evidence.nameServers) : nullptr;
}

void SenderCheck::checkRecords(const QList<RecordChange> &wanted)
{
    const int run = ++m_recordRuns;
    m_records.clear();
    for (const RecordChange &record : wanted)
        m_records.append(RecordProgress{.wanted = record});
    // Each record is asked of the resolver; one more is the way to the domain's own name server.
    m_recordsLeft = static_cast<int>(wanted.size()) + 1;
    for (qsizetype i = 0; i < m_records.size(); ++i) {
        const DnsQuestion question{m_records[i].wanted.name, m_records[i].wanted.type};
        m_around.askable().ask(question, this, [this, i, run](const DnsAnswer &answer) {
            if (run != m_recordRuns)
                return;
            m_records[i].resolver = answer;
            endRecordQuestion(run);
        });
    }
    m_authority = std::make_unique<Authority>();
    if (m_advice)
        m_authority->servers = m_advice->evidence.nameServers.mid(0, 2);
    QMetaObject::invokeMethod(
        this, [this, run] { askAuthority(0, run); }, Qt::QueuedConnection);
}

/// Asks the records of one of the domain's name servers; of the next when that one cannot be asked.
void SenderCheck::askAuthority(qsizetype server, int run)
{
    if (run != m_recordRuns)
        return;
    if (server >= m_authority->servers.size())
        return endRecordQuestion(run); // nobody to ask
    const QByteArray name = m_authority->servers.at(server);
    m_around.askable().resolve(name, this, [this, server, name, run](const Resolved &resolved) {
        if (run != m_recordRuns)
            return;
        const auto ipv4 = std::find_if(resolved.addresses.begin(), resolved.addresses.end(),
                                       [](const QString &address) { return !address.contains(u':'); });
        const QString address = ipv4 == resolved.addresses.end() ? resolved.addresses.value(0) : QString(*ipv4);
        m_authority->dns = address.isEmpty() ? nullptr : m_around.authority(address);
        if (!m_authority->dns)
            return askAuthority(server + 1, run);
        m_recordsLeft += static_cast<int>(m_records.size());
        for (qsizetype i = 0; i < m_records.size(); ++i) {
            m_records[i].authorityName = name;
            const DnsQuestion question{m_records[i].wanted.name, m_records[i].wanted.type};
            m_authority->dns->ask(question, this,
                                  [this, i, run](const DnsAnswer &answer) { takeAuthority(i, answer, run); });
        }
        endRecordQuestion(run);
    });
}

void SenderCheck::takeAuthority(qsizetype record, const DnsAnswer &answer, int run)
{
    if (run != m_recordRuns)
        return;
    if (answer.status == DnsStatus::Ok || isEmptyAnswer(answer.status))
        m_records[record].authority = answer;
    endRecordQuestion(run);
}

void SenderCheck::endRecordQuestion(int run)
{
    if (run != m_recordRuns || --m_recordsLeft > 0)
        return;
    for (RecordProgress &record : m_records)
        record.check = checkRecord(record.wanted, record.resolver, record.authority);
    // Queued: the source of this very answer is taken down.
    QMetaObject::invokeMethod(
        this,
        [this, run] {
            if (run != m_recordRuns)
                return;
            m_authority.reset();
            Q_EMIT recordsChecked();
        },
        Qt::QueuedConnection);
}

} // namespace klubbpost

#include "moc_sendercheck.cpp"
