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

    [[nodiscard]] QList<SheetSection> clubSystem() const
    {
        const bool logsIn = m_data.way == SendingWay::UserSmtp;
        const bool hasBoxes = m_data.system && m_data.system->form && !m_data.system->form->boxes.isEmpty();
        const bool asksForServer =
            hasBoxes && std::any_of(m_data.system->form->boxes.begin(), m_data.system->form->boxes.end(),
                                    [](const FormBox &box) { return box.value.contains("%SMTP_HOST%"_L1); });
        if (hasBoxes && asksForServer == logsIn)
            return form(*m_data.system);
        return logsIn ? otherSystem() : senderOnly();
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
        const QString name = m_data.system && !m_data.system->free ? m_words.of(m_data.system->name) : QString();
        SheetSection section;
        section.title = name.isEmpty() ? tr("What to fill in in the club system") : tr("How to fill in %1").arg(name);
        section.intro = tr("The club system sends from its own servers. It needs neither server, login name nor "
                           "password: only who the e-mail is from.");
        if (m_data.system && m_data.system->form)
            section.intro += u' ' + tr("This is where: %1.").arg(m_words.of(m_data.system->form->path));
        section.rows = {{tr("Sender name"), senderName(), hasSenderName()}, {tr("Sender address"), address(), true}};
        if (keepsDefaultSender()) {
            // Its list of providers starts with the system's own, and an address of the club's would not be believed.
            const DefaultSender &own = *m_data.system->defaultSender;
            section.rows = defaultSenderRows(own);
            section.outro = m_words.of(own.note);
            return {section};
        }
        section.outro = tr("Enter the address as sender address in the club system and save. Then send a message to "
                           "yourself from the club system.");
        if (!m_data.sender)
            section.note = tr("Note: the test of the login does not show whether recipients trust e-mail that the club "
                              "system sends from this address. The step about the sender answers that.");
        return {section};
    }

    [[nodiscard]] QList<SheetSection> mailProgram() const
    {
        QList<SheetSection> sections;
        if (m_data.login == SheetLogin::Impossible) {
            SheetSection section;
            section.title = tr("This address cannot be set up in a mail program");
            if (m_data.provider)
                section.intro = m_words.of(m_data.provider->statusTextOn(QDate::currentDate()));
            return {section};
        }
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
    /// The system's own sender is what remains where the club's address would not be believed.
    [[nodiscard]] bool keepsDefaultSender() const
    {
        return m_data.system && m_data.system->defaultSender && m_data.sender &&
               m_data.sender->advice.option(SenderOptionKind::UseDefaultSender) &&
               !m_data.sender->advice.option(SenderOptionKind::ChangeSpf);
    }
    [[nodiscard]] QList<SheetRow> defaultSenderRows(const DefaultSender &own) const
    {
        QList<SheetRow> rows;
        if (m_data.system->form) {
            const auto &boxes = m_data.system->form->boxes;
            const auto choice = std::find_if(boxes.begin(), boxes.end(),
                                             [](const FormBox &box) { return box.kind == BoxKind::Choice; });
            if (choice != boxes.end())
                rows.append({choice->label, m_words.of(m_data.system->name), false,
                             m_words.language() == Language::Swedish ? QString() : choice->english,
                             m_words.of(choice->note)});
        }
        rows.append({tr("Sender name"), senderName(), hasSenderName()});
        rows.append({tr("The system sends from"), own.address});
        if (own.replies)
            rows.append({tr("Answers reach"), address(), true});
        return rows;
    }
    /// The boxes of the system's own form, in its order.
    [[nodiscard]] QList<SheetSection> form(const ClubSystem &system) const
    {
        const ServerSettings *smtp = server(Protocol::Smtp);
        const SenderForm &form = *system.form;
        const QString name = m_words.of(system.name);
        SheetSection section;
        section.title = system.free ? tr("What to fill in in the club system") : tr("How to fill in %1").arg(name);
        section.intro =
            system.free
                ? tr("Look for the settings for e-mail or sender. The boxes may have slightly other names there.")
                : tr("In %1: %2. Fill in the boxes in this order.").arg(name, m_words.of(form.path));
        for (const FilledBox &box : fillForm(form, boxValues(smtp)))
            section.rows.append(formRow(box, system.free, smtp));
        section.outro =
            system.free ? tr("Save, and then send a message to yourself from the club system.") : m_words.of(form.note);
        if (section.outro.isEmpty() && !form.buttons.isEmpty())
            section.outro = tr("Then click on “%1”.").arg(form.buttons.join(tr("”, and after that on “")));
        if (m_data.way == SendingWay::UserSmtp)
            section.note = QStringList{proofNote(Protocol::Smtp), guidePortNote(name, form, smtp)}.join(u' ').trimmed();
        return {section};
    }
    [[nodiscard]] BoxValues boxValues(const ServerSettings *smtp) const
    {
        BoxValues values{address(), hasSenderName() ? senderName() : QString(), {}, 0, {}, true};
        if (smtp) {
            values.smtpHost = shownText(smtp->host);
            values.smtpPort = smtp->port;
            values.login = shownText(smtp->login);
            values.encrypted = smtp->security != Security::None;
        }
        return values;
    }
    [[nodiscard]] SheetRow formRow(const FilledBox &box, bool isFree, const ServerSettings *smtp) const
    {
        SheetRow row{box.label, box.value, box.copyable, {}, m_words.of(box.note)};
        // A form that exists speaks Swedish; the one that stands for any system speaks as the reader does.
        if (m_words.language() != Language::Swedish)
            (isFree ? row.box : row.meaning) = isFree ? capitalised(box.english) : box.english;
        if (box.kind == BoxKind::Password)
            row.value = password(Protocol::Smtp);
        else if (row.value.isEmpty() && box.needsServer && !smtp)
            row.value = missing();
        else if (row.value.isEmpty())
            row.value = m_words.of(box.instruction);
        return row;
    }
    [[nodiscard]] static QString capitalised(QString text)
    {
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
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
    [[nodiscard]] QString address() const { return shownText(m_plan.address.toString()); }
    [[nodiscard]] bool hasSenderName() const { return !m_plan.senderName.isEmpty(); }
    [[nodiscard]] QString senderName() const
    {
        return hasSenderName() ? shownText(m_plan.senderName) : tr("the name of the club");
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
        if (m_data.login == SheetLogin::Browser)
            return tr("none: you sign in on the provider's page in the browser");
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
        if (!lane && m_data.login == SheetLogin::Browser)
            return tr("Note: these settings are the provider's own. Klubbpost cannot test a sign-in in the browser.");
        if (lane && lane->acceptedTls())
            return tr("Note: these settings are not proven, because the server's certificate was accepted for the test "
                      "only. Other programs will not accept it. See below.");
        if (lane && lane->outcome == Outcome::Succeeded)
            return {};
        if (!lane || !endedByItself(lane->outcome))
            return tr("Note: these settings are not proven, because they have not been tested to the end.");
        return tr("Note: these settings are not proven, because the test did not go well. See below.");
    }
    /// Where the system's own guide has another port than the one that was tested.
    [[nodiscard]] QString guidePortNote(const QString &name, const SenderForm &form, const ServerSettings *smtp) const
    {
        if (!smtp || smtp->security != Security::Tls || form.guidePort == 0 || form.guidePort == smtp->port)
            return {};
        const QString port = QString::number(smtp->port);
        const QString note = tr("The guide of %1 uses port %2. Whether it can use port %3, which was tested here, is "
                                "not known.")
                                 .arg(name, QString::number(form.guidePort), port);
        const auto alternative = startTlsAlternative();
        if (!alternative)
            return note;
        return note + u' ' +
               tr("If sending fails there: try %1 with port %2, which Klubbpost has not tested.")
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
    QList<SheetSection> sections = data.target == Target::MailProgram ? writer.mailProgram() : writer.clubSystem();
    if (data.sender)
        sections += senderSections(*data.sender, words);
    return sections;
}

bool setTarget(SheetData &data, const QString &name, const SenderFacts &facts)
{
    data.way = SendingWay::UserSmtp;
    data.system.reset();
    data.target = Target::ClubSystem;
    if (name == "mailProgram"_L1) {
        data.target = Target::MailProgram;
        return true;
    }
    // The names of the first version, which knew these alone.
    const bool isSenderOnly = name == "senderOnly"_L1;
    const QString id = isSenderOnly || name == "otherSystem"_L1 ? u"other"_s : name.toLower();
    const ClubSystem *system = facts.system(id);
    if (!system)
        return false;
    data.system = *system;
    if (isSenderOnly || !system->sendsBy(SendingWay::UserSmtp))
        data.way = SendingWay::OwnServers;
    return true;
}

QString targetNames(const SenderFacts &facts)
{
    QStringList names{nameOf(Target::MailProgram)};
    for (const ClubSystem &system : facts.systems())
        names.append(system.id);
    return names.join(u", "_s);
}

} // namespace klubbpost
