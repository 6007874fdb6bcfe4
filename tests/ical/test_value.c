/* SPDX-License-Identifier: MIT */
/* Values of content lines: durations, periods, lists and text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "ical/value.h"

static struct ical_text text_of(const char *text)
{
    return (struct ical_text){text, strlen(text)};
}

struct duration {
    const char *text;
    const char *printed; /* NULL: refused */
    int64_t days;
    int64_t seconds;
};

static const struct duration durations[] = {
    {"PT1H", "PT1H", 0, 3600},
    {"PT0S", "PT0S", 0, 0},
    {"P0D", "PT0S", 0, 0},
    {"P1W", "P7D", 7, 0},
    {"+P1D", "P1D", 1, 0},
    {"-PT15M", "-PT15M", 0, -900},
    {"P1DT12H", "P1DT12H", 1, 43200},
    {"P2W1DT1S", "P15DT1S", 15, 1},
    {"PT1H0M0S", "PT1H", 0, 3600},
    {"PT90M", "PT1H30M", 0, 5400},
    {"-P1DT1H1M1S", "-P1DT1H1M1S", -1, -3661},
    {"", NULL, 0, 0},
    {"P", NULL, 0, 0},
    {"PT", NULL, 0, 0},
    {"P1DT", NULL, 0, 0},
    {"P1", NULL, 0, 0},
    {"P1H", NULL, 0, 0},
    {"PT1D", NULL, 0, 0},
    {"PT1M1H", NULL, 0, 0},
    {"P1D1D", NULL, 0, 0},
    {"1D", NULL, 0, 0},
    {"P-1D", NULL, 0, 0},
    {"P9999999D", NULL, 0, 0},
    {"P1111111111D", NULL, 0, 0},
};

static void durations_are_read_and_printed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(durations) / sizeof(durations[0]); i++) {
        const struct duration *c = &durations[i];
        TAKT_AUTO(buf) printed = BUF_INIT(100);
        struct ical_duration duration;
        struct ical_duration again;
        bool is_read = ical_duration_parse(&duration, text_of(c->text));

        if (is_read != (c->printed != NULL) || duration.days != c->days ||
            duration.seconds != c->seconds)
            fail_msg("%s", c->text);
        if (!is_read)
            continue;
        ical_duration_print(&printed, duration);
        assert_string_equal(buf_str(&printed), c->printed);
        assert_true(ical_duration_parse(&again, text_of(c->printed)));
        assert_memory_equal(&again, &duration, sizeof(again));
    }
}

static void periods_are_read(void **state)
{
    struct ical_period period;

    (void)state;
    assert_true(ical_period_parse(&period, text_of("20260310T100000Z/PT3H")));
    assert_false(period.has_end);
    assert_int_equal(period.length.seconds, 10800);
    assert_int_equal(period.start.kind, TAKT_TIME_UTC);
    assert_true(
        ical_period_parse(&period, text_of("20260310T100000/20260310T110000")));
    assert_true(period.has_end);
    assert_int_equal(period.end.wall_s - period.start.wall_s, 3600);
    assert_false(ical_period_parse(&period, text_of("20260310T100000")));
    assert_false(ical_period_parse(&period, text_of("20260310/PT1H")));
    assert_false(ical_period_parse(&period, text_of("20260310T100000/1H")));
    assert_false(ical_period_parse(
        &period, text_of("20260310T100000Z/20260310T110000")));
    assert_false(ical_period_parse(&period, text_of("/")));
}

static void times_are_basic(void **state)
{
    struct takt_time time;
    struct takt_error err;

    (void)state;
    assert_int_equal(ical_time_parse(&time, text_of("20260310"), NULL),
                     TAKT_OK);
    assert_int_equal(time.kind, TAKT_TIME_DATE);
    assert_int_equal(ical_time_parse(&time, text_of("20260310T101112Z"), NULL),
                     TAKT_OK);
    assert_int_equal(time.kind, TAKT_TIME_UTC);
    assert_int_equal(ical_time_parse(&time, text_of("2026-03-10T10:00"), &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_DATE);
    assert_int_equal(ical_time_parse(&time, text_of("20260231"), &err),
                     TAKT_REFUSED);
    assert_int_equal(ical_time_parse(&time, text_of(""), &err), TAKT_REFUSED);
}

static void lists_are_cut_at_commas(void **state)
{
    struct ical_text rest = text_of("a, b ,,c");
    struct ical_text item;
    TAKT_AUTO(buf) joined = BUF_INIT(100);

    (void)state;
    while (ical_list_next(&rest, &item)) {
        buf_add_char(&joined, '[');
        buf_add(&joined, item.at, item.len);
        buf_add_char(&joined, ']');
    }
    assert_string_equal(buf_str(&joined), "[a][b][][c]");
    rest = text_of("");
    assert_true(ical_list_next(&rest, &item));
    assert_int_equal(item.len, 0);
    assert_false(ical_list_next(&rest, &item));
}

static void text_is_escaped_and_back(void **state)
{
    static const char *const cases[][2] = {
        {"one\\, two\\; three\\\\\\nfour", "one, two; three\\\nfour"},
        {"\\N", "\n"},
        {"a\\:b\\", "a:b\\"},
        {"", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        TAKT_AUTO(buf) plain = BUF_INIT(100);
        TAKT_AUTO(buf) escaped = BUF_INIT(100);
        TAKT_AUTO(buf) again = BUF_INIT(100);

        ical_text_unescape(&plain, text_of(cases[i][0]));
        assert_string_equal(buf_str(&plain), cases[i][1]);
        ical_text_escape(&escaped, buf_str(&plain));
        ical_text_unescape(&again, text_of(buf_str(&escaped)));
        assert_string_equal(buf_str(&again), cases[i][1]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(durations_are_read_and_printed),
        cmocka_unit_test(periods_are_read),
        cmocka_unit_test(times_are_basic),
        cmocka_unit_test(lists_are_cut_at_commas),
        cmocka_unit_test(text_is_escaped_and_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
