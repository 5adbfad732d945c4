// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language.h"
#include "core/strictjson.h"
#include "diagnosis/diagnosis.h"
#include "diagnosis/movement.h"
#include "discovery/discovery.h"

#include <memory>

class QTranslator;

namespace klubbpost {

/// A verdict in words: one sentence of cause, one of what to do.
struct VerdictWords
{
    QString cause;
    QString action;
};

/// The sentences for every value the user can meet, in one language. Several can be at work at once (a sheet in both
/// languages); they carry their own catalogue and do not look at what the application has installed.
class Words
{
public:
    explicit Words(Language language);
    ~Words();
    Words(Words &&) noexcept;
    Words &operator=(Words &&) noexcept;

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const QString &of(const LocalizedText &text) const { return text.in(m_language); }

    [[nodiscard]] QString protocol(Protocol protocol) const; ///< "Skicka e-post (SMTP)"
    [[nodiscard]] QString security(Security security) const;
    [[nodiscard]] QString stage(Stage stage) const;
    [[nodiscard]] QString stageState(StageState state) const;
    [[nodiscard]] QString stageState(const StageRecord &stage) const; ///< tells of an accepted certificate, too
    [[nodiscard]] QString actor(Actor actor) const;                   ///< "du"
    [[nodiscard]] QString severity(Severity severity) const;
    [[nodiscard]] QString status(ProviderStatus status) const;
    /// The name, or "Egen domän" for the provider that stands for any other own domain (Provider::guess).
    [[nodiscard]] QString providerName(const Provider &provider) const;
    /// That the domain lets several providers send, and that the user must say which of them has the mailboxes.
    [[nodiscard]] QString spfRivals(const QList<const Provider *> &rivals) const;
    [[nodiscard]] QString origin(Origin origin) const;
    [[nodiscard]] QString addressFault(AddressFault fault) const;
    [[nodiscard]] QString settingsFault(SettingsFault fault) const;
    [[nodiscard]] QString jsonFault(const JsonFault &fault) const;
    [[nodiscard]] QString cannotRead(const QString &file) const;
    [[nodiscard]] QString cannotWrite(const QString &file) const;
    [[nodiscard]] QString dnsStatus(DnsStatus status) const;
    [[nodiscard]] QString lookup(LookupOutcome outcome) const;   ///< how a question ended: "inget svar i tid"
    [[nodiscard]] QString questionName(QuestionKind kind) const; ///< a word or two, beside its tick
    /// A whole line: what was asked of whom, and the answer, with its time where there is one.
    [[nodiscard]] QString question(const Question &question) const;
    /// What a settings file says beside servers that can be used, as a sentence.
    [[nodiscard]] QString remark(const FileRemark &remark) const;
    /// That an SRV record's port means another kind of encryption than its service.
    [[nodiscard]] QString againstPort(const Question &question) const;
    [[nodiscard]] VerdictWords verdict(const Verdict &verdict) const;
    /// "före: stopp vid inloggning, nu: klart"
    [[nodiscard]] QString movement(const Movement &movement) const;
    [[nodiscard]] TestMessage testMessage(const QString &token) const;
    [[nodiscard]] QString milliseconds(qint64 us) const;         ///< "61 ms", "1,2 s"
    [[nodiscard]] QString dateTime(const QDateTime &time) const; ///< local time, "2026-11-21 kl. 20.45"

    /// A text of another class's context in this language, for classes that write more than a word (the sheet, the
    /// command line): each has a tr() of its own that calls this, so that lupdate finds its texts.
    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation = nullptr) const;

private:
    [[nodiscard]] QString tr(const char *source, const char *disambiguation = nullptr, int n = -1) const;
    [[nodiscard]] QString asked(const Question &question) const;
    [[nodiscard]] QString answered(const Question &question) const;
    // A part of verdict(); its words in braces are still to be filled in.
    [[nodiscard]] QString changeSentence(const ServerSettings &fix, const QHash<ArgName, QString> &now) const;
    [[nodiscard]] QString reached(const Reached &reached) const;
    [[nodiscard]] QString securityInSentence(Security security) const;

    Language m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace klubbpost
