/* SPDX-License-Identifier: MIT */
/*
 * Sends what stands in the outbox, as long as it runs: a thread with a
 * connection to the diary of its own. Any number of them, in any number of
 * processes, may send from one outbox: each mail is taken by one.
 */
#ifndef MAIL_SENDER_H
#define MAIL_SENDER_H

#include "diary/diary.h"
#include "mail/smtp.h"

struct mail_sender;

/* Starts sending.
 *
 * @param out    owned by the caller, who ends it with mail_sender_end(); NULL
 *               on failure
 * @param server borrowed
 * @return TAKT_OK; TAKT_REFUSED as store_sqlite_open(); TAKT_NOMEM */
takt_status mail_sender_start(struct mail_sender **out, const char *db,
                              const struct mail_server *server,
                              struct diary_error *err);

/* Ends it, after the mail that it has in its hands; NULL is allowed. */
void mail_sender_end(struct mail_sender *sender);

#endif
