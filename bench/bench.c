/* SPDX-License-Identifier: MIT */
/*
 * takt-bench: how long our engine takes for each rule of speed.tsv (speed.c)
 * and each window of seek.tsv, beside other engines in the same run.
 *
 * takt-bench FOLDER prints the tables; FOLDER holds the two files.
 * takt-bench FOLDER --only ID prints the rows of one rule, and
 * takt-bench FOLDER --once ID does its piece of work once and prints what it
 * gave, for counting instructions (see bench/instructions): bench_list() for
 * a rule of speed.tsv, bench_seek(), bench_count() and bench_nth() for a
 * window of seek.tsv.
 *
 * Each figure is the fastest of many repeats. The columns "best" and "engine"
 * are from the files: the best right answer of 16 engines in a published run
 * on another machine, so they are for orientation only.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <takt/series.h>
#include <takt/walk.h>

#include "measure.h"
#include "peer.h"
#include "rows.h"
#include "speed.h"

enum {
    WINDOW_MAX = 256, /* dates of a window */
    DAY_S = 86400,
    BARE_COUNT = 20000, /* values of a bare loop */
    FIELD_FROM = 4,     /* of seek.tsv: the window */
    FIELD_TO = 5,
    FIELD_SEEK_BEST = 6,
    FIELD_SEEK_ENGINE = 7,
};

static const double budget_s = 0.1; /* for each figure of ours */

/* ---- the pieces of work ------------------------------------------------- */

/* A compiled rule and a window. */
struct window {
    const struct row *row;
    const struct takt_walk *walk; /* NULL: compile it each time */
    int64_t from_s;
    int64_t to_s;
    uint64_t n; /* dates before it */
};

/* These stand alone, as bench_list() does. */
__attribute__((noinline)) size_t bench_seek(const void *ctx);
__attribute__((noinline)) size_t bench_count(const void *ctx);
__attribute__((noinline)) size_t bench_nth(const void *ctx);

static size_t list_window(const struct window *window,
                          const struct takt_walk *walk)
{
    int64_t date_s[WINDOW_MAX];
    size_t count = takt_walk_window(walk, window->from_s, window->to_s, date_s,
                                    WINDOW_MAX);

    measure_keep(date_s);
    return count;
}

__attribute__((noinline)) size_t bench_seek(const void *ctx)
{
    const struct window *window = ctx;

    return list_window(window, window->walk);
}

__attribute__((noinline)) size_t bench_count(const void *ctx)
{
    const struct window *window = ctx;

    return (size_t)takt_walk_count(window->walk, window->from_s, window->to_s);
}

__attribute__((noinline)) size_t bench_nth(const void *ctx)
{
    const struct window *window = ctx;
    int64_t date_s = 0;

    (void)takt_walk_select(window->walk, window->n, &date_s);
    return date_s >= window->from_s;
}

static size_t compile_and_query(const void *ctx)
{
    const struct window *window = ctx;
    struct takt_walk *walk = NULL;
    size_t n;

    if (takt_walk_compile(&walk, &window->row->rule, window->row->start_s,
                          false, NULL, NULL) != TAKT_OK)
        return 0;
    n = list_window(window, walk);
    takt_walk_free(walk);
    return n;
}

static size_t make_table(const void *ctx)
{
    const struct window *window = ctx;
    struct takt_walk *copy = NULL;

    if (takt_walk_index(&copy, window->walk, NULL, NULL) != TAKT_OK)
        return 0;
    takt_walk_free(copy);
    return 1;
}

/* Reads a rule and compiles it, as whoever wants to know whether it ever
 * happens. */
__attribute__((noinline)) size_t bench_know(const void *ctx);

__attribute__((noinline)) size_t bench_know(const void *ctx)
{
    const struct row *row = ctx;
    struct takt_rule rule;
    struct takt_walk *walk = NULL;
    size_t is_never = 0;

    if (takt_rule_parse(&rule, row->rule_text, strlen(row->rule_text), NULL) !=
            TAKT_OK ||
        takt_walk_compile(&walk, &rule, row->start_s, false, NULL, NULL) !=
            TAKT_OK)
        return 0;
    is_never = takt_walk_is_never(walk);
    takt_walk_free(walk);
    return is_never;
}

/* The limit of the machine: writes the wall times of a daily rule. */
static size_t bare_loop(const void *ctx)
{
    static int64_t date_s[BARE_COUNT];
    int64_t start_s = *(const int64_t *)ctx;

    for (size_t i = 0; i < BARE_COUNT; i++)
        date_s[i] = start_s + (int64_t)i * DAY_S;
    measure_keep(date_s);
    return BARE_COUNT;
}

