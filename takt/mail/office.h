/* SPDX-License-Identifier: MIT */
/*
 * The diary, opened to receive mails into it: a connection of its own, and
 * what each mail takes. It belongs to one thread at a time.
 */
#ifndef MAIL_OFFICE_H
#define MAIL_OFFICE_H

#include "env/seed.h"
#include "mail/letter.h"
#include "mail/receive.h"

struct mail_office {
    struct diary_store *store;
    struct account_key key;
    struct mail_writer writer; /* of what follows from what came */
    struct diary_call call;
    struct mail_desk desk;
    char seed[SEED_SIZE];
    char trust[256];
};

/* Opens it; what the server has told the house counts (diary_house()). End it
 * with mail_office_close() in either case.
 *
 * @param zone the zone of the house, for dates that name none
 * @return TAKT_OK; TAKT_REFUSED with err filled in */
takt_status mail_office_open(struct mail_office *out, const char *db,
                             struct zones *zones, const char *zone,
                             struct diary_error *err);
void mail_office_close(struct mail_office *office);

/* Receives one mail now, as mail_receive(). */
takt_status mail_office_take(struct mail_office *office, const void *bytes,
                             size_t len, enum mail_outcome *out,
                             struct diary_error *err);

#endif
