// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/sheet.h"

#include <QWidget>

namespace klubbpost {

/// The boxes of a form and what goes in each, with "Copy" beside what is typed as it stands.
class SheetTable : public QWidget
{
    Q_OBJECT
public:
    explicit SheetTable(const QList<SheetRow> &rows, QWidget *parent = nullptr);
};

} // namespace klubbpost
