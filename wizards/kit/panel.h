// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace klubbpost {

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

} // namespace klubbpost
