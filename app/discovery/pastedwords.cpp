// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedwords.h"

#include "core/typed.h"
#include "discovery/pastedhosts.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::pasted {
namespace {

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption |
                                        QRegularExpression::UseUnicodePropertiesOption);
}

/// Labels, the more particular before the more general: of "Serverportnummer" the port counts, not the server.
struct LabelRule
{
    const char16_t *words;
    Field field;
    Ways ways;
};

constexpr LabelRule labelRules[] = {
    {u"(?:lösenords?|password|passords?|smtp)\\s*-?\\s*(?:autentisering|authentication|auth)\\w*|\\w*autentisering\\w*|"
     u"\\w*authentication\\w*|auth|\\w*autentiseringsmetod|godkjenning\\w*|\\w*godkendelse\\w*|autentifi[sc]ering\\w*|"
     u"autentificering\\w*",
     Field::Authentication,
     {}},
    {u"\\w*lösenord\\w*|\\w*losenord\\w*|\\w*password\\w*|\\w*passord\\w*|passwort|passphrase|\\w*adgangskode\\w*|"
     u"kodeord\\w*|pwd|passwd|pass|pw|lösen|pin|pin-?kod",
     Field::Password,
     {}},
    {u"\\w*användarnamn\\w*|\\w*anvandarnamn\\w*|inloggningsnamn\\w*|inloggningsuppgift\\w*|kontonamn|"
     u"användar-?id|user ?-?names?|user ?-?id|login ?-?name|log ?-?in ?-?id|login|user|användare|inloggning|"
     u"brukernavn\\w*|brugernavn\\w*|kontonavn",
     Field::Login,
     {}},
    {u"\\w*portnummer|\\w*portnr|\\w*ports?|port ?number", Field::Port, {}},
    {u"\\w*kryptering\\w*|krypterad\\w*(?:\\s+anslutning)?|krypteras|kryptert|krypteret|säkerhet\\w*|sikkerhet\\w*|"
     u"sikkerhed\\w*|anslutningssäkerhet|säker anslutning|encrypt\\w*|connection security|security(?: type)?|secure|"
     u"secure connection|crypto|ssl-anslutning\\w*|tls-anslutning\\w*|\\w*sslmode",
     Field::Security,
     {}},
    {u"\\w*server\\w*|\\w*host(?:name)?|värdnamn|värd|\\w*postserver|serveradress|\\w*tjener(?:en)?|vertsnavn|vert|"
     u"værtsnavn|vært",
     Field::Host,
     {}},
};

constexpr LabelRule wayRules[] = {
    {u"smtps?|utgående|utg\\.|utgaende|utgåande|udgående|udgaaende|outgoing|outbound|sending|skicka(?:\\s+e-?post)?",
     Field::None, Sending},
    {u"imaps?4?", Field::None, ByImap},
    {u"pop3?s?(?!\\.)", Field::None, ByPop},
    {u"inkommande|ink\\.|innkommende|indgående|indgaaende|indkommende|incoming|inbound|receiving|ta emot|mottagande",
     Field::None, incoming},
};

