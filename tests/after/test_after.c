/* SPDX-License-Identifier: MIT */
/* Repeating after completion (SPEC D-13): the text there and back, the sum,
 * and the ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <takt/after.h>

#include <string.h>

static void text_is_read_and_printed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        struct takt_after after;
        const char *printed; /* NULL: the same */
    } rows[] = {
        {"P3D", {TAKT_AFTER_DAYS, 3, 0, false, 0}, NULL},
        {"P3W", {TAKT_AFTER_WEEKS, 3, 0, false, 0}, NULL},
        {"P14D", {TAKT_AFTER_DAYS, 14, 0, false, 0}, NULL},
        {"P9999M", {TAKT_AFTER_MONTHS, 9999, 0, false, 0}, NULL},
        {"P1Y;COUNT=4294967295",
         {TAKT_AFTER_YEARS, 1, 4294967295, false, 0},
         NULL},
        {"P1M;UNTIL=19700102", {TAKT_AFTER_MONTHS, 1, 0, true, 1}, NULL},
        {"P1D;UNTIL=00010101",
         {TAKT_AFTER_DAYS, 1, 0, true, TAKT_DAY_MIN},
         NULL},
        {"p03w;count=2", {TAKT_AFTER_WEEKS, 3, 2, false, 0}, "P3W;COUNT=2"},
    };
    char text[TAKT_AFTER_PRINT_SIZE];

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const char *const want =
            rows[i].printed == NULL ? rows[i].text : rows[i].printed;
        struct takt_after after;
        assert_int_equal(
            takt_after_parse(&after, rows[i].text, strlen(rows[i].text), NULL),
            TAKT_OK);
        assert_int_equal(after.unit, rows[i].after.unit);
        assert_int_equal(after.n, rows[i].after.n);
        assert_int_equal(after.count, rows[i].after.count);
        assert_int_equal(after.has_until, rows[i].after.has_until);
        assert_int_equal(after.until_day, rows[i].after.until_day);
        assert_int_equal(takt_after_print(text, &after), strlen(want));
        assert_string_equal(text, want);
    }
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum takt_reason reason;
        size_t offset;
        size_t length;
    } rows[] = {
        {"", TAKT_REASON_AFTER, 0, 0},
        {"P", TAKT_REASON_AFTER, 0, 1},
        {"PW", TAKT_REASON_AFTER, 0, 2},
        {"3W", TAKT_REASON_AFTER, 0, 2},
        {"x3W", TAKT_REASON_AFTER, 0, 3},
        {"P3H", TAKT_REASON_AFTER, 0, 3},
        {"PT3M", TAKT_REASON_AFTER, 0, 4},
        {"P1W2D", TAKT_REASON_AFTER, 0, 5},
        {"P-3D", TAKT_REASON_AFTER, 0, 4},
        {"+P3D", TAKT_REASON_AFTER, 0, 4},
        {"P0D", TAKT_REASON_ZERO, 1, 1},
        {"P10000D", TAKT_REASON_RANGE, 1, 5},
        {"P99999999999999999999999D", TAKT_REASON_RANGE, 1, 23},
        {"P3W;", TAKT_REASON_PART_SYNTAX, 4, 0},
        {"P3W;COUNT", TAKT_REASON_PART_SYNTAX, 4, 5},
        {"P3W;INTERVAL=2", TAKT_REASON_PART_UNKNOWN, 4, 10},
        {"P3W;COUNT=", TAKT_REASON_NUMBER, 10, 0},
        {"P3W;COUNT=x", TAKT_REASON_NUMBER, 10, 1},
        {"P3W;COUNT=0", TAKT_REASON_ZERO, 10, 1},
        {"P3W;COUNT=4294967296", TAKT_REASON_RANGE, 10, 10},
        {"P3W;COUNT=1;COUNT=1", TAKT_REASON_PART_TWICE, 12, 7},
        {"P3W;COUNT=1;UNTIL=20270101", TAKT_REASON_COUNT_AND_UNTIL, 12, 14},
        {"P3W;UNTIL=20270101;COUNT=1", TAKT_REASON_COUNT_AND_UNTIL, 19, 7},
        {"P3W;UNTIL=20270229", TAKT_REASON_DATE, 10, 8},
        {"P3W;UNTIL=20270101T090000", TAKT_REASON_DATE, 10, 15},
        {"P3W;UNTIL=00000101", TAKT_REASON_YEAR_RANGE, 10, 8},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const size_t len = strlen(rows[i].text);
        struct takt_after after = {.n = 7};
        struct takt_error err;
        assert_int_equal(takt_after_parse(&after, rows[i].text, len, &err),
                         TAKT_REFUSED);
        assert_int_equal(takt_after_parse(&after, rows[i].text, len, NULL),
                         TAKT_REFUSED);
        assert_int_equal(after.n, 0);
        if (err.reason != rows[i].reason || err.offset != rows[i].offset ||
            err.length != rows[i].length)
            fail_msg("%s: reason %d at %zu, %zu bytes", rows[i].text,
                     (int)err.reason, err.offset, err.length);
    }
}

