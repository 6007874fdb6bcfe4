/* SPDX-License-Identifier: MIT */
/*
 * The text of rules: what is read and how it is written canonically, and what
 * is refused, why, and where (RFC 5545, 3.3.10; RFC 7529; the readings are
 * those of takt-rules(7)).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <takt/rule.h>

#include <stdlib.h>
#include <string.h>

struct good {
    const char *text;
    const char *canonical;
};

/* clang-format off */
static const struct good goods[] = {
    /* names, order and case (V4) */
    {"FREQ=DAILY", "FREQ=DAILY"},
    {"FREQ=DAILY;", "FREQ=DAILY"},
    {"byday=mo;freq=weekly;", "FREQ=WEEKLY;BYDAY=MO"},
    {"RRULE:FREQ=DAILY", "FREQ=DAILY"},
    {"rrule:freq=daily", "FREQ=DAILY"},
    {"EXRULE:FREQ=DAILY;COUNT=2", "FREQ=DAILY;COUNT=2"},
    /* every frequency */
    {"FREQ=SECONDLY", "FREQ=SECONDLY"},
    {"FREQ=MINUTELY", "FREQ=MINUTELY"},
    {"FREQ=HOURLY", "FREQ=HOURLY"},
    {"FREQ=WEEKLY", "FREQ=WEEKLY"},
    {"FREQ=MONTHLY", "FREQ=MONTHLY"},
    {"FREQ=YEARLY", "FREQ=YEARLY"},
    /* numbers */
    {"FREQ=DAILY;INTERVAL=1", "FREQ=DAILY"},
    {"FREQ=DAILY;INTERVAL=02", "FREQ=DAILY;INTERVAL=2"},
    {"FREQ=DAILY;INTERVAL=4294967295", "FREQ=DAILY;INTERVAL=4294967295"},
    {"FREQ=DAILY;COUNT=4294967295", "FREQ=DAILY;COUNT=4294967295"},
    {"FREQ=DAILY;COUNT=000000000000000000000000007", "FREQ=DAILY;COUNT=7"},
    /* UNTIL */
    {"FREQ=DAILY;UNTIL=20261224", "FREQ=DAILY;UNTIL=20261224"},
    {"FREQ=DAILY;UNTIL=20261224T090000", "FREQ=DAILY;UNTIL=20261224T090000"},
    {"FREQ=DAILY;UNTIL=20261224t090000z", "FREQ=DAILY;UNTIL=20261224T090000Z"},
    {"FREQ=DAILY;UNTIL=00010101", "FREQ=DAILY;UNTIL=00010101"},
    {"FREQ=DAILY;UNTIL=99991231T235959Z",
     "FREQ=DAILY;UNTIL=99991231T235959Z"},
    {"FREQ=DAILY;UNTIL=20261224T090060", "FREQ=DAILY;UNTIL=20261224T090059"},
    /* lists are sets */
    {"FREQ=DAILY;BYSECOND=60,59,0", "FREQ=DAILY;BYSECOND=0,59,60"},
    {"FREQ=DAILY;BYMINUTE=59,0,0", "FREQ=DAILY;BYMINUTE=0,59"},
    {"FREQ=DAILY;BYHOUR=23,0,09", "FREQ=DAILY;BYHOUR=0,9,23"},
    {"FREQ=DAILY;BYMONTH=12,1", "FREQ=DAILY;BYMONTH=1,12"},
    {"FREQ=MONTHLY;BYMONTHDAY=-1,31,+15,1,-31",
     "FREQ=MONTHLY;BYMONTHDAY=1,15,31,-31,-1"},
    {"FREQ=YEARLY;BYYEARDAY=366,-366,64,1,-1,63",
     "FREQ=YEARLY;BYYEARDAY=1,63,64,366,-366,-1"},
    {"FREQ=YEARLY;BYEASTER=39,0,-2,-80,+250,-0",
     "FREQ=YEARLY;BYEASTER=0,39,250,-80,-2"},
    {"FREQ=YEARLY;BYWEEKNO=53,-53,20", "FREQ=YEARLY;BYWEEKNO=20,53,-53"},
    {"FREQ=MONTHLY;BYDAY=FR;BYSETPOS=366,-366,+2",
     "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2,366,-366"},
    {"FREQ=WEEKLY;BYDAY=SU,MO,MO,SA", "FREQ=WEEKLY;BYDAY=MO,SA,SU"},
    {"FREQ=MONTHLY;BYDAY=-1FR,2su,+1MO,WE,1TU",
     "FREQ=MONTHLY;BYDAY=WE,1MO,1TU,2SU,-1FR"},
    {"FREQ=YEARLY;BYDAY=53MO,-53MO", "FREQ=YEARLY;BYDAY=53MO,-53MO"},
    {"FREQ=MONTHLY;BYDAY=6FR", "FREQ=MONTHLY;BYDAY=6FR"},   /* F11: never */
    /* the week's start */
    {"FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY;WKST=SU"},
    {"FREQ=WEEKLY;WKST=mo", "FREQ=WEEKLY"},
    /* RFC 7529 */
    {"RSCALE=gregorian;FREQ=YEARLY", "RSCALE=GREGORIAN;FREQ=YEARLY"},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT",
     "RSCALE=GREGORIAN;FREQ=MONTHLY"},
    {"SKIP=backward;FREQ=MONTHLY;RSCALE=GREGORIAN",
     "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD"},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD",
     "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD"},
    /* what may stand together */
    {"FREQ=HOURLY;BYYEARDAY=1", "FREQ=HOURLY;BYYEARDAY=1"},
    {"FREQ=DAILY;BYMONTHDAY=31", "FREQ=DAILY;BYMONTHDAY=31"},
    {"FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20"},
    {"FREQ=DAILY;BYHOUR=9;BYSETPOS=1", "FREQ=DAILY;BYHOUR=9;BYSETPOS=1"},
    {"FREQ=WEEKLY;BYEASTER=0;BYSETPOS=1", "FREQ=WEEKLY;BYEASTER=0;BYSETPOS=1"},
    /* every part at once, in the order that is written */
    {"WKST=SU;BYSETPOS=1;BYMONTH=2;BYWEEKNO=3;BYEASTER=-1;BYYEARDAY=4;"
     "BYMONTHDAY=5;BYDAY=MO;BYHOUR=6;BYMINUTE=7;BYSECOND=8;INTERVAL=9;COUNT=10;"
     "FREQ=YEARLY;SKIP=FORWARD;RSCALE=GREGORIAN",
     "RSCALE=GREGORIAN;FREQ=YEARLY;COUNT=10;INTERVAL=9;BYSECOND=8;BYMINUTE=7;"
     "BYHOUR=6;BYDAY=MO;BYMONTHDAY=5;BYYEARDAY=4;BYEASTER=-1;BYWEEKNO=3;"
     "BYMONTH=2;BYSETPOS=1;WKST=SU;SKIP=FORWARD"},
};

