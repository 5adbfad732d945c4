// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace klubbpost {

enum class ChipState {
    Waiting,
    Running,
    Done,
    Caution, ///< done, and yet not well
    Failed,
    Skipped,
};

/// One stage of a lane: sign, word and time. A running one breathes, unless the style asks for stillness.
class Chip : public QLabel
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    void setStage(const QString &word, const QString &time, ChipState state, const QString &spoken);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont chipFont(bool bold) const;

    QString m_word;
    QString m_time;
    ChipState m_state = ChipState::Waiting;
    QTimer m_breath;
    int m_phase = 0;
};

} // namespace klubbpost
