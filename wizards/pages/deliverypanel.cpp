// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deliverypanel.h"

#include "core/typed.h"
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "kit/verdictcard.h"
#include "pages/page.h"
#include "reports/deliverywords.h"
#include "reports/senderwords.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QUuid>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

DeliveryPanel::DeliveryPanel(WizardContext &context, QWidget *parent)
    : Panel(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Heading)),
      m_lead(new TextLabel(TextRole::Muted)),
      m_barrier(new TextLabel),
      m_progress(new TextLabel(TextRole::Strong)),
      m_result(new QVBoxLayout),
      m_buttons(new QWidget),
      m_send(new Button),
      m_newest(new Button),
      m_paste(new Button),
      m_stop(new Button)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.3), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    layout->setSpacing(em(this, 0.45));
    for (TextLabel *label : {m_title, m_lead, m_barrier, m_progress})
        layout->addWidget(label);
    layout->addLayout(m_result);
    layout->addWidget(m_buttons);
    auto *flow = new FlowLayout(em(this, 0.7), m_buttons);
    for (Button *button : {m_stop, m_send, m_newest, m_paste})
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    m_send->setObjectName(u"sendAndWait"_s);
    m_newest->setObjectName(u"examineNewest"_s);
    m_barrier->setObjectName(u"loopBarrier"_s);
    m_paste->setObjectName(u"pasteHeaders"_s);
    m_stop->setObjectName(u"stopWaiting"_s);
    connect(m_send, &QPushButton::clicked, this, [this] { start(); });
    connect(m_newest, &QPushButton::clicked, this, [this] { askForSender(); });
    connect(m_paste, &QPushButton::clicked, this, [this] { askForHeaders(); });
    connect(m_stop, &QPushButton::clicked, this, [this] { session().messageLoop().cancel(); });
    connect(&context, &WizardContext::messageLoopChanged, this, [this] { refresh(); });
    connect(&context, &WizardContext::messageLoopFinished, this, [this] { finish(); });
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

bool DeliveryPanel::mayLogIn()
{
    if (session().loginsLeft() > 0 || std::exchange(m_wasWarned, false))
        return true;
    m_wasWarned = true;
    const QString warning = tr("The login has failed twice in a row. After a third time some providers lock the "
                               "account for a while. Press again to try all the same.");
    m_progress->show(warning);
    Q_EMIT announced(warning);
    return false;
}

void DeliveryPanel::start()
{
    if (!mayLogIn())
        return;
    session().startMessageLoop(m_context.words().testMessage(QUuid::createUuid().toString(QUuid::Id128).left(8)));
    refresh();
    m_stop->setFocus();
}

QString DeliveryPanel::progress() const
{
    switch (session().messageLoop().state()) {
    case LoopState::LookingBefore:
        return tr("Looking at what there is in the mailbox already …");
    case LoopState::Sending:
        return tr("Sending the test message …");
    case LoopState::Waiting:
        return tr("Waiting for the message in the inbox and the junk folder. It may take a minute or two …");
    case LoopState::Removing:
        return tr("Deleting the test message …");
    case LoopState::Idle:
    case LoopState::Done:
        break;
    }
    return {};
}

QString DeliveryPanel::barrier() const
{
    switch (session().loopBarrier(true)) {
    case LoopBarrier::None:
        break;
    case LoopBarrier::NoMailbox:
        return tr("No server for incoming e-mail is known for this address, so Klubbpost cannot look into the "
                  "mailbox. You can paste the headers of a message instead.");
    case LoopBarrier::NoSending:
        return tr("No server for outgoing e-mail is known for this address, so Klubbpost cannot send. You can examine "
                  "a message from the system instead.");
    case LoopBarrier::NoPassword:
        return tr("Klubbpost needs the password of the mailbox to send a message and wait for it. Go back to the "
                  "settings and type it there, or paste the headers of a message instead.");
    }
    return {};
}

void DeliveryPanel::refresh()
{
    const bool running = session().messageLoop().isRunning();
    if (!m_wasWarned)
        m_progress->show(progress());
    QString lead =
        tr("Klubbpost looks for that message alone. It opens, moves and changes nothing else in the mailbox.");
    if (const ServerSettings *mailbox = session().mailbox())
        lead += u' ' + tr("The mailbox is at %1 (%2).").arg(mailbox->host, nameOf(mailbox->protocol).toUpper());
    m_lead->show(lead);
    m_barrier->show(running ? QString() : barrier());
    m_stop->setVisible(running);
    m_send->setVisible(!running && session().loopBarrier(true) == LoopBarrier::None);
    m_newest->setVisible(!running && session().loopBarrier(false) == LoopBarrier::None);
    m_paste->setVisible(!running);
    showResult();
}

