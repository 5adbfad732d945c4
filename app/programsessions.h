// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/systemdns.h"
#include "network/webfetch.h"
#include "pages/wizardcontext.h"

#include <QObject>

class QWidget;

namespace klubbpost {

/// The wizard's setups in the program: a real one with the built-in facts and this computer's DNS, and one in the
/// practice club, which is opened when it is first asked for and then stays, so that going back and forth loses
/// nothing.
class ProgramSessions : public QObject, public SessionSource
{
public:
    /// Knows no provider until readFacts().
    ProgramSessions();
    ~ProgramSessions() override;

    void readFacts();
    /// As soon as the window has been painted for the first time: nobody needs the facts before, and reading them takes
    /// as long as half of all else.
    void readFactsAfterPainting(QWidget *window);

    [[nodiscard]] Desk real() override;
    [[nodiscard]] Desk practice() override;
    void setPracticeFault(PracticeFault fault) override;
    void enterPracticeRecord(const RecordChange &record) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Catalog m_catalog;
    SystemDns m_dns;
    WebFetch m_web;
    SetupSession m_session;
    std::unique_ptr<PracticeClub> m_club; ///< before what uses it
    Catalog m_practiceCatalog;
    std::unique_ptr<SetupSession> m_practiceSession;
    PracticeFault m_fault = PracticeFault::None;
};

} // namespace klubbpost