struct bad {
    const char *text;
    enum takt_reason reason;
    const char *place; /* the piece of the text, or "" for none */
    size_t offset;
};

static const struct bad bads[] = {
    {"", TAKT_REASON_RULE_EMPTY, "", 0},
    {"RRULE:", TAKT_REASON_RULE_EMPTY, "", 6},
    /* parts */
    {";", TAKT_REASON_PART_SYNTAX, "", 0},
    {"FREQ", TAKT_REASON_PART_SYNTAX, "FREQ", 0},
    {"=DAILY", TAKT_REASON_PART_SYNTAX, "=DAILY", 0},
    {"FREQ=DAILY;;COUNT=2", TAKT_REASON_PART_SYNTAX, "", 11},
    {"FREQ=DAILY;;", TAKT_REASON_PART_SYNTAX, "", 11},
    {"FREQ=DAILY;COUNT", TAKT_REASON_PART_SYNTAX, "COUNT", 11},
    {"FREQ=WEEKLY;X-FOO=1", TAKT_REASON_PART_UNKNOWN, "X-FOO", 12},
    {"FREQ=YEARLY;BYEASTERS=-2", TAKT_REASON_PART_UNKNOWN, "BYEASTERS", 12},
    {"FREQ=YEARLY;BYEASTER=-81", TAKT_REASON_RANGE, "-81", 21},
    {"FREQ=YEARLY;BYEASTER=0,251", TAKT_REASON_RANGE, "251", 23},
    {"FREQ=YEARLY;BYEASTER=", TAKT_REASON_LIST_EMPTY, "", 21},
    {"FREQ=DAILY;FRE=1", TAKT_REASON_PART_UNKNOWN, "FRE", 11},
    {"FREQ=DAILY;COUNTS=1", TAKT_REASON_PART_UNKNOWN, "COUNTS", 11},
    {"RRULE:RRULE:FREQ=DAILY", TAKT_REASON_PART_UNKNOWN, "RRULE:FREQ", 6},
    {"FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", TAKT_REASON_PART_TWICE, "BYDAY=TU", 21},
    {"FREQ=DAILY;freq=DAILY", TAKT_REASON_PART_TWICE, "freq=DAILY", 11},
    {"COUNT=2", TAKT_REASON_FREQ_MISSING, "COUNT=2", 0},
    {"RRULE:COUNT=2", TAKT_REASON_FREQ_MISSING, "COUNT=2", 6},
    {"FREQ=", TAKT_REASON_FREQ_UNKNOWN, "", 5},
    {"FREQ=FORTNIGHTLY", TAKT_REASON_FREQ_UNKNOWN, "FORTNIGHTLY", 5},
    {"FREQ=DAIL", TAKT_REASON_FREQ_UNKNOWN, "DAIL", 5},
    {"FREQ=DAILYX", TAKT_REASON_FREQ_UNKNOWN, "DAILYX", 5},
    /* white space is no part of a rule */
    {" FREQ=DAILY", TAKT_REASON_PART_UNKNOWN, " FREQ", 0},
    {"FREQ=DAILY; COUNT=2", TAKT_REASON_PART_UNKNOWN, " COUNT", 11},
    {"FREQ= DAILY", TAKT_REASON_FREQ_UNKNOWN, " DAILY", 5},
    {"FREQ=DAILY\n", TAKT_REASON_FREQ_UNKNOWN, "DAILY\n", 5},
    {"FREQ=DAILY;COUNT=2 ", TAKT_REASON_NUMBER, "2 ", 17},
    {"FREQ=WEEKLY;BYDAY=MO, TU", TAKT_REASON_WEEKDAY_UNKNOWN, " TU", 21},
    /* numbers (V2, U7) */
    {"FREQ=DAILY;COUNT=", TAKT_REASON_NUMBER, "", 17},
    {"FREQ=DAILY;COUNT=two", TAKT_REASON_NUMBER, "two", 17},
    {"FREQ=DAILY;COUNT=1.5", TAKT_REASON_NUMBER, "1.5", 17},
    {"FREQ=DAILY;COUNT=+2", TAKT_REASON_NUMBER, "+2", 17},
    {"FREQ=DAILY;COUNT=-2", TAKT_REASON_RANGE, "-2", 17},
    {"FREQ=DAILY;COUNT=0", TAKT_REASON_ZERO, "0", 17},
    {"FREQ=DAILY;INTERVAL=0", TAKT_REASON_ZERO, "0", 20},
    {"FREQ=DAILY;INTERVAL=4294967296", TAKT_REASON_RANGE, "4294967296", 20},
    {"FREQ=DAILY;COUNT=99999999999999999999999", TAKT_REASON_RANGE,
     "99999999999999999999999", 17},
    {"FREQ=DAILY;BYSECOND=61", TAKT_REASON_RANGE, "61", 20},
    {"FREQ=DAILY;BYMINUTE=0,60,61", TAKT_REASON_RANGE, "60", 22},
    {"FREQ=DAILY;BYHOUR=24", TAKT_REASON_RANGE, "24", 18},
    {"FREQ=DAILY;BYHOUR=-1", TAKT_REASON_RANGE, "-1", 18},
    {"FREQ=MONTHLY;BYMONTHDAY=32", TAKT_REASON_RANGE, "32", 24},
    {"FREQ=MONTHLY;BYMONTHDAY=1,-32,3", TAKT_REASON_RANGE, "-32", 26},
    {"FREQ=MONTHLY;BYMONTHDAY=0", TAKT_REASON_ZERO, "0", 24},
    {"FREQ=MONTHLY;BYMONTHDAY=-0", TAKT_REASON_ZERO, "-0", 24},
    {"FREQ=MONTHLY;BYMONTHDAY=-", TAKT_REASON_NUMBER, "-", 24},
    {"FREQ=MONTHLY;BYMONTHDAY=+-1", TAKT_REASON_NUMBER, "+-1", 24},
    {"FREQ=YEARLY;BYYEARDAY=367", TAKT_REASON_RANGE, "367", 22},
    {"FREQ=YEARLY;BYWEEKNO=54", TAKT_REASON_RANGE, "54", 21},
    {"FREQ=YEARLY;BYWEEKNO=0", TAKT_REASON_ZERO, "0", 21},
    {"FREQ=DAILY;BYMONTH=13", TAKT_REASON_RANGE, "13", 19},
    {"FREQ=DAILY;BYMONTH=0", TAKT_REASON_ZERO, "0", 19},
    {"FREQ=DAILY;BYMONTH=JAN", TAKT_REASON_NUMBER, "JAN", 19},
    {"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", TAKT_REASON_ZERO, "0", 31},
    {"FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", TAKT_REASON_RANGE, "367", 31},
    /* lists */
    {"FREQ=WEEKLY;BYDAY=", TAKT_REASON_LIST_EMPTY, "", 18},
    {"FREQ=WEEKLY;BYDAY=MO,", TAKT_REASON_LIST_EMPTY, "", 21},
    {"FREQ=DAILY;BYHOUR=,9", TAKT_REASON_LIST_EMPTY, "", 18},
    {"FREQ=DAILY;BYHOUR=9,,10", TAKT_REASON_LIST_EMPTY, "", 20},
    /* weekdays */
    {"FREQ=WEEKLY;BYDAY=XX", TAKT_REASON_WEEKDAY_UNKNOWN, "XX", 18},
    {"FREQ=WEEKLY;BYDAY=M", TAKT_REASON_WEEKDAY_UNKNOWN, "M", 18},
    {"FREQ=WEEKLY;BYDAY=MO,TUE", TAKT_REASON_WEEKDAY_UNKNOWN, "TUE", 21},
    {"FREQ=WEEKLY;BYDAY=MO-FR", TAKT_REASON_WEEKDAY_UNKNOWN, "MO-FR", 18},
    {"FREQ=MONTHLY;BYDAY=2", TAKT_REASON_WEEKDAY_UNKNOWN, "2", 19},
    {"FREQ=MONTHLY;BYDAY=MO2", TAKT_REASON_WEEKDAY_UNKNOWN, "MO2", 19},
    {"FREQ=MONTHLY;BYDAY=+MO", TAKT_REASON_NUMBER, "+", 19},
    {"FREQ=MONTHLY;BYDAY=2 MO", TAKT_REASON_NUMBER, "2 ", 19},
    {"FREQ=MONTHLY;BYDAY=0MO", TAKT_REASON_ZERO, "0", 19},
    {"FREQ=YEARLY;BYDAY=MO,54MO", TAKT_REASON_RANGE, "54", 21},
    {"FREQ=YEARLY;BYDAY=-54MO", TAKT_REASON_RANGE, "-54", 18},
    {"FREQ=WEEKLY;WKST=1", TAKT_REASON_WEEKDAY_UNKNOWN, "1", 17},
    {"FREQ=WEEKLY;WKST=MON", TAKT_REASON_WEEKDAY_UNKNOWN, "MON", 17},
    {"FREQ=WEEKLY;WKST=", TAKT_REASON_WEEKDAY_UNKNOWN, "", 17},
    /* UNTIL */
    {"FREQ=DAILY;UNTIL=", TAKT_REASON_DATE, "", 17},
    {"FREQ=DAILY;UNTIL=tomorrow", TAKT_REASON_DATE, "tomorrow", 17},
    {"FREQ=DAILY;UNTIL=2026-12-24", TAKT_REASON_DATE, "2026-12-24", 17},
    {"FREQ=DAILY;UNTIL=2026-12-24T09:00", TAKT_REASON_DATE,
     "2026-12-24T09:00", 17},
    {"FREQ=DAILY;UNTIL=20260230", TAKT_REASON_DATE, "20260230", 17},
    {"FREQ=DAILY;UNTIL=20261224T0900", TAKT_REASON_DATE, "20261224T0900", 17},
    {"FREQ=DAILY;UNTIL=20261224T250000", TAKT_REASON_DATE,
     "20261224T250000", 17},
    {"FREQ=DAILY;UNTIL=20261224Z", TAKT_REASON_DATE, "20261224Z", 17},
    {"FREQ=DAILY;UNTIL=20261224 090000", TAKT_REASON_DATE,
     "20261224 090000", 17},
    {"FREQ=DAILY;UNTIL=20261224T090000X", TAKT_REASON_DATE,
     "20261224T090000X", 17},
    {"FREQ=DAILY;UNTIL=00000101", TAKT_REASON_YEAR_RANGE, "00000101", 17},
    /* what may not stand together (V1, U7, P9) */
    {"FREQ=DAILY;COUNT=2;UNTIL=20260304", TAKT_REASON_COUNT_AND_UNTIL,
     "UNTIL=20260304", 19},
    {"UNTIL=20260304;FREQ=DAILY;COUNT=2", TAKT_REASON_COUNT_AND_UNTIL,
     "COUNT=2", 26},
    {"FREQ=WEEKLY;BYDAY=1MO", TAKT_REASON_ORDINAL_FREQ, "BYDAY=1MO", 12},
    {"BYDAY=-1MO,TU;FREQ=DAILY", TAKT_REASON_ORDINAL_FREQ,
     "BYDAY=-1MO,TU", 0},
    {"FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO", TAKT_REASON_ORDINAL_WEEKNO,
     "BYDAY=1MO", 23},
    {"FREQ=MONTHLY;BYWEEKNO=10", TAKT_REASON_WEEKNO_FREQ, "BYWEEKNO=10", 13},
    {"FREQ=HOURLY;BYWEEKNO=10", TAKT_REASON_WEEKNO_FREQ, "BYWEEKNO=10", 12},
    {"FREQ=DAILY;BYYEARDAY=61", TAKT_REASON_YEARDAY_FREQ, "BYYEARDAY=61", 11},
    {"FREQ=WEEKLY;BYYEARDAY=-1", TAKT_REASON_YEARDAY_FREQ,
     "BYYEARDAY=-1", 12},
    {"FREQ=MONTHLY;BYYEARDAY=1", TAKT_REASON_YEARDAY_FREQ,
     "BYYEARDAY=1", 13},
    {"FREQ=WEEKLY;BYMONTHDAY=2", TAKT_REASON_MONTHDAY_FREQ,
     "BYMONTHDAY=2", 12},
    {"FREQ=WEEKLY;BYMONTHDAY=-2", TAKT_REASON_MONTHDAY_FREQ,
     "BYMONTHDAY=-2", 12},
    {"FREQ=MONTHLY;BYSETPOS=1", TAKT_REASON_SETPOS_ALONE, "BYSETPOS=1", 13},
    {"FREQ=MONTHLY;BYSETPOS=-65", TAKT_REASON_SETPOS_ALONE,
     "BYSETPOS=-65", 13},
    /* RFC 7529 (K1, K13, K16) */
    {"FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3", TAKT_REASON_SKIP_ALONE,
     "SKIP=BACKWARD", 13},
    {"FREQ=MONTHLY;SKIP=OMIT", TAKT_REASON_SKIP_ALONE, "SKIP=OMIT", 13},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=LATER", TAKT_REASON_SKIP_UNKNOWN,
     "LATER", 35},
    {"RSCALE=RUSSIAN;FREQ=YEARLY", TAKT_REASON_RSCALE_UNKNOWN, "RUSSIAN", 7},
    {"RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L", TAKT_REASON_RSCALE_UNKNOWN,
     "HEBREW", 7},
    {"RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=5L", TAKT_REASON_LEAP_MONTH,
     "5L", 37},
    {"RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=1,5l", TAKT_REASON_LEAP_MONTH,
     "5l", 39},
};
/* clang-format on */

