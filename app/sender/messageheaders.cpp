// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/messageheaders.h"

#include "core/emailaddress.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <optional>
#include <QHash>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int maxResults = 100;

/// What Authentication-Results and Received-SPF are made of: words, single signs, quoted strings (RFC 5322 3.2.4), with
/// comments (3.2.2, they nest) and white space in between.
struct Token
{
    enum class Kind { Word, Sign, End };
    Kind kind = Kind::End;
    QByteArray text;
    bool operator==(const Token &) const = default;
};

class Tokens
{
public:
    /// \a signs end a word and stand for themselves.
    Tokens(const QByteArray &text, QByteArrayView signs) : m_text(text), m_signs(signs) { advance(); }

    [[nodiscard]] const Token &peek() const { return m_token; }
    [[nodiscard]] bool atEnd() const { return m_token.kind == Token::Kind::End; }
    [[nodiscard]] bool isSign(char sign) const
    {
        return m_token.kind == Token::Kind::Sign && m_token.text.front() == sign;
    }
    /// Where what was peeked at ends.
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] bool isWord() const { return m_token.kind == Token::Kind::Word; }
    Token take()
    {
        Token taken = m_token;
        advance();
        return taken;
    }
    bool takeSign(char sign)
    {
        if (!isSign(sign))
            return false;
        advance();
        return true;
    }
    /// At a '=': what follows it, whose own '=' are part of it, as in the local parts of VERP and SRS. Nothing if there
    /// is no '='.
    std::optional<QByteArray> takeValue()
    {
        if (!isSign('='))
            return std::nullopt;
        const QByteArrayView signs = std::exchange(m_signs, ";");
        advance();
        m_signs = signs;
        return isWord() ? take().text : QByteArray();
    }
    /// The last comment that was passed over, without its parentheses.
    [[nodiscard]] const QByteArray &comment() const { return m_comment; }

private:
    void skipComment()
    {
        const qsizetype begin = m_at;
        for (int depth = 0; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        m_comment = m_text.mid(begin + 1, m_at - begin - 1);
        m_at = std::min(m_at + 1, m_text.size());
    }
    void advance()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '(')
                skipComment();
            else if (c == ' ' || c == '\t')
                ++m_at;
            else
                break;
        }
        m_token = {};
        if (m_at >= m_text.size())
            return;
        if (m_signs.contains(m_text[m_at])) {
            m_token = {Token::Kind::Sign, m_text.mid(m_at, 1)};
            ++m_at;
            return;
        }
        m_token.kind = Token::Kind::Word;
        bool quoted = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                m_token.text.append(m_text.mid(++m_at, 1));
            } else if (!quoted && (c == ' ' || c == '\t' || c == '(' || m_signs.contains(c))) {
                break;
            } else {
                m_token.text.append(c);
            }
        }
    }

    const QByteArray &m_text;
    QByteArrayView m_signs;
    qsizetype m_at = 0;
    Token m_token;
    QByteArray m_comment;
};

AuthOutcome outcomeOf(const QByteArray &word)
{
    QByteArray lower = word.toLower();
    for (const char *method : {"dkim_", "spf_", "dmarc_", "dkim-", "spf-", "dmarc-"}) { // Yahoo wrote "dkim=dkim_pass"
        if (lower.startsWith(method))
            lower.remove(0, static_cast<qsizetype>(std::strlen(method)));
    }
    lower.replace('_', "").replace('-', "");
    // Words that servers have for those of RFC 8601 2.7.1 and 2.7.2, which names the first itself.
    static const QHash<QByteArray, AuthOutcome> others{
        {"hardfail", AuthOutcome::Fail},
        {"failed", AuthOutcome::Fail},
        {"bad", AuthOutcome::Fail},
        {"invalid", AuthOutcome::Fail},
        {"tempfail", AuthOutcome::Temperror},
        {"error", AuthOutcome::Temperror},
        {"temporaryerror", AuthOutcome::Temperror},
        {"permfail", AuthOutcome::Permerror},
        {"permanenterror", AuthOutcome::Permerror},
        {"passed", AuthOutcome::Pass},
    };
    if (const auto other = others.constFind(lower); other != others.constEnd())
        return *other;
    const auto outcome = fromName<AuthOutcome>(QString::fromLatin1(lower));
    return outcome.value_or(AuthOutcome::Unknown);
}

