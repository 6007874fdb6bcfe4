/* SPDX-License-Identifier: MIT */
/*
 * Any rule at any start, compiled and walked: a rule on the first line, the
 * start as a time on the second, or one taken from the bytes. Its first dates
 * and those around a place in the middle ascend, lie at or after the start
 * and come back when walked backwards; each is found at its rank, with and
 * without a rank table; and after the last nothing follows.
 */
#include <takt/walk.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define DATES 64 /* walked in a row */

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static uint64_t hash_of(const uint8_t *data, size_t size)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325); /* FNV-1a */

    for (size_t i = 0; i < size; i++)
        hash = (hash ^ data[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static int64_t start_of(const uint8_t *data, size_t size, const char *text,
                        size_t len)
{
    const uint64_t span = TAKT_WALL_MAX - (uint64_t)TAKT_WALL_MIN + 1;
    struct takt_time time;

    if (takt_time_parse(&time, text, len, NULL) == TAKT_OK)
        return time.wall_s;
    return TAKT_WALL_MIN + (int64_t)(hash_of(data, size) % span);
}

/* Requires the dates from a place on to be in order, there and back. */
static size_t check_dates(const struct takt_walk *walk, int64_t from_s,
                          int64_t *dates)
{
    struct takt_iter iter;
    int64_t back[DATES + 1];

    takt_iter_init(&iter, walk, from_s);
    size_t count = takt_iter_next(&iter, dates, DATES);
    size_t back_count = takt_iter_prev(&iter, back, count);
    require(back_count == count);
    for (size_t i = 0; i < count; i++) {
        require(dates[i] >= from_s && (i == 0 || dates[i] > dates[i - 1]));
        require(dates[i] == back[count - 1 - i]);
    }
    if (count > 0) {
        require(takt_walk_has(walk, dates[0]));
        require(takt_walk_next(walk, from_s - 1, &back[0]) == TAKT_OK);
        require(back[0] == dates[0]);
    }
    return count;
}

/* Requires the ranks of dates in a row to be numbers in a row. */
static void check_ranks(const struct takt_walk *walk, const int64_t *dates,
                        size_t count)
{
    uint64_t first = count > 0 ? takt_walk_rank(walk, dates[0]) : 0;
    int64_t found_s;

    for (size_t i = 0; i<count; i += count - 1> i ? count - 1 - i : 1) {
        require(takt_walk_rank(walk, dates[i]) == first + i);
        require(takt_walk_select(walk, first + i, &found_s) == TAKT_OK);
        require(found_s == dates[i]);
    }
}

static void check_ends(const struct takt_walk *walk, int64_t start_s)
{
    int64_t first_s;
    int64_t last_s;
    int64_t found_s;
    takt_status status = takt_walk_first(walk, &first_s);

    require((status == TAKT_DONE) == takt_walk_is_never(walk));
    require(takt_walk_last(walk, &last_s) == status);
    if (status != TAKT_OK)
        return;
    require(first_s >= start_s && last_s >= first_s);
    require(last_s <= TAKT_WALL_MAX && takt_walk_has(walk, last_s));
    require(takt_walk_prev(walk, first_s, &found_s) == TAKT_DONE);
    require(takt_walk_next(walk, last_s, &found_s) == TAKT_DONE);
}

static void check_walk(const struct takt_walk *walk, int64_t start_s,
                       uint64_t hash)
{
    const uint64_t rest = (uint64_t)(TAKT_WALL_MAX - start_s) + 1;
    struct takt_walk *table;
    int64_t dates[DATES];

    check_ends(walk, start_s);
    require(takt_walk_index(&table, walk, NULL, NULL) == TAKT_OK);
    for (size_t i = 0; i < 2; i++) {
        int64_t from_s = i == 0 ? start_s : start_s + (int64_t)(hash % rest);
        size_t count = check_dates(walk, from_s, dates);
        check_ranks(walk, dates, count);
        check_ranks(table, dates, count);
    }
    takt_walk_free(table);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *end = memchr(data, '\n', size);
    size_t len = end == NULL ? size : (size_t)(end - data);
    const char *second = end == NULL ? "" : (const char *)end + 1;
    int64_t start_s =
        start_of(data, size, second, end == NULL ? 0 : size - len - 1);
    struct takt_rule rule;

    if (takt_rule_parse(&rule, (const char *)data, len, NULL) != TAKT_OK)
        return 0;
    for (int is_date = 0; is_date < 2; is_date++) {
        struct takt_walk *walk;
        if (is_date == 1)
            start_s -= (start_s % TAKT_DAY_S + TAKT_DAY_S) % TAKT_DAY_S;
        if (takt_walk_compile(&walk, &rule, start_s, is_date == 1, NULL,
                              NULL) != TAKT_OK)
            continue;
        check_walk(walk, start_s, hash_of(data, size));
        takt_walk_free(walk);
    }
    return 0;
}
