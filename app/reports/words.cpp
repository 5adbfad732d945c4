// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/words.h"

#include <QDateTime>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

Words::Words(Language language) : m_language(language)
{
    if (language == Language::English)
        return;
    m_translator = std::make_unique<QTranslator>();
    // tests/reports/tst_words asserts that every sentence comes out in Swedish; without the catalogue it would be
    // English, which is better than nothing.
    static_cast<void>(m_translator->load(u":/i18n/klubbpost_sv.qm"_s));
}

Words::~Words() = default;
Words::Words(Words &&) noexcept = default;
Words &Words::operator=(Words &&) noexcept = default;

QString Words::translate(const char *context, const char *source, const char *disambiguation) const
{
    const QString found = m_translator ? m_translator->translate(context, source, disambiguation) : QString();
    return found.isNull() ? QString::fromUtf8(source) : found;
}

QString Words::tr(const char *source, const char *disambiguation, int) const
{
    return translate("klubbpost::Words", source, disambiguation);
}

QString Words::protocol(Protocol protocol) const
{
    switch (protocol) {
    case Protocol::Smtp:
        return tr("Send e-mail (SMTP)");
    case Protocol::Imap:
        return tr("Receive e-mail (IMAP)");
    case Protocol::Pop3:
        return tr("Receive e-mail (POP3)");
    }
    return {};
}

QString Words::security(Security security) const
{
    switch (security) {
    case Security::Tls:
        return tr("Encrypted (SSL/TLS)");
    case Security::Starttls:
        return tr("Encrypted (STARTTLS)");
    case Security::None:
        return tr("No encryption");
    }
    return {};
}

QString Words::stage(Stage stage) const
{
    switch (stage) {
    case Stage::Resolve:
        return tr("Name");
    case Stage::Connect:
        return tr("Connection");
    case Stage::Encrypt:
        return tr("Encryption");
    case Stage::Greeting:
        return tr("Greeting");
    case Stage::Capabilities:
        return tr("Abilities");
    case Stage::Login:
        return tr("Login");
    case Stage::Message:
        return tr("Test message");
    case Stage::Logout:
        return tr("Goodbye");
    }
    return {};
}

QString Words::stageState(StageState state) const
{
    switch (state) {
    case StageState::Running:
        return tr("under way");
    case StageState::Done:
        return tr("done");
    case StageState::Failed:
        return tr("failed");
    case StageState::Skipped:
        return tr("not done");
    }
    return {};
}

QString Words::stageState(const StageRecord &stage) const
{
    if (stage.state == StageState::Done && stage.acceptedTls())
        return tr("done, but you accepted the certificate");
    return stageState(stage.state);
}

QString Words::actor(Actor actor) const
{
    switch (actor) {
    case Actor::Nobody:
        return tr("nobody");
    case Actor::User:
        return tr("you");
    case Actor::Provider:
        return tr("your e-mail provider");
    case Actor::DomainOwner:
        return tr("whoever looks after the domain");
    case Actor::NetworkOwner:
        return tr("your network");
    case Actor::Computer:
        return tr("your computer");
    case Actor::ClubSystem:
        return tr("the club system");
    case Actor::ProviderOrNetwork:
        return tr("your e-mail provider or your network");
    }
    return {};
}

QString Words::severity(Severity severity) const
{
    switch (severity) {
    case Severity::Good:
        return tr("works");
    case Severity::Info:
        return tr("good to know");
    case Severity::Warning:
        return tr("should be changed");
    case Severity::Error:
        return tr("does not work");
    }
    return {};
}

QString Words::status(ProviderStatus status) const
{
    switch (status) {
    case ProviderStatus::Ready:
        return tr("Ready: the password of the mailbox is enough");
    case ProviderStatus::NeedsPreparation:
        return tr("Prepare: something must be done at the provider first");
    case ProviderStatus::OauthOnly:
        return tr("Not with a password: the provider only lets in programs that sign in through the browser");
    case ProviderStatus::NoMailPrograms:
        return tr("Not with a password: the provider lets no other programs in");
    case ProviderStatus::Closed:
        return tr("Closed: the service no longer exists");
    case ProviderStatus::OwnRules:
        return tr("Special: the provider has rules of its own");
    case ProviderStatus::PartlyKnown:
        return tr("Partly known: some of the provider's servers are not known to Klubbpost");
    case ProviderStatus::SettingsUnknown:
        return tr("Unknown: the provider's settings are not known to Klubbpost");
    }
    return {};
}

QString Words::providerName(const Provider &provider) const
{
    return provider.guess ? tr("Own domain") : provider.name;
}

QString Words::spfRivals(const QList<const Provider *> &rivals) const
{
    QStringList names;
    for (const Provider *rival : rivals)
        names.append(providerName(*rival));
    return tr("The domain lets several providers send: %1. One of them probably has the mailboxes, but the DNS does "
              "not "
              "tell which. Ask whoever looks after the domain, and choose that one.")
        .arg(names.join(u", "_s));
}

TestMessage Words::testMessage(const QString &token) const
{
    return {tr("Test message from Klubbpost"),
            tr("This is a test message that the program Klubbpost sent from your address to itself.\n"
               "As it has arrived, sending from the address works. You can delete it.\n\n"
               "Test number: %1\n")
                .arg(token)};
}

QString Words::milliseconds(qint64 us) const
{
    const qint64 ms = (us + 500) / 1000;
    if (ms < 1000)
        return u"%1 ms"_s.arg(ms);
    const QString seconds = u"%1 s"_s.arg(static_cast<double>(ms) / 1000.0, 0, 'f', 1);
    return m_language == Language::Swedish ? QString(seconds).replace(u'.', u',') : seconds;
}

QString Words::dateTime(const QDateTime &time) const
{
    const QDateTime local = time.toLocalTime();
    const QString day = local.date().toString(Qt::ISODate);
    return m_language == Language::Swedish ? u"%1 kl. %2"_s.arg(day, local.time().toString(u"HH.mm"_s))
                                           : u"%1 at %2"_s.arg(day, local.time().toString(u"HH:mm"_s));
}

} // namespace klubbpost
