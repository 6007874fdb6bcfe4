/* SPDX-License-Identifier: MIT */
/*
 * Two entries against each other.
 *
 * Where they may meet, they leap over each other: the first date of a that
 * reaches beyond an instant x moves x to its start, the first of b that
 * reaches beyond that moves x to its own, and so on, until two overlap.
 * Nothing collides before x, ever: what ended before it has been passed, and
 * of what reaches beyond it one side has not begun.
 *
 * Worked example: a on the 1st of each month, b on every second Monday, an
 * hour each at the same time. From 1 January (a) to Monday 12 January (b), to
 * 1 February (a), to Monday 9 February (b): two leaps a month, whatever lies
 * between.
 *
 * Where they cannot meet (never.h), x goes to the next exception at once.
 */
#include "base/math.h"
#include "series/dates.h"
#include "series/never.h"

/* What a change of a clock moves, and more than it, on either side. */
#define CLOCK_S (2 * (int64_t)TAKT_DAY_S)

#define INSTANT_MIN (TAKT_WALL_MIN - CLOCK_S)

/* A search that only moves forward. */
struct search {
    struct pair pair;
    struct dates a;
    struct dates b;
    int64_t at_s;       /* nothing collides before it */
    int64_t plain_to_s; /* up to here the rules decide; from here on the */
    int64_t about_to_s; /* next exception is near, up to here */
    uint32_t leaps;
};

static takt_status search_open(struct search *search,
                               const struct takt_entry *a,
                               const struct takt_entry *b, int64_t from_s,
                               int64_t a_from_s)
{
    search->at_s = max_i64(from_s, INSTANT_MIN);
    search->plain_to_s = INT64_MIN;
    search->about_to_s = INT64_MIN;
    takt_status status = takt__pair_open(&search->pair, a, b, search->at_s);
    int64_t reach_s = search->at_s - search->pair.longest_s;
    takt__dates_open(&search->a, a, max_i64(reach_s, a_from_s));
    takt__dates_open(&search->b, b, reach_s);
    if (status == TAKT_OK)
        status = search->a.status;
    return status == TAKT_OK ? search->b.status : status;
}

static void search_close(struct search *search)
{
    takt__dates_close(&search->a);
    takt__dates_close(&search->b);
}

/* Why a side has no date in front. */
static takt_status end_of(const struct dates *dates)
{
    return dates->status == TAKT_OK ? TAKT_DONE : dates->status;
}

/* Leaps until two dates overlap before to_s, which are in front then.
 * TAKT_DONE: none do before to_s, or a side has no more dates. */
static takt_status leap(struct search *search, int64_t to_s)
{
    struct dates *near = &search->a;
    struct dates *far = &search->b;

    if (search->at_s >= to_s)
        return TAKT_DONE;
    if (!takt__dates_reach(near, search->at_s))
        return end_of(near);
    for (; search->leaps < TAKT_COLLIDE_BUDGET; search->leaps++) {
        search->at_s = max_i64(search->at_s, near->start_s);
        if (search->at_s >= to_s)
            return TAKT_DONE;
        if (!takt__dates_reach(far, search->at_s))
            return end_of(far);
        if (far->start_s < near->end_s && far->start_s < to_s) {
            search->at_s = max_i64(search->at_s, far->start_s);
            return TAKT_OK;
        }
        struct dates *other = near;
        near = far;
        far = other;
    }
    return TAKT_LIMIT;
}

/* Whether a side has no dates left. */
static bool is_over(const struct search *search)
{
    return (search->a.is_end && search->a.used == search->a.count) ||
           (search->b.is_end && search->b.used == search->b.count);
}

/* Turns to the next exception. One that touches no date only ends a stretch
 * in which the clocks stay as they are. */
static void next_stretch(struct search *search)
{
    int64_t about_s;
    int64_t at_s = takt__pair_next_exception(&search->pair, &about_s);

    search->plain_to_s = at_s - about_s;
    search->about_to_s = at_s + about_s;
}

/* Looks at what is left of the stretch up to the next exception. */
static takt_status pass_plain(struct search *search, int64_t to_s)
{
    takt_status status = TAKT_DONE;

    if (search->at_s >= to_s)
        return TAKT_DONE;
    if (!takt__pair_misses(&search->pair, search->at_s))
        status = leap(search, to_s);
    if (status == TAKT_DONE)
        search->at_s = to_s;
    return status;
}

/* Finds the next two that overlap before to_s, and puts them in front. */
static takt_status search_next(struct search *search, int64_t to_s)
{
    takt_status status = TAKT_DONE;

    search->leaps = 0;
    to_s = min_i64(to_s, search->pair.end_s);
    to_s = min_i64(to_s, search->pair.proof_s);
    while (status == TAKT_DONE && search->at_s < to_s && !is_over(search)) {
        if (search->at_s >= search->about_to_s) {
            next_stretch(search);
            continue;
        }
        status = pass_plain(search, min_i64(to_s, search->plain_to_s));
        if (status != TAKT_DONE)
            break;
        int64_t about_to_s = min_i64(to_s, search->about_to_s);
        status = leap(search, about_to_s);
        if (status == TAKT_DONE)
            search->at_s = max_i64(search->at_s, about_to_s);
    }
    if (status == TAKT_OK)
        search->pair.proof_s = INT64_MAX;
    return status;
}

