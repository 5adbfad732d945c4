// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/serverdialogue.h"

namespace klubbpost::practice {

std::unique_ptr<ServerDialogue> makeServerDialogue(Protocol protocol, Security security, House &house)
{
    switch (protocol) {
    case Protocol::Smtp:
        return makeSmtpServer(security, house);
    case Protocol::Imap:
        return makeImapServer(security, house);
    case Protocol::Pop3:
        return makePop3Server(security, house);
    }
    return nullptr;
}

QByteArray hostName()
{
    return "mail.ovningshotellet.example";
}

static bool isPassword(QByteArrayView typed, const QString &right)
{
    return typed == QByteArrayView(right.toUtf8());
}

/// People type an app password with the spaces it is shown with, or without them.
static bool isAppPassword(QByteArrayView typed)
{
    QByteArray letters = typed.toByteArray();
    letters.replace(' ', QByteArray());
    const bool right = letters == PracticeClub::appPassword().remove(u' ').toUtf8();
    Secret::wipe(letters);
    return right;
}

LoginVerdict checkLogin(PracticeFault fault, Protocol protocol, QByteArrayView login, QByteArrayView password)
{
    if (fault == PracticeFault::SmtpAuthOff && protocol == Protocol::Smtp)
        return LoginVerdict::SmtpAuthOff;
    const bool knownLogin = login.compare(PracticeClub::address().toUtf8(), Qt::CaseInsensitive) == 0;
    if (!knownLogin || fault == PracticeFault::WrongPassword)
        return LoginVerdict::WrongPassword;
    if (isAppPassword(password))
        return LoginVerdict::Accepted;
    if (!isPassword(password, PracticeClub::password()))
        return LoginVerdict::WrongPassword;
    return fault == PracticeFault::AppPasswordNeeded ? LoginVerdict::AppPasswordNeeded : LoginVerdict::Accepted;
}

std::optional<LoginVerdict> checkPlain(PracticeFault fault, Protocol protocol, QByteArrayView base64)
{
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(base64.data(), base64.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    // authzid NUL authcid NUL passwd
    QByteArray &message = *decoded;
    std::optional<LoginVerdict> verdict;
    const qsizetype first = message.indexOf('\0');
    const qsizetype second = first < 0 ? -1 : message.indexOf('\0', first + 1);
    if (second >= 0 && message.indexOf('\0', second + 1) < 0) {
        const QByteArrayView all(message);
        const QByteArrayView authzid = all.first(first);
        const QByteArrayView authcid = all.sliced(first + 1, second - first - 1);
        verdict = checkLogin(fault, protocol, authcid, all.sliced(second + 1));
        // Nobody here may act for somebody else.
        if (!authzid.isEmpty() && authzid != authcid)
            verdict = LoginVerdict::WrongPassword;
    }
    Secret::wipe(message);
    return verdict;
}

} // namespace klubbpost::practice
