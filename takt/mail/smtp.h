/* SPDX-License-Identifier: MIT */
/*
 * Hands mails to a mail server (RFC 5321; submission, RFC 6409), over TLS
 * unless the server is on this machine, and with a login if there is one.
 *
 * A struct belongs to one thread at a time; its connection is kept for the
 * next mail.
 */
#ifndef MAIL_SMTP_H
#define MAIL_SMTP_H

#include <takt/status.h>

#include "base/buf.h"

struct mail_server {
    const char *url;      /* smtp://host:port, smtps://host:port; imap and
                             imaps for a box that mail is fetched from */
    const char *user;     /* NULL: no login */
    const char *password; /* NULL: none */
    const char *ca;       /* file with the certificates that are trusted;
                             NULL: the system's */
};

/* Whether a text is such an address, of a protocol ("smtp" or "imap"). */
bool mail_server_is_url(const char *text, const char *protocol);

struct mail_smtp;

/* NULL: no memory. The server's texts are borrowed. */
struct mail_smtp *mail_smtp_new(const struct mail_server *server);
void mail_smtp_free(struct mail_smtp *smtp);

/* What became of a mail. */
enum mail_sent {
    MAIL_SENT,
    MAIL_LATER, /* not now: the server is away, or says so */
    MAIL_NEVER, /* the server does not take it, now or later */
};

/* Sends one.
 *
 * @param text the message, with CRLF
 * @param trouble what the server said, or why there was no talking to it */
enum mail_sent mail_smtp_send(struct mail_smtp *smtp, const char *from,
                              const char *to, const char *text,
                              struct buf *trouble);

#endif
