// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry
{
    QString translation;
    QString type; ///< "unfinished", "obsolete", "vanished" or empty
    bool hasPlural = false;
};
/// By "context|source|disambiguation".
using Entries = QMap<QString, Entry>;

QString sourceOf(const QString &key)
{
    return key.section(u'|', 1, -2);
}

void readMessage(QXmlStreamReader &xml, const QString &context, Entries &entries)
{
    QString source;
    QString comment;
    Entry entry;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.type = xml.attributes().value("type"_L1).toString();
            entry.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else {
            entry.hasPlural = entry.hasPlural || xml.name() == "numerusform"_L1;
            xml.skipCurrentElement();
        }
    }
    entries.insert(context + u'|' + source + u'|' + comment, entry);
}

/// Reads a .ts file; a failed check leaves the entries empty.
Entries readTs(const QString &path)
{
    QFile file(path);
    Entries entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            readMessage(xml, context, entries);
    }
    return xml.hasError() ? Entries() : entries;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?\\d+"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

/// True for a text that is the same in both languages: names, signs, placeholders.
bool maySame(const QString &source)
{
    static const QSet<QString> same{u"SMTP"_s,       u"IMAP"_s, u"POP3"_s,  u"Klubbpost"_s, u"Test"_s,
                                    u"STARTTLS"_s,   u"TLS"_s,  u"Start"_s, u"Server"_s,    u"Thunderbird"_s,
                                    u"PromikBook"_s, u"Port"_s, u"PDF"_s,   u"English"_s,   u"Svenska"_s};
    static const QRegularExpression letters(u"\\p{L}"_s);
    static const QRegularExpression word(u"%L?\\d+|ms|s\\b"_s);
    QString rest = source;
    rest.remove(word);
    return same.contains(source) || !letters.match(rest).hasMatch();
}

} // namespace

/// The Swedish catalogue is whole: it has just what the sources say, and all of it is translated.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile list(QStringLiteral(TRANSLATIONS_LIST));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 2);
        m_options = lines.first().split(u'|', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) {
            QStringList parts = line.split(u'|', Qt::SkipEmptyParts);
            const QString name = parts.takeFirst();
            m_sources.insert(name, parts);
        }
    }

    void catalogueIsCarried()
    {
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/klubbpost_sv.qm"_s));
    }

    void everyTextIsFinished_data() { eachPart(); }
    void everyTextIsFinished()
    {
        QFETCH(QString, part);
        QStringList faults;
        const Entries entries = readTs(tsPath(part));
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            const QString source = sourceOf(it.key());
            if (!it->type.isEmpty() || it->translation.trimmed().isEmpty())
                faults += u"not finished: "_s + it.key();
            else if (it->hasPlural || source.contains("%n"_L1))
                faults += u"plural form: "_s + it.key();
            else if (it->translation == source && !maySame(source))
                faults += u"left in English: "_s + it.key();
            else if (placeholders(source) != placeholders(it->translation))
                faults += u"other placeholders: "_s + it.key();
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// One word for one thing: the table of terms in CONTRIBUTING says which, and these are the others.
    void wordsThatAreOut_data()
    {
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("instead");
        QTest::newRow("mailbox") << u"e-postlåd|maillåd|mejlbox"_s << u"brevlåda"_s;
        QTest::newRow("e-mail") << u"\\b(web+)?mejl|\\bmail(?!s?\\.|:)\\b"_s << u"e-post, e-postmeddelande"_s;
        QTest::newRow("club") << u"\\bförening(en|ens|ar|arna)?\\b"_s << u"klubb"_s;
        QTest::newRow("proof") << u"\\b(o)?bevisade?\\b"_s << u"bekräftad"_s;
        QTest::newRow("record") << u"(?<![-\\w])(posten|posterna)\\b(?! (läggs|delas))"_s
                                << u"DNS-posten, SPF-posten"_s;
        QTest::newRow("test") << u"\\bprova(s|de|t|des|ts)?\\b|\\bpröva(s|de|t|des|ts)\\b"_s << u"testa"_s;
        QTest::newRow("lock") << u"\\b(låser|låsas|låses|låst) (ett tag|kontot|en stund)"_s << u"spärra"_s;
        QTest::newRow("to itself") << u"till (adressen|den) själv"_s << u"till samma adress"_s;
        QTest::newRow("look") << u"\\b[Tt]itta på hur\\b|^&?[Tt]itta$"_s << u"kontrollera, sök"_s;
        QTest::newRow("note") << u"Observera:"_s << u"Obs!"_s;
        QTest::newRow("tell support") << u"\\bsäg(a)? koden\\b"_s << u"uppge koden"_s;
        QTest::newRow("who") << u"Den som kan göra det"_s << u"Vem som behöver göra något"_s;
        QTest::newRow("abilities") << u"\\b[Ff]örmågor\\b"_s << u"funktioner"_s;
        QTest::newRow("valid") << u"certifikat(et)? håller inte"_s << u"är inte giltigt"_s;
        QTest::newRow("version") << u"ett nyare Klubbpost"_s << u"en nyare version av Klubbpost"_s;
        QTest::newRow("just now") << u"alldeles nyss"_s << u"nyss"_s;
    }
    void wordsThatAreOut()
    {
        QFETCH(QString, out);
        const QRegularExpression pattern(out);
        QVERIFY(pattern.isValid());
        QStringList found;
        for (const QString &part : {u"wizards"_s, u"reports"_s, u"cli"_s}) {
            const Entries entries = readTs(tsPath(part));
            QVERIFY(!entries.isEmpty());
            for (auto it = entries.begin(); it != entries.end(); ++it) {
                if (pattern.match(it->translation).hasMatch())
                    found.append(it->translation);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void everyTextOfTheSourcesIsThere_data() { eachPart(); }
    void everyTextOfTheSourcesIsThere()
    {
        QFETCH(QString, part);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh.ts"_s);
        const QStringList sources = m_sources.value(part);
        Entries inSources;
        if (!sources.isEmpty()) {
            QProcess lupdate;
            lupdate.start(QStringLiteral(LUPDATE), m_options + sources + QStringList{u"-ts"_s, fresh});
            QVERIFY2(lupdate.waitForFinished(60000), qPrintable(lupdate.errorString()));
            QCOMPARE(lupdate.exitCode(), 0);
            inSources = readTs(fresh);
        }
        const Entries kept = readTs(tsPath(part));
        QStringList faults;
        for (auto it = inSources.begin(); it != inSources.end(); ++it) {
            if (!kept.contains(it.key()))
                faults += u"missing: "_s + it.key();
        }
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (!inSources.contains(it.key()))
                faults += u"no longer used: "_s + it.key();
        }
        QVERIFY2(faults.isEmpty(),
                 qPrintable(u"cmake --build … --target update_translations, then translate:\n"_s + faults.join(u'\n')));
    }

private:
    void eachPart()
    {
        QTest::addColumn<QString>("part");
        for (const QString &part : m_sources.keys())
            QTest::newRow(qPrintable(part)) << part;
    }
    [[nodiscard]] static QString tsPath(const QString &part)
    {
        return QStringLiteral(TRANSLATIONS_FOLDER) + u'/' + part + u"_sv.ts"_s;
    }

    QStringList m_options;
    QMap<QString, QStringList> m_sources;
};

KLUBBPOST_TEST(QCoreApplication, TestTranslations)
#include "tst_translations.moc"
