/* SPDX-License-Identifier: MIT */
/* Easter against another algorithm, and where almanacs have it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <takt/civil.h>

static int32_t day_of(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return (int32_t)(time.wall_s / TAKT_DAY_S - (time.wall_s % TAKT_DAY_S < 0));
}

/* The way of the Nature correspondent of 1876, which finds moon and Sunday in
 * one, and no weekday or day number besides. */
static int32_t other_easter(int32_t year)
{
    const int32_t a = year % 19;
    const int32_t b = year / 100;
    const int32_t c = year % 100;
    const int32_t g = (b - (b + 8) / 25 + 1) / 3;
    const int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
    const int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int32_t m = (a + 11 * h + 22 * l) / 451;
    const int32_t n = h + l - 7 * m + 114;

    return takt_day(year, n / 31, n % 31 + 1);
}

static void easter_is_the_same_two_ways(void **state)
{
    (void)state;
    for (int32_t year = 1; year <= 9999; year++) {
        if (takt_easter(year) != other_easter(year))
            fail_msg("%d", year);
    }
}

/* The span of 2016 to 2036, the earliest and latest dates there are, and the
 * years in which the moon's table is a day less than its rule. */
static void easter_is_where_almanacs_have_it(void **state)
{
    static const char *const easters[] = {
        "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
        "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
        "2036-04-13", "1818-03-22", "1943-04-25", "2038-04-25", "2285-03-22",
        "1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(easters) / sizeof(easters[0]); i++) {
        const int32_t day = day_of(easters[i]);
        assert_int_equal(takt_easter(takt_date(day).year), day);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(easter_is_the_same_two_ways),
        cmocka_unit_test(easter_is_where_almanacs_have_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
