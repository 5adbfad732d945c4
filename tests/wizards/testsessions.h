// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/setupwizard.h"

#include <QApplication>
#include <QDir>
#include <QScrollArea>
#include <QTest>

namespace klubbpost {

/// Setups for tests: the real one offline with the built-in facts, the practice one with a club of its own.
class TestSessions : public SessionSource
{
public:
    [[nodiscard]] SetupSession &real() override { return m_session; }
    [[nodiscard]] SetupSession *practice() override
    {
        if (!m_practiceSession && m_club->start())
            m_practiceSession = std::make_unique<SetupSession>(practiceSurroundings(QDate::currentDate(), m_club));
        return m_practiceSession.get();
    }
    void setPracticeFault(PracticeFault fault) override { m_club->setFault(fault); }
    void enterPracticeRecord(const RecordChange &record) override
    {
        m_club->enterRecord(record.name, record.type, record.after);
    }

    [[nodiscard]] PracticeClub &club() { return *m_club; }

private:
    Catalog m_catalog = Catalog::fromFolder(QStringLiteral(":/providers"), QDate::currentDate());
    SetupSession m_session{testSurroundings(m_catalog, nullptr)};
    std::shared_ptr<PracticeClub> m_club = std::make_shared<PracticeClub>();
    std::unique_ptr<SetupSession> m_practiceSession;
};

/// Shows a wizard and waits until it takes keys.
inline bool bringUp(SetupWizard &wizard)
{
    wizard.resize(1024, 700);
    wizard.show();
    wizard.activateWindow();
    return QTest::qWaitForWindowActive(&wizard);
}

/// With KLUBBPOST_PICTURES=FOLDER: a picture of the whole page that is shown, as tall as it wants to be.
inline void leavePicture(SetupWizard &wizard, const QString &name)
{
    const QString folder = qEnvironmentVariable("KLUBBPOST_PICTURES");
    if (folder.isEmpty())
        return;
    wizard.resize(1000, 700);
    QTest::qWait(50);
    const auto *area = qobject_cast<QScrollArea *>(wizard.page(wizard.currentPage())->parent()->parent());
    const int more = area->widget()->heightForWidth(area->viewport()->width()) - area->viewport()->height();
    wizard.resize(1000, qMax(700, wizard.height() + more));
    QTest::qWait(50);
    wizard.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

/// A key to whatever has the focus, as a person presses it.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, modifiers);
}

inline void type(const QString &text)
{
    // Letter by letter with its text: QTest's own table of keys ends at ASCII.
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_A, QString(letter), Qt::NoModifier);
}

} // namespace klubbpost
