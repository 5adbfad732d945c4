// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/clubsystem.h"

#include "core/emailaddress.h"
#include "core/factreader.h"
#include "sender/spfrecord.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using Reader = JsonObjectReader;

const QStringList &placeholders()
{
    static const QStringList known{u"%EMAIL%"_s, u"%SENDERNAME%"_s,         u"%SMTP_HOST%"_s, u"%SMTP_PORT%"_s,
                                   u"%LOGIN%"_s, u"%LOGIN_UNLESS_EMAIL%"_s, u"%ENCRYPTED%"_s};
    return known;
}

FormBox readBox(Reader &reader)
{
    FormBox box;
    box.label = facts::readLine(reader, u"label"_s);
    box.english = facts::readLine(reader, u"english"_s);
    box.kind = reader.enumValue<BoxKind>(u"kind"_s);
    if (reader.has(u"value"_s))
        box.value = facts::readLine(reader, u"value"_s);
    box.instruction = facts::readOptionalText(reader, u"instruction"_s);
    box.unencrypted = facts::readOptionalText(reader, u"unencrypted"_s);
    box.note = facts::readOptionalText(reader, u"note"_s);
    const bool isOfEncryption = box.value == "%ENCRYPTED%"_L1;
    if (isOfEncryption ? box.instruction.isEmpty() || box.unencrypted.isEmpty() : !box.unencrypted.isEmpty())
        reader.fail(JsonFaultKind::BadValue, u"unencrypted"_s, u"goes with %ENCRYPTED%, as its instruction does"_s);
    if (box.kind == BoxKind::Password && !box.value.isEmpty())
        reader.fail(JsonFaultKind::BadValue, u"value"_s, u"a password is never filled in"_s);
    if (box.kind != BoxKind::Password && box.value.isEmpty() && box.instruction.isEmpty())
        reader.fail(JsonFaultKind::MissingKey, u"value"_s, u"nothing to type and nothing to do"_s);
    static const QRegularExpression pattern(u"%[A-Z_]+%"_s);
    for (auto matches = pattern.globalMatch(box.value); matches.hasNext();) {
        const QString placeholder = matches.next().captured();
        if (!placeholders().contains(placeholder))
            reader.fail(JsonFaultKind::BadValue, u"value"_s, u"unknown placeholder: "_s + placeholder);
    }
    return box;
}

void readForm(Reader &reader, ClubSystem &system)
{
    if (!reader.has(u"form"_s))
        return;
    SenderForm form;
    reader.object(u"form"_s, [&form](Reader &inner) {
        form.path = facts::readText(inner, u"path"_s);
        if (inner.has(u"boxes"_s))
            inner.objects(u"boxes"_s, [&form](Reader &box) { form.boxes.append(readBox(box)); });
        form.buttons = facts::readLines(inner, u"buttons"_s);
        if (inner.has(u"guidePort"_s))
            form.guidePort = static_cast<int>(inner.integer(u"guidePort"_s, 1, 65535));
        form.note = facts::readOptionalText(inner, u"note"_s);
    });
    system.form = form;
}

void readSpf(Reader &reader, ClubSystem &system)
{
    if (!reader.has(u"spf"_s))
        return;
    reader.object(u"spf"_s, [&system](Reader &inner) {
        system.spfIncludes = facts::readDomains(inner, u"includes"_s);
        const QStringList addresses = facts::readLines(inner, u"addresses"_s);
        for (qsizetype i = 0; i < addresses.size(); ++i) {
            const QByteArray term = (addresses[i].contains(u':') ? "ip6:" : "ip4:") + addresses[i].toUtf8();
            if (!parseSpf("v=spf1 " + term))
                inner.fail(JsonFaultKind::BadValue, itemKey(u"addresses"_s, i), addresses[i]);
            system.spfAddresses.append(addresses[i].toLatin1());
        }
    });
}

void readDkim(Reader &reader, ClubSystem &system)
{
    if (!reader.has(u"dkim"_s))
        return;
    reader.object(u"dkim"_s, [&system](Reader &inner) {
        system.dkimNote = facts::readOptionalText(inner, u"note"_s);
        if (!inner.has(u"records"_s))
            return;
        inner.objects(u"records"_s, [&system](Reader &record) {
            WantedRecord wanted;
            wanted.name = facts::readLine(record, u"name"_s).toLatin1();
            wanted.type = record.enumValue<DnsType>(u"type"_s);
            wanted.value = facts::readLine(record, u"value"_s).toLatin1();
            if (wanted.type != DnsType::Cname && wanted.type != DnsType::Txt)
                record.fail(JsonFaultKind::BadValue, u"type"_s, u"cname or txt"_s);
            if (!wanted.name.contains("_domainkey"))
                record.fail(JsonFaultKind::BadValue, u"name"_s, u"not a DKIM name (RFC 6376 3.6.2.1)"_s);
            system.dkim.append(wanted);
        });
    });
}

void readDefaultSender(Reader &reader, ClubSystem &system)
{
    if (!reader.has(u"defaultSender"_s))
        return;
    reader.object(u"defaultSender"_s, [&system](Reader &inner) {
        DefaultSender sender;
        sender.address = facts::readLine(inner, u"address"_s);
        sender.replies = inner.boolean(u"replies"_s);
        sender.note = facts::readOptionalText(inner, u"note"_s);
        system.defaultSender = sender;
    });
}

