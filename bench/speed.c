/* SPDX-License-Identifier: MIT */
/*
 * Each figure is the fastest of many repeats, in ns for each date, or for a
 * rule that never happens in ns to know it.
 *
 * The column "best" is from the file: the best right answer of 16 engines in
 * a published run on another machine. How many times faster ours is than that
 * is told through an engine that both machines have run, libical where it got
 * there in time: what that took there and here says what the best would take
 * here.
 */
#include "speed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <takt/walk.h>

#include "measure.h"
#include "peer.h"
#include "script.h"

enum {
    BATCH = 512,      /* dates asked for in one call */
    LAST_YEAR = 2400, /* of a list of dates */
    DAY_S = 86400,
    FIELD_COUNT = 4, /* of speed.tsv: how many dates are listed */
    FIELD_BEST = 6,  /* and the best published, with its engine */
    FIELD_ENGINE = 7,
};

/* The others in the order of their columns; [LIBICAL] is no script. */
enum engine { LIBICAL, DATEUTIL, RRULE_JS, ENGINES };

static const struct script scripts[ENGINES] = {
    [DATEUTIL] = {"python-dateutil", "/usr/bin/python3", "peer_dateutil.py",
                  "the package python3-dateutil"},
    [RRULE_JS] = {"rrule.js", "node", "peer_rrule.mjs",
                  "the packages nodejs and npm, and: npm ci --prefix bench"},
};

/* Where speed.tsv has what they took. */
static const int fields[ENGINES] = {
    [LIBICAL] = 8, [DATEUTIL] = 15, [RRULE_JS] = 16};

static const double budget_s = 0.1; /* for each figure of ours */

/* A rule and how much of it is listed. */
struct listing {
    const struct row *row;
    size_t count;
    int64_t end_s; /* the first wall time that is not listed */
};

/* Compiles a rule, ended where the list ends, and lists its dates in batches.
 * It stands alone, so that instructions can be counted between its first and
 * its last. */
__attribute__((noinline)) size_t bench_list(const void *ctx);

__attribute__((noinline)) size_t bench_list(const void *ctx)
{
    const struct listing *listing = ctx;
    struct takt_rule rule = listing->row->rule;
    int64_t date_s[BATCH];
    struct takt_walk *walk = NULL;
    struct takt_iter iter;
    size_t n = 0;
    size_t got = BATCH;

    rule.until = TAKT_UNTIL_LOCAL;
    rule.until_s = listing->end_s - 1;
    if (takt_walk_compile(&walk, &rule, listing->row->start_s, false, NULL,
                          NULL) != TAKT_OK)
        return 0;
    takt_iter_init(&iter, walk, TAKT_WALL_MIN);
    while (got == BATCH && n < listing->count) {
        size_t left = listing->count - n;

        got = takt_iter_next(&iter, date_s, left < BATCH ? left : BATCH);
        measure_keep(date_s);
        n += got;
    }
    takt_walk_free(walk);
    return n;
}

static struct listing listing_of(const struct row *row)
{
    return (struct listing){
        .row = row,
        .count = strtoul(row->field[FIELD_COUNT], NULL, 10),
        .end_s = (int64_t)DAY_S * takt_day(LAST_YEAR + 1, 1, 1),
    };
}

size_t speed_list_once(const struct row *row)
{
    struct listing listing = listing_of(row);

    return bench_list(&listing);
}

/* What one engine took for a rule. */
struct figure {
    bool is_done;
    bool is_same; /* as many dates as ours */
    double ns;    /* for each date */
};

static struct figure figure_of(bool is_done, struct measure measure,
                               size_t ours)
{
    double per = measure.result > 0 ? (double)measure.result : 1;

    return (struct figure){.is_done = is_done,
                           .is_same = measure.result == ours,
                           .ns = measure.ns / per};
}

/* What is known of a row when it has been measured. */
struct line {
    const struct row *row;
    struct figure ours;
    struct figure others[ENGINES];
};

