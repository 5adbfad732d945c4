// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/setupwizard.h"

#include "kit/accessibility.h"
#include "kit/button.h"
#include "kit/languageswitch.h"
#include "kit/steplist.h"
#include "kit/textlabel.h"
#include "kit/theme.h"
#include "pages/addresspage.h"
#include "pages/donepage.h"
#include "pages/helpdialog.h"
#include "pages/preparationpage.h"
#include "pages/providerpage.h"
#include "pages/senderpage.h"
#include "pages/settingspage.h"
#include "pages/startpage.h"
#include "pages/testpage.h"

#include <algorithm>
#include <functional>
#include <QApplication>
#include <QDialogButtonBox>
#include <QMessageBox>
#include <QResizeEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr double smallestWidth = 40; ///< em
constexpr double smallestHeight = 26;
constexpr QSize usual(1000, 700);
constexpr double narrowEm = 50; ///< below this the list of steps gives way

QFrame *makeLine(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setObjectName(u"line"_s);
    line->setFrameShape(shape);
    if (shape == QFrame::HLine)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

Page *makePage(PageId id, WizardContext &context)
{
    switch (id) {
    case PageId::Start:
        return new StartPage(context);
    case PageId::Address:
        return new AddressPage(context);
    case PageId::Provider:
        return new ProviderPage(context);
    case PageId::Preparation:
        return new PreparationPage(context);
    case PageId::Settings:
        return new SettingsPage(context);
    case PageId::Test:
        return new TestPage(context);
    case PageId::Sender:
        return new SenderPage(context);
    case PageId::Done:
        return new DonePage(context);
    }
    return nullptr;
}

} // namespace

SetupWizard::SetupWizard(SessionSource &source, Language language, QWidget *parent)
    : QDialog(parent, Qt::Window), m_context(source, language)
{
    tameAccessibility();
    setObjectName(u"wizard"_s);
    setFont(bodyFont(QApplication::font()));
    buildFrame();
    m_next->setDefault(true); // only now is the dialog its parent, and hears of it
    makeAreas();
    applyTheme();
    retranslate();
    setMinimumSize(QSize(em(this, smallestWidth), em(this, smallestHeight)).boundedTo(usual));
    resize(usual);
    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &SetupWizard::settle);

    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this,
            [this] { goBack(); });
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this, [this] { showHelp(); });
    connect(&m_context, &WizardContext::identificationChanged, this, [this] { updateFrame(); });
    connect(&m_context, &WizardContext::sessionReplaced, this, [this] { updateFrame(); });
    connect(static_cast<QApplication *>(QCoreApplication::instance()), &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) {
                m_followsFocus = now && m_stack->currentWidget()->isAncestorOf(now);
                m_settling.start();
            });
    QCoreApplication::instance()->installEventFilter(this);
    goTo(PageId::Start);
}

SetupWizard::~SetupWizard()
{
    // The focus moves and events go on while the windows below this class are taken down.
    QCoreApplication::instance()->disconnect(this);
    QCoreApplication::instance()->removeEventFilter(this);
    m_context.session().forgetPassword();
}

void SetupWizard::buildFrame()
{
    m_outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(buildSide());
    m_sideLine = makeLine(QFrame::VLine);
    m_outer->addWidget(m_sideLine);

    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_practice = new TextLabel(TextRole::Small);
    m_practice->setObjectName(u"practice"_s);
    m_practice->setContentsMargins(em(this, 2.4), em(this, 0.4), em(this, 2.4), em(this, 0.4));
    m_column->addWidget(m_practice);
    m_stack = new QStackedWidget;
    m_column->addWidget(m_stack, 1);
    m_column->addWidget(makeLine(QFrame::HLine));
    m_bar = buildButtons();
    m_column->addWidget(m_bar);
    m_outer->addLayout(m_column, 1);
}

QWidget *SetupWizard::buildSide()
{
    m_side = new QWidget;
    m_side->setObjectName(u"side"_s);
    m_side->setAttribute(Qt::WA_StyledBackground);
    m_brand = new TextLabel(TextRole::Brand);
    m_tagline = new TextLabel(TextRole::Small);
    m_steps = new StepList;
    m_language = new LanguageSwitch;
    m_language->setLanguage(m_context.language());
    connect(m_language, &LanguageSwitch::chosen, this, [this](Language language) { m_context.setLanguage(language); });
    m_help = new Button(Button::Kind::Bare);
    m_help->setObjectName(u"helpButton"_s);
    m_help->setAutoDefault(false);
    connect(m_help, &QPushButton::clicked, this, [this] { showHelp(); });
    m_sideLayout = new QBoxLayout(QBoxLayout::TopToBottom, m_side);
    m_sideLayout->setSpacing(em(this, 0.4));
    m_sideLayout->addWidget(m_brand);
    m_sideLayout->addWidget(m_tagline);
    m_sideLayout->addSpacing(em(this, 1.5));
    m_sideLayout->addWidget(m_steps);
    m_sideLayout->addStretch(1);
    m_sideLayout->addWidget(m_language);
    m_sideLayout->addWidget(m_help, 0, Qt::AlignLeft);
    return m_side;
}

