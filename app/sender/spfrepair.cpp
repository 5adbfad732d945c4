// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/spfrepair.h"

#include "core/emailaddress.h"
#include "core/slip.h"
#include "sender/plaintext.h"
#include "sender/spfrecord.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxRead = 4096; ///< no record is longer, and patterns take their time

bool isLetterMixOf(QStringView word, QStringView letters)
{
    QString a = word.toString();
    QString b = letters.toString();
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// Where "v=spf1", or what was meant by it, stands in a text.
struct Version
{
    qsizetype start = -1;
    qsizetype end = -1;
};

/// What can follow the version at once.
const QString &termStart()
{
    static const QString pattern = u"(?:[+~?-]?(?:all\\b|a\\b|mx\\b|ptr\\b|include|ip[v]?[46]|exists|redirect))"_s;
    return pattern;
}

Version findVersion(const QString &text, qsizetype from)
{
    static const QRegularExpression usual(u"(?<![A-Za-z0-9._=-])v\\s*[=:\\-]{0,2}\\s*([a-z]{2,4}?)\\s*[-_.:=]?\\s*v?(?:"
                                          u"[0-9]{1,2}(?:\\.0)?|[l|!](?![a-z]))?"
                                          "(?=$|[\\s;,:+~?\\-|/=]|%1)"_s.arg(termStart()),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(
        u"^[\\s=:]*(?:spf\\s*[-_ ]?v?1?\\s*[=:]?\\s*(?:v?1)?|[=:]spf1)(?=[\\s;,:])[\\s;,:]+(?=%1)"_s.arg(termStart()),
        QRegularExpression::CaseInsensitiveOption);
    for (auto matches = usual.globalMatch(text, from); matches.hasNext();) {
        const auto match = matches.next();
        const QString letters = match.captured(1).toLower();
        const Slip slip = slipBetween(u"spf", letters);
        const bool meant = slip == Slip::None || isLetterMixOf(letters, u"spf") ||
                           (slip != Slip::Far && match.captured(0).contains(u'='));
        if (meant && !(text.mid(match.capturedEnd()).startsWith(u'/')))
            return {match.capturedStart(), match.capturedEnd()};
    }
    if (from == 0) {
        if (const auto match = bare.match(text); match.hasMatch() && !text.startsWith("spf2.0"_L1))
            return {match.capturedStart(), match.capturedEnd()};
    }
    return {};
}

constexpr std::array<QLatin1StringView, 9> namesOfTerms{"include"_L1, "ip4"_L1, "ip6"_L1,      "exists"_L1, "a"_L1,
                                                        "mx"_L1,      "ptr"_L1, "redirect"_L1, "exp"_L1};

/// The mechanism or modifier that a word was meant as; empty: none. \a sure: what follows it is a colon or an equals
/// sign, so that it can hardly be the first label of a host.
QString termName(const QString &word, bool sure)
{
    const QString name = word.toLower();
    for (const auto known : namesOfTerms) {
        if (name == known)
            return known;
    }
    static const QHash<QString, QString> others{{u"ipv4"_s, u"ip4"_s},
                                                {u"ip-4"_s, u"ip4"_s},
                                                {u"ip4v"_s, u"ip4"_s},
                                                {u"ip"_s, u"ip4"_s},
                                                {u"ip_4"_s, u"ip4"_s},
                                                {u"v4"_s, u"ip4"_s},
                                                {u"ipadress"_s, u"ip4"_s},
                                                {u"ipaddress"_s, u"ip4"_s},
                                                {u"ipv6"_s, u"ip6"_s},
                                                {u"ip-6"_s, u"ip6"_s},
                                                {u"ip6v"_s, u"ip6"_s},
                                                {u"v6"_s, u"ip6"_s},
                                                {u"inkludera"_s, u"include"_s},
                                                {u"inkluderar"_s, u"include"_s},
                                                {u"inkl"_s, u"include"_s},
                                                {u"incl"_s, u"include"_s},
                                                {u"inc"_s, u"include"_s},
                                                {u"included"_s, u"include"_s},
                                                {u"including"_s, u"include"_s},
                                                {u"omdirigera"_s, u"redirect"_s},
                                                {u"xm"_s, u"mx"_s},
                                                {u"mxx"_s, u"mx"_s},
                                                {u"mmx"_s, u"mx"_s},
                                                {u"ip4v4"_s, u"ip4"_s}};
    if (!sure)
        return name == "inkludera"_L1 || name == "ipv4"_L1 || name == "ipv6"_L1 ? others.value(name) : QString();
    if (const auto other = others.constFind(name); other != others.constEnd())
        return *other;
    // Two slips make another word of a short one; of "include" they leave no doubt.
    for (const auto known : {"include"_L1, "redirect"_L1, "exists"_L1}) {
        const QString meant = known;
        if (slipBetween(meant, name) != Slip::Far || (name.size() >= 6 && isLetterMixOf(name, meant)))
            return meant;
    }
    for (const auto known : {"ip4"_L1, "ip6"_L1}) {
        const Slip slip = slipBetween(QString(known), name);
        if (slip == Slip::Swapped || slip == Slip::Doubled || slip == Slip::Neighbour || slip == Slip::Left)
            return known;
    }
    return {};
}

/// The length of an address's network, from "/24" or "/255.255.255.0"; none if it is neither.
std::optional<int> prefixMeant(const QString &text, int max)
{
    static const QRegularExpression digits(u"^0*([0-9]{1,3})$"_s);
    if (const auto match = digits.match(text); match.hasMatch()) {
        const int length = match.captured(1).toInt();
        return length <= max ? std::optional(length) : std::nullopt;
    }
    if (text.count(u'.') != 3)
        return std::nullopt;
    const auto subnet = QHostAddress::parseSubnet(u"0.0.0.0/"_s + text);
    return subnet.second >= 0 ? std::optional(subnet.second) : std::nullopt;
}

/// "ip4:…" or "ip6:…" of an address with or without a network length; nothing if it is no address.
std::optional<QString> addressTerm(QString text)
{
    static const QRegularExpression stars(u"^((?:[0-9]{1,3}\\.){1,3})(\\*(?:\\.\\*)*)$"_s);
    if (const auto match = stars.match(text); match.hasMatch()) {
        const int fixed = static_cast<int>(match.captured(1).count(u'.'));
        const int open = static_cast<int>(match.captured(2).count(u'*'));
        if (fixed + open != 4)
            return std::nullopt;
        QStringList zeros;
        for (int i = 0; i < open; ++i)
            zeros.append(u"0"_s);
        text = match.captured(1) + zeros.join(u'.') + u'/' + QString::number(8 * fixed);
    }
    static const QRegularExpression brackets(u"^\\[(?:IPv6:)?([^\\]]*)\\]"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    text.replace(brackets, u"\\1"_s);
    static const QRegularExpression port(u"^((?:[0-9]{1,3}\\.){3}[0-9]{1,3}):[0-9]{1,5}$"_s);
    text.replace(port, u"\\1"_s);
    const qsizetype slash = text.indexOf(u'/');
    const QString host = slash < 0 ? text : text.left(slash);
    // A number with a leading zero may be octal: nobody can say which.
    static const QRegularExpression dotted(u"^(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})$"_s);
    const bool isIp4 = dotted.match(host).hasMatch();
    if (!isIp4 && (host.count(u':') < 2 || host.contains(u'%')))
        return std::nullopt;
    const QHostAddress address(host);
    if (address.isNull())
        return std::nullopt;
    QString term = (isIp4 ? u"ip4:"_s : u"ip6:"_s) + host;
    if (slash >= 0) {
        QString rest = text.mid(slash);
        while (rest.startsWith(u'/'))
            rest.remove(0, 1);
        const auto prefix = prefixMeant(rest, isIp4 ? 32 : 128);
        if (!prefix)
            return std::nullopt;
        term += u'/' + QString::number(*prefix);
    }
    return term;
}

/// A host name in A-labels; empty if it is none.
QString hostMeant(QString text)
{
    static const QRegularExpression scheme(u"^[a-z]+://"_s, QRegularExpression::CaseInsensitiveOption);
    text.remove(scheme);
    while (text.endsWith(u'/'))
        text.chop(1);
    while (text.startsWith(u'.') || text.startsWith(u'@'))
        text.remove(0, 1);
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray host = isAscii ? text.toLatin1() : toAsciiHostName(text);
    return isPlainHostName(host) ? QString::fromLatin1(host) : QString();
}

/// The terms that a piece of a record was meant as.
struct Meant
{
    QStringList terms;
    QStringList names;
    bool clear = true;
    /// A piece that begins in the middle belongs to what stood before it.
    void add(const Meant &other)
    {
        terms += other.terms;
        names += other.names;
        clear = clear && other.clear;
    }
};

Meant unclearMeaning()
{
    return {.clear = false};
}
Meant termMeant(const QString &term)
{
    return {.terms = {term}};
}
Meant nameMeant(const QString &name)
{
    return {.terms = {name}, .names = {name}};
}

/// A term that follows the grammar and names something that can exist: "include:a.se,b.se" does follow it.
bool isPlausible(const QString &term)
{
    const bool isAscii = std::all_of(term.begin(), term.end(), [](QChar c) { return c > u' ' && c.unicode() < 0x7f; });
    const auto record = isAscii ? parseSpf("v=spf1 " + term.toLatin1()) : SpfSyntaxError();
    if (!record)
        return false;
    static const QRegularExpression glued(u"[+~?-]all$"_s, QRegularExpression::CaseInsensitiveOption);
    const auto isName = [](const QByteArray &spec) { return spec.contains('%') || isPlainHostName(spec); };
    if (!record->directives.isEmpty()) {
        const auto &directive = record->directives.first();
        if (directive.mechanism == SpfMechanism::All)
            return true;
        const bool isNumber = directive.mechanism == SpfMechanism::Ip4 || directive.mechanism == SpfMechanism::Ip6;
        return !glued.match(term).hasMatch() &&
               (isNumber || directive.domainSpec.isEmpty() || isName(directive.domainSpec));
    }
    for (const QByteArray &spec : {record->redirect, record->explanation}) {
        if (!spec.isEmpty())
            return isName(spec) && !glued.match(term).hasMatch();
    }
    // A modifier of another name is left alone (RFC 7208 6), unless it is a term that was meant otherwise.
    const QString name = term.section(u'=', 0, 0);
    return name.compare("v"_L1, Qt::CaseInsensitive) != 0 && name.compare("all"_L1, Qt::CaseInsensitive) != 0 &&
           termName(name, true).isEmpty() && !glued.match(term).hasMatch();
}

QString withoutEdges(QString text)
{
    static const QString before = u"'\"<>()[]{},;:|"_s;
    static const QString after = u"'\"<>()]{},;:|="_s;
    if (text.startsWith(u'[') && addressTerm(text))
        return text;
    while (!text.isEmpty() && before.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && after.contains(text.back()))
        text.chop(1);
    return text;
}

/// "all" and what was meant by it, with its qualifier; empty: something else.
QString allMeant(const QString &text)
{
    static const QRegularExpression pattern(u"^([+~?-]+)?\\s*([a-z1|!]{2,5})\\.*([+~?-])?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    QString word = match.captured(2).toLower();
    const bool exact = word == "all"_L1;
    for (QChar &c : word) {
        if (c == u'1' || c == u'|' || c == u'!' || c == u'i')
            c = u'l';
    }
    const QString qualifiers = match.captured(1) + match.captured(3);
    if (!word.startsWith(u'a') || (slipBetween(u"all", word) == Slip::Far))
        return {};
    if (!exact && qualifiers.isEmpty())
        return {};
    const bool alike = std::all_of(qualifiers.begin(), qualifiers.end(), [&](QChar c) { return c == qualifiers[0]; });
    return alike ? qualifiers.left(1) + u"all"_s : QString();
}

Meant readPiece(const QString &piece, int depth);

/// A name with what it wants to know: mechanism and value, however they were joined.
Meant readNamed(const QString &qualifier, const QString &name, QString value, bool byEquals, int depth)
{
    static const QRegularExpression leading(u"^[\\s:=;,]+"_s);
    value.remove(leading);
    value = withoutEdges(value);
    static const QRegularExpression again(u"^(?:include|ip4|ip6|redirect)[:=]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (again.match(value).hasMatch() && depth < 3)
        return readPiece(qualifier + value, depth + 1);
    if (value.contains(u'%')) {
        const QString joined = name == "redirect"_L1 || name == "exp"_L1 ? name + u'=' + value : name + u':' + value;
        return isPlausible(qualifier + joined) ? termMeant(qualifier + joined) : unclearMeaning();
    }
    if (value.isEmpty())
        return name == "a"_L1 || name == "mx"_L1 || name == "ptr"_L1 ? termMeant(qualifier + name) : unclearMeaning();
    const auto address = addressTerm(value);
    if (name == "redirect"_L1 || name == "exp"_L1) {
        const QString host = hostMeant(value);
        return address || host.isEmpty() || !qualifier.isEmpty() ? unclearMeaning() : termMeant(name + u'=' + host);
    }
    if (address)
        return name == "exists"_L1 || name == "ptr"_L1 ? unclearMeaning() : termMeant(qualifier + *address);
    QString prefix;
    if (name == "a"_L1 || name == "mx"_L1) {
        static const QRegularExpression lengths(u"(/[0-9]{1,2}(?://[0-9]{1,3})?|//[0-9]{1,3})$"_s);
        if (const auto match = lengths.match(value); match.hasMatch()) {
            prefix = match.captured(1);
            value.chop(prefix.size());
        }
    }
    if (value.isEmpty())
        return termMeant(qualifier + name + prefix);
    const QString host = hostMeant(value);
    if (host.isEmpty())
        return unclearMeaning();
    if (name == "ip4"_L1 || name == "ip6"_L1) // a name where a number belongs
        return qualifier.isEmpty() || qualifier == "+"_L1 ? nameMeant(host) : unclearMeaning();
    Q_UNUSED(byEquals)
    const QString term = qualifier + name + u':' + host + prefix;
    return isPlausible(term) ? termMeant(term) : unclearMeaning();
}

/// One piece without blanks.
Meant readPiece(const QString &piece, int depth)
{
    if (isPlausible(piece))
        return termMeant(piece);
    QString text = withoutEdges(piece);
    if (text.isEmpty())
        return {};
    if (isPlausible(text))
        return termMeant(text);
    // Several that were separated by something else than a blank, or by nothing.
    if (depth < 3 && !text.contains(u'%')) {
        static const QRegularExpression separator(u"[;,|]+(?=[^;,|])"_s);
        static const QRegularExpression glue(
            u"(?<=[^+~?\\-\\s])(?=[+~?-]?(?:include[:=]|ip[46][:=]|exists[:=]|redirect=|exp=))"
            "|(?<=.)(?=[+~?-]all$)|(?<=^all|[+~?-]all)(?=[+~?-]?(?:include|ip4|ip6|mx|a:))"_s,
            QRegularExpression::CaseInsensitiveOption);
        QStringList parts;
        for (const QString &part : text.split(separator, Qt::SkipEmptyParts)) {
            if (allMeant(part).isEmpty())
                parts += part.split(glue, Qt::SkipEmptyParts);
            else
                parts += part;
        }
        // "include;spf.example" was one term.
        for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
            static const QRegularExpression open(u"^[+~?-]?(?:include|ip[46]|redirect)[:=]?$"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
            if (open.match(parts[i]).hasMatch())
                parts[i] += u':' + parts.takeAt(i + 1);
        }
        if (parts.size() > 1) {
            Meant all;
            for (const QString &part : std::as_const(parts))
                all.add(readPiece(part, depth + 1));
            return all;
        }
        if (parts.size() == 1)
            text = parts.first();
    }
    if (const QString all = allMeant(text); !all.isEmpty())
        return termMeant(all);
    static const QRegularExpression signs(u"^([+~?-]*)(.*)$"_s);
    const auto split = signs.match(text);
    QString qualifier = split.captured(1);
    const QString rest = split.captured(2);
    if (!qualifier.isEmpty()) {
        const bool alike = std::all_of(qualifier.begin(), qualifier.end(), [&](QChar c) { return c == qualifier[0]; });
        if (!alike || rest.isEmpty())
            return unclearMeaning();
        qualifier.truncate(1);
    }
    if (const auto address = addressTerm(rest))
        return termMeant(qualifier + *address);
    static const QRegularExpression named(
        u"^([A-Za-z]+(?:[-_]?v?[46]v?)?)([:=]+|[./;,>\\-_]+(?=[A-Za-z0-9_\\[]))(.*)$"_s);
    if (const auto match = named.match(rest); match.hasMatch()) {
        const bool sure = match.captured(2).contains(u':') || match.captured(2).contains(u'=');
        const QString name = termName(match.captured(1), sure);
        const bool isShort =
            name == "a"_L1 || name == "mx"_L1 || name == "ptr"_L1 || name == "exp"_L1 || name == "exists"_L1;
        if (!name.isEmpty() && (sure || !isShort)) {
            const QString value = match.captured(3);
            // "ip4/24" has lost its address, "include-mail.klubben.se" may be a host.
            if (sure || match.captured(2) != "/"_L1)
                return readNamed(qualifier, name, value, match.captured(2).contains(u'='), depth);
        }
    }
    static const QRegularExpression joined(u"^(include|ip4|ip6|redirect)(?=[A-Za-z0-9_\\[])(.+)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = joined.match(rest); match.hasMatch()) {
        const bool isNumber = match.captured(1).startsWith("ip"_L1, Qt::CaseInsensitive);
        if (!isNumber || addressTerm(match.captured(2)))
            return readNamed(qualifier, match.captured(1).toLower(), match.captured(2), false, depth);
    }
    const QString host = hostMeant(rest);
    if (!host.isEmpty() && (qualifier.isEmpty() || qualifier == "+"_L1))
        return nameMeant(host);
    return unclearMeaning();
}

/// One term with the blanks that got into it.
struct Piece
{
    QString raw;
    QString text;
};

QList<Piece> pieces(const QString &body)
{
    static const QRegularExpression open(
        u"^[+~?-]*(?:include|inkludera|inlcude|inclued|ip[v]?[46]|ip|exists|redirect|exp|a|mx)?[:=]+$"
        "|^[+~?-]?(?:include|inkludera|ip[v]?[46]|redirect)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression signs(u"^[+~?-]$"_s);
    static const QRegularExpression continued(u"^[:=/]"_s);
    static const QRegularExpression value(u"^[\\[A-Za-z0-9_].*[.:]"_s);
    static const QRegularExpression term(u"^(?:[+~?-]|(?:include|ip4|ip6|exists|redirect|exp|a|mx)(?:[:=]|$))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QStringList words = body.split(u' ', Qt::SkipEmptyParts);
    QList<Piece> list;
    for (qsizetype i = 0; i < words.size(); ++i) {
        Piece piece{words[i], words[i]};
        while (i + 1 < words.size()) {
            const QString &next = words[i + 1];
            const bool isOpen = open.match(piece.text).hasMatch();
            const bool takesValue = isOpen && value.match(next).hasMatch() && !term.match(next).hasMatch();
            const bool takesWord = signs.match(piece.text).hasMatch() && !signs.match(next).hasMatch();
            const bool isContinued = continued.match(next).hasMatch() && next.size() > 1 && !piece.text.endsWith(u';');
            const bool isColon = next == ":"_L1 || next == "="_L1;
            if (!takesValue && !takesWord && !isContinued && !isColon)
                break;
            const bool needsColon = takesValue && !piece.text.endsWith(u':') && !piece.text.endsWith(u'=');
            piece.text += (needsColon ? u":"_s : QString()) + next;
            piece.raw += u' ' + next;
            ++i;
        }
        list.append(piece);
    }
    return list;
}

class Reading
{
public:
    explicit Reading(const QByteArray &text) : m_raw(text) { m_reading.text = text; }

    std::optional<SpfReading> read()
    {
        if (m_raw.size() > maxRead)
            return std::nullopt;
        m_reading.counts = isSpfRecord(m_raw);
        bool lookAlikes = m_raw.startsWith("\xef\xbb\xbf"); // a byte order mark, which does not survive decoding
        const QString seen = asciiMeant(decodedText(m_raw), lookAlikes);
        const QString text = unquotedText(seen);
        m_reading.lookAlikes = lookAlikes;
        if (m_reading.counts) {
            bodies(text, 6);
            return m_reading;
        }
        const Version version = findVersion(text, 0);
        if (version.start < 0)
            return withoutVersion(text);
        static const QRegularExpression other(u"\\bv\\s*=|verification|\\bp\\s*="_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const QString before = text.left(version.start).trimmed();
        if (other.match(before).hasMatch())
            return std::nullopt;
        bodies(text, version.end);
        explain(seen, text, version, before);
        return m_reading;
    }

private:
    void miss(SpfMiss reason)
    {
        if (!m_reading.misses.contains(reason))
            m_reading.misses.append(reason);
    }
    void explain(const QString &seen, const QString &text, const Version &version, const QString &before)
    {
        if (m_raw.front() == ' ' || m_raw.front() == '\t')
            miss(SpfMiss::LeadingBlank);
        if (seen.trimmed().startsWith(u'"') || seen.trimmed().startsWith(u'\\') ||
            seen.trimmed().startsWith("&quot;"_L1))
            miss(SpfMiss::QuotationMarks);
        if (!before.isEmpty())
            miss(SpfMiss::TextBefore);
        const QString written = text.mid(version.start, version.end - version.start).trimmed();
        if (written.compare("v=spf1"_L1, Qt::CaseInsensitive) != 0) {
            miss(SpfMiss::WrongVersion);
            m_reading.corrections.prepend({written.toUtf8(), "v=spf1"});
        }
        if (m_reading.lookAlikes && m_reading.misses.isEmpty())
            miss(SpfMiss::LookAlikes);
        if (m_reading.misses.isEmpty())
            miss(SpfMiss::WrongSeparator);
    }

    /// Terms alone: only if all of them are understood, and some say what no other text would.
    std::optional<SpfReading> withoutVersion(const QString &text)
    {
        static const QRegularExpression telling(
            u"(?:^|\\s)[+~?-]?(?:include|ip4|ip6|redirect)[:=]|(?:^|\\s)[+~?-]all\\s*$"_s,
            QRegularExpression::CaseInsensitiveOption);
        if (!telling.match(text).hasMatch())
            return std::nullopt;
        bodies(text, 0);
        if (!m_reading.unclear.isEmpty() || !m_reading.names.isEmpty())
            return std::nullopt;
        miss(SpfMiss::NoVersion);
        return m_reading;
    }

    /// Everything from \a start on, as the records that it holds.
    void bodies(const QString &text, qsizetype start)
    {
        for (;;) {
            const Version next = findVersion(text, start);
            const bool isLast = next.start < 0;
            body(text.mid(start, isLast ? -1 : next.start - start));
            if (isLast)
                break;
            start = next.end;
        }
        if (!m_reading.isWellFormed())
            return;
        // A record without a slip stays as it is written; marks that do not belong to any term are a slip.
        if (text == QString::fromLatin1(m_raw))
            m_reading.records = {m_raw};
        else
            m_reading.corrections = {{m_raw, m_reading.records.first()}};
    }
    void body(const QString &text)
    {
        QByteArray record = "v=spf1";
        static const QRegularExpression separators(u"^[\\s;,:|.]+"_s);
        QString rest = text;
        rest.remove(separators);
        for (const Piece &piece : pieces(rest)) {
            const Meant meant = readPiece(piece.text, 0);
            const QByteArray raw = piece.raw.toUtf8();
            if (!meant.clear) {
                m_reading.unclear.append(raw);
                record += ' ' + QByteArray(raw).replace(' ', "");
                continue;
            }
            for (const QString &name : meant.names)
                m_reading.names.append(name.toLatin1());
            const QByteArray terms = meant.terms.join(u' ').toUtf8();
            if (terms != raw && meant.names.isEmpty())
                m_reading.corrections.append({raw, terms});
            if (!terms.isEmpty())
                record += ' ' + terms;
        }
        m_reading.records.append(record);
    }

    QByteArray m_raw;
    SpfReading m_reading;
};

} // namespace

bool isPlainHostName(const QByteArray &name)
{
    static const QRegularExpression pattern(
        u"^(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])\\.?$"_s);
    return name.size() <= 254 && pattern.match(QString::fromLatin1(name)).hasMatch();
}

std::optional<SpfReading> readSpfText(const QByteArray &text)
{
    return text.isEmpty() ? std::nullopt : Reading(text).read();
}

QList<SpfReading> readSpfTexts(const DnsAnswer &txt)
{
    QList<SpfReading> readings;
    for (const auto &record : txt.records) {
        if (auto reading = readSpfText(record.text))
            readings.append(*reading);
    }
    std::stable_partition(readings.begin(), readings.end(), [](const SpfReading &reading) { return reading.counts; });
    return readings;
}

QList<SpfReading> spfNearMisses(const DnsAnswer &txt)
{
    auto readings = readSpfTexts(txt);
    readings.removeIf([](const SpfReading &reading) { return reading.counts; });
    return readings;
}

} // namespace klubbpost
