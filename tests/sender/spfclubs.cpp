// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes club domains, always the same ones: a mail provider, systems that send, and an SPF record that is well formed
// or holds a slip of the hand. Asks for advice, follows the first that there is, and writes each domain as one JSON
// object a line: the zone before and after, and who must be able to send afterwards. spf-clubs has another
// implementation evaluate them.
//
// spfclubs [SEED [COUNT]]; with --time instead of a seed: only advice, and how long it took.

#include "sender/advice.h"
#include "sender/senderfacts.h"
#include "sender/settle.h"

#include <cstdio>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// Somebody who sends for a domain: what stands in the record for it, and one of its addresses.
struct Sender
{
    QByteArray term;
    QByteArray ip;
    QList<std::array<QByteArray, 3>> records; ///< of its own zone: name, type, value
};

const QList<Sender> &providers()
{
    static const QList<Sender> list{
        {"include:spf.protection.outlook.com",
         "203.0.113.9",
         {{"spf.protection.outlook.com", "txt", "v=spf1 ip4:203.0.113.0/28 ip6:2001:db8:1::/48 -all"}}},
        {"include:_spf.google.com",
         "203.0.113.18",
         {{"_spf.google.com", "txt", "v=spf1 include:_netblocks.google.com include:_netblocks2.google.com ~all"},
          {"_netblocks.google.com", "txt", "v=spf1 ip4:203.0.113.16/28 ~all"},
          {"_netblocks2.google.com", "txt", "v=spf1 ip6:2001:db8:2::/48 ~all"}}},
        {"include:spf.loopia.se", "203.0.113.33", {{"spf.loopia.se", "txt", "v=spf1 ip4:203.0.113.32/28 -all"}}},
        {"include:_custspf.one.com", "203.0.113.49", {{"_custspf.one.com", "txt", "v=spf1 ip4:203.0.113.48/28 -all"}}},
        {"mx", "203.0.113.65", {}}, // servers of its own
    };
    return list;
}

const QList<Sender> &others()
{
    static const QList<Sender> list{
        {"ip4:203.0.113.81", "203.0.113.81", {}},
        {"ip4:203.0.113.96/28", "203.0.113.99", {}},
        {"a:www.klubben.se", "203.0.113.113", {{"www.klubben.se", "a", "203.0.113.113"}}},
        {"include:spf.brevo.com", "203.0.113.130", {{"spf.brevo.com", "txt", "v=spf1 ip4:203.0.113.128/28 -all"}}},
        {"include:spf.invoices.example",
         "203.0.113.145",
         {{"spf.invoices.example", "txt", "v=spf1 a:out.invoices.example -all"},
          {"out.invoices.example", "a", "203.0.113.145"}}},
        {"ip6:2001:db8:9::7", "2001:db8:9::7", {}},
    };
    return list;
}

struct System
{
    QString id;
    QByteArray ip;
    QList<std::array<QByteArray, 3>> records;
};

const QList<System> &systems()
{
    static const QList<System> list{
        {u"cogwork"_s,
         "194.236.32.61",
         {{"include.space2u.com", "txt", "v=spf1 ip4:194.236.32.61 ip4:198.51.100.0/28 ~all"}}},
        {u"fortnox"_s, "198.51.100.17", {{"spf.fortnox.se", "txt", "v=spf1 ip4:198.51.100.16/28 -all"}}},
        {u"paloma"_s, "198.51.100.33", {{"all._spf.plma.se", "txt", "v=spf1 ip4:198.51.100.32/28 -all"}}},
    };
    return list;
}

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int upTo(int bound) { return m_random.bounded(bound); }
    bool oneIn(int chances) { return upTo(chances) == 0; }

private:
    QRandomGenerator m_random;
};

/// A slip, and the texts that a domain then has. Where it is not plain, nobody can tell who else was meant.
struct BadRecord
{
    const char *name;
    bool isPlain;
    QByteArrayList (*make)(const QByteArrayList &terms, const QByteArray &all);
};

QByteArray joined(const QByteArrayList &terms, const QByteArray &all)
{
    return "v=spf1 " + (terms + QByteArrayList{all}).join(' ');
}
QByteArrayList withFirst(const QByteArrayList &terms, const QByteArray &all, const char *from, const char *to)
{
    QByteArray text = joined(terms, all);
    const qsizetype at = text.indexOf(from);
    if (at >= 0)
        text.replace(at, qstrlen(from), to);
    return {text};
}

