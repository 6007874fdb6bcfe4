/* SPDX-License-Identifier: MIT */
/*
 * Values of content lines (RFC 5545, 3.3): dates and times, durations,
 * periods, lists of them, and text.
 */
#ifndef ICAL_VALUE_H
#define ICAL_VALUE_H

#include <takt/civil.h>

#include "base/buf.h"
#include "ical/lines.h"

/* A duration: nominal days are added to the wall time first, exact seconds
 * to the instant after that (RFC 5545, 3.3.6). Both have the same sign. */
struct ical_duration {
    int64_t days;
    int64_t seconds;
};

/* A period: its start, and its end or its length. */
struct ical_period {
    struct takt_time start;
    struct takt_time end; /* where has_end */
    struct ical_duration length;
    bool has_end;
};

/* The largest duration that is read, in days either way: all the calendar. */
#define ICAL_DURATION_DAYS_MAX 3652059

/* The text without the spaces and tabs around it. */
struct ical_text ical_text_trim(struct ical_text text);

/* Takes the first element off *rest, a list with commas, without spaces
 * around it. Answers false at the end; an empty list has one empty
 * element. *rest starts as the value. */
bool ical_list_next(struct ical_text *rest, struct ical_text *out);

/* Reads a DATE or DATE-TIME in the basic form. Answers as
 * takt_time_parse(). */
takt_status ical_time_parse(struct takt_time *out, struct ical_text text,
                            struct takt_error *err);

/* Reads a DURATION; weeks may stand beside days, as some programs write.
 * Answers false for anything else; out is then zeroed. */
bool ical_duration_parse(struct ical_duration *out, struct ical_text text);

/* Writes a DURATION, for example P7D, PT1H30M or -PT15M. */
void ical_duration_print(struct buf *out, struct ical_duration duration);

/* Reads a PERIOD. Answers false for anything else; out is then zeroed. */
bool ical_period_parse(struct ical_period *out, struct ical_text text);

/* Adds what an escaped TEXT says (RFC 5545, 3.3.11). */
void ical_text_unescape(struct buf *out, struct ical_text text);

/* Adds a text escaped. */
void ical_text_escape(struct buf *out, const char *text);

#endif
