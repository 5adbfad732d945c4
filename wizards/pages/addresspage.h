// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <array>
#include <optional>

class QLineEdit;

namespace klubbpost {

class Button;
class Field;
class Panel;

/// The sender name and the address. The provider is recognised while the address is typed, from the facts in the
/// program alone.
class AddressPage : public Page
{
    Q_OBJECT
public:
    explicit AddressPage(WizardContext &context);

    void enter() override;
    [[nodiscard]] QWidget *firstFocus() const override;
    [[nodiscard]] bool wouldLose() const override;
    [[nodiscard]] bool next() override;
    void back() override;
    void retranslate() override;

private:
    [[nodiscard]] bool isFreemailElsewhere(const EmailAddress &address) const;
    void recognise();
    void tidy();
    void showFaults();

    struct Typed
    {
        QString address;
        QString name;
    };

    QLineEdit *m_name;
    Field *m_nameField;
    QLineEdit *m_address;
    Field *m_addressField;
    Panel *m_found;
    TextLabel *m_foundTitle;
    TextLabel *m_foundText;
    Button *m_correct;
    Button *m_fillIn;
    QString m_correction;
    QString m_askedAbout;                        ///< the address whose likely slip the user has been asked about
    std::array<std::optional<Typed>, 2> m_typed; ///< in the fields when last left: of the real setup, of practice
    bool m_hasTried = false;                     ///< faults show only after Next was pressed, then at every change
};

} // namespace klubbpost
