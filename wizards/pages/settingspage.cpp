// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settingspage.h"

#include "core/typed.h"
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/passwordentry.h"
#include "pages/pastedialog.h"
#include "pages/serverrow.h"
#include "providers/apppassword.h"

#include <algorithm>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

SettingsPage::SettingsPage(WizardContext &context)
    : Page(context),
      m_login(new QLineEdit),
      m_loginField(new Field(m_login)),
      m_password(new PasswordField),
      m_passwordField(new Field(m_password)),
      m_fillIn(new Button),
      m_fillInApp(new Button),
      m_serversTitle(new TextLabel(TextRole::Heading)),
      m_paste(new Button),
      m_advanced(new Button(Button::Kind::Bare)),
      m_noServer(new TextLabel(TextRole::Fault))
{
    auto *who = new ReflowRow(em(this, 1.2));
    // An address can be read in the one, and a password be typed in the other; else they stand under each other.
    m_loginField->setMinimumWidth(em(this, 15));
    m_passwordField->setMinimumWidth(em(this, 18));
    who->add(m_loginField, 2);
    who->add(m_passwordField, 3);
    content()->addWidget(who);
    auto *practice = new QWidget;
    auto *buttons = new FlowLayout(em(this, 0.7), practice);
    buttons->addWidget(m_fillIn);
    buttons->addWidget(m_fillInApp);
    content()->addWidget(practice);
    content()->addSpacing(em(this, 0.5));
    auto *servers = new QWidget;
    auto *above = new FlowLayout(em(this, 1.2), servers);
    above->addWidget(m_serversTitle);
    above->addWidget(m_paste);
    content()->addWidget(servers);
    for (const Protocol protocol : {Protocol::Smtp, Protocol::Imap, Protocol::Pop3}) {
        m_rows.append(new ServerRow(context, protocol));
        content()->addWidget(m_rows.last());
    }
    content()->addWidget(m_noServer);
    content()->addWidget(m_advanced, 0, Qt::AlignLeft);
    m_login->setObjectName(u"login"_s);
    m_password->edit()->setObjectName(u"password"_s);
    m_paste->setObjectName(u"paste"_s);
    m_paste->setAutoDefault(false);
    m_fillIn->setGlyph(Glyph::Cap);
    m_noServer->hide();
    connect(m_paste, &QPushButton::clicked, this, &SettingsPage::paste);
    connect(m_advanced, &QPushButton::clicked, this, [this] { showAdvanced(!m_showsAdvanced); });
    connect(m_fillIn, &QPushButton::clicked, this, [this] {
        m_password->edit()->setText(PracticeClub::password());
        m_password->edit()->setFocus();
    });
    m_fillInApp->setGlyph(Glyph::Cap);
    connect(m_fillInApp, &QPushButton::clicked, this, [this] {
        m_password->edit()->setText(PracticeClub::appPassword());
        m_password->edit()->setFocus();
    });
    connect(m_password->edit(), &QLineEdit::textChanged, this, [this] {
        m_passwordField->setFault({});
        showPasswordHint();
    });
    connect(m_login, &QLineEdit::textEdited, this, [this] { m_loginField->setFault({}); });
    connect(&context, &WizardContext::identificationChanged, this, [this] {
        if (!isVisible() || m_searched.isEmpty() ||
            std::none_of(m_rows.begin(), m_rows.end(), [](ServerRow *row) { return row->isToBeFound(); }))
            return;
        load();
        showSearch();
    });
    connect(&context, &WizardContext::sessionReplaced, this, [this] {
        m_searched.clear();
        m_password->forget();
        m_loadedLogins.clear();
    });
    connect(&context, &WizardContext::passwordReplaced, this, [this] { m_password->forget(); });
    retranslate();
}

void SettingsPage::enter()
{
    if (m_passwordFor != session().address()) {
        m_password->forget();
        m_passwordFor = session().address();
        m_loadedLogins.clear();
    }
    m_searched.clear();
    load();
    m_fillIn->setVisible(context().isPractice());
    m_fillInApp->setVisible(context().isPractice() && context().practiceFault() == PracticeFault::AppPasswordNeeded);
}

QWidget *SettingsPage::firstFocus() const
{
    return m_password->edit();
}

bool SettingsPage::wouldLose() const
{
    return !m_password->edit()->text().isEmpty();
}

QStringList SettingsPage::logins() const
{
    QStringList logins;
    for (const Protocol protocol : session().protocols()) {
        const SettingsRow *row = session().settings(protocol);
        if (row && !logins.contains(row->settings.login))
            logins.append(row->settings.login);
    }
    return logins;
}

void SettingsPage::load()
{
    for (ServerRow *row : m_rows)
        row->load();
    // While the setup holds the same names, what is typed stays, also what is wrong.
    if (const QStringList now = logins(); now != m_loadedLogins) {
        m_loadedLogins = now;
        m_login->setText(now.value(0));
        m_loginField->setFault({});
        showAdvanced(now.size() > 1);
    }
    retranslate();
}

