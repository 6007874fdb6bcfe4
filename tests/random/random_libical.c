/* SPDX-License-Identifier: MIT */
/*
 * Random rules through the engine and through libical 3.
 *
 * random_libical --seed S --count N compares the first dates of the rules of
 * the seeds S to S + N - 1 whose start lies in years that libical is made
 * for. Differences on rules that touch a clause of our readings on which
 * libical differs are counted by clause; any other difference is printed and
 * fails.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libical/ical.h>
#include <takt/walk.h>

#include "random/clauses.h"
#include "random/generate.h"

enum {
    DATES_MAX = 20,    /* dates of a rule that are compared */
    CLAUSES_MAX = 32,  /* room for the counts */
    FAILURES_MAX = 20, /* differences before the run stops */
    YEARS_MAX = 30,    /* how far from the start, */
    STEPS_MAX = 20000, /* and in how many intervals below a day */
    YEAR_FIRST = 1970, /* of starts */
    YEAR_LAST = 2040,
    DAY_S = 86400,
};

struct tally {
    uint64_t compared;
    uint64_t skipped;
    uint64_t by_clause[CLAUSES_MAX];
    uint64_t unexplained;
};

struct dates {
    int64_t date_s[DATES_MAX + 1];
    size_t len;
    bool is_ended; /* the rule itself has no more dates */
};

/* The last wall time that is looked at: libical goes through intervals one
 * by one. */
static int64_t horizon_of(const struct generated *given)
{
    static const int64_t unit_s[] = {1, 60, 3600};
    int64_t length_s = (int64_t)YEARS_MAX * 365 * DAY_S;

    if (given->rule.freq < TAKT_FREQ_DAILY) {
        int64_t steps_s =
            STEPS_MAX * unit_s[given->rule.freq] * given->rule.interval;

        if (steps_s < length_s)
            length_s = steps_s;
    }
    return given->start_s + length_s;
}

static bool our_dates(const struct generated *given, struct dates *out)
{
    struct takt_walk *walk = NULL;
    struct takt_iter iter;

    if (takt_walk_compile(&walk, &given->rule, given->start_s, given->is_date,
                          NULL, NULL) != TAKT_OK)
        return false;
    takt_iter_init(&iter, walk, TAKT_WALL_MIN);
    out->len = takt_iter_next(&iter, out->date_s, DATES_MAX);
    out->is_ended = out->len < DATES_MAX && !takt_walk_is_endless(walk);
    while (out->len > 0 && out->date_s[out->len - 1] > horizon_of(given)) {
        out->len--;
        out->is_ended = false;
    }
    takt_walk_free(walk);
    return true;
}

static int64_t wall_of(struct icaltimetype time)
{
    return (int64_t)DAY_S * takt_day(time.year, time.month, time.day) +
           time.hour * 3600 + time.minute * 60 + time.second;
}

/* As many dates as we have, and one more if the rule ends by itself. */
static void their_dates(const struct generated *given, const struct dates *ours,
                        struct dates *out)
{
    size_t len = ours->len + ours->is_ended;
    char text[GENERATED_TEXT_SIZE];
    char start[TAKT_TIME_PRINT_SIZE];
    struct icalrecurrencetype recur;

    out->len = 0;
    (void)takt_time_print(
        start,
        (struct takt_time){given->start_s,
                           given->is_date ? TAKT_TIME_DATE : TAKT_TIME_LOCAL});
    (void)takt_rule_print(&given->rule, text, sizeof(text), NULL);
    recur = icalrecurrencetype_from_string(text);

    icalrecur_iterator *iterator =
        icalrecur_iterator_new(recur, icaltime_from_string(start));

    while (iterator != NULL && out->len < len) {
        struct icaltimetype time = icalrecur_iterator_next(iterator);

        if (icaltime_is_null_time(time))
            break;
        out->date_s[out->len++] = wall_of(time);
    }
    if (iterator != NULL)
        icalrecur_iterator_free(iterator);
    free(recur.rscale);
}

