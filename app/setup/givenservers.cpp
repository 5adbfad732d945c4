// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/givenservers.h"

#include <algorithm>

namespace klubbpost {
namespace {

/// A settings file that is there comes in this time; a firewall that drops what is asked would take all of it, and
/// more.
constexpr std::chrono::milliseconds patienceForFiles = std::chrono::seconds(1);

} // namespace

GivenServers::GivenServers(SetupSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    for (QTimer *timer : {&m_look, &m_files}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &GivenServers::look);
    }
    const auto lookSoon = [this] {
        if (m_waits)
            m_look.start(0);
    };
    connect(&session.discovery(), &Discovery::changed, this, lookSoon);
    connect(&session.discovery(), &Discovery::finished, this, lookSoon);
}

void GivenServers::start(const EmailAddress &address, const QList<ServerSettings> &servers, const QString &login)
{
    m_servers = servers;
    m_login = login;
    m_waits = false;
    m_session.setAddress({});
    m_session.setAddress(address);
    m_waits = true;
    m_files.start(patienceForFiles);
    m_look.start(0);
}

void GivenServers::cancel()
{
    m_waits = false;
    m_look.stop();
    m_files.stop();
}

void GivenServers::look()
{
    if (!m_waits || !isReady())
        return;
    cancel();
    apply();
    Q_EMIT ready();
}

bool GivenServers::isReady() const
{
    const Discovery &discovery = m_session.discovery();
    if (discovery.isDecided())
        return true;
    return !m_servers.isEmpty() && std::ranges::none_of(discovery.questions(), [this](const Question &question) {
        return question.state == QuestionState::Waiting && mayChangeVerdict(question);
    });
}

bool GivenServers::mayChangeVerdict(const Question &question) const
{
    const Candidate best = m_session.candidate();
    if (best.provider && !best.isGuess() && question.origin >= best.origin())
        return false;
    if (question.url.isEmpty()) // asked of the DNS
        return true;
    // A provider's own file, for all its customers, is the weakest word of all; the catalog knows how they log in.
    return m_login.isEmpty() && question.origin != Origin::MxAutoconfig && m_files.isActive();
}

void GivenServers::apply()
{
    for (const Protocol protocol : allOf<Protocol>()) {
        const SettingsRow *row = m_session.settings(protocol);
        const auto own = std::ranges::find(m_servers, protocol, &ServerSettings::protocol);
        if (!row || (!m_servers.isEmpty() && own == m_servers.end())) {
            m_session.setUsed(protocol, false);
            continue;
        }
        if (own == m_servers.end() && !row->used) // as the window proposes it
            continue;
        ServerSettings settings = own == m_servers.end() ? row->settings : *own;
        if (settings.host.isEmpty())
            continue;
        if (settings.login.isEmpty())
            settings.login = row->settings.login.isEmpty() ? m_session.address().toString() : row->settings.login;
        if (!m_login.isEmpty())
            settings.login = m_login;
        m_session.setUsed(protocol, true);
        m_session.setSettings(settings);
    }
}

} // namespace klubbpost

#include "moc_givenservers.cpp"
