// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/pastedtexts.h"

namespace {

constexpr const char *anna = "anna@klubben.se";

/// The old guide to one's own sender in a booking system: a table of providers.
constexpr const char *providerTable =
    "Leverantör\tSMTP-Host\tSMTP-Port\tTLS/SSL\tAnvändarnamn\tLösenord\n"
    "Google Gmail\tsmtp.gmail.com\t465\tJa\tE-postadress\tLösenord till epost\n"
    "Microsoft Outlook\tsmtp-mail.outlook.com\t587\tJa\tE-postadress\tLösenord till epost\n"
    "Microsoft Live\tsmtp.live.com\t25\tJa\tE-postadress\tLösenord till epost\n"
    "Microsoft Office 365\tsmtp.office365.com\t587\tJa\tOffice 365 användarnamn\tLösenord office 365\n"
    "Yahoo\tsmtp.mail.yahoo.com\t465\tJa\tE-postadress\tLösenord till epost\n";

} // namespace

QList<PastedText> pastedTexts()
{
    return {
        {"labels and values", anna,
         "Inkommande server (IMAP): imap.klubben.se\nPort: 993\nKryptering: SSL/TLS\n"
         "Utgående server (SMTP): smtp.klubben.se\nPort: 465\nKryptering: SSL/TLS\nAnvändarnamn: hela e-postadressen\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se"},
        {"port with its kind", anna, "SMTP-server: send.hosten.example\nPort: 587 (STARTTLS)\n",
         "smtp send.hosten.example 587 starttls -\n! strangersHost smtp"},
        {"encryption by yes", anna, "Server för utgående e-post: mail.klubben.se\nPort: 465\nKryptering: Ja\n",
         "smtp mail.klubben.se 465 tls -"},
        {"yes at a port for STARTTLS", anna, "SMTP: mail.klubben.se\nPort: 587\nKrypterad anslutning: Ja\n",
         "smtp mail.klubben.se 587 starttls -"},
        {"yes at a port of no custom", anna, "SMTP: mail.klubben.se\nPort: 2525\nKryptering: Ja\n",
         "smtp mail.klubben.se 2525 - -\n! securityUnclear smtp"},
        {"host and port together", anna, "Inkommande server (IMAP): imap.klubben.se:993\n",
         "imap imap.klubben.se 993 tls -"},
        {"old guide of a club platform", anna,
         "Inloggningsuppgifter\n\nServer för inkommande e-post mail.domännamn.se (t ex mail.terenius.se)\n"
         "Server för utgående e-post (SMTP) mail.domännamn.se (t ex mail.terenius.se)\n"
         "Användarnamn Aktuell e-postadress (t ex erik@terenius.se)\nLösenord Sätts via Space2u:s kontrollpanel\n\n"
         "Övriga inställningar, inkommande server\n\nServerportnummer POP3 110\nServerportnummer IMAP 143\n"
         "Krypterad anslutning (SSL) Nej\n\nÖvriga inställningar, utgående server\n\n"
         "Kräv autentisering (SMTP) Ja (samma som för inkommande e-post)\nServerportnummer (SMTP) 2525\n",
         "smtp mail.klubben.se 2525 - anna@klubben.se\nimap mail.klubben.se 143 none anna@klubben.se\n"
         "pop3 mail.klubben.se 110 none anna@klubben.se\n! standIn smtp\n! standIn imap\n! standIn pop3\n"
         "! passwordLeftOut\n? Krypterad anslutning (SSL) Nej"},
        {"old table, Gmail", "klubben@gmail.com", providerTable,
         "smtp smtp.gmail.com 465 tls klubben@gmail.com\n! passwordLeftOut"},
        {"old table, Yahoo", "klubben@yahoo.se", providerTable,
         "smtp smtp.mail.yahoo.com 465 tls klubben@yahoo.se\n! passwordLeftOut"},
        {"old table, own domain", anna, providerTable,
         "! severalHosts smtp\n! passwordLeftOut"}, // no row is the address's own
        {"old table, Live", "klubben@live.se",
         providerTable, // of two rows, the one that is not long gone; it takes no passwords
         "smtp smtp-mail.outlook.com 587 starttls klubben@live.se retired\n! passwordLeftOut"},
        {"a guide's own domain in its prose", anna,
         "För att skicka och ta emot mejl från vanliga mejlprogram via POP3/SMTP. Ni byter givetvis ut domännamn.se "
         "till "
         "ert egna domännamn.\nServer för utgående e-post (SMTP) mail.domännamn.se\nServerportnummer (SMTP) 2525\n",
         "smtp mail.klubben.se 2525 - -\n! standIn smtp"},
        {"a row of the old table", "klubben@gmail.com",
         "Google Gmail\tsmtp.gmail.com\t465\tJa\tE-postadress\tLösenord till epost\n",
         "smtp smtp.gmail.com 465 tls -\n! passwordLeftOut"},
        {"a retired server", "klubben@hotmail.com", "SMTP-host: smtp.live.com\nSMTP-port: 25\nTLS/SSL: Ja\n",
         "smtp smtp.live.com 25 starttls - retired"},
        {"form of the booking system", "info@mittforetag.se",
         "Inställningar för e-post\nE-postleverantör\tAnnan e-postleverantör\nAvsändarnamn\tMitt Företag AB\n"
         "E-postadress\tinfo@mittforetag.se\nLösenord\t.....\nSMTP-port\t587\nSMTP-host (server host)\tsend.one.com\n"
         "Tillåt SSL-anslutningar\t[x]\nInloggningsnamn (Om tomt används epostadressen)\tmittforetag\n",
         "smtp send.one.com 587 starttls mittforetag\n! passwordLeftOut"},
        {"the form with its tags", "info@mittforetag.se",
         "Avsändarnamn\tMitt Företag AB\nE-postadress\tinfo@mittforetag.se <span>?</span>\nLösenord\t..... "
         "<span>?</span>\n"
         "SMTP-port\t587 <span>?</span>\nSMTP-host (server host)\tsend.one.com <span>?</span>\n"
         "Tillåt SSL-anslutningar\t<input checked=\"\" type=\"checkbox\"/> <span>?</span>\n"
         "Inloggningsnamn (Om tomt används epostadressen)\tmittforetag <span>?</span>\n",
         "smtp send.one.com 587 starttls mittforetag\n! passwordLeftOut"},
        {"the form with its tags, login left empty", "info@mittforetag.se",
         "SMTP-port\t587 <span>?</span>\nSMTP-host (server host)\tsmtp.mittforetag.se <span>?</span>\n"
         "Inloggningsnamn (Om tomt används epostadressen)\t<span>?</span>\n",
         "smtp smtp.mittforetag.se 587 - -"},
        {"the form, login left empty", "info@mittforetag.se",
         "SMTP-port 587\nSMTP-host (server host) smtp.mittforetag.se\nTillåt SSL-anslutningar ☑\n"
         "Inloggningsnamn (Om tomt används epostadressen)\n",
         "smtp smtp.mittforetag.se 587 starttls -"},
        {"columns are fields", anna,
         "Protokoll\tServer\tPort\tKryptering\nIMAP\timap.klubben.se\t993\tSSL/TLS\nPOP3\tpop.klubben.se\t995\tSSL/"
         "TLS\n"
         "SMTP\tsmtp.klubben.se\t587\tSTARTTLS\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -\npop3 pop.klubben.se 995 tls -"},
        {"columns are protocols", anna,
         "\tInkommande (IMAP)\tUtgående (SMTP)\nServer\timap.klubben.se\tsmtp.klubben.se\nPort\t993\t465\n"
         "Kryptering\tSSL/TLS\tSSL/TLS\nAnvändarnamn\tDin e-postadress\tDin e-postadress\n",
         "smtp smtp.klubben.se 465 tls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se"},
        {"Markdown table", anna,
         "| Service | Hostname | Port | Security |\n| --- | --- | --- | --- |\n| IMAP | imap.klubben.se | 993 | "
         "SSL/TLS |\n"
         "| SMTP | smtp.klubben.se | 587 | STARTTLS |\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -"},
        {"table made with spaces", anna,
         "Typ        Server                Port     Säkerhet\nIMAP       imap.klubben.se       993      SSL/TLS\n"
         "SMTP       smtp.klubben.se       465      SSL/TLS\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"labels above values", anna,
         "Inkommande e-postserver (IMAP)\nimap.klubben.se\nPort\n993\nKryptering\nSSL/TLS\n\n"
         "Utgående e-postserver (SMTP)\nsmtp.klubben.se\nPort\n465\nKryptering\nSSL/TLS\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"headings with fields below", anna,
         "IMAP\nServernamn: mail.hosten.example\nPort: 993\nKrypteringsmetod: SSL/TLS\n\nSMTP\n"
         "Servernamn: mail.hosten.example\nPort: 587\nKrypteringsmetod: STARTTLS\n",
         "smtp mail.hosten.example 587 starttls -\nimap mail.hosten.example 993 tls -\n! strangersHost smtp\n"
         "! strangersHost imap"},
        {"a control panel", "info@klubben.se",
         "Secure SSL/TLS Settings (Recommended)\nUsername:\tinfo@klubben.se\nPassword:\tUse the email account's "
         "password.\n"
         "Incoming Server:\tmail.klubben.se\nIMAP Port: 993 POP3 Port: 995\nOutgoing Server:\tmail.klubben.se\n"
         "SMTP Port: 465\nIMAP, POP3, and SMTP require authentication.\n",
         "smtp mail.klubben.se 465 tls info@klubben.se\nimap mail.klubben.se 993 tls info@klubben.se\n"
         "pop3 mail.klubben.se 995 tls info@klubben.se\n! passwordLeftOut"},
        {"English labels", anna,
         "Incoming mail server: imap.klubben.se\nIncoming port: 993\nOutgoing mail server: smtp.klubben.se\n"
         "Outgoing port: 587\nEncryption: STARTTLS\nUsername: your full email address\n",
         "smtp smtp.klubben.se 587 starttls anna@klubben.se\nimap imap.klubben.se 993 tls anna@klubben.se"},
        {"one line each", anna, "IMAP: imap.klubben.se, port 993, SSL/TLS\nSMTP: smtp.klubben.se, port 587, STARTTLS\n",
         "smtp smtp.klubben.se 587 starttls -\nimap imap.klubben.se 993 tls -"},
        {"all on one line", anna, "Server: imap.klubben.se Port: 993 Kryptering: SSL\n",
         "imap imap.klubben.se 993 tls -"},
        {"a sentence", anna, "Använd smtp.klubben.se på port 587 för utgående e-post, med STARTTLS.\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"two ports to choose from", anna, "SMTP-server: smtp.klubben.se\nPort: 465 (SSL) eller 587 (STARTTLS)\n",
         "smtp smtp.klubben.se 465 tls -"},
        {"with and without encryption", anna, "POP3: pop.klubben.se\nPort: 110 (utan SSL) eller 995 (SSL)\n",
         "pop3 pop.klubben.se 995 tls -"},
        {"two unusual ports", anna, "SMTP-server: smtp.klubben.se\nPort: 2525 eller 8025\n",
         "smtp smtp.klubben.se - - -\n! severalPorts smtp"},
        {"two servers", anna, "SMTP-server: smtp1.klubben.se\nSMTP-server: smtp2.klubben.se\nPort: 465\n",
         "smtp - 465 tls -\n! severalHosts smtp"},
        {"incoming, and nobody says which", anna,
         "Inkommande server: mail.klubben.se\nUtgående server: mail.klubben.se\n",
         "smtp mail.klubben.se - - -\n! incomingUnclear"},
        {"incoming, the port says which", anna, "Inkommande server: mail.klubben.se\nPort: 995\nSSL: Ja\n",
         "pop3 mail.klubben.se 995 tls -"},
        {"account type", anna,
         "Kontotyp: IMAP\nServer för inkommande e-post: mail.klubben.se\nServer för utgående e-post: mail.klubben.se\n",
         "smtp mail.klubben.se - - -\nimap mail.klubben.se - - -"},
        {"SSL without a port", anna, "IMAP-server: imap.klubben.se\nSäkerhet: SSL/TLS\n",
         "imap imap.klubben.se - tls -"},
        {"TLS without a port", anna, "IMAP-server: imap.klubben.se\nSäkerhet: TLS\n",
         "imap imap.klubben.se - - -\n! securityUnclear imap"},
        {"no encryption at a port that has it", anna, "IMAP-server: imap.klubben.se\nPort: 993\nKryptering: Ingen\n",
         "imap imap.klubben.se 993 - -\n! securityUnclear imap"},
        {"either kind, by the port", anna, "SMTP-server: smtp.klubben.se\nPort: 587\nKryptering: TLS/SSL\n",
         "smtp smtp.klubben.se 587 starttls -"},
        {"stand-in for the domain", "info@förening.se",
         "IMAP: mail.dittdomännamn.se\nSMTP: mail.yourdomain.com\nAnvändarnamn: namn@dindomän.se\n",
         "smtp mail.förening.se - - info@xn--frening-90a.se\nimap mail.förening.se - - info@xn--frening-90a.se\n"
         "! standIn smtp\n! standIn imap"},
        {"stand-in, no address yet", "", "SMTP-server: mail.dindomän.se\nPort: 465\n",
         "smtp - 465 tls -\n! standInLeftOut smtp"},
        {"login names of their own", anna,
         "IMAP-server: imap.klubben.se\nAnvändarnamn: m12345\nSMTP-server: smtp.klubben.se\nAnvändarnamn: s12345\n",
         "smtp smtp.klubben.se - - s12345\nimap imap.klubben.se - - m12345"},
        {"a login only a person understands", anna,
         "SMTP-server: smtp.klubben.se\nAnvändarnamn: det du fick i brevet\n", "smtp smtp.klubben.se - - -"},
        {"links and addresses are no servers", anna,
         "Logga in på https://webmail.hosten.example/ eller www.hosten.example.\nFrågor? Skriv till "
         "support@hosten.example.\n"
         "Se även hjalp.hosten.example.\n",
         "! nothingFound"},
        {"dead advice", "klubben@gmail.com",
         "SMTP: smtp.gmail.com, port 465, SSL\nGå till https://myaccount.google.com/lesssecureapps för att tillåta.\n",
         "smtp smtp.gmail.com 465 tls -\n? https://myaccount.google.com/lesssecureapps"},
        {"list with bullets", anna,
         "• Inkommande server: **imap.klubben.se**\n• Port (IMAP): **993**\n• Utgående server: **smtp.klubben.se**\n"
         "• Port (SMTP): **465**\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
        {"an e-mail from the host", "kansli@klubben.se",
         "Hej!\n\nHär kommer uppgifterna till er e-post. Hör av er om något krånglar.\n\nE-post: kansli@klubben.se\n"
         "Lösenord: Hemligt-123\nInkommande (IMAP): mail.hosten.example port 993 SSL\n"
         "Utgående (SMTP): mail.hosten.example port 465 SSL\n\nHälsningar\nHosten AB, tel 08-123 45 67, "
         "www.hosten.example\n",
         "smtp mail.hosten.example 465 tls -\nimap mail.hosten.example 993 tls -\n! strangersHost smtp\n"
         "! strangersHost imap\n! passwordLeftOut"},
        {"nothing", anna, "Hej, hur mår du? Vi ses klockan 18 på lördag.\n", "! nothingFound"},
        {"empty", anna, "", "! nothingFound"},
        {"ports named by kind", anna,
         "SMTP-server: smtp.klubben.se\nSSL-port: 465\nTLS-port: 587\nPort utan kryptering: 25\n",
         "smtp smtp.klubben.se 465 tls -"},
        {"settings of an old program", anna,
         "Min server för inkommande e-post är en POP3-server\nInkommande e-post (POP3): pop.klubben.se\n"
         "Utgående e-post (SMTP): smtp.klubben.se\nServern kräver autentisering: Ja\n"
         "Säker lösenordsautentisering (SPA): Nej\nInkommande server (POP3): 995\n"
         "Servern kräver en krypterad anslutning (SSL): Ja\nUtgående server (SMTP): 587\n"
         "Typ av krypterad anslutning: STARTTLS\n",
         "smtp smtp.klubben.se 587 starttls -\npop3 pop.klubben.se 995 tls -"},
        {"quoted reply", anna,
         "> IMAP-server: imap.klubben.se\n> Port: 993\n> SMTP-server: smtp.klubben.se\n> Port: 465\n",
         "smtp smtp.klubben.se 465 tls -\nimap imap.klubben.se 993 tls -"},
    };
}
