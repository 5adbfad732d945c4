// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/donepage.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/fields.h"
#include "kit/layouts.h"
#include "kit/panel.h"
#include "kit/sheettable.h"
#include "kit/signrow.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "paper/sheetpaper.h"

#include <algorithm>
#include <functional>
#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrintPreviewDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

bool writeText(const QString &file, const QString &text)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.commit();
}

} // namespace

DonePage::DonePage(WizardContext &context)
    : Page(context),
      m_remains(new Panel),
      m_remainsText(new TextLabel),
      m_who(new Pill),
      m_code(new TextLabel(TextRole::Small)),
      m_letter(new CopyButton),
      m_result(new TextLabel(TextRole::Small)),
      m_sections(new QVBoxLayout),
      m_language(new QComboBox),
      m_languageField(new Field(m_language)),
      m_buttons(new QWidget),
      m_print(new Button(Button::Kind::Filled)),
      m_pdf(new Button),
      m_copy(new CopyButton),
      m_more(new Button),
      m_menu(new QMenu(this)),
      m_preview(m_menu->addAction(QString())),
      m_saveHtml(m_menu->addAction(QString())),
      m_saveText(m_menu->addAction(QString())),
      m_support(new CopyButton),
      m_answer(new TextLabel(TextRole::Good))
{
    m_sections->setSpacing(em(this, 0.6));
    auto *remains = new QVBoxLayout(m_remains);
    remains->setContentsMargins(em(this, 1.5), em(this, 0.8), em(this, 1.2), em(this, 0.8));
    remains->setSpacing(em(this, 0.4));
    remains->addWidget(m_remainsText);
    remains->addWidget(m_code);
    remains->addWidget(m_who, 0, Qt::AlignLeft);
    remains->addWidget(m_letter, 0, Qt::AlignLeft);
    m_remains->setObjectName(u"remains"_s);
    m_letter->setObjectName(u"letter"_s);
    m_letter->setKind(Button::Kind::Outlined);
    content()->addWidget(m_remains);
    content()->addWidget(m_buttons); // above the table, so that they are on the screen
    content()->addWidget(m_answer);
    content()->addLayout(m_sections);
    content()->addWidget(m_result);
    content()->addWidget(m_languageField, 0, Qt::AlignLeft);
    m_language->addItems({QString(), QString(), QString()});
    buildButtons();
    connect(&context, &WizardContext::sessionReplaced, this, [this] { refresh(); });
    retranslate();
}

void DonePage::buildButtons()
{
    auto *flow = new FlowLayout(em(this, 0.7), m_buttons);
    for (QWidget *button :
         {static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_pdf), static_cast<QWidget *>(m_copy),
          static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_support)})
        flow->addWidget(button);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    m_copy->setKind(Button::Kind::Outlined);
    m_support->setKind(Button::Kind::Outlined);
    m_more->setTrailingGlyph(Glyph::Down);
    connect(m_print, &QPushButton::clicked, this, [this] { print(); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { saveAsPdf(); });
    connect(m_copy, &CopyButton::copied, this, [this] { keep(); });
    connect(m_more, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_preview, &QAction::triggered, this, [this] { preview(); });
    connect(m_saveHtml, &QAction::triggered, this, [this] {
        save(u"html"_s, tr("Web page (*.html)"),
             [this](const QString &file) { return writeText(file, sheetHtml(sheetData(), sheetLanguages())); });
    });
    connect(m_saveText, &QAction::triggered, this, [this] {
        save(u"txt"_s, tr("Text file (*.txt)"),
             [this](const QString &file) { return writeText(file, sheetText(sheetData(), sheetLanguages())); });
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_hasChosenLanguage = true;
        refresh();
    });
}

void DonePage::saveAsPdf()
{
    save(u"pdf"_s, tr("PDF file (*.pdf)"),
         [this](const QString &file) { return writePdf(sheetHtml(sheetData(), sheetLanguages()), file); });
}

bool DonePage::isKept() const
{
    return !m_kept.isEmpty() && m_kept == sheetText(sheetData(), {Language::Swedish});
}

void DonePage::keep()
{
    m_kept = sheetText(sheetData(), {Language::Swedish});
}

