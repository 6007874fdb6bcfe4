/* SPDX-License-Identifier: MIT */
/*
 * All of a series in order: the streams of its rules and the added dates,
 * merged by instant, equal instants once, without what has been removed.
 *
 * An iterator stands at an instant. What it has read ahead is good in one
 * direction only, so turning round reads anew from that instant.
 */
#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/math.h"
#include "series/stream.h"

/* How many dates a source reads ahead. */
#define AHEAD 16

struct source {
    struct stream stream;
    size_t count; /* dates read ahead */
    size_t used;  /* of them */
    bool is_end;  /* the stream has no more */
    int64_t at_s[AHEAD];
    int64_t walls_s[AHEAD];
};

enum direction {
    NOWHERE, /* nothing has been read ahead */
    FORWARD,
    BACKWARD,
    INSTANTS, /* the first source's stream stands where the iterator does */
};

struct iter {
    const struct takt_series *series;
    struct source *sources; /* NULL: only one, or no memory */
    size_t source_count;
    int64_t at_s;
    enum direction direction;
    size_t added;     /* forward: the next of the added; backward: behind it */
    bool is_given_up; /* the budget was spent */
    struct source one;
};

static_assert(sizeof(struct iter) <= TAKT_SERIES_ITER_SIZE,
              "the iterator has room");

static struct iter *iter_of(struct takt_series_iter *iter)
{
    return (struct iter *)(void *)iter->private_;
}

static struct source *source_of(struct iter *iter, size_t i)
{
    return iter->sources != NULL ? &iter->sources[i] : &iter->one;
}

takt_status takt_series_iter_open(struct takt_series_iter *iter,
                                  const struct takt_series *series,
                                  int64_t from_s)
{
    struct iter *own = iter_of(iter);

    memset(iter, 0, sizeof(*iter));
    own->series = series;
    own->at_s = from_s;
    if (series->rule_count > 1) {
        own->sources = takt__take(&series->alloc, series->rule_count,
                                  sizeof(*own->sources));
        if (own->sources == NULL)
            return TAKT_NOMEM;
    }
    own->source_count = series->rule_count;
    for (size_t i = 0; i < own->source_count; i++) {
        struct source *source = source_of(own, i);
        source->stream.series = series;
        source->stream.rule = &series->rules[i];
    }
    return TAKT_OK;
}

takt_status takt_series_iter_status(const struct takt_series_iter *iter)
{
    const struct iter *own = (const struct iter *)(const void *)iter->private_;

    return own->is_given_up ? TAKT_LIMIT : TAKT_OK;
}

void takt_series_iter_close(struct takt_series_iter *iter)
{
    struct iter *own = iter_of(iter);

    if (own->series == NULL)
        return;
    takt__give(&own->series->alloc, own->sources);
    memset(iter, 0, sizeof(*iter));
}

static void turn(struct iter *iter, enum direction direction)
{
    const struct takt_series *series = iter->series;

    if (iter->direction == direction)
        return;
    iter->direction = direction;
    iter->added =
        takt__lower_bound(series->added, series->added_count, iter->at_s);
    for (size_t i = 0; i < iter->source_count; i++) {
        struct source *source = source_of(iter, i);
        takt__stream_seek(&source->stream, iter->at_s);
        source->count = 0;
        source->used = 0;
        source->is_end = false;
    }
}

/* Whether a source has a next date; it is at source->used then. */
static bool has_next(struct source *source, enum direction direction)
{
    if (source->used < source->count)
        return true;
    if (source->is_end)
        return false;
    source->used = 0;
    source->count = direction == FORWARD
                        ? takt__stream_next(&source->stream, source->at_s,
                                            source->walls_s, AHEAD)
                        : takt__stream_prev(&source->stream, source->at_s,
                                            source->walls_s, AHEAD);
    source->is_end = source->count < AHEAD;
    return source->count > 0;
}

static bool is_nearer(int64_t at_s, int64_t than_s, enum direction direction)
{
    return direction == FORWARD ? at_s < than_s : at_s > than_s;
}

/* The slot of the date at which a source stands. */
static int64_t slot_of(const struct source *source)
{
    return takt__shift_slot_of(&source->stream.series->shift,
                               source->stream.rule->walk,
                               source->walls_s[source->used]);
}

/* Whether a date of the rules has been removed. */
static bool is_removed(const struct takt_series *series,
                       const struct takt_occurrence *date)
{
    return takt__series_is_removed(series, takt__series_removal(series, date));
}

/* Whether a source's date is to be taken in place of the one that is found:
 * it is nearer, or of two at one instant the other has been removed, which by
 * its own slot it may be alone. */
static bool is_better(const struct iter *iter, int64_t at_s,
                      const struct takt_occurrence *found)
{
    if (at_s == found->at_s)
        return takt__shift_is_on(&iter->series->shift) &&
               is_removed(iter->series, found);
    return is_nearer(at_s, found->at_s, iter->direction);
}

