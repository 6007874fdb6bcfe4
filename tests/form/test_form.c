/* SPDX-License-Identifier: MIT */
/*
 * The form and its rules: every row of the table of SPEC 14.1 both ways, the
 * rules that are shown as a form though written otherwise, the rules that no
 * form shows, and the forms that are refused (D-01).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <takt/form.h>

#include <string.h>

#define DAY(n) (UINT32_C(1) << (n))
#define MONTH(n) ((uint16_t)(1u << (n)))
#define WEEKDAY(n) ((uint8_t)(1u << (n)))

#define DAILY(option)                                                          \
    .pattern = TAKT_PATTERN_DAILY, .sub = TAKT_SUB_EVERY_##option, .interval = 1
#define WEEKLY(n, set)                                                         \
    .pattern = TAKT_PATTERN_WEEKLY, .interval = (n), .weekdays = (set)
#define MONTH_DAY(n, set)                                                      \
    .pattern = TAKT_PATTERN_MONTHLY, .sub = TAKT_SUB_DAY_OF_MONTH,             \
    .interval = (n), .month_days = (set)
#define MONTH_NTH(n, nth, set)                                                 \
    .pattern = TAKT_PATTERN_MONTHLY, .sub = TAKT_SUB_WEEKDAY_OF_MONTH,         \
    .interval = (n), .ordinal = (nth), .weekdays = (set)
#define YEAR_DAY(n, set, days)                                                 \
    .pattern = TAKT_PATTERN_YEARLY, .sub = TAKT_SUB_DAY_OF_MONTH,              \
    .interval = (n), .months = (set), .month_days = (days)
#define YEAR_NTH(n, set, nth, days)                                            \
    .pattern = TAKT_PATTERN_YEARLY, .sub = TAKT_SUB_WEEKDAY_OF_MONTH,          \
    .interval = (n), .months = (set), .ordinal = (nth), .weekdays = (days)
#define LAST_IF_SHORT .short_month = TAKT_SHORT_LAST

/* Thursday 26 November 2026, 09:00. */
#define START_DAY 20783
#define START_S ((int64_t)START_DAY * TAKT_DAY_S + 9 * 3600)

struct row {
    const char *rule;
    struct takt_form form;
};

/* clang-format off */
static const struct row rows[] = {
    /* the table, in its order */
    {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", {DAILY(WORKDAY)}},
    {"FREQ=DAILY", {DAILY(WEEKDAY)}},
    {"FREQ=DAILY;INTERVAL=6",
     {.pattern = TAKT_PATTERN_DAILY, .sub = TAKT_SUB_EVERY_CYCLIC_DAY,
      .interval = 6}},
    {"FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH",
     {WEEKLY(3, WEEKDAY(1) | WEEKDAY(3))}},
    {"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20", {MONTH_DAY(3, DAY(20))}},
    {"FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH", {MONTH_NTH(2, 4, WEEKDAY(3))}},
    {"FREQ=MONTHLY;BYDAY=-1FR",
     {MONTH_NTH(1, TAKT_ORDINAL_LAST, WEEKDAY(4))}},
    {"FREQ=YEARLY;BYMONTHDAY=13;BYMONTH=4", {YEAR_DAY(1, MONTH(4), DAY(13))}},
    {"FREQ=YEARLY;BYDAY=4TH;BYMONTH=8",
     {YEAR_NTH(1, MONTH(8), 4, WEEKDAY(3))}},
    {"FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
     {MONTH_DAY(1, DAY(31)), LAST_IF_SHORT}},
    {"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
     {MONTH_DAY(1, DAY(30)), LAST_IF_SHORT}},
    {"FREQ=YEARLY;BYMONTHDAY=28,29;BYMONTH=2;BYSETPOS=-1",
     {YEAR_DAY(1, MONTH(2), DAY(29)), LAST_IF_SHORT}},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
     {MONTH_NTH(1, TAKT_ORDINAL_LAST, TAKT_WORKDAYS)}},
    {"FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1",
     {MONTH_NTH(1, 1, TAKT_DAYS_OFF)}},
    {"FREQ=MONTHLY;BYMONTHDAY=-1",
     {MONTH_DAY(1, 0), .is_last_day = true}},
    {"FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
     {MONTH_DAY(1, DAY(1) | DAY(15)), .is_last_day = true}},
    {"FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=1,15;BYMONTH=3,9",
     {YEAR_DAY(2, MONTH(3) | MONTH(9), DAY(1) | DAY(15))}},
    {"FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3,10",
     {YEAR_NTH(1, MONTH(3) | MONTH(10), TAKT_ORDINAL_LAST, WEEKDAY(6))}},
    {"FREQ=DAILY;COUNT=10",
     {DAILY(WEEKDAY), .end = TAKT_END_COUNT, .count = 10}},
    {"FREQ=DAILY;UNTIL=20261127T080000Z",
     {DAILY(WEEKDAY), .end = TAKT_END_DATE, .until_kind = TAKT_UNTIL_UTC,
      .until_s = START_S + TAKT_DAY_S - 3600}},
    {"FREQ=DAILY;UNTIL=20261127",
     {DAILY(WEEKDAY), .end = TAKT_END_DATE, .until_kind = TAKT_UNTIL_DATE,
      .until_s = (int64_t)(START_DAY + 1) * TAKT_DAY_S}},
    /* WKST is written unless it is MO, whatever the pattern (D-05) */
    {"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
     {WEEKLY(2, WEEKDAY(1) | WEEKDAY(6)), .week_start = TAKT_SUNDAY}},
    {"FREQ=DAILY;WKST=SA", {DAILY(WEEKDAY), .week_start = TAKT_SATURDAY}},
    /* more options (D-20) */
    {"FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2",
     {MONTH_NTH(1, 2, WEEKDAY(0) | WEEKDAY(2))}},
    {"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1",
     {MONTH_NTH(1, TAKT_ORDINAL_LAST, TAKT_ALL_DAYS)}},
    {"FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=12;BYSETPOS=-1",
     {YEAR_NTH(1, MONTH(12), TAKT_ORDINAL_LAST, TAKT_WORKDAYS)}},
    {"FREQ=WEEKLY;INTERVAL=999;BYDAY=MO,TU,WE,TH,FR,SA,SU",
     {WEEKLY(999, TAKT_ALL_DAYS)}},
    {"FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2",
     {YEAR_DAY(1, MONTH(2), DAY(29))}},
    {"FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=1,2",
     {YEAR_DAY(1, MONTH(1) | MONTH(2), DAY(31))}},
};

