/* SPDX-License-Identifier: MIT */
/*
 * Dates in batches are given by other loops than dates one by one: whole
 * weeks, months and years at once. Both must give the same, over all years of
 * the calendar and wherever a batch ends.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <takt/rule.h>
#include <takt/walk.h>

enum { BATCH_MAX = 700 };

static const char *const rules[] = {
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;WKST=SU",
    "FREQ=WEEKLY;INTERVAL=1200;BYDAY=TU,TH;BYHOUR=7,8",
    "FREQ=WEEKLY;BYMONTH=2,12;BYDAY=MO,SU",
    "FREQ=WEEKLY;BYMONTH=2,12;BYDAY=MO,WE,SU;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=6,9",
    "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=20,-1",
    "FREQ=MONTHLY;INTERVAL=9;BYMONTH=2,11;BYDAY=MO",
    "FREQ=MONTHLY;INTERVAL=18;BYDAY=1MO",
    "FREQ=MONTHLY;INTERVAL=24;BYDAY=1MO",
    "FREQ=MONTHLY;INTERVAL=4812;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
    "FREQ=MONTHLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=DAILY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=DAILY;INTERVAL=7;BYMONTH=5,6;BYHOUR=7,19",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD",
    "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
    "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=13",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "FREQ=YEARLY;INTERVAL=450;BYMONTH=8;BYDAY=4TH",
    "FREQ=YEARLY;BYYEARDAY=1,100,200,-1",
    "FREQ=YEARLY;BYYEARDAY=366;BYHOUR=1,2,3",
    "FREQ=YEARLY;BYWEEKNO=1,20,53;BYDAY=MO,SU",
    "FREQ=YEARLY;BYWEEKNO=-1;WKST=SU;BYDAY=SA",
    "FREQ=YEARLY;BYDAY=20MO,-3FR",
    "FREQ=YEARLY;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
    "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=1,2,3,4,5,6,7,8",
    "FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=1,2,3,4,5,6,7,8,9",
};

/* The start is a date of few rules, and in none the first of its period. */
static const int64_t start_s =
    INT64_C(-2208988800) - INT64_C(3653) * 86400 + 9 * 3600;

static struct takt_walk *compile(const char *text)
{
    struct takt_rule rule;
    struct takt_walk *walk;

    assert_int_equal(takt_rule_parse(&rule, text, strlen(text), NULL), TAKT_OK);
    assert_int_equal(
        takt_walk_compile(&walk, &rule, start_s, false, NULL, NULL), TAKT_OK);
    return walk;
}

/* Walks a rule by batches of size and one by one, from a wall time on. */
static void compare(const struct takt_walk *walk, const char *text,
                    int64_t from_s, size_t size)
{
    int64_t batch_s[BATCH_MAX];
    struct takt_iter by_batch;
    struct takt_iter by_one;
    size_t got;

    takt_iter_init(&by_batch, walk, from_s);
    takt_iter_init(&by_one, walk, from_s);
    do {
        got = takt_iter_next(&by_batch, batch_s, size);
        for (size_t i = 0; i < got; i++) {
            int64_t one_s = 0;
            if (takt_iter_next(&by_one, &one_s, 1) != 1 || one_s != batch_s[i])
                fail_msg("%s by %zu: %lld and %lld", text, size,
                         (long long)batch_s[i], (long long)one_s);
        }
    } while (got == size);

    int64_t more_s;

    assert_int_equal(takt_iter_next(&by_one, &more_s, 1), 0);
}

static void batches_are_what_one_by_one_gives(void **state)
{
    static const size_t sizes[] = {4, 17, 512, BATCH_MAX};

    (void)state;
    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
        struct takt_walk *walk = compile(rules[i]);

        for (size_t n = 0; n < sizeof(sizes) / sizeof(*sizes); n++)
            compare(walk, rules[i], start_s, sizes[n]);
        for (int64_t month = 0; month < 13; month++)
            compare(walk, rules[i],
                    TAKT_WALL_MAX - (5000 - month * 30) * INT64_C(86400), 64);
        takt_walk_free(walk);
    }
}

/* A rule that ends within a year, a month or a day ends there in batches. */
static void batches_end_where_the_rule_does(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
        for (int64_t days = 0; days < 800; days += 37) {
            struct takt_rule rule;
            struct takt_walk *walk;

            assert_int_equal(
                takt_rule_parse(&rule, rules[i], strlen(rules[i]), NULL),
                TAKT_OK);
            rule.until = TAKT_UNTIL_LOCAL;
            rule.until_s = start_s + (20000 + days) * INT64_C(86400);
            assert_int_equal(
                takt_walk_compile(&walk, &rule, start_s, false, NULL, NULL),
                TAKT_OK);
            compare(walk, rules[i], start_s, BATCH_MAX);
            takt_walk_free(walk);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(batches_are_what_one_by_one_gives),
        cmocka_unit_test(batches_end_where_the_rule_does),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
