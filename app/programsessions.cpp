// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programsessions.h"

#include "network/systemdns.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

ProgramSessions::ProgramSessions()
    : m_catalog(std::make_shared<Catalog>()),
      m_session(realSurroundings(m_catalog, QDate::currentDate(), std::make_shared<SystemDns>()))
{
}

ProgramSessions::~ProgramSessions() = default;

void ProgramSessions::readFactsAfterPainting(QWidget *window)
{
    window->installEventFilter(this);
}

void ProgramSessions::readFacts()
{
    *m_catalog = Catalog::fromFolder(u":/providers"_s, QDate::currentDate());
}

bool ProgramSessions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &ProgramSessions::readFacts);
    }
    return QObject::eventFilter(watched, event);
}

SetupSession *ProgramSessions::practice()
{
    if (!m_practiceSession) {
        const auto club = std::make_shared<PracticeClub>();
        club->setFault(m_fault);
        if (!club->start())
            return nullptr;
        m_club = club;
        m_practiceSession = std::make_unique<SetupSession>(practiceSurroundings(QDate::currentDate(), club));
    }
    return m_practiceSession.get();
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
