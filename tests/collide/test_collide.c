/* SPDX-License-Identifier: MIT */
/*
 * Pairs of entries of which a person can say whether they ever collide, and
 * where first.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <takt/takt.h>

#include "zones.h"

enum { FLOATING = -1, DAY_S = 86400 };

/* One side as a person writes it. */
struct given {
    int zone;
    const char *start;
    const char *rule;
    int64_t wall_length_s;
    int64_t length_s;
};

static int set_up(void **state)
{
    (void)state;
    return zones_load() ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    zones_free();
    return 0;
}

static int64_t wall(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return time.wall_s;
}

static struct takt_entry make(const struct given *given)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_series *series;

    if (given->zone != FLOATING) {
        options.frame = TAKT_FRAME_ZONE;
        options.zone = zones[given->zone];
    }
    options.start_s = wall(given->start);
    options.rules = &rule;
    options.rule_count = given->rule != NULL;
    options.start_shown = given->rule == NULL;
    if (given->rule != NULL)
        assert_int_equal(
            takt_rule_parse(&rule, given->rule, strlen(given->rule), NULL),
            TAKT_OK);
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    return (struct takt_entry){series, given->wall_length_s, given->length_s};
}

static void release(struct takt_entry *entry)
{
    takt_series_free((struct takt_series *)entry->series);
}

/* A pair, and the first instant that both occupy; NULL: never. */
struct example {
    const char *name;
    struct given a;
    struct given b;
    const char *first;
};

static const struct example examples[] = {
    {"one after the other every day",
     {ZONE_OSLO, "20260105T090000", "FREQ=DAILY", 0, 3600},
     {ZONE_OSLO, "20260105T100000", "FREQ=DAILY", 0, 3600},
     NULL},
    {"one second too long",
     {ZONE_OSLO, "20260105T090000", "FREQ=DAILY", 0, 3601},
     {ZONE_OSLO, "20260105T100000", "FREQ=DAILY", 0, 3600},
     "20260105T090000Z"},
    {"no time, no collision",
     {ZONE_OSLO, "20260105T093000", "FREQ=DAILY", 0, 0},
     {ZONE_OSLO, "20260105T090000", "FREQ=DAILY", 0, 3600},
     NULL},
    {"even and odd weeks",
     {ZONE_OSLO, "20260105T090000", "FREQ=WEEKLY;INTERVAL=2", 0, 3600},
     {ZONE_OSLO, "20260112T090000", "FREQ=WEEKLY;INTERVAL=4", 0, 3600},
     NULL},
    {"every second and every third week",
     {ZONE_OSLO, "20260105T090000", "FREQ=WEEKLY;INTERVAL=2", 0, 3600},
     {ZONE_OSLO, "20260112T090000", "FREQ=WEEKLY;INTERVAL=3", 0, 3600},
     "20260202T080000Z"},
    {"first and second half of the month",
     {ZONE_OSLO, "20260101T090000", "FREQ=MONTHLY;BYMONTHDAY=1,2,3,14", 0,
      3600},
     {ZONE_OSLO, "20260115T090000", "FREQ=MONTHLY;BYMONTHDAY=15,28,-1", 0,
      3600},
     NULL},
    /* Five hours apart instead of six from 8 to 29 March 2026. */
    {"while only one of two zones has summer time",
     {ZONE_OSLO, "20260105T150000", "FREQ=DAILY", 0, 3600},
     {ZONE_NEW_YORK, "20260105T100000", "FREQ=DAILY", 0, 3600},
     "20260308T140000Z"},
    {"summer time moves an hour onto the next",
     {ZONE_OSLO, "20260105T023000", "FREQ=DAILY", 0, 1800},
     {ZONE_OSLO, "20260105T033000", "FREQ=DAILY", 0, 1800},
     "20260329T013000Z"},
    {"an exact day is too long when clocks go forward",
     {ZONE_OSLO, "20260102T090000", "FREQ=WEEKLY;BYDAY=SA", 0, DAY_S},
     {ZONE_OSLO, "20260102T090000", "FREQ=WEEKLY;BYDAY=SU", 0, DAY_S},
     "20260329T070000Z"},
    {"a nominal day is as long as the day",
     {ZONE_OSLO, "20260102T090000", "FREQ=WEEKLY;BYDAY=SA", DAY_S, 0},
     {ZONE_OSLO, "20260102T090000", "FREQ=WEEKLY;BYDAY=SU", DAY_S, 0},
     NULL},
    {"the 29th of February on a Monday",
     {FLOATING, "20260101T090000", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", 0,
      3600},
     {FLOATING, "20260101T090000", "FREQ=WEEKLY;BYDAY=MO", 0, 3600},
     "20440229T090000Z"},
    {"the 13th is never the first Friday",
     {FLOATING, "20260101T090000", "FREQ=MONTHLY;BYMONTHDAY=13", 0, 3600},
     {FLOATING, "20260101T090000", "FREQ=MONTHLY;BYDAY=1FR", 0, 3600},
     NULL},
    {"seconds that pass each other by",
     {ZONE_OSLO, "20260101T000000", "FREQ=SECONDLY;INTERVAL=2", 0, 1},
     {ZONE_OSLO, "20260101T000001", "FREQ=SECONDLY;INTERVAL=4", 0, 1},
     NULL},
    {"one date and a series that has ended",
     {ZONE_OSLO, "20270105T090000", NULL, 0, 3600},
     {ZONE_OSLO, "20260105T090000", "FREQ=DAILY;COUNT=365", 0, 3600},
     NULL},
    {"one date on the last of a series",
     {ZONE_OSLO, "20270104T093000", NULL, 0, 3600},
     {ZONE_OSLO, "20260105T090000", "FREQ=DAILY;COUNT=365", 0, 3600},
     "20270104T083000Z"},
    {"over midnight into the next week",
     {ZONE_OSLO, "20260104T230000", "FREQ=WEEKLY", 0, 7201},
     {ZONE_OSLO, "20260112T010000", "FREQ=WEEKLY", 0, 60},
     "20260112T000000Z"},
};

