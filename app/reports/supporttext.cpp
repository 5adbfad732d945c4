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

/// Writes the text; the labels are few, since its reader is support.
class SupportText
{
public:
    SupportText(const Words &words, QList<Replacement> inServerTexts)
        : m_words(words), m_inServerTexts(std::move(inServerTexts))
    {
    }

    [[nodiscard]] QString head(const TestReport &report) const
    {
        QString text = shownText(report.program) + u" · "_s + shownText(report.platform) + u'\n';
        text += report.startedAt.toUTC().toString(Qt::ISODate);
        if (!report.plan.providerId.isEmpty())
            text += u" · "_s + shownText(report.plan.providerId, 60);
        if (report.plan.practice)
            text += u" · "_s + m_words.translate("klubbpost::SupportText", "practice");
        return text + u'\n';
    }
    [[nodiscard]] QString verdict(const Diagnosis &diagnosis) const
    {
        QString text = verdictLine(diagnosis, m_words);
        if (!diagnosis.quote.isEmpty())
            text += u"    “%1”\n"_s.arg(quoted(diagnosis.quote).replace(u'\n', u' '));
        return text;
    }
    [[nodiscard]] QString lane(const LaneReport &lane, const TestPlan &plan) const
    {
        QString text = u"\n%1: %2:%3, %4 -> %5\n"_s.arg(
            m_words.protocol(lane.settings.protocol), shownText(lane.settings.host),
            QString::number(lane.settings.port), m_words.security(lane.settings.security), nameOf(lane.outcome));
        if (lane.fromBefore)
            text +=
                u"  "_s + m_words.translate("klubbpost::SupportText", "not tested again, from the test before") + u'\n';
        text += settings(lane.settings, plan);
        for (const StageRecord &stage : lane.stages) {
            text += u"  %1: %2, %3\n"_s.arg(m_words.stage(stage.stage), m_words.stageState(stage),
                                            m_words.milliseconds(stage.durationUs));
            for (const Observation &seen : stage.observations) {
                if (const QString fact = std::visit(*this, seen); !fact.isEmpty())
                    text += u"      "_s + fact + u'\n';
            }
        }
        for (const TranscriptLine &line : lane.transcript) {
            const QString sign = line.direction == Direction::Sent       ? u"C:"_s
                                 : line.direction == Direction::Received ? u"S:"_s
                                                                         : u"--"_s;
            text += u"    %1 %2 %3\n"_s.arg(m_words.milliseconds(line.atUs).rightJustified(7), sign, quoted(line.text));
        }
        return text;
    }
    [[nodiscard]] QString network(const QList<Observation> &network) const
    {
        if (network.isEmpty())
            return {};
        QString text =
            u'\n' + m_words.translate("klubbpost::SupportText", "Other servers, to look at the network") + u":\n"_s;
        for (const Observation &seen : network)
            text += u"  "_s + std::visit(*this, seen) + u'\n';
        return text;
    }

