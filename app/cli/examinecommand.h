// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "sender/delivery.h"
#include "sender/dnsrounds.h"

namespace klubbpost {

/// examine FILE: what the headers of a received message prove. The DNS is asked whose the domains in them are where the
/// receiver has not said so itself. Exit code AllWell when they prove the sender.
class ExamineCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    void finish(const DeliveryAdvice &advice);

    std::unique_ptr<DnsRounds> m_rounds;
};

} // namespace klubbpost
