/* SPDX-License-Identifier: MIT */
/*
 * Many entries against many, beside one by one; and the first time free,
 * beside trying every start.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <takt/takt.h>

#include "../rule/random_rule.h"
#include "zones.h"

enum { SIDE = 12, FOUND_MAX = 400000, DAY_S = 86400, HOUR_S = 3600 };

static const int64_t from_s = INT64_C(20454) * DAY_S; /* 2026-01-01 */

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

/* What people have in their diaries. */
static struct takt_rule any_rule(struct random *random)
{
    struct takt_rule rule = TAKT_RULE_INIT;

    rule.freq = (enum takt_freq)(TAKT_FREQ_DAILY + random_below(random, 3));
    rule.interval = 1 + random_below(random, 3);
    if (rule.freq == TAKT_FREQ_WEEKLY)
        rule.by_day = (uint8_t)(1 + random_below(random, 127));
    if (random_once_in(random, 4))
        rule.count = 1 + random_below(random, 100);
    return rule;
}

static struct takt_entry any_entry(struct random *random)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule rule = any_rule(random);
    struct takt_series *series;

    options.frame = TAKT_FRAME_ZONE;
    options.zone = zones[random_below(random, 2)];
    options.start_s = from_s + random_below(random, 100) * (int64_t)DAY_S +
                      random_below(random, 48) * INT64_C(1800);
    options.rules = &rule;
    options.rule_count = 1;
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    return (struct takt_entry){
        .series = series,
        .wall_length_s = random_once_in(random, 9) ? DAY_S : 0,
        .length_s = random_below(random, 5) * INT64_C(1800)};
}

static void release(const struct takt_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++)
        takt_series_free((struct takt_series *)entries[i].series);
}

