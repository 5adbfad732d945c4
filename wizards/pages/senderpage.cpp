// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/senderpage.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/layouts.h"
#include "kit/optioncard.h"
#include "kit/panel.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "kit/verdictcard.h"
#include "pages/deliverypanel.h"
#include "pages/senderchoice.h"
#include "pages/senderknowledge.h"

#include <algorithm>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

SignRow *progressRow(const TopicProgress &progress, bool isRunning, const QString &text)
{
    if (progress.isWaiting() && isRunning)
        return new SignRow(Glyph::Dots, SignRow::Tone::Quiet, text);
    if (progress.failed > 0 || progress.isWaiting())
        return new SignRow(Glyph::Warning, SignRow::Tone::Caution, text);
    if (progress.found > 0)
        return new SignRow(Glyph::Tick, SignRow::Tone::Good, text);
    return new SignRow(Glyph::Dash, SignRow::Tone::Quiet, text);
}

} // namespace

SenderPage::SenderPage(WizardContext &context)
    : Page(context),
      m_choice(new SenderChoice(context)),
      m_verdict(new QVBoxLayout),
      m_recordState(new QVBoxLayout),
      m_optionsTitle(new TextLabel(TextRole::Heading)),
      m_options(new QVBoxLayout),
      m_progressTitle(new TextLabel(TextRole::Strong)),
      m_progress(new QVBoxLayout),
      m_stop(new Button),
      m_ask(new Button),
      m_knowledge(new SenderKnowledge(context)),
      m_delivery(new DeliveryPanel(context)),
      m_offer(new Panel),
      m_offerText(new TextLabel),
      m_offerButton(new Button)
{
    m_options->setSpacing(em(this, 0.6));
    m_progress->setSpacing(em(this, 0.25));
    content()->addWidget(m_choice);
    content()->addLayout(m_verdict);
    content()->addLayout(m_recordState);
    content()->addWidget(m_optionsTitle);
    content()->addLayout(m_options);
    content()->addWidget(m_knowledge);
    content()->addWidget(m_progressTitle);
    content()->addLayout(m_progress);
    content()->addWidget(m_stop, 0, Qt::AlignLeft);
    content()->addWidget(m_ask, 0, Qt::AlignLeft);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_delivery);
    content()->addWidget(m_offer);
    auto *offer = new QVBoxLayout(m_offer);
    offer->setContentsMargins(em(this, 1.3), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    offer->setSpacing(em(this, 0.45));
    offer->addWidget(m_offerText);
    offer->addWidget(m_offerButton, 0, Qt::AlignLeft);
    m_offerButton->setObjectName(u"offerLoginTest"_s);
    connect(m_offerButton, &QPushButton::clicked, this, [this] {
        session().setWantsLoginTest(!session().wantsLoginTest());
        if (session().wantsLoginTest())
            Q_EMIT pageWanted(PageId::Provider);
        showOffer();
        Q_EMIT stateChanged();
    });
    connect(m_delivery, &DeliveryPanel::announced, this, [this](const QString &text) { announce(this, text); });
    m_ask->setObjectName(u"ask"_s);
    m_stop->setObjectName(u"stopAsking"_s);
    connect(m_choice, &SenderChoice::changed, this, [this] {
        session().startSenderCheck();
        refresh();
    });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        session().sender().cancel();
        refresh();
        m_ask->setFocus();
    });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        session().startSenderCheck();
        refresh();
    });
    connect(&context, &WizardContext::senderProgress, this, [this] { showProgress(); });
    connect(&context, &WizardContext::senderFinished, this, [this] { finish(); });
    connect(&context, &WizardContext::recordsChecked, this, [this] { showRecordState(); });
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

void SenderPage::enter()
{
    m_isAgain = false;
    session().startSenderCheck();
    refresh();
}

