/* SPDX-License-Identifier: MIT */
/* Sets of property lines: what a series is made of, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <string.h>

#include "base/buf.h"
#include "ical/lines.h"
#include "ical/sets.h"

/* Two zones made of TZif bytes: an hour and two hours east, all year. */
struct zones {
    struct takt_zone *one;
    struct takt_zone *two;
};

static struct takt_zone *fixed_zone(const char *name, char hours)
{
    unsigned char bytes[64] = "TZif";
    struct takt_zone *zone;
    int32_t offset = hours * 3600;

    /* RFC 8536: a version 1 file of one type and a name of four bytes. */
    bytes[35 + 4] = 1; /* typecnt */
    bytes[39 + 4] = 4; /* charcnt */
    bytes[44 + 2] = (unsigned char)(offset >> 8);
    bytes[44 + 3] = (unsigned char)offset;
    memcpy(bytes + 50, "ABC", 4);
    assert_int_equal(
        takt_zone_load(&zone, name, strlen(name), bytes, 54, NULL, NULL),
        TAKT_OK);
    return zone;
}

static int set_up(void **state)
{
    static struct zones zones;

    zones.one = fixed_zone("One", 1);
    zones.two = fixed_zone("Two, far", 2);
    *state = &zones;
    return 0;
}

static int tear_down(void **state)
{
    struct zones *zones = *state;

    takt_zone_free(zones->one);
    takt_zone_free(zones->two);
    return 0;
}

static takt_status find(void *ctx, const char *name, size_t len,
                        const struct takt_zone **out)
{
    const struct zones *zones = ctx;
    const struct ical_text text = {name, len};

    *out = NULL;
    if (ical_text_is(text, "One"))
        *out = zones->one;
    else if (ical_text_is(text, "Two, far"))
        *out = zones->two;
    return *out == NULL ? TAKT_DONE : TAKT_OK;
}

static void print_time(struct buf *out, int64_t wall_s)
{
    char text[TAKT_TIME_PRINT_SIZE];

    takt_time_print(
        text, (struct takt_time){.wall_s = wall_s, .kind = TAKT_TIME_LOCAL});
    buf_addf(out, " %s", text);
}

/* Prints a set in one line: frame, start, counts, dates and bounds. */
static void print_set(struct buf *out, const struct ical_set *set)
{
    static const char frames[] = "DFUZ";
    const struct takt_series_options *o = &set->options;

    buf_addf(out, "%c%s", frames[o->frame], o->start_shown ? "!" : "");
    print_time(out, o->start_s);
    if (o->rule_count + o->exrule_count > 0)
        buf_addf(out, " r%zu-%zu", o->rule_count, o->exrule_count);
    for (size_t i = 0; i < o->added_count; i++) {
        buf_add_str(out, " +");
        print_time(out, o->added[i]);
    }
    for (size_t i = 0; i < o->removed_count; i++) {
        buf_add_str(out, " -");
        print_time(out, o->removed[i]);
    }
    for (size_t i = 0; i < o->removed_day_count; i++)
        buf_addf(out, " -day %d", o->removed_days[i]);
    if (set->has_limit)
        buf_addf(out, " limit %" PRIu64, set->limit);
    if (set->has_from) {
        buf_add_str(out, " from");
        print_time(out, set->from_s);
    }
    if (set->has_to) {
        buf_add_str(out, " to");
        print_time(out, set->to_s);
    }
}

struct reading {
    const char *name;
    const char *lines;
    const char *set;
};

