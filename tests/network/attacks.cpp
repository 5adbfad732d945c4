// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attacks.h"

#include "testbench.h"

using namespace klubbpost;

namespace {

const QByteArray smtpHello = "S: 220 x\nC: EHLO [127.0.0.1]\n";
const QByteArray smtpAsks = smtpHello + "S: 250-x\nS: 250-AUTH PLAIN LOGIN\nS: 250 STARTTLS\nC: STARTTLS\n";
const QByteArray imapAsks = "S: * OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] x\nC: A1 STARTTLS\n";
const QByteArray pop3Asks = "S: +OK x\nC: STLS\n";

/// Up to the client's STARTTLS.
QByteArray asks(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return smtpAsks;
    case Protocol::Imap:
        return imapAsks;
    case Protocol::Pop3:
        return pop3Asks;
    }
    return {};
}

/// A server's answer to STARTTLS.
QByteArray goAhead(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Smtp:
        return "S: 220 go\n";
    case Protocol::Imap:
        return "S: A1 OK go\n";
    case Protocol::Pop3:
        return "S: +OK go\n";
    }
    return {};
}

class List
{
public:
    explicit List(QByteArray family) : m_family(std::move(family)) {}

    void family(const QByteArray &name) { m_family = name; }
    Attack &add(Protocol protocol, const QByteArray &name, const QByteArray &conversation, Outcome outcome)
    {
        m_attacks.append({m_family, name, protocol, Security::Starttls, conversation, outcome, false});
        return m_attacks.last();
    }
    Attack &smtp(const QByteArray &name, const QByteArray &conversation, Outcome outcome)
    {
        return add(Protocol::Smtp, name, conversation, outcome);
    }
    Attack &imap(const QByteArray &name, const QByteArray &conversation, Outcome outcome)
    {
        return add(Protocol::Imap, name, conversation, outcome);
    }
    Attack &pop3(const QByteArray &name, const QByteArray &conversation, Outcome outcome)
    {
        return add(Protocol::Pop3, name, conversation, outcome);
    }
    [[nodiscard]] const QList<Attack> &all() const { return m_attacks; }

private:
    QByteArray m_family;
    QList<Attack> m_attacks;
};

void addStripping(List &list)
{
    list.family("A STARTTLS stripped (T1)");
    list.smtp("not in the offer", smtpHello + "S: 250-x\nS: 250 AUTH PLAIN LOGIN\n", Outcome::StarttlsNotOffered);
    list.imap("not in the offer", "S: * OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] x\n", Outcome::StarttlsNotOffered);
    list.pop3("not in the offer", pop3Asks + "S: -ERR what?\nC: CAPA\nS: +OK\nS: USER\nS: SASL PLAIN\nS: .\n",
              Outcome::StarttlsNotOffered);

    list.smtp("overwritten", smtpHello + "S: 250-x\nS: 250-AUTH PLAIN\nS: 250 XXXXXXXA\n", Outcome::StarttlsNotOffered);
    list.imap("overwritten", "S: * OK [CAPABILITY IMAP4rev1 XXXXXXXA AUTH=PLAIN] x\n", Outcome::StarttlsNotOffered);
    list.pop3("overwritten", pop3Asks + "S: -ERR what?\nC: CAPA\nS: +OK\nS: XXXX\nS: USER\nS: .\n",
              Outcome::StarttlsNotOffered);

    list.smtp("offer refused", smtpHello + "S: 502 what?\n", Outcome::StarttlsNotOffered);
    list.imap("offer refused", "S: * OK x\nC: A1 CAPABILITY\nS: A1 BAD what?\n", Outcome::ProtocolError);
    list.pop3("offer refused", pop3Asks + "S: -ERR what?\nC: CAPA\nS: -ERR what?\n", Outcome::StarttlsNotOffered);

    list.smtp("empty offer", smtpHello + "S: 250 x\n", Outcome::StarttlsNotOffered);
    list.imap("empty offer", "S: * OK x\nC: A1 CAPABILITY\nS: * CAPABILITY IMAP4rev1\nS: A1 OK x\n",
              Outcome::StarttlsNotOffered);
    list.pop3("empty offer", pop3Asks + "S: -ERR what?\nC: CAPA\nS: +OK\nS: .\n", Outcome::StarttlsNotOffered);
}

