// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchfile.h"
#include "cli/csv.h"
#include "cli/fault.h"
#include "commandline/fault.h"
#include "core/actor.h"
#include "core/dnssource.h"
#include "core/emailaddress.h"
#include "core/fact.h"
#include "core/language.h"
#include "core/observation.h"
#include "core/probesource.h"
#include "core/serversettings.h"
#include "core/strictjson.h"
#include "core/testreport.h"
#include "core/typed.h"
#include "core/verdict.h"
#include "core/websource.h"
#include "discovery/autoconfig.h"
#include "discovery/candidate.h"
#include "discovery/foundsettings.h"
#include "discovery/pacc.h"
#include "discovery/pastedsettings.h"
#include "discovery/question.h"
#include "network/messageloop.h"
#include "practice/practiceclub.h"
#include "protocols/mailsearch.h"
#include "providers/provider.h"
#include "reports/sheet.h"
#include "sender/advice.h"
#include "sender/clubsystem.h"
#include "sender/delivery.h"
#include "sender/dkim.h"
#include "sender/dmarc.h"
#include "sender/dmarcmisses.h"
#include "sender/dmarcrecord.h"
#include "sender/mailexchange.h"
#include "sender/messageheaders.h"
#include "sender/receiverviews.h"
#include "sender/senderfacts.h"
#include "sender/spf.h"
#include "sender/spfmerge.h"
#include "sender/spfrecord.h"
#include "sender/spfrepair.h"
#include "setup/sendercheck.h"
#include "setup/setupsession.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// The names of all values, in order.
template <class E>
QByteArray namesOfAll()
{
    QByteArrayList names;
    for (const E value : allOf<E>())
        names.append(enumName(value));
    return names.join(' ');
}

} // namespace