/// All that is looked for in a line, in one pattern: its named groups say what was found.
const QRegularExpression &lineRule()
{
    static const QRegularExpression rule = pattern(
        u"(?<setting>\\b(?:[a-z]\\w*\\.){1,4}(?:host|port|user|username|pass|passwd|password|server|auth|starttls|ssl|"
        u"tls|"
        u"secure|security|encryption|enabled?|required)(?=[\\w.]*\\s*=))"
        u"|(?<method>\\b(?:normal[ta]?|normalt|vanligt?|alminneli[gn]t?|almindeligt?|enkelt|klartext|kryptera[dt]|"
        u"okryptera[dt]|kryptert|krypteret|ukryptert|encrypted|unencrypted|plain|clear[ -]?text|simple)[ -]"
        u"(?:lösenord|losenord|password|passord|adgangskode|kodeord)\\b(?!\\s*[:=])"
        u"|\\b(?:lösenord|password|passord|adgangskode)\\s*[,(]\\s*(?:transmitted|sent|unencrypted|in "
        u"?securely|normalt?|"
        u"skickas|överförs|sänds|okrypterat|oskyddat|klartext|sendes|overføres)\\b[^:=\\t]*)"
        u"|(?<example>\\bt\\.? ?ex\\b\\.?|\\be\\.g\\.|\\bfor example\\b|\\btill exempel\\b|\\bexempelvis\\b|\\bex[.:])"
        u"|(?<url>\\b[a-z]+://[^\\s<>\"]+|\\bmailto:|\\bwww\\.\\S+)"
        u"|(?<address>[^\\s<>()\\[\\]:;,|\"=@]++@[^\\s<>()\\[\\],;:|\"]+)"
        u"|(?<![\\w@./-])(?<host>(?:\\w[\\w-]*+\\.)+[^\\W\\d_]{2,24})(?::(?<hostport>\\d{1,5}))?(?![\\w@-])"
        u"|(?<![\\w.,-])(?<number>\\d{2,5})(?![\\w]|[.,-]\\d)"
        u"|(?<without>\\b(?:inget|ingen|utan|ej|inte|icke|no|not|non|without|ikke|uten|uden|intet)[ -]"
        u"(?:(?<nostarttls>start ?-?tls|stls)|(?:ssl|tls)(?:\\s?(?:/|eller|or|,)\\s?(?:ssl|tls))?|"
        u"(?<nokind>kryptering|kryptert|encryption|krypterad|encrypted|krypteret)(?:[ "
        u"-](?:anslutning|connection))?)(?![\\w-])"
        u"|(?<clear>\\bokrypterad\\w*|\\bunencrypted\\b|\\bukryptert\\b|\\bukrypteret\\b))"
        u"|(?<starttls>\\bstart ?-?tls\\b|\\bstls\\b)"
        u"|(?<kind>\\b(?:ssl|tls)(?:\\s?v?\\d(?:\\.\\d)?)?(?:\\s?(?:/"
        u"|eller|or|,)\\s?(?:ssl|tls)(?:\\s?v?\\d(?:\\.\\d)?)?)?"
        u"(?![\\w-]))"
        u"|(?<yes>(?<!\\w)(?:ja|yes|på|on|true|enabled|aktiverad|aktivert|aktiveret|\\[x\\]|☑|✓|✔|✅)(?!\\w))"
        u"|(?<no>(?<!\\w)(?:nej|nei|no|av|off|false|ingen|inga|inget|none|disabled|inaktiverad|avaktiverad|"
        u"deaktivert|deaktiveret|\\[ ?\\]|☐)(?!\\w))"
        u"|(?<word>[^\\W\\d_][\\w-]*(?:\\.(?=\\s))?)"_s);
    return rule;
}

const QRegularExpression &whole(const char16_t *words)
{
    // Built once for each rule; there are a dozen.
    static QHash<const char16_t *, QRegularExpression> built;
    auto found = built.find(words);
    if (found == built.end())
        found = built.insert(words, pattern(QRegularExpression::anchoredPattern(QString::fromUtf16(words))));
    return *found;
}

std::optional<Encryption> kindNamed(const QString &word)
{
    if (word.compare("starttls"_L1, Qt::CaseInsensitive) == 0)
        return Encryption::Starttls;
    if (word.compare("ssl"_L1, Qt::CaseInsensitive) == 0)
        return Encryption::Tls;
    return word.compare("tls"_L1, Qt::CaseInsensitive) == 0 ? std::optional(Encryption::Either) : std::nullopt;
}

/// What a plain word means; compounds are taken apart at their hyphen ("SMTP-port", "IMAP-server").
void addLabels(const QString &text, qsizetype begin, QList<Word> &words)
{
    Word word{.kind = Word::Kind::Label, .begin = begin, .end = begin + text.size()};
    const auto look = [&](const QString &part) {
        for (const LabelRule &rule : labelRules) {
            if (word.field == Field::None && whole(rule.words).match(part).hasMatch())
                word.field = rule.field;
        }
        for (const LabelRule &rule : wayRules) {
            if (whole(rule.words).match(part).hasMatch())
                word.ways |= rule.ways;
        }
    };
    look(text);
    if (word.field == Field::None || word.ways == Ways()) {
        // "SMTP-port", "smtp_port", and "smtpPort" as programs name it.
        static const QRegularExpression joint(u"[-_.]|(?<=\\p{Ll})(?=\\p{Lu})"_s);
        for (const QString &part : text.split(joint, Qt::SkipEmptyParts)) {
            look(part);
            if (const auto kind = kindNamed(part)) { // "EMAIL_USE_TLS = True"
                word.kind = Word::Kind::Kind;
                word.encryption = *kind;
            }
        }
    }
    if (word.kind == Word::Kind::Kind && word.field != Field::None)
        word.kind = Word::Kind::Label; // "SSL-port: 465"
    if (word.field != Field::None || word.ways != Ways() || word.kind == Word::Kind::Kind)
        words.append(word);
}

/// True for text that says "your e-mail address" where a name should stand.
bool meansTheAddress(const QString &text)
{
    static const QRegularExpression words =
        pattern(u"\\b(?:e-?post|mejl|mail|e-?mail)[ -]?(?:adress|address)\\w*|\\bemail\\b"_s);
    static const QRegularExpression others = pattern(u"\\b(?:inte|not|utan|without|före|before|delen)\\b|@"_s);
    return words.match(text).hasMatch() && !others.match(text).hasMatch();
}

} // namespace

