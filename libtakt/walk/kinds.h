/* SPDX-License-Identifier: MIT */
/* Which kind a period of days is, and where it begins; inline for the inner
 * loops. */
#ifndef TAKT_WALK_KINDS_H
#define TAKT_WALK_KINDS_H

#include "walk/days.h"

/* The first day of a week; day 0 is a Thursday. */
static inline int32_t days_week_base(const struct days *days, int64_t number)
{
    int32_t into = (TAKT_THURSDAY - days->week_start + 7) % 7;

    return (int32_t)(number * 7) - into;
}

static inline bool days_has_month(const struct days *days, int month)
{
    return days->months >> month & 1;
}

/* How many months lie between a month of the year, from 0, that the rule comes
 * to and the next one that BYMONTH allows. */
static inline int64_t days_month_step(const struct days *days, uint32_t month)
{
    return days->month_steps[month] * days->interval;
}

static inline int days_month_kind(int64_t number, int32_t *first_day)
{
    int32_t base_day;
    uint32_t year = cycle_of_year((int32_t)number / 12, &base_day);
    uint32_t month =
        takt__cycle_months[cycle_year_kind(year)][(int32_t)number % 12];

    *first_day = base_day + cycle_year_day(year) + cycle_month_day(month);
    return (int)cycle_month_kind(month);
}

static inline int days_year_kind(const struct days *days, int64_t number,
                                 int32_t *first_day)
{
    int32_t base_day;
    uint32_t year = cycle_of_year((int32_t)number, &base_day);

    *first_day = base_day + cycle_year_day(year);
    return (int)(days->is_week_year ? cycle_week_year_kind(year)
                                    : cycle_year_kind(year));
}

#endif
