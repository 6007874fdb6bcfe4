/* SPDX-License-Identifier: MIT */
/*
 * The queries of <takt/walk.h>: the raw dates of a form, cut by the start and
 * by the end, which COUNT or UNTIL has set when the rule was compiled.
 */
#include "walk/walk.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/math.h"

/* Dates that are asked for at first to fill a window, from 2; and how many
 * times as many as there are at most after that. */
#define WINDOW_FIRST 4
#define WINDOW_TRUST 16

/* What struct takt_iter holds. */
struct iter {
    const struct takt_walk *walk;
    struct place place;
};

static_assert(sizeof(struct iter) <= TAKT_ITER_SIZE, "the iterator has room");

/* takt_iter's words are the storage of struct iter; memcpy keeps the rules of
 * the language about types. */
static struct iter iter_load(const struct takt_iter *iter)
{
    struct iter own;

    memcpy(&own, iter, sizeof(own));
    return own;
}

static void iter_save(struct takt_iter *iter, const struct iter *own)
{
    memcpy(iter, own, sizeof(*own));
}

void takt_walk_free(struct takt_walk *walk)
{
    if (walk == NULL)
        return;
    struct takt_alloc alloc = walk->alloc;
    takt__give(&alloc, walk);
}

bool takt_walk_is_never(const struct takt_walk *walk)
{
    return walk->is_never;
}

bool takt_walk_is_endless(const struct takt_walk *walk)
{
    return !walk->has_end && !walk->is_never;
}

int64_t takt__walk_least_gap(const struct takt_walk *walk)
{
    if (walk->form == &takt__form_step)
        return walk->step_s;
    bool is_daily =
        walk->form == &takt__form_periods || walk->unit_s == TAKT_DAY_S;
    return is_daily && walk->times.count == 1 ? TAKT_DAY_S : 1;
}

/* How many raw dates of the first period lie before the start. */
static uint64_t raw_before_start(const struct takt_walk *walk)
{
    return walk->form->rank(walk, walk->start_s);
}

/* A wall time moved into the range where dates can be. */
static int64_t clamp(const struct takt_walk *walk, int64_t at_s)
{
    return min_i64(max_i64(at_s, walk->start_s), walk->end_s + 1);
}

uint64_t takt_walk_rank(const struct takt_walk *walk, int64_t wall_s)
{
    if (walk->is_never || wall_s <= walk->first_s)
        return 0;
    return walk->form->rank(walk, clamp(walk, wall_s)) - raw_before_start(walk);
}

uint64_t takt_walk_count(const struct takt_walk *walk, int64_t from_s,
                         int64_t to_s)
{
    if (from_s >= to_s)
        return 0;
    return takt_walk_rank(walk, to_s) - takt_walk_rank(walk, from_s);
}

takt_status takt_walk_select(const struct takt_walk *walk, uint64_t n,
                             int64_t *out_s)
{
    *out_s = 0;
    if (walk->is_never)
        return TAKT_DONE;
    uint64_t before = raw_before_start(walk);
    if (n > UINT64_MAX - before)
        return TAKT_DONE;
    struct place place = walk->form->select(walk, before + n);
    return walk->form->next(walk, &place, out_s, 1) == 1 ? TAKT_OK : TAKT_DONE;
}

void takt_iter_init(struct takt_iter *iter, const struct takt_walk *walk,
                    int64_t from_s)
{
    struct iter own = {0};

    if (!walk->is_never) {
        own.walk = walk;
        own.place = walk->form->seek(walk, clamp(walk, from_s));
    }
    iter_save(iter, &own);
}

size_t takt_iter_next(struct takt_iter *iter, int64_t *out_s, size_t max)
{
    struct iter own = iter_load(iter);

    if (own.walk == NULL)
        return 0;
    size_t got = own.walk->form->next(own.walk, &own.place, out_s, max);
    iter_save(iter, &own);
    return got;
}

size_t takt_iter_prev(struct takt_iter *iter, int64_t *out_s, size_t max)
{
    struct iter own = iter_load(iter);

    if (own.walk == NULL)
        return 0;
    size_t got = own.walk->form->prev(own.walk, &own.place, out_s, max);
    iter_save(iter, &own);
    return got;
}

/* How many dates to ask for when those given so far, which are no fewer than
 * were asked for, have not reached the end of a window: as many as come if
 * they go on at the same pace, and some to reach the end. A pace may be that
 * of a single day, so that it is not trusted too far. */
static size_t guess_more(const int64_t *given_s, size_t count, int64_t to_s)
{
    int64_t so_far_s = given_s[count - 1] - given_s[0];
    int64_t gap_s = so_far_s / (int64_t)(count - 1);
    uint64_t more = (uint64_t)((to_s - given_s[count - 1]) / gap_s) + 1;

    more += more / 4;
    return more < WINDOW_TRUST * count ? (size_t)more : WINDOW_TRUST * count;
}

size_t takt_walk_window(const struct takt_walk *walk, int64_t from_s,
                        int64_t to_s, int64_t *out_s, size_t max)
{
    struct place place;
    size_t count = 0;
    size_t want = WINDOW_FIRST;
    size_t got;

    if (walk->is_never || from_s >= to_s)
        return 0;
    place = walk->form->seek(walk, clamp(walk, from_s));
    do {
        if (want > max - count)
            want = max - count;
        got = walk->form->next(walk, &place, out_s + count, want);
        count += got;
        if (got < want || count == max || out_s[count - 1] >= to_s)
            break;
        want = guess_more(out_s, count, to_s);
    } while (true);
    while (count > 0 && out_s[count - 1] >= to_s)
        count--;
    return count;
}

takt_status takt_walk_first(const struct takt_walk *walk, int64_t *out_s)
{
    *out_s = walk->is_never ? 0 : walk->first_s;
    return walk->is_never ? TAKT_DONE : TAKT_OK;
}

takt_status takt_walk_last(const struct takt_walk *walk, int64_t *out_s)
{
    return takt_walk_prev(walk, walk->end_s + 1, out_s);
}

takt_status takt_walk_next(const struct takt_walk *walk, int64_t after_s,
                           int64_t *out_s)
{
    struct takt_iter iter;

    *out_s = 0;
    if (after_s >= walk->end_s)
        return TAKT_DONE;
    takt_iter_init(&iter, walk, after_s + 1);
    return takt_iter_next(&iter, out_s, 1) == 1 ? TAKT_OK : TAKT_DONE;
}

takt_status takt_walk_prev(const struct takt_walk *walk, int64_t before_s,
                           int64_t *out_s)
{
    struct takt_iter iter;

    *out_s = 0;
    takt_iter_init(&iter, walk, before_s);
    return takt_iter_prev(&iter, out_s, 1) == 1 ? TAKT_OK : TAKT_DONE;
}

bool takt_walk_has(const struct takt_walk *walk, int64_t wall_s)
{
    struct takt_iter iter;
    int64_t found;

    if (wall_s < walk->start_s || wall_s > walk->end_s)
        return false;
    takt_iter_init(&iter, walk, wall_s);
    return takt_iter_next(&iter, &found, 1) == 1 && found == wall_s;
}
