/* SPDX-License-Identifier: MIT */
/*
 * How a follow-up repeats, as a person fills it in: the form of <takt/form.h>,
 * dates picked by hand, or an interval after completion; with an end that is
 * a day, and what is done on days off. There and back to what a follow-up
 * keeps.
 */
#ifndef TAKT_FACE_RECUR_H
#define TAKT_FACE_RECUR_H

#include <takt/after.h>
#include <takt/form.h>

#include "diary/diary.h"

enum recur_kind {
    RECUR_NEVER, /* one date */
    RECUR_FORM,
    RECUR_DATES, /* picked by hand (SPEC R-028) */
    RECUR_AFTER, /* after completion (SPEC D-13) */
};

struct recur {
    enum recur_kind kind;
    struct takt_form form;   /* RECUR_FORM; its end stands below */
    struct takt_after after; /* RECUR_AFTER: unit and n; its end too */
    enum takt_end end;
    uint32_t count;    /* TAKT_END_COUNT */
    int32_t until_day; /* TAKT_END_DATE: the last day that there may be one */
    int64_t *dates;    /* RECUR_DATES: wall times of the frame */
    size_t date_count;
    struct takt_shift shift; /* RECUR_FORM */
};

/* Bounds a rule by a day, which is included: at the time of day at which the
 * series starts, in UTC if it has a zone (SPEC 14.1). The timing's frame,
 * zone and start are set. */
void recur_until_day(const struct diary_call *call,
                     const struct diary_timing *timing, int32_t day,
                     enum takt_until *kind, int64_t *until_s);

/* The last day on which a rule with an UNTIL may have a date. */
int32_t recur_last_day(const struct diary_call *call,
                       const struct diary_timing *timing,
                       const struct takt_rule *rule);

/* Puts an UNTIL that is a date alone into the frame: the whole of that day;
 * a series with a zone bounds it in UTC. */
void recur_until_in_frame(const struct diary_call *call,
                          const struct diary_timing *timing,
                          struct takt_rule *rule);

/* The text of a rule, in the arena. */
const char *recur_rule_text(const struct takt_rule *rule,
                            struct diary_arena *arena);

/* Fills in mode, rules, dates, shift and interval of a follow-up whose kind,
 * frame, zone and start are set. Answers TAKT_OK, or TAKT_REFUSED with a
 * reason of the form or of the interval. */
takt_status recur_write(const struct recur *recur,
                        const struct diary_call *call,
                        struct diary_followup *followup,
                        struct diary_arena *arena, struct takt_error *err);

/* What a follow-up's recurrence is in the form.
 *
 * @return TAKT_OK; TAKT_DONE: no form shows it, it is by more rules than one
 *         or by one that has no form; out is then RECUR_NEVER. */
takt_status recur_read(struct recur *out, const struct diary_call *call,
                       const struct diary_followup *followup,
                       struct diary_arena *arena);

/* Whether two say the same of a follow-up. */
bool recur_is_equal(const struct recur *a, const struct recur *b,
                    const struct diary_call *call,
                    const struct diary_followup *followup,
                    struct diary_arena *arena);

#endif
