// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/clicommand.h"
#include "reports/senderwords.h"
#include "setup/sendercheck.h"

namespace klubbpost {

/// sender ADDRESS --system ID: may the system send as the address, and else what to do. Exit code AllWell when
/// receivers trust it and nothing is to be said of the domain.
class SenderCommand : public CliCommand
{
    Q_OBJECT
public:
    using CliCommand::CliCommand;
    void start() override;

private:
    [[nodiscard]] std::optional<Fault> readArguments();
    [[nodiscard]] std::optional<Fault> readWay();
    void finish(const SenderAdvice &advice);
    [[nodiscard]] QJsonObject json(const SenderAdvice &advice) const;
    [[nodiscard]] QString text(const SenderAdvice &advice) const;
    [[nodiscard]] QString optionText(const SenderOption &option) const;
    [[nodiscard]] QString recordText(const RecordChange &record) const;
    [[nodiscard]] QString hostText(const SenderAdvice &advice) const;
    [[nodiscard]] QString knowledgeText(const SenderAdvice &advice) const;
    [[nodiscard]] QJsonArray receiversJson(const SenderAdvice &advice) const;

    std::unique_ptr<SenderCheck> m_check;
    SenderQuestion m_question;
    SenderSubject m_subject;
};

} // namespace klubbpost