SheetData DonePage::sheetData() const
{
    SheetData sheet;
    if (session().hasReport() && session().report().plan.address == session().address())
        sheet.report = session().report();
    else
        sheet.report.plan = session().plan();              // not tested: the sheet says so
    sheet.report.plan.senderName = session().senderName(); // may be another since the test
    sheet.provider = session().provider();
    sheet.catalog = &context().catalog();
    sheet.target = isForClubSystem() ? Target::ClubSystem : Target::MailProgram;
    if (isForClubSystem()) {
        sheet.system = session().senderSystem();
        sheet.way = session().sendingWay();
    }
    const LoginNeed need = loginNeed(session());
    const bool isTestedAnyway = session().wantsLoginTest() && isTested();
    if (need == LoginNeed::Offered) {
        sheet.login = SheetLogin::NotNeeded;
    } else if (need == LoginNeed::Impossible && !isTestedAnyway) {
        const bool byBrowser = session().provider()->statusOn(session().today()) == ProviderStatus::OauthOnly;
        sheet.login = byBrowser ? SheetLogin::Browser : SheetLogin::Impossible;
        if (isForClubSystem() && sheet.system && sheet.system->sendsBy(SendingWay::OwnServers))
            sheet.way = SendingWay::OwnServers; // the one that is left
    }
    sheet.isSenderDue = routeOf(routeFacts(session())).contains(PageId::Sender);
    const SenderCheck &check = session().sender();
    const bool isOfNow = check.advice() && check.question().address == session().address() &&
                         check.question().system.id == session().senderSystem().id;
    if (isOfNow && session().errand() != Errand::SetUpMailProgram) {
        sheet.sender = SheetSender{check.question(), *check.advice(), {}};
        if (const DnsHost *host = check.host())
            sheet.sender->host = *host;
    }
    return sheet;
}

bool DonePage::isForClubSystem() const
{
    return session().errand() == Errand::SendFromClubSystem;
}

QString DonePage::support() const
{
    const SheetData sheet = sheetData();
    const QString sender = sheet.sender ? u"\n\n"_s + senderSupportText(*sheet.sender, words()) : QString();
    return supportText(session().report(), session().diagnoses(), words()) + sender;
}

QList<Language> DonePage::sheetLanguages() const
{
    switch (m_language->currentIndex()) {
    case 0:
        return {Language::Swedish};
    case 1:
        return {Language::English};
    }
    return {Language::Swedish, Language::English};
}

void DonePage::enter()
{
    refresh();
    m_answer->show(QString());
}

void DonePage::refresh()
{
    if (session().address().isEmpty()) {
        setHeading(tr("Done"), {});
        return;
    }
    clearLayout(m_sections);
    const SheetData sheet = sheetData();
    const QList<SheetSection> sections = sheetSections(sheet, words());
    const SetupStatus status = setupStatus(sheet, words());
    const bool isNamed = sheet.system && !sheet.system->free && !sheet.system->name.isEmpty();
    setHeading(heading(sheet, status), sections.isEmpty() ? QString() : sections.first().intro);
    showRemains(sheet, status);
    bool first = true;
    for (const SheetSection &section : sections) {
        addSection(section, first && isNamed);
        first = false;
    }
    QString result = sheet.login == SheetLogin::Password ? tr("Not tested yet.") : QString();
    if (isTested()) {
        QStringList codes;
        for (const Diagnosis &diagnosis : session().diagnoses())
            codes.append(diagnosis.code());
        codes.removeDuplicates();
        result = tr("Tested %1: %2").arg(words().dateTime(session().report().startedAt), codes.join(u", "_s));
    }
    m_result->show(result);
    m_copy->setValue(sheetText(sheet, sheetLanguages()), {});
    m_support->setValue(support(), {});
    m_support->setVisible(session().hasReport());
}

bool DonePage::isTested() const
{
    return session().hasReport() && session().report().plan.address == session().address() &&
           !session().report().lanes.isEmpty();
}

QString DonePage::heading(const SheetData &sheet, const SetupStatus &status) const
{
    if (status.state != SetupState::Done)
        return status.heading;
    const bool isNamed = sheet.system && !sheet.system->free && !sheet.system->name.isEmpty();
    return isNamed ? tr("Done! This is how to fill in %1").arg(words().of(sheet.system->name))
                   : tr("Done! This is what to fill in");
}

