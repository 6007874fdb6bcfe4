/* SPDX-License-Identifier: MIT */
#include "walk/whole.h"

#include "base/bits.h"
#include "base/math.h"
#include "walk/kinds.h"

/* Fewer dates than this are given as quickly one by one, unless they are those
 * of a year. */
#define WHOLE_MIN 4

/* Dates of weeks that are laid out once and then repeated: of one week, and
 * of as many as are worth repeating at once. */
#define WEEK_MAX 56
#define WEEKS_MAX 64

/* Gives the dates of one word of days, bit 0 at base_s. */
static inline size_t put_word(const struct times *times, int64_t base_s,
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

/* Lays out the dates of so many weeks, each a step from the one before. */
static void lay_weeks(const struct takt_walk *walk, size_t each, int64_t base_s,
                      int64_t step_s, size_t weeks, int64_t *out_s)
{
    (void)put_word(&walk->times, base_s, walk->days.week, out_s);
    for (size_t i = each; i < weeks * each; i++)
        out_s[i] = out_s[i - each] + step_s;
}

/* Gives the dates of so many weeks. Many are laid out once and then moved, so
 * that no date has to wait for its neighbour. */
static void put_weeks(const struct takt_walk *walk, size_t each, int64_t base_s,
                      size_t weeks, int64_t *out_s)
{
    int64_t step_s = walk->days.interval * 7 * TAKT_DAY_S;
    size_t laid = WEEKS_MAX / each;
    int64_t dates_s[WEEKS_MAX];

    if (weeks <= laid) {
        lay_weeks(walk, each, base_s, step_s, weeks, out_s);
        return;
    }
    lay_weeks(walk, each, base_s, step_s, laid, dates_s);
    for (size_t week = 0; week < weeks; week += laid) {
        size_t count = (weeks - week < laid ? weeks - week : laid) * each;
        int64_t add_s = (int64_t)week * step_s;
        for (size_t i = 0; i < count; i++)
            out_s[i] = dates_s[i] + add_s;
        out_s += count;
    }
}

static size_t whole_weeks(const struct takt_walk *walk, struct place *place,
                          int64_t *out_s, size_t max)
{
    const struct days *days = &walk->days;
    size_t each = (size_t)bits_count(days->week) * walk->times.count;
    int64_t left = walk->whole_end - place->period;

    if (days->months != 0 || each == 0 || each > WEEK_MAX || left <= 0)
        return 0;
    size_t weeks = (size_t)((left - 1) / days->interval + 1);
    if (weeks > max / each)
        weeks = max / each;
    if (weeks < 2)
        return 0;
    put_weeks(walk, each,
              (int64_t)days_week_base(days, place->period) * TAKT_DAY_S, weeks,
              out_s);
    place->period += (int64_t)weeks * days->interval;
    return weeks * each;
}

/* Gives the dates of whole years by their rows, from a year on and before
 * another. As many dates are written as the fullest year has, for that is
 * quicker than to ask, and those are kept that this one has. *year is moved to
 * the first that was not given. */
__attribute__((always_inline)) static inline size_t
years_by_rows(const struct rows *rows, uint32_t width, uint32_t kind_bit,
              int64_t *year, int64_t end_year, int64_t *out_s, size_t max)
{
    const int64_t cycle_s = (int64_t)CIVIL_CYCLE_DAYS * TAKT_DAY_S;
    const uint32_t *values = rows->values;
    const uint32_t step = rows->years;
    int64_t at = *year;
    uint32_t in_cycle = (uint32_t)at % CIVIL_CYCLE_YEARS;
    int64_t base_s = (uint32_t)at / CIVIL_CYCLE_YEARS * cycle_s +
                     (int64_t)(CYCLE_FIRST_DAY - YEAR_FIRST_BIT) * TAKT_DAY_S;
    size_t got = 0;

    for (; at < end_year && got + width <= max; at += step) {
        uint32_t entry = takt__cycle_years[in_cycle];
        uint32_t kind = entry >> kind_bit & CYCLE_KIND_MASK;
        int64_t year_s = base_s + (int64_t)cycle_year_day(entry) * TAKT_DAY_S;
        const uint32_t *row = &values[kind * (width + 1)];
        for (uint32_t i = 0; i < width; i++)
            out_s[got + i] = year_s + row[i + 1];
        got += row[0];
        in_cycle += step;
        if (in_cycle >= CIVIL_CYCLE_YEARS) {
            in_cycle -= CIVIL_CYCLE_YEARS;
            base_s += cycle_s;
        }
    }
    *year = at;
    return got;
}

static size_t put_years(const struct takt_walk *walk, int64_t *year,
                        int64_t end_year, int64_t *out_s, size_t max)
{
    const struct rows *rows = &walk->rows;
    uint32_t kind_bit = walk->days.is_week_year ? CYCLE_WEEK_YEAR_KIND_BIT
                                                : CYCLE_YEAR_KIND_BIT;

    /* One date a year is so common that it has a loop of its own. */
    if (rows->width == 1)
        return years_by_rows(rows, 1, kind_bit, year, end_year, out_s, max);
    return years_by_rows(rows, rows->width, kind_bit, year, end_year, out_s,
                         max);
}

static size_t whole_months(const struct takt_walk *walk, struct place *place,
                           int64_t *out_s, size_t max)
{
    const struct days *days = &walk->days;
    const struct rows *rows = &walk->rows;
    int64_t number = place->period;
    size_t got = 0;

    while (number < walk->whole_end) {
        uint32_t month = (uint32_t)number % 12;
        if (rows->width > 0 && month == rows->month) {
            int64_t year = number / 12;
            got += put_years(walk, &year, walk->whole_end / 12, out_s + got,
                             max - got);
            number = year * 12 + month;
        }
        int32_t first_day;
        int kind = days_month_kind(number, &first_day);
        if ((size_t)days->counts[kind] * walk->times.count > max - got ||
            number >= walk->whole_end)
            break;
        got += put_word(&walk->times, (int64_t)(first_day - 1) * TAKT_DAY_S,
                        days->sets[kind], out_s + got);
        number += days_month_step(days, month);
    }
    place->period = number;
    return got;
}

static size_t whole_years(const struct takt_walk *walk, struct place *place,
                          int64_t *out_s, size_t max)
{
    const struct days *days = &walk->days;
    int64_t number = place->period;
    size_t got = 0;

    if (walk->rows.width > 0)
        got = put_years(walk, &number, walk->whole_end, out_s, max);
    for (; number < walk->whole_end; number += days->interval) {
        int32_t first_day;
        int kind = days_year_kind(days, number, &first_day);
        if ((size_t)days->counts[kind] * walk->times.count > max - got)
            break;
        int64_t base_s = (int64_t)(first_day - YEAR_FIRST_BIT) * TAKT_DAY_S;
        const uint64_t *set = &days->sets[kind * YEAR_WORDS];
        for (int i = 0; i < YEAR_WORDS; i++, base_s += 64 * TAKT_DAY_S)
            got += put_word(&walk->times, base_s, set[i], out_s + got);
    }
    place->period = number;
    return got;
}

/* Sets the end as periods go: what begins before the period of the last day
 * ends before it too. */
void takt__whole_set_end(struct takt_walk *walk)
{
    walk->whole_end = takt__days_period_of(
        &walk->days, (int32_t)floor_div(walk->end_s, TAKT_DAY_S));
}

size_t takt__whole_next(const struct takt_walk *walk, struct place *place,
                        int64_t *out_s, size_t max)
{
    bool has_room =
        max >= WHOLE_MIN || (walk->rows.width > 0 && walk->rows.width <= max);

    if (walk->times.list == NULL || walk->has_picks || walk->days.is_spilling ||
        walk->days.has_easter || !has_room)
        return 0;
    switch (walk->days.form) {
    case DAYS_WEEK:
        return whole_weeks(walk, place, out_s, max);
    case DAYS_MONTH:
        return whole_months(walk, place, out_s, max);
    case DAYS_YEAR:
        return whole_years(walk, place, out_s, max);
    }
    return 0;
}
