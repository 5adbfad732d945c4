// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/filled.h"
#include "reports/senderwords.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

/// Every value of an enum has words of its own in both languages, and they are not the same.
template <class E, class Said>
QStringList faultsOf(const char *what, Said said, const QSet<QString> &sameInBoth = {})
{
    static const Words swedish(Language::Swedish);
    static const Words english(Language::English);
    QStringList faults;
    QSet<QString> seen;
    for (const E value : allOf<E>()) {
        const QString sv = said(swedish, value);
        const QString en = said(english, value);
        const QString name = QLatin1StringView(what) + u' ' + nameOf(value) + u": "_s;
        if (sv.trimmed().isEmpty() || en.trimmed().isEmpty())
            faults += name + u"empty"_s;
        else if (sv == en && !sameInBoth.contains(nameOf(value)))
            faults += name + u"the same in both: "_s + sv;
        else if (seen.contains(sv))
            faults += name + u"said of another too: "_s + sv;
        seen.insert(sv);
    }
    return faults;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasWords()
    {
        QStringList faults;
        faults += faultsOf<Protocol>("protocol", [](const Words &words, Protocol v) { return words.protocol(v); });
        faults += faultsOf<Security>("security", [](const Words &words, Security v) { return words.security(v); });
        faults += faultsOf<Stage>("stage", [](const Words &words, Stage v) { return words.stage(v); });
        faults += faultsOf<StageState>("state", [](const Words &words, StageState v) { return words.stageState(v); });
        faults += faultsOf<Actor>("actor", [](const Words &words, Actor v) { return words.actor(v); });
        faults += faultsOf<Severity>("severity", [](const Words &words, Severity v) { return words.severity(v); });
        faults +=
            faultsOf<ProviderStatus>("status", [](const Words &words, ProviderStatus v) { return words.status(v); });
        faults += faultsOf<Origin>("origin", [](const Words &words, Origin v) { return words.origin(v); });
        faults +=
            faultsOf<AddressFault>("address", [](const Words &words, AddressFault v) { return words.addressFault(v); });
        faults += faultsOf<SettingsFault>("settings",
                                          [](const Words &words, SettingsFault v) { return words.settingsFault(v); });
        faults += faultsOf<DnsStatus>("dns", [](const Words &words, DnsStatus v) { return words.dnsStatus(v); });
        faults += faultsOf<JsonFaultKind>("json", [](const Words &words, JsonFaultKind v) {
            return words.jsonFault({v, u"$.a"_s, u"detail"_s});
        });
        faults +=
            faultsOf<LookupOutcome>("lookup", [](const Words &words, LookupOutcome v) { return words.lookup(v); });
        faults += faultsOf<QuestionKind>("question name",
                                         [](const Words &words, QuestionKind v) { return words.questionName(v); });
        faults += faultsOf<QuestionKind>("question", [](const Words &words, QuestionKind v) {
            return words.question(
                {.kind = v, .dns = {"klubben.se", DnsType::Mx}, .url = QUrl(u"https://klubben.se/"_s)});
        });
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyValueOfASenderHasWords()
    {
        const SenderSubject subject{u"info@klubben.se"_s, u"klubben.se"_s, u"{address} AB"_s};
        QStringList faults;
        const auto add = [&faults]<class E>(const char *what, QString (SenderWords::*said)(E) const) {
            faults += faultsOf<E>(what, [said](const Words &words, E v) { return (SenderWords(words).*said)(v); });
        };
        add("receiver", &SenderWords::receiver);
        add("point", &SenderWords::point);
        add("finding", &SenderWords::finding);
        faults += faultsOf<DmarcState>(
            "dmarc", [](const Words &words, DmarcState v) { return SenderWords(words).dmarc({.state = v}); });
        add("demand", &SenderWords::demand);
        add("record", &SenderWords::recordState);
        add("result", &SenderWords::result);
        add("reason", &SenderWords::reason);
        faults += faultsOf<SenderVerdict>("cause", [&](const Words &words, SenderVerdict v) {
            return words.verdict(SenderWords::verdict(v, subject)).cause;
        });
        faults += faultsOf<SenderOptionKind>(
            "option", [&](const Words &words, SenderOptionKind v) { return SenderWords(words).option(v, subject); });
        for (const auto language : allOf<Language>()) {
            const Words words(language);
            for (const auto verdict : allOf<SenderVerdict>()) {
                const VerdictWords said = words.verdict(SenderWords::verdict(verdict, subject));
                if (!said.action.endsWith(u'.') || !said.cause.endsWith(u'.'))
                    faults += u"no whole sentences: "_s + nameOf(verdict);
                // A value with braces stays as it is; every other brace has been filled in.
                if (QString(said.cause + said.action).remove(subject.system).contains(u'{'))
                    faults += u"not filled in: "_s + nameOf(verdict);
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void everyVerdictHasWordsWithoutAReport()
    {
        const Words swedish(Language::Swedish);
        const Words english(Language::English);
        QStringList faults;
        for (const VerdictRow &row : allVerdicts()) {
            const VerdictWords sv = swedish.verdict(Verdict::of(row.id));
            const VerdictWords en = english.verdict(Verdict::of(row.id));
            for (const QString &text : {sv.cause, sv.action, en.cause, en.action}) {
                static const QRegularExpression rest(
                    u"[][{}|%?]|  |\\.\\.|[ (][.,:;)](?!eml\\b|msg\\b)|”\\s*”|“\\s*”"_s);
                static const QRegularExpression sentences(u"^[\\p{Lu}”“].*\\.$"_s);
                static const QRegularExpression smallStart(u"\\. \\p{Ll}"_s);
                if (rest.match(text).hasMatch() || !sentences.match(text).hasMatch() ||
                    smallStart.match(text).hasMatch())
                    faults += row.id.code() + u": "_s + text;
            }
            if (sv.cause == en.cause || sv.action == en.action)
                faults += row.id.code() + u": not in Swedish"_s;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// The Swedish sentences may only be filled in with what the English ones are.
    void bothLanguagesAreFilledInAlike()
    {
        const Words swedish(Language::Swedish);
        const auto wordsIn = [](const QString &text) {
            static const QRegularExpression word(u"\\{(\\w+)\\}"_s);
            QSet<QString> found;
            for (auto it = word.globalMatch(text); it.hasNext();)
                found.insert(it.next().captured(1));
            return found;
        };
        QStringList names;
        for (const ArgName name : allOf<ArgName>())
            names.append(nameOf(name));
        for (const VerdictRow &row : allVerdicts()) {
            for (const char *source : {row.cause, row.action}) {
                const QSet<QString> sv = wordsIn(swedish.translate("klubbpost::Verdicts", source));
                const QSet<QString> en = wordsIn(QString::fromUtf8(source));
                QVERIFY2(en.contains(sv), source);
                for (const QString &word : en)
                    QVERIFY2(names.contains(word), source);
            }
        }
    }

    void partsThatAreNotKnownAreLeftOut()
    {
        const QHash<QString, QString> nothing;
        const QHash<QString, QString> standIns{{u"host"_s, u"the server"_s}};
        const QString text = u"{host} is silent on [port {port}|its port][, says {who}]. {host} sleeps."_s;
        QCOMPARE(filled(text, nothing, standIns), u"The server is silent on its port. The server sleeps."_s);
        QCOMPARE(filled(text, {{u"host"_s, u"[x]{port}"_s}, {u"port"_s, u"25"_s}, {u"who"_s, u"a"_s}}, standIns),
                 u"[x]{port} is silent on port 25, says a. [x]{port} sleeps."_s);
        QCOMPARE(filled(u"not closed: [ {port"_s, nothing), u"not closed: [ {port"_s);
    }

    void senderSentencesNameWhatTheySpeakOf()
    {
        const Words swedish(Language::Swedish);
        const Words english(Language::English);
        const SenderSubject subject{u"info@klubben.se"_s, u"klubben.se"_s, u"CogWork"_s};
        const VerdictWords said = swedish.verdict(SenderWords::verdict(SenderVerdict::SystemNotInSpf, subject));
        QCOMPARE(
            said.cause,
            u"SPF-posten för klubben.se släpper inte fram CogWork. Mottagarna kan tro att breven är förfalskade."_s);
        QCOMPARE(said.action, u"Den som sköter domänen behöver ändra SPF-posten."_s);

        SenderOption lent{.kind = SenderOptionKind::UseSystemAddress};
        lent.addresses = QStringList{u"klubben@dans.se"_s, u"klubben@idrott.se"_s};
        QCOMPARE(SenderWords(english).option(lent, subject),
                 u"Ask those who run CogWork for an address under their own domain, forwarded to info@klubben.se. "
                 "For example: klubben@dans.se, klubben@idrott.se."_s);

        // Without the DNS there is only what to add.
        SenderOption unseen{.kind = SenderOptionKind::ChangeSpf};
        unseen.records = {RecordChange{.name = "klubben.se", .additions = {"include:spf.example"}}};
        QVERIFY(SenderWords(english).option(unseen, subject).contains(u"add this to its SPF record"_s));
        unseen.records.first().after = "v=spf1 include:spf.example ~all";
        QVERIFY(SenderWords(english).option(unseen, subject).contains(u"enter this SPF record"_s));
    }

    void whyShowsTheTermAsData()
    {
        const Words swedish(Language::Swedish);
        SpfVerdict verdict;
        verdict.reason = SpfReason::SyntaxError;
        verdict.term = "ip5:\x1b[2J";
        QCOMPARE(SenderWords(swedish).why(verdict), u"”ip5:\u241b[2J” är inte skrivet som SPF kräver."_s);
        verdict.term.clear();
        verdict.reason = SpfReason::NoRecord;
        QCOMPARE(SenderWords(swedish).why(verdict), u"Det finns ingen SPF-post."_s);
    }

    void pointsAreForOrAgainst()
    {
        QVERIFY(SenderWords::isFor(SenderPoint::KeepsAddress) && SenderWords::isFor(SenderPoint::SurvivesForwarding));
        QVERIFY(!SenderWords::isFor(SenderPoint::NeedsDomainAccess) && !SenderWords::isFor(SenderPoint::NeedsAnswer));
    }

    void severalLanguagesAtOnce()
    {
        Words moved(Language::Swedish);
        const Words english(Language::English);
        const Words swedish = std::move(moved);
        QCOMPARE(swedish.stage(Stage::Login), u"Inloggning"_s);
        QCOMPARE(english.stage(Stage::Login), u"Login"_s);
        QCOMPARE(swedish.stage(Stage::Login), u"Inloggning"_s);
    }

    void jsonFaultsKeepTheLibrarysWordsToThemselves()
    {
        const auto fault = JsonObjectReader::readDocument("{\"a\": nonsense}", [](JsonObjectReader &) {});
        QVERIFY(fault);
        const QString told = Words(Language::Swedish).jsonFault(*fault);
        QVERIFY2(told.startsWith(u"Filen är inte JSON: den går inte att läsa från byte "_s), qPrintable(told));
        QVERIFY2(!told.contains("illegal"_L1) && !told.contains("value"_L1), qPrintable(told));
        const QString hostile = Words(Language::English).jsonFault({JsonFaultKind::BadValue, u"$.a"_s, u"\x1b[2J%1"_s});
        QCOMPARE(hostile, u"The value at $.a is not allowed: “\u241b[2J%1”."_s);
    }

    void questionsShowTheirAnswers()
    {
        const Words words(Language::Swedish);
        Question question{.kind = QuestionKind::Mx, .dns = {"klubben.se", DnsType::Mx}, .ms = 12};
        QCOMPARE(words.question(question), u"Vart e-post till klubben.se levereras (MX): frågar …"_s);
        question.state = QuestionState::Answered;
        question.answers = {u"mx1.one.com"_s, u"%1.one.com"_s};
        QCOMPARE(words.question(question),
                 u"Vart e-post till klubben.se levereras (MX): mx1.one.com, %1.one.com (12 ms)"_s);
        question.state = QuestionState::Nothing;
        question.outcome = LookupOutcome::NoRecord;
        QCOMPARE(words.question(question),
                 u"Vart e-post till klubben.se levereras (MX): det finns ingen sådan uppgift (12 ms)"_s);
        question.state = QuestionState::Failed;
        question.outcome = LookupOutcome::TimedOut;
        QCOMPARE(words.question(question), u"Vart e-post till klubben.se levereras (MX): inget svar i tid (12 ms)"_s);
        question.state = QuestionState::NotAsked;
        question.outcome = LookupOutcome::NotNeeded;
        QCOMPARE(words.question(question), u"Vart e-post till klubben.se levereras (MX): behövdes inte"_s);
    }

    void timesAreWrittenAsTheLanguageDoes()
    {
        const Words swedish(Language::Swedish);
        const Words english(Language::English);
        QCOMPARE(swedish.milliseconds(61'400), u"61 ms"_s);
        QCOMPARE(swedish.milliseconds(0), u"0 ms"_s);
        QCOMPARE(swedish.milliseconds(999'499), u"999 ms"_s);
        QCOMPARE(swedish.milliseconds(999'500), u"1,0 s"_s);
        QCOMPARE(english.milliseconds(1'249'000), u"1.2 s"_s);
        const QDateTime local(QDate(2026, 11, 21), QTime(20, 45));
        QCOMPARE(swedish.dateTime(local.toUTC()), u"2026-11-21 kl. 20.45"_s);
        QCOMPARE(english.dateTime(local.toUTC()), u"2026-11-21 at 20:45"_s);
    }

    void anyOwnDomainHasANameOfItsOwn()
    {
        Provider provider;
        provider.name = u"Egen domän / own domain"_s;
        QCOMPARE(Words(Language::Swedish).providerName(provider), provider.name);
        provider.guess = true;
        QCOMPARE(Words(Language::Swedish).providerName(provider), u"Egen domän"_s);
        QCOMPARE(Words(Language::English).providerName(provider), u"Own domain"_s);
    }

    void testMessageCarriesItsToken()
    {
        for (const Language language : allOf<Language>()) {
            const TestMessage message = Words(language).testMessage(u"4711"_s);
            QVERIFY(message.body.contains("4711"_L1));
            QVERIFY(!message.body.contains("%1"_L1));
            QVERIFY(!message.subject.isEmpty());
        }
        QCOMPARE(Words(Language::Swedish).testMessage({}).subject, u"Provbrev från Klubbpost"_s);
    }
};

KLUBBPOST_TEST(QCoreApplication, TestWords)
#include "tst_words.moc"
