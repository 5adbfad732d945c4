// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;

namespace klubbpost {

class Button;
class TextLabel;

/// A label above its input, with a place for what is wrong below it. The label is the input's buddy and gives it its
/// accessible name; the fault becomes its accessible description.
class Field : public QWidget
{
    Q_OBJECT
public:
    explicit Field(QWidget *input, QWidget *parent = nullptr);
    /// \a label with its mnemonic; \a hint is shown below, while nothing is wrong.
    void setWords(const QString &label, const QString &hint = {});
    void setFault(const QString &fault);
    [[nodiscard]] bool hasFault() const { return !m_faultText.isEmpty(); }
    [[nodiscard]] QWidget *input() const { return m_input; }

private:
    void showNote();

    QLabel *m_label;
    QWidget *m_input;
    TextLabel *m_note;
    TextLabel *m_fault;
    QString m_hint;
    QString m_faultText;
};

/// A line to type a password in. It is shown only as long as the button beside it is held down; it can neither be
/// copied nor undone back.
class PasswordField : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// Empties the field and hides it again.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_edit;
    Button *m_show;
};

} // namespace klubbpost
