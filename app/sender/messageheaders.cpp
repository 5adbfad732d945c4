// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/messageheaders.h"

#include <algorithm>
#include <optional>
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
    const QByteArray lower = word.toLower();
    if (lower == "hardfail") // RFC 8601 2.7.2 names it as an old word for fail
        return AuthOutcome::Fail;
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
    if (!tokens.takeSign('=') || !tokens.isWord())
        return std::nullopt;
    AuthResult result;
    result.method = methodOf(method);
    result.word = tokens.take().text;
    result.outcome = outcomeOf(result.word);
    while (tokens.isWord()) {
        const QByteArray name = tokens.take().text.toLower();
        if (!tokens.takeSign('='))
            continue;
        const QByteArray value = tokens.isWord() ? tokens.take().text : QByteArray();
        while (tokens.takeSign('=')) // padding of base64 (header.b)
            continue;
        if (name == "reason")
            result.reason = value;
        else
            result.properties.append({name, value});
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

Hop readHop(const QByteArray &field)
{
    Hop hop;
    const qsizetype semicolon = field.lastIndexOf(';');
    const QByteArray path = semicolon < 0 ? field : field.left(semicolon);
    Tokens tokens(path, "");
    while (!tokens.atEnd()) {
        const QByteArray word = tokens.take().text.toLower();
        if (word == "from" && tokens.isWord() && hop.from.isEmpty())
            hop.from = tokens.take().text;
        else if (word == "by" && tokens.isWord() && hop.by.isEmpty())
            hop.by = tokens.take().text;
    }
    if (semicolon >= 0) {
        QByteArray date = field.mid(semicolon + 1).trimmed();
        date = date.left(date.indexOf('(') < 0 ? date.size() : date.indexOf('(')).trimmed();
        hop.time = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date).toUTC();
    }
    return hop;
}

struct Field
{
    QByteArray name; ///< lower case
    QByteArray value;
};

/// Header fields with folds undone, up to the first empty line.
QList<Field> readFields(const QByteArray &text, bool &truncated)
{
    QList<Field> fields;
    QByteArray head = text.left(maxHeaderBytes);
    truncated = text.size() > head.size();
    head.replace("\r\n", "\n").replace('\r', '\n');
    bool started = false;
    for (const auto &line : head.split('\n')) {
        if (line.trimmed().isEmpty()) {
            if (started)
                return fields;
            continue; // what was pasted may begin with empty lines
        }
        if (line.front() == ' ' || line.front() == '\t') {
            if (!fields.isEmpty())
                fields.last().value += ' ' + line.trimmed();
            continue;
        }
        if (fields.size() == maxHeaderFields) {
            truncated = true;
            return fields;
        }
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).trimmed().toLower();
        const bool isName =
            !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        started = true;
        // An unreadable line keeps its place, so that its folds are not taken for another's.
        fields.append(isName ? Field{name, line.mid(colon + 1).trimmed()} : Field());
    }
    return fields;
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
    while (domain.endsWith('>') || domain.endsWith('.'))
        domain.chop(1);
    return domain;
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
        if (name.kind != Token::Kind::Word || !tokens.takeSign('='))
            continue;
        spf.values.append({name.text.toLower(), tokens.isWord() ? tokens.take().text : QByteArray()});
    }
    return spf;
}

MessageHeaders readHeaders(const QByteArray &text)
{
    MessageHeaders headers;
    for (const auto &field : readFields(text, headers.truncated)) {
        if (field.name == "authentication-results") {
            headers.authResults.append(readAuthResults(field.value));
        } else if (field.name == "received-spf") {
            headers.receivedSpf.append(readReceivedSpf(field.value));
        } else if (field.name == "received") {
            headers.hops.append(readHop(field.value));
        } else if (field.name == "message-id") {
            headers.messageId = field.value;
        } else if (field.name == "from") {
            const auto domains = fromDomains(field.value);
            headers.severalFrom = headers.severalFrom || domains.size() > 1 || !headers.fromDomain.isEmpty();
            if (headers.fromDomain.isEmpty() && !domains.isEmpty())
                headers.fromDomain = domains.first();
        }
    }
    return headers;
}

} // namespace klubbpost
