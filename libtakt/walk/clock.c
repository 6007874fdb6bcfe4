/* SPDX-License-Identifier: MIT */
/*
 * The form of a step that limits cut and that does not divide the day: every
 * n-th day, hour, minute or second (a *unit*), of which some days and some
 * units of the day are allowed.
 *
 * To find the next one, three things leap over each other until they agree:
 * the step (the next unit in phase), the days (the next allowed one) and the
 * units of the day (the next allowed one). Each leap passes over everything
 * that one of them forbids, so the scarcest sets the pace.
 *
 * Worked example: every 46 days on 29 February, from 2000-01-01. Day 46 is in
 * phase but no 29 February: leap to 2000-02-29, not in phase: leap to
 * 2000-04-02, and so on, two leaps for each leap day, to 2472.
 *
 * A place is (start of a unit, index of the time in the unit).
 */
#include "base/math.h"
#include "walk/walk.h"

#define NONE_AFTER INT64_MAX
#define NONE_BEFORE INT64_MIN

/* The first unit in phase that begins at or after at_s. */
static int64_t phase_after(const struct takt_walk *walk, int64_t at_s)
{
    if (at_s <= walk->phase_s)
        return walk->phase_s;
    return walk->phase_s +
           ceil_div(at_s - walk->phase_s, walk->step_s) * walk->step_s;
}

static int64_t phase_before(const struct takt_walk *walk, int64_t at_s)
{
    return walk->phase_s +
           floor_div(at_s - walk->phase_s, walk->step_s) * walk->step_s;
}

/* The first allowed unit at or after one in phase; NONE_AFTER past 9999. */
static int64_t find_after(const struct takt_walk *walk, int64_t at_s)
{
    while (at_s <= TAKT_WALL_MAX) {
        int32_t day = (int32_t)floor_div(at_s, TAKT_DAY_S);
        int64_t day_s = (int64_t)day * TAKT_DAY_S;
        if (walk->has_days) {
            int32_t allowed = takt__days_next(&walk->days, day);
            if (allowed > day) {
                at_s = phase_after(walk, (int64_t)allowed * TAKT_DAY_S);
                continue;
            }
        }
        uint32_t second = (uint32_t)(at_s - day_s);
        uint32_t allowed = takt__times_next(&walk->units, second);
        if (allowed == second)
            return at_s;
        at_s = phase_after(walk, day_s + allowed);
    }
    return NONE_AFTER;
}

/* The last allowed unit at or before one in phase. */
static int64_t find_before(const struct takt_walk *walk, int64_t at_s)
{
    while (at_s >= walk->phase_s) {
        int32_t day = (int32_t)floor_div(at_s, TAKT_DAY_S);
        int64_t day_s = (int64_t)day * TAKT_DAY_S;
        if (walk->has_days) {
            int32_t allowed = takt__days_prev(&walk->days, day);
            if (allowed < day) {
                at_s =
                    phase_before(walk, (int64_t)(allowed + 1) * TAKT_DAY_S - 1);
                continue;
            }
        }
        int32_t second = (int32_t)(at_s - day_s);
        int32_t allowed = takt__times_prev(&walk->units, second);
        if (allowed == second)
            return at_s;
        at_s = phase_before(walk, day_s + allowed);
    }
    return NONE_BEFORE;
}

static struct place clock_seek(const struct takt_walk *walk, int64_t at_s)
{
    if (at_s <= walk->phase_s)
        return (struct place){.period = find_after(walk, walk->phase_s)};

    int64_t unit_s = phase_before(walk, at_s);
    if (at_s - unit_s < walk->unit_s && find_after(walk, unit_s) == unit_s)
        return (struct place){
            .period = unit_s,
            .time = takt__times_rank(&walk->times, (uint32_t)(at_s - unit_s))};
    return (struct place){.period = find_after(walk, unit_s + walk->step_s)};
}

static size_t clock_next(const struct takt_walk *walk, struct place *place,
                         int64_t *out_s, size_t max)
{
    size_t got = 0;

    while (got < max && place->period <= walk->end_s) {
        while (place->time < walk->times.count && got < max) {
            int64_t at_s =
                place->period + takt__times_at(&walk->times, place->time);
            if (at_s > walk->end_s)
                return got;
            out_s[got++] = at_s;
            place->time++;
        }
        if (place->time < walk->times.count)
            break;
        *place = (struct place){
            .period = find_after(walk, place->period + walk->step_s)};
    }
    return got;
}

static size_t clock_prev(const struct takt_walk *walk, struct place *place,
                         int64_t *out_s, size_t max)
{
    size_t got = 0;

    while (got < max) {
        if (place->time == 0) {
            int64_t from = place->period > TAKT_WALL_MAX
                               ? phase_before(walk, TAKT_WALL_MAX)
                               : place->period - walk->step_s;
            int64_t unit_s = find_before(walk, from);
            if (unit_s == NONE_BEFORE)
                return got;
            *place =
                (struct place){.period = unit_s, .time = walk->times.count};
        }
        int64_t at_s =
            place->period + takt__times_at(&walk->times, place->time - 1);
        if (at_s < walk->start_s)
            return got;
        place->time--;
        if (at_s <= walk->end_s)
            out_s[got++] = at_s;
    }
    return got;
}

