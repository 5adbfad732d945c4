// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programsessions.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

ProgramSessions::ProgramSessions() : m_web(m_dns), m_session(m_catalog, &m_dns)
{
    m_session.setLoginStore(std::make_shared<LoginBudgetStore>(LoginBudgetStore::usualFolder()));
    m_session.setLooksAtNetwork(true);
    m_session.setWeb(&m_web);
}

ProgramSessions::~ProgramSessions() = default;

void ProgramSessions::readFactsAfterPainting(QWidget *window)
{
    window->installEventFilter(this);
}

void ProgramSessions::readFacts()
{
    m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
}

bool ProgramSessions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &ProgramSessions::readFacts);
    }
    return QObject::eventFilter(watched, event);
}

SessionSource::Desk ProgramSessions::real()
{
    return {&m_session, &m_catalog};
}

SessionSource::Desk ProgramSessions::practice()
{
    if (!m_practiceSession) {
        auto club = std::make_unique<PracticeClub>();
        if (!club->start())
            return {};
        auto provider = readProvider(club->providerJson(), QDate::currentDate());
        if (!provider || !m_practiceCatalog.add(provider.take()))
            return {};
        m_club = std::move(club);
        m_club->setFault(m_fault);
        m_practiceSession = std::make_unique<SetupSession>(m_practiceCatalog, &m_club->dns());
        furnishPractice(*m_practiceSession, *m_club);
    }
    return {m_practiceSession.get(), &m_practiceCatalog};
}

void ProgramSessions::setPracticeFault(PracticeFault fault)
{
    m_fault = fault;
    if (m_club)
        m_club->setFault(fault);
}

void ProgramSessions::enterPracticeRecord(const RecordChange &record)
{
    if (m_club)
        m_club->enterRecord(record.name, record.type, record.after);
}

} // namespace klubbpost
