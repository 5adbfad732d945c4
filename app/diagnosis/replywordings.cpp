// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/replymeaning.h"

namespace klubbpost {
namespace {

constexpr auto greeting = ReplyPhases(ReplyPhase::Greeting);
constexpr auto starttls = ReplyPhases(ReplyPhase::Starttls);
constexpr auto login = ReplyPhases(ReplyPhase::Login);
constexpr auto sending = ReplyPhases(ReplyPhase::Sending);

const Wording
    table
        [] =
            {
                // Codes that tell: RFC 3463, 5248, 5530, 2449, 3206. Vendors that use one of them for something else
                // come before it.
                {"S", login, R"((534 5\.7\.[89]0?\b.*Application-specific password required|InvalidSecondFactor))",
                 RuleId::AppPasswordNeeded, "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "534 5.7.9 Application-specific password required. For more information, go to 534 5.7.9  "
                 "https://support.google.com/mail/?p=InvalidSecondFactor"},
                {"S", login,
                 R"(\b5\.7\.14 .*(log in (via|through|with)|web browser)|p=WebLoginRequired|log in via your web browser)",
                 RuleId::WebLoginNeeded, "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "534 5.7.14 Please log in through your web browser and then try again. 534 5.7.14  "
                 "https://support.google.com/mail/answer/78754"},
                {"S", sending, R"(\b5\.7\.9\b.*(policy|Message not accepted))", RuleId::SpamRefused,
                 "https://senders.yahooinc.com/faqs/",
                 "554 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes"},
                {"S", login, R"(^5\d\d 5\.7\.13\b)", RuleId::AccountBlocked, "https://github.com/dovecot/core",
                 "525 5.7.13 User account disabled"},
                {"S", greeting | login | sending,
                 R"(^538|^523 5\.7\.10|\b5\.7\.1[01]\b|504 5\.5\.4 .*Encryption required)", RuleId::EncryptionRequired,
                 "https://www.rfc-editor.org/rfc/rfc4954",
                 "538 5.7.11 Encryption required for requested authentication mechanism"},
                {"S", login, R"(^432|\b[45]\.7\.12\b)", RuleId::MechanismRefused, "RFC 5248 2.4",
                 "432 4.7.12 A password transition is needed"},
                {"S", login,
                 R"(^534 5\.7\.9\b|^504(?!.*(STARTTLS|encrypt))|\b5\.5\.4\b|\b5\.7\.4\b(?!.*(STARTTLS|encrypt)))",
                 RuleId::MechanismRefused, "https://www.rfc-editor.org/rfc/rfc4954",
                 "534 5.7.9 Authentication mechanism is too weak"},
                {"I", greeting | login, R"(\[PRIVACYREQUIRED\])", RuleId::EncryptionRequired,
                 "https://github.com/dovecot/core",
                 "NO [PRIVACYREQUIRED] Cleartext authentication disallowed on non-secure (SSL/TLS) connections."},
                {"I", login, R"(\[EXPIRED\])", RuleId::PasswordExpired, "https://github.com/dovecot/core",
                 "NO [EXPIRED] Password expired."},
                {"I", login, R"(\[NOPERM\])", RuleId::AuthorizationRefused, "RFC 5530 3", "NO [NOPERM] Access denied"},
                {"I", greeting | login, R"(\[(SERVERBUG|CORRUPTION)\])", RuleId::LoginTemporaryFault, "RFC 5530 3",
                 "NO [SERVERBUG] This should not happen"},
                {"I", login, R"(\[CLIENTBUG\])", RuleId::CommandNotUnderstood, "RFC 5530 3",
                 "NO [CLIENTBUG] The client has sent an unexpected command"},
                {"S", sending, R"(\b5\.6\.[79]\b)", RuleId::Smtputf8NotOffered,
                 "RFC 6531 3.4, RFC 6530 codes X.6.7 and X.6.9",
                 "550 5.6.7 Non-ASCII addresses not permitted for that sender/recipient"},
                {"SIP", login, R"(use (the |your )?full e-?mail address as user ?name)", RuleId::LoginNameForm,
                 "https://github.com/hmailserver/hmailserver",
                 "NO Invalid user name or password. Please use full email address as user name."},
                {"I", login, R"(\[AUTHORIZATIONFAILED\])", RuleId::AuthorizationRefused,
                 "https://github.com/dovecot/core", "NO [AUTHORIZATIONFAILED] Authorization failed"},
                {"I", greeting | login, R"(\[OVERQUOTA\].*(command|bandwidth))", RuleId::TooManyAttempts,
                 "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)"},
                {"IP", login, R"(\[OVERQUOTA\])", RuleId::MailboxFull, "https://github.com/dovecot/core",
                 "NO [OVERQUOTA] Quota exceeded (mailbox for user is full)"},
                {"IP", greeting | login, R"(\[LIMIT\].*(attempts|failures))", RuleId::TooManyAttempts, "RFC 5530 3",
                 "NO [LIMIT] Too many login attempts"},
                {"IP", greeting | login, R"(\[(LIMIT|IN-?USE)\])", RuleId::MailboxBusy,
                 "https://github.com/dovecot/core",
                 "NO [LIMIT] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)"},
                {"P", login, R"(\[LOGIN-DELAY\])", RuleId::LoginTooOften, "RFC 2449 8.1.1",
                 "-ERR [LOGIN-DELAY] minimum time between mail checks violation"},
                {"P", login, R"(\[SYS/TEMP\])", RuleId::LoginTemporaryFault, "https://github.com/dovecot/core",
                 "-ERR [SYS/TEMP] Temporary authentication failure."},
                // What the large providers say, wherever the domain is known from.
                {"IP", login, R"(Application-specific password required)", RuleId::AppPasswordNeeded,
                 "https://github.com/bberkay/openmail/issues/1",
                 "NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 "
                 "(Failure)"},
                {"IP", greeting | login, R"(log ?in via your web browser|\[WEBALERT|Web login required)",
                 RuleId::WebLoginNeeded, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "NO [WEBALERT https://accounts.google.com/signin/continue?...] Web login required."},
                {"S", login, R"(Username and Password not accepted|p=BadCredentials)", RuleId::LoginRefused,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "535 5.7.8 Username and Password not accepted. For more information, go to 535 5.7.8  "
                 "https://support.google.com/mail/?p=BadCredentials"},
                {"S", greeting | login,
                 R"(Too many (failed )?(login|authentication|auth) (attempts|failures|errors)(?!.*#AUTH)|Too many invalid logins|Login Rate Limit)",
                 RuleId::TooManyAttempts, "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "454 4.7.0 Too many login attempts, please try again later."},
                {"S", login, R"(temporary system problem)", RuleId::LoginTemporaryFault,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "454 4.7.0 Cannot authenticate due to temporary system problem. Try again later."},
                {"I", login,
                 R"(IMAP access is (not allowed|disabled)|not enabled for IMAP|enable IMAP for your account)",
                 RuleId::ImapOff, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "NO [ALERT] IMAP access is disabled for your domain. Please contact your domain administrator for "
                 "questions about "
                 "this feature. (Failure)"},
                {"I", login, R"((credentials or )IMAP is disabled|authenticated but not connected)", RuleId::ImapOff,
                 "https://yandex.com/support/mail/mail-clients/others.html",
                 "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials or IMAP is disabled"},
                {"P", login, R"(not enabled for POP|POP3? access is (not allowed|disabled)|enable POP3? )",
                 RuleId::PopOff, "general knowledge, not verified",
                 "-ERR [SYS/PERM] Your account is not enabled for POP access. Please visit your Gmail settings page "
                 "and "
                 "enable "
                 "your account for POP access."},
                {"S", login | sending, R"(SmtpClientAuthentication is disabled for the Tenant)",
                 RuleId::SmtpAuthOffTenant,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit "
                 "https://aka.ms/smtp_auth_disabled for more information."},
                {"S", login | sending, R"(SmtpClientAuthentication is disabled for the Mailbox)",
                 RuleId::SmtpAuthOffMailbox,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit "
                 "https://aka.ms/smtp_auth_disabled for more information."},
                {"S", login, R"(\b5\.7\.139\b.*security defaults)", RuleId::SecurityDefaults,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults "
                 "policy. "
                 "Contact "
                 "your administrator."},
                {"S", login, R"(did not meet the criteria to be authenticated)", RuleId::ConditionalAccess,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated "
                 "successfully. "
                 "Contact your administrator."},
                {"S", login, R"(\b5\.7\.139\b.*credentials were incorrect)", RuleId::LoginRefused,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect."},
                {"SIP", login | sending, R"(basic authentication is (disabled|not supported))", RuleId::OnlyOauth,
                 "https://github.com/hassio-addons/app-vaultwarden/issues/402",
                 "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. "
                 "[GV3P280CA0001.SWEP280.PROD.OUTLOOK.COM 2026-01-01T00:00:00.000Z 08DE0000]"},
                {"S", login, R"(\b5\.7\.139\b)", RuleId::ConditionalAccess,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "535 5.7.139 Authentication unsuccessful"},
                {"SI", login, R"(#AUTH00[0-9])", RuleId::AppPasswordNeeded,
                 "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "535 5.7.0 (#AUTH005) Too many bad auth attempts."},
                {"S", login, R"(does not have access rights to this service)", RuleId::MailProgramsNotAllowed,
                 "https://yandex.com/support/mail/mail-clients/others.html",
                 "535 5.7.8 Error: authentication failed: This user does not have access rights to this service"},
                {"S", login, R"(prove you are not a robot)", RuleId::AccountBlocked,
                 "https://yandex.com/support/mail/mail-clients/others.html",
                 "535 5.7.8 Error: authentication failed: Your message looks like spam and you need to prove you are "
                 "not a "
                 "robot"},
                {"S", sending, R"(\b5\.7\.60\b|permissions? to send as|SendAsDenied|\b5\.2\.252\b)",
                 RuleId::SenderNotAllowed,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "550 5.7.60 SMTP; Client does not have permissions to send as this sender"},
                {"S", sending,
                 R"(From address is not one of your addresses|Sender address is not allowed|Relaying disallowed as)",
                 RuleId::SenderNotAllowed, "https://github.com/TryGhost/Ghost/issues/17012",
                 "550 5.7.0 From address is not one of your addresses"},
                {"S", sending,
                 R"(\b5\.7\.68\b|Direct Send not allowed|\b5\.7\.64\b|TenantAttribution|Mail relay denied|Invalid credentials for relay)",
                 RuleId::RelayDenied,
                 "https://techcommunity.microsoft.com/blog/exchange/"
                 "introducing-more-control-over-direct-send-in-exchange-online/"
                 "4408790",
                 "550 5.7.68 TenantInboundAttribution; Direct Send not allowed for this organization from unauthorized "
                 "sources"},
                {"S", sending,
                 R"(bad outbound sender|\b5\.7\.(705|708|750|50[123])\b|OutboundSpam|Unusual sending activity)",
                 RuleId::SendingBlocked, "general knowledge, not verified",
                 "550 5.1.8 Access denied, bad outbound sender AS(42003)"},
                {"S", sending, R"(\b5\.7\.57\b|not authenticated to send)", RuleId::NotLoggedIn,
                 "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                 "authenticated-client-smtp-submission",
                 "530 5.7.57 Client not authenticated to send mail. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]"},
                {"S", sending, R"(null MX\b.*sender|sender.{1,100}\bnull MX)", RuleId::SenderDomainUnknown,
                 "RFC 7505 4.2", "550 5.7.27 Sender address has null MX"},
                {"S", sending, R"(\b5\.7\.(515|2[67]|30)\b(?!.*DMARC)|\b4\.7\.(26|27|30|40)\b)",
                 RuleId::SpfOrDkimMissing,
                 "https://www.suped.com/blog/how-to-comply-with-outlook-s-new-sender-requirements",
                 "550 5.7.515 Access denied, sending domain CLUB.SE doesn't meet the required authentication level."},
                {"S", sending, R"(\b5\.7\.(509|26|32|40)\b|\b4\.7\.32\b)", RuleId::DmarcFailed,
                 "https://www.suped.com/blog/how-to-comply-with-outlook-s-new-sender-requirements",
                 "550 5.7.509 Access denied, sending domain club.se does not pass DMARC verification and has a DMARC "
                 "policy of "
                 "reject."},
                {"S", greeting | sending, R"(\bRP-00[1-3]\b|\[TSS0\d\]|\b[45]\.7\.28\b)", RuleId::SendingLimit,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "421 RP-001 (BAY004-MC1F1) Unfortunately, some messages from 192.0.2.10 weren't sent."},
                {"S", sending, R"(\b5\.4\.5\b|sending limit|Daily user sending)", RuleId::SendingLimit,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to "
                 "https://support.google.com/a/answer/166852"},
                {"S", sending, R"(not authorized to send (e-?mail )?directly)", RuleId::ReceivingServer,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "550 5.7.1 The IP you're using to send email is not authorized to send email directly to our "
                 "servers."},
                {"S", greeting | sending, R"(\bPRX\d)", RuleId::SendingTemporaryFault,
                 "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "451 4.7.0 Temporary server error. Please try again later. PRX4"},
                // Encryption.
                {"S", greeting | login | sending,
                 R"(Must issue a STARTTLS|^530 5\.7\.0 .*TLS|STARTTLS (is )?required|without SSL/TLS)",
                 RuleId::EncryptionRequired, "https://www.rfc-editor.org/rfc/rfc3207",
                 "530 5.7.0 Must issue a STARTTLS command first"},
                {"SIP", starttls, R"(^454|TLS (is )?(currently |temporarily )?(not available|unavailable))",
                 RuleId::StarttlsUnavailable, "https://github.com/vdukhovni/postfix",
                 "454 4.7.0 TLS not available due to local problem"},
                {"IP", greeting | login,
                 R"((Cleartext|Plaintext) (authentication|logins?) (is |are )?(disallowed|disabled)|must (use|issue) (TLS|STLS)|STLS (is )?required|LOGIN (is )?disabled|only available under a layer)",
                 RuleId::EncryptionRequired, "https://github.com/dovecot/core",
                 "-ERR [AUTH] Cleartext authentication disallowed on non-secure (SSL/TLS) connections."},
                {"SIP", login,
                 R"(((encryption|TLS|SSL|STARTTLS|STLS|(secure|encrypted) connection)([ -](connection|session|layer|mode))?|confidentiality) (is |are |layer |connection |session )*(required|needed|mandatory|necessary)|(encryption|required:?) (is )?(needed|TLS)\b|requires? (an? )?(encryption|TLS|SSL|STARTTLS|STLS|secure connection|encrypted)|(use|enable|issue|run|send|start|switch to|turn on|activate) (an? )?(SSL|TLS|STARTTLS|STLS|encrypt|secure (connection|port|protocol))|(before|without|until|prior to|unless|after entering|only after) (using |an? )?(STARTTLS|STLS|TLS|SSL|encryption|encrypted|secure connection)|only (available|allowed|permitted|accepted|possible|supported)?.{0,16}(over|with|via|on|after|in|using) (an? )?(TLS|SSL|STARTTLS|STLS|secure|encrypted)|(not|un)[- ]?(encrypted|secured) (connection|session|channel|login)|unencrypted (connection|session|login|auth|password)|(insecure|non-?secure|clear[- ]?text|plain[- ]?text) (connection|channel|password|auth|authentication|login)s? (is |are )?(not |dis|forbidden|refused|rejected|prohibited)|^(LOGIN )?command (is )?disabled|failed: Login Disabled)",
                 RuleId::EncryptionRequired, "the real mailutils, hoodiecrow, perdition and smtp-server",
                 "NO LOGIN Command disabled"},
                // Greetings.
                {"SIP", login,
                 R"((account|user|mailbox|login|access).{0,25}(blocked|locked|disabled|suspended) by (the |your |an? )?(admin|system|provider|postmaster|operator|host|isp))",
                 RuleId::AccountBlocked, "hosts' help pages", "535 5.7.8 Account locked by administrator"},
                {"SIP", greeting | login | sending,
                 R"(blocked (using|by) (?!your|the\b|an? |our |this |admin)|spamhaus|spamcop|barracuda|sorbs|uceprotect|listed (in|at|by)|\bDNSBL|\bRBL\b|poor reputation)",
                 RuleId::NetworkBlocklisted, "https://github.com/vdukhovni/postfix",
                 "554 5.7.1 Service unavailable; Client host [192.0.2.10] blocked using zen.spamhaus.org; "
                 "https://www.spamhaus.org/query/ip/192.0.2.10"},
                {"SIP", greeting | login,
                 R"(too many (users|clients|sessions|processes)|too many (concurrent|simultaneous|open)?.{0,12}connections|concurren|maximum number of connections)",
                 RuleId::MailboxBusy, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "NO [ALERT] Too many simultaneous connections. (Failure)"},
                {"S", greeting | login, R"(too many errors)", RuleId::TooManyAttempts,
                 "https://github.com/vdukhovni/postfix", "421 4.7.0 mail.example.se Error: too many errors"},
                // Logging in, in the words of Dovecot, Postfix, Exim, Courier, Cyrus and their like.
                {"SIP", login,
                 R"(pass(word|wd|phrase).{0,40}(expired|(must|has to|have to|needs? to|should) be (changed|reset|renewed|updated)|(change|reset) (is )?(required|needed)|too (simple|weak|short|old|common|easy)|compromised|leaked|data breach|does not (meet|comply)|was reset|has been reset|is temporary)|(change|reset|update|renew|set) (your |the |an? )?(new )?(e?-?mail )?password)",
                 RuleId::PasswordExpired, "https://github.com/dovecot/core", "NO [EXPIRED] Password expired."},
                {"P", login,
                 R"(locked by another|maildrop.{0,12} locked|(maildrop|mailbox|mail ?spool).{0,20}(in use|locked|busy)|already (in use|locked|open|logged (on|in))|another (POP3? )?(session|user|process|client)|unable to lock|could ?n[o']t (get|obtain) lock|lock (busy|failed))",
                 RuleId::MailboxBusy, "https://github.com/dovecot/core",
                 "-ERR [IN-USE] Mailbox is locked by another POP3 session."},
                // What an account may not do, or has to do first.
                {"SIP", login,
                 R"((accept|agree).{0,40}(terms|conditions|agreement|policy|EULA)|terms of (service|use)|(activate|verify|confirm|validate|complete) (your|the|this) (new )?(account|mailbox|e-?mail|phone|identity|profile|registration|sign-?up)|(account|mailbox|address|e-?mail|user|registration) (is |has )?(not (been )?|un|never )(activated|verified|confirmed|completed?)|(verification|activation|confirmation) (is )?(required|needed|pending)|(first|before).{0,30}log ?(in|on).{0,25}web|log ?(in|on) (to|on|at|via|through) (the |our |your )?web ?(mail|site|page|interface))",
                 RuleId::AccountNotReady, "hosts' help pages",
                 "NO Please accept the new terms of service at https://webmail.example"},
                {"SIP", login,
                 R"(suspicious (login|sign|log|activity)|unusual (login|sign|log|activity)|confirm (that )?it (is|was) you)",
                 RuleId::WebLoginNeeded, "hosts' help pages",
                 "535 5.7.8 Suspicious login blocked. Confirm it was you in the webmail."},
                {"SIP", login,
                 R"(authori[sz]ation code|app(lication)?[- ](specific )?pass(word|code)|(mail )?client[- ]password|授权码)",
                 RuleId::AppPasswordNeeded, "QQ Mail, quoted in bug reports",
                 "535 Login Fail. Please enter your authorization code to login."},
                {"SI", login, R"(Account is abnormal)", RuleId::LoginRefusedOtherwise, "QQ Mail, quoted in bug reports",
                 "NO Login fail. Account is abnormal, service is not open, password is incorrect, login frequency "
                 "limited"},
                {"I", login,
                 R"(\bIMAP4?(rev1)?\b.{0,40}(not (been )?(allowed|permitted|enabled|activated|authori[sz]ed|included|supported)|not available (for|to|in|on|with)|disabled|disallowed|(switched|turned) off|deactivated|prohibited|forbidden|denied|blocked|restricted)|(enable|activate|(turn|switch) on|allow) (the )?IMAP|(not|never) (been )?(enabled|allowed|permitted|authori[sz]ed|activated) (for|to use|to access) (the )?IMAP|no IMAP (access|service)|does(n't| not) (have|include) IMAP)",
                 RuleId::ImapOff, "https://github.com/jstedfast/MailKit/issues/860",
                 "NO [ALERT] Please enable IMAP access in your account settings first."},
                {"P", login,
                 R"(\bPOP3?\b.{0,40}(not (been )?(allowed|permitted|enabled|activated|authori[sz]ed|included|supported)|not available (for|to|in|on|with)|disabled|disallowed|(switched|turned) off|deactivated|prohibited|forbidden|denied|blocked|restricted)|(enable|activate|(turn|switch) on|allow) (the )?POP3?\b|(not|never) (been )?(enabled|allowed|permitted|authori[sz]ed|activated) (for|to use|to access) (the )?POP3?|no POP3? (access|service)|does(n't| not) (have|include) POP3?)",
                 RuleId::PopOff, "hosts' help pages", "-ERR POP3 is not enabled for this mailbox"},
                {"S", login,
                 R"(\bSMTP\b.{0,40}(not (been )?(allowed|permitted|enabled|activated|authori[sz]ed|included)|not available (for|to|in|on|with)|disabled|disallowed|(switched|turned) off|deactivated|prohibited|forbidden|denied|restricted)|(enable|activate|(turn|switch) on|allow) (the )?SMTP|(not|never) (been )?(enabled|allowed|permitted|authori[sz]ed|activated) (for|to use|to access) (the )?SMTP|no SMTP (access|service)|SMTP (permission|right|privilege)|does(n't| not) (have|include) SMTP|sending (of )?(e-?mail |mail |messages )?(is |has been )?(disabled|not (allowed|permitted|enabled)|switched off|blocked))",
                 RuleId::SmtpAuthOffMailbox, "hosts' help pages", "535 5.7.1 SMTP access is disabled for this mailbox"},
                {"SIP", login,
                 R"(\b(plan|package|subscription(?! (has |is |was )?(expired|cancel|suspend|ended|over))|licen[cs]e|premium|paid|upgrade|free (account|user|mailbox|version)|pro account|trial)s?\b|(protocol|service|access|login|client)s? .{0,24}(not (allowed|permitted|enabled|available|included|authori[sz]ed|activated)|disabled|denied|restricted|refused|prohibited) (for|to|in|on|with|by) (this|that|your|the|our) (user|account|mailbox|plan|domain|class|role|polic|admin)|(user|account|mailbox|you) .{0,12}(is|are|has|have)? ?(not|n't) (been )?(allowed|permitted|authori[sz]ed|enabled|entitled|have permission) (to|for|on|in) .{0,30}(service|protocol|server|host|log ?in|log ?on|access|auth|mail)|(third[- ]party|external|mail|desktop|legacy) (app|application|client|program|software)s?.{0,40}(not|disabled|blocked|denied|disallow)|(user )?has no permission|unsafe login|(due to|because of|by|violates|for) (an? |the |our |your |security |access |login |company |policy )*polic(y|ies)|by (the |our |your )?(server |site |company |security )?polic|policy (violation|reject|denie)|does not have (the )?(access|permission|privilege|right)s?|requested service (is )?disabled)",
                 RuleId::MailProgramsNotAllowed, "NetEase 163, quoted in bug reports", "550 User has no permission"},
                {"P", login,
                 R"(log(in|on)s? too (often|frequent)|minimum (time|interval)|too many logins|too soon|(minute|second)s? apart|\bonce (every|per|in)\b|(wait|again in|retry in) .{0,20}(second|minute)s? (before|between))",
                 RuleId::LoginTooOften, "https://github.com/cyrusimap/cyrus-imapd",
                 "-ERR Logins must be at least 1 minute apart"},
                {"SIP", greeting | login,
                 R"(too many.{0,30}(log(in|on)|auth|attempt|failure|failed|error|request|bad|wrong|invalid|password|tries)|too (frequent|often|fast)|rate[- ]?limit|limit(ed)? .{0,16}(rate|frequency)|throttl|max(imum)? .{0,30}(attempt|failure|logins|retries)|(bandwidth|transfer|traffic|command|connection)s? limit|för många|zu viele|(login|auth\w*|attempt|frequency|rate|command|bandwidth)s?.{0,20} limit (is |was |has been )?(exceeded|reached|hit)|exceeded.{0,40}(rate|attempt|login|auth|request|frequency)|slow down|(try again|retry|wait) (in|after|for)? ?\d+ ?(s|sec|min|hour)|flood(ing)?\b|brute|excessive|(because of|due to|after|following) .{0,30}(fail|attempt|invalid|wrong)|(blocked|banned|locked out) (temporarily|for \d))",
                 RuleId::TooManyAttempts, "wording of Google and others, as over SMTP", "NO Too many login attempts"},
                {"SIP", login,
                 R"((log(in|on)s?|sign-?ins?|access|connections?|users?|clients?|address(es)?|IPs?|IP address(es)?|country|countries|region|location|network|hosts?)\b.{0,40}(not (allowed|permitted|authori[sz]ed|accepted)|blocked|denied|restricted|forbidden|banned|rejected|refused|disallowed|limited)\b.{0,24}(from|in|for|at|outside|to) .{0,24}(country|countries|region|location|network|IP\b|host|address|place|abroad)|(country|region|location|your IP|IP address|this network|your network|client address|remote address|source address|\[?\d+\.\d+\.\d+\.\d+\]?).{0,24}(not (allowed|permitted|authori[sz]ed|accepted)|blocked|denied|restricted|forbidden|banned|rejected|blacklisted|blocklisted)|(allowed|permitted|accepted|possible|denied|refused|blocked|rejected) (from|in|for) (this|your|that|the current) (location|country|region|network|place|ip|address)|not (allowed|permitted|authori[sz]ed) to (log ?in|log ?on|connect|access).{0,16}from|(log ?in|log ?on|access|connection|auth\w*)s? (attempts? )?from .{1,60}(not (allowed|permitted)|blocked|denied|forbidden|rejected|refused|restricted)|geo-?(ip|block|fenc|locat|restrict)|(from|outside) (of )?(abroad|your country|this country|the EU|trusted networks?)|foreign (IP|country|network))",
                 RuleId::PlaceNotAllowed, "hosts' help pages", "535 5.7.8 Logins from your country are not allowed"},
                {"SIP", login,
                 R"(\[CONTACTADMIN\]|(account|user|mailbox|domain|address|subscription|customer|login|service|access|auth\w*|you) (account )?(for .{1,80} )?(is |has been |have been |was |are |has )?(been )?(currently |temporarily |permanently |administratively )?(disabled|suspended|locked|locked out|blocked|closed|cancel+ed|deleted|terminated|removed|inactive|deactivated|not active|expired|frozen|banned|on hold|overdue|unpaid|barred|revoked|archived)|(disabled|suspended|locked|blocked|inactive|closed|deactivated|expired|frozen|banned|terminated) (account|user|mailbox|domain|login)|unlock (your|the|this) account|(kontot|användaren|brevlådan) (är |har )?(spärra|avstäng|låst|inaktiv|stängt|stängd)|payment|invoice|(account|user) is not allowed)",
                 RuleId::AccountBlocked, "https://github.com/dovecot/core", "NO [CONTACTADMIN] User is disabled."},
                {"SIP", login,
                 R"(over ?quota|quota (is |has been |was )?(exceeded|full|reached)|exceed\w* .{0,30}quota|(mailbox|storage|inbox) (is |limit )?(full|exceeded|reached)|brevlådan är full|disk quota)",
                 RuleId::MailboxFull, "hosts' help pages", "-ERR Mailbox is full: quota exceeded"},
                {"P", login,
                 R"((unknown|unrecogni[sz]ed|invalid|unsupported|bad|illegal) (POP3? )?command|command (is )?(not|un)|incorrect state)",
                 RuleId::LoginNotOffered, "the real popa3d and mailutils", "-ERR Incorrect state"},
                // A method that the server cannot use for this account; the words of Cyrus SASL among them.
                {"SIP", login,
                 R"((unrecogni[sz]ed|unknown|unsupported|invalid|bad|no such) (SASL |AUTH )?(authentication|auth|mechanism|SASL)( (type|method|mechanism|scheme))?(?! (fail|data|cred|error))|mechanism.{0,12} (is )?(not|un|too weak|disabled|refused)|no (worthy )?mech(anism)?s?|(auth\w*|SASL) (type|method|mechanism|scheme) .{0,12}(not|un|disabled)|no secret in database|one time use of a plaintext password|another step is needed|bad protocol / cancel|unsupported (type|method|scheme))",
                 RuleId::MechanismRefused, "https://github.com/vdukhovni/postfix",
                 "504 5.7.4 Unrecognized authentication type"},
                {"SIP", login,
                 R"(^501 .*(authentication|auth) (aborted|exchange|cancel)|(authentication|authenticate|auth|login|exchange|client) (was |has been )?(aborted|cancel+ed))",
                 RuleId::MechanismRefused, "https://github.com/vdukhovni/postfix", "501 5.7.0 Authentication aborted"},
                {"SIP", greeting | login,
                 R"(\[UNAVAILABLE\]|temporary|temporarily|unable to authenticate at present|(internal|unexpected|fatal|unhandled|general|generic|unspecified|critical) (\w+ )?(error|failure|fault|problem|exception|trouble)|(system|server|service|proxy|gateway|backend|database|configuration|i/?o|network|protocol|script|plugin|technical) (server |system |login |proxy |service |i/o )?(error|failure|fault|problem|exception|trouble)|something went wrong|(unable|failed|failure|cannot|can ?not|can't|could not|couldn't|not able|impossible|error) (to |while |when )?(connect|contact|reach|communicat|open|establish|talk|resolv|bind|start|initiali|load|read|stat|chdir|access|lock|select|create|find (the )?(maildir|mailbox|spool|home)|get|fetch|retrieve|query|look ?up|proxy|allocate|fork|spawn|process|complete|handle|check|determine|scan|pars)\w*|(error|problem|trouble) (when|while|during) \w+ing|negotiation fail)", RuleId::LoginTemporaryFault,
                 "https://github.com/nginx/nginx, https://github.com/horms/perdition", "-ERR internal server error"},
                // The name or the password, in so many words, unless the server says that it could not look.
                {"SIP", login,
                 R"((invalid|incorrect|wrong|bad|mismatch\w*|unknown|not valid|rejected|non-?existent|no such|unauthori[sz]ed|illegal) (or (bad|invalid|missing|wrong|unknown) )?(e-?mail |SASL |SMTP |IMAP4? |POP3? |mail |login )?(address|login|log-in|logon|user|username|user-?id|uid|account|password|passwd|passphrase|pass|pwd|credentials?|authentication data|authentication credentials|auth data|auth credentials|mailbox|mailbox name)\b|(pass(word|wd|phrase)?|credentials?|authentication data)( or pass(word|wd))?.{0,60} (is |are |was |were |do(es)? |did )?(been )?(incorrect|invalid|wrong|bad|mismatch|failed|failure|rejected|refused|not (accepted|correct|valid|recogni[sz]ed)|error)|(pass(word|wd)?|user ?name|user|login name|logon|account|mailbox)( or pass(word|wd))? (is |are |was |were |do(es)? |did )?(been )?(incorrect|invalid|wrong|bad|mismatch|unknown|not (accepted|correct|valid|match|found|recogni[sz]ed|known|exist)|n't (match|exist))|(user|account|mailbox) (do|does|did)n't exist|user(name)? (and|or|/|&) pass(word|wd)? (not|in|rejected|did|do)|name or passwd rejected|check (your |the )?(user ?name|login|password|credentials)|auth_flat_file|(fel|felaktig\w*|ogiltig\w*|falsch\w*|ungültig\w*|forkert\w*|ugyldig\w*|feil|virheellinen|väärä) .{0,30}(lösenord|användar|inlogg|passwor[dt]|passord|kennwort|benutzer|zugangsdaten|adgangskode|bruger|bruker|salasana|käyttäjä)|(lösenord\w*|passwort|kennwort|adgangskode\w*|passord\w*) (är |ist |er )?(fel|felaktig|falsch|ungültig|forkert|feil)|(mot de passe|identifiants?|utilisateur) .{0,20}(incorrect|invalide|erron)|niepoprawn\w+ .{0,20}has[łl]o|неверн\w+ .{0,30}парол)",
                 RuleId::LoginRefused, "https://github.com/hmailserver/hmailserver",
                 "NO Invalid user name or password."},
                // The server's own trouble.
                {"SIP", greeting | login,
                 R"((connections?|socket|link|request|call|query|lookup|look-up) (to |with |from |of )?.{0,50}(failed|failure|lost|refused|timed ?-?out|closed|reset|broken|dropped|error|unavailable)|(server|service|system|backend|back-end|upstream|daemon|database|db|ldap|sql|mysql|postgres\w*|redis|radius|kerberos|kdc|directory|saslauthd|authdaemon\w*|authd|pam|proxy|relay|host|mail ?store|storage|spool|cluster|node|shard|mailbox|function|resource|feature)s? (server |service |daemon |backend )?(is |are |was |has |currently |too |very |not responding|presently |momentarily )*(down|unavailable|not (currently |presently )?(available|responding|reachable|running|ready|online)|unreachable|offline|busy|overloaded|out of (order|service)|gone|crashed|timed? ?-?out|lost|refused|failed to|read-?only|under maintenance|shutting down|shut down|starting|restarting)|\b(backend|back-end|upstream)\b|(disk|i/?o|connect|connection|storage) error|in transit|not accepting (logins|connections)|(unable to|cannot|can't|could not) (authenticate|log ?in|verify\w*) .{0,20}(at (this|the) (time|moment)|at present|right now|currently)|tillfällig|försök igen senare|internt fel|serverfel|maintenance|(try|retry|come back|test|log ?in) .{0,12}later|later\.? try|out of (memory|disk|space|resources)|(disk|file ?system) (is )?full|no space left|resources? (temporarily )?(unavailable|exhausted|limit)|overload|high load|load average|(server|system) (too )?busy|time(d)?[- ]?out|not ready|broken|misconfigur|\bexception\b|stack ?trace|traceback|segfault|SQLSTATE|\bORA-\d|\berrno\b|no route to host|connection refused|network is unreachable|host (is )?(down|unreachable)|bad gateway|gateway time|remote (authentication )?server unavailable|generic failure|read-?only|cannot (be )?(connect|reach)|(down|closed) for (maintenance|upgrade|service)|migrat|being moved|(mailbox|maildir|home directory|mail directory) .{0,20}(missing|corrupt|not (found|ready|created))|corrupt)",
                 RuleId::LoginTemporaryFault, "https://github.com/horms/perdition",
                 "NO failed: Could not connect to server"},
                {"P", login, R"(\[SYS/PERM\])", RuleId::AccountBlocked, "https://github.com/dovecot/core",
                 "-ERR [SYS/PERM] User is disabled."},
                {"S", login | sending,
                 R"(^503 .*(authentication not enabled|AUTH command used when not advertised)|^502 .*(unimplemented|not implemented))",
                 RuleId::LoginNotOffered, "https://github.com/vdukhovni/postfix",
                 "503 5.5.1 Error: authentication not enabled"},
                {"S", greeting | login | sending,
                 R"(^503 .*(already authenticated|bad sequence)|^50[014] 5\.5\.2 .*fully-qualified|Helo command rejected)",
                 RuleId::CommandNotUnderstood, "https://github.com/vdukhovni/postfix",
                 "503 5.5.1 Error: already authenticated"},
                // Sending.
                {"S", sending,
                 R"(not owned by|must be same as authori[sz]ation user|must match|is not (the )?authenticated|not permitted to send (as|from)|not logged in as owner)",
                 RuleId::SenderNotAllowed, "https://github.com/vdukhovni/postfix",
                 "553 5.7.1 <info@club.se>: Sender address rejected: not owned by user kassor@club.se"},
                {"S", sending,
                 R"(before sending mail|POP before SMTP|authenticate via POP3 first|check for new mail before)",
                 RuleId::NotLoggedIn, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "550 5.7.1 You must check for new mail before sending mail"},
                {"S", sending,
                 R"(^530 .*authentication required|\b5\.7\.0\b.*authentication required|(must|need to|have to|please) (be )?(authenticate|log ?in)|SMTP AUTH(ENTICATION)? (is )?required|turn on SMTP Authentication|must issue an AUTH command|client was not authenticated|^550 authentication (is )?required)",
                 RuleId::NotLoggedIn, "https://www.rfc-editor.org/rfc/rfc4954",
                 "530 5.7.0 Authentication Required. For more information, go to "
                 "https://support.google.com/accounts/troubleshooter/2402620"},
                {"S", sending,
                 R"(Sender verify failed|Sender address rejected: (Domain not found|undeliverable)|Domain of sender address .{1,300} does not|\b[45]\.1\.8\b)",
                 RuleId::SenderDomainUnknown, "https://github.com/Exim/exim", "550 Sender verify failed"},
                {"S", sending,
                 R"(relay(ing)? (access )?(denied|not permitted|not allowed|disallowed)|relaying is not allowed|unable to relay|not permitted to relay|delivery is not allowed to this address)",
                 RuleId::RelayDenied, "https://github.com/vdukhovni/postfix",
                 "554 5.7.1 <per@example.net>: Relay access denied"},
                {"S", greeting | sending,
                 R"(cannot find your (reverse )?hostname|PTR record|reverse DNS|\b[45]\.7\.25\b)",
                 RuleId::ReceivingServer, "https://github.com/vdukhovni/postfix",
                 "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.10]"},
                {"S", sending, R"(grey-?list)", RuleId::SendingTemporaryFault, "https://github.com/vdukhovni/postfix",
                 "451 4.7.1 Greylisting in action, please come back later"},
                {"S", sending,
                 R"(\b[45]\.2\.2\b|mailbox (is )?full|over ?quota|exceeded storage allocation|quota exceeded|out of storage)",
                 RuleId::MailboxFull, "https://github.com/dovecot/core", "552 5.2.2 Mailbox full / quota exceeded"},
                {"S", sending, R"(\b[45]\.3\.4\b|\b5\.2\.3\b|too (big|large)|message size exceeds)",
                 RuleId::MessageTooLarge, "https://github.com/vdukhovni/postfix",
                 "552 5.3.4 Error: message file too big"},
                {"S", sending,
                 R"((exceeded|over|reached).{0,40}(hourly|daily|max(imum)?|rate|sending|message).{0,30}(limit|quota|allowance|emails per hour)|(hourly|daily|sending|rate|message) (limit|quota).{0,20}(exceeded|reached)|rate ?limit|too many (recipients|messages)|^452 4\.5\.3)",
                 RuleId::SendingLimit, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "550 Domain club.se has exceeded the max emails per hour (100/100 (100%)) allowed. Message "
                 "discarded."},
                {"S", sending, R"(DMARC)", RuleId::DmarcFailed,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "550 5.7.1 rejected due to DMARC policy for club.se"},
                {"S", sending, R"(\b5\.7\.2[0-4]\b|\bSPF\b|DKIM|does not designate)", RuleId::SpfOrDkimMissing,
                 "https://github.com/azumakuniyuki/feb-2024-no-auth-no-entry",
                 "550 5.7.23 The message was rejected because of Sender Policy Framework violation"},
                {"S", sending,
                 R"(spam|suspicious|virus|content (rejected|presents)|message content|illegal attachment|unsolicited|\b5\.7\.7\b)",
                 RuleId::SpamRefused, "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
                 "554 5.7.1 Message rejected as spam by Content Filtering"},
                {"S", sending,
                 R"(\b5\.1\.([1236]|10)\b|user unknown|no such user|mailbox not found|unrouteable address|(unknown|invalid) (user|recipient|mailbox)|recipient address rejected|no valid recipients|does not exist)",
                 RuleId::RecipientRefused, "https://github.com/vdukhovni/postfix",
                 "550 5.1.1 <per@example.se>: Recipient address rejected: User unknown in virtual mailbox table"},
                // Codes that tell little.
                // The code of RFC 4954 for bad credentials counts where there are hardly any words beside it; many
                // servers send it with
                // everything.
                {"SIP", login,
                 R"(^535 5\.7\.8 ?.{0,12}$|\[AUTHENTICATIONFAILED\]|\[AUTH\]|(log ?(in|on)|sign-?in|auth(entication|enticate|orization|orisation)?|authenticating)( (was|has|is|attempt|process|exchange|command))* (incorrect|fail(ed|ure)?|rejected|unsuccessful|not successful|invalid\b(?! (arg|com|par|syn|req|num))|error\b)|(fail(ed|ure)?|error|unable|could ?n[o']t|cannot|unsuccessful|problem)( to| while| during| in| when| at)? (log ?(in|on)|auth(enticat\w*)?)\b|anmeldung fehlgeschlagen|(inloggning|innlogging|login)\w* (misslyckades|mislyktes|mislykkedes)|not authenticated|re-authentication failure|bad login|invalid login|bad auth)",
                 RuleId::LoginRefused, "https://github.com/vdukhovni/postfix",
                 "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6"},
                {"S", sending, R"(^50[0-4]\b)", RuleId::CommandNotUnderstood, "https://github.com/vdukhovni/postfix",
                 "500 5.5.2 Error: bad syntax"},
};

} // namespace

std::span<const Wording> wordings()
{
    return table;
}

} // namespace klubbpost
