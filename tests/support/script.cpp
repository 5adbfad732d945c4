// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/script.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int maxRepeat = 100000;

struct Reader
{
    Script script;
    QString fault;
    int line = 0;
    int repeat = 1;
    bool hasProtocol = false;
    bool hasSecurity = false;
    bool hasOutcome = false;

    void fail(const QString &reason)
    {
        if (fault.isEmpty())
            fault = u"%1:%2: %3"_s.arg(script.name).arg(line).arg(reason);
    }

    template <class E>
    E enumValue(const QString &text)
    {
        if (const auto value = fromName<E>(text))
            return *value;
        fail(u"unknown value \"%1\""_s.arg(text));
        return E{};
    }

    bool yes(const QString &text)
    {
        if (text != u"yes")
            fail(u"only \"yes\" can be said here"_s);
        return true;
    }

    void header(const QString &key, const QString &value);
    void expectation(const QString &key, const QString &value);
    void action(const QByteArray &text);
    QByteArray unescaped(const QByteArray &text);
    int number(const QByteArray &text);
};

void Reader::header(const QString &key, const QString &value)
{
    if (key == u"protocol") {
        script.settings.protocol = enumValue<Protocol>(value);
        hasProtocol = true;
    } else if (key == u"security") {
        script.settings.security = enumValue<Security>(value);
        hasSecurity = true;
    } else if (key == u"address") {
        const auto address = EmailAddress::parse(value);
        if (address)
            script.address = address.value();
        else
            fail(u"not an address"_s);
    } else if (key == u"login") {
        script.settings.login = value;
    } else if (key == u"password") {
        script.password = value;
    } else if (key == u"nonce") {
        script.nonce = value.toLatin1();
    } else if (key == u"auth") {
        for (const QString &method : value.split(u' ', Qt::SkipEmptyParts))
            script.settings.auth.append(enumValue<AuthMethod>(method));
    } else if (key == u"consent") {
        script.clearTextConsent = yes(value);
    } else if (key == u"message") {
        script.sendMessage = yes(value);
    } else if (key == u"provider") {
        script.provider = value;
    } else if (key == u"seam") {
        script.seams = {value == u"dialogue" ? Seam::Dialogue : Seam::Network};
        if (value != u"dialogue" && value != u"network")
            fail(u"unknown seam"_s);
    } else {
        expectation(key, value);
    }
}

void Reader::expectation(const QString &key, const QString &value)
{
    if (key == u"outcome") {
        script.outcome = enumValue<Outcome>(value);
        hasOutcome = true;
    } else if (key == u"stage") {
        script.stage = nameOf(enumValue<Stage>(value));
    } else if (key == u"reply") {
        script.reply = value;
    } else if (key == u"tried" && value == u"none") {
        script.noLogin = true;
    } else if (key == u"tried") {
        for (const QString &method : value.split(u' ', Qt::SkipEmptyParts))
            script.tried.append(nameOf(enumValue<AuthMethod>(method)));
    } else {
        fail(u"unknown header \"%1\""_s.arg(key));
    }
}

int Reader::number(const QByteArray &text)
{
    bool ok = false;
    const int value = text.trimmed().toInt(&ok);
    if (!ok || value < 0)
        fail(u"not a number"_s);
    return value;
}

QByteArray Reader::unescaped(const QByteArray &text)
{
    static const QRegularExpression repeated(u"^\\{(.)\\*([0-9]{1,6})\\}"_s);
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != '\\') {
            bytes += text.at(i);
            continue;
        }
        const char kind = ++i < text.size() ? text.at(i) : '\0';
        if (kind == '\\') {
            bytes += '\\';
        } else if (kind == 'r') {
            bytes += '\r';
        } else if (kind == 'n') {
            bytes += '\n';
        } else if (kind == 'x' && i + 2 < text.size()) {
            bool ok = false;
            bytes += static_cast<char>(text.mid(i + 1, 2).toUShort(&ok, 16));
            i += 2;
            if (!ok)
                fail(u"not two hex digits after \\x"_s);
        } else if (const auto match = repeated.match(QString::fromLatin1(text.mid(i, 12))); match.hasMatch()) {
            bytes += QByteArray(match.captured(2).toInt(), match.captured(1).at(0).toLatin1());
            i += match.capturedLength() - 1;
        } else {
            fail(u"unknown escape"_s);
        }
    }
    return bytes;
}

