// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/filled.h"
#include "reports/words.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// As filled(), but "din e-postleverantör" may come to stand first. A server's name keeps its small letter.
QString filledSentence(const QString &sentence, const QHash<QString, QString> &values)
{
    QString text = filled(sentence, values);
    if (sentence.startsWith("{providerName}"_L1) && !text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

VerdictWords Words::verdict(const Diagnosis &diagnosis) const
{
    const auto &args = diagnosis.args;
    const auto value = [&args](ArgName name, const QString &otherwise) {
        const QString given = args.value(name);
        return given.isEmpty() ? otherwise : given;
    };
    const auto moment = [this, &args](ArgName name, const QString &otherwise) {
        const QString given = args.value(name);
        const auto time = QDateTime::fromString(given, Qt::ISODate);
        if (!time.isValid())
            return otherwise;
        const bool dayOnly = given.size() == u"2026-11-21"_s.size();
        return dayOnly ? given : dateTime(time);
    };
    QHash<QString, QString> values{
        {u"host"_s, value(ArgName::Host, tr("the server"))},
        {u"port"_s, value(ArgName::Port, u"?"_s)},
        {u"login"_s, value(ArgName::Login, tr("the login name"))},
        {u"otherLogin"_s, value(ArgName::OtherLogin, tr("the right login name"))},
        {u"providerName"_s, value(ArgName::ProviderName, tr("your e-mail provider"))},
        {u"name"_s, value(ArgName::Name, tr("an unknown name"))},
        {u"issuer"_s, value(ArgName::Issuer, tr("an unknown issuer"))},
        {u"date"_s, moment(ArgName::Date, tr("an unknown day"))},
        {u"clock"_s, moment(ArgName::Clock, tr("an unknown time"))},
        {u"address"_s, value(ArgName::Address, tr("the address"))},
    };
    VerdictWords words = verdictSentences(diagnosis.rule);
    if (diagnosis.rule == RuleId::LoginNameForm && args.contains(ArgName::OtherLogin) &&
        args.value(ArgName::OtherLogin) == args.value(ArgName::Address)) {
        words.action =
            tr("At {providerName} the login name is the whole e-mail address. Change to {otherLogin} and test again.");
    } else if (diagnosis.fix && diagnosis.rule != RuleId::LoginNameForm) {
        const ServerSettings &fix = diagnosis.fix->settings;
        values.insert(u"fixHost"_s, fix.host);
        values.insert(u"fixPort"_s, QString::number(fix.port));
        values.insert(u"fixSecurity"_s, securityInSentence(fix.security));
        words.action = changeSentence(fix, args);
    }
    return {filledSentence(words.cause, values), filledSentence(words.action, values)};
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
