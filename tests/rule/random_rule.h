/* SPDX-License-Identifier: MIT */
/* Random rules that takt_rule_check() accepts, for the tests of properties.
 * The same seed gives the same rules everywhere. */
#ifndef TESTS_RULE_RANDOM_RULE_H
#define TESTS_RULE_RANDOM_RULE_H

#include <takt/rule.h>

/* A generator of random numbers (splitmix64): one word of state. */
struct random {
    uint64_t state;
};

static inline uint64_t random_next(struct random *random)
{
    uint64_t x = random->state += UINT64_C(0x9e3779b97f4a7c15);

    x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ x >> 27) * UINT64_C(0x94d049bb133111eb);
    return x ^ x >> 31;
}

/* 0 to n - 1. */
static inline uint32_t random_below(struct random *random, uint32_t n)
{
    return (uint32_t)(random_next(random) % n);
}

/* True once in n times. */
static inline bool random_once_in(struct random *random, uint32_t n)
{
    return random_below(random, n) == 0;
}

/* One to three numbers of min to max as bits, seldom all of them. */
static inline void random_set(struct random *random, uint64_t *words,
                              uint32_t min, uint32_t max)
{
    uint32_t left =
        random_once_in(random, 40) ? 4 * max : 1 + random_below(random, 3);

    for (; left > 0; left--) {
        const uint32_t n = min + random_below(random, max - min + 1);
        words[n / 64] |= UINT64_C(1) << n % 64;
    }
}

static inline uint64_t random_word(struct random *random, uint32_t min,
                                   uint32_t max)
{
    uint64_t word = 0;

    random_set(random, &word, min, max);
    return word;
}

static inline void random_end(struct random *random, struct takt_rule *rule)
{
    const int64_t span = TAKT_WALL_MAX - TAKT_WALL_MIN + 1;

    if (random_once_in(random, 3))
        rule->count =
            1 +
            random_below(random, random_once_in(random, 9) ? UINT32_MAX : 50);
    if (rule->count != 0 || !random_once_in(random, 3))
        return;
    rule->until = (enum takt_until)(1 + random_below(random, 3));
    rule->until_s =
        TAKT_WALL_MIN + (int64_t)(random_next(random) % (uint64_t)span);
    if (rule->until == TAKT_UNTIL_DATE)
        rule->until_s -= (rule->until_s - TAKT_WALL_MIN) % TAKT_DAY_S;
}

static inline void random_times(struct random *random, struct takt_rule *rule)
{
    if (random_once_in(random, 6))
        rule->by_second = random_word(random, 0, 60);
    if (random_once_in(random, 6))
        rule->by_minute = random_word(random, 0, 59);
    if (random_once_in(random, 6))
        rule->by_hour = (uint32_t)random_word(random, 0, 23);
}

static inline void random_dates(struct random *random, struct takt_rule *rule)
{
    const int half = (int)random_below(random, 2);

    if (random_once_in(random, 3))
        rule->by_day = (uint8_t)random_word(random, 0, 6);
    if (random_once_in(random, 4))
        rule->by_day_nth[half][random_below(random, 7)] =
            random_word(random, 1, random_once_in(random, 4) ? 53 : 5);
    if (random_once_in(random, 3))
        rule->by_month_day[half] = (uint32_t)random_word(random, 1, 31);
    if (random_once_in(random, 5))
        rule->by_year_day[half][0] = random_word(random, 1, 63);
    if (random_once_in(random, 8))
        random_set(random, rule->by_year_day[half], 1, 366);
    if (random_once_in(random, 6))
        rule->by_week_no[half] = random_word(random, 1, 53);
    if (random_once_in(random, 3))
        rule->by_month = (uint16_t)random_word(random, 1, 12);
    if (random_once_in(random, 8))
        random_set(random, rule->by_easter[half], 1,
                   half == TAKT_BACK ? TAKT_EASTER_BACK : TAKT_EASTER_FRONT);
    if (random_once_in(random, 5))
        random_set(random, rule->by_set_pos[half], 1,
                   random_once_in(random, 4) ? 366 : 5);
}

/* A rule of any parts, which may clash. */
static inline struct takt_rule random_parts(struct random *random)
{
    struct takt_rule rule = TAKT_RULE_INIT;

    rule.freq = (enum takt_freq)random_below(random, TAKT_FREQ__COUNT);
    if (random_once_in(random, 2))
        rule.interval =
            1 +
            random_below(random, random_once_in(random, 20) ? UINT32_MAX : 12);
    if (random_once_in(random, 3))
        rule.week_start = (uint8_t)random_below(random, 7);
    rule.has_rscale = random_once_in(random, 4);
    if (rule.has_rscale)
        rule.skip = (enum takt_skip)random_below(random, TAKT_SKIP__COUNT);
    random_end(random, &rule);
    random_times(random, &rule);
    random_dates(random, &rule);
    return rule;
}

/* A rule that takt_rule_check() accepts. */
static inline struct takt_rule random_rule(struct random *random)
{
    struct takt_rule rule;

    do
        rule = random_parts(random);
    while (takt_rule_check(&rule, NULL) != TAKT_OK);
    return rule;
}

#endif