void Reader::action(const QByteArray &text)
{
    using Kind = ScriptAction::Kind;
    const QByteArray word = text.left(text.indexOf(' ') < 0 ? text.size() : text.indexOf(' '));
    const QByteArray rest = text.mid(word.size() + 1);
    if (word == "S:") {
        for (int i = 0; i < repeat; ++i)
            script.actions.append({Kind::Server, unescaped(rest), 0, line});
        repeat = 1;
    } else if (word == "C:") {
        script.actions.append({Kind::Client, unescaped(rest), 0, line});
    } else if (word == "TLS") {
        script.actions.append({Kind::Tls, {}, 0, line});
    } else if (word == "CLOSE") {
        script.actions.append({Kind::Close, {}, 0, line});
    } else if (word == "RESET") {
        script.actions.append({Kind::Reset, {}, 0, line});
    } else if (word == "WAIT") {
        script.actions.append({Kind::Wait, {}, rest.isEmpty() ? 0 : number(rest), line});
    } else if (word == "RAW") {
        script.actions.append({Kind::Raw, unescaped(rest), 0, line});
    } else if (word == "DRIP") {
        script.actions.append({Kind::Drip, {}, number(rest), line});
    } else if (word == "REPEAT") {
        repeat = qBound(1, number(rest), maxRepeat);
    } else {
        fail(u"unknown line \"%1\""_s.arg(QString::fromUtf8(word)));
    }
}

} // namespace

Result<Script, QString> parseScript(const QString &name, const QByteArray &text)
{
    static const QRegularExpression headerLine(u"^# ([a-z]+): (.+)$"_s);
    Reader reader;
    reader.script.name = name;
    reader.script.settings.host = u"localhost"_s;
    reader.script.address = EmailAddress::parse(u"info@klubben.example"_s).take();
    reader.script.settings.login = reader.script.address.toString();
    reader.script.password = u"hemligt-7Kx"_s;
    reader.script.nonce = "rOprNGfwEbeRWgbNEkqO";
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        ++reader.line;
        if (line.isEmpty() || line.startsWith("# SPDX-"))
            continue;
        if (!line.startsWith('#')) {
            reader.action(line);
        } else if (const auto match = headerLine.match(QString::fromUtf8(line)); match.hasMatch()) {
            reader.header(match.captured(1), match.captured(2));
        }
    }
    if (!reader.hasProtocol || !reader.hasSecurity || !reader.hasOutcome)
        reader.fail(u"protocol, security and outcome must be said"_s);
    if (!reader.fault.isEmpty())
        return reader.fault;
    reader.script.settings.port = standardPort(reader.script.settings.protocol, reader.script.settings.security);
    return reader.script;
}

QStringList scriptNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(KLUBBPOST_SCRIPTS)).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(4));
    return names;
}

Result<Script, QString> readScript(const QString &name)
{
    QFile file(QStringLiteral(KLUBBPOST_SCRIPTS "/%1.txt").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return u"%1: cannot be read"_s.arg(file.fileName());
    return parseScript(name, file.readAll());
}

bool matchesClientLine(const QByteArray &pattern, const QByteArray &line)
{
    static const QRegularExpression wildcard(u"\\*\\*\\*\\*|<[a-z]+>"_s);
    const QString text = QString::fromLatin1(pattern);
    QString expression;
    qsizetype from = 0;
    for (auto it = wildcard.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        expression += QRegularExpression::escape(text.mid(from, match.capturedStart() - from)) + u".+"_s;
        from = match.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(from));
    const QRegularExpression whole(QRegularExpression::anchoredPattern(expression),
                                   QRegularExpression::DotMatchesEverythingOption);
    return whole.match(QString::fromLatin1(line)).hasMatch();
}

bool isMessagePattern(const QByteArray &pattern)
{
    return pattern == "<message>";
}

QString describeReply(const Replied &reply)
{
    QString text = nameOf(reply.command) + u' ' + nameOf(reply.status);
    if (reply.code != 0)
        text += u' ' + QString::number(reply.code);
    if (!reply.enhanced.isEmpty())
        text += u' ' + reply.enhanced;
    if (!reply.responseCode.isEmpty())
        text += u" [%1]"_s.arg(reply.responseCode);
    return text;
}

} // namespace klubbpost
