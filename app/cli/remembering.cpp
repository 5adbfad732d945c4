// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/remembering.h"

#include <map>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <vector>

namespace klubbpost {
namespace {

bool isLasting(DnsStatus status)
{
    return status == DnsStatus::Ok || status == DnsStatus::NoSuchName || status == DnsStatus::NoData ||
           status == DnsStatus::BadName;
}

bool isLasting(WebStatus status)
{
    return status != WebStatus::NotReached && status != WebStatus::TimedOut && status != WebStatus::Cancelled;
}

} // namespace

/// Answers by question, and who waits for those that are under way.
template <class Key, class Answer>
class Remembered : public QObject
{
public:
    using Callback = std::function<void(const Answer &)>;

    /// \a start asks, on behalf of nobody but this: who has asked first may be gone before the answer comes.
    template <class Start>
    void request(const Key &key, QObject *context, Callback callback, Start start)
    {
        Entry &entry = m_entries[key];
        if (entry.answer) {
            // A callback never comes from within the question.
            QTimer::singleShot(0, context, [callback, answer = *entry.answer] { callback(answer); });
            return;
        }
        entry.waiting.push_back({context, std::move(callback)});
        if (entry.waiting.size() > 1)
            return;
        start([this, key](const Answer &answer) {
            Entry &done = m_entries[key];
            if (isLasting(answer.status))
                done.answer = answer;
            for (const Waiting &waiting : std::exchange(done.waiting, {})) {
                if (waiting.context)
                    waiting.callback(answer);
            }
        });
    }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Callback callback;
    };
    struct Entry
    {
        std::optional<Answer> answer;
        std::vector<Waiting> waiting;
    };
    std::map<Key, Entry> m_entries;
};

class RememberingDns::Private
{
public:
    std::shared_ptr<DnsSource> source;
    Remembered<std::pair<QByteArray, DnsType>, DnsAnswer> answers;
    Remembered<QByteArray, Resolved> hosts;
};

RememberingDns::RememberingDns(std::shared_ptr<DnsSource> source) : d(std::make_unique<Private>())
{
    d->source = std::move(source);
}

RememberingDns::~RememberingDns() = default;

void RememberingDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    d->answers.request(std::pair(question.name, question.type), context, std::move(callback),
                       [&](const Callback &whenDone) { d->source->ask(question, &d->answers, whenDone); });
}

void RememberingDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    d->hosts.request(host, context, std::move(callback),
                     [&](const AddressCallback &whenDone) { d->source->resolve(host, &d->hosts, whenDone); });
}

class RememberingWeb::Private
{
public:
    std::shared_ptr<WebSource> source;
    Remembered<QUrl, WebAnswer> answers;
};

RememberingWeb::RememberingWeb(std::shared_ptr<WebSource> source) : d(std::make_unique<Private>())
{
    d->source = std::move(source);
}

RememberingWeb::~RememberingWeb() = default;

void RememberingWeb::get(const QUrl &url, QObject *context, Callback callback)
{
    d->answers.request(url, context, std::move(callback),
                       [&](const Callback &whenDone) { d->source->get(url, &d->answers, whenDone); });
}

} // namespace klubbpost
