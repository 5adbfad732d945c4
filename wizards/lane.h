// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"
#include "wizards/glyphs.h"

#include <QFrame>
#include <QLabel>
#include <QTimer>

namespace klubbpost {

class TextLabel;

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

/// A plain frame with a rounded edge, around what belongs together.
class Panel : public QFrame
{
    Q_OBJECT
public:
    enum class Edge {
        None,
        Good,
        Info,
        Caution,
        Bad,
    };
    explicit Panel(QWidget *parent = nullptr);
    /// A coloured edge at the left that says how things stand; never without words that say the same.
    void setEdge(Edge edge);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Edge m_edge = Edge::None;
};

/// The edge that says how far a provider's status lets the user come.
[[nodiscard]] Panel::Edge edgeFor(ProviderStatus status);

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
    /// What can be opened below the stages; the lane's from then on.
    void setDetails(QWidget *details);

private:
    TextLabel *m_protocol;
    TextLabel *m_server;
    QWidget *m_chipRow;
    TextLabel *m_note;
    QList<Chip *> m_chips;
};

} // namespace klubbpost
