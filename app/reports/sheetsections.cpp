// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Writes the sections of one sheet in one language.
class SectionWriter
{
public:
    SectionWriter(const SheetData &data, const Words &words) : m_data(data), m_plan(data.report.plan), m_words(words) {}

    [[nodiscard]] QList<SheetSection> promikBook() const
    {
        const ServerSettings *smtp = server(Protocol::Smtp);
        SheetSection section;
        section.title = tr("How to fill in PromikBook");
        section.intro =
            tr("Go to “Inställningar”, then “Inställningar för e-post” in PromikBook, and fill in the boxes "
               "in this order.");
        // The boxes as they are named in the form, which only speaks Swedish.
        section.rows = {
            {u"E-postleverantör"_s, u"Annan e-postleverantör"_s, false, meaning(u"e-mail provider: another one"_s)},
            {u"Avsändarnamn"_s, senderName(), hasSenderName(), meaning(u"sender name"_s)},
            {u"E-postadress"_s, address(), true, meaning(u"e-mail address"_s)},
            {u"Lösenord"_s, password(Protocol::Smtp), false, meaning(u"password"_s)},
            {u"SMTP-port"_s, port(smtp), smtp != nullptr, meaning(u"port"_s)},
            {u"SMTP-host (server host)"_s, host(smtp), smtp != nullptr, meaning(u"server"_s)},
            {u"Tillåt SSL-anslutningar"_s, tick(smtp), false, meaning(u"allow SSL connections"_s)},
            {u"Inloggningsnamn (Om tomt används epostadressen)"_s, loginOrEmpty(smtp), hasOwnLogin(smtp),
             meaning(u"login name; left empty, the address is used"_s)},
        };
        section.outro = tr("Then click on “Spara”, and after that on “Testa”.");
        section.note = QStringList{proofNote(Protocol::Smtp), promikBookPortNote(smtp)}.join(u' ').trimmed();
        return {section};
    }

    [[nodiscard]] QList<SheetSection> otherSystem() const
    {
        const ServerSettings *smtp = server(Protocol::Smtp);
        SheetSection section;
        section.title = tr("What to fill in in the club system");
        section.intro =
            tr("Look for the settings for e-mail or sender. The boxes may have slightly other names there.");
        section.rows = {{tr("Sender name"), senderName(), hasSenderName()},
                        {tr("E-mail address"), address(), true},
                        {tr("Outgoing mail server (SMTP)"), host(smtp), smtp != nullptr},
                        {tr("Server port number SMTP"), port(smtp), smtp != nullptr},
                        {tr("Encrypted connection (SSL)"), security(smtp)},
                        {tr("Require authentication (SMTP)"), tr("Yes")},
                        {tr("User name"), login(smtp), smtp != nullptr},
                        {tr("Password"), password(Protocol::Smtp)}};
        section.outro = tr("Save, and then send a message to yourself from the club system.");
        section.note = proofNote(Protocol::Smtp);
        return {section};
    }

    [[nodiscard]] QList<SheetSection> senderOnly() const
    {
        SheetSection section;
        section.title = tr("What to fill in in the club system");
        section.intro = tr("The club system sends from its own servers. It needs neither server, login name nor "
                           "password: only who the e-mail is from.");
        section.rows = {{tr("Sender name"), senderName(), hasSenderName()}, {tr("Sender address"), address(), true}};
        section.outro = tr("Enter the address as sender address in the club system and save. Then send a message to "
                           "yourself from the club system.");
        section.note = tr("Note: the test of the login does not show whether recipients trust e-mail that the club "
                          "system sends from this address. The step about the sender answers that.");
        return {section};
    }

    [[nodiscard]] QList<SheetSection> mailProgram() const
    {
        QList<SheetSection> sections;
        const bool hasBoth = server(Protocol::Imap) && server(Protocol::Pop3);
        if (server(Protocol::Imap)) {
            sections.append(incoming(Protocol::Imap, hasBoth ? tr("Incoming e-mail (IMAP): choose this one first")
                                                             : tr("Incoming e-mail (IMAP)")));
        }
        if (server(Protocol::Pop3)) {
            sections.append(incoming(Protocol::Pop3, hasBoth ? tr("Incoming e-mail (POP3): only instead of IMAP")
                                                             : tr("Incoming e-mail (POP3)")));
        }
        if (const ServerSettings *smtp = server(Protocol::Smtp)) {
            SheetSection section;
            section.title = tr("Outgoing e-mail (SMTP)");
            section.rows = {{tr("Outgoing mail server (SMTP)"), host(smtp), true},
                            {tr("Server port number SMTP"), port(smtp), true},
                            {tr("Encrypted connection (SSL)"), security(smtp)},
                            {tr("Require authentication (SMTP)"), tr("Yes, with the same password")},
                            {tr("User name"), login(smtp), true}};
            section.note = proofNote(Protocol::Smtp);
            sections.append(section);
        }
        if (sections.isEmpty())
            return sections;
        sections.first().intro = tr("Choose to set up the account yourself (manual settings) in the mail program. "
                                    "Name: %1. E-mail address: %2.")
                                     .arg(senderName(), address());
        sections.last().outro = tr("Save, and then send a message to yourself from the mail program.");
        return sections;
    }

private:
    [[nodiscard]] QString tr(const char *source) const { return m_words.translate("klubbpost::SectionWriter", source); }
    /// The form only speaks Swedish; who reads Swedish needs no explanation, so these texts exist in English alone.
    [[nodiscard]] QString meaning(const QString &text) const
    {
        return m_words.language() == Language::Swedish ? QString() : text;
    }

