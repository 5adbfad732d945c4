// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/loginbudgetstore.h"

#include "core/strictjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype maxAccounts = 1000;
constexpr int maxFailed = 1000;
constexpr int lockMs = 40; // the window waits for it
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray randomKey()
{
    QByteArray raw(keyBytes, '\0');
    for (char &c : raw)
        c = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return raw;
}

QByteArray readSome(const QString &path, qsizetype limit)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(limit) : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) && file.write(bytes) == bytes.size() &&
           file.commit();
}

/// Not longer ago than the window; a time to come, from a clock that was wrong, no further ahead than that either.
bool counts(const QDateTime &last, const QDateTime &now)
{
    const qint64 limit = std::chrono::duration_cast<std::chrono::seconds>(LoginBudgetStore::window).count();
    return last.isValid() && qAbs(last.secsTo(now)) < limit;
}

} // namespace

LoginBudgetStore::LoginBudgetStore(const QString &folder) : m_folder(folder) {}

QString LoginBudgetStore::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/klubbpost"_s;
}

int LoginBudgetStore::failed(const EmailAddress &address, const QDateTime &now)
{
    read(now);
    return m_accounts.isEmpty() ? 0 : m_accounts.value(idOf(address)).failed;
}

void LoginBudgetStore::add(const EmailAddress &address, int failures, const QDateTime &now)
{
    if (failures <= 0)
        return;
    change(now, [&] {
        Account &account = m_accounts[idOf(address)];
        account.failed = qMin(account.failed + failures, maxFailed);
        account.last = now.toUTC();
    });
}

void LoginBudgetStore::forget(const EmailAddress &address, const QDateTime &now)
{
    if (failed(address, now) > 0)
        change(now, [&] { m_accounts.remove(idOf(address)); });
}

/// Reads, changes and writes with nobody in between. Without the lock it is done all the same: a count too many or too
/// few is better than none.
template <class Change>
void LoginBudgetStore::change(const QDateTime &now, const Change &change)
{
    static_cast<void>(QDir().mkpath(m_folder));
    QLockFile lock(m_folder + u"/logins.lock"_s);
    static_cast<void>(lock.tryLock(lockMs));
    read(now);
    change();
    write();
}

void LoginBudgetStore::read(const QDateTime &now)
{
    const QByteArray json = readSome(m_folder + u"/logins.json"_s, maxJsonBytes);
    if (!json.isEmpty()) {
        QHash<QString, Account> accounts;
        const auto fault = JsonObjectReader::readDocument(json, [&](JsonObjectReader &object) {
            static_cast<void>(object.integer(u"format"_s, 1, 1));
            object.objects(u"accounts"_s, [&](JsonObjectReader &reader) {
                const QString id = reader.string(u"id"_s);
                accounts.insert(id, {int(reader.integer(u"failed"_s, 0, maxFailed)), reader.time(u"last"_s)});
            });
        });
        if (!fault)
            m_accounts = accounts;
    }
    m_accounts.removeIf([&](const auto &account) { return !counts(account.value().last, now); });
}

void LoginBudgetStore::write() const
{
    QJsonArray accounts;
    for (auto account = m_accounts.cbegin(); account != m_accounts.cend() && accounts.size() < maxAccounts; ++account) {
        accounts.append(QJsonObject{{u"id"_s, account.key()},
                                    {u"failed"_s, account->failed},
                                    {u"last"_s, account->last.toString(Qt::ISODateWithMs)}});
    }
    const QJsonObject all{{u"format"_s, 1}, {u"accounts"_s, accounts}};
    static_cast<void>(writeAll(m_folder + u"/logins.json"_s, QJsonDocument(all).toJson()));
}

QString LoginBudgetStore::idOf(const EmailAddress &address)
{
    // Accounts are the same whatever the case they are typed in (RFC 5321 2.4 lets hosts decide; all of them do so).
    const QByteArray account = "login " + address.toWire().toLower();
    return QString::fromLatin1(QMessageAuthenticationCode::hash(account, key(), QCryptographicHash::Sha256).toHex());
}

QByteArray LoginBudgetStore::key()
{
    const QString path = m_folder + u"/logins.key"_s;
    const QByteArray kept = readSome(path, keyBytes + 1);
    if (kept.size() == keyBytes)
        return m_key = kept;
    if (m_key.isEmpty())
        m_key = randomKey();
    if (QDir().mkpath(m_folder))
        static_cast<void>(writeAll(path, m_key));
    return m_key;
}

} // namespace klubbpost
