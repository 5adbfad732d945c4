// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/wizardcontext.h"

#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

class Fold;

/// What else to know of a sender, folded away: what the facts say of the system, and what the large receivers demand,
/// each demand with a sign for whether it is met.
class SenderKnowledge : public QWidget
{
    Q_OBJECT
public:
    explicit SenderKnowledge(WizardContext &context, QWidget *parent = nullptr);
    void refresh();

private:
    void showSystem();
    void showReceivers();

    WizardContext &m_context;
    Fold *m_system;
    Fold *m_receivers;
};

} // namespace klubbpost
