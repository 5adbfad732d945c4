// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rememberingdns.h"

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

} // namespace

class RememberingDns::Private : public QObject
{
public:
    explicit Private(DnsSource &toAsk) : source(toAsk) {}

    template <class Answer>
    struct Entry
    {
        struct Waiting
        {
            QPointer<QObject> context;
            std::function<void(const Answer &)> callback;
        };
        std::optional<Answer> answer;
        std::vector<Waiting> waiting;
    };

    template <class Answer, class Key, class Start>
    void request(std::map<Key, Entry<Answer>> &entries, const Key &key, QObject *context,
                 std::function<void(const Answer &)> callback, Start start)
    {
        auto &entry = entries[key];
        if (entry.answer) {
            // A callback never comes from within ask().
            QTimer::singleShot(0, context, [callback, answer = *entry.answer] { callback(answer); });
            return;
        }
        entry.waiting.push_back({context, std::move(callback)});
        if (entry.waiting.size() > 1)
            return;
        start([this, &entries, key](const Answer &answer) {
            auto &done = entries[key];
            if (isLasting(answer.status))
                done.answer = answer;
            for (const auto &waiting : std::exchange(done.waiting, {})) {
                if (waiting.context)
                    waiting.callback(answer);
            }
        });
    }

    DnsSource &source;
    std::map<std::pair<QByteArray, DnsType>, Entry<DnsAnswer>> answers;
    std::map<QByteArray, Entry<Resolved>> hosts;
};

RememberingDns::RememberingDns(DnsSource &source) : d(std::make_unique<Private>(source)) {}

RememberingDns::~RememberingDns() = default;

void RememberingDns::ask(const DnsQuestion &question, QObject *context, Callback callback)
{
    d->request<DnsAnswer>(d->answers, std::pair(question.name, question.type), context, std::move(callback),
                          [&](const Callback &whenDone) { d->source.ask(question, d.get(), whenDone); });
}

void RememberingDns::resolve(const QByteArray &host, QObject *context, AddressCallback callback)
{
    d->request<Resolved>(d->hosts, host, context, std::move(callback),
                         [&](const AddressCallback &whenDone) { d->source.resolve(host, d.get(), whenDone); });
}

} // namespace klubbpost
