// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/senderwords.h"

#include <QLabel>
#include <QWidget>

class QGridLayout;

namespace klubbpost {

/// One term of a record. What changes has a sign beside its colour, and a word for screen readers.
class TermLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Change { None, New, Gone };

    TermLabel(const QString &term, Change change, QWidget *parent = nullptr);
    /// On one line, where there is room.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Change m_change;
};

/// One record to enter in a domain: where, what stands there now and what is to stand there, with the changes marked,
/// and "Copy" beside what is typed elsewhere.
class RecordView : public QWidget
{
    Q_OBJECT
public:
    /// \a host may be null.
    RecordView(const RecordChange &record, const DnsHost *host, const Words &words, QWidget *parent = nullptr);

private:
    void addRow(const QString &label, QWidget *value, const QString &copied = {});
    void addText(const QString &label, const QString &text, const QString &copied = {});
    void addTerms(const QString &label, const QByteArray &record, const QByteArray &other, TermLabel::Change change,
                  const QString &copied = {});

    QGridLayout *m_grid;
};

} // namespace klubbpost