void DeliveryPanel::showResult()
{
    clearLayout(m_result);
    const auto &delivery = session().delivery();
    if (!delivery || session().messageLoop().isRunning())
        return;
    auto *card = new VerdictCard;
    card->setObjectName(u"deliveryVerdict"_s);
    m_result->addWidget(card);
    card->setVerdict(Verdict::of(delivery->finding), m_context.words());
    for (const QString &line : DeliveryWords(m_context.words()).details(*delivery))
        card->addLine(Glyph::Info, SignRow::Tone::Quiet, line);
    const MailSearch &search = session().messageLoop().result().search;
    const bool isOurs =
        search.found && (search.purpose == SearchPurpose::Token || search.purpose == SearchPurpose::Remove);
    if (search.purpose == SearchPurpose::Remove && !search.removed)
        card->addLine(Glyph::Warning, SignRow::Tone::Caution, tr("The test message could not be deleted."));
    if (search.removed) {
        card->addLine(Glyph::Tick, SignRow::Tone::Good, tr("The test message has been deleted."));
    } else if (isOurs && search.canRemove && delivery->place != MessagePlace::Unknown) {
        auto *remove = new Button(Button::Kind::Outlined);
        remove->setObjectName(u"removeMessage"_s);
        remove->setText(tr("&Delete the test message …"));
        card->addButton(remove);
        connect(remove, &QPushButton::clicked, this, [this] { askToRemove(); });
    }
    card->show();
}

void DeliveryPanel::finish()
{
    refresh();
    if (const auto &delivery = session().delivery(); delivery && isVisible()) {
        Q_EMIT announced(m_context.words().verdict(Verdict::of(delivery->finding)).cause);
        (m_send->isVisible() ? m_send : m_paste)->setFocus();
    }
}

void DeliveryPanel::ask(const QString &title, const QString &label, QWidget *input, const QString &accept,
                        const std::function<QString()> &accepted)
{
    auto *dialog = new QDialog(this);
    dress(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setFont(font());
    dialog->resize(em(this, 42), dialog->sizeHint().height());
    auto *layout = new QVBoxLayout(dialog);
    auto *field = new Field(input);
    field->setWords(label);
    layout->addWidget(field, 1);
    auto *buttons = new QDialogButtonBox;
    auto *yes = new Button(Button::Kind::Filled);
    yes->setObjectName(u"accept"_s);
    yes->setText(accept);
    auto *no = new Button;
    no->setText(tr("&Cancel"));
    buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    buttons->addButton(no, QDialogButtonBox::RejectRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [dialog, field, accepted] {
        const QString fault = accepted();
        field->setFault(fault);
        if (fault.isEmpty())
            dialog->accept();
        else
            field->input()->setFocus();
    });
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    yes->setDefault(true);
    dialog->open();
    input->setFocus();
}

void DeliveryPanel::askForHeaders()
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(u"headers"_s);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(em(this, 16));
    ask(tr("Examine a message"),
        tr("Open the &message, choose to show its source or its headers, and paste everything from the top here:"),
        text, tr("&Examine"), [this, text] {
            m_wasWarned = false;
            session().examineHeaders(text->toPlainText().left(maxMessageBytes).toUtf8());
            return QString();
        });
}

void DeliveryPanel::askForSender()
{
    if (!mayLogIn())
        return;
    auto *line = new QLineEdit;
    line->setObjectName(u"systemSender"_s);
    line->setText(session().address().toString());
    ask(tr("Examine the system's newest message"), tr("What &address does the system send from?"), line, tr("&Look"),
        [this, line] {
            const auto address = typedAddress(line->text());
            if (!address)
                return m_context.words().addressFault(address.fault());
            if (address->needsSmtpUtf8())
                return tr("Such an address cannot be searched for: it has other letters than a–z before the @.");
            session().examineNewestFrom(address->toWire());
            refresh();
            m_stop->setFocus();
            return QString();
        });
}

void DeliveryPanel::askToRemove()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete the test message?"),
                                     tr("Klubbpost deletes the test message that it sent itself, and nothing else."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    dress(question);
    QPushButton *stay = question->addButton(tr("&Keep it"), QMessageBox::RejectRole);
    QPushButton *remove = question->addButton(tr("&Delete it"), QMessageBox::AcceptRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(remove, &QPushButton::clicked, this, [this] { session().removeTestMessage(); });
    question->open();
}

void DeliveryPanel::retranslate()
{
    m_title->show(tr("The proof: a real message"));
    m_send->setText(tr("Send a test &message and wait for it"));
    m_newest->setText(tr("Examine its newest message …"));
    m_paste->setText(tr("E&xamine message headers …"));
    m_stop->setText(tr("Stop &waiting"));
    m_wasWarned = false;
    refresh();
}

} // namespace klubbpost

#include "moc_deliverypanel.cpp"
