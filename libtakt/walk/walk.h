/* SPDX-License-Identifier: MIT */
/*
 * A compiled rule, as the files of walk/ see it.
 *
 * There are three forms, each with its own file of functions:
 *
 *   step     every so many seconds from the start, with nothing to limit it.
 *            All is arithmetic.
 *   periods  days that repeat with the calendar (days.h), each with the same
 *            times (times.h), or with times chosen by BYSETPOS (picks.h).
 *   clock    steps of n days, hours, minutes or seconds where days or times
 *            limit them and n does not divide the day: the step and the
 *            limits leap over each other, so that the scarcer side is walked.
 *
 * A form knows the set before COUNT, UNTIL and the start cut it: its *raw*
 * dates, which begin with the whole first period (readings P1). walk.c cuts.
 *
 * A place in the raw dates is struct place: it lies before the first raw date
 * at or after (period, bit, time), in that order. What the three mean is the
 * form's own business.
 */
#ifndef TAKT_WALK_WALK_H
#define TAKT_WALK_WALK_H

#include <takt/walk.h>

#include "walk/days.h"
#include "walk/picks.h"
#include "walk/rows.h"
#include "walk/table.h"
#include "walk/times.h"

struct place {
    int64_t period; /* step: the index. clock: start of the unit, seconds */
    int32_t bit;    /* periods: the day within the period */
    uint32_t time;  /* periods, clock: the index within the times */
};

struct form {
    /* The place before the first raw date at or after at_s. */
    struct place (*seek)(const struct takt_walk *walk, int64_t at_s);
    /* Gives up to max raw dates from a place on, none after walk->end_s, and
     * moves the place behind them. */
    size_t (*next)(const struct takt_walk *walk, struct place *place,
                   int64_t *out_s, size_t max);
    /* Gives up to max raw dates before a place, descending, none before
     * walk->start_s, and moves the place before them. */
    size_t (*prev)(const struct takt_walk *walk, struct place *place,
                   int64_t *out_s, size_t max);
    /* How many raw dates lie before at_s. */
    uint64_t (*rank)(const struct takt_walk *walk, int64_t at_s);
    /* The place with n raw dates before it; behind all where there are not
     * so many up to the year 9999. */
    struct place (*select)(const struct takt_walk *walk, uint64_t n);
};

extern const struct form takt__form_step;
extern const struct form takt__form_periods;
extern const struct form takt__form_clock;

struct takt_walk {
    const struct form *form;
    int64_t start_s; /* no date before it */
    int64_t end_s;   /* no date after it: COUNT, UNTIL, or 9999 */
    int64_t step_s;  /* step, clock: seconds from one to the next */
    int64_t phase_s; /* step, clock: where the steps are counted from */
    int64_t unit_s;  /* clock: seconds of a unit: a day, hour, minute, 1 */
    int64_t first_s; /* the first date, if is_never is not set */
    bool has_end;    /* COUNT or UNTIL was given */
    bool is_never;
    bool has_picks;     /* periods: picks choose among days and times */
    bool has_days;      /* clock: days limits the days */
    struct days days;   /* periods; clock */
    struct times times; /* periods: of the day; clock: of the unit */
    struct times units; /* clock: units of the day that may be met */
    struct picks picks;
    int64_t whole_end; /* periods: the first that may have dates after end_s */
    struct rows rows;  /* periods */
    const struct table *table; /* periods: the rank table, or NULL */
    size_t size; /* bytes of the allocation without the table, in eights */
    struct takt_alloc alloc;
};

/* The first date of a rule of the clock form; false if it never happens. The
 * search ends where step, day and calendar have met in every way they can. */
bool takt__clock_first(const struct takt_walk *walk, int64_t *first_s);

/* A distance in seconds that two dates of a rule are never nearer than. */
int64_t takt__walk_least_gap(const struct takt_walk *walk);

#endif
