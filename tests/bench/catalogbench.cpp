// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog.h"
#include "sections.h"

#include <QElapsedTimer>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

Catalog catalogOf(int count)
{
    Catalog catalog;
    for (int i = 0; i < count; ++i) {
        Provider provider;
        provider.id = u"provider%1"_s.arg(i);
        provider.domains = {u"domain%1.example"_s.arg(i), u"second%1.example"_s.arg(i)};
        provider.mxSuffixes = {u"mx%1.example"_s.arg(i)};
        provider.nsSuffixes = {u"ns%1.example"_s.arg(i)};
        if (!catalog.add(std::move(provider)))
            qFatal("the catalog refused provider %d", i);
    }
    return catalog;
}

/// Nanoseconds for one look-up, the best of several rounds; every name is looked up equally often.
template <class LookUp>
double nanosecondsEach(const QList<QByteArray> &names, LookUp lookUp)
{
    constexpr int rounds = 9;
    constexpr int lookUps = 50'000;
    double best = 0.0;
    for (int round = 0; round < rounds; ++round) {
        qsizetype found = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < lookUps; ++i)
            found += lookUp(names[i % names.size()]) ? 1 : 0;
        const double each = static_cast<double>(timer.nsecsElapsed()) / lookUps;
        if (found != 0 && found != lookUps)
            qFatal("some names were found and some were not");
        best = round == 0 ? each : std::min(best, each);
    }
    return best;
}

/// Names spread over the whole catalog, as few as fit into the processor's cache beside it: the sizes differ in nothing
/// but the number of providers.
QList<QByteArray> names(const QByteArray &pattern, int count)
{
    QList<QByteArray> list;
    for (int i = 0; i < 100; ++i)
        list.append(QByteArray(pattern).replace("#", QByteArray::number(i * (count / 100))));
    return list;
}

} // namespace

bool benchCatalog()
{
    constexpr int few = 100;
    constexpr int many = 10'000;
    const Catalog small = catalogOf(few);
    const Catalog large = catalogOf(many);

    printTable(u"Catalog look-up, 10,000 providers against 100"_s,
               {u"look-up"_s, u"ns at 100"_s, u"ns at 10,000"_s, u"ratio"_s});
    const auto row = [&](const QString &title, const QByteArray &pattern, auto lookUp) {
        const double at100 =
            nanosecondsEach(names(pattern, few), [&](const QByteArray &n) { return lookUp(small, n); });
        const double at10000 =
            nanosecondsEach(names(pattern, many), [&](const QByteArray &n) { return lookUp(large, n); });
        printRow({title, QString::number(qRound(at100)), QString::number(qRound(at10000)),
                  QString::number(at10000 / at100, 'f', 2)});
    };
    const auto byDomain = [](const Catalog &c, const QByteArray &n) { return c.byDomain(n) != nullptr; };
    const auto byMx = [](const Catalog &c, const QByteArray &n) { return c.byMx(n) != nullptr; };
    row(u"domain, known"_s, "domain#.example", byDomain);
    row(u"domain, unknown"_s, "klubb#.example", byDomain);
    row(u"MX of four labels, known"_s, "a.b.mx#.example", byMx);
    row(u"MX of four labels, unknown"_s, "a.b.klubb#.example", byMx);
    return true;
}
