// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/pastedialog.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/layouts.h"
#include "kit/panel.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/page.h"
#include "reports/pastedsettingswords.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

PasteDialog::PasteDialog(WizardContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Title)),
      m_lead(new TextLabel(TextRole::Lead)),
      m_text(new QPlainTextEdit),
      m_foundTitle(new TextLabel(TextRole::Heading)),
      m_found(new QVBoxLayout),
      m_use(new Button(Button::Kind::Filled)),
      m_cancel(new Button)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFont(bodyFont(QApplication::font()));
    Theme::forPalette(QApplication::palette()).putOn(this);
    m_text->setObjectName(u"pastedText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // so that a password that came along is gone when it is deleted
    m_text->setFixedHeight(em(this, 9));
    auto *foundPanel = new QWidget;
    auto *foundLayout = new QVBoxLayout(foundPanel);
    foundLayout->setContentsMargins(0, 0, em(this, 0.5), 0);
    foundLayout->addWidget(m_foundTitle);
    m_found->setSpacing(em(this, 0.6));
    foundLayout->addLayout(m_found);
    foundLayout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(foundPanel);
    foundPanel->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(em(this, 1.6), em(this, 1.4), em(this, 1.6), em(this, 1.2));
    layout->setSpacing(em(this, 0.7));
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addWidget(m_text);
    layout->addWidget(scroll, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    layout->addLayout(buttons);
    m_use->setObjectName(u"usePasted"_s);
    m_use->setDefault(true);
    m_cancel->setAutoDefault(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PasteDialog::read);
    connect(m_use, &QPushButton::clicked, this, &PasteDialog::use);
    connect(m_cancel, &QPushButton::clicked, this, &PasteDialog::reject);
    setMinimumSize(em(this, 34), em(this, 30));
    resize(em(this, 46), em(this, 38));
    retranslate();
    m_text->setFocus();
}

void PasteDialog::done(int result)
{
    m_text->clear();
    QDialog::done(result);
}

void PasteDialog::read()
{
    m_pasted = readPastedSettings(m_text->toPlainText(), m_context.session().address(), m_context.catalog(),
                                  m_context.session().discovery().namedHosts());
    m_confirmed.clear();
    clearLayout(m_found);
    const bool isEmpty = m_text->toPlainText().trimmed().isEmpty();
    m_foundTitle->show(isEmpty ? QString() : tr("What Klubbpost understands"));
    for (const PastedServer &server : m_pasted.servers)
        m_found->addWidget(serverPanel(server));
    for (const PastedNote &note : isEmpty ? QList<PastedNote>() : m_pasted.notes) {
        auto *label = new TextLabel(TextRole::Muted);
        label->show(PastedWords(m_context.words()).note(note));
        m_found->addWidget(label);
    }
    for (const RetiredHit &hit : m_pasted.retiredAdvice) {
        auto *label = new TextLabel(TextRole::Caution);
        label->show(PastedWords(m_context.words()).retired(hit));
        m_found->addWidget(label);
    }
    m_use->setEnabled(!usable().isEmpty());
}

QWidget *PasteDialog::serverPanel(const PastedServer &server)
{
    const Words &words = m_context.words();
    const PastedWords pasted(words);
    auto *panel = new Panel;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(em(this, 1.2), em(this, 0.6), em(this, 1.0), em(this, 0.7));
    layout->setSpacing(em(this, 0.3));
    auto *title = new TextLabel(TextRole::Strong);
    title->show(words.protocol(server.protocol));
    layout->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(em(this, 1.0));
    grid->setVerticalSpacing(em(this, 0.25));
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    for (const PastedRow &read : pasted.rows(server)) {
        const int row = grid->rowCount();
        auto *name = new TextLabel;
        name->setWordWrap(false);
        name->show(read.what);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        auto *text = new TextLabel(read.value.isEmpty() ? TextRole::Muted : TextRole::Strong);
        text->show(read.value.isEmpty() ? pasted.notInText() : breakable(read.value));
        grid->addWidget(text, row, 1, Qt::AlignTop);
        auto *source = new TextLabel(TextRole::Small);
        source->show(read.from.isEmpty() ? QString() : pasted.from(breakable(read.from)));
        grid->addWidget(source, row, 2, Qt::AlignTop);
    }
    layout->addLayout(grid);
    if (server.doubt != HostDoubt::None && server.host) {
        const QString host = server.host->value;
        auto *confirm = new QCheckBox(tr("Yes, %1 is the right server").arg(breakable(host)));
        confirm->setObjectName(u"confirm-"_s + nameOf(server.protocol));
        connect(confirm, &QCheckBox::toggled, this, [this, host](bool yes) {
            m_confirmed.removeAll(host);
            if (yes)
                m_confirmed.append(host);
            m_use->setEnabled(!usable().isEmpty());
        });
        layout->addWidget(confirm);
    }
    if (server.retired) {
        auto *retired = new TextLabel(TextRole::Caution);
        retired->show(pasted.retired(*server.retired));
        layout->addWidget(retired);
    }
    if (!m_context.session().settings(server.protocol)) {
        auto *unused = new TextLabel(TextRole::Small);
        unused->show(tr("Not needed for what you are doing now."));
        layout->addWidget(unused);
    }
    return panel;
}

QList<PastedServer> PasteDialog::usable() const
{
    QList<PastedServer> servers = m_pasted.servers;
    servers.removeIf([this](const PastedServer &server) {
        const SettingsRow *row = m_context.session().settings(server.protocol);
        // Nothing is sent to a server that the user has not said yes to.
        const bool isDoubtful =
            server.doubt != HostDoubt::None && server.host && !m_confirmed.contains(server.host->value);
        return !row || isDoubtful || (!server.host && row->settings.host.isEmpty());
    });
    return servers;
}

void PasteDialog::use()
{
    for (const PastedServer &server : usable()) {
        const SettingsRow *row = m_context.session().settings(server.protocol);
        m_context.session().setSettings(withPasted(row->settings, server));
        m_context.session().setUsed(server.protocol, true);
    }
    Q_EMIT used();
    accept();
}

void PasteDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void PasteDialog::retranslate()
{
    setWindowTitle(tr("Paste settings"));
    m_title->show(tr("Paste settings"));
    m_lead->show(tr("Copy the text from your provider's help page or e-mail, and paste it here. It is sent nowhere and "
                    "stored nowhere."));
    setSpokenName(m_text, tr("Text from the provider"));
    m_use->setText(tr("&Use these"));
    m_cancel->setText(tr("&Cancel"));
    read();
}

} // namespace klubbpost

#include "moc_pastedialog.cpp"
