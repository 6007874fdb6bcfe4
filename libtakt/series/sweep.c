/* SPDX-License-Identifier: MIT */
/*
 * Many entries against many in a window: one sweep over all dates in the
 * order of their starts.
 *
 * A heap says which entry has the next date. The dates that have begun and
 * not yet ended lie in two lists, one for either side. A date that begins
 * meets every one on the other side's list that has not ended, and goes on
 * its own. So the work is the dates, each through a heap, and the answer;
 * how many pairs of entries there are does not count.
 */
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/math.h"
#include "series/dates.h"

/* Dates that last at one time, on one side. */
#define LASTING_MAX (1 << 24)

struct source {
    struct dates dates;
    size_t index; /* in the list of its side */
    int side;     /* 0: a, 1: b */
};

/* A place in the heap; at_s stands here so that comparing needs no source. */
struct node {
    int64_t at_s;
    struct source *source;
};

/* A date that has begun. */
struct lasting {
    int64_t at_s;
    int64_t end_s;
    size_t index;
};

struct lasting_list {
    struct lasting *dates;
    size_t count;
    size_t room;
};

struct takt_sweep {
    struct takt_alloc alloc;
    int64_t from_s;
    int64_t to_s;
    struct source *sources;
    size_t source_count;
    struct node *heap;
    size_t heap_count;
    struct lasting_list sides[2];
    struct lasting now; /* the date that has just begun */
    int now_side;
    bool has_now;
    size_t met; /* of the other side's list */
    takt_status status;
};

/* Moves the node at the top down to its place. */
static void sink(struct takt_sweep *sweep, size_t at)
{
    struct node node = sweep->heap[at];

    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= sweep->heap_count)
            break;
        child += child + 1 < sweep->heap_count &&
                 sweep->heap[child + 1].at_s < sweep->heap[child].at_s;
        if (sweep->heap[child].at_s >= node.at_s)
            break;
        sweep->heap[at] = sweep->heap[child];
        at = child;
    }
    sweep->heap[at] = node;
}

/* Puts the next date of a source in its node; false if it has none in the
 * window. */
static bool refresh(struct takt_sweep *sweep, struct node *node)
{
    struct dates *dates = &node->source->dates;

    if (!takt__dates_reach(dates, sweep->from_s)) {
        if (dates->status != TAKT_OK)
            sweep->status = dates->status;
        return false;
    }
    node->at_s = dates->start_s;
    return node->at_s < sweep->to_s;
}

static void open_sources(struct takt_sweep *sweep, int side,
                         const struct takt_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct takt_entry *entry = &entries[i];
        struct source *source = &sweep->sources[sweep->source_count];
        struct node *node = &sweep->heap[sweep->heap_count];
        int64_t longest_s = takt__entry_longest(entry);

        if (longest_s == 0)
            continue;
        sweep->source_count++;
        source->index = i;
        source->side = side;
        node->source = source;
        takt__dates_open(&source->dates, entry, sweep->from_s - longest_s);
        sweep->heap_count += refresh(sweep, node);
    }
}

takt_status takt_sweep_open(struct takt_sweep **out, const struct takt_entry *a,
                            size_t a_count, const struct takt_entry *b,
                            size_t b_count, int64_t from_s, int64_t to_s,
                            const struct takt_alloc *alloc)
{
    struct takt_alloc own_alloc = takt__alloc_or_malloc(alloc);
    struct takt_sweep *sweep = takt__take(&own_alloc, 1, sizeof(*sweep));

    *out = NULL;
    if (sweep == NULL)
        return TAKT_NOMEM;
    sweep->alloc = own_alloc;
    sweep->from_s = max_i64(from_s, TAKT_WALL_MIN - 2 * TAKT_DAY_S);
    sweep->to_s = to_s;
    if (a_count <= SIZE_MAX - b_count) {
        sweep->sources =
            takt__take(&own_alloc, a_count + b_count, sizeof(*sweep->sources));
        sweep->heap =
            takt__take(&own_alloc, a_count + b_count, sizeof(*sweep->heap));
    }
    if (sweep->sources == NULL || sweep->heap == NULL) {
        takt_sweep_free(sweep);
        return TAKT_NOMEM;
    }
    open_sources(sweep, 0, a, a_count);
    open_sources(sweep, 1, b, b_count);
    for (size_t i = sweep->heap_count / 2; i-- > 0;)
        sink(sweep, i);
    *out = sweep;
    return TAKT_OK;
}