/* How many units in phase begin in [from_s, to_s). */
static uint64_t phases_in(const struct takt_walk *walk, int64_t from_s,
                          int64_t to_s)
{
    from_s = max_i64(from_s, walk->phase_s);
    if (to_s <= from_s)
        return 0;
    return (uint64_t)(ceil_div(to_s - walk->phase_s, walk->step_s) -
                      ceil_div(from_s - walk->phase_s, walk->step_s));
}

/* How many allowed units in phase begin in [from_s, to_s), which lie within
 * one day that is allowed. Runs of allowed seconds are counted at once. */
static uint64_t units_in_day(const struct takt_walk *walk, int64_t from_s,
                             int64_t to_s)
{
    const struct times *units = &walk->units;
    const uint64_t sixty = (UINT64_C(1) << 60) - 1;
    int64_t day_s = floor_div(from_s, TAKT_DAY_S) * TAKT_DAY_S;
    uint64_t count = 0;
    uint32_t run = walk->unit_s == TAKT_DAY_S ? TAKT_DAY_S
                   : walk->unit_s == 3600     ? 3600
                   : units->minutes == sixty &&
                           (walk->unit_s == 60 || units->seconds == sixty)
                       ? 3600
                   : walk->unit_s == 60 || units->seconds == sixty ? 60
                                                                   : 1;

    for (uint32_t at = takt__times_next(units, (uint32_t)(from_s - day_s));
         day_s + at < to_s; at = takt__times_next(units, at)) {
        uint32_t end = (at / run + 1) * run;
        count += phases_in(walk, day_s + at, min_i64(day_s + end, to_s));
        at = end;
    }
    return count;
}

static bool is_unlimited(const struct takt_walk *walk)
{
    return !walk->has_days &&
           walk->units.count == TAKT_DAY_S / (uint32_t)walk->unit_s;
}

/* How many allowed units begin before at_s, or stops at the day in which the
 * number reaches limit: *day_s is then that day, else the day of at_s. */
static uint64_t units_before(const struct takt_walk *walk, int64_t at_s,
                             uint64_t limit, int64_t *day_s)
{
    uint64_t count = 0;
    int32_t day = (int32_t)floor_div(walk->phase_s, TAKT_DAY_S);

    for (;; day++) {
        if (walk->has_days)
            day = takt__days_next(&walk->days, day);
        *day_s = (int64_t)day * TAKT_DAY_S;
        if (*day_s >= at_s || day > TAKT_DAY_MAX)
            return count;
        uint64_t here =
            units_in_day(walk, *day_s, min_i64(*day_s + TAKT_DAY_S, at_s));
        if (count + here > limit)
            return count;
        count += here;
    }
}

/* As units_before() for steps of a day or more: there the hits are fewer
 * than the days. */
static uint64_t hits_before(const struct takt_walk *walk, int64_t at_s)
{
    uint64_t count = 0;

    for (int64_t unit_s = find_after(walk, walk->phase_s); unit_s < at_s;
         unit_s = find_after(walk, unit_s + walk->step_s))
        count++;
    return count;
}

static uint64_t clock_rank(const struct takt_walk *walk, int64_t at_s)
{
    struct place place = clock_seek(walk, at_s);
    int64_t unit_s = min_i64(place.period, TAKT_WALL_MAX + 1);
    uint64_t units;

    if (is_unlimited(walk)) {
        units = phases_in(walk, walk->phase_s, unit_s);
    } else if (walk->step_s >= TAKT_DAY_S) {
        units = hits_before(walk, unit_s);
    } else {
        int64_t day_s;
        units = units_before(walk, unit_s, UINT64_MAX, &day_s);
    }
    return units * walk->times.count + place.time;
}

static struct place clock_select(const struct takt_walk *walk, uint64_t n)
{
    uint64_t unit = n / walk->times.count;
    int64_t unit_s;

    if (is_unlimited(walk)) {
        uint64_t all = phases_in(walk, walk->phase_s, TAKT_WALL_MAX + 1);
        if (unit >= all)
            return (struct place){.period = NONE_AFTER};
        unit_s = walk->phase_s + (int64_t)unit * walk->step_s;
    } else {
        unit_s = walk->phase_s;
        if (walk->step_s < TAKT_DAY_S) {
            unit -= units_before(walk, TAKT_WALL_MAX + 1, unit, &unit_s);
            unit_s = phase_after(walk, unit_s);
        }
        unit_s = find_after(walk, unit_s);
        while (unit-- > 0 && unit_s != NONE_AFTER)
            unit_s = find_after(walk, unit_s + walk->step_s);
    }
    return (struct place){.period = unit_s,
                          .time = (uint32_t)(n % walk->times.count)};
}

const struct form takt__form_clock = {
    .seek = clock_seek,
    .next = clock_next,
    .prev = clock_prev,
    .rank = clock_rank,
    .select = clock_select,
};
