// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/testpage.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/certificatepanel.h"
#include "kit/fields.h"
#include "kit/lane.h"
#include "kit/lanedetails.h"
#include "kit/layouts.h"
#include "kit/supportbox.h"
#include "kit/testlanes.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "kit/verdictcard.h"
#include "pages/passwordentry.h"

#include <algorithm>
#include <functional>
#include <QCheckBox>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool isFailedLogin(const Verdict &verdict)
{
    return verdict.severity == Severity::Error && verdict.id > RuleId::LoginSucceeded &&
           verdict.id <= RuleId::ProviderClosed;
}

/// Typing another password, or the same one right, is what helps.
bool wantsPassword(const Verdict &verdict)
{
    return verdict.id == RuleId::LoginRefused || verdict.id == RuleId::AppPasswordNeeded ||
           verdict.id == RuleId::OrdinaryPasswordRefused || verdict.id == RuleId::AppPasswordPerhaps ||
           verdict.id == RuleId::PasswordExpired;
}

/// Another name or port of the server is.
bool wantsServer(const Verdict &verdict)
{
    return verdict.protocol && verdict.who == Actor::User &&
           (verdict.id == RuleId::NameNotFound || verdict.id == RuleId::NameWithoutAddress ||
            verdict.id == RuleId::BadHostName || verdict.id == RuleId::ConnectionRefused ||
            verdict.id == RuleId::NoAnswer || verdict.id == RuleId::NotMailServer);
}

} // namespace

TestPage::TestPage(WizardContext &context)
    : Page(context),
      m_laneRows(new QVBoxLayout),
      m_send(new QCheckBox),
      m_budget(new TextLabel(TextRole::Small)),
      m_stop(new Button),
      m_warning(new Panel),
      m_warningText(new TextLabel),
      m_verdicts(new QVBoxLayout),
      m_support(new SupportBox)
{
    m_laneRows->setSpacing(em(this, 0.55));
    m_verdicts->setSpacing(em(this, 0.7));
    content()->addWidget(m_warning);
    content()->addLayout(m_verdicts);
    content()->addLayout(m_laneRows);
    content()->addWidget(m_send);
    content()->addWidget(m_budget);
    content()->addWidget(m_stop, 0, Qt::AlignLeft);
    content()->addWidget(m_support);
    auto *warning = new QVBoxLayout(m_warning);
    warning->setContentsMargins(em(this, 1.5), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    warning->addWidget(m_warningText);
    m_warning->setEdge(Panel::Edge::Caution);
    m_warning->hide();
    m_send->setChecked(true);
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] { session().cancelTest(); });
    connect(&context, &WizardContext::laneChanged, this, &TestPage::showLane);
    connect(&context, &WizardContext::testFinished, this, &TestPage::finish);
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

bool TestPage::isStale() const
{
    return !session().hasReport() || session().report().plan.servers != session().plan().servers ||
           session().report().plan.address != session().address();
}

bool TestPage::hasSucceeded() const
{
    const QList<LaneReport> &lanes = session().report().lanes;
    return std::all_of(lanes.begin(), lanes.end(),
                       [](const LaneReport &lane) { return lane.outcome == Outcome::Succeeded; });
}

bool TestPage::wouldBeThirdRefusal() const
{
    return session().loginsLeft() == 0 && !m_wasWarned;
}

void TestPage::enter()
{
    m_wasWarned = false;
    m_support->clear();
    refresh();
    showLoginsLeft();
}

/// The last login that an account bears is not spent without a word.
void TestPage::showLoginsLeft()
{
    const bool isLast = !m_isRunning && isStale() && session().loginsLeft() == 1;
    if (isLast)
        m_warningText->show(tr("A login for this address failed a short while ago. Check the login name and the "
                               "password: if the next one fails too, the one after it may lock the account."));
    m_warning->setVisible(isLast);
}

bool TestPage::hasFault() const
{
    if (m_isRunning || isStale())
        return false;
    const QList<Diagnosis> &all = session().diagnoses();
    return !hasSucceeded() || std::any_of(all.begin(), all.end(), std::mem_fn(&Verdict::blocksUse));
}

bool TestPage::nextIsMain() const
{
    return !hasFault();
}

QPushButton *TestPage::mainButton() const
{
    return hasFault() && m_main && m_main->isVisibleTo(this) ? m_main.data() : nullptr;
}

QString TestPage::nextText() const
{
    if (hasFault() && !m_wasWarned)
        return tr("Go on a&ll the same");
    if (m_isRunning || !isStale())
        return {};
    return m_wasWarned ? tr("&Test all the same") : tr("Start the &test");
}

