// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/addresspage.h"

#include "core/typed.h"
#include "discovery/typos.h"
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/panel.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/statusedge.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
AddressPage::AddressPage(WizardContext &context)
    : Page(context),
      m_name(new QLineEdit),
      m_nameField(new Field(m_name)),
      m_address(new QLineEdit),
      m_addressField(new Field(m_address)),
      m_found(new Panel),
      m_foundTitle(new TextLabel(TextRole::Strong)),
      m_foundText(new TextLabel(TextRole::Muted)),
      m_correct(new Button),
      m_fillIn(new Button)
{
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_address->setObjectName(u"address"_s);
    m_name->setObjectName(u"senderName"_s);
    content()->addWidget(m_addressField);
    content()->addWidget(m_found);
    content()->addSpacing(em(this, 0.6));
    content()->addWidget(m_nameField);
    content()->addWidget(m_fillIn, 0, Qt::AlignLeft);
    m_fillIn->setGlyph(Glyph::Cap);
    auto *found = new QVBoxLayout(m_found);
    found->setContentsMargins(em(this, 1.2), em(this, 0.7), em(this, 1.0), em(this, 0.8));
    found->addWidget(m_foundTitle);
    found->addWidget(m_foundText);
    found->addWidget(m_correct, 0, Qt::AlignLeft);
    setTabOrder(m_address, m_correct);
    setTabOrder(m_correct, m_name);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        recognise();
        showFaults();
    });
    // Of "Anna <anna@klubben.se>" the address is left, where it can be seen.
    connect(m_address, &QLineEdit::editingFinished, this, [this] { tidy(); });
    connect(m_name, &QLineEdit::textChanged, this, [this] { showFaults(); });
    connect(m_correct, &QPushButton::clicked, this, [this] {
        m_address->setText(m_correction);
        m_address->setFocus();
    });
    connect(m_fillIn, &QPushButton::clicked, this, [this] {
        m_address->setText(PracticeClub::address());
        m_name->setText(PracticeClub::senderName());
        m_address->setFocus();
    });
    connect(&context, &WizardContext::sessionReplaced, this, [this] {
        m_hasTried = false;
        // Practice and reality have an address each, and what is typed of either is kept, right or wrong.
        const bool practice = this->context().isPractice();
        m_typed[practice ? 0 : 1] = Typed{m_address->text(), m_name->text()};
        const Typed typed =
            m_typed[practice ? 1 : 0].value_or(Typed{session().address().toString(), session().senderName()});
        m_address->setText(typed.address);
        m_name->setText(typed.name);
    });
    retranslate();
}

void AddressPage::enter()
{
    m_fillIn->setVisible(context().isPractice());
    m_address->selectAll();
    recognise();
}

void AddressPage::tidy()
{
    const QString typed = m_address->text();
    const auto address = typedAddress(typed);
    if (address && cleanedAddress(typed) != typed)
        m_address->setText(address->toString());
}

QWidget *AddressPage::firstFocus() const
{
    return m_address;
}

bool AddressPage::wouldLose() const
{
    return m_address->text().trimmed() != session().address().toString() ||
           m_name->text().trimmed() != session().senderName();
}

bool AddressPage::next()
{
    m_hasTried = true;
    tidy();
    showFaults();
    const auto address = typedAddress(m_address->text());
    const auto name = parseSenderName(m_name->text());
    if (!address)
        m_address->setFocus();
    else if (!name)
        m_name->setFocus();
    if (!address || !name)
        return false;
    // A slip of the hand is asked about once; whoever goes on then means it.
    if (!m_correction.isEmpty() && m_askedAbout != m_address->text()) {
        m_askedAbout = m_address->text();
        m_correct->setFocus();
        return false;
    }
    session().setSenderName(*name);
    if (session().address() != *address)
        session().setAddress(*address);
    return true;
}

void AddressPage::back()
{
    if (const auto name = parseSenderName(m_name->text()))
        session().setSenderName(*name);
}

void AddressPage::showFaults()
{
    const auto address = typedAddress(m_address->text());
    const auto name = parseSenderName(m_name->text());
    m_addressField->setFault(m_hasTried && !address ? words().addressFault(address.fault()) : QString());
    m_nameField->setFault(m_hasTried && !name ? words().settingsFault(name.fault()) : QString());
}

void AddressPage::recognise()
{
    const auto address = typedAddress(m_address->text());
    const QString typed = cleanedAddress(m_address->text());
    const qsizetype at = typed.lastIndexOf(u'@');
    // Whose domain has been looked up and is a provider's is no slip of the hand.
    const bool isKnown = address && session().address() == *address && isProven(session().candidate());
    const QString likely = at < 0 || isKnown ? QString() : likelyDomain(typed.mid(at + 1), context().catalog());
    m_correction = likely.isEmpty() ? QString() : typed.left(at + 1) + likely;
    const Provider *provider = address ? context().catalog().byDomain(address->asciiDomain()) : nullptr;
    m_found->setVisible(address.ok() || !likely.isEmpty());
    m_correct->setVisible(!likely.isEmpty());
    if (!likely.isEmpty()) {
        m_found->setEdge(Panel::Edge::Caution);
        m_foundTitle->show(tr("Did you mean %1?").arg(likely));
        m_foundText->show(QString());
        m_correct->setText(tr("&Use %1").arg(m_correction));
    } else if (provider) {
        m_found->setEdge(edgeFor(provider->statusOn(session().today())));
        m_foundTitle->show(tr("Recognised: %1").arg(provider->name));
        m_foundText->show(
            isFreemailElsewhere(*address)
                ? words()
                      .verdict(Verdict::of(SenderVerdict::FreemailElsewhere, {{ArgName::Address, address->toString()}}))
                      .cause
                : capital(words().status(provider->statusOn(session().today()))));
        if (isFreemailElsewhere(*address))
            m_found->setEdge(Panel::Edge::Caution);
    } else if (address) {
        m_found->setEdge(Panel::Edge::Info);
        m_foundTitle->show(tr("Klubbpost does not recognise %1 yet.").arg(address->domain()));
        m_foundText->show(tr("On the next page the program finds out who looks after the address."));
    }
}

/// An address at a mailbox provider that the chosen system would send as from its own servers: said before anything is
/// prepared for it.
bool AddressPage::isFreemailElsewhere(const EmailAddress &address) const
{
    return loginNeed(session()) == LoginNeed::Offered &&
           session().sender().questionOf(address, session().senderSystem(), std::nullopt).freemail;
}

void AddressPage::retranslate()
{
    setHeading(tr("Which address is it about?"), tr("The address that the recipients are to see as sender."));
    m_addressField->setWords(tr("E-mail &address"));
    m_nameField->setWords(tr("&Sender name"),
                          tr("Shown beside the address, for example the name of the club. May be left empty."));
    m_fillIn->setText(tr("&Fill in the practice club"));
    recognise();
    showFaults();
}

} // namespace klubbpost

#include "moc_addresspage.cpp"
