// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/filled.h"
#include "reports/words.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
VerdictWords Words::verdict(const Verdict &verdict) const
{
    const auto &args = verdict.args;
    QHash<QString, QString> values;
    for (auto arg = args.begin(); arg != args.end(); ++arg) {
        if (!arg.value().isEmpty())
            values.insert(nameOf(arg.key()), arg.value());
    }
    for (const ArgName name : {ArgName::Date, ArgName::Clock}) {
        const QString given = values.take(nameOf(name));
        const auto time = QDateTime::fromString(given, Qt::ISODate);
        const bool dayOnly = given.size() == u"2026-11-21"_s.size();
        if (time.isValid())
            values.insert(nameOf(name), dayOnly ? given : dateTime(time));
    }
    // What is always spoken of, though its name may not be known.
    const QHash<QString, QString> standIns{
        {u"host"_s, tr("the server")},        {u"providerName"_s, tr("your e-mail provider")},
        {u"address"_s, tr("the address")},    {u"domain"_s, tr("the domain")},
        {u"system"_s, tr("the club system")},
    };
    const VerdictRow &row = verdictRow(verdict.id);
    const QString cause = translate("klubbpost::Verdicts", row.cause);
    QString action = translate("klubbpost::Verdicts", row.action);
    if (verdict.id == RuleId::LoginNameForm && args.contains(ArgName::OtherLogin) &&
        args.value(ArgName::OtherLogin) == args.value(ArgName::Address)) {
        action =
            tr("At {providerName} the login name is the whole e-mail address. Change to {otherLogin} and test again.");
    } else if (verdict.fix && verdict.id != RuleId::LoginNameForm) {
        const ServerSettings &fix = verdict.fix->settings;
        values.insert(u"fixHost"_s, fix.host);
        values.insert(u"fixPort"_s, QString::number(fix.port));
        values.insert(u"fixSecurity"_s, securityInSentence(fix.security));
        action = changeSentence(fix, args);
    }
    return {filled(cause, values, standIns), filled(action, values, standIns)};
}

QString Words::changeSentence(const ServerSettings &fix, const QHash<ArgName, QString> &now) const
{
    if (fix.host != now.value(ArgName::Host))
        return tr("Change the server to {fixHost}, port {fixPort}, with {fixSecurity}, and test again.");
    if (QString::number(fix.port) != now.value(ArgName::Port))
        return tr("Change to port {fixPort} with {fixSecurity} and test again.");
    return tr("Change the encryption to {fixSecurity} and test again.");
}

QString Words::reached(const Reached &reached) const
{
    if (reached.works)
        return tr("done", "of a whole test");
    return reached.tried ? tr("stopped at %1").arg(stage(reached.stage).toLower()) : tr("not tried");
}

QString Words::movement(const Movement &movement) const
{
    return tr("before: %1, now: %2").arg(reached(movement.before), reached(movement.now));
}

QString Words::securityInSentence(Security security) const
{
    switch (security) {
    case Security::Tls:
        return tr("an encrypted connection (SSL/TLS)");
    case Security::Starttls:
        return tr("an encrypted connection (STARTTLS)");
    case Security::None:
        return tr("no encryption");
    }
    return {};
}

} // namespace klubbpost
