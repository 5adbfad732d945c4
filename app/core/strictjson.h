// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumname.h"
#include "core/result.h"

#include <functional>
#include <limits>
#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>

namespace klubbpost {

/// What is wrong with a JSON text.
enum class JsonFaultKind {
    TooLarge, ///< more than maxJsonBytes
    Syntax,   ///< not JSON (RFC 8259), or nested too deep
    NotAnObject,
    UnknownKey,
    MissingKey,
    WrongType,
    BadValue, ///< right type, but not a value that is allowed there
};

/// Why a JSON text was refused, and where: path is "$.servers[2].port", detail the offending key, value or reason in
/// English, for support and for the one who maintains the facts.
struct JsonFault
{
    JsonFaultKind kind = JsonFaultKind::Syntax;
    QString path;
    QString detail;
    bool operator==(const JsonFault &) const = default;
};

constexpr qsizetype maxJsonBytes = 4 * 1024 * 1024;

/// "key[2]": the place of an item, as the path of a fault has it.
[[nodiscard]] QString itemKey(const QString &key, qsizetype index);
/// "2026-11-21"; an invalid date for anything else.
[[nodiscard]] QDate dateOf(const QString &text);

/// Reads one JSON object strictly: every key must be asked for, have the right type and an allowed value.
///
/// Getters never fail by themselves: the first fault is kept, shared by a reader and all it hands out, and every later
/// value is a default. So a reader of a format reads straight on and asks for the fault once, at the end.
class JsonObjectReader
{
public:
    /// \a fault outlives the reader; it is where the first fault is kept.
    JsonObjectReader(QJsonObject object, QString path, std::optional<JsonFault> &fault);
    /// Names every key that nobody asked for.
    ~JsonObjectReader();
    JsonObjectReader(const JsonObjectReader &) = delete;
    JsonObjectReader &operator=(const JsonObjectReader &) = delete;

    /// The top object of a JSON text (RFC 8259).
    [[nodiscard]] static Result<QJsonObject, JsonFault> parse(const QByteArray &json);
    /// Lets \a read read \a object as the top of a document.
    static std::optional<JsonFault> readObject(const QJsonObject &object,
                                               const std::function<void(JsonObjectReader &)> &read);
    /// Parses \a json and lets \a read read its top object.
    static std::optional<JsonFault> readDocument(const QByteArray &json,
                                                 const std::function<void(JsonObjectReader &)> &read);

    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }

    // Required values; with has() asked first they are optional ones.
    [[nodiscard]] QString string(const QString &key);
    [[nodiscard]] qint64 integer(const QString &key, qint64 min = 0, qint64 max = std::numeric_limits<qint64>::max());
    [[nodiscard]] bool boolean(const QString &key);
    [[nodiscard]] QStringList strings(const QString &key);
    [[nodiscard]] QDate date(const QString &key);     ///< "2026-11-21"
    [[nodiscard]] QDateTime time(const QString &key); ///< ISO 8601, given back as UTC
    void object(const QString &key, const std::function<void(JsonObjectReader &)> &read);
    /// One reader for each object of an array.
    void objects(const QString &key, const std::function<void(JsonObjectReader &)> &read);

    template <class E>
    [[nodiscard]] E enumValue(const QString &key)
    {
        const QString name = string(key);
        if (const auto value = fromName<E>(name))
            return *value;
        fail(JsonFaultKind::BadValue, key, name);
        return E{};
    }
    template <class E>
    [[nodiscard]] QList<E> enumValues(const QString &key)
    {
        QList<E> values;
        for (const QString &name : strings(key)) {
            if (const auto value = fromName<E>(name))
                values.append(*value);
            else
                fail(JsonFaultKind::BadValue, key, name);
        }
        return values;
    }

    /// Notes a fault of the caller's own finding at \a key (or at the object itself if it is empty).
    void fail(JsonFaultKind kind, const QString &key, const QString &detail);

private:
    [[nodiscard]] QJsonValue value(const QString &key, QJsonValue::Type type);

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_asked;
    std::optional<JsonFault> &m_fault;
};

} // namespace klubbpost
