// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/passwordentry.h"

#include "kit/fields.h"
#include "providers/apppassword.h"

namespace klubbpost {

bool storeTypedPassword(WizardContext &context, const PasswordField &line, Field &field)
{
    QString typed = line.edit()->text();
    if (const Provider *provider = context.session().provider())
        typed = repairedPassword(*provider, typed);
    const auto fault = checkPassword(typed);
    field.setFault(fault ? context.words().settingsFault(*fault) : QString());
    if (fault)
        return false;
    context.session().setPassword(Secret(typed));
    return true;
}

} // namespace klubbpost