void addRefusals(List &list)
{
    list.family("B STARTTLS refused (T3)");
    list.smtp("not now", smtpAsks + "S: 454 TLS not available\n", Outcome::StarttlsRefused);
    list.imap("not now", imapAsks + "S: A1 NO TLS not available\n", Outcome::StarttlsRefused);
    list.pop3("not now", pop3Asks + "S: -ERR TLS not available\nC: CAPA\nS: +OK\nS: STLS\nS: USER\nS: .\n",
              Outcome::StarttlsRefused);
    list.smtp("not known", smtpAsks + "S: 502 5.5.2 what?\n", Outcome::StarttlsRefused);
    list.imap("not known", imapAsks + "S: A1 BAD what?\n", Outcome::StarttlsRefused);
    list.smtp("and an offer of logins", smtpAsks + "S: 454 no\nS: 250 AUTH PLAIN\n", Outcome::StarttlsRefused);
    list.imap("and an offer of logins", imapAsks + "S: A1 NO no\nS: * CAPABILITY IMAP4rev1 AUTH=PLAIN\n",
              Outcome::StarttlsRefused);
    list.pop3("and an offer of logins",
              pop3Asks + "S: -ERR already encrypted\nC: CAPA\nS: +OK\nS: USER\nS: SASL PLAIN\nS: .\nS: +OK log in\n",
              Outcome::StarttlsNotOffered);
}

void addMalformed(List &list)
{
    list.family("C malformed replies to STARTTLS");
    for (const char *reply : {"250 go", "235 logged in", "220-go\nS: 220 go", "334 ", "220x", "go", "", "+OK go"})
        list.smtp("\"" + QByteArray(reply).replace("\nS: ", " / ") + "\"", smtpAsks + "S: " + reply + "\nTLS\n",
                  Outcome::ProtocolError);
    for (const char *reply :
         {"+ go", "A2 OK go", "* OK go", "A1 OKAY go", "A1", "* OK go\nS: A1 OK go", "A1 PREAUTH go", "OK go"})
        list.imap("\"" + QByteArray(reply).replace("\nS: ", " / ") + "\"", imapAsks + "S: " + reply + "\nTLS\n",
                  Outcome::ProtocolError);
    for (const char *reply : {"+ go", "OK go", "+OKgo", "220 go", ".", ""})
        list.pop3("\"" + QByteArray(reply) + "\"", pop3Asks + "S: " + reply + "\nTLS\n", Outcome::ProtocolError);
}

void addInjections(List &list)
{
    list.family("D words slipped in before the handshake");
    const QByteArray smtpWords = "S: 250-x\nS: 250 AUTH PLAIN\n";
    const QByteArray imapWords = "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN\nS: A2 OK x\n";
    const QByteArray pop3Words = "S: +OK\nS: USER\nS: .\n";
    for (const Protocol protocol : allOf<Protocol>()) {
        const QByteArray words = protocol == Protocol::Smtp   ? smtpWords
                                 : protocol == Protocol::Imap ? imapWords
                                                              : pop3Words;
        const QByteArray inside = "TLS\n" + loginConversation(protocol, true);
        list.add(protocol, "an offer of logins", asks(protocol) + goAhead(protocol) + words + inside,
                 Outcome::InjectedBeforeTls);
        list.add(protocol, "an empty line", asks(protocol) + goAhead(protocol) + "S: \n" + inside,
                 Outcome::InjectedBeforeTls);
        list.add(protocol, "a NUL", asks(protocol) + goAhead(protocol) + "S: \\x00\n" + inside,
                 Outcome::InjectedBeforeTls);
        // What comes after the client's hello is read by the TLS library, which has no use for it.
        list.add(protocol, "a moment later", asks(protocol) + goAhead(protocol) + "WAIT 50\n" + words + inside,
                 Outcome::TlsFailed);
    }
    list.imap("PREAUTH", imapAsks + "S: A1 OK go\nS: * PREAUTH x\nTLS\n" + loginConversation(Protocol::Imap, true),
              Outcome::InjectedBeforeTls);
    list.imap("a goodbye", imapAsks + "S: A1 OK go\nS: * BYE x\nTLS\n" + loginConversation(Protocol::Imap, true),
              Outcome::InjectedBeforeTls);
}

