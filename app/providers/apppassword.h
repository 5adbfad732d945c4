// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

namespace klubbpost {

/// What a typed password looks like at a provider.
enum class PasswordLook {
    Unknown,        ///< nothing can be said of it, or nothing is typed yet
    AppPassword,    ///< of the form that the provider's app passwords have
    NotAppPassword, ///< the provider takes app passwords only, and this has not the form of one
};

/// Looks at the form alone. Only where the provider's facts tell the form, and take no other password, is something
/// said against a password; and then too it may be tried.
[[nodiscard]] PasswordLook passwordLook(const Provider &provider, const QString &typed);

/// The password to send: an app password without the spaces that the provider shows it with, and anything else as it
/// was typed.
[[nodiscard]] QString repairedPassword(const Provider &provider, const QString &typed);

} // namespace klubbpost