static const struct reading readings[] = {
    {"floating", "DTSTART:20260302T090000", "F! 20260302T090000"},
    {"utc", "DTSTART:20260302T090000Z\r\nRRULE:FREQ=DAILY\r\n",
     "U 20260302T090000 r1-0"},
    {"date",
     "dtstart;value=date:20260302\nrrule:FREQ=DAILY\n"
     "RRULE:FREQ=WEEKLY\nEXRULE:FREQ=MONTHLY",
     "D 20260302T000000 r2-1"},
    {"eight digits are a date", "DTSTART:20260302", "D! 20260302T000000"},
    {"zone", "DTSTART;TZID=One:20260302T090000", "Z! 20260302T090000"},
    {"quoted zone", "DTSTART;TZID=\"Two, far\":20260302T090000",
     "Z! 20260302T090000"},
    {"a zone says nothing of UTC", "DTSTART;TZID=One:20260302T090000Z",
     "U! 20260302T090000"},
    {"folded", "DTST\r\n ART:2026\r\n\t0302", "D! 20260302T000000"},
    {"start may stand last",
     "RDATE:20260310T100000\nDTSTART;TZID=One:"
     "20260302T090000",
     "Z! 20260302T090000 + 20260310T090000"},
    {"X1: another zone is converted",
     "DTSTART;TZID=One:20260302T090000\nRDATE;TZID=\"Two, far\":"
     "20260303T100000\nEXDATE:20260304T080000Z",
     "Z! 20260302T090000 + 20260303T080000 - 20260304T080000"},
    {"X4: a DATE gets the clock time of the start",
     "DTSTART:20260302T090000\nRDATE;VALUE=DATE:20260310,20260311",
     "F! 20260302T090000 + 20260310T090000 + 20260311T090000"},
    {"X4: a time on a DATE series gets its date",
     "DTSTART;VALUE=DATE:20260302\nRDATE:20260310T233000Z",
     "D! 20260302T000000 + 20260310T000000"},
    {"X5: a PERIOD by its start",
     "DTSTART:20260302T090000Z\nRDATE;VALUE=PERIOD:20260310T100000Z/PT3H",
     "U! 20260302T090000 + 20260310T100000"},
    {"X7: a DATE takes the day out",
     "DTSTART:20260302T090000\nEXDATE;VALUE=DATE:20260303,19691231",
     "F! 20260302T090000 -day 20515 -day -1"},
    {"X8: a time takes its written date out",
     "DTSTART;VALUE=DATE:20260302\nEXDATE:20260303T230000Z",
     "D! 20260302T000000 - 20260303T000000"},
    {"X9: a floating time is on the clock of the start",
     "DTSTART;TZID=One:20260302T090000\nEXDATE:20260303T090000",
     "Z! 20260302T090000 - 20260303T080000"},
    {"a zone says nothing of a floating start",
     "DTSTART:20260302T090000\nEXDATE;TZID=One:20260303T090000",
     "F! 20260302T090000 - 20260303T090000"},
    {"bounds",
     "DTSTART:20260302T090000\nLIMIT:7\nFROM:20260303\n"
     "TO:20260304T100000",
     "F! 20260302T090000 limit 7 from 20260303T000000 to 20260304T100000"},
    {"bounds in UTC are put on the clock of the start",
     "FROM:20260303T080000Z\nDTSTART;TZID=One:20260302T090000",
     "Z! 20260302T090000 from 20260303T090000"},
};

static void sets_are_read(void **state)
{
    const struct ical_zones zones = {.find = find, .ctx = *state};

    for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); i++) {
        const struct reading *c = &readings[i];
        TAKT_AUTO(buf) printed = BUF_INIT(1000);
        TAKT_AUTO(ical_set) set = {.line = 0};
        struct takt_error err;

        if (ical_set_parse(&set, c->lines, strlen(c->lines), &zones, &err) !=
            TAKT_OK)
            fail_msg("%s: line %zu, reason %d", c->name, set.line, err.reason);
        print_set(&printed, &set);
        if (strcmp(buf_str(&printed), c->set) != 0)
            fail_msg("%s: %s", c->name, buf_str(&printed));
        assert_int_equal(set.open_s == INT64_MIN, !set.has_from);
        assert_true(set.open_s <= set.from_s - TAKT_DAY_S || !set.has_from);
    }
}

struct refusal {
    const char *lines;
    enum takt_reason reason;
    size_t line;
    size_t offset;
    size_t length;
};

#define START "DTSTART:20260302T090000\n" /* 24 bytes */

