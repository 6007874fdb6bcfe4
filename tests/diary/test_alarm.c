/* SPDX-License-Identifier: MIT */
/*
 * Alarms: which date of what rings when, what dismissing and putting off
 * leave, and that what is computed is what a walk over every date says.
 */
#include "support.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOW 1795420800 /* 2026-11-23T08:00:00Z: 09:00 in Oslo */
#define HOUR 3600
#define DAY ((int64_t)TAKT_DAY_S)

/* Makes a meeting of an hour that rings so long before. */
static int64_t ringing(struct bench *b, const char *rule, const char *start,
                       int64_t before_s)
{
    struct diary_item item = item_of(rule, start);

    item.seat.alarm_s = before_s;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

/* The alarms due in (from, to], as "id slot due" in UTC, comma-separated. */
static const char *due(struct bench *b, int64_t from_s, int64_t to_s)
{
    char *text = diary_take(&b->arena, 4000, 1);
    struct diary_alarm *alarms;
    size_t count;
    size_t len = 0;

    ok(b, diary_alarms(&b->call, from_s, to_s, 50, &alarms, &count, &b->arena,
                       &b->err));
    for (size_t i = 0; i < count; i++) {
        char slot[TAKT_TIME_PRINT_SIZE];
        char at[TAKT_TIME_PRINT_SIZE];

        takt_time_print(
            slot, (struct takt_time){.wall_s = alarms[i].entry.date.slot_s,
                                     .kind = TAKT_TIME_LOCAL});
        takt_time_print(at, (struct takt_time){.wall_s = alarms[i].due_s,
                                               .kind = TAKT_TIME_UTC});
        len += (size_t)snprintf(
            text + len, 4000 - len, "%s%" PRId64 " %s %s", i == 0 ? "" : ", ",
            alarms[i].entry.item->followup.timing.id, slot, at);
    }
    return text;
}

static int64_t next(struct bench *b, int64_t after_s)
{
    int64_t out;

    ok(b, diary_next_alarm(&b->call, after_s, INT64_MAX, &out, &b->err));
    return out;
}

static void dismiss(struct bench *b, int64_t followup, const char *slot)
{
    struct diary_ref ref = ref_to(followup, slot);

    ok(b, diary_dismiss(&b->call, &ref, 1, &b->err));
}

static void snooze(struct bench *b, int64_t followup, const char *slot,
                   int64_t to_s)
{
    struct diary_ref ref = ref_to(followup, slot);

    ok(b, diary_snooze(&b->call, &ref, 1, to_s, &b->err));
}

static void each_date_rings_before_its_start(void **state)
{
    struct bench *b = *state;

    ringing(b, "FREQ=DAILY", "20261120T100000", 600);
    (void)make(b, "FREQ=DAILY", "20261120T100000"); /* no alarm */
    assert_string_equal(due(b, NOW, NOW + DAY),
                        "1 20261123T100000 20261123T085000Z");
    assert_string_equal(due(b, NOW - DAY, NOW),
                        "1 20261122T100000 20261122T085000Z");
    assert_string_equal(due(b, NOW, NOW + 2 * DAY),
                        "1 20261123T100000 20261123T085000Z, "
                        "1 20261124T100000 20261124T085000Z");
    assert_int_equal(next(b, NOW), NOW + 50 * 60);
    assert_int_equal(next(b, NOW + 50 * 60), NOW + 50 * 60 + DAY);
}

static void the_bounds_are_after_and_at(void **state)
{
    struct bench *b = *state;

    ringing(b, NULL, "20261123T100000", 0);
    assert_string_equal(due(b, NOW, NOW + HOUR - 1), "");
    assert_string_equal(due(b, NOW, NOW + HOUR),
                        "1 20261123T100000 20261123T090000Z");
    assert_string_equal(due(b, NOW + HOUR, NOW + DAY), "");
    assert_int_equal(next(b, NOW + HOUR), DIARY_NONE);
}

/* A date that begins long after the span may still ring within it. */
static void a_long_lead_rings_early(void **state)
{
    struct bench *b = *state;

    ringing(b, NULL, "20261130T090000", 7 * DAY);
    assert_string_equal(due(b, NOW - 1, NOW),
                        "1 20261130T090000 20261123T080000Z");
}

static void one_date_may_ring_otherwise(void **state)
{
    struct bench *b = *state;
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_ALARM)};
    int64_t id = make(b, "FREQ=DAILY;COUNT=3", "20261123T120000");

    diary_item_init(&change.item);
    change.item.seat.alarm_s = 1800;
    ok(b, edit(b, id, "20261124T120000", DIARY_SCOPE_THIS, change));
    assert_string_equal(due(b, NOW, NOW + 3 * DAY),
                        "1 20261124T120000 20261124T103000Z");
}

static void what_is_settled_does_not_ring(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, "FREQ=DAILY;COUNT=4", "20261123T120000", 0);
    struct diary_ref ref = ref_to(id, "20261124T120000");

    ok(b, complete(b, id, "20261123T120000"));
    ok(b, diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err));
    ok(b, erase(b, id, "20261125T120000", DIARY_SCOPE_THIS));
    assert_string_equal(due(b, NOW, NOW + 5 * DAY),
                        "1 20261126T120000 20261126T110000Z");
}

