// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/probesource.h"
#include "core/websource.h"

#include <QPointer>

// The outside, holding every question until the test answers it: for what depends on who answers first, or never.
namespace klubbpost {

/// Keeps every question until the test answers it, and every one that was ever asked.
template <class Asked, class Answer>
class Holder
{
public:
    void hold(const Asked &asked, QObject *context, std::function<void(const Answer &)> callback)
    {
        everAsked.append(asked);
        m_held.append({asked, context, std::move(callback)});
    }
    /// Answers the oldest that \a fits; false if there is none, or nobody waits for it any more.
    template <class Fits>
    bool answer(Fits fits, const Answer &answer)
    {
        for (qsizetype i = 0; i < m_held.size(); ++i) {
            if (!fits(m_held[i].asked))
                continue;
            const Held held = m_held.takeAt(i);
            if (!held.context)
                return false;
            held.callback(answer);
            return true;
        }
        return false;
    }
    /// Answers all that are left, also those asked meanwhile.
    void answerRest(const std::function<Answer(const Asked &)> &answerOf)
    {
        while (!m_held.isEmpty()) {
            const Held held = m_held.takeFirst();
            if (held.context)
                held.callback(answerOf(held.asked));
        }
    }
    QList<Asked> everAsked;

private:
    struct Held
    {
        Asked asked;
        QPointer<QObject> context;
        std::function<void(const Answer &)> callback;
    };
    QList<Held> m_held;
};

/// A name server whose every answer the test gives, when it wants.
class HeldDns : public DnsSource
{
public:
    void ask(const DnsQuestion &question, QObject *context, Callback callback) override
    {
        questions.hold(question, context, std::move(callback));
    }
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override
    {
        hosts.hold(host, context, std::move(callback));
    }
    /// Answers the oldest question of the type, or for the name; false as Holder::answer().
    bool answer(DnsType type, const DnsAnswer &given)
    {
        return questions.answer([type](const DnsQuestion &question) { return question.type == type; }, given);
    }
    bool answer(const QByteArray &name, const DnsAnswer &given)
    {
        return questions.answer([&name](const DnsQuestion &question) { return question.name == name; }, given);
    }
    void answerRest(DnsStatus status = DnsStatus::NoData)
    {
        questions.answerRest([status](const DnsQuestion &) { return DnsAnswer{status, {}}; });
    }

    Holder<DnsQuestion, DnsAnswer> questions;
    Holder<QByteArray, Resolved> hosts;
};

/// The web, likewise.
class HeldWeb : public WebSource
{
public:
    void get(const QUrl &url, QObject *context, Callback callback) override
    {
        fetches.hold(url, context, std::move(callback));
    }
    bool answer(const QString &url, WebStatus status, const QByteArray &body = {})
    {
        return fetches.answer([&url](const QUrl &asked) { return asked.toString() == url; },
                              {status, QUrl(url), "text/xml", body});
    }
    void answerRest(WebStatus status = WebStatus::NotFound)
    {
        fetches.answerRest([status](const QUrl &url) { return WebAnswer{status, url, {}, {}}; });
    }

    Holder<QUrl, WebAnswer> fetches;
};

/// Tries of servers, likewise.
class HeldProbes : public ProbeSource
{
public:
    void probe(const ServerSettings &settings, QObject *context, Callback callback) override
    {
        probes.hold(settings, context, std::move(callback));
    }
    /// \a server: "smtp mail.klubben.se:465"
    bool answer(const QString &server, ProbeOutcome outcome, const QString &address = {}, const QStringList &names = {})
    {
        ProbeAnswer given{.outcome = outcome, .address = address, .certificateNames = names};
        return probes.answer([&server](const ServerSettings &asked) { return nameOf(asked) == server; }, given);
    }
    void answerRest(ProbeOutcome outcome = ProbeOutcome::NoSuchName)
    {
        probes.answerRest([outcome](const ServerSettings &settings) {
            return ProbeAnswer{.settings = settings, .outcome = outcome};
        });
    }
    static QString nameOf(const ServerSettings &settings)
    {
        return QStringLiteral("%1 %2:%3").arg(klubbpost::nameOf(settings.protocol), settings.host).arg(settings.port);
    }

    Holder<ServerSettings, ProbeAnswer> probes;
};

} // namespace klubbpost
