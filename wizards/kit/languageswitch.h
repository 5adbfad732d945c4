// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"

#include <QRadioButton>
#include <QWidget>

namespace klubbpost {

/// One half of the language switch.
class Segment : public QRadioButton
{
    Q_OBJECT
public:
    enum class Side { Left, Right };

    Segment(const QString &text, Side side, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    Side m_side;
};

/// Svenska | English. Each language is named in itself, so that whoever landed in the wrong one finds back.
class LanguageSwitch : public QWidget
{
    Q_OBJECT
public:
    explicit LanguageSwitch(QWidget *parent = nullptr);
    void setLanguage(Language language);

Q_SIGNALS:
    void chosen(klubbpost::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Segment *m_swedish;
    Segment *m_english;
};

} // namespace klubbpost
