// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autoconfig.h"

#include "discovery/autoconfigserver.h"

#include <algorithm>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int maxDepth = 32;
constexpr qsizetype maxServers = 32;
constexpr qsizetype maxLinks = 16;
constexpr qsizetype maxDomains = 1000;
constexpr qsizetype maxNames = 16;
constexpr qsizetype maxName = 100;
constexpr qsizetype maxText = 1000;

/// Whether bytes that are no XML look like a web page.
bool looksLikeHtml(const QByteArray &bytes)
{
    const QByteArray begin = bytes.left(2000).toLower();
    return begin.contains("<!doctype html") || begin.contains("<html") || begin.contains("<head>") ||
           begin.contains("<body");
}

std::optional<bool> boolean(const QString &text)
{
    if (text == "true"_L1)
        return true;
    return text == "false"_L1 ? std::optional(false) : std::nullopt;
}

std::optional<int> number(const QString &text, int max)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= 0 && value <= max ? std::optional(value) : std::nullopt;
}

/// The texts of a link in the languages they have; collected first, because the order is free.
struct Texts
{
    QString sv;
    QString en;
    QString any; ///< without a language

    void add(QStringView language, const QString &text)
    {
        const QStringView primary =
            language.left(language.indexOf(u'-') < 0 ? language.size() : language.indexOf(u'-'));
        QString *slot = nullptr;
        if (language.isEmpty())
            slot = &any;
        else if (primary.compare("sv"_L1, Qt::CaseInsensitive) == 0)
            slot = &sv;
        else if (primary.compare("en"_L1, Qt::CaseInsensitive) == 0)
            slot = &en;
        if (slot && slot->isEmpty())
            *slot = text;
    }
    [[nodiscard]] LocalizedText both() const
    {
        const auto first = [](std::initializer_list<QString> list) {
            const auto *found = std::find_if(list.begin(), list.end(), [](const QString &s) { return !s.isEmpty(); });
            return found == list.end() ? QString() : *found;
        };
        return {first({sv, any, en}), first({en, any, sv})};
    }
};

class Reader
{
public:
    Reader(const QByteArray &xml, const EmailAddress &address) : m_xml(xml), m_address(address) {}

    Result<FoundSettings, AutoconfigFault> read();

private:
    // Each reads from the start of its element to its end.
    void readProvider();
    void readServer(bool incoming);
    void readPop3(Pop3Options &options);
    void readLink(QList<FoundLink> &links, QLatin1StringView attribute);
    void skip();
    QString text(qsizetype max = maxText);
    /// On to the next child; false at the end of the element, or when reading cannot go on.
    bool nextChild();

    QXmlStreamReader m_xml;
    const EmailAddress &m_address;
    FoundSettings m_found;
    int m_depth = 0;
    std::optional<AutoconfigFault> m_fault;
};

bool Reader::nextChild()
{
    while (!m_fault && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > maxDepth)
                m_fault = AutoconfigFault::TooDeep;
            return !m_fault;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return false;
        case QXmlStreamReader::DTD:
            m_fault = m_xml.dtdName().compare("html"_L1, Qt::CaseInsensitive) == 0 ? AutoconfigFault::Html
                                                                                   : AutoconfigFault::Dtd;
            return false;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
    }
    return false;
}

void Reader::skip()
{
    // Not skipCurrentElement(), which does not count how deep it goes.
    while (nextChild())
        skip();
}

QString Reader::text(qsizetype max)
{
    QString text;
    while (!m_fault && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Characters:
            if (text.size() < maxAutoconfigBytes)
                text += m_xml.text();
            break;
        case QXmlStreamReader::StartElement:
            ++m_depth;
            skip();
            break;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return shownForeignLine(text, max);
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        }
    }
    return {};
}

void Reader::readPop3(Pop3Options &options)
{
    while (nextChild()) {
        const auto name = m_xml.name();
        if (name == "leaveMessagesOnServer"_L1)
            options.leaveMessagesOnServer = boolean(text());
        else if (name == "downloadOnBiff"_L1)
            options.downloadOnNewMail = boolean(text());
        else if (name == "daysToLeaveMessagesOnServer"_L1)
            options.daysToLeaveMessages = number(text(), 36500);
        else if (name == "checkInterval"_L1) {
            options.checkMinutes = number(m_xml.attributes().value("minutes"_L1).toString(), 525600);
            skip();
        } else
            skip();
    }
}

void Reader::readServer(bool incoming)
{
    AutoconfigSection section;
    section.type = m_xml.attributes().value("type"_L1).toString().trimmed().toLower();
    while (nextChild()) {
        const auto name = m_xml.name();
        if (name == "hostname"_L1)
            section.hosts.append(text());
        else if (name == "port"_L1)
            section.ports.append(text());
        else if (name == "socketType"_L1)
            section.sockets.append(text());
        else if (name == "username"_L1)
            section.names.append(text());
        else if (name == "authentication"_L1) {
            const QString system = m_xml.attributes().value("system"_L1).toString();
            section.authentication.append({system, text()});
        } else if (name == "pop3"_L1)
            readPop3(section.pop3);
        else // a <password> too: nobody's password belongs into such a file, and none is read from it
            skip();
    }
    const auto protocol = fromName<Protocol>(section.type);
    if (protocol && incoming == (*protocol != Protocol::Smtp)) {
        const auto server = serverOf(section, *protocol, m_address);
        if (server && m_found.servers.size() < maxServers && !m_found.servers.contains(*server))
            m_found.servers.append(*server);
    } else if (incoming && !protocol && m_found.otherTypes.size() < maxNames) {
        const QString type = shownForeignLine(section.type, maxName);
        if (!type.isEmpty() && !m_found.otherTypes.contains(type))
            m_found.otherTypes.append(type);
    }
}