/* Both ways round: who is a and who is b changes nothing. */
static void first_is_what_a_person_finds(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(*examples); i++) {
        const struct example *example = &examples[i];
        struct takt_entry a = make(&example->a);
        struct takt_entry b = make(&example->b);
        struct takt_collision found;
        struct takt_collision turned;
        takt_status expected = example->first != NULL ? TAKT_OK : TAKT_DONE;

        print_message("%s\n", example->name);
        assert_int_equal(takt_collide_first(&found, &a, &b, INT64_MIN),
                         expected);
        assert_int_equal(takt_collide_first(&turned, &b, &a, INT64_MIN),
                         expected);
        if (expected == TAKT_OK) {
            assert_int_equal(found.from_s, wall(example->first));
            assert_int_equal(turned.from_s, wall(example->first));
        } else {
            assert_int_equal(found.to_s, 0);
        }
        release(&a);
        release(&b);
    }
}

static void list_goes_on_where_it_stopped(void **state)
{
    const struct given mine = {ZONE_OSLO, "20260105T090000",
                               "FREQ=DAILY;COUNT=3", 0, 2 * 3600};
    const struct given other = {ZONE_OSLO, "20260105T083000",
                                "FREQ=HOURLY;COUNT=100", 0, 3600};
    struct takt_entry a = make(&mine);
    struct takt_entry b = make(&other);
    struct takt_collide_cursor cursor = TAKT_COLLIDE_CURSOR_INIT;
    struct takt_collision found[4];
    size_t count;

    (void)state;
    assert_int_equal(takt_collide_list(found, 4, &count, &cursor, &a, &b,
                                       INT64_MIN, INT64_MAX),
                     TAKT_OK);
    assert_int_equal(count, 4);
    assert_int_equal(found[2].b.slot_s, wall("20260105T103000"));
    assert_int_equal(found[3].a.slot_s, wall("20260106T090000"));
    assert_int_equal(found[3].b.slot_s, wall("20260106T083000"));
    assert_int_equal(found[3].from_s, wall("20260106T080000Z"));
    assert_int_equal(found[3].to_s, wall("20260106T083000Z"));
    assert_int_equal(takt_collide_list(found, 4, &count, &cursor, &a, &b,
                                       INT64_MIN, wall("20260107T083000Z")),
                     TAKT_DONE);
    assert_int_equal(count, 3);
    assert_int_equal(takt_collide_list(found, 4, &count, &cursor, &a, &b,
                                       INT64_MIN, wall("20260107T083000Z")),
                     TAKT_DONE);
    assert_int_equal(count, 0);
    release(&a);
    release(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_is_what_a_person_finds),
        cmocka_unit_test(list_goes_on_where_it_stopped),
    };

    return cmocka_run_group_tests_name("collide", tests, set_up, tear_down);
}