/// Names that stand in reports, facts files, --json and scripts. They come from the enumerators, so that whoever
/// renames one changes a file format: this says so. New ones are added, in their enum's order; none is changed or taken
/// away.
class EnumNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stayAsPublished_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QByteArray>("published");
        const auto pin = [](const char *name, const QByteArray &names, const QByteArray &published) {
            QTest::newRow(name) << names << published;
        };
        pin("BatchFault", namesOfAll<BatchFault>(), "noHeader columnTwice noRows fieldCount");
        pin("CsvFault", namesOfAll<CsvFault>(), "notUtf8 quoteInField textAfterQuote openQuote tooLong");
        pin("UsageFault", namesOfAll<UsageFault>(),
            "noPassword passwordNotUtf8 nothingToWrite badNameserver unknownSystem badSpfTerms badFingerprint "
            "unknownCode termsKnown");
        pin("ArgumentFault", namesOfAll<ArgumentFault>(),
            "noCommand unknownCommand unknownOption optionNotForCommand missingValue badValue missingArgument "
            "tooManyArguments passwordAsArgument missingOption notTogether onlyWith");
        pin("Actor", namesOfAll<Actor>(),
            "nobody user provider domainOwner networkOwner computer clubSystem providerOrNetwork");
        pin("DnsType", namesOfAll<DnsType>(), "a aaaa mx ns txt srv cname ptr");
        pin("AddressFault", namesOfAll<AddressFault>(),
            "empty controlCharacter tooLong noAt severalAts space emptyLocalPart localPartTooLong localPartCharacter "
            "emptyDomain domainWithoutDot domainCharacter");
        pin("Confidence", namesOfAll<Confidence>(), "high medium low");
        pin("Stage", namesOfAll<Stage>(), "resolve connect encrypt greeting capabilities login message logout");
        pin("Command", namesOfAll<Command>(),
            "greeting capabilities starttls login openMailbox mailFrom rcptTo data messageBody logout");
        pin("ReplyStatus", namesOfAll<ReplyStatus>(), "ok continue temporaryNo permanentNo bad bye malformed");
        pin("DnsStatus", namesOfAll<DnsStatus>(),
            "ok noSuchName noData serverFailure refused badAnswer timedOut noServer badName cancelled");
        pin("ConnectFault", namesOfAll<ConnectFault>(), "refused timedOut unreachable notPermitted other");
        pin("TlsFault", namesOfAll<TlsFault>(),
            "certificateRejected notTls protocolTooOld handshakeFailed closedDuringHandshake serverFailed");
        pin("CertificateFault", namesOfAll<CertificateFault>(),
            "expired notYetValid nameMismatch unknownIssuer selfSigned revoked weakKey noSubjectAltName other");
        pin("NetworkReach", namesOfAll<NetworkReach>(), "unknown disconnected localOnly online");
        pin("ProbeOutcome", namesOfAll<ProbeOutcome>(),
            "ready otherName certificateRejected notEncrypted noLogin notTheService notReached noSuchName timedOut");
        pin("Protocol", namesOfAll<Protocol>(), "smtp imap pop3");
        pin("Security", namesOfAll<Security>(), "tls starttls none");
        pin("AuthMethod", namesOfAll<AuthMethod>(), "plain login cramMd5 scramSha256 command xoauth2 oauthbearer");
        pin("SettingsFault", namesOfAll<SettingsFault>(),
            "emptyHost hostControlCharacter hostWithScheme hostWithPort hostWithSpace hostIsAddress hostCharacter "
            "portNotANumber portOutOfRange emptyLogin loginControlCharacter loginTooLong emptyPassword "
            "passwordControlCharacter passwordTooLong nameControlCharacter nameTooLong");
        pin("JsonFaultKind", namesOfAll<JsonFaultKind>(),
            "tooLarge syntax notAnObject unknownKey missingKey wrongType badValue");
        pin("StageState", namesOfAll<StageState>(), "running done failed skipped");
        pin("Outcome", namesOfAll<Outcome>(),
            "running succeeded cancelled deadlinePassed nameNotResolved notConnected tlsFailed closedEarly "
            "notTheProtocol greetingRefused starttlsNotOffered starttlsRefused injectedBeforeTls preauthBeforeTls "
            "clearTextForbidden loginNotOffered noCommonMechanism onlyOauth loginRefused loginTemporarilyRefused "
            "loginNotTried serverUnproven credentialsNotSendable mailboxNotOpened senderRefused recipientRefused "
            "messageRefused smtputf8NotOffered protocolError");
        pin("Direction", namesOfAll<Direction>(), "sent received local");
        pin("PasswordOddity", namesOfAll<PasswordOddity>(), "none blankAround invisible");
        pin("Severity", namesOfAll<Severity>(), "good info warning error");
        pin("ArgName", namesOfAll<ArgName>(),
            "host port otherPort login otherLogin providerName name issuer date clock seconds reply address domain "
            "system");
        pin("WebStatus", namesOfAll<WebStatus>(),
            "ok notFound httpError notEncrypted tooManyRedirects noSuchName certificateRejected notReached timedOut "
            "tooLarge cancelled");
        pin("AutoconfigFault", namesOfAll<AutoconfigFault>(),
            "tooLarge empty html dtd badXml tooDeep notAConfig noServers");
        pin("Origin", namesOfAll<Origin>(),
            "typed catalogDomain pacc autoconfig srv catalogMx catalogSpf catalogAutodiscover catalogNs ispDb "
            "srvElsewhere mxAutoconfig guessTried guess");
        pin("LoginWay", namesOfAll<LoginWay>(), "password oauthOnly none unsupported");
        pin("PaccFault", namesOfAll<PaccFault>(), "tooLarge empty html badJson notAConfig noServers");
        pin("PastedNoteKind", namesOfAll<PastedNoteKind>(),
            "severalHosts severalPorts securityUnclear severalLogins incomingUnclear standIn standInLeftOut "
            "strangersHost passwordLeftOut nothingFound");
        pin("QuestionKind", namesOfAll<QuestionKind>(),
            "mx ns spf srv autodiscover pacc paccRecord autoconfig ispDb mxAutoconfig mxAlias guess");
        pin("QuestionState", namesOfAll<QuestionState>(), "waiting answered nothing failed notAsked");
        pin("LookupOutcome", namesOfAll<LookupOutcome>(),
            "none found noSuchName noRecord nullMx notOffered serverFailure refused badAnswer noServer badName "
            "notFound httpError notEncrypted tooManyRedirects certificateRejected notReached tooLarge webPage dtd "
            "badFile noServers onlyClear onlyOauth notVouched noneWorks timedOut cancelled notNeeded");
        pin("LoopState", namesOfAll<LoopState>(), "idle lookingBefore sending waiting removing done");
        pin("PracticeFault", namesOfAll<PracticeFault>(),
            "none wrongPassword appPasswordNeeded smtpAuthOff blockedPort expiredCertificate wrongName noStarttls "
            "silentServer");
        pin("SearchPurpose", namesOfAll<SearchPurpose>(), "baseline token newestFrom remove");
        pin("ProviderStatus", namesOfAll<ProviderStatus>(),
            "ready needsPreparation oauthOnly noMailPrograms closed ownRules partlyKnown settingsUnknown");
        pin("LoginRule", namesOfAll<LoginRule>(), "address localPart domain other");
        pin("PasswordKind", namesOfAll<PasswordKind>(), "ordinary app ordinaryOrApp none");
        pin("RetiredKind", namesOfAll<RetiredKind>(), "server link advice");
        pin("Target", namesOfAll<Target>(), "clubSystem mailProgram");
        pin("SheetLogin", namesOfAll<SheetLogin>(), "password notNeeded browser impossible");
        pin("SetupState", namesOfAll<SetupState>(), "done almost notDone");
        pin("ReceiverAction", namesOfAll<ReceiverAction>(), "accept suspect junk refuse unknown");
        pin("SenderOptionKind", namesOfAll<SenderOptionKind>(),
            "keepAsIs changeSpf changeSpfNumbers addDkim useOwnLogin useSystemAddress useDefaultSender useOwnDomain "
            "askSystem askProvider fixMail fixDmarc tryAgain");
        pin("SenderPoint", namesOfAll<SenderPoint>(),
            "keepsAddress receiversTrust noDnsChange repliesReachClub keepsName survivesForwarding needsDomainAccess "
            "takesTime needsPassword providerLimits otherAddress repliesLost tooManyLookups numbersMayChange "
            "dmarcStillFails dmarcNotCertain needsAnswer");
        pin("RecordState", namesOfAll<RecordState>(), "inPlace onlyAtSource notYet notSeen unknown");
        pin("SendingWay", namesOfAll<SendingWay>(), "userSmtp ownServers");
        pin("EnvelopeDomain", namesOfAll<EnvelopeDomain>(), "unknown senderDomain systemDomain");
        pin("OwnSender", namesOfAll<OwnSender>(), "unknown selfService askSystem verification notOffered");
        pin("BoxKind", namesOfAll<BoxKind>(), "text choice tick password");
        pin("DeliveryVerdict", namesOfAll<DeliveryVerdict>(),
            "proved notAligned failed unchecked noMessage checkFailed damaged outlookFile");
        pin("MessagePlace", namesOfAll<MessagePlace>(), "unknown inbox junk");
        pin("DkimState", namesOfAll<DkimState>(), "pass headersPass fail invalid unknown");
        pin("DkimReason", namesOfAll<DkimReason>(),
            "none bodyChanged bodyMissing headersChanged expired syntaxError unknownAlgorithm weakAlgorithm "
            "severalFrom fromNotSigned wrongIdentity noKey keyRevoked keySyntax keyUnfit keyWeak dnsFailure");
        pin("DmarcState", namesOfAll<DmarcState>(), "found noRecord notApplied dnsFailure badDomain");
        pin("DmarcPlace", namesOfAll<DmarcPlace>(), "authorDomain organizationalDomain publicSuffix");
        pin("DmarcMissReason", namesOfAll<DmarcMissReason>(),
            "leadingBlank quotationMarks wrongVersion versionNotFirst wrongSeparator lookAlikes wrongName "
            "severalRecords");
        pin("DmarcPolicy", namesOfAll<DmarcPolicy>(), "none quarantine reject");
        pin("DmarcAlignment", namesOfAll<DmarcAlignment>(), "relaxed strict");
        pin("DmarcSuffix", namesOfAll<DmarcSuffix>(), "unknown yes no");
        pin("MxFault", namesOfAll<MxFault>(),
            "nullMx nothingThere addressLiteral noSuchName noAddress doubledName localhost privateAddress alias");
        pin("AuthMethodName", namesOfAll<AuthMethodName>(), "spf dkim dmarc arc other");
        pin("AuthOutcome", namesOfAll<AuthOutcome>(),
            "none pass fail softfail neutral policy temperror permerror unknown");
        pin("MessageRemedy", namesOfAll<MessageRemedy>(),
            "none sendAgain signForDomain publishKey longerKey allowServer leaveText takeWhole");
        pin("SenderDemand", namesOfAll<SenderDemand>(), "spfOrDkim spfAndDkim dmarc unsubscribe");
        pin("SpfResult", namesOfAll<SpfResult>(), "none neutral pass fail softfail temperror permerror");
        pin("SpfReason", namesOfAll<SpfReason>(),
            "matched notMatched default noRecord severalRecords syntaxError tooManyLookups tooManyVoids tooManyMxNames "
            "includeWithoutRecord redirectWithoutRecord dnsFailure badDomain");
        pin("SpfFinding", namesOfAll<SpfFinding>(),
            "newRecord added ownMail alreadyThere severalRecords severalInOne leadingBlank quotationMarks textBefore "
            "wrongVersion noVersion wrongSeparator lookAlikes corrected brokenTerm deadTerm endSoftened doubledTerm "
            "qualifierChanged missingAll passAll neutralAll strictAll termsAfterAll redirectKept redirectConverted "
            "ptrTerm numbered coveredTerm tooManyLookups tooManyVoids otherFault splitStrings largeAnswer");
        pin("SpfQualifier", namesOfAll<SpfQualifier>(), "pass fail softfail neutral");
        pin("SpfMechanism", namesOfAll<SpfMechanism>(), "all include a mx ptr ip4 ip6 exists");
        pin("SpfSyntaxFault", namesOfAll<SpfSyntaxFault>(),
            "notAscii unknownMechanism badDomainSpec badMacro badNetwork badPrefix unexpectedArgument missingArgument "
            "duplicateModifier badModifier");
        pin("SpfMiss", namesOfAll<SpfMiss>(),
            "leadingBlank quotationMarks textBefore wrongVersion noVersion wrongSeparator lookAlikes");
        pin("LookupTopic", namesOfAll<LookupTopic>(), "spf dmarc mail nameServers dkim references");
        pin("Errand", namesOfAll<Errand>(), "sendFromClubSystem setUpMailProgram checkAddress");
        pin("RunFault", namesOfAll<RunFault>(),
            "cannotRead cannotWrite noCertificate noServers loginsSpent practiceFailed noWizardProgram pdfFailed "
            "cancelled tooLarge binary empty");
        pin("Language", namesOfAll<Language>(), "sv en");
    }
    void stayAsPublished()
    {
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, published);
        QCOMPARE(names, published);
    }

    void goBothWays()
    {
        QCOMPARE(nameOf(Stage::Login), u"login"_s);
        QCOMPARE(fromName<Stage>(u"login"), Stage::Login);
        QVERIFY(!fromName<Stage>(u"Login"));
        QVERIFY(!fromName<Stage>(u""));
        QCOMPARE(enumName(static_cast<Stage>(allOf<Stage>().size())), nullptr);
        QCOMPARE(enumName(static_cast<Stage>(-1)), nullptr);
    }
};

KLUBBPOST_TEST(WithoutApplication, EnumNamesTest)
#include "tst_enumnames.moc"
