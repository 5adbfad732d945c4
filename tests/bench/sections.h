// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// Each section measures one thing and prints a Markdown table. False: it could not be measured, and said why.
bool benchRoundTrips();
bool benchCompare();
bool benchGaps();
bool benchBatch();
bool benchCatalog();
bool benchStartUp();
bool benchSpf();
bool benchDiscovery();

void print(const QString &line);
void printRow(const QStringList &cells);
/// Title, heading row and its line.
void printTable(const QString &title, const QStringList &heading);
/// "5.1"
QString oneDecimal(double value);
