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

#endif