bool TestPage::next()
{
    if (!isStale())
        return true;
    start();
    return false;
}

void TestPage::back()
{
    session().cancelTest();
}

void TestPage::start(TestScope scope)
{
    if (wouldBeThirdRefusal()) {
        m_wasWarned = true;
        m_warningText->show(tr("The login has failed twice in a row. After a third time some providers lock "
                               "the account for a while. Check the login name and the password first."));
        m_warning->show();
        announce(this, unbroken(m_warningText->text()));
        Q_EMIT stateChanged();
        return;
    }
    m_warning->hide();
    m_support->clear();
    clearVerdicts();
    const QList<ServerSettings> servers = session().plan().servers;
    const bool sends = std::any_of(servers.begin(), servers.end(),
                                   [](const ServerSettings &server) { return server.protocol == Protocol::Smtp; });
    m_isRunning = true;
    std::optional<TestMessage> message;
    if (sends && m_send->isChecked())
        message = words().testMessage(QUuid::createUuid().toString(QUuid::Id128).left(8));
    m_send->hide(); // it is no answer any more
    m_budget->show(tr("It takes a few seconds; up to twenty where a server does not answer."));
    m_stop->show();
    m_stop->setFocus();
    session().startTest(message, scope);
    showLanes();
    Q_EMIT stateChanged();
}

void TestPage::finish()
{
    m_isRunning = false;
    m_wasWarned = false;
    m_stop->hide();
    refresh();
    Q_EMIT stateChanged();
    if (!isVisible())
        return;
    Q_EMIT topWanted();
    // The next thing to do: what puts the fault right; only when nothing is wrong, to go on.
    if (m_firstInput)
        m_firstInput->setFocus();
    else if (QPushButton *button = mainButton())
        button->setFocus();
    else
        Q_EMIT nextWantsFocus();
    if (!session().diagnoses().isEmpty())
        announce(this, words().verdict(session().diagnoses().first()).cause);
}

void TestPage::refresh()
{
    const Provider *provider = session().provider();
    setHeading(tr("Test of the settings"), provider && !provider->guess
                                               ? tr("%1 at %2").arg(session().address().toString(), provider->name)
                                               : session().address().toString());
    showLanes();
    showVerdicts();
    const QList<ServerSettings> servers = session().plan().servers;
    // Side by side two may fail before either is known: that is said before, not after.
    const bool mayCostTwo = !m_isRunning && isStale() && servers.size() > 1 && session().loginsLeft() > 1;
    m_budget->show(mayCostTwo ? tr("If the password is wrong, at most two logins fail before the test stops by itself.")
                              : QString());
    m_send->setVisible(!m_isRunning && isStale() && std::any_of(servers.begin(), servers.end(), [](const auto &server) {
        return server.protocol == Protocol::Smtp;
    }));
}

void TestPage::showLanes()
{
    const bool planned = !m_isRunning && isStale();
    const QList<LaneReport> lanes = planned ? plannedLanes(session().plan()) : session().report().lanes;
    while (m_lanes.size() < lanes.size()) {
        m_lanes.append(new Lane);
        m_laneDetails.append(new LaneDetails);
        m_lanes.last()->setDetails(m_laneDetails.last(), m_laneDetails.last()->toggle());
        m_laneRows->addWidget(m_lanes.last());
    }
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        m_lanes[i]->setVisible(i < lanes.size());
        if (i < lanes.size())
            fillLane(i, lanes[i], planned);
    }
}

void TestPage::fillLane(qsizetype index, const LaneReport &lane, bool planned)
{
    showLaneReport(*m_lanes[index], lane, !planned && session().report().plan.message.has_value(), words());
    if (planned || m_isRunning)
        m_lanes[index]->setEnd(ChipState::Waiting, {});
    else
        foldLane(*m_lanes[index], lane, words());
    m_lanes[index]->setNote(planned ? QString() : noteOf(lane));
    m_laneDetails[index]->show(lane, words());
}

QString TestPage::noteOf(const LaneReport &lane) const
{
    if (lane.fromBefore)
        return tr("Not tested again: the result is from the test before.");
    const QList<Movement> &movements = session().movements();
    const auto moved = std::find_if(movements.begin(), movements.end(), [&lane](const Movement &movement) {
        return movement.protocol == lane.settings.protocol;
    });
    return m_isRunning || moved == movements.end() ? QString() : capital(words().movement(*moved));
}