static const struct refusal refusals[] = {
    {"", TAKT_REASON_START_MISSING, 0, 0, 0},
    {"RRULE:FREQ=DAILY", TAKT_REASON_START_MISSING, 0, 0, 0},
    {"SUMMARY:x\nRRULE:FREQ=DAILY", TAKT_REASON_LINE_UNKNOWN, 1, 0, 7},
    {START "FREQ=DAILY", TAKT_REASON_LINE_SYNTAX, 2, 28, 1},
    {START "RRULE:FREQ=DAILY;BYMONTH=13", TAKT_REASON_RANGE, 2, 49, 2},
    {START "RRULE:FREQ=DAI\n LY;BYMONTH=13", TAKT_REASON_RANGE, 2, 51, 2},
    {START "DTSTART:20260302", TAKT_REASON_LINE_TWICE, 2, 24, 7},
    {START "LIMIT:1\nlimit:2", TAKT_REASON_LINE_TWICE, 3, 32, 5},
    {START "LIMIT:-1", TAKT_REASON_NUMBER, 2, 30, 2},
    {START "LIMIT:", TAKT_REASON_NUMBER, 2, 30, 0},
    {START "FROM:tomorrow", TAKT_REASON_DATE, 2, 29, 1},
    {START "EXDATE:20260303,", TAKT_REASON_LIST_EMPTY, 2, 40, 0},
    {START "EXDATE:20260303T090000/PT1H", TAKT_REASON_DATE, 2, 31, 20},
    {START "RDATE;VALUE=PERIOD:20260303T090000", TAKT_REASON_PERIOD, 2, 43, 15},
    {START "RDATE;VALUE=TEXT:x", TAKT_REASON_PARAM, 2, 36, 4},
    {START "RDATE;VALUE=DATE:20260303T090000", TAKT_REASON_DATE, 2, 41, 15},
    {START "RDATE;TZID=Nowhere:20260303T090000", TAKT_REASON_ZONE_UNKNOWN, 2,
     35, 7},
    {"DTSTART:2026-03-02", TAKT_REASON_DATE, 1, 8, 10},
    {"DTSTART;VALUE=PERIOD:x", TAKT_REASON_PARAM, 1, 7, 13},
    {"LIMIT:x\nDTSTART:y", TAKT_REASON_NUMBER, 1, 6, 1},
    {"LIMIT:1\nDTSTART:20261301\nTO:x", TAKT_REASON_DATE, 2, 20, 2},
};

static void mistakes_are_named_with_their_place(void **state)
{
    const struct ical_zones zones = {.find = find, .ctx = *state};

    for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++) {
        const struct refusal *c = &refusals[i];
        struct ical_set set;
        struct takt_error err;

        assert_int_equal(
            ical_set_parse(&set, c->lines, strlen(c->lines), &zones, &err),
            TAKT_REFUSED);
        if (err.reason != c->reason || set.line != c->line ||
            err.offset != c->offset || err.length != c->length)
            fail_msg("%s: reason %d, line %zu, at %zu+%zu", c->lines,
                     err.reason, set.line, err.offset, err.length);
        assert_null(set.options.rules);
    }
}

static void lists_grow(void **state)
{
    const struct ical_zones zones = {.find = find, .ctx = *state};
    TAKT_AUTO(buf) lines = BUF_INIT(1000000);
    TAKT_AUTO(ical_set) set = {.line = 0};
    struct takt_error err;

    buf_add_str(&lines, START);
    for (int i = 0; i < 1000; i++)
        buf_add_str(&lines, "EXDATE:20260303T090000,20260304T090000\n");
    for (int i = 0; i < TAKT_SERIES_RULES_MAX; i++)
        buf_add_str(&lines, "RRULE:FREQ=DAILY\n");
    assert_int_equal(ical_set_parse(&set, lines.data, lines.len, &zones, &err),
                     TAKT_OK);
    assert_int_equal(set.options.removed_count, 2000);
    assert_int_equal(set.options.rule_count, TAKT_SERIES_RULES_MAX);
    ical_set_release(&set);
    buf_add_str(&lines, "RRULE:FREQ=DAILY\n");
    assert_int_equal(ical_set_parse(&set, lines.data, lines.len, &zones, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_TOO_MANY);
    assert_int_equal(err.arg[0], TAKT_SERIES_RULES_MAX);
    assert_int_equal(set.line, 1002 + TAKT_SERIES_RULES_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_are_read),
        cmocka_unit_test(mistakes_are_named_with_their_place),
        cmocka_unit_test(lists_grow),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
