/* SPDX-License-Identifier: MIT */
/* Dates as text: what is read, what is refused and where, what is printed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <takt/civil.h>

#define NINE ((int64_t)20783 * TAKT_DAY_S + 9 * 3600) /* 2026-11-26T09:00 */

struct readable {
    const char *text;
    int64_t wall_s;
    enum takt_time_kind kind;
};

static const struct readable readables[] = {
    {"20261126", NINE - 9 * 3600, TAKT_TIME_DATE},
    {"2026-11-26", NINE - 9 * 3600, TAKT_TIME_DATE},
    {"20261126T090000", NINE, TAKT_TIME_LOCAL},
    {"20261126t090000z", NINE, TAKT_TIME_UTC},
    {"20261126T090000Z", NINE, TAKT_TIME_UTC},
    {"2026-11-26T09:00", NINE, TAKT_TIME_LOCAL},
    {"2026-11-26T09:00Z", NINE, TAKT_TIME_UTC},
    {"2026-11-26 09:00:30", NINE + 30, TAKT_TIME_LOCAL},
    {"2026-11-26T09:00:30Z", NINE + 30, TAKT_TIME_UTC},
    {"20261126T090060", NINE + 59, TAKT_TIME_LOCAL},
    {"2026-11-26T09:00:60Z", NINE + 59, TAKT_TIME_UTC},
    {"00010101", TAKT_WALL_MIN, TAKT_TIME_DATE},
    {"0001-01-01T00:00", TAKT_WALL_MIN, TAKT_TIME_LOCAL},
    {"99991231T235959", TAKT_WALL_MAX, TAKT_TIME_LOCAL},
    {"20240229", (int64_t)19782 * TAKT_DAY_S, TAKT_TIME_DATE},
};

static void both_forms_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(readables) / sizeof(readables[0]); i++) {
        const struct readable *c = &readables[i];
        struct takt_time time;
        takt_status status =
            takt_time_parse(&time, c->text, strlen(c->text), NULL);
        if (status != TAKT_OK || time.wall_s != c->wall_s ||
            time.kind != c->kind)
            fail_msg("%s", c->text);
    }
}

struct refused {
    const char *text;
    size_t offset;
    size_t length;
    enum takt_reason reason;
};

static const struct refused refuseds[] = {
    {"", 0, 0, TAKT_REASON_DATE},
    {"2026", 4, 0, TAKT_REASON_DATE},
    {"202611", 6, 0, TAKT_REASON_DATE},
    {"2026112", 7, 0, TAKT_REASON_DATE},
    {" 20261126", 0, 1, TAKT_REASON_DATE},
    {"20261126 ", 8, 1, TAKT_REASON_DATE},
    {"-20261126", 0, 1, TAKT_REASON_DATE},
    {"+20261126", 0, 1, TAKT_REASON_DATE},
    {"202611260", 8, 1, TAKT_REASON_DATE},
    {"00001231", 0, 4, TAKT_REASON_YEAR_RANGE},
    {"0000-12-31", 0, 4, TAKT_REASON_YEAR_RANGE},
    {"20261326", 4, 2, TAKT_REASON_DATE},
    {"20260026", 4, 2, TAKT_REASON_DATE},
    {"20260100", 6, 2, TAKT_REASON_DATE},
    {"20260229", 6, 2, TAKT_REASON_DATE},
    {"2026-02-30", 8, 2, TAKT_REASON_DATE},
    {"2026-1126", 7, 1, TAKT_REASON_DATE},
    {"202611-26", 6, 1, TAKT_REASON_DATE},
    {"2026-11-26T", 11, 0, TAKT_REASON_DATE},
    {"2026-11-26T09", 13, 0, TAKT_REASON_DATE},
    {"2026-11-26T0900", 13, 1, TAKT_REASON_DATE},
    {"2026-11-26T09:00:", 17, 0, TAKT_REASON_DATE},
    {"2026-11-26  09:00", 11, 1, TAKT_REASON_DATE},
    {"2026-11-26T09:00+01:00", 16, 1, TAKT_REASON_DATE},
    {"2026-11-26Z", 10, 1, TAKT_REASON_DATE},
    {"20261126Z", 8, 1, TAKT_REASON_DATE},
    {"20261126 090000", 8, 1, TAKT_REASON_DATE},
    {"20261126T0900", 13, 0, TAKT_REASON_DATE},
    {"20261126T09:00", 11, 1, TAKT_REASON_DATE},
    {"20261126T240000", 9, 2, TAKT_REASON_DATE},
    {"20261126T096000", 11, 2, TAKT_REASON_DATE},
    {"20261126T090061", 13, 2, TAKT_REASON_DATE},
    {"20261126T090000ZZ", 16, 1, TAKT_REASON_DATE},
    {"20261126T090000.5", 15, 1, TAKT_REASON_DATE},
};

