// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/loginchoice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool isOauthMethod(AuthMethod method)
{
    return method == AuthMethod::Xoauth2 || method == AuthMethod::Oauthbearer;
}

/// A smaller number gives less away to one who listens.
int exposure(AuthMethod method)
{
    switch (method) {
    case AuthMethod::ScramSha256:
        return 0;
    case AuthMethod::CramMd5:
        return 1;
    case AuthMethod::Plain:
    case AuthMethod::Login:
    case AuthMethod::Command:
    case AuthMethod::Xoauth2:
    case AuthMethod::Oauthbearer:
        return 2;
    }
    return 2;
}

/// The provider's known methods first, in its order, then the others: what is known may be old, and the server is the
/// one to say.
QList<AuthMethod> inKnownOrder(const QList<AuthMethod> &offered, const QList<AuthMethod> &known)
{
    QList<AuthMethod> ordered;
    for (const AuthMethod method : known) {
        if (offered.contains(method) && !ordered.contains(method))
            ordered.append(method);
    }
    for (const AuthMethod method : offered) {
        if (!ordered.contains(method))
            ordered.append(method);
    }
    return ordered;
}

Outcome whyNone(const LoginOffer &offer, const QList<AuthMethod> &refused)
{
    const auto &mechanisms = offer.mechanisms;
    if (!refused.isEmpty())
        return Outcome::NoCommonMechanism;
    if (mechanisms.isEmpty())
        return Outcome::LoginNotOffered;
    return std::all_of(mechanisms.begin(), mechanisms.end(), isOauthName) ? Outcome::OnlyOauth
                                                                          : Outcome::NoCommonMechanism;
}

} // namespace

bool isOauthName(const QString &mechanism)
{
    static const QStringList names = {u"XOAUTH2"_s, u"OAUTHBEARER"_s, u"XOAUTH"_s, u"OAUTH10A"_s,
                                      u"PLAIN-CLIENTTOKEN"_s}; // the last takes a token of Google's
    return names.contains(mechanism);
}

LoginChoice chooseLogin(const LoginOffer &offer, const SaslCredentials &credentials, const QList<AuthMethod> &known,
                        const QList<AuthMethod> &refused)
{
    if (!known.isEmpty() && std::all_of(known.begin(), known.end(), isOauthMethod) &&
        std::any_of(offer.mechanisms.begin(), offer.mechanisms.end(), isOauthName))
        return Outcome::OnlyOauth;

    QList<AuthMethod> offered;
    for (const AuthMethod method : offer.byRoundTrips) {
        const bool isOffered = method == AuthMethod::Command
                                   ? offer.command
                                   : offer.mechanisms.contains(QString::fromLatin1(saslName(method)));
        if (isOffered && !refused.contains(method))
            offered.append(method);
    }
    if (offered.isEmpty())
        return whyNone(offer, refused);

    offered = inKnownOrder(offered, known);
    if (!offer.encrypted) {
        std::stable_sort(offered.begin(), offered.end(),
                         [](AuthMethod a, AuthMethod b) { return exposure(a) < exposure(b); });
    }
    for (const AuthMethod method : std::as_const(offered)) {
        if (method == AuthMethod::Command ? offer.commandCanSend : canSend(method, credentials))
            return method;
    }
    return Outcome::CredentialsNotSendable;
}

} // namespace klubbpost
