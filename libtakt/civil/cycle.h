/* SPDX-License-Identifier: MIT */
/*
 * The calendar's cycle as two small tables, for loops that go from year to
 * year and from month to month. The calendar repeats after 400 years, which
 * are whole weeks; a build makes the tables (tools/make-cycle).
 *
 * A year is one of 14 kinds: whether it is leap, and the weekday of 1
 * January. A week-year is one of 28, for it counts too which of its
 * neighbours is leap. A month is one of 28: its length, and the weekday of
 * its 1st.
 */
#ifndef TAKT_CIVIL_CYCLE_H
#define TAKT_CIVIL_CYCLE_H

#include "civil/civil.h"

/* The day of 1 January of the year 0, which begins a cycle. */
#define CYCLE_FIRST_DAY (-719528)

#define YEAR_KINDS 14
#define WEEK_YEAR_KINDS 28
#define MONTH_KINDS 28

/* Of each year of the cycle: bits 0 to 17 the day of 1 January, counted from
 * the cycle's first; then, five bits each, the kind as a year and the kind as
 * a week-year. */
extern const uint32_t takt__cycle_years[CIVIL_CYCLE_YEARS];

/* Of each month of each kind of year: bits 0 to 8 the days from 1 January to
 * its 1st; then its kind. */
extern const uint16_t takt__cycle_months[YEAR_KINDS][12];

static inline int32_t cycle_year_day(uint32_t year)
{
    return (int32_t)(year & 0x3ffff);
}

#define CYCLE_YEAR_KIND_BIT 18
#define CYCLE_WEEK_YEAR_KIND_BIT 23
#define CYCLE_KIND_MASK 0x1fu

static inline uint32_t cycle_year_kind(uint32_t year)
{
    return year >> CYCLE_YEAR_KIND_BIT & CYCLE_KIND_MASK;
}

static inline uint32_t cycle_week_year_kind(uint32_t year)
{
    return year >> CYCLE_WEEK_YEAR_KIND_BIT;
}

static inline int32_t cycle_month_day(uint32_t month)
{
    return (int32_t)(month & 0x1ff);
}

static inline uint32_t cycle_month_kind(uint32_t month)
{
    return month >> 9;
}

/* A year of the cycle, and the day from which that cycle's days count; years
 * as civil/civil.h takes them. */
static inline uint32_t cycle_of_year(int32_t year, int32_t *base_day)
{
    uint32_t n = (uint32_t)(year + CIVIL_CYCLE_YEARS);

    *base_day = CYCLE_FIRST_DAY - CIVIL_CYCLE_DAYS +
                (int32_t)(n / CIVIL_CYCLE_YEARS) * CIVIL_CYCLE_DAYS;
    return takt__cycle_years[n % CIVIL_CYCLE_YEARS];
}

#endif