static void print_dates(const char *who, const struct dates *dates)
{
    (void)printf("    %s", who);
    for (size_t i = 0; i < dates->len; i++) {
        char text[TAKT_TIME_PRINT_SIZE];

        (void)takt_time_print(
            text, (struct takt_time){dates->date_s[i], TAKT_TIME_LOCAL});
        (void)printf(" %s", text);
    }
    (void)printf("\n");
}

/* Counts a difference under its clause, or prints it. */
static void explain(struct tally *tally, uint64_t seed,
                    const struct generated *given, const struct dates *ours,
                    const struct dates *theirs)
{
    char text[GENERATED_TEXT_SIZE];

    for (size_t i = 0; libical_clauses[i].name != NULL; i++)
        if (libical_clauses[i].is_touched(given)) {
            tally->by_clause[i]++;
            return;
        }
    tally->unexplained++;
    generated_print(given, " / ", text);
    (void)printf("seed %llu: %s\n", (unsigned long long)seed, text);
    print_dates("takt   ", ours);
    print_dates("libical", theirs);
}

/* Whether libical is asked at all. Not for other centuries, for which it is
 * not made; nor for rules that it would search for ever (N7); nor for BYWEEKNO
 * without BYDAY, on which it crashes (F2). */
static bool is_asked(const struct generated *given, const struct dates *ours)
{
    for (size_t i = 0; libical_clauses[i].name != NULL; i++)
        if (libical_clauses[i].is_endless &&
            libical_clauses[i].is_touched(given))
            return false;
    return given->start_s >= DAY_S * (int64_t)takt_day(YEAR_FIRST, 1, 1) &&
           given->start_s < DAY_S * (int64_t)takt_day(YEAR_LAST, 1, 1) &&
           ours->len > 0 &&
           ((given->rule.by_week_no[TAKT_FRONT] |
             given->rule.by_week_no[TAKT_BACK]) == 0 ||
            given->rule.by_day != 0);
}

static void try_rule(struct tally *tally, uint64_t seed)
{
    struct generated given = generate(seed);
    struct dates ours = {0};
    struct dates theirs = {0};

    if (!our_dates(&given, &ours) || !is_asked(&given, &ours)) {
        tally->skipped++;
        return;
    }
    their_dates(&given, &ours, &theirs);
    tally->compared++;
    if (ours.len != theirs.len ||
        memcmp(ours.date_s, theirs.date_s, ours.len * sizeof(int64_t)) != 0)
        explain(tally, seed, &given, &ours, &theirs);
}

static int report(const struct tally *tally)
{
    uint64_t explained = 0;

    for (size_t i = 0; libical_clauses[i].name != NULL; i++) {
        if (libical_clauses[i].is_endless)
            continue; /* was not asked */
        explained += tally->by_clause[i];
        (void)printf("%8llu  %s\n", (unsigned long long)tally->by_clause[i],
                     libical_clauses[i].name);
    }
    (void)printf(
        "%llu rules compared, %llu not asked, %llu the same, "
        "%llu differ by a clause, %llu unexplained\n",
        (unsigned long long)tally->compared, (unsigned long long)tally->skipped,
        (unsigned long long)(tally->compared - explained - tally->unexplained),
        (unsigned long long)explained, (unsigned long long)tally->unexplained);
    return tally->unexplained > 0 || tally->compared == 0;
}

int main(int argc, char **argv)
{
    struct tally tally = {0};
    uint64_t seed = 1;
    uint64_t count = 1000;

    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--seed") == 0)
            seed = strtoull(argv[i + 1], NULL, 10);
        else if (strcmp(argv[i], "--count") == 0)
            count = strtoull(argv[i + 1], NULL, 10);
        else
            return 2;
    }
    icalerror_set_errors_are_fatal(0);
    for (uint64_t i = 0; i < count && tally.unexplained < FAILURES_MAX; i++)
        try_rule(&tally, seed + i);
    return report(&tally);
}
