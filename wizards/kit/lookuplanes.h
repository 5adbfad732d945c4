// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/question.h"

#include <QWidget>

class QVBoxLayout;

namespace klubbpost {

class Button;
class Lane;
class TextLabel;
class Words;

/// What is being looked up about the domain: a lane for the DNS, one for settings files and one for usual names, with a
/// tick for each kind of question as it is answered; below, on demand, every question with its answer.
class LookupLanes : public QWidget
{
    Q_OBJECT
public:
    explicit LookupLanes(QWidget *parent = nullptr);

    /// Hidden when nothing is asked.
    void show(const QList<Question> &questions, const Words &words);
    using QWidget::show;

private:
    struct Group
    {
        QList<QuestionKind> kinds;
        Lane *lane;
    };

    void showDetails();
    [[nodiscard]] QString headingOf(const Group &group) const;

    TextLabel *m_title;
    QList<Group> m_groups;
    Button *m_more;
    QWidget *m_details;
    QVBoxLayout *m_rows;
    QStringList m_lines; ///< of the details, as they are shown
    QList<Question> m_questions;
    const Words *m_words = nullptr;
    bool m_showsDetails = false;
};

} // namespace klubbpost
