// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/certificatepanel.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/fields.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "reports/certificatewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

CertificatePanel::CertificatePanel(const ServerSettings &server, const TlsFailed &failure, const Words &words,
                                   QWidget *parent)
    : Panel(parent),
      m_words(words),
      m_certificate{server.asciiHost(), failure.certificate.sha256},
      m_more(new Button(Button::Kind::Bare)),
      m_folded(new QWidget),
      m_tick(new QCheckBox),
      m_tickFault(new TextLabel(TextRole::Fault)),
      m_password(new PasswordField),
      m_passwordField(new Field(m_password))
{
    setObjectName(u"certificate"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(em(this, 1.5), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    auto *title = new TextLabel(TextRole::Strong);
    title->show(tr("The certificate of %1").arg(QString::fromLatin1(m_certificate.host)));
    rows->addWidget(title);
    auto *table = new QGridLayout;
    table->setColumnStretch(1, 1);
    const auto lines = certificateLines(m_certificate.host, failure.certificateFaults, failure.certificate, words);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        auto *label = new TextLabel(TextRole::Small);
        label->show(lines.at(i).label);
        auto *value = new TextLabel;
        value->setTextFormat(Qt::PlainText); // a server's words
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setSpokenName(value, lines.at(i).label);
        value->show(breakable(lines.at(i).value));
        table->addWidget(label, static_cast<int>(i), 0, Qt::AlignTop);
        table->addWidget(value, static_cast<int>(i), 1);
    }
    rows->addLayout(table);
    m_more->setText(tr("Test &once with this certificate …"));
    m_more->setGlyph(Glyph::Right);
    rows->addWidget(m_more, 0, Qt::AlignLeft);

    auto *folded = new QVBoxLayout(m_folded);
    folded->setContentsMargins(0, 0, 0, 0);
    auto *warning = new TextLabel(TextRole::Caution);
    warning->show(
        tr("Do this only if the one who looks after the server has read the fingerprint to you, and it is the "
           "same. Otherwise the password may go to somebody else. It counts for this one test and is not "
           "remembered."));
    folded->addWidget(warning);
    m_tick->setObjectName(u"takeCertificate"_s);
    m_tick->setText(tr("I have &compared the fingerprint, and it is the same"));
    folded->addWidget(m_tick);
    m_tickFault->hide();
    folded->addWidget(m_tickFault);
    m_password->edit()->setObjectName(u"certificatePassword"_s);
    m_passwordField->setWords(tr("The pass&word, once more"));
    folded->addWidget(m_passwordField);
    auto *test = new Button;
    test->setObjectName(u"testWithCertificate"_s);
    test->setText(tr("Test with &this certificate"));
    folded->addWidget(test, 0, Qt::AlignLeft);
    m_folded->hide();
    rows->addWidget(m_folded);

    connect(m_more, &QPushButton::clicked, this, &CertificatePanel::unfold);
    connect(m_tick, &QCheckBox::toggled, m_tickFault, [this] { m_tickFault->hide(); });
    connect(m_password->edit(), &QLineEdit::textEdited, this, [this] { m_passwordField->setFault({}); });
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &CertificatePanel::accept);
    connect(test, &QPushButton::clicked, this, &CertificatePanel::accept);
}

void CertificatePanel::unfold()
{
    m_folded->setVisible(m_folded->isHidden());
    m_more->setGlyph(m_folded->isHidden() ? Glyph::Right : Glyph::Down);
    if (m_folded->isVisible())
        m_tick->setFocus();
}

void CertificatePanel::accept()
{
    const QString typed = m_password->edit()->text();
    const auto fault = checkPassword(typed);
    m_passwordField->setFault(fault ? m_words.settingsFault(*fault) : QString());
    if (!m_tick->isChecked()) {
        m_tickFault->show(tr("Compare the fingerprint first."));
        m_tick->setFocus();
        return;
    }
    if (fault) {
        m_password->edit()->setFocus();
        return;
    }
    m_password->forget();
    m_tick->setChecked(false);
    Q_EMIT accepted(m_certificate, typed);
}

} // namespace klubbpost

#include "moc_certificatepanel.cpp"
