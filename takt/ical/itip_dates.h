/* SPDX-License-Identifier: MIT */
/* Dates by hand as a rule with gaps, for who does not read RDATE (SPEC
 * D-22). */
#ifndef TAKT_ICAL_ITIP_DATES_H
#define TAKT_ICAL_ITIP_DATES_H

#include "diary/diary.h"

/* Makes a list of dates the same dates by one rule: so many days or weeks
 * apart, from the first to the last, without those between that are not of
 * the list. An item stays as it is if it is no such list, if its dates have
 * different times of day, or if there would be more than ITIP_GAPS_MAX of
 * those. What the item borrows then lives in the arena. */
void itip_dates_as_rule(struct diary_item *item, struct diary_arena *arena);

/* The most gaps: every working day of some two years. */
#define ITIP_GAPS_MAX 366

#endif
