// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/recordview.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/layouts.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <algorithm>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What comes from the DNS, as it may be shown.
QString shown(const QByteArray &octets)
{
    return displayText(octets, 2000).replace(u'\n', u' ');
}

/// As it is pasted: in quotation marks where the form wants them, and where a record is too long for one string.
QString pasted(const RecordChange &record, const DnsHost *host)
{
    const QByteArrayList strings = record.strings();
    if (strings.size() < 2 && !(host && host->quoted))
        return QString::fromUtf8(record.after);
    QStringList quoted;
    for (const QByteArray &part : strings)
        quoted.append(u'"' + QString::fromUtf8(part) + u'"');
    return quoted.join(u' ');
}

bool isWarning(SpfFinding finding)
{
    switch (finding) {
    case SpfFinding::SeveralRecords:
    case SpfFinding::BrokenTerm:
    case SpfFinding::PassAll:
    case SpfFinding::NeutralAll:
    case SpfFinding::TermsAfterAll:
    case SpfFinding::SeveralInOne:
    case SpfFinding::LeadingBlank:
    case SpfFinding::QuotationMarks:
    case SpfFinding::TextBefore:
    case SpfFinding::WrongVersion:
    case SpfFinding::NoVersion:
    case SpfFinding::WrongSeparator:
    case SpfFinding::LookAlikes:
    case SpfFinding::DeadTerm:
    case SpfFinding::EndSoftened:
    case SpfFinding::Numbered:
    case SpfFinding::PtrTerm:
    case SpfFinding::TooManyLookups:
    case SpfFinding::TooManyVoids:
    case SpfFinding::OtherFault:
    case SpfFinding::SplitStrings:
    case SpfFinding::LargeAnswer:
        return true;
    case SpfFinding::StrictAll:
    case SpfFinding::NewRecord:
    case SpfFinding::Added:
    case SpfFinding::OwnMail:
    case SpfFinding::AlreadyThere:
    case SpfFinding::Corrected:
    case SpfFinding::CoveredTerm:
    case SpfFinding::DoubledTerm:
    case SpfFinding::QualifierChanged:
    case SpfFinding::MissingAll:
    case SpfFinding::RedirectKept:
    case SpfFinding::RedirectConverted:
        return false;
    }
    return false;
}

} // namespace

TermLabel::TermLabel(const QString &term, Change change, QWidget *parent) : QLabel(parent), m_change(change)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    const bool changed = change != Change::None;
    setText((change == Change::New ? u"+ "_s : change == Change::Gone ? u"– "_s : QString()) + breakable(term));
    setSpokenName(this, change == Change::New    ? tr("new: %1").arg(term)
                        : change == Change::Gone ? tr("goes away: %1").arg(term)
                                                 : term);
    if (!changed)
        return;
    setProperty("tone", change == Change::New ? u"good"_s : u"error"_s);
    QFont font = this->font();
    font.setBold(change == Change::New);
    setFont(font);
    setContentsMargins(em(this, 0.35), em(this, 0.05), em(this, 0.35), em(this, 0.05));
}

QSize TermLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int width = fontMetrics().horizontalAdvance(text()) + margins.left() + margins.right() + 2;
    return {width, heightForWidth(width)};
}

QSize TermLabel::minimumSizeHint() const
{
    return {qMin(em(this, 3), sizeHint().width()), QLabel::minimumSizeHint().height()};
}

void TermLabel::paintEvent(QPaintEvent *event)
{
    if (m_change != Change::None) {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_change == Change::New ? theme.goodBack : theme.badBack);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    QLabel::paintEvent(event);
}

RecordView::RecordView(const RecordChange &record, const DnsHost *host, const Words &words, QWidget *parent)
    : QWidget(parent), m_grid(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
    layout->setSpacing(em(this, 0.4));
    auto *table = new QWidget;
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(em(this, 0.9));
    m_grid->setVerticalSpacing(em(this, 0.35));
    m_grid->setColumnStretch(1, 1);
    layout->addWidget(table);

    const QString name = shown(record.name);
    const bool isTop = record.type == DnsType::Txt && (record.after.isEmpty() || isSpfRecord(record.after));
    addText(tr("Name"),
            isTop && host && !host->recordName.isEmpty() ? tr("%1 (stands for %2)").arg(host->recordName, name) : name,
            isTop && host && !host->recordName.isEmpty() ? host->recordName : name);
    addText(tr("Type"), nameOf(record.type).toUpper());
    const QByteArray before = record.before.join(' ');
    for (const QByteArray &one : record.before)
        addTerms(record.before.size() > 1 ? tr("One of those there now") : tr("There now"), one, record.after,
                 TermLabel::Change::Gone);
    if (record.before.isEmpty() && !record.after.isEmpty())
        addText(tr("There now"), tr("nothing"));
    if (!record.after.isEmpty())
        addTerms(tr("To stand there"), record.after, before, TermLabel::Change::New, pasted(record, host));
    else
        addTerms(tr("To be added"), record.additions.join(' '), {}, TermLabel::Change::New,
                 QString::fromUtf8(record.additions.join(' ')));
    if (record.lookupsAfter)
        addText(tr("Look-ups"), tr("%1 of at most 10").arg(*record.lookupsAfter));
    const SenderWords said(words);
    for (const SpfNote &note : record.notes) {
        const bool warns = isWarning(note.finding);
        layout->addWidget(new SignRow(warns ? Glyph::Warning : Glyph::Info,
                                      warns ? SignRow::Tone::Caution : SignRow::Tone::Quiet, said.note(note)));
    }
}

void RecordView::addRow(const QString &label, QWidget *value, const QString &copied)
{
    const int row = m_grid->rowCount();
    auto *name = new TextLabel(TextRole::Muted);
    name->show(label);
    name->setWordWrap(false);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    if (copied.isEmpty())
        return;
    auto *copy = new CopyButton;
    copy->setValue(copied, label);
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void RecordView::addText(const QString &label, const QString &text, const QString &copied)
{
    auto *value = new TextLabel;
    value->show(text);
    setSpokenName(value, u"%1: %2"_s.arg(label, text));
    addRow(label, value, copied);
}

void RecordView::addTerms(const QString &label, const QByteArray &record, const QByteArray &other,
                          TermLabel::Change change, const QString &copied)
{
    auto *row = new QWidget;
    setSpokenName(row, u"%1: %2"_s.arg(label, shown(record)));
    new FlowLayout(em(this, 0.4), row);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    QByteArrayList others = other.split(' ');
    for (const QByteArray &term : record.split(' ')) {
        if (term.isEmpty())
            continue;
        const bool isInBoth = others.removeOne(term);
        row->layout()->addWidget(new TermLabel(shown(term), isInBoth ? TermLabel::Change::None : change));
    }
    addRow(label, row, copied);
}

} // namespace klubbpost

#include "moc_recordview.cpp"
