/* SPDX-License-Identifier: MIT */
/*
 * The calendar's arithmetic, inline for the walk's inner loops; what
 * <takt/civil.h> exports calls the same functions.
 *
 * Days are put on a line that begins on 0000-03-01, so that the leap day is
 * the last of its year and every quantity is positive. On that line a
 * century, a year and a month are each a linear function of the day, rounded
 * down: the day of 1 March, year y is floor(1461 y / 4) less the leap days of
 * three centuries in four, and month m (0 for March) begins on day
 * (153 m + 2) / 5 of its year.
 *
 * Worked example: 2026-11-26 lies in the year from 2026-03-01, its month is
 * number 8, which begins on day (153 * 8 + 2) / 5 = 245, so the date is day
 * 245 + 25 = 270 of that year.
 *
 * The functions take years -300 to 12000, more than the public range on either
 * side, so that their callers may look past its ends.
 */
#ifndef TAKT_CIVIL_CIVIL_H
#define TAKT_CIVIL_CIVIL_H

#include <takt/civil.h>

/* Days from 0000-03-01 to 1970-01-01. */
#define CIVIL_EPOCH 719468

/* What puts the whole range above zero: 400 years of 365.2425 days. */
#define CIVIL_CYCLE_DAYS 146097
#define CIVIL_CYCLE_YEARS 400

static inline bool civil_is_leap(int32_t year)
{
    /* A year is divisible by 100 and 4 but not 400 just if it is divisible
     * by 25 and not by 16. */
    return (year & 3) == 0 && (year % 25 != 0 || (year & 15) == 0);
}

/* The days of a month, 1 to 12; 30 | (m ^ m >> 3) is 31 for the long ones. */
static inline int32_t civil_month_days(int32_t year, int32_t month)
{
    if (month == 2)
        return 28 + civil_is_leap(year);
    return 30 | (month ^ (month >> 3));
}

/* The day of a date. */
static inline int32_t civil_day(int32_t year, int32_t month, int32_t day)
{
    uint32_t is_early = month <= 2; /* belongs to the year from last March */
    uint32_t y = (uint32_t)(year + CIVIL_CYCLE_YEARS) - is_early;
    uint32_t m = (uint32_t)month + 12 * is_early - 3;
    uint32_t century = y / 100;
    uint32_t whole = 1461 * y / 4 - century + century / 4;
    uint32_t in_year = (153 * m + 2) / 5 + (uint32_t)day - 1;

    return (int32_t)(whole + in_year) - CIVIL_CYCLE_DAYS - CIVIL_EPOCH;
}

/* The date of a day. */
static inline struct takt_date civil_date(int32_t day)
{
    uint32_t n = (uint32_t)(day + CIVIL_EPOCH + CIVIL_CYCLE_DAYS);
    uint32_t n4 = 4 * n + 3;
    uint32_t century = n4 / CIVIL_CYCLE_DAYS;
    uint32_t c4 = n4 % CIVIL_CYCLE_DAYS | 3; /* 4 * day of century + 3 */
    uint32_t year = c4 / 1461;
    uint32_t in_year = c4 % 1461 / 4;
    uint32_t m = (5 * in_year + 2) / 153;
    uint32_t is_early = in_year >= 306; /* from 1 January on */

    return (struct takt_date){
        .year = (int32_t)(100 * century + year + is_early) - CIVIL_CYCLE_YEARS,
        .month = (int32_t)(m + 3 - 12 * is_early),
        .day = (int32_t)(in_year - (153 * m + 2) / 5 + 1),
    };
}

/* The day of 1 January. */
static inline int32_t civil_year_day(int32_t year)
{
    uint32_t y = (uint32_t)(year + CIVIL_CYCLE_YEARS - 1);
    uint32_t century = y / 100;

    return (int32_t)(1461 * y / 4 - century + century / 4 + 306) -
           CIVIL_CYCLE_DAYS - CIVIL_EPOCH;
}

/* The year of a day. */
static inline int32_t civil_year(int32_t day)
{
    return civil_date(day).year;
}

/* 0 for Monday to 6 for Sunday; day 0 is a Thursday. */
static inline int32_t civil_weekday(int32_t day)
{
    return (int32_t)((uint32_t)(day + 3 + 7 * CIVIL_CYCLE_DAYS) % 7);
}

/* The place of a day in its year: 0 for 1 January to 365. */
static inline int32_t civil_day_of_year(int32_t day)
{
    return day - civil_year_day(civil_year(day));
}

/* The first day of a year's week 1: the week, from first_weekday on, that
 * holds 4 January (RFC 5545, 3.3.10). */
static inline int32_t civil_first_week_day(int32_t year, int32_t first_weekday)
{
    int32_t day = civil_year_day(year) + 3;

    return day - (civil_weekday(day) + 7 - first_weekday) % 7;
}

#endif
