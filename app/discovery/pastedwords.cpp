// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedwords.h"

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
    {u"(?:lösenords?|password|smtp)\\s*-?\\s*(?:autentisering|authentication|auth)\\w*|\\w*autentisering\\w*|"
     u"\\w*authentication\\w*|(?:normal|encrypted|normalt|krypterat|clear\\s?text|okrypterat)[ -](?:password|lösenord)",
     Field::Authentication,
     {}},
    {u"\\w*lösenord\\w*|\\w*losenord\\w*|\\w*password\\w*|passord|passwort|passphrase|pwd|pass|pw|lösen|pin|pin-?kod",
     Field::Password,
     {}},
    {u"\\w*användarnamn\\w*|\\w*anvandarnamn\\w*|inloggningsnamn\\w*|inloggningsuppgift\\w*|kontonamn|"
     u"användar-?id|user ?-?names?|user ?-?id|login ?-?name|log ?-?in ?-?id|login|user|användare|inloggning",
     Field::Login,
     {}},
    {u"\\w*portnummer|\\w*portnr|\\w*ports?|port ?number", Field::Port, {}},
    {u"\\w*kryptering\\w*|krypterad\\w*(?:\\s+anslutning)?|krypteras|säkerhet\\w*|anslutningssäkerhet|"
     u"säker anslutning|encrypt\\w*|connection security|security(?: type)?|secure connection|"
     u"ssl-anslutning\\w*|tls-anslutning\\w*",
     Field::Security,
     {}},
    {u"\\w*server\\w*|\\w*host(?:name)?|värdnamn|värd|\\w*postserver|serveradress", Field::Host, {}},
};

constexpr LabelRule wayRules[] = {
    {u"smtps?|utgående|utg\\.|utgaende|outgoing|outbound|sending|skicka(?:\\s+e-?post)?", Field::None, Sending},
    {u"imaps?4?", Field::None, ByImap},
    {u"pop3?s?(?!\\.)", Field::None, ByPop},
    {u"inkommande|ink\\.|incoming|inbound|receiving|ta emot|mottagande", Field::None, incoming},
};

/// All that is looked for in a line, in one pattern: its named groups say what was found.
const QRegularExpression &lineRule()
{
    static const QRegularExpression rule = pattern(
        u"(?<example>\\bt\\.? ?ex\\b\\.?|\\be\\.g\\.|\\bfor example\\b|\\btill exempel\\b|\\bexempelvis\\b|\\bex[.:])"
        u"|(?<url>\\b[a-z]+://[^\\s<>\"]+|\\bmailto:|\\bwww\\.\\S+)"
        u"|(?<address>[^\\s<>()\\[\\]:;,|\"=@]++@[^\\s<>()\\[\\],;:|\"]+)"
        u"|(?<![\\w@./-])(?<host>(?:\\w[\\w-]*+\\.)+[^\\W\\d_]{2,24})(?::(?<hostport>\\d{1,5}))?(?![\\w@-])"
        u"|(?<![\\w.,-])(?<number>\\d{2,5})(?![\\w]|[.,-]\\d)"
        u"|(?<starttls>\\bstart ?-?tls\\b|\\bstls\\b)"
        u"|(?<kind>\\b(?:ssl|tls)(?:\\s?v?\\d(?:\\.\\d)?)?(?:\\s?(?:/"
        u"|eller|or|,)\\s?(?:ssl|tls)(?:\\s?v?\\d(?:\\.\\d)?)?)?"
        u"(?![\\w-]))"
        u"|(?<yes>(?<!\\w)(?:ja|yes|på|true|enabled|aktiverad|\\[x\\]|☑|✓|✔|✅)(?!\\w))"
        u"|(?<no>(?<!\\w)(?:nej|no|av|off|false|ingen|inga|none|disabled|inaktiverad|okrypterad\\w*|unencrypted|"
        u"\\[ ?\\]|☐)(?!\\w))"
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
        for (const QString &part : text.split(u'-'))
            look(part);
    }
    if (word.field != Field::None || word.ways != Ways())
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
        if (has(u"example"_s)) {
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

QString withOwnDomain(const QString &host, const EmailAddress &address)
{
    static const QRegularExpression standIn = pattern(
        u"(?<=\\.|^)(?:d?itt?-?|din-?|er-?|min-?|mitt-?|your-?|my-?|the-?)?(?:företags?-?)?"
        u"(?:domännamnet|domännamn|domän|domannamn|doman|domainname|domain|example|exempel)(?:-?name)?\\.[^\\W\\d_]{2,24}$"_s);
    if (address.isEmpty())
        return host;
    return QString(host).replace(standIn, address.domain());
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
    if (const auto typed = EmailAddress::parse(login)) // "namn@dindomän.se" is anybody's
        return withOwnDomain(typed->domain(), address) != typed->domain() ? own : QString::fromUtf8(typed->toWire());
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
