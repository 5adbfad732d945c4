// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizards/providerpage.h"

#include "wizards/button.h"
#include "wizards/fields.h"
#include "wizards/lane.h"
#include "wizards/signrow.h"
#include "wizards/textlabel.h"
#include "wizards/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

SignRow *questionRow(const Question &question, const QString &text)
{
    switch (question.state) {
    case QuestionState::Waiting:
        return new SignRow(Glyph::Dots, SignRow::Tone::Quiet, text);
    case QuestionState::Answered:
        return new SignRow(Glyph::Tick, SignRow::Tone::Good, text);
    case QuestionState::Nothing:
    case QuestionState::NotAsked:
        return new SignRow(Glyph::Dash, SignRow::Tone::Quiet, text);
    case QuestionState::Failed:
        return new SignRow(Glyph::Warning, SignRow::Tone::Caution, text);
    }
    return nullptr;
}

} // namespace

ProviderPage::ProviderPage(WizardContext &context)
    : Page(context),
      m_card(new Panel),
      m_name(new TextLabel(TextRole::Heading)),
      m_status(new TextLabel(TextRole::Strong)),
      m_statusText(new TextLabel),
      m_age(new TextLabel(TextRole::Small)),
      m_noMail(new TextLabel(TextRole::Caution)),
      m_howTitle(new TextLabel(TextRole::Strong)),
      m_evidence(new QVBoxLayout),
      m_questionsTitle(new TextLabel(TextRole::Strong)),
      m_questions(new QVBoxLayout),
      m_other(new Button),
      m_choices(new QComboBox),
      m_choiceField(new Field(m_choices))
{
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(em(this, 1.5), em(this, 0.9), em(this, 1.2), em(this, 0.9));
    card->setSpacing(em(this, 0.35));
    for (TextLabel *label : {m_name, m_status, m_statusText, m_age})
        card->addWidget(label);
    content()->addWidget(m_card);
    content()->addWidget(m_noMail);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_howTitle);
    content()->addLayout(m_evidence);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_questionsTitle);
    content()->addLayout(m_questions);
    content()->addSpacing(em(this, 0.4));
    content()->addWidget(m_other, 0, Qt::AlignLeft);
    content()->addWidget(m_choiceField);
    for (QVBoxLayout *rows : {m_evidence, m_questions})
        rows->setSpacing(em(this, 0.25));
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
    connect(&context, &WizardContext::identificationChanged, this, [this] { refresh(); });
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

void ProviderPage::enter()
{
    m_choiceField->hide();
    m_other->show();
    refresh();
}

void ProviderPage::refresh()
{
    const Provider *provider = session().provider();
    m_card->setVisible(provider);
    m_age->hide();
    if (provider)
        showProvider(*provider);
    m_noMail->show(session().discovery().domainTakesNoMail()
                       ? tr("The DNS says that %1 takes no e-mail. Look at the spelling of the address.")
                             .arg(session().address().domain())
                       : QString());
    showQuestions();
    fillChoices();
    Q_EMIT stateChanged();
}

void ProviderPage::showProvider(const Provider &provider)
{
    const ProviderStatus status = provider.statusOn(session().today());
    m_name->show(provider.name);
    m_status->show(capital(words().status(status)));
    m_statusText->show(words().of(provider.statusTextOn(session().today())));
    m_card->setEdge(edgeFor(status));
    const QString checked = provider.checked.toString(Qt::ISODate);
    m_age->show(provider.isOldOn(session().today())
                    ? tr("The facts were checked %1, more than a year ago: they may have changed.").arg(checked)
                    : tr("The facts were checked %1.").arg(checked));
    clearLayout(m_evidence);
    if (session().providerOrigin() == Origin::Typed)
        m_evidence->addWidget(new SignRow(Glyph::Tick, SignRow::Tone::Good, capital(words().origin(Origin::Typed))));
    for (const Candidate &candidate : session().discovery().candidates()) {
        if (candidate.provider != &provider)
            continue;
        for (const Evidence &evidence : candidate.evidence) {
            const bool guess = evidence.origin == Origin::Guess;
            m_evidence->addWidget(
                new SignRow(guess ? Glyph::Info : Glyph::Tick, guess ? SignRow::Tone::Caution : SignRow::Tone::Good,
                            evidence.detail.isEmpty()
                                ? capital(words().origin(evidence.origin))
                                : u"%1: %2"_s.arg(capital(words().origin(evidence.origin)), evidence.detail)));
        }
    }
    m_howTitle->setVisible(m_evidence->count() > 0);
}

void ProviderPage::showQuestions()
{
    clearLayout(m_questions);
    const QList<Question> &questions = session().discovery().questions();
    const bool asked = std::any_of(questions.begin(), questions.end(),
                                   [](const Question &question) { return question.state != QuestionState::NotAsked; });
    for (const Question &question : asked ? questions : QList<Question>())
        m_questions->addWidget(questionRow(question, capital(words().question(question))));
    m_questionsTitle->setVisible(m_questions->count() > 0);
}

void ProviderPage::fillChoices()
{
    const Provider *current = session().provider();
    const QSignalBlocker quiet(m_choices);
    m_choices->clear();
    for (const Provider *provider : context().catalog().all()) {
        m_choices->addItem(provider->name, provider->id);
        if (provider == current)
            m_choices->setCurrentIndex(m_choices->count() - 1);
    }
}

void ProviderPage::retranslate()
{
    setHeading(tr("Who looks after the address?"), tr("That decides which settings are the right ones."));
    m_howTitle->show(tr("How we know"));
    m_questionsTitle->show(tr("Questions to the DNS, about the domain only"));
    m_other->setText(tr("Choose another &provider"));
    m_choiceField->setWords(tr("E-mail &provider"));
    refresh();
}

} // namespace klubbpost
