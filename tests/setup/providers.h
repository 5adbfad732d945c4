// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Apart from the test, because moc loses its way in raw strings.

// Two made-up hosts, so that no change of the facts changes what the session must do.
inline constexpr auto hotel = R"({
  "id": "hotel", "name": "Hotellet", "checked": "2026-11-01", "confidence": "high", "status": "ready",
  "match": {"domains": ["hotellet.example"], "mx": ["mx.hotellet.example"]},
  "servers": [
    {"protocol": "smtp", "host": "send.hotellet.example", "port": 465, "security": "tls", "recommended": true},
    {"protocol": "smtp", "host": "send.hotellet.example", "port": 587, "security": "starttls"},
    {"protocol": "imap", "host": "imap.hotellet.example", "port": 993, "security": "tls", "recommended": true}
  ],
  "login": {"rule": "address"}, "password": {"kind": "ordinary"},
  "sources": [{"url": "https://hotellet.example/", "date": "2026-11-01"}]
})";
inline constexpr auto guess = R"({
  "id": "own-domain", "name": "Egen domän", "checked": "2026-11-01", "confidence": "medium", "status": "ready",
  "match": {}, "guess": true,
  "servers": [
    {"protocol": "smtp", "host": "mail.%DOMAIN%", "port": 587, "security": "starttls", "recommended": true},
    {"protocol": "imap", "host": "mail.%DOMAIN%", "port": 993, "security": "tls", "recommended": true},
    {"protocol": "pop3", "host": "mail.%DOMAIN%", "port": 995, "security": "tls", "recommended": true}
  ],
  "login": {"rule": "address"}, "password": {"kind": "ordinary"},
  "sources": [{"url": "https://hotellet.example/", "date": "2026-11-01"}]
})";
inline constexpr auto domainsFile = R"(<clientConfig version="1.1"><emailProvider id="klubben.example">
  <incomingServer type="imap"><hostname>imap.klubben.example</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
  <outgoingServer type="smtp"><hostname>smtp.klubben.example</hostname><port>587</port><socketType>STARTTLS</socketType>
    <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
</emailProvider></clientConfig>)";
