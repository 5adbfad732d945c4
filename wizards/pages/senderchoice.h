// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/wizardcontext.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace klubbpost {

class Field;

/// What the check of a sender is about, as far as the errand leaves it open: which system sends, how it sends where it
/// knows several ways, and what "another system" says it needs. Each shows only where there is something to choose.
class SenderChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SenderChoice(WizardContext &context, QWidget *parent = nullptr);
    /// Shows what the setup holds, in the language of now.
    void refresh();

Q_SIGNALS:
    /// The setup holds another question now.
    void changed();

private:
    void chooseSystem(int index);
    void chooseWay(int index);
    void readTerms();

    WizardContext &m_context;
    QComboBox *m_system;
    Field *m_systemField;
    QComboBox *m_way;
    Field *m_wayField;
    QLineEdit *m_terms;
    Field *m_termsField;
};

} // namespace klubbpost
