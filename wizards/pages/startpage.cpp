// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/startpage.h"

#include "kit/choicecard.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr PracticeFault faults[] = {
    PracticeFault::None,        PracticeFault::WrongPassword, PracticeFault::AppPasswordNeeded,
    PracticeFault::SmtpAuthOff, PracticeFault::BlockedPort,   PracticeFault::ExpiredCertificate,
    PracticeFault::WrongName,   PracticeFault::NoStarttls,    PracticeFault::SilentServer,
};
constexpr Errand errands[] = {Errand::SendFromClubSystem, Errand::SetUpMailProgram, Errand::CheckAddress};

/// Puts the texts into a box without losing what is chosen in it.
void setItems(QComboBox *box, const QStringList &texts)
{
    const int chosen = qMax(0, box->currentIndex());
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

QComboBox *makeBox()
{
    auto *box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    return box;
}

} // namespace

StartPage::StartPage(WizardContext &context)
    : Page(context),
      m_clubSystem(new ChoiceCard(Glyph::Letter)),
      m_mailProgram(new ChoiceCard(Glyph::Screen)),
      m_check(new ChoiceCard(Glyph::Magnifier)),
      m_practise(new ChoiceCard(Glyph::Cap)),
      m_systems(makeBox()),
      m_systemField(new Field(m_systems)),
      m_practiceErrand(makeBox()),
      m_practiceErrandField(new Field(m_practiceErrand)),
      m_faults(makeBox()),
      m_faultField(new Field(m_faults)),
      m_practiceTrouble(new TextLabel(TextRole::Fault)),
      m_promise(new TextLabel(TextRole::Small))
{
    auto *options = new ReflowRow(em(this, 1.2));
    options->add(m_practiceErrandField, 1);
    options->add(m_faultField, 1);
    m_practiceOptions = options;
    const int indent = em(this, 4.3);
    m_systemField->setContentsMargins(indent, 0, 0, em(this, 0.4));
    m_practiceOptions->setContentsMargins(indent, 0, 0, em(this, 0.4));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_clubSystem), static_cast<QWidget *>(m_systemField),
          static_cast<QWidget *>(m_mailProgram), static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_practise),
          m_practiceOptions, static_cast<QWidget *>(m_practiceTrouble), static_cast<QWidget *>(m_promise)})
        content()->addWidget(widget);
    m_clubSystem->setChecked(true);
    m_practise->setObjectName(u"practise"_s);
    m_systems->setMaxVisibleItems(14);
    m_systems->setObjectName(u"clubSystem"_s);
    m_practiceErrand->setObjectName(u"practiceErrand"_s);
    m_faults->setObjectName(u"practiceFault"_s);
    m_practiceTrouble->hide();
    for (ChoiceCard *card : {m_clubSystem, m_mailProgram, m_check, m_practise})
        connect(card, &QRadioButton::toggled, this, [this, card](bool on) {
            if (!on)
                return;
            // Whoever chose it, the keyboard goes on from here; not while somebody is elsewhere on the page.
            const QWidget *focus = focusWidget();
            if (!focus || qobject_cast<const ChoiceCard *>(focus))
                card->setFocus();
            choose();
        });
    connect(m_systems, &QComboBox::activated, this, [this] { choose(); });
    connect(m_practiceErrand, &QComboBox::activated, this, [this] { choose(); });
    connect(m_faults, &QComboBox::activated, this, [this] { choose(); });
    retranslate();
    m_faults->setCurrentIndex(static_cast<int>(
        std::find(std::begin(faults), std::end(faults), context.practiceFault()) - std::begin(faults)));
    choose();
}

void StartPage::enter() {}

QWidget *StartPage::firstFocus() const
{
    for (ChoiceCard *card : {m_mailProgram, m_check, m_practise}) {
        if (card->isChecked())
            return card;
    }
    return m_clubSystem;
}

bool StartPage::next()
{
    choose();
    return !m_practise->isChecked() || context().isPractice();
}