/* Rules that a form shows though it would write them otherwise. */
static const struct row others[] = {
    /* every workday, every weekday, in both frequencies */
    {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", {DAILY(WORKDAY)}},
    {"FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU", {DAILY(WEEKDAY)}},
    {"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", {DAILY(WEEKDAY)}},
    {"FREQ=DAILY;BYDAY=MO,TH", {WEEKLY(1, WEEKDAY(0) | WEEKDAY(3))}},
    {"FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU",
     {.pattern = TAKT_PATTERN_DAILY, .sub = TAKT_SUB_EVERY_CYCLIC_DAY,
      .interval = 2}},
    /* what is left to DTSTART (F1) */
    {"FREQ=WEEKLY;INTERVAL=2", {WEEKLY(2, WEEKDAY(3))}},
    {"FREQ=MONTHLY", {MONTH_DAY(1, DAY(26))}},
    {"FREQ=YEARLY", {YEAR_DAY(1, MONTH(11), DAY(26))}},
    {"FREQ=YEARLY;BYMONTH=1,2",
     {YEAR_DAY(1, MONTH(1) | MONTH(2), DAY(26))}},
    {"FREQ=YEARLY;BYMONTHDAY=15,20",
     {YEAR_DAY(1, MONTH(11), DAY(15) | DAY(20))}},
    /* the time of DTSTART, written out */
    {"FREQ=MONTHLY;BYHOUR=9;BYMINUTE=0;BYSECOND=0", {MONTH_DAY(1, DAY(26))}},
    /* BYSETPOS over one weekday is its ordinal */
    {"FREQ=MONTHLY;BYDAY=TH;BYSETPOS=4", {MONTH_NTH(1, 4, WEEKDAY(3))}},
    {"FREQ=YEARLY;BYMONTH=8;BYDAY=TH;BYSETPOS=-1",
     {YEAR_NTH(1, MONTH(8), TAKT_ORDINAL_LAST, WEEKDAY(3))}},
    /* every month, cut to some, is those every year */
    {"FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=13",
     {YEAR_DAY(1, MONTH(4), DAY(13))}},
    {"FREQ=MONTHLY;BYMONTH=3,10;BYDAY=-1SU",
     {YEAR_NTH(1, MONTH(3) | MONTH(10), TAKT_ORDINAL_LAST, WEEKDAY(6))}},
    {"FREQ=MONTHLY;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
     {YEAR_NTH(1, MONTH(12), TAKT_ORDINAL_LAST, TAKT_WORKDAYS)}},
    /* SKIP=BACKWARD is the last day of a short month (D-04) */
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD",
     {MONTH_DAY(1, DAY(31)), LAST_IF_SHORT}},
    {"RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;SKIP=BACKWARD",
     {YEAR_DAY(1, MONTH(2), DAY(29)), LAST_IF_SHORT}},
    /* SKIP where no day is missing */
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,28,-1;SKIP=FORWARD",
     {MONTH_DAY(1, DAY(1) | DAY(28)), .is_last_day = true}},
    {"RSCALE=GREGORIAN;FREQ=WEEKLY;BYDAY=MO;SKIP=FORWARD",
     {WEEKLY(1, WEEKDAY(0))}},
    {"RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31", {MONTH_DAY(1, DAY(31))}},
};

