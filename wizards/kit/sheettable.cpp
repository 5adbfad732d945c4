// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/sheettable.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/textlabel.h"
#include "kit/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

SheetTable::SheetTable(const QList<SheetRow> &rows, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(em(this, 0.8));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 10);
    grid->setColumnStretch(1, 11);
    int y = 0;
    for (const SheetRow &row : rows) {
        auto *box = new TextLabel(TextRole::Muted);
        box->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
        box->show(row.meaning.isEmpty() ? row.box : u"%1\n(%2)"_s.arg(row.box, row.meaning));
        auto *value = new TextLabel;
        value->show(row.value);
        setSpokenName(value, u"%1: %2"_s.arg(row.box, row.value));
        auto *cell = new QWidget;
        auto *lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, em(this, 0.3), 0, em(this, 0.3));
        lines->setSpacing(0);
        lines->addWidget(value);
        if (!row.note.isEmpty()) {
            auto *note = new TextLabel(TextRole::Small);
            lines->addWidget(note);
            note->show(row.note);
        }
        grid->setRowMinimumHeight(y, em(this, 2.2));
        grid->addWidget(box, y, 0);
        grid->addWidget(cell, y, 1);
        if (row.copyable && !row.value.isEmpty()) {
            auto *copy = new CopyButton;
            copy->setValue(row.value, row.box);
            grid->addWidget(copy, y, 2);
        }
        auto *line = new QFrame;
        line->setObjectName(u"line"_s);
        line->setFixedHeight(1);
        grid->addWidget(line, y + 1, 0, 1, 3);
        y += 2;
    }
}

} // namespace klubbpost

#include "moc_sheettable.cpp"