/// A system with servers of its own has no use for the password; whether the mailbox works may be worth knowing.
void SenderPage::showOffer()
{
    const bool isOffered = loginNeed(session()) == LoginNeed::Offered;
    const bool wants = session().wantsLoginTest();
    m_offer->setVisible(isOffered);
    m_offerText->show(
        wants ? tr("The next steps test the login too.")
              : tr("Do you also want to test that the mailbox can be logged in to? %1 does not need it.")
                    .arg(SenderWords(words()).subject(session().address(), session().senderSystem()).system));
    m_offerButton->setText(wants ? tr("S&kip the login test") : tr("&Test the login too"));
}

void SenderPage::back()
{
    session().sender().cancel();
    session().messageLoop().cancel();
}

SenderSubject SenderPage::subject() const
{
    return SenderWords(words()).subject(check().question());
}

void SenderPage::refresh()
{
    const SenderSubject now = SenderWords(words()).subject(session().address(), session().senderSystem());
    setHeading(tr("Will the messages be trusted?"),
               session().address().isEmpty() ? QString() : tr("%1 from %2").arg(now.system, now.address));
    m_choice->refresh();
    showProgress();
    showVerdict();
    showRecordState();
    showOptions();
    m_knowledge->refresh();
    m_delivery->refresh();
    showOffer();
    Q_EMIT stateChanged();
}

void SenderPage::showProgress()
{
    clearLayout(m_progress);
    const auto text = [this](LookupTopic topic) {
        const QString domain = check().question().address.domain();
        switch (topic) {
        case LookupTopic::Spf:
            return tr("Who may send from %1 (SPF)").arg(domain);
        case LookupTopic::Dmarc:
            return tr("What %1 asks of receivers (DMARC)").arg(domain);
        case LookupTopic::Mail:
            return tr("Who takes in the e-mail of %1").arg(domain);
        case LookupTopic::NameServers:
            return tr("Where the records of %1 are looked after").arg(domain);
        case LookupTopic::Dkim:
            return tr("The system's keys in %1 (DKIM)").arg(domain);
        case LookupTopic::References:
            break;
        }
        return tr("What the records refer to");
    };
    for (const TopicProgress &topic : check().progress()) {
        const QString count = topic.asked > 1 ? tr(" (%1 of %2)").arg(topic.answered).arg(topic.asked) : QString();
        m_progress->addWidget(progressRow(topic, check().isRunning(), text(topic.topic) + count));
    }
    m_progressTitle->setVisible(m_progress->count() > 0);
    m_stop->setVisible(check().isRunning());
    m_ask->setVisible(!check().isRunning() && !check().advice());
}

void SenderPage::showVerdict()
{
    clearLayout(m_verdict);
    const auto &advice = check().advice();
    if (!advice)
        return;
    const SenderWords said(words());
    auto *card = new VerdictCard;
    card->setObjectName(u"senderVerdict"_s);
    m_verdict->addWidget(card);
    const SenderVerdict main = advice->verdict();
    card->setVerdict(SenderWords::verdict(main, subject()), words());
    for (const SenderVerdict other : advice->findings.mid(1)) {
        const Verdict verdict = SenderWords::verdict(other, subject());
        const bool isGood = verdict.severity == Severity::Good;
        card->addLine(isGood ? Glyph::Tick : Glyph::Warning, isGood ? SignRow::Tone::Good : SignRow::Tone::Caution,
                      u"%1 (%2)"_s.arg(words().verdict(verdict).cause, verdict.code()));
    }
    if (advice->receiver != ReceiverAction::Unknown)
        card->addLine(Glyph::Info, SignRow::Tone::Quiet, said.receiver(advice->receiver));
    if (advice->evidence.dmarc)
        card->addLine(Glyph::Info, SignRow::Tone::Quiet, said.dmarc(*advice->evidence.dmarc));
    for (const QString &oddity : said.oddities(advice->evidence))
        card->addLine(Glyph::Info, SignRow::Tone::Quiet, oddity);
    const MailReceiver *receiver = check().facts().receiverOf(check().question().address.asciiDomain());
    for (const LocalizedText &note :
         main == SenderVerdict::FreemailElsewhere && receiver ? receiver->ownNotes : QList<LocalizedText>())
        card->addLine(Glyph::Info, SignRow::Tone::Quiet, words().of(note));
    if (main == SenderVerdict::DomainMissing || main == SenderVerdict::FreemailElsewhere) {
        auto *change = new Button(Button::Kind::Outlined);
        change->setObjectName(u"changeAddress"_s);
        change->setText(tr("Change the a&ddress"));
        card->addButton(change);
        connect(change, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(PageId::Address); });
    }
    addCheckAgain(card);
    card->show();
}