static void a_moved_date_rings_where_it_lies(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, "FREQ=DAILY;COUNT=2", "20261123T120000", 600);
    struct diary_ref ref = ref_to(id, "20261123T120000");

    dismiss(b, id, "20261123T120000");
    ok(b, diary_move(&b->call, &ref, wall("20261125T150000"), &b->report,
                     &b->arena, &b->err));
    assert_string_equal(due(b, NOW - DAY, NOW + 5 * DAY),
                        "1 20261124T120000 20261124T105000Z, "
                        "1 20261123T120000 20261125T135000Z");
}

/* Oslo goes to winter time on 2026-10-25 at 03:00. */
static void the_lead_is_real_time(void **state)
{
    struct bench *b = *state;

    b->call.now_s = 1792886400; /* 2026-10-25T00:00:00Z */
    ringing(b, "FREQ=DAILY;COUNT=3", "20261024T040000", 2 * HOUR);
    assert_string_equal(
        due(b, b->call.now_s - DAY - 1, b->call.now_s + 2 * DAY),
        "1 20261024T040000 20261024T000000Z, "
        "1 20261025T040000 20261025T010000Z, "
        "1 20261026T040000 20261026T010000Z");
}

static void dates_ring_in_the_zone_of_the_reader(void **state)
{
    struct bench *b = *state;

    ringing(b, NULL, "20261125", 0);
    assert_string_equal(due(b, NOW, NOW + 3 * DAY),
                        "1 20261125T000000 20261124T230000Z");
    b->call.zone = "America/New_York";
    assert_string_equal(due(b, NOW, NOW + 3 * DAY),
                        "1 20261125T000000 20261125T050000Z");
}

static void a_dismissal_takes_what_was_due_before(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, "FREQ=DAILY", "20261120T080000", 0);
    int64_t other = ringing(b, NULL, "20261123T080000", 0);
    const char *before = dump(b);

    dismiss(b, id, "20261122T080000");
    assert_string_equal(due(b, NOW - 5 * DAY, NOW),
                        "1 20261123T080000 20261123T070000Z, "
                        "2 20261123T080000 20261123T070000Z");
    dismiss(b, id, "20261123T080000");
    dismiss(b, other, "20261123T080000");
    assert_string_equal(due(b, NOW - 5 * DAY, NOW), "");
    assert_int_equal(next(b, NOW), NOW + 23 * HOUR);
    /* An earlier one leaves the later dismissal as it is. */
    dismiss(b, id, "20261121T080000");
    assert_string_equal(due(b, NOW - 5 * DAY, NOW), "");
    /* It is no change of the follow-up, and no operation. */
    assert_string_equal(dump(b), before);
}

static void what_is_put_off_rings_again(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, "FREQ=DAILY", "20261122T090000", 0);

    snooze(b, id, "20261123T090000", NOW + 300);
    assert_string_equal(due(b, NOW - 1, NOW + 299), "");
    assert_int_equal(next(b, NOW), NOW + 300);
    assert_string_equal(due(b, NOW - 1, NOW + 300),
                        "1 20261123T090000 20261123T080500Z");
    /* The other dates are as they were. */
    assert_string_equal(due(b, NOW - 2 * DAY, NOW - DAY),
                        "1 20261122T090000 20261122T080000Z");
    /* Later it is put off once more, and then dismissed. */
    b->call.now_s = NOW + 400;
    snooze(b, id, "20261123T090000", NOW + 2 * HOUR);
    assert_string_equal(due(b, NOW - 1, NOW + HOUR), "");
    dismiss(b, id, "20261123T090000");
    assert_string_equal(due(b, NOW - 1, NOW + 3 * HOUR), "");
    assert_int_equal(next(b, NOW), NOW + DAY);
}

static void what_is_put_off_and_moved_rings_anew(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, NULL, "20261123T090000", 0);
    struct diary_ref ref = ref_to(id, "20261123T090000");

    snooze(b, id, "20261123T090000", NOW + 300);
    ok(b, diary_move(&b->call, &ref, wall("20261124T090000"), &b->report,
                     &b->arena, &b->err));
    assert_int_equal(next(b, NOW - 1), NOW + DAY);
}

/* What an edit of the date has to write does not forget it. */
static void what_is_put_off_outlives_an_edit(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, "FREQ=DAILY", "20261123T090000", 0);

    snooze(b, id, "20261123T090000", NOW + 300);
    ok(b,
       edit(b, id, "20261123T090000", DIARY_SCOPE_THIS, change_title("nytt")));
    assert_string_equal(due(b, NOW - 1, NOW + 300),
                        "1 20261123T090000 20261123T080500Z");
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(due(b, NOW - 1, NOW + 300),
                        "1 20261123T090000 20261123T080500Z");
}