/* Rules that no form shows. */
static const char *const hidden[] = {
    "FREQ=HOURLY",
    "FREQ=MINUTELY;INTERVAL=1440",
    "FREQ=SECONDLY",
    "FREQ=DAILY;INTERVAL=1000",
    "FREQ=DAILY;BYHOUR=10",
    "FREQ=DAILY;BYHOUR=9,17",
    "FREQ=DAILY;BYMINUTE=30",
    "FREQ=DAILY;BYSECOND=1",
    "FREQ=DAILY;BYMONTH=6",
    "FREQ=DAILY;BYMONTHDAY=1",
    "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
    "FREQ=DAILY;BYDAY=MO;BYSETPOS=1",
    "FREQ=WEEKLY;BYDAY=MO;BYMONTH=6",
    "FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=1",
    "FREQ=MONTHLY;BYDAY=MO",
    "FREQ=MONTHLY;BYDAY=5MO",
    "FREQ=MONTHLY;BYDAY=-2MO",
    "FREQ=MONTHLY;BYDAY=1MO,3MO",
    "FREQ=MONTHLY;BYDAY=1MO,-1MO",
    "FREQ=MONTHLY;BYDAY=1MO,1TU",
    "FREQ=MONTHLY;BYDAY=1MO,TU",
    "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,2",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=5",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-2",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=65",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1,65",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=MONTHLY;BYMONTHDAY=-2",
    "FREQ=MONTHLY;BYMONTHDAY=-31",
    "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1",
    "FREQ=MONTHLY;BYMONTHDAY=29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31,-1;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=1",
    "FREQ=MONTHLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=5",
    "FREQ=MONTHLY;BYMONTH=2,4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTH=2,4;BYDAY=MO,TU;BYSETPOS=-1",
    "FREQ=YEARLY;BYDAY=MO",
    "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=YEARLY;BYYEARDAY=-300",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=30,31",
    "FREQ=YEARLY;BYMONTH=1,2;BYDAY=MO;BYSETPOS=1",
    "FREQ=YEARLY;BYMONTH=1,3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31,-1;SKIP=BACKWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;SKIP=FORWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD",
    "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31;SKIP=BACKWARD",
};

struct refusal {
    struct takt_form form;
    enum takt_reason reason;
};

