#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Klubbpost developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Python's smtplib spends one failed login for each mechanism that the server offers.
#
# Versions: Python 3.11.2 of Debian 12 (`smtplib`), against the npm package smtp-server 3.13.6. Seen on 2026-12-01.
# Behaviour: SMTP.login() with a wrong password gets a 535 to AUTH CRAM-MD5 and does not stop: it sends AUTH PLAIN, gets a 535, sends AUTH
#   LOGIN, gets a 535, and raises the last one. The caller sees one SMTPAuthenticationError for one call of login().
# What it means: hosts lock an account after three to five failures. A club system written in Python that is given a mistyped
#   password spends three of them a message; its second message finds the account locked, and the right password
#   is refused too. RFC 4954 has no code for "another mechanism might do", so a 535 is about the credentials.
# Klubbpost logs in once with the best mechanism, and counts every attempt (app/network/loginbudget.h).
# Output:
#   one call of login() with a wrong password: CRAM-MD5 PLAIN LOGIN
#   the caller sees: 535
set -euo pipefail
command -v npm >/dev/null && command -v /usr/bin/python3 >/dev/null || { echo "needs npm and python3" >&2; exit 77; }
dir=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --ignore-scripts smtp-server@3.13.6 >/dev/null 2>&1 || { echo "no package" >&2; exit 77; }

cat >server.js <<'JS'
const { SMTPServer } = require('smtp-server');
const server = new SMTPServer({
  allowInsecureAuth: true, // on loopback: encryption is not what is looked at here
  authMethods: ['CRAM-MD5', 'PLAIN', 'LOGIN'],
  onAuth(auth, session, done) {
    require('fs').appendFileSync('tried', auth.method + '\n');
    done(new Error('Authentication failed'));
  },
});
server.listen(0, '127.0.0.1', () => require('fs').writeFileSync('port', String(server.server.address().port)));
JS
mkfifo up
node server.js &
server=$!
until [[ -s port ]]; do kill -0 $server || exit 1; read -rt 0.1 <>up || true; done

seen=$(/usr/bin/python3 - "$(cat port)" <<'PY'
import smtplib, sys
with smtplib.SMTP("127.0.0.1", int(sys.argv[1])) as smtp:
    try:
        smtp.login("info@klubben.example", "mistyped")
    except smtplib.SMTPAuthenticationError as error:
        print(error.smtp_code)
PY
)
/usr/bin/python3 --version
tried=$(paste -sd' ' tried)
echo "one call of login() with a wrong password: $tried"
echo "the caller sees: $seen"
[[ $tried == "CRAM-MD5 PLAIN LOGIN" && $seen == 535 ]]
