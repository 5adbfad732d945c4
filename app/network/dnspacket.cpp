// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/dnspacket.h"

#include <algorithm>
#include <ares.h>
#include <memory>
#include <optional>
#include <QHostAddress>
#include <QtEndian>

namespace klubbpost {
namespace {

constexpr int headerSize = 12; // RFC 1035 4.1.1
constexpr int maxAliases = 16;

struct AresString
{
    void operator()(void *text) const { ares_free_string(text); }
};

/// A name as it is on the wire, of the text that c-ares makes of it: there a backslash stands before some characters,
/// or begins three digits (RFC 1035 5.1). Those before a dot or another backslash stay, since only they tell such an
/// octet of a label from the end of it.
QByteArray wireName(const char *text)
{
    const QByteArray escaped(text);
    QByteArray name;
    name.reserve(escaped.size());
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const char next = escaped[i] == '\\' && i + 1 < escaped.size() ? escaped[i + 1] : '\0';
        const auto digits = QByteArrayView(escaped).sliced(std::min(i + 1, escaped.size()));
        bool isNumber = false;
        const int octet = digits.size() >= 3 ? digits.first(3).toByteArray().toInt(&isNumber) : 0;
        if (next == '\0' || next == '.' || next == '\\') {
            name += escaped[i];
            if (next != '\0')
                name += escaped[++i];
        } else if (next >= '0' && next <= '9' && isNumber && octet < 256) {
            name += static_cast<char>(octet);
            i += 3;
        } else {
            name += next;
            ++i;
        }
    }
    return name.toLower();
}

/// A place in a packet. Reading past the end sets failed() and gives zeros.
class Reader
{
public:
    Reader(QByteArrayView packet, qsizetype at, qsizetype end) : m_packet(packet), m_at(at), m_end(end) {}

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }

    QByteArrayView bytes(qsizetype count)
    {
        if (m_failed || count > m_end - m_at) {
            m_failed = true;
            return {};
        }
        m_at += count;
        return m_packet.sliced(m_at - count, count);
    }
    template <class Number>
    Number number()
    {
        const auto raw = bytes(sizeof(Number));
        return m_failed ? Number(0) : qFromBigEndian<Number>(raw.data());
    }
    /// A name in lower case without its final dot. Compressed names may point back, but not past the record's end.
    QByteArray name()
    {
        if (m_failed || m_at >= m_end) {
            m_failed = true;
            return {};
        }
        char *expanded = nullptr;
        long length = 0;
        const auto *base = reinterpret_cast<const unsigned char *>(m_packet.data());
        if (ares_expand_name(base + m_at, base, static_cast<int>(m_packet.size()), &expanded, &length) !=
            ARES_SUCCESS) {
            m_failed = true;
            return {};
        }
        const std::unique_ptr<char, AresString> owner(expanded);
        (void)bytes(length);
        return wireName(expanded);
    }

private:
    QByteArrayView m_packet;
    qsizetype m_at;
    qsizetype m_end;
    bool m_failed = false;
};

struct RawRecord
{
    QByteArray name;
    int type = 0;
    int dnsClass = 0;
    quint32 ttl = 0;
    qsizetype at = 0; ///< of the data in the packet
    qsizetype size = 0;
};

std::optional<QList<RawRecord>> readAnswerSection(QByteArrayView packet, int questions, int answers)
{
    Reader reader(packet, headerSize, packet.size());
    for (int i = 0; i < questions && !reader.failed(); ++i) {
        (void)reader.name();
        (void)reader.bytes(4);
    }
    QList<RawRecord> records;
    for (int i = 0; i < answers && !reader.failed(); ++i) {
        RawRecord record;
        record.name = reader.name();
        record.type = reader.number<quint16>();
        record.dnsClass = reader.number<quint16>();
        record.ttl = reader.number<quint32>();
        if (record.ttl > 0x7fffffff) // RFC 2181 8
            record.ttl = 0;
        record.size = reader.number<quint16>();
        record.at = reader.at();
        (void)reader.bytes(record.size);
        records.append(record);
    }
    if (reader.failed())
        return std::nullopt;
    return records;
}

/// RFC 1035 3.3.14: one or more strings, each with its length before it.
QByteArray joinedStrings(Reader &reader)
{
    QByteArray text;
    do {
        text.append(reader.bytes(reader.number<quint8>()));
    } while (!reader.failed() && !reader.atEnd());
    return text;
}

