// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dkim.h"

#include "core/emailaddress.h"
#include "sender/dkimkey.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QHash>

namespace klubbpost {
namespace {

QByteArray withoutSpace(const QByteArray &text)
{
    QByteArray bare;
    bare.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            bare += c;
    }
    return bare;
}

/// A tag list (RFC 6376 3.2): names as written, values trimmed. Nothing if it is none.
std::optional<QHash<QByteArray, QByteArray>> readTags(const QByteArray &list)
{
    QHash<QByteArray, QByteArray> tags;
    QByteArrayList items = list.split(';');
    if (items.last().trimmed().isEmpty())
        items.removeLast();
    for (const QByteArray &item : items) {
        const qsizetype equals = item.indexOf('=');
        const QByteArray name = item.left(std::max<qsizetype>(equals, 0)).trimmed();
        const auto isNameCharacter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        if (name.isEmpty() || tags.contains(name) || !std::all_of(name.begin(), name.end(), isNameCharacter))
            return std::nullopt;
        tags.insert(name, item.mid(equals + 1).trimmed());
    }
    return tags;
}

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(withoutSpace(text), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return std::nullopt;
    return decoded.decoded;
}

std::optional<qint64> readNumber(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && text.size() <= 18 &&
                        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

/// Colon-separated words, lower case.
QByteArrayList readWords(const QByteArray &text)
{
    QByteArrayList words;
    for (const QByteArray &word : text.split(':'))
        words.append(word.trimmed().toLower());
    return words;
}

QByteArray asciiDomain(const QByteArray &text)
{
    return toAsciiHostName(QString::fromUtf8(text)); // RFC 8616 5 has A-labels here; what has not means the same
}

bool isWithin(const QByteArray &domain, const QByteArray &parent)
{
    return domain == parent || domain.endsWith('.' + parent);
}

/// The signed fields, from the bottom up for each name (RFC 6376 5.4.2). A name more often than there are fields
/// signs that there are no more.
QByteArray signedFields(const MessageSource &message, const QByteArrayList &names, DkimCanon canon)
{
    QHash<QByteArray, QList<qsizetype>> places;
    for (qsizetype i = 0; i < message.fields.size(); ++i)
        places[message.fields[i].name].append(i);
    QByteArray data;
    for (const QByteArray &name : names) {
        auto &left = places[name];
        if (!left.isEmpty())
            data += canonicalField(message.fields[left.takeLast()].raw, canon) + "\r\n";
    }
    return data;
}

/// The body, canonical, and its hash; both canonicalisations are done once for all signatures.
class Body
{
public:
    explicit Body(const MessageSource &message) : m_message(message) {}
    [[nodiscard]] const QByteArray &canonical(DkimCanon canon)
    {
        auto &body = canon == DkimCanon::Simple ? m_simple : m_relaxed;
        if (!body)
            body = canonicalBody(m_message.body, canon);
        return *body;
    }

private:
    const MessageSource &m_message;
    std::optional<QByteArray> m_simple;
    std::optional<QByteArray> m_relaxed;
};

DkimSignature readSignature(const MessageField &field, const MessageSource &message, Body &body,
                            const QDateTime &arrived)
{
    DkimSignature signature;
    const auto faulty = [&signature](DkimReason reason) {
        signature.fault = reason;
        return signature;
    };
    const auto tags = readTags(field.value);
    if (!tags)
        return faulty(DkimReason::SyntaxError);
    signature.domain = asciiDomain(tags->value("d"));
    signature.selector = tags->value("s").toLower();
    signature.isEd25519 = tags->value("a") == "ed25519-sha256";
    const QByteArray algorithm = tags->value("a").toLower();
    for (const char *needed : {"v", "a", "b", "bh", "d", "h", "s"}) {
        if (tags->value(needed).isEmpty())
            return faulty(DkimReason::SyntaxError);
    }
    if (tags->value("v") != "1" || signature.domain.isEmpty() || asciiDomain(signature.keyName()).isEmpty())
        return faulty(DkimReason::SyntaxError);
    if (algorithm == "rsa-sha1")
        return faulty(DkimReason::WeakAlgorithm);
    if (algorithm != "rsa-sha256" && algorithm != "ed25519-sha256")
        return faulty(DkimReason::UnknownAlgorithm);
    signature.isEd25519 = algorithm == "ed25519-sha256";
    const QByteArray identity = tags->value("i");
    signature.identity =
        identity.isEmpty() ? signature.domain : asciiDomain(identity.mid(identity.lastIndexOf('@') + 1));
    if (!isWithin(signature.identity, signature.domain))
        return faulty(DkimReason::WrongIdentity);

    // A canonicalisation that is not there is "simple" (RFC 6376 3.5).
    const QByteArrayList canons = tags->value("c", "simple/simple").toLower().split('/');
    const auto canonOf = [](const QByteArray &word) {
        return word == "relaxed"  ? std::optional(DkimCanon::Relaxed)
               : word == "simple" ? std::optional(DkimCanon::Simple)
                                  : std::nullopt;
    };
    const auto headerCanon = canonOf(canons.first());
    const auto bodyCanon = canons.size() > 1 ? canonOf(canons[1]) : DkimCanon::Simple;
    if (!headerCanon || !bodyCanon || canons.size() > 2)
        return faulty(DkimReason::SyntaxError);

    const QByteArrayList names = readWords(tags->value("h"));
    if (!names.contains("from"))
        return faulty(DkimReason::FromNotSigned);
    if (tags->contains("q") && !readWords(tags->value("q")).contains("dns/txt"))
        return faulty(DkimReason::UnknownAlgorithm);
    const auto isFrom = [](const MessageField &other) { return other.name == "from"; };
    if (std::count_if(message.fields.begin(), message.fields.end(), isFrom) > 1)
        return faulty(DkimReason::SeveralFrom);
    const auto bytes = fromBase64(tags->value("b"));
    const auto bodyHash = fromBase64(tags->value("bh"));
    if (!bytes || !bodyHash)
        return faulty(DkimReason::SyntaxError);
    signature.signature = *bytes;
    for (const char *number : {"t", "x", "l"}) {
        if (tags->contains(number) && !readNumber(tags->value(number)))
            return faulty(DkimReason::SyntaxError);
    }
    if (const auto expires = readNumber(tags->value("x"))) {
        const auto signedAt = readNumber(tags->value("t"));
        if (signedAt && *expires < *signedAt) // RFC 6376 3.5
            return faulty(DkimReason::SyntaxError);
        if (arrived.isValid() && *expires < arrived.toSecsSinceEpoch())
            return faulty(DkimReason::Expired);
    }
    signature.bodyLength = readNumber(tags->value("l"));

    QByteArray hashed = body.canonical(*bodyCanon);
    bool isLongEnough = true;
    if (signature.bodyLength) {
        isLongEnough = *signature.bodyLength <= hashed.size();
        signature.unsignedText = *signature.bodyLength < hashed.size();
        hashed.truncate(std::min<qint64>(*signature.bodyLength, hashed.size()));
    }
    signature.bodyHolds = isLongEnough && QCryptographicHash::hash(hashed, QCryptographicHash::Sha256) == *bodyHash;
    signature.bodyCame = message.bodyCame || signature.bodyHolds;
    signature.signedData =
        signedFields(message, names, *headerCanon) + canonicalField(withoutSignature(field.raw), *headerCanon);
    return signature;
}

struct KeyRecord
{
    DkimReason fault = DkimReason::None;
    DkimKey key;
    bool testing = false;
};

/// A key record (RFC 6376 3.6.1) for this signature.
KeyRecord readKey(const QByteArray &text, const DkimSignature &signature)
{
    KeyRecord record;
    const auto faulty = [&record](DkimReason reason) {
        record.fault = reason;
        return record;
    };
    const auto tags = readTags(text);
    if (!tags || !tags->contains("p") || (tags->contains("v") && tags->value("v") != "DKIM1"))
        return faulty(DkimReason::KeySyntax);
    const QByteArrayList flags = readWords(tags->value("t"));
    record.testing = flags.contains("y");
    const bool isEd25519 = tags->value("k").toLower() == "ed25519";
    const bool isRsa = !tags->contains("k") || tags->value("k").toLower() == "rsa";
    if ((!isRsa && !isEd25519) || isEd25519 != signature.isEd25519)
        return faulty(DkimReason::KeyUnfit);
    if (tags->contains("h") && !readWords(tags->value("h")).contains("sha256"))
        return faulty(DkimReason::KeyUnfit);
    const QByteArrayList services = readWords(tags->value("s", "*"));
    if (!services.contains("*") && !services.contains("email"))
        return faulty(DkimReason::KeyUnfit);
    if (flags.contains("s") && signature.identity != signature.domain)
        return faulty(DkimReason::KeyUnfit);
    if (tags->value("p").isEmpty())
        return faulty(DkimReason::KeyRevoked);
    const auto octets = fromBase64(tags->value("p"));
    if (octets)
        record.key = isEd25519 ? DkimKey::ed25519(*octets) : DkimKey::rsa(*octets);
    if (record.key.isNull())
        return faulty(DkimReason::KeySyntax);
    if (isRsa && record.key.bits() < 1024)
        return faulty(DkimReason::KeyWeak);
    return record;
}

DkimFinding verifySignature(const DkimSignature &signature, const DnsAnswer &answer)
{
    DkimFinding finding{
        .domain = signature.domain, .selector = signature.selector, .unsignedText = signature.unsignedText};
    const auto come = [&finding](DkimState state, DkimReason reason) {
        finding.state = state;
        finding.reason = reason;
        return finding;
    };
    if (answer.status != DnsStatus::Ok)
        return isEmptyAnswer(answer.status) ? come(DkimState::Invalid, DkimReason::NoKey)
                                            : come(DkimState::Unknown, DkimReason::DnsFailure);
    // More than one key under a name is undefined (RFC 6376 3.6.2.2): the first that can be used is.
    KeyRecord key{.fault = DkimReason::NoKey};
    for (const DnsRecord &record : answer.records) {
        const KeyRecord read = readKey(record.text, signature);
        if (key.fault != DkimReason::None && (key.fault == DkimReason::NoKey || read.fault == DkimReason::None))
            key = read;
    }
    finding.testing = key.testing;
    if (!signature.isEd25519)
        finding.keyBits = key.key.bits();
    if (key.fault != DkimReason::None)
        return come(DkimState::Invalid, key.fault);
    if (!key.key.verifies(signature.signedData, signature.signature))
        return come(DkimState::Fail,
                    signature.bodyCame && !signature.bodyHolds ? DkimReason::BodyChanged : DkimReason::HeadersChanged);
    if (!signature.bodyCame)
        return come(DkimState::HeadersPass, DkimReason::BodyMissing);
    return signature.bodyHolds ? come(DkimState::Pass, DkimReason::None)
                               : come(DkimState::Fail, DkimReason::BodyChanged);
}

} // namespace

QList<DkimSignature> readDkimSignatures(const MessageSource &message, const QDateTime &arrived)
{
    QList<DkimSignature> signatures;
    Body body(message);
    for (const MessageField &field : message.fields) {
        if (field.name == "dkim-signature" && signatures.size() < maxDkimSignatures)
            signatures.append(readSignature(field, message, body, arrived));
    }
    return signatures;
}

std::variant<QList<DkimFinding>, QList<DnsQuestion>> verifyDkim(const QList<DkimSignature> &signatures,
                                                                const DnsAnswers &answers)
{
    QList<DkimFinding> findings;
    QList<DnsQuestion> missing;
    for (const DkimSignature &signature : signatures) {
        if (signature.fault != DkimReason::None) {
            const bool fails = signature.fault == DkimReason::Expired || signature.fault == DkimReason::SeveralFrom;
            findings.append({.state = fails ? DkimState::Fail : DkimState::Invalid,
                             .reason = signature.fault,
                             .domain = signature.domain,
                             .selector = signature.selector});
            continue;
        }
        const DnsQuestion question{signature.keyName(), DnsType::Txt};
        if (const DnsAnswer *answer = answers.find(question))
            findings.append(verifySignature(signature, *answer));
        else if (!missing.contains(question))
            missing.append(question);
    }
    if (!missing.isEmpty())
        return missing;
    return findings;
}

} // namespace klubbpost
