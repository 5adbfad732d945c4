// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/pastecommand.h"

#include "cli/tabletext.h"

#include <algorithm>
#include <cstdio>
#include <QFile>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Text, or nothing for what is none.
std::optional<QString> decoded(const QByteArray &bytes)
{
    auto text = tableText(bytes);
    const bool isBinary = !text || std::any_of(text->begin(), text->end(), [](QChar c) {
        return c < u' ' && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f';
    });
    if (!isBinary)
        return text;
    if (text)
        text->fill(u'\0');
    return std::nullopt;
}

template <class Value>
QJsonValue jsonOf(const std::optional<Pasted<Value>> &read, const QJsonValue &value)
{
    return read ? value : QJsonValue();
}

/// With what may be shown of a server's address on a terminal.
QJsonObject retiredJson(const RetiredHit &hit, const PastedWords &words)
{
    return {{u"value"_s, hit.value->value}, {u"provider"_s, hit.provider->id}, {u"text"_s, words.retired(hit)}};
}

} // namespace

void PasteCommand::start()
{
    EmailAddress address;
    if (arguments().has(Option::Address)) {
        const auto typed = readAddress(arguments().value(Option::Address));
        if (!typed)
            return fail(typed.fault());
        address = *typed;
    }
    auto read = readText();
    if (!read)
        return fail(read.fault());
    QString pasted = read.take();
    const PastedSettings settings = readPastedSettings(pasted, address, environment().catalog());
    pasted.fill(u'\0'); // there may be a password in it
    if (isJson())
        console().printJson(json(settings));
    else
        console().print(text(settings));
    const bool isWell = !settings.servers.isEmpty() && settings.retiredAdvice.isEmpty() &&
                        std::all_of(settings.servers.begin(), settings.servers.end(),
                                    [](const PastedServer &server) { return !server.retired; }) &&
                        std::all_of(settings.notes.begin(), settings.notes.end(), [](const PastedNote &note) {
                            return note.kind == PastedNoteKind::PasswordLeftOut;
                        });
    Q_EMIT finished(isWell ? ExitCode::AllWell : ExitCode::Findings);
}

Result<QString, Fault> PasteCommand::readText() const
{
    const QString name = arguments().argument().value_or(QString());
    QFile file(name);
    const bool opened = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    // No character takes more than four octets (RFC 3629); one more tells that there is more.
    QByteArray bytes = opened ? file.read(maxPastedCharacters * 4 + 1) : QByteArray();
    if (!opened || file.error() != QFile::NoError)
        return runFault(RunFault::CannotRead);
    auto text = decoded(bytes);
    const bool isTooLarge = bytes.size() > maxPastedCharacters * 4 || (text && text->size() > maxPastedCharacters);
    const bool isEmpty = bytes.trimmed().isEmpty();
    Secret::wipe(bytes);
    if (!text)
        return runFault(RunFault::TextIsBinary);
    if (!isTooLarge && !isEmpty && !text->trimmed().isEmpty())
        return *std::move(text);
    text->fill(u'\0');
    return isTooLarge ? runFault(RunFault::TextTooLarge, QString::number(maxPastedCharacters))
                      : runFault(RunFault::TextIsEmpty);
}

QJsonObject PasteCommand::json(const PastedSettings &settings) const
{
    const PastedWords pasted(words());
    QJsonArray servers;
    QJsonArray notes;
    QJsonArray retired;
    for (const PastedServer &server : settings.servers) {
        const auto rows = pasted.rows(server);
        const auto source = [&rows](int row) { return rows.at(row).from.isEmpty() ? QJsonValue() : rows.at(row).from; };
        servers.append(QJsonObject{
            {u"protocol"_s, nameOf(server.protocol)},
            {u"host"_s, jsonOf(server.host, server.host ? server.host->value : QString())},
            {u"port"_s, jsonOf(server.port, server.port ? server.port->value : 0)},
            {u"security"_s, jsonOf(server.security, server.security ? nameOf(server.security->value) : QString())},
            {u"login"_s, jsonOf(server.login, server.login ? server.login->value : QString())},
            {u"source"_s, QJsonObject{{u"host"_s, source(0)},
                                      {u"port"_s, source(1)},
                                      {u"security"_s, source(2)},
                                      {u"login"_s, source(3)}}}});
        if (server.retired) {
            QJsonObject hit = retiredJson(*server.retired, pasted);
            hit.insert(u"protocol"_s, nameOf(server.protocol));
            retired.append(hit);
        }
    }
    for (const PastedNote &note : settings.notes) {
        notes.append(QJsonObject{{u"kind"_s, nameOf(note.kind)},
                                 {u"protocol"_s, note.protocol ? QJsonValue(nameOf(*note.protocol)) : QJsonValue()},
                                 {u"text"_s, pasted.note(note)}});
    }
    for (const RetiredHit &hit : settings.retiredAdvice) {
        QJsonObject object = retiredJson(hit, pasted);
        object.insert(u"protocol"_s, QJsonValue());
        retired.append(object);
    }
    return {{u"settings"_s, servers}, {u"notes"_s, notes}, {u"retired"_s, retired}};
}

QString PasteCommand::text(const PastedSettings &settings) const
{
    const PastedWords pasted(words());
    QStringList parts;
    for (const PastedServer &server : settings.servers) {
        QStringList lines{words().protocol(server.protocol)};
        for (const PastedRow &row : pasted.rows(server)) {
            const QString from = row.from.isEmpty() ? QString() : u" ("_s + pasted.from(shown(row.from)) + u')';
            lines.append(u"  "_s + row.what + u": "_s +
                         (row.value.isEmpty() ? pasted.notInText() : shown(row.value) + from));
        }
        if (server.retired)
            lines.append(u"  "_s + pasted.retired(*server.retired));
        parts.append(lines.join(u'\n'));
    }
    QStringList remarks;
    for (const PastedNote &note : settings.notes)
        remarks.append(pasted.note(note));
    for (const RetiredHit &hit : settings.retiredAdvice)
        remarks.append(pasted.retired(hit));
    if (!remarks.isEmpty())
        parts.append(remarks.join(u'\n'));
    return parts.join(u"\n\n"_s);
}

} // namespace klubbpost

#include "moc_pastecommand.cpp"
