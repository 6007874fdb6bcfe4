/* SPDX-License-Identifier: MIT */
/*
 * Random pairs of entries against the slow way: all dates of both are listed
 * up to a horizon, and every date of a is held against every date of b that
 * could reach it.
 *
 * random_collide --seed S --count N --dates D tries the pairs of the seeds S
 * to S + N - 1, of which D dates each are listed; where neither series has so
 * many, "never" is proved by it up to the year 9999. Ends with 1 if any answer
 * differs; each difference is printed with its seed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <takt/takt.h>

#include "../rule/random_rule.h"
#include "zones.h"

#define HOUR_S 3600

enum { LIST_MAX = 64, FAILURES_MAX = 20, ADDED_MAX = 3 };

/* One side of a pair, with its dates listed. */
struct side {
    struct takt_rule rule;
    struct takt_rule exrule;
    int64_t added[ADDED_MAX];
    int64_t removed[ADDED_MAX];
    struct takt_series_options options;
    struct takt_entry entry;
    struct takt_series *series;
    int64_t *starts_s;
    int64_t *ends_s;
    size_t count;
    int64_t longest_s;
    int64_t horizon_s; /* every date before it is listed */
};

struct trial {
    uint64_t seed;
    struct random random;
    struct side sides[2];
    int64_t from_s;
    bool is_wrong;
};

/* ---- making a pair ------------------------------------------------------ */

/* A rule as people make them: dense, with few parts. */
static struct takt_rule plain_rule(struct random *random)
{
    struct takt_rule rule = TAKT_RULE_INIT;

    rule.freq = (enum takt_freq)(TAKT_FREQ_DAILY + random_below(random, 4));
    if (random_once_in(random, 12))
        rule.freq = TAKT_FREQ_HOURLY;
    if (random_once_in(random, 2))
        rule.interval = 1 + random_below(random, 4);
    if (rule.freq != TAKT_FREQ_WEEKLY && random_once_in(random, 4))
        rule.by_month_day[TAKT_FRONT] =
            (uint32_t)random_next(random) & 0xfffffffe;
    if (random_once_in(random, 3))
        rule.by_day = (uint8_t)(1 + random_below(random, 127));
    if (random_once_in(random, 6))
        rule.by_month = (uint16_t)((1 + random_below(random, 4095)) << 1);
    if (random_once_in(random, 6))
        rule.by_hour = 1u << random_below(random, 24) | 1u << 9;
    if (random_once_in(random, 6))
        rule.count = 1 + random_below(random, 400);
    return rule;
}

static struct takt_rule any_rule(struct random *random)
{
    struct takt_rule rule;

    if (random_once_in(random, 4))
        return random_rule(random);
    do
        rule = plain_rule(random);
    while (takt_rule_check(&rule, NULL) != TAKT_OK);
    return rule;
}

/* 2024 to 2033, on whole quarters of an hour most times. */
static int64_t any_time(struct random *random)
{
    int64_t day = 19723 + random_below(random, 3600);
    int64_t second = random_once_in(random, 8)
                         ? random_below(random, TAKT_DAY_S)
                         : random_below(random, 96) * INT64_C(900);

    return day * TAKT_DAY_S + second;
}

static void choose_length(struct random *random, struct takt_entry *entry)
{
    switch (random_below(random, 8)) {
    case 0:
        entry->wall_length_s =
            (1 + random_below(random, 3)) * (int64_t)TAKT_DAY_S;
        break;
    case 1:
        entry->length_s = random_below(random, 40) * INT64_C(9000);
        break;
    case 2:
        entry->wall_length_s = random_below(random, 2) * (int64_t)TAKT_DAY_S;
        entry->length_s = random_below(random, 2 * HOUR_S);
        break;
    default:
        entry->length_s = (1 + random_below(random, 8)) * INT64_C(900);
        break;
    }
}

static void choose_zone(struct trial *trial, struct side *side)
{
    struct random *random = &trial->random;
    uint32_t zone = random_below(random, ZONES + 2);

    if (side != trial->sides && random_once_in(random, 2)) {
        side->options.frame = trial->sides[0].options.frame;
        side->options.zone = trial->sides[0].options.zone;
    } else if (zone < ZONES) {
        side->options.frame = TAKT_FRAME_ZONE;
        side->options.zone = zones[zone];
    } else {
        side->options.frame =
            zone == ZONES ? TAKT_FRAME_UTC : TAKT_FRAME_FLOATING;
    }
}

