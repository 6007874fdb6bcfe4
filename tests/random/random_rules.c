/* SPDX-License-Identifier: MIT */
/*
 * Random rules through the engine and through the oracle.
 *
 * random_rules --seed S --count N tries the rules of the seeds S to S + N - 1
 * and ends with 1 if any answer of the engine differs; each difference is
 * printed with its seed. --far N asks every N-th rule far from its start too,
 * which takes longest. With --print it writes the rules as sets for
 * `takt expand --batch` instead.
 *
 * For each rule the oracle's list is complete up to a horizon, and all that
 * <takt/walk.h> and takt_rule_split() say up to there must follow from it.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <takt/series.h>
#include <takt/walk.h>

#include "oracle/almanac.h"
#include "oracle/oracle.h"
#include "random/generate.h"

enum {
    DATES_MAX = 200,    /* dates of a rule that are compared */
    SHOWN_MAX = 8,      /* dates of a list that are printed */
    FAILURES_MAX = 20,  /* rules that may differ before the run stops */
    HANG_S = 60,        /* no rule may take this long */
    STEPS = 8000,       /* what the oracle looks at for most rules */
    STEPS_FAR = 150000, /* and for every twentieth */
    FAR_EVERY = 2,      /* rules of which one is asked far from its start */
    DAY_S = 86400,
};

/* A rule under test. */
struct trial {
    uint64_t seed;
    struct generated given;
    struct oracle_list list;
    struct takt_walk *walk;
    struct dice dice;   /* for where to ask */
    uint64_t far_every; /* see FAR_EVERY */
    bool is_wrong;
};

/* ---- saying what is wrong ----------------------------------------------- */

static void print_list(const char *who, const int64_t *date_s, size_t len,
                       bool is_date)
{
    (void)printf("    %s", who);
    for (size_t i = 0; i < len && i < SHOWN_MAX; i++) {
        char text[TAKT_TIME_PRINT_SIZE];

        (void)takt_time_print(
            text, (struct takt_time){date_s[i], is_date ? TAKT_TIME_DATE
                                                        : TAKT_TIME_LOCAL});
        (void)printf(" %s", text);
    }
    (void)printf("%s\n", len > SHOWN_MAX ? " ..." : len == 0 ? " none" : "");
}

/* Notes a difference between two lists; says it once for each rule. */
static void differs(struct trial *trial, const char *what,
                    const int64_t *expected, size_t expected_len,
                    const int64_t *got, size_t got_len)
{
    char text[GENERATED_TEXT_SIZE];
    size_t at = 0;

    if (trial->is_wrong)
        return;
    trial->is_wrong = true;
    while (at < expected_len && at < got_len && expected[at] == got[at])
        at++;
    if (at > 2) /* show two that agree, then what does not */
        at -= 2;
    else
        at = 0;
    generated_print(&trial->given, " / ", text);
    (void)printf("seed %llu, %s:\n    %s\n    from date %zu on\n",
                 (unsigned long long)trial->seed, what, text, at);
    print_list("expected", expected + at, expected_len - at,
               trial->given.is_date);
    print_list("got     ", got + at, got_len - at, trial->given.is_date);
}

/* Notes a difference between two numbers. */
static void number_differs(struct trial *trial, const char *what, int64_t asked,
                           int64_t expected, int64_t got)
{
    if (expected == got || trial->is_wrong)
        return;
    differs(trial, what, NULL, 0, NULL, 0);
    (void)printf("    asked %lld, expected %lld, got %lld\n", (long long)asked,
                 (long long)expected, (long long)got);
}

static void expect_list(struct trial *trial, const char *what,
                        const int64_t *expected, size_t expected_len,
                        const int64_t *got, size_t got_len)
{
    if (expected_len != got_len ||
        memcmp(expected, got, got_len * sizeof(*got)) != 0)
        differs(trial, what, expected, expected_len, got, got_len);
}

/* ---- asking ------------------------------------------------------------- */

/* How many of the oracle's dates lie before a wall time. */
static size_t rank_of(const struct trial *trial, int64_t wall_s)
{
    size_t n = 0;

    while (n < trial->list.len && trial->list.date_s[n] < wall_s)
        n++;
    return n;
}

