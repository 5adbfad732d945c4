// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"
#include "core/fact.h"
#include "core/factdates.h"
#include "core/language.h"
#include "core/strictjson.h"

#include <QByteArrayList>
#include <QDate>

namespace klubbpost {

/// How a club system gets a message out.
enum class SendingWay {
    UserSmtp,   ///< it logs in at the club's own provider
    OwnServers, ///< its own servers, or a mailing service it uses
};

/// Whose domain stands in the envelope (Return-Path) of what its own servers send. SPF proves that domain, so only the
/// first helps DMARC (RFC 9989 4.4.2).
enum class EnvelopeDomain {
    Unknown,
    SenderDomain,
    SystemDomain,
};

/// How a sender address of one's own is put in.
enum class OwnSender {
    Unknown,
    SelfService,
    AskSystem,    ///< the vendor does it
    Verification, ///< a message to the address must be confirmed
    NotOffered,
};

enum class BoxKind {
    Text,
    Choice,
    Tick,
    Password, ///< typed by the user; nothing is ever filled in
};

/// One box of a system's form, named as the form names it.
struct FormBox
{
    QString label;   ///< the form's own words, in Swedish
    QString english; ///< what they mean
    BoxKind kind = BoxKind::Text;
    /// What goes in it: fixed words, or with %EMAIL%, %SENDERNAME%, %SMTP_HOST%, %SMTP_PORT%, %LOGIN%,
    /// %LOGIN_UNLESS_EMAIL%. %ENCRYPTED% gives nothing, but turns to the instruction for an unencrypted connection.
    QString value;
    LocalizedText instruction; ///< what to do where there is nothing to type ("tick it", "leave it empty")
    LocalizedText unencrypted; ///< the same of a box with %ENCRYPTED%, where the connection is not encrypted
    LocalizedText note;
};

/// The form where a system is told about its sender.
struct SenderForm
{
    LocalizedText path; ///< how to get there, in the system's own words
    QList<FormBox> boxes;
    QStringList buttons; ///< to press afterwards, in order
    int guidePort = 0;   ///< the SMTP port that the system's own guide has; others are not known to work. 0: not known
    LocalizedText note;
};

/// A DNS record that a system wants in the club's domain.
struct WantedRecord
{
    QByteArray name; ///< below the domain; empty: the domain itself
    DnsType type = DnsType::Cname;
    QByteArray value; ///< may hold %DOMAIN% and %DOMAIN-WITH-DASHES%
};

/// An address the system can lend: club@dans.se.
struct SystemDomain
{
    QByteArray domain;
    bool forwards = false; ///< mail to it goes on to the club's own address
};

/// What it sends as when nothing is set.
struct DefaultSender
{
    QString address;      ///< "…@promikbook.com"
    bool replies = false; ///< answers reach the club's address
    LocalizedText note;
};

/// Everything known of one system that sends for a club, from resources/clubsystems/<id>.json. A value.
struct ClubSystem
{
    QString id;
    LocalizedText name;
    QDate checked;
    Confidence confidence = Confidence::Low;
    bool free = false;      ///< stands for any other system: the user says how it sends
    QList<SendingWay> ways; ///< empty: not known
    EnvelopeDomain envelope = EnvelopeDomain::Unknown;
    OwnSender ownSender = OwnSender::Unknown;
    QByteArrayList typedTerms; ///< of a free system: what the user says it needs in SPF, see readSpfInput()
    QByteArrayList spfIncludes;
    QByteArrayList spfAddresses; ///< the same servers by number, for a record that cannot take an include
    QList<WantedRecord> dkim;
    LocalizedText dkimNote; ///< where its DKIM records are shown, when they are not the same for all
    QList<SystemDomain> domains;
    std::optional<DefaultSender> defaultSender;
    std::optional<SenderForm> form;
    QString support; ///< address to write to, where that is the way
    QList<LocalizedText> notes;
    QList<Source> sources;
    FactCalendar calendar;

    /// What was typed; else "include:…", or "ip4:…" and "ip6:…" where there is no include; empty: not known.
    [[nodiscard]] QByteArrayList spfTerms() const;
    [[nodiscard]] QByteArrayList spfAddressTerms() const;
    [[nodiscard]] bool sendsBy(SendingWay way) const { return ways.contains(way); }
    [[nodiscard]] bool isOwnDomain(const QByteArray &asciiDomain) const;
};

/// Reads one facts file strictly, as it stands on \a day (an invalid one is the day it was checked). A day of checking
/// after \a today is a fault (unless that is invalid).
[[nodiscard]] Result<ClubSystem, JsonFault> readClubSystem(const QByteArray &json, const QDate &today,
                                                           const QDate &day);

/// A wanted record for a domain: its placeholders filled in.
[[nodiscard]] WantedRecord filledRecord(const WantedRecord &record, const QByteArray &asciiDomain);

/// What a form's boxes are filled in from.
struct BoxValues
{
    QString email;
    QString senderName;
    QString smtpHost;
    quint16 smtpPort = 0;
    QString login;         ///< of the SMTP server
    bool encrypted = true; ///< the connection to it
};

/// One box as it is to be filled in.
struct FilledBox
{
    QString label;
    QString english;
    BoxKind kind = BoxKind::Text;
    QString value; ///< to be typed as it stands; empty: see the instruction
    bool copyable = false;
    bool needsServer = false; ///< what goes in it is of the SMTP server
    LocalizedText instruction;
    LocalizedText note;
};

[[nodiscard]] QList<FilledBox> fillForm(const SenderForm &form, const BoxValues &values);

} // namespace klubbpost