AuthMethodName methodOf(QByteArray word)
{
    word = word.toLower();
    const qsizetype version = word.indexOf('/');
    if (version >= 0)
        word.truncate(version);
    return fromName<AuthMethodName>(QString::fromLatin1(word)).value_or(AuthMethodName::Other);
}

/// resinfo of RFC 8601 2.2, behind its first word.
std::optional<AuthResult> readResult(const QByteArray &method, Tokens &tokens)
{
    while (tokens.isWord()) // "dkim / 1", the version written apart
        (void)tokens.take();
    const auto word = tokens.takeValue();
    if (!word || word->isEmpty())
        return std::nullopt;
    AuthResult result;
    result.method = methodOf(method);
    result.word = *word;
    result.outcome = outcomeOf(result.word);
    while (tokens.isWord()) {
        const QByteArray name = tokens.take().text.toLower();
        const auto value = tokens.takeValue();
        if (!value)
            continue;
        if (name == "reason")
            result.reason = *value;
        else
            result.properties.append({name, *value});
    }
    return result;
}

/// The address of a From field (RFC 5322 3.6.2): in angle brackets behind a name, or alone. More than one mailbox is
/// for nobody to judge.
QByteArrayList fromDomains(const QByteArray &field)
{
    Tokens tokens(field, "<>,");
    QByteArrayList domains;
    QByteArray last;
    bool bracketed = false;
    while (!tokens.atEnd()) {
        const Token token = tokens.take();
        if (token.kind == Token::Kind::Word) {
            if (!bracketed)
                last = token.text;
        } else if (token.text == "<") {
            last = tokens.isWord() ? tokens.take().text : QByteArray();
            bracketed = true;
        } else if (token.text == ",") {
            domains.append(domainOf(last));
            last.clear();
            bracketed = false;
        }
    }
    if (!last.isEmpty())
        domains.append(domainOf(last));
    domains.removeIf([](const QByteArray &domain) { return !domain.contains('.'); });
    return domains;
}

/// An address as servers write it into Received: "192.0.2.1", "[IPv6:2001:db8::1]:25". Null if it is none.
QHostAddress readClient(QByteArray text)
{
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        text = text.mid(1, (end < 0 ? text.size() : end) - 1);
    }
    if (text.left(5).compare("IPv6:", Qt::CaseInsensitive) == 0)
        text.remove(0, 5);
    const bool couldBe = text.contains(':') || text.count('.') == 3;
    const auto fits = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) || c == '.' || c == ':'; };
    if (!couldBe || text.size() > 45 || !std::all_of(text.begin(), text.end(), fits))
        return {};
    return QHostAddress(QString::fromLatin1(text));
}

/// What stands between "from" and "by": the name given, and in comments what the server saw itself. Servers differ:
/// Postfix "helo (name [address])", Exim "name ([address] helo=helo)", Microsoft "name (address)", Yahoo "address (EHLO
/// helo)", qmail "name (HELO helo) (address)".
void readClause(const QByteArray &clause, Hop &hop)
{
    QByteArray text = clause;
    for (char &c : text) {
        if (c == '(' || c == ')' || c == '"' || c == ',' || c == ';')
            c = ' ';
    }
    const QByteArrayList words = text.simplified().split(' ');
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QByteArray word = words[i].toLower();
        const QHostAddress address = readClient(word);
        if (!address.isNull()) {
            if (hop.client.isNull())
                hop.client = address;
        } else if ((word == "helo" || word == "ehlo") && i + 1 < words.size()) {
            hop.helo = words[++i];
        } else if (word.startsWith("helo=")) {
            hop.helo = words[i].mid(5);
        } else if (i > 0 && hop.client.isNull() && hop.clientName.isEmpty() &&
                   (word == "unknown" || word.contains('.'))) {
            hop.clientName = word.endsWith('.') ? word.chopped(1) : word;
        }
    }
    if (hop.helo.isEmpty())
        hop.helo = hop.from;
}

