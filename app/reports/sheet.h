// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testreport.h"
#include "providers/catalog.h"
#include "reports/words.h"
#include "sender/advice.h"
#include "sender/senderfacts.h"

namespace klubbpost {

/// What the settings are going to be typed into.
enum class Target {
    ClubSystem,
    MailProgram,
};

/// What was found out about the sender.
struct SheetSender
{
    SenderQuestion question;
    SenderAdvice advice;
    std::optional<DnsHost> host; ///< where the domain's records are entered, if known
};

/// What the setup has to do with a login at the provider.
enum class SheetLogin {
    Password,
    NotNeeded, ///< the club system sends from its own servers
    Browser,   ///< only by signing in on a page of the provider's: a mail program can, a form with a password cannot
    Impossible,
};

/// What goes on the setup sheet. Never holds a password. The report may come from a file: its texts are data, and
/// every function here shows them so that they cannot act (as HTML, or as a terminal's control codes).
struct SheetData
{
    TestReport report;
    const Provider *provider = nullptr; ///< may be null
    Target target = Target::ClubSystem;
    const Catalog *catalog = nullptr;      ///< as for diagnose(); may be null
    std::optional<ClubSystem> system = {}; ///< none: a club system of which nothing is known
    SendingWay way = SendingWay::UserSmtp; ///< how it sends
    std::optional<SheetSender> sender = {};
    SheetLogin login = SheetLogin::Password; ///< NotNeeded counts wherever the way is OwnServers
    bool isSenderDue = false;                ///< the sender was to be checked; without \a sender it has not been
};

/// How far a setup has come.
enum class SetupState {
    Done,    ///< all is well
    Almost,  ///< it can be used, and something remains
    NotDone, ///< it cannot be used as it is, or nothing shows that it can
};

/// The same for the wizard's last page and for the sheet, so that neither says "done" where the other does not.
struct SetupStatus
{
    SetupState state = SetupState::Done;
    QString heading; ///< "Nästan klart: SPF-posten för klubben.se återstår"; empty when all is well
    QString cause;   ///< of what remains first; may be empty
    QString action;  ///< what to do first; may be empty
    QString who;     ///< "Vem som behöver göra något: …"; empty where nobody is named
    QString code;    ///< of what remains first; may be empty
};
[[nodiscard]] SetupStatus setupStatus(const SheetData &data, const Words &words);

/// What can be sent to the one who must act first: no secret is in it. None where it is the reader who must act, or
/// nothing remains.
struct Letter
{
    QString to; ///< "den som sköter domänen"
    QString text;
};
[[nodiscard]] std::optional<Letter> letterFor(const SheetData &data, const Words &words);

/// Chooses what a sheet is for by the name it has on the command line: "mailProgram", or a club system's. False if
/// there is no such name.
[[nodiscard]] bool setTarget(SheetData &data, const QString &name, const SenderFacts &facts);
/// The names that setTarget() takes, for people.
[[nodiscard]] QString targetNames(const SenderFacts &facts);

/// One row of what to type: the box's own name, and what goes in it.
struct SheetRow
{
    QString box;
    QString value;
    bool copyable = false; ///< the value is to be typed or pasted as it stands
    QString meaning = {};  ///< the box in the reader's language, where the form only has it in Swedish; else empty
    QString note = {};     ///< what must be known of the box; may be empty
};
struct SheetSection
{
    QString title;
    QString intro;
    QList<SheetRow> rows;
    QString outro; ///< "Klicka sedan på Spara och därefter på Testa."
    QString note =
        {}; ///< what must be known of the values: not proven, or not what the form's guide says; may be empty
};

/// The sections for the target, in the order of its form; last what is to be done for the sender, if anything.
[[nodiscard]] QList<SheetSection> sheetSections(const SheetData &data, const Words &words);
/// What is to be entered, by whom and where, so that the sender is trusted; nothing where nothing needs doing.
[[nodiscard]] QList<SheetSection> senderSections(const SheetSender &sender, const Words &words);

/// The whole sheet, in one language or one after the other (each on a page of its own). The HTML is the part of it that
/// QTextDocument knows, whole, with all texts escaped.
[[nodiscard]] QString sheetHtml(const SheetData &data, const QList<Language> &languages);
[[nodiscard]] QString sheetText(const SheetData &data, const QList<Language> &languages);
/// Whether a text for support holds the address, the login name and the sender's name.
enum class PrivateTexts { Hidden, Shown };

/// What support needs: codes, versions, settings, stages, network facts, transcript; no secret, and unless they are
/// asked for neither address nor login name: both are replaced wherever they stand, also in the server's own words.
[[nodiscard]] QString supportText(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words,
                                  PrivateTexts texts = PrivateTexts::Hidden);
/// The part of it about the sender: codes, what the domain has published, the record to enter, whoever must do it.
/// Neither address nor sender name is in it.
[[nodiscard]] QString senderSupportText(const SheetSender &sender, const Words &words);

} // namespace klubbpost
