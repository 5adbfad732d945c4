// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/fault.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

class ArgumentWords
{
    Q_DECLARE_TR_FUNCTIONS(klubbpost::ArgumentWords)
public:
    [[nodiscard]] static QString of(ArgumentFault fault)
    {
        switch (fault) {
        case ArgumentFault::NoCommand:
            return tr("Say what to do: --help shows what there is.");
        case ArgumentFault::UnknownCommand:
            return tr("There is no such command. --help shows what there is.");
        case ArgumentFault::UnknownOption:
            return tr("There is no such option. --help shows what there is.");
        case ArgumentFault::OptionNotForCommand:
            return tr("The option --%1 does not belong here. --help shows where it does.");
        case ArgumentFault::MissingValue:
            return tr("An option lacks its value, or has been given one that it does not take.");
        case ArgumentFault::BadValue:
            return tr("--%1 does not take that value, but: %2");
        case ArgumentFault::MissingArgument:
            return tr("Something is missing on the command line: %1.");
        case ArgumentFault::TooManyArguments:
            return tr("There are too many words on the command line.");
        case ArgumentFault::PasswordAsArgument:
            return tr("A password is never given as an argument, where others can see it. Leave it out and you are "
                      "asked for it.");
        case ArgumentFault::MissingOption:
            return tr("This command needs the option --%1.");
        case ArgumentFault::NotTogether:
            return tr("The options --%1 and --%2 do not go together.");
        case ArgumentFault::OnlyWith:
            return tr("The option --%1 only goes with --%2.");
        }
        return {};
    }
};

} // namespace

Fault argumentFault(ArgumentFault fault, const QString &what, const QString &other)
{
    QString text = ArgumentWords::of(fault);
    if (text.contains("%2"_L1))
        text = text.arg(what, other);
    else if (text.contains("%1"_L1))
        text = text.arg(what);
    return {ExitCode::Usage, u"usage"_s, nameOf(fault), text, {}};
}

Fault badValueFault(const QString &option, const QString &allowed)
{
    return argumentFault(ArgumentFault::BadValue, option, allowed);
}

} // namespace klubbpost