void addPreauth(List &list)
{
    list.family("E already logged in");
    list.imap("PREAUTH", "S: * PREAUTH x\n", Outcome::PreauthBeforeTls);
    list.imap("PREAUTH with STARTTLS", "S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] x\n",
              Outcome::PreauthBeforeTls);
    list.imap("PREAUTH with logins", "S: * PREAUTH [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] x\n",
              Outcome::PreauthBeforeTls);
    list.imap("PREAUTH as second greeting", "S: * OK x\nC: A1 CAPABILITY\nS: * PREAUTH x\n", Outcome::ProtocolError);
    list.imap("PREAUTH inside TLS", "S: * PREAUTH x\n", Outcome::LoginNotOffered).security = Security::Tls;
    list.imap("PREAUTH instead of OK", imapAsks + "S: * PREAUTH x\n", Outcome::ProtocolError);
    list.smtp("235 as greeting", "S: 235 2.7.0 logged in\n", Outcome::NotTheProtocol);
    list.smtp("235 as answer to EHLO", smtpHello + "S: 235 2.7.0 logged in\n", Outcome::ProtocolError);
    list.pop3("mailbox open",
              "S: +OK maildrop locked and ready\nC: STLS\nS: -ERR only before the login\nC: CAPA\nS: +OK\nS: .\n",
              Outcome::StarttlsNotOffered);
}

/// With the user's own yes to clear text: a server that minds is heard before anything secret has been said.
void addForbiddenInClear(List &list)
{
    list.family("F the server forbids clear text (LOGINDISABLED, 530, 538)");
    const auto clear = [](Attack &attack) {
        attack.security = Security::None;
        attack.clearTextConsent = true;
    };
    clear(list.imap("LOGINDISABLED", "S: * OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] x\n",
                    Outcome::LoginNotOffered));
    clear(list.imap("LOGINDISABLED after CAPABILITY",
                    "S: * OK x\nC: A1 CAPABILITY\nS: * CAPABILITY IMAP4rev1 LOGINDISABLED\nS: A1 OK x\n",
                    Outcome::LoginNotOffered));
    clear(list.imap("PRIVACYREQUIRED",
                    "S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN LOGINDISABLED] x\nC: A1 AUTHENTICATE PLAIN\n"
                    "S: A1 NO [PRIVACYREQUIRED] x\n",
                    Outcome::LoginRefused));
    clear(list.smtp("538", smtpHello + "S: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN\nS: 538 5.7.11 encrypt first\n",
                    Outcome::LoginRefused));
    clear(list.smtp("530", smtpHello + "S: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN\nS: 530 5.7.0 STARTTLS first\n",
                    Outcome::LoginRefused));
    clear(list.smtp("no login offered", smtpHello + "S: 250-x\nS: 250 STARTTLS\n", Outcome::LoginNotOffered));
    clear(list.pop3("USER refused",
                    "S: +OK x\nC: CAPA\nS: +OK\nS: USER\nS: UTF8 USER\nS: PIPELINING\nS: .\nC: USER <login>\nS: -ERR "
                    "encrypt first\n",
                    Outcome::LoginRefused));
    clear(list.pop3("AUTH refused",
                    "S: +OK x\nC: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\nC: AUTH PLAIN\nS: -ERR [AUTH] encrypt first\n",
                    Outcome::LoginRefused));
}

