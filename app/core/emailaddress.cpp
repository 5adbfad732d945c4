// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/emailaddress.h"

#include <algorithm>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxAddress = 254;
constexpr qsizetype maxLocalPart = 64;
constexpr qsizetype maxHostName = 253;
constexpr qsizetype maxLabel = 63;

/// atext of RFC 5322 3.2.3, and what RFC 6531 3.3 adds: anything beyond ASCII.
bool isAtomCharacter(QChar c)
{
    return c.unicode() > 0x7f || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           u"!#$%&'*+-/=?^_`{|}~"_s.contains(c);
}

bool isDotAtom(const QString &text)
{
    const auto atoms = text.split(u'.');
    return std::all_of(atoms.begin(), atoms.end(), [](const QString &atom) {
        return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomCharacter);
    });
}

bool isHostLabel(QByteArrayView label)
{
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !label.isEmpty() && label.size() <= maxLabel && !label.startsWith('-') && !label.endsWith('-') &&
           std::all_of(label.begin(), label.end(), isAllowed);
}

} // namespace

bool hasControlCharacter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029;
    });
}

bool hasInvisibleCharacter(QStringView text)
{
    const auto letters = text.toUcs4();
    return std::any_of(letters.begin(), letters.end(),
                       [](uint letter) { return QChar::category(letter) == QChar::Other_Format; });
}

QByteArray toAsciiHostName(const QString &host)
{
    if (host.isEmpty() || host.size() > maxHostName + 1 || hasControlCharacter(host))
        return {};
    // toAce() answers nothing for a name that breaks IDNA; it takes a final dot along, which DNS and TLS do not want.
    QByteArray ascii = QUrl::toAce(host, QUrl::IgnoreIDNWhitelist).toLower();
    if (ascii.endsWith('.'))
        ascii.chop(1);
    if (ascii.isEmpty() || ascii.size() > maxHostName)
        return {};
    const auto labels = ascii.split('.');
    if (!std::all_of(labels.begin(), labels.end(), [](const QByteArray &label) { return isHostLabel(label); }))
        return {};
    // A last label of digits only is an IPv4 address or a slip of the hand, never a host name (RFC 3696 2).
    const auto &last = labels.last();
    if (std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    return ascii;
}

Result<EmailAddress, AddressFault> EmailAddress::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return AddressFault::Empty;
    if (hasControlCharacter(text) || hasInvisibleCharacter(text))
        return AddressFault::ControlCharacter;
    if (text.toUtf8().size() > maxAddress)
        return AddressFault::TooLong;
    const qsizetype at = text.indexOf(u'@');
    if (at < 0)
        return AddressFault::NoAt;
    if (text.indexOf(u'@', at + 1) >= 0)
        return AddressFault::SeveralAts;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }))
        return AddressFault::Space;

    EmailAddress address;
    // Normal form C, so that an å typed as a + ring is the å the mailbox was created with (RFC 6532 3.1).
    address.m_localPart = text.left(at).normalized(QString::NormalizationForm_C);
    const QString domain = text.mid(at + 1);
    if (address.m_localPart.isEmpty())
        return AddressFault::EmptyLocalPart;
    if (address.m_localPart.toUtf8().size() > maxLocalPart)
        return AddressFault::LocalPartTooLong;
    if (!isDotAtom(address.m_localPart))
        return AddressFault::LocalPartCharacter;
    if (domain.isEmpty())
        return AddressFault::EmptyDomain;
    if (!domain.contains(u'.'))
        return AddressFault::DomainWithoutDot;
    address.m_asciiDomain = domain.endsWith(u'.') ? QByteArray() : toAsciiHostName(domain);
    if (address.m_asciiDomain.isEmpty() || address.m_asciiDomain.contains('_'))
        return AddressFault::DomainCharacter;
    address.m_domain = QUrl::fromAce(address.m_asciiDomain, QUrl::IgnoreIDNWhitelist);
    return address;
}

QString EmailAddress::toString() const
{
    return isEmpty() ? QString() : m_localPart + u'@' + m_domain;
}

QByteArray EmailAddress::toWire() const
{
    return isEmpty() ? QByteArray() : m_localPart.toUtf8() + '@' + m_asciiDomain;
}

bool EmailAddress::needsSmtpUtf8() const
{
    return std::any_of(m_localPart.begin(), m_localPart.end(), [](QChar c) { return c.unicode() > 0x7f; });
}

} // namespace klubbpost
