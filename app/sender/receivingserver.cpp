// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/receivingserver.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// Domains of one organisation each, as they stand in its Received and Authentication-Results fields. All of these
/// write results into every message, and take out what others wrote under their name (RFC 8601 5).
const QList<QByteArrayList> &knownOrganisations()
{
    static const QList<QByteArrayList> known{
        {"google.com", "gmail.com", "googlemail.com"},
        {"outlook.com", "office365.com", "microsoft.com", "hotmail.com", "live.com", "exchangelabs.com"},
        {"yahoo.com", "yahoodns.net", "aol.com", "yahoo.net"},
        {"icloud.com", "me.com", "mac.com", "apple.com"},
        {"gmx.net", "gmx.com", "gmx.de", "web.de", "kundenserver.de", "mail.com", "1and1.com"},
        {"fastmail.com", "messagingengine.com"},
        {"proton.me", "protonmail.ch", "protonmail.com"},
        {"zoho.com", "zohomail.com", "zoho.eu", "zohomail.eu"},
        {"yandex.net", "yandex.ru", "yandex.com"},
        {"mail.ru", "smailru.net"},
        {"infomaniak.com", "infomaniak.ch", "ik.me"},
        {"ecloud.global", "murena.io", "e.email"},
        {"posteo.de"},
        {"mail.de"},
    };
    return known;
}

const QByteArrayList *knownOrganisation(const QByteArray &organisation)
{
    for (const QByteArrayList &known : knownOrganisations()) {
        if (known.contains(organisation))
            return &known;
    }
    return nullptr;
}

bool isOfAny(const QByteArray &host, const QByteArrayList &hosts)
{
    return std::any_of(hosts.begin(), hosts.end(),
                       [&](const QByteArray &other) { return isSameOrganisation(host, other); });
}

/// True for a line that says how the receiver passed the message on between its own servers.
bool isInside(const Hop &hop)
{
    if (hop.from.isEmpty())
        return true;
    const bool isNamed = !organisationOf(hop.by).isEmpty();
    if (!hop.client.isNull() && isLocalAddress(hop.client)) {
        // Behind some routers everybody seems to come from a local address; then the name given still tells.
        const bool stranger = isNamed && !organisationOf(hop.from).isEmpty() && !isSameOrganisation(hop.from, hop.by) &&
                              !isSameOrganisation(hop.clientName, hop.by);
        return hop.client.isLoopback() || !stranger;
    }
    if (hop.client.isNull() && !isNamed) // whoever takes mail from outside says from which address (RFC 5321 4.4)
        return true;
    // The name given is the sender's word; what the server found for the address, if it says that, must agree.
    const bool contradicted = !hop.clientName.isEmpty() && !isSameOrganisation(hop.clientName, hop.by);
    return !contradicted && isSameOrganisation(hop.from, hop.by);
}

} // namespace

bool isLocalAddress(const QHostAddress &address)
{
    // RFC 1918, RFC 6598
    static const std::pair<QHostAddress, int> local[] = {{QHostAddress(0x0a000000U), 8},
                                                         {QHostAddress(0xac100000U), 12},
                                                         {QHostAddress(0xc0a80000U), 16},
                                                         {QHostAddress(0x64400000U), 10}};
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() ||
           std::any_of(std::begin(local), std::end(local),
                       [&](const auto &subnet) { return address.isInSubnet(subnet.first, subnet.second); });
}

QByteArray organisationOf(const QByteArray &host)
{
    QByteArray name = domainOf(host);
    while (name.startsWith('['))
        name.remove(0, 1);
    const QByteArrayList labels = name.split('.');
    const QByteArray &last = labels.last();
    const bool isNumber = !last.isEmpty() && last.back() >= '0' && last.back() <= '9';
    static const QByteArrayList inside{"local", "localdomain", "internal", "lan", "home", "intern", "corp", "private"};
    if (labels.size() < 2 || last.isEmpty() || isNumber || name.contains(':') || inside.contains(last))
        return {};
    static const QByteArrayList second{"co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"};
    const bool three = labels.size() > 2 && last.size() == 2 && second.contains(labels[labels.size() - 2]);
    return labels.mid(labels.size() - (three ? 3 : 2)).join('.');
}

