/* SPDX-License-Identifier: MIT */
/*
 * Every allocation of the engine made to fail in turn: for each rule and each
 * call that may take memory, the first allocation fails, then the second, and
 * so on until the call succeeds. Each failure must say TAKT_NOMEM, hand out
 * nothing, and give back all that was taken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <takt/collide.h>
#include <takt/series.h>
#include <takt/walk.h>

enum { TAKES_MAX = 1000, DATES_MAX = 64, DAY_S = 86400 };

/* Memory that runs out. */
struct pool {
    size_t takes; /* so far */
    size_t held;  /* taken and not given back */
    size_t fail;  /* the take that fails, from 1; 0: none does */
};

static void *pool_take(void *ctx, size_t size)
{
    struct pool *pool = ctx;
    void *block;

    pool->takes++;
    if (pool->takes == pool->fail)
        return NULL;
    block = malloc(size);
    assert_non_null(block);
    pool->held++;
    return block;
}

static void pool_give(void *ctx, void *block)
{
    struct pool *pool = ctx;

    assert_true(pool->held > 0);
    pool->held--;
    free(block);
}

static struct takt_alloc alloc_of(struct pool *pool)
{
    return (struct takt_alloc){pool_take, pool_give, pool};
}

static struct takt_rule rule_of(const char *text)
{
    struct takt_rule rule;

    assert_int_equal(takt_rule_parse(&rule, text, strlen(text), NULL), TAKT_OK);
    return rule;
}

/* Rules of each compiled form. All make a date within the first years. */
static const char *const rules[] = {
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=6;COUNT=25",
    "FREQ=DAILY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH",
    "FREQ=WEEKLY;BYDAY=MO,TU;BYMONTH=1,7;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU;BYHOUR=9,12;BYSETPOS=1,3,-2;COUNT=40",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD;COUNT=40",
    "FREQ=YEARLY;BYMONTH=8;BYDAY=4TH",
    "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1,20,53;BYDAY=MO;COUNT=30",
    "FREQ=YEARLY;BYYEARDAY=1,100,-1;BYHOUR=1,2,3;BYMINUTE=5,6",
    "FREQ=HOURLY;INTERVAL=5;BYDAY=MO,TU,WE",
    "FREQ=MINUTELY;INTERVAL=90;BYHOUR=9,10;COUNT=50",
    "FREQ=SECONDLY;INTERVAL=37;BYMONTH=1;BYSECOND=1,2,3;BYSETPOS=1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
};

enum { RULE_COUNT = sizeof(rules) / sizeof(rules[0]) };

/* A call under test: makes what it makes with this allocator, uses it, and
 * frees it. */
typedef takt_status call_fn(const struct takt_alloc *alloc, const void *ctx);

/* Fails each allocation of a call in turn; returns how many there are. */
static size_t fail_in_turn(call_fn *call, const void *ctx)
{
    takt_status status = TAKT_NOMEM;
    size_t failures = 0;

    for (size_t fail = 1; status == TAKT_NOMEM; fail++) {
        struct pool pool = {.fail = fail};
        struct takt_alloc alloc = alloc_of(&pool);

        assert_true(fail < TAKES_MAX);
        status = call(&alloc, ctx);
        assert_int_equal(pool.held, 0);
        if (status == TAKT_NOMEM)
            failures++;
        else /* the allocation that was to fail was never asked for */
            assert_true(pool.takes < fail);
    }
    assert_int_equal(status, TAKT_OK);
    return failures;
}

/* ---- compiling ---------------------------------------------------------- */

static int64_t start_s(void)
{
    return (int64_t)DAY_S * takt_day(2000, 1, 3) + 9 * 3600;
}

