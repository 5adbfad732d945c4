// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedtexts.h"

namespace {

constexpr const char *whose = "anna@klubben.se";

/// The usual three of a host that has one name for all.
constexpr const char *mailOfTheClub =
    "smtp mail.klubben.se 465 tls -\nimap mail.klubben.se 993 tls -\npop3 mail.klubben.se 995 tls -";

} // namespace

QList<PastedText> helpPageTexts()
{
    return {
        // Swedish.
        {"sv: the kind of password, and the next line", whose,
         "Inkommande IMAP imap.klubben.se 993 SSL/TLS Normalt lösenord\n"
         "Utgående SMTP smtp.klubben.se 465 SSL/TLS Normalt lösenord\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"sv: the kind of password on a line of its own", whose,
         "IMAP-server: imap.klubben.se\nPort: 993\nAnslutningssäkerhet: SSL/TLS\nAutentiseringsmetod: Normalt "
         "lösenord\n"
         "SMTP-server: smtp.klubben.se\nPort: 587\nAnslutningssäkerhet: STARTTLS\nAutentiseringsmetod: Normalt "
         "lösenord\nAnvändarnamn: din e-postadress\n",
         "smtp smtp.klubben.se 587 starttls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se"},
        {"sv: the way to log in is the password", whose,
         "Inkommande server\nServernamn: mail.klubben.se\nPort: 993\nIMAP\nAutentisering: Lösenord\nUtgående server\n"
         "Servernamn: mail.klubben.se\nPort: 465\nAutentisering: Lösenord\n",
         "smtp mail.klubben.se 465 tls -\nimap mail.klubben.se 993 tls -"},
        {"sv: the way to log in below its label", whose,
         "Autentisering\nLösenord\nUtgående server (SMTP)\nsmtp.klubben.se\nPort\n465\n",
         "smtp smtp.klubben.se 465 tls -"},
        {"sv: password, sent unprotected", whose,
         "IMAP: imap.klubben.se\nPort: 993\nSSL/TLS\nLösenord, överförs osäkert\nSMTP: smtp.klubben.se\nPort: 465\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"sv: an ordinary password with its value", whose,
         "SMTP-server: smtp.klubben.se\nPort: 465\nVanligt lösenord: Hemligt.example.com\n",
         "smtp smtp.klubben.se 465 tls -\n! passwordLeftOut"},
        {"sv: one host for all ports", whose,
         "Server: mail.klubben.se\nIMAP: port 993 (SSL)\nPOP3: port 995 (SSL)\nSMTP: port 465 (SSL)\n", mailOfTheClub},
        {"sv: one host, named after the ports", whose,
         "IMAP 993\nPOP3 995\nSMTP 465\nServernamnet är mail.klubben.se för alla tre.\n", mailOfTheClub},
        {"sv: the outgoing one is the same", whose,
         "Inkommande server (IMAP): mail.klubben.se, port 993, SSL\nUtgående server (SMTP): samma som inkommande, port "
         "465, SSL\n",
         "smtp mail.klubben.se 465 tls -\nimap mail.klubben.se 993 tls -"},
        {"sv: a name for one protocol is not the other's", whose, "imap.klubben.se port 993 SSL\nSMTP port 465 SSL\n",
         "smtp - 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"sv: no SSL, said of all before it", whose,
         "POP3: mail.klubben.se 110, IMAP 143, inget SSL, SMTP mail.klubben.se 2525\n",
         "smtp mail.klubben.se 2525 - -\nimap mail.klubben.se 143 none -\npop3 mail.klubben.se 110 none -"},
        {"sv: no SSL, but STARTTLS", whose, "SMTP: smtp.klubben.se\nPort: 587\nSSL: Nej\nSTARTTLS: Ja\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"sv: no SSL, but STARTTLS, on one line", whose, "SMTP smtp.klubben.se port 587, inget SSL, STARTTLS\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"sv: without SSL", whose, "SMTP-server: smtp.klubben.se\nPort: 587\nUtan SSL\n",
         "smtp smtp.klubben.se 587 none -"},
        {"sv: no SSL at a port that has it", whose, "IMAP-server: imap.klubben.se\nPort: 993\nSSL: Nej\n",
         "imap imap.klubben.se 993 - -\n! securityUnclear imap"},
        {"sv: the label above its answer", whose, "SMTP-server\nsmtp.klubben.se\nPort\n587\nSSL\nNej\nSTARTTLS\nJa\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"sv: unencrypted beside the port", whose,
         "IMAP: imap.klubben.se\nPort 993 (krypterad) eller 143 (okrypterad)\n", "imap imap.klubben.se 993 tls -"},
        {"sv: stand-in with hyphens", whose, "SMTP: mail.din-egen-domän.se\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"sv: stand-in for the association", whose,
         "Inkommande (IMAP): imap.dinförening.se, 993\nUtgående (SMTP): smtp.dinförening.se, 465\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -\n! standIn smtp\n! standIn imap"},
        {"sv: stand-in in brackets", whose, "SMTP-server: mail.<dindomän>.se\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"sv: stand-in in square brackets, two words", whose, "IMAP-server: mail.[ert domännamn]\nPort: 993\n",
         "imap mail.klubben.se 993 tls -\n! standIn imap"},
        {"sv: stand-in in capitals", whose, "POP3-server: pop.DITTFÖRETAG.SE\nPort: 995\n",
         "pop3 pop.klubben.se 995 tls -\n! standIn pop3"},
        {"sv: stand-in, and the address is a provider's", "anna@gmail.com", "SMTP: mail.dindomän.se\nPort: 465\n",
         "smtp - 465 tls -\n! standInLeftOut smtp"},
        {"sv: stand-in for the server", whose, "SMTP: dittservernamn.oderland.com\nPort: 465\n",
         "smtp - 465 tls -\n! standInLeftOut smtp"},
        {"sv: a stranger's host", whose, "SMTP-server: smtp.hosten.example\nPort: 465\n",
         "smtp smtp.hosten.example 465 tls -\n! strangersHost smtp"},
        {"sv: a known provider's host", whose, "SMTP-server: send.one.com\nPort: 465\n", "smtp send.one.com 465 tls -"},
        {"sv: a domain that only sounds like the provider's", whose,
         "SMTP-server: send.one.com.hosten.example\nPort: 465\n",
         "smtp send.one.com.hosten.example 465 tls -\n! strangersHost smtp"},
        {"sv: DNS records beside the settings", whose,
         "MX\tklubben.se\t10\tmx1.klubben.se\nTXT\tklubben.se\tv=spf1 include:spf.klubben.se ~all\n"
         "CNAME\tautodiscover\tautodiscover.klubben.se\n\nSMTP-server: smtp.klubben.se\nPort: 465\n",
         "smtp smtp.klubben.se 465 tls -"},
        {"sv: DNS records only", whose,
         "DNS-inställningar\nklubben.se. 3600 IN MX 10 mail.klubben.se.\nmail.klubben.se. 3600 IN A 192.0.2.25\n",
         "! nothingFound"},
        {"sv: a DNS record line by line", whose,
         "Typ: MX\nNamn: @\nVärde: mail.klubben.se\nPrioritet: 10\n\nIMAP: imap.klubben.se\nPort: 993\n",
         "imap imap.klubben.se 993 tls -"},
        {"sv: SRV records", whose,
         "_imaps._tcp.klubben.se. 3600 IN SRV 0 1 993 imap.klubben.se.\n"
         "_submission._tcp.klubben.se. 3600 IN SRV 0 1 587 smtp.klubben.se.\n_pop3._tcp.klubben.se. 3600 IN SRV 0 0 0 "
         ".\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -"},
        {"sv: dialogs of two programs", whose,
         "Thunderbird\nServernamn: imap.klubben.se\nPort: 993\nAnvändarnamn: anna@klubben.se\nAnslutningssäkerhet: "
         "SSL/TLS\nAutentiseringsmetod: Normalt lösenord\nServertyp: IMAP\n\nOutlook\nInkommande e-post "
         "(IMAP)\nServer: "
         "imap.klubben.se\nPort: 143\nKrypteringsmetod: STARTTLS\n",
         "imap imap.klubben.se 993 tls anna@klubben.se"},
        {"sv: two ways for sending, each with its kind", whose,
         "SMTP-server: smtp.klubben.se\nPort: 587\nKryptering: STARTTLS\n\nOm det inte fungerar:\nSMTP-server: "
         "smtp.klubben.se\nPort: 465\nKryptering: SSL/TLS\n",
         "smtp smtp.klubben.se 465 tls -"},
        {"sv: a table with a column for the way to log in", whose,
         "Typ\tServer\tPort\tSäkerhet\tAutentisering\nIMAP\timap.klubben.se\t993\tSSL/TLS\tNormalt lösenord\n"
         "SMTP\tsmtp.klubben.se\t465\tSSL/TLS\tNormalt lösenord\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"sv: a table with SSL and STARTTLS as rows", whose,
         "\tIMAP\tSMTP\nServer\timap.klubben.se\tsmtp.klubben.se\nPort\t993\t587\nSSL\tJa\tNej\nSTARTTLS\tNej\tJa\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -"},
        {"sv: a phone's dialog", whose,
         "Inkommande e-postserver\nVärdnamn mail.klubben.se\nAnvändarnamn anna@klubben.se\nLösenord ••••••\nServer för "
         "utgående e-post\nVärdnamn mail.klubben.se\nAnvändarnamn anna@klubben.se\nLösenord ••••••\nIMAP-port 993\n"
         "SMTP-port 587\n",
         "smtp mail.klubben.se 587 - anna@klubben.se\nimap mail.klubben.se 993 tls anna@klubben.se\n! passwordLeftOut"},
        {"sv: a letter with invisible characters", whose,
         "SMTP\u200b-server: smtp.klubben\u200b.se\u00a0\nPort:\u00a0465\nAnv\u00e4ndarnamn: an\u00adna@klubben.se\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se"},
        {"sv: the login is a link", whose,
         "SMTP-server: smtp.klubben.se\nPort: 465\nAnvändarnamn: Anna <anna@klubben.se>\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se"},
        {"sv: ports in prose", whose,
         "Vi rekommenderar IMAP med servern mail.klubben.se och port 993. För att skicka använder du samma server, men "
         "SMTP och port 465.\n",
         "smtp mail.klubben.se 465 tls -\nimap mail.klubben.se 993 tls -"},
        {"sv: POP3 with leave-on-server advice", whose,
         "Kontotyp: POP3\nServer för inkommande e-post: pop.klubben.se\nPort: 995\nSSL: Ja\nLämna en kopia på servern: "
         "Ja\nServer för utgående e-post: smtp.klubben.se\nPort: 465\nSSL: Ja\n",
         "smtp smtp.klubben.se 465 tls -\npop3 pop.klubben.se 995 tls -"},
        {"sv: a host's welcome letter", whose,
         "Välkommen som kund!\nWebbmail: https://webmail.klubben.se\nE-post: anna@klubben.se\nLösenord: "
         "Sommar.hosten.example\n\nInkommande server (IMAP eller POP3): mail.klubben.se\nIMAP-port 993, POP3-port 995\n"
         "Utgående server (SMTP): mail.klubben.se\nSMTP-port 465\nAnvändarnamn: hela e-postadressen\n",
         "smtp mail.klubben.se 465 tls anna@klubben.se\nimap mail.klubben.se 993 tls anna@klubben.se\n"
         "pop3 mail.klubben.se 995 tls anna@klubben.se\n! passwordLeftOut"},
        {"sv: the stand-in is the reader's own domain after all", "info@dindomän.se",
         "SMTP: mail.dindomän.se\nPort: 465\n", "smtp mail.dindomän.se 465 tls -"},
        // English.
        {"en: the kind of password, and the next line", whose,
         "IMAP imap.klubben.se 993 SSL/TLS Normal Password\nSMTP smtp.klubben.se 587 STARTTLS Normal Password\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -"},
        {"en: a list with the kind of password", whose,
         "Incoming: IMAP\nHostname: imap.klubben.se\nPort: 993\nSSL: SSL/TLS\nAuthentication: Normal password\n"
         "Outgoing: SMTP\nHostname: smtp.klubben.se\nPort: 465\nSSL: SSL/TLS\nAuthentication: Normal password\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"en: a program's settings, in its own names", whose,
         "imapHost: imap.klubben.se\nimapPort: 993\nimapSslMode: ssl\nsmtpHost: smtp.klubben.se\nsmtpPort: 587\n"
         "smtpSslMode: tls\nsmtpUser: anna@klubben.se\nsmtpPassword: Hemligt.example.com\n",
         "smtp smtp.klubben.se 587 starttls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se\n"
         "! passwordLeftOut"},
        {"en: settings with underscores", whose,
         "imap_host = imap.klubben.se\nimap_port = 993\nsmtp_host = smtp.klubben.se\nsmtp_port = 465\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"en: settings as variables", whose,
         "MAIL_MAILER=smtp\nMAIL_HOST=smtp.klubben.se\nMAIL_PORT=587\nMAIL_USERNAME=anna@klubben.se\n"
         "MAIL_PASSWORD=Hemligt.example.com\nMAIL_ENCRYPTION=tls\n",
         "smtp smtp.klubben.se 587 starttls anna@klubben.se\n! passwordLeftOut"},
        {"en: settings as JSON", whose,
         "{\n  \"imapPort\": 993,\n  \"imapServer\": \"imap.klubben.se\",\n  \"smtpPort\": 465,\n"
         "  \"smtpServer\": \"smtp.klubben.se\",\n  \"smtpPassword\": \"Hemligt.example.com\"\n}\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -\n! passwordLeftOut"},
        {"en: settings with dots", whose,
         "mail.smtp.host=smtp.klubben.se\nmail.smtp.port=587\nmail.smtp.starttls.enable=true\nmail.smtp.auth=true\n"
         "mail.smtp.password=Hemligt.example.com\n",
         "smtp smtp.klubben.se 587 starttls -\n! passwordLeftOut"},
        {"en: settings with yes and no", whose,
         "EMAIL_HOST = 'smtp.klubben.se'\nEMAIL_PORT = 587\nEMAIL_USE_TLS = True\nEMAIL_USE_SSL = False\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"en: stand-in for the company", whose, "IMAP server: mail.yourcompany.com\nPort: 993\n",
         "imap mail.klubben.se 993 tls -\n! standIn imap"},
        {"en: stand-in with a custom domain", whose, "SMTP server: mail.your-custom-domain.com\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"en: stand-in with a long ending", whose, "SMTP server: mail.yourdomain.co.uk\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"en: DNS records and settings", whose,
         "Type  Name  Value\nMX    @     mx.klubben.se\n\nIMAP server: imap.klubben.se\nPort: 993 (SSL)\n",
         "imap imap.klubben.se 993 tls -"},
        {"en: no encryption", whose, "Outgoing server: smtp.klubben.se\nPort: 587\nno SSL\n",
         "smtp smtp.klubben.se 587 none -"},
        {"en: one host", whose, "Mail server: mail.klubben.se\nPorts: IMAP 993 (SSL), POP3 995 (SSL), SMTP 465 (SSL)\n",
         mailOfTheClub},
        // Norwegian and Danish.
        {"no: labels", whose,
         "Innkommende e-post (IMAP)\nTjener: imap.klubben.se\nPort: 993\nSikkerhet: SSL/TLS\nUtgående e-post (SMTP)\n"
         "Tjener: smtp.klubben.se\nPort: 465\nSikkerhet: SSL/TLS\nBrukernavn: anna@klubben.se\nPassord: Hemligt\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se\n"
         "! passwordLeftOut"},
        {"no: stand-in", whose, "SMTP-server: mail.dittdomene.no\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"no: stand-in for the company", whose, "IMAP-server: imap.ditt-firma.no\nPort: 993\n",
         "imap imap.klubben.se 993 tls -\n! standIn imap"},
        {"da: labels", whose,
         "Indgående server (IMAP): imap.klubben.se\nPort: 993\nUdgående server (SMTP): smtp.klubben.se\nPort: 465\n"
         "Brugernavn: anna@klubben.se\nAdgangskode: Hemligt.example.com\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se\n"
         "! passwordLeftOut"},
        {"da: stand-in", whose, "SMTP-server: mail.ditdomæne.dk\nPort: 465\n",
         "smtp mail.klubben.se 465 tls -\n! standIn smtp"},
        {"da: stand-in for your own domain name", whose, "IMAP-server: imap.jeres-domænenavn.dk\nPort: 993\n",
         "imap imap.klubben.se 993 tls -\n! standIn imap"},
    };
}
