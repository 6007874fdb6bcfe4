/* SPDX-License-Identifier: MIT */
/*
 * A compiled rule with its rank table beside it. The rule itself stays as it
 * is, since others may be walking it: the answer is a copy.
 */
#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/math.h"
#include "walk/periods.h"
#include "walk/table.h"

/* The longest table, which the weeks of the calendar's cycle have. Only weeks
 * and months that BYEASTER cuts would need more. */
#define CYCLE_MAX 20871

/* How many periods the table has: a cycle, or as many as there are behind the
 * first; 0 where nothing is to be added up, since all periods are alike, or
 * too much for a table. */
static uint32_t cycle_of(const struct takt_walk *walk)
{
    const struct days *days = &walk->days;

    if (walk->form != &takt__form_periods || walk->is_never)
        return 0;
    int64_t cycle = takt__periods_cycle(days);
    int64_t behind = (days->last - days->first) / days->interval;
    cycle = min_i64(cycle, behind);
    return cycle == 1 || cycle > CYCLE_MAX ? 0 : (uint32_t)cycle;
}

/* Where a pointer into one block points to in a copy of the block. */
static void *moved(const void *pointer, const struct takt_walk *from,
                   struct takt_walk *to)
{
    return (char *)to + ((const char *)pointer - (const char *)from);
}

/* Makes a copy of a walk point to what was copied with it. */
static void point_inside(struct takt_walk *copy, const struct takt_walk *walk)
{
    copy->days.sets = moved(walk->days.sets, walk, copy);
    copy->days.counts = moved(walk->days.counts, walk, copy);
    if (walk->times.list != NULL)
        copy->times.list = moved(walk->times.list, walk, copy);
    if (walk->rows.values != NULL)
        copy->rows.values = moved(walk->rows.values, walk, copy);
}

/* Adds up the units of one cycle. */
static void fill(struct table *table, const struct takt_walk *walk,
                 uint32_t *sums, uint16_t *more)
{
    uint32_t sum = 0;

    table->first = takt__periods_units(walk, 0);
    table->sums = sums;
    table->more = more;
    for (uint32_t i = 0; i < table->cycle; i++) {
        if (i % TABLE_BLOCK == 0)
            sums[i / TABLE_BLOCK] = sum;
        more[i] = (uint16_t)(sum - sums[i / TABLE_BLOCK]);
        sum += (uint32_t)takt__periods_units(walk, 1 + (int64_t)i);
    }
    table->each = sum;
}

takt_status takt_walk_index(struct takt_walk **out,
                            const struct takt_walk *walk,
                            const struct takt_alloc *alloc,
                            struct takt_error *err)
{
    struct takt_alloc own_alloc = takt__alloc_or_malloc(alloc);
    uint32_t cycle = cycle_of(walk);
    size_t sums = table_sums(cycle) * sizeof(uint32_t);
    size_t more = cycle * sizeof(uint16_t);
    size_t table = cycle > 0 ? sizeof(struct table) : 0;

    *out = takt__take(&own_alloc, 1, walk->size + table + sums + more);
    if (*out == NULL)
        return takt__nomem(err);
    memcpy(*out, walk, walk->size);
    (*out)->alloc = own_alloc;
    (*out)->table = NULL;
    point_inside(*out, walk);
    if (cycle == 0)
        return TAKT_OK;

    char *room = (char *)*out + walk->size;
    struct table *own = (struct table *)(void *)room;
    own->cycle = cycle;
    fill(own, walk, (uint32_t *)(void *)(room + table),
         (uint16_t *)(void *)(room + table + sums));
    (*out)->table = own;
    return TAKT_OK;
}
