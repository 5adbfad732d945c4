// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/wizardcontext.h"

namespace klubbpost {

class Field;
class PasswordField;

/// Puts what was typed into the setup. False: it cannot be a password, and the field says why.
[[nodiscard]] bool storeTypedPassword(WizardContext &context, const PasswordField &line, Field &field);

} // namespace klubbpost