    [[nodiscard]] const ServerSettings *server(Protocol protocol) const
    {
        for (const ServerSettings &settings : m_plan.servers) {
            if (settings.protocol == protocol)
                return &settings;
        }
        return nullptr;
    }
    [[nodiscard]] QString missing() const { return tr("not known: it was not tested"); }
    [[nodiscard]] QString host(const ServerSettings *settings) const
    {
        return settings ? shownText(settings->host) : missing();
    }
    [[nodiscard]] QString port(const ServerSettings *settings) const
    {
        return settings ? QString::number(settings->port) : missing();
    }
    [[nodiscard]] QString login(const ServerSettings *settings) const
    {
        return settings ? shownText(settings->login) : missing();
    }
    [[nodiscard]] QString security(const ServerSettings *settings) const
    {
        if (!settings)
            return missing();
        switch (settings->security) {
        case Security::Tls:
            return tr("Yes, SSL/TLS");
        case Security::Starttls:
            return tr("Yes, STARTTLS");
        case Security::None:
            return tr("No");
        }
        return {};
    }
    [[nodiscard]] QString tick(const ServerSettings *settings) const
    {
        if (!settings)
            return missing();
        return settings->security == Security::None ? tr("not ticked") : tr("ticked");
    }
    [[nodiscard]] QString address() const { return shownText(m_plan.address.toString()); }
    [[nodiscard]] bool hasSenderName() const { return !m_plan.senderName.isEmpty(); }
    [[nodiscard]] QString senderName() const
    {
        return hasSenderName() ? shownText(m_plan.senderName) : tr("the name of the club");
    }
    [[nodiscard]] bool hasOwnLogin(const ServerSettings *settings) const
    {
        return settings && settings->login.compare(m_plan.address.toString(), Qt::CaseInsensitive) != 0;
    }
    [[nodiscard]] QString loginOrEmpty(const ServerSettings *settings) const
    {
        if (!settings)
            return missing();
        return hasOwnLogin(settings) ? shownText(settings->login) : tr("leave empty");
    }

    /// Nobody stopped the test or held it back, so it has a result.
    [[nodiscard]] static bool endedByItself(Outcome outcome)
    {
        return outcome != Outcome::Running && outcome != Outcome::Cancelled && outcome != Outcome::LoginNotTried;
    }
    [[nodiscard]] bool hasLoggedIn(Protocol protocol) const
    {
        const LaneReport *lane = m_data.report.lane(protocol);
        return lane && std::any_of(lane->stages.begin(), lane->stages.end(), [](const StageRecord &stage) {
                   return stage.stage == Stage::Login && stage.state == StageState::Done;
               });
    }
    [[nodiscard]] QString password(Protocol protocol) const
    {
        const bool app = m_data.provider && m_data.provider->passwordKind == PasswordKind::App;
        if (hasLoggedIn(protocol)) {
            return app ? tr("the app password that you tested with (not shown)")
                       : tr("the same as you tested with (not shown)");
        }
        return app ? tr("your app password (not shown)") : tr("your password (not shown)");
    }
    /// Empty when the test of the protocol went well: then the values are proven.
    [[nodiscard]] QString proofNote(Protocol protocol) const
    {
        const LaneReport *lane = m_data.report.lane(protocol);
        if (lane && lane->outcome == Outcome::Succeeded)
            return {};
        if (!lane || !endedByItself(lane->outcome))
            return tr("Note: these settings are not proven, because they have not been tested to the end.");
        return tr("Note: these settings are not proven, because the test did not go well. See below.");
    }
    [[nodiscard]] QString promikBookPortNote(const ServerSettings *smtp) const
    {
        if (!smtp || smtp->security != Security::Tls)
            return {};
        const QString note = tr("PromikBook's own guide uses port 587. Whether PromikBook can use port %1, which was "
                                "tested here, is not known.")
                                 .arg(smtp->port);
        const auto alternative = startTlsAlternative();
        if (!alternative)
            return note;
        return note + u' ' +
               tr("If “Testa” fails there: try %1 with port %2, which Klubbpost has not tested.")
                   .arg(alternative->settings.host, QString::number(alternative->settings.port));
    }
    [[nodiscard]] std::optional<ProposedServer> startTlsAlternative() const
    {
        if (!m_data.provider)
            return std::nullopt;
        for (const ProposedServer &proposed : proposeServers(*m_data.provider, m_plan.address)) {
            const ServerSettings &settings = proposed.settings;
            if (settings.protocol == Protocol::Smtp && settings.security == Security::Starttls)
                return proposed;
        }
        return std::nullopt;
    }

    [[nodiscard]] SheetSection incoming(Protocol protocol, const QString &title) const
    {
        const ServerSettings *settings = server(protocol);
        SheetSection section;
        section.title = title;
        section.rows = {{tr("Incoming mail server"), host(settings), true},
                        {protocol == Protocol::Imap ? tr("Server port number IMAP") : tr("Server port number POP3"),
                         port(settings), true},
                        {tr("Encrypted connection (SSL)"), security(settings)},
                        {tr("User name"), login(settings), true},
                        {tr("Password"), password(protocol)}};
        section.note = proofNote(protocol);
        return section;
    }

    const SheetData &m_data;
    const TestPlan &m_plan;
    const Words &m_words;
};

} // namespace

QString shownText(const QString &text, qsizetype limit)
{
    return displayText(text.toUtf8(), limit);
}

QList<SheetSection> sheetSections(const SheetData &data, const Words &words)
{
    const SectionWriter writer(data, words);
    switch (data.target) {
    case Target::PromikBook:
        return writer.promikBook();
    case Target::OtherSystem:
        return writer.otherSystem();
    case Target::MailProgram:
        return writer.mailProgram();
    case Target::SenderOnly:
        return writer.senderOnly();
    }
    return {};
}

} // namespace klubbpost
