/* SPDX-License-Identifier: MIT */
/*
 * Windows. A property: whatever is done to random follow-ups, a window shows
 * what a plain list of dates kept beside them says. And how long a window of
 * a month takes in a diary of 10,000 follow-ups, which is printed.
 */
#include "support.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define HORIZON 400 /* days that are looked at */
#define FOLLOWUPS 12
#define ROUNDS 60

/* What one follow-up is said to be: its dates, as slot and place. */
struct model {
    int64_t id;
    size_t count;
    struct {
        int64_t slot_s;
        int64_t wall_s;
    } dates[HORIZON + 64];
};

static uint64_t next_random(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static int64_t below(uint64_t *seed, int64_t bound)
{
    return (int64_t)(next_random(seed) % (uint64_t)bound);
}

/* A follow-up every so many days from a day, with or without an end. */
static void make_random(struct bench *b, struct model *m, uint64_t *seed)
{
    int64_t first = wall("20260101") / TAKT_DAY_S + below(seed, 100);
    int64_t interval = 1 + below(seed, 9);
    int64_t count = below(seed, 3) == 0 ? 0 : 3 + below(seed, 60);
    int64_t time_s = 7 * 3600 + below(seed, 12) * 3600;
    char rule[80];
    struct diary_item item;

    if (count > 0)
        (void)snprintf(rule, sizeof(rule),
                       "FREQ=DAILY;COUNT=%" PRId64 ";INTERVAL=%" PRId64, count,
                       interval);
    else
        (void)snprintf(rule, sizeof(rule), "FREQ=DAILY;INTERVAL=%" PRId64,
                       interval);
    item = item_of(rule, "20260101T090000");
    item.followup.timing.start_s = first * TAKT_DAY_S + time_s;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    m->id = b->report.followup;
    m->count = 0;
    for (int64_t day = 0; day < HORIZON + 40; day += interval) {
        int64_t slot_s = (first + day) * TAKT_DAY_S + time_s;

        if (count > 0 && day / interval >= count)
            break;
        m->dates[m->count].slot_s = slot_s;
        m->dates[m->count++].wall_s = slot_s;
    }
}

static void drop(struct model *m, size_t i)
{
    m->dates[i] = m->dates[--m->count];
}

/* Does something to a date, and the same to the model. The last 40 days of
 * an endless follow-up are left alone. */
static void change_random(struct bench *b, struct model *m, uint64_t *seed)
{
    size_t i = (size_t)below(seed, (int64_t)m->count);
    struct diary_ref ref = {1, m->id, m->dates[i].slot_s};
    int64_t to_s = m->dates[i].slot_s + (below(seed, 400) - 200) * 3600 + 60;
    takt_status status;

    switch (below(seed, 5)) {
    case 0:
        if (m->count < 3)
            return;
        ok(b, diary_delete(&b->call, &ref, DIARY_SCOPE_THIS, &b->report,
                           &b->arena, &b->err));
        drop(m, i);
        break;
    case 1:
    case 2:
        status =
            diary_move(&b->call, &ref, to_s, &b->report, &b->arena, &b->err);
        if (status == TAKT_OK)
            m->dates[i].wall_s = to_s;
        break;
    case 3:
        status = diary_add_date(&b->call, &ref, to_s, &b->report, &b->arena,
                                &b->err);
        if (status != TAKT_OK)
            break;
        m->dates[m->count].slot_s = to_s;
        m->dates[m->count++].wall_s = to_s;
        break;
    default:
        ok(b, diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err));
        if (b->report.number != 0)
            ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    }
}

static int compare(const void *a, const void *b)
{
    const int64_t *x = a;
    const int64_t *y = b;

    return x[0] != y[0] ? (x[0] > y[0]) - (x[0] < y[0])
                        : (x[1] > y[1]) - (x[1] < y[1]);
}

/* Compares one window with the models. */
static void compare_window(struct bench *b, const struct model *models,
                           int64_t from_s, int64_t to_s)
{
    const struct takt_zone *oslo =
        b->call.find_zone(b->call.zone_ctx, "Europe/Oslo");
    int64_t(*expected)[2] =
        diary_take(&b->arena, FOLLOWUPS * (HORIZON + 64), sizeof(*expected));
    struct diary_entry *entries;
    size_t expected_count = 0;
    size_t count;
    bool more;

    for (size_t f = 0; f < FOLLOWUPS; f++) {
        for (size_t i = 0; i < models[f].count; i++) {
            int64_t at_s =
                takt_zone_resolve(oslo, models[f].dates[i].wall_s).at_s;

            if (at_s + 3600 <= from_s || at_s >= to_s)
                continue;
            expected[expected_count][0] = at_s;
            expected[expected_count++][1] = models[f].id;
        }
    }
    qsort(expected, expected_count, sizeof(*expected), compare);
    ok(b, diary_agenda(&b->call, from_s, to_s, 100000, &entries, &count, &more,
                       &b->arena, &b->err));
    assert_int_equal(count, expected_count);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(entries[i].date.at_s, expected[i][0]);
        assert_int_equal(entries[i].item->followup.timing.id, expected[i][1]);
    }
}

