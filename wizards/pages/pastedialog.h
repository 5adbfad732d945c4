// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/pastedsettings.h"
#include "pages/wizardcontext.h"

#include <QDialog>

class QPlainTextEdit;
class QVBoxLayout;

namespace klubbpost {

class Button;
class TextLabel;

/// Takes the text of a provider's help page or e-mail and shows, while it is pasted or typed, what is understood of it
/// and from which words. Nothing is used before the user says so, and the text is gone when the dialog closes.
class PasteDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a context outlives it.
    explicit PasteDialog(WizardContext &context, QWidget *parent = nullptr);

    void done(int result) override;

Q_SIGNALS:
    /// The setup holds what was read.
    void used();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void use();
    [[nodiscard]] QWidget *serverPanel(const PastedServer &server);
    /// The rows of the setup that something was read for.
    [[nodiscard]] QList<PastedServer> usable() const;

    WizardContext &m_context;
    TextLabel *m_title;
    TextLabel *m_lead;
    QPlainTextEdit *m_text;
    TextLabel *m_foundTitle;
    QVBoxLayout *m_found;
    Button *m_use;
    Button *m_cancel;
    PastedSettings m_pasted;
    QStringList m_confirmed; ///< hosts that the user has said yes to
};

} // namespace klubbpost
