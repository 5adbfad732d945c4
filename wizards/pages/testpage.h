// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QCheckBox;

namespace klubbpost {

class Button;
class Lane;
class LaneDetails;
class Panel;
class SupportBox;
class VerdictCard;

/// The test, live: a lane a protocol, then the verdicts with what to do.
class TestPage : public Page
{
    Q_OBJECT
public:
    explicit TestPage(WizardContext &context);

    void enter() override;
    [[nodiscard]] bool next() override;
    void back() override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool canGoOn() const override { return !m_isRunning; }
    void retranslate() override;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Tests again, also what has been tested.
    void startAnew() { start(); }

private:
    void start(TestScope scope = TestScope::Everything);
    void finish();
    void refresh();
    void showLanes();
    void showLane(int index);
    void fillLane(qsizetype index, const LaneReport &lane, bool planned);
    void showLoginsLeft();
    void showVerdicts();
    void showAllWell();
    void addButtons(VerdictCard *card, bool first);
    void addCertificate(Protocol protocol);
    void announce(const QString &text);
    [[nodiscard]] QString noteOf(const LaneReport &lane) const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool hasSucceeded() const;
    [[nodiscard]] bool wouldBeThirdRefusal() const;

    QVBoxLayout *m_laneRows;
    QList<Lane *> m_lanes;
    QList<LaneDetails *> m_laneDetails;
    QCheckBox *m_send;
    TextLabel *m_budget; ///< what the test may cost the account
    Button *m_stop;
    Panel *m_warning;
    TextLabel *m_warningText;
    QVBoxLayout *m_verdicts;
    SupportBox *m_support;
    bool m_isRunning = false;
    bool m_wasWarned = false;
};

} // namespace klubbpost
