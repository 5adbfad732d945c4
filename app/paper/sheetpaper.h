// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPagedPaintDevice;

namespace klubbpost {

/// Paints HTML (as sheetHtml() writes it) on A4 pages with 18 mm margins: on a QPrinter after its dialog, or a PDF.
/// Pages are numbered when there is more than one. False when the device cannot be painted on. Needs a QGuiApplication.
[[nodiscard]] bool paintSheet(const QString &html, QPagedPaintDevice &device);

/// Writes the HTML as PDF; a file that was there is replaced only when the new one is whole. False when the file cannot
/// be written. Needs a QGuiApplication.
[[nodiscard]] bool writePdf(const QString &html, const QString &file);

} // namespace klubbpost
