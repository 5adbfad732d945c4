// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QPointer>

class QCheckBox;
class QLineEdit;

namespace klubbpost {

class Button;
class Lane;
class LaneDetails;
class Panel;
class SupportBox;
class VerdictCard;

/// The test, live: a lane a protocol. When it is over each is one line, and above them stands what is to be done: one
/// verdict a cause, with the field that it is put right in.
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
    [[nodiscard]] bool nextIsMain() const override;
    [[nodiscard]] QPushButton *mainButton() const override;
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
    void clearVerdicts();
    void showAllWell();
    /// What puts the cause right, the first of them filled.
    void addRemedies(VerdictCard *card, bool first);
    void addPassword(VerdictCard *card);
    void addServer(VerdictCard *card);
    Button *addButton(VerdictCard *card, const QString &name, const QString &text, bool isMain);
    void addCertificate(Protocol protocol);
    [[nodiscard]] QString noteOf(const LaneReport &lane) const;
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool hasSucceeded() const;
    /// The test has a result, and it is not that all is well.
    [[nodiscard]] bool hasFault() const;
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
    QPointer<Button> m_main;        ///< puts the first cause right
    QPointer<QWidget> m_firstInput; ///< what it wants typed
    bool m_isRunning = false;
    bool m_wasWarned = false;
};

} // namespace klubbpost
