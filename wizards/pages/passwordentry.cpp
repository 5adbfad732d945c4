// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/passwordentry.h"

#include "kit/fields.h"

namespace klubbpost {

bool storeTypedPassword(WizardContext &context, const PasswordField &line, Field &field)
{
    const auto fault = context.session().setPassword(Secret(line.edit()->text()));
    field.setFault(fault ? context.words().settingsFault(*fault) : QString());
    return !fault;
}

} // namespace klubbpost
