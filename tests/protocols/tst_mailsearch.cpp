// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The search for one message after the login: what is asked, and above all what never is.

#include "protocols/mailsearch.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QByteArray headers = "From: <info@klubben.test>\r\nMessage-ID: <tok-1@klubben.test>\r\n"
                           "Authentication-Results: mx.test; spf=pass smtp.mailfrom=klubben.test\r\n\r\n";

/// A mailbox that answers as RFC 9051 (or RFC 1939) has it; everything it is told is kept.
class Server
{
public:
    explicit Server(Protocol protocol, std::shared_ptr<MailSearch> wanted) : search(std::move(wanted))
    {
        DialogueSetup setup;
        setup.settings = {protocol, u"mail.klubben.test"_s, 993, Security::Tls, u"info@klubben.test"_s, {}};
        setup.password = std::make_shared<const Secret>(u"hemligt"_s);
        dialogue = makeSearchDialogue(std::move(setup), search);
    }

    /// Talks until the dialogue ends.
    void run()
    {
        const bool imap = dialogue && protocolIsImap;
        take(dialogue->onLine(imap ? "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] hello" : "+OK hello"));
        for (int i = 0; i < 300 && !ended && (!sent.isEmpty() || rests); ++i) {
            if (sent.isEmpty()) {
                rests = false;
                ++rested;
                if (onRest)
                    onRest();
                take(dialogue->onResumed());
                continue;
            }
            const QByteArray line = sent.takeFirst();
            said.append(line);
            for (const QByteArray &reply : imap ? imapReply(line) : pop3Reply(line))
                take(dialogue->onLine(reply));
        }
    }

    struct Folder
    {
        QByteArray list; ///< its LIST response
        QByteArray name;
        quint64 uid = 0; ///< of the message that is looked for; 0: not there
        QByteArray validity = "7";
    };
    QList<Folder> folders{{"* LIST () \"/\" INBOX", "INBOX"}};
    QByteArray capability = "IMAP4rev1 UIDPLUS";
    QByteArray arrived = "21-Nov-2026 20:45:00 +0100"; ///< INTERNALDATE of the message
    QByteArrayList messages;                           ///< POP3, as "uid\nheaders"
    bool hasUidl = true;
    bool protocolIsImap = true;
    std::function<void()> onRest;
    /// What is answered to a command (IMAP: without its tag) instead of the usual; "TAG" stands for the tag.
    std::function<QByteArrayList(const QByteArray &command)> instead;

    std::shared_ptr<MailSearch> search;
    std::unique_ptr<Dialogue> dialogue;
    QByteArrayList said; ///< what came from the dialogue
    int rested = 0;
    bool ended = false;
    Outcome outcome = Outcome::Running;

