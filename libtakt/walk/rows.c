/* SPDX-License-Identifier: MIT */
#include "walk/rows.h"

#include <string.h>

#include "base/bits.h"
#include "walk/kinds.h"

static size_t kinds_of(const struct days *days)
{
    return days->is_week_year ? WEEK_YEAR_KINDS : YEAR_KINDS;
}

/* Adds the dates of one word of days to a row, bit 0 at second first_s of the
 * year; answers how many the row has then, or more than ROW_MAX. */
static inline uint32_t add_word(uint32_t *row, uint32_t count,
                                const struct times *times, uint32_t first_s,
                                uint64_t word)
{
    const uint32_t *list = times->list;
    uint32_t each = times->count;

    if (each == 1) { /* there is room for all of a word */
        for (first_s += list[0]; word != 0; word &= word - 1)
            row[++count] = first_s + (uint32_t)bits_lowest(word) * TAKT_DAY_S;
        return count;
    }
    for (; word != 0; word &= word - 1) {
        uint32_t day_s = first_s + (uint32_t)bits_lowest(word) * TAKT_DAY_S;
        if (count + each > ROW_MAX)
            return ROW_MAX + 1;
        for (uint32_t i = 0; i < each; i++)
            row[++count] = day_s + list[i];
    }
    return count;
}

static uint32_t add_year(uint32_t *row, const struct days *days,
                         const struct times *times, size_t kind)
{
    const uint64_t *set = &days->sets[kind * YEAR_WORDS];
    uint32_t count = 0;

    for (uint32_t i = 0; i < YEAR_WORDS && count <= ROW_MAX; i++)
        if (set[i] != 0)
            count = add_word(row, count, times, i * 64 * TAKT_DAY_S, set[i]);
    return count;
}

/* The months of a year that the rule comes to; months, if it comes to the
 * same ones in each of its years, else 0. */
static uint32_t months_of(const struct days *days)
{
    int64_t interval = days->interval;
    uint32_t months = 0;

    if (12 % interval != 0 && interval % 12 != 0)
        return 0;
    for (int64_t month = days->first % interval; month < 12; month += interval)
        months |= 1u << month;
    if (interval >= 12)
        months = 1u << days->first % 12;
    return days->months == 0 ? months : months & days->months >> 1;
}

static uint32_t add_months(uint32_t *row, const struct days *days,
                           const struct times *times, uint32_t months,
                           size_t kind)
{
    const uint16_t *cycle = takt__cycle_months[kind];
    uint32_t count = 0;

    for (; months != 0 && count <= ROW_MAX; months &= months - 1) {
        uint32_t month = cycle[bits_lowest(months)];
        uint32_t first = (uint32_t)cycle_month_day(month) + YEAR_FIRST_BIT - 1;
        count = add_word(row, count, times, first * TAKT_DAY_S,
                         days->sets[cycle_month_kind(month)]);
    }
    return count;
}

/* Fills the rows of all kinds; answers how wide they are, 0 where a kind has
 * too many dates. Where no weekday matters, one kind stands for seven. */
static uint32_t fill_rows(const struct days *days, const struct times *times,
                          uint32_t months, rows_room room)
{
    uint32_t width = 0;
    size_t step = days->is_dated ? 7 : 1;

    for (size_t kind = 0; kind < kinds_of(days); kind += step) {
        uint32_t *row = room[kind];
        uint32_t count = days->form == DAYS_YEAR
                             ? add_year(row, days, times, kind)
                             : add_months(row, days, times, months, kind);
        if (count > ROW_MAX)
            return 0;
        row[0] = count;
        width = count > width ? count : width;
    }
    return width;
}

struct rows takt__rows_make(const struct days *days, const struct times *times,
                            rows_room room)
{
    uint32_t months = days->form == DAYS_MONTH ? months_of(days) : 0;
    int64_t years = days->interval;

    if (days->form == DAYS_MONTH)
        years = years > 12 ? years / 12 : 1;
    if (days->form == DAYS_WEEK || days->is_spilling || times->list == NULL ||
        (days->form == DAYS_MONTH && months == 0) || years >= CIVIL_CYCLE_YEARS)
        return (struct rows){0};
    return (struct rows){
        .width = fill_rows(days, times, months, room),
        .years = (uint32_t)years,
        .month = months != 0 ? (uint32_t)bits_lowest(months) : 0,
    };
}

size_t takt__rows_size(const struct rows *rows, const struct days *days)
{
    return rows->width == 0 ? 0 : kinds_of(days) * (rows->width + 1);
}

void takt__rows_settle(struct rows *rows, const struct days *days,
                       const rows_room room, uint32_t *values)
{
    rows->values = values;
    for (size_t kind = 0; kind < kinds_of(days); kind++) {
        const uint32_t *row = room[days->is_dated ? kind / 7 * 7 : kind];
        for (uint32_t i = 0; i <= row[0]; i++)
            values[i] = row[i];
        values += rows->width + 1;
    }
}
