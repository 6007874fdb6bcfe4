/* SPDX-License-Identifier: MIT */
/*
 * Mails that come in: answers of those whom we have asked, and what others ask
 * our people to (iMIP, RFC 6047).
 *
 * An answer counts if it comes to the address that the invitation of that
 * person named (tag.h), or if a mail server that we trust says that it is from
 * him (trust.h); any other waits for the owner. What somebody sends changes
 * only what he owns. The same mail again, or an older one, changes nothing.
 */
#ifndef MAIL_RECEIVE_H
#define MAIL_RECEIVE_H

#include "account/key.h"
#include "diary/diary.h"
#include "env/zones.h"

/* What receiving takes. */
struct mail_desk {
    const struct diary_call *call; /* of anybody */
    const struct account_key *key; /* of the tags; NULL: there are none */
    struct zones *zones;
    const char *trust; /* the mail server that is trusted, as it calls itself
                          in Authentication-Results; NULL: none */
};

/* What has become of a mail; of several messages in it, what came furthest. */
enum mail_outcome {
    MAIL_NO_MAIL,   /* it is no mail, or too large */
    MAIL_NOTHING,   /* there is nothing in it for us: no calendar that asks or
                       answers, or a bounce */
    MAIL_UNKNOWN,   /* nobody of us is meant, or nothing of ours */
    MAIL_UNTRUSTED, /* it is not from whom it says, as far as is known */
    MAIL_OLD,       /* it was here before, or something later was */
    MAIL_HEARD,     /* an owner has been told, and decides */
    MAIL_DONE,      /* it was acted upon */
    MAIL_OUTCOME__COUNT
};

/* A word for each, for logs: "done". */
const char *mail_outcome_word(enum mail_outcome outcome);

/* Receives one.
 *
 * @return TAKT_OK; TAKT_REFUSED if the diary could not be read or written:
 *         the mail is to be delivered again later */
takt_status mail_receive(const struct mail_desk *desk, const void *bytes,
                         size_t len, enum mail_outcome *out,
                         struct diary_error *err);

#endif
