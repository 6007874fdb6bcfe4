/* SPDX-License-Identifier: MIT */
/*
 * Takes mails from a mail server on this machine (LMTP, RFC 2033): it hands
 * over what comes to our address, and hears of each mail whether it was taken.
 */
#ifndef MAIL_LMTP_H
#define MAIL_LMTP_H

#include "mail/office.h"

struct mail_lmtp;

/* Begins to listen.
 *
 * @param out    owned by the caller, who ends it with mail_lmtp_end(); NULL on
 *               failure
 * @param listen 127.0.0.1:PORT, or [::1]:PORT
 * @return TAKT_OK; TAKT_REFUSED as mail_office_open(); TAKT_NOMEM; TAKT_DONE
 *         if it cannot listen: errno says why */
takt_status mail_lmtp_start(struct mail_lmtp **out, const char *listen,
                            const char *db, struct zones *zones,
                            const char *zone, struct diary_error *err);

/* The port that it listens to. */
int mail_lmtp_port(const struct mail_lmtp *lmtp);

/* Ends it, after the mail that it has in its hands; NULL is allowed. */
void mail_lmtp_end(struct mail_lmtp *lmtp);

/* Whether a text is an address that can be listened to: of this machine. */
bool mail_lmtp_is_address(const char *text);

#endif
