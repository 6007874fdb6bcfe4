/* SPDX-License-Identifier: MIT */
/* One mail while it is received: what is known of it, and from whom it is.
 * Private to mail/. */
#ifndef MAIL_INBOUND_H
#define MAIL_INBOUND_H

#include "face/calendar.h"
#include "ical/itip_read.h"
#include "mail/message.h"
#include "mail/receive.h"
#include "mail/tag.h"
#include "mail/trust.h"

struct inbound {
    const struct mail_desk *desk;
    struct diary_call call; /* its person is set for each step */
    struct ical_zones zones;
    struct ical_import_options options;
    struct diary_house house;
    struct mail_message message;
    struct itip_read itip; /* the calendar that is taken just now */
    bool has_tag;          /* it came to an address of ours with a tag */
    struct mail_tag tag;
    enum mail_outcome outcome;
    struct diary_arena *arena;
    struct diary_error *err;
};

/* Notes what has come of one message. */
void mail__came_to(struct inbound *in, enum mail_outcome outcome);

/* The same of a call of the diary: done, TAKT_DONE: too old; what it refuses is
 * nothing of ours. Answers TAKT_OK, or TAKT_REFUSED where the store failed. */
takt_status mail__came(struct inbound *in, takt_status status,
                       enum mail_outcome done);

/* Whether the mail says that it is from an address: as From, or as Sender or
 * Reply-To where a program writes for people. */
bool mail__is_from(const struct inbound *in, const char *address);

/* Whether a trusted mail server says that it is from an address, and it says so
 * itself in From: a signature speaks for a domain, and anybody there may write
 * somebody else's address into Reply-To or Sender. */
bool mail__is_proven(const struct inbound *in, const char *address);

/* REPLY, COUNTER and REFRESH: what is said to our people. */
takt_status mail__take_answers(struct inbound *in);

/* What a message says with it, without what is white around it: at most as long
 * as a reason may be, whole characters. NULL: nothing. */
const char *mail__reason(const struct inbound *in, const char *comment);

/* When a part was written: DTSTAMP or, without one, the date of the mail. */
int64_t mail__stamp(const struct inbound *in, const struct itip_part *part);

/* REQUEST, ADD and CANCEL: what others ask our people to; DECLINECOUNTER: that
 * they do not take the time that one of us has proposed. */
takt_status mail__take_requests(struct inbound *in);

#endif
