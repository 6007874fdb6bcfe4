/* SPDX-License-Identifier: MIT */
/* What a person fills in becomes what a follow-up keeps, and comes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "env/zones.h"
#include "face/recur.h"

/* What every case needs. */
struct bench {
    struct zones *zones;
    struct diary_call call;
    struct diary_arena arena;
};

static const struct takt_zone *find_zone(void *ctx, const char *name)
{
    const struct takt_zone *zone;

    return zones_find(ctx, &zone, name, strlen(name), NULL) == TAKT_OK ? zone
                                                                       : NULL;
}

static int bench_open(void **state)
{
    static struct bench bench;

    bench = (struct bench){.zones = zones_new(NULL), .arena = DIARY_ARENA_INIT};
    bench.call.find_zone = find_zone;
    bench.call.zone_ctx = bench.zones;
    *state = &bench;
    return 0;
}

static int bench_close(void **state)
{
    struct bench *bench = *state;

    diary_arena_release(&bench->arena);
    zones_free(bench->zones);
    return 0;
}

static int64_t wall(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return time.wall_s;
}

static struct diary_followup followup_at(const char *start)
{
    struct diary_item item;
    struct diary_timing *timing = &item.followup.timing;

    diary_item_init(&item);
    timing->start_s = wall(start);
    timing->frame = strlen(start) == 10 ? TAKT_FRAME_DATE : TAKT_FRAME_ZONE;
    timing->zone = "Europe/Oslo";
    return item.followup;
}

static struct recur form_of(enum takt_pattern pattern, const char *start)
{
    return (struct recur){
        .kind = RECUR_FORM,
        .form = takt_form_default(pattern, (int32_t)(wall(start) / TAKT_DAY_S),
                                  TAKT_MONDAY),
    };
}

/* Writes, compares the rule, reads, and writes the same again. */
static void check_rule(struct bench *b, const struct recur *recur,
                       const char *start, const char *rule)
{
    struct diary_followup followup = followup_at(start);
    struct takt_error err;
    struct recur again;

    assert_int_equal(recur_write(recur, &b->call, &followup, &b->arena, &err),
                     TAKT_OK);
    assert_string_equal(followup.timing.rules, rule);
    assert_int_equal(recur_read(&again, &b->call, &followup, &b->arena),
                     TAKT_OK);
    assert_int_equal(again.end, recur->end);
    assert_int_equal(again.until_day, recur->until_day);
    assert_int_equal(recur_write(&again, &b->call, &followup, &b->arena, &err),
                     TAKT_OK);
    assert_string_equal(followup.timing.rules, rule);
}

static void test_end_by_date_includes_that_day(void **state)
{
    struct recur recur = form_of(TAKT_PATTERN_WEEKLY, "2021-11-04");

    recur.end = TAKT_END_DATE;
    recur.until_day = (int32_t)(wall("2022-01-27") / TAKT_DAY_S);
    check_rule(*state, &recur, "2021-11-04",
               "FREQ=WEEKLY;UNTIL=20220127;BYDAY=TH");
    /* 11.30 in Oslo in winter is 10.30 in UTC. */
    check_rule(*state, &recur, "2021-11-04T11:30:00",
               "FREQ=WEEKLY;UNTIL=20220127T103000Z;BYDAY=TH");
}

static void test_until_before_the_time_of_day_ends_the_day_before(void **state)
{
    struct bench *b = *state;
    struct diary_followup followup = followup_at("2026-11-24T09:00:00");
    struct recur recur;

    followup.timing.mode = DIARY_RULE;
    followup.timing.rules = "FREQ=DAILY;UNTIL=20261224T000000Z";
    assert_int_equal(recur_read(&recur, &b->call, &followup, &b->arena),
                     TAKT_OK);
    assert_int_equal(recur.until_day, wall("2026-12-23") / TAKT_DAY_S);
}

