// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/senderchoice.h"

#include "kit/fields.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr SendingWay ways[] = {SendingWay::UserSmtp, SendingWay::OwnServers};

QComboBox *makeBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(14);
    box->setMaxVisibleItems(14);
    return box;
}

} // namespace

SenderChoice::SenderChoice(WizardContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_system(makeBox(u"senderSystem"_s)),
      m_systemField(new Field(m_system)),
      m_way(makeBox(u"sendingWay"_s)),
      m_wayField(new Field(m_way)),
      m_terms(new QLineEdit),
      m_termsField(new Field(m_terms))
{
    m_terms->setObjectName(u"spfTerms"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.6));
    for (Field *field : {m_systemField, m_wayField, m_termsField})
        layout->addWidget(field);
    connect(m_system, &QComboBox::activated, this, &SenderChoice::chooseSystem);
    connect(m_way, &QComboBox::activated, this, &SenderChoice::chooseWay);
    connect(m_terms, &QLineEdit::editingFinished, this, &SenderChoice::readTerms);
}

void SenderChoice::refresh()
{
    const SetupSession &session = m_context.session();
    const Words &words = m_context.words();
    const ClubSystem system = session.senderSystem();
    {
        const QSignalBlocker quiet(m_system);
        m_system->clear();
        m_system->addItem(tr("Only our own mail program"), QString());
        for (const ClubSystem &one : session.sender().facts().systems())
            m_system->addItem(words.of(one.name), one.id);
        m_system->setCurrentIndex(qMax(0, m_system->findData(system.id)));
    }
    {
        const QSignalBlocker quiet(m_way);
        m_way->clear();
        m_way->addItems({tr("It logs in at our e-mail provider"), tr("From its own servers")});
        m_way->setCurrentIndex(session.sendingWay() == ways[0] ? 0 : 1);
    }
    const bool isFree = system.free && session.sendingWay() == SendingWay::OwnServers;
    m_systemField->setVisible(session.errand() == Errand::CheckAddress);
    m_wayField->setVisible(system.ways.size() > 1);
    m_termsField->setVisible(isFree);
    setVisible(!m_systemField->isHidden() || !m_wayField->isHidden() || isFree);
    m_systemField->setWords(tr("Which s&ystem sends from the address?"));
    m_wayField->setWords(tr("&How does the system send?"));
    m_termsField->setWords(tr("What does the system say it needs in the SPF &record?"),
                           tr("Such as include:spf.example.com, an IP address, or a whole record."));
}

void SenderChoice::chooseSystem(int index)
{
    SetupSession &session = m_context.session();
    session.setCheckedSystem(m_system->itemData(index).toString());
    session.setSendingWay(std::nullopt);
    Q_EMIT changed();
}

void SenderChoice::chooseWay(int index)
{
    m_context.session().setSendingWay(ways[qBound(0, index, 1)]);
    Q_EMIT changed();
}

void SenderChoice::readTerms()
{
    const QString typed = m_terms->text().trimmed();
    const auto terms = readSpfInput(typed);
    m_termsField->setFault(terms || typed.isEmpty() ? QString() : tr("That cannot stand in an SPF record."));
    const QByteArrayList read = terms ? *terms : QByteArrayList();
    if (read == m_context.session().senderSystem().typedTerms)
        return;
    m_context.session().setSpfTerms(read);
    Q_EMIT changed();
}

} // namespace klubbpost

#include "moc_senderchoice.cpp"