static const struct refusal refusals[] = {
    /* the option is not of the pattern */
    {{.pattern = TAKT_PATTERN_CUSTOM, .interval = 1},
     TAKT_REASON_FORM_PATTERN},
    {{.pattern = TAKT_PATTERN__COUNT, .interval = 1},
     TAKT_REASON_FORM_PATTERN},
    {{.pattern = TAKT_PATTERN_DAILY, .interval = 1}, TAKT_REASON_FORM_PATTERN},
    {{.pattern = TAKT_PATTERN_DAILY, .sub = TAKT_SUB_DAY_OF_MONTH,
      .interval = 1, .month_days = DAY(1)}, TAKT_REASON_FORM_PATTERN},
    {{.pattern = TAKT_PATTERN_MONTHLY, .sub = TAKT_SUB__COUNT, .interval = 1},
     TAKT_REASON_FORM_PATTERN},
    {{.pattern = TAKT_PATTERN_WEEKLY, .sub = TAKT_SUB_EVERY_WORKDAY,
      .interval = 1, .weekdays = 1}, TAKT_REASON_FORM_PATTERN},
    /* every N */
    {{WEEKLY(0, 1)}, TAKT_REASON_FORM_INTERVAL},
    {{WEEKLY(1000, 1)}, TAKT_REASON_FORM_INTERVAL},
    /* weekdays */
    {{WEEKLY(1, 0)}, TAKT_REASON_FORM_WEEKDAYS},
    {{WEEKLY(1, 0x80)}, TAKT_REASON_FORM_WEEKDAYS},
    {{WEEKLY(1, 1), .week_start = 7}, TAKT_REASON_FORM_WEEKDAYS},
    {{MONTH_NTH(1, 1, 0)}, TAKT_REASON_FORM_WEEKDAYS},
    /* ordinals */
    {{MONTH_NTH(1, 0, 1)}, TAKT_REASON_FORM_ORDINAL},
    {{MONTH_NTH(1, 5, 1)}, TAKT_REASON_FORM_ORDINAL},
    {{MONTH_NTH(1, -2, 1)}, TAKT_REASON_FORM_ORDINAL},
    /* days */
    {{MONTH_DAY(1, 0)}, TAKT_REASON_FORM_DAY},
    {{MONTH_DAY(1, DAY(0))}, TAKT_REASON_FORM_DAY},
    {{YEAR_DAY(1, MONTH(2), DAY(30))}, TAKT_REASON_FORM_DAY},
    {{YEAR_DAY(1, MONTH(4) | MONTH(6), DAY(1) | DAY(31))},
     TAKT_REASON_FORM_DAY},
    /* the last day where the month is short (D-04) */
    {{MONTH_DAY(1, DAY(28)), LAST_IF_SHORT}, TAKT_REASON_FORM_SHORT_MONTH},
    {{MONTH_DAY(1, DAY(30) | DAY(31)), LAST_IF_SHORT},
     TAKT_REASON_FORM_SHORT_MONTH},
    {{MONTH_DAY(1, DAY(31)), LAST_IF_SHORT, .is_last_day = true},
     TAKT_REASON_FORM_SHORT_MONTH},
    {{MONTH_DAY(1, DAY(31)), .short_month = (enum takt_short_month)2},
     TAKT_REASON_FORM_SHORT_MONTH},
    /* months */
    {{YEAR_DAY(1, 0, DAY(1))}, TAKT_REASON_FORM_MONTH},
    {{YEAR_DAY(1, MONTH(0), DAY(1))}, TAKT_REASON_FORM_MONTH},
    {{YEAR_DAY(1, MONTH(13), DAY(1))}, TAKT_REASON_FORM_MONTH},
    {{YEAR_DAY(1, MONTH(2) | MONTH(4), DAY(31)), LAST_IF_SHORT},
     TAKT_REASON_FORM_ONE_MONTH},
    {{YEAR_NTH(1, MONTH(2) | MONTH(4), 1, TAKT_WORKDAYS)},
     TAKT_REASON_FORM_ONE_MONTH},
    /* a field that the option does not use */
    {{DAILY(WORKDAY), .weekdays = TAKT_WORKDAYS}, TAKT_REASON_FORM_UNUSED},
    {{DAILY(WEEKDAY), .months = MONTH(1)}, TAKT_REASON_FORM_UNUSED},
    {{.pattern = TAKT_PATTERN_DAILY, .sub = TAKT_SUB_EVERY_WORKDAY,
      .interval = 2}, TAKT_REASON_FORM_UNUSED},
    {{WEEKLY(1, 1), .ordinal = 1}, TAKT_REASON_FORM_UNUSED},
    {{WEEKLY(1, 1), .month_days = DAY(1)}, TAKT_REASON_FORM_UNUSED},
    {{WEEKLY(1, 1), .is_last_day = true}, TAKT_REASON_FORM_UNUSED},
    {{WEEKLY(1, 1), LAST_IF_SHORT}, TAKT_REASON_FORM_UNUSED},
    {{MONTH_DAY(1, DAY(1)), .months = MONTH(1)}, TAKT_REASON_FORM_UNUSED},
    /* ends */
    {{DAILY(WORKDAY), .end = TAKT_END__COUNT}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .end = TAKT_END_COUNT}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .count = 2}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .end = TAKT_END_DATE}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .until_kind = TAKT_UNTIL_UTC}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .until_s = 1}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .end = TAKT_END_DATE, .until_kind = TAKT_UNTIL_DATE,
      .until_s = 1}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .end = TAKT_END_DATE, .until_kind = TAKT_UNTIL_UTC,
      .until_s = TAKT_WALL_MAX + 1}, TAKT_REASON_FORM_END},
    {{DAILY(WORKDAY), .end = TAKT_END_DATE, .until_kind = TAKT_UNTIL_UTC,
      .count = 1}, TAKT_REASON_FORM_END},
};
/* clang-format on */

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static bool is_same_form(const struct takt_form *a, const struct takt_form *b)
{
    return a->pattern == b->pattern && a->sub == b->sub &&
           a->interval == b->interval && a->weekdays == b->weekdays &&
           a->ordinal == b->ordinal && a->month_days == b->month_days &&
           a->is_last_day == b->is_last_day && a->months == b->months &&
           a->short_month == b->short_month && a->week_start == b->week_start &&
           a->end == b->end && a->count == b->count &&
           a->until_s == b->until_s && a->until_kind == b->until_kind;
}

