// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheetpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr double marginMm = 18;
constexpr int pdfResolution = 300;
/// Body text of 10 points becomes 8 at the least, which is still read without glasses.
constexpr double smallestScale = 0.8;
constexpr double scaleStep = 0.02;

/// One page of the document, laid out in the painter's units divided by scale.
void paintPage(QPainter &painter, const QTextDocument &document, int page, double scale)
{
    const double height = document.pageSize().height();
    QAbstractTextDocumentLayout::PaintContext context;
    // The palette of a dark desktop would print white on white.
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, page * height, document.pageSize().width(), height);
    painter.save();
    painter.scale(scale, scale);
    painter.translate(0, -page * height);
    painter.setClipRect(context.clip);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

/// Qt scales headings by their rank on top of the size that the sheet's own style gives them; only the style shall
/// count.
void dropHeadingScale(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat format = fragment.charFormat();
            if (!format.hasProperty(QTextFormat::FontSizeAdjustment))
                continue;
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
            it = block.begin(); // the change may have joined fragments
            if (it.atEnd())
                break;
        }
    }
}

/// How many sheets the document is: one for each language, each on a page of its own at best.
int sheetCount(const QTextDocument &document)
{
    int sheets = 1;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        sheets += block.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore ? 1 : 0;
    return sheets;
}

/// Lays the document out on pages of this size, all of it smaller where that saves a page: how much room the same words
/// need depends on the fonts of the computer. Where no scale does, it keeps its size and goes on on a next page.
double layOut(QTextDocument &document, const QSizeF &page)
{
    const int sheets = sheetCount(document);
    for (double scale = 1; scale >= smallestScale; scale -= scaleStep) {
        document.setPageSize(page / scale);
        if (document.pageCount() <= sheets)
            return scale;
    }
    document.setPageSize(page);
    return 1;
}

} // namespace

bool paintSheet(const QString &html, QPagedPaintDevice &device)
{
    const QMarginsF margins(marginMm, marginMm, marginMm, marginMm);
    if (!device.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, margins, QPageLayout::Millimeter)))
        return false;
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&device);
    document.setDocumentMargin(0);
    document.setHtml(html);
    dropHeadingScale(document);
    const QSizeF page(device.width(), device.height());
    const int numberHeight = 2 * painter.fontMetrics().height();
    double scale = layOut(document, page);
    const bool numbered = document.pageCount() > 1;
    if (numbered) {
        // Letters of a page's first line reach above it, and would show at the foot of the page before.
        document.setDocumentMargin(painter.fontMetrics().height() / 2.0);
        scale = layOut(document, page - QSizeF(0, numberHeight));
    }
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0 && !device.newPage())
            return false;
        paintPage(painter, document, i, scale);
        if (numbered) {
            painter.setPen(Qt::black);
            painter.drawText(QRectF(0, page.height() - numberHeight, page.width(), numberHeight),
                             Qt::AlignRight | Qt::AlignBottom, u"%1 (%2)"_s.arg(i + 1).arg(pages));
        }
    }
    return painter.end();
}

bool writePdf(const QString &html, const QString &file)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return false;
    {
        QPdfWriter writer(&output);
        writer.setResolution(pdfResolution);
        writer.setCreator(u"Klubbpost"_s);
        QTextDocument document;
        document.setHtml(html);
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        if (!paintSheet(html, writer)) {
            output.cancelWriting();
            return false;
        }
    }
    return output.commit();
}

} // namespace klubbpost
