// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/systemdns.h"
#include "network/webfetch.h"
#include "wizards/wizardcontext.h"

namespace klubbpost {

/// The wizard's setups in the program: a real one with the built-in facts and this computer's DNS, and one in the
/// practice club, which is opened when it is first asked for and then stays, so that going back and forth loses
/// nothing.
class ProgramSessions : public SessionSource
{
public:
    ProgramSessions();
    ~ProgramSessions() override;

    [[nodiscard]] Desk real() override;
    [[nodiscard]] Desk practice() override;
    void setPracticeFault(PracticeFault fault) override;
    void enterPracticeRecord(const RecordChange &record) override;

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
