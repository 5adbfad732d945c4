// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

enum class StepState {
    Ahead,
    Current,
    Done,
    Skipped, ///< on the route, but there is nothing to do there
};

/// One step: its number in a ring, or a tick, and its name.
class StepItem : public QLabel
{
    Q_OBJECT
public:
    explicit StepItem(int number, QWidget *parent = nullptr);
    void setStep(const QString &name, StepState state, const QString &spoken);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {sizeHint().height(), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    StepState m_state = StepState::Ahead;
};

/// The list of steps at the side. Its numbers are those said on the telephone and printed on the sheet.
class StepList : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        QString name;
        StepState state = StepState::Ahead;
    };

    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QList<Step> &steps);

private:
    QVBoxLayout *m_layout;
    QList<StepItem *> m_items;
};

} // namespace klubbpost
