// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/glyphs.h"

#include <QLabel>
#include <QWidget>

namespace klubbpost {

class TextLabel;

/// A line with a sign before it: a tick, a cross, dots while something is under way.
class SignRow : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Good, Bad, Caution, Quiet };

    SignRow(Glyph glyph, Tone tone, const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What the sign says, for those who do not see it; empty where it only stands for "a line".
    [[nodiscard]] QString signWord() const;

private:
    Glyph m_glyph;
    Tone m_tone;
    TextLabel *m_text;
};

/// A word or two on a rounded ground: on one line where there is room, on several where there is not.
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace klubbpost