Hop readHop(const QByteArray &field)
{
    Hop hop;
    const qsizetype semicolon = field.lastIndexOf(';');
    const QByteArray path = semicolon < 0 ? field : field.left(semicolon);
    Tokens tokens(path, "");
    qsizetype clause = -1;
    while (!tokens.atEnd()) {
        const qsizetype at = tokens.position();
        const QByteArray word = tokens.take().text.toLower();
        if (word == "from" && tokens.isWord() && hop.from.isEmpty() && hop.by.isEmpty()) {
            clause = at;
            hop.from = tokens.take().text;
        } else if (word == "by" && tokens.isWord() && hop.by.isEmpty()) {
            if (clause >= 0)
                readClause(path.mid(clause, at - clause), hop);
            clause = -1;
            hop.by = tokens.take().text;
        } else if (word == "for" && tokens.isWord() && hop.recipient.isEmpty()) {
            const QByteArray recipient = tokens.take().text;
            if (recipient.contains('@'))
                hop.recipient = domainOf(recipient);
        }
    }
    if (clause >= 0)
        readClause(path.mid(clause), hop);
    if (semicolon >= 0) {
        QByteArray date = field.mid(semicolon + 1).trimmed();
        date = date.left(date.indexOf('(') < 0 ? date.size() : date.indexOf('(')).trimmed();
        hop.time = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date).toUTC();
    }
    return hop;
}

/// Fields that come from the author's program, as opposed to the servers on the way.
bool isOwnField(const QByteArray &name)
{
    static const QByteArrayList names{"from",         "to",
                                      "cc",           "subject",
                                      "date",         "message-id",
                                      "sender",       "reply-to",
                                      "mime-version", "content-type",
                                      "in-reply-to",  "x-mailer",
                                      "user-agent",   "content-transfer-encoding"};
    return names.contains(name);
}

/// The tags of an ARC field (RFC 8617 4.1), a tag list as DKIM's.
QByteArray arcTag(const QByteArray &value, const QByteArray &name)
{
    for (const QByteArray &item : value.split(';')) {
        const qsizetype equals = item.indexOf('=');
        if (equals > 0 && item.left(equals).trimmed().toLower() == name)
            return item.mid(equals + 1).trimmed();
    }
    return {};
}

ArcSet &arcSet(QList<ArcSet> &sets, int instance)
{
    const auto found =
        std::find_if(sets.begin(), sets.end(), [&](const ArcSet &set) { return set.instance == instance; });
    if (found != sets.end())
        return *found;
    sets.append(ArcSet{.instance = instance});
    return sets.last();
}

void readArc(const MessageField &field, QList<ArcSet> &sets)
{
    const int instance = arcTag(field.value, "i").toInt();
    if (instance < 1 || instance > 50) // RFC 8617 4.2.1
        return;
    ArcSet &set = arcSet(sets, instance);
    if (field.name == "arc-seal") {
        set.sealer = domainOf(arcTag(field.value, "d"));
        set.chain = arcTag(field.value, "cv").toLower();
    } else if (field.name == "arc-authentication-results") {
        set.results = readAuthResults(field.value.mid(field.value.indexOf(';') + 1).trimmed());
    }
}

QByteArray find(const QList<std::pair<QByteArray, QByteArray>> &pairs, QByteArrayView name)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto &pair) { return pair.first == name; });
    return found == pairs.end() ? QByteArray() : found->second;
}

} // namespace

QByteArray domainOf(const QByteArray &address)
{
    QByteArray domain = address.mid(address.lastIndexOf('@') + 1).trimmed().toLower();
    while (domain.endsWith('>') || domain.endsWith('.') || domain.endsWith('"'))
        domain.chop(1);
    const bool isAscii = std::all_of(domain.begin(), domain.end(), [](char c) { return (c & 0x80) == 0; });
    const QByteArray labels = isAscii ? QByteArray() : toAsciiHostName(QString::fromUtf8(domain));
    return labels.isEmpty() ? domain : labels;
}

