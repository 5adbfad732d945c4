// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "core/observation.h"

#include <cstdio>
#include <QJsonDocument>
#include <QStringDecoder>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

// A password is at most 1,000 octets (core, checkPassword()); beyond this it is not read at all.
constexpr qsizetype maxPasswordLine = 4096;

/// Takes the bytes over; wipes them when they are no password.
Result<Secret, Console::PasswordFault> toSecret(QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder(bytes);
    decoded.fill(u'\0');
    if (decoder.hasError()) {
        Secret::wipe(bytes);
        return Console::PasswordFault::NotUtf8;
    }
    return Secret(std::move(bytes));
}

#ifdef Q_OS_WIN
/// Turns the console's echo off as long as it lives.
class NoEcho
{
public:
    NoEcho() : m_input(GetStdHandle(STD_INPUT_HANDLE))
    {
        m_isConsole = GetConsoleMode(m_input, &m_mode);
        if (m_isConsole)
            SetConsoleMode(m_input, (m_mode & ~static_cast<DWORD>(ENABLE_ECHO_INPUT)) | ENABLE_LINE_INPUT);
    }
    ~NoEcho()
    {
        if (m_isConsole)
            SetConsoleMode(m_input, m_mode);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    [[nodiscard]] bool isTerminal() const { return m_isConsole; }

    [[nodiscard]] Result<Secret, Console::PasswordFault> readLine() const
    {
        wchar_t buffer[maxPasswordLine];
        DWORD count = 0;
        if (!ReadConsoleW(m_input, buffer, maxPasswordLine, &count, nullptr))
            return Console::PasswordFault::Cancelled;
        while (count > 0 && (buffer[count - 1] == L'\n' || buffer[count - 1] == L'\r'))
            --count;
        QString typed = QString::fromWCharArray(buffer, static_cast<qsizetype>(count));
        SecureZeroMemory(buffer, sizeof buffer);
        QByteArray bytes = typed.toUtf8();
        typed.fill(u'\0');
        return toSecret(bytes);
    }

private:
    HANDLE m_input;
    DWORD m_mode = 0;
    bool m_isConsole = false;
};
#else
/// Turns the terminal's echo off as long as it lives. Keys come one by one, Ctrl-C too: a signal would leave the
/// terminal without echo.
class NoEcho
{
public:
    NoEcho()
    {
        m_isTerminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

    [[nodiscard]] Result<Secret, Console::PasswordFault> readLine() const
    {
        constexpr char interrupt = 0x03;
        constexpr char endOfInput = 0x04;
        QByteArray bytes;
        bytes.reserve(maxPasswordLine);
        for (char key = 0; ::read(STDIN_FILENO, &key, 1) == 1;) {
            if (key == '\n' || key == '\r' || key == endOfInput)
                return toSecret(bytes);
            if (key == interrupt)
                break;
            if (key == 0x7f || key == '\b') {
                // A letter may be several octets (RFC 3629): the continuations go with their first.
                while (!bytes.isEmpty() && (static_cast<unsigned char>(bytes.back()) & 0xc0) == 0x80)
                    bytes.chop(1);
                bytes.chop(1);
            } else if (bytes.size() < maxPasswordLine) {
                bytes.append(key);
            }
        }
        Secret::wipe(bytes);
        return Console::PasswordFault::Cancelled;
    }

private:
    termios m_before{};
    bool m_isTerminal = false;
};
#endif

} // namespace

QString shown(const QString &text)
{
    return displayText(text.toUtf8(), 2000);
}

QString shown(const QByteArray &octets)
{
    return displayText(octets, 2000).replace(u'\n', u' ');
}

void Console::write(bool isError, const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    if (m_pipes) {
        (isError ? m_pipes->err : m_pipes->out) += utf8;
        return;
    }
    FILE *file = isError ? stderr : stdout;
    std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), file);
    std::fflush(file);
}

int Console::read() const
{
    if (!m_pipes)
        return std::getchar();
    if (m_pipes->in.isEmpty())
        return EOF;
    const char octet = m_pipes->in.front();
    m_pipes->in.remove(0, 1);
    return static_cast<unsigned char>(octet);
}

void Console::print(const QString &text) const
{
    write(false, text + u'\n');
}

void Console::printPart(const QString &text) const
{
    write(false, text);
}

void Console::printJson(const QJsonObject &object) const
{
    write(false, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void Console::printError(const QString &text) const
{
    write(true, text + u'\n');
}

Result<Secret, Console::PasswordFault> Console::readPasswordLine() const
{
    QByteArray bytes;
    bytes.reserve(maxPasswordLine + 1);
    for (int octet = read(); octet != EOF && octet != '\n'; octet = read()) {
        if (bytes.size() > maxPasswordLine) {
            Secret::wipe(bytes);
            return PasswordFault::TooLong;
        }
        bytes.append(static_cast<char>(octet));
    }
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return toSecret(bytes);
}

Result<Secret, Console::PasswordFault> Console::askPassword(const QString &prompt) const
{
    if (m_pipes)
        return PasswordFault::NoTerminal;
    const NoEcho silence;
    if (!silence.isTerminal())
        return PasswordFault::NoTerminal;
    write(true, prompt);
    auto password = silence.readLine();
    write(true, u"\n"_s);
    return password;
}

} // namespace klubbpost
