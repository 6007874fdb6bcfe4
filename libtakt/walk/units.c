/* SPDX-License-Identifier: MIT */
/*
 * Counting the units that a rule of the clock form meets.
 *
 * A unit of the day is met on the days on which the step comes by it. Within
 * one day, runs of allowed seconds are counted at once, or the visits of the
 * step, whichever are fewer. Over many days, what one day has depends only on
 * the step's phase in it, the second on which the step first comes by: it is
 * worked out once for each phase, and a day is then one look into a table.
 *
 * The table holds as many bits for a phase as its count can need: the longer
 * the step, the more phases, and the smaller the counts. It is never larger
 * than two bits for each second of a day, 22 kB.
 */
#include "walk/units.h"

#include <string.h>

#include "base/bits.h"
#include "base/math.h"

/* Days that are counted one by one before the table is worth while. */
#define DAYS_MIN 16
#define TABLE_WORDS (TAKT_DAY_S * 2 / 64 + 1)

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
 * lies within one day, by the runs of allowed units. */
static uint64_t count_runs(const struct takt_walk *walk, int64_t phase_s,
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

/* The same for the walk's own step, by its visits. */
static uint64_t count_visits(const struct takt_walk *walk, int64_t from_s,
                             int64_t to_s)
{
    int64_t day_s = floor_div(from_s, TAKT_DAY_S) * TAKT_DAY_S;
    int64_t at_s = max_i64(from_s, walk->phase_s);
    uint64_t count = 0;

    at_s += floor_mod(walk->phase_s - at_s, walk->step_s);
    for (; at_s < to_s; at_s += walk->step_s) {
        uint32_t second = (uint32_t)(at_s - day_s);
        count += takt__times_next(&walk->units, second) == second;
    }
    return count;
}

/* The same by whichever are fewer. */
static uint64_t count_part(const struct takt_walk *walk, int64_t from_s,
                           int64_t to_s)
{
    int64_t runs = walk->units.count * walk->unit_s / run_of(walk);

    if (TAKT_DAY_S / walk->step_s < runs)
        return count_visits(walk, from_s, to_s);
    return count_runs(walk, walk->phase_s, walk->step_s, from_s, to_s);
}

/* Passes over whole cycles of step and day, after which they meet alike
 * again, where no days are limited. Adds to count what they have, and answers
 * where they end; no more than limit are passed. */
static int64_t pass_cycles(const struct takt_walk *walk, int64_t from_s,
                           int64_t to_s, uint64_t limit, uint64_t *count)
{
    int64_t common_s = gcd(walk->step_s, TAKT_DAY_S);
    int64_t cycle_s = walk->step_s / common_s * TAKT_DAY_S;

    from_s = max_i64(from_s, walk->phase_s);
    if (walk->has_days || to_s - from_s < cycle_s)
        return from_s;
    uint64_t each = count_runs(walk, floor_mod(walk->phase_s, common_s),
                               common_s, 0, TAKT_DAY_S);
    uint64_t cycles = (uint64_t)((to_s - from_s) / cycle_s);
    if (cycles > limit / each)
        cycles = limit / each;
    *count = cycles * each;
    return from_s + (int64_t)cycles * cycle_s;
}

/* How many units a whole day has, by the step's phase in it. */
struct phases {
    uint32_t step_s;
    uint32_t width;              /* bits of a count; divides 64 */
    uint64_t words[TABLE_WORDS]; /* only what is used is written */
};

/* The narrowest count that holds what a day can have. */
static uint32_t width_of(int64_t step_s)
{
    int64_t most = (TAKT_DAY_S - 1) / step_s + 1;
    uint32_t width = 1;

    while (most >> width != 0)
        width *= 2;
    return width;
}

static void work_out(const struct takt_walk *walk, struct phases *phases)
{
    uint32_t step_s = (uint32_t)walk->step_s;
    uint32_t width = width_of(step_s);
    size_t bits = (size_t)min_i64(step_s, TAKT_DAY_S + 1) * width;

    phases->step_s = step_s;
    phases->width = width;
    memset(phases->words, 0, (bits + 63) / 64 * sizeof(uint64_t));
    for (uint32_t at = takt__times_next(&walk->units, 0); at < TAKT_DAY_S;
         at = takt__times_next(&walk->units, at + 1)) {
        uint32_t bit = at % step_s * width;
        phases->words[bit / 64] += UINT64_C(1) << bit % 64;
    }
}

/* Of a step longer than a day, only a phase within the day has a count. There
 * is no branch, since none could be guessed. */
static inline uint64_t units_of_phase(const struct phases *phases,
                                      uint32_t phase_s)
{
    uint32_t bit =
        (phase_s < TAKT_DAY_S ? phase_s : TAKT_DAY_S) * phases->width;
    uint64_t mask = (UINT64_C(1) << phases->width) - 1;

    return phases->words[bit / 64] >> bit % 64 & mask;
}

/* Adds what the whole days of one period have, from day on and before to;
 * false if that goes past limit: *day is then the day that does. */
static bool add_period(const struct takt_walk *walk,
                       const struct phases *phases, const struct period *period,
                       int32_t *day, int32_t to, uint64_t limit,
                       uint64_t *count)
{
    int bit = set_next(period->set, period->words, *day - period->base);
    int last = set_prev(period->set, period->words, to - period->base - 1);
    uint64_t sum = *count;

    if (bit < 0 || bit > last)
        return true;
    /* The phase goes back by a day each day. Stepping over days that are not
     * allowed is cheaper than a division for each that is. */
    int64_t step_s = phases->step_s;
    uint32_t down_s = (uint32_t)(TAKT_DAY_S % step_s);
    uint32_t up_s = (uint32_t)step_s - down_s;
    uint32_t phase_s = (uint32_t)floor_mod(
        walk->phase_s - (int64_t)(period->base + bit) * TAKT_DAY_S, step_s);
    for (; bit <= last; bit++) {
        uint64_t here = units_of_phase(phases, phase_s) &
                        -(uint64_t)set_has(period->set, bit);
        if (sum + here > limit)
            break;
        sum += here;
        phase_s = phase_s >= down_s ? phase_s - down_s : phase_s + up_s;
    }
    *count = sum;
    *day = period->base + bit;
    return bit > last;
}

/* A period of days that nothing limits. */
static void load_all(int32_t day, struct period *period)
{
    period->base = day;
    period->words = YEAR_WORDS;
    period->set = period->own;
    memset(period->own, 0xff, sizeof(period->own));
}

/* Adds what the whole days from day on and before to have; answers the day on
 * which that goes past limit, or to. */
static int32_t add_days(const struct takt_walk *walk, int32_t day, int32_t to,
                        uint64_t limit, uint64_t *count)
{
    struct phases phases;
    struct period period;
    const struct days *days = &walk->days;
    int64_t number = walk->has_days ? takt__days_seek(days, day) : 0;

    work_out(walk, &phases);
    while (day < to && (!walk->has_days || number <= days->last)) {
        if (walk->has_days)
            takt__days_load(days, number, &period);
        else
            load_all(day, &period);
        if (period.base >= to)
            break;
        if (!add_period(walk, &phases, &period, &day, to, limit, count))
            return day;
        if (walk->has_days)
            number = takt__days_after(days, number);
        else
            day = period.base + YEAR_WORDS * 64;
    }
    return to;
}

uint64_t takt__units_in(const struct takt_walk *walk, int64_t from_s,
                        int64_t to_s, uint64_t limit, int64_t *at_s)
{
    uint64_t count = 0;
    int64_t start_s = pass_cycles(walk, from_s, to_s, limit, &count);
    int32_t day = (int32_t)floor_div(start_s, TAKT_DAY_S);
    int32_t last = (int32_t)floor_div(to_s, TAKT_DAY_S); /* is not whole */

    for (int32_t days = 0;; days++, day++) {
        if (days == DAYS_MIN && day < last)
            day = add_days(walk, day, last, limit, &count);
        if (walk->has_days)
            day = takt__days_next(&walk->days, day);
        int64_t day_s = (int64_t)day * TAKT_DAY_S;
        *at_s = max_i64(day_s, start_s);
        if (*at_s >= to_s || day > TAKT_DAY_MAX)
            return count;
        uint64_t here =
            count_part(walk, *at_s, min_i64(day_s + TAKT_DAY_S, to_s));
        if (count + here > limit)
            return count;
        count += here;
    }
}
