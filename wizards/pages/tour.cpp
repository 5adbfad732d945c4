// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/tour.h"

#include "kit/lanedetails.h"
#include "kit/theme.h"
#include "pages/donepage.h"
#include "pages/testpage.h"
#include "paper/sheetpaper.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr int lookMs = 20;
constexpr int mailProgram = 1; ///< of the errands to practise
constexpr qint64 patienceMs = 40000;
constexpr QSize pictureSize(1000, 700);

void choose(const QWidget *in, const QString &name, int index)
{
    auto *box = in->findChild<QComboBox *>(name);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

} // namespace

Tour::Tour(SetupWizard &wizard, const QDir &folder, QObject *parent)
    : QObject(parent), m_wizard(wizard), m_folder(folder), m_palette(QApplication::palette())
{
    m_clock.setInterval(lookMs);
    connect(&m_clock, &QTimer::timeout, this, &Tour::advance);
}

void Tour::start()
{
    m_steps.append({[this] {
        m_wizard.resize(pictureSize);
        m_wizard.show();
    }});
    for (const Language language : allOf<Language>())
        planLanguage(language);
    m_steps.append({[this] { useDark(false); }});
    m_clock.start();
}

void Tour::planLanguage(Language language)
{
    const QString lang = nameOf(language);
    m_steps.append({[this, language] { m_wizard.context().setLanguage(language); }});
    planErrand(language, 0, lang, allOf<PageId>());
    planFault(language);
    planErrand(language, mailProgram, lang + u"-program"_s, {PageId::Settings, PageId::Test, PageId::Done});
}

void Tour::planErrand(Language language, int errand, const QString &prefix, const QList<PageId> &pictures)
{
    m_steps.append({[this, errand] {
        m_wizard.goTo(PageId::Start);
        m_wizard.findChild<QRadioButton *>(u"practise"_s)->setChecked(true);
        m_wizard.findChild<QRadioButton *>(u"practise"_s)->setFocus();
        choose(&m_wizard, u"practiceErrand"_s, errand);
        choose(&m_wizard, u"practiceFault"_s, 0);
    }});
    const auto look = [&](PageId page) {
        if (!pictures.contains(page))
            return;
        planPicture(u"%1-%2-%3"_s.arg(prefix).arg(static_cast<int>(page) + 1).arg(nameOf(page)));
    };
    look(PageId::Start);
    planNext();
    m_steps.append({[this] {
        m_wizard.findChild<QLineEdit *>(u"address"_s)->setText(PracticeClub::address());
        m_wizard.findChild<QLineEdit *>(u"senderName"_s)->setText(PracticeClub::senderName());
    }});
    look(PageId::Address);
    planNext();
    m_steps.append({{}, [this] { return !m_wizard.context().session().discovery().isRunning(); }});
    look(PageId::Provider);
    planNext();
    look(PageId::Preparation);
    planNext();
    m_steps.append({[this] { m_wizard.findChild<QLineEdit *>(u"password"_s)->setText(PracticeClub::password()); }});
    look(PageId::Settings);
    planNext();
    planTest();
    look(PageId::Test);
    planNext();
    if (errand != mailProgram) { // on the route
        m_steps.append({{}, [this] { return !m_wizard.context().session().sender().isRunning(); }});
        look(PageId::Sender);
        planNext();
    }
    look(PageId::Done);
    m_steps.append({[this, language, prefix] {
        const auto *page = static_cast<const DonePage *>(m_wizard.page(PageId::Done));
        const QString file = m_folder.filePath(prefix + u"-sheet.pdf"_s);
        m_ok = writePdf(sheetHtml(page->sheetData(), {language}), file) && m_ok;
        m_files.append(file);
    }});
}

void Tour::planFault(Language language)
{
    m_steps.append({[this] {
        m_wizard.goTo(PageId::Start);
        choose(&m_wizard, u"practiceFault"_s, static_cast<int>(PracticeFault::WrongPassword));
        m_wizard.goTo(PageId::Settings);
    }});
    planNext();
    planTest();
    planPicture(nameOf(language) + u"-6-test-fault"_s);
    m_steps.append({[this] {
        for (auto *details : m_wizard.page(PageId::Test)->findChildren<LaneDetails *>())
            details->setOpen(true);
    }});
    planPicture(nameOf(language) + u"-6-test-steps"_s);
    m_steps.append({[this] { m_wizard.goTo(PageId::Done); }});
    planPicture(nameOf(language) + u"-7-done-not-yet"_s);
}

void Tour::planTest()
{
    m_steps.append({[this] { static_cast<TestPage *>(m_wizard.page(PageId::Test))->startAnew(); },
                    [this] { return !static_cast<TestPage *>(m_wizard.page(PageId::Test))->isRunning(); }});
}

void Tour::planNext()
{
    m_steps.append({[this] { m_wizard.goNext(); }});
}

void Tour::planPicture(const QString &name)
{
    // Two turns of the event loop each: one to lay out, one to paint.
    for (const bool dark : {false, true}) {
        m_steps.append({[this, dark] { useDark(dark); }});
        m_steps.append({[this] {
            // Whole pages: as tall as they want to be, as wide as the usual window.
            const auto *area = qobject_cast<QScrollArea *>(m_wizard.page(m_wizard.currentPage())->parent()->parent());
            const int more = area->widget()->heightForWidth(area->viewport()->width()) - area->viewport()->height();
            m_wizard.resize(pictureSize.width(), qMax(pictureSize.height(), m_wizard.height() + more));
        }});
        m_steps.append(Step{});
        m_steps.append({[this, name, dark] { picture(dark ? name + u"-dark"_s : name); }});
    }
}

void Tour::useDark(bool dark)
{
    QPalette palette = m_palette;
    if (dark)
        palette = Theme::dark().palette(m_palette);
    QApplication::setPalette(palette);
}

void Tour::picture(const QString &name)
{
    const QString file = m_folder.filePath(name + u".png"_s);
    m_ok = m_wizard.grab().save(file) && m_ok;
    m_files.append(file);
}

void Tour::advance()
{
    if (m_at >= m_steps.size()) {
        end(m_ok);
        return;
    }
    const Step &step = m_steps[m_at];
    if (!m_hasActed) {
        m_hasActed = true;
        m_waited.start();
        if (step.act)
            step.act();
    }
    if (!step.isDone || step.isDone()) {
        m_hasActed = false;
        ++m_at;
    } else if (m_waited.elapsed() > patienceMs) {
        end(false);
    }
}

void Tour::end(bool ok)
{
    m_clock.stop();
    Q_EMIT finished(ok);
}

} // namespace klubbpost

#include "moc_tour.cpp"