const BadRecord slips[] = {
    {"well formed", true, [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{joined(t, a)}; }},
    {"leading blank", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{' ' + joined(t, a)}; }},
    {"quotation marks", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{'"' + joined(t, a) + '"'}; }},
    {"typographic quotation marks", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{"”" + joined(t, a) + "”"}; }},
    {"escaped quotation marks", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{"\\\"" + joined(t, a) + "\\\""}; }},
    {"v=spf", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1", "v=spf"); }},
    {"v=spf2", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1", "v=spf2"); }},
    {"v = spf1", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1", "v = spf1"); }},
    {"v=sfp1", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1", "v=sfp1"); }},
    {"no version", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1 ", ""); }},
    {"semicolon behind the version", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=spf1", "v=spf1;"); }},
    {"semicolons everywhere", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t, a).replace(' ', "; ") + ';'};
     }},
    {"commas", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{"v=spf1 " + t.join(", ") + ", " + a}; }},
    {"Cyrillic letters", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "spf1", "ѕрf1"); }},
    {"no-break space", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t, a).replace(" ", "\xc2\xa0")};
     }},
    {"zero-width space", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "v=", "\xe2\x80\x8bv="); }},
    {"en dash before all", true,
     [](const QByteArrayList &t, const QByteArray &) { return QByteArrayList{joined(t, "–all")}; }},
    {"include=", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "include="); }},
    {"include.", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "include."); }},
    {"include: and a blank", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "include: "); }},
    {"inculde", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "inculde:"); }},
    {"includes", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "includes:"); }},
    {"ip4=", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "ip4:", "ip4="); }},
    {"ipv4", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "ip4:", "ipv4:"); }},
    {"bare address", true, [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "ip4:", ""); }},
    {"ip4 without a colon", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "ip4:", "ip4"); }},
    {"glued end", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{"v=spf1 " + t.join(' ') + a}; }},
    {"glued terms", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{"v=spf1 " + QByteArray(t.join(' ')).replace(" include:", "include:") + ' ' + a};
     }},
    {"stop at the end", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{joined(t, a) + '.'}; }},
    {"semicolon at the end", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{joined(t, a) + ';'}; }},
    {"blank in the end", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{"v=spf1 " + t.join(' ') + ' ' + a.left(1) + ' ' + a.mid(1)};
     }},
    {"one l too many", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{joined(t, a + 'l')}; }},
    {"two records", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t.mid(0, 1), a), joined(t.mid(1), a)};
     }},
    {"two records in one text", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t.mid(0, 1), a) + ' ' + joined(t.mid(1), a)};
     }},
    {"one record counts, one does not", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t.mid(0, 1), a), '"' + joined(t.mid(1), a) + '"'};
     }},
    {"terms behind the end", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t.mid(0, 1), a) + ' ' + t.mid(1).join(' ')};
     }},
    {"scheme in an include", true,
     [](const QByteArrayList &t, const QByteArray &a) { return withFirst(t, a, "include:", "include:https://"); }},
    {"zone file's prefix", true,
     [](const QByteArrayList &t, const QByteArray &a) { return QByteArrayList{"@ IN TXT \"" + joined(t, a) + '"'}; }},
    {"an include that is not there", false,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(t + QByteArrayList{"include:gone.example"}, a)};
     }},
    {"an address cut short", false,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(QByteArrayList{"ip4:203.0.113"} + t, a)};
     }},
    {"a word", false,
     [](const QByteArrayList &t, const QByteArray &a) {
         return QByteArrayList{joined(QByteArrayList{"webbhotellet"} + t, a)};
     }},
    {"too many look-ups", true,
     [](const QByteArrayList &t, const QByteArray &a) {
         QByteArrayList many = t;
         for (int i = 0; i < 9; ++i)
             many.append("a:h" + QByteArray::number(i) + ".klubben.se");
         return QByteArrayList{joined(many, a)};
     }},
    {"no end", true,
     [](const QByteArrayList &t, const QByteArray &) { return QByteArrayList{"v=spf1 " + t.join(' ')}; }},
    {"+all", true, [](const QByteArrayList &t, const QByteArray &) { return QByteArrayList{joined(t, "+all")}; }},
    {"no record", false, [](const QByteArrayList &, const QByteArray &) { return QByteArrayList{}; }},
};

using Records = QList<std::array<QByteArray, 3>>;

Zone zoneOf(const Records &records, const QByteArrayList &texts)
{
    Zone zone;
    const auto add = [&zone](const std::array<QByteArray, 3> &record) {
        zone.add(record[0], fromName<DnsType>(QString::fromLatin1(record[1])).value(), record[2]);
    };
    for (const auto &record : records)
        add(record);
    for (const auto &text : texts)
        add({"klubben.se", "txt", text});
    return zone;
}

QJsonArray texts(const QByteArrayList &list)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(QString::fromUtf8(item));
    return array;
}

SpfResult evaluate(const Zone &zone, const QByteArray &ip)
{
    const SpfQuery query{QHostAddress(QString::fromLatin1(ip)), "klubben.se", "info@klubben.se", "mail.example"};
    return settle<SpfVerdict>(zone, [&](const DnsAnswers &answers) { return checkHost(query, answers); })
        .verdict.result;
}

