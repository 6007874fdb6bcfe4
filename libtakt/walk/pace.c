/* SPDX-License-Identifier: MIT */
/*
 * The pace of a rule, see pace.h.
 *
 * Each form says something about all its dates. A step is one residue of its
 * step. Weeks are some weekdays and times of every n-th week. Months and
 * years have weekdays too, since a kind of month or year says which weekday
 * its 1st is. A step that is limited is as good as the step, or as good as
 * its limits, whichever says more.
 *
 * Two paces meet only where their residues modulo the greatest common divisor
 * of the two periods do. Worked example: every 2 weeks on Monday 09:00, and
 * every 3 weeks on Monday 10:00, an hour each. The weeks have 1 week in
 * common; Monday 09:00 and Monday 10:00 lie an hour apart in it, so that they
 * never meet. Every 2 and every 4 weeks, one in even and one in odd weeks,
 * have 2 weeks in common, and lie a week apart.
 */
#include "walk/pace.h"

#include "base/math.h"
#include "walk/kinds.h"
#include "walk/walk.h"

#define WEEK_S (7 * (int64_t)TAKT_DAY_S)

/* 400 years, after which the calendar repeats. */
#define CALENDAR_S ((int64_t)146097 * TAKT_DAY_S)
#define CALENDAR_MONTHS 4800
#define CALENDAR_YEARS 400

#define ALL_WEEKDAYS 0x7f

/* Empties a pace. Its long list is not written. */
static void begin(struct pace *pace, int64_t period_s)
{
    pace->period_s = period_s;
    pace->count = 0;
}

static void say_nothing(struct pace *pace)
{
    begin(pace, 1);
    pace->at_s[pace->count++] = 0;
}

/* The weekdays of a word of days, bit 0 of which is a weekday. */
static unsigned weekdays_of_word(uint64_t word, int first)
{
    unsigned found = 0;

    for (; word != 0 && found != ALL_WEEKDAYS; word &= word - 1)
        found |= 1u << (first + bits_lowest(word)) % 7;
    return found;
}

/* The weekdays that the days can fall on. */
static unsigned weekdays_of(const struct days *days)
{
    int year_kinds = days->is_week_year ? WEEK_YEAR_KINDS : YEAR_KINDS;
    bool is_month = days->form == DAYS_MONTH;
    int words = is_month ? 1 : YEAR_WORDS;
    int kinds = is_month ? MONTH_KINDS : year_kinds;
    int first_bit = is_month ? 1 : YEAR_FIRST_BIT;
    unsigned found = 0;

    if (days->form == DAYS_WEEK)
        return weekdays_of_word(days->week, days->week_start);
    for (int i = 0; i < kinds * words && found != ALL_WEEKDAYS; i++) {
        int into = (i % words) * 64 - first_bit;
        found |= weekdays_of_word(days->sets[i], (i / words + into + 14) % 7);
    }
    return found;
}

/* Adds a residue if there is room; else the pace says nothing. */
static bool add(struct pace *pace, int64_t at_s)
{
    if (pace->count == PACE_MAX) {
        say_nothing(pace);
        return false;
    }
    pace->at_s[pace->count++] = floor_mod(at_s, pace->period_s);
    return true;
}

/* Adds the times of one day or unit. */
static bool add_times(struct pace *pace, int64_t base_s,
                      const struct times *times)
{
    for (uint32_t i = 0; i < times->count; i++)
        if (!add(pace, base_s + takt__times_at(times, i)))
            return false;
    return true;
}

/* Adds the times of every allowed unit of a day. */
static bool add_units(struct pace *pace, int64_t base_s,
                      const struct takt_walk *walk)
{
    uint32_t at = 0;

    while ((at = takt__times_next(&walk->units, at)) < TAKT_DAY_S) {
        if (!add_times(pace, base_s + at, &walk->times))
            return false;
        at += (uint32_t)walk->unit_s;
    }
    return true;
}

/* Every n-th week. */
static void pace_of_weeks(const struct takt_walk *walk, struct pace *pace)
{
    const struct days *days = &walk->days;
    int64_t base = days_week_base(days, days->first);

    begin(pace, days->interval * WEEK_S);
    for (uint64_t week = days->week; week != 0; week &= week - 1)
        if (!add_times(pace, (base + bits_lowest(week)) * TAKT_DAY_S,
                       &walk->times))
            return;
}

/* Some weekdays of every week, or every day alike. */
static void pace_of_days(const struct takt_walk *walk, unsigned weekdays,
                         struct pace *pace)
{
    bool has_units = walk->form == &takt__form_clock;
    bool is_daily = weekdays == ALL_WEEKDAYS;

    begin(pace, is_daily ? TAKT_DAY_S : WEEK_S);
    for (int i = 0; i < (is_daily ? 1 : 7); i++) {
        /* Day 0 is a Thursday. */
        int64_t base_s = (i + 7 - TAKT_THURSDAY) % 7 * (int64_t)TAKT_DAY_S;
        if (!(weekdays >> i & 1))
            continue;
        if (!(has_units ? add_units(pace, base_s, walk)
                        : add_times(pace, base_s, &walk->times)))
            return;
    }
}

