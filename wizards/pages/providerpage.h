// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QComboBox;

namespace klubbpost {

class Button;
class CandidateCards;
class Field;
class LookupLanes;
class Panel;

/// Who runs the address and how we know, with the look-ups under way and the candidates to choose between.
class ProviderPage : public Page
{
    Q_OBJECT
public:
    explicit ProviderPage(WizardContext &context);

    void enter() override;
    [[nodiscard]] bool next() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool nextIsMain() const override;
    [[nodiscard]] QPushButton *mainButton() const override;
    void retranslate() override;

private:
    void refresh();
    void showProvider(const Provider &provider);
    void showFound(const Candidate &candidate);
    void showEvidence(const Candidate &candidate);
    void showWarning();
    /// Nothing can come of such an address.
    [[nodiscard]] bool cannotBe() const;
    [[nodiscard]] QString whatFilesSay() const;
    void fillChoices();

    Panel *m_card;
    TextLabel *m_name;
    TextLabel *m_status;
    TextLabel *m_statusText;
    TextLabel *m_servers;
    TextLabel *m_age;
    Button *m_change; ///< the address
    EmailAddress m_askedAbout;
    TextLabel *m_noMail;
    TextLabel *m_howTitle;
    QVBoxLayout *m_evidence;
    CandidateCards *m_candidates;
    LookupLanes *m_lookups;
    Button *m_other;
    QComboBox *m_choices;
    Field *m_choiceField;
};

} // namespace klubbpost
