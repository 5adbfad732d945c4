// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcontent.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// Black on white, and the borders dark enough for a photocopier. Only what QTextDocument knows of CSS.
constexpr auto style = R"(
body { font-family: sans-serif; font-size: 10pt; color: #000000; background-color: #ffffff; }
h1 { font-size: 17pt; margin-top: 0; margin-bottom: 2px; }
h2 { font-size: 12pt; margin-top: 13px; margin-bottom: 4px; }
p { margin-top: 3px; margin-bottom: 5px; }
td, th { padding: 4px; text-align: left; vertical-align: top; }
.practice { font-weight: bold; font-size: 11pt; border: 2px solid #000000; }
.small { font-size: 8.5pt; }
.status { font-weight: bold; font-size: 12pt; }
.open { color: #555555; }
)";

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

QString paragraph(const QString &text, const QString &attributes = {})
{
    return text.isEmpty() ? QString() : u"<p%1>%2</p>\n"_s.arg(attributes, escaped(text).replace(u'\n', u"<br/>"_s));
}

QString openTable()
{
    return u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" "
           "style=\"border-collapse: collapse; border-color: #555555; border-style: solid;\">\n"_s;
}

/// What is true of the whole sheet and must not be overlooked: a frame, which QTextDocument draws of a table only.
QString band(const QString &strong, const QString &below)
{
    return u"<table border=\"3\" cellspacing=\"0\" cellpadding=\"8\" width=\"100%\" style=\"border-collapse: "
           "collapse; border-color: #000000; border-style: solid;\"><tr><td><span class=\"status\">"_s +
           escaped(strong) + u"</span>"_s + (below.isEmpty() ? QString() : u"<br/>"_s + escaped(below)) +
           u"</td></tr></table>\n"_s;
}

/// \a isProven: else the values are grey, so that nobody takes them for the truth.
QString sectionHtml(const SheetSection &section, bool isProven)
{
    QString html = u"<h2>%1</h2>\n"_s.arg(escaped(section.title)) + paragraph(section.intro);
    if (!section.rows.isEmpty())
        html += openTable();
    for (const SheetRow &row : section.rows) {
        const QString meaning =
            row.meaning.isEmpty() ? QString() : u"<br/><span class=\"small\">%1</span>"_s.arg(escaped(row.meaning));
        const QString value = !isProven      ? u"<span class=\"open\">%1</span>"_s.arg(escaped(row.value))
                              : row.copyable ? u"<b>%1</b>"_s.arg(escaped(row.value))
                                             : escaped(row.value);
        const QString note =
            row.note.isEmpty() ? QString() : u"<br/><span class=\"small\">%1</span>"_s.arg(escaped(row.note));
        html += u"<tr><th width=\"45%\" style=\"font-weight: normal; text-align: left;\">"_s + escaped(row.box) +
                meaning + u"</th><td>"_s + value + note + u"</td></tr>\n"_s;
    }
    if (!section.rows.isEmpty())
        html += u"</table>\n"_s;
    if (!section.note.isEmpty())
        html += u"<p><b>%1</b></p>\n"_s.arg(escaped(section.note));
    return html + paragraph(section.outro);
}

QString testedHtml(const SheetContent &content)
{
    QString html = u"<h2>%1</h2>\n"_s.arg(escaped(content.testedTitle));
    if (content.tested.isEmpty()) // a table without rows is a stray line on paper
        return html;
    html += openTable();
    for (const TestedLine &line : content.tested) {
        html += u"<tr><td width=\"45%\">"_s + escaped(line.protocol) + u"<br/><span class=\"small\">"_s +
                escaped(line.server) + u"<br/>"_s + escaped(line.security) + u"</span></td><td>"_s +
                escaped(line.result) + (line.code.isEmpty() ? QString() : u" <b>(%1)</b>"_s.arg(escaped(line.code))) +
                u"</td></tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString todoHtml(const SheetContent &content)
{
    QString html = u"<h2>%1</h2>\n"_s.arg(escaped(content.todoTitle)) + paragraph(content.allDone);
    for (const TodoLine &line : content.todo) {
        html += u"<p><b>"_s + escaped(line.code) + u"</b> "_s + escaped(line.action);
        if (!line.who.isEmpty())
            html += u"<br/><i>"_s + escaped(line.who) + u"</i>"_s;
        html += u"</p>\n"_s;
    }
    return html;
}

QString contentHtml(const SheetContent &content, bool first)
{
    const QString onNewPage = first ? QString() : u" style=\"page-break-before: always;\""_s;
    const bool practice = !content.practice.isEmpty();
    QString html;
    if (practice)
        html += paragraph(content.practice, u" class=\"practice\""_s + onNewPage);
    html += u"<h1%1>%2</h1>\n"_s.arg(practice ? QString() : onNewPage, escaped(content.heading));
    html += paragraph(content.lead);
    if (!content.status.isEmpty())
        html += band(content.status, content.statusWho);
    for (const SheetSection &section : content.sections)
        html += sectionHtml(section, content.status.isEmpty());
    html += testedHtml(content) + todoHtml(content);
    if (!content.passwordTitle.isEmpty()) {
        html += u"<h2>%1</h2>\n"_s.arg(escaped(content.passwordTitle)) +
                paragraph(content.passwordNote, u" class=\"small\""_s);
        html += u"<p style=\"margin-top: 16px;\">%1</p>\n"_s.arg(QString(48, u'_'));
    }
    return html + paragraph(content.footer, u" class=\"small\""_s);
}

} // namespace

QString sheetHtml(const SheetData &data, const QList<Language> &languages)
{
    QString body;
    for (const Language language : languages)
        body += contentHtml(sheetContent(data, Words(language)), body.isEmpty());
    const QString language = languages.isEmpty() ? u"sv"_s : nameOf(languages.first());
    return u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\"><head><meta charset=\"utf-8\"><title>"_s +
           escaped(shownText(data.report.plan.address.toString())) + u"</title><style>"_s + QString::fromLatin1(style) +
           u"</style></head><body>\n"_s + body + u"</body></html>\n"_s;
}

} // namespace klubbpost
