// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>
#include <type_traits>

/// One program has all test classes of a module, since linking and starting Qt cost more than most of them. It runs one
/// class a time, in a process of its own: "tests_core tst_secret [options of QtTest]"; without a name it lists them.
namespace klubbpost::testprogram {

using Run = int (*)(int argc, char **argv);

/// Enters a class under the name of its file, without folder and ending. Called before main().
bool enter(const char *file, Run run);

/// Stands for the application where a class needs none.
struct WithoutApplication
{
    WithoutApplication(int &, char **) {}
};

template <typename Application, typename Test>
int run(int argc, char **argv)
{
    if constexpr (std::is_base_of_v<QCoreApplication, Application>)
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi); // as QTEST_MAIN: the same sizes on every display
    [[maybe_unused]] const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace klubbpost::testprogram

/// At the end of a test's file: Test runs under an Application (QApplication, QCoreApplication, WithoutApplication …).
#define KLUBBPOST_TEST(Application, Test)                                                                              \
    static const bool is##Test##Entered = [] {                                                                         \
        using namespace klubbpost::testprogram;                                                                        \
        return enter(__FILE__, run<Application, Test>);                                                                \
    }();