QList<Word> wordsOf(const QString &line)
{
    QList<Word> words;
    auto matches = lineRule().globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        Word word{.begin = match.capturedStart(), .end = match.capturedEnd()};
        const auto has = [&match](const QString &group) { return !match.capturedView(group).isEmpty(); };
        if (has(u"url"_s))
            continue;
        if (has(u"word"_s)) {
            addLabels(match.captured(u"word"_s), word.begin, words);
            continue;
        }
        if (has(u"setting"_s)) { // "mail.smtp.starttls.enable=true"
            addLabels(match.captured(u"setting"_s), word.begin, words);
            word.kind = Word::Kind::Kind;
            word.encryption = Encryption::Starttls;
            if (!match.capturedView(u"setting"_s).contains(".starttls"_L1, Qt::CaseInsensitive))
                continue;
        } else if (has(u"method"_s)) {
            word.kind = Word::Kind::Method;
        } else if (has(u"without"_s)) {
            word.kind = Word::Kind::Kind;
            const bool none = has(u"nokind"_s) || has(u"clear"_s);
            word.encryption = none ? Encryption::No : has(u"nostarttls"_s) ? Encryption::NoStarttls : Encryption::NoTls;
        } else if (has(u"example"_s)) {
            word.kind = Word::Kind::Example;
        } else if (has(u"address"_s)) {
            word.kind = Word::Kind::Address;
            word.text = match.captured(u"address"_s);
            while (word.text.endsWith(u'.'))
                word.text.chop(1);
        } else if (has(u"host"_s)) {
            word.kind = Word::Kind::Host;
            word.text = match.captured(u"host"_s).toLower();
            word.port = match.capturedView(u"hostport"_s).toUShort();
        } else if (has(u"number"_s)) {
            word.kind = Word::Kind::Number;
            word.port = match.capturedView(u"number"_s).toUShort();
            if (word.port == 0)
                continue;
        } else if (has(u"starttls"_s) || has(u"kind"_s)) {
            word.kind = Word::Kind::Kind;
            const QString kind = match.captured(u"kind"_s);
            if (has(u"starttls"_s))
                word.encryption = Encryption::Starttls;
            else
                word.encryption = kind.contains("ssl"_L1, Qt::CaseInsensitive) ? Encryption::Tls : Encryption::Either;
        } else {
            word.kind = has(u"yes"_s) ? Word::Kind::Yes : Word::Kind::No;
        }
        words.append(word);
    }
    // "SSL: Nej" says of the kind that it is not there.
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        const bool isAnswer = words[i + 1].kind == Word::Kind::Yes || words[i + 1].kind == Word::Kind::No;
        if (words[i].kind != Word::Kind::Kind || !isAnswer)
            continue;
        static const QRegularExpression signs(u"^[\\s:=\\])\"'?>-]{0,6}$"_s);
        if (!signs.match(line.mid(words[i].end, words[i + 1].begin - words[i].end)).hasMatch())
            continue;
        words[i].answer = words[i + 1].kind == Word::Kind::Yes;
        words[i].end = words[i + 1].end;
        words.removeAt(i + 1);
    }
    return words;
}

Ways waysOfHost(const QString &host)
{
    const QString first = host.section(u'.', 0, 0);
    const auto begins = [&first](std::initializer_list<QLatin1StringView> names) {
        return std::any_of(names.begin(), names.end(),
                           [&first](QLatin1StringView name) { return first.startsWith(name) || first.endsWith(name); });
    };
    Ways ways;
    if (begins({"smtp"_L1}) || first == "send"_L1 || first == "mailout"_L1 || first == "utgaende"_L1)
        ways |= Sending;
    if (begins({"imap"_L1}))
        ways |= ByImap;
    if (first == "pop"_L1 || begins({"pop3"_L1}) || first.startsWith("pop-"_L1))
        ways |= ByPop;
    return ways;
}

Ways waysOfPort(quint16 port)
{
    switch (port) {
    case 25:
    case 465:
    case 587:
    case 2525:
        return Sending;
    case 143:
    case 993:
        return ByImap;
    case 110:
    case 995:
        return ByPop;
    default:
        return {};
    }
}