static struct takt_rule parsed(const char *text)
{
    struct takt_rule rule;

    if (takt_rule_parse(&rule, text, strlen(text), NULL) != TAKT_OK)
        fail_msg("%s is refused", text);
    return rule;
}

static void rows_go_both_ways(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(rows); i++) {
        struct takt_rule rule;
        struct takt_form form;
        char text[256];

        if (takt_form_to_rule(&rule, &rows[i].form, NULL) != TAKT_OK)
            fail_msg("the form of %s is refused", rows[i].rule);
        assert_int_equal(takt_rule_check(&rule, NULL), TAKT_OK);
        assert_int_equal(takt_rule_print(&rule, text, sizeof(text), NULL),
                         TAKT_OK);
        assert_string_equal(text, rows[i].rule);
        rule = parsed(rows[i].rule);
        if (takt_form_from_rule(&form, &rule, START_S) != TAKT_OK ||
            !is_same_form(&form, &rows[i].form))
            fail_msg("%s is not shown as its form", rows[i].rule);
    }
}

static void same_dates_written_otherwise_are_shown(void **state)
{
    (void)state;
    for (size_t i = 0; i < LENGTH(others); i++) {
        const struct takt_rule rule = parsed(others[i].rule);
        struct takt_form form;

        if (takt_form_from_rule(&form, &rule, START_S) != TAKT_OK ||
            !is_same_form(&form, &others[i].form))
            fail_msg("%s is not shown as its form", others[i].rule);
    }
}

static void other_rules_are_not_shown(void **state)
{
    (void)state;
    static const struct takt_form zero;

    for (size_t i = 0; i < LENGTH(hidden); i++) {
        const struct takt_rule rule = parsed(hidden[i]);
        struct takt_form form;

        if (takt_form_from_rule(&form, &rule, START_S) != TAKT_DONE)
            fail_msg("%s is shown", hidden[i]);
        assert_true(is_same_form(&form, &zero));
    }
}

static void bad_forms_are_refused(void **state)
{
    (void)state;
    static const struct takt_rule init = TAKT_RULE_INIT;

    for (size_t i = 0; i < LENGTH(refusals); i++) {
        struct takt_rule rule;
        struct takt_error err = {0};

        if (takt_form_to_rule(&rule, &refusals[i].form, &err) != TAKT_REFUSED ||
            err.reason != refusals[i].reason)
            fail_msg("refusal %zu: reason %d, wanted %d", i, err.reason,
                     refusals[i].reason);
        assert_true(takt_rule_is_equal(&rule, &init));
    }
}

/* Three forms are another one in disguise. */
static void disguised_forms_come_back_plain(void **state)
{
    (void)state;
    static const struct {
        struct takt_form disguised, plain;
    } cases[] = {
        {{DAILY(CYCLIC_DAY)}, {DAILY(WEEKDAY)}},
        {{WEEKLY(1, TAKT_WORKDAYS)}, {DAILY(WORKDAY)}},
        {{WEEKLY(1, TAKT_ALL_DAYS)}, {DAILY(WEEKDAY)}},
    };

    for (size_t i = 0; i < LENGTH(cases); i++) {
        struct takt_rule rule;
        struct takt_rule plain;
        struct takt_form form;

        assert_int_equal(takt_form_to_rule(&rule, &cases[i].disguised, NULL),
                         TAKT_OK);
        assert_int_equal(takt_form_to_rule(&plain, &cases[i].plain, NULL),
                         TAKT_OK);
        assert_true(takt_rule_is_equal(&rule, &plain));
        assert_int_equal(takt_form_from_rule(&form, &rule, START_S), TAKT_OK);
        assert_true(is_same_form(&form, &cases[i].plain));
    }
}

