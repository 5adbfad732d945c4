// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetcontent.h"

#include <algorithm>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What must not be in the text, and what stands there instead.
using Replacement = std::pair<QString, QString>;

QList<Replacement> privateTexts(const TestPlan &plan, const Words &words)
{
    const QString address = words.translate("klubbpost::SupportText", "<the address>");
    const QString login = words.translate("klubbpost::SupportText", "<the login name>");
    QList<Replacement> list;
    const auto add = [&](const QByteArray &utf8, const QString &instead) {
        if (utf8.isEmpty())
            return;
        list.append({QString::fromUtf8(utf8), instead});
        // Servers echo names in their challenges, and SASL carries them, as base64 (RFC 4648 4).
        list.append({QString::fromLatin1(utf8.toBase64(QByteArray::OmitTrailingEquals)), instead});
    };
    add(plan.address.toString().toUtf8(), address);
    add(plan.address.toWire(), address);
    add(plan.senderName.toUtf8(), words.translate("klubbpost::SupportText", "<the sender name>"));
    for (const ServerSettings &server : plan.servers) {
        const bool isAddress = server.login.compare(plan.address.toString(), Qt::CaseInsensitive) == 0;
        add(server.login.toUtf8(), isAddress ? address : login);
    }
    return list;
}

/// What must not be in the server's own words, where a name may stand without its domain ("no such user: anna"). Our
/// own sentences are not searched for that: it would be the word "test" for test@klubben.se.
QList<Replacement> privateServerTexts(const TestPlan &plan, const Words &words)
{
    QList<Replacement> list = privateTexts(plan, words);
    if (!plan.address.isEmpty())
        list.append({plan.address.localPart(), words.translate("klubbpost::SupportText", "<the address>")});
    return list;
}

/// One pass over the text, so that nothing is found in what was just put in.
QString withoutPrivateTexts(const QString &text, QList<Replacement> replacements)
{
    // The longest first: an alternation takes the first that fits.
    std::stable_sort(replacements.begin(), replacements.end(), [](const Replacement &left, const Replacement &right) {
        return left.first.size() > right.first.size();
    });
    QStringList patterns;
    for (const Replacement &replacement : replacements)
        patterns.append(QRegularExpression::escape(replacement.first));
    if (patterns.isEmpty())
        return text;
    const QRegularExpression pattern(u"(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(patterns.join(u'|')),
                                     QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    QString result;
    qsizetype from = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        const auto found = std::find_if(replacements.begin(), replacements.end(), [&](const Replacement &replacement) {
            return replacement.first.compare(match.captured(), Qt::CaseInsensitive) == 0;
        });
        result += found == replacements.end() ? u"…"_s : found->second;
        from = match.capturedEnd();
    }
    return result += QStringView(text).mid(from);
}

QString laneText(const LaneReport &lane, const QList<Replacement> &replacements, const Words &words)
{
    QString text = u"\n%1: %2:%3, %4 -> %5\n"_s.arg(words.protocol(lane.settings.protocol),
                                                    shownText(lane.settings.host), QString::number(lane.settings.port),
                                                    words.security(lane.settings.security), nameOf(lane.outcome));
    for (const StageRecord &stage : lane.stages) {
        text += u"  %1: %2, %3\n"_s.arg(words.stage(stage.stage), words.stageState(stage.state),
                                        words.milliseconds(stage.durationUs));
    }
    for (const TranscriptLine &line : lane.transcript) {
        const QString sign = line.direction == Direction::Sent       ? u"C:"_s
                             : line.direction == Direction::Received ? u"S:"_s
                                                                     : u"--"_s;
        text += u"    %1 %2 %3\n"_s.arg(words.milliseconds(line.atUs).rightJustified(7), sign,
                                        withoutPrivateTexts(shownText(line.text, 1000), replacements));
    }
    return text;
}

} // namespace

QString supportText(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words)
{
    QString text = shownText(report.program) + u" · "_s + shownText(report.platform) + u'\n';
    text += report.startedAt.toUTC().toString(Qt::ISODate);
    if (!report.plan.providerId.isEmpty())
        text += u" · "_s + shownText(report.plan.providerId, 60);
    if (report.plan.practice)
        text += u" · "_s + words.translate("klubbpost::SupportText", "practice");
    text += u"\n\n"_s;
    const auto inServerTexts = privateServerTexts(report.plan, words);
    for (const Diagnosis &diagnosis : diagnoses) {
        text += u"%1 %2%3: %4\n"_s.arg(diagnosis.code(), nameOf(diagnosis.rule),
                                       diagnosis.protocol ? u" (%1)"_s.arg(nameOf(*diagnosis.protocol)) : QString(),
                                       shownText(words.verdict(diagnosis).cause, 1000));
        if (!diagnosis.quote.isEmpty())
            text += u"    “%1”\n"_s.arg(
                withoutPrivateTexts(shownText(diagnosis.quote, 1000).replace(u'\n', u' '), inServerTexts));
    }
    for (const LaneReport &lane : report.lanes)
        text += laneText(lane, inServerTexts, words);
    return withoutPrivateTexts(text, privateTexts(report.plan, words));
}

} // namespace klubbpost
