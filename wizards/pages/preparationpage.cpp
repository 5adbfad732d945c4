// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/preparationpage.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/layouts.h"
#include "kit/panel.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "reports/senderwords.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

Button *linkButton(const QString &text, const QUrl &url)
{
    auto *button = new Button(Button::Kind::Bare);
    button->setAutoDefault(false);
    button->setGlyph(Glyph::Open);
    button->setText(text);
    button->setToolTip(url.toDisplayString());
    button->setAccessibleDescription(url.toDisplayString());
    QObject::connect(button, &QPushButton::clicked, button, [url] { QDesktopServices::openUrl(url); });
    return button;
}

/// What can be read aloud on the telephone: with its path, where that is short.
QString shownLink(const QUrl &url)
{
    constexpr qsizetype sayable = 50;
    QString text = url.host() + url.path();
    if (text.endsWith(u'/'))
        text.chop(1);
    return text.size() <= sayable && !url.hasQuery() && !url.hasFragment() ? text : url.host();
}

} // namespace

PreparationPage::PreparationPage(WizardContext &context) : Page(context), m_panels(new QVBoxLayout)
{
    m_panels->setSpacing(em(this, 0.9));
    content()->addLayout(m_panels);
    connect(&context, &WizardContext::identificationChanged, this, [this] { refresh(); });
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

void PreparationPage::enter()
{
    refresh();
}

void PreparationPage::retranslate()
{
    refresh();
}

void PreparationPage::refresh()
{
    clearLayout(m_panels);
    const Candidate candidate = session().candidate();
    const Provider *provider = candidate.provider;
    const ProviderStatus status = provider ? provider->statusOn(session().today()) : ProviderStatus::Ready;
    const QList<FoundLink> links = session().foundLinks();
    const bool isDeadEnd = loginNeed(session()) == LoginNeed::Impossible;
    if (takesNoPassword(status)) {
        setHeading(obstacle(status), isDeadEnd ? tr("Here is what can be done instead.") : QString());
    } else if (!session().guidance().isEmpty()) {
        setHeading(tr("Prepare the account at %1").arg(words().providerName(*provider)),
                   tr("Do this first, in your web browser. Come back here when it is done."));
    } else if (!links.isEmpty()) {
        setHeading(tr("What the provider itself says"),
                   tr("The settings that were found point to these pages of the provider's."));
    } else {
        setHeading(tr("There is nothing to prepare"), {});
    }
    // That the catalog has no settings is no news where they were found elsewhere.
    const bool isFound = !candidate.hasCatalogSettings() && !candidate.found.servers.isEmpty();
    if (provider && !isFound && !provider->statusTextOn(session().today()).isEmpty())
        m_panels->addWidget(statusPanel(*provider));
    if (isDeadEnd)
        addAlternatives(*provider);
    for (const Guidance *guidance : session().guidance())
        m_panels->addWidget(guidancePanel(*provider, *guidance));
    if (!links.isEmpty())
        m_panels->addWidget(linksPanel(links));
}

QString PreparationPage::obstacle(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::Closed:
        return tr("The service is closed");
    case ProviderStatus::NoMailPrograms:
        return tr("This does not work in mail programs");
    case ProviderStatus::OauthOnly:
    case ProviderStatus::Ready:
    case ProviderStatus::NeedsPreparation:
    case ProviderStatus::OwnRules:
    case ProviderStatus::PartlyKnown:
    case ProviderStatus::SettingsUnknown:
        break;
    }
    return tr("This does not work with a password");
}

void PreparationPage::addAlternatives(const Provider &provider)
{
    const ProviderStatus status = provider.statusOn(session().today());
    if (session().errand() == Errand::SendFromClubSystem) {
        const QString system = SenderWords(words()).subject(session().address(), session().senderSystem()).system;
        m_panels->addWidget(alternative(tr("Let %1 send in another way").arg(system),
                                        tr("The next step shows the ways that need no password, best first."),
                                        tr("&Show the ways"), PageId::Sender));
    } else if (status == ProviderStatus::OauthOnly && session().errand() == Errand::SetUpMailProgram) {
        m_panels->addWidget(alternative(tr("Sign in through the browser"),
                                        tr("Outlook, Apple Mail, Thunderbird and most phones can: add the account "
                                           "there, type the address, and sign "
                                           "in on the page of %1 that opens. The settings are on the next page.")
                                            .arg(provider.name),
                                        tr("&Show the settings"), PageId::Done));
    }
    m_panels->addWidget(
        alternative(tr("Use another address"),
                    tr("An address in the club's own domain, or at a provider that takes app passwords."),
                    tr("Change the &address"), PageId::Address));
    auto *anyway = new Button(Button::Kind::Bare);
    anyway->setObjectName(u"tryAnyway"_s);
    anyway->setAutoDefault(false);
    anyway->setText(tr("Try with a password all the same"));
    connect(anyway, &QPushButton::clicked, this, [this] {
        session().setWantsLoginTest(true);
        Q_EMIT pageWanted(PageId::Settings);
    });
    m_panels->addWidget(anyway, 0, Qt::AlignLeft);
}