/* D-02, D-04. Days: 20783 is Thursday 26 November 2026. */
static void defaults_follow_the_date(void **state)
{
    (void)state;
#define TEN_TIMES .week_start = 6, .end = TAKT_END_COUNT, .count = 10
    static const struct {
        enum takt_pattern pattern;
        enum takt_sub_pattern sub;
        int32_t day;
        struct takt_form want;
        bool is_default;
    } cases[] = {
        {TAKT_PATTERN_DAILY,
         TAKT_SUB_EVERY_WORKDAY,
         20783,
         {DAILY(WORKDAY), TEN_TIMES},
         true},
        {TAKT_PATTERN_DAILY,
         TAKT_SUB_EVERY_CYCLIC_DAY,
         20783,
         {DAILY(CYCLIC_DAY), TEN_TIMES},
         false},
        {TAKT_PATTERN_WEEKLY,
         TAKT_SUB_NONE,
         20783,
         {WEEKLY(1, WEEKDAY(3)), TEN_TIMES},
         true},
        {TAKT_PATTERN_MONTHLY,
         TAKT_SUB_DAY_OF_MONTH,
         20783,
         {MONTH_DAY(1, DAY(26)), TEN_TIMES},
         true},
        {TAKT_PATTERN_MONTHLY,
         TAKT_SUB_DAY_OF_MONTH,
         20787, /* 30 November */
         {MONTH_DAY(1, DAY(30)), TEN_TIMES},
         true},
        {TAKT_PATTERN_MONTHLY,
         TAKT_SUB_DAY_OF_MONTH,
         20818, /* 31 December */
         {MONTH_DAY(1, DAY(31)), LAST_IF_SHORT, TEN_TIMES},
         true},
        {TAKT_PATTERN_MONTHLY,
         TAKT_SUB_WEEKDAY_OF_MONTH,
         20783,
         {MONTH_NTH(1, 4, WEEKDAY(3)), TEN_TIMES},
         false},
        {TAKT_PATTERN_MONTHLY,
         TAKT_SUB_WEEKDAY_OF_MONTH,
         20787,
         {MONTH_NTH(1, TAKT_ORDINAL_LAST, WEEKDAY(0)), TEN_TIMES},
         false},
        {TAKT_PATTERN_YEARLY,
         TAKT_SUB_DAY_OF_MONTH,
         20783,
         {YEAR_DAY(1, MONTH(11), DAY(26)), TEN_TIMES},
         true},
        {TAKT_PATTERN_YEARLY,
         TAKT_SUB_DAY_OF_MONTH,
         20818,
         {YEAR_DAY(1, MONTH(12), DAY(31)), TEN_TIMES},
         true},
        {TAKT_PATTERN_YEARLY,
         TAKT_SUB_WEEKDAY_OF_MONTH,
         20783,
         {YEAR_NTH(1, MONTH(11), 4, WEEKDAY(3)), TEN_TIMES},
         false},
    };

    for (size_t i = 0; i < LENGTH(cases); i++) {
        const struct takt_form form =
            takt_form_prefill(cases[i].pattern, cases[i].sub, cases[i].day, 6);
        const struct takt_form first =
            takt_form_default(cases[i].pattern, cases[i].day, 6);
        struct takt_rule rule;

        if (!is_same_form(&form, &cases[i].want))
            fail_msg("default %zu differs", i);
        assert_int_equal(is_same_form(&first, &form), cases[i].is_default);
        assert_int_equal(takt_form_to_rule(&rule, &form, NULL), TAKT_OK);
    }
    const struct takt_form custom =
        takt_form_default(TAKT_PATTERN_CUSTOM, 20783, 0);
    assert_int_equal(custom.pattern, TAKT_PATTERN_CUSTOM);
    assert_int_equal(custom.end, TAKT_END_NEVER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_go_both_ways),
        cmocka_unit_test(same_dates_written_otherwise_are_shown),
        cmocka_unit_test(other_rules_are_not_shown),
        cmocka_unit_test(bad_forms_are_refused),
        cmocka_unit_test(disguised_forms_come_back_plain),
        cmocka_unit_test(defaults_follow_the_date),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
