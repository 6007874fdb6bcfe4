/* SPDX-License-Identifier: MIT */
/*
 * Series against a naive model: every wall time of every rule is put on the
 * line of instants by itself, the lists are joined, sorted and cleaned, and
 * the result is what the series must give, forwards, backwards, counted and
 * by number. The wall times come from compiled rules, which tests/random
 * proves apart; the zones have gaps of an hour, half an hour and a day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <takt/takt.h>

#include "../rule/random_rule.h"

#define MODEL_MAX 6000
#define ROUNDS 1000

static const char *const zone_names[] = {
    "Europe/Oslo",   "Australia/Lord_Howe", "Pacific/Apia",
    "Europe/Dublin", "America/Sao_Paulo",   "Africa/Casablanca"};
#define ZONES (sizeof(zone_names) / sizeof(*zone_names))

static struct takt_zone *zones[ZONES];

static int load_zones(void **state)
{
    static char bytes[TAKT_ZONE_FILE_MAX];

    (void)state;
    for (size_t i = 0; i < ZONES; i++) {
        char path[128];
        snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", zone_names[i]);
        FILE *file = fopen(path, "rb");
        if (file == NULL)
            return -1;
        size_t size = fread(bytes, 1, sizeof(bytes), file);
        fclose(file);
        if (takt_zone_load(&zones[i], zone_names[i], strlen(zone_names[i]),
                           bytes, size, NULL, NULL) != TAKT_OK)
            return -1;
    }
    return 0;
}

static int free_zones(void **state)
{
    (void)state;
    for (size_t i = 0; i < ZONES; i++)
        takt_zone_free(zones[i]);
    return 0;
}

/* A series and what it must give. */
struct model {
    struct takt_rule rules[2];
    int64_t added[3];
    int64_t removed[4];
    int32_t removed_days[2];
    struct takt_series_options options;
    int64_t excluded[MODEL_MAX]; /* instants of the exception rule */
    size_t excluded_count;
    int64_t dates[MODEL_MAX]; /* instants */
    size_t count;
};

static int compare(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a;
    int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

static int64_t instant(const struct model *model, int64_t wall_s)
{
    if (model->options.zone == NULL)
        return wall_s;
    return takt_zone_resolve(model->options.zone, wall_s).at_s;
}

static int64_t clock_of(const struct model *model, int64_t at_s)
{
    if (model->options.zone == NULL)
        return at_s;
    return at_s + takt_zone_offset(model->options.zone, at_s);
}

/* The instants of one rule, as many as there is room for. */
static size_t rule_instants(const struct model *model,
                            const struct takt_rule *rule, int64_t *out,
                            size_t max)
{
    struct takt_rule unbounded = *rule;
    struct takt_walk *walk;
    struct takt_iter iter;
    bool is_instant =
        rule->until == TAKT_UNTIL_UTC && model->options.zone != NULL;

    if (is_instant)
        unbounded.until = TAKT_UNTIL_NONE;
    assert_int_equal(takt_walk_compile(&walk, &unbounded,
                                       model->options.start_s, false, NULL,
                                       NULL),
                     TAKT_OK);
    takt_iter_init(&iter, walk, INT64_MIN);
    size_t got = takt_iter_next(&iter, out, max);
    size_t kept = 0;
    for (size_t i = 0; i < got; i++) {
        int64_t at_s = instant(model, out[i]);
        if (!is_instant || at_s <= rule->until_s)
            out[kept++] = at_s;
    }
    takt_walk_free(walk);
    return kept;
}

static bool is_removed(const struct model *model, int64_t at_s)
{
    const struct takt_series_options *options = &model->options;
    int64_t wall_s = clock_of(model, at_s);
    int64_t day = wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0);

    for (size_t i = 0; i < options->removed_count; i++)
        if (options->removed[i] == at_s)
            return true;
    for (size_t i = 0; i < options->removed_day_count; i++)
        if (options->removed_days[i] == day)
            return true;
    static int64_t excluded[MODEL_MAX];
    for (size_t i = 0; i < options->exrule_count; i++) {
        size_t count =
            rule_instants(model, &options->exrules[i], excluded, MODEL_MAX);
        for (size_t j = 0; j < count; j++)
            if (excluded[j] == at_s)
                return true;
    }
    return false;
}

/* Works the dates out. Where a rule has more than there is room for, only
 * what lies before the least of the last ones is kept. */
