/* SPDX-License-Identifier: MIT */
/*
 * Counting the raw dates of the form of periods, and finding them by their
 * number.
 *
 * What a period has depends on its kind, and the calendar brings the kinds
 * back in the same order: after P periods, which are 400 years, or for a rule
 * that takes every n-th, after P / gcd(P, n) of its own. So no more than one
 * such cycle is ever added up; whole cycles are a division. The first period
 * stands apart: it alone has none before it to share a day with.
 *
 * Worked example: MONTHLY;INTERVAL=7 has a cycle of 4800 / gcd(4800, 7) =
 * 4800 periods, which are 2800 years. MONTHLY;INTERVAL=2 has one of 2400,
 * which are 400 years; before its period 5001 lie the first period, two
 * cycles and 200 periods more.
 *
 * Units are counted: days, each with all its times, or with BYSETPOS dates.
 */
#include "base/math.h"
#include "civil/civil.h"
#include "walk/chosen.h"
#include "walk/periods.h"
#include "walk/table.h"

/* Periods after which the calendar repeats. */
#define CYCLE_WEEKS 20871
#define CYCLE_MONTHS 4800
#define CYCLE_YEARS 400

int64_t takt__periods_cycle(const struct days *days)
{
    int64_t periods = days->form == DAYS_WEEK    ? CYCLE_WEEKS
                      : days->form == DAYS_MONTH ? CYCLE_MONTHS
                                                 : CYCLE_YEARS;

    /* Easter comes back in no order that ends before the year 9999. */
    if (days->has_easter)
        return days->last - days->first + 1;
    /* All weeks are alike where BYMONTH does not cut them. */
    if (days->form == DAYS_WEEK && days->months == 0)
        return 1;
    return periods / gcd(periods, days->interval);
}

/* How many units the period with a number has. */
static uint64_t units_of(const struct takt_walk *walk, int64_t number)
{
    if (!walk->has_picks)
        return (uint64_t)takt__days_count(&walk->days, number);
    struct period period;
    takt__days_load(&walk->days, number, &period);
    struct chosen chosen = takt__chosen(walk, &period);
    return takt__chosen_rank(&chosen, chosen.size);
}

uint64_t takt__periods_units(const struct takt_walk *walk, int64_t index)
{
    return units_of(walk, walk->days.first + index * walk->days.interval);
}

/* How many dates a unit is. */
static uint64_t unit_dates(const struct takt_walk *walk)
{
    return walk->has_picks ? 1 : walk->times.count;
}

/* As units_to(), with BYEASTER: periods without a day of it are passed over. */
static uint64_t units_at_easter(const struct takt_walk *walk, int64_t index)
{
    const struct days *days = &walk->days;
    int64_t to = days->first + index * days->interval;
    uint64_t units = 0;

    for (int64_t number = days->first; number < to;
         number = takt__days_after(days, number))
        units += units_of(walk, number);
    return units;
}

/* How many units lie before a period, counted from 0. */
static uint64_t units_to(const struct takt_walk *walk, int64_t index)
{
    if (walk->table != NULL)
        return table_rank(walk->table, (uint32_t)index);
    if (walk->days.has_easter)
        return units_at_easter(walk, index);
    if (index == 0)
        return 0;

    int64_t cycle = takt__periods_cycle(&walk->days);
    if (cycle == 1 && !walk->days.is_spilling)
        return (uint64_t)index * takt__periods_units(walk, 0);
    int64_t cycles = (index - 1) / cycle;
    int64_t rest = (index - 1) % cycle;
    uint64_t each = 0; /* units of a cycle */
    uint64_t units = takt__periods_units(walk, 0);
    for (int64_t i = 0; i < (cycles > 0 ? cycle : rest); i++) {
        if (i == rest)
            units += each;
        each += takt__periods_units(walk, 1 + i);
    }
    return cycles > 0 ? units + (uint64_t)cycles * each : units + each;
}

/* How many units of a period lie before a day and time, as dates. */
static uint64_t rank_in(const struct takt_walk *walk,
                        const struct period *period, struct place place)
{
    int64_t index = periods_index(walk, period, place.bit, place.time);

    if (!walk->has_picks)
        return (uint64_t)index;
    struct chosen chosen = takt__chosen(walk, period);
    return takt__chosen_rank(&chosen, index);
}

/* Where SKIP has moved days into neighbouring periods, the period that has
 * the next date is found by seeking. */