void TestPage::showLane(int index)
{
    const QList<LaneReport> &lanes = session().report().lanes;
    if (index >= 0 && index < lanes.size() && index < m_lanes.size())
        fillLane(index, lanes[index], false);
    else
        showLanes();
}

void TestPage::clearVerdicts()
{
    m_main = nullptr;
    m_firstInput = nullptr;
    clearLayout(m_verdicts);
}

void TestPage::showVerdicts()
{
    clearVerdicts();
    if (m_isRunning || isStale())
        return;
    m_support->show(session().report(), session().diagnoses(), words());
    const QList<Diagnosis> &all = session().diagnoses();
    const bool somethingWrong = std::any_of(all.begin(), all.end(), [](const Diagnosis &diagnosis) {
        return diagnosis.severity == Severity::Error || diagnosis.severity == Severity::Warning;
    });
    if (all.isEmpty())
        return;
    if (!somethingWrong) {
        showAllWell();
        return;
    }
    QList<VerdictCard *> cards;
    for (const Diagnosis &diagnosis : all) {
        if (diagnosis.severity == Severity::Good)
            continue;
        // Held back because another login failed: no cause of its own.
        const auto cause = std::find_if(cards.begin(), cards.end(), [&](VerdictCard *card) {
            return diagnosis.id == RuleId::LoginNotTried ? isFailedLogin(card->verdict())
                                                         : card->join(diagnosis, words());
        });
        if (cause == cards.end()) {
            cards.append(new VerdictCard);
            m_verdicts->addWidget(cards.last());
            cards.last()->setVerdict(diagnosis, words());
        } else if (diagnosis.id == RuleId::LoginNotTried && diagnosis.protocol) {
            (*cause)->addLine(Glyph::Info, SignRow::Tone::Quiet,
                              tr("%1: not tried (%2)").arg(words().protocol(*diagnosis.protocol), diagnosis.code()));
        }
    }
    for (VerdictCard *card : cards)
        addRemedies(card, card == cards.first());
    for (const Diagnosis &diagnosis : all) {
        if (diagnosis.protocol && diagnosis.severity == Severity::Error)
            addCertificate(*diagnosis.protocol);
    }
}

/// For one that does not hold: what it is, and the way to test with it once.
void TestPage::addCertificate(Protocol protocol)
{
    const TlsFailed *refused = session().refusedCertificate(protocol);
    if (!refused)
        return;
    auto *panel = new CertificatePanel(session().settings(protocol)->settings, *refused, words());
    m_verdicts->addWidget(panel);
    connect(panel, &CertificatePanel::accepted, this,
            [this](const AcceptedCertificate &certificate, const QString &password) {
                session().acceptCertificate(certificate);
                session().setPassword(Secret(password));
                Q_EMIT context().passwordReplaced();
                start();
            });
}

void TestPage::showAllWell()
{
    // One card for all: the verdict about the whole test, and a line for each protocol.
    QList<Diagnosis> all = session().diagnoses();
    const auto whole = std::find_if(all.begin(), all.end(), [](const Diagnosis &diagnosis) {
        return diagnosis.severity == Severity::Good && !diagnosis.protocol;
    });
    const Diagnosis main = all.takeAt(whole == all.end() ? 0 : whole - all.begin());
    auto *card = new VerdictCard;
    m_verdicts->addWidget(card);
    card->setVerdict(main, words());
    for (const Diagnosis &diagnosis : std::as_const(all))
        card->addGood(diagnosis, words());
    addRemedies(card, true);
}

Button *TestPage::addButton(VerdictCard *card, const QString &name, const QString &text, bool isMain)
{
    const bool isFirst = isMain && !m_main;
    auto *button = new Button(isFirst ? Button::Kind::Filled : Button::Kind::Outlined);
    button->setObjectName(name);
    button->setText(text);
    card->addButton(button);
    if (isFirst)
        m_main = button;
    return button;
}

