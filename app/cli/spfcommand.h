// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "sender/spf.h"

namespace klubbpost {

/// spf --ip IP DOMAIN: check_host() of RFC 7208 with its trace. Exit code AllWell for "pass" alone.
class SpfCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    void finish(const SpfVerdict &verdict);
    [[nodiscard]] QList<SpfReading> readings() const;
    [[nodiscard]] QString text(const SpfVerdict &verdict) const;

    SpfQuery m_query;
    std::unique_ptr<DnsRounds> m_rounds;
};

} // namespace klubbpost