static void work_out(struct model *model)
{
    const struct takt_series_options *options = &model->options;
    int64_t limit_s = INT64_MAX;
    size_t count = 0;

    for (size_t i = 0; i < options->rule_count; i++) {
        size_t got =
            rule_instants(model, &options->rules[i], model->dates + count, 300);
        if (got == 300 && model->dates[count + got - 1] - TAKT_DAY_S < limit_s)
            limit_s = model->dates[count + got - 1] - TAKT_DAY_S;
        count += got;
    }
    for (size_t i = 0; i < options->added_count; i++)
        model->dates[count++] = options->added[i];
    if (options->start_shown)
        model->dates[count++] = instant(model, options->start_s);
    model->excluded_count = options->exrule_count > 0
                                ? rule_instants(model, &options->exrules[0],
                                                model->excluded, MODEL_MAX)
                                : 0;
    if (model->excluded_count == MODEL_MAX &&
        model->excluded[MODEL_MAX - 1] - TAKT_DAY_S < limit_s)
        limit_s = model->excluded[MODEL_MAX - 1] - TAKT_DAY_S;
    qsort(model->dates, count, sizeof(int64_t), compare);
    model->count = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t at_s = model->dates[i];
        if (at_s >= limit_s || is_removed(model, at_s))
            continue;
        if (model->count == 0 || model->dates[model->count - 1] != at_s)
            model->dates[model->count++] = at_s;
    }
}

static struct takt_rule random_part(struct random *random, int64_t start_s)
{
    struct takt_rule rule = TAKT_RULE_INIT;
    static const enum takt_freq freqs[] = {
        TAKT_FREQ_MINUTELY, TAKT_FREQ_HOURLY, TAKT_FREQ_HOURLY,
        TAKT_FREQ_DAILY,    TAKT_FREQ_DAILY,  TAKT_FREQ_WEEKLY};

    rule.freq = freqs[random_below(random, 6)];
    rule.interval = 1 + random_below(random, 4);
    if (rule.freq == TAKT_FREQ_MINUTELY)
        rule.interval = 5 + random_below(random, 40);
    if (random_once_in(random, 2))
        rule.by_hour = (uint32_t)random_word(random, 0, 4);
    if (random_once_in(random, 2))
        rule.by_minute = random_word(random, 0, 59);
    if (random_once_in(random, 3))
        rule.count = 1 + random_below(random, 60);
    else if (random_once_in(random, 3)) {
        rule.until =
            random_once_in(random, 2) ? TAKT_UNTIL_UTC : TAKT_UNTIL_LOCAL;
        rule.until_s = start_s + random_below(random, 4 * TAKT_DAY_S);
    }
    return rule;
}

/* A start within two days before some transition of the zone. */
static int64_t random_start(struct random *random, const struct takt_zone *zone)
{
    int64_t from_s =
        (int64_t)takt_day(2008 + (int32_t)random_below(random, 12), 1, 1) *
        TAKT_DAY_S;
    struct takt_transition change;

    if (zone == NULL ||
        takt_zone_next_transition(zone, from_s, &change) != TAKT_OK)
        return from_s + random_below(random, 1000000);
    return change.at_s + change.before_s - 2 * TAKT_DAY_S +
           60 * (int64_t)random_below(random, 2 * 1440 + 120);
}

static void make_model(struct random *random, struct model *model)
{
    struct takt_series_options *options = &model->options;

    memset(model, 0, sizeof(*model));
    *options = (struct takt_series_options)TAKT_SERIES_INIT;
    uint32_t zone = random_below(random, ZONES + 1);
    if (zone < ZONES) {
        options->frame = TAKT_FRAME_ZONE;
        options->zone = zones[zone];
    }
    options->start_s = random_start(random, options->zone);
    model->rules[0] = random_part(random, options->start_s);
    model->rules[1] = random_part(random, options->start_s);
    options->rules = model->rules;
    options->rule_count = 1 + random_once_in(random, 3);
    options->start_shown = random_once_in(random, 3);
    if (random_once_in(random, 4) && options->rule_count == 1) {
        options->exrules = &model->rules[1];
        options->exrule_count = 1;
    }
    work_out(model);
    if (model->count == 0)
        return;
    for (size_t i = 0; i < 3; i++)
        model->added[i] =
            random_once_in(random, 2)
                ? model->dates[random_below(random, (uint32_t)model->count)]
                : options->start_s + 60 * random_below(random, 5000);
    for (size_t i = 0; i < 4; i++)
        model->removed[i] =
            model->dates[random_below(random, (uint32_t)model->count)];
    for (size_t i = 0; i < 2; i++)
        model->removed_days[i] = (int32_t)(options->start_s / TAKT_DAY_S) +
                                 (int32_t)random_below(random, 6);
    options->added = model->added;
    options->removed = model->removed;
    options->removed_days = model->removed_days;
    if (random_once_in(random, 2))
        options->added_count = random_below(random, 4);
    if (random_once_in(random, 2))
        options->removed_count = random_below(random, 5);
    if (random_once_in(random, 3))
        options->removed_day_count = random_below(random, 3);
    work_out(model);
}

