// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/webfetch.h"

#include "core/emailaddress.h"
#include "network/addressrace.h"
#include "network/certificatecheck.h"

#include <QDateTime>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace klubbpost {
namespace {

constexpr qsizetype maxWebAddresses = 4;
constexpr int maxRedirects = 3;

WebStatus webStatusOf(int code)
{
    if (code == 200)
        return WebStatus::Ok;
    return code == 404 || code == 410 ? WebStatus::NotFound : WebStatus::HttpError;
}

bool isRedirect(int code)
{
    return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
}

/// Cookies are neither kept nor sent.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

/// One fetch with all its addresses and redirects. A child of its context; deletes itself when it has told.
class WebFetch::Fetch : public QObject
{
public:
    Fetch(WebFetch &owner, Callback callback, QObject *context)
        : QObject(context), m_owner(owner), m_callback(std::move(callback))
    {
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] { tell(WebStatus::TimedOut); });
        m_next.setSingleShot(true);
        connect(&m_next, &QTimer::timeout, this, &Fetch::tryNext);
        // The owner may go before the context does.
        connect(&owner, &QObject::destroyed, this, [this] {
            m_replies.clear(); // gone with the manager
            tell(WebStatus::Cancelled);
        });
        m_deadline.start(owner.m_deadline);
    }
    ~Fetch() override { drop(); }

    void begin(const QUrl &url)
    {
        m_url = url;
        m_host = toAsciiHostName(url.host());
        if (url.scheme() != "https"_L1) {
            later(WebStatus::NotEncrypted);
        } else if (m_host.isEmpty() || !url.userInfo().isEmpty()) {
            later(WebStatus::NoSuchName);
        } else {
            m_owner.m_dns.resolve(m_host, this, [this](const Resolved &resolved) { onResolved(resolved); });
        }
    }

