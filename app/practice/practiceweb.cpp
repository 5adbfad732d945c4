// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practiceweb.h"

#include <QObject>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost::practice {

QByteArray PracticeWeb::settingsFile() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement(u"clientConfig"_s);
    xml.writeAttribute(u"version"_s, u"1.1"_s);
    xml.writeStartElement(u"emailProvider"_s);
    xml.writeAttribute(u"id"_s, u"ovningsklubben.example"_s);
    xml.writeTextElement(u"domain"_s, u"ovningsklubben.example"_s);
    xml.writeTextElement(u"displayName"_s, u"Övningshotellet"_s);
    for (const Protocol protocol : {Protocol::Imap, Protocol::Pop3, Protocol::Smtp}) {
        for (const Security security : {Security::Tls, Security::Starttls}) {
            const bool incoming = protocol != Protocol::Smtp;
            xml.writeStartElement(incoming ? u"incomingServer"_s : u"outgoingServer"_s);
            xml.writeAttribute(u"type"_s, nameOf(protocol));
            xml.writeTextElement(u"hostname"_s, u"mail.ovningshotellet.example"_s);
            xml.writeTextElement(u"port"_s, QString::number(m_portOf(protocol, security)));
            xml.writeTextElement(u"socketType"_s, security == Security::Tls ? u"SSL"_s : u"STARTTLS"_s);
            xml.writeTextElement(u"username"_s, u"%EMAILADDRESS%"_s);
            xml.writeTextElement(u"authentication"_s, u"password-cleartext"_s);
            xml.writeEndElement();
        }
    }
    xml.writeEndDocument();
    return bytes;
}

void PracticeWeb::get(const QUrl &url, QObject *context, Callback callback)
{
    WebAnswer answer{.status = WebStatus::NoSuchName, .url = url, .contentType = {}, .body = {}};
    if (url.host() == "autoconfig.ovningsklubben.example"_L1) {
        const bool isFile = url.path() == "/mail/config-v1.1.xml"_L1;
        answer.status = isFile ? WebStatus::Ok : WebStatus::NotFound;
        if (isFile) {
            answer.contentType = "text/xml";
            answer.body = settingsFile();
        }
    }
    QMetaObject::invokeMethod(
        context, [answer, callback = std::move(callback)] { callback(answer); }, Qt::QueuedConnection);
}

} // namespace klubbpost::practice