    [[nodiscard]] QByteArray all() const { return said.join('\n'); }

private:
    void take(const QList<Step> &steps)
    {
        for (const Step &step : steps) {
            if (const auto *send = std::get_if<Send>(&step)) {
                for (const QByteArray &line : send->bytes.split('\n')) {
                    if (!line.trimmed().isEmpty())
                        sent.append(line.trimmed());
                }
            } else if (std::holds_alternative<RequestLogin>(step)) {
                take(dialogue->onLoginAllowed());
            } else if (std::holds_alternative<Pause>(step)) {
                rests = true;
            } else if (const auto *finish = std::get_if<Finish>(&step)) {
                ended = true;
                outcome = finish->outcome;
            }
        }
    }
    [[nodiscard]] QByteArrayList imapReply(const QByteArray &line)
    {
        const QByteArray tag = line.left(line.indexOf(' '));
        const QByteArray command = line.mid(tag.size() + 1);
        const QByteArray ok = tag + " OK done";
        if (QByteArrayList other = instead ? instead(command) : QByteArrayList(); !other.isEmpty()) {
            for (QByteArray &reply : other)
                reply.replace("TAG", tag);
            return other;
        }
        if (command == "CAPABILITY")
            return {"* CAPABILITY " + capability, ok};
        if (command.startsWith("LIST ")) {
            QByteArrayList lines;
            for (const Folder &folder : folders) {
                if (!command.contains("SPECIAL-USE") || folder.list.contains("Junk)"))
                    lines += folder.list.split('\n');
            }
            return lines << ok;
        }
        if (command.startsWith("EXAMINE ") || command.startsWith("SELECT ")) {
            open = nullptr;
            for (const Folder &folder : folders) {
                if (command.endsWith('"' + folder.name + '"'))
                    open = &folder;
            }
            if (!open)
                return {tag + " NO no such folder"};
            return {"* 4711 EXISTS", "* OK [UIDVALIDITY " + open->validity + "] valid", ok};
        }
        if (command.startsWith("UID SEARCH "))
            return {open && open->uid ? "* SEARCH " + QByteArray::number(open->uid) : "* SEARCH", ok};
        if (command.startsWith("UID FETCH ")) {
            QByteArrayList lines{"* 12 FETCH (UID 9 INTERNALDATE \"" + arrived + "\" BODY[HEADER.FIELDS (FROM)] {" +
                                 QByteArray::number(headers.size()) + '}'};
            for (const QByteArray &part : headers.chopped(2).split('\n'))
                lines.append(part.trimmed());
            return lines << ")" << ok;
        }
        if (command == "LOGOUT")
            return {"* BYE bye", ok};
        return {ok};
    }
    [[nodiscard]] QByteArrayList pop3Reply(const QByteArray &line)
    {
        if (const QByteArrayList other = instead ? instead(line) : QByteArrayList(); !other.isEmpty())
            return other;
        if (line == "CAPA")
            return {"+OK", "SASL PLAIN", "TOP", "."};
        if (line == "UIDL" || line == "LIST") {
            if (line == "UIDL" && !hasUidl)
                return {"-ERR not here"};
            QByteArrayList lines{"+OK"};
            for (qsizetype i = 0; i < messages.size(); ++i)
                lines.append(QByteArray::number(i + 1) + ' ' +
                             (hasUidl ? messages.at(i).left(messages.at(i).indexOf('\n')) : "120"_ba));
            return lines << ".";
        }
        if (line.startsWith("TOP ")) {
            const QByteArray text = messages.at(line.mid(4, line.lastIndexOf(' ') - 4).toInt() - 1);
            QByteArrayList lines{"+OK"};
            for (const QByteArray &part : text.mid(text.indexOf('\n') + 1).split('\n'))
                lines.append(part.trimmed());
            return lines << ".";
        }
        return {"+OK"};
    }

    QByteArrayList sent;
    bool rests = false;
    const Folder *open = nullptr;
};

std::shared_ptr<MailSearch> searchFor(SearchPurpose purpose, const QList<int> &pauses = {})
{
    auto search = std::make_shared<MailSearch>();
    search->purpose = purpose;
    search->token = "tok-1";
    search->sender = "info@klubben.test";
    search->since = QDate(2026, 11, 20);
    search->pauses = pauses;
    return search;
}

} // namespace

class TestMailSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItInTheInbox()
    {
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token));
        server.folders.first().uid = 9;
        server.run();
        QVERIFY(server.ended);
        QCOMPARE(server.outcome, Outcome::Succeeded);
        QVERIFY(server.search->found && !server.search->isJunk);
        QCOMPARE(server.search->folder, "INBOX"_ba);
        QCOMPARE(server.search->uid, "9"_ba);
        QVERIFY(server.search->headers.contains("spf=pass"));
        QCOMPARE(server.search->arrived, QDateTime(QDate(2026, 11, 21), QTime(19, 45), QTimeZone::utc()));
        QVERIFY(server.search->canRemove);
        QVERIFY(server.all().contains("SINCE 20-Nov-2026"));
        changesNothing(server);
    }

    /// RFC 9051 9, "date-time"
    void knowsWhenItArrived_data()
    {
        QTest::addColumn<QByteArray>("internalDate");
        QTest::addColumn<QDateTime>("arrived");
        const auto utc = [](const QDate &date, const QTime &time) { return QDateTime(date, time, QTimeZone::utc()); };
        QTest::newRow("one digit") << " 1-May-2026 00:30:15 +0200"_ba << utc({2026, 4, 30}, {22, 30, 15});
        QTest::newRow("half an hour, west") << "31-Dec-2026 22:00:00 -0330"_ba << utc({2027, 1, 1}, {1, 30});
        QTest::newRow("UTC") << "21-Nov-2026 20:45:00 +0000"_ba << utc({2026, 11, 21}, {20, 45});
        QTest::newRow("a zone that is none") << "21-Nov-2026 20:45:00 +9900"_ba << QDateTime();
        QTest::newRow("a day that is none") << "31-Feb-2026 20:45:00 +0100"_ba << QDateTime();
    }
    void knowsWhenItArrived()
    {
        QFETCH(QByteArray, internalDate);
        QFETCH(QDateTime, arrived);
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token));
        server.folders.first().uid = 9;
        server.arrived = internalDate;
        server.run();
        QVERIFY(server.search->found);
        QCOMPARE(server.search->arrived.isValid(), arrived.isValid());
        QVERIFY(!arrived.isValid() || server.search->arrived == arrived);
    }

    void findsTheJunkFolder_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("capability");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("special use") << "* LIST (\\HasNoChildren \\Junk) \".\" Skrap"_ba
                                     << "Skrap"_ba
                                     << "IMAP4rev1"_ba << true;
        QTest::newRow("special use, asked for") << "* LIST (\\Junk) \"/\" \"[Gmail]/Skr&AOQ-ppost\""_ba
                                                << "[Gmail]/Skr&AOQ-ppost"_ba
                                                << "IMAP4rev1 SPECIAL-USE LIST-EXTENDED"_ba << true;
        QTest::newRow("by its name") << "* LIST () \"/\" \"Junk E-mail\""_ba
                                     << "Junk E-mail"_ba
                                     << "IMAP4rev1"_ba << true;
        QTest::newRow("by its name, where none has a use") << "* LIST () \".\" INBOX.spam"_ba
                                                           << "INBOX.spam"_ba
                                                           << "IMAP4rev1 SPECIAL-USE LIST-EXTENDED"_ba << true;
        QTest::newRow("a name as literal") << "* LIST (\\Junk) \"/\" {4}\nSk\\p"_ba
                                           << "Sk\\\\p"_ba
                                           << "IMAP4rev1"_ba << true;
        QTest::newRow("a name with quotation marks") << "* LIST (\\Junk) \"/\" \"a\\\"b\""_ba
                                                     << "a\\\"b"_ba
                                                     << "IMAP4rev1"_ba << true;
        QTest::newRow("cannot be opened") << "* LIST (\\Junk \\Noselect) \"/\" Junk"_ba
                                          << "Junk"_ba
                                          << "IMAP4rev1"_ba << false;
        QTest::newRow("none") << "* LIST () \"/\" Arkiv"_ba
                              << "Arkiv"_ba
                              << "IMAP4rev1"_ba << false;
    }
    void findsTheJunkFolder()
    {
        QFETCH(QByteArray, list);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, capability);
        QFETCH(bool, isFound);
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token));
        server.capability = capability;
        server.folders.append({list, name, 3});
        server.run();
        QVERIFY(server.ended);
        QCOMPARE(server.search->found, isFound);
        QCOMPARE(server.search->isJunk, isFound);
        QCOMPARE(server.search->junkLookedAt, isFound);
        changesNothing(server);
    }

    void looksAgainUntilItComes()
    {
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token, {10, 10, 10}));
        server.onRest = [&] {
            if (server.rested == 2)
                server.folders.first().uid = 5;
        };
        server.run();
        QVERIFY(server.search->found);
        QCOMPARE(server.rested, 2);
    }

    void givesUpWhenTheTimeIsOver()
    {
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token, {10, 10}));
        server.folders.append({"* LIST (\\Junk) \"/\" Junk", "Junk", 0});
        server.run();
        QVERIFY(server.ended);
        QVERIFY(server.search->opened && !server.search->found && server.search->junkLookedAt);
        QCOMPARE(server.rested, 2);
        QCOMPARE(server.all().count("EXAMINE \"INBOX\""), 3);
        changesNothing(server);
    }

    /// "Not there" and "could not be looked at" are different things.
    void knowsWhenItCouldNotLook_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("SEARCH NO") << "UID SEARCH"_ba
                                   << "TAG NO not possible"_ba;
        QTest::newRow("SEARCH BAD") << "UID SEARCH"_ba
                                    << "TAG BAD what?"_ba;
        QTest::newRow("SEARCH BADCHARSET") << "UID SEARCH"_ba
                                           << "TAG NO [BADCHARSET (US-ASCII)] no"_ba;
        QTest::newRow("SEARCH BYE") << "UID SEARCH"_ba
                                    << "* BYE shutting down"_ba;
        QTest::newRow("EXAMINE NO") << "EXAMINE"_ba
                                    << "TAG NO not now"_ba;
        QTest::newRow("FETCH NIL") << "UID FETCH"_ba
                                   << "* 12 FETCH (UID 9 BODY[HEADER.FIELDS (FROM)] NIL)|TAG OK done"_ba;
        QTest::newRow("FETCH NO") << "UID FETCH"_ba
                                  << "TAG NO gone"_ba;
    }
    void knowsWhenItCouldNotLook()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, reply);
        for (const SearchPurpose purpose : {SearchPurpose::Token, SearchPurpose::NewestFrom}) {
            Server server(Protocol::Imap, searchFor(purpose));
            server.folders.first().uid = 9;
            server.instead = [&](const QByteArray &line) {
                return line.startsWith(command) ? reply.split('|') : QByteArrayList();
            };
            server.run();
            QVERIFY(!server.search->found);
            QVERIFY(server.search->couldNotLook);
        }
        Server good(Protocol::Imap, searchFor(SearchPurpose::Token));
        good.run();
        QVERIFY(!good.search->found && !good.search->couldNotLook);
    }

    /// RFC 9051 7.3.4: what a server with IMAP4rev2 may answer.
    void understandsExtendedResults_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("all") << "* ESEARCH (TAG \"x\") UID ALL 2,4:9"_ba << true;
        QTest::newRow("max") << "* ESEARCH (TAG \"x\") UID COUNT 3 MAX 9 MIN 2"_ba << true;
        QTest::newRow("nothing") << "* ESEARCH (TAG \"x\") UID"_ba << false;
    }
    void understandsExtendedResults()
    {
        QFETCH(QByteArray, result);
        QFETCH(bool, isFound);
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token));
        server.folders.first().uid = 9;
        server.instead = [&](const QByteArray &line) {
            return line.startsWith("UID SEARCH") ? QByteArrayList{result, "TAG OK done"} : QByteArrayList();
        };
        server.run();
        QCOMPARE(server.search->found, isFound);
        QVERIFY(!isFound || server.search->uid == "9");
        QVERIFY(!server.search->couldNotLook);
    }

    /// A literal is as long as it says (RFC 9051 4.3), whatever is in it.
    void countsTheLiteral_data()
    {
        QTest::addColumn<QByteArray>("reply");
        const QByteArray text = "From: <info@klubben.test>";
        const auto literal = [](const QByteArray &octets) {
            return "* 12 FETCH (UID 9 BODY[HEADER.FIELDS (FROM)] {" + QByteArray::number(octets.size()) + "}|" +
                   QByteArray(octets).replace("\r\n", "|");
        };
        QTest::newRow("without the empty line") << literal(text + "\r\n") + ")|TAG OK done";
        QTest::newRow("without a line end") << literal(text) + ")|TAG OK done";
        QTest::newRow("with more after it") << literal(text + "\r\n\r\n") + " FLAGS ())|TAG OK done";
        QTest::newRow("longer than it is")
            << "* 12 FETCH (UID 9 BODY[HEADER.FIELDS (FROM)] {4000}|" + text + "||)|TAG OK done";
        QTest::newRow("with an empty line inside") << literal(text + "\r\n\r\nX: y\r\n") + ")|TAG OK done";
        QTest::newRow("another's data before it")
            << "* 3 FETCH (BODY[] {9}|s1 OK no )|" + literal(text + "\r\n") + ")|TAG OK done";
    }
    void countsTheLiteral()
    {
        QFETCH(QByteArray, reply);
        Server server(Protocol::Imap, searchFor(SearchPurpose::Token));
        server.folders.first().uid = 9;
        server.instead = [&](const QByteArray &line) {
            return line.startsWith("UID FETCH") ? reply.split('|') : QByteArrayList();
        };
        server.run();
        QVERIFY(server.ended);
        QVERIFY(server.search->found);
        QVERIFY(server.search->headers.contains("From: <info@klubben.test>"));
    }

    void pop3GoesOnPastAMessageThatCannotBeRead()
    {
        auto search = searchFor(SearchPurpose::Token);
        Server server(Protocol::Pop3, search);
        server.protocolIsImap = false;
        server.messages = {"ours\n" + headers.chopped(4), "b\nSubject: x\n"};
        server.instead = [](const QByteArray &line) {
            return line == "TOP 2 0" ? QByteArrayList{"-ERR no such message"} : QByteArrayList();
        };
        server.run();
        QVERIFY(server.ended);
        QVERIFY(search->found);
        QCOMPARE(search->uid, "ours"_ba);
    }

    void theNewestOfASender()
    {
        Server server(Protocol::Imap, searchFor(SearchPurpose::NewestFrom));
        server.folders.append({"* LIST (\\Junk) \"/\" Junk", "Junk", 8});
        server.run();
        QVERIFY(server.search->found && server.search->isJunk);
        QVERIFY(server.all().contains("UID SEARCH SINCE 20-Nov-2026 FROM \"info@klubben.test\""));
        changesNothing(server);
    }

    void removesThatMessageAlone()
    {
        Server server(Protocol::Imap, found("INBOX", "9", "7"));
        server.folders.first().uid = 9;
        server.run();
        QVERIFY(server.search->removed);
        QVERIFY(server.all().contains("UID SEARCH UID 9 OR HEADER MESSAGE-ID \"tok-1\""));
        QVERIFY(server.all().contains("UID STORE 9 +FLAGS.SILENT (\\Deleted)"));
        QVERIFY(server.all().contains("UID EXPUNGE 9"));
    }

    void removesNothingInDoubt_data()
    {
        QTest::addColumn<QByteArray>("capability");
        QTest::addColumn<QByteArray>("validity");
        QTest::addColumn<int>("uid");
        QTest::newRow("no UIDPLUS: EXPUNGE would take others with it") << "IMAP4rev1"_ba
                                                                       << "7"_ba << 9;
        QTest::newRow("the numbers mean other messages now") << "IMAP4rev1 UIDPLUS"_ba
                                                             << "8"_ba << 9;
        QTest::newRow("it is not there any more") << "IMAP4rev1 UIDPLUS"_ba
                                                  << "7"_ba << 0;
        QTest::newRow("another has the token") << "IMAP4rev1 UIDPLUS"_ba
                                               << "7"_ba << 10;
    }
    void removesNothingInDoubt()
    {
        QFETCH(QByteArray, capability);
        QFETCH(QByteArray, validity);
        QFETCH(int, uid);
        Server server(Protocol::Imap, found("INBOX", "9", "7"));
        server.capability = capability;
        server.folders.first().validity = validity;
        server.folders.first().uid = static_cast<quint64>(uid);
        server.run();
        QVERIFY(server.ended);
        QVERIFY(!server.search->removed);
        QVERIFY2(!server.all().contains("STORE") && !server.all().contains("EXPUNGE"), server.all().constData());
    }

    void pop3LooksAtWhatIsNewOnly()
    {
        auto search = searchFor(SearchPurpose::Baseline);
        const QByteArray old = "old\nFrom: <x@y.test>\nSubject: hemligt\n";
        {
            Server server(Protocol::Pop3, search);
            server.protocolIsImap = false;
            server.messages = {old};
            server.run();
            QCOMPARE(search->known, QByteArrayList{"old"});
            QVERIFY(!server.all().contains("TOP"));
        }
        search->purpose = SearchPurpose::Token;
        Server server(Protocol::Pop3, search);
        server.protocolIsImap = false;
        server.messages = {old, "new\n" + headers.chopped(4)};
        server.run();
        QVERIFY(search->found);
        QCOMPARE(search->uid, "new"_ba);
        QVERIFY(search->headers.contains("spf=pass"));
        QVERIFY(server.said.contains("TOP 2 0"));
        QVERIFY(!server.said.contains("TOP 1 0"));
        QVERIFY(!server.all().contains("RETR") && !server.all().contains("DELE"));
    }

    void pop3DoesNotTakeAnothersWordForTheToken()
    {
        auto search = searchFor(SearchPurpose::Token);
        Server server(Protocol::Pop3, search);
        server.protocolIsImap = false;
        server.messages = {"a\nSubject: tok-1\nIn-Reply-To: <tok-1@klubben.test>\n"};
        server.run();
        QVERIFY(server.ended);
        QVERIFY(!search->found);
    }

    void pop3RemovesThatMessageAlone()
    {
        auto search = found({}, "new", {});
        Server server(Protocol::Pop3, search);
        server.protocolIsImap = false;
        server.messages = {"old\nSubject: x\n", "new\n" + headers.chopped(4)};
        server.run();
        QVERIFY(search->removed);
        QVERIFY(server.said.contains("DELE 2"));
        QVERIFY(server.said.contains("QUIT"));
        Server other(Protocol::Pop3, found({}, "new", {}));
        other.protocolIsImap = false;
        other.messages = {"new\nSubject: not ours\n"};
        other.run();
        QVERIFY(!other.search->removed);
        QVERIFY(!other.all().contains("DELE"));
    }

private:
    static void changesNothing(const Server &server)
    {
        for (const char *verb : {"SELECT", "STORE", "EXPUNGE", "MOVE", "COPY", "APPEND", "CREATE", "DELETE", "CLOSE"})
            QVERIFY2(!server.all().contains(verb), server.all().constData());
        QVERIFY(!server.all().contains("BODY[")); // BODY.PEEK leaves \Seen alone
    }
    static std::shared_ptr<MailSearch> found(const QByteArray &folder, const QByteArray &uid,
                                             const QByteArray &validity)
    {
        auto search = searchFor(SearchPurpose::Remove);
        search->found = true;
        search->folder = folder;
        search->uid = uid;
        search->uidValidity = validity;
        return search;
    }
};

KLUBBPOST_TEST(QCoreApplication, TestMailSearch)
#include "tst_mailsearch.moc"
