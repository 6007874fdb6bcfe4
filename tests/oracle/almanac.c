/* SPDX-License-Identifier: MIT */
/*
 * The calendar as a table, counted day by day from a known Friday: see
 * almanac.h. Source: the Gregorian leap year rule, carried back before 1582.
 */
#include "oracle/almanac.h"

#include <stdio.h>
#include <stdlib.h>

/* The first of January of the year -1 in days since 1970-01-01, and its
 * weekday; write_table() checks that 1970-01-01 comes out right. */
#define FIRST_DAY (-719893)
#define FIRST_WEEKDAY 4
#define FIRST_YEAR (-1)
#define LAST_YEAR 10001
#define DAY_COUNT 3653521

static struct almanac_day *table;

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int32_t days_of_month(int32_t year, int32_t month)
{
    static const uint8_t length[13] = {0,  31, 28, 31, 30, 31, 30,
                                       31, 31, 30, 31, 30, 31};

    return length[month] + (month == 2 && is_leap(year));
}

/* The month and day of Easter as 31 * month + day - 1, the way that came to
 * Nature in 1876. Years before 1 are taken from the next cycle of Easters. */
static int32_t easter_date(int32_t year)
{
    const int32_t y = year + 5700000;
    const int32_t a = y % 19;
    const int32_t b = y / 100;
    const int32_t c = y % 100;
    const int32_t g = (b - (b + 8) / 25 + 1) / 3;
    const int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
    const int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int32_t m = (a + 11 * h + 22 * l) / 451;

    return h + l - 7 * m + 114;
}

/* Writes how far the pages of a year are from its Easter. */
static void write_easter(struct almanac_day *page, int32_t year, int32_t count)
{
    int32_t date = easter_date(year);
    int32_t easter = 0;

    while (page[easter].month != date / 31 ||
           page[easter].month_day != date % 31 + 1)
        easter++;
    for (int32_t n = 0; n < count; n++)
        page[n].easter = (int16_t)(n - easter);
}

/* Writes the pages of one year and returns how many there are. */
static int32_t write_year(struct almanac_day *page, int32_t year,
                          int32_t weekday)
{
    int32_t n = 0;

    for (int32_t month = 1; month <= 12; month++) {
        int32_t length = days_of_month(year, month);

        for (int32_t day = 1; day <= length; day++, n++) {
            page[n].year = (int16_t)year;
            page[n].month = (uint8_t)month;
            page[n].month_day = (uint8_t)day;
            page[n].month_length = (uint8_t)length;
            page[n].year_day = (uint16_t)(n + 1);
            page[n].year_length = is_leap(year) ? 366 : 365;
            page[n].weekday = (uint8_t)((weekday + n) % 7);
        }
    }
    write_easter(page, year, n);
    return n;
}

/* Ends the test run: without a calendar nothing can be said. */
static void give_up(const char *why)
{
    (void)fprintf(stderr, "almanac: %s\n", why);
    exit(EXIT_FAILURE);
}

static void write_table(void)
{
    int32_t n = 0;

    table = calloc(DAY_COUNT, sizeof(*table));
    if (table == NULL)
        give_up("no memory for the calendar");
    for (int32_t year = FIRST_YEAR; year <= LAST_YEAR; year++)
        n += write_year(table + n, year, (FIRST_WEEKDAY + n) % 7);

    const struct almanac_day *epoch = &table[0 - FIRST_DAY];

    if (n != DAY_COUNT || epoch->year != 1970 || epoch->year_day != 1 ||
        epoch->weekday != 3)
        give_up("the calendar does not agree with 1970-01-01");
}

const struct almanac_day *almanac(int32_t day)
{
    if (table == NULL)
        write_table();
    if (day < FIRST_DAY || day >= FIRST_DAY + DAY_COUNT)
        give_up("a day outside the calendar");
    return &table[day - FIRST_DAY];
}

int32_t almanac_week_first(int32_t day, int32_t week_start)
{
    while (almanac(day)->weekday != week_start)
        day--;
    return day;
}

struct almanac_week almanac_week(int32_t day, int32_t week_start)
{
    const struct almanac_day *fourth =
        almanac(almanac_week_first(day, week_start) + 3);
    struct almanac_week week = {.year = fourth->year};

    week.week = (fourth->year_day - 1) / 7 + 1;
    week.weeks_in_year =
        week.week + (fourth->year_length - fourth->year_day) / 7;
    return week;
}

void almanac_free(void)
{
    free(table);
    table = NULL;
}
