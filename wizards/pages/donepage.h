// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "reports/sheet.h"

class QComboBox;
class QFileDialog;
class QMenu;

namespace klubbpost {

class Button;
class CopyButton;
class Field;
class Panel;

/// What to type in which box, and the sheet: printed, as a file, or copied.
class DonePage : public Page
{
    Q_OBJECT
public:
    explicit DonePage(WizardContext &context);

    void enter() override;
    void retranslate() override;

    [[nodiscard]] SheetData sheetData() const;
    [[nodiscard]] QList<Language> sheetLanguages() const;

private:
    [[nodiscard]] bool isForClubSystem() const;
    [[nodiscard]] QString support() const;
    [[nodiscard]] bool isTested() const;
    /// The heading while the setup is not done; empty when all that was tested works.
    [[nodiscard]] QString whatRemains() const;
    [[nodiscard]] QString whatToDo() const;
    void refresh();
    void buildButtons();
    void addSection(const SheetSection &section, bool first);
    void print();
    void preview();
    /// Asks for a file; \a write is called with its name.
    void save(const QString &suffix, const QString &filter, const std::function<bool(const QString &)> &write);
    void tell(const QString &text);

    TextLabel *m_remains;
    TextLabel *m_result;
    QVBoxLayout *m_sections;
    bool m_hasChosenLanguage = false;
    QComboBox *m_language;
    Field *m_languageField;
    QWidget *m_buttons;
    Button *m_print;
    Button *m_pdf;
    CopyButton *m_copy;
    Button *m_more;
    QMenu *m_menu;
    QAction *m_preview;
    QAction *m_saveHtml;
    QAction *m_saveText;
    CopyButton *m_support;
    TextLabel *m_answer;
};

} // namespace klubbpost
