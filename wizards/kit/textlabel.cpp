// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/textlabel.h"

#include "kit/accessibility.h"

namespace klubbpost {
namespace {

constexpr QChar zeroWidthSpace(0x200B);
constexpr QChar wordJoiner(0x2060);
constexpr int longWord = 18;
constexpr int longestWord = 32; ///< "Informationssäkerhetssamordnaren": no word of ours is longer

const char *roleName(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return "body";
    case TextRole::Title:
        return "title";
    case TextRole::Lead:
        return "lead";
    case TextRole::Heading:
        return "heading";
    case TextRole::Strong:
        return "strong";
    case TextRole::Small:
        return "small";
    case TextRole::Muted:
        return "muted";
    case TextRole::Fault:
        return "fault";
    case TextRole::Caution:
        return "caution";
    case TextRole::Good:
        return "good";
    case TextRole::Code:
        return "code";
    case TextRole::Brand:
        return "brand";
    }
    return nullptr;
}

/// A host, an address, a link, a record or a command, and no word: it has signs inside that no word has.
bool isTechnical(QStringView run)
{
    for (qsizetype i = 0; i < run.size(); ++i) {
        const QChar c = run[i];
        const bool inside = i > 0 && i + 1 < run.size();
        if (c == u'@' || c == u'_' || c == u'=' || c.isDigit())
            return true;
        if (inside && (c == u'.' || c == u'/' || c == u':' || (c.isUpper() && run[i - 1].isLower())))
            return true;
    }
    return false;
}

/// What stands between two spaces, with break opportunities where it needs them.
QString breakableRun(QStringView text)
{
    const bool technical = isTechnical(text);
    const int longest = technical ? longWord : longestWord;
    QString result;
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        result += c;
        ++run;
        if (c == u'-' && (run == 1 || (run == 2 && i == 1))) // "-Identity" and "e-post" stay whole
            result += wordJoiner;
        if (i + 1 == text.size() || c.isHighSurrogate())
            continue;
        const bool mark = technical && (c == u'.' || c == u'@' || c == u'/' || c == u'-' || c == u'_');
        const bool hump = technical && c.isLower() && text[i + 1].isUpper(); // "SmtpClientAuthentication"
        if (((mark || hump) && run > longWord / 3) || run >= longest) {
            result += zeroWidthSpace;
            run = 0;
        }
    }
    return result;
}

} // namespace

TextLabel::TextLabel(TextRole role, QWidget *parent)
    : QLabel(parent), m_isHeading(role == TextRole::Title || role == TextRole::Heading)
{
    setProperty("role", QString::fromLatin1(roleName(role)));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void TextLabel::show(const QString &text)
{
    if (const QString shown = breakable(text); shown != this->text())
        setText(shown);
    setSpokenName(this, text);
    // A label that has no parent yet must not become a window of its own.
    if (text.isEmpty() || parentWidget())
        setVisible(!text.isEmpty());
}

QSize TextLabel::minimumSizeHint() const
{
    // QLabel's own hint grows with the text; ours only promises room for a word.
    const QSize hint = QLabel::minimumSizeHint();
    return {qMin(hint.width(), fontMetrics().averageCharWidth() * longestWord), fontMetrics().height()};
}

QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    qsizetype end = 0;
    for (qsizetype begin = 0; begin < text.size(); begin = end) {
        end = begin + 1;
        while (end < text.size() && text[end].isSpace() == text[begin].isSpace())
            ++end;
        const QStringView run = QStringView(text).mid(begin, end - begin);
        result += run.front().isSpace() ? run.toString() : breakableRun(run);
    }
    return result;
}

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString unbroken(QString text)
{
    return text.remove(zeroWidthSpace).remove(wordJoiner);
}

} // namespace klubbpost

#include "moc_textlabel.cpp"
