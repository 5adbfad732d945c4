// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/certificatewords.h"

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype shownNames = 5;

class CertificateTexts
{
public:
    explicit CertificateTexts(const Words &words) : m_words(words) {}

    [[nodiscard]] QString fault(CertificateFault fault) const
    {
        switch (fault) {
        case CertificateFault::Expired:
            return tr("it has expired");
        case CertificateFault::NotYetValid:
            return tr("it is not valid yet");
        case CertificateFault::NameMismatch:
            return tr("it is for another server");
        case CertificateFault::UnknownIssuer:
            return tr("its issuer is not known to this computer");
        case CertificateFault::SelfSigned:
            return tr("the server has issued it to itself");
        case CertificateFault::Revoked:
            return tr("its issuer has withdrawn it");
        case CertificateFault::WeakKey:
            return tr("its key or signature is too weak");
        case CertificateFault::NoSubjectAltName:
            return tr("it does not name its server in the way it must");
        case CertificateFault::Other:
            return tr("it could not be verified");
        }
        return {};
    }
    [[nodiscard]] QList<CertificateLine> lines(const QByteArray &host, const QList<CertificateFault> &faults,
                                               const CertificateFacts &facts) const
    {
        QStringList wrong;
        for (const CertificateFault one : faults)
            wrong.append(fault(one));
        QStringList names = facts.names.mid(0, shownNames);
        if (names.isEmpty())
            names.append(facts.subject);
        if (facts.names.size() > shownNames)
            names.append(tr("and others"));
        return {{tr("Shown by"), displayText(host)},
                {tr("What is wrong"), wrong.join(u", "_s)},
                {tr("Issued for"), names.join(u", "_s)},
                {tr("Issued by"), facts.issuer},
                {tr("Valid from"), m_words.dateTime(facts.notBefore)},
                {tr("Valid until"), m_words.dateTime(facts.notAfter)},
                {tr("Fingerprint (SHA-256)"), shownFingerprint(facts.sha256)}};
    }

private:
    [[nodiscard]] QString tr(const char *source) const
    {
        return m_words.translate("klubbpost::CertificateTexts", source);
    }

    const Words &m_words;
};

} // namespace

QList<CertificateLine> certificateLines(const QByteArray &host, const QList<CertificateFault> &faults,
                                        const CertificateFacts &facts, const Words &words)
{
    return CertificateTexts(words).lines(host, faults, facts);
}

QString certificateFault(CertificateFault fault, const Words &words)
{
    return CertificateTexts(words).fault(fault);
}

QString shownFingerprint(const QString &sha256)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < sha256.size(); i += 2)
        pairs.append(sha256.mid(i, 2).toUpper());
    return pairs.join(u':');
}

} // namespace klubbpost
