/* SPDX-License-Identifier: MIT */
/* Times, lengths and days as people type them. Now is Monday 2026-11-23,
 * 09:00. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "cli/when.h"

static void test_times(void **state)
{
    static const struct {
        const char *text;
        const char *wanted; /* NULL: refused */
    } cases[] = {
        {"2026-12-01", "20261201"},
        {"20261201", "20261201"},
        {"2026-12-01 09:00", "20261201T090000"},
        {"2026-12-01T09:00", "20261201T090000"},
        {"2026-12-01T09:00:00Z", "20261201T090000Z"},
        {"2026-12-01 9.30", "20261201T093000"},
        {"1.12.2026", "20261201"},
        {"1.12.", "20261201"},
        {"1.11.", "20271101"},
        {"29.2.", "20280229"},
        {"31.2.2026", NULL},
        {"today", "20261123"},
        {"i dag", "20261123"},
        {"i morgen", "20261124"},
        {"tomorrow at 9", "20261124T090000"},
        {"i overmorgen kl. 9.15", "20261125T091500"},
        {"übermorgen um 9:15 Uhr", "20261125T091500"},
        {"overmorgen om 9:15 uur", "20261125T091500"},
        {"torsdag", "20261126"},
        {"Thu 9:00", "20261126T090000"},
        {"mandag", "20261123"},
        {"lørdag", "20261128"},
        {"lor", "20261128"},
        {"+3d", "20261126"},
        {"+2w", "20261207"},
        {"-1u", "20261116"},
        {"+3m", "20270223"},
        {"+1y 8", "20271123T080000"},
        {"09:00", "20261123T090000"},
        {"9.00", "20261123T090000"},
        {"24:00", NULL},
        {"9:60", NULL},
        {"", NULL},
        {"kl.", NULL},
        {"soon", NULL},
        {"2026-12-01 2026-12-02", NULL},
        {"9:00 10:00", NULL},
        {"+99999999d", NULL},
    };
    int64_t now_s = (int64_t)takt_day(2026, 11, 23) * TAKT_DAY_S + 9 * 3600;

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char text[TAKT_TIME_PRINT_SIZE];
        struct takt_time time;
        takt_status status = when_parse(&time, cases[i].text, now_s);
        if ((status == TAKT_OK) != (cases[i].wanted != NULL))
            fail_msg("'%s' answers %d", cases[i].text, (int)status);
        if (status != TAKT_OK)
            continue;
        takt_time_print(text, time);
        if (strcmp(text, cases[i].wanted) != 0)
            fail_msg("'%s' is %s", cases[i].text, text);
    }
}

static void test_lengths(void **state)
{
    static const struct {
        const char *text;
        int64_t days;
        int64_t s; /* -1: refused */
    } cases[] = {
        {"1h", 0, 3600},     {"1t", 0, 3600},   {"90m", 0, 5400},
        {"1h30m", 0, 5400},  {"1:30", 0, 5400}, {"45", 0, 2700},
        {"2d", 2, 0},        {"1w", 7, 0},      {"1d2h", 1, 7200},
        {"", 0, -1},         {"h", 0, -1},      {"1x", 0, -1},
        {"1000000h", 0, -1},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        int64_t days;
        int64_t s;
        bool is_good = when_parse_length(&days, &s, cases[i].text);
        if (is_good != (cases[i].s >= 0))
            fail_msg("'%s'", cases[i].text);
        if (is_good) {
            assert_int_equal(days, cases[i].days);
            assert_int_equal(s, cases[i].s);
        }
    }
}

static void test_names_fold(void **state)
{
    int32_t found;

    (void)state;
    assert_true(when_parse_weekday(&found, "søn", 4));
    assert_int_equal(found, TAKT_SUNDAY);
    assert_true(when_parse_weekday(&found, "SON", 3));
    assert_int_equal(found, TAKT_SUNDAY);
    assert_false(when_parse_weekday(&found, "t", 1));
    assert_true(when_parse_month(&found, "okt", 3));
    assert_int_equal(found, 10);
    assert_true(when_parse_month(&found, "12", 2));
    assert_false(when_parse_month(&found, "13", 2));
    assert_false(when_parse_month(&found, "0", 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_times),
        cmocka_unit_test(test_lengths),
        cmocka_unit_test(test_names_fold),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