static void what_cannot_be_is_refused(void **state)
{
    struct bench *b = *state;
    int64_t id = ringing(b, NULL, "20261123T090000", 0);
    struct diary_ref refs[] = {ref_to(id, "20261123T090000"),
                               ref_to(99, "20261123T090000")};

    refused(b, diary_dismiss(&b->call, refs, 2, &b->err),
            DIARY_REASON_NOT_FOUND);
    assert_string_equal(due(b, NOW - 1, NOW), /* all or none */
                        "1 20261123T090000 20261123T080000Z");
    refs[0] = ref_to(id, "20261123T100000");
    refused(b, diary_dismiss(&b->call, refs, 1, &b->err),
            DIARY_REASON_NO_SUCH_DATE);
    refs[0] = ref_to(id, "20261123T090000");
    refused(b, diary_snooze(&b->call, refs, 1, NOW, &b->err),
            DIARY_REASON_RANGE);
    refused(b, diary_snooze(&b->call, refs, 1, NOW + 31 * DAY, &b->err),
            DIARY_REASON_RANGE);
}

static void nothing_old_rings(void **state)
{
    struct bench *b = *state;

    ringing(b, "FREQ=WEEKLY", "20200106T090000", 0);
    assert_string_equal(due(b, INT64_MIN, NOW),
                        "1 20261026T090000 20261026T080000Z, "
                        "1 20261102T090000 20261102T080000Z, "
                        "1 20261109T090000 20261109T080000Z, "
                        "1 20261116T090000 20261116T080000Z, "
                        "1 20261123T090000 20261123T080000Z");
}

static void of_many_the_latest_are_given(void **state)
{
    struct bench *b = *state;
    struct diary_alarm *alarms;
    size_t count;

    ringing(b, "FREQ=MINUTELY", "20261120T080000", 0);
    ok(b, diary_alarms(&b->call, NOW - HOUR, NOW, 3, &alarms, &count, &b->arena,
                       &b->err));
    assert_int_equal(count, 3);
    assert_int_equal(alarms[0].due_s, NOW - 120);
    assert_int_equal(alarms[2].due_s, NOW);
    ringing(b, "FREQ=SECONDLY", "20261120T080000", 0);
    ok(b, diary_alarms(&b->call, NOW - DAY, NOW, 20000, &alarms, &count,
                       &b->arena, &b->err));
    assert_int_equal(count, DIARY_DATES_MAX + DAY / 60);
}

/* A plain list beside it: every date of every follow-up, asked one by one. */
static void as_a_walk_over_all_dates_says(void **state)
{
    struct bench *b = *state;
    static const char *const rules[] = {
        NULL, "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,WE",
        "FREQ=MONTHLY;BYMONTHDAY=23", "FREQ=HOURLY;INTERVAL=7;COUNT=60"};
    static const int64_t leads[] = {DIARY_ALARM_OFF, 0, 600, HOUR, 2 * DAY};

    for (size_t i = 0; i < 25; i++) {
        char start[TAKT_TIME_PRINT_SIZE];

        takt_time_print(
            start, (struct takt_time){.wall_s = wall("20261110T070000") +
                                                (int64_t)i * (17 * HOUR + 300),
                                      .kind = TAKT_TIME_LOCAL});
        ringing(b, rules[i % 5], start, leads[(i / 5 + i) % 5]);
    }
    for (int64_t from_s = NOW - 6 * DAY; from_s < NOW + 6 * DAY;
         from_s += 11 * HOUR) {
        struct diary_alarm *alarms;
        size_t found;
        size_t expected = 0;
        const int64_t to_s = from_s + 11 * HOUR;

        ok(b, diary_alarms(&b->call, from_s, to_s, 1000, &alarms, &found,
                           &b->arena, &b->err));
        for (int64_t id = 1; id <= 25; id++) {
            struct diary_cursor cursor = DIARY_CURSOR_FIRST;
            struct diary_item item;
            struct diary_date *dates;
            size_t count;
            bool more;

            ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
            ok(b, diary_dates(&b->call, &item, &cursor, 200, &dates, &count,
                              &more, &b->arena, &b->err));
            for (size_t d = 0; d < count; d++) {
                const int64_t at_s = dates[d].at_s - item.seat.alarm_s;

                expected +=
                    item.seat.alarm_s >= 0 && at_s > from_s && at_s <= to_s;
            }
        }
        assert_int_equal(found, expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(each_date_rings_before_its_start),
        BENCH_TEST(the_bounds_are_after_and_at),
        BENCH_TEST(a_long_lead_rings_early),
        BENCH_TEST(one_date_may_ring_otherwise),
        BENCH_TEST(what_is_settled_does_not_ring),
        BENCH_TEST(a_moved_date_rings_where_it_lies),
        BENCH_TEST(the_lead_is_real_time),
        BENCH_TEST(dates_ring_in_the_zone_of_the_reader),
        BENCH_TEST(a_dismissal_takes_what_was_due_before),
        BENCH_TEST(what_is_put_off_rings_again),
        BENCH_TEST(what_is_put_off_and_moved_rings_anew),
        BENCH_TEST(what_is_put_off_outlives_an_edit),
        BENCH_TEST(what_cannot_be_is_refused),
        BENCH_TEST(nothing_old_rings),
        BENCH_TEST(of_many_the_latest_are_given),
        BENCH_TEST(as_a_walk_over_all_dates_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
