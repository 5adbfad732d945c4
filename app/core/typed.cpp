// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typed.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// None of these begins an address or a name, and none of those behind ends one. The straight apostrophe and the
// backtick may begin a local part (RFC 5322 3.2.3), so they go only where one stands at the end too.
constexpr QStringView opening = u"\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019\u201a\u201b<([\u2022";
constexpr QStringView closing = u"\"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2018\u2019\u201a\u201b>)]";
constexpr QStringView ending = u".,;:!?\u2026";

bool isInvisible(char32_t letter)
{
    return QChar::category(letter) == QChar::Other_Format;
}

/// Takes from both ends what is only set around, as often as there is any.
QString withoutSetting(QString text, QStringView behind)
{
    for (qsizetype before = -1; before != text.size();) {
        before = text.size();
        text = text.trimmed();
        while (!text.isEmpty() && (closing.contains(text.back()) || behind.contains(text.back())))
            text.chop(1);
        while (!text.isEmpty() && opening.contains(text.front()))
            text.remove(0, 1);
        const bool isPair = text.size() > 2 && text.front() == text.back();
        if (isPair && (text.front() == u'\'' || text.front() == u'`'))
            text = text.mid(1, text.size() - 2);
    }
    return text;
}

QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

/// "mail.klubben.se:587", "[2001:db8::1]:993", "mail.klubben.se, port 587"
void takePort(TypedHost &found)
{
    static const QRegularExpression rule =
        anyCase(u"^(?:\\[([^\\]]*)\\]|([^\\s:\\[\\]]+))(?::\\s?|[,;]?\\s+(?:port\\s?:?\\s?)?)([0-9]{1,5})$"_s);
    const auto match = rule.match(found.host);
    const auto number = parsePort(match.captured(3));
    if (!number)
        return;
    found.port = *number;
    found.host = match.captured(1) + match.captured(2);
}

} // namespace

QString cleaned(const QString &typed)
{
    QString text;
    text.reserve(typed.size());
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QChar c = typed[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < typed.size() && typed[i + 1].isLowSurrogate();
        if (isInvisible(isPair ? QChar::surrogateToUcs4(c, typed[i + 1]) : char32_t(c.unicode()))) {
            i += isPair ? 1 : 0;
            continue;
        }
        text += c.category() == QChar::Separator_Space ? QChar(u' ') : c;
    }
    return text.trimmed();
}

QString cleanedAddress(const QString &typed)
{
    QString text = cleaned(typed);
    if (hasControlCharacter(text))
        return text;                   // two lines are no address
    text.replace(QChar(0xff20), u'@'); // the full-width one
    // "Anna <anna@klubben.se>", and "Anna [mailto:anna@klubben.se]" of quoted messages.
    static const QRegularExpression bracketed(u"<([^<>]*@[^<>]*)>|\\[([^\\[\\]]*@[^\\[\\]]*)\\]"_s);
    if (const auto found = bracketed.match(text); found.hasMatch()) {
        const QString inside = found.captured(found.lastCapturedIndex());
        if (bracketed.match(text, found.capturedEnd()).hasMatch())
            return text;
        text = inside;
    } else {
        static const QRegularExpression comment(u"\\s*\\([^()@]*\\)\\s*[.,;]?$"_s); // RFC 5322 3.4: "a@b.se (Anna)"
        text.remove(comment);
    }
    text = withoutSetting(text, ending);
    static const QRegularExpression label = anyCase(
        u"^(?:e-?post|e-?mail|mejl|mail|adress|address)(?:adress|[ -]address)?\\s*:\\s*(?=[^\\s:]+@[^\\s@]+$)"_s);
    text.remove(label);
    static const QRegularExpression link = anyCase(u"^mailto:"_s);
    if (link.match(text).hasMatch()) { // RFC 6068
        text = text.mid(7).section(u'?', 0, 0);
        text = cleaned(QUrl::fromPercentEncoding(text.toUtf8()));
    }
    // No domain has a comma in it, and no list of addresses ends in "se".
    static const QRegularExpression comma = anyCase(u"(?<=^|[^@])(@[^@,\\s]+), ?([a-z]{2,10})$"_s);
    text.replace(comma, u"\\1.\\2"_s);
    return withoutSetting(text, ending);
}

Result<EmailAddress, AddressFault> typedAddress(const QString &typed)
{
    return EmailAddress::parse(cleanedAddress(typed));
}

TypedHost cleanedHost(const QString &typed)
{
    TypedHost found;
    found.host = cleaned(typed);
    // Before what is set around it goes: the brackets of "[2001:db8::1]:993" belong to it.
    takePort(found);
    found.host = withoutSetting(found.host, u",;!?\u2026");
    static const QRegularExpression scheme = anyCase(u"^[a-z][a-z0-9+-]*://"_s);
    if (const auto match = scheme.match(found.host); match.hasMatch())
        found.host = found.host.mid(match.capturedEnd()).section(u'/', 0, 0);
    while (found.host.endsWith(u'/'))
        found.host.chop(1);
    takePort(found);
    found.host = withoutSetting(found.host, u".,;:!?\u2026");
    return found;
}

QString cleanedLogin(const QString &typed)
{
    const QString text = cleaned(typed);
    if (text.contains(u'@') || text.contains(QChar(0xff20))) {
        if (const QString address = cleanedAddress(text); EmailAddress::parse(address))
            return address;
    }
    return withoutSetting(text, u",;");
}

Result<QString, SettingsFault> typedLogin(const QString &typed)
{
    return parseLogin(cleanedLogin(typed));
}

PasswordOddity oddityOf(QStringView password)
{
    if (password.isEmpty())
        return PasswordOddity::None;
    if (hasInvisibleCharacter(password))
        return PasswordOddity::Invisible;
    return password.front().isSpace() || password.back().isSpace() ? PasswordOddity::BlankAround : PasswordOddity::None;
}

} // namespace klubbpost
