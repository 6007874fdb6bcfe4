/* SPDX-License-Identifier: MIT */
/*
 * The shelf: what it shows is what stands in the diary, whoever changed that,
 * in the zone of who asks, and however many ask at once. test_random.c
 * compares it with a diary that has none after every operation.
 */
#include "support.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Room for some follow-ups, and for fewer than there are. */
#define SHELF_BYTES ((size_t)128 * 1024)
#define FOLLOWUPS 200
#define THREADS 4
#define ROUNDS 40

static char path[64];

/* A sum over all that the month of a diary shows. */
static uint64_t month_sum(struct bench *b)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_entry *entries;
    size_t count;
    bool more;
    uint64_t sum = 0;

    ok(b, diary_agenda(&b->call, wall("20261201"), wall("20270101"), 100000,
                       &entries, &count, &more, &arena, &b->err));
    for (size_t i = 0; i < count; i++)
        sum = sum * 31 + (uint64_t)entries[i].date.at_s +
              (uint64_t)entries[i].item->followup.timing.id +
              strlen(entries[i].item->followup.fields.title);
    return sum;
}

/* Opens a diary in the file. */
static struct bench *open_file(void)
{
    void *state;
    struct bench *b;

    assert_int_equal(bench_open(&state), 0);
    b = state;
    store_close(b->store);
    ok(b, store_sqlite_open(&b->store, path, &b->err));
    b->call.store = b->store;
    return b;
}

static void close_file(struct bench *b)
{
    void *state = b;

    (void)bench_close(&state);
}

struct job {
    struct bench *bench;
    uint64_t expected;
    int wrong;
};

static void *read_months(void *ctx)
{
    struct job *job = ctx;

    for (int i = 0; i < ROUNDS; i++)
        job->wrong += month_sum(job->bench) != job->expected;
    return NULL;
}

/* Each thread drops what another reads just then. */
static void threads_share_a_small_shelf(void **state)
{
    struct diary_shelf *shelf = diary_shelf_new(SHELF_BYTES);
    struct bench *first;
    struct job jobs[THREADS];
    pthread_t threads[THREADS];
    uint64_t expected;

    (void)state;
    assert_non_null(shelf);
    (void)snprintf(path, sizeof(path), "/tmp/takt-shelf-%d.db", (int)getpid());
    first = open_file();
    for (int i = 0; i < FOLLOWUPS; i++)
        (void)make(first, i % 2 == 0 ? "FREQ=WEEKLY" : "FREQ=DAILY;INTERVAL=3",
                   "20260101T090000");
    expected = month_sum(first);
    assert_int_not_equal(expected, 0);
    for (int i = 0; i < THREADS; i++) {
        jobs[i] = (struct job){open_file(), expected, 0};
        jobs[i].bench->call.shelf = shelf;
    }
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(
            pthread_create(&threads[i], NULL, read_months, &jobs[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(jobs[i].wrong, 0);
    }
    diary_shelf_free(shelf); /* before the zones that it points to */
    for (int i = 0; i < THREADS; i++)
        close_file(jobs[i].bench);
    close_file(first);
    assert_int_equal(unlink(path), 0);
}

/* The start of the only entry from 1 December on. */
static int64_t only_start(struct bench *b)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_entry *entries;
    size_t count;
    bool more;

    ok(b, diary_agenda(&b->call, wall("20261130"), wall("20261231"), 10,
                       &entries, &count, &more, &arena, &b->err));
    assert_int_equal(count, 1);
    return entries[0].date.at_s;
}

static void each_reader_has_his_zone(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(NULL, "20261201T090000");

    b->call.shelf = diary_shelf_new(SHELF_BYTES);
    item.followup.timing.frame = TAKT_FRAME_FLOATING;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    for (int i = 0; i < 2; i++) {
        b->call.zone = "Europe/Oslo";
        assert_int_equal(only_start(b), wall("20261201T080000"));
        b->call.zone = "America/New_York";
        assert_int_equal(only_start(b), wall("20261201T140000"));
    }
    diary_shelf_free(b->call.shelf);
}

/* What another did by another connection is seen, and so is an undo. */
static void changes_of_others_are_seen(void **state)
{
    struct bench *b;
    struct bench *other;
    struct diary_ref ref;

    (void)state;
    (void)snprintf(path, sizeof(path), "/tmp/takt-shelf-%d.db", (int)getpid());
    b = open_file();
    other = open_file();
    ref = ref_to(make(b, NULL, "20261201T090000"), NULL);
    b->call.shelf = diary_shelf_new(SHELF_BYTES);
    assert_int_equal(only_start(b), wall("20261201T080000"));
    ok(other, diary_move(&other->call, &ref, wall("20261202T100000"),
                         &other->report, &other->arena, &other->err));
    assert_int_equal(only_start(b), wall("20261202T090000"));
    ok(other,
       diary_undo(&other->call, 0, &other->report, &other->arena, &other->err));
    assert_int_equal(only_start(b), wall("20261201T080000"));
    diary_shelf_free(b->call.shelf);
    close_file(b);
    close_file(other);
    assert_int_equal(unlink(path), 0);
}

/* An alarm put off is no change of the date (SPEC R-092). */
static void a_date_put_off_is_not_changed(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY;COUNT=2", "20261201T090000");
    struct diary_entry *entries;
    struct diary_ref ref;
    size_t count;
    bool more;

    item.seat.alarm_s = 600;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    ref = ref_to(b->report.followup, "20261201T090000");
    ok(b, diary_snooze(&b->call, &ref, 1, wall("20261201T083000"), &b->err));
    ok(b, diary_agenda(&b->call, wall("20261201"), wall("20261231"), 10,
                       &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 2);
    assert_false(entries[0].date.is_changed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_share_a_small_shelf),
        BENCH_TEST(each_reader_has_his_zone),
        cmocka_unit_test(changes_of_others_are_seen),
        BENCH_TEST(a_date_put_off_is_not_changed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
