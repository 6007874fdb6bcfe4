/* SPDX-License-Identifier: MIT */
/*
 * Fetches mails from a box (IMAP, RFC 9051) that is Takt's own. What has been
 * taken is marked \Answered, and stays where it is; what is not marked is
 * fetched again.
 */
#ifndef MAIL_BOX_H
#define MAIL_BOX_H

#include "mail/office.h"
#include "mail/smtp.h"

struct mail_box;

/* Starts fetching: at once, and then every so many seconds.
 *
 * @param out owned by the caller, who ends it with mail_box_end(); NULL on
 *            failure
 * @param box imap://HOST:PORT or imaps://, with the folder behind it if it is
 *            not INBOX; borrowed
 * @return TAKT_OK; TAKT_REFUSED as mail_office_open(); TAKT_NOMEM */
takt_status mail_box_start(struct mail_box **out, const struct mail_server *box,
                           int every_s, const char *db, struct zones *zones,
                           const char *zone, struct diary_error *err);

/* Ends it, after the mail that it has in its hands; NULL is allowed. */
void mail_box_end(struct mail_box *box);

#endif
