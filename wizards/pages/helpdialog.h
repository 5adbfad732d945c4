// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/route.h"

#include <QDialog>

class QTextBrowser;

namespace klubbpost {

class Button;

/// Help for one page: what it is for, what to do there, and what support will ask about it. The way to "About
/// Klubbpost" is in it.
class HelpDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a step: "Steg 3 av 8".
    HelpDialog(PageId page, const QString &step, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Texts
    {
        QString title;
        QString purpose;
        QStringList hints;
        QString support; ///< what support will ask
    };
    [[nodiscard]] static Texts textsOf(PageId page);
    void retranslate();

    PageId m_page;
    QString m_step;
    QTextBrowser *m_text;
    Button *m_about;
    Button *m_close;
};

} // namespace klubbpost