/* The dates of a compiled rule from from_s on, up to the horizon and no more
 * than max, in batches of random size. */
static size_t read_walk(struct trial *trial, const struct takt_walk *walk,
                        int64_t from_s, int64_t *out, size_t max)
{
    struct takt_iter iter;
    size_t len = 0;

    takt_iter_init(&iter, walk, from_s);
    while (len < max) {
        size_t want = (size_t)dice_between(&trial->dice, 1, 40);

        if (want > max - len)
            want = max - len;

        size_t got = takt_iter_next(&iter, out + len, want);

        len += got;
        if (got < want || out[len - 1] >= trial->list.horizon_s)
            break;
    }
    while (len > 0 && out[len - 1] >= trial->list.horizon_s)
        len--;
    return len;
}

/* A wall time to ask about: about a date, or anywhere up to the horizon. */
static int64_t random_wall(struct trial *trial)
{
    struct oracle_list *list = &trial->list;
    int64_t to_s = list->horizon_s;

    if (list->len > 0 && dice_is(&trial->dice, 60)) {
        int64_t at = dice_between(&trial->dice, 0, (int64_t)list->len - 1);

        return list->date_s[at] + dice_between(&trial->dice, -1, 1);
    }
    if (to_s == INT64_MAX)
        to_s = list->len > 0 ? list->date_s[list->len - 1] + DAY_S
                             : trial->given.start_s + DAY_S;
    if (to_s < trial->given.start_s)
        to_s = trial->given.start_s;
    return dice_between(&trial->dice, trial->given.start_s - DAY_S, to_s);
}

static void check_forward(struct trial *trial)
{
    int64_t got[DATES_MAX + 1];
    size_t len =
        read_walk(trial, trial->walk, TAKT_WALL_MIN, got, DATES_MAX + 1);

    expect_list(trial, "all dates", trial->list.date_s, trial->list.len, got,
                len);
    if (trial->list.len > 0)
        number_differs(trial, "is_never", 0, 0,
                       takt_walk_is_never(trial->walk));
    else if (trial->list.horizon_s == INT64_MAX)
        number_differs(trial, "is_never", 0, 1,
                       takt_walk_is_never(trial->walk));
}

static void check_seek(struct trial *trial)
{
    int64_t got[DATES_MAX + 1];

    for (int i = 0; i < 4; i++) {
        int64_t from_s = random_wall(trial);
        size_t before = rank_of(trial, from_s);
        size_t len = read_walk(trial, trial->walk, from_s, got, DATES_MAX + 1);

        if (from_s > trial->list.horizon_s)
            continue;
        expect_list(trial, "dates after a seek", trial->list.date_s + before,
                    trial->list.len - before, got, len);
    }
}

/* Reads backwards from a random place, in two batches. */
static void check_backward(struct trial *trial)
{
    int64_t got[DATES_MAX + 1];
    int64_t expected[DATES_MAX];
    int64_t from_s = random_wall(trial);
    size_t len = rank_of(trial, from_s);
    struct takt_iter iter;

    if (from_s > trial->list.horizon_s)
        return;
    for (size_t i = 0; i < len; i++)
        expected[i] = trial->list.date_s[len - 1 - i];
    takt_iter_init(&iter, trial->walk, from_s);

    size_t half = takt_iter_prev(&iter, got, len / 2);
    size_t rest = takt_iter_prev(&iter, got + half, DATES_MAX + 1 - half);

    expect_list(trial, "dates backwards", expected, len, got, half + rest);
}

/* Goes forward and back by the same number: the same dates the other way. */
static void check_turn(struct trial *trial)
{
    int64_t ahead[16];
    int64_t back[16];
    struct takt_iter iter;
    size_t want = (size_t)dice_between(&trial->dice, 1, 16);

    takt_iter_init(&iter, trial->walk, random_wall(trial));

    size_t len = takt_iter_next(&iter, ahead, want);
    size_t len_back = takt_iter_prev(&iter, back, len);

    for (size_t i = 0; i < len_back / 2; i++) {
        int64_t date_s = back[i];

        back[i] = back[len_back - 1 - i];
        back[len_back - 1 - i] = date_s;
    }
    expect_list(trial, "dates after turning", ahead, len, back, len_back);
}

