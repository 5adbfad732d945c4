// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/emailaddress.h"
#include "core/enumname.h"
#include "core/serversettings.h"

namespace klubbpost {

// What a person typed or pasted, made fit for reading: one way for the window, the command line and lists of accounts.
// The strict readers (EmailAddress::parse(), parseHost(), parseLogin()) come after it, and alone where no person types.

/// Without characters that are not seen (Unicode category Cf, such as U+200B, which web pages put into addresses), with
/// one kind of blank, and none around. Line ends and other control characters inside stay, to be refused.
[[nodiscard]] QString cleaned(const QString &typed);

/// The address out of "Anna <anna@klubben.se>", "mailto:anna@klubben.se?subject=x", "“anna@klubben.se”,",
/// "E-post: anna@klubben.se" and "anna@klubben,se". A text with two lines, two addresses, or blanks for another reason
/// is left for EmailAddress::parse() to refuse: what stands before a blank may belong to the address.
[[nodiscard]] QString cleanedAddress(const QString &typed);
[[nodiscard]] Result<EmailAddress, AddressFault> typedAddress(const QString &typed);

/// A server as it was typed or pasted: "https://mail.klubben.se/", "mail.klubben.se:587", "mail.klubben.se, port 587".
struct TypedHost
{
    QString host;     ///< what is left of it, for parseHost()
    quint16 port = 0; ///< 0: none was in it
};
[[nodiscard]] TypedHost cleanedHost(const QString &typed);

/// An address is cleaned as one; of any other name the quotation marks around it and a comma or semicolon behind go.
[[nodiscard]] QString cleanedLogin(const QString &typed);
[[nodiscard]] Result<QString, SettingsFault> typedLogin(const QString &typed);

/// What a password has in it that is easily pasted along with it, and seldom meant. It is sent as it was typed.
enum class PasswordOddity {
    None,
    BlankAround, ///< it begins or ends with a blank, of whatever width
    Invisible,   ///< a character of category Cf is in it
};

constexpr const char *enumName(PasswordOddity value)
{
    switch (value) {
    case PasswordOddity::None:
        return "none";
    case PasswordOddity::BlankAround:
        return "blankAround";
    case PasswordOddity::Invisible:
        return "invisible";
    }
    return nullptr;
}

[[nodiscard]] PasswordOddity oddityOf(QStringView password);

} // namespace klubbpost
