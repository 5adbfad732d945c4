// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/providerpage.h"

#include "kit/button.h"
#include "kit/candidatecards.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/lookuplanes.h"
#include "kit/panel.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/statusedge.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
ProviderPage::ProviderPage(WizardContext &context)
    : Page(context),
      m_card(new Panel),
      m_name(new TextLabel(TextRole::Heading)),
      m_status(new TextLabel(TextRole::Strong)),
      m_statusText(new TextLabel),
      m_servers(new TextLabel),
      m_age(new TextLabel(TextRole::Small)),
      m_change(new Button(Button::Kind::Filled)),
      m_noMail(new TextLabel(TextRole::Caution)),
      m_howTitle(new TextLabel(TextRole::Strong)),
      m_evidence(new QVBoxLayout),
      m_candidates(new CandidateCards),
      m_lookups(new LookupLanes),
      m_other(new Button),
      m_choices(new QComboBox),
      m_choiceField(new Field(m_choices))
{
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(em(this, 1.5), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    card->setSpacing(em(this, 0.35));
    for (TextLabel *label : {m_name, m_status, m_statusText, m_servers, m_age})
        card->addWidget(label);
    card->addWidget(m_change, 0, Qt::AlignLeft);
    m_change->setObjectName(u"changeAddress"_s);
    m_change->hide();
    connect(m_change, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Address); });
    content()->addWidget(m_card);
    content()->addWidget(m_noMail);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_howTitle);
    content()->addLayout(m_evidence);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_lookups);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_candidates);
    content()->addWidget(m_other, 0, Qt::AlignLeft);
    content()->addWidget(m_choiceField);
    m_evidence->setSpacing(em(this, 0.25));
    m_choiceField->hide();
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choices->setMinimumContentsLength(16);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_choiceField->setVisible(true);
        m_other->hide();
        m_choices->setFocus();
    });
    connect(m_choices, &QComboBox::activated, this,
            [this](int index) { session().chooseProvider(m_choices->itemData(index).toString()); });
    connect(m_candidates, &CandidateCards::chosen, this, [this](const QString &id) { session().chooseCandidate(id); });
    connect(&context, &WizardContext::identificationChanged, this, [this] { refresh(); });
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

void ProviderPage::enter()
{
    m_choiceField->hide();
    m_other->show();
    // The user waits here for settings: usual names may be tried, where nothing better is found.
    session().tryUsualNames();
    refresh();
}

bool ProviderPage::cannotBe() const
{
    const Discovery &discovery = session().discovery();
    const bool isKnown = session().providerOrigin() == Origin::CatalogDomain;
    return !isKnown && (discovery.domainDoesNotExist() || discovery.domainTakesNoMail());
}

/// Asks once: whoever presses again means it.
bool ProviderPage::next()
{
    if (!cannotBe() || m_askedAbout == session().address())
        return true;
    m_askedAbout = session().address();
    m_change->setFocus();
    return false;
}

QString ProviderPage::nextText() const
{
    return cannotBe() ? tr("Go on a&ll the same") : QString();
}

bool ProviderPage::nextIsMain() const
{
    return !cannotBe();
}

QPushButton *ProviderPage::mainButton() const
{
    return cannotBe() ? m_change : nullptr;
}

void ProviderPage::refresh()
{
    const Candidate candidate = session().candidate();
    m_card->setVisible(candidate.provider || !candidate.found.servers.isEmpty());
    m_age->hide();
    if (candidate.provider)
        showProvider(*candidate.provider);
    showFound(candidate);
    showEvidence(candidate);
    showWarning();
    m_change->setVisible(cannotBe());
    const Discovery &discovery = session().discovery();
    m_lookups->show(discovery.questions(), words());
    m_candidates->show(discovery.candidates(), candidate.id(), session().address().domain(), words());
    fillChoices();
    Q_EMIT stateChanged();
}

void ProviderPage::showProvider(const Provider &provider)
{
    const ProviderStatus status = provider.statusOn(session().today());
    m_name->show(words().providerName(provider));
    m_status->show(capital(words().status(status)));
    m_statusText->show(words().of(provider.statusTextOn(session().today())));
    m_card->setEdge(edgeFor(status));
    const QString checked = provider.checked.toString(Qt::ISODate);
    m_age->show(provider.isOldOn(session().today())
                    ? tr("The facts were checked %1, some time ago: they may have changed.").arg(checked)
                    : tr("The facts were checked %1.").arg(checked));
}

