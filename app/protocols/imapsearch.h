// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/imapdialogue.h"
#include "protocols/mailsearch.h"

namespace klubbpost {

/// IMAP after the login: RFC 9051 and 3501, LIST with special use (6154, 5258), UIDPLUS (4315).
class ImapSearch final : public ImapDialogue
{
public:
    ImapSearch(DialogueSetup setup, std::shared_ptr<MailSearch> search)
        : ImapDialogue(std::move(setup)), m_search(std::move(search))
    {
    }

protected:
    void handleLine(QByteArrayView line) override;
    void handleLoggedIn() override;
    void handleResumed() override;
    void handleGarbage(QByteArrayView line) override;
    Outcome outcomeOfClosing() const override;

private:
    enum class State { LoggingIn, Capability, List, Open, Search, Fetch, Store, Expunge, Resting, Leaving };

    void command(State state, const QByteArray &words);
    void handleUntagged(QByteArrayView line);
    void readFolder(QByteArrayView line);
    void takeFolder(const QByteArray &attributes, const QByteArray &name);
    void readFetched(QByteArrayView line);
    [[nodiscard]] std::optional<QByteArrayView> takeHeaderLine(QByteArrayView line);
    void readExtendedResult(const QByteArray &upper);
    void noteFailure();
    void handleDone(const ImapStatus &status);
    void afterList();
    void beginLook();
    void openFolder();
    void afterSearch();
    void afterFetch();
    void nextFolder();
    void leave();
    [[nodiscard]] QByteArray criteria() const;
    [[nodiscard]] bool isRemoving() const { return m_search->purpose == SearchPurpose::Remove; }

    struct Folder
    {
        QByteArray name; ///< as the server names it
        bool isJunk = false;
    };

    std::shared_ptr<MailSearch> m_search;
    State m_state = State::LoggingIn;
    int m_number = 0;
    QByteArray m_tag;
    bool m_hasSpecialUse = false;
    bool m_hasUidPlus = false;
    QByteArray m_junkByUse;
    QByteArray m_junkByName;
    QByteArray m_literalAttributes; ///< of a folder whose name comes as a literal on the next line
    bool m_nameFollows = false;
    QList<Folder> m_folders;
    qsizetype m_folder = 0;
    qsizetype m_look = 0;
    QByteArray m_uidValidity;
    quint64 m_uid = 0; ///< the newest found in the open folder; 0: none
    QDateTime m_arrived;
    QByteArray m_headers;
    bool m_inHeaders = false;
    qsizetype m_headersLeft = 0; ///< octets of their literal that are still to come
};

} // namespace klubbpost
