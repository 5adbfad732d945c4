// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnssource.h"

#include <QHash>

namespace klubbpost {

/// DNS answers at hand, by question.
class DnsAnswers
{
public:
    void insert(const DnsQuestion &question, const DnsAnswer &answer) { m_answers.insert(key(question), answer); }
    [[nodiscard]] const DnsAnswer *find(const DnsQuestion &question) const;
    [[nodiscard]] qsizetype size() const { return m_answers.size(); }

private:
    [[nodiscard]] static std::pair<QByteArray, int> key(const DnsQuestion &question);
    QHash<std::pair<QByteArray, int>, DnsAnswer> m_answers;
};

/// True if there is nothing to be had, as opposed to a failure to find out.
[[nodiscard]] bool isEmptyAnswer(DnsStatus status);

} // namespace klubbpost
