// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/discovery.h"

#include <QPointer>

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

class HeldDns : public klubbpost::DnsSource
{
public:
    void ask(const klubbpost::DnsQuestion &question, QObject *context, Callback callback) override
    {
        questions.hold(question, context, std::move(callback));
    }
    void resolve(const QByteArray &host, QObject *context, AddressCallback callback) override
    {
        hosts.hold(host, context, std::move(callback));
    }
    bool answer(klubbpost::DnsType type, const klubbpost::DnsAnswer &given)
    {
        return questions.answer([type](const klubbpost::DnsQuestion &question) { return question.type == type; },
                                given);
    }
    bool answer(const QByteArray &name, const klubbpost::DnsAnswer &given)
    {
        return questions.answer([&name](const klubbpost::DnsQuestion &question) { return question.name == name; },
                                given);
    }
    void answerRest(klubbpost::DnsStatus status = klubbpost::DnsStatus::NoData)
    {
        questions.answerRest([status](const klubbpost::DnsQuestion &) { return klubbpost::DnsAnswer{status, {}}; });
    }

    Holder<klubbpost::DnsQuestion, klubbpost::DnsAnswer> questions;
    Holder<QByteArray, klubbpost::Resolved> hosts;
};

class HeldWeb : public klubbpost::WebSource
{
public:
    void get(const QUrl &url, QObject *context, Callback callback) override
    {
        fetches.hold(url, context, std::move(callback));
    }
    bool answer(const QString &url, klubbpost::WebStatus status, const QByteArray &body = {})
    {
        return fetches.answer([&url](const QUrl &asked) { return asked.toString() == url; },
                              {status, QUrl(url), "text/xml", body});
    }
    void answerRest(klubbpost::WebStatus status = klubbpost::WebStatus::NotFound)
    {
        fetches.answerRest([status](const QUrl &url) { return klubbpost::WebAnswer{status, url, {}, {}}; });
    }

    Holder<QUrl, klubbpost::WebAnswer> fetches;
};

class HeldProbes : public klubbpost::ProbeSource
{
public:
    void probe(const klubbpost::ServerSettings &settings, QObject *context, Callback callback) override
    {
        probes.hold(settings, context, std::move(callback));
    }
    /// \a server: "smtp mail.klubben.se:465"
    bool answer(const QString &server, klubbpost::ProbeOutcome outcome, const QString &address = {},
                const QStringList &names = {})
    {
        klubbpost::ProbeAnswer given{.outcome = outcome, .address = address, .certificateNames = names};
        return probes.answer([&server](const klubbpost::ServerSettings &asked) { return nameOf(asked) == server; },
                             given);
    }
    void answerRest(klubbpost::ProbeOutcome outcome = klubbpost::ProbeOutcome::NoSuchName)
    {
        probes.answerRest([outcome](const klubbpost::ServerSettings &settings) {
            return klubbpost::ProbeAnswer{.settings = settings, .outcome = outcome};
        });
    }
    static QString nameOf(const klubbpost::ServerSettings &settings)
    {
        return QStringLiteral("%1 %2:%3").arg(klubbpost::nameOf(settings.protocol), settings.host).arg(settings.port);
    }

    Holder<klubbpost::ServerSettings, klubbpost::ProbeAnswer> probes;
};

inline klubbpost::DnsAnswer targets(const QList<QByteArray> &names)
{
    klubbpost::DnsAnswer answer{klubbpost::DnsStatus::Ok, {}};
    for (const QByteArray &name : names)
        answer.records.append({.target = name});
    return answer;
}

inline klubbpost::DnsAnswer texts(const QList<QByteArray> &list)
{
    klubbpost::DnsAnswer answer{klubbpost::DnsStatus::Ok, {}};
    for (const QByteArray &text : list)
        answer.records.append({.text = text});
    return answer;
}

inline klubbpost::DnsAnswer service(const QByteArray &target, quint16 port, bool isSigned = false)
{
    return {klubbpost::DnsStatus::Ok, {{.target = target, .port = port}}, isSigned};
}

inline klubbpost::DnsAnswer failed(klubbpost::DnsStatus status)
{
    return {status, {}};
}

inline klubbpost::EmailAddress address(const QString &typed)
{
    return klubbpost::EmailAddress::parse(typed).take();
}

/// A settings file (config-v1.1.xml) with IMAP and SMTP at one host.
inline QByteArray settingsFile(const QByteArray &host, const QByteArray &authentication = "password-cleartext")
{
    return "<clientConfig version='1.1'><emailProvider id='x'><incomingServer type='imap'><hostname>" + host +
           "</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>" +
           authentication + "</authentication></incomingServer><outgoingServer type='smtp'><hostname>" + host +
           "</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>"
           "<authentication>" +
           authentication + "</authentication></outgoingServer></emailProvider></clientConfig>";
}