QWidget *SetupWizard::buildButtons()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(em(this, 2.4), em(this, 1.0), em(this, 2.4), em(this, 1.0));
    layout->setSpacing(em(this, 0.7));
    m_stepText = new TextLabel(TextRole::Small);
    m_back = new Button;
    m_next = new Button(Button::Kind::Filled);
    m_back->setGlyph(Glyph::Left);
    m_next->setTrailingGlyph(Glyph::Right);
    m_cancel = new Button;
    connect(m_back, &QPushButton::clicked, this, [this] { goBack(); });
    connect(m_next, &QPushButton::clicked, this, [this] { goNext(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { reject(); });
    layout->addWidget(m_stepText, 1);
    const auto order = style()->styleHint(QStyle::SH_DialogButtonLayout, nullptr, this);
    const bool cancelFirst = order == QDialogButtonBox::MacLayout || order == QDialogButtonBox::GnomeLayout;
    const QList<Button *> buttons =
        cancelFirst ? QList<Button *>{m_cancel, m_back, m_next} : QList<Button *>{m_back, m_next, m_cancel};
    for (Button *button : buttons)
        layout->addWidget(button);
    return bar;
}

/// Where the pages will be, in the order of their numbers.
void SetupWizard::makeAreas()
{
    for (qsizetype i = 0; i < allOf<PageId>().size(); ++i) {
        auto *area = new QScrollArea;
        area->setWidgetResizable(true);
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        area->viewport()->setAutoFillBackground(false);
        connect(area->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followsFocus = false; });
        m_stack->addWidget(area);
    }
}

Page *SetupWizard::page(PageId id)
{
    if (Page *made = m_pages.value(id))
        return made;
    Page *page = makePage(id, m_context);
    m_pages.insert(id, page);
    areaOf(id)->setWidget(page);
    page->setAutoFillBackground(false); // setWidget() turns it on
    connect(page, &Page::stateChanged, this, [this] { updateFrame(); });
    connect(page, &Page::nextWantsFocus, this, [this] { m_next->setFocus(); });
    connect(page, &Page::topWanted, this, [this, id] { areaOf(id)->verticalScrollBar()->setValue(0); });
    connect(page, &Page::pageWanted, this, [this](PageId wanted) { goTo(wanted); });
    return page;
}

QScrollArea *SetupWizard::areaOf(PageId id) const
{
    return static_cast<QScrollArea *>(m_stack->widget(static_cast<int>(id)));
}

void SetupWizard::goTo(PageId id)
{
    Page *page = this->page(id);
    QScrollArea *area = areaOf(id);
    {
        // The focus goes by way of others while the pages change places; only where it comes to rest is told.
        const QuietFocus quiet;
        if (Page *left = m_pages.value(m_current); left && left != page)
            left->setStep({});
        m_current = id;
        placeHeader();
        m_stack->setCurrentWidget(area);
        page->enter();
        updateFrame();
        page->firstFocus()->setFocus();
    }
    area->verticalScrollBar()->setValue(0);
    m_followsFocus = false;
    m_settling.start();
}

void SetupWizard::settle()
{
    QScrollArea *area = areaOf(m_current);
    QList<QWidget *> stops = readInVisualOrder(m_side);
    stops += readInVisualOrder(page(m_current));
    stops += readInVisualOrder(m_bar);
    chainTabStops(stops);
    QWidget *focus = QApplication::focusWidget();
    if (m_followsFocus && focus && area->isAncestorOf(focus))
        area->ensureWidgetVisible(focus, 0, em(this, 1.5));
}

void SetupWizard::goNext()
{
    Page *page = this->page(m_current);
    if (!page->canGoOn() || !page->next())
        return;
    if (const auto id = nextPage(m_current, m_context.session()))
        goTo(*id);
    else
        askToSaveSheet();
}

void SetupWizard::goBack()
{
    page(m_current)->back();
    if (const auto id = previousPage(m_current, routeFacts(m_context.session())))
        goTo(*id);
}

