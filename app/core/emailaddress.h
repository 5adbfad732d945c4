// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace klubbpost {

/// Why a text is not an e-mail address, in the order they are looked for.
enum class AddressFault {
    Empty,
    ControlCharacter, ///< CR, LF, NUL and their like, or an invisible one (Unicode category Cf), anywhere
    TooLong,          ///< more than 254 octets (RFC 5321 4.5.3.1.3, less the angle brackets)
    NoAt,
    SeveralAts,
    Space, ///< inside the address; around it spaces are dropped
    EmptyLocalPart,
    LocalPartTooLong,   ///< more than 64 octets (RFC 5321 4.5.3.1.1)
    LocalPartCharacter, ///< not an atom character (RFC 5322 3.2.3, RFC 6531), or a dot first, last or doubled
    EmptyDomain,
    DomainWithoutDot,
    DomainCharacter, ///< not a host name, as typed or as A-label (RFC 1123 2.1, RFC 5891)
};

constexpr const char *enumName(AddressFault value)
{
    switch (value) {
    case AddressFault::Empty:
        return "empty";
    case AddressFault::ControlCharacter:
        return "controlCharacter";
    case AddressFault::TooLong:
        return "tooLong";
    case AddressFault::NoAt:
        return "noAt";
    case AddressFault::SeveralAts:
        return "severalAts";
    case AddressFault::Space:
        return "space";
    case AddressFault::EmptyLocalPart:
        return "emptyLocalPart";
    case AddressFault::LocalPartTooLong:
        return "localPartTooLong";
    case AddressFault::LocalPartCharacter:
        return "localPartCharacter";
    case AddressFault::EmptyDomain:
        return "emptyDomain";
    case AddressFault::DomainWithoutDot:
        return "domainWithoutDot";
    case AddressFault::DomainCharacter:
        return "domainCharacter";
    }
    return nullptr;
}

/// One mailbox address (RFC 5321 Mailbox, RFC 6531 for other letters than ASCII): dot-atom local part, DNS domain.
/// Quoted local parts and address literals are refused: no club has one. An object is always valid, or empty.
class EmailAddress
{
public:
    EmailAddress() = default;

    /// Strict, but for spaces around. What a person typed goes through typedAddress() (core/typed.h).
    [[nodiscard]] static Result<EmailAddress, AddressFault> parse(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_localPart.isEmpty(); }
    [[nodiscard]] const QString &localPart() const { return m_localPart; }
    /// The domain for people, as U-labels in lower case ("företag.se").
    [[nodiscard]] const QString &domain() const { return m_domain; }
    /// The domain for the wire and the DNS, as A-labels ("xn--fretag-wxa.se").
    [[nodiscard]] const QByteArray &asciiDomain() const { return m_asciiDomain; }
    /// "info@företag.se", for people.
    [[nodiscard]] QString toString() const;
    /// "info@xn--fretag-wxa.se" in UTF-8, for the wire.
    [[nodiscard]] QByteArray toWire() const;
    /// True when the local part has other letters than ASCII, so that SMTPUTF8 (RFC 6531) is needed to send.
    [[nodiscard]] bool needsSmtpUtf8() const;

    bool operator==(const EmailAddress &) const = default;

private:
    QString m_localPart;
    QString m_domain;
    QByteArray m_asciiDomain;
};

/// Checks a host name (RFC 1123 2.1, A-labels by IDNA) and gives it as A-labels in lower case without a final dot;
/// empty if it is none. IP addresses are not host names.
[[nodiscard]] QByteArray toAsciiHostName(const QString &host);

/// True if the text has a character that would end a line or hide text: C0, DEL, C1, line and paragraph separators.
[[nodiscard]] bool hasControlCharacter(QStringView text);

/// True if the text has a character of Unicode category Cf: zero-width ones, marks of writing direction, soft hyphens.
[[nodiscard]] bool hasInvisibleCharacter(QStringView text);

} // namespace klubbpost