static void window_shows_what_a_plain_list_says(void **state)
{
    struct bench *b = *state;
    struct model *models = calloc(FOLLOWUPS, sizeof(*models));
    uint64_t seed = 88172645463325252u;
    int64_t first_s = wall("20260101");

    assert_non_null(models);
    for (size_t f = 0; f < FOLLOWUPS; f++)
        make_random(b, &models[f], &seed);
    for (int round = 0; round < ROUNDS; round++) {
        int64_t from_s = first_s + below(&seed, HORIZON - 60) * TAKT_DAY_S +
                         below(&seed, TAKT_DAY_S);

        for (size_t f = 0; f < FOLLOWUPS; f++)
            change_random(b, &models[f], &seed);
        compare_window(b, models, from_s,
                       from_s + below(&seed, 40 * TAKT_DAY_S));
    }
    free(models);
}

/* A date alone is a day of the reader's zone. */
static void dates_and_floating_times_are_the_readers(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(NULL, "20261201");
    struct diary_entry *entries;
    size_t count;
    bool more;

    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    item = item_of(NULL, "20261201T090000");
    item.followup.timing.frame = TAKT_FRAME_FLOATING;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    b->call.zone = "Pacific/Kiritimati"; /* 14 hours before UTC */
    ok(b, diary_agenda(&b->call, wall("20261201") - 14 * 3600,
                       wall("20261202") - 14 * 3600, 10, &entries, &count,
                       &more, &b->arena, &b->err));
    assert_int_equal(count, 2);
    assert_int_equal(entries[0].date.at_s, wall("20261201") - 14 * 3600);
    assert_int_equal(entries[0].date.end_at_s, wall("20261202") - 14 * 3600);
    assert_int_equal(entries[1].date.at_s, wall("20261201T090000") - 14 * 3600);
    b->call.zone = "Etc/GMT+12";
    ok(b,
       diary_agenda(&b->call, wall("20261201T120000"), wall("20261202T120000"),
                    10, &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 2);
}

/* A window is cut at the number asked for, and says so. */
static void window_is_cut_at_its_bound(void **state)
{
    struct bench *b = *state;
    struct diary_entry *entries;
    size_t count;
    bool more;

    (void)make(b, "FREQ=DAILY", "20260101T090000");
    (void)make(b, "FREQ=DAILY", "20260101T100000");
    ok(b, diary_agenda(&b->call, wall("20260601"), wall("20270601"), 5,
                       &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 5);
    assert_true(more);
    assert_int_equal(entries[4].date.wall_s, wall("20260603T090000"));
}

/* New zone data: the spans are computed again before the window is read. */
static void spans_follow_the_zone_data(void **state)
{
    struct bench *b = *state;
    struct diary_entry *entries;
    struct diary_item item;
    size_t count;
    bool more;
    int64_t id = make(b, NULL, "20261201T090000");

    b->call.tzdata = "2027b";
    ok(b, diary_agenda(&b->call, wall("20261201"), wall("20261202"), 5,
                       &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 1);
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_string_equal(item.seat.tzdata, "2027b");
}

static double seconds(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void month_of_10000_followups(void **state)
{
    static const char *const rules[] = {
        "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=17",
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17", NULL, "FREQ=DAILY;COUNT=20"};
    struct bench *b = *state;
    struct diary_item *items = calloc(10000, sizeof(*items));
    struct diary_import_count counts;
    struct diary_entry *entries;
    size_t refused_at;
    size_t count;
    bool more;
    uint64_t seed = 4711;
    double began = seconds();
    double made;

    assert_non_null(items);
    for (size_t i = 0; i < 10000; i++) {
        items[i] = item_of(rules[i % 5], "20160101T090000");
        items[i].followup.timing.start_s +=
            below(&seed, 4000) * TAKT_DAY_S + below(&seed, 9) * 3600;
    }
    ok(b, diary_import(&b->call, items, 10000, &counts, &refused_at, &b->err));
    assert_int_equal(counts.made, 10000);
    made = seconds();
    ok(b, diary_agenda(&b->call, wall("20261201"), wall("20270101"), 100000,
                       &entries, &count, &more, &b->arena, &b->err));
    printf("10,000 follow-ups: imported in %.2f s; a month of %zu dates in "
           "%.3f s\n",
           made - began, count, seconds() - made);
    assert_true(count > 5000);
    began = seconds();
    (void)make(b, "FREQ=WEEKLY;BYDAY=MO", "20261130T120000");
    printf("one more, checked against all of them for ten years, in %.3f s: "
           "%" PRId64 " dates collide\n",
           seconds() - began, b->report.conflict_count);
    free(items);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(window_shows_what_a_plain_list_says),
        BENCH_TEST(dates_and_floating_times_are_the_readers),
        BENCH_TEST(window_is_cut_at_its_bound),
        BENCH_TEST(spans_follow_the_zone_data),
        BENCH_TEST(month_of_10000_followups),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