static void check_neighbours(struct trial *trial, int64_t wall_s)
{
    const struct oracle_list *list = &trial->list;
    size_t before = rank_of(trial, wall_s);
    size_t upto = rank_of(trial, wall_s + 1);
    int64_t date_s = 0;

    number_differs(trial, "prev", wall_s,
                   before > 0 ? list->date_s[before - 1] : INT64_MIN,
                   takt_walk_prev(trial->walk, wall_s, &date_s) == TAKT_OK
                       ? date_s
                       : INT64_MIN);
    if (upto < list->len || list->horizon_s == INT64_MAX)
        number_differs(trial, "next", wall_s,
                       upto < list->len ? list->date_s[upto] : INT64_MIN,
                       takt_walk_next(trial->walk, wall_s, &date_s) == TAKT_OK
                           ? date_s
                           : INT64_MIN);
}

static void check_counting(struct trial *trial)
{
    const struct oracle_list *list = &trial->list;

    for (int i = 0; i < 4; i++) {
        int64_t a_s = random_wall(trial);
        int64_t b_s = random_wall(trial);
        size_t rank_a = rank_of(trial, a_s);
        size_t rank_b = rank_of(trial, b_s);

        if (a_s >= list->horizon_s || b_s >= list->horizon_s)
            continue;
        check_neighbours(trial, a_s);
        number_differs(trial, "rank", a_s, (int64_t)rank_a,
                       (int64_t)takt_walk_rank(trial->walk, a_s));
        number_differs(trial, "count", a_s,
                       rank_b > rank_a ? (int64_t)(rank_b - rank_a) : 0,
                       (int64_t)takt_walk_count(trial->walk, a_s, b_s));
        number_differs(trial, "has", a_s, rank_of(trial, a_s + 1) > rank_a,
                       takt_walk_has(trial->walk, a_s));
    }
}

/* A window gives the same as the whole list, cut. */
static void check_window(struct trial *trial)
{
    const struct oracle_list *list = &trial->list;
    int64_t from_s = random_wall(trial);
    int64_t to_s = random_wall(trial);
    size_t want = (size_t)dice_between(&trial->dice, 0, DATES_MAX);
    int64_t got[DATES_MAX];

    if (from_s >= list->horizon_s || to_s >= list->horizon_s)
        return;
    size_t low = rank_of(trial, from_s);
    size_t high = rank_of(trial, to_s);
    size_t len = high > low ? high - low : 0;

    expect_list(trial, "dates of a window", list->date_s + low,
                len < want ? len : want, got,
                takt_walk_window(trial->walk, from_s, to_s, got, want));
}

static void check_select(struct trial *trial)
{
    const struct oracle_list *list = &trial->list;
    int64_t date_s = 0;

    for (int i = 0; i < 4 && list->len > 0; i++) {
        int64_t n = dice_between(&trial->dice, 0, (int64_t)list->len - 1);
        bool is_found =
            takt_walk_select(trial->walk, (uint64_t)n, &date_s) == TAKT_OK;

        number_differs(trial, "select", n, list->date_s[n],
                       is_found ? date_s : INT64_MIN);
    }
    if (list->horizon_s != INT64_MAX)
        return;
    number_differs(trial, "select past the end", (int64_t)list->len, TAKT_DONE,
                   takt_walk_select(trial->walk, list->len, &date_s));
    number_differs(trial, "last", 0,
                   list->len > 0 ? list->date_s[list->len - 1] : INT64_MIN,
                   takt_walk_last(trial->walk, &date_s) == TAKT_OK ? date_s
                                                                   : INT64_MIN);
}

/* Compiles another rule that must give the dates from list[from] to
 * list[to]. */
