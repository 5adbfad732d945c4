// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcontent.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

QString underlined(const QString &title)
{
    return title + u'\n' + QString(title.size(), u'-') + u'\n';
}

QString sectionText(const SheetSection &section)
{
    QString text = underlined(section.title);
    if (!section.intro.isEmpty())
        text += section.intro + u"\n\n"_s;
    const auto label = [](const SheetRow &row) {
        return row.meaning.isEmpty() ? row.box : u"%1 [%2]"_s.arg(row.box, row.meaning);
    };
    qsizetype width = 0;
    for (const SheetRow &row : section.rows)
        width = std::max(width, label(row).size());
    for (const SheetRow &row : section.rows) {
        text += u"  "_s + (label(row) + u':').leftJustified(width + 2) + row.value + u'\n';
        if (!row.note.isEmpty())
            text += QString(width + 4, u' ') + row.note + u'\n';
    }
    for (const QString &after : {section.note, section.outro}) {
        if (!after.isEmpty())
            text += u'\n' + after + u'\n';
    }
    return text + u'\n';
}

QString contentText(const SheetContent &content)
{
    QString text;
    if (!content.practice.isEmpty())
        text += u"*** "_s + content.practice + u" ***\n\n"_s;
    text += content.heading + u'\n' + QString(content.heading.size(), u'=') + u'\n' + content.lead + u"\n\n"_s;
    if (!content.status.isEmpty())
        text += u"*** "_s + content.status + u" ***\n"_s +
                (content.statusWho.isEmpty() ? QString() : content.statusWho + u'\n') + u'\n';
    for (const SheetSection &section : content.sections)
        text += sectionText(section);
    text += underlined(content.testedTitle);
    for (const TestedLine &line : content.tested) {
        text += u"  %1: %2, %3\n"_s.arg(line.protocol, line.server, line.security);
        text += u"    "_s + line.result + (line.code.isEmpty() ? QString() : u" (%1)"_s.arg(line.code)) + u'\n';
    }
    text += u'\n' + underlined(content.todoTitle);
    if (!content.allDone.isEmpty())
        text += u"  "_s + content.allDone + u'\n';
    for (const TodoLine &line : content.todo) {
        text += u"  %1: %2\n"_s.arg(line.code, line.action);
        if (!line.who.isEmpty())
            text += u"    "_s + line.who + u'\n';
    }
    if (!content.passwordTitle.isEmpty())
        text += u'\n' + underlined(content.passwordTitle) + content.passwordNote + u"\n\n  "_s + QString(40, u'_') +
                u"\n\n"_s;
    return text + content.footer + u'\n';
}

} // namespace

QString sheetText(const SheetData &data, const QList<Language> &languages)
{
    QStringList parts;
    for (const Language language : languages)
        parts.append(contentText(sheetContent(data, Words(language))));
    return parts.join(u'\n' + QString(72, u'=') + u"\n\n"_s);
}

} // namespace klubbpost
