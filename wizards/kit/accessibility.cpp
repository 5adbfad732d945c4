// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/accessibility.h"

#include "kit/panel.h"
#include "kit/textlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QLayout>
#include <QRadioButton>

namespace klubbpost {
namespace {

constexpr const char *secretProperty = "klubbpostSecret";
constexpr QChar dot(0x25CF);

QAccessible::UpdateHandler nextHandler = nullptr;
int quietFocus = 0;

void passOn(QAccessibleEvent *event)
{
    if (nextHandler) {
        nextHandler(event);
        return;
    }
    // Without a handler Qt hands the event to the platform.
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(filterAccessibility);
}

QString dots(const QString &text)
{
    return QString(text.size(), dot);
}

/// True when the event carried a secret's text: then a copy with dots has gone on instead.
bool passOnMasked(QAccessibleEvent *event)
{
    QObject *object = event->object();
    if (!object || !object->property(secretProperty).toBool())
        return false;
    if (event->type() == QAccessible::TextInserted) {
        const auto *insert = static_cast<QAccessibleTextInsertEvent *>(event);
        QAccessibleTextInsertEvent masked(object, insert->changePosition(), dots(insert->textInserted()));
        passOn(&masked);
        return true;
    }
    if (event->type() == QAccessible::TextRemoved) {
        const auto *removal = static_cast<QAccessibleTextRemoveEvent *>(event);
        QAccessibleTextRemoveEvent masked(object, removal->changePosition(), dots(removal->textRemoved()));
        passOn(&masked);
        return true;
    }
    if (event->type() == QAccessible::TextUpdated) {
        const auto *update = static_cast<QAccessibleTextUpdateEvent *>(event);
        QAccessibleTextUpdateEvent masked(object, update->changePosition(), dots(update->textRemoved()),
                                          dots(update->textInserted()));
        passOn(&masked);
        return true;
    }
    // Its value would be the text itself.
    return event->type() == QAccessible::ValueChanged;
}

class HeadingFace : public QAccessibleWidget
{
public:
    explicit HeadingFace(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Heading) {}
};

QAccessibleInterface *makeFace(const QString &, QObject *object)
{
    if (auto *label = qobject_cast<TextLabel *>(object); label && label->isHeading())
        return new HeadingFace(label);
    if (auto *panel = qobject_cast<Panel *>(object))
        return new QAccessibleWidget(panel, QAccessible::Grouping);
    return nullptr;
}

/// The widgets of a layout, and of the layouts in it, as the eye meets them.
QList<QWidget *> widgetsOf(const QLayout *layout)
{
    QList<QWidget *> widgets;
    for (int i = 0; layout && i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            widgets.append(widget);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
            widgets += widgetsOf(inner);
    }
    return widgets;
}

void putInOrder(QWidget *widget, QList<QWidget *> &stops)
{
    // Of radio buttons only the chosen one has the policy just now.
    const bool isStop = widget->focusPolicy() & Qt::TabFocus || qobject_cast<QRadioButton *>(widget);
    if (isStop && !widget->focusProxy())
        stops.append(widget);
    const QList<QWidget *> wanted = widgetsOf(widget->layout());
    QList<QWidget *> present;
    for (QObject *child : widget->children()) {
        if (auto *inner = qobject_cast<QWidget *>(child); inner && wanted.contains(inner))
            present.append(inner);
    }
    if (present != wanted) {
        for (QWidget *inner : wanted)
            inner->raise(); // to the end of the children
    }
    for (QWidget *inner : wanted)
        putInOrder(inner, stops);
}

} // namespace

void filterAccessibility(QAccessibleEvent *event)
{
    if (passOnMasked(event))
        return;
    if (quietFocus > 0 && event->type() == QAccessible::Focus)
        return;
    if (event->type() == QAccessible::NameChanged || event->type() == QAccessible::DescriptionChanged) {
        const auto *widget = qobject_cast<const QWidget *>(event->object());
        if (widget && !widget->isVisible())
            return;
    }
    passOn(event);
}

void tameAccessibility()
{
    static const bool isDone = [] {
        QAccessible::installFactory(makeFace);
        return true;
    }();
    Q_UNUSED(isDone)
    const auto before = QAccessible::installUpdateHandler(filterAccessibility);
    if (before != filterAccessibility)
        nextHandler = before;
}

void keepSecret(QWidget *line)
{
    line->setProperty(secretProperty, true);
}

QuietFocus::QuietFocus()
{
    ++quietFocus;
}

QuietFocus::~QuietFocus()
{
    if (--quietFocus > 0)
        return;
    if (QWidget *widget = QApplication::focusWidget()) {
        QAccessibleEvent event(widget, QAccessible::Focus);
        filterAccessibility(&event);
    }
}

QString withoutMnemonic(const QString &label)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] == u'&' && (++i == label.size()))
            break;
        text += label[i];
    }
    return text;
}

void setSpokenName(QWidget *widget, const QString &name)
{
    const QString spoken = unbroken(name);
    if (widget->accessibleName() != spoken)
        widget->setAccessibleName(spoken);
}

void announce(QWidget *widget, const QString &text)
{
    if (widget->accessibleDescription() != text)
        widget->setAccessibleDescription(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, text);
#else
    QAccessibleEvent event(widget, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
}

QList<QWidget *> readInVisualOrder(QWidget *root)
{
    QList<QWidget *> stops;
    putInOrder(root, stops);
    return stops;
}

void chainTabStops(const QList<QWidget *> &stops)
{
    for (qsizetype i = 1; i < stops.size(); ++i) {
        if (stops[i - 1]->nextInFocusChain() != stops[i])
            QWidget::setTabOrder(stops[i - 1], stops[i]);
    }
}

} // namespace klubbpost
