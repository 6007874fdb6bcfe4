/* SPDX-License-Identifier: MIT */
/*
 * The calendar against a naive count: every day of years 1 to 9999 in turn,
 * with the leap rule written out as the Gregorian calendar states it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "civil/cycle.h"

static bool naive_is_leap(int32_t year)
{
    if (year % 400 == 0)
        return true;
    if (year % 100 == 0)
        return false;
    return year % 4 == 0;
}

static int32_t naive_month_days(int32_t year, int32_t month)
{
    static const int32_t days[12] = {31, 28, 31, 30, 31, 30,
                                     31, 31, 30, 31, 30, 31};

    return days[month - 1] + (month == 2 && naive_is_leap(year));
}

/* 0001-01-01 was a Monday, and each day is counted from there. */
static void every_day_matches_a_count(void **state)
{
    int32_t day = TAKT_DAY_MIN;

    (void)state;
    for (int32_t year = 1; year <= 9999; year++) {
        int32_t first = day;

        assert_int_equal(civil_year_day(year), day);
        assert_int_equal(takt_year_is_leap(year), naive_is_leap(year));
        for (int32_t month = 1; month <= 12; month++) {
            int32_t days = naive_month_days(year, month);

            assert_int_equal(takt_month_days(year, month), days);
            for (int32_t d = 1; d <= days; d++, day++) {
                struct takt_date date = takt_date(day);

                if (takt_day(year, month, d) != day || date.year != year ||
                    date.month != month || date.day != d ||
                    takt_weekday(day) != (day - TAKT_DAY_MIN) % 7 ||
                    civil_year(day) != year ||
                    civil_day_of_year(day) != day - first)
                    fail_msg("%d-%d-%d", year, month, d);
            }
        }
    }
    assert_int_equal(day, TAKT_DAY_MAX + 1);
}

/* By which is leap: none, the year before, the year after, itself. */
static unsigned week_year_shape(int32_t year)
{
    if (naive_is_leap(year))
        return 3;
    return naive_is_leap(year - 1) ? 1 : naive_is_leap(year + 1) ? 2 : 0;
}

static void the_cycle_has_every_year_and_month(void **state)
{
    (void)state;
    for (int32_t year = 0; year <= 10000; year++) {
        int32_t base_day;
        uint32_t entry = cycle_of_year(year, &base_day);
        int32_t day = civil_year_day(year);
        unsigned weekday = (unsigned)civil_weekday(day);
        unsigned kind = naive_is_leap(year) * 7u + weekday;

        assert_int_equal(base_day + cycle_year_day(entry), day);
        assert_int_equal(cycle_year_kind(entry), kind);
        assert_int_equal(cycle_week_year_kind(entry),
                         week_year_shape(year) * 7 + weekday);
        for (int32_t month = 1; month <= 12; month++) {
            uint32_t in_year = takt__cycle_months[kind][month - 1];
            int32_t first = civil_day(year, month, 1);

            assert_int_equal(day + cycle_month_day(in_year), first);
            assert_int_equal(cycle_month_kind(in_year),
                             (naive_month_days(year, month) - 28) * 7 +
                                 civil_weekday(first));
        }
    }
}

/* The walk looks a year past both ends. */
static void the_years_beside_the_range_work(void **state)
{
    (void)state;
    assert_int_equal(civil_day(0, 1, 1), TAKT_DAY_MIN - 366);
    assert_int_equal(civil_date(TAKT_DAY_MIN - 1).year, 0);
    assert_int_equal(civil_date(TAKT_DAY_MIN - 366).month, 1);
    assert_int_equal(civil_year_day(10000), TAKT_DAY_MAX + 1);
    assert_int_equal(civil_date(TAKT_DAY_MAX + 366).year, 10000);
    assert_int_equal(civil_weekday(TAKT_DAY_MIN - 1), TAKT_SUNDAY);
}

static void dates_that_do_not_exist_are_told(void **state)
{
    static const struct {
        struct takt_date date;
        bool is_valid;
    } cases[] = {
        {{1, 1, 1}, true},          {{0, 12, 31}, false},
        {{9999, 12, 31}, true},     {{10000, 1, 1}, false},
        {{-1, 1, 1}, false},        {{2026, 0, 1}, false},
        {{2026, 13, 1}, false},     {{2026, -1, 1}, false},
        {{2026, 1, 0}, false},      {{2026, 1, 32}, false},
        {{2026, 4, 31}, false},     {{2026, 2, 29}, false},
        {{2024, 2, 29}, true},      {{1900, 2, 29}, false},
        {{2000, 2, 29}, true},      {{2000, 2, 30}, false},
        {{2026, 11, 30}, true},     {{2026, 11, 31}, false},
        {{INT32_MAX, 1, 1}, false}, {{2026, INT32_MIN, 1}, false},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct takt_date d = cases[i].date;
        if (takt_date_is_valid(d.year, d.month, d.day) != cases[i].is_valid)
            fail_msg("%d-%d-%d", d.year, d.month, d.day);
    }
}

/* Facts of datetime.date.isocalendar(). */
static void weeks_from_monday_are_iso_weeks(void **state)
{
    static const struct {
        struct takt_date date;
        struct takt_week week;
    } cases[] = {
        {{1, 1, 1}, {1, 1}},          {{2005, 1, 1}, {2004, 53}},
        {{2005, 1, 2}, {2004, 53}},   {{2005, 1, 3}, {2005, 1}},
        {{2007, 12, 31}, {2008, 1}},  {{2008, 12, 28}, {2008, 52}},
        {{2008, 12, 29}, {2009, 1}},  {{2009, 12, 31}, {2009, 53}},
        {{2010, 1, 3}, {2009, 53}},   {{2010, 1, 4}, {2010, 1}},
        {{2026, 11, 26}, {2026, 48}}, {{2026, 12, 31}, {2026, 53}},
        {{2027, 1, 3}, {2026, 53}},   {{9999, 12, 31}, {9999, 52}},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct takt_date d = cases[i].date;
        struct takt_week week =
            takt_week(takt_day(d.year, d.month, d.day), TAKT_MONDAY);
        assert_int_equal(week.year, cases[i].week.year);
        assert_int_equal(week.week, cases[i].week.week);
    }
}

/* The definition, day by day: a week belongs to the year that holds its
 * fourth day, and the weeks of a year are numbered from 1. */
static void weeks_match_their_definition(void **state)
{
    (void)state;
    for (int32_t first = TAKT_MONDAY; first <= TAKT_SUNDAY; first++) {
        int32_t year = 0;
        int32_t number = 0;
        /* The first such week whose fourth day is in year 1. */
        int32_t day = TAKT_DAY_MIN + first - (first >= 4 ? 7 : 0);

        for (; day + 6 <= TAKT_DAY_MAX; day += 7) {
            int32_t owner = civil_year(day + 3);

            number = owner == year ? number + 1 : 1;
            year = owner;
            for (int32_t i = 0; i < 7; i++) {
                struct takt_week week = takt_week(day + i, first);
                if (week.year != year || week.week != number)
                    fail_msg("day %d from weekday %d", day + i, first);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_matches_a_count),
        cmocka_unit_test(the_cycle_has_every_year_and_month),
        cmocka_unit_test(the_years_beside_the_range_work),
        cmocka_unit_test(dates_that_do_not_exist_are_told),
        cmocka_unit_test(weeks_from_monday_are_iso_weeks),
        cmocka_unit_test(weeks_match_their_definition),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