/// Only what is offered inside TLS counts; the login there shows it.
void addChanges(List &list)
{
    list.family("G the offer changes across TLS");
    list.smtp("PLAIN outside, OAuth inside",
              smtpAsks + "S: 220 go\nTLS\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH XOAUTH2\n", Outcome::OnlyOauth);
    list.smtp("PLAIN outside, nothing inside", smtpAsks + "S: 220 go\nTLS\nC: EHLO [127.0.0.1]\nS: 250 x\n",
              Outcome::LoginNotOffered);
    list.imap("PLAIN outside, OAuth inside",
              imapAsks + "S: A1 OK go\nTLS\nC: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED\n"
                         "S: A2 OK x\n",
              Outcome::OnlyOauth);
    list.imap("PLAIN outside, LOGINDISABLED inside",
              imapAsks + "S: A1 OK go\nTLS\nC: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 LOGINDISABLED\nS: A2 OK x\n",
              Outcome::LoginNotOffered);
    list.pop3("USER outside, OAuth inside",
              "S: +OK x\nC: STLS\nS: +OK go\nTLS\nC: CAPA\nS: +OK\nS: SASL XOAUTH2\nS: .\n", Outcome::OnlyOauth);
    list.smtp("STARTTLS offered again inside",
              smtpAsks + "S: 220 go\nTLS\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250-STARTTLS\nS: 250 AUTH PLAIN\n"
                         "C: AUTH PLAIN ****\nS: 235 ok\nC: QUIT\nS: 221 x\n",
              Outcome::Succeeded);
}

/// A genuine session follows and succeeds; nothing of what was said before TLS is left in it.
void addSpoofing(List &list)
{
    list.family("H data and alerts before TLS");
    const QByteArray words = attackersWords;
    const QByteArray imapInside =
        "TLS\nC: A3 CAPABILITY\nS: * CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 LOGINDISABLED\nS: A3 OK x\n";
    for (const char *data : {"OK [ALERT] %", "NO [ALERT] %", "BAD [PARSE] %", "LIST () \"/\" \"%\"",
                             "STATUS \"%\" (MESSAGES 1)", "FLAGS (%)", "SEARCH 2 3", "23 EXISTS", "5 RECENT",
                             "1 EXPUNGE", "1 FETCH (BODY[] \"%\")", "OK [REFERRAL imap://%/] moved"}) {
        const QByteArray line = QByteArray(data).replace("%", words);
        const QByteArray name = QByteArray(data).split('%').first().trimmed();
        list.imap("* " + name + " after the greeting",
                  "S: * OK x\nC: A1 CAPABILITY\nS: * " + line +
                      "\nS: * CAPABILITY IMAP4rev1 STARTTLS\nS: A1 OK x\nC: A2 STARTTLS\nS: A2 OK go\n" + imapInside,
                  Outcome::OnlyOauth);
        list.imap("* " + name + " with the go-ahead",
                  imapAsks + "S: * " + line +
                      "\nS: A1 OK go\nTLS\nC: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED\n"
                      "S: A2 OK x\n",
                  Outcome::OnlyOauth);
    }
    list.imap("alert in the greeting",
              "S: * OK [ALERT] " + words +
                  "\nC: A1 CAPABILITY\nS: * CAPABILITY IMAP4rev1 STARTTLS\nS: A1 OK x\nC: A2 STARTTLS\nS: A2 OK go\n" +
                  imapInside,
              Outcome::OnlyOauth);
    list.imap("alert in the go-ahead",
              imapAsks + "S: A1 OK [ALERT] " + words +
                  "\nTLS\nC: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED\nS: A2 OK x\n",
              Outcome::OnlyOauth);
    list.smtp("words in greeting, offer and go-ahead",
              "S: 220-" + words + "\nS: 220 x\nC: EHLO [127.0.0.1]\nS: 250-" + words + "\nS: 250-X" + words +
                  "\nS: 250-AUTH X" + words + "\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 " + words +
                  "\nTLS\nC: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH XOAUTH2\n",
              Outcome::OnlyOauth);
    list.pop3("words in greeting and go-ahead",
              "S: +OK " + words + "\nC: STLS\nS: +OK " + words + "\nTLS\nC: CAPA\nS: +OK\nS: SASL XOAUTH2\nS: .\n",
              Outcome::OnlyOauth);
}

