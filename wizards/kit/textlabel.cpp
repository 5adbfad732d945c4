// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/textlabel.h"

namespace klubbpost {
namespace {

constexpr QChar zeroWidthSpace(0x200B);
constexpr QChar wordJoiner(0x2060);
constexpr int longWord = 18;

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

} // namespace

TextLabel::TextLabel(TextRole role, QWidget *parent) : QLabel(parent)
{
    setProperty("role", QString::fromLatin1(roleName(role)));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void TextLabel::show(const QString &text)
{
    setText(breakable(text));
    setAccessibleName(text);
    // A label that has no parent yet must not become a window of its own.
    if (text.isEmpty() || parentWidget())
        setVisible(!text.isEmpty());
}

QSize TextLabel::minimumSizeHint() const
{
    // QLabel's own hint grows with the text; ours only promises room for a word.
    const QSize hint = QLabel::minimumSizeHint();
    return {qMin(hint.width(), fontMetrics().averageCharWidth() * longWord), fontMetrics().height()};
}

QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        result += c;
        run = c.isSpace() ? 0 : run + 1;
        if (c == u'-' && run == 1) // "-Identity" stays whole
            result += wordJoiner;
        const bool mark = c == u'.' || c == u'@' || c == u'/' || c == u'-' || c == u'_';
        if (i + 1 == text.size() || c.isHighSurrogate())
            continue;
        const bool hump = c.isLower() && text[i + 1].isUpper(); // "SmtpClientAuthentication"
        if (((mark || hump) && run > longWord / 3) || run >= longWord) {
            result += zeroWidthSpace;
            run = 0;
        }
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
