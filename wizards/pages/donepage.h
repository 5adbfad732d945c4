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
class Pill;

/// What to type in which box, and the sheet: printed, as a file, or copied.
class DonePage : public Page
{
    Q_OBJECT
public:
    explicit DonePage(WizardContext &context);

    void enter() override;
    void retranslate() override;

    [[nodiscard]] SheetData sheetData() const;
    /// The sheet as it is now has been printed, saved or copied.
    [[nodiscard]] bool isKept() const;
    void saveAsPdf();
    [[nodiscard]] QList<Language> sheetLanguages() const;

private:
    [[nodiscard]] bool isForClubSystem() const;
    [[nodiscard]] QString support() const;
    [[nodiscard]] bool isTested() const;
    [[nodiscard]] QString heading(const SheetData &sheet, const SetupStatus &status) const;
    void showRemains(const SheetData &sheet, const SetupStatus &status);
    void keep();
    void refresh();
    void buildButtons();
    void addSection(const SheetSection &section, bool first);
    void print();
    void preview();
    /// Asks for a file; \a write is called with its name.
    void save(const QString &suffix, const QString &filter, const std::function<bool(const QString &)> &write);
    void tell(const QString &text);

    Panel *m_remains; ///< what is to be done first, by whom, and a letter to them
    TextLabel *m_remainsText;
    Pill *m_who;
    TextLabel *m_code;
    CopyButton *m_letter;
    QString m_kept; ///< the sheet that was printed, saved or copied last
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
