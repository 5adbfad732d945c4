// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/fields.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int shownMs = 30000;

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

void Field::setWords(const QString &label, const QString &hint, const QString &of)
{
    m_label->setText(label);
    setSpokenName(m_label, withoutMnemonic(label));
    setSpokenName(m_label->buddy(),
                  of.isEmpty() ? withoutMnemonic(label) : u"%1, %2"_s.arg(withoutMnemonic(label), of));
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
    const QString note = m_faultText.isEmpty() ? m_hint : m_faultText;
    if (m_label->buddy()->accessibleDescription() != note)
        m_label->buddy()->setAccessibleDescription(note);
}

PasswordField::PasswordField(QWidget *parent)
    : QWidget(parent),
      m_edit(new QLineEdit(this)),
      m_show(new Button(Button::Kind::Outlined, this)),
      m_hideAgain(new QTimer(this))
{
    tameAccessibility();
    keepSecret(m_edit);
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
    m_show->setObjectName(u"showPassword"_s);
    m_hideAgain->setSingleShot(true);
    m_hideAgain->setInterval(shownMs);
    connect(m_hideAgain, &QTimer::timeout, this, [this] { setShown(false); });
    connect(m_show, &QPushButton::clicked, this, [this] { setShown(!isShown()); });
    connect(static_cast<QApplication *>(QCoreApplication::instance()), &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) {
                if (now != m_edit && now != m_show)
                    setShown(false);
            });
    m_edit->installEventFilter(this);
    retranslate();
}

void PasswordField::setShown(bool shown)
{
    if (shown == isShown())
        return;
    m_edit->deselect();
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    if (shown)
        m_hideAgain->start();
    else
        m_hideAgain->stop();
    retranslate();
}

bool PasswordField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && isShown()) {
        // What can be seen cannot be copied: it is out of sight before any key or the mouse selects it, which on X11 is
        // a copy in itself.
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::InputMethod:
        case QEvent::DragEnter:
            setShown(false);
            break;
        default: // the many others of Qt
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PasswordField::forget()
{
    setShown(false);
    m_edit->setText({}); // setText() drops the undo history too
}

void PasswordField::retranslate()
{
    // No mnemonic: it would show the password in passing.
    m_show->setText(isShown() ? tr("Hide") : tr("Show"));
    setSpokenName(m_show, isShown() ? tr("Hide the password") : tr("Show the password"));
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace klubbpost

#include "moc_fields.cpp"