static void errors_tell_their_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(refuseds) / sizeof(refuseds[0]); i++) {
        const struct refused *c = &refuseds[i];
        struct takt_time time = {.wall_s = 1, .kind = TAKT_TIME_UTC};
        struct takt_error err = {0};
        takt_status status =
            takt_time_parse(&time, c->text, strlen(c->text), &err);
        if (status != TAKT_REFUSED || err.status != TAKT_REFUSED ||
            err.reason != c->reason || err.offset != c->offset ||
            err.length != c->length || time.wall_s != 0 || time.kind != 0)
            fail_msg("'%s': offset %zu, length %zu", c->text, err.offset,
                     err.length);
    }
}

static void only_the_given_length_is_read(void **state)
{
    struct takt_time time;

    (void)state;
    assert_int_equal(takt_time_parse(&time, "20261126T090000", 8, NULL), 0);
    assert_int_equal(time.kind, TAKT_TIME_DATE);
    assert_int_equal(takt_time_parse(&time, "20261126\0", 9, NULL),
                     TAKT_REFUSED);
}

static void basic_form_is_printed(void **state)
{
    char buf[TAKT_TIME_PRINT_SIZE];
    struct takt_time time = {NINE, TAKT_TIME_DATE};

    (void)state;
    assert_int_equal(takt_time_print(buf, time), 8);
    assert_string_equal(buf, "20261126");
    time.kind = TAKT_TIME_LOCAL;
    assert_int_equal(takt_time_print(buf, time), 15);
    assert_string_equal(buf, "20261126T090000");
    time.kind = TAKT_TIME_UTC;
    assert_int_equal(takt_time_print(buf, time), 16);
    assert_string_equal(buf, "20261126T090000Z");
    time.wall_s = TAKT_WALL_MIN;
    assert_int_equal(takt_time_print(buf, time), 16);
    assert_string_equal(buf, "00010101T000000Z");
}

static void extended_form_is_printed(void **state)
{
    static const struct {
        struct takt_time time;
        bool has_offset;
        int32_t offset_s;
        const char *text;
    } cases[] = {
        {{NINE, TAKT_TIME_DATE}, true, 3600, "2026-11-26"},
        {{NINE, TAKT_TIME_LOCAL}, false, 3600, "2026-11-26T09:00:00"},
        {{NINE, TAKT_TIME_LOCAL}, true, 3600, "2026-11-26T09:00:00+01:00"},
        {{NINE, TAKT_TIME_LOCAL}, true, -12600, "2026-11-26T09:00:00-03:30"},
        {{NINE, TAKT_TIME_LOCAL}, true, -2670, "2026-11-26T09:00:00-00:44"},
        {{NINE, TAKT_TIME_LOCAL}, true, -59, "2026-11-26T09:00:00+00:00"},
        {{NINE, TAKT_TIME_LOCAL}, true, 2579, "2026-11-26T09:00:00+00:42"},
        {{NINE, TAKT_TIME_UTC}, true, 0, "2026-11-26T09:00:00Z"},
        {{NINE, TAKT_TIME_UTC}, false, 0, "2026-11-26T09:00:00Z"},
        {{-1, TAKT_TIME_LOCAL}, false, 0, "1969-12-31T23:59:59"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char buf[TAKT_TIME_PRINT_SIZE];
        size_t len = takt_time_print_extended(
            buf, cases[i].time, cases[i].has_offset, cases[i].offset_s);
        assert_string_equal(buf, cases[i].text);
        assert_int_equal(len, strlen(buf));
    }
}

/* The step is a whole number of days less some, so times of day vary. */
static void what_is_printed_is_read_back(void **state)
{
    (void)state;
    for (int64_t s = TAKT_WALL_MIN; s <= TAKT_WALL_MAX; s += 86399 * 31) {
        struct takt_time time = {s, TAKT_TIME_LOCAL};
        struct takt_time back;
        char buf[TAKT_TIME_PRINT_SIZE];
        size_t len = takt_time_print(buf, time);

        assert_int_equal(takt_time_parse(&back, buf, len, NULL), TAKT_OK);
        assert_int_equal(back.wall_s, s);
        len = takt_time_print_extended(buf, time, false, 0);
        assert_int_equal(takt_time_parse(&back, buf, len, NULL), TAKT_OK);
        assert_int_equal(back.wall_s, s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_forms_are_read),
        cmocka_unit_test(errors_tell_their_place),
        cmocka_unit_test(only_the_given_length_is_read),
        cmocka_unit_test(basic_form_is_printed),
        cmocka_unit_test(extended_form_is_printed),
        cmocka_unit_test(what_is_printed_is_read_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
