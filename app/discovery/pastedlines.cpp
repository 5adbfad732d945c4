// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedlines.h"

#include "discovery/pastedhosts.h"
#include "discovery/pastedtable.h"

#include <algorithm>
#include <bit>
#include <QRegularExpression>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::pasted {
namespace {

constexpr qsizetype maxFrom = 120;
constexpr qsizetype maxHeading = 70;
constexpr qsizetype maxLine = 2000;
constexpr qsizetype maxLines = 3000;

bool isOne(Ways ways)
{
    return std::has_single_bit(static_cast<unsigned>(ways.toInt()));
}

/// Whether a line goes on with the settings, rather than being the password to the label above it.
bool beginsWithLabel(const QString &line)
{
    const auto words = wordsOf(line);
    if (words.isEmpty() || words.first().kind != Word::Kind::Label || words.first().begin > 2)
        return false;
    // "Utgående server: …" and "SMTP smtp.klubben.se 465" are; "smtp" alone may be a password.
    return words.first().field != Field::None || words.size() >= 2;
}

bool isDenial(const Word &word)
{
    return word.answer == false || word.encryption == Encryption::No || word.encryption == Encryption::NoTls ||
           word.encryption == Encryption::NoStarttls;
}

/// What kinds of encryption, each with its own yes or no, and a yes or no for all say together.
Encryption saidBy(const QList<Word> &kinds, std::optional<bool> yes)
{
    if (yes == false)
        return Encryption::No;
    QList<Encryption> there;
    QList<Encryption> denied;
    for (const Word &word : kinds) {
        const bool isStarttls = word.encryption == Encryption::Starttls;
        if (word.answer == false)
            denied.append(isStarttls ? Encryption::NoStarttls : Encryption::NoTls);
        else if (isDenial(word))
            denied.append(word.encryption);
        else // "Krypterad anslutning (SSL): Ja" names whatever encryption there is by its old name
            there.append((word.answer || yes) && !isStarttls ? Encryption::Either : word.encryption);
    }
    const bool isOne = std::all_of(there.begin(), there.end(), [&](Encryption kind) { return kind == there.first(); });
    if (!there.isEmpty())
        return isOne ? there.first() : Encryption::Either;
    if (denied.isEmpty())
        return Encryption::Either;
    const bool isSame =
        std::all_of(denied.begin(), denied.end(), [&](Encryption kind) { return kind == denied.first(); });
    return isSame ? denied.first() : Encryption::No;
}

class LineReader
{
public:
    explicit LineReader(const EmailAddress &address) : m_address(address) {}

    void read(const QString &line);
    [[nodiscard]] Facts take() { return std::move(m_facts); }

private:
    /// What is known while a line is gone through.
    struct State
    {
        Field field = Field::None;
        Ways ways;     ///< that the line has named so far
        Ways fallback; ///< named anywhere in the line
        bool example = false;
        QString line;
        QString from;
        int row = -1;
        qsizetype firstFact = 0; ///< in m_facts.list, of this line
        qsizetype lastPort = -1; ///< in m_facts.list, of this line
        qsizetype labelEnd = 0;
        bool hasValue = false;
        QList<Word> kinds; ///< of encryption, not yet given to anything
        std::optional<bool> yes;
        bool sawLogin = false;
    };

    void readLine(const QString &line, State &state);
    void readWord(const Word &word, State &state);
    void addHost(const Word &word, State &state);
    void addPort(quint16 port, State &state);
    void addEncryption(const State &state);
    void addBesidePort(const Word &word, State &state);
    [[nodiscard]] bool readService(const QString &line);
    [[nodiscard]] bool isOfDns(const QString &line);
    void addLogin(const QString &text, bool separated, State &state);
    void readRow(const TableRow &row);
    [[nodiscard]] QString withoutPassword(const QString &line);
    [[nodiscard]] Ways waysFor(const State &state) const;

