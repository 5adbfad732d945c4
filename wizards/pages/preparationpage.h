// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QSet>

namespace klubbpost {

/// What has to be done at the provider first, step by step; or why it cannot work, and what to do instead. Steps can be
/// ticked off, which is kept while the program runs and means nothing to it.
class PreparationPage : public Page
{
    Q_OBJECT
public:
    explicit PreparationPage(WizardContext &context);

    void enter() override;
    void retranslate() override;

private:
    void refresh();
    /// Why it cannot work, as a heading.
    [[nodiscard]] static QString obstacle(ProviderStatus status);
    /// What to do instead of what cannot work, a card each.
    void addAlternatives(const Provider &provider);
    QWidget *alternative(const QString &title, const QString &text, const QString &button, PageId page);
    QWidget *statusPanel(const Provider &provider);
    QWidget *linksPanel(const QList<FoundLink> &links);
    QWidget *guidancePanel(const Provider &provider, const Guidance &guidance);
    QWidget *stepRow(const QString &key, int number, const GuidanceStep &step);

    QVBoxLayout *m_panels;
    QSet<QString> m_ticked; ///< "provider guidance number" of the steps that are done
};

} // namespace klubbpost
