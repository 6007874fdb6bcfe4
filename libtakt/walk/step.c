/* SPDX-License-Identifier: MIT */
/*
 * The form of a rule without limits: date k is phase_s + k * step_s, for k
 * from 0.
 */
#include "base/math.h"
#include "walk/walk.h"

/* The largest index with a date up to at_s, which is not before phase_s. */
static int64_t index_to(const struct takt_walk *walk, int64_t at_s)
{
    return (at_s - walk->phase_s) / walk->step_s;
}

static struct place step_seek(const struct takt_walk *walk, int64_t at_s)
{
    if (at_s <= walk->phase_s)
        return (struct place){0};
    return (struct place){.period = index_to(walk, at_s - 1) + 1};
}

/* How many of max dates, the first of which fits, lie within so many seconds
 * from it. Few dates mostly do: then a multiplication tells, and no
 * division. */
static size_t fit(size_t max, int64_t within_s, int64_t step_s)
{
    int64_t last_s;

    if (!__builtin_mul_overflow(max - 1, step_s, &last_s) && last_s <= within_s)
        return max;
    return (size_t)(within_s / step_s) + 1;
}

static size_t step_next(const struct takt_walk *walk, struct place *place,
                        int64_t *out_s, size_t max)
{
    int64_t step_s = walk->step_s;

    int64_t at_s = walk->phase_s + place->period * step_s;
    if (max == 0 || at_s > walk->end_s)
        return 0;
    max = fit(max, walk->end_s - at_s, step_s);
    for (size_t i = 0; i < max; i++)
        out_s[i] = at_s + (int64_t)i * step_s;
    place->period += (int64_t)max;
    return max;
}

static size_t step_prev(const struct takt_walk *walk, struct place *place,
                        int64_t *out_s, size_t max)
{
    int64_t left = place->period - step_seek(walk, walk->start_s).period;

    if (left <= 0)
        return 0;
    if ((uint64_t)left < max)
        max = (size_t)left;
    int64_t at_s = walk->phase_s + (place->period - 1) * walk->step_s;
    for (size_t i = 0; i < max; i++)
        out_s[i] = at_s - (int64_t)i * walk->step_s;
    place->period -= (int64_t)max;
    return max;
}

static uint64_t step_rank(const struct takt_walk *walk, int64_t at_s)
{
    return (uint64_t)step_seek(walk, at_s).period;
}

static struct place step_select(const struct takt_walk *walk, uint64_t n)
{
    uint64_t all = (uint64_t)index_to(walk, TAKT_WALL_MAX) + 1;

    return (struct place){.period = (int64_t)(n < all ? n : all)};
}

const struct form takt__form_step = {
    .seek = step_seek,
    .next = step_next,
    .prev = step_prev,
    .rank = step_rank,
    .select = step_select,
};
