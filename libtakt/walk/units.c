/* SPDX-License-Identifier: MIT */
/*
 * Counting the units that a rule of the clock form meets.
 *
 * A unit of the day is met on the days on which the step comes by it. Within
 * one day, runs of allowed seconds are counted at once. Over many days, what
 * one day has depends only on the step's phase in it, so for a short step it
 * is worked out once for each phase.
 */
#include "walk/units.h"

#include <string.h>

#include "base/math.h"

/* The longest step in seconds that is worked out for each phase; a longer one
 * comes by so seldom in a day that counting is as quick. */
#define PHASES_MAX 3600
/* Days that are counted one by one before that is worth while. */
#define DAYS_MIN 64

uint64_t takt__steps_in(int64_t phase_s, int64_t step_s, int64_t from_s,
                        int64_t to_s)
{
    from_s = max_i64(from_s, phase_s);
    if (to_s <= from_s)
        return 0;
    return (uint64_t)(ceil_div(to_s - phase_s, step_s) -
                      ceil_div(from_s - phase_s, step_s));
}

/* How many seconds from an allowed unit to the end of the run of allowed
 * seconds that can be counted at once: a day, an hour, a minute or 1. */
static uint32_t run_of(const struct takt_walk *walk)
{
    const uint64_t sixty = (UINT64_C(1) << 60) - 1;
    bool has_minutes = walk->unit_s == 60 || walk->units.seconds == sixty;

    if (walk->unit_s >= 3600)
        return (uint32_t)walk->unit_s;
    if (!has_minutes)
        return 1;
    return walk->units.minutes == sixty ? 3600 : 60;
}

/* How many of phase_s + k * step_s are allowed units of [from_s, to_s), which
 * lies within one day. */
static uint64_t units_in(const struct takt_walk *walk, int64_t phase_s,
                         int64_t step_s, int64_t from_s, int64_t to_s)
{
    int64_t day_s = floor_div(from_s, TAKT_DAY_S) * TAKT_DAY_S;
    uint32_t run = run_of(walk);
    uint64_t count = 0;
    uint32_t at = takt__times_next(&walk->units, (uint32_t)(from_s - day_s));

    while (day_s + at < to_s) {
        uint32_t end = (at / run + 1) * run;
        count += takt__steps_in(phase_s, step_s, day_s + at,
                                min_i64(day_s + end, to_s));
        at = takt__times_next(&walk->units, end);
    }
    return count;
}

/* Passes over whole cycles of step and day, after which they meet alike
 * again, where no days are limited. Adds to count what they have, and answers
 * where they end; no more than limit are passed. */
static int64_t pass_cycles(const struct takt_walk *walk, int64_t at_s,
                           uint64_t limit, uint64_t *count)
{
    int64_t common_s = gcd(walk->step_s, TAKT_DAY_S);
    int64_t cycle_s = walk->step_s / common_s * TAKT_DAY_S;

    if (walk->has_days || at_s - walk->phase_s < cycle_s)
        return walk->phase_s;
    uint64_t each = units_in(walk, floor_mod(walk->phase_s, common_s), common_s,
                             0, TAKT_DAY_S);
    uint64_t cycles = (uint64_t)((at_s - walk->phase_s) / cycle_s);
    if (cycles > limit / each)
        cycles = limit / each;
    *count = cycles * each;
    return walk->phase_s + (int64_t)cycles * cycle_s;
}

/* How many units a whole day has, by the first second in phase. */
struct day_counts {
    bool is_ready;
    uint32_t by_phase[PHASES_MAX];
};

static void work_out(const struct takt_walk *walk, struct day_counts *counts)
{
    memset(counts, 0, sizeof(*counts));
    counts->is_ready = true;
    for (uint32_t at = takt__times_next(&walk->units, 0); at < TAKT_DAY_S;
         at = takt__times_next(&walk->units, at + 1))
        counts->by_phase[at % walk->step_s]++;
}

/* As units_in() for the whole of a day, by the step's visits. */
static uint64_t visits_in(const struct takt_walk *walk, int64_t phase_s)
{
    uint64_t count = 0;

    for (int64_t at = phase_s; at < TAKT_DAY_S; at += walk->step_s)
        count += takt__times_next(&walk->units, (uint32_t)at) == at;
    return count;
}

static uint64_t units_of_day(const struct takt_walk *walk, int64_t day_s,
                             struct day_counts *counts)
{
    int64_t phase_s = floor_mod(walk->phase_s - day_s, walk->step_s);

    if (walk->step_s > PHASES_MAX)
        return visits_in(walk, phase_s);
    if (!counts->is_ready)
        work_out(walk, counts);
    return counts->by_phase[phase_s];
}

uint64_t takt__units_before(const struct takt_walk *walk, int64_t at_s,
                            uint64_t limit, int64_t *from_s)
{
    struct day_counts counts;
    uint64_t count = 0;
    int64_t start_s = pass_cycles(walk, at_s, limit, &count);
    int32_t day = (int32_t)floor_div(start_s, TAKT_DAY_S);

    counts.is_ready = false;
    for (int32_t days = 0;; days++, day++) {
        if (walk->has_days)
            day = takt__days_next(&walk->days, day);
        int64_t day_s = (int64_t)day * TAKT_DAY_S;
        int64_t end_s = min_i64(day_s + TAKT_DAY_S, at_s);
        *from_s = max_i64(day_s, start_s);
        if (*from_s >= at_s || day > TAKT_DAY_MAX)
            return count;
        bool is_whole = end_s - *from_s == TAKT_DAY_S;
        uint64_t here =
            is_whole && days > DAYS_MIN
                ? units_of_day(walk, day_s, &counts)
                : units_in(walk, walk->phase_s, walk->step_s, *from_s, end_s);
        if (count + here > limit)
            return count;
        count += here;
    }
}
