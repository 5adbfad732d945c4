// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/setupwizard.h"

#include <functional>
#include <QDir>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace klubbpost {

/// Walks the practice club through the wizard by itself and saves a picture of every page, in both languages, light and
/// dark, with a failed test, and the setup sheets as PDF. Shows the window (off screen, where there is no screen).
class Tour : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. Pictures go into \a folder, which must exist.
    Tour(SetupWizard &wizard, const QDir &folder, QObject *parent = nullptr);
    void start();
    [[nodiscard]] const QStringList &files() const { return m_files; }

Q_SIGNALS:
    /// False: a picture could not be written, or a step did not come to its end in time.
    void finished(bool ok);

private:
    struct Step
    {
        std::function<void()> act;
        std::function<bool()> isDone = {};
    };
    void planLanguage(Language language);
    void planErrand(Language language, int errand, const QString &prefix, const QList<PageId> &pictures);
    void planFault(Language language);
    void planPicture(const QString &name);
    void planNext();
    void planTest();
    void advance();
    void end(bool ok);
    void picture(const QString &name);
    void useDark(bool dark);

    SetupWizard &m_wizard;
    QDir m_folder;
    QList<Step> m_steps;
    qsizetype m_at = 0;
    bool m_hasActed = false;
    bool m_ok = true;
    QTimer m_clock;
    QElapsedTimer m_waited;
    QStringList m_files;
    QPalette m_palette;
};

} // namespace klubbpost
