// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizards/page.h"

namespace klubbpost {

/// What has to be done at the provider first, step by step; or why it cannot work, and what to do instead.
class PreparationPage : public Page
{
    Q_OBJECT
public:
    explicit PreparationPage(WizardContext &context);

    void enter() override;
    void retranslate() override;

private:
    void refresh();
    QWidget *statusPanel(const Provider &provider);
    QWidget *guidancePanel(const Guidance &guidance);
    QWidget *stepRow(int number, const GuidanceStep &step);

    QVBoxLayout *m_panels;
};

} // namespace klubbpost