static void check_part(struct trial *trial, const char *what,
                       const struct takt_rule *rule, int64_t start_s,
                       size_t from, size_t to)
{
    int64_t got[DATES_MAX + 1];
    struct takt_walk *walk = NULL;

    if (takt_walk_compile(&walk, rule, start_s, trial->given.is_date, NULL,
                          NULL) != TAKT_OK) {
        differs(trial, what, trial->list.date_s, trial->list.len, NULL, 0);
        return;
    }

    size_t len = read_walk(trial, walk, TAKT_WALL_MIN, got, DATES_MAX + 1);

    expect_list(trial, what, trial->list.date_s + from, to - from, got, len);
    takt_walk_free(walk);
}

/* Far from the start, where the oracle does not reach: a date's rank is one
 * more than that of the date before it, select is the inverse of rank, and a
 * window holds as many dates as a walk through it finds. */
static void check_far(struct trial *trial)
{
    int64_t date_s[3];
    struct takt_iter iter;
    int64_t from_s =
        dice_between(&trial->dice, trial->given.start_s, TAKT_WALL_MAX);
    uint64_t rank = takt_walk_rank(trial->walk, from_s);

    takt_iter_init(&iter, trial->walk, from_s);

    size_t len = takt_iter_next(&iter, date_s, 3);

    for (size_t i = 0; i < len; i++) {
        int64_t found_s = INT64_MIN;

        number_differs(trial, "far rank", date_s[i], (int64_t)(rank + i),
                       (int64_t)takt_walk_rank(trial->walk, date_s[i]));
        (void)takt_walk_select(trial->walk, rank + i, &found_s);
        number_differs(trial, "far select", (int64_t)(rank + i), date_s[i],
                       found_s);
    }
    if (len > 0)
        number_differs(
            trial, "far count", from_s, (int64_t)len,
            (int64_t)takt_walk_count(trial->walk, from_s, date_s[len - 1] + 1));
}

/* All of it once more with a rank table, which counts the same. */
static void check_table(struct trial *trial)
{
    struct takt_walk *walk = trial->walk;
    struct takt_walk *copy = NULL;

    if (takt_walk_index(&copy, walk, NULL, NULL) != TAKT_OK) {
        differs(trial, "no table", NULL, 0, NULL, 0);
        return;
    }
    for (int i = 0; i < 4; i++) {
        int64_t at_s =
            dice_between(&trial->dice, trial->given.start_s, TAKT_WALL_MAX);

        number_differs(trial, "rank by table", at_s,
                       (int64_t)takt_walk_rank(walk, at_s),
                       (int64_t)takt_walk_rank(copy, at_s));
    }
    trial->walk = copy;
    check_forward(trial);
    check_seek(trial);
    check_counting(trial);
    check_select(trial);
    check_window(trial);
    check_far(trial);
    trial->walk = walk;
    takt_walk_free(copy);
}

static void check_fill(struct trial *trial)
{
    struct takt_rule filled = trial->given.rule;

    takt_rule_fill(&filled, trial->given.start_s, trial->given.is_date);
    check_part(trial, "dates of the filled-in rule", &filled,
               trial->given.start_s, 0, trial->list.len);
}

/* Whether SKIP may have moved a date of a rule to where it is: forward to a
 * first of a month, backward to a last. */
static bool may_be_moved(const struct takt_rule *rule, int64_t at_s)
{
    const int64_t day = (at_s - TAKT_WALL_MIN) / DAY_S + TAKT_DAY_MIN;
    const struct takt_date date = takt_date((int32_t)day);

    if (rule->freq < TAKT_FREQ_MONTHLY || rule->skip == TAKT_SKIP_OMIT)
        return false;
    return rule->skip == TAKT_SKIP_FORWARD
               ? date.day == 1
               : date.day == takt_month_days(date.year, date.month);
}

