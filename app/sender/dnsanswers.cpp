// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/dnsanswers.h"

namespace klubbpost {

const DnsAnswer *DnsAnswers::find(const DnsQuestion &question) const
{
    const auto found = m_answers.constFind(key(question));
    return found == m_answers.constEnd() ? nullptr : &*found;
}

std::pair<QByteArray, int> DnsAnswers::key(const DnsQuestion &question)
{
    return {question.name.toLower(), static_cast<int>(question.type)};
}

bool isEmptyAnswer(DnsStatus status)
{
    return status == DnsStatus::NoSuchName || status == DnsStatus::NoData || status == DnsStatus::BadName;
}

} // namespace klubbpost
