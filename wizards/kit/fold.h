// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

class Button;

/// Rows that are folded away until asked for.
class Fold : public QWidget
{
    Q_OBJECT
public:
    explicit Fold(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }
    /// What the button says; \a spoken where that alone does not say of what.
    void setWords(const QString &more, const QString &less, const QString &spoken = {});
    void setOpen(bool open);
    /// Open for good, without a button.
    void pinOpen();

private:
    Button *m_button;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    QString m_more;
    QString m_less;
};

} // namespace klubbpost
