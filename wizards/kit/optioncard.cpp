// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/optioncard.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/fold.h"
#include "kit/recordview.h"
#include "kit/sheettable.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

OptionCard::OptionCard(const SenderOption &option, const SenderSubject &subject, const DnsHost *host,
                       const Words &words, QWidget *parent)
    : Panel(parent), m_details(new Fold), m_rows(m_details->rows())
{
    const SenderWords said(words);
    const bool isBest = option.rank == 1;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.3), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    layout->setSpacing(em(this, 0.4));
    SenderOption brief = option; // its addresses have rows of their own
    brief.addresses.clear();
    brief.replyTo.clear();
    brief.contact.clear();
    const QString text = u"%1. %2"_s.arg(QString::number(option.rank), said.option(brief, subject));
    auto *title = new TextLabel(isBest ? TextRole::Heading : TextRole::Strong);
    layout->addWidget(title);
    title->show(text);
    if (option.who != Actor::Nobody) {
        auto *who = new Pill;
        who->setText(tr("Who can do it: %1").arg(words.actor(option.who)));
        layout->addWidget(who, 0, Qt::AlignLeft);
    }
    layout->addWidget(m_details);
    addPoints(option, said, words);
    addAddresses(option);
    for (const RecordChange &record : option.records)
        m_rows->addWidget(new RecordView(record, host, words));
    if (host && !option.records.isEmpty())
        addHostSteps(*host, words);
    setSpokenName(this, text);
    m_details->setWords(tr("How, and what speaks for it"), tr("Show less"),
                        tr("How, and what speaks for it: %1").arg(said.option(option.kind, subject)));
    if (isBest)
        m_details->pinOpen();
}

void OptionCard::addPoints(const SenderOption &option, const SenderWords &said, const Words &words)
{
    for (const SenderPoint point : option.pros)
        m_rows->addWidget(new SignRow(Glyph::Tick, SignRow::Tone::Good, said.point(point)));
    for (const SenderPoint point : option.cons)
        m_rows->addWidget(new SignRow(Glyph::Dash, SignRow::Tone::Caution, said.point(point)));
    for (const LocalizedText &remark : option.remarks)
        m_rows->addWidget(new SignRow(Glyph::Info, SignRow::Tone::Quiet, words.of(remark)));
}

/// What is typed or sent to somebody: the addresses, where one is forwarded, where answers go.
void OptionCard::addAddresses(const SenderOption &option)
{
    QList<SheetRow> rows;
    for (const QString &address : option.addresses) {
        const bool isWhole = !address.startsWith(u'…'); // "…@promikbook.com" is not to be typed
        rows.append({tr("Sender address"), address, isWhole});
    }
    if (!option.forwardTo.isEmpty())
        rows.append({tr("Forwarded to"), option.forwardTo, true});
    if (!option.replyTo.isEmpty())
        rows.append({tr("Replies go to"), option.replyTo, true});
    if (!option.contact.isEmpty())
        rows.append({tr("Write to"), option.contact, true});
    if (!rows.isEmpty())
        m_rows->addWidget(new SheetTable(rows));
}

void OptionCard::addHostSteps(const DnsHost &host, const Words &words)
{
    auto *title = new TextLabel(TextRole::Strong);
    m_rows->addWidget(title);
    title->show(tr("Where it is entered: %1").arg(host.name));
    int number = 0;
    for (const LocalizedText &step : host.steps) {
        auto *label = new TextLabel;
        m_rows->addWidget(label);
        label->show(u"%1. %2"_s.arg(QString::number(++number), words.of(step)));
    }
    if (host.link.isEmpty())
        return;
    auto *open = new Button(Button::Kind::Outlined);
    open->setText(tr("Open the guide of %1").arg(host.name));
    open->setTrailingGlyph(Glyph::Open);
    open->setToolTip(host.link);
    connect(open, &QPushButton::clicked, this,
            [link = host.link] { QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode)); });
    m_rows->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace klubbpost

#include "moc_optioncard.cpp"
