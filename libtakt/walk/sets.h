/* SPDX-License-Identifier: MIT */
/*
 * The days that a rule makes in each kind of month and of year, in the order
 * of RFC 7529, 4.1: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, then days that
 * do not exist are left out or moved by SKIP, then BYDAY.
 *
 * The rule has been filled in from DTSTART (rule/fill.h).
 */
#ifndef TAKT_WALK_SETS_H
#define TAKT_WALK_SETS_H

#include <takt/rule.h>

#include "walk/days.h"

/* The days of a month of length 28 to 31 whose 1st is a weekday: bit d is day
 * d; bit 0 and bit length + 1 lie in the neighbouring months. */
uint64_t takt__month_set(const struct takt_rule *rule, int length, int weekday);

/* A kind of year. */
struct year_kind {
    int weekday;         /* of 1 January */
    bool is_leap;        /* itself */
    bool is_before_leap; /* the year before */
    bool is_after_leap;  /* the year after */
};

/* The days of a kind of year; for a rule with BYWEEKNO of a week-year.
 *
 * nth_in_year: a numbered weekday counts in the year, not in its month
 * (readings F5, F9). */
void takt__year_set(const struct takt_rule *rule, bool nth_in_year,
                    struct year_kind kind, uint64_t set[YEAR_WORDS]);

#endif