/* The nearest date of the rules; answers whether there is one. All sources
 * that stand on it are moved on. */
static bool take_from_rules(struct iter *iter, struct takt_occurrence *out)
{
    bool is_found = false;

    for (size_t i = 0; i < iter->source_count; i++) {
        struct source *source = source_of(iter, i);
        if (!has_next(source, iter->direction))
            continue;
        int64_t at_s = source->at_s[source->used];
        if (is_found && !is_better(iter, at_s, out))
            continue;
        out->at_s = at_s;
        out->slot_s = slot_of(source);
        out->is_shifted = floor_div(out->slot_s, TAKT_DAY_S) !=
                          floor_div(source->walls_s[source->used], TAKT_DAY_S);
        is_found = true;
    }
    for (size_t i = 0; is_found && i < iter->source_count; i++) {
        struct source *source = source_of(iter, i);
        if (source->used < source->count &&
            source->at_s[source->used] == out->at_s)
            source->used++;
    }
    return is_found;
}

/* The nearest of the added dates; answers whether there is one. */
static bool peek_added(const struct iter *iter, int64_t *at_s)
{
    if (iter->direction == FORWARD) {
        if (iter->added >= iter->series->added_count)
            return false;
        *at_s = iter->series->added[iter->added];
        return true;
    }
    if (iter->added == 0)
        return false;
    *at_s = iter->series->added[iter->added - 1];
    return true;
}

static void pass_added(struct iter *iter)
{
    if (iter->direction == FORWARD)
        iter->added++;
    else
        iter->added--;
}

/* Puts a date of the rules back: only the added one is nearer. */
static void put_back(struct iter *iter, int64_t at_s)
{
    for (size_t i = 0; i < iter->source_count; i++) {
        struct source *source = source_of(iter, i);
        if (source->used > 0 && source->at_s[source->used - 1] == at_s)
            source->used--;
    }
}

static void fill(const struct takt_series *series, struct takt_occurrence *out)
{
    out->wall_s = takt__series_wall(series, out->at_s);
    out->offset_s = (int32_t)(out->wall_s - out->at_s);
    if (out->is_added) {
        out->slot_s = out->wall_s;
        out->is_shifted = false;
    }
}

/* The nearest date of all; answers whether there is one. */
static bool take(struct iter *iter, struct takt_occurrence *out)
{
    const struct takt_series *series = iter->series;

    for (uint32_t rejected = 0; !iter->is_given_up; rejected++) {
        int64_t added_s = 0;
        if (rejected == TAKT_SERIES_BUDGET) {
            iter->is_given_up = true;
            break;
        }
        bool is_added = peek_added(iter, &added_s);
        bool is_ruled = take_from_rules(iter, out);
        if (!is_added && !is_ruled)
            return false;
        out->is_added = is_added;
        if (is_added && is_ruled) {
            out->is_added = is_nearer(added_s, out->at_s, iter->direction);
            if (out->is_added)
                put_back(iter, out->at_s);
            else if (added_s == out->at_s)
                pass_added(iter);
        }
        if (out->is_added) {
            out->at_s = added_s;
            pass_added(iter);
        } else if (is_removed(series, out)) {
            continue;
        }
        fill(series, out);
        return true;
    }
    return false;
}

static size_t take_many(struct takt_series_iter *iter, enum direction direction,
                        struct takt_occurrence *out, size_t max)
{
    struct iter *own = iter_of(iter);
    size_t got = 0;

    if (own->series == NULL)
        return 0;
    turn(own, direction);
    while (got < max && take(own, &out[got])) {
        own->at_s = out[got].at_s + (direction == FORWARD);
        got++;
    }
    return got;
}

size_t takt_series_iter_next(struct takt_series_iter *iter,
                             struct takt_occurrence *out, size_t max)
{
    return take_many(iter, FORWARD, out, max);
}

size_t takt_series_iter_prev(struct takt_series_iter *iter,
                             struct takt_occurrence *out, size_t max)
{
    return take_many(iter, BACKWARD, out, max);
}

/* Whether the series is its one rule and nothing else. */
static bool is_one_rule(const struct takt_series *series)
{
    return series->rule_count == 1 && series->exrule_count == 0 &&
           series->added_count == 0 && series->removed_count == 0 &&
           series->removed_day_count == 0;
}

size_t takt_series_iter_instants(struct takt_series_iter *iter, int64_t *out_s,
                                 size_t max)
{
    struct iter *own = iter_of(iter);
    size_t got = 0;

    if (own->series == NULL)
        return 0;
    if (is_one_rule(own->series)) {
        turn(own, INSTANTS);
        got = takt__stream_next(&own->one.stream, out_s, NULL, max);
        if (got > 0)
            own->at_s = out_s[got - 1] + 1;
        return got;
    }
    struct takt_occurrence occurrence;
    while (got < max && takt_series_iter_next(iter, &occurrence, 1) == 1)
        out_s[got++] = occurrence.at_s;
    return got;
}