static void pace_of_clock(const struct takt_walk *walk, struct pace *pace)
{
    uint64_t times = (uint64_t)walk->units.count * walk->times.count;

    if (walk->unit_s < TAKT_DAY_S && times <= PACE_MAX / 7) {
        pace_of_days(walk,
                     walk->has_days ? weekdays_of(&walk->days) : ALL_WEEKDAYS,
                     pace);
        return;
    }
    begin(pace, walk->step_s);
    (void)add_times(pace, walk->phase_s, &walk->times); /* or says nothing */
}

void takt__pace_of_none(struct pace *pace)
{
    begin(pace, 1);
}

void takt__walk_pace(const struct takt_walk *walk, struct pace *pace)
{
    if (walk->is_never) {
        begin(pace, 1);
    } else if (walk->form == &takt__form_step) {
        begin(pace, walk->step_s);
        (void)add(pace, walk->phase_s); /* there is room */
    } else if (walk->form == &takt__form_clock) {
        pace_of_clock(walk, pace);
    } else if (walk->days.form == DAYS_WEEK) {
        pace_of_weeks(walk, pace);
    } else {
        pace_of_days(walk, weekdays_of(&walk->days), pace);
    }
}

/* Brings the residues down to a divisor of the period, in order and each
 * once. There are few, and they come nearly sorted. */
static void reduce(struct pace *pace, int64_t period_s)
{
    size_t kept = 0;

    for (size_t i = 0; i < pace->count; i++) {
        int64_t at_s = pace->at_s[i] % period_s;
        size_t to = kept;
        while (to > 0 && pace->at_s[to - 1] > at_s)
            to--;
        if (to > 0 && pace->at_s[to - 1] == at_s)
            continue;
        for (size_t j = kept++; j > to; j--)
            pace->at_s[j] = pace->at_s[j - 1];
        pace->at_s[to] = at_s;
    }
    pace->count = kept;
    pace->period_s = period_s;
}

void takt__pace_by_day(struct pace *pace)
{
    reduce(pace, gcd(pace->period_s, TAKT_DAY_S));
}

int64_t takt__pace_wait(const struct pace *pace, int64_t low_s)
{
    int64_t least_s = pace->period_s;

    low_s = floor_mod(low_s, pace->period_s);
    for (size_t i = 0; i < pace->count; i++) {
        int64_t wait_s = pace->at_s[i] - low_s;
        least_s =
            min_i64(least_s, wait_s < 0 ? wait_s + pace->period_s : wait_s);
    }
    return least_s;
}

/* Whether no member of a sorted list lies, going round the period, less than
 * after_s at or after at_s, or less than before_s before it. */
static bool is_clear(const struct pace *pace, int64_t at_s, int64_t after_s,
                     int64_t before_s)
{
    size_t low = 0;
    size_t high = pace->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pace->at_s[middle] < at_s)
            low = middle + 1;
        else
            high = middle;
    }
    int64_t next_s =
        low < pace->count ? pace->at_s[low] : pace->at_s[0] + pace->period_s;
    int64_t last_s = low > 0 ? pace->at_s[low - 1]
                             : pace->at_s[pace->count - 1] - pace->period_s;
    return next_s - at_s >= after_s && at_s - last_s >= before_s;
}

bool takt__paces_miss(const struct pace *a, int64_t a_length_s,
                      const struct pace *b, int64_t b_length_s, int64_t apart_s)
{
    struct pace common;

    if (a->count == 0 || b->count == 0)
        return true;
    begin(&common, b->period_s);
    for (size_t i = 0; i < b->count; i++)
        common.at_s[common.count++] = b->at_s[i];
    reduce(&common, gcd(a->period_s, b->period_s));
    for (size_t i = 0; i < a->count; i++) {
        int64_t at_s = floor_mod(a->at_s[i] - apart_s, common.period_s);
        if (!is_clear(&common, at_s, a_length_s, b_length_s))
            return false;
    }
    return true;
}

int64_t takt__cycles_together(int64_t a_s, int64_t b_s)
{
    int64_t times = a_s / gcd(a_s, b_s);

    return times > PACE_CYCLE_MAX / b_s ? PACE_CYCLE_MAX : times * b_s;
}

/* So many cycles of the calendar as it takes until every n-th of its periods
 * is met again. */
static int64_t calendar_cycle(int64_t interval, int64_t periods)
{
    int64_t times = interval / gcd(interval, periods);

    return times > PACE_CYCLE_MAX / CALENDAR_S ? PACE_CYCLE_MAX
                                               : times * CALENDAR_S;
}

int64_t takt__walk_cycle(const struct takt_walk *walk)
{
    const struct days *days = &walk->days;

    if (walk->form == &takt__form_step)
        return min_i64(walk->step_s, PACE_CYCLE_MAX);
    /* Easter has no cycle that ends before the years do. */
    if (days->has_easter)
        return PACE_CYCLE_MAX;
    if (walk->form == &takt__form_clock)
        return takt__cycles_together(walk->step_s,
                                     walk->has_days ? CALENDAR_S : TAKT_DAY_S);
    if (days->form == DAYS_MONTH)
        return calendar_cycle(days->interval, CALENDAR_MONTHS);
    if (days->form == DAYS_YEAR)
        return calendar_cycle(days->interval, CALENDAR_YEARS);
    return takt__cycles_together(days->interval * WEEK_S,
                                 days->months != 0 ? CALENDAR_S : WEEK_S);
}