static void choose(struct trial *trial, struct side *side)
{
    struct random *random = &trial->random;

    *side = (struct side){.options = TAKT_SERIES_INIT};
    choose_zone(trial, side);
    choose_length(random, &side->entry);
    side->rule = any_rule(random);
    side->options.rules = &side->rule;
    side->options.rule_count = 1;
    side->options.start_s = any_time(random);
    if (random_once_in(random, 8)) {
        side->exrule = any_rule(random);
        side->options.exrules = &side->exrule;
        side->options.exrule_count = 1;
    }
    if (random_once_in(random, 5)) {
        struct takt_shift *shift = &side->options.shift;
        shift->way = (enum takt_shift_way)random_below(random, 5);
        shift->workdays.weekend = TAKT_WEEKEND;
        if (random_once_in(random, 2) &&
            takt_place_find(&shift->workdays.place, "NO", 2) != TAKT_OK)
            abort();
    }
    side->options.added = side->added;
    side->options.removed = side->removed;
    if (random_once_in(random, 4)) {
        side->options.added_count = random_below(random, ADDED_MAX + 1);
        side->options.removed_count = random_below(random, ADDED_MAX + 1);
    }
    for (size_t i = 0; i < ADDED_MAX; i++) {
        side->added[i] = any_time(random);
        side->removed[i] = any_time(random);
    }
}

/* ---- the slow way ------------------------------------------------------- */

static int64_t end_of(const struct side *side,
                      const struct takt_occurrence *date)
{
    int64_t end_s = date->at_s;
    int64_t wall_s = date->wall_s + side->entry.wall_length_s;

    if (side->entry.wall_length_s > 0)
        end_s =
            takt_series_resolve(side->series,
                                wall_s < TAKT_WALL_MAX ? wall_s : TAKT_WALL_MAX)
                .at_s;
    end_s += side->entry.length_s;
    return end_s > date->at_s ? end_s : date->at_s;
}

static void expand(struct side *side, size_t max)
{
    struct takt_series_iter iter;
    struct takt_occurrence date;

    side->starts_s = malloc(max * sizeof(*side->starts_s));
    side->ends_s = malloc(max * sizeof(*side->ends_s));
    side->horizon_s = INT64_MAX;
    if (side->starts_s == NULL || side->ends_s == NULL ||
        takt_series_iter_open(&iter, side->series, INT64_MIN) != TAKT_OK)
        abort();
    while (takt_series_iter_next(&iter, &date, 1) == 1) {
        int64_t end_s = end_of(side, &date);
        if (side->count == max) {
            side->horizon_s = date.at_s;
            break;
        }
        if (end_s - date.at_s > side->longest_s)
            side->longest_s = end_s - date.at_s;
        side->starts_s[side->count] = date.at_s;
        side->ends_s[side->count++] = end_s;
    }
    if (takt_series_iter_status(&iter) != TAKT_OK)
        side->horizon_s =
            side->count > 0 ? side->starts_s[side->count - 1] : INT64_MIN;
    takt_series_iter_close(&iter);
}

