/* SPDX-License-Identifier: MIT */
/* The exported face of the calendar's arithmetic in civil/civil.h. */
#include "civil/civil.h"

int32_t takt_day(int32_t year, int32_t month, int32_t day)
{
    return civil_day(year, month, day);
}

struct takt_date takt_date(int32_t day)
{
    return civil_date(day);
}

bool takt_date_is_valid(int32_t year, int32_t month, int32_t day)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 &&
           day <= civil_month_days(year, month);
}

int32_t takt_weekday(int32_t day)
{
    return civil_weekday(day);
}

bool takt_year_is_leap(int32_t year)
{
    return civil_is_leap(year);
}

int32_t takt_month_days(int32_t year, int32_t month)
{
    return civil_month_days(year, month);
}

struct takt_week takt_week(int32_t day, int32_t first_weekday)
{
    int32_t year = civil_year(day);
    int32_t first = civil_first_week_day(year, first_weekday);

    if (day < first) {
        first = civil_first_week_day(--year, first_weekday);
    } else if (day >= first + 7 * 52) {
        int32_t next = civil_first_week_day(year + 1, first_weekday);
        if (day >= next) {
            first = next;
            year++;
        }
    }
    return (struct takt_week){.year = year, .week = (day - first) / 7 + 1};
}