static int64_t wall(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return time.wall_s;
}

/* The next date after one done on a day, as text; "-": none. */
static void assert_next(const char *interval, uint64_t dates, const char *start,
                        const char *done, const char *want)
{
    const int32_t day =
        (int32_t)(wall(done) / TAKT_DAY_S - (wall(done) % TAKT_DAY_S < 0));
    struct takt_after after;
    char text[TAKT_TIME_PRINT_SIZE] = "-";
    int64_t next_s;

    assert_int_equal(takt_after_parse(&after, interval, strlen(interval), NULL),
                     TAKT_OK);
    const takt_status status =
        takt_after_next(&next_s, &after, wall(start), day, dates);
    if (status == TAKT_OK)
        (void)takt_time_print(
            text, (struct takt_time){.wall_s = next_s, TAKT_TIME_LOCAL});
    else
        assert_int_equal(next_s, 0);
    assert_int_equal(status, *want == '-' ? TAKT_DONE : TAKT_OK);
    assert_string_equal(text, want);
}

static void next_counts_from_the_day_done(void **state)
{
    (void)state;
    static const struct {
        const char *interval;
        const char *start;
        const char *done;
        const char *next;
    } rows[] = {
        {"P3D", "20261123T090000", "20261125", "20261128T090000"},
        {"P3W", "20261123T090000", "20261125", "20261216T090000"},
        {"P1M", "20261123T235959", "20270131", "20270228T235959"},
        {"P1M", "20261123T000000", "20280131", "20280229T000000"},
        {"P1M", "20261123T090000", "20261230", "20270130T090000"},
        {"P12M", "20261123T090000", "20280229", "20290228T090000"},
        {"P1Y", "20261123T090000", "20280229", "20290228T090000"},
        {"P4Y", "20261123T090000", "20280229", "20320229T090000"},
        {"P1D", "19691231T180000", "19690101", "19690102T180000"},
        {"P1D", "00010101T180000", "00010101", "00010102T180000"},
        {"P1D", "20261123T090000", "99991230", "99991231T090000"},
        {"P1D", "20261123T090000", "99991231", "-"},
        {"P9999D", "20261123T090000", "99990101", "-"},
        {"P1M", "20261123T090000", "99991130", "99991230T090000"},
        {"P1M", "20261123T090000", "99991201", "-"},
        {"P9999Y", "20261123T090000", "00010101", "-"},
        {"P9998Y", "20261123T090000", "00010101", "99990101T090000"},
    };

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        assert_next(rows[i].interval, 1, rows[i].start, rows[i].done,
                    rows[i].next);
}

static void ends_are_kept(void **state)
{
    (void)state;

    assert_next("P1W;COUNT=3", 2, "20261123", "20261123", "20261130T000000");
    assert_next("P1W;COUNT=3", 3, "20261123", "20261123", "-");
    assert_next("P1W;COUNT=3", 4, "20261123", "20261123", "-");
    assert_next("P1W;COUNT=1", 1, "20261123", "20261123", "-");
    assert_next("P1W;UNTIL=20261130", 9, "20261123T235959", "20261123",
                "20261130T235959");
    assert_next("P1W;UNTIL=20261130", 9, "20261123", "20261124", "-");
}

static void days_outside_the_calendar_end_the_series(void **state)
{
    (void)state;
    static const int32_t days[] = {INT32_MIN, TAKT_DAY_MIN - 1,
                                   TAKT_DAY_MAX + 1, INT32_MAX};

    for (int unit = 0; unit < TAKT_AFTER_UNIT__COUNT; unit++)
        for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
            const struct takt_after after = {.unit = (enum takt_after_unit)unit,
                                             .n = 1};
            int64_t next_s = 7;
            assert_int_equal(takt_after_next(&next_s, &after, 0, days[i], 1),
                             TAKT_DONE);
            assert_int_equal(next_s, 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_read_and_printed),
        cmocka_unit_test(what_is_wrong_is_told_with_its_place),
        cmocka_unit_test(next_counts_from_the_day_done),
        cmocka_unit_test(ends_are_kept),
        cmocka_unit_test(days_outside_the_calendar_end_the_series),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