/* The date of a series at an instant at which it has one. */
static takt_status date_at(struct takt_occurrence *out,
                           const struct takt_entry *entry, int64_t at_s)
{
    struct takt_series_iter iter;
    takt_status status = takt_series_iter_open(&iter, entry->series, at_s);

    if (status == TAKT_OK && takt_series_iter_next(&iter, out, 1) == 0)
        status = takt_series_iter_status(&iter);
    takt_series_iter_close(&iter);
    return status;
}

static takt_status fill(struct takt_collision *out, const struct takt_entry *a,
                        int64_t a_at_s, const struct takt_entry *b,
                        int64_t b_at_s)
{
    takt_status status = date_at(&out->a, a, a_at_s);

    if (status == TAKT_OK)
        status = date_at(&out->b, b, b_at_s);
    out->a_end_s = takt__entry_end(a, a_at_s);
    out->b_end_s = takt__entry_end(b, b_at_s);
    out->from_s = max_i64(a_at_s, b_at_s);
    out->to_s = min_i64(out->a_end_s, out->b_end_s);
    return status;
}

takt_status takt_collide_first(struct takt_collision *out,
                               const struct takt_entry *a,
                               const struct takt_entry *b, int64_t from_s)
{
    struct search search;
    takt_status status = search_open(&search, a, b, from_s, INT64_MIN);

    *out = (struct takt_collision){0};
    if (status == TAKT_OK)
        status = search_next(&search, INT64_MAX);
    if (status == TAKT_OK)
        status = fill(out, a, search.a.start_s, b, search.b.start_s);
    if (status != TAKT_OK)
        *out = (struct takt_collision){0};
    if (status == TAKT_LIMIT)
        out->from_s = search.at_s;
    search_close(&search);
    return status;
}

/* ---- all in a window ---------------------------------------------------- */

/* A list that is being filled. */
struct list {
    const struct takt_entry *a;
    const struct takt_entry *b;
    int64_t from_s;
    int64_t to_s;
    struct takt_collide_cursor *cursor;
    struct takt_collision *out;
    size_t count;
    size_t max;
};

/* Lists the dates of b behind the cursor that overlap one date of a.
 * TAKT_DONE: that was all of them. */
static takt_status list_with(struct list *list, int64_t a_at_s)
{
    struct dates b;
    int64_t reach_s = max_i64(max_i64(a_at_s, list->from_s), INSTANT_MIN);
    int64_t to_s = min_i64(takt__entry_end(list->a, a_at_s), list->to_s);
    int64_t b_from_s = reach_s - takt__entry_longest(list->b);
    takt_status status = TAKT_OK;

    if (list->cursor->a_at_s == a_at_s)
        b_from_s = max_i64(b_from_s, list->cursor->b_at_s + 1);
    takt__dates_open(&b, list->b, b_from_s);
    while (status == TAKT_OK && list->count < list->max) {
        if (!takt__dates_reach(&b, reach_s)) {
            status = end_of(&b);
        } else if (b.start_s >= to_s) {
            status = TAKT_DONE;
        } else {
            status = fill(&list->out[list->count], list->a, a_at_s, list->b,
                          b.start_s);
            list->count += status == TAKT_OK;
            *list->cursor = (struct takt_collide_cursor){a_at_s, b.start_s};
            b.used++;
        }
    }
    takt__dates_close(&b);
    return status;
}

/* Lists from the dates of a behind the cursor. */
static takt_status list_on(struct list *list)
{
    struct search search;
    int64_t a_from_s = list->cursor->a_at_s;
    takt_status status =
        search_open(&search, list->a, list->b, list->from_s,
                    a_from_s == INT64_MIN ? a_from_s : a_from_s + 1);

    if (a_from_s != INT64_MIN)
        search.pair.proof_s = INT64_MAX;
    while (status == TAKT_OK && list->count < list->max) {
        status = search_next(&search, list->to_s);
        if (status != TAKT_OK)
            break;
        status = list_with(list, search.a.start_s);
        search.a.used++;
        if (status == TAKT_DONE)
            status = TAKT_OK;
    }
    search_close(&search);
    return status;
}

takt_status takt_collide_list(struct takt_collision *out, size_t max,
                              size_t *count, struct takt_collide_cursor *cursor,
                              const struct takt_entry *a,
                              const struct takt_entry *b, int64_t from_s,
                              int64_t to_s)
{
    struct list list = {a, b, from_s, to_s, cursor, out, 0, max};
    takt_status status = TAKT_DONE;

    if (cursor->a_at_s != INT64_MIN)
        status = list_with(&list, cursor->a_at_s);
    if (status == TAKT_DONE)
        status = list_on(&list);
    *count = list.count;
    return status;
}
