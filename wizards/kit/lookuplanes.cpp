// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/lookuplanes.h"

#include "kit/button.h"
#include "kit/lane.h"
#include "kit/layouts.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "reports/words.h"

#include <algorithm>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool isOfDns(const Question &question)
{
    return !question.dns.name.isEmpty();
}

/// A web server that is not there is what most domains have; only the DNS owes an answer.
bool isTrouble(const Question &question)
{
    return question.state == QuestionState::Failed && isOfDns(question);
}

ChipState chipOf(const Question &question)
{
    switch (question.state) {
    case QuestionState::Waiting:
        return ChipState::Running;
    case QuestionState::Answered:
        return ChipState::Done;
    case QuestionState::Failed:
        return isTrouble(question) ? ChipState::Failed : ChipState::Skipped;
    case QuestionState::Nothing:
    case QuestionState::NotAsked:
        return ChipState::Skipped;
    }
    return ChipState::Skipped;
}

/// The one of several questions of a kind that says most: an answer, then one under way, then trouble.
const Question *telling(const QList<Question> &questions, QuestionKind kind)
{
    const auto weight = [](const Question &question) {
        switch (chipOf(question)) {
        case ChipState::Done:
            return 4;
        case ChipState::Running:
            return 3;
        case ChipState::Caution:
        case ChipState::Failed:
            return 2;
        case ChipState::Waiting:
        case ChipState::Skipped:
            return question.state == QuestionState::NotAsked ? 0 : 1;
        }
        return 0;
    };
    const Question *best = nullptr;
    for (const Question &question : questions) {
        if (question.kind == kind && (!best || weight(question) > weight(*best)))
            best = &question;
    }
    return best;
}

SignRow *rowOf(const Question &question, const QString &text)
{
    switch (chipOf(question)) {
    case ChipState::Running:
    case ChipState::Waiting:
        return new SignRow(Glyph::Dots, SignRow::Tone::Quiet, text);
    case ChipState::Done:
        return new SignRow(Glyph::Tick, SignRow::Tone::Good, text);
    case ChipState::Caution:
    case ChipState::Failed:
        return new SignRow(Glyph::Warning, SignRow::Tone::Caution, text);
    case ChipState::Skipped:
        break;
    }
    return new SignRow(Glyph::Dash, SignRow::Tone::Quiet, text);
}

} // namespace

LookupLanes::LookupLanes(QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(TextRole::Strong)),
      m_more(new Button(Button::Kind::Bare)),
      m_details(new QWidget),
      m_rows(new QVBoxLayout(m_details))
{
    m_groups = {
        {{QuestionKind::Mx, QuestionKind::Ns, QuestionKind::Spf, QuestionKind::Srv, QuestionKind::Autodiscover,
          QuestionKind::MxAlias},
         new Lane},
        {{QuestionKind::Pacc, QuestionKind::Autoconfig, QuestionKind::IspDb, QuestionKind::MxAutoconfig}, new Lane},
        {{QuestionKind::Guess}, new Lane},
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(em(this, 0.6));
    layout->addWidget(m_title);
    for (const Group &group : std::as_const(m_groups))
        layout->addWidget(group.lane);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_details);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(em(this, 0.25));
    m_details->hide();
    m_more->setObjectName(u"lookupDetails"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_showsDetails = !m_showsDetails;
        showDetails();
    });
}

QString LookupLanes::headingOf(const Group &group) const
{
    switch (group.kinds.first()) {
    case QuestionKind::Mx:
    case QuestionKind::Ns:
    case QuestionKind::Spf:
    case QuestionKind::Srv:
    case QuestionKind::Autodiscover:
    case QuestionKind::MxAlias:
        return tr("What the DNS says of the domain");
    case QuestionKind::Pacc:
    case QuestionKind::PaccRecord:
    case QuestionKind::Autoconfig:
    case QuestionKind::IspDb:
    case QuestionKind::MxAutoconfig:
        return tr("Settings files on the web");
    case QuestionKind::Guess:
        return tr("Usual names and ports, tried without logging in");
    }
    return {};
}

void LookupLanes::show(const QList<Question> &questions, const Words &words)
{
    m_questions = questions;
    m_words = &words;
    bool anyAsked = false;
    for (const Group &group : std::as_const(m_groups)) {
        QList<Lane::Stage> stages;
        const auto add = [&](const Question &question, const QString &word) {
            if (question.state == QuestionState::NotAsked && question.outcome == LookupOutcome::None)
                return;
            const bool hasTime = question.state != QuestionState::Waiting && question.state != QuestionState::NotAsked;
            stages.append(
                {word, hasTime ? words.milliseconds(question.ms * 1000) : QString(), chipOf(question),
                 question.state == QuestionState::Waiting ? tr("under way") : words.lookup(question.outcome)});
        };
        for (const QuestionKind kind : group.kinds) {
            if (kind == QuestionKind::Guess) {
                for (const Question &question : questions) {
                    if (question.kind == kind)
                        add(question, words.protocol(question.protocol));
                }
            } else if (const Question *question = telling(questions, kind)) {
                add(*question, words.questionName(kind));
            }
        }
        group.lane->setHeading(headingOf(group), {});
        group.lane->setStages(stages);
        group.lane->setVisible(!stages.isEmpty());
        anyAsked = anyAsked || !stages.isEmpty();
    }
    const bool isOver = std::none_of(questions.begin(), questions.end(),
                                     [](const Question &question) { return question.state == QuestionState::Waiting; });
    m_title->show(isOver ? tr("This was looked up. Only the domain was given out")
                         : tr("This is being looked up. Only the domain is given out"));
    setVisible(anyAsked);
    showDetails();
}

void LookupLanes::showDetails()
{
    m_more->setText(m_showsDetails ? tr("&Hide the answers") : tr("S&how every question and answer"));
    m_more->setGlyph(m_showsDetails ? Glyph::Down : Glyph::Right);
    m_details->setVisible(m_showsDetails);
    QStringList lines;
    for (const Question &question : std::as_const(m_questions)) {
        if (question.state != QuestionState::NotAsked || question.outcome != LookupOutcome::None)
            lines.append(capital(m_words->question(question)));
    }
    if (!m_showsDetails || lines == m_lines)
        return;
    m_lines = lines;
    clearLayout(m_rows);
    qsizetype line = 0;
    for (const Question &question : std::as_const(m_questions)) {
        if (question.state != QuestionState::NotAsked || question.outcome != LookupOutcome::None)
            m_rows->addWidget(rowOf(question, lines[line++]));
    }
}

} // namespace klubbpost

#include "moc_lookuplanes.cpp"
