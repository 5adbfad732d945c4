// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;
class QTimer;

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
    /// \a label with its mnemonic; \a hint is shown below, while nothing is wrong. \a of: what the label does not say
    /// to those who hear it alone ("Port, Skicka e-post (SMTP)").
    void setWords(const QString &label, const QString &hint = {}, const QString &of = {});
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

/// A line to type a password in. A press on the button beside it shows it, until the next press, until it is typed in
/// or clicked, until the focus goes elsewhere, and for 30 seconds at most. It can neither be copied nor undone back,
/// and no letter of it is told to assistive technology.
class PasswordField : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordField(QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    /// Empties the field and hides it again.
    void forget();
    [[nodiscard]] bool isShown() const { return m_edit->echoMode() != QLineEdit::Password; }
    void setShown(bool shown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_edit;
    Button *m_show;
    QTimer *m_hideAgain;
};

} // namespace klubbpost