static void check_split(struct trial *trial)
{
    const struct generated *given = &trial->given;
    struct takt_split split;
    struct takt_error err = {.reason = TAKT_REASON_NONE};

    if (trial->list.len < 2)
        return;

    size_t at =
        (size_t)dice_between(&trial->dice, 1, (int64_t)trial->list.len - 1);
    takt_status status =
        takt_rule_split(&split, &given->rule, given->start_s, given->is_date,
                        trial->list.date_s[at], NULL, &err);

    /* Where no start keeps the phase, a moved date is refused by name. */
    if (status == TAKT_REFUSED && err.reason == TAKT_REASON_SPLIT_MOVED &&
        may_be_moved(&given->rule, trial->list.date_s[at]))
        return;
    number_differs(trial, "split", (int64_t)at, TAKT_OK, status);
    if (status != TAKT_OK)
        return;
    number_differs(trial, "head_count of a split", (int64_t)at, (int64_t)at,
                   (int64_t)split.head_count);
    check_part(trial, "head of a split", &split.head, given->start_s, 0, at);
    check_part(trial, "tail of a split", &split.tail, split.tail_start_s, at,
               trial->list.len);
}

/* ---- one rule ----------------------------------------------------------- */

static void try_rule(struct trial *trial)
{
    const struct generated *given = &trial->given;

    if (takt_walk_compile(&trial->walk, &given->rule, given->start_s,
                          given->is_date, NULL, NULL) != TAKT_OK) {
        differs(trial, "refused", trial->list.date_s, trial->list.len, NULL, 0);
        return;
    }
    check_forward(trial);
    if (!trial->is_wrong) {
        check_seek(trial);
        check_backward(trial);
        check_turn(trial);
        check_counting(trial);
        check_select(trial);
        if (trial->seed % trial->far_every == 0) {
            check_far(trial);
            check_table(trial);
        }
        check_fill(trial);
        check_split(trial);
    }
    takt_walk_free(trial->walk);
}

static bool is_right(uint64_t seed, uint64_t far_every)
{
    int64_t date_s[DATES_MAX];
    struct trial trial = {.seed = seed,
                          .given = generate(seed),
                          .dice = {~seed},
                          .far_every = far_every};
    uint64_t steps = seed % 20 == 0 ? STEPS_FAR : STEPS;

    trial.list = (struct oracle_list){.date_s = date_s, .max = DATES_MAX};
    oracle_expand(&trial.list, &trial.given.rule, trial.given.start_s,
                  trial.given.is_date, (struct oracle_bound){INT64_MAX, steps});
    try_rule(&trial);
    return !trial.is_wrong;
}

/* ---- the run ------------------------------------------------------------ */

static char hang_text[64];

/* Names the rule that hangs, and ends. */
static void on_hang(int number)
{
    (void)number;
    (void)!write(STDOUT_FILENO, hang_text, strlen(hang_text));
    _exit(EXIT_FAILURE);
}

static int run(uint64_t seed, uint64_t count, uint64_t far_every)
{
    int wrong = 0;

    (void)signal(SIGALRM, on_hang);
    for (uint64_t i = 0; i < count && wrong < FAILURES_MAX; i++) {
        (void)snprintf(hang_text, sizeof(hang_text), "seed %llu hangs\n",
                       (unsigned long long)(seed + i));
        (void)alarm(HANG_S);
        wrong += !is_right(seed + i, far_every);
    }
    (void)alarm(0);
    (void)printf("%llu rules from seed %llu, %d wrong\n",
                 (unsigned long long)count, (unsigned long long)seed, wrong);
    return wrong > 0;
}

static int print_sets(uint64_t seed, uint64_t count)
{
    char text[GENERATED_TEXT_SIZE];

    for (uint64_t i = 0; i < count; i++) {
        struct generated given = generate(seed + i);

        generated_print(&given, "\n", text);
        (void)printf("%s\nLIMIT:20\n\n", text);
    }
    return 0;
}

int main(int argc, char **argv)
{
    uint64_t far_every = FAR_EVERY;
    uint64_t seed = 1;
    uint64_t count = 1000;
    bool is_print = false;

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--print") == 0)
            is_print = true;
        else if (strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
            seed = strtoull(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--count") == 0 && i + 1 < argc)
            count = strtoull(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--far") == 0 && i + 1 < argc)
            far_every = strtoull(argv[++i], NULL, 10);
        else
            return 2;
    }

    if (far_every == 0)
        return 2;
    int status =
        is_print ? print_sets(seed, count) : run(seed, count, far_every);

    almanac_free();
    return status;
}