void SenderPage::addCheckAgain(VerdictCard *card)
{
    auto *again = new Button(Button::Kind::Outlined);
    again->setObjectName(u"checkAgain"_s);
    again->setText(tr("Chec&k again"));
    card->addButton(again);
    connect(again, &QPushButton::clicked, this, [this] { checkAgain(); });
    if (!context().isPractice() || check().wanted().isEmpty() || isTrusted(check().advice()->verdict()))
        return;
    auto *enter = new Button(Button::Kind::Outlined);
    enter->setObjectName(u"enterRecord"_s);
    enter->setText(tr("Practise: the record has been &entered"));
    card->addButton(enter);
    connect(enter, &QPushButton::clicked, this, [this] {
        context().enterPracticeRecords(check().wanted());
        checkAgain();
    });
}

void SenderPage::checkAgain()
{
    m_isAgain = true;
    session().sender().startAgain();
    refresh();
    m_stop->setFocus();
}

/// What "check again" has come to: the resolver's answer, that of the domain's own name server, and how long to wait.
void SenderPage::showRecordState()
{
    clearLayout(m_recordState);
    if (!m_isAgain || check().isCheckingRecords())
        return;
    const SenderWords said(words());
    for (const RecordProgress &record : check().records()) {
        const bool isDone = record.check.state == RecordState::InPlace;
        const bool isOnItsWay = record.check.state == RecordState::OnlyAtSource;
        m_recordState->addWidget(new SignRow(isDone       ? Glyph::Tick
                                             : isOnItsWay ? Glyph::Clock
                                                          : Glyph::Warning,
                                             isDone ? SignRow::Tone::Good : SignRow::Tone::Caution,
                                             said.recordProgress(record.wanted, record.check, record.authorityName)));
    }
}

void SenderPage::showOptions()
{
    clearLayout(m_options);
    const auto &advice = check().advice();
    const bool hasSomething = advice && !std::all_of(advice->findings.begin(), advice->findings.end(), isTrusted);
    if (hasSomething) {
        for (const SenderOption &option : advice->options) {
            if (option.kind != SenderOptionKind::KeepAsIs && option.kind != SenderOptionKind::TryAgain)
                m_options->addWidget(new OptionCard(option, subject(), check().host(), words()));
        }
    }
    m_optionsTitle->setVisible(m_options->count() > 0);
}

void SenderPage::finish()
{
    refresh();
    if (!isVisible() || !check().advice())
        return;
    const SenderVerdict main = check().advice()->verdict();
    announce(this, words().verdict(SenderWords::verdict(main, subject())).cause);
    // Nothing has the focus when the button that had it went away.
    if (isTrusted(main))
        Q_EMIT nextWantsFocus();
    else if (auto *again = findChild<Button *>(u"checkAgain"_s); again && m_isAgain)
        again->setFocus();
}

void SenderPage::retranslate()
{
    m_optionsTitle->show(tr("What can be done, best first"));
    m_progressTitle->show(tr("Questions to the DNS, about the domain only"));
    m_stop->setText(tr("&Stop asking"));
    m_ask->setText(tr("&Ask the DNS"));
    m_delivery->retranslate();
    refresh();
}

} // namespace klubbpost

#include "moc_senderpage.cpp"
