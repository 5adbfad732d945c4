// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practiceclub.h"
#include "providers/catalog.h"
#include "reports/words.h"
#include "setup/setupsession.h"

#include <QObject>
#include <QTranslator>

namespace klubbpost {

/// Where the wizard's setups come from: the program's, or a test's. Everything it gives out outlives the wizard.
class SessionSource
{
public:
    virtual ~SessionSource() = default;
    [[nodiscard]] virtual SetupSession &real() = 0;
    /// The practice club, opened when first asked for; null when the system will not let it open.
    [[nodiscard]] virtual SetupSession *practice() = 0;
    virtual void setPracticeFault(PracticeFault fault) = 0;
    /// In the practice club: whoever looks after the domain has entered the record.
    virtual void enterPracticeRecord(const RecordChange &record) = 0;
};

/// What all pages share: the setup under way, the facts, the language and its words. Owned by the wizard.
class WizardContext : public QObject
{
    Q_OBJECT
public:
    WizardContext(SessionSource &source, Language language, QObject *parent = nullptr);
    ~WizardContext() override;

    [[nodiscard]] SetupSession &session() const { return *m_session; }
    [[nodiscard]] const Catalog &catalog() const { return *m_session->surroundings().catalog; }
    [[nodiscard]] const Words &words() const { return m_words; }
    [[nodiscard]] Language language() const { return m_words.language(); }
    /// Every widget hears of it as QEvent::LanguageChange.
    void setLanguage(Language language);

    [[nodiscard]] bool isPractice() const { return m_isPractice; }
    /// Changes to the practice club or back; false when it could not be opened. What was answered so far stays in each.
    bool setPractice(bool practice);
    [[nodiscard]] PracticeFault practiceFault() const { return m_practiceFault; }
    void setPracticeFault(PracticeFault fault);
    /// While practising: the records are now in the made-up domain.
    void enterPracticeRecords(const QList<RecordChange> &records);

Q_SIGNALS:
    // The signals of the setup in use.
    void identificationChanged();
    void settingsChanged();
    void laneChanged(int index);
    void testFinished();
    void senderProgress();
    void senderFinished();
    void recordsChecked();
    void messageLoopChanged();
    void messageLoopFinished();
    /// The password was typed anew on another page than that of the settings.
    void passwordReplaced();
    /// Another setup is in use: show everything anew.
    void sessionReplaced();

private:
    void follow(SetupSession *session);

    SessionSource &m_source;
    SetupSession *m_session;
    Words m_words;
    QTranslator m_translator;
    bool m_isPractice = false;
    PracticeFault m_practiceFault = PracticeFault::None;
};

} // namespace klubbpost