void takt_sweep_free(struct takt_sweep *sweep)
{
    if (sweep == NULL)
        return;
    struct takt_alloc alloc = sweep->alloc;
    for (size_t i = 0; i < sweep->source_count; i++)
        takt__dates_close(&sweep->sources[i].dates);
    takt__give(&alloc, sweep->sources);
    takt__give(&alloc, sweep->heap);
    takt__give(&alloc, sweep->sides[0].dates);
    takt__give(&alloc, sweep->sides[1].dates);
    takt__give(&alloc, sweep);
}

/* Takes out of a list what has ended; true if that made room. */
static bool drop_ended(struct lasting_list *list, int64_t at_s)
{
    size_t kept = 0;

    for (size_t i = 0; i < list->count; i++)
        if (list->dates[i].end_s > at_s)
            list->dates[kept++] = list->dates[i];
    list->count = kept;
    return kept < list->room / 2;
}

static takt_status keep(struct takt_sweep *sweep, struct lasting_list *list)
{
    if (list->count == list->room && !drop_ended(list, sweep->now.at_s)) {
        size_t room = list->room == 0 ? 64 : 2 * list->room;
        struct lasting *dates;
        if (room > LASTING_MAX)
            return TAKT_LIMIT;
        dates = takt__take(&sweep->alloc, room, sizeof(*dates));
        if (dates == NULL)
            return TAKT_NOMEM;
        if (list->count > 0)
            memcpy(dates, list->dates, list->count * sizeof(*dates));
        takt__give(&sweep->alloc, list->dates);
        list->dates = dates;
        list->room = room;
    }
    list->dates[list->count++] = sweep->now;
    return TAKT_OK;
}

/* Lets the next date of all begin. */
static bool begin_next(struct takt_sweep *sweep)
{
    struct node *top = &sweep->heap[0];

    if (sweep->heap_count == 0)
        return false;
    struct dates *dates = &top->source->dates;
    sweep->now = (struct lasting){.at_s = dates->start_s,
                                  .end_s = dates->end_s,
                                  .index = top->source->index};
    sweep->now_side = top->source->side;
    sweep->has_now = true;
    sweep->met = 0;
    dates->used++;
    if (!refresh(sweep, top))
        *top = sweep->heap[--sweep->heap_count];
    if (sweep->heap_count > 0)
        sink(sweep, 0);
    return true;
}

static struct takt_meeting meeting(const struct takt_sweep *sweep,
                                   const struct lasting *other)
{
    const struct lasting *a = sweep->now_side == 0 ? &sweep->now : other;
    const struct lasting *b = sweep->now_side == 0 ? other : &sweep->now;

    return (struct takt_meeting){.a = a->index,
                                 .b = b->index,
                                 .a_at_s = a->at_s,
                                 .a_end_s = a->end_s,
                                 .b_at_s = b->at_s,
                                 .b_end_s = b->end_s};
}

/* Gives what the date that has begun meets; those that have ended are taken
 * off the list in passing. */
static size_t meet(struct takt_sweep *sweep, struct takt_meeting *out,
                   size_t max)
{
    struct lasting_list *others = &sweep->sides[1 - sweep->now_side];
    size_t got = 0;

    while (sweep->met < others->count && got < max) {
        struct lasting *other = &others->dates[sweep->met];
        if (other->end_s <= sweep->now.at_s) {
            *other = others->dates[--others->count];
        } else {
            out[got++] = meeting(sweep, other);
            sweep->met++;
        }
    }
    return got;
}

takt_status takt_sweep_next(struct takt_sweep *sweep, struct takt_meeting *out,
                            size_t max, size_t *count)
{
    *count = 0;
    while (sweep->status == TAKT_OK && *count < max) {
        if (!sweep->has_now && !begin_next(sweep)) {
            if (sweep->status == TAKT_OK)
                sweep->status = TAKT_DONE;
            break;
        }
        *count += meet(sweep, out + *count, max - *count);
        if (sweep->met < sweep->sides[1 - sweep->now_side].count)
            break;
        sweep->has_now = false;
        takt_status status = keep(sweep, &sweep->sides[sweep->now_side]);
        if (status != TAKT_OK)
            sweep->status = status;
    }
    return *count > 0 && *count == max ? TAKT_OK : sweep->status;
}
