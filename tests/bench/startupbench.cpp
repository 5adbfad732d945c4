// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <algorithm>
#include <optional>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Cost
{
    double pictureSeconds = 0.0; ///< from the start to the first picture of the window
    double pictureCpuSeconds = 0.0;
    std::optional<double> coldSeconds = {}; ///< the same as pictureSeconds with the files on disk only
    double seconds = 0.0;                   ///< from the start to the moment when the program had nothing more to do
    double cpuSeconds = 0.0;                ///< processor time of all its threads until then
    double peakMiB = 0.0;                   ///< VmHWM
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Nanoseconds on a processor so far, of all threads.
qint64 processorTime(qint64 pid)
{
    qint64 sum = 0;
    const QDir threads(u"/proc/%1/task"_s.arg(pid));
    for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        sum += contents(threads.filePath(thread + u"/schedstat"_s)).split(' ').value(0).toLongLong();
    return sum;
}

/// Waiting for something to happen, and not for its turn on a busy processor (proc(5), state in stat).
bool isWaiting(qint64 pid)
{
    const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 2).startsWith('S');
}

double peakMiB(qint64 pid)
{
    for (const QByteArray &line : contents(u"/proc/%1/status"_s.arg(pid)).split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024.0;
    }
    return 0.0;
}

/// Starts the program off screen, waits until it has been idle for a while, and ends it.
std::optional<Cost> startOnce(const QString &program)
{
    constexpr qint64 idleMs = 500;
    constexpr qint64 idleNs = 2'000'000; // a blinking cursor is idle too
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    if (!process.waitForStarted())
        return std::nullopt;
    const qint64 pid = process.processId();
    Cost cost;
    qint64 busyNs = 0;
    qint64 busyAt = 0;
    while (timer.elapsed() - busyAt < idleMs) {
        if (process.waitForFinished(5))
            return std::nullopt; // it should have stayed
        const qint64 now = processorTime(pid);
        if (now - busyNs > idleNs || !isWaiting(pid)) {
            busyNs = now;
            busyAt = timer.elapsed();
        }
    }
    cost.seconds = static_cast<double>(busyAt) / 1e3;
    cost.cpuSeconds = static_cast<double>(busyNs) / 1e9;
    cost.peakMiB = peakMiB(pid);
    process.kill();
    process.waitForFinished();
    return cost;
}

/// Starts the program and ends it when its first picture is on its way to the screen, which Qt tells in its log.
bool timeFirstPicture(const QString &program, Cost &cost)
{
    constexpr int patienceMs = 60000;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"qt.widgets.painting=true"_s);
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
    QElapsedTimer timer;
    timer.start();
    process.start(program, QStringList());
    QByteArray log;
    while (!log.contains("Flushing")) {
        if (timer.elapsed() > patienceMs || !process.waitForReadyRead(patienceMs))
            return false;
        log += process.readAll();
    }
    cost.pictureSeconds = static_cast<double>(timer.elapsed()) / 1e3;
    cost.pictureCpuSeconds = static_cast<double>(processorTime(process.processId())) / 1e9;
    process.kill();
    process.waitForFinished();
    return true;
}

/// The system keeps no file in memory that nobody has open: what a first start after the computer's own finds. Only
/// root can have it so, and what this very program uses of Qt stays.
bool forgetFiles()
{
    QFile file(u"/proc/sys/vm/drop_caches"_s);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write("1\n") > 0;
}

std::optional<double> startCold(const QString &program)
{
    constexpr int times = 3;
    std::optional<double> best;
    for (int i = 0; i < times && forgetFiles(); ++i) {
        Cost cost;
        if (!timeFirstPicture(program, cost))
            return std::nullopt;
        best = std::min(best.value_or(cost.pictureSeconds), cost.pictureSeconds);
    }
    return best;
}

std::optional<Cost> start(const QString &program)
{
    constexpr int times = 9;
    std::optional<Cost> best;
    if (!startOnce(program)) // also brings the files into memory
        return std::nullopt;
    for (int i = 0; i < times; ++i) {
        auto cost = startOnce(program);
        if (!cost || !timeFirstPicture(program, *cost))
            return std::nullopt;
        if (!best)
            best = cost;
        // What else the computer does can only add to them.
        best->pictureSeconds = std::min(best->pictureSeconds, cost->pictureSeconds);
        best->pictureCpuSeconds = std::min(best->pictureCpuSeconds, cost->pictureCpuSeconds);
        best->seconds = std::min(best->seconds, cost->seconds);
        best->cpuSeconds = std::min(best->cpuSeconds, cost->cpuSeconds);
        best->peakMiB = std::min(best->peakMiB, cost->peakMiB);
    }
    best->coldSeconds = startCold(program);
    return best;
}

} // namespace

bool benchStartUp()
{
    if (!QFile::exists(u"/proc/self/schedstat"_s)) {
        print(u"\nStart-up is measured through /proc of Linux, which is not there."_s);
        return false;
    }
    const auto built = [](const QString &name) { return QDir(QCoreApplication::applicationDirPath()).filePath(name); };
    const auto bare = start(built(u"klubbpost_barewizard"_s));
    const auto whole = start(built(u"klubbpost"_s));
    if (!bare || !whole) {
        print(u"\nStart-up was not measured: %1 did not start, or did not stay."_s.arg(
            bare ? u"klubbpost"_s : u"klubbpost_barewizard"_s));
        return false;
    }
    printTable(u"Start to the first page, klubbpost against a bare QWizard"_s,
               {u"measure (best of 9)"_s, u"bare QWizard"_s, u"klubbpost"_s, u"ratio"_s});
    const auto row = [](const QString &title, double a, double b, const QString &unit, double scale, int decimals) {
        printRow({title, QString::number(a * scale, 'f', decimals) + unit,
                  QString::number(b * scale, 'f', decimals) + unit, QString::number(b / a, 'f', 2)});
    };
    row(u"time to the first picture"_s, bare->pictureSeconds, whole->pictureSeconds, u" ms"_s, 1e3, 0);
    if (bare->coldSeconds && whole->coldSeconds)
        row(u"the same with all files on disk (best of 3)"_s, *bare->coldSeconds, *whole->coldSeconds, u" ms"_s, 1e3,
            0);
    row(u"processor time to the first picture"_s, bare->pictureCpuSeconds, whole->pictureCpuSeconds, u" ms"_s, 1e3, 0);
    row(u"time until idle"_s, bare->seconds, whole->seconds, u" ms"_s, 1e3, 0);
    row(u"processor time until idle"_s, bare->cpuSeconds, whole->cpuSeconds, u" ms"_s, 1e3, 0);
    row(u"memory at its peak (VmHWM)"_s, bare->peakMiB, whole->peakMiB, u" MiB"_s, 1.0, 1);
    return true;
}