void readDomainsLent(Reader &reader, ClubSystem &system)
{
    if (!reader.has(u"domains"_s))
        return;
    reader.objects(u"domains"_s, [&system](Reader &inner) {
        const SystemDomain lent{facts::readDomain(inner, u"domain"_s), inner.boolean(u"forwards"_s)};
        if (system.isOwnDomain(lent.domain))
            facts::failAsDuplicate(inner, u"domain"_s, QString::fromLatin1(lent.domain));
        system.domains.append(lent);
    });
}

/// What the members demand of each other.
void checkWhole(Reader &reader, const ClubSystem &system)
{
    if (!system.free)
        facts::checkHasSource(reader, system.sources);
    const bool own = system.sendsBy(SendingWay::OwnServers);
    if (!own && (!system.spfIncludes.isEmpty() || !system.spfAddresses.isEmpty()))
        reader.fail(JsonFaultKind::BadValue, u"spf"_s, u"only a system with servers of its own has SPF"_s);
    if (system.ownSender == OwnSender::AskSystem && system.support.isEmpty())
        reader.fail(JsonFaultKind::MissingKey, u"support"_s, u"whom to ask"_s);
}

QString filled(QString text, const BoxValues &values)
{
    text.replace(u"%EMAIL%"_s, values.email);
    text.replace(u"%SENDERNAME%"_s, values.senderName);
    text.replace(u"%SMTP_HOST%"_s, values.smtpHost);
    text.replace(u"%SMTP_PORT%"_s, values.smtpPort ? QString::number(values.smtpPort) : QString());
    text.replace(u"%LOGIN%"_s, values.login);
    text.remove(u"%ENCRYPTED%"_s);
    text.replace(u"%LOGIN_UNLESS_EMAIL%"_s,
                 values.login.compare(values.email, Qt::CaseInsensitive) == 0 ? QString() : values.login);
    return text;
}

} // namespace

QByteArrayList ClubSystem::spfTerms() const
{
    if (!typedTerms.isEmpty())
        return typedTerms;
    if (spfIncludes.isEmpty())
        return spfAddressTerms();
    QByteArrayList terms;
    for (const auto &include : spfIncludes)
        terms.append("include:" + include);
    return terms;
}

QByteArrayList ClubSystem::spfAddressTerms() const
{
    QByteArrayList terms;
    for (const auto &address : spfAddresses)
        terms.append((address.contains(':') ? "ip6:" : "ip4:") + address);
    return terms;
}

bool ClubSystem::isOwnDomain(const QByteArray &asciiDomain) const
{
    return std::any_of(domains.begin(), domains.end(),
                       [&](const SystemDomain &lent) { return lent.domain == asciiDomain.toLower(); });
}

Result<ClubSystem, JsonFault> readClubSystem(const QByteArray &json, const QDate &today, const QDate &day)
{
    ClubSystem system;
    FactCalendar calendar;
    const auto fault = readFacts(json, day, today, calendar, [&system, &today](Reader &reader, const QDate &) {
        system = {};
        system.id = facts::readId(reader);
        system.name = facts::readText(reader, u"name"_s);
        system.checked = facts::readPastDate(reader, u"checked"_s, today);
        system.confidence = reader.enumValue<Confidence>(u"confidence"_s);
        system.free = reader.has(u"free"_s) && reader.boolean(u"free"_s);
        system.ways = facts::readSet<SendingWay>(reader, u"ways"_s);
        if (reader.has(u"envelope"_s))
            system.envelope = reader.enumValue<EnvelopeDomain>(u"envelope"_s);
        if (reader.has(u"ownSender"_s))
            system.ownSender = reader.enumValue<OwnSender>(u"ownSender"_s);
        readSpf(reader, system);
        readDkim(reader, system);
        readDomainsLent(reader, system);
        readDefaultSender(reader, system);
        readForm(reader, system);
        if (reader.has(u"support"_s)) {
            system.support = facts::readLine(reader, u"support"_s);
            if (!reader.failed() && !EmailAddress::parse(system.support))
                reader.fail(JsonFaultKind::BadValue, u"support"_s, system.support);
        }
        system.notes = facts::readTexts(reader, u"notes"_s);
        system.sources = facts::readSources(reader);
        checkWhole(reader, system);
    });
    if (fault)
        return *fault;
    system.calendar = calendar;
    system.calendar.addDue({u"$"_s, system.checked.addYears(1).addDays(1)});
    return system;
}

WantedRecord filledRecord(const WantedRecord &record, const QByteArray &asciiDomain)
{
    WantedRecord filled = record;
    QByteArray dashes = asciiDomain;
    dashes.replace('.', '-');
    for (QByteArray *text : {&filled.name, &filled.value}) {
        text->replace("%DOMAIN-WITH-DASHES%", dashes);
        text->replace("%DOMAIN%", asciiDomain);
    }
    return filled;
}

QList<FilledBox> fillForm(const SenderForm &form, const BoxValues &values)
{
    QList<FilledBox> boxes;
    for (const auto &box : form.boxes) {
        const QString value = filled(box.value, values);
        const bool variable = box.value.contains(u'%');
        const bool isOpen = box.value.contains("%ENCRYPTED%"_L1) && !values.encrypted;
        const bool needsServer = box.value.contains("%SMTP_"_L1) || box.value.contains("%LOGIN"_L1);
        // An instruction stands in for a value that came out empty.
        const LocalizedText instruction = isOpen ? box.unencrypted : box.instruction;
        boxes.append({box.label, box.english, box.kind, value, variable && !value.isEmpty(), needsServer,
                      value.isEmpty() ? instruction : LocalizedText(), box.note});
    }
    return boxes;
}

} // namespace klubbpost
