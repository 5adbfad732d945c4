// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes random zones, always the same ones, evaluates SPF in each, and writes zone, question and result as one JSON
// object a line, for spf-second-opinion to compare with another implementation.
// Left out is what is counted in different ways: ptr, and void look-ups (marked).

#include "sender/settle.h"
#include "sender/spf.h"

#include <cstdio>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

class Dice
{
public:
    explicit Dice(quint32 seed) : m_random(seed) {}
    int upTo(int bound) { return m_random.bounded(bound); }
    bool oneIn(int chances) { return upTo(chances) == 0; }
    template <std::size_t N>
    QByteArray oneOf(const char *const (&choices)[N])
    {
        return choices[upTo(int(N))];
    }

private:
    QRandomGenerator m_random;
};

class ZoneMaker
{
public:
    explicit ZoneMaker(quint32 seed) : m_dice(seed)
    {
        for (int i = 0; i < 8; ++i)
            fill(name(i));
        if (m_dice.oneIn(4)) // what %{i} and %{l} may lead to
            add("192.0.2.1.n1.example", DnsType::A, "127.0.0.2");
        if (m_dice.oneIn(4))
            add("info.n2.example", DnsType::A, "127.0.0.2");
    }
    [[nodiscard]] const Zone &zone() const { return m_zone; }
    [[nodiscard]] const QJsonArray &records() const { return m_records; }
    Dice &dice() { return m_dice; }

private:
    static QByteArray name(int i) { return "n" + QByteArray::number(i) + ".example"; }
    QByteArray anyName() { return name(m_dice.upTo(9)); } // n8 does not exist

    QByteArray otherName(const QByteArray &than)
    {
        for (;;) {
            if (const auto name = anyName(); name != than)
                return name;
        }
    }

    void add(const QByteArray &name, DnsType type, const QByteArray &value)
    {
        m_zone.add(name, type, value);
        m_records.append(QJsonArray{QString::fromLatin1(name), nameOf(type), QString::fromLatin1(value)});
    }
    void fill(const QByteArray &name)
    {
        // Never an MX: whether the rest is looked up after a match is left open, and so whether its failure counts.
        if (name == this->name(7) && m_dice.oneIn(5)) {
            m_zone.setStatus(name, DnsStatus::ServerFailure);
            m_records.append(QJsonArray{QString::fromLatin1(name), u"failure"_s, QString()});
            return;
        }
        if (!m_dice.oneIn(12))
            add(name, DnsType::Txt, record(name));
        if (m_dice.oneIn(25))
            add(name, DnsType::Txt, record(name));
        if (m_dice.oneIn(3))
            add(name, DnsType::Txt, "v=spf10 this is no SPF");
        for (int i = m_dice.upTo(3); i > 0; --i)
            add(name, DnsType::A, "192.0.2." + QByteArray::number(m_dice.upTo(4)));
        if (m_dice.oneIn(2))
            add(name, DnsType::Aaaa, "2001:db8::" + QByteArray::number(m_dice.upTo(4)));
        for (int i = m_dice.oneIn(15) ? 11 : m_dice.upTo(3); i > 0; --i)
            add(name, DnsType::Mx, QByteArray::number(i) + ' ' + this->name(i % 7));
    }
    QByteArray record(const QByteArray &owner)
    {
        QByteArray text = m_dice.oneIn(10) ? "V=SpF1" : "v=spf1";
        for (int i = m_dice.upTo(m_dice.oneIn(10) ? 9 : 4); i > 0; --i)
            text += (m_dice.oneIn(10) ? "  " : " ") + term(owner);
        if (!m_dice.oneIn(4))
            text += ' ' + m_dice.oneOf({"", "+", "-", "~", "?"}) + m_dice.oneOf({"all", "ALL"});
        else if (m_dice.oneIn(2))
            text += " redirect=" + anyName();
        return text;
    }
    QByteArray term(const QByteArray &owner)
    {
        const QByteArray qualifier = m_dice.oneOf({"", "", "", "+", "-", "~", "?"});
        switch (m_dice.upTo(m_dice.oneIn(6) ? 8 : 6)) {
        case 0:
            return qualifier + "ip4:192.0.2." + QByteArray::number(m_dice.upTo(4)) +
                   m_dice.oneOf({"", "", "/32", "/31", "/24", "/0"});
        case 1:
            return qualifier + "ip6:2001:db8::" + QByteArray::number(m_dice.upTo(4)) +
                   m_dice.oneOf({"", "", "/128", "/127", "/64"});
        case 2:
            return qualifier + m_dice.oneOf({"a", "A"}) + (m_dice.oneIn(3) ? QByteArray() : ':' + anyName()) +
                   m_dice.oneOf({"", "", "/24", "/31", "//64", "/24//64"});
        case 3:
            return qualifier + "mx" + (m_dice.oneIn(3) ? QByteArray() : ':' + anyName()) +
                   m_dice.oneOf({"", "", "/30", "//126"});
        case 4:
            // Not of itself: pyspf refuses that before it evaluates anything, which RFC 7208 does not ask for.
            return qualifier + m_dice.oneOf({"include:", "Include:"}) + otherName(owner);
        case 5:
            return qualifier + "exists:" + m_dice.oneOf({"%{i}.n1.example", "%{l}.n2.example", "n3.example", "%{d}"});
        case 6: // wrong
            return m_dice.oneOf({"ipv4:192.0.2.1", "ip4:192.0.2.300", "include", "include:", "mx/33", "a//129",
                                 "exists:%{z}.n1.example", "all:x", "moo", "--all", "redirect=", "ip6:2001:db8::g"});
        default: // modifiers that mean nothing here
            return m_dice.oneOf({"moo=cow", "x-y_z.1=%{d}", "exp=n8.example"});
        }
    }

    Dice m_dice;
    Zone m_zone;
    QJsonArray m_records;
};

} // namespace

int main(int argc, char **argv)
{
    const quint32 seed = argc > 1 ? QByteArray(argv[1]).toUInt() : 7208;
    const int count = argc > 2 ? QByteArray(argv[2]).toInt() : 4000;
    for (int i = 0; i < count; ++i) {
        ZoneMaker maker(seed * 100'003U + static_cast<quint32>(i));
        const QByteArray ip = maker.dice().oneOf(
            {"192.0.2.0", "192.0.2.1", "192.0.2.2", "192.0.2.3", "2001:db8::1", "2001:db8::2", "198.51.100.1"});
        SpfQuery query{QHostAddress(QString::fromLatin1(ip)), "n0.example", "info@n0.example", "helo.example"};
        if (maker.dice().oneIn(20)) { // an empty sender: the HELO name
            query.sender.clear();
            query.helo = query.domain;
        }
        const auto verdict = settle<SpfVerdict>(maker.zone(), [&](const DnsAnswers &answers) {
                                 return checkHost(query, answers);
                             }).verdict;
        const QJsonObject line{{u"zone"_s, maker.records()},
                               {u"ip"_s, QString::fromLatin1(ip)},
                               {u"sender"_s, QString::fromLatin1(query.sender)},
                               {u"helo"_s, QString::fromLatin1(query.helo)},
                               {u"result"_s, nameOf(verdict.result)},
                               {u"reason"_s, nameOf(verdict.reason)}};
        std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }
    return 0;
}
