// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/serverrow.h"

#include "core/typed.h"
#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr Security securities[] = {Security::Tls, Security::Starttls, Security::None};

}

ServerRow::ServerRow(WizardContext &context, Protocol protocol)
    : m_context(context),
      m_protocol(protocol),
      m_used(new QCheckBox),
      m_host(new QLineEdit),
      m_hostField(new Field(m_host)),
      m_port(new QLineEdit),
      m_portField(new Field(m_port)),
      m_security(new QComboBox),
      m_securityField(new Field(m_security)),
      m_login(new QLineEdit),
      m_loginField(new Field(m_login)),
      m_origin(new TextLabel(TextRole::Small)),
      m_retired(new TextLabel(TextRole::Caution)),
      m_replace(new Button),
      m_clearText(new TextLabel(TextRole::Caution)),
      m_consent(new QCheckBox)
{
    QFont bold = m_used->font();
    bold.setWeight(QFont::DemiBold);
    m_used->setFont(bold);
    m_port->setMinimumWidth(em(this, 5.4));
    m_port->setMaximumWidth(em(this, 6.5));
    m_portField->setMaximumWidth(em(this, 6.5));
    m_security->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_security->setMinimumContentsLength(20);
    const QString name = nameOf(protocol);
    m_host->setObjectName(u"host-"_s + name);
    m_port->setObjectName(u"port-"_s + name);
    m_security->setObjectName(u"security-"_s + name);
    m_login->setObjectName(u"login-"_s + name);
    m_replace->setObjectName(u"replace-"_s + name);
    m_used->setObjectName(u"used-"_s + name);
    m_consent->setObjectName(u"consent-"_s + name);
    auto *inputs = new ReflowRow(em(this, 0.9));
    inputs->add(m_hostField, 6);
    inputs->add(m_portField, 1);
    inputs->add(m_securityField, 5);
    m_inputs = inputs;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.2), em(this, 0.7), em(this, 1.2), em(this, 0.8));
    layout->setSpacing(em(this, 0.45));
    layout->addWidget(m_used);
    for (QWidget *widget : {m_inputs, static_cast<QWidget *>(m_loginField), static_cast<QWidget *>(m_origin),
                            static_cast<QWidget *>(m_retired)})
        layout->addWidget(widget);
    layout->addWidget(m_replace, 0, Qt::AlignLeft);
    layout->addWidget(m_clearText);
    layout->addWidget(m_consent);
    m_loginField->hide();

    connect(m_used, &QCheckBox::toggled, this, [this](bool on) {
        m_context.session().setUsed(m_protocol, on);
        m_inputs->setEnabled(on);
        m_loginField->setEnabled(on);
        Q_EMIT usedChanged();
    });
    connect(m_host, &QLineEdit::textEdited, this, [this] {
        m_isEdited = true;
        withdrawConsent();
        checkRetired();
        showFaults();
        showOrigin();
    });
    connect(m_host, &QLineEdit::editingFinished, this, [this] { tidy(); });
    connect(m_login, &QLineEdit::textEdited, this, [this] { m_isEdited = true; });
    connect(m_port, &QLineEdit::textEdited, this, [this] { portEdited(); });
    connect(m_security, &QComboBox::activated, this, [this] { securityChosen(); });
    connect(m_replace, &QPushButton::clicked, this, [this] { replaceRetired(); });
    connect(&context, &WizardContext::testFinished, this, [this] { withdrawConsent(); });
    retranslate();
}

void ServerRow::withdrawConsent()
{
    m_consent->setChecked(false);
}

Security ServerRow::security() const
{
    return securities[qMax(0, m_security->currentIndex())];
}

void ServerRow::setSecurity(Security security)
{
    m_security->setCurrentIndex(static_cast<int>(security));
    m_clearText->setVisible(security == Security::None);
    m_consent->setVisible(security == Security::None);
    if (security != Security::None)
        withdrawConsent();
}

bool ServerRow::isUsed() const
{
    return m_used->isChecked();
}

