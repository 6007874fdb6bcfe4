/* SPDX-License-Identifier: MIT */
/* Which kind a period of days is, and where it begins; inline for the inner
 * loops. */
#ifndef TAKT_WALK_KINDS_H
#define TAKT_WALK_KINDS_H

#include "civil/civil.h"
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

static inline int days_month_kind(int64_t number, int32_t *first_day)
{
    int32_t year = (int32_t)number / 12;
    int32_t month = (int32_t)number % 12 + 1;

    *first_day = civil_day(year, month, 1);
    return (civil_month_days(year, month) - 28) * 7 + civil_weekday(*first_day);
}

static inline int days_year_kind(const struct days *days, int64_t number,
                                 int32_t *first_day)
{
    int32_t year = (int32_t)number;

    *first_day = civil_year_day(year);
    int weekday = civil_weekday(*first_day);
    if (!days->is_week_year)
        return civil_is_leap(year) * 7 + weekday;
    if (civil_is_leap(year))
        return 21 + weekday;
    if (civil_is_leap(year - 1))
        return 7 + weekday;
    return civil_is_leap(year + 1) * 14 + weekday;
}

#endif