QByteArray AuthResult::property(QByteArrayView name) const
{
    return find(properties, name);
}

QByteArray ReceivedSpf::value(QByteArrayView name) const
{
    return find(values, name);
}

AuthResults readAuthResults(const QByteArray &field)
{
    Tokens tokens(field, ";=");
    AuthResults results;
    QByteArray first = tokens.isWord() ? tokens.take().text : QByteArray();
    if (!tokens.isSign('=')) { // Microsoft leaves the server's name out
        results.server = first.toLower();
        first.clear();
    }
    while (!tokens.atEnd() && results.results.size() < maxResults) {
        if (!first.isEmpty()) {
            if (const auto result = readResult(std::exchange(first, {}), tokens))
                results.results.append(*result);
        } else if (tokens.takeSign(';') && tokens.isWord()) {
            first = tokens.take().text; // "none" alone is no result
        } else if (!tokens.isSign(';')) {
            (void)tokens.take();
        }
    }
    return results;
}

ReceivedSpf readReceivedSpf(const QByteArray &field)
{
    Tokens tokens(field, ";=");
    ReceivedSpf spf;
    if (!tokens.isWord())
        return spf;
    spf.outcome = outcomeOf(tokens.take().text);
    spf.comment = tokens.comment();
    while (!tokens.atEnd() && spf.values.size() < maxResults) {
        const Token name = tokens.take();
        if (name.kind != Token::Kind::Word)
            continue;
        if (const auto value = tokens.takeValue())
            spf.values.append({name.text.toLower(), *value});
    }
    return spf;
}

MessageHeaders readHeaders(const QByteArray &text)
{
    return readHeaders(readSource(text));
}

MessageHeaders readHeaders(const MessageSource &message)
{
    MessageHeaders headers;
    headers.truncated = message.truncated;
    bool amongOwn = false;
    for (const MessageField &field : message.fields) {
        const FieldPlace place{headers.hops.size(), amongOwn, field.rejoined};
        amongOwn = amongOwn || isOwnField(field.name);
        if (field.name == "authentication-results") {
            headers.authResults.append(readAuthResults(field.value));
            headers.authResults.last().place = place;
        } else if (field.name == "received-spf") {
            headers.receivedSpf.append(readReceivedSpf(field.value));
            headers.receivedSpf.last().place = place;
        } else if (field.name == "received") {
            headers.hops.append(readHop(field.value));
            headers.hops.last().rejoined = field.rejoined;
            if (!headers.hops.last().recipient.isEmpty())
                headers.recipients.append(headers.hops.last().recipient);
        } else if (field.name == "return-path") {
            QByteArray path = field.value;
            if (path.startsWith('<'))
                path = path.mid(1, path.lastIndexOf('>') - 1);
            if (!headers.returnPath)
                headers.returnPath = path.trimmed();
        } else if (field.name == "delivered-to" || field.name == "x-original-to" || field.name == "envelope-to" ||
                   field.name == "to") {
            if (field.value.contains('@'))
                headers.recipients.append(domainOf(field.value));
        } else if (field.name.startsWith("arc-")) {
            readArc(field, headers.arc);
        } else if (field.name == "message-id") {
            const qsizetype end = field.value.indexOf('>');
            headers.messageId = end < 0 ? field.value : field.value.left(end + 1);
        } else if (field.name == "from") {
            const auto domains = fromDomains(field.value);
            headers.severalFrom = headers.severalFrom || domains.size() > 1 || !headers.fromDomain.isEmpty();
            headers.fromRejoined = headers.fromRejoined || field.rejoined;
            if (headers.fromDomain.isEmpty() && !domains.isEmpty())
                headers.fromDomain = domains.first();
        }
    }
    std::sort(headers.arc.begin(), headers.arc.end(),
              [](const ArcSet &a, const ArcSet &b) { return a.instance > b.instance; });
    return headers;
}

} // namespace klubbpost
