// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/verdict.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTest>
#include <string_view>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

struct Published
{
    int number;
    const char *name;
};

// What has been said on the telephone, printed on sheets and written to reports: it never changes, new ones are added.
const Published published[] = {
    {101, "nameNotFound"},
    {102, "nameWithoutAddress"},
    {103, "dnsBroken"},
    {104, "dnsTimedOut"},
    {105, "noResolver"},
    {106, "badHostName"},
    {107, "domainDnsSilent"},
    {108, "resolverBroken"},
    {201, "connectionRefused"},
    {202, "noAnswer"},
    {203, "unreachable"},
    {204, "blockedLocally"},
    {205, "connectionFailed"},
    {206, "portBlocked"},
    {207, "nothingGetsThrough"},
    {208, "captivePortal"},
    {209, "offline"},
    {210, "closedEarly"},
    {211, "connectionReset"},
    {212, "noGreeting"},
    {213, "notMailServer"},
    {214, "otherProtocol"},
    {215, "greetingRefused"},
    {216, "serverBusy"},
    {217, "noReply"},
    {218, "protocolError"},
    {219, "proxyAnswers"},
    {220, "serverSilent"},
    {221, "hostSilent"},
    {290, "ipv6Broken"},
    {291, "retiredServer"},
    {292, "notRecommendedServer"},
    {301, "certificateExpired"},
    {302, "certificateNotYetValid"},
    {303, "certificateOtherName"},
    {304, "certificateUnknownIssuer"},
    {305, "certificateSelfSigned"},
    {306, "certificateRevoked"},
    {307, "certificateWeak"},
    {308, "certificateWithoutName"},
    {309, "certificateRejected"},
    {310, "inspectedConnection"},
    {311, "clockWrong"},
    {320, "tlsTooOld"},
    {321, "tlsHandshakeFailed"},
    {322, "plainWhereTlsExpected"},
    {323, "tlsWherePlainExpected"},
    {324, "tlsClosed"},
    {325, "tlsTimedOut"},
    {326, "tlsServerFailed"},
    {330, "starttlsNotOffered"},
    {331, "starttlsRefused"},
    {332, "starttlsUnavailable"},
    {333, "plainTextOnly"},
    {334, "starttlsScrubbed"},
    {335, "clearTextForbidden"},
    {336, "injectedBeforeTls"},
    {337, "preauthBeforeTls"},
    {338, "encryptionRequired"},
    {339, "encryptionPerhaps"},
    {390, "worksUnencrypted"},
    {391, "certificateTakenOnce"},
    {392, "inspectionTakenOnce"},
    {393, "clockTakenOnce"},
    {394, "largeHelloDropped"},
    {395, "worksUnencryptedGuarded"},
    {400, "loginSucceeded"},
    {401, "loginRefused"},
    {402, "appPasswordNeeded"},
    {403, "ordinaryPasswordRefused"},
    {404, "appPasswordPerhaps"},
    {405, "webLoginNeeded"},
    {406, "onlyOauth"},
    {407, "passwordNotAccepted"},
    {408, "smtpAuthOffTenant"},
    {409, "smtpAuthOffMailbox"},
    {410, "securityDefaults"},
    {411, "conditionalAccess"},
    {412, "loginNameForm"},
    {413, "noCommonMechanism"},
    {414, "loginNotOffered"},
    {415, "imapOff"},
    {416, "popOff"},
    {417, "accountBlocked"},
    {418, "tooManyAttempts"},
    {419, "loginNotTried"},
    {420, "passwordExpired"},
    {421, "serverUnproven"},
    {422, "credentialsNotSendable"},
    {423, "loginTemporaryFault"},
    {424, "loginTimedOut"},
    {425, "loginClosed"},
    {426, "mechanismRefused"},
    {427, "mailboxBusy"},
    {428, "authorizationRefused"},
    {429, "mailProgramsNotAllowed"},
    {430, "providerClosed"},
    {431, "loginRefusedOtherwise"},
    {432, "loginTooOften"},
    {433, "placeNotAllowed"},
    {434, "accountNotReady"},
    {435, "loginWorksElsewhere"},
    {436, "mailboxNotOpened"},
    {440, "passwordOddlyTyped"},
    {490, "serverNotice"},
    {500, "messageAccepted"},
    {501, "senderRefused"},
    {502, "recipientRefused"},
    {503, "mailboxFull"},
    {504, "messageRefused"},
    {505, "spamRefused"},
    {506, "relayDenied"},
    {507, "sendingLimit"},
    {508, "smtputf8NotOffered"},
    {509, "sendingTemporaryFault"},
    {510, "sendingTimedOut"},
    {511, "sendingClosed"},
    {512, "networkBlocklisted"},
    {513, "messageTooLarge"},
    {514, "notLoggedIn"},
    {515, "sendingBlocked"},
    {516, "receivingServer"},
    {601, "senderNotAllowed"},
    {602, "senderDomainUnknown"},
    {603, "spfOrDkimMissing"},
    {604, "dmarcFailed"},
    {610, "trusted"},
    {611, "trustedByLogin"},
    {612, "trustedSystemAddress"},
    {620, "freemailElsewhere"},
    {621, "systemNotInSpf"},
    {622, "spfMissing"},
    {623, "spfSeveralRecords"},
    {624, "spfBroken"},
    {625, "spfTooManyLookups"},
    {626, "spfAllowsAll"},
    {627, "spfWithoutAll"},
    {628, "providerNotInSpf"},
    {629, "dkimMissing"},
    {630, "dmarcWillReject"},
    {631, "dmarcWillQuarantine"},
    {632, "alignmentUnknown"},
    {633, "loginNotTaken"},
    {640, "systemSpfBroken"},
    {641, "systemUnknown"},
    {650, "domainMissing"},
    {651, "dnsUnavailable"},
    {660, "inboxProved"},
    {661, "inboxUnchecked"},
    {662, "inboxNotAligned"},
    {663, "inboxUnproved"},
    {664, "inboxCheckFailed"},
    {670, "junkProved"},
    {671, "junkUnchecked"},
    {672, "junkNotAligned"},
    {673, "junkUnproved"},
    {674, "junkCheckFailed"},
    {680, "notSent"},
    {681, "notSeen"},
    {682, "notSeenInInbox"},
    {683, "notOpened"},
    {684, "nothingFrom"},
    {685, "stopped"},
    {690, "pastedProved"},
    {691, "pastedUnchecked"},
    {692, "pastedNotAligned"},
    {693, "pastedUnproved"},
    {694, "notHeaders"},
    {695, "pastedCheckFailed"},
    {696, "pastedDamaged"},
    {697, "outlookFile"},
    {698, "pastedProvedHere"},
    {900, "allWell"},
    {901, "cancelled"},
    {902, "notFinished"},
    {903, "nothingTested"},
    {904, "commandNotUnderstood"},
    {905, "factsOld"},
};

