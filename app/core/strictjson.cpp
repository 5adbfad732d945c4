// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strictjson.h"

#include <cmath>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

QString itemKey(const QString &key, qsizetype index)
{
    return u"%1[%2]"_s.arg(key).arg(index);
}

QDate dateOf(const QString &text)
{
    return QDate::fromString(text, u"yyyy-MM-dd"_s);
}

JsonObjectReader::JsonObjectReader(QJsonObject object, QString path, std::optional<JsonFault> &fault)
    : m_object(std::move(object)), m_path(std::move(path)), m_fault(fault)
{
}

JsonObjectReader::~JsonObjectReader()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (!m_asked.contains(it.key()))
            fail(JsonFaultKind::UnknownKey, {}, it.key());
    }
}

Result<QJsonObject, JsonFault> JsonObjectReader::parse(const QByteArray &json)
{
    if (json.size() > maxJsonBytes)
        return JsonFault{JsonFaultKind::TooLarge, u"$"_s, QString::number(json.size())};
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return JsonFault{JsonFaultKind::Syntax, u"$"_s, u"byte %1: %2"_s.arg(error.offset).arg(error.errorString())};
    if (!document.isObject())
        return JsonFault{JsonFaultKind::NotAnObject, u"$"_s, {}};
    return document.object();
}

std::optional<JsonFault> JsonObjectReader::readObject(const QJsonObject &object,
                                                      const std::function<void(JsonObjectReader &)> &read)
{
    std::optional<JsonFault> fault;
    {
        JsonObjectReader reader(object, u"$"_s, fault);
        read(reader);
    }
    return fault;
}

std::optional<JsonFault> JsonObjectReader::readDocument(const QByteArray &json,
                                                        const std::function<void(JsonObjectReader &)> &read)
{
    const auto object = parse(json);
    return object ? readObject(object.value(), read) : object.fault();
}

void JsonObjectReader::fail(JsonFaultKind kind, const QString &key, const QString &detail)
{
    if (!m_fault)
        m_fault = JsonFault{kind, key.isEmpty() ? m_path : m_path + u'.' + key, detail.left(200)};
}

QJsonValue JsonObjectReader::value(const QString &key, QJsonValue::Type type)
{
    m_asked.insert(key);
    const auto found = m_object.constFind(key);
    if (found == m_object.constEnd())
        fail(JsonFaultKind::MissingKey, {}, key);
    else if (found->type() != type)
        fail(JsonFaultKind::WrongType, key, {});
    else
        return *found;
    return {};
}

QString JsonObjectReader::string(const QString &key)
{
    return value(key, QJsonValue::String).toString();
}

qint64 JsonObjectReader::integer(const QString &key, qint64 min, qint64 max)
{
    const double number = value(key, QJsonValue::Double).toDouble();
    // Beyond 2^53 a double no longer tells neighbours apart (RFC 8259 6).
    const bool isInteger = std::trunc(number) == number && std::fabs(number) <= 9007199254740992.0;
    const qint64 integer = isInteger ? static_cast<qint64>(number) : 0;
    if (!isInteger || integer < min || integer > max) {
        fail(JsonFaultKind::BadValue, key, QString::number(number));
        return min;
    }
    return integer;
}

bool JsonObjectReader::boolean(const QString &key)
{
    return value(key, QJsonValue::Bool).toBool();
}

QStringList JsonObjectReader::strings(const QString &key)
{
    QStringList list;
    const auto array = value(key, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isString())
            fail(JsonFaultKind::WrongType, itemKey(key, i), {});
        list.append(array[i].toString());
    }
    return list;
}

QDate JsonObjectReader::date(const QString &key)
{
    const QString text = string(key);
    const QDate date = dateOf(text);
    if (!date.isValid())
        fail(JsonFaultKind::BadValue, key, text);
    return date;
}

QDateTime JsonObjectReader::time(const QString &key)
{
    const QString text = string(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        fail(JsonFaultKind::BadValue, key, text);
    return time.toUTC();
}

void JsonObjectReader::object(const QString &key, const std::function<void(JsonObjectReader &)> &read)
{
    const auto found = value(key, QJsonValue::Object);
    if (!found.isObject())
        return;
    JsonObjectReader reader(found.toObject(), m_path + u'.' + key, m_fault);
    read(reader);
}

void JsonObjectReader::objects(const QString &key, const std::function<void(JsonObjectReader &)> &read)
{
    const auto array = value(key, QJsonValue::Array).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString place = itemKey(key, i);
        if (!array[i].isObject()) {
            fail(JsonFaultKind::WrongType, place, {});
            return;
        }
        JsonObjectReader reader(array[i].toObject(), m_path + u'.' + place, m_fault);
        read(reader);
    }
}

} // namespace klubbpost