void StartPage::choose()
{
    const bool practise = m_practise->isChecked();
    context().setPracticeFault(faults[qMax(0, m_faults->currentIndex())]);
    const bool opened = context().setPractice(practise);
    m_practiceTrouble->show(opened ? QString() : tr("The practice club could not be opened on this computer."));
    Errand errand = Errand::SendFromClubSystem;
    if (practise)
        errand = errands[qMax(0, m_practiceErrand->currentIndex())];
    else if (m_mailProgram->isChecked())
        errand = Errand::SetUpMailProgram;
    else if (m_check->isChecked())
        errand = Errand::CheckAddress;
    session().setErrand(errand);
    session().setClubSystem(m_systems->currentData().toString());
    showOptions();
    Q_EMIT stateChanged();
}

void StartPage::showOptions()
{
    const bool practisesSending = m_practise->isChecked() && m_practiceErrand->currentIndex() == 0;
    m_systemField->setVisible(m_clubSystem->isChecked() || practisesSending);
    // Below the card it belongs to.
    content()->removeWidget(m_systemField);
    QWidget *above = practisesSending ? m_practiceOptions : m_clubSystem;
    content()->insertWidget(content()->indexOf(above) + 1, m_systemField);
    QWidget::setTabOrder(practisesSending ? static_cast<QWidget *>(m_faults) : m_clubSystem, m_systems);
    m_practiceOptions->setVisible(m_practise->isChecked());
    m_systemField->setWords(tr("Which club s&ystem?"), systemHint());
    showHeading();
}

void StartPage::showHeading()
{
    setHeading(tr("What do you want to do?"),
               isWithoutPassword()
                   ? tr("It takes about five minutes. Have the e-mail address at hand.")
                   : tr("It takes about ten minutes. Have the e-mail address and its password at hand."));
}

bool StartPage::isWithoutPassword() const
{
    return loginNeed(session()) == LoginNeed::Offered;
}

/// What to expect of the system chosen, where it is not that it asks for the mailbox's settings.
QString StartPage::systemHint() const
{
    const ClubSystem *system = session().sender().facts().system(m_systems->currentData().toString());
    if (!system || system->sendsBy(SendingWay::UserSmtp))
        return {};
    const QString name = words().of(system->name);
    if (system->ways.isEmpty())
        return tr("How %1 sends is not known yet. Klubbpost checks the address and says what to ask them.").arg(name);
    return tr("%1 sends from its own servers and asks for no password. Klubbpost checks that the address works, and "
              "whether receivers will trust what the system sends from it.")
        .arg(name);
}

/// All that there are facts about, "another system" last; what was chosen stays.
void StartPage::fillSystems()
{
    const QString chosen = m_systems->count() ? m_systems->currentData().toString() : u"promikbook"_s;
    const QSignalBlocker quiet(m_systems);
    m_systems->clear();
    for (const ClubSystem &system : session().sender().facts().systems())
        m_systems->addItem(words().of(system.name), system.id);
    m_systems->setCurrentIndex(qMax(0, m_systems->findData(chosen)));
}

void StartPage::retranslate()
{
    m_clubSystem->setWords(tr("The club system is to send from our own address"),
                           tr("Mailings from PromikBook or dans.se, for example, with the club's address as sender."));
    m_mailProgram->setWords(tr("Set up e-mail in a mail program"), tr("Outlook, Apple Mail, Thunderbird or a phone."));
    m_check->setWords(tr("Check an address that is already in use"),
                      tr("Something does not work, or you want to know that it will last."));
    m_practise->setWords(tr("Practise without a real account"),
                         tr("A made-up club inside this program. Nothing is sent anywhere."));
    fillSystems();
    setItems(m_practiceErrand, {tr("The club system is to send"), tr("Set up a mail program"), tr("Check an address")});
    m_practiceErrandField->setWords(tr("What do you want to &practise?"));
    setItems(m_faults, {tr("Nothing goes wrong"), tr("The password is wrong"), tr("An app password is needed"),
                        tr("Sending is switched off at the provider"), tr("The network blocks the port"),
                        tr("The certificate has expired"), tr("The certificate is another server's"),
                        tr("The server offers no encryption"), tr("The server does not answer")});
    m_faultField->setWords(tr("What is to go &wrong?"));
    m_promise->show(tr("The password is not stored, and is sent only to your e-mail provider. Klubbpost looks up the "
                       "domain, never the whole address."));
    showOptions();
}

} // namespace klubbpost

#include "moc_startpage.cpp"
