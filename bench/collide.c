/* SPDX-License-Identifier: MIT */
/*
 * takt-bench-collide: how long series against series takes.
 *
 * A thousand series against a thousand others for two years: every collision
 * of all of them, in one sweep. And pairs of which it must be proved that they
 * never meet.
 *
 * --small takes fifty against fifty and a shorter time, as a test.
 */
#include <stdio.h>
#include <string.h>

#include <takt/collide.h>

#include "measure.h"

enum { MANY = 1000, FEW = 50, BATCH = 1024, DAY_S = 86400, HOUR_S = 3600 };

#define FROM_S (INT64_C(20454) * DAY_S) /* 2026-01-01 */
#define TO_S (FROM_S + INT64_C(731) * DAY_S)

static struct takt_zone *load_zone(const char *name)
{
    static char bytes[TAKT_ZONE_FILE_MAX];
    struct takt_zone *zone = NULL;
    char path[128];

    (void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", name);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    size_t size = fread(bytes, 1, sizeof(bytes), file);
    (void)fclose(file);
    (void)takt_zone_load(&zone, name, strlen(name), bytes, size, NULL,
                         NULL); /* NULL tells */
    return zone;
}

static struct takt_series *make(const struct takt_zone *zone, const char *text,
                                int64_t start_s)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series = NULL;
    struct takt_rule rule;

    if (takt_rule_parse(&rule, text, strlen(text), NULL) != TAKT_OK)
        return NULL;
    options.frame = TAKT_FRAME_ZONE;
    options.zone = zone;
    options.start_s = start_s;
    options.rules = &rule;
    options.rule_count = 1;
    (void)takt_series_make(&series, &options, NULL, NULL); /* NULL tells */
    return series;
}

/* ---- many against many -------------------------------------------------- */

/* What a diary is full of, at half hours from 8 to 16. */
static const char *const rules[] = {
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=MONTHLY;BYDAY=1TU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=WEEKLY;INTERVAL=4;BYDAY=TH",
};

struct crowd {
    struct takt_entry a[MANY];
    struct takt_entry b[MANY];
    size_t count;
};

static bool fill(struct takt_entry *entries, size_t count, uint32_t seed,
                 const struct takt_zone *zone)
{
    for (size_t i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        uint32_t day = (seed >> 8) % 28;
        uint32_t half_hour = (seed >> 14) % 16;
        entries[i].length_s = (1 + (seed >> 20) % 3) * INT64_C(1800);
        entries[i].series =
            make(zone, rules[(seed >> 24) % (sizeof(rules) / sizeof(*rules))],
                 FROM_S + (int64_t)day * DAY_S + 8 * HOUR_S +
                     (int64_t)half_hour * 1800);
        if (entries[i].series == NULL)
            return false;
    }
    return true;
}

/* It stands alone, so that instructions can be counted within it. */
__attribute__((noinline)) size_t bench_sweep(const void *ctx);

__attribute__((noinline)) size_t bench_sweep(const void *ctx)
{
    const struct crowd *crowd = ctx;
    static struct takt_meeting met[BATCH];
    struct takt_sweep *sweep;
    takt_status status = TAKT_OK;
    size_t found = 0;

    if (takt_sweep_open(&sweep, crowd->a, crowd->count, crowd->b, crowd->count,
                        FROM_S, TO_S, NULL) != TAKT_OK)
        return 0;
    while (status == TAKT_OK) {
        size_t got;
        status = takt_sweep_next(sweep, met, BATCH, &got);
        measure_keep(met);
        found += got;
    }
    takt_sweep_free(sweep);
    return found;
}

static size_t list_dates(const void *ctx)
{
    const struct crowd *crowd = ctx;
    static int64_t starts_s[BATCH];
    struct takt_series_iter iter;
    size_t all = 0;

    for (size_t i = 0; i < 2 * crowd->count; i++) {
        const struct takt_entry *entry =
            i < crowd->count ? &crowd->a[i] : &crowd->b[i - crowd->count];
        if (takt_series_iter_open(&iter, entry->series, FROM_S) != TAKT_OK)
            return 0;
        size_t got = takt_series_iter_instants(&iter, starts_s, BATCH);
        for (size_t j = 0; j < got && starts_s[j] < TO_S; j++)
            all++;
        takt_series_iter_close(&iter);
    }
    return all;
}

