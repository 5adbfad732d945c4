// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;
class QUrl;

namespace klubbpost {

class Button;

/// "Om Klubbpost": the version, what is sent and stored, and the licences of everything that is in the program. The
/// list of parts is resources/licences, which the packages and their SPDX list are made from too. Follows the language.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showOverview();
    void follow(const QUrl &link);

    QTextBrowser *m_text;
    Button *m_back;
    Button *m_close;
    int m_overviewAt = 0; ///< where the overview was scrolled to when a licence was opened
};

} // namespace klubbpost
