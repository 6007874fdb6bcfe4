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
#include "walk/units.h"

/* Days after which the calendar repeats: 400 years. */
#define CYCLE_DAYS 146097
#define CYCLE_WEEK 7
/* Leaps after which days are counted instead, as units.c does: each day is
 * then one look into a table. */
#define LEAPS_MAX 1024
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

/* The first unit in phase of a day that has an allowed one, at or after one in
 * phase and up to a limit; behind the limit if there is none. */
static int64_t pass_days(const struct takt_walk *walk, int64_t at_s,
                         int64_t limit_s)
{
    int64_t found_s = at_s;

    if (walk->step_s <= UNITS_STEP_MAX)
        (void)takt__units_in(walk, at_s, limit_s + 1, 0, &found_s);
    return phase_after(walk, found_s);
}

/* The first allowed unit at or after one in phase, up to a limit; else
 * NONE_AFTER. */
static int64_t find_up_to(const struct takt_walk *walk, int64_t at_s,
                          int64_t limit_s)
{
    for (int leaps = 0; at_s <= limit_s; leaps++) {
        if (leaps == LEAPS_MAX) {
            at_s = pass_days(walk, at_s, limit_s);
            continue;
        }
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

static int64_t find_after(const struct takt_walk *walk, int64_t at_s)
{
    return find_up_to(walk, at_s, TAKT_WALL_MAX);
}

/* The allowed unit with so many before it, or NONE_AFTER. */
static int64_t find_nth(const struct takt_walk *walk, uint64_t n)
{
    int64_t unit_s = walk->phase_s;

    if (walk->step_s <= UNITS_STEP_MAX) {
        n -= takt__units_in(walk, unit_s, TAKT_WALL_MAX + 1, n, &unit_s);
        unit_s = phase_after(walk, unit_s);
    }
    unit_s = find_after(walk, unit_s);
    while (n-- > 0 && unit_s != NONE_AFTER)
        unit_s = find_after(walk, unit_s + walk->step_s);
    return unit_s;
}

/* The last allowed unit at or before one in phase, by counting ever longer
 * stretches of days. */
static int64_t find_last(const struct takt_walk *walk, int64_t at_s)
{
    int64_t to_s = at_s + 1;
    int64_t stretch_s = 4096 * TAKT_DAY_S;

    for (; to_s > walk->phase_s; stretch_s *= 4) {
        int64_t from_s = max_i64(to_s - stretch_s, walk->phase_s);
        int64_t unit_s;
        uint64_t units =
            takt__units_in(walk, from_s, to_s, UINT64_MAX, &unit_s);
        if (units > 0) {
            units -= takt__units_in(walk, from_s, to_s, units - 1, &unit_s);
            unit_s = find_after(walk, phase_after(walk, unit_s));
            while (units-- > 1)
                unit_s = find_after(walk, unit_s + walk->step_s);
            return unit_s;
        }
        to_s = from_s;
    }
    return NONE_BEFORE;
}

/* The last allowed unit at or before one in phase. */
static int64_t find_before(const struct takt_walk *walk, int64_t at_s)
{
    for (int leaps = 0; at_s >= walk->phase_s; leaps++) {
        if (leaps == LEAPS_MAX && walk->step_s <= UNITS_STEP_MAX)
            return find_last(walk, at_s);
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
            .period =
                find_up_to(walk, place->period + walk->step_s, walk->end_s)};
    }
    return got;
}

static size_t clock_prev(const struct takt_walk *walk, struct place *place,
                         int64_t *out_s, size_t max)
{
    size_t got = 0;

    while (got < max) {
        if (place->time == 0) {
            int64_t from_s = place->period > walk->end_s
                                 ? phase_before(walk, walk->end_s)
                                 : place->period - walk->step_s;
            int64_t unit_s = find_before(walk, from_s);
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

static bool is_unlimited(const struct takt_walk *walk)
{
    return !walk->has_days &&
           walk->units.count == TAKT_DAY_S / (uint32_t)walk->unit_s;
}

/* As takt__units_in() from the phase on, for steps that are too long for it.
 */
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
        units =
            takt__steps_in(walk->phase_s, walk->step_s, walk->phase_s, unit_s);
    } else if (walk->step_s > UNITS_STEP_MAX) {
        units = hits_before(walk, unit_s);
    } else {
        int64_t end_s;
        units = takt__units_in(walk, walk->phase_s, unit_s, UINT64_MAX, &end_s);
    }
    return units * walk->times.count + place.time;
}

static struct place clock_select(const struct takt_walk *walk, uint64_t n)
{
    uint64_t unit = n / walk->times.count;
    int64_t unit_s;

    if (is_unlimited(walk)) {
        uint64_t all = takt__steps_in(walk->phase_s, walk->step_s,
                                      walk->phase_s, TAKT_WALL_MAX + 1);
        if (unit >= all)
            return (struct place){.period = NONE_AFTER};
        unit_s = walk->phase_s + (int64_t)unit * walk->step_s;
    } else {
        unit_s = find_nth(walk, unit);
    }
    return (struct place){.period = unit_s,
                          .time = (uint32_t)(n % walk->times.count)};
}

/* Whether an allowed unit of the day can ever be in phase: only units that
 * agree with the phase in what the step and the day have in common are met. */
static bool is_residue_met(const struct takt_walk *walk)
{
    uint32_t common_s = (uint32_t)gcd(walk->step_s, TAKT_DAY_S);
    uint32_t phase_s = (uint32_t)floor_mod(walk->phase_s, common_s);
    uint32_t at = phase_s;

    while ((at = takt__times_next(&walk->units, at)) < TAKT_DAY_S) {
        uint32_t into = (at + common_s - phase_s) % common_s;
        if (into == 0)
            return true;
        at += common_s - into;
    }
    return false;
}

bool takt__clock_first(const struct takt_walk *walk, int64_t *first_s)
{
    if (!is_residue_met(walk))
        return false;
    /* Step and day meet alike again after so many days; with days that are
     * limited, the calendar's own cycle comes in. */
    int64_t days = walk->step_s / gcd(walk->step_s, TAKT_DAY_S);
    if (walk->has_days) {
        bool is_week = walk->days.form == DAYS_WEEK && walk->days.months == 0;
        int64_t cycle = is_week ? CYCLE_WEEK : CYCLE_DAYS;
        days = days / gcd(days, cycle) * cycle;
        /* Easter has no cycle that ends before time does. */
        if (walk->days.has_easter)
            days = TAKT_DAY_MAX - TAKT_DAY_MIN + 1;
    }
    int64_t limit_s = walk->end_s;
    if (days <= TAKT_DAY_MAX - TAKT_DAY_MIN)
        limit_s = min_i64(limit_s, walk->start_s + (days + 1) * TAKT_DAY_S);
    limit_s = max_i64(limit_s, walk->start_s);

    /* The unit of the start may have times before it. */
    struct place place = {.period = find_up_to(walk, walk->phase_s, limit_s)};
    if (place.period == walk->phase_s)
        place.time = takt__times_rank(
            &walk->times, (uint32_t)(walk->start_s - walk->phase_s));
    if (place.time == walk->times.count)
        place = (struct place){
            .period = find_up_to(walk, walk->phase_s + walk->step_s,
                                 min_i64(limit_s + walk->step_s, walk->end_s))};
    return clock_next(walk, &place, first_s, 1) == 1;
}

const struct form takt__form_clock = {
    .seek = clock_seek,
    .next = clock_next,
    .prev = clock_prev,
    .rank = clock_rank,
    .select = clock_select,
};