static int compare(const void *x, const void *y)
{
    const struct takt_meeting *a = x;
    const struct takt_meeting *b = y;
    const int64_t keys[][2] = {{(int64_t)a->a, (int64_t)b->a},
                               {(int64_t)a->b, (int64_t)b->b},
                               {a->a_at_s, b->a_at_s},
                               {a->b_at_s, b->b_at_s}};

    for (size_t i = 0; i < 4; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

/* Every pair by itself, in the order of compare(). */
static size_t one_by_one(struct takt_meeting *out, const struct takt_entry *a,
                         const struct takt_entry *b, int64_t to_s)
{
    size_t count = 0;

    for (size_t i = 0; i < SIDE; i++) {
        for (size_t j = 0; j < SIDE; j++) {
            struct takt_collide_cursor cursor = TAKT_COLLIDE_CURSOR_INIT;
            struct takt_collision found;
            size_t one;
            while (takt_collide_list(&found, 1, &one, &cursor, &a[i], &b[j],
                                     from_s, to_s) == TAKT_OK) {
                assert_in_range(count, 0, FOUND_MAX - 1);
                out[count++] = (struct takt_meeting){i,
                                                     j,
                                                     found.a.at_s,
                                                     found.a_end_s,
                                                     found.b.at_s,
                                                     found.b_end_s};
            }
        }
    }
    return count;
}

static size_t all_at_once(struct takt_meeting *out, const struct takt_entry *a,
                          const struct takt_entry *b, int64_t to_s,
                          size_t batch)
{
    struct takt_sweep *sweep;
    takt_status status = TAKT_OK;
    size_t count = 0;

    assert_int_equal(
        takt_sweep_open(&sweep, a, SIDE, b, SIDE, from_s, to_s, NULL), TAKT_OK);
    while (status == TAKT_OK) {
        size_t more;
        assert_in_range(count, 0, FOUND_MAX - batch);
        status = takt_sweep_next(sweep, out + count, batch, &more);
        for (size_t i = count; i < count + more; i++) {
            int64_t later_s =
                out[i].a_at_s > out[i].b_at_s ? out[i].a_at_s : out[i].b_at_s;
            int64_t before_s = i == 0 ? INT64_MIN
                               : out[i - 1].a_at_s > out[i - 1].b_at_s
                                   ? out[i - 1].a_at_s
                                   : out[i - 1].b_at_s;
            assert_true(before_s <= later_s);
        }
        count += more;
    }
    assert_int_equal(status, TAKT_DONE);
    takt_sweep_free(sweep);
    return count;
}

static void sweep_finds_what_pairs_find(void **state)
{
    struct takt_meeting *expected = malloc(FOUND_MAX * sizeof(*expected));
    struct takt_meeting *got = malloc(FOUND_MAX * sizeof(*got));

    (void)state;
    assert_non_null(expected);
    assert_non_null(got);
    for (uint64_t seed = 1; seed <= 10; seed++) {
        struct random random = {seed};
        struct takt_entry a[SIDE];
        struct takt_entry b[SIDE];
        int64_t to_s = from_s + random_below(&random, 300) * (int64_t)DAY_S;
        for (size_t i = 0; i < SIDE; i++) {
            a[i] = any_entry(&random);
            b[i] = any_entry(&random);
        }
        size_t count = one_by_one(expected, a, b, to_s);
        assert_int_equal(
            all_at_once(got, a, b, to_s, 1 + random_below(&random, 100)),
            count);
        qsort(got, count, sizeof(*got), compare);
        for (size_t i = 0; i < count; i++)
            assert_int_equal(compare(&expected[i], &got[i]), 0);
        release(a, SIDE);
        release(b, SIDE);
    }
    free(expected);
    free(got);
}

static void sweep_of_nothing_is_done(void **state)
{
    struct takt_sweep *sweep;
    struct takt_meeting out;
    size_t count;

    (void)state;
    assert_int_equal(
        takt_sweep_open(&sweep, NULL, 0, NULL, 0, INT64_MIN, INT64_MAX, NULL),
        TAKT_OK);
    assert_int_equal(takt_sweep_next(sweep, &out, 1, &count), TAKT_DONE);
    assert_int_equal(count, 0);
    takt_sweep_free(sweep);
}

/* The first free start, by trying every one that is allowed. */
static takt_status try_all(int64_t *start_s,
                           const struct takt_free_options *options)
{
    for (int32_t day = options->day_from; day <= options->day_to; day++) {
        for (int32_t time_s = options->time_from_s;
             time_s <= options->time_to_s; time_s += options->step_s) {
            struct takt_series_options made = options->series;
            struct takt_series *series;
            struct takt_occurrence first;
            struct takt_collision found;
            bool is_free;
            made.start_s = (int64_t)day * DAY_S + time_s;
            assert_int_equal(takt_series_make(&series, &made, NULL, NULL),
                             TAKT_OK);
            struct takt_entry mine = {series, options->wall_length_s,
                                      options->length_s};
            is_free = takt_series_find(series, made.start_s, &first) == TAKT_OK;
            for (size_t i = 0; is_free && i < options->other_count; i++)
                is_free = takt_collide_first(&found, &mine, &options->others[i],
                                             INT64_MIN) == TAKT_DONE;
            takt_series_free(series);
            *start_s = made.start_s;
            if (is_free)
                return TAKT_OK;
        }
    }
    return TAKT_DONE;
}

static void first_free_is_what_trying_finds(void **state)
{
    int found_count = 0;
    int none_count = 0;

    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct random random = {seed};
        struct takt_rule rule = any_rule(&random);
        struct takt_entry others[3];
        struct takt_free found;
        int64_t expected_s;
        struct takt_free_options options = {
            .series = TAKT_SERIES_INIT,
            .length_s = 1800 + random_below(&random, 3) * INT64_C(1800),
            .others = others,
            .other_count = 1 + random_below(&random, 3),
            .day_from = 20454 + (int32_t)random_below(&random, 80),
            .time_from_s = 8 * HOUR_S,
            .time_to_s = (10 + (int32_t)random_below(&random, 6)) * HOUR_S,
            .step_s = 900 * (1 + (int32_t)random_below(&random, 2)),
        };
        options.day_to = options.day_from + (int32_t)random_below(&random, 9);
        options.series.frame = TAKT_FRAME_ZONE;
        options.series.zone = zones[ZONE_OSLO];
        options.series.rules = &rule;
        options.series.rule_count = 1;
        for (size_t i = 0; i < 3; i++)
            others[i] = any_entry(&random);
        takt_status status = takt_free_first(&found, &options, NULL, NULL);
        assert_int_equal(status, try_all(&expected_s, &options));
        if (status == TAKT_OK)
            assert_int_equal(found.start_s, expected_s);
        else if (found.has_obstacle)
            assert_true(found.obstacle.from_s < found.obstacle.to_s);
        found_count += status == TAKT_OK;
        none_count += status == TAKT_DONE;
        release(others, 3);
    }
    assert_true(found_count > 10);
    assert_true(none_count > 1);
}

static void impossible_searches_are_refused(void **state)
{
    struct takt_free_options options = {.series = TAKT_SERIES_INIT,
                                        .time_to_s = HOUR_S};
    struct takt_free found;
    struct takt_error err;

    (void)state;
    assert_int_equal(takt_free_first(&found, &options, NULL, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_RANGE);
    options.step_s = 900;
    options.day_to = -1;
    assert_int_equal(takt_free_first(&found, &options, NULL, &err),
                     TAKT_REFUSED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sweep_finds_what_pairs_find),
        cmocka_unit_test(sweep_of_nothing_is_done),
        cmocka_unit_test(first_free_is_what_trying_finds),
        cmocka_unit_test(impossible_searches_are_refused),
    };

    return cmocka_run_group_tests_name("many", tests, set_up, tear_down);
}