static void good_rules_are_written_canonically(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(goods) / sizeof(goods[0]); i++) {
        const struct good *c = &goods[i];
        struct takt_rule rule;
        struct takt_rule back;
        char text[512];
        size_t len;

        if (takt_rule_parse(&rule, c->text, strlen(c->text), NULL) != TAKT_OK)
            fail_msg("%s is refused", c->text);
        assert_int_equal(takt_rule_check(&rule, NULL), TAKT_OK);
        assert_int_equal(takt_rule_print(&rule, text, sizeof(text), &len),
                         TAKT_OK);
        assert_string_equal(text, c->canonical);
        assert_int_equal(len, strlen(c->canonical));
        assert_int_equal(takt_rule_parse(&back, text, len, NULL), TAKT_OK);
        assert_true(takt_rule_is_equal(&rule, &back));
    }
}

static void bad_rules_are_refused_with_their_place(void **state)
{
    (void)state;
    static const struct takt_rule init = TAKT_RULE_INIT;

    for (size_t i = 0; i < sizeof(bads) / sizeof(bads[0]); i++) {
        const struct bad *c = &bads[i];
        struct takt_rule rule;
        struct takt_error err;

        if (takt_rule_parse(&rule, c->text, strlen(c->text), &err) !=
            TAKT_REFUSED)
            fail_msg("%s is not refused", c->text);
        if (err.reason != c->reason || err.offset != c->offset ||
            err.length != strlen(c->place))
            fail_msg("%s: reason %d at %zu+%zu", c->text, err.reason,
                     err.offset, err.length);
        assert_memory_equal(c->text + err.offset, c->place, err.length);
        assert_int_equal(err.status, TAKT_REFUSED);
        assert_true(takt_rule_is_equal(&rule, &init));
        assert_int_equal(takt_rule_parse(&rule, c->text, strlen(c->text), NULL),
                         TAKT_REFUSED);
    }
}

