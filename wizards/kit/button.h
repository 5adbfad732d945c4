// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/glyphs.h"

#include <optional>
#include <QPushButton>

namespace klubbpost {

/// A push button in the wizard's look: filled for the one thing to do next, outlined for the others, bare for small
/// things beside a value. Behaves as QPushButton in everything.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Outlined, Filled, Bare };

    explicit Button(Kind kind = Kind::Outlined, QWidget *parent = nullptr);
    void setKind(Kind kind);
    void setGlyph(std::optional<Glyph> glyph);
    /// A glyph after the text ("Nästa ›").
    void setTrailingGlyph(std::optional<Glyph> glyph);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Kind m_kind;
    std::optional<Glyph> m_glyph;
    std::optional<Glyph> m_trailing;
};

/// "Kopiera" beside a value that is typed elsewhere; answers "Kopierat" for a while.
class CopyButton : public Button
{
    Q_OBJECT
public:
    explicit CopyButton(QWidget *parent = nullptr);
    /// What is copied, and how it is called to screen readers ("SMTP-port").
    void setValue(const QString &value, const QString &name);
    [[nodiscard]] const QString &value() const { return m_value; }
    /// Other words than "Copy"; in the language of now.
    void setLabels(const QString &label);

Q_SIGNALS:
    void copied();

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    QString m_value;
    QString m_name;
    QString m_label;
    bool m_copied = false;
};

} // namespace klubbpost
