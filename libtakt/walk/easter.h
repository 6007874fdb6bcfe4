/* SPDX-License-Identifier: MIT */
/*
 * BYEASTER, which python-dateutil has beside the parts of RFC 5545: days
 * counted from western Easter Sunday. It limits, as BYYEARDAY does, but moves
 * through the calendar in no cycle that ends before the year 9999. So it is no
 * part of the kinds of period: each period is cut by it when it is loaded.
 *
 * Easter is a Sunday from 22 March to 25 April, so that the days from 80
 * before it to 250 after it are in its own year, whatever year that is: a
 * year's days are one stretch of bits, laid where its Easter is.
 */
#ifndef TAKT_WALK_EASTER_H
#define TAKT_WALK_EASTER_H

#include <takt/rule.h>

struct period;

/* Words of a set of days from TAKT_EASTER_BACK before Easter, which bit 0
 * stands for, to TAKT_EASTER_FRONT after it. */
#define EASTER_WORDS 6

/* The days of a rule's BYEASTER. Answers whether there are any. */
bool takt__easter_days(const struct takt_rule *rule,
                       uint64_t days[EASTER_WORDS]);

/* Leaves those days of a period that are so far from Easter. */
void takt__easter_cut(const uint64_t days[EASTER_WORDS], struct period *period);

/* The first day at or after another that is so far from Easter, which may be
 * in the year 10000. */
int32_t takt__easter_next(const uint64_t days[EASTER_WORDS], int32_t day);

#endif
