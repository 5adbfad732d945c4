// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;

namespace klubbpost {

class Button;
class CopyButton;

/// One text about a test to send to support: copied, or looked at first. Without the address unless it is asked for.
class SupportBox : public QWidget
{
    Q_OBJECT
public:
    explicit SupportBox(QWidget *parent = nullptr);
    /// Shows itself for this test; both outlive what is shown.
    void show(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words);
    /// There is no test to tell of.
    void clear();
    void retranslate();
    [[nodiscard]] QString text() const;

private:
    void refresh();

    CopyButton *m_copy;
    Button *m_look;
    QCheckBox *m_withAddress;
    QPlainTextEdit *m_text;
    QString m_hidden; ///< the text without the address
    QString m_shown;
};

} // namespace klubbpost