static takt_status compile(const struct takt_alloc *alloc, const void *ctx)
{
    const struct takt_rule *rule = ctx;
    struct takt_walk *walk = (struct takt_walk *)&walk;
    struct takt_error error = {0};
    struct pool *pool = alloc->ctx;
    takt_status status =
        takt_walk_compile(&walk, rule, start_s(), false, alloc, &error);

    if (status != TAKT_OK) {
        assert_null(walk);
        assert_int_equal(error.status, status);
        return status;
    }

    /* Nothing is taken after the compile. */
    size_t takes = pool->takes;
    int64_t date_s[DATES_MAX];
    struct takt_iter iter;

    takt_iter_init(&iter, walk, start_s());
    (void)takt_iter_next(&iter, date_s, DATES_MAX);
    (void)takt_walk_rank(walk, start_s() + 1000 * (int64_t)DAY_S);
    assert_int_equal(pool->takes, takes);

    struct takt_walk *copy = (struct takt_walk *)&copy;

    status = takt_walk_index(&copy, walk, alloc, &error);
    if (status == TAKT_OK)
        (void)takt_walk_rank(copy, start_s() + 1000 * (int64_t)DAY_S);
    else
        assert_null(copy);
    takt_walk_free(walk);
    takt_walk_free(copy);
    return status;
}

static void test_compile(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct takt_rule rule = rule_of(rules[i]);

        assert_true(fail_in_turn(compile, &rule) >= 2);
    }
}

/* ---- splitting ---------------------------------------------------------- */

static takt_status split(const struct takt_alloc *alloc, const void *ctx)
{
    const struct takt_rule *rule = ctx;
    struct takt_split out;
    struct takt_walk *walk = NULL;
    int64_t slot_s = 0;

    assert_int_equal(
        takt_walk_compile(&walk, rule, start_s(), false, NULL, NULL), TAKT_OK);

    takt_status is_found = takt_walk_select(walk, 3, &slot_s);

    takt_walk_free(walk);
    if (is_found != TAKT_OK)
        return TAKT_OK; /* a rule that never happens has nothing to split */
    return takt_rule_split(&out, rule, start_s(), false, slot_s, alloc, NULL);
}

static void test_split(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct takt_rule rule = rule_of(rules[i]);

        (void)fail_in_turn(split, &rule); /* may need no memory */
    }
}

/* ---- series ------------------------------------------------------------- */

/* Uses all of a series that may take memory. */
static takt_status use_series(const struct takt_series *series)
{
    struct takt_occurrence dates[DATES_MAX];
    struct takt_occurrence one;
    struct takt_series_iter iter;
    uint64_t count = 0;
    takt_status status = takt_series_iter_open(&iter, series, start_s());

    if (status == TAKT_OK)
        (void)takt_series_iter_next(&iter, dates, DATES_MAX);
    takt_series_iter_close(&iter);
    if (status != TAKT_OK)
        return status;
    status = takt_series_count(series, start_s(),
                               start_s() + 4000 * (int64_t)DAY_S, &count);
    if (status != TAKT_OK)
        return status;
    status = takt_series_nth(series, 2, &one);
    if (status == TAKT_NOMEM)
        return status;
    status = takt_series_first(series, &one);
    if (status != TAKT_OK)
        return status == TAKT_DONE ? TAKT_OK : status;
    status = takt_series_find(series, one.slot_s, &one);
    return status == TAKT_DONE ? TAKT_REFUSED : status;
}

static takt_status make_series(const struct takt_alloc *alloc, const void *ctx)
{
    const struct takt_series_options *options = ctx;
    struct takt_series *series = (struct takt_series *)&series;
    takt_status status = takt_series_make(&series, options, alloc, NULL);

    if (status != TAKT_OK) {
        assert_null(series);
        return status;
    }
    status = use_series(series);
    takt_series_free(series);
    return status;
}

static void test_series_of_one_rule(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_COUNT; i++) {
        struct takt_rule rule = rule_of(rules[i]);
        struct takt_series_options options = TAKT_SERIES_INIT;

        options.start_s = start_s();
        options.rules = &rule;
        options.rule_count = 1;
        assert_true(fail_in_turn(make_series, &options) >= 2);
    }
}

