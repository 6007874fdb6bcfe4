/* SPDX-License-Identifier: MIT */
/*
 * Messages between calendars as they come in (iTIP, RFC 5546): who says what
 * about which dates. What a follow-up is otherwise, ical_import() reads of the
 * same text.
 */
#ifndef ICAL_ITIP_READ_H
#define ICAL_ITIP_READ_H

#include "base/buf.h"
#include "ical/import.h"
#include "ical/itip.h"

/* The most attendees of a component that are read. */
#define ITIP_ATTENDEES_MAX 1000

/* The most components of one message. */
#define ITIP_PARTS_MAX 1000

/* A time with the zone that it is said in. */
struct itip_moment {
    bool is_there;
    struct takt_time time;
    const struct takt_zone *zone; /* NULL: none is named */
};

struct itip_attendee {
    const char *address; /* without mailto:, in lower case */
    const char *name;    /* CN; NULL: none */
    int64_t answer;      /* accepted, declined, or DIARY_ANSWER_INVITATION: none
                            yet, or one is taken back; DIARY_NONE: not said */
    bool is_tentative;   /* he may come */
    const char *comment; /* what Google keeps with him; NULL: none */
};

/* One component of a message. */
struct itip_part {
    const char *uid;
    int64_t sequence;
    int64_t stamp_s;               /* DTSTAMP; 0: none */
    struct itip_moment recurrence; /* RECURRENCE-ID: about one date */
    struct itip_moment start;
    int64_t length_s;      /* to DTEND or by DURATION; DIARY_NONE: not said */
    const char *organizer; /* as an attendee's; NULL: none */
    const char *organizer_name;
    const char *title;   /* NULL: none */
    const char *comment; /* NULL: none */
    struct itip_attendee *attendees;
    size_t attendee_count;
    bool is_cancelled; /* STATUS:CANCELLED */
    const char *text;  /* its lines, unfolded, with CRLF */
};

struct itip_read {
    enum itip_method method; /* ITIP_NONE: none that we know */
    struct itip_part *parts;
    size_t count;
    const char *zones; /* its VTIMEZONEs, as the text of a part */
};

/* Reads a message. Parts without a UID are left out.
 *
 * @param method as the mail says it, for a calendar that does not; NULL: it
 *               does not either
 * @return TAKT_OK; TAKT_LIMIT for one that is too large; TAKT_NOMEM */
takt_status itip_read(struct itip_read *out, const char *text, size_t len,
                      const char *method,
                      const struct ical_import_options *options,
                      struct diary_arena *arena);

/* The wall time of a moment in the frame of a follow-up: the slot that a
 * RECURRENCE-ID names. */
int64_t itip_wall(const struct itip_moment *moment,
                  const struct diary_timing *timing,
                  const struct ical_zones *zones);

/* Appends a calendar of the parts of messages that have a UID. */
void itip_join(struct buf *out, const struct itip_read *messages, size_t count,
               const char *uid);

#endif