void ServerRow::load()
{
    const SettingsRow *row = m_context.session().settings(m_protocol);
    setVisible(row);
    if (!row)
        return;
    const QSignalBlocker quiet(m_used);
    m_used->setChecked(row->used);
    m_inputs->setEnabled(row->used);
    m_loginField->setEnabled(row->used);
    withdrawConsent();
    if (m_loaded == loadedFrom(*row)) {
        showFaults();
        return;
    }
    m_loaded = loadedFrom(*row);
    m_host->setText(row->settings.host);
    m_host->setCursorPosition(0); // a long name is read from its start
    m_port->setText(row->settings.port ? QString::number(row->settings.port) : QString());
    m_login->setText(row->settings.login);
    setSecurity(row->settings.security);
    m_isEdited = false;
    m_hasTried = false;
    showFaults();
    checkRetired();
    showOrigin();
}

ServerRow::Loaded ServerRow::loadedFrom(const SettingsRow &row) const
{
    return {m_context.isPractice(), m_context.session().address(), row.settings, row.origin};
}

QString ServerRow::login(const QString &common) const
{
    return m_loginField->isHidden() ? common : m_login->text();
}

bool ServerRow::store(const QString &login)
{
    const SettingsRow *row = m_context.session().settings(m_protocol);
    if (!row)
        return true;
    if (!isUsed()) {
        keep(login);
        return true;
    }
    m_hasTried = true;
    tidy();
    if (m_port->text().trimmed().isEmpty() && !m_host->text().isEmpty())
        m_port->setText(QString::number(standardPort(m_protocol, security())));
    showFaults();
    const auto host = parseHost(m_host->text());
    const auto port = parsePort(m_port->text());
    const auto name = typedLogin(this->login(login));
    if (!host || !port || !name)
        return false;
    put({m_protocol, *host, *port, security(), *name, row->settings.auth}, *row);
    m_context.session().setClearTextConsent(m_protocol, security() == Security::None && m_consent->isChecked());
    return true;
}

bool ServerRow::isToBeFound() const
{
    return !isHidden() && isUsed() && cleanedHost(m_host->text()).host.isEmpty();
}

/// Of "https://mail.klubben.se:587/" the host and the port, each in its field.
void ServerRow::tidy()
{
    const TypedHost typed = cleanedHost(m_host->text());
    if (typed.host != m_host->text())
        m_host->setText(typed.host);
    if (typed.port == 0)
        return;
    m_port->setText(QString::number(typed.port));
    portEdited();
}

void ServerRow::keep(const QString &login)
{
    tidy();
    const SettingsRow *row = m_context.session().settings(m_protocol);
    const auto host = parseHost(m_host->text());
    const auto port = parsePort(m_port->text());
    const auto name = typedLogin(this->login(login));
    if (!row || (!(host && port) && row->settings.host.isEmpty()))
        return; // a login name alone must not keep later proposals out
    ServerSettings settings = row->settings;
    if (host && port) {
        settings.host = *host;
        settings.port = *port;
        settings.security = security();
    }
    if (name)
        settings.login = *name;
    put(settings, *row);
}

void ServerRow::put(const ServerSettings &settings, const SettingsRow &row)
{
    ServerSettings wanted = settings;
    if (wanted.host != row.settings.host)
        wanted.auth.clear(); // what another server takes is not known
    if (wanted == row.settings)
        return;
    const bool used = isUsed();
    m_context.session().setSettings(wanted);
    m_context.session().setUsed(m_protocol, used);
    // The fields hold these values already, and one of them may hold what is wrong.
    if (const SettingsRow *now = m_context.session().settings(m_protocol))
        m_loaded = loadedFrom(*now);
}

QWidget *ServerRow::wrongInput() const
{
    if (m_hostField->hasFault())
        return m_host;
    if (m_portField->hasFault())
        return m_port;
    return m_loginField->hasFault() ? m_login : nullptr;
}

void ServerRow::showOwnLogin(bool show)
{
    m_loginField->setVisible(show);
}

void ServerRow::portEdited()
{
    m_isEdited = true;
    withdrawConsent();
    if (const auto port = parsePort(m_port->text())) {
        if (const auto usual = customarySecurity(m_protocol, *port))
            setSecurity(*usual);
    }
    checkRetired();
    showFaults();
    showOrigin();
}

