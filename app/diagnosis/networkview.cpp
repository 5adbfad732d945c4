// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/networkview.h"

#include <algorithm>
#include <QSet>

namespace klubbpost {
namespace {

constexpr qsizetype enough = 2;

QList<ControlTried> controls(const TestReport &report)
{
    QList<ControlTried> list;
    for (const auto &seen : report.network) {
        if (const auto *control = std::get_if<ControlTried>(&seen))
            list.append(*control);
    }
    return list;
}

/// Those whose host was found, so that what happened then is about the network.
QList<ControlTried> connections(const TestReport &report)
{
    QList<ControlTried> list = controls(report);
    list.removeIf([](const ControlTried &control) { return control.name != DnsStatus::Ok; });
    return list;
}

bool laneConnected(const LaneReport &lane)
{
    return lane.last<Connected>() != nullptr;
}

/// An address that only means something on this computer or the local network (RFC 1918, 3927, 6598, 4193, 4291).
bool isLocal(const QString &address)
{
    if (address.contains(u':')) {
        const QString start = address.left(2).toLower();
        return start == u"fc" || start == u"fd" || address.startsWith(u"fe80:", Qt::CaseInsensitive) ||
               address == u"::1";
    }
    const QStringList parts = address.split(u'.');
    const int first = parts.value(0).toInt();
    const int second = parts.value(1).toInt();
    return first == 10 || first == 127 || (first == 172 && second >= 16 && second < 32) ||
           (first == 192 && second == 168) || (first == 169 && second == 254) ||
           (first == 100 && second >= 64 && second < 128);
}

} // namespace

bool otherNamesAreFound(const TestReport &report)
{
    const auto all = controls(report);
    return std::any_of(all.begin(), all.end(),
                       [](const ControlTried &control) { return control.name == DnsStatus::Ok; });
}

bool noNameIsFound(const TestReport &report)
{
    const auto all = controls(report);
    QSet<QString> hosts;
    for (const auto &control : all)
        hosts.insert(control.host);
    return hosts.size() >= enough && !otherNamesAreFound(report);
}

bool othersAnswerOn(const TestReport &report, quint16 port)
{
    const auto all = connections(report);
    return std::any_of(all.begin(), all.end(),
                       [port](const ControlTried &control) { return control.port == port && control.gotThrough(); });
}

bool portIsClosedForAll(const TestReport &report, quint16 port)
{
    const auto all = connections(report);
    const auto here =
        std::count_if(all.begin(), all.end(), [port](const auto &control) { return control.port == port; });
    const bool elsewhere =
        std::any_of(all.begin(), all.end(),
                    [port](const ControlTried &control) { return control.port != port && control.gotThrough(); }) ||
        std::any_of(report.lanes.begin(), report.lanes.end(), [port](const LaneReport &lane) {
            return lane.settings.port != port && !lane.fromBefore && laneConnected(lane);
        });
    return here >= enough && elsewhere && !othersAnswerOn(report, port);
}

bool nothingGetsThrough(const TestReport &report)
{
    const auto all = connections(report);
    return all.size() >= enough &&
           std::none_of(all.begin(), all.end(), [](const ControlTried &control) { return control.gotThrough(); }) &&
           std::none_of(report.lanes.begin(), report.lanes.end(),
                        [](const LaneReport &lane) { return !lane.fromBefore && laneConnected(lane); });
}

bool isOffline(const TestReport &report)
{
    const bool said = std::any_of(report.network.begin(), report.network.end(), [](const Observation &seen) {
        const auto *network = std::get_if<NetworkSeen>(&seen);
        return network && network->reach == NetworkReach::Disconnected;
    });
    if (said && (nothingGetsThrough(report) || noNameIsFound(report)))
        return true;
    const auto all = connections(report);
    return nothingGetsThrough(report) && std::all_of(all.begin(), all.end(), [](const ControlTried &control) {
               return control.fault == ConnectFault::Unreachable;
           });
}

bool hasCaptivePortal(const TestReport &report)
{
    // Whoever wants its own page answered first lets nobody through to a server that can prove itself.
    if (std::any_of(report.lanes.begin(), report.lanes.end(), isProven))
        return false;
    QSet<QString> domains;
    QSet<QString> addresses;
    bool allLocal = true;
    for (const auto &control : connections(report)) {
        domains.insert(control.host.section(u'.', -2));
        for (const QString &address : control.addresses) {
            addresses.insert(address);
            allLocal = allLocal && isLocal(address);
        }
    }
    // Servers of different providers never share an address, nor have one of a private network.
    if (domains.size() >= enough && !addresses.isEmpty() && (allLocal || addresses.size() == 1))
        return true;
    const bool said = std::any_of(report.network.begin(), report.network.end(), [](const Observation &seen) {
        const auto *network = std::get_if<NetworkSeen>(&seen);
        return network && network->captivePortal;
    });
    return said && nothingGetsThrough(report);
}

} // namespace klubbpost
