// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/lanedetails.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int transcriptLines = 12;

QString signOf(Direction direction)
{
    switch (direction) {
    case Direction::Sent:
        return u"C:"_s;
    case Direction::Received:
        return u"S:"_s;
    case Direction::Local:
        return u"--"_s;
    }
    return {};
}

QString transcriptOf(const LaneReport &lane, const Words &words)
{
    QStringList lines;
    for (const TranscriptLine &line : lane.transcript) {
        const QString text = displayText(line.text.toUtf8()).replace(u'\n', u"\n            "_s);
        lines.append(u"%1 %2 %3"_s.arg(words.milliseconds(line.atUs).rightJustified(8), signOf(line.direction), text));
    }
    return lines.join(u'\n');
}

} // namespace

LaneDetails::LaneDetails(QWidget *parent)
    : QWidget(parent),
      m_toggle(new Button(Button::Kind::Bare)),
      m_content(new QWidget),
      m_stages(new QGridLayout),
      m_transcript(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.3));
    layout->addWidget(m_content);
    m_toggle->setParent(this);
    m_toggle->setAutoDefault(false);
    m_toggle->hide();
    m_toggle->setObjectName(u"laneSteps"_s);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(em(this, 0.6));
    m_stages->setHorizontalSpacing(em(this, 1.4));
    m_stages->setVerticalSpacing(em(this, 0.2));
    m_stages->setColumnStretch(3, 1);
    content->addLayout(m_stages);
    content->addWidget(m_transcript);
    m_transcript->setReadOnly(true);
    m_transcript->setTabChangesFocus(true);
    m_transcript->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_content->hide();
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!isOpen()); });
    hide();
}

bool LaneDetails::isOpen() const
{
    return !m_content->isHidden();
}

void LaneDetails::setOpen(bool open)
{
    m_content->setVisible(open);
    setVisible(open); // closed it takes no room
    setToggleText();
}

void LaneDetails::setToggleText()
{
    m_toggle->setText(isOpen() ? tr("Hide the steps") : tr("Show the steps"));
    setSpokenName(m_toggle, u"%1: %2"_s.arg(m_protocol, m_toggle->text()));
}

void LaneDetails::show(const LaneReport &lane, const Words &words)
{
    m_protocol = words.protocol(lane.settings.protocol);
    if (lane.stages.isEmpty())
        setOpen(false);
    m_toggle->setVisible(!lane.stages.isEmpty());
    setToggleText();
    while (QLayoutItem *item = m_stages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const StageRecord &stage : lane.stages) {
        int column = 0;
        const bool hasTime = stage.state == StageState::Done || stage.state == StageState::Failed;
        for (const QString &text : {words.stage(stage.stage), words.stageState(stage),
                                    hasTime ? words.milliseconds(stage.durationUs) : QString()}) {
            auto *label = new TextLabel(TextRole::Small);
            label->setWordWrap(false);
            label->show(text);
            m_stages->addWidget(label, row, column++);
        }
        ++row;
    }
    const QString transcript = transcriptOf(lane, words);
    if (m_transcript->toPlainText() != transcript)
        m_transcript->setPlainText(transcript);
    m_transcript->setVisible(!transcript.isEmpty());
    setSpokenName(m_transcript, tr("The conversation with the server"));
    const int lines = qMin(transcriptLines, int(transcript.count(u'\n')) + 2);
    m_transcript->setFixedHeight(lines * m_transcript->fontMetrics().lineSpacing() + em(this, 1.2));
}

} // namespace klubbpost

#include "moc_lanedetails.cpp"
