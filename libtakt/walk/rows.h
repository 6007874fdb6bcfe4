/* SPDX-License-Identifier: MIT */
/*
 * The dates of every kind of year as lists of seconds, for rules of so few
 * that listing is quicker than searching bits: a year is then one look into
 * the calendar's cycle and one addition for each date, and no branch depends
 * on what the year has.
 *
 * A rule that steps by months has rows too if it comes to the same months in
 * each year that it comes to.
 */
#ifndef TAKT_WALK_ROWS_H
#define TAKT_WALK_ROWS_H

#include "walk/days.h"
#include "walk/times.h"

/* The most dates of a year that are listed. */
#define ROW_MAX 16

struct rows {
    uint32_t width;   /* dates of the fullest kind of year; 0: no rows */
    uint32_t years;   /* from one year of the rule to the next */
    uint32_t month;   /* DAYS_MONTH: the first of the year, from 0 */
    uint32_t *values; /* of each kind: how many dates it has, then width
                         places for them, in seconds from bit 0 of the year's
                         set (days.h) */
};

/* The values as they are worked out; a word of days more than the most dates
 * has room before they are found too many. */
typedef uint32_t rows_room[WEEK_YEAR_KINDS][1 + ROW_MAX + 64];

/* Works out the rows of a rule, all but the values in their own places, which
 * stand in room. width is 0 where there can be none. */
struct rows takt__rows_make(const struct days *days, const struct times *times,
                            rows_room room);

/* How many values there are. */
size_t takt__rows_size(const struct rows *rows, const struct days *days);

/* Moves the values from where they were worked out to their own places, which
 * hold zeros. */
void takt__rows_settle(struct rows *rows, const struct days *days,
                       const rows_room room, uint32_t *values);

/* One kind of year: how many dates, and behind that the dates. */
static inline const uint32_t *rows_of(const struct rows *rows, uint32_t kind)
{
    return &rows->values[kind * (rows->width + 1)];
}

#endif