/// One domain, from the sender's question to what its record says after the advice.
class Club
{
public:
    Club(quint32 seed, const SenderFacts &facts) : m_dice(seed)
    {
        m_slip = &slips[m_dice.upTo(int(std::size(slips)))];
        const auto &provider = providers()[m_dice.upTo(int(providers().size()))];
        m_senders.append(provider);
        const int more = 1 + m_dice.upTo(2);
        while (m_senders.size() < 1 + more) {
            const auto &other = others()[m_dice.upTo(int(others().size()))];
            const bool taken = std::any_of(m_senders.begin(), m_senders.end(),
                                           [&](const Sender &sender) { return sender.term == other.term; });
            if (!taken)
                m_senders.append(other);
        }
        const auto &system = systems()[m_dice.upTo(int(systems().size()))];
        m_systemIp = system.ip;
        for (const auto &sender : std::as_const(m_senders))
            m_records += sender.records;
        m_records += system.records;
        m_records += Records{{"klubben.se", "mx", "10 mail.klubben.se"},
                             {"mail.klubben.se", "a", "203.0.113.65"},
                             {"klubben.se", "a", "203.0.113.66"}};
        for (int i = 0; i < 9; ++i)
            m_records.append(
                {"h" + QByteArray::number(i) + ".klubben.se", "a", "203.0.113." + QByteArray::number(200 + i)});
        QByteArrayList terms;
        for (const auto &sender : std::as_const(m_senders))
            terms.append(sender.term);
        m_texts = m_slip->make(terms, m_dice.oneIn(2) ? "-all" : "~all");

        m_question.address = EmailAddress::parse(u"info@klubben.se"_s).take();
        m_question.system = *facts.system(system.id);
        m_question.way = SendingWay::OwnServers;
        if (provider.term.startsWith("include:"))
            m_question.providerIncludes = {provider.term.mid(8)};
        for (const auto &known : providers() + others()) {
            if (known.term.startsWith("include:"))
                m_question.knownNames.append(known.term.mid(8));
        }
    }

    void advise()
    {
        const Zone zone = zoneOf(m_records, m_texts);
        m_advice = settle<SenderAdvice>(zone, [&](const DnsAnswers &answers) {
                       return adviseSender(m_question, answers);
                   }).verdict;
    }

    [[nodiscard]] QJsonObject line() const
    {
        const SenderOption &first = m_advice.options.first();
        QByteArrayList after = m_texts;
        const RecordChange *record = first.spf();
        if (record) {
            for (const auto &before : record->before)
                after.removeOne(before);
            after.append(record->after);
        }
        const bool follows = record || first.kind == SenderOptionKind::KeepAsIs;
        const Zone now = zoneOf(m_records, m_texts);
        const Zone then = zoneOf(m_records, after);
        QJsonArray cases;
        const auto add = [&](const QByteArray &ip, const QString &who, const QString &want) {
            cases.append(QJsonObject{{u"ip"_s, QString::fromLatin1(ip)},
                                     {u"who"_s, who},
                                     {u"want"_s, want},
                                     {u"before"_s, nameOf(evaluate(now, ip))},
                                     {u"after"_s, nameOf(evaluate(then, ip))}});
        };
        if (follows)
            add(m_systemIp, u"system"_s, u"pass"_s);
        for (const auto &sender : m_senders)
            add(sender.ip, QString::fromLatin1(sender.term),
                m_slip->name == "no record"_ba && &sender != &m_senders.first() ? u"notFail"_s : u"pass"_s);
        for (int i = 0; i < 9 && m_slip->name == "too many look-ups"_ba; ++i)
            add("203.0.113." + QByteArray::number(200 + i), u"host"_s, u"pass"_s);
        if (!m_slip->isPlain) // nobody can tell who was meant, so nobody may be refused
            add("192.0.2.99", u"whoever was meant"_s, u"notFail"_s);
        QJsonArray records;
        for (const auto &entry : m_records)
            records.append(
                QJsonArray{QString::fromLatin1(entry[0]), QString::fromLatin1(entry[1]), QString::fromUtf8(entry[2])});
        return {{u"slip"_s, QString::fromLatin1(m_slip->name)},
                {u"system"_s, m_question.system.id},
                {u"verdict"_s, nameOf(m_advice.verdict())},
                {u"option"_s, nameOf(first.kind)},
                {u"follows"_s, follows},
                {u"records"_s, records},
                {u"before"_s, texts(m_texts)},
                {u"after"_s, texts(after)},
                {u"cases"_s, cases}};
    }

private:
    Dice m_dice;
    const BadRecord *m_slip;
    QList<Sender> m_senders;
    QByteArray m_systemIp;
    Records m_records;
    QByteArrayList m_texts;
    SenderQuestion m_question;
    SenderAdvice m_advice;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const SenderFacts facts = SenderFacts::fromFolder(u":"_s, {});
    const bool timed = argc > 1 && qstrcmp(argv[1], "--time") == 0;
    const quint32 seed = argc > 1 && !timed ? QByteArray(argv[1]).toUInt() : 7208;
    const int count = argc > 2 ? QByteArray(argv[2]).toInt() : 600;
    qint64 nanoseconds = 0;
    for (int i = 0; i < count; ++i) {
        Club club(seed * 100'003U + static_cast<quint32>(i), facts);
        QElapsedTimer clock;
        clock.start();
        club.advise();
        nanoseconds += clock.nsecsElapsed();
        if (!timed)
            std::printf("%s\n", QJsonDocument(club.line()).toJson(QJsonDocument::Compact).constData());
    }
    if (timed)
        std::printf("%d domains, %.0f a second\n", count, 1e9 * count / double(nanoseconds));
    return 0;
}
