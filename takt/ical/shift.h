/* SPDX-License-Identifier: MIT */
/*
 * Off the days off in iCalendar (SPEC D-12). Other programs see the dates as
 * they lie: EXDATE for what is left out, an override for what is moved, and
 * UNTIL in place of a COUNT, which counts what is left. X-TAKT-SHIFT and
 * X-TAKT-COUNT say it anew to us, and what is equal to it is no change.
 */
#ifndef ICAL_SHIFT_H
#define ICAL_SHIFT_H

#include "ical/face.h"

/* The shifted series of a timing's rules; NULL where nothing is shifted. The
 * caller frees it. */
struct takt_series *ical_shift_series(const struct diary_timing *t,
                                      const struct takt_zone *zone);

/* Where a slot of such a series is moved to; DIARY_NONE: it is not. */
int64_t ical_shift_place(const struct takt_series *series, int64_t slot_s);

/* Whether a slot of such a series is skipped or merged. */
bool ical_shift_leaves_out(const struct takt_series *series, int64_t slot_s);

/* The slots that are told to others one by one: from a year before a wall
 * time to five years behind it. */
struct ical_shift_window {
    int64_t after_s;
    int64_t before_s;
};
struct ical_shift_window ical_shift_window(const struct ical_face *face);

/* Puts the UNTIL in place of a rule's COUNT; and back where that gives the
 * same end, else the rule stays. */
void ical_shift_bound(struct takt_rule *rule, const struct diary_timing *t,
                      const struct takt_zone *zone);
void ical_shift_unbound(struct takt_rule *rule, uint32_t count,
                        const struct diary_timing *t,
                        const struct takt_zone *zone);

#endif