static bool many(const struct takt_zone *zone, size_t count, double budget_s)
{
    static struct crowd crowd;

    crowd.count = count;
    if (!fill(crowd.a, count, 1, zone) || !fill(crowd.b, count, 2, zone))
        return false;
    struct measure dates = measure(list_dates, &crowd, budget_s);
    struct measure sweep = measure(bench_sweep, &crowd, budget_s);
    printf("%zu series against %zu, two years\n", count, count);
    printf("  %-28s %9zu %9.2f ms\n", "dates of all, only listed", dates.result,
           dates.ns / 1e6);
    printf("  %-28s %9zu %9.2f ms\n", "collisions, in one sweep", sweep.result,
           sweep.ns / 1e6);
    for (size_t i = 0; i < count; i++) {
        takt_series_free((struct takt_series *)crowd.a[i].series);
        takt_series_free((struct takt_series *)crowd.b[i].series);
    }
    return sweep.result > 0;
}

/* ---- never -------------------------------------------------------------- */

struct never {
    const char *name;
    const char *a;
    const char *b;
    int32_t a_start_s; /* from FROM_S */
    int32_t b_start_s;
    bool is_abroad; /* b is in another zone */
};

static const struct never nevers[] = {
    {"daily at 9, daily at 10", "FREQ=DAILY", "FREQ=DAILY", 9 * HOUR_S,
     10 * HOUR_S, false},
    {"daily at 9, at 10 abroad", "FREQ=DAILY", "FREQ=DAILY", 9 * HOUR_S,
     10 * HOUR_S, true},
    {"even and odd weeks", "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2",
     9 * HOUR_S, 7 * DAY_S + 9 * HOUR_S, false},
    {"1st to 3rd, last of the month", "FREQ=MONTHLY;BYMONTHDAY=1,2,3",
     "FREQ=MONTHLY;BYMONTHDAY=-1", 9 * HOUR_S, 9 * HOUR_S, false},
    {"odd and even days of the month", "FREQ=MONTHLY;BYMONTHDAY=1,3,5,7,9,11",
     "FREQ=MONTHLY;BYMONTHDAY=2,4,6,8,10,12", 9 * HOUR_S, 9 * HOUR_S, false},
    {"January and July", "FREQ=DAILY;BYMONTH=1", "FREQ=DAILY;BYMONTH=7",
     9 * HOUR_S, 9 * HOUR_S, false},
};

static size_t prove(const void *ctx)
{
    const struct takt_entry *pair = ctx;
    struct takt_collision found;

    return takt_collide_first(&found, &pair[0], &pair[1], INT64_MIN) ==
           TAKT_DONE;
}

static bool never(const struct takt_zone *home, const struct takt_zone *abroad,
                  double budget_s)
{
    bool is_right = true;

    printf("never, proved\n");
    for (size_t i = 0; i < sizeof(nevers) / sizeof(*nevers); i++) {
        const struct never *row = &nevers[i];
        struct takt_series *a = make(home, row->a, FROM_S + row->a_start_s);
        struct takt_series *b = make(row->is_abroad ? abroad : home, row->b,
                                     FROM_S + row->b_start_s);
        struct takt_entry pair[2] = {{a, 0, HOUR_S}, {b, 0, HOUR_S}};
        if (a == NULL || b == NULL)
            return false;
        struct measure took = measure(prove, pair, budget_s);
        is_right = is_right && took.result == 1;
        printf("  %-38s %9.1f us\n", row->name, took.ns / 1e3);
        takt_series_free(a);
        takt_series_free(b);
    }
    return is_right;
}

int main(int argc, char **argv)
{
    bool is_small = argc > 1 && strcmp(argv[1], "--small") == 0;
    double budget_s = is_small ? 0.001 : 0.5;
    struct takt_zone *oslo = load_zone("Europe/Oslo");
    struct takt_zone *new_york = load_zone("America/New_York");
    bool is_right = oslo != NULL && new_york != NULL &&
                    many(oslo, is_small ? FEW : MANY, budget_s) &&
                    never(oslo, new_york, budget_s);

    takt_zone_free(oslo);
    takt_zone_free(new_york);
    return is_right ? 0 : 1;
}
