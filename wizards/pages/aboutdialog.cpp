// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/aboutdialog.h"

#include "kit/accessibility.h"

#include "kit/button.h"
#include "kit/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSslSocket>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr auto ownLicence = "klubbpost"_L1;

QByteArray resource(const QString &name)
{
    QFile file(u":/licences/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray parts()
{
    return QJsonDocument::fromJson(resource(u"parts.json"_s)).array();
}

/// "Qt 6.4.2": a version that is a commit's number says nothing to people.
QString titleOf(const QJsonObject &part)
{
    const QString version = part[u"version"_s].toString();
    return version.isEmpty() || version.size() > 12 ? part[u"name"_s].toString()
                                                    : part[u"name"_s].toString() + u' ' + version;
}

QString heading(const QString &text)
{
    return u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped());
}

QString listed(const QStringList &texts)
{
    QString list;
    for (const QString &text : texts)
        list += u"<li>%1</li>"_s.arg(text.toHtmlEscaped());
    return u"<ul>%1</ul>"_s.arg(list);
}

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString licenceLink(const QString &id, const QString &text)
{
    return u"<a href=\"licence:%1\">%2</a>"_s.arg(id, text.toHtmlEscaped());
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent), m_text(new QTextBrowser), m_back(new Button), m_close(new Button(Button::Kind::Filled))
{
    setObjectName(u"about"_s);
    setFont(bodyFont(QApplication::font()));
    Theme::forPalette(QApplication::palette()).putOn(this);
    resize(em(this, 44), em(this, 36));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_back->setGlyph(Glyph::Left);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    const int edge = em(this, 1.2);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(edge);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    m_close->setDefault(true);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { follow(link); });
    connect(m_back, &QPushButton::clicked, this, [this] { showOverview(); });
    connect(m_close, &QPushButton::clicked, this, [this] { accept(); });
    retranslate();
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Klubbpost"));
    setSpokenName(m_text, tr("About Klubbpost"));
    m_back->setText(tr("&Back"));
    m_close->setText(tr("&Close"));
    showOverview();
}

void AboutDialog::showOverview()
{
    QString html = u"<h1>Klubbpost %1</h1>"_s.arg(QLatin1StringView(KLUBBPOST_VERSION));
    html += paragraph(tr("Gets a club's e-mail address working."));
    html += u"<p>%1 %2</p>"_s.arg(
        tr("Free software: you may use it, look into it, change it and pass it on. It comes without any warranty.")
            .toHtmlEscaped(),
        licenceLink(ownLicence, tr("The terms: GNU General Public License, version 3 or later")));
    html += heading(tr("What is sent"));
    html += listed(
        {tr("To find out who runs the address, Klubbpost asks about its domain: your network's name servers, the "
            "places on the web where the domain and its provider publish their settings, and Mozilla's collection of "
            "such settings. Where none of them tells, it tries the usual server names under the domain, without "
            "logging in. The part before the @ is never sent there."),
         tr("The test logs in at your own e-mail provider's servers, with the login name and the password. It does so "
            "over an encrypted connection whose certificate holds; never without encryption unless you say yes to "
            "that one connection."),
         tr("When a server cannot be reached, Klubbpost also connects to other well-known mail servers, to see what "
            "your "
            "network lets through. It says nothing there about you or the address."),
         tr("The test message, if you want one, goes from the address to the address itself."),
         tr("In practice nothing leaves this computer. Klubbpost sends no statistics and looks for no updates.")});
    html += heading(tr("What is stored"));
    html +=
        listed({tr("The language, if you have changed it, the size of the window, and whether you practise."),
                tr("The sheets and reports that you save yourself. They hold the address and the settings, never "
                   "the password."),
                tr("How many logins in a row have failed for an account, for an hour and under a code that does not "
                   "show the address, so that no account is locked."),
                tr("The password is kept in memory until the window is closed, and stored nowhere.")});
    html += heading(tr("Parts made by others"));
    html += paragraph(
        tr("Running now with Qt %1 and %2.").arg(QLatin1StringView(qVersion()), QSslSocket::sslLibraryVersionString()));
    html +=
        paragraph(tr("The programs for Windows and macOS carry these parts inside them; on Linux they belong to the "
                     "system. Qt is used under the GNU Lesser General Public License, version 3: you may put a "
                     "changed Qt into Klubbpost. The source code of Klubbpost and of all parts, and how to build "
                     "them, is to be had where you got the program, for at least three years."));
    QString rows;
    for (const QJsonValue value : parts()) {
        const QJsonObject part = value.toObject();
        rows += u"<li>%1: %2</li>"_s.arg(titleOf(part).toHtmlEscaped(),
                                         licenceLink(part[u"id"_s].toString(), part[u"licence"_s].toString()));
    }
    html += u"<ul>%1</ul>"_s.arg(rows);
    // The document's own blue is for a light ground.
    m_text->document()->setDefaultStyleSheet(u"a { color: %1; }"_s.arg(Theme::of(this).accent.name()));
    m_text->setHtml(html);
    m_text->verticalScrollBar()->setValue(m_overviewAt);
    m_back->hide();
    m_text->setFocus();
}

void AboutDialog::follow(const QUrl &link)
{
    m_overviewAt = m_text->verticalScrollBar()->value();
    QString text;
    if (link.path() == ownLicence)
        text = QString::fromUtf8(resource(u"LICENSE"_s));
    for (const QJsonValue value : parts()) {
        const QJsonObject part = value.toObject();
        if (part[u"id"_s].toString() != link.path())
            continue;
        text = u"%1\n%2\n%3\n\n%4\n\n"_s.arg(titleOf(part), part[u"home"_s].toString(), part[u"licence"_s].toString(),
                                             part[u"copyright"_s].toString());
        if (const QString file = part[u"text"_s].toString(); !file.isEmpty())
            text += QString::fromUtf8(resource(file));
    }
    m_text->setPlainText(text);
    m_back->show();
    m_back->setFocus();
}

void AboutDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace klubbpost

#include "moc_aboutdialog.cpp"
