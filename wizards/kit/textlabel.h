// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace klubbpost {

/// What a text is on its page; the style sheet gives each its size, weight and colour.
enum class TextRole {
    Body,
    Title,
    Lead,
    Heading,
    Strong,
    Small,
    Muted,
    Fault,
    Caution,
    Good,
    Code,
    Brand,
};

/// A wrapping text. Plain text only, so that nothing a server or a file says is taken for markup; hosts, addresses and
/// codes may break, so that no text makes a page wider than its window. Words are not torn apart.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(TextRole role = TextRole::Body, QWidget *parent = nullptr);
    /// Shows a text; an empty one hides the label.
    void show(const QString &text);
    using QLabel::show;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// A title, to those who cannot see its size.
    [[nodiscard]] bool isHeading() const { return m_isHeading; }

private:
    bool m_isHeading;
};

/// The text with invisible break opportunities in what is no word: long hosts, addresses, links and codes.
[[nodiscard]] QString breakable(const QString &text);
/// The same with a capital first, for words that stand alone.
[[nodiscard]] QString capital(QString text);
/// Takes these out again.
[[nodiscard]] QString unbroken(QString text);

} // namespace klubbpost
