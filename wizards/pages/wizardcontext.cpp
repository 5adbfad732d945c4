// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/wizardcontext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

WizardContext::WizardContext(SessionSource &source, Language language, QObject *parent)
    : QObject(parent), m_source(source), m_session(&source.real()), m_words(language)
{
    follow(m_session);
    setLanguage(language);
}

WizardContext::~WizardContext()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void WizardContext::setLanguage(Language language)
{
    if (language != m_words.language())
        m_words = Words(language);
    // English is the language of the sources: no catalogue at all.
    const bool hadCatalogue = !m_translator.isEmpty();
    if (language == Language::Swedish && !hadCatalogue && m_translator.load(u":/i18n/klubbpost_sv.qm"_s)) {
        QCoreApplication::installTranslator(&m_translator);
    } else if (language == Language::English && hadCatalogue) {
        QCoreApplication::removeTranslator(&m_translator);
        (void)m_translator.load(static_cast<const uchar *>(nullptr), 0); // empties it
    }
}

bool WizardContext::setPractice(bool practice)
{
    if (practice == m_isPractice)
        return true;
    SetupSession *session = practice ? m_source.practice() : &m_source.real();
    if (!session)
        return false;
    m_session->disconnect(this);
    m_session->sender().disconnect(this);
    m_session->messageLoop().disconnect(this);
    m_session = session;
    m_isPractice = practice;
    follow(session);
    if (practice)
        m_source.setPracticeFault(m_practiceFault);
    Q_EMIT sessionReplaced();
    return true;
}

void WizardContext::setPracticeFault(PracticeFault fault)
{
    m_practiceFault = fault;
    if (m_isPractice)
        m_source.setPracticeFault(fault);
}

void WizardContext::enterPracticeRecords(const QList<RecordChange> &records)
{
    if (!m_isPractice)
        return;
    for (const RecordChange &record : records)
        m_source.enterPracticeRecord(record);
}

void WizardContext::follow(SetupSession *session)
{
    connect(session, &SetupSession::identificationChanged, this, &WizardContext::identificationChanged);
    connect(session, &SetupSession::settingsChanged, this, &WizardContext::settingsChanged);
    connect(session, &SetupSession::laneChanged, this, &WizardContext::laneChanged);
    connect(session, &SetupSession::testFinished, this, &WizardContext::testFinished);
    connect(&session->sender(), &SenderCheck::progressChanged, this, &WizardContext::senderProgress);
    connect(&session->sender(), &SenderCheck::finished, this, &WizardContext::senderFinished);
    connect(&session->sender(), &SenderCheck::recordsChecked, this, &WizardContext::recordsChecked);
    connect(&session->messageLoop(), &MessageLoop::stateChanged, this, &WizardContext::messageLoopChanged);
    connect(session, &SetupSession::messageLoopFinished, this, &WizardContext::messageLoopFinished);
}

} // namespace klubbpost

#include "moc_wizardcontext.cpp"