void Reader::readLink(QList<FoundLink> &links, QLatin1StringView attribute)
{
    const QUrl url = webLink(m_xml.attributes().value(attribute).toString());
    Texts texts;
    while (nextChild()) {
        const auto name = m_xml.name();
        if (name == "descr"_L1 || name == "instruction"_L1) {
            const QString language = m_xml.attributes().value("lang"_L1).toString();
            texts.add(language, text());
        } else
            skip();
    }
    if (!url.isEmpty() && links.size() < maxLinks)
        links.append({url, texts.both()});
}

void Reader::readProvider()
{
    while (nextChild()) {
        const auto name = m_xml.name();
        if (name == "incomingServer"_L1 || name == "outgoingServer"_L1) {
            readServer(name == "incomingServer"_L1);
        } else if (name == "displayName"_L1 && m_found.displayName.isEmpty()) {
            m_found.displayName = shownForeignLine(fillInAddress(text(), m_address), maxName);
        } else if (name == "displayShortName"_L1 && m_found.shortName.isEmpty()) {
            m_found.shortName = shownForeignLine(fillInAddress(text(), m_address), maxName);
        } else if (name == "domain"_L1) {
            const QString domain = QString::fromLatin1(toAsciiHostName(fillInAddress(text(), m_address)));
            if (!domain.isEmpty() && m_found.domains.size() < maxDomains && !m_found.domains.contains(domain))
                m_found.domains.append(domain);
        } else if (name == "documentation"_L1) {
            readLink(m_found.documentation, "url"_L1);
        } else if (name == "enable"_L1) {
            readLink(m_found.enabling, "visiturl"_L1);
        } else if (name == "inputField"_L1) {
            const QString label = shownForeignLine(m_xml.attributes().value("label"_L1).toString(), maxName);
            if (!label.isEmpty() && m_found.askedFor.size() < maxNames && !m_found.askedFor.contains(label))
                m_found.askedFor.append(label);
            skip();
        } else {
            skip();
        }
    }
}

Result<FoundSettings, AutoconfigFault> Reader::read()
{
    if (nextChild()) {
        const bool isConfig = m_xml.name() == "clientConfig"_L1;
        if (!isConfig)
            m_fault = m_xml.name().compare("html"_L1, Qt::CaseInsensitive) == 0 ? AutoconfigFault::Html
                                                                                : AutoconfigFault::NotAConfig;
        while (isConfig && nextChild()) {
            const auto name = m_xml.name();
            if (name == "emailProvider"_L1)
                readProvider();
            // 1.1 had these beside the provider, and files have them in both places.
            else if (name == "documentation"_L1)
                readLink(m_found.documentation, "url"_L1);
            else if (name == "enable"_L1)
                readLink(m_found.enabling, "visiturl"_L1);
            else
                skip();
        }
        // What stands behind the root must be nothing, or the file is two files or cut from one.
        while (!m_fault && !m_xml.atEnd())
            m_xml.readNext();
    }
    if (m_fault)
        return *m_fault;
    if (m_xml.hasError())
        return AutoconfigFault::BadXml;
    if (m_found.servers.isEmpty())
        return AutoconfigFault::NoServers;
    return m_found;
}

} // namespace

Result<FoundSettings, AutoconfigFault> readAutoconfig(const QByteArray &xml, const EmailAddress &address)
{
    if (xml.size() > maxAutoconfigBytes)
        return AutoconfigFault::TooLarge;
    if (xml.trimmed().isEmpty())
        return AutoconfigFault::Empty;
    // Asked before the XML reader sees it: that one would take a document type apart first. In a UTF-16 file every
    // other byte is 0.
    QByteArray letters = xml;
    letters.removeIf([](char c) { return c == '\0'; });
    if (looksLikeHtml(letters) && !letters.contains("<clientConfig"))
        return AutoconfigFault::Html;
    if (letters.contains("<!DOCTYPE") || letters.contains("<!ENTITY"))
        return AutoconfigFault::Dtd;
    // White space before the XML declaration is an error of XML 1.0 2.8, and one that templates on web servers make.
    QByteArray file = xml;
    if (file.startsWith("\xef\xbb\xbf"))
        file.remove(0, 3);
    const auto first = std::find_if(file.begin(), file.end(), [](char c) { return c != ' ' && !(c >= 9 && c <= 13); });
    file.remove(0, first - file.begin());
    return Reader(file, address).read();
}

} // namespace klubbpost
