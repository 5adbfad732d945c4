// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/words.h"

#include <QWidget>

class QGridLayout;
class QPlainTextEdit;

namespace klubbpost {

class Button;

/// What stands behind one lane, for support: its stages with their times, and the conversation with the server. Closed
/// until it is asked for. What the server said is shown as plain text.
class LaneDetails : public QWidget
{
    Q_OBJECT
public:
    explicit LaneDetails(QWidget *parent = nullptr);
    /// A lane that has not begun has nothing to open.
    void show(const LaneReport &lane, const Words &words);
    using QWidget::show;
    [[nodiscard]] bool isOpen() const;
    /// What opens and closes it; it has its place elsewhere.
    [[nodiscard]] Button *toggle() const { return m_toggle; }
    void setOpen(bool open);

private:
    void setToggleText();

    Button *m_toggle;
    QWidget *m_content;
    QGridLayout *m_stages;
    QPlainTextEdit *m_transcript;
    QString m_protocol;
};

} // namespace klubbpost
