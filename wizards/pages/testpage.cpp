// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/testpage.h"

#include "kit/button.h"
#include "kit/certificatepanel.h"
#include "kit/lane.h"
#include "kit/lanedetails.h"
#include "kit/layouts.h"
#include "kit/supportbox.h"
#include "kit/testlanes.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "kit/verdictcard.h"

#include <algorithm>
#include <QAccessible>
#include <QCheckBox>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
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
    content()->addLayout(m_laneRows);
    content()->addWidget(m_send);
    content()->addWidget(m_budget);
    content()->addWidget(m_stop, 0, Qt::AlignLeft);
    content()->addWidget(m_warning);
    content()->addLayout(m_verdicts);
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

QString TestPage::nextText() const
{
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
        announce(m_warningText->text());
        Q_EMIT stateChanged();
        return;
    }
    m_warning->hide();
    m_support->clear();
    clearLayout(m_verdicts);
    const QList<ServerSettings> servers = session().plan().servers;
    const bool sends = std::any_of(servers.begin(), servers.end(),
                                   [](const ServerSettings &server) { return server.protocol == Protocol::Smtp; });
    m_isRunning = true;
    std::optional<TestMessage> message;
    if (sends && m_send->isChecked())
        message = words().testMessage(QUuid::createUuid().toString(QUuid::Id128).left(8));
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
    // The next thing to do: what puts the fault right; only when nothing is wrong, to go on.
    if (auto *fix = findChild<Button *>(u"fix"_s); fix && fix->isVisible())
        fix->setFocus();
    else if (auto *change = findChild<Button *>(u"change"_s); change && change->isVisible() && !hasSucceeded())
        change->setFocus();
    else if (isVisible())
        Q_EMIT nextWantsFocus();
    if (!session().diagnoses().isEmpty())
        announce(words().verdict(session().diagnoses().first()).cause);
}

void TestPage::announce(const QString &text)
{
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
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
        m_lanes.last()->setDetails(m_laneDetails.last());
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

void TestPage::showVerdicts()
{
    clearLayout(m_verdicts);
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
    VerdictCard *card = nullptr;
    for (const Diagnosis &diagnosis : all) {
        if (diagnosis.severity == Severity::Good)
            continue;
        if (!card || !card->join(diagnosis, words())) {
            const bool first = !card;
            card = new VerdictCard;
            m_verdicts->addWidget(card);
            card->setVerdict(diagnosis, words());
            addButtons(card, first);
        }
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
    addButtons(card, true);
}

void TestPage::addButtons(VerdictCard *card, bool first)
{
    const Verdict diagnosis = card->verdict();
    const bool wrong =
        diagnosis.severity == Severity::Error || diagnosis.severity == Severity::Warning || !hasSucceeded();
    const auto add = [card](Button::Kind kind, const QString &text) {
        auto *button = new Button(kind);
        button->setText(text);
        card->addButton(button);
        return button;
    };
    if (diagnosis.fix) {
        auto *fix = add(Button::Kind::Filled, tr("Co&rrect and test again"));
        fix->setObjectName(u"fix"_s);
        connect(fix, &QPushButton::clicked, this, [this, diagnosis] {
            session().apply(*diagnosis.fix);
            start(TestScope::WhatChanged);
        });
    } else if (wrong && first) {
        auto *change = add(Button::Kind::Outlined, tr("Change the &settings"));
        change->setObjectName(u"change"_s);
        connect(change, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Settings); });
        connect(add(Button::Kind::Outlined, tr("Test a&gain")), &QPushButton::clicked, this, [this] { start(); });
    }
    card->show(); // now, not at the next turn of the event loop: a button may be given the focus
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
