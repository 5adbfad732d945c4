// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/helpdialog.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/theme.h"
#include "pages/aboutdialog.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {

HelpDialog::HelpDialog(PageId page, const QString &step, QWidget *parent)
    : QDialog(parent),
      m_page(page),
      m_step(step),
      m_text(new QTextBrowser),
      m_about(new Button),
      m_close(new Button(Button::Kind::Filled))
{
    setObjectName(u"help"_s);
    setFont(bodyFont(QApplication::font()));
    Theme::forPalette(QApplication::palette()).putOn(this);
    resize(em(this, 38), em(this, 26));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_about->setObjectName(u"aboutButton"_s);
    m_about->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_about);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    const int edge = em(this, 1.2);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, [this] { accept(); });
    connect(m_about, &QPushButton::clicked, this, [this] {
        auto *about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    retranslate();
}

HelpDialog::Texts HelpDialog::textsOf(PageId page)
{
    switch (page) {
    case PageId::Start:
        return {tr("Help: Start"),
                tr("Here you say what you want to do. The steps that follow are chosen after that."),
                {tr("Choose the club system that is to send. If it is not in the list, choose another system."),
                 tr("To see how it goes without an account of your own: choose to practise.")},
                tr("what you want to do, and with which system.")};
    case PageId::Address:
        return {tr("Help: Address"),
                tr("Here you type the address that the recipients are to see as sender."),
                {tr("The domain, after the @, tells who looks after the address."),
                 tr("If a slip of the hand is pointed out, press the button that corrects it.")},
                tr("what stands after the @. Nobody needs the whole address.")};
    case PageId::Provider:
        return {tr("Help: Provider"),
                tr("Here you see who looks after the address, and how Klubbpost knows."),
                {tr("If it is wrong, choose another provider below."),
                 tr("MX, SRV and PACC are names of places where a domain tells where its e-mail is.")},
                tr("which provider is shown, and what stands under “How we know”.")};
    case PageId::Preparation:
        return {tr("Help: Preparations"),
                tr("Here is what must be done at the provider first, step by step."),
                {tr("Do the steps in the web browser, and come back here."),
                 tr("An app password is a password for one program only. It is made on a page of the provider's.")},
                tr("which step you have come to, and what the page of the provider says.")};
    case PageId::Settings:
        return {tr("Help: Settings"),
                tr("Here are the servers and the password that the test will use."),
                {tr("Where the servers are filled in, only the password is missing."),
                 tr("Have you got the settings in an e-mail? Press “Paste settings” and paste the whole text.")},
                tr("the names of the servers and the ports. Never tell anybody the password.")};
    case PageId::Test:
        return {tr("Help: Test"),
                tr("Here the settings are tested for real, one server at a time."),
                {tr("It takes a few seconds; a server that does not answer up to twenty."),
                 tr("What is wrong stands at the top, with what to do and who can do it.")},
                tr("the code, such as KP-401, and what stands beside it.")};
    case PageId::Sender:
        return {
            tr("Help: Sender"),
            tr("Here you see whether receivers will trust what is sent from the address."),
            {tr("SPF, DKIM and DMARC are records of the domain that tell receivers who may send from it."),
             tr("Records are entered by whoever looks after the domain. There is a letter to them on the last page.")},
            tr("the code, and who looks after the domain.")};
    case PageId::Done:
        return {tr("Help: Done"),
                tr("Here is what to type in which box, and what remains."),
                {tr("Print the sheet or save it: Klubbpost itself stores nothing."),
                 tr("If something remains, it stands first, with who can do it.")},
                tr("the code at the top, and what the sheet says.")};
    }
    return {};
}

void HelpDialog::retranslate()
{
    const Texts texts = textsOf(m_page);
    QString html = u"<h2>%1</h2><p>%2</p><ul>"_s.arg(texts.title.toHtmlEscaped(), texts.purpose.toHtmlEscaped());
    for (const QString &hint : texts.hints)
        html += u"<li>%1</li>"_s.arg(hint.toHtmlEscaped());
    html += u"</ul><p>%1</p><p>%2</p>"_s.arg(
        tr("Support will ask for: %1, and %2").arg(m_step, texts.support).toHtmlEscaped(),
        tr("Keys: Enter goes on, Alt+Left goes back, Escape cancels. Nothing is lost when you go back.")
            .toHtmlEscaped());
    setWindowTitle(texts.title);
    setSpokenName(m_text, texts.title);
    m_text->setHtml(html);
    m_about->setText(tr("&About Klubbpost"));
    m_close->setText(tr("&Close"));
}

void HelpDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace klubbpost

#include "moc_helpdialog.cpp"