static uint64_t rank_spilling(const struct takt_walk *walk, int64_t at_s)
{
    const struct days *days = &walk->days;
    struct place place = takt__periods_seek(walk, at_s);
    struct period period;

    if (place.period > days->last)
        place = (struct place){.period = takt__days_final(days),
                               .bit = YEAR_WORDS * 64};
    uint64_t rank =
        units_to(walk, (place.period - days->first) / days->interval) *
        unit_dates(walk);
    takt__days_load(days, place.period, &period);
    return rank + rank_in(walk, &period, place);
}

uint64_t takt__periods_rank(const struct takt_walk *walk, int64_t at_s)
{
    const struct days *days = &walk->days;
    int32_t day = (int32_t)floor_div(at_s, TAKT_DAY_S);
    struct period period;

    if (days->is_spilling)
        return rank_spilling(walk, at_s);
    int64_t passed = takt__days_period_of(days, day) - days->first;
    if (passed < 0)
        return 0;
    /* Fewer periods than 32 bits hold, which divide in half the time. */
    uint32_t index = (uint32_t)passed / (uint32_t)days->interval;
    uint32_t rest = (uint32_t)passed % (uint32_t)days->interval;
    if (rest != 0)
        return units_to(walk, (int64_t)index + 1) * unit_dates(walk);
    takt__days_load(days, days->first + passed, &period);
    struct place place = {
        .bit = day - period.base,
        .time = takt__times_rank(&walk->times,
                                 (uint32_t)(at_s - (int64_t)day * TAKT_DAY_S)),
    };
    return units_to(walk, index) * unit_dates(walk) +
           rank_in(walk, &period, place);
}

/* As find_period(), with BYEASTER. */
static int64_t find_at_easter(const struct takt_walk *walk, int64_t periods,
                              uint64_t *unit)
{
    const struct days *days = &walk->days;

    for (int64_t number = days->first; number <= days->last;
         number = takt__days_after(days, number)) {
        uint64_t here = units_of(walk, number);
        if (*unit < here)
            return (number - days->first) / days->interval;
        *unit -= here;
    }
    return periods;
}

/* The period that has a unit, counted from 0; takes what lies before it off
 * *unit. Answers periods or more where there are not so many units. */
static int64_t find_period(const struct takt_walk *walk, int64_t periods,
                           uint64_t *unit)
{
    int64_t cycle = takt__periods_cycle(&walk->days);
    uint64_t each = 0;

    if (walk->days.has_easter)
        return find_at_easter(walk, periods, unit);
    for (int64_t index = 0; index < periods; index++) {
        /* A cycle has been added up, and more that are like it can be passed
         * at once. */
        if (index == cycle + 1) {
            if (each == 0 || *unit / each >= (uint64_t)periods)
                return periods;
            index += (int64_t)(*unit / each) * cycle;
            *unit %= each;
            if (index >= periods)
                return periods;
        }
        uint64_t here = takt__periods_units(walk, index);
        if (*unit < here)
            return index;
        *unit -= here;
        if (index > 0)
            each += here;
    }
    return periods;
}

/* The same by the table. */
static int64_t look_up(const struct table *table, int64_t periods,
                       uint64_t *unit)
{
    if (*unit < table->first)
        return 0;
    *unit -= table->first;
    if (table->each == 0 || *unit / table->each >= (uint64_t)periods)
        return periods;
    return table_select(table, unit);
}

/* The place of a unit in its period, and of one of its times. */
static struct place select_in(const struct takt_walk *walk, int64_t number,
                              uint64_t unit, uint32_t time)
{
    struct period period;
    struct place place = {.period = number, .time = time};

    takt__days_load(&walk->days, number, &period);
    if (!walk->has_picks) {
        place.bit = set_select(period.set, period.words, (int)unit);
        return place;
    }
    struct chosen chosen = takt__chosen(walk, &period);
    int64_t index = takt__chosen_next(&chosen, 0);
    while (unit-- > 0)
        index = takt__chosen_next(&chosen, index + 1);
    place.bit = periods_bit(walk, &period, index);
    place.time = (uint32_t)(index % walk->times.count);
    return place;
}

struct place takt__periods_select(const struct takt_walk *walk, uint64_t n)
{
    const struct days *days = &walk->days;
    int64_t periods = (days->last - days->first) / days->interval + 1;
    uint64_t unit = n / unit_dates(walk);
    uint32_t time = (uint32_t)(n % unit_dates(walk));
    int64_t index = walk->table != NULL ? look_up(walk->table, periods, &unit)
                                        : find_period(walk, periods, &unit);

    if (index >= periods)
        return (struct place){.period = days->last + 1};
    return select_in(walk, days->first + index * days->interval, unit, time);
}
