/* SPDX-License-Identifier: MIT */
/*
 * The calendar as a table of days, written by counting: each day is the one
 * after the day before. Nothing here is computed by a formula that the engine
 * could share; Easter is, by another than the engine's.
 *
 * The table has the years -1 to 10001, so that the weeks and intervals that
 * the years 1 and 9999 cut are whole.
 */
#ifndef TESTS_ORACLE_ALMANAC_H
#define TESTS_ORACLE_ALMANAC_H

#include <stdbool.h>
#include <stdint.h>

/* What a wall calendar says of a day. All counts begin with 1. */
struct almanac_day {
    int16_t year;
    uint16_t year_day;
    uint16_t year_length; /* days in the year */
    int16_t easter;       /* days after the year's Easter Sunday */
    uint8_t month;
    uint8_t month_day;
    uint8_t month_length; /* days in the month */
    uint8_t weekday;      /* 0 Monday to 6 Sunday */
};

/* A week and the year that owns it. */
struct almanac_week {
    int32_t year;
    int32_t week;          /* 1 to 53 */
    int32_t weeks_in_year; /* 52 or 53 */
};

/* The page of a day, which is days since 1970-01-01 as in <takt/civil.h>. The
 * table is written at the first call; this is for one thread. */
const struct almanac_day *almanac(int32_t day);

/* The first day of the week that holds a day. */
int32_t almanac_week_first(int32_t day, int32_t week_start);

/* The week that holds a day. A week is owned by the year that has at least
 * four of its days (RFC 5545, 3.3.10), so by the year of its fourth day. */
struct almanac_week almanac_week(int32_t day, int32_t week_start);

/* Frees the table. */
void almanac_free(void);

#endif