/* The instants of a daily series, as takt_series_iter_instants() gives. */
static size_t list_instants(const void *ctx)
{
    static int64_t at_s[BARE_COUNT];
    const struct takt_series *series = ctx;
    struct takt_series_iter iter;
    size_t n = 0;

    if (takt_series_iter_open(&iter, series, TAKT_WALL_MIN) != TAKT_OK)
        return 0;
    n = takt_series_iter_instants(&iter, at_s, BARE_COUNT);
    measure_keep(at_s);
    takt_series_iter_close(&iter);
    return n;
}

/* ---- the tables --------------------------------------------------------- */

static void print_ns(double ns)
{
    (void)printf(ns < 100 ? " %11.2f" : " %11.0f", ns);
}

/* A peer's figure with how many times longer it took, or a dash for each; an
 * answer of another length is marked. */
static void print_peer(bool is_done, struct measure peer, double per,
                       double ours_ns, bool is_same)
{
    if (!is_done) {
        (void)printf(" %12s %10s", "-", "-");
        return;
    }
    print_ns(peer.ns / per);
    (void)printf("%s %9.0fx", is_same ? " " : "*", peer.ns / per / ours_ns);
}

/* Compiles the rule of a row, with a rank table if wanted; ends the program
 * if it cannot. */
static struct takt_walk *walk_of(const struct row *row, bool is_indexed)
{
    struct takt_walk *walk = NULL;
    struct takt_walk *copy = NULL;

    if (takt_walk_compile(&walk, &row->rule, row->start_s, false, NULL, NULL) !=
            TAKT_OK ||
        (is_indexed && takt_walk_index(&copy, walk, NULL, NULL) != TAKT_OK)) {
        (void)fprintf(stderr, "takt-bench: cannot compile '%s'\n",
                      row->rule_text);
        exit(2);
    }
    if (!is_indexed)
        return walk;
    takt_walk_free(walk);
    return copy;
}

static struct window window_of(const struct row *row,
                               const struct takt_walk *walk)
{
    int64_t from_s = rows_time(row->field[FIELD_FROM]);

    return (struct window){
        .row = row,
        .walk = walk,
        .from_s = from_s,
        .to_s = rows_time(row->field[FIELD_TO]),
        .n = takt_walk_rank(walk, from_s),
    };
}

/* ns for one query, the rule compiled before or in it. */
static void print_seek(const struct row *row)
{
    struct takt_walk *walk = walk_of(row, true);
    struct window window = window_of(row, walk);
    struct measure fresh = measure(compile_and_query, &window, budget_s);
    struct measure ours = measure(bench_seek, &window, budget_s);
    struct measure peer = {0};
    bool is_done =
        peer_window(&peer, row, row->field[FIELD_FROM], row->field[FIELD_TO]);

    (void)printf("%-4s %-28.28s %13.0f", row->id, row->field[1], fresh.ns);
    print_ns(ours.ns);
    print_peer(is_done, peer, 1, ours.ns, peer.result == ours.result);
    (void)printf(" %11s %s\n", row->field[FIELD_SEEK_BEST],
                 row->field[FIELD_SEEK_ENGINE]);
    (void)fflush(stdout);
    takt_walk_free(walk);
}

/* ns for counting the window's dates and for finding its first date by number,
 * without a rank table and with one, and for making the table. */
static void print_counting(const struct row *row)
{
    struct takt_walk *bare = walk_of(row, false);
    struct takt_walk *indexed = walk_of(row, true);
    struct window without = window_of(row, bare);
    struct window with = window_of(row, indexed);

    (void)printf("%-4s %-28.28s ", row->id, row->field[1]);
    print_ns(measure(bench_count, &without, budget_s).ns);
    print_ns(measure(bench_count, &with, budget_s).ns);
    print_ns(measure(bench_nth, &without, budget_s).ns);
    print_ns(measure(bench_nth, &with, budget_s).ns);
    print_ns(measure(make_table, &without, budget_s).ns);
    (void)printf("\n");
    (void)fflush(stdout);
    takt_walk_free(bare);
    takt_walk_free(indexed);
}

/* ns to read a rule, to compile it, and so to know whether it never happens. */
static void print_know(const struct row *row)
{
    struct measure ours = measure(bench_know, row, budget_s);

    (void)printf("%-4s %-42.42s", row->id, row->field[1]);
    print_ns(ours.ns);
    (void)printf(" %s\n", ours.result != 0 ? "never" : "");
    (void)fflush(stdout);
}

/* Reads the system's file of a zone; NULL where there is none. */
static struct takt_zone *load_zone(const char *name)
{
    static unsigned char bytes[TAKT_ZONE_FILE_MAX];
    char path[256];
    struct takt_zone *zone = NULL;

