// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/words.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

QString Words::addressFault(AddressFault fault) const
{
    switch (fault) {
    case AddressFault::Empty:
        return tr("Write an e-mail address.");
    case AddressFault::ControlCharacter:
        return tr("The address has a line break or another invisible character in it. Write it anew.");
    case AddressFault::TooLong:
        return tr("The address is too long. An e-mail address has at most 254 characters.");
    case AddressFault::NoAt:
        return tr("The address lacks an @.");
    case AddressFault::SeveralAts:
        return tr("The address has more than one @.");
    case AddressFault::Space:
        return tr("The address has a space in it.");
    case AddressFault::EmptyLocalPart:
        return tr("There is nothing before the @.");
    case AddressFault::LocalPartTooLong:
        return tr("The part before the @ is too long. It has at most 64 characters.");
    case AddressFault::LocalPartCharacter:
        return tr("The part before the @ has a character that cannot be there, or a dot in the wrong place.");
    case AddressFault::EmptyDomain:
        return tr("There is nothing after the @.");
    case AddressFault::DomainWithoutDot:
        return tr("The part after the @ lacks an ending such as .se or .com.");
    case AddressFault::DomainCharacter:
        return tr("The part after the @ is not a domain: it has a character that cannot be there, or a dot in the "
                  "wrong place.");
    }
    return {};
}

QString Words::settingsFault(SettingsFault fault) const
{
    switch (fault) {
    case SettingsFault::EmptyHost:
        return tr("Write the name of the server.");
    case SettingsFault::HostControlCharacter:
        return tr("The server name has a line break or another invisible character in it. Write it anew.");
    case SettingsFault::HostWithScheme:
        return tr("Write only the server's name, without https:// or the like in front.");
    case SettingsFault::HostWithPort:
        return tr("Write only the server's name here; the port has a box of its own.");
    case SettingsFault::HostWithSpace:
        return tr("The server name has a space in it.");
    case SettingsFault::HostIsAddress:
        return tr("That is an e-mail address. Write the name of the server, such as smtp.example.se.");
    case SettingsFault::HostCharacter:
        return tr("The server name has a character that cannot be there, or a dot in the wrong place.");
    case SettingsFault::PortNotANumber:
        return tr("The port must be a number.");
    case SettingsFault::PortOutOfRange:
        return tr("The port must be a number from 1 to 65535.");
    case SettingsFault::EmptyLogin:
        return tr("Write the login name.");
    case SettingsFault::LoginControlCharacter:
        return tr("The login name has a line break or another invisible character in it. Write it anew.");
    case SettingsFault::LoginTooLong:
        return tr("The login name is too long.");
    case SettingsFault::EmptyPassword:
        return tr("Write the password.");
    case SettingsFault::PasswordControlCharacter:
        return tr("The password has a line break or another invisible character in it. Write it anew.");
    case SettingsFault::PasswordTooLong:
        return tr("The password is too long.");
    case SettingsFault::NameControlCharacter:
        return tr("The sender name has a line break or another invisible character in it. Write it anew.");
    case SettingsFault::NameTooLong:
        return tr("The sender name is too long. It has at most 200 characters.");
    }
    return {};
}

QString Words::jsonFault(const JsonFault &fault) const
{
    const QString detail = displayText(fault.detail.toUtf8(), 80);
    const QString path = displayText(fault.path.toUtf8(), 200);
    switch (fault.kind) {
    case JsonFaultKind::TooLarge:
        return tr("The file is too large.");
    case JsonFaultKind::Syntax: {
        // The rest of the detail is the library's own English.
        static const QRegularExpression place(u"^byte (\\d+)"_s);
        const auto match = place.match(fault.detail);
        return match.hasMatch() ? tr("The file is not JSON: it cannot be read from byte %1 on.").arg(match.captured(1))
                                : tr("The file is not JSON.");
    }
    case JsonFaultKind::NotAnObject:
        return tr("The file is JSON, but not of the kind that is wanted here.");
    case JsonFaultKind::UnknownKey:
        return detail.isEmpty() ? tr("At %1 there is something unknown.").arg(path)
                                : tr("At %1 there is something unknown: “%2”.").arg(path, detail);
    case JsonFaultKind::MissingKey:
        return tr("At %1 something is missing: “%2”.").arg(path, detail);
    case JsonFaultKind::WrongType:
        return tr("The value at %1 is of the wrong kind.").arg(path);
    case JsonFaultKind::BadValue:
        return detail.isEmpty() ? tr("The value at %1 is not allowed.").arg(path)
                                : tr("The value at %1 is not allowed: “%2”.").arg(path, detail);
    }
    return {};
}

QString Words::cannotRead(const QString &file) const
{
    return tr("The file %1 cannot be read.").arg(displayText(file.toUtf8(), 300));
}

QString Words::cannotWrite(const QString &file) const
{
    return tr("The file %1 cannot be written.").arg(displayText(file.toUtf8(), 300));
}

QString Words::dnsStatus(DnsStatus status) const
{
    switch (status) {
    case DnsStatus::Ok:
        return tr("answered");
    case DnsStatus::NoSuchName:
        return tr("the name does not exist");
    case DnsStatus::NoData:
        return tr("there is no such record");
    case DnsStatus::ServerFailure:
        return tr("the name server has a fault");
    case DnsStatus::Refused:
        return tr("the name server does not want to answer");
    case DnsStatus::BadAnswer:
        return tr("the answer could not be read");
    case DnsStatus::TimedOut:
        return tr("no answer in time");
    case DnsStatus::NoServer:
        return tr("no name server can be reached");
    case DnsStatus::BadName:
        return tr("not a name that can be looked up");
    case DnsStatus::Cancelled:
        return tr("cancelled");
    }
    return {};
}

} // namespace klubbpost
