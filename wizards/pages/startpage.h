// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QComboBox;

namespace klubbpost {

class ChoiceCard;
class Field;

/// What the administrator wants: one of three errands, or practice.
class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(WizardContext &context);

    void enter() override;
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] bool next() override;
    void retranslate() override;

private:
    void showHeading();
    [[nodiscard]] bool isWithoutPassword() const;
    void choose();
    void showOptions();
    void fillSystems();
    [[nodiscard]] QString systemHint() const;

    ChoiceCard *m_clubSystem;
    ChoiceCard *m_mailProgram;
    ChoiceCard *m_check;
    ChoiceCard *m_practise;
    QComboBox *m_systems;
    Field *m_systemField;
    QComboBox *m_practiceErrand;
    Field *m_practiceErrandField;
    QComboBox *m_faults;
    Field *m_faultField;
    QWidget *m_practiceOptions;
    TextLabel *m_practiceTrouble;
    TextLabel *m_promise;
};

} // namespace klubbpost