    (void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", name);

    FILE *file = fopen(path, "rb");

    if (file == NULL)
        return NULL;

    size_t size = fread(bytes, 1, sizeof(bytes), file);

    (void)fclose(file);
    if (takt_zone_load(&zone, name, strlen(name), bytes, size, NULL, NULL) !=
        TAKT_OK)
        return NULL;
    return zone;
}

/* The limit of the machine, and what a zone adds to it. */
static void print_limits(void)
{
    const struct takt_rule daily = TAKT_RULE_INIT;
    int64_t start_s = rows_time("20000101T090000");
    struct measure bare = measure(bare_loop, &start_s, budget_s);
    struct takt_zone *zone = load_zone("Europe/Oslo");
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series = NULL;

    (void)printf("\nbare loop that stores the values of a daily rule: "
                 "%.2f ns each\n",
                 bare.ns / (double)bare.result);
    options.frame = TAKT_FRAME_ZONE;
    options.zone = zone;
    options.start_s = start_s;
    options.rules = &daily;
    options.rule_count = 1;
    if (zone == NULL ||
        takt_series_make(&series, &options, NULL, NULL) != TAKT_OK) {
        (void)printf("no file for Europe/Oslo on this machine\n");
    } else {
        struct measure ours = measure(list_instants, series, budget_s);

        (void)printf("daily in Europe/Oslo as instants: %.2f ns each, "
                     "%.1f times the bare loop\n",
                     ours.ns / (double)ours.result,
                     ours.ns / (double)ours.result /
                         (bare.ns / (double)bare.result));
    }
    takt_series_free(series);
    takt_zone_free(zone);
}

static void print_tables(const char *folder, const struct row *speed,
                         size_t speed_count, const struct row *seek,
                         size_t seek_count)
{
    speed_print(speed, speed_count, folder);
    (void)printf("\n%-4s %-28s %13s %11s %12s %10s %11s %s\n", "id",
                 "ns per window, 50 years on", "with compile", "takt ns",
                 "libical3 ns", "ratio", "best", "engine");
    for (size_t i = 0; i < seek_count; i++)
        print_seek(&seek[i]);
    (void)printf("\n%-4s %-28s %12s %11s %11s %11s %11s\n", "id",
                 "ns for one answer", "count", "with table", "n-th",
                 "with table", "the table");
    for (size_t i = 0; i < seek_count; i++)
        print_counting(&seek[i]);
    (void)printf("\n%-4s %-42s %11s\n", "id", "ns to read and compile", "takt");
    for (size_t i = 0; i < speed_count; i++)
        print_know(&speed[i]);
    print_limits();
    (void)printf("\n-: not done in %d s, or not there.  *: another number of "
                 "dates.  best: of 16 engines, published, another machine.\n",
                 PEER_S);
}

static const struct row *find_row(const struct row *rows, size_t count,
                                  const char *id)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(rows[i].id, id) == 0)
            return &rows[i];
    return NULL;
}

/* Does each piece of work of a row once. */
static void do_once(const struct row *row, bool is_window)
{
    if (is_window) {
        struct takt_walk *walk = walk_of(row, true);
        struct window window = window_of(row, walk);

        (void)printf("%zu\n", bench_seek(&window));
        (void)printf("%zu\n", bench_count(&window));
        (void)printf("%zu\n", bench_nth(&window));
        takt_walk_free(walk);
    } else {
        (void)printf("%zu\n", speed_list_once(row));
        (void)printf("%zu\n", bench_know(row));
    }
}

int main(int argc, char **argv)
{
    static struct row speed[ROWS_MAX];
    static struct row seek[ROWS_MAX];

    if (argc != 2 && argc != 4) {
        (void)fprintf(stderr,
                      "usage: takt-bench FOLDER [--only ID | --once ID]\n");
        return 2;
    }

    size_t speed_count = rows_read(speed, argv[1], "speed.tsv");
    size_t seek_count = rows_read(seek, argv[1], "seek.tsv");

    if (argc == 2) {
        print_tables(argv[1], speed, speed_count, seek, seek_count);
        return 0;
    }

    const struct row *window = find_row(seek, seek_count, argv[3]);
    const struct row *row =
        window != NULL ? window : find_row(speed, speed_count, argv[3]);

    if (row == NULL) {
        (void)fprintf(stderr, "takt-bench: no rule '%s'\n", argv[3]);
        return 2;
    }
    if (strcmp(argv[2], "--once") == 0) {
        do_once(row, window != NULL);
    } else if (window != NULL) {
        print_seek(row);
        print_counting(row);
    } else {
        speed_print(row, 1, argv[1]);
        print_know(row);
    }
    return 0;
}