/// Servers that were found on the network, by a provider that has none in the catalog, or by nobody known.
void ProviderPage::showFound(const Candidate &candidate)
{
    m_servers->hide();
    if (candidate.found.servers.isEmpty() || candidate.hasCatalogSettings())
        return;
    QStringList servers;
    for (const ProposedServer &server : proposeServers(candidate, session().address())) {
        const QString name = server.settings.host + u':' + QString::number(server.settings.port);
        if (!servers.contains(name))
            servers.append(name);
    }
    const bool tried = candidate.serversFrom == Origin::GuessTried;
    // What only the unsigned DNS leads to may be anybody's.
    const bool isWeak = candidate.serversFrom >= Origin::SrvElsewhere;
    m_card->setEdge(isWeak ? Panel::Edge::Caution : Panel::Edge::Good);
    if (!candidate.provider || candidate.isGuess())
        m_name->show(candidate.isGuess() ? words().providerName(*candidate.provider)
                                         : CandidateCards::nameOf(candidate, session().address().domain(), words()));
    m_status->show(tried ? tr("A guess, but the servers answer as they should")
                         : tr("The settings were found on the network"));
    m_statusText->show(tried ? tr("The login will tell if they are the right ones.")
                             : tr("Klubbpost does not know the provider, but found where its settings are told."));
    if (isWeak && !tried)
        m_statusText->show(tr("Only the DNS leads there. Go on if you recognise the names of the servers."));
    else if (candidate.provider && !candidate.isGuess() && !tried)
        m_statusText->hide();
    m_servers->show(servers.join(u", "_s));
    m_age->show(tr("Found just now."));
}

void ProviderPage::showEvidence(const Candidate &candidate)
{
    clearLayout(m_evidence);
    if (session().providerOrigin() == Origin::Typed)
        m_evidence->addWidget(new SignRow(Glyph::Tick, SignRow::Tone::Good, capital(words().origin(Origin::Typed))));
    for (const Evidence &evidence : candidate.evidence) {
        if (evidence.origin == Origin::Typed)
            continue;
        // Beside checked facts it only confirms them.
        const bool guess = evidence.origin >= Origin::SrvElsewhere && !candidate.hasCatalogSettings();
        const QString origin = capital(words().origin(evidence.origin));
        m_evidence->addWidget(
            new SignRow(guess ? Glyph::Info : Glyph::Tick, guess ? SignRow::Tone::Caution : SignRow::Tone::Good,
                        evidence.detail.isEmpty() ? origin : u"%1: %2"_s.arg(origin, evidence.detail)));
    }
    m_howTitle->setVisible(m_evidence->count() > 0);
}

/// What the settings files say that is no server to use: only OAuth2, only without encryption, nothing to send with.
QString ProviderPage::whatFilesSay() const
{
    QStringList sentences;
    for (const FileRemark &remark : session().discovery().remarks()) {
        if (remark.origin <= Origin::Srv || remark.origin == session().candidate().serversFrom)
            sentences.append(words().remark(remark));
    }
    sentences.removeDuplicates();
    return sentences.join(u' ');
}

void ProviderPage::showWarning()
{
    const Discovery &discovery = session().discovery();
    const bool isKnown = session().providerOrigin() == Origin::CatalogDomain;
    QString text;
    if (cannotBe()) { // instead of a guess at who runs it
        m_card->show();
        m_card->setEdge(Panel::Edge::Bad);
        m_name->show(discovery.domainDoesNotExist()
                         ? tr("The domain %1 does not exist").arg(session().address().domain())
                         : tr("%1 takes no e-mail").arg(session().address().domain()));
        m_status->show(tr("Look at the spelling of the address."));
        m_statusText->show(discovery.domainDoesNotExist()
                               ? QString()
                               : tr("The DNS says that nothing can be sent to addresses in this domain."));
        m_servers->hide();
        m_age->hide();
    } else if (discovery.isOffline() && !isKnown && !session().address().isEmpty())
        text = tr("Nobody could be asked about the domain: there seems to be no connection to the internet. Go on and "
                  "fill in the servers by hand, or connect and come back.");
    else if (const Question *mx = discovery.unansweredMx(); mx && !isKnown)
        text = capital(words().question(*mx));
    else if (const auto rivals = spfRivals(discovery.candidates());
             !rivals.isEmpty() && session().candidate().id() == discovery.candidates().first().id() &&
             session().providerOrigin() != Origin::Typed)
        text = words().spfRivals(rivals);
    else
        text = whatFilesSay();
    m_noMail->show(text);
}

void ProviderPage::fillChoices()
{
    const Provider *current = session().provider();
    const QSignalBlocker quiet(m_choices);
    m_choices->clear();
    for (const Provider *provider : context().catalog().all()) {
        m_choices->addItem(words().providerName(*provider), provider->id);
        if (provider == current)
            m_choices->setCurrentIndex(m_choices->count() - 1);
    }
}

void ProviderPage::retranslate()
{
    setHeading(tr("Who looks after the address?"), tr("That decides which settings are the right ones."));
    m_howTitle->show(tr("How we know"));
    m_other->setText(tr("Choose another &provider"));
    m_change->setText(tr("Change the &address"));
    m_choiceField->setWords(tr("E-mail &provider"));
    refresh();
}

} // namespace klubbpost

#include "moc_providerpage.cpp"