std::optional<DnsRecord> readRecord(QByteArrayView packet, const RawRecord &raw, DnsType type)
{
    Reader reader(packet, raw.at, raw.at + raw.size);
    DnsRecord record;
    record.name = raw.name;
    record.ttl = raw.ttl;
    switch (type) {
    case DnsType::A:
        record.address = QHostAddress(reader.number<quint32>()).toString();
        break;
    case DnsType::Aaaa: {
        const auto octets = reader.bytes(16);
        if (!reader.failed())
            record.address = QHostAddress(reinterpret_cast<const quint8 *>(octets.data())).toString();
        break;
    }
    case DnsType::Mx:
        record.preference = reader.number<quint16>();
        record.target = reader.name();
        break;
    case DnsType::Srv:
        record.preference = reader.number<quint16>();
        record.weight = reader.number<quint16>();
        record.port = reader.number<quint16>();
        record.target = reader.name();
        break;
    case DnsType::Ns:
    case DnsType::Cname:
    case DnsType::Ptr:
        record.target = reader.name();
        break;
    case DnsType::Txt:
        record.text = joinedStrings(reader);
        break;
    }
    if (reader.failed() || !reader.atEnd())
        return std::nullopt;
    return record;
}

DnsStatus statusOfCode(int code)
{
    switch (code) { // RFC 1035 4.1.1
    case 0:
        return DnsStatus::Ok;
    case 1:
        return DnsStatus::BadAnswer;
    case 3:
        return DnsStatus::NoSuchName;
    case 5:
        return DnsStatus::Refused;
    default:
        return DnsStatus::ServerFailure;
    }
}

} // namespace

int dnsTypeNumber(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return 1;
    case DnsType::Aaaa:
        return 28;
    case DnsType::Mx:
        return 15;
    case DnsType::Ns:
        return 2;
    case DnsType::Txt:
        return 16;
    case DnsType::Srv:
        return 33;
    case DnsType::Cname:
        return 5;
    case DnsType::Ptr:
        return 12;
    }
    return 0;
}

bool isAskableName(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    const auto labels = name.split('.');
    return std::ranges::all_of(labels, [](const QByteArray &label) {
        // A backslash would begin an escape of the presentation format (RFC 1035 5.1).
        return !label.isEmpty() && label.size() <= 63 &&
               std::ranges::all_of(label, [](char c) { return c >= ' ' && c < 0x7f && c != '\\'; });
    });
}

QByteArray makeDnsQuery(const DnsQuestion &question, quint16 id, bool edns)
{
    if (!isAskableName(question.name))
        return {};
    unsigned char *buffer = nullptr;
    int length = 0;
    constexpr int internet = 1;
    if (ares_create_query(question.name.constData(), internet, dnsTypeNumber(question.type), id, 1, &buffer, &length,
                          edns ? ednsUdpSize : 0) != ARES_SUCCESS)
        return {};
    const std::unique_ptr<unsigned char, AresString> owner(buffer);
    QByteArray query(reinterpret_cast<const char *>(buffer), length);
    query[3] = static_cast<char>(query.at(3) | 0x20); // AD
    return query;
}

DnsAnswer readDnsAnswer(QByteArrayView packet, const DnsQuestion &question)
{
    DnsAnswer answer;
    answer.status = DnsStatus::BadAnswer;
    if (packet.size() < headerSize)
        return answer;
    const auto word = [&](qsizetype at) { return qFromBigEndian<quint16>(packet.data() + at); };
    const int flags = word(2);
    if (!(flags & 0x8000)) // a question, not an answer
        return answer;
    const DnsStatus status = statusOfCode(flags & 0xf);
    if (status != DnsStatus::Ok) {
        answer.status = status;
        answer.authenticated = flags & 0x20;
        return answer;
    }
    const auto raws = readAnswerSection(packet, word(4), word(6));
    if (!raws)
        return answer;

    QByteArray name = question.name.toLower();
    const auto alias = [&] {
        return std::ranges::find_if(*raws, [&](const RawRecord &raw) {
            return raw.dnsClass == 1 && raw.type == dnsTypeNumber(DnsType::Cname) && raw.name == name;
        });
    };
    for (int i = 0; question.type != DnsType::Cname; ++i) {
        const auto found = alias();
        if (found == raws->cend())
            break;
        const auto target = readRecord(packet, *found, DnsType::Cname);
        if (!target || i == maxAliases)
            return answer;
        name = target->target;
    }
    for (const auto &raw : *raws) {
        if (raw.dnsClass != 1 || raw.type != dnsTypeNumber(question.type) || raw.name != name)
            continue;
        const auto record = readRecord(packet, raw, question.type);
        if (!record) {
            answer.records.clear();
            return answer;
        }
        answer.records.append(*record);
    }
    std::ranges::stable_sort(answer.records, [](const DnsRecord &a, const DnsRecord &b) {
        return a.preference != b.preference ? a.preference < b.preference : a.weight > b.weight;
    });
    answer.status = answer.records.isEmpty() ? DnsStatus::NoData : DnsStatus::Ok;
    answer.authenticated = flags & 0x20;
    return answer;
}

} // namespace klubbpost