private:
    void onResolved(const Resolved &resolved)
    {
        if (resolved.status == DnsStatus::TimedOut)
            return tell(WebStatus::TimedOut);
        m_addresses = interleavedFamilies(resolved.addresses).mid(0, maxWebAddresses);
        if (resolved.status == DnsStatus::NoSuchName || resolved.status == DnsStatus::NoData ||
            (resolved.status == DnsStatus::Ok && m_addresses.isEmpty()))
            return tell(WebStatus::NoSuchName);
        if (m_addresses.isEmpty())
            return tell(WebStatus::NotReached);
        tryNext();
    }

    void tryNext()
    {
        if (m_addresses.isEmpty())
            return;
        QNetworkReply *reply = m_owner.m_manager.get(request(m_addresses.takeFirst()));
        // What waits in memory, beside what has been taken out.
        reply->setReadBufferSize(m_owner.m_sizeCap + 1);
        m_replies.append(reply);
        connect(reply, &QNetworkReply::readyRead, this, [this, reply] { onReadyRead(reply); });
        // Only noted: nothing is ignored, so the connection ends after this. What is heard of a certificate says more
        // than that another address is silent.
        connect(reply, &QNetworkReply::sslErrors, this, [this] { m_failure = WebStatus::CertificateRejected; });
        connect(
            reply, &QNetworkReply::finished, this, [this, reply] { onFinished(reply); }, Qt::QueuedConnection);
        if (!m_addresses.isEmpty())
            m_next.start(connectionAttemptDelayMs);
    }

    [[nodiscard]] QNetworkRequest request(const QHostAddress &address) const
    {
        QUrl url = m_url;
        url.setHost(address.toString());
        url.setPort(m_url.port(m_owner.m_port));
        QNetworkRequest request(url);
        const bool usualPort = m_url.port(443) == 443;
        request.setRawHeader("Host", usualPort ? m_host : m_host + ':' + QByteArray::number(m_url.port()));
        request.setRawHeader("Accept-Encoding", "identity"); // nothing to unpack, so no bombs
        request.setRawHeader("Accept-Language", "*");        // Qt would tell the user's
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Klubbpost/" KLUBBPOST_VERSION ""_s);
        request.setPeerVerifyName(QString::fromLatin1(m_host));
        request.setSslConfiguration(tlsConfiguration(m_owner.m_trust));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        // HTTP/2 would take the host's name from the address that is connected to.
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        return request;
    }

    /// The first reply with a body is the one that is read; the others end.
    void onReadyRead(QNetworkReply *reply)
    {
        if (m_chosen && m_chosen != reply)
            return;
        const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        choose(reply);
        if (code != 200) // nobody needs the page that comes with it
            return onAnswered(reply, code);
        if (reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_owner.m_sizeCap)
            return tell(WebStatus::TooLarge);
        m_body += reply->read(m_owner.m_sizeCap + 1 - m_body.size());
        if (m_body.size() > m_owner.m_sizeCap)
            tell(WebStatus::TooLarge);
    }

    void onFinished(QNetworkReply *reply)
    {
        if (!m_replies.contains(reply) || (m_chosen && m_chosen != reply))
            return;
        const int code = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (code != 0) {
            choose(reply);
            return onAnswered(reply, code);
        }
        m_replies.removeAll(reply);
        reply->deleteLater();
        if (!m_addresses.isEmpty())
            m_next.start(0);
        else if (m_replies.isEmpty())
            tell(m_failure);
    }

    void onAnswered(QNetworkReply *reply, int code)
    {
        const auto chain = reply->sslConfiguration().peerCertificateChain();
        if (!checkCertificate(chain, {}, m_host, QDateTime::currentDateTimeUtc()).isEmpty())
            return tell(WebStatus::CertificateRejected);
        if (isRedirect(code))
            return redirect(QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode));
        if (code != 200)
            return tell(webStatusOf(code));
        m_body += reply->read(m_owner.m_sizeCap + 1 - m_body.size());
        if (m_body.size() > m_owner.m_sizeCap)
            return tell(WebStatus::TooLarge);
        const auto length = reply->header(QNetworkRequest::ContentLengthHeader);
        if (reply->error() != QNetworkReply::NoError || (length.isValid() && length.toLongLong() != m_body.size()))
            return tell(WebStatus::NotReached); // cut off
        m_type = reply->header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed().toLower();
        tell(WebStatus::Ok);
    }

    void redirect(const QUrl &location)
    {
        const QUrl next = m_url.resolved(location);
        if (!location.isValid() || location.isEmpty() || ++m_redirects > maxRedirects)
            return tell(WebStatus::TooManyRedirects);
        if (next.scheme() != "https"_L1)
            return tell(WebStatus::NotEncrypted);
        drop();
        m_body.clear();
        m_chosen = nullptr;
        begin(next);
    }

    void choose(QNetworkReply *reply)
    {
        if (m_chosen)
            return;
        m_chosen = reply;
        m_next.stop();
        m_addresses.clear();
        for (QNetworkReply *other : std::as_const(m_replies)) {
            if (other != reply)
                end(other);
        }
        m_replies = {reply};
    }

    void end(QNetworkReply *reply)
    {
        reply->disconnect(this);
        reply->deleteLater(); // which ends it; abort() would tell Qt of a second error
    }

    void drop()
    {
        m_next.stop();
        m_addresses.clear();
        for (QNetworkReply *reply : std::exchange(m_replies, {}))
            end(reply);
    }

    void later(WebStatus status)
    {
        QMetaObject::invokeMethod(
            this, [this, status] { tell(status); }, Qt::QueuedConnection);
    }

    void tell(WebStatus status)
    {
        if (m_hasTold)
            return;
        m_hasTold = true;
        m_deadline.stop();
        drop();
        deleteLater();
        const bool ok = status == WebStatus::Ok;
        // A copy: whoever is called may delete the context, and this with it.
        const Callback callback = m_callback;
        callback({status, m_url, m_type.toLatin1(), ok ? m_body : QByteArray()});
    }

    WebFetch &m_owner;
    Callback m_callback;
    QUrl m_url;
    QByteArray m_host;
    QList<QHostAddress> m_addresses;
    QList<QNetworkReply *> m_replies;
    QNetworkReply *m_chosen = nullptr;
    QByteArray m_body;
    QString m_type;
    int m_redirects = 0;
    bool m_hasTold = false;
    WebStatus m_failure = WebStatus::NotReached;
    QTimer m_deadline;
    QTimer m_next;
};

WebFetch::WebFetch(DnsSource &dns, QObject *parent) : QObject(parent), m_dns(dns)
{
    m_manager.setCookieJar(new NoCookies(&m_manager));
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setAutoDeleteReplies(false);
    // Nobody answers a request for a user name: the answer stays 401.
}

WebFetch::~WebFetch() = default;

void WebFetch::setTrust(const Trust &trust)
{
    m_trust = trust;
}

void WebFetch::get(const QUrl &url, QObject *context, Callback callback)
{
    auto *fetch = new Fetch(*this, std::move(callback), context);
    fetch->begin(url);
}

} // namespace klubbpost

#include "moc_webfetch.cpp"