/* A text is not ended by a NUL, and nothing behind it is read. */
static void nul_is_a_stray_byte(void **state)
{
    (void)state;
    static const char text[] = "FREQ=DAILY\0;COUNT=2";
    struct takt_rule rule;
    struct takt_error err;

    assert_int_equal(takt_rule_parse(&rule, text, sizeof(text) - 1, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_FREQ_UNKNOWN);
    assert_int_equal(err.offset, 5);
    assert_int_equal(err.length, 6);
    assert_int_equal(takt_rule_parse(&rule, text, 10, NULL), TAKT_OK);
    assert_int_equal(takt_rule_parse(&rule, text, 4, &err), TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_PART_SYNTAX);
}

static void ranges_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t min, max;
    } cases[] = {
        {"FREQ=DAILY;COUNT=-1", 1, TAKT_NUMBER_MAX},
        {"FREQ=DAILY;BYHOUR=24", 0, 23},
        {"FREQ=DAILY;BYMONTH=13", 1, 12},
        {"FREQ=MONTHLY;BYMONTHDAY=32", -31, 31},
        {"FREQ=YEARLY;BYDAY=54MO", -53, 53},
        {"FREQ=YEARLY;BYYEARDAY=367", -366, 366},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct takt_rule rule;
        struct takt_error err;

        assert_int_equal(
            takt_rule_parse(&rule, cases[i].text, strlen(cases[i].text), &err),
            TAKT_REFUSED);
        assert_int_equal(err.reason, TAKT_REASON_RANGE);
        assert_int_equal(err.arg[0], cases[i].min);
        assert_int_equal(err.arg[1], cases[i].max);
    }
}