static int64_t later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static size_t first_from(const struct side *side, int64_t at_s)
{
    size_t low = 0;
    size_t high = side->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (side->starts_s[middle] < at_s)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* What the slow way finds. */
struct found {
    int64_t first_s; /* the first shared instant; INT64_MAX: none */
    size_t count;    /* of the pairs that share an instant of a window */
    int64_t a_at_s[LIST_MAX];
    int64_t b_at_s[LIST_MAX];
};

static void compare_all(const struct trial *trial, int64_t from_s, int64_t to_s,
                        struct found *found)
{
    const struct side *a = &trial->sides[0];
    const struct side *b = &trial->sides[1];

    *found = (struct found){.first_s = INT64_MAX};
    for (size_t i = 0; i < a->count; i++) {
        int64_t a_s = a->starts_s[i];
        int64_t a_end_s = a->ends_s[i];
        for (size_t j = first_from(b, a_s - b->longest_s);
             j < b->count && b->starts_s[j] < a_end_s; j++) {
            int64_t shared_s = later(later(a_s, b->starts_s[j]), from_s);
            if (shared_s >= a_end_s || shared_s >= b->ends_s[j] ||
                shared_s >= to_s)
                continue;
            if (shared_s < found->first_s)
                found->first_s = shared_s;
            if (found->count < LIST_MAX) {
                found->a_at_s[found->count] = a_s;
                found->b_at_s[found->count++] = b->starts_s[j];
            }
        }
    }
}

/* ---- comparing ---------------------------------------------------------- */

static void print_side(const struct side *side)
{
    char rule[512];
    char start[TAKT_TIME_PRINT_SIZE];

    (void)takt_rule_print(&side->rule, rule, sizeof(rule), NULL);
    takt_time_print(start,
                    (struct takt_time){side->options.start_s, TAKT_TIME_LOCAL});
    printf("    %s %s %s +%lld wall +%lld, added %zu, removed %zu\n", start,
           side->options.zone != NULL ? takt_zone_name(side->options.zone)
                                      : "-",
           rule, (long long)side->entry.wall_length_s,
           (long long)side->entry.length_s, side->options.added_count,
           side->options.removed_count);
    if (side->options.shift.way != TAKT_SHIFT_KEEP) {
        (void)takt_shift_print(&side->options.shift, rule, sizeof(rule), NULL);
        printf("    %s\n", rule);
    }
    if (side->options.exrule_count > 0) {
        (void)takt_rule_print(&side->exrule, rule, sizeof(rule), NULL);
        printf("    without %s\n", rule);
    }
}

static void differs(struct trial *trial, const char *what, int64_t expected,
                    int64_t got)
{
    if (trial->is_wrong)
        return;
    trial->is_wrong = true;
    printf("seed %llu, %s: expected %lld, got %lld, from %lld\n",
           (unsigned long long)trial->seed, what, (long long)expected,
           (long long)got, (long long)trial->from_s);
    print_side(&trial->sides[0]);
    print_side(&trial->sides[1]);
}

static void check_first(struct trial *trial, int64_t horizon_s)
{
    struct takt_collision got;
    struct found found;
    takt_status status = takt_collide_first(
        &got, &trial->sides[0].entry, &trial->sides[1].entry, trial->from_s);
    int64_t got_s = later(got.from_s, trial->from_s);

    compare_all(trial, trial->from_s, horizon_s, &found);
    if (status == TAKT_LIMIT && found.first_s >= got.from_s)
        return;
    if (status == TAKT_DONE)
        got_s = INT64_MAX;
    else if (status != TAKT_OK)
        differs(trial, "status", TAKT_OK, status);
    if (got_s < horizon_s || found.first_s < horizon_s)
        if (got_s != found.first_s)
            differs(trial, "first", found.first_s, got_s);
    if (status == TAKT_OK &&
        (got.from_s >= got.to_s || got.a.at_s > got.from_s ||
         got.b.at_s > got.from_s || got.a_end_s < got.to_s))
        differs(trial, "overlap", got.from_s, got.to_s);
}

/* Lists a window in batches of random size. */
static void check_list(struct trial *trial, int64_t horizon_s)
{
    struct takt_collision got[LIST_MAX];
    struct takt_collide_cursor cursor = TAKT_COLLIDE_CURSOR_INIT;
    struct found found;
    size_t count = 0;
    takt_status status = TAKT_OK;
    int64_t to_s =
        trial->from_s + random_below(&trial->random, 400) * INT64_C(86400);

    if (to_s > horizon_s)
        return;
    compare_all(trial, trial->from_s, to_s, &found);
    while (status == TAKT_OK && count < LIST_MAX) {
        size_t want = 1 + random_below(&trial->random, LIST_MAX);
        size_t more;
        if (want > LIST_MAX - count)
            want = LIST_MAX - count;
        status = takt_collide_list(got + count, want, &more, &cursor,
                                   &trial->sides[0].entry,
                                   &trial->sides[1].entry, trial->from_s, to_s);
        count += more;
        if (status == TAKT_OK && more < want)
            differs(trial, "batch", (int64_t)want, (int64_t)more);
    }
    if (status == TAKT_LIMIT)
        return;
    if (count != found.count)
        differs(trial, "list", (int64_t)found.count, (int64_t)count);
    for (size_t i = 0; i < count && i < found.count; i++) {
        if (got[i].a.at_s != found.a_at_s[i])
            differs(trial, "list a", found.a_at_s[i], got[i].a.at_s);
        if (got[i].b.at_s != found.b_at_s[i])
            differs(trial, "list b", found.b_at_s[i], got[i].b.at_s);
    }
}

/* Whether there was anything to try. */
static bool try(struct trial *trial, size_t dates)
{
    bool is_made = true;

    for (int i = 0; i < 2; i++) {
        struct side *side = &trial->sides[i];
        choose(trial, side);
        is_made = is_made && takt_series_make(&side->series, &side->options,
                                              NULL, NULL) == TAKT_OK;
        side->entry.series = side->series;
        if (is_made)
            expand(side, dates);
    }
    if (is_made) {
        int64_t a_s = trial->sides[0].horizon_s;
        int64_t b_s = trial->sides[1].horizon_s;
        int64_t horizon_s = a_s < b_s ? a_s : b_s;
        trial->from_s = random_once_in(&trial->random, 3)
                            ? INT64_C(0)
                            : any_time(&trial->random);
        check_first(trial, horizon_s);
        check_list(trial, horizon_s);
    }
    for (int i = 0; i < 2; i++) {
        takt_series_free(trial->sides[i].series);
        free(trial->sides[i].starts_s);
        free(trial->sides[i].ends_s);
    }
    return is_made;
}

static uint64_t number_of(int argc, char **argv, const char *name,
                          uint64_t otherwise)
{
    for (int i = 1; i + 1 < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return strtoull(argv[i + 1], NULL, 10);
    return otherwise;
}

int main(int argc, char **argv)
{
    uint64_t seed = number_of(argc, argv, "--seed", 1);
    uint64_t count = number_of(argc, argv, "--count", 1000);
    size_t dates = number_of(argc, argv, "--dates", 20000);
    uint64_t tried = 0;
    int failures = 0;

    if (!zones_load())
        return 2;
    for (uint64_t i = 0; i < count && failures < FAILURES_MAX; i++) {
        struct trial trial = {.seed = seed + i, .random = {seed + i}};
        tried += try(&trial, dates);
        failures += trial.is_wrong;
    }
    zones_free();
    printf("%llu pairs, %d differ\n", (unsigned long long)tried, failures);
    return failures > 0 || tried == 0;
}
