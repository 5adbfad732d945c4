// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/wizardcontext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

void furnishPractice(SetupSession &session, PracticeClub &club)
{
    session.setWeb(&club.web());
    session.networkProbe().setTrust({club.trust(), true});
    session.setPractice(true);
    session.settingsTest().setExtraTrust(club.trust());
    session.settingsTest().setOnlyExtraTrust(true);
    session.messageLoop().setExtraTrust(club.trust());
    session.messageLoop().setOnlyExtraTrust(true);
    session.sender().setAuthoritySource([&club](const QString &) { return club.nameServer(); });
    for (const ClubSystem &system : session.sender().facts().systems())
        club.knowIncludes(system.spfIncludes);
}

WizardContext::WizardContext(SessionSource &source, Language language, QObject *parent)
    : QObject(parent), m_source(source), m_desk(source.real()), m_words(language)
{
    follow(m_desk.session);
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
    const SessionSource::Desk desk = practice ? m_source.practice() : m_source.real();
    if (!desk.session)
        return false;
    m_desk.session->disconnect(this);
    m_desk.session->sender().disconnect(this);
    m_desk.session->messageLoop().disconnect(this);
    m_desk = desk;
    m_isPractice = practice;
    follow(desk.session);
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