bool SettingsPage::next()
{
    m_noServer->hide();
    if (findServers())
        return false;
    // From here on what stands on the page counts, whatever is still answered.
    session().discovery().conclude();
    if (const QString login = cleanedLogin(m_login->text()); login != m_login->text())
        m_login->setText(login);
    QWidget *wrong = nullptr;
    if (!m_showsAdvanced) {
        const auto login = parseLogin(m_login->text());
        m_loginField->setFault(login ? QString() : words().settingsFault(login.fault()));
        wrong = login ? nullptr : m_login;
    }
    if (!storePassword() && !wrong)
        wrong = m_password->edit();
    for (ServerRow *row : m_rows) {
        if (!row->store(m_login->text()) && !wrong && row->wrongInput())
            wrong = row->wrongInput();
    }
    const bool anyUsed = std::any_of(m_rows.begin(), m_rows.end(),
                                     [](const ServerRow *row) { return !row->isHidden() && row->isUsed(); });
    if (!anyUsed)
        m_noServer->show(tr("Tick at least one server to test."));
    if (wrong)
        wrong->setFocus();
    return !wrong && anyUsed;
}

/// True where a server's name is empty and may be found: the user sees it before it is used.
bool SettingsPage::findServers()
{
    bool any = false;
    for (ServerRow *row : m_rows) {
        if (!row->isToBeFound() || m_searched.contains(row->protocol()))
            continue;
        any = true;
        m_searched.append(row->protocol());
        session().findServer(row->protocol());
    }
    if (!any)
        return false;
    load();
    showSearch();
    return true;
}

void SettingsPage::showSearch()
{
    const bool isMissing = std::any_of(m_rows.begin(), m_rows.end(), [](ServerRow *row) { return row->isToBeFound(); });
    if (isMissing && session().discovery().isRunning())
        m_noServer->show(tr("Klubbpost is looking for the server …"));
    else if (isMissing)
        m_noServer->show(tr("No server was found. Ask your provider what it is called."));
    else
        m_noServer->show(tr("Klubbpost has filled in a server. See if you recognise it, then go on."));
}

void SettingsPage::back()
{
    // What can be kept is kept in the setup; what is wrong stays in its field.
    for (ServerRow *row : m_rows)
        row->keep(m_login->text());
}

bool SettingsPage::storePassword()
{
    if (m_password->edit()->text().isEmpty() && session().hasPassword())
        return true;
    return storeTypedPassword(context(), *m_password, *m_passwordField);
}

void SettingsPage::forgetPassword()
{
    m_password->forget();
}

void SettingsPage::paste()
{
    // What stands in the fields now stays, where the pasted text has nothing else to say.
    for (ServerRow *row : m_rows)
        row->keep(m_login->text());
    auto *dialog = new PasteDialog(context(), window());
    connect(dialog, &PasteDialog::used, this, &SettingsPage::load);
    dialog->open();
}

/// What the password is to be, and whether the one in the field looks like it.
void SettingsPage::showPasswordHint()
{
    const Provider *provider = session().provider();
    const PasswordLook look = provider ? passwordLook(*provider, m_password->edit()->text()) : PasswordLook::Unknown;
    QString hint = tr("It is stored nowhere, and sent only to the servers below.");
    switch (look) {
    case PasswordLook::Unknown:
        if (provider && provider->passwordKind == PasswordKind::App)
            hint = tr("The app password that you made, not the ordinary one.");
        break;
    case PasswordLook::AppPassword:
        hint = tr("This looks like an app password. Spaces in it do not matter.");
        break;
    case PasswordLook::NotAppPassword:
        hint = tr("This does not look like an app password from %1. Is it the ordinary one?")
                   .arg(words().providerName(*provider));
        break;
    }
    switch (look == PasswordLook::AppPassword ? PasswordOddity::None : oddityOf(m_password->edit()->text())) {
    case PasswordOddity::None:
        break;
    case PasswordOddity::BlankAround:
        hint = tr("The password begins or ends with a blank. Is that meant?");
        break;
    case PasswordOddity::Invisible:
        hint = tr("There is an invisible character in the password. Type it by hand instead.");
        break;
    }
    m_passwordField->setWords(tr("Pass&word"), hint);
}

void SettingsPage::showAdvanced(bool show)
{
    m_showsAdvanced = show;
    for (ServerRow *row : m_rows)
        row->showOwnLogin(show);
    m_loginField->setEnabled(!show);
    m_advanced->setGlyph(show ? Glyph::Down : Glyph::Right);
}

void SettingsPage::retranslate()
{
    const Provider *provider = session().provider();
    setHeading(tr("Log in and servers"),
               loginNeed(session()) == LoginNeed::Impossible
                   ? tr("%1 takes no password in programs. You can try all the same.").arg(provider->name)
               : provider && !provider->guess
                   ? tr("The servers are filled in for %1. Type the password.").arg(provider->name)
                   : tr("Check the servers with your provider, and type the password."));
    m_loginField->setWords(tr("&Login name"), provider ? words().of(provider->loginNote) : QString());
    showPasswordHint();
    m_fillIn->setText(tr("&Fill in the practice club's password"));
    m_fillInApp->setText(tr("Fill in the practice club's a&pp password"));
    m_serversTitle->show(tr("Servers"));
    m_paste->setText(tr("Paste &settings…"));
    for (ServerRow *row : m_rows)
        row->retranslate();
    m_advanced->setText(tr("A login name of its &own for each server"));
}

} // namespace klubbpost

#include "moc_settingspage.cpp"