void DonePage::showRemains(const SheetData &sheet, const SetupStatus &status)
{
    m_remains->setVisible(status.state != SetupState::Done);
    m_remains->setEdge(status.state == SetupState::NotDone ? Panel::Edge::Bad : Panel::Edge::Caution);
    m_remainsText->show(QStringList{status.cause, status.action}.join(u' ').trimmed());
    m_code->show(status.code.isEmpty() ? QString() : tr("Code to tell support: %1").arg(status.code));
    m_who->setText(status.who);
    m_who->setVisible(!status.who.isEmpty());
    const auto letter = letterFor(sheet, words());
    m_letter->setVisible(letter.has_value());
    if (letter) {
        m_letter->setLabels(tr("Copy a letter to %1").arg(letter->to));
        m_letter->setValue(letter->text, {});
    }
    setSpokenName(m_remains, status.heading);
}

void DonePage::addSection(const SheetSection &section, bool introIsLead)
{
    const auto add = [this](TextRole role, const QString &text) {
        auto *label = new TextLabel(role);
        m_sections->addWidget(label);
        label->show(text);
    };
    if (!introIsLead) {
        add(TextRole::Heading, section.title);
        if (m_sections->count() > 1)
            add(TextRole::Muted, section.intro); // the first one's is the page's lead
    }
    if (!section.rows.isEmpty())
        m_sections->addWidget(new SheetTable(section.rows));
    add(TextRole::Strong, section.outro);
    if (!section.note.isEmpty())
        m_sections->addWidget(new SignRow(Glyph::Info, SignRow::Tone::Quiet, section.note));
    m_sections->addSpacing(em(this, 0.6));
}

void DonePage::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer, this);
    dress(dialog);
    dialog->setWindowTitle(tr("Print the sheet"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        const bool ok = paintSheet(sheetHtml(sheetData(), sheetLanguages()), *printer);
        if (ok)
            keep();
        tell(ok ? tr("Sent to the printer.") : tr("The printer could not be used."));
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void DonePage::preview()
{
    auto *dialog = new QPrintPreviewDialog(this);
    dress(dialog);
    dialog->setWindowTitle(tr("The sheet as it will be printed"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this](QPrinter *printer) { (void)paintSheet(sheetHtml(sheetData(), sheetLanguages()), *printer); });
    dialog->open();
}

void DonePage::save(const QString &suffix, const QString &filter, const std::function<bool(const QString &)> &write)
{
    auto *dialog = new QFileDialog(this, tr("Save the sheet"));
    dress(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(filter);
    dialog->setLabelText(QFileDialog::LookIn, tr("Folder:"));
    dialog->setLabelText(QFileDialog::FileName, tr("File name:"));
    dialog->setLabelText(QFileDialog::FileType, tr("Kind of file:"));
    dialog->setLabelText(QFileDialog::Accept, tr("Save"));
    dialog->setLabelText(QFileDialog::Reject, tr("Cancel"));
    // Not the working directory, which may be the program's own folder.
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"klubbpost-%1.%2"_s.arg(session().address().domain(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &file) {
        const bool ok = write(file);
        if (ok)
            keep();
        tell(ok ? tr("Saved as %1").arg(file) : tr("The file %1 could not be written.").arg(file));
    });
    dialog->open();
}

void DonePage::tell(const QString &text)
{
    m_answer->show(text);
    announce(m_answer, text);
}

void DonePage::retranslate()
{
    m_print->setText(tr("&Print…"));
    m_pdf->setText(tr("Sa&ve as PDF"));
    m_copy->setLabels(tr("Copy &all"));
    m_more->setText(tr("&More formats"));
    m_preview->setText(tr("Show as printed…"));
    m_saveHtml->setText(tr("Save as web page (HTML)…"));
    m_saveText->setText(tr("Save as text…"));
    m_support->setLabels(tr("C&opy for support"));
    m_languageField->setWords(tr("&Language of the sheet"));
    m_language->setItemText(0, tr("Swedish"));
    m_language->setItemText(1, tr("English"));
    m_language->setItemText(2, tr("Swedish and English"));
    if (!m_hasChosenLanguage)
        m_language->setCurrentIndex(context().language() == Language::Swedish ? 0 : 1);
    m_answer->show(QString());
    refresh();
}

} // namespace klubbpost

#include "moc_donepage.cpp"
