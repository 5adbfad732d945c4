// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testprogram.h"

#include <cstdio>
#include <QFileInfo>
#include <QMap>

namespace {

QMap<QString, klubbpost::testprogram::Run> &entered()
{
    static QMap<QString, klubbpost::testprogram::Run> classes;
    return classes;
}

} // namespace

bool klubbpost::testprogram::enter(const char *file, Run run)
{
    entered().insert(QFileInfo(QString::fromLocal8Bit(file)).baseName(), run);
    return true;
}

int main(int argc, char **argv)
{
    if (const auto run = argc > 1 ? entered().value(QString::fromLocal8Bit(argv[1])) : nullptr) {
        argv[1] = argv[0]; // QtTest names its results by it
        return run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "usage: %s CLASS [options of QtTest], where CLASS is one of\n", argv[0]);
    for (const QString &name : entered().keys())
        std::fprintf(stderr, "  %s\n", qPrintable(name));
    return 2;
}