static void test_series_of_everything(void **state)
{
    const int64_t added[] = {start_s() + 777, start_s() + 99 * DAY_S};
    const int64_t removed[] = {start_s() + 6 * DAY_S};
    const int32_t removed_days[] = {takt_day(2000, 1, 10)};
    struct takt_rule both[2] = {rule_of(rules[0]), rule_of(rules[4])};
    struct takt_rule without = rule_of("FREQ=DAILY;INTERVAL=5;COUNT=9");
    struct takt_series_options options = TAKT_SERIES_INIT;

    (void)state;
    options.start_s = start_s();
    options.start_shown = true;
    options.rules = both;
    options.rule_count = 2;
    options.exrules = &without;
    options.exrule_count = 1;
    options.added = added;
    options.added_count = 2;
    options.removed = removed;
    options.removed_count = 1;
    options.removed_days = removed_days;
    options.removed_day_count = 1;
    assert_true(fail_in_turn(make_series, &options) >= 4);
}

/* ---- series against series ---------------------------------------------- */

/* Two of several rules, which take memory for each walk. */
static takt_status collide(const struct takt_entry *a,
                           const struct takt_entry *b)
{
    struct takt_collide_cursor cursor = TAKT_COLLIDE_CURSOR_INIT;
    struct takt_collision found = {.to_s = 1};
    size_t count;
    takt_status status = takt_collide_first(&found, a, b, INT64_MIN);

    assert_true(status != TAKT_DONE);
    if (status != TAKT_OK)
        assert_int_equal(found.to_s, 0);
    else
        status = takt_collide_list(&found, 1, &count, &cursor, a, b, INT64_MIN,
                                   INT64_MAX);
    return status;
}

static takt_status sweep(const struct takt_alloc *alloc,
                         const struct takt_entry *a, const struct takt_entry *b)
{
    struct takt_sweep *sweep = (struct takt_sweep *)&sweep;
    struct takt_meeting met[8];
    size_t count;
    takt_status status = takt_sweep_open(&sweep, a, 1, b, 1, start_s(),
                                         start_s() + 30 * DAY_S, alloc);

    if (status != TAKT_OK)
        assert_null(sweep);
    while (status == TAKT_OK)
        status = takt_sweep_next(sweep, met, 8, &count);
    takt_sweep_free(sweep);
    return status == TAKT_DONE ? TAKT_OK : status;
}

static takt_status collide_all(const struct takt_alloc *alloc, const void *ctx)
{
    const struct takt_series_options *options = ctx;
    struct takt_series *series;
    struct takt_free found;
    takt_status status = takt_series_make(&series, options, alloc, NULL);
    const struct takt_entry entry = {.series = series, .length_s = 3600};
    const struct takt_free_options wanted = {
        .series = *options,
        .length_s = 3600,
        .others = &entry,
        .other_count = 1,
        .day_from = takt_day(2000, 1, 3),
        .day_to = takt_day(2000, 1, 3),
        .time_from_s = 9 * 3600,
        .time_to_s = 11 * 3600,
        .step_s = 1800,
    };

    if (status == TAKT_OK)
        status = collide(&entry, &entry);
    if (status == TAKT_OK)
        status = sweep(alloc, &entry, &entry);
    if (status == TAKT_OK)
        status = takt_free_first(&found, &wanted, alloc, NULL);
    takt_series_free(series);
    return status;
}

static void test_collide(void **state)
{
    struct takt_rule both[2] = {rule_of(rules[0]), rule_of(rules[1])};
    struct takt_series_options options = TAKT_SERIES_INIT;

    (void)state;
    options.start_s = start_s();
    options.rules = both;
    options.rule_count = 2;
    assert_true(fail_in_turn(collide_all, &options) >= 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_compile),
        cmocka_unit_test(test_split),
        cmocka_unit_test(test_series_of_one_rule),
        cmocka_unit_test(test_series_of_everything),
        cmocka_unit_test(test_collide),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