void TestPage::addRemedies(VerdictCard *card, bool first)
{
    const Verdict diagnosis = card->verdict();
    const bool wrong =
        diagnosis.severity == Severity::Error || diagnosis.severity == Severity::Warning || !hasSucceeded();
    if (!card->fixes().isEmpty()) {
        const QList<Fix> fixes = card->fixes();
        connect(addButton(card, u"fix"_s, tr("Co&rrect and test again"), true), &QPushButton::clicked, this,
                [this, fixes] {
                    for (const Fix &fix : fixes)
                        session().apply(fix);
                    start(TestScope::WhatChanged);
                });
    } else if (wrong && first) {
        if (wantsPassword(diagnosis))
            addPassword(card);
        else if (wantsServer(diagnosis))
            addServer(card);
        // Without a field of its own: the user's fault is put right in the settings, anybody else's is tried again.
        const bool isUsers = diagnosis.who == Actor::User;
        const auto addChange = [&] {
            connect(addButton(card, u"change"_s, tr("Change the &settings"), isUsers), &QPushButton::clicked, this,
                    [this] { Q_EMIT pageWanted(PageId::Settings); });
        };
        const auto addAgain = [&] {
            connect(addButton(card, u"again"_s, tr("Test a&gain"), true), &QPushButton::clicked, this,
                    [this] { start(); });
        };
        if (m_firstInput) {
            addChange();
        } else if (isUsers) {
            addChange();
            addAgain();
        } else {
            addAgain();
            addChange();
        }
    }
    card->show(); // now, not at the next turn of the event loop: a button may be given the focus
}

/// The password, in the card itself; and the way to an app password where one is wanted.
void TestPage::addPassword(VerdictCard *card)
{
    const bool wantsApp = card->verdict().id != RuleId::LoginRefused && card->verdict().id != RuleId::PasswordExpired;
    auto *line = new PasswordField;
    auto *field = new Field(line);
    line->edit()->setObjectName(u"testPassword"_s);
    field->setWords(wantsApp ? tr("The app password") : tr("The password, once more"));
    card->addInput(field);
    auto *test = addButton(card, u"again"_s, tr("Test a&gain"), true);
    connect(test, &QPushButton::clicked, this, [this, line, field] {
        // The same once more, where nothing was typed and there is one: the fault may have been a passing one.
        if (!(line->edit()->text().isEmpty() && session().hasPassword())) {
            if (!storeTypedPassword(context(), *line, *field)) {
                line->edit()->setFocus();
                return;
            }
            line->forget();
            Q_EMIT context().passwordReplaced();
        }
        start();
    });
    connect(line->edit(), &QLineEdit::textEdited, field, [field] { field->setFault({}); });
    m_firstInput = line->edit();
    if (wantsApp && !session().guidance().isEmpty()) {
        connect(addButton(card, u"showHow"_s, tr("Sho&w how to make one"), false), &QPushButton::clicked, this,
                [this] { Q_EMIT pageWanted(PageId::Preparation); });
    }
}

/// The server's name and port, in the card itself.
void TestPage::addServer(VerdictCard *card)
{
    const Protocol protocol = *card->verdict().protocol;
    const SettingsRow *row = session().settings(protocol);
    if (!row)
        return;
    auto *host = new QLineEdit(row->settings.host);
    auto *port = new QLineEdit(QString::number(row->settings.port));
    auto *hostField = new Field(host);
    auto *portField = new Field(port);
    const QString of = words().protocol(protocol);
    host->setObjectName(u"testHost"_s);
    port->setObjectName(u"testPort"_s);
    host->setCursorPosition(0);
    hostField->setWords(tr("Server name"), {}, of);
    portField->setWords(tr("Port"), {}, of);
    portField->setMaximumWidth(em(this, 7));
    auto *inputs = new ReflowRow(em(this, 0.9));
    inputs->add(hostField, 6);
    inputs->add(portField, 1);
    card->addInput(inputs);
    auto *test = addButton(card, u"again"_s, tr("Test a&gain"), true);
    connect(test, &QPushButton::clicked, this, [this, protocol, host, port, hostField, portField] {
        const auto name = parseHost(host->text());
        const auto number = parsePort(port->text());
        hostField->setFault(name ? QString() : words().settingsFault(name.fault()));
        portField->setFault(number ? QString() : words().settingsFault(number.fault()));
        const SettingsRow *now = session().settings(protocol);
        if (!name || !number || !now) {
            (name ? port : host)->setFocus();
            return;
        }
        ServerSettings settings = now->settings;
        if (settings.host != *name)
            settings.auth.clear(); // what another server takes is not known
        settings.host = *name;
        settings.port = *number;
        // A port means a kind of security by custom; it never takes the encryption away.
        if (const auto usual = customarySecurity(protocol, *number);
            usual && settings.security != Security::None && *usual != Security::None)
            settings.security = *usual;
        session().setSettings(settings);
        start(TestScope::WhatChanged);
    });
    m_firstInput = host;
}

void TestPage::retranslate()
{
    m_send->setText(tr("Also send a test &message to the address itself"));
    m_stop->setText(tr("&Stop the test"));
    m_support->retranslate();
    if (m_wasWarned)
        m_warning->hide();
    m_wasWarned = false;
    refresh();
}

} // namespace klubbpost

#include "moc_testpage.cpp"
