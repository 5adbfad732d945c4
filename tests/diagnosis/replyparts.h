// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/observation.h"

#include <QRegularExpression>

namespace klubbpost {

inline Protocol protocolOfLine(const QString &line)
{
    if (line.startsWith(QLatin1StringView("-ERR")))
        return Protocol::Pop3;
    return !line.isEmpty() && line[0].isDigit() ? Protocol::Smtp : Protocol::Imap;
}

/// A reply taken to pieces as a dialogue would, from a line as facts quote it.
inline Replied replyFromLine(const QString &line, Command command)
{
    static const QRegularExpression smtp(QStringLiteral("^([2-5]\\d\\d)[ -](?:([245]\\.\\d{1,3}\\.\\d{1,3}) )?(.*)$"));
    static const QRegularExpression other(
        QStringLiteral("^(?:[A-Z]\\d+ )?(NO|BAD|BYE|-ERR|OK)(?: \\[([A-Z/-]+)\\])? (.*)$"));
    Replied reply{.command = command, .status = ReplyStatus::PermanentNo};
    if (const auto match = smtp.match(line); match.hasMatch()) {
        reply.code = match.captured(1).toInt();
        reply.enhanced = match.captured(2);
        reply.text = match.captured(3);
        if (reply.code == 421)
            reply.status = ReplyStatus::Bye;
        else if (reply.code >= 500 && reply.code <= 504)
            reply.status = ReplyStatus::Bad;
        else if (reply.code < 300)
            reply.status = ReplyStatus::Ok;
        else if (reply.code < 400)
            reply.status = ReplyStatus::Continue;
        else if (reply.code < 500)
            reply.status = ReplyStatus::TemporaryNo;
    } else if (const auto parts = other.match(line); parts.hasMatch()) {
        const QString status = parts.captured(1);
        if (status == QLatin1StringView("BAD"))
            reply.status = ReplyStatus::Bad;
        else if (status == QLatin1StringView("BYE"))
            reply.status = ReplyStatus::Bye;
        else if (status == QLatin1StringView("OK"))
            reply.status = ReplyStatus::Ok;
        reply.responseCode = parts.captured(2);
        reply.text = parts.captured(3);
    } else {
        reply.text = line;
    }
    return reply;
}

} // namespace klubbpost