bool isSameOrganisation(const QByteArray &a, const QByteArray &b)
{
    const QByteArray first = organisationOf(a);
    const QByteArray second = organisationOf(b);
    if (first.isEmpty() || second.isEmpty())
        return false;
    if (first == second)
        return true;
    const QByteArrayList *known = knownOrganisation(first);
    return known && known->contains(second);
}

ReceivingServer findReceivingServer(const MessageHeaders &headers, const QByteArray &server)
{
    ReceivingServer receiver;
    while (receiver.edge + 1 < headers.hops.size()) {
        const Hop &hop = headers.hops[++receiver.edge];
        if (!organisationOf(hop.by).isEmpty())
            receiver.hosts.append(hop.by.toLower());
        if (!isInside(hop))
            break;
    }
    const bool hasHops = receiver.edge >= 0;
    // Of the receiver's organisation: as its lines say, or where they name none, as the first field or the recipient.
    QByteArrayList organisation = receiver.hosts;
    if (organisation.isEmpty() && !hasHops)
        organisation = headers.recipients;
    const auto isReceivers = [&](const QByteArray &id) {
        if (id.isEmpty()) // Microsoft names none
            return receiver.hosts.isEmpty() || isOfAny("outlook.com", receiver.hosts);
        return organisationOf(id).isEmpty() || isOfAny(id, organisation) ||
               (hasHops && isOfAny(id, headers.recipients.mid(0, 1)));
    };
    const bool cleans = std::any_of(receiver.hosts.begin(), receiver.hosts.end(), [](const QByteArray &host) {
        return knownOrganisation(organisationOf(host)) != nullptr;
    });
    enum class Whose { Receivers, Doubtful, Others };
    const auto whose = [&](const QByteArray &id, const FieldPlace &place) {
        if (hasHops) {
            const bool above = place.hopsAbove <= receiver.edge;
            const bool below = place.hopsAbove == receiver.edge + 1 && !place.amongOwn;
            if (!above && !below)
                return Whose::Others;
            if (!isReceivers(id) && !(above && receiver.hosts.isEmpty()))
                return Whose::Others;
            // No name, or one that says nothing, is anybody's.
            if (below && !isOfAny(id, receiver.hosts))
                return Whose::Others;
            return above || cleans ? Whose::Receivers : Whose::Doubtful;
        }
        // A message without its path: what is above the author's own fields was put there on the way.
        return !place.amongOwn || (!organisationOf(id).isEmpty() && isOfAny(id, headers.recipients)) ? Whose::Receivers
                                                                                                     : Whose::Others;
    };

    // A list server's fields may stand above those of the recipient's own server, where the path does not tell.
    const bool recipientsOnly =
        !hasHops &&
        std::any_of(headers.authResults.begin(), headers.authResults.end(), [&](const AuthResults &results) {
            return !results.place.amongOwn && isOfAny(results.server, headers.recipients);
        });
    for (const AuthResults &results : headers.authResults) {
        Whose of = whose(results.server, results.place);
        const bool isDemanded = server.isEmpty() || results.server == server.toLower();
        if (!isDemanded || (recipientsOnly && !isOfAny(results.server, headers.recipients)))
            of = Whose::Others;
        // Where nothing else says whose a field is, the topmost does.
        const QList<AuthResults> &same = of == Whose::Doubtful ? receiver.doubtful : receiver.results;
        if (of != Whose::Others && !same.isEmpty()) {
            const QByteArray &first = same.first().server;
            const bool fits = first == results.server || isSameOrganisation(first, results.server);
            if (!fits && (receiver.hosts.isEmpty() || of == Whose::Doubtful))
                of = Whose::Others;
        }
        switch (of) {
        case Whose::Receivers:
            // Without a path a field of another ends what can be told apart.
            if (!hasHops && receiver.foreign && !receiver.results.isEmpty())
                break;
            receiver.results.append(results);
            break;
        case Whose::Doubtful:
            receiver.doubtful.append(results);
            break;
        case Whose::Others:
            receiver.foreign = true;
            break;
        }
    }
    if (!receiver.results.isEmpty())
        receiver.doubtful.clear();
    if (!headers.receivedSpf.isEmpty()) {
        const ReceivedSpf &spf = headers.receivedSpf.first();
        const bool above = !hasHops || spf.place.hopsAbove <= receiver.edge;
        const bool below = cleans && spf.place.hopsAbove == receiver.edge + 1 && !spf.place.amongOwn;
        if (above || below)
            receiver.receivedSpf = spf;
    }
    return receiver;
}

} // namespace klubbpost