QWidget *PreparationPage::alternative(const QString &title, const QString &text, const QString &button, PageId page)
{
    auto *panel = new Panel;
    panel->setEdge(Panel::Edge::Info);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(em(this, 1.5), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    layout->setSpacing(em(this, 0.4));
    auto *heading = new TextLabel(TextRole::Heading);
    layout->addWidget(heading);
    heading->show(title);
    auto *said = new TextLabel;
    layout->addWidget(said);
    said->show(text);
    auto *go = new Button;
    go->setText(button);
    layout->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this, [this, page] { Q_EMIT pageWanted(page); });
    return panel;
}

QWidget *PreparationPage::statusPanel(const Provider &provider)
{
    const ProviderStatus status = provider.statusOn(session().today());
    auto *panel = new Panel;
    panel->setEdge(takesNoPassword(status) ? Panel::Edge::Bad : Panel::Edge::Info);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(em(this, 1.5), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    layout->setSpacing(em(this, 0.4));
    auto *title = new TextLabel(TextRole::Strong);
    title->show(words().status(status));
    auto *text = new TextLabel;
    text->show(words().of(provider.statusTextOn(session().today())));
    layout->addWidget(title);
    layout->addWidget(text);
    if (provider.isOldOn(session().today())) {
        auto *old = new TextLabel(TextRole::Caution);
        old->show(tr("These facts were last checked on %1. Menus and rules may be others by now.")
                      .arg(provider.checked.toString(Qt::ISODate)));
        layout->addWidget(old);
    }
    for (const Link &link : provider.links)
        layout->addWidget(linkButton(words().of(link.text), link.url), 0, Qt::AlignLeft);
    return panel;
}

/// Words of somebody else, and marked as such by the heading and by the address below.
QWidget *PreparationPage::linksPanel(const QList<FoundLink> &links)
{
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(em(this, 1.2), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    layout->setSpacing(em(this, 0.3));
    for (const FoundLink &link : links) {
        if (const QString said = words().of(link.text); !said.isEmpty()) {
            auto *text = new TextLabel;
            text->show(u'”' + said + u'”');
            layout->addWidget(text);
        }
        layout->addWidget(linkButton(tr("Open %1").arg(shownLink(link.url)), link.url), 0, Qt::AlignLeft);
    }
    return panel;
}

QWidget *PreparationPage::guidancePanel(const Provider &provider, const Guidance &guidance)
{
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(em(this, 1.2), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    layout->setSpacing(em(this, 0.7));
    auto *title = new TextLabel(TextRole::Heading);
    title->show(words().of(guidance.title));
    layout->addWidget(title);
    int number = 1;
    for (const GuidanceStep &step : guidance.steps) {
        const QString key = u"%1 %2 %3"_s.arg(provider.id, guidance.id).arg(number);
        layout->addWidget(stepRow(key, number++, step));
    }
    if (!guidance.ifMissing.isEmpty()) {
        auto *heading = new TextLabel(TextRole::Strong);
        heading->show(tr("Good to know"));
        layout->addWidget(heading);
        auto *missing = new TextLabel;
        missing->show(words().of(guidance.ifMissing));
        layout->addWidget(missing);
    }
    return panel;
}

QWidget *PreparationPage::stepRow(const QString &key, int number, const GuidanceStep &step)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.6));
    auto *done = new QCheckBox(QString::number(number) + u'.');
    QFont bold = done->font();
    bold.setWeight(QFont::DemiBold);
    done->setFont(bold);
    done->setMinimumWidth(em(this, 2.9));
    done->setToolTip(tr("Tick when the step is done"));
    setSpokenName(done, tr("Step %1 is done").arg(number));
    done->setAccessibleDescription(words().of(step.text));
    done->setChecked(m_ticked.contains(key));
    connect(done, &QCheckBox::toggled, this, [this, key](bool on) {
        if (on)
            m_ticked.insert(key);
        else
            m_ticked.remove(key);
    });
    layout->addWidget(done, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(em(this, 0.3));
    auto *text = new TextLabel;
    text->show(words().of(step.text));
    column->addWidget(text);
    if (!step.copy.isEmpty()) {
        const QString line = step.lineFor(session().address());
        auto *code = new TextLabel(TextRole::Strong);
        code->show(line);
        column->addWidget(code);
        auto *copy = new CopyButton;
        copy->setValue(line, {});
        column->addWidget(copy, 0, Qt::AlignLeft);
    }
    if (!step.link.isEmpty())
        column->addWidget(linkButton(tr("Open %1").arg(shownLink(step.link)), step.link), 0, Qt::AlignLeft);
    layout->addLayout(column, 1);
    return row;
}

} // namespace klubbpost

#include "moc_preparationpage.cpp"
