// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    [[nodiscard]] SetupSession &real() override { return m_session; }
    [[nodiscard]] SetupSession *practice() override;
    void setPracticeFault(PracticeFault fault) override;
    void enterPracticeRecord(const RecordChange &record) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::shared_ptr<Catalog> m_catalog;
    SetupSession m_session;
    std::shared_ptr<PracticeClub> m_club;
    std::unique_ptr<SetupSession> m_practiceSession;
    PracticeFault m_fault = PracticeFault::None;
};

} // namespace klubbpost
