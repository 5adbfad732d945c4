// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/dialogue.h"

#include "protocols/imapdialogue.h"
#include "protocols/pop3dialogue.h"
#include "protocols/smtpdialogue.h"

namespace klubbpost {

std::unique_ptr<Dialogue> makeDialogue(DialogueSetup setup)
{
    switch (setup.settings.protocol) {
    case Protocol::Smtp:
        return std::make_unique<SmtpDialogue>(std::move(setup));
    case Protocol::Imap:
        return std::make_unique<ImapDialogue>(std::move(setup));
    case Protocol::Pop3:
        return std::make_unique<Pop3Dialogue>(std::move(setup));
    }
    return nullptr;
}

} // namespace klubbpost
