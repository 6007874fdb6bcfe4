/* SPDX-License-Identifier: MIT */
/* What the files of the periods form share: places, and counting. */
#ifndef TAKT_WALK_PERIODS_H
#define TAKT_WALK_PERIODS_H

#include "base/bits.h"
#include "walk/walk.h"

/* The place before the first raw date at or after at_s. */
struct place takt__periods_seek(const struct takt_walk *walk, int64_t at_s);

/* Counting the raw dates, and finding them by their number: rank.c. */
uint64_t takt__periods_rank(const struct takt_walk *walk, int64_t at_s);
struct place takt__periods_select(const struct takt_walk *walk, uint64_t n);

/* How many periods of the rule make a cycle, the first one left out. */
int64_t takt__periods_cycle(const struct days *days);

/* How many units the rule's period with an index from 0 has. */
uint64_t takt__periods_units(const struct takt_walk *walk, int64_t index);

/* Where a place lies among the days and times of its period. */
static inline int64_t periods_index(const struct takt_walk *walk,
                                    const struct period *period, int32_t bit,
                                    uint32_t time)
{
    bool is_in = bit < period->words * 64;
    int64_t index =
        set_rank(period->set, period->words, is_in ? bit : period->words * 64) *
        (int64_t)walk->times.count;

    if (is_in && set_has(period->set, bit))
        index += time;
    return index;
}

/* The day that has an index among the days and times of its period. */
static inline int32_t periods_bit(const struct takt_walk *walk,
                                  const struct period *period, int64_t index)
{
    return set_select(period->set, period->words,
                      (int)(index / walk->times.count));
}

#endif
