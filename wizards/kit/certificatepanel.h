// SPDX-FileCopyrightText: 2026 The Klubbpost developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testplan.h"
#include "kit/panel.h"
#include "reports/words.h"

class QCheckBox;
class QFormLayout;
class QWidget;

namespace klubbpost {

class Button;
class Field;
class PasswordField;
class TextLabel;

/// A server's certificate that does not hold: who, for whom, until when, the fingerprint. Folded away below it is a way
/// to test with it all the same, once: it wants a tick, and the password anew, since the one before was typed for a
/// server that had proved itself.
///
/// It owns nothing but what is being typed, and forgets that with the signal.
class CertificatePanel : public Panel
{
    Q_OBJECT
public:
    CertificatePanel(const ServerSettings &server, const TlsFailed &failure, const Words &words,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user has seen the certificate, ticked it and typed the password.
    void accepted(const klubbpost::AcceptedCertificate &certificate, const QString &password);

private:
    void unfold();
    void accept();

    const Words &m_words;
    AcceptedCertificate m_certificate;
    Button *m_more;
    QWidget *m_folded;
    QCheckBox *m_tick;
    TextLabel *m_tickFault;
    PasswordField *m_password;
    Field *m_passwordField;
};

} // namespace klubbpost
