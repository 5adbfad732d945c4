// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dmarcmisses.h"

#include "sender/plaintext.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxDmarcText = 4096;

/// Tags with one ";" between them.
QByteArray separated(const QString &text)
{
    static const QRegularExpression seams(u"[\\s;,]+(?=(?:v|p|sp|np|rua|ruf|adkim|aspf|fo|rf|ri|pct|psd|t)\\s*=)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList tags;
    for (const QString &tag : text.split(seams, Qt::SkipEmptyParts)) {
        QString plain = tag.trimmed();
        while (plain.endsWith(u';') || plain.endsWith(u','))
            plain = plain.chopped(1).trimmed();
        if (!plain.isEmpty())
            tags.append(plain);
    }
    return tags.join(u"; "_s).toUtf8();
}

} // namespace

std::optional<DmarcMiss> readDmarcMiss(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > maxDmarcText || parseDmarc(text))
        return std::nullopt;
    bool lookAlikes = text.startsWith("\xef\xbb\xbf");
    const QString seen = asciiMeant(decodedText(text), lookAlikes);
    const QString plain = unquotedText(seen).trimmed();
    static const QRegularExpression version(
        u"(?<![a-z0-9_])v\\s*[=:]{1,2}\\s*(d\\s*-?m\\s*-?a\\s*-?r\\s*-?c)\\s*-?v?([0-9l])?(?=$|[\\s;,:.])"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slipped(u"^v\\s*=\\s*([a-z]{4,6})1?(?=$|[\\s;,:])"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    auto match = version.match(plain);
    if (!match.hasMatch()) {
        match = slipped.match(plain);
        QString letters = match.captured(1).toLower();
        std::sort(letters.begin(), letters.end());
        if (!match.hasMatch() || letters != "acdmr"_L1)
            return std::nullopt;
    }
    const QString others = plain.left(match.capturedStart()) + u' ' + plain.mid(match.capturedEnd());
    static const QRegularExpression policy(u"\\bp\\s*=\\s*(?:none|quarantine|reject)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    DmarcMiss miss{.text = text};
    const bool isExact = match.captured(0) == "v=DMARC1"_L1;
    const bool isFirst = plain.left(match.capturedStart()).trimmed().isEmpty();
    if (text.front() == ' ' || text.front() == '\t')
        miss.reason = DmarcMissReason::LeadingBlank;
    else if (seen.trimmed().startsWith(u'"') || seen.trimmed().startsWith(u'\\'))
        miss.reason = DmarcMissReason::QuotationMarks;
    else if (!isFirst)
        miss.reason = DmarcMissReason::VersionNotFirst;
    else if (lookAlikes)
        miss.reason = DmarcMissReason::LookAlikes;
    else
        miss.reason = isExact ? DmarcMissReason::WrongSeparator : DmarcMissReason::WrongVersion;
    static const QRegularExpression edges(u"^[\\s;,:.]+"_s);
    QString tags = others.trimmed();
    tags.remove(edges);
    const QByteArray meant = separated(u"v=DMARC1; "_s + tags);
    if (policy.match(others).hasMatch() && parseDmarc(meant))
        miss.meant = meant;
    return miss;
}

std::variant<QList<DmarcMiss>, QList<DnsQuestion>> findDmarcMisses(const QByteArray &domain, const DnsAnswers &answers)
{
    QList<DnsQuestion> missing;
    QList<DmarcMiss> misses;
    const auto need = [&](const QByteArray &name) -> const DnsAnswer * {
        const DnsQuestion question{name, DnsType::Txt};
        const auto *answer = answers.find(question);
        if (!answer)
            missing.append(question);
        return answer;
    };
    const QByteArray place = "_dmarc." + domain;
    QByteArrayList records;
    if (const auto *own = need(place)) {
        for (const auto &record : own->records) {
            if (auto miss = readDmarcMiss(record.text)) {
                miss->name = place;
                misses.append(*miss);
            } else if (parseDmarc(record.text)) {
                records.append(record.text);
            }
        }
    }
    if (records.size() > 1) {
        for (const auto &record : std::as_const(records))
            misses.append({place, record, DmarcMissReason::SeveralRecords, {}});
    }
    // A form that adds the domain itself, a forgotten underscore, and the domain's own name.
    for (const QByteArray &name : {domain, "dmarc." + domain, place + '.' + domain}) {
        const auto *answer = need(name);
        for (const auto &record : answer ? answer->records : QList<DnsRecord>()) {
            const auto miss = readDmarcMiss(record.text);
            if (parseDmarc(record.text))
                misses.append({name, record.text, DmarcMissReason::WrongName, record.text});
            else if (miss)
                misses.append({name, record.text, DmarcMissReason::WrongName, miss->meant});
        }
    }
    if (!missing.isEmpty())
        return missing;
    return misses;
}

} // namespace klubbpost