/* The longest text is read; one byte more is refused at that byte. */
static void length_is_bounded(void **state)
{
    (void)state;
    static char text[TAKT_RULE_TEXT_MAX + 1];
    static const char head[] = "FREQ=DAILY;COUNT=";
    struct takt_rule rule;
    struct takt_error err;

    memset(text, '0', sizeof(text));
    memcpy(text, head, sizeof(head) - 1);
    text[TAKT_RULE_TEXT_MAX - 1] = '9';
    assert_int_equal(takt_rule_parse(&rule, text, TAKT_RULE_TEXT_MAX, NULL),
                     TAKT_OK);
    assert_int_equal(rule.count, 9);
    assert_int_equal(takt_rule_parse(&rule, text, TAKT_RULE_TEXT_MAX + 1, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_RULE_TOO_LONG);
    assert_int_equal(err.offset, TAKT_RULE_TEXT_MAX);
    assert_int_equal(err.length, 1);
    assert_int_equal(err.arg[0], TAKT_RULE_TEXT_MAX);
}

/* Every value of every part fits in the text that is read. */
static void fullest_rule_fits(void **state)
{
    (void)state;
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_rule back;
    static char text[TAKT_RULE_TEXT_MAX + 1];
    size_t len;

    rule.freq = TAKT_FREQ_YEARLY;
    rule.interval = TAKT_NUMBER_MAX;
    rule.has_rscale = true;
    rule.skip = TAKT_SKIP_BACKWARD;
    rule.until = TAKT_UNTIL_UTC;
    rule.until_s = TAKT_WALL_MAX;
    rule.week_start = TAKT_SUNDAY;
    rule.by_day = 0x7f;
    rule.by_month = 0x1ffe;
    rule.by_second = (UINT64_C(1) << 61) - 1;
    rule.by_minute = (UINT64_C(1) << 60) - 1;
    rule.by_hour = (UINT32_C(1) << 24) - 1;
    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
        rule.by_month_day[half] = 0xfffffffe;
        for (int weekday = 0; weekday < 7; weekday++)
            rule.by_day_nth[half][weekday] = (UINT64_C(1) << 54) - 2;
        for (int n = 1; n <= 366; n++) {
            rule.by_year_day[half][n / 64] |= UINT64_C(1) << n % 64;
            rule.by_set_pos[half][n / 64] |= UINT64_C(1) << n % 64;
        }
    }
    for (int n = 0; n <= TAKT_EASTER_FRONT; n++)
        rule.by_easter[TAKT_FRONT][n / 64] |= UINT64_C(1) << n % 64;
    for (int n = 1; n <= TAKT_EASTER_BACK; n++)
        rule.by_easter[TAKT_BACK][n / 64] |= UINT64_C(1) << n % 64;
    assert_int_equal(takt_rule_check(&rule, NULL), TAKT_OK);
    assert_int_equal(takt_rule_print(&rule, text, sizeof(text), &len), TAKT_OK);
    assert_true(len + sizeof("BYWEEKNO=") + 2 * 53 * 4 <= TAKT_RULE_TEXT_MAX);
    assert_int_equal(takt_rule_parse(&back, text, len, NULL), TAKT_OK);
    assert_true(takt_rule_is_equal(&rule, &back));
}