/// What the compiler calls the value: "… value = klubbpost::RuleId::LoginRefused" if it is an enumerator, else
/// "… value = (klubbpost::RuleId)411" (MSVC: between "<" and ">").
template <auto value>
constexpr std::string_view valueName()
{
#ifdef _MSC_VER
    return __FUNCSIG__;
#else
    return __PRETTY_FUNCTION__;
#endif
}

template <class E, int number>
constexpr bool isEnumerator()
{
    const std::string_view text = valueName<static_cast<E>(number)>();
    return text.find("value = (") == std::string_view::npos && text.find("valueName<(") == std::string_view::npos;
}

constexpr int first = 100;
constexpr int count = 900;

template <class E, int... offsets>
QList<int> listEnumerators(std::integer_sequence<int, offsets...>)
{
    QList<int> numbers;
    (void)((isEnumerator<E, first + offsets>() ? numbers.append(first + offsets) : void()), ...);
    return numbers;
}

/// The numbers of an enum by the compiler, not by the table: so a code without a row is noticed.
template <class E>
QList<int> enumerators()
{
    return listEnumerators<E>(std::make_integer_sequence<int, count>());
}

} // namespace

/// The table of all verdicts is whole, and what has been published stays.
class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedStays()
    {
        for (const Published &one : published) {
            const auto id = VerdictId::fromNumber(one.number);
            QVERIFY2(id, one.name);
            QCOMPARE(QLatin1StringView(enumName(*id)), QLatin1StringView(one.name));
        }
    }

    void everyCodeHasARow()
    {
        const QList<int> rules = enumerators<RuleId>();
        const QList<int> senders = enumerators<SenderVerdict>();
        const QList<int> deliveries = enumerators<DeliveryFinding>();
        QVERIFY(rules.size() >= 119 && senders.size() >= 21 && deliveries.size() >= 19);
        QSet<int> numbers;
        for (const int number : rules + senders + deliveries) {
            QVERIFY2(!numbers.contains(number), qPrintable(u"KP-%1 twice"_s.arg(number)));
            numbers.insert(number);
            QVERIFY2(VerdictId::fromNumber(number), qPrintable(u"KP-%1 has no row"_s.arg(number)));
        }
        QCOMPARE(numbers.size(), qsizetype(allVerdicts().size()));
        QCOMPARE(allOf<RuleId>().size(), rules.size());
        QCOMPARE(allOf<SenderVerdict>().size(), senders.size());
        QCOMPARE(allOf<DeliveryFinding>().size(), deliveries.size());
    }

    void eachEnumHasItsOwn()
    {
        QSet<QString> names;
        for (const RuleId rule : allOf<RuleId>()) {
            const int number = VerdictId(rule).number();
            QVERIFY((number / 100 >= 1 && number / 100 <= 6 && (number < 610 || number > 699)) || number / 100 == 9);
            QCOMPARE(fromName<RuleId>(nameOf(rule)), rule);
            names.insert(nameOf(rule));
        }
        for (const SenderVerdict verdict : allOf<SenderVerdict>()) {
            QVERIFY(VerdictId(verdict).number() >= 610 && VerdictId(verdict).number() <= 659);
            QCOMPARE(fromName<SenderVerdict>(nameOf(verdict)), verdict);
            names.insert(nameOf(verdict));
        }
        for (const DeliveryFinding finding : allOf<DeliveryFinding>()) {
            QVERIFY(VerdictId(finding).number() >= 660 && VerdictId(finding).number() <= 699);
            QCOMPARE(fromName<DeliveryFinding>(nameOf(finding)), finding);
            names.insert(nameOf(finding));
        }
        QCOMPARE(names.size(), qsizetype(allVerdicts().size()));
        QVERIFY(!fromName<RuleId>(u"trusted"));
        QVERIFY(!fromName<SenderVerdict>(u"loginRefused"));
    }

    void textsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("number"); // 0: none
        QTest::newRow("as it is printed") << u"KP-412"_s << 412;
        QTest::newRow("the number") << u"412"_s << 412;
        QTest::newRow("in small letters") << u"kp412"_s << 412;
        QTest::newRow("with a blank") << u" Kp 412 "_s << 412;
        QTest::newRow("of a sender") << u"KP-621"_s << 621;
        QTest::newRow("of a message") << u"694"_s << 694;
        QTest::newRow("no such number") << u"KP-199"_s << 0;
        QTest::newRow("too long") << u"4120"_s << 0;
        QTest::newRow("too short") << u"41"_s << 0;
        QTest::newRow("signed") << u"+41"_s << 0;
        QTest::newRow("other digits") << u"٤١٢"_s << 0;
        QTest::newRow("a name") << u"loginRefused"_s << 0;
        QTest::newRow("nothing") << QString() << 0;
    }
    void textsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, number);
        const auto id = VerdictId::fromText(text);
        QCOMPARE(id ? id->number() : 0, number);
        if (id)
            QCOMPARE(id->code(), u"KP-%1"_s.arg(number));
    }

    void whatBlocksUse()
    {
        QVERIFY(Verdict::of(RuleId::LoginRefused).blocksUse());
        QVERIFY(Verdict::of(SenderVerdict::FreemailElsewhere).blocksUse());
        QVERIFY(Verdict::of(DeliveryFinding::NotSent).blocksUse());
        // The test worked, but the settings will not work anywhere else.
        for (const RuleId rule : {RuleId::CertificateTakenOnce, RuleId::InspectionTakenOnce, RuleId::ClockTakenOnce}) {
            QCOMPARE(Verdict::of(rule).severity, Severity::Warning);
            QVERIFY(Verdict::of(rule).blocksUse());
        }
        QVERIFY(!Verdict::of(RuleId::WorksUnencrypted).blocksUse());
        QVERIFY(!Verdict::of(RuleId::AllWell).blocksUse());
        // An old server that still answers is no hindrance; one that has gone is.
        Verdict old = Verdict::of(RuleId::RetiredServer);
        QVERIFY(!old.blocksUse());
        old.severity = Severity::Error;
        QVERIFY(old.blocksUse());
    }

    void whoActsIsKnownWhereSomethingIsWrong()
    {
        for (const VerdictRow &row : allVerdicts()) {
            if (row.severity == Severity::Error || row.severity == Severity::Warning)
                QVERIFY2(row.who != Actor::Nobody, row.name);
            else if (row.severity == Severity::Good)
                QVERIFY2(row.who == Actor::Nobody, row.name);
        }
    }
};

KLUBBPOST_TEST(QCoreApplication, TestVerdicts)
#include "tst_verdicts.moc"
