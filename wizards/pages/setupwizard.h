// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QBoxLayout;
class QFrame;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace klubbpost {

class Button;
class LanguageSwitch;
class SettingsPage;
class StepList;
class TextLabel;

/// The wizard's window: list of steps, page, buttons. Not a QWizard: that one's buttons do not follow a change of
/// language, its side widget ends above the buttons, and its pages share no typed state.
///
/// Enter is Next, or what the page says is the thing to do; Escape is Cancel (with a question when something would be
/// lost), Alt+Left is Back, F1 is help for the page. Colours follow the system while it runs. When it is closed the
/// password is forgotten. The window with its frame stays inside the screen, whatever the screen and its scaling.
class SetupWizard : public QDialog
{
    Q_OBJECT
public:
    /// \a source outlives the wizard.
    SetupWizard(SessionSource &source, Language language, QWidget *parent = nullptr);
    ~SetupWizard() override;

    [[nodiscard]] WizardContext &context() { return m_context; }
    [[nodiscard]] PageId currentPage() const { return m_current; }
    /// Made when it is first asked for, so that the first page need not wait for the others.
    [[nodiscard]] Page *page(PageId id);
    void goTo(PageId id);
    void goNext();
    void goBack();

    void reject() override;
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFrame();
    QWidget *buildSide();
    QWidget *buildButtons();
    void makeAreas();
    [[nodiscard]] QScrollArea *areaOf(PageId id) const;
    void applyTheme();
    void retranslate();
    void updateFrame();
    void arrange();
    void showHelp();
    void fitScreen();
    void placeHeader();
    /// Once what has changed is laid out: the order of reading, and the focus into view.
    void settle();
    void askToSaveSheet();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] QString stepName(PageId id) const;
    [[nodiscard]] bool somethingWouldBeLost() const;

    WizardContext m_context;
    PageId m_current = PageId::Start;
    QHash<PageId, Page *> m_pages; ///< those that were made

    QBoxLayout *m_outer = nullptr;
    QBoxLayout *m_sideLayout = nullptr;
    QWidget *m_side = nullptr;
    QFrame *m_sideLine = nullptr;
    TextLabel *m_brand = nullptr;
    TextLabel *m_tagline = nullptr;
    StepList *m_steps = nullptr;
    LanguageSwitch *m_language = nullptr;
    Button *m_help = nullptr;
    TextLabel *m_practice = nullptr;
    QVBoxLayout *m_column = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_bar = nullptr;
    TextLabel *m_stepText = nullptr;
    Button *m_back = nullptr;
    Button *m_next = nullptr;
    Button *m_cancel = nullptr;
    bool m_isTheming = false;
    bool m_followsFocus = false; ///< until the user scrolls
    QTimer m_settling;
};

/// Where a window goes so that its frame, as thick as \a frame says, is inside the screen: it keeps its place and its
/// size as far as there is room.
[[nodiscard]] QRect fittedInside(const QRect &content, const QMargins &frame, const QRect &available);

} // namespace klubbpost