void addReferrals(List &list, quint16 elsewhere)
{
    list.family("I referrals to another server");
    const QByteArray url = "imap://;AUTH=*@127.0.0.1:" + QByteArray::number(elsewhere) + "/";
    list.imap("greeting", "S: * OK [REFERRAL " + url + "] x\nC: A1 CAPABILITY\nS: * BYE moved\nCLOSE\n",
              Outcome::ClosedEarly);
    list.imap("goodbye as greeting", "S: * BYE [REFERRAL " + url + "] moved\n", Outcome::GreetingRefused);
    list.imap("PREAUTH", "S: * PREAUTH [REFERRAL " + url + "] x\n", Outcome::PreauthBeforeTls);
    list.imap("refused STARTTLS", imapAsks + "S: A1 NO [REFERRAL " + url + "] there\n", Outcome::StarttlsRefused);
    list.imap("refused login (RFC 2221)",
              starttlsPreamble(Protocol::Imap) +
                  "C: A2 CAPABILITY\nS: * CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=PLAIN LOGIN-REFERRALS\n"
                  "S: A2 OK x\nC: A3 AUTHENTICATE PLAIN ****\nS: A3 NO [REFERRAL " +
                  url + "] there\n",
              Outcome::LoginRefused);
    const QByteArray host = "127.0.0.1:" + QByteArray::number(elsewhere);
    list.smtp("greeting", "S: 421 use " + host + "\n", Outcome::GreetingRefused);
    list.smtp("refused login",
              starttlsPreamble(Protocol::Smtp) +
                  "C: EHLO [127.0.0.1]\nS: 250-x\nS: 250 AUTH PLAIN\nC: AUTH PLAIN ****\nS: 551 try " + host + "\n",
              Outcome::LoginRefused);
    list.pop3("greeting", "S: -ERR moved to " + host + "\n", Outcome::GreetingRefused);
}

void addEndings(List &list)
{
    list.family("J the session ends in between");
    for (const Protocol protocol : allOf<Protocol>()) {
        for (const QByteArray &end : {QByteArray("CLOSE"), QByteArray("RESET")}) {
            const QByteArray how = end.toLower();
            list.add(protocol, how + " after STARTTLS", asks(protocol) + end + '\n', Outcome::ClosedEarly);
            list.add(protocol, how + " after the go-ahead", asks(protocol) + goAhead(protocol) + end + '\n',
                     Outcome::TlsFailed);
            list.add(protocol, how + " after the handshake", starttlsPreamble(protocol) + end + '\n',
                     Outcome::ClosedEarly);
        }
    }
}

void addIntrusions(List &list)
{
    list.family("K clear text where TLS belongs (T2, T4)");
    const QByteArray words[] = {"454 TLS not available", "A1 BAD what?", "-ERR what?"};
    for (const Protocol protocol : allOf<Protocol>()) {
        // By then the client's hello has come, and is answered with a line.
        const QByteArray refusal = "WAIT 50\nS: " + words[static_cast<int>(protocol)] + "\n";
        list.add(protocol, "instead of the server's hello (T2)", asks(protocol) + goAhead(protocol) + refusal,
                 Outcome::TlsFailed);
        const QByteArray cut = "RAW " + words[static_cast<int>(protocol)] + "\n";
        list.add(protocol, "after the handshake (T4)", asks(protocol) + goAhead(protocol) + "TLS\n" + cut,
                 Outcome::ClosedEarly);
        list.add(protocol, "after the handshake, TLS from the start (T4)", cut, Outcome::ClosedEarly).security =
            Security::Tls;
    }
}

} // namespace

QList<Attack> attacks(quint16 elsewhere)
{
    List list({});
    addStripping(list);
    addRefusals(list);
    addMalformed(list);
    addInjections(list);
    addPreauth(list);
    addForbiddenInClear(list);
    addChanges(list);
    addSpoofing(list);
    addReferrals(list, elsewhere);
    addEndings(list);
    addIntrusions(list);
    return list.all();
}
