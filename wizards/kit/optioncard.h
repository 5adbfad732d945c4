// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/panel.h"
#include "reports/senderwords.h"

class QVBoxLayout;

namespace klubbpost {

class Fold;

/// One way to a sender that is trusted: what to do, who can do it, what speaks for and against it, and the exact text.
/// The details of all but the best are folded away until asked for.
class OptionCard : public Panel
{
    Q_OBJECT
public:
    /// \a host may be null.
    OptionCard(const SenderOption &option, const SenderSubject &subject, const DnsHost *host, const Words &words,
               QWidget *parent = nullptr);

private:
    void addPoints(const SenderOption &option, const SenderWords &said, const Words &words);
    void addAddresses(const SenderOption &option);
    void addHostSteps(const DnsHost &host, const Words &words);

    Fold *m_details;
    QVBoxLayout *m_rows; ///< of the details
};

} // namespace klubbpost
