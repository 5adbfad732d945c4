// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What any wizard of Qt costs: two pages with nothing but a title, to compare klubbpost with.
#include <QApplication>
#include <QWizard>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QWizard wizard;
    for (const QString &title : {u"One"_s, u"Two"_s}) {
        auto *page = new QWizardPage;
        page->setTitle(title);
        wizard.addPage(page);
    }
    wizard.resize(1024, 700);
    wizard.show();
    return app.exec();
}
