// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/laneview.h"

namespace klubbpost {

// What the rules ask of a lane.

/// True if one of the certificate's names is this host (RFC 9525 6.3: a wildcard stands for one whole label).
[[nodiscard]] bool certificateNames(const CertificateFacts &certificate, const QByteArray &asciiHost);

[[nodiscard]] bool nameEnded(const LaneView &view, DnsStatus status);
[[nodiscard]] bool connectEnded(const LaneView &view, ConnectFault fault);
/// This port is closed for every server, or nothing answered on it although the network carries other connections, or
/// it is the one that most networks close (25) and no other server answered there.
[[nodiscard]] bool portSeemsBlocked(const LaneView &view);
[[nodiscard]] bool timedOutAt(const LaneView &view, Stage stage);
/// The server hung up between the connection and the login.
[[nodiscard]] bool closedBeforeLogin(const LaneView &view, bool reset);
[[nodiscard]] bool closedAt(const LaneView &view, Stage stage);
[[nodiscard]] bool tlsEnded(const LaneView &view, TlsFault fault);
[[nodiscard]] bool certificateHas(const LaneView &view, CertificateFault fault);
/// What is wrong with the certificate that ended the lane, or that the user took although it does not hold.
[[nodiscard]] std::optional<TlsFailed> certificateTrouble(const TestReport &report, const LaneReport &lane);
/// The login worked over a certificate that the user had taken for this one test.
[[nodiscard]] bool certificateWasAccepted(const LaneView &view);
[[nodiscard]] bool connectionInspected(const LaneView &view);

/// The certificate's dates do not fit this computer's clock, and it must be the clock that is wrong.
[[nodiscard]] bool clockIsWrong(const LaneView &view);
/// Somebody greets in the server's place: a security program by its own words, or a host that is none of the
/// provider's, without the encryption that the provider's server surely has. A name that the facts only make up from
/// the domain proves nothing.
[[nodiscard]] bool proxyAnswers(const LaneView &view);

/// TLS was spoken to a port where the conversation begins in the clear.
[[nodiscard]] bool plainWhereTlsExpected(const LaneView &view);
/// We waited for a greeting on a port where the server waits for TLS: it says nothing, or hangs up.
[[nodiscard]] bool tlsWherePlainExpected(const LaneView &view);
[[nodiscard]] bool plainTextOnly(const LaneView &view);
[[nodiscard]] bool starttlsScrubbed(const LaneView &view);
[[nodiscard]] bool greetsLikeOtherProtocol(const LaneView &view);
/// The server offers encryption here, or the facts know a port of this very server that has it.
[[nodiscard]] bool encryptionIsOffered(const LaneView &view);
/// None of the ports of the host that were tried answers, in this test or one before it, and there were several.
[[nodiscard]] bool hostIsSilent(const LaneView &view);
/// The login was tried and refused for the password's sake, while another server of the account took the same name and
/// password in this test.
[[nodiscard]] bool loginWorksElsewhere(const LaneView &view);
/// What the server wants the user to read: alerts (RFC 9051 7.1) and farewells that nobody asked for, each once, but
/// not what the lane ended with.
[[nodiscard]] QStringList serverNotices(const LaneView &view);
/// The pause between two logins that the server announces (RFC 2449 6.5), in seconds; 0: none.
[[nodiscard]] int loginDelay(const LaneReport &lane);
/// The same server has been tried before in this session, and the lane did not even get to its login.
[[nodiscard]] bool failedBefore(const LaneView &view, const ServerSettings &settings);

/// The login name by the provider's rule; empty when there is none.
[[nodiscard]] QString loginByRule(const LaneView &view);
[[nodiscard]] bool loginNameDiffers(const LaneView &view);
[[nodiscard]] bool providerTakesNoPassword(const LaneView &view);
[[nodiscard]] bool passwordIsOdd(const LaneView &view);
[[nodiscard]] bool wantsPassword(const LaneView &view, PasswordKind kind);

[[nodiscard]] bool messageWasAccepted(const LaneView &view);

/// The retired server that the settings name, the provider's own before others'; without a value when they do not.
[[nodiscard]] RetiredHit retiredServer(const LaneView &view);
/// The settings name a retired server that is not one of those in use today: some live on for programs with another way
/// to log in.
[[nodiscard]] bool serverIsReplaced(const LaneView &view);
/// What has replaced the server takes no passwords from programs either.
[[nodiscard]] bool replacementTakesNoPassword(const LaneView &view);
[[nodiscard]] bool ipv6Failed(const LaneView &view);
/// It works, and the provider recommends another server or port than this.
[[nodiscard]] bool notTheRecommended(const LaneView &view);

} // namespace klubbpost
