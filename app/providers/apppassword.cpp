// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/apppassword.h"

namespace klubbpost {
namespace {

QString withoutSpaces(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    return text;
}

bool hasForm(const Provider &provider, const QString &typed)
{
    return !provider.appPasswordFormat.pattern().isEmpty() &&
           provider.appPasswordFormat.match(withoutSpaces(typed)).hasMatch();
}

} // namespace

PasswordLook passwordLook(const Provider &provider, const QString &typed)
{
    if (typed.isEmpty() || provider.appPasswordFormat.pattern().isEmpty())
        return PasswordLook::Unknown;
    if (hasForm(provider, typed))
        return PasswordLook::AppPassword;
    return provider.passwordKind == PasswordKind::App ? PasswordLook::NotAppPassword : PasswordLook::Unknown;
}

QString repairedPassword(const Provider &provider, const QString &typed)
{
    return hasForm(provider, typed) ? withoutSpaces(typed) : typed;
}

} // namespace klubbpost