void ServerRow::securityChosen()
{
    m_isEdited = true;
    const auto port = parsePort(m_port->text());
    // A port that means another kind of security by custom follows; one without a custom is the user's business.
    const auto usual = port ? customarySecurity(m_protocol, *port) : std::nullopt;
    if (!port || (usual && *usual != security() && !(security() == Security::None && *usual == Security::Starttls)))
        m_port->setText(QString::number(standardPort(m_protocol, security())));
    setSecurity(security());
    checkRetired();
    showFaults();
    showOrigin();
}

void ServerRow::checkRetired()
{
    const auto port = parsePort(m_port->text());
    const auto hit = m_context.catalog().retired(m_host->text(), port ? *port : quint16(0));
    m_retired->show(hit ? m_context.words().of(hit->value->text) : QString());
    m_replace->setVisible(replacement().has_value());
}

std::optional<ProviderServer> ServerRow::replacement() const
{
    const auto port = parsePort(m_port->text());
    const auto hit = m_context.catalog().retired(m_host->text(), port ? *port : quint16(0));
    for (const ProviderServer &server : hit ? hit->value->replacement : QList<ProviderServer>()) {
        if (server.protocol == m_protocol)
            return server;
    }
    return std::nullopt;
}

void ServerRow::replaceRetired()
{
    const auto server = replacement();
    if (!server)
        return;
    QString host = server->host;
    m_host->setText(host.replace(u"%DOMAIN%"_s, m_context.session().address().domain()));
    m_port->setText(QString::number(server->port));
    setSecurity(server->security);
    m_isEdited = true;
    withdrawConsent();
    checkRetired();
    showFaults();
    showOrigin();
    m_host->setFocus();
}

void ServerRow::showFaults()
{
    const auto host = parseHost(m_host->text());
    const auto port = parsePort(m_port->text());
    const auto name = typedLogin(m_login->text());
    const bool show = m_hasTried && isUsed();
    m_hostField->setFault(show && !host ? m_context.words().settingsFault(host.fault()) : QString());
    m_portField->setFault(show && !port ? m_context.words().settingsFault(port.fault()) : QString());
    m_loginField->setFault(show && !name && !m_loginField->isHidden() ? m_context.words().settingsFault(name.fault())
                                                                      : QString());
}

void ServerRow::showOrigin()
{
    const SettingsRow *row = m_context.session().settings(m_protocol);
    if (!row)
        return;
    QString text = capital(m_context.words().origin(m_isEdited ? Origin::Typed : row->origin));
    const Provider *provider = m_context.session().provider();
    if (!m_isEdited && row->origin == Origin::CatalogDomain && provider)
        text = tr("From Klubbpost's facts about %1, checked %2")
                   .arg(provider->name, provider->checked.toString(Qt::ISODate));
    if (!m_isEdited && !row->reason.isEmpty())
        text += u" · "_s + m_context.words().of(row->reason);
    m_origin->show(text);
}

void ServerRow::retranslate()
{
    const Words &words = m_context.words();
    m_used->setText(words.protocol(m_protocol));
    setSpokenName(this, words.protocol(m_protocol));
    const int chosen = qMax(0, m_security->currentIndex());
    m_security->clear();
    for (const Security security : securities)
        m_security->addItem(words.security(security));
    m_security->setCurrentIndex(chosen);
    const QString protocol = words.protocol(m_protocol);
    m_hostField->setWords(tr("Server name"), {}, protocol);
    m_portField->setWords(tr("Port"), {}, protocol);
    m_securityField->setWords(tr("Security"), {}, protocol);
    m_loginField->setWords(tr("Login name for this server"), {}, protocol);
    m_replace->setText(tr("Use what replaced it"));
    m_clearText->show(tr("Without encryption, anyone on the way, such as in the same wireless network, can read the "
                         "password and use the account. Choose this only if the provider has no other way."));
    m_consent->setText(tr("Yes, send the password unencrypted in the next test"));
    setSecurity(security());
    checkRetired();
    showFaults();
    showOrigin();
}

} // namespace klubbpost

#include "moc_serverrow.cpp"
