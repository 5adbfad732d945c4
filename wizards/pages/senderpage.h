// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "reports/senderwords.h"

namespace klubbpost {

class Button;
class DeliveryPanel;
class Panel;
class SenderChoice;
class SenderKnowledge;
class VerdictCard;

/// May the system send as the address? The questions to the DNS as they are answered, the verdict, and the ways to put
/// it right, best first, each with its exact text.
class SenderPage : public Page
{
    Q_OBJECT
public:
    explicit SenderPage(WizardContext &context);

    void enter() override;
    void back() override;
    void retranslate() override;

private:
    void refresh();
    void showProgress();
    void showVerdict();
    void showOptions();
    void showRecordState();
    void addCheckAgain(VerdictCard *card);
    void showOffer();
    void checkAgain();
    void finish();
    [[nodiscard]] const SenderCheck &check() const { return session().sender(); }
    [[nodiscard]] SenderSubject subject() const;

    SenderChoice *m_choice;
    QVBoxLayout *m_verdict;
    QVBoxLayout *m_recordState;
    TextLabel *m_optionsTitle;
    QVBoxLayout *m_options;
    TextLabel *m_progressTitle;
    QVBoxLayout *m_progress;
    Button *m_stop;
    Button *m_ask;
    SenderKnowledge *m_knowledge;
    DeliveryPanel *m_delivery;
    Panel *m_offer; ///< of the login's test, where nothing needs it
    TextLabel *m_offerText;
    Button *m_offerButton;
    bool m_isAgain = false;
};

} // namespace klubbpost
