// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole test in the real window, with the practice club: how long the event loop stood still at most, from the button
// that starts it until the verdict is painted, and how long all of it took. The practice club's servers run in the same
// thread, so their half of each handshake is in the figure.
#include "gapmeter.h"
#include "testsessions.h"

#include <cstdio>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestSessions sessions;
    SetupWizard wizard(sessions, Language::Swedish);
    if (!bringUp(wizard) || !wizard.context().setPractice(true))
        return 1;
    SetupSession &session = wizard.context().session();
    session.setErrand(Errand::CheckAddress);
    session.setSenderName(PracticeClub::senderName());
    session.setAddress(EmailAddress::parse(PracticeClub::address()).value());
    session.setPassword(Secret(PracticeClub::password()));
    if (!QTest::qWaitFor([&session] { return session.plan().providerId == u"practice"_s; }, 10'000))
        return 1;
    wizard.goTo(PageId::Test);
    QSignalSpy finished(&wizard.context(), &WizardContext::testFinished);
    QElapsedTimer clock;
    GapMeter meter;
    clock.start();
    wizard.page(PageId::Test)->next();
    if (finished.isEmpty() && !finished.wait(30'000))
        return 1;
    QCoreApplication::processEvents(); // the verdict is painted
    const bool isWell = !session.diagnoses().isEmpty() && session.diagnoses().first().severity != Severity::Error;
    std::printf("%.2f %.2f\n", meter.longest(), static_cast<double>(clock.nsecsElapsed()) / 1e6);
    return isWell ? 0 : 1;
}
