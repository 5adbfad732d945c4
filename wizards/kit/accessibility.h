// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAccessibleEvent;
class QWidget;

namespace klubbpost {

/// Stands between the widgets and the system's assistive technology, from the first call on:
/// - no text of a widget marked by keepSecret() is in an event: Qt 6.4 sends every letter of a password field;
/// - a hidden widget says nothing of its name, and nobody hears of focus that only passes by (QuietFocus);
/// - titles are headings, and panels are groups.
void tameAccessibility();
/// What does it: every event goes through here, where Qt sends any, which it does only while somebody listens.
void filterAccessibility(QAccessibleEvent *event);
/// What is typed into this line leaves it in no event, whatever its echo mode.
void keepSecret(QWidget *line);

/// While it lives, no change of focus is told; at its end where the focus is then. One page, one change.
class QuietFocus
{
public:
    QuietFocus();
    ~QuietFocus();
    QuietFocus(const QuietFocus &) = delete;
    QuietFocus &operator=(const QuietFocus &) = delete;
};

/// "Lös&enord" as it is said; "&&" is a sign of its own.
[[nodiscard]] QString withoutMnemonic(const QString &label);
/// Sets the accessible name, as it is said: without mnemonics' signs and invisible spaces. A name that is the same
/// already is no news.
void setSpokenName(QWidget *widget, const QString &name);
/// Tells of something that happens without focus. From Qt 6.8 on it is spoken; before, the description of the widget is
/// all that Qt can carry on every system.
void announce(QWidget *widget, const QString &text);

/// Puts the children of a widget, and theirs, into the order of its layouts: that of the eye, and so the one in which
/// assistive technology reads. Returns those that the Tab key stops at.
QList<QWidget *> readInVisualOrder(QWidget *root);
/// Makes this the order of the Tab key.
void chainTabStops(const QList<QWidget *> &stops);

} // namespace klubbpost
