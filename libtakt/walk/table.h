/* SPDX-License-Identifier: MIT */
/*
 * The rank table of a rule of the form of periods: how many units lie before
 * each period of one cycle (see rank.c). A unit is a day with all its times,
 * or with BYSETPOS a date. The table of takt_walk_index() is beside its walk
 * in one allocation and takes at most 64 kB: 20,871 weeks are the longest
 * cycle.
 */
#ifndef TAKT_WALK_TABLE_H
#define TAKT_WALK_TABLE_H

#include <stddef.h>
#include <stdint.h>

/* Periods between two whole sums. With BYSETPOS a period has up to 1464
 * dates, so that what so many periods have fits into 16 bits. */
#define TABLE_BLOCK 32

struct table {
    uint64_t first;       /* units of the first period */
    uint64_t each;        /* units of a cycle, which begins behind it */
    uint32_t cycle;       /* periods of it, or all there are; not 0 */
    const uint32_t *sums; /* before every TABLE_BLOCK-th period */
    const uint16_t *more; /* from there to each period */
};

/* How many sums a cycle has. */
static inline size_t table_sums(size_t cycle)
{
    return (cycle + TABLE_BLOCK - 1) / TABLE_BLOCK;
}

/* How many units lie before a period, counted from 0. */
static inline uint64_t table_rank(const struct table *table, uint32_t index)
{
    if (index == 0)
        return 0;
    uint32_t cycles = (index - 1) / table->cycle;
    uint32_t rest = (index - 1) % table->cycle;
    return table->first + cycles * table->each +
           table->sums[rest / TABLE_BLOCK] + table->more[rest];
}

/* The index of the period that has a unit, counted from behind the first
 * period; takes what lies before it off *unit. each is not 0. */
static inline int64_t table_select(const struct table *table, uint64_t *unit)
{
    uint64_t cycles = *unit / table->each;
    uint32_t rest = (uint32_t)(*unit % table->each);

    /* Both searches narrow a range by halves, without a branch to guess. */
    const uint32_t *sum = table->sums;
    for (size_t n = table_sums(table->cycle); n > 1; n -= n / 2)
        sum += sum[n / 2] <= rest ? n / 2 : 0;
    rest -= *sum;
    uint32_t low = (uint32_t)(sum - table->sums) * TABLE_BLOCK;
    const uint16_t *more = table->more + low;
    uint32_t left = table->cycle - low;
    for (size_t n = left < TABLE_BLOCK ? left : TABLE_BLOCK; n > 1; n -= n / 2)
        more += more[n / 2] <= rest ? n / 2 : 0;
    *unit = rest - *more;
    return 1 + (int64_t)cycles * table->cycle + (more - table->more);
}

#endif
