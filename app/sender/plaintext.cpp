// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sender/plaintext.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

/// What looks like an ASCII character without being one; 0: nothing.
char16_t asciiLike(char16_t c)
{
    static const QHash<char16_t, char16_t> known = [] {
        QHash<char16_t, char16_t> map;
        const auto add = [&map](QStringView from, QStringView to) {
            for (qsizetype i = 0; i < from.size(); ++i)
                map.insert(from[i].unicode(), to[i < to.size() ? i : to.size() - 1].unicode());
        };
        add(u"аеорсухіјѕѵһԁԛԝӏкмтвн", u"aeopcyxijsvhdqwlkmtbh"); // Cyrillic
        add(u"АЕОРСУХІЈЅВНКМТ", u"AEOPCYXIJSBHKMT");
        add(u"ανορυιτκχ", u"avopuitkx"); // Greek
        add(u"ıſⅼ", u"isl");
        add(u"‐‑‒–—―−﹘﹣⁃", u"-");
        add(u"˜∼∽～῀", u"~");
        add(u"∶꞉ː﹕׃", u":");
        add(u"“”„‟«»″＂", u"\"");
        add(u"‘’‚‛′`´", u"'");
        add(u"⁄∕", u"/");
        add(u"․‧", u".");
        add(u"‚，、", u",");
        add(u"；;", u";");
        add(u"꞊᐀", u"=");
        return map;
    }();
    if (c >= 0xff01 && c <= 0xff5e) // the full-width forms
        return c - 0xfee0;
    return known.value(c, 0);
}

} // namespace

QString decodedText(const QByteArray &text)
{
    const QString utf8 = QString::fromUtf8(text);
    if (!utf8.contains(QChar::ReplacementCharacter))
        return utf8;
    QString latin = QString::fromLatin1(text);
    static const QHash<char16_t, char16_t> windows{{0x91, u'\''}, {0x92, u'\''}, {0x93, u'"'}, {0x94, u'"'},
                                                   {0x96, u'-'},  {0x97, u'-'},  {0x98, u'~'}, {0x85, u'.'}};
    for (QChar &c : latin) {
        if (const auto found = windows.constFind(c.unicode()); found != windows.constEnd())
            c = QChar(*found);
    }
    return latin;
}

QString asciiMeant(const QString &text, bool &changed)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            changed = changed || c.unicode() > 0x7f;
            plain += u' ';
        } else if (c.category() == QChar::Other_Format) {
            changed = true;
        } else if (const char16_t like = c.unicode() < 0x80 ? 0 : asciiLike(c.unicode())) {
            changed = true;
            plain += QChar(like);
        } else {
            plain += c;
        }
    }
    return plain;
}

QString unquotedText(QString text)
{
    text.replace(u"&quot;"_s, u"\""_s, Qt::CaseInsensitive);
    text.replace(u"&nbsp;"_s, u" "_s, Qt::CaseInsensitive);
    text.replace(u"\\032"_s, u" "_s);
    text.replace(u"\\126"_s, u"~"_s);
    text.replace(u"\\059"_s, u";"_s);
    text.remove(u'\\');
    static const QRegularExpression nextRecord(u"\" *\"(?=\\s*v\\s*=)"_s, QRegularExpression::CaseInsensitiveOption);
    text.replace(nextRecord, u" "_s);
    static const QRegularExpression seam(u"\" *\""_s); // two strings of one record belong together as they stand
    text.replace(seam, QString());
    return text.remove(u'"');
}

} // namespace klubbpost