std::optional<QString> loginIn(const QString &text, bool separated, const EmailAddress &address)
{
    QString login = text;
    static const QRegularExpression ifEmpty = pattern(u"\\((?:om|if|when)\\b[^)]*\\)"_s);
    static const QRegularExpression parentheses = pattern(u"\\([^)]*\\)"_s);
    login = login.remove(ifEmpty).trimmed();
    const bool follows = separated || login.startsWith(u':') || login.startsWith(u'=');
    while (login.startsWith(u':') || login.startsWith(u'=') || login.startsWith(u'-'))
        login = login.mid(1).trimmed();
    if (const QString outside = QString(login).remove(parentheses).trimmed(); !outside.isEmpty())
        login = outside;
    login = login.trimmed();
    if (login.isEmpty())
        return std::nullopt;
    const QString own = QString::fromUtf8(address.toWire());
    if (meansTheAddress(login))
        return own;
    if (const auto typed = typedAddress(login)) { // "namn@dindomän.se" is anybody's, and nobody's without an address
        if (withOwnDomain(typed->domain(), address).standIn)
            return own;
        return QString::fromUtf8(typed->toWire());
    }
    // "Användarnamn och lösenord" is no label with a value.
    // "anna/secret" is a name and a password.
    const bool isName = follows && !login.contains(u'/') && !login.contains(u':') && !login.contains(u' ') &&
                        !login.contains(u'@') && login.size() >= 2 && login.size() <= 64;
    return isName && wordsOf(login).isEmpty() && parseLogin(login) ? login : QString();
}

QString readable(QString text)
{
    // Of a form that was copied with its tags: a ticked box, and a question mark that is a button for help.
    static const QRegularExpression ticked(u"<input\\b[^<>]*\\bchecked\\b[^<>]*>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"</?[A-Za-z][A-Za-z0-9]*(?:\\s[^<>]*)?/?>"_s);
    static const QRegularExpression help(u"(?<=\\s)\\?(?=\\s|$)"_s, QRegularExpression::MultilineOption);
    // "mail.<dindomän>.se", "smtp.{domain}", "mail.%DOMAIN%"
    static const QRegularExpression standIn(
        u"(?<=\\.|\\s|^)[<\\[{%$]{1,3}([^<>\\[\\]{}()%$.\\n]{3,40})[>\\]}%]{1,3}(?=\\.[\\w<{\\[%$])|"
        u"(?<=[\\w>\\]}]\\.)[<\\[{%$]{1,3}([^<>\\[\\]{}()%$.\\n]{3,40})[>\\]}%]{1,3}"_s,
        QRegularExpression::MultilineOption);
    for (qsizetype at = 0;;) {
        const auto match = standIn.match(text, at);
        if (!match.hasMatch())
            break;
        QString name = match.captured(1) + match.captured(2);
        name.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-'; });
        text.replace(match.capturedStart(), match.capturedLength(), name);
        at = match.capturedStart() + name.size();
    }
    text.replace(ticked, u" Ja "_s).replace(tag, u" "_s).replace(help, u" "_s);
    for (QChar &c : text) {
        if (c == QChar(0x00a0) || c == QChar(0x2007) || c == QChar(0x202f))
            c = u' ';
        else if (c == QChar(0x2010) || c == QChar(0x2011))
            c = u'-';
        else if (c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029))
            c = u'\n';
        else if (c == u'*' || c == u'`' || c == QChar(0x2022) || c == QChar(0x25cf))
            c = u' ';
    }
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c == QChar(0xfeff); });
    return text;
}

QStringList linesOf(const QString &text)
{
    static const QRegularExpression kind(u"^\\s*(?:ssl|tls|ssl/tls|tls/ssl|starttls)\\s*[:?]?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression answer(u"^\\s*(?:ja|nej|nei|yes|no|på|av|on|off|true|false)\\s*$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const bool belongs = !lines.isEmpty() && answer.match(line).hasMatch() && kind.match(lines.last()).hasMatch();
        if (belongs)
            lines.last() = lines.last().trimmed() + u' ' + line.trimmed();
        else
            lines.append(line);
    }
    return lines;
}

bool isDnsRow(const QString &line)
{
    // Types are written in capitals; "A" is a word too, so its address must follow.
    static const QRegularExpression type(
        u"(?<![\\w-])(?:MX|CNAME|TXT|NS|SOA|CAA|PTR|TLSA)(?![\\w-])|(?<![\\w-])A(?:AAA)?[\\s|;:]+(?:[\\w@.-]+[\\s|;]+)?"
        u"(?:\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|[0-9a-fA-F]{1,4}:[0-9a-fA-F:]+)|\\bv=(?:spf1|DKIM1|DMARC1)\\b"_s);
    return type.match(line).hasMatch();
}

QStringList cellsOf(const QString &line)
{
    static const QRegularExpression between(u"\\t|\\||\\s{3,}"_s);
    QStringList cells = line.split(between);
    for (QString &cell : cells)
        cell = cell.trimmed();
    // The bars of a Markdown table stand around the row too.
    if (line.trimmed().startsWith(u'|') && !cells.isEmpty() && cells.first().isEmpty())
        cells.removeFirst();
    while (!cells.isEmpty() && cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

} // namespace klubbpost::pasted