static void check_forward(const struct model *model,
                          const struct takt_series *series)
{
    struct takt_series_iter iter;
    struct takt_occurrence got[7];
    size_t at = 0;

    assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN), TAKT_OK);
    while (at < model->count) {
        size_t want = model->count - at < 7 ? model->count - at : 7;
        assert_int_equal(takt_series_iter_next(&iter, got, want), want);
        for (size_t i = 0; i < want; i++) {
            assert_int_equal(got[i].at_s, model->dates[at + i]);
            assert_int_equal(got[i].wall_s, clock_of(model, got[i].at_s));
            /* An added date may lie in the second pass of a doubled hour,
             * where no wall time names it. */
            if (!got[i].is_added)
                assert_int_equal(instant(model, got[i].slot_s), got[i].at_s);
        }
        at += want;
    }
    takt_series_iter_close(&iter);

    static int64_t instants[MODEL_MAX];
    assert_int_equal(takt_series_iter_open(&iter, series, INT64_MIN), TAKT_OK);
    assert_int_equal(takt_series_iter_instants(&iter, instants, model->count),
                     model->count);
    assert_memory_equal(instants, model->dates,
                        model->count * sizeof(*instants));
    takt_series_iter_close(&iter);
}

/* From a place inside, forwards and back again. */
static void check_inside(struct random *random, const struct model *model,
                         const struct takt_series *series)
{
    struct takt_series_iter iter;
    struct takt_occurrence got;
    size_t at = random_below(random, (uint32_t)model->count);
    int64_t from_s = model->dates[at] - random_below(random, 3) * 1800;

    at = 0;
    while (model->dates[at] < from_s)
        at++;
    assert_int_equal(takt_series_iter_open(&iter, series, from_s), TAKT_OK);
    assert_int_equal(takt_series_iter_next(&iter, &got, 1), 1);
    assert_int_equal(got.at_s, model->dates[at]);
    for (size_t i = at + 1; i-- > 0;) {
        assert_int_equal(takt_series_iter_prev(&iter, &got, 1), 1);
        assert_int_equal(got.at_s, model->dates[i]);
    }
    assert_int_equal(takt_series_iter_prev(&iter, &got, 1), 0);
    assert_int_equal(takt_series_iter_next(&iter, &got, 1), 1);
    assert_int_equal(got.at_s, model->dates[0]);
    takt_series_iter_close(&iter);
}

static void check_queries(struct random *random, const struct model *model,
                          const struct takt_series *series)
{
    struct takt_occurrence got;
    size_t low = random_below(random, (uint32_t)model->count);
    size_t high = low + random_below(random, (uint32_t)(model->count - low));
    uint64_t count;

    assert_int_equal(takt_series_first(series, &got), TAKT_OK);
    assert_int_equal(got.at_s, model->dates[0]);
    assert_int_equal(takt_series_count(series, model->dates[low],
                                       model->dates[high], &count),
                     TAKT_OK);
    assert_int_equal(count, high - low);
    assert_int_equal(takt_series_nth(series, low, &got), TAKT_OK);
    assert_int_equal(got.at_s, model->dates[low]);
    if (got.is_added)
        return;
    assert_int_equal(takt_series_find(series, got.slot_s, &got), TAKT_OK);
    assert_int_equal(got.at_s, model->dates[low]);
}

static void series_is_what_the_model_says(void **state)
{
    struct random random = {.state = 20261123};
    static struct model model;

    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct takt_series *series;
        make_model(&random, &model);
        if (model.count == 0)
            continue;
        assert_int_equal(takt_series_make(&series, &model.options, NULL, NULL),
                         TAKT_OK);
        check_forward(&model, series);
        check_inside(&random, &model, series);
        check_queries(&random, &model, series);
        takt_series_free(series);
    }
}

