// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/glyphs.h"

#include <QRadioButton>

namespace klubbpost {

/// One of several choices, as a card with an icon, a title (text()) and a line of explanation. A radio button in all
/// but its looks: arrow keys move the choice, screen readers say "radio button".
class ChoiceCard : public QRadioButton
{
    Q_OBJECT
public:
    explicit ChoiceCard(Glyph glyph, QWidget *parent = nullptr);
    void setWords(const QString &title, const QString &explanation);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont explanationFont() const;
    [[nodiscard]] int textLeft() const;

    Glyph m_glyph;
    QString m_explanation;
};

} // namespace klubbpost
