// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fields.h"

#include "kit/button.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// "Lös&enord" as it is said.
QString withoutMnemonic(QString label)
{
    return label.remove(u'&');
}

} // namespace

Field::Field(QWidget *input, QWidget *parent)
    : QWidget(parent),
      m_label(new QLabel(this)),
      m_input(input),
      m_note(new TextLabel(TextRole::Small, this)),
      m_fault(new TextLabel(TextRole::Fault, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.3));
    layout->addWidget(m_label);
    layout->addWidget(m_input);
    layout->addWidget(m_note);
    layout->addWidget(m_fault);
    m_label->setBuddy(m_input->focusProxy() ? m_input->focusProxy() : m_input);
    m_note->hide();
    m_fault->hide();
}

void Field::setWords(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_label->buddy()->setAccessibleName(withoutMnemonic(label));
    m_hint = hint;
    showNote();
}

void Field::setFault(const QString &fault)
{
    if (fault == m_faultText)
        return;
    m_faultText = fault;
    QWidget *edit = m_label->buddy();
    edit->setProperty("wrong", !fault.isEmpty());
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
    showNote();
}

void Field::showNote()
{
    m_fault->show(m_faultText);
    m_note->show(m_faultText.isEmpty() ? m_hint : QString());
    m_label->buddy()->setAccessibleDescription(m_faultText.isEmpty() ? m_hint : m_faultText);
}

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_show(new Button(Button::Kind::Outlined, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.5));
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_show);
    setFocusProxy(m_edit);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_show->setGlyph(Glyph::Eye);
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::pressed, this, [this] {
        m_edit->deselect();
        m_edit->setReadOnly(true); // no cutting or undoing while it can be seen; eventFilter() sees to the rest
        m_edit->setEchoMode(QLineEdit::Normal);
    });
    connect(m_show, &QPushButton::released, this, [this] {
        m_edit->setEchoMode(QLineEdit::Password);
        m_edit->setReadOnly(false);
    });
    m_edit->installEventFilter(this);
    retranslate();
}

bool PasswordField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || m_edit->echoMode() == QLineEdit::Password)
        return QWidget::eventFilter(watched, event);
    // What can be seen cannot be copied: no key does it, and nothing can be selected with the mouse, which on X11 is a
    // copy in itself.
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
        return true;
    default: // the many others of Qt
        return QWidget::eventFilter(watched, event);
    }
}

void PasswordField::forget()
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setReadOnly(false);
    m_edit->setText({}); // setText() drops the undo history too
}

void PasswordField::retranslate()
{
    m_show->setText(tr("Hold to show")); // no mnemonic: it would show the password for a moment
    m_show->setAccessibleName(tr("Show the password as long as this is held down"));
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace klubbpost

#include "moc_fields.cpp"