    // The facts of an observation, in the words of the report: support and we read the same.
    QString operator()(const Resolved &seen) const
    {
        return seen.status == DnsStatus::Ok ? shownText(seen.addresses.join(u", "_s), 400) : nameOf(seen.status);
    }
    QString operator()(const Connected &seen) const { return u"connected "_s + shownText(seen.address); }
    QString operator()(const ConnectFailed &seen) const
    {
        return u"%1 %2"_s.arg(nameOf(seen.fault), shownText(seen.address));
    }
    QString operator()(const TlsUp &seen) const
    {
        QStringList taken;
        for (const CertificateFault fault : seen.acceptedFaults)
            taken.append(nameOf(fault));
        return u"%1 %2; %3%4"_s.arg(shownText(seen.version), shownText(seen.cipher), certificate(seen.certificate),
                                    taken.isEmpty() ? QString() : u"; accepted once: "_s + taken.join(u", "_s));
    }
    QString operator()(const TlsFailed &seen) const
    {
        QStringList faults{nameOf(seen.fault)};
        for (const CertificateFault fault : seen.certificateFaults)
            faults.append(nameOf(fault));
        return u"%1; %2; clock %3"_s.arg(faults.join(u", "_s), certificate(seen.certificate),
                                         seen.clock.toUTC().toString(Qt::ISODate));
    }
    QString operator()(const LargeHelloUnanswered &seen) const
    {
        return u"largeHelloUnanswered, "_s + (seen.silent ? u"silent"_s : seen.reset ? u"reset"_s : u"closed"_s);
    }
    QString operator()(const Offered &seen) const
    {
        return u"%1 [%2]"_s.arg(seen.encrypted ? u"offered in TLS"_s : u"offered"_s,
                                quoted(seen.capabilities.join(u", "_s)));
    }
    QString operator()(const LoginTried &seen) const { return u"login "_s + nameOf(seen.method); }
    QString operator()(const Replied &) const { return {}; } // in the transcript
    QString operator()(const Injected &seen) const { return u"injected %1 bytes"_s.arg(seen.bytes); }
    QString operator()(const TimedOut &seen) const { return u"timedOut "_s + nameOf(seen.stage); }
    QString operator()(const Closed &seen) const { return seen.reset ? u"closed, reset"_s : u"closed"_s; }
    QString operator()(const ControlTried &seen) const
    {
        const QString result = seen.name != DnsStatus::Ok ? nameOf(seen.name)
                               : seen.fault               ? nameOf(*seen.fault)
                                                          : u"connected"_s;
        return u"%1:%2 %3"_s.arg(shownText(seen.host), QString::number(seen.port), result);
    }
    QString operator()(const NetworkSeen &seen) const
    {
        return u"system: %1%2"_s.arg(nameOf(seen.reach), seen.captivePortal ? u", captivePortal"_s : QString());
    }

private:
    /// Text of the server's; a name may stand in it without its domain.
    [[nodiscard]] QString quoted(const QString &text) const
    {
        return withoutPrivateTexts(shownText(text, 1000), m_inServerTexts);
    }
    [[nodiscard]] QString settings(const ServerSettings &settings, const TestPlan &plan) const
    {
        QStringList methods;
        for (const AuthMethod method : settings.auth)
            methods.append(nameOf(method));
        const bool isAddress = settings.login.compare(plan.address.toString(), Qt::CaseInsensitive) == 0;
        return u"  login %1%2\n"_s.arg(isAddress ? u"= address"_s : shownText(settings.login),
                                       methods.isEmpty() ? QString() : u"; "_s + methods.join(u", "_s));
    }
    [[nodiscard]] QString certificate(const CertificateFacts &facts) const
    {
        if (facts.sha256.isEmpty())
            return u"no certificate"_s;
        return u"certificate %1 (%2), issuer %3, %4 – %5, sha256 %6"_s.arg(
            shownText(facts.subject), shownText(facts.names.mid(0, maxNames).join(u", "_s), 400),
            shownText(facts.issuer), facts.notBefore.toUTC().toString(Qt::ISODate),
            facts.notAfter.toUTC().toString(Qt::ISODate), shownText(facts.sha256, 64));
    }

    static constexpr qsizetype maxNames = 8;
    const Words &m_words;
    QList<Replacement> m_inServerTexts;
};

} // namespace

QString verdictLine(const Verdict &verdict, const Words &words)
{
    return u"%1 %2%3: %4\n"_s.arg(verdict.code(), nameOf(verdict.id),
                                  verdict.protocol ? u" (%1)"_s.arg(nameOf(*verdict.protocol)) : QString(),
                                  shownText(words.verdict(verdict).cause, 1000));
}

QString supportText(const TestReport &report, const QList<Diagnosis> &diagnoses, const Words &words, PrivateTexts texts)
{
    const bool hides = texts == PrivateTexts::Hidden;
    const SupportText writer(words, hides ? privateServerTexts(report.plan, words) : QList<Replacement>());
    QString text = writer.head(report);
    if (!hides)
        text += shownText(report.plan.address.toString()) + u'\n';
    text += u'\n';
    for (const Diagnosis &diagnosis : diagnoses)
        text += writer.verdict(diagnosis);
    if (!diagnoses.isEmpty()) // for whoever is sent the text and has not seen the program
        text += words.translate("klubbpost::SupportText", "What a code means: %1")
                    .arg(u"klubbpost-cli codes "_s + diagnoses.first().code()) +
                u'\n';
    for (const LaneReport &lane : report.lanes)
        text += writer.lane(lane, report.plan);
    text += writer.network(report.network);
    return hides ? withoutPrivateTexts(text, privateTexts(report.plan, words)) : text;
}

} // namespace klubbpost