bool SetupWizard::somethingWouldBeLost() const
{
    const bool isTyped = std::any_of(m_pages.begin(), m_pages.end(), std::mem_fn(&Page::wouldLose));
    const auto *sheet = static_cast<const DonePage *>(m_pages.value(PageId::Done));
    const bool hasAnswers = !m_context.session().address().isEmpty() || m_context.session().hasReport();
    return isTyped || (hasAnswers && !(sheet && sheet->isKept()));
}

void SetupWizard::reject()
{
    if (!somethingWouldBeLost()) {
        QDialog::reject();
        return;
    }
    if (m_current == PageId::Done) {
        askToSaveSheet();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Cancel?"), tr("Do you want to stop here?"),
                                     QMessageBox::NoButton, this);
    dress(question);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setStyleSheet(u"QLabel#qt_msgbox_informativelabel { min-width: %1px; }"_s.arg(em(this, 26)));
    question->setInformativeText(tr("Klubbpost stores nothing: what you have filled in is lost."));
    QPushButton *stay = question->addButton(tr("&Go on with the setup"), QMessageBox::RejectRole);
    QPushButton *leave = question->addButton(tr("&Stop"), QMessageBox::AcceptRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    question->open();
}

/// The end: what was found out is on the sheet, and nowhere else.
void SetupWizard::askToSaveSheet()
{
    if (!somethingWouldBeLost()) {
        accept();
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Close?"), tr("Have you saved the sheet?"),
                                     QMessageBox::NoButton, this);
    dress(question);
    question->setObjectName(u"saveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setStyleSheet(u"QLabel#qt_msgbox_informativelabel { min-width: %1px; }"_s.arg(em(this, 26)));
    question->setInformativeText(tr("It has not been printed, saved or copied. Klubbpost itself stores nothing."));
    QPushButton *save = question->addButton(tr("Save as &PDF"), QMessageBox::YesRole);
    QPushButton *leave = question->addButton(tr("&Close all the same"), QMessageBox::AcceptRole);
    QPushButton *stay = question->addButton(tr("&Stay here"), QMessageBox::RejectRole);
    question->setDefaultButton(save);
    question->setEscapeButton(stay);
    connect(save, &QPushButton::clicked, this, [this] { static_cast<DonePage *>(page(PageId::Done))->saveAsPdf(); });
    connect(leave, &QPushButton::clicked, this, [this] { accept(); });
    question->open();
}

void SetupWizard::showHelp()
{
    auto *help = new HelpDialog(m_current, m_stepText->accessibleName(), this);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->open();
}

void SetupWizard::done(int result)
{
    m_context.session().cancelTest();
    m_context.session().sender().cancel();
    m_context.session().messageLoop().cancel();
    if (auto *settings = static_cast<SettingsPage *>(m_pages.value(PageId::Settings)))
        settings->forgetPassword();
    m_context.session().forgetPassword();
    QDialog::done(result);
}

void SetupWizard::applyTheme()
{
    if (m_isTheming)
        return;
    m_isTheming = true;
    Theme::forPalette(QApplication::palette()).putOn(this);
    m_isTheming = false;
}

QString SetupWizard::stepName(PageId id) const
{
    switch (id) {
    case PageId::Start:
        return tr("Start");
    case PageId::Address:
        return tr("Address");
    case PageId::Provider:
        return tr("Provider");
    case PageId::Preparation:
        return tr("Preparations");
    case PageId::Settings:
        return tr("Settings");
    case PageId::Test:
        return tr("Test");
    case PageId::Sender:
        return tr("Sender");
    case PageId::Done:
        return tr("Done");
    }
    return {};
}

void SetupWizard::updateFrame()
{
    const RouteFacts facts = routeFacts(m_context.session());
    const QList<PageId> route = routeOf(facts);
    const qsizetype current = route.indexOf(m_current);
    QList<StepList::Step> steps;
    for (qsizetype i = 0; i < route.size(); ++i) {
        StepState state = i < current ? StepState::Done : i == current ? StepState::Current : StepState::Ahead;
        if (isPassedBy(route[i], facts) && i < current)
            state = StepState::Skipped;
        steps.append({stepName(route[i]), state});
    }
    m_steps->setSteps(steps);
    const QString number = tr("Step %1 of %2").arg(qMax(current, qsizetype(0)) + 1).arg(route.size());
    m_stepText->show(m_steps->isHidden() ? u"%1 · %2"_s.arg(number, stepName(m_current)) : number);
    m_practice->show(m_context.isPractice() ? tr("Practice: a made-up club. Nothing leaves this computer.")
                                            : QString());

    Page *page = this->page(m_current);
    page->setStep(u"%1, %2"_s.arg(number, stepName(m_current)));
    const QString nextText = page->nextText();
    m_next->setText(!nextText.isEmpty() ? nextText : m_current == PageId::Done ? tr("&Close") : tr("&Next"));
    m_next->setEnabled(page->canGoOn());
    m_next->setKind(page->nextIsMain() ? Button::Kind::Filled : Button::Kind::Outlined);
    m_next->setTrailingGlyph(m_current == PageId::Done ? std::nullopt : std::optional(Glyph::Right));
    if (QPushButton *main = page->mainButton())
        main->setDefault(true);
    else
        m_next->setDefault(true);
    m_cancel->setVisible(m_current != PageId::Done); // there is nothing left to cancel
    m_back->setEnabled(m_current != PageId::Start);
    setWindowTitle(u"%1 – Klubbpost"_s.arg(stepName(m_current)));
}

void SetupWizard::retranslate()
{
    m_brand->show(u"Klubbpost"_s);
    m_tagline->show(tr("The right e-mail for the club"));
    m_tagline->setVisible(!m_steps->isHidden());
    m_back->setText(tr("&Back"));
    m_cancel->setText(tr("&Cancel"));
    m_help->setText(tr("Help (F1)"));
    m_language->setLanguage(m_context.language());
    updateFrame();
}

bool SetupWizard::isNarrow() const
{
    return width() < em(this, narrowEm);
}

/// Where there is little room, what stands above the page scrolls away with it.
void SetupWizard::placeHeader()
{
    if (isNarrow()) {
        page(m_current)->setHeader({m_side, m_practice});
        return;
    }
    if (m_side->parentWidget() != this)
        m_outer->insertWidget(0, m_side);
    if (m_practice->parentWidget() != this)
        m_column->insertWidget(0, m_practice);
}

void SetupWizard::arrange()
{
    const bool narrow = isNarrow();
    const int edge = em(this, 1.4);
    m_sideLayout->setDirection(narrow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sideLayout->setContentsMargins(edge, narrow ? edge / 2 : edge + 4, edge, narrow ? edge / 2 : edge);
    m_side->setMinimumWidth(narrow ? 0 : em(this, 15.4));
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : em(this, 15.4));
    m_steps->setVisible(!narrow);
    m_tagline->setVisible(!narrow);
    m_sideLine->setVisible(!narrow);
    placeHeader();
    updateFrame();
}

void SetupWizard::fitScreen()
{
    const QWindow *window = windowHandle();
    if (!window || !screen() || isMaximized() || isFullScreen())
        return;
    const QRect room = screen()->availableGeometry();
    const QMargins frame = window->frameMargins();
    setMinimumSize(minimumSize().boundedTo(room.marginsRemoved(frame).size()));
    const QRect now = geometry();
    const QRect fitted = fittedInside(now, frame, room);
    if (fitted != now)
        setGeometry(fitted);
}

void SetupWizard::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // How thick the frame is the system tells only once it is there.
    QTimer::singleShot(0, this, &SetupWizard::fitScreen);
    if (QWindow *window = windowHandle(); window && !event->spontaneous())
        connect(window, &QWindow::screenChanged, this, &SetupWizard::fitScreen, Qt::UniqueConnection);
}

void SetupWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void SetupWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    arrange();
}

bool SetupWizard::eventFilter(QObject *watched, QEvent *event)
{
    // The application's palette, not a widget's: this is how Qt 6.4 tells of the system's change to light or dark.
    if (event->type() == QEvent::ApplicationPaletteChange &&
        (watched == this || watched == QCoreApplication::instance()))
        applyTheme();
    // What a page is made of has changed, or has been laid out: then order and place are looked at once more.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        const Page *page = m_pages.value(m_current);
        if (page && (watched == page || watched->parent() == page))
            m_settling.start();
    } else if (event->type() == QEvent::Wheel) {
        m_followsFocus = false;
    }
    return QDialog::eventFilter(watched, event);
}

QRect fittedInside(const QRect &content, const QMargins &frame, const QRect &available)
{
    const QRect room = available.marginsRemoved(frame);
    QRect fitted(content.topLeft(), content.size().boundedTo(room.size()));
    fitted.moveLeft(qBound(room.left(), fitted.left(), room.right() + 1 - fitted.width()));
    fitted.moveTop(qBound(room.top(), fitted.top(), room.bottom() + 1 - fitted.height()));
    return fitted;
}

} // namespace klubbpost

#include "moc_setupwizard.cpp"