/* Head and tail of a cut give what the whole gave. */
static void halves_are_the_whole(void **state)
{
    static const char *const rules[] = {
        "FREQ=DAILY;COUNT=10",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;COUNT=12",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20290101",
        "FREQ=YEARLY;BYMONTHDAY=4,5,6;BYDAY=1MO",
        "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO,SU",
        "FREQ=HOURLY;INTERVAL=5;BYMINUTE=0,30;COUNT=40",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=20",
        "RSCALE=GREGORIAN;FREQ=MONTHLY;INTERVAL=3;SKIP=FORWARD;COUNT=20",
    };
    int64_t start_s = (int64_t)takt_day(2026, 1, 31) * TAKT_DAY_S + 9 * 3600;

    (void)state;
    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
        struct takt_rule rule;
        struct takt_walk *whole;
        int64_t slot_s;
        assert_int_equal(
            takt_rule_parse(&rule, rules[i], strlen(rules[i]), NULL), TAKT_OK);
        assert_int_equal(
            takt_walk_compile(&whole, &rule, start_s, false, NULL, NULL),
            TAKT_OK);
        for (uint64_t n = 1;
             n < 8 && takt_walk_select(whole, n, &slot_s) == TAKT_OK; n++) {
            struct takt_split split;
            struct takt_walk *head;
            struct takt_walk *tail;
            assert_int_equal(takt_rule_split(&split, &rule, start_s, false,
                                             slot_s, NULL, NULL),
                             TAKT_OK);
            assert_int_equal(split.head_count, n);
            assert_int_equal(takt_walk_compile(&head, &split.head, start_s,
                                               false, NULL, NULL),
                             TAKT_OK);
            assert_int_equal(takt_walk_compile(&tail, &split.tail,
                                               split.tail_start_s, false, NULL,
                                               NULL),
                             TAKT_OK);
            for (uint64_t k = 0; k < 20; k++) {
                int64_t want_s;
                int64_t got_s;
                takt_status status = takt_walk_select(whole, k, &want_s);
                assert_int_equal(k < n ? takt_walk_select(head, k, &got_s)
                                       : takt_walk_select(tail, k - n, &got_s),
                                 status);
                assert_int_equal(got_s, want_s);
            }
            assert_int_equal(takt_walk_rank(head, INT64_MAX), n);
            takt_walk_free(head);
            takt_walk_free(tail);
        }
        takt_walk_free(whole);
    }
}

static void cut_elsewhere_is_refused(void **state)
{
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_split split;
    struct takt_error err;

    (void)state;
    assert_int_equal(takt_rule_split(&split, &rule, 0, true, 0, NULL, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_NOT_AN_OCCURRENCE);
    assert_int_equal(takt_rule_split(&split, &rule, 0, true, 3600, NULL, &err),
                     TAKT_REFUSED);
    assert_int_equal(err.reason, TAKT_REASON_NOT_AN_OCCURRENCE);
}

/* A rule of which every date is taken out again ends, and says how. */
static void a_search_has_an_end(void **state)
{
    struct takt_rule rule = TAKT_RULE_INIT;
    struct takt_rule other = TAKT_RULE_INIT;
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series;
    struct takt_occurrence got;
    uint64_t count;

    (void)state;
    rule.freq = TAKT_FREQ_SECONDLY;
    other.freq = TAKT_FREQ_SECONDLY;
    other.by_second = (UINT64_C(1) << 60) - 1;
    options.rules = &rule;
    options.rule_count = 1;
    options.exrules = &other;
    options.exrule_count = 1;
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    assert_int_equal(takt_series_first(series, &got), TAKT_LIMIT);
    assert_int_equal(takt_series_count(series, 0, INT64_MAX, &count),
                     TAKT_LIMIT);
    takt_series_free(series);
    /* An equal rule is known to leave nothing. */
    options.exrules = &rule;
    assert_int_equal(takt_series_make(&series, &options, NULL, NULL), TAKT_OK);
    assert_int_equal(takt_series_first(series, &got), TAKT_DONE);
    assert_int_equal(takt_series_last(series, &got), TAKT_DONE);
    assert_false(takt_series_is_endless(series));
    takt_series_free(series);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(series_is_what_the_model_says),
        cmocka_unit_test(halves_are_the_whole),
        cmocka_unit_test(cut_elsewhere_is_refused),
        cmocka_unit_test(a_search_has_an_end),
    };

    return cmocka_run_group_tests(tests, load_zones, free_zones);
}
