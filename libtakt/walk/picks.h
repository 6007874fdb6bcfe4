/* SPDX-License-Identifier: MIT */
/*
 * BYSETPOS (RFC 5545, 3.3.10): positions chosen from an ordered set of n
 * members, counted from the front and from the back, both from 1. The set is
 * never expanded: the chosen indexes, 0 to n - 1, are found by bit search,
 * merging the two ends, each once (readings P7).
 */
#ifndef TAKT_WALK_PICKS_H
#define TAKT_WALK_PICKS_H

#include <takt/rule.h>

#include "base/bits.h"

struct picks {
    uint64_t front[TAKT_WORDS_366]; /* bits 1 to 366 */
    uint64_t back[TAKT_WORDS_366];  /* bits 1 to 366 */
};

/* The first chosen index at or after from, or -1; n is the set's size. */
static inline int64_t picks_next(const struct picks *picks, int64_t n,
                                 int64_t from)
{
    int64_t best = -1;

    if (from < 0)
        from = 0;
    if (from >= n)
        return -1;
    if (from < 366) {
        int place = set_next(picks->front, TAKT_WORDS_366, (int)from + 1);
        if (place > 0 && place <= n)
            best = place - 1;
    }
    int64_t back_to = n - from;
    int back = set_prev(picks->back, TAKT_WORDS_366,
                        back_to > 366 ? 366 : (int)back_to);
    if (back > 0 && (best < 0 || n - back < best))
        best = n - back;
    return best;
}

/* The last chosen index at or before to, or -1; n is the set's size. */
static inline int64_t picks_prev(const struct picks *picks, int64_t n,
                                 int64_t to)
{
    int64_t best = -1;

    if (to >= n)
        to = n - 1;
    if (to < 0)
        return -1;
    int place =
        set_prev(picks->front, TAKT_WORDS_366, to >= 366 ? 366 : (int)to + 1);
    if (place > 0)
        best = place - 1;
    if (n - to <= 366) {
        int back = set_next(picks->back, TAKT_WORDS_366, (int)(n - to));
        if (back > 0 && back <= n && n - back > best)
            best = n - back;
    }
    return best;
}

/* Whether an index is chosen; 0 <= index < n. */
static inline bool picks_has(const struct picks *picks, int64_t n,
                             int64_t index)
{
    return (index < 366 && set_has(picks->front, (int)index + 1)) ||
           (n - index <= 366 && set_has(picks->back, (int)(n - index)));
}

/* How many of the positions from..to-1 of one end are chosen. */
static inline int picks_between(const uint64_t *set, int64_t from, int64_t to)
{
    from = from < 1 ? 1 : from;
    to = to > 367 ? 367 : to;
    if (from >= to)
        return 0;
    return set_rank(set, TAKT_WORDS_366, (int)to) -
           set_rank(set, TAKT_WORDS_366, (int)from);
}

/* How many indexes below limit are chosen; 0 <= limit <= n. */
static inline int64_t picks_rank(const struct picks *picks, int64_t n,
                                 int64_t limit)
{
    int64_t rank = picks_between(picks->front, 1, limit + 1) +
                   picks_between(picks->back, n - limit + 1, n + 1);
    int64_t low = n - 366 < 0 ? 0 : n - 366;

    /* What both ends choose has been counted twice. */
    for (int64_t at = low; at < limit && at < 366; at++) {
        int place = set_next(picks->front, TAKT_WORDS_366, (int)at + 1);
        at = place - 1;
        if (place < 1 || at >= limit)
            break;
        rank -= set_has(picks->back, (int)(n - at));
    }
    return rank;
}

#endif
