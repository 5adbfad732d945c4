// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pastedsettingswords.h"

#include "discovery/pastedwords.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// Small words of the sentences that settings stand in.
bool isSmallWord(const QString &word)
{
    static const QSet<QString> small{
        u"t"_s,          u"ex"_s,     u"för"_s,        u"till"_s,         u"av"_s,
        u"är"_s,         u"och"_s,    u"med"_s,        u"via"_s,          u"på"_s,
        u"i"_s,          u"din"_s,    u"er"_s,         u"hela"_s,         u"e-post"_s,
        u"epost"_s,      u"mejl"_s,   u"mail"_s,       u"e-mail"_s,       u"email"_s,
        u"adress"_s,     u"använd"_s, u"anslutning"_s, u"säker"_s,        u"typ"_s,
        u"start"_s,      u"for"_s,    u"of"_s,         u"the"_s,          u"is"_s,
        u"and"_s,        u"with"_s,   u"on"_s,         u"in"_s,           u"your"_s,
        u"full"_s,       u"use"_s,    u"address"_s,    u"number"_s,       u"name"_s,
        u"connection"_s, u"secure"_s, u"type"_s,       u"e-postadress"_s, u"e-postadressen"_s};
    return small.contains(word.toLower());
}

bool isSigns(const QString &text)
{
    static const QRegularExpression signs(u"^[\\s:=(),./|–-]{0,3}$"_s);
    return signs.match(text).hasMatch();
}

/// Whether nothing of a word can be a secret: it is what was read, or made of words that settings are made of.
bool isHarmless(const QString &word, const QStringList &known)
{
    static const QRegularExpression around(u"^[:=(),./|–-]+|[:=(),./|–-]+$"_s);
    const QString inner = QString(word).remove(around);
    if (inner.isEmpty())
        return isSigns(word);
    if (isSmallWord(inner) || known.contains(inner, Qt::CaseInsensitive))
        return true;
    QString rest = inner;
    const auto parts = pasted::wordsOf(inner);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        using Kind = pasted::Word::Kind;
        const bool isAnyNumber = part->kind == Kind::Number && pasted::waysOfPort(part->port) == pasted::Ways();
        // "secret@smtp.example.se" is the end of a link with a password in it.
        const bool isOfServer =
            part->kind == Kind::Address && known.contains(part->text.section(u'@', -1), Qt::CaseInsensitive);
        if (part->field == pasted::Field::Password || isAnyNumber || isOfServer)
            return false;
        rest.remove(part->begin, part->end - part->begin);
    }
    return isSigns(rest);
}

} // namespace

QString PastedWords::tr(const char *source, const char *disambiguation, int) const
{
    return m_words.translate("klubbpost::PastedWords", source, disambiguation);
}

QString PastedWords::source(const QString &from, const QStringList &known)
{
    QStringList shown;
    for (const QString &word : from.split(u' ', Qt::SkipEmptyParts)) {
        if (isHarmless(word, known))
            shown.append(word);
        else if (shown.isEmpty() || shown.last() != u"…"_s)
            shown.append(u"…"_s);
    }
    return shown.join(u' ');
}

QList<PastedRow> PastedWords::rows(const PastedServer &server) const
{
    const QString port = server.port ? QString::number(server.port->value) : QString();
    const QStringList known{server.host ? server.host->value : QString(), port,
                            server.login ? server.login->value : QString()};
    const auto row = [&known](const QString &what, const QString &value, const QString &from) {
        return PastedRow{what, value, source(from, known)};
    };
    return {row(tr("Server"), known.first(), server.host ? server.host->from : QString()),
            row(tr("Port"), port, server.port ? server.port->from : QString()),
            row(tr("Security"), server.security ? m_words.security(server.security->value) : QString(),
                server.security ? server.security->from : QString()),
            row(tr("Login name"), known.last(), server.login ? server.login->from : QString())};
}

QString PastedWords::notInText() const
{
    return tr("not in the text");
}

QString PastedWords::from(const QString &source) const
{
    return tr("from “%1”").arg(source);
}

QString PastedWords::note(const PastedNote &note) const
{
    const QString protocol = note.protocol ? m_words.protocol(*note.protocol) : QString();
    switch (note.kind) {
    case PastedNoteKind::SeveralHosts:
        return tr("%1: the text has several servers. Paste only the lines about yours.").arg(protocol);
    case PastedNoteKind::SeveralPorts:
        return tr("%1: the text has several ports, and does not say which is encrypted.").arg(protocol);
    case PastedNoteKind::SecurityUnclear:
        return tr("%1: the text does not say clearly which kind of encryption it is.").arg(protocol);
    case PastedNoteKind::SeveralLogins:
        return tr("%1: the text has several login names.").arg(protocol);
    case PastedNoteKind::IncomingUnclear:
        return tr("The text has a server for incoming e-mail, but does not say whether it is IMAP or POP3.");
    case PastedNoteKind::StandIn:
        return tr("%1: the text has a stand-in where your own domain belongs, and Klubbpost has put it there. Is the "
                  "server's name right? Ask your provider if you do not know.")
            .arg(protocol);
    case PastedNoteKind::StandInLeftOut:
        return tr("%1: the text has a stand-in where the server's name belongs. Klubbpost does not use it: anybody may "
                  "own that name.")
            .arg(protocol);
    case PastedNoteKind::StrangersHost:
        return tr("%1: the server belongs neither to your domain nor to a provider that Klubbpost knows. Is it your "
                  "provider's? The password will be sent to it.")
            .arg(protocol);
    case PastedNoteKind::PasswordLeftOut:
        return tr("There may be a password in the text. Klubbpost does not read it: type it where it is asked for.");
    case PastedNoteKind::NothingFound:
        return tr("There are no server settings in the text.");
    }
    return {};
}

} // namespace klubbpost
