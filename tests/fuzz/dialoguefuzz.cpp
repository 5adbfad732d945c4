// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/dialoguefuzz.h"

#include "fuzz/demand.h"
#include "protocols/dialogue.h"

#include <QByteArrayList>

using namespace Qt::Literals::StringLiterals;
using namespace klubbpost;

namespace {

const QByteArray password = "hemligt-7Kx";
const QByteArray inBase64 = "aGVtbGlndC03S3g=";
const QByteArray plainInBase64 = "AGluZm9Aa2x1YmJlbi5leGFtcGxlAGhlbWxpZ3QtN0t4";
constexpr int maxPauses = 250; // 200,000 iterations in slices of 1,000

bool tells(const QByteArray &text)
{
    return text.toLower().contains(password.toLower()) || text.contains(inBase64) || text.contains(plainInBase64);
}

bool tells(const QString &text)
{
    return tells(text.toUtf8());
}

bool tells(const Observation &observation)
{
    if (const auto *reply = std::get_if<Replied>(&observation))
        return tells(reply->text) || tells(reply->responseCode) || tells(reply->enhanced);
    if (const auto *offered = std::get_if<Offered>(&observation))
        return tells(offered->capabilities.join(u' ')) || tells(offered->mechanisms.join(u' '));
    return false;
}

class Player
{
public:
    Player(Protocol protocol, const QByteArrayList &lines)
    {
        DialogueSetup setup;
        setup.settings = {protocol, u"localhost"_s, 1, Security::Starttls, u"info@klubben.example"_s, {}};
        setup.address = EmailAddress::parse(u"info@klubben.example"_s).take();
        setup.password = std::make_shared<const Secret>(QString::fromLatin1(password));
        setup.clientName = "[127.0.0.1]";
        setup.nonce = "rOprNGfwEbeRWgbNEkqO";
        for (const QByteArray &line : lines) {
            if (line.startsWith("# security: "))
                setup.settings.security =
                    fromName<Security>(QString::fromLatin1(line.mid(12))).value_or(Security::Starttls);
            else if (line == "# consent: yes")
                setup.clearTextConsent = true;
            else if (line == "# message: yes")
                setup.message = "Subject: x\r\n\r\n.\r\n";
            else if (line.startsWith("# auth: "))
                setup.settings.auth = {
                    fromName<AuthMethod>(QString::fromLatin1(line.mid(8))).value_or(AuthMethod::Plain)};
        }
        m_consent = setup.clearTextConsent && setup.settings.security == Security::None;
        m_wantsTls = setup.settings.security == Security::Starttls;
        m_encrypted = setup.settings.security == Security::Tls;
        m_dialogue = makeDialogue(std::move(setup));
    }

    void play(const QByteArray &line)
    {
        if (line.startsWith("S: ")) {
            const QByteArray words = line.mid(3);
            const QString shown = m_dialogue->shownLine(words);
            KLUBBPOST_DEMAND(!tells(shown));
            const bool handshaking = m_handshaking;
            perform(m_dialogue->onLine(words));
            KLUBBPOST_DEMAND(!handshaking || m_finished);
        } else if (line == "TLS") {
            const bool asked = std::exchange(m_handshaking, false);
            m_encrypted = m_encrypted || asked;
            const auto steps = m_dialogue->onEncrypted();
            KLUBBPOST_DEMAND(asked || steps.isEmpty());
            perform(steps);
        } else if (line == "CLOSE" || line == "RESET") {
            perform(m_dialogue->onClosed());
            KLUBBPOST_DEMAND(m_finished);
        }
    }
    void end() { play("CLOSE"); }

private:
    void perform(QList<Step> steps)
    {
        int pauses = 0;
        while (!steps.isEmpty()) {
            bool mayLogIn = false;
            bool paused = false;
            for (const Step &step : std::as_const(steps))
                perform(step, mayLogIn, paused);
            steps.clear();
            if (mayLogIn)
                steps += m_dialogue->onLoginAllowed();
            if (paused) {
                KLUBBPOST_DEMAND(++pauses <= maxPauses);
                steps += m_dialogue->onResumed();
            }
        }
    }
    void perform(const Step &step, bool &mayLogIn, bool &paused)
    {
        KLUBBPOST_DEMAND(!m_finished);
        if (const auto *note = std::get_if<Note>(&step)) {
            KLUBBPOST_DEMAND(!tells(note->observation));
        } else if (const auto *send = std::get_if<Send>(&step)) {
            KLUBBPOST_DEMAND(!tells(send->shown));
            KLUBBPOST_DEMAND(m_encrypted || m_consent || !tells(send->bytes));
            KLUBBPOST_DEMAND(!m_handshaking);
        } else if (std::holds_alternative<StartTls>(step)) {
            KLUBBPOST_DEMAND(m_wantsTls && !m_encrypted && !m_handshaking);
            m_handshaking = true;
        } else if (std::holds_alternative<RequestLogin>(step)) {
            KLUBBPOST_DEMAND(m_encrypted || m_consent);
            mayLogIn = true;
            ++m_logins;
            KLUBBPOST_DEMAND(m_logins <= 3);
        } else if (std::holds_alternative<Pause>(step)) {
            paused = true;
        } else if (const auto *finish = std::get_if<Finish>(&step)) {
            KLUBBPOST_DEMAND(finish->outcome != Outcome::Running);
            KLUBBPOST_DEMAND(finish->outcome != Outcome::Succeeded || m_logins > 0);
            m_finished = true;
        }
    }

    std::unique_ptr<Dialogue> m_dialogue;
    bool m_consent = false;
    bool m_wantsTls = false;
    bool m_encrypted = false;
    bool m_handshaking = false;
    bool m_finished = false;
    int m_logins = 0;
};

} // namespace

void fuzzDialogue(Protocol protocol, const uint8_t *data, size_t size)
{
    const QByteArrayList lines =
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split('\n');
    Player player(protocol, lines);
    for (const QByteArray &line : lines)
        player.play(line);
    player.end();
}