static void test_count(void **state)
{
    struct recur recur = form_of(TAKT_PATTERN_MONTHLY, "2027-01-31");

    recur.end = TAKT_END_COUNT;
    recur.count = 4;
    check_rule(*state, &recur, "2027-01-31",
               "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
}

static void test_days_off(void **state)
{
    struct bench *b = *state;
    struct diary_followup followup = followup_at("2026-11-24T09:00:00");
    struct recur recur = form_of(TAKT_PATTERN_DAILY, "2026-11-24");
    struct takt_error err;
    struct recur again;

    recur.shift.way = TAKT_SHIFT_NEXT;
    recur.shift.workdays.weekend = TAKT_WEEKEND;
    assert_int_equal(takt_place_find(&recur.shift.workdays.place, "NO", 2),
                     TAKT_OK);
    assert_int_equal(recur_write(&recur, &b->call, &followup, &b->arena, &err),
                     TAKT_OK);
    assert_string_equal(followup.timing.shift,
                        "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO");
    assert_int_equal(recur_read(&again, &b->call, &followup, &b->arena),
                     TAKT_OK);
    assert_int_equal(again.shift.way, TAKT_SHIFT_NEXT);
    assert_ptr_equal(again.shift.workdays.place.country,
                     recur.shift.workdays.place.country);
}

static void test_dates_by_hand(void **state)
{
    struct bench *b = *state;
    struct diary_followup followup = followup_at("2026-11-24");
    int64_t dates[] = {wall("2026-11-24"), wall("2026-12-03")};
    struct recur recur = {.kind = RECUR_DATES, .dates = dates, .date_count = 2};
    struct takt_error err;
    struct recur again;

    assert_int_equal(recur_write(&recur, &b->call, &followup, &b->arena, &err),
                     TAKT_OK);
    assert_int_equal(followup.timing.mode, DIARY_DATES);
    assert_string_equal(followup.timing.dates, "20261124,20261203");
    assert_int_equal(recur_read(&again, &b->call, &followup, &b->arena),
                     TAKT_OK);
    assert_int_equal(again.date_count, 2);
    assert_int_equal(again.dates[1], dates[1]);
}

static void test_after_completion(void **state)
{
    struct bench *b = *state;
    struct diary_followup followup = followup_at("2026-11-24");
    struct recur recur = {.kind = RECUR_AFTER,
                          .after = {.unit = TAKT_AFTER_WEEKS, .n = 3},
                          .end = TAKT_END_COUNT,
                          .count = 10};
    struct takt_error err;
    struct recur again;

    assert_int_equal(recur_write(&recur, &b->call, &followup, &b->arena, &err),
                     TAKT_OK);
    assert_string_equal(followup.after_done, "P3W;COUNT=10");
    assert_int_equal(recur_read(&again, &b->call, &followup, &b->arena),
                     TAKT_OK);
    assert_int_equal(again.kind, RECUR_AFTER);
    assert_int_equal(again.count, 10);
    recur.after.n = 0;
    assert_int_equal(recur_write(&recur, &b->call, &followup, &b->arena, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_ZERO);
}

static void test_what_has_no_form_says_so(void **state)
{
    static const char *const rules[] = {
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYDAY=MO\nFREQ=MONTHLY;BYMONTHDAY=1",
    };
    struct bench *b = *state;
    struct recur recur;

    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
        struct diary_followup followup = followup_at("2026-11-24T09:00:00");
        followup.timing.mode = DIARY_RULE;
        followup.timing.rules = rules[i];
        assert_int_equal(recur_read(&recur, &b->call, &followup, &b->arena),
                         TAKT_DONE);
        assert_int_equal(recur.kind, RECUR_NEVER);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_end_by_date_includes_that_day,
                                        bench_open, bench_close),
        cmocka_unit_test_setup_teardown(
            test_until_before_the_time_of_day_ends_the_day_before, bench_open,
            bench_close),
        cmocka_unit_test_setup_teardown(test_count, bench_open, bench_close),
        cmocka_unit_test_setup_teardown(test_days_off, bench_open, bench_close),
        cmocka_unit_test_setup_teardown(test_dates_by_hand, bench_open,
                                        bench_close),
        cmocka_unit_test_setup_teardown(test_after_completion, bench_open,
                                        bench_close),
        cmocka_unit_test_setup_teardown(test_what_has_no_form_says_so,
                                        bench_open, bench_close),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