    const EmailAddress &m_address;
    Facts m_facts;
    Ways m_section;
    Field m_pending = Field::None; ///< a label that stood alone on the line before
    Ways m_pendingWays;
    bool m_passwordNext = false;
    bool m_methodNext = false; ///< "Autentisering" stood alone on the line before
    bool m_inDns = false;      ///< below "Typ: MX"
    int m_block = 0;
    Ways m_blockWays; ///< whose servers the block has named
    Table m_table;
};

Ways LineReader::waysFor(const State &state) const
{
    if (state.ways != Ways())
        return state.ways;
    return state.fallback != Ways() ? state.fallback : m_section;
}

/// The line up to a password and what follows it. A label alone has its password on the next line.
QString LineReader::withoutPassword(const QString &line)
{
    bool isMethod = false;
    for (const Word &word : wordsOf(line)) {
        isMethod = isMethod || word.field == Field::Authentication;
        if (word.field != Field::Password)
            continue;
        static const QRegularExpression signs(u"^[\\s:=.()|-]*$"_s);
        const bool isAlone = signs.match(line.mid(word.end)).hasMatch();
        // "Autentisering: Lösenord" says how one logs in. What stands below it is not trusted all the same.
        m_facts.password = m_facts.password || !isMethod || !isAlone;
        m_passwordNext = isAlone;
        return line.left(word.begin);
    }
    return line;
}

void LineReader::addHost(const Word &word, State &state)
{
    const FilledHost filled = withOwnDomain(word.text, m_address);
    const auto parsed = parseHost(filled.host);
    const Ways own = waysOfHost(word.text);
    Ways ways = state.ways != Ways() ? state.ways : state.fallback;
    const bool isMeant =
        state.field == Field::Host || ways != Ways() || own != Ways() ||
        (m_section != Ways() && state.field == Field::None && state.from.size() <= word.text.size() + 8);
    const bool isOwnDomain = parsed && state.field != Field::Host && *parsed == m_address.domain();
    if (!parsed || !isMeant || isOwnDomain) // "change domain.se into your own domain" names no server
        return;
    if (own != Ways() && (ways == Ways() || (ways & own) == own))
        ways = own;
    else if (ways == Ways())
        ways = m_section != Ways() ? m_section : allWays;
    // "Inkommande server: mail.example.se:993" says in its port which of the two it is.
    if (word.port != 0 && (waysOfPort(word.port) & ways) != Ways())
        ways &= waysOfPort(word.port);
    if (state.row < 0 && (m_blockWays & ways) != Ways()) {
        ++m_block;
        m_blockWays = {};
    }
    m_blockWays |= state.row < 0 ? ways : Ways();
    m_facts.list.append({.field = Field::Host,
                         .ways = ways,
                         .text = *parsed,
                         .from = state.from,
                         .row = state.row,
                         .block = m_block,
                         .standIn = filled.standIn,
                         .usable = filled.usable});
    if (own != Ways() || isOne(ways))
        m_facts.mentioned |= ways;
    if (state.row < 0)
        m_section = ways == allWays ? Ways() : ways;
    state.ways = ways == allWays ? Ways() : ways;
    state.hasValue = true;
    if (word.port != 0)
        addPort(word.port, state);
}

void LineReader::addPort(quint16 port, State &state)
{
    Ways ways = waysFor(state);
    const Ways custom = waysOfPort(port);
    if (ways == Ways())
        ways = custom;
    else if (!isOne(ways) && (custom & ways) != Ways())
        ways &= custom;
    if (ways == Ways())
        return;
    m_facts.list.append(
        {.field = Field::Port, .ways = ways, .port = port, .from = state.from, .row = state.row, .block = m_block});
    if (isOne(ways))
        m_facts.mentioned |= ways;
    if (m_section == Ways() && state.row < 0)
        m_section = ways;
    state.lastPort = m_facts.list.size() - 1;
    state.hasValue = true;
    // "SSL-port: 993": the kind stood before its number.
    if (state.kinds.size() == 1 && state.field == Field::Port)
        addEncryption(state);
    if (state.field == Field::Port)
        state.kinds.clear();
}

void LineReader::addEncryption(const State &state)
{
    if (state.kinds.isEmpty() && !state.yes)
        return;
    Fact fact{.field = Field::Security,
              .ways = waysFor(state),
              .encryption = saidBy(state.kinds, state.yes),
              .from = state.from,
              .row = state.row,
              .block = m_block};
    if (state.lastPort >= 0) {
        fact.port = m_facts.list[state.lastPort].port;
        fact.ways = m_facts.list[state.lastPort].ways;
    }
    if (fact.ways == Ways())
        fact.ways = allWays;
    m_facts.list.append(fact);
}

/// "POP3 110, IMAP 143, inget SSL" is said of all that stands before it, "110 (utan SSL)" of one port.
void LineReader::addBesidePort(const Word &word, State &state)
{
    const QString before = state.line.left(word.begin).trimmed();
    const bool isApart = isDenial(word) && (before.endsWith(u',') || before.endsWith(u';'));
    State beside = state;
    beside.kinds = {word};
    beside.yes.reset();
    const qsizetype end = m_facts.list.size();
    for (qsizetype i = isApart ? state.firstFact : state.lastPort; i < end; ++i) {
        if (m_facts.list[i].field != Field::Port)
            continue;
        beside.lastPort = i;
        addEncryption(beside);
    }
}

void LineReader::addLogin(const QString &text, bool separated, State &state)
{
    const auto login = loginIn(text, separated, m_address);
    if (!login)
        return;
    state.hasValue = true;
    if (login->isEmpty())
        return; // something that only a person understands
    const Ways ways = state.ways != Ways() ? state.ways : m_section;
    m_facts.list.append({.field = Field::Login,
                         .ways = ways == Ways() ? allWays : ways,
                         .text = *login,
                         .from = state.from,
                         .row = state.row,
                         .block = m_block});
}

void LineReader::readWord(const Word &word, State &state)
{
    if (state.example && (word.kind == Word::Kind::Host || word.kind == Word::Kind::Address)) {
        state.example = false;
        return;
    }
    switch (word.kind) {
    case Word::Kind::Label:
        if (word.field != Field::None) {
            // "Server for outgoing mail, user name": the last label before a value is the one that counts, but a
            // server stays a server with its port's number behind it.
            state.field = word.field;
            state.sawLogin = state.sawLogin || word.field == Field::Login;
        }
        if (word.ways != Ways()) {
            // "Inkommande server (IMAP)": the more particular word counts.
            const bool narrows = state.ways != Ways() && (state.ways & word.ways) != Ways() && !state.hasValue;
            state.ways = narrows ? (state.ways & word.ways) : (state.hasValue ? word.ways : state.ways | word.ways);
            if (isOne(word.ways) && word.ways != Ways(Sending))
                m_facts.mentioned |= word.ways;
        }
        state.labelEnd = word.end;
        break;
    case Word::Kind::Host:
        addHost(word, state);
        break;
    case Word::Kind::Number: {
        const bool customary = waysOfPort(word.port) != Ways() &&
                               (waysFor(state) == Ways() || (waysOfPort(word.port) & waysFor(state)) != Ways());
        if (state.field == Field::Port || (customary && state.field != Field::Login && state.field != Field::None) ||
            (customary && state.ways != Ways()))
            addPort(word.port, state);
        break;
    }
    case Word::Kind::Address:
        break; // of a login it is read as a whole
    case Word::Kind::Kind: {
        if (state.lastPort >= 0) {
            addBesidePort(word, state); // "587 (STARTTLS)"
            break;
        }
        state.kinds.append(word);
        if (state.field == Field::None)
            state.field = Field::Security;
        break;
    }
    case Word::Kind::Yes:
    case Word::Kind::No:
        if (state.field == Field::Security && !state.yes)
            state.yes = word.kind == Word::Kind::Yes;
        break;
    case Word::Kind::Method:
        break;
    case Word::Kind::Example:
        state.example = true;
        break;
    }
}

void LineReader::readLine(const QString &line, State &state)
{
    const QList<Word> words = wordsOf(line);
    state.line = line;
    state.firstFact = m_facts.list.size();
    Ways named;
    for (const Word &word : words)
        named |= word.ways;
    state.fallback = isOne(named) || named == incoming ? named : Ways();
    qsizetype loginAt = -1;
    for (const Word &word : words) {
        const Field before = state.field;
        readWord(word, state);
        if (word.field == Field::Login && before != Field::Login)
            loginAt = word.end;
    }
    if (state.field != Field::Authentication && (state.sawLogin || state.field == Field::Login))
        addLogin(line.mid(std::max<qsizetype>(loginAt, 0)), loginAt < 0, state);
    if (!state.kinds.isEmpty() || state.yes) {
        addEncryption(state);
        state.hasValue = true;
    }
}

void LineReader::readRow(const TableRow &row)
{
    m_facts.password = m_facts.password || row.password;
    for (const TableCell &cell : row.cells) {
        State state;
        state.field = cell.field;
        state.row = row.row;
        state.ways = cell.ways;
        state.from = cell.from.left(maxFrom);
        const Ways keep = m_section;
        readLine(cell.text, state);
        m_section = keep;
    }
}

/// A row of SRV records says all there is to say of a server (RFC 6186, RFC 8314 5.1), if it says that there is one.
bool LineReader::readService(const QString &line)
{
    static const QRegularExpression rule(
        u"_(submissions?|imaps?|pop3s?)\\._tcp\\b.*?(?<![\\w.])\\d{1,5}[\\s|;]+\\d{1,5}[\\s|;]+(\\d{1,5})[\\s|;]+"
        u"((?:[\\w-]+\\.)+[^\\W\\d_]{2,24})\\.?(?![\\w.-])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = rule.match(line);
    if (!match.hasMatch())
        return line.contains("._tcp"_L1, Qt::CaseInsensitive);
    const QString service = match.captured(1).toLower();
    const Way way = service.startsWith("sub"_L1) ? Sending : service.startsWith("imap"_L1) ? ByImap : ByPop;
    const FilledHost filled = withOwnDomain(match.captured(3).toLower(), m_address);
    const quint16 port = match.capturedView(2).toUShort();
    if (port == 0 || !parseHost(filled.host))
        return true;
    Fact fact{.ways = way, .from = line.simplified().left(maxFrom), .block = ++m_block};
    fact.field = Field::Host;
    fact.text = filled.host;
    fact.standIn = filled.standIn;
    fact.usable = filled.usable;
    m_facts.list.append(fact);
    fact.field = Field::Port;
    fact.port = port;
    m_facts.list.append(fact);
    fact.field = Field::Security;
    fact.encryption = service.endsWith(u's') ? Encryption::Tls : Encryption::Starttls;
    m_facts.list.append(fact);
    m_facts.mentioned |= way;
    m_blockWays = {};
    return true;
}

/// True for a line of DNS records, and for those that tell the rest of one: "Typ: MX", "Värde: mail.klubben.se".
bool LineReader::isOfDns(const QString &line)
{
    static const QRegularExpression type(
        u"^\\W*(?:(?:typ|type|post|posttyp|record|record type)\\W+)?(?:MX|CNAME|TXT|NS|AAAA|A|SRV|CAA)(?:-post(?:er)?)?\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression capitals(u"\\b(?:MX|CNAME|TXT|NS|AAAA|SRV|CAA)\\b|(?<=\\W)A\\W*$"_s);
    if (type.match(line).hasMatch() && capitals.match(line).hasMatch()) {
        m_inDns = true;
        return true;
    }
    if (m_inDns) {
        const auto words = wordsOf(line);
        m_inDns = std::none_of(words.begin(), words.end(),
                               [](const Word &word) { return word.kind == Word::Kind::Label && word.ways != Ways(); });
    }
    return m_inDns || isDnsRow(line);
}

void LineReader::read(const QString &typed)
{
    QString line = typed.left(maxLine);
    if (line.trimmed().isEmpty()) {
        m_table.end();
        m_inDns = false;
        return;
    }
    if (m_passwordNext) {
        m_passwordNext = false;
        // The password itself, unless the field was empty and the next label follows.
        if (!beginsWithLabel(line)) {
            m_pending = Field::None; // of "user name and password" nobody knows which line is which
            m_pendingWays = {};
            return;
        }
    }
    static const QRegularExpression method(
        u"^\\W*(?:lösenord|password|passord|adgangskode)(?:\\s*\\([^()]*\\))?\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (std::exchange(m_methodNext, false) && method.match(line).hasMatch()) {
        m_passwordNext = true; // it is the way to log in; if it was a label after all, its password is not read
        return;
    }
    if (readService(line) || isOfDns(line))
        return;
    const QStringList cells = cellsOf(line);
    if (cells.size() >= 2) {
        if (const auto row = m_table.read(cells)) {
            readRow(*row);
            return;
        }
        if (m_table.start(cells))
            return;
    }
    m_table.end();
    // A cell is as good as a colon.
    const bool isPair = cells.size() >= 2 && !cells.first().isEmpty() && !cells.first().endsWith(u':');
    line = withoutPassword(isPair ? cells.first() + u": "_s + cells.mid(1).join(u' ') : cells.join(u' '));
    State state;
    state.field = m_pending;
    state.ways = m_pendingWays;
    state.from = line.simplified().left(maxFrom);
    m_pending = Field::None;
    m_pendingWays = {};
    readLine(line, state);
    m_methodNext = state.field == Field::Authentication && !state.hasValue && wordsOf(line).size() == 1;
    if (state.hasValue || line.simplified().size() > maxHeading || state.field == Field::Authentication)
        return;
    // A label or heading alone.
    if (state.ways != Ways())
        m_section = state.ways;
    m_pending = state.field;
    m_pendingWays = state.ways;
}

} // namespace

Facts readFacts(const QString &text, const EmailAddress &address)
{
    LineReader reader(address);
    const QString clean = readable(text);
    qsizetype lines = 0;
    for (const QString &line : linesOf(clean)) {
        if (++lines > maxLines)
            break;
        reader.read(line);
    }
    return reader.take();
}

} // namespace klubbpost::pasted
