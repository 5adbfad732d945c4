// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/chip.h"
#include "kit/panel.h"

namespace klubbpost {

class ReflowRow;
class TextLabel;

/// The way of one protocol through its test.
class Lane : public Panel
{
    Q_OBJECT
public:
    struct Stage
    {
        QString word;
        QString time;
        ChipState state = ChipState::Waiting;
        QString stateWord; ///< for screen readers
    };
    explicit Lane(QWidget *parent = nullptr);
    void setHeading(const QString &protocol, const QString &server);
    void setStages(const QList<Stage> &stages);
    /// One line of what else is to be known of the result; may be empty.
    void setNote(const QString &note);
    /// Its end in a word or two; empty while it has not come to one. A lane that has ended is one line, and its stages
    /// are in the details.
    void setEnd(ChipState state, const QString &word);
    /// What can be opened below, and the button that opens it, which stands in the line; the lane's from then on.
    void setDetails(QWidget *details, QWidget *toggle);

private:
    ReflowRow *m_heading;
    TextLabel *m_protocol;
    Chip *m_end;
    TextLabel *m_server;
    QWidget *m_chipRow;
    TextLabel *m_note;
    QList<Chip *> m_chips;
};

} // namespace klubbpost
