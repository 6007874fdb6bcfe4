/* SPDX-License-Identifier: MIT */
/*
 * The first time free for a whole series (SPEC D-16).
 *
 * Starts are tried by day, then by time of day. What a start collides with
 * says where the next one can be: as long as that date of ours still begins
 * before the other has ended, it collides with it again, so that all starts
 * up to there are passed. The start that has nothing to collide with is
 * proved free by takt_collide_first() against each of the others.
 *
 * The other that was in the way last is asked first the next time: mostly it
 * still is.
 */
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/math.h"
#include "series/series.h"

#include <takt/collide.h>

struct attempt {
    const struct takt_free_options *options;
    const struct takt_alloc *alloc;
    struct takt_error *err;
    struct takt_free *out;
    size_t *order; /* of the others */
    uint32_t tried;
    bool is_hopeless; /* a date that does not move with the start collides */
    int64_t start_s;
    int64_t next_s; /* the earliest start that is worth trying after it */
};

/* The first wall time, on the clock or in its gap, that means an instant or
 * later. */
static int64_t wall_for(const struct takt_series *series, int64_t at_s)
{
    struct series_overlap overlap;

    if (takt__series_overlap(series, at_s, &overlap))
        return at_s + overlap.before_s;
    return takt__series_wall_from(series, at_s);
}

static int64_t time_of(int64_t wall_s)
{
    return floor_mod(wall_s, TAKT_DAY_S);
}

/* Says from which start on a collision may be over. */
static void learn(struct attempt *attempt, const struct takt_series *series,
                  const struct takt_collision *found, size_t other)
{
    struct takt_free *out = attempt->out;
    int64_t later_s = 0;

    attempt->is_hopeless =
        found->a.is_added && !(attempt->options->series.start_shown &&
                               found->a.slot_s == attempt->start_s);
    if (!out->has_obstacle || attempt->is_hopeless ||
        found->from_s > out->obstacle.from_s) {
        out->has_obstacle = true;
        out->obstacle = *found;
        out->other = other;
    }
    /* Of a date that a gap moves, the clock does not tell how its time and
     * the start's hang together. */
    if (time_of(found->a.wall_s) == time_of(found->a.slot_s))
        later_s = wall_for(series, found->b_end_s) - found->a.wall_s;
    attempt->next_s = attempt->start_s + max_i64(later_s, 1);
}

/* Asks whether a series is free of all others. TAKT_DONE: it is not. */
static takt_status ask_all(struct attempt *attempt,
                           const struct takt_series *series)
{
    const struct takt_free_options *options = attempt->options;
    const struct takt_entry mine = {series, options->wall_length_s,
                                    options->length_s};
    struct takt_collision found;

    for (size_t i = 0; i < options->other_count; i++) {
        size_t other = attempt->order[i];
        takt_status status = takt_collide_first(
            &found, &mine, &options->others[other], INT64_MIN);
        if (status == TAKT_DONE)
            continue;
        if (status != TAKT_OK)
            return status;
        memmove(attempt->order + 1, attempt->order,
                i * sizeof(*attempt->order));
        attempt->order[0] = other;
        learn(attempt, series, &found, other);
        return TAKT_DONE;
    }
    return TAKT_OK;
}

/* The earliest start after one that the rules do not make: a later time of
 * that day, or the next day. What a rule with an interval makes on a later day
 * hangs on where it starts, so no day is passed. */
static int64_t next_start(const struct takt_series *series, int64_t start_s)
{
    int64_t midnight_s = start_s - time_of(start_s) + TAKT_DAY_S;
    struct takt_occurrence first;

    if (takt_series_first(series, &first) != TAKT_OK)
        return midnight_s;
    return max_i64(min_i64(first.slot_s, midnight_s), start_s + 1);
}

/* Tries one start. TAKT_DONE: it is no date of the rules, or not free, and
 * next_s is set. */
static takt_status try_start(struct attempt *attempt)
{
    struct takt_series_options options = attempt->options->series;
    struct takt_series *series;
    struct takt_occurrence first;

    attempt->tried++;
    attempt->next_s = attempt->start_s + 1;
    options.start_s = attempt->start_s;
    takt_status status =
        takt_series_make(&series, &options, attempt->alloc, attempt->err);
    if (status != TAKT_OK)
        return status;
    if (options.rule_count > 0 && !options.start_shown) {
        status = takt_series_find(series, attempt->start_s, &first);
        if (status == TAKT_DONE)
            attempt->next_s = next_start(series, attempt->start_s);
    }
    if (status == TAKT_OK)
        status = ask_all(attempt, series);
    takt_series_free(series);
    return status;
}

/* The first start at or after one that the hours and the step allow;
 * INT64_MAX: none. */
static int64_t allowed(const struct takt_free_options *options, int64_t start_s)
{
    int64_t day = floor_div(start_s, TAKT_DAY_S);
    int64_t time_s = time_of(start_s);

    if (day < options->day_from) {
        day = options->day_from;
        time_s = 0;
    }
    time_s = max_i64(time_s, options->time_from_s);
    time_s = options->time_from_s +
             ceil_div(time_s - options->time_from_s, options->step_s) *
                 options->step_s;
    if (time_s > options->time_to_s) {
        day++;
        time_s = options->time_from_s;
    }
    return day > options->day_to ? INT64_MAX : day * TAKT_DAY_S + time_s;
}

static bool is_valid(const struct takt_free_options *options)
{
    return options->step_s > 0 && options->time_from_s >= 0 &&
           options->time_from_s <= options->time_to_s &&
           options->time_to_s < TAKT_DAY_S &&
           options->day_from >= TAKT_DAY_MIN &&
           options->day_from <= options->day_to &&
           options->day_to <= TAKT_DAY_MAX;
}

static takt_status search(struct attempt *attempt)
{
    takt_status status = TAKT_DONE;

    attempt->start_s = allowed(
        attempt->options, (int64_t)attempt->options->day_from * TAKT_DAY_S);
    while (attempt->start_s != INT64_MAX) {
        if (attempt->tried == TAKT_FREE_STARTS_MAX)
            return TAKT_LIMIT;
        status = try_start(attempt);
        if (status != TAKT_DONE || attempt->is_hopeless)
            break;
        attempt->start_s = allowed(attempt->options, attempt->next_s);
    }
    if (status == TAKT_OK)
        attempt->out->start_s = attempt->start_s;
    return status;
}

takt_status takt_free_first(struct takt_free *out,
                            const struct takt_free_options *options,
                            const struct takt_alloc *alloc,
                            struct takt_error *err)
{
    struct takt_alloc own_alloc = takt__alloc_or_malloc(alloc);
    struct attempt attempt = {
        .options = options, .alloc = alloc, .err = err, .out = out};

    *out = (struct takt_free){.has_obstacle = false};
    if (!is_valid(options))
        return takt__refuse(err, TAKT_REASON_RANGE, 0, 0);
    attempt.order =
        takt__take(&own_alloc, options->other_count, sizeof(*attempt.order));
    if (attempt.order == NULL)
        return takt__nomem(err);
    for (size_t i = 0; i < options->other_count; i++)
        attempt.order[i] = i;
    takt_status status = search(&attempt);
    takt__give(&own_alloc, attempt.order);
    return status;
}
