/* SPDX-License-Identifier: MIT */
/*
 * The address that an invitation is answered to: of each attendee and series
 * its own, so that an answer that comes there can only be from somebody who
 * has read the invitation. The tag behind the + names both, with a keyed hash
 * that nobody else can make:
 *
 *     takt+7.1.12.5f0c…@example.com     person, owner, line
 */
#ifndef MAIL_TAG_H
#define MAIL_TAG_H

#include "account/key.h"

struct mail_tag {
    int64_t person; /* who was asked */
    int64_t owner;
    int64_t line; /* of the follow-up: its parts after a split have the same */
};

/* Appends the house's address with a tag. */
void mail_tag_add(struct buf *out, const char *house,
                  const struct mail_tag *tag, const struct account_key *key);

/* Reads the tag of an address of the house's. Answers false for any other
 * address, and for a tag that this key did not make. */
bool mail_tag_read(struct mail_tag *out, const char *address, const char *house,
                   const struct account_key *key);

#endif
