/* SPDX-License-Identifier: MIT */
/*
 * The days that a rule makes in each kind of month and of year, in the order
 * of RFC 7529, 4.1: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, then days that
 * do not exist are left out or moved by SKIP, then BYDAY.
 *
 * All kinds are worked out at once, for most parts do not tell them apart: a
 * date depends on how long the month or year is, a bare weekday only on the
 * weekday of its first day.
 *
 * The rule has been filled in from DTSTART (rule/fill.h).
 */
#ifndef TAKT_WALK_SETS_H
#define TAKT_WALK_SETS_H

#include <takt/rule.h>

#include "walk/days.h"

/* The days of every kind of month. Bit d is day d; bit 0 and the bit after the
 * last lie in the neighbouring months, which have 31 days where SKIP can move
 * a day into them. */
void takt__month_sets(const struct takt_rule *rule, uint64_t sets[MONTH_KINDS]);

/* What those are the intersection of: the days that BYMONTHDAY and a SKIP
 * make, every day where the rule has no BYMONTHDAY, and those that BYDAY
 * allows, none where it has no BYDAY. */
void takt__month_dates(const struct takt_rule *rule, enum takt_skip skip,
                       uint64_t sets[MONTH_KINDS]);
void takt__month_weekdays(const struct takt_rule *rule,
                          uint64_t sets[MONTH_KINDS]);

/* The days of every kind of year, YEAR_WORDS each; for a rule with BYWEEKNO of
 * every kind of week-year.
 *
 * nth_in_year: a numbered weekday counts in the year, not in its month
 * (readings F5, F9). */
void takt__year_sets(const struct takt_rule *rule, bool nth_in_year,
                     uint64_t *sets);

/* A word with every bit that is one of some weekdays (bit 0 Monday), if bit 0
 * of the word is the weekday first, 0 to 6. */
static inline uint64_t sets_weekdays(uint8_t weekdays, int first)
{
    const uint64_t every_seventh = UINT64_C(0x8102040810204081);
    uint64_t week = (weekdays | (uint64_t)weekdays << 7) >> first & 0x7f;

    return week * every_seventh;
}

#endif
