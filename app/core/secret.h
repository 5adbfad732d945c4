// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QDebug;

namespace klubbpost {

/// A password. Held as UTF-8, moved but never copied, overwritten when it is dropped, printed as ****.
///
/// It cannot promise that Qt kept no copy on the way here (QLineEdit does); it promises that none is made from here on
/// by this class. Nothing in the program converts a Secret to anything that is stored.
class Secret
{
public:
    Secret() = default;
    explicit Secret(const QString &password) : m_bytes(password.toUtf8()) {}
    explicit Secret(QByteArray utf8) : m_bytes(std::move(utf8)) { m_bytes.detach(); }
    ~Secret() { wipe(); }

    Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)) { other.m_bytes = {}; }
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The bytes to log in with; valid as long as this object is. Copies of them are the caller's to wipe().
    [[nodiscard]] QByteArrayView utf8() const { return m_bytes; }
    /// A second Secret of the same password, said out loud because it doubles what must be wiped.
    [[nodiscard]] Secret duplicate() const { return Secret(QByteArray(m_bytes.constData(), m_bytes.size())); }
    void wipe() { wipe(m_bytes); }

    /// Overwrites the bytes, in a way the compiler may not leave out, and empties the array.
    static void wipe(QByteArray &bytes);

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug debug, const Secret &secret);

} // namespace klubbpost
