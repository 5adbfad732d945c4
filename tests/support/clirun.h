// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What a run of a program came to.
struct Ran
{
    int exitCode = -1; ///< -1: it did not come to its end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    /// The name of the fault told as JSON.
    [[nodiscard]] QString fault() const
    {
        return json().value(QLatin1String("error")).toObject().value(QLatin1String("name")).toString();
    }
};

/// Runs klubbpost-cli to its end, in English unless told otherwise; it is stopped after three minutes. What it
/// remembers between runs is in \a dataFolder, without which it finds nothing there. Servers of the calling program
/// answer meanwhile.
[[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}, const QString &dataFolder = {});
/// The same of another program.
[[nodiscard]] Ran runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                             const QString &dataFolder = {});
