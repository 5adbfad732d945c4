// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/networkprobe.h"

#include "network/clientidentity.h"
#include "network/mailconnection.h"

namespace klubbpost {
namespace {

ProbeOutcome outcomeOf(const LaneReport &report)
{
    switch (report.outcome) {
    case Outcome::LoginNotTried: // there is no budget for one: it came as far as it may
        return ProbeOutcome::Ready;
    case Outcome::NameNotResolved:
        return ProbeOutcome::NoSuchName;
    case Outcome::NotConnected:
    case Outcome::ClosedEarly:
    case Outcome::Cancelled:
        return ProbeOutcome::NotReached;
    case Outcome::DeadlinePassed:
        return ProbeOutcome::TimedOut;
    case Outcome::TlsFailed: {
        const auto *failed = report.last<TlsFailed>();
        if (!failed || failed->fault != TlsFault::CertificateRejected)
            return ProbeOutcome::NotTheService;
        return failed->certificateFaults == QList{CertificateFault::NameMismatch} ? ProbeOutcome::OtherName
                                                                                  : ProbeOutcome::CertificateRejected;
    }
    case Outcome::StarttlsNotOffered:
    case Outcome::StarttlsRefused:
    case Outcome::InjectedBeforeTls:
    case Outcome::PreauthBeforeTls:
    case Outcome::ClearTextForbidden:
        return ProbeOutcome::NotEncrypted;
    case Outcome::LoginNotOffered:
    case Outcome::NoCommonMechanism:
    case Outcome::OnlyOauth:
        return ProbeOutcome::NoLogin;
    case Outcome::Running:
    case Outcome::Succeeded:
    case Outcome::NotTheProtocol:
    case Outcome::GreetingRefused:
    case Outcome::LoginRefused:
    case Outcome::LoginTemporarilyRefused:
    case Outcome::ServerUnproven:
    case Outcome::CredentialsNotSendable:
    case Outcome::MailboxNotOpened:
    case Outcome::SenderRefused:
    case Outcome::RecipientRefused:
    case Outcome::MessageRefused:
    case Outcome::Smtputf8NotOffered:
    case Outcome::ProtocolError:
        return ProbeOutcome::NotTheService;
    }
    return ProbeOutcome::NotTheService;
}

/// The first word of an SMTP greeting (RFC 5321 4.2: the server's domain), where it is a host's name.
QByteArray greetedAs(const LaneReport &report)
{
    const Replied *greeting = report.lastReply(Command::Greeting);
    if (!greeting || report.settings.protocol != Protocol::Smtp)
        return {};
    const QString first = greeting->text.section(QChar::LineFeed, 0, 0).section(QChar::Space, 0, 0);
    const QByteArray name = toAsciiHostName(first);
    return name.contains('.') ? name : QByteArray();
}

/// A login name and a password that are nobody's: the dialogue wants some to choose a mechanism with.
DialogueSetup dialogueFor(const ServerSettings &settings)
{
    DialogueSetup setup;
    setup.settings = settings;
    setup.settings.login = QStringLiteral("x");
    setup.password = std::make_shared<const Secret>(QByteArrayLiteral("x"));
    setup.looksFirst = true; // it ends where the login would begin, and is to know by then that one is offered
    setup.clientName = clientName;
    return setup;
}

} // namespace

/// One server being tried. A child of its context; deletes itself when it has told.
class NetworkProbe::Try : public QObject
{
public:
    Try(const NetworkProbe &owner, const ServerSettings &settings, Callback callback, QObject *context)
        : QObject(context), m_settings(settings), m_callback(std::move(callback)), m_kept(owner.m_kept)
    {
        MailConnection::Setup setup;
        setup.settings = settings;
        setup.dialogue = makeDialogue(dialogueFor(settings));
        setup.deadlines = owner.m_deadlines;
        setup.trust = owner.m_trust;
        setup.budget = std::make_shared<LoginBudget>(0);
        setup.clock.start();
        setup.keepsAtLogin = m_kept != nullptr;
        m_connection = std::make_unique<MailConnection>(std::move(setup));
        connect(m_connection.get(), &MailConnection::changed, this, [this] {
            // It may be in the middle of its own doings, where it must not be deleted.
            if (m_connection->isOver() && !std::exchange(m_isEnding, true))
                QMetaObject::invokeMethod(this, &Try::tell, Qt::QueuedConnection);
        });
        m_connection->start();
    }
    void setAddresses(const Resolved &resolved) { m_connection->setAddresses(resolved); }

private:
    void tell()
    {
        const LaneReport &report = m_connection->report();
        ProbeAnswer answer{.settings = m_settings, .outcome = outcomeOf(report)};
        if (const auto *connected = report.last<Connected>())
            answer.address = connected->address;
        if (const auto *failed = report.last<TlsFailed>(); failed && answer.outcome == ProbeOutcome::OtherName)
            answer.certificateNames = failed->certificate.names;
        answer.greetedAs = greetedAs(report);
        if (auto kept = m_connection->takeKept(); kept && m_kept)
            m_kept->keep(std::move(*kept));
        deleteLater();
        const Callback callback = m_callback;
        callback(answer);
    }

    ServerSettings m_settings;
    Callback m_callback;
    QPointer<KeptConnections> m_kept;
    std::unique_ptr<MailConnection> m_connection;
    bool m_isEnding = false;
};

NetworkProbe::NetworkProbe(DnsSource &dns, QObject *parent) : QObject(parent), m_dns(dns) {}

void NetworkProbe::probe(const ServerSettings &settings, QObject *context, Callback callback)
{
    if (settings.security == Security::None) {
        QMetaObject::invokeMethod(
            context,
            [settings, callback = std::move(callback)] {
                callback({.settings = settings, .outcome = ProbeOutcome::NotEncrypted});
            },
            Qt::QueuedConnection);
        return;
    }
    resolve(settings.asciiHost(), new Try(*this, settings, std::move(callback), context));
}

void NetworkProbe::resolve(const QByteArray &host, Try *waiting)
{
    const bool isAsked = m_resolving.contains(host);
    m_resolving[host].append(waiting);
    if (isAsked)
        return;
    m_dns.resolve(host, this, [this, host](const Resolved &resolved) {
        for (const QPointer<QObject> &one : m_resolving.take(host)) {
            if (one)
                static_cast<Try *>(one.data())->setAddresses(resolved);
        }
    });
}

} // namespace klubbpost

#include "moc_networkprobe.cpp"
