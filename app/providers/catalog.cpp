// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/catalog.h"

#include <algorithm>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

using Names = QHash<QByteArray, const Provider *>;

/// The provider of the longest suffix of \a name, label by label.
const Provider *bySuffix(const Names &names, QByteArray name)
{
    name = name.toLower();
    if (name.endsWith('.'))
        name.chop(1);
    for (qsizetype at = 0; at < name.size();) {
        if (const auto *provider = names.value(name.mid(at)))
            return provider;
        const qsizetype dot = name.indexOf('.', at);
        if (dot < 0)
            break;
        at = dot + 1;
    }
    return nullptr;
}

/// Names the first of \a wanted that somebody has already.
std::optional<JsonFault> taken(const Names &names, const QStringList &wanted, const QString &key)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (const auto *owner = names.value(wanted[i].toLatin1())) {
            return JsonFault{JsonFaultKind::BadValue, u"$.match.%1[%2]"_s.arg(key).arg(i),
                             u"%1 is taken by %2"_s.arg(wanted[i], owner->id)};
        }
    }
    return std::nullopt;
}

void enter(Names &names, const QStringList &list, const Provider *provider)
{
    for (const QString &name : list)
        names.insert(name.toLatin1(), provider);
}

} // namespace

Catalog Catalog::fromFolder(const QString &folder, const QDate &today)
{
    Catalog catalog;
    const bool builtIn = folder.startsWith(u':');
    const QDir dir(folder);
    for (const QFileInfo &entry : dir.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        std::optional<JsonFault> fault;
        if (!file.open(QIODevice::ReadOnly)) {
            fault = JsonFault{JsonFaultKind::Syntax, u"$"_s, u"cannot be opened"_s};
        } else {
            // No more is set aside than the file has: there are many of them at every start.
            const QByteArray json = file.read(std::min<qint64>(file.size(), maxJsonBytes) + 1);
            auto provider = readProvider(json, builtIn ? QDate() : today, today);
            if (!provider.ok())
                fault = provider.fault();
            else if (provider->id != entry.completeBaseName())
                fault = JsonFault{JsonFaultKind::BadValue, u"$.id"_s, u"is not the file's name"_s};
            else if (fault = catalog.conflict(provider.value()); !fault)
                static_cast<void>(catalog.add(provider.take()));
        }
        if (fault)
            catalog.m_faults.append({entry.fileName(), *fault});
    }
    return catalog;
}

std::optional<JsonFault> Catalog::conflict(const Provider &provider) const
{
    if (m_byId.contains(provider.id))
        return JsonFault{JsonFaultKind::BadValue, u"$.id"_s, u"%1 is taken"_s.arg(provider.id)};
    if (provider.guess && m_guess)
        return JsonFault{JsonFaultKind::BadValue, u"$.guess"_s, u"%1 is the guess already"_s.arg(m_guess->id)};
    if (auto fault = taken(m_byDomain, provider.domains, u"domains"_s))
        return fault;
    if (auto fault = taken(m_byMx, provider.mxSuffixes, u"mx"_s))
        return fault;
    if (auto fault = taken(m_byNs, provider.nsSuffixes, u"ns"_s))
        return fault;
    return taken(m_bySpf, provider.spfIncludes, u"spf"_s);
}

bool Catalog::add(Provider provider)
{
    if (conflict(provider))
        return false;
    m_providers.push_back(std::make_unique<const Provider>(std::move(provider)));
    const Provider *added = m_providers.back().get();
    m_byId.insert(added->id, added);
    enter(m_byDomain, added->domains, added);
    enter(m_byMx, added->mxSuffixes, added);
    enter(m_byNs, added->nsSuffixes, added);
    enter(m_bySpf, added->spfIncludes, added);
    if (added->guess)
        m_guess = added;
    m_retired.add(*added);
    return true;
}

QList<const Provider *> Catalog::all() const
{
    QList<const Provider *> providers;
    for (const auto &provider : m_providers)
        providers.append(provider.get());
    return providers;
}

const Provider *Catalog::byId(const QString &id) const
{
    return m_byId.value(id);
}

const Provider *Catalog::byDomain(const QByteArray &asciiDomain) const
{
    const QByteArray domain = asciiDomain.toLower();
    if (const auto *provider = m_byDomain.value(domain))
        return provider;
    for (qsizetype dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', dot + 1)) {
        if (const auto *provider = m_byDomain.value('*' + domain.mid(dot)))
            return provider;
    }
    return nullptr;
}

const Provider *Catalog::byMx(const QByteArray &host) const
{
    return bySuffix(m_byMx, host);
}

const Provider *Catalog::byNs(const QByteArray &host) const
{
    return bySuffix(m_byNs, host);
}

const Provider *Catalog::bySpfInclude(const QByteArray &domain) const
{
    return bySuffix(m_bySpf, domain);
}

const Provider *Catalog::guess() const
{
    return m_guess;
}

std::optional<RetiredHit> Catalog::retired(const QString &typed, quint16 port) const
{
    return m_retired.find(typed, port);
}

} // namespace klubbpost
