/* SPDX-License-Identifier: MIT */
#include "walk/rows.h"

#include <string.h>

#include "base/bits.h"
#include "walk/kinds.h"

static size_t kinds_of(const struct days *days)
{
    return days->is_week_year ? WEEK_YEAR_KINDS : YEAR_KINDS;
}

/* A row that is being filled. */
struct filling {
    const struct times *times;
    uint32_t *row;
    uint32_t count; /* beyond ROW_MAX there was no room for all */
};

/* Adds the dates of one word of days, bit 0 at second first_s of the year. */
static inline void add_word(struct filling *to, uint32_t first_s, uint64_t word)
{
    const struct times *times = to->times;
    uint32_t count = to->count;

    for (; word != 0 && count <= ROW_MAX; word &= word - 1) {
        uint32_t day_s = first_s + (uint32_t)bits_lowest(word) * TAKT_DAY_S;
        if (times->count == 1) {
            to->row[++count] = day_s + times->list[0];
            continue;
        }
        for (uint32_t i = 0; i < times->count && count <= ROW_MAX; i++)
            to->row[++count] = day_s + times->list[i];
    }
    to->count = count;
}

static void add_year(struct filling *to, const struct days *days, size_t kind)
{
    const uint64_t *set = &days->sets[kind * YEAR_WORDS];

    for (uint32_t i = 0; i < YEAR_WORDS; i++)
        if (set[i] != 0)
            add_word(to, i * 64 * TAKT_DAY_S, set[i]);
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

static void add_months(struct filling *to, const struct days *days,
                       uint32_t months, size_t kind)
{
    const uint16_t *cycle = takt__cycle_months[kind];

    for (uint32_t rest = months; rest != 0; rest &= rest - 1) {
        uint32_t month = cycle[bits_lowest(rest)];
        uint32_t first = (uint32_t)cycle_month_day(month) + YEAR_FIRST_BIT - 1;
        add_word(to, first * TAKT_DAY_S, days->sets[cycle_month_kind(month)]);
    }
}

/* Fills the rows of all kinds; answers how wide they are, 0 where a kind has
 * too many dates. Where no weekday matters, one kind stands for seven. */
static uint32_t fill_rows(const struct days *days, const struct times *times,
                          uint32_t months, rows_room room)
{
    uint32_t width = 0;
    size_t step = days->is_dated ? 7 : 1;

    for (size_t kind = 0; kind < kinds_of(days); kind += step) {
        struct filling to = {.times = times, .row = room[kind]};
        if (days->form == DAYS_YEAR)
            add_year(&to, days, kind);
        else
            add_months(&to, days, months, kind);
        if (to.count > ROW_MAX)
            return 0;
        room[kind][0] = to.count;
        width = to.count > width ? to.count : width;
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