/* A buffer that is too small is filled, ended and never overrun. */
static void short_buffers_are_filled(void **state)
{
    (void)state;
    static const char want[] = "FREQ=WEEKLY;COUNT=25;BYDAY=TU,TH";
    struct takt_rule rule;
    size_t len;

    assert_int_equal(takt_rule_parse(&rule, want, strlen(want), NULL), TAKT_OK);
    assert_int_equal(takt_rule_print(&rule, NULL, 0, &len), TAKT_LIMIT);
    assert_int_equal(len, strlen(want));
    for (size_t size = 1; size <= sizeof(want); size++) {
        char *buf = malloc(size); /* exact, so that a sanitizer sees more */
        assert_non_null(buf);
        assert_int_equal(takt_rule_print(&rule, buf, size, &len),
                         size < sizeof(want) ? TAKT_LIMIT : TAKT_OK);
        assert_int_equal(len, strlen(want));
        assert_int_equal(strlen(buf), size - 1);
        assert_memory_equal(buf, want, size - 1);
        free(buf);
    }
}

/* What a text cannot say but a struct can. */
static void rules_by_hand_are_checked(void **state)
{
    (void)state;
    static const struct takt_rule init = TAKT_RULE_INIT;
    struct takt_rule rule;
    struct takt_error err;

#define REFUSES(field, value, why)                                             \
    do {                                                                       \
        rule = init;                                                           \
        rule.freq = TAKT_FREQ_YEARLY;                                          \
        rule.field = (value);                                                  \
        assert_int_equal(takt_rule_check(&rule, &err), TAKT_REFUSED);          \
        assert_int_equal(err.reason, (why));                                   \
        assert_int_equal(err.offset + err.length, 0);                          \
    } while (0)

    assert_int_equal(takt_rule_check(&init, NULL), TAKT_OK);
    REFUSES(freq, TAKT_FREQ__COUNT, TAKT_REASON_FREQ_UNKNOWN);
    REFUSES(freq, (enum takt_freq) - 1, TAKT_REASON_FREQ_UNKNOWN);
    REFUSES(skip, TAKT_SKIP__COUNT, TAKT_REASON_SKIP_UNKNOWN);
    REFUSES(skip, TAKT_SKIP_FORWARD, TAKT_REASON_SKIP_ALONE);
    REFUSES(interval, 0, TAKT_REASON_ZERO);
    REFUSES(week_start, 7, TAKT_REASON_WEEKDAY_UNKNOWN);
    REFUSES(by_day, 0x80, TAKT_REASON_WEEKDAY_UNKNOWN);
    REFUSES(by_month, 1, TAKT_REASON_ZERO);
    REFUSES(by_month, 0x2000, TAKT_REASON_RANGE);
    REFUSES(by_second, UINT64_C(1) << 61, TAKT_REASON_RANGE);
    REFUSES(by_minute, UINT64_C(1) << 60, TAKT_REASON_RANGE);
    REFUSES(by_hour, 1u << 24, TAKT_REASON_RANGE);
    REFUSES(by_month_day[TAKT_FRONT], 1, TAKT_REASON_ZERO);
    REFUSES(by_month_day[TAKT_BACK], 1, TAKT_REASON_ZERO);
    REFUSES(by_week_no[TAKT_BACK], UINT64_C(1) << 54, TAKT_REASON_RANGE);
    REFUSES(by_day_nth[TAKT_BACK][3], 1, TAKT_REASON_ZERO);
    REFUSES(by_day_nth[TAKT_FRONT][6], UINT64_C(1) << 54, TAKT_REASON_RANGE);
    REFUSES(by_year_day[TAKT_FRONT][5], UINT64_C(1) << 47, TAKT_REASON_RANGE);
    REFUSES(by_set_pos[TAKT_BACK][5], UINT64_C(1) << 63, TAKT_REASON_RANGE);
    REFUSES(by_easter[TAKT_FRONT][3], UINT64_C(1) << 59, TAKT_REASON_RANGE);
    REFUSES(by_easter[TAKT_BACK][0], 1, TAKT_REASON_ZERO);
    REFUSES(by_easter[TAKT_BACK][1], UINT64_C(1) << 17, TAKT_REASON_RANGE);
    REFUSES(by_easter[TAKT_BACK][3], 1, TAKT_REASON_RANGE);
    REFUSES(until, TAKT_UNTIL__COUNT, TAKT_REASON_DATE);
#undef REFUSES

    rule = init;
    rule.until = TAKT_UNTIL_DATE;
    rule.until_s = 86399;
    assert_int_equal(takt_rule_check(&rule, &err), TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_DATE);
    rule.until_s = TAKT_WALL_MAX + 1;
    assert_int_equal(takt_rule_check(&rule, &err), TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_YEAR_RANGE);
    rule.until = TAKT_UNTIL_NONE; /* then until_s says nothing */
    assert_int_equal(takt_rule_check(&rule, NULL), TAKT_OK);
    assert_true(takt_rule_is_equal(&rule, &init));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_rules_are_written_canonically),
        cmocka_unit_test(bad_rules_are_refused_with_their_place),
        cmocka_unit_test(nul_is_a_stray_byte),
        cmocka_unit_test(ranges_are_told),
        cmocka_unit_test(length_is_bounded),
        cmocka_unit_test(fullest_rule_fits),
        cmocka_unit_test(short_buffers_are_filled),
        cmocka_unit_test(rules_by_hand_are_checked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
