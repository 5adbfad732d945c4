// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <cstdio>
#include <functional>
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

void print(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

void printRow(const QStringList &cells)
{
    print(u"| "_s + cells.join(u" | "_s) + u" |"_s);
}

void printTable(const QString &title, const QStringList &heading)
{
    print(u"\n### "_s + title + u'\n');
    printRow(heading);
    print(u"|---"_s.repeated(heading.size()) + u'|');
}

QString oneDecimal(double value)
{
    return QString::number(value, 'f', 1);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QList<std::pair<QString, std::function<bool()>>> sections{{u"roundtrips"_s, benchRoundTrips},
                                                                    {u"discovery"_s, benchDiscovery},
                                                                    {u"compare"_s, benchCompare},
                                                                    {u"gaps"_s, benchGaps},
                                                                    {u"batch"_s, benchBatch},
                                                                    {u"catalog"_s, benchCatalog},
                                                                    {u"spf"_s, benchSpf},
                                                                    {u"startup"_s, benchStartUp}};
    const QStringList wanted = app.arguments().mid(1);
    bool ok = true;
    for (const auto &[name, run] : sections) {
        if (wanted.isEmpty() || wanted.contains(name))
            ok = run() && ok;
    }
    return ok ? 0 : 1;
}