static struct line measure_row(const struct row *row, const char *folder)
{
    struct listing listing = listing_of(row);
    struct measure ours = measure(bench_list, &listing, budget_s);
    struct line line = {.row = row, .ours = figure_of(true, ours, ours.result)};

    for (enum engine i = LIBICAL; i < ENGINES; i++) {
        struct measure other = {0};
        bool is_done = i == LIBICAL
                           ? peer_list(&other, row, listing.count, LAST_YEAR)
                           : script_list(&other, &scripts[i], folder, row,
                                         listing.count, LAST_YEAR);

        line.others[i] = figure_of(is_done, other, ours.result);
    }
    return line;
}

/* How many times faster ours is than the best published; 0 where no engine
 * tells. */
static double times_best(const struct line *line)
{
    double best = strtod(line->row->field[FIELD_BEST], NULL);

    for (enum engine i = LIBICAL; i < ENGINES; i++) {
        double there = strtod(line->row->field[fields[i]], NULL);

        if (line->others[i].is_done && there > 0)
            return best * line->others[i].ns / there / line->ours.ns;
    }
    return 0;
}

static void print_ns(double ns)
{
    (void)printf(ns < 100 ? " %9.2f" : " %9.0f", ns);
}

static void print_head(void)
{
    (void)printf("\n%-4s %-39s %9s %11s %11s %11s %10s %s\n", "id",
                 "ns per date, compiling included", "takt", "libical3",
                 "dateutil", "rrule.js", "times best", "best");
}

static void print_line(const struct line *line)
{
    (void)printf("%-4s %-39.39s", line->row->id, line->row->field[1]);
    print_ns(line->ours.ns);
    for (enum engine i = LIBICAL; i < ENGINES; i++) {
        if (!line->others[i].is_done) {
            (void)printf(" %10s ", "-");
            continue;
        }
        (void)printf(" ");
        print_ns(line->others[i].ns);
        (void)printf("%c", line->others[i].is_same ? ' ' : '*');
    }
    if (times_best(line) > 0)
        (void)printf(" %9.1fx", times_best(line));
    else
        (void)printf(" %10s", "-");
    (void)printf(" %s %s\n", line->row->field[FIELD_BEST],
                 line->row->field[FIELD_ENGINE]);
    (void)fflush(stdout);
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

/* Prints the least and the median of some ratios, which it sorts. */
static void print_ratios(const char *what, double *ratios, size_t count)
{
    if (count == 0)
        return;
    qsort(ratios, count, sizeof(*ratios), compare);
    (void)printf("times faster than %-16s median %9.1f  least %9.1f  of %zu "
                 "rules\n",
                 what, ratios[count / 2], ratios[0], count);
}

/* Sums up the rules that happen. */
static void print_summary(const struct line *lines, size_t count)
{
    static const char *const names[ENGINES] = {[LIBICAL] = "libical3",
                                               [DATEUTIL] = "python-dateutil",
                                               [RRULE_JS] = "rrule.js"};
    double ratios[ROWS_MAX];
    size_t known = 0;

    for (size_t i = 0; i < count; i++)
        if (lines[i].row->id[0] == 'R' && times_best(&lines[i]) > 0)
            ratios[known++] = times_best(&lines[i]);
    (void)printf("\n");
    print_ratios("the best of 16", ratios, known);
    for (enum engine engine = LIBICAL; engine < ENGINES; engine++) {
        known = 0;
        for (size_t i = 0; i < count; i++)
            if (lines[i].row->id[0] == 'R' && lines[i].others[engine].is_done)
                ratios[known++] = lines[i].others[engine].ns / lines[i].ours.ns;
        print_ratios(names[engine], ratios, known);
        if (known == 0 && scripts[engine].missing != NULL)
            (void)printf("no figure of %s; it needs %s\n", names[engine],
                         scripts[engine].missing);
    }
}

void speed_print(const struct row *rows, size_t count, const char *folder)
{
    static struct line lines[ROWS_MAX];

    print_head();
    for (size_t i = 0; i < count && i < ROWS_MAX; i++) {
        lines[i] = measure_row(&rows[i], folder);
        print_line(&lines[i]);
    }
    print_summary(lines, count);
}
