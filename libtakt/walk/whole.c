/* SPDX-License-Identifier: MIT */
#include "walk/whole.h"

#include "base/bits.h"
#include "base/math.h"
#include "walk/kinds.h"

/* A week's dates that are laid out once and then repeated. */
#define WEEK_MAX 56

/* Adds the dates of one word of days, bit 0 at base_s. */
static inline size_t add_word(const struct times *times, int64_t base_s,
                              uint64_t word, int64_t *out_s)
{
    size_t got = 0;

    for (; word != 0; word &= word - 1) {
        int64_t day_s = base_s + (int64_t)bits_lowest(word) * TAKT_DAY_S;
        for (uint32_t i = 0; i < times->count; i++)
            out_s[got++] = day_s + times->list[i];
    }
    return got;
}

static size_t whole_weeks(const struct takt_walk *walk, struct place *place,
                          int64_t *out_s, size_t max, int64_t end_day)
{
    const struct days *days = &walk->days;
    int64_t pattern[WEEK_MAX];
    size_t each = (size_t)bits_count(days->week) * walk->times.count;
    int64_t base = days_week_base(days, place->period);

    if (days->months != 0 || each == 0 || each > WEEK_MAX || base + 7 > end_day)
        return 0;
    size_t weeks = (size_t)((end_day - base - 7) / (7 * days->interval) + 1);
    if (weeks > max / each)
        weeks = max / each;
    if (weeks < 2)
        return 0;
    (void)add_word(&walk->times, base * TAKT_DAY_S, days->week, pattern);
    int64_t step_s = days->interval * 7 * TAKT_DAY_S;
    for (size_t week = 0; week < weeks; week++) {
        for (size_t i = 0; i < each; i++)
            out_s[i] = pattern[i] + (int64_t)week * step_s;
        out_s += each;
    }
    place->period += (int64_t)weeks * days->interval;
    return weeks * each;
}

static size_t whole_months(const struct takt_walk *walk, struct place *place,
                           int64_t *out_s, size_t max, int64_t end_day)
{
    const struct days *days = &walk->days;
    int64_t number = place->period;
    size_t got = 0;

    for (; number <= days->last; number += days->interval) {
        int32_t first_day;
        if (days->months != 0 &&
            !days_has_month(days, (int)((int32_t)number % 12) + 1))
            continue;
        int kind = days_month_kind(number, &first_day);
        size_t here = (size_t)days->counts[kind] * walk->times.count;
        if (here > max - got || first_day + 32 > end_day)
            break;
        got += add_word(&walk->times, (int64_t)(first_day - 1) * TAKT_DAY_S,
                        days->sets[kind], out_s + got);
    }
    place->period = number;
    return got;
}

static size_t whole_years(const struct takt_walk *walk, struct place *place,
                          int64_t *out_s, size_t max, int64_t end_day)
{
    const struct days *days = &walk->days;
    int64_t number = place->period;
    size_t got = 0;

    for (; number <= days->last; number += days->interval) {
        int32_t first_day;
        int kind = days_year_kind(days, number, &first_day);
        size_t here = (size_t)days->counts[kind] * walk->times.count;
        if (here > max - got || first_day + 370 > end_day)
            break;
        int64_t base_s = (int64_t)(first_day - YEAR_FIRST_BIT) * TAKT_DAY_S;
        const uint64_t *set = &days->sets[kind * YEAR_WORDS];
        for (size_t end = got + here; got < end; set++) {
            got += add_word(&walk->times, base_s, *set, out_s + got);
            base_s += 64 * TAKT_DAY_S;
        }
    }
    place->period = number;
    return got;
}

size_t takt__whole_next(const struct takt_walk *walk, struct place *place,
                        int64_t *out_s, size_t max)
{
    int64_t end_day = floor_div(walk->end_s, TAKT_DAY_S);

    if (walk->times.list == NULL || walk->has_picks || walk->days.is_spilling)
        return 0;
    switch (walk->days.form) {
    case DAYS_WEEK:
        return whole_weeks(walk, place, out_s, max, end_day);
    case DAYS_MONTH:
        return whole_months(walk, place, out_s, max, end_day);
    case DAYS_YEAR:
        return whole_years(walk, place, out_s, max, end_day);
    }
    return 0;
}
