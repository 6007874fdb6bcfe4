/* SPDX-License-Identifier: MIT */
/*
 * What BYSETPOS chooses in one period, where a day has several times.
 *
 * The days and times of a period are one ordered set: day d, counted from 0,
 * at time t has the index d * times + t. Where SKIP has moved a day into the
 * neighbouring period, two periods may share it: the last day of the one is
 * the first of the other, each with its own choice of times. Such a day is
 * given with the earlier period, the choices of both together, and passed
 * over in the later one (RFC 7529, 4.1; readings K6, K7).
 */
#ifndef TAKT_WALK_CHOSEN_H
#define TAKT_WALK_CHOSEN_H

#include "walk/walk.h"

struct chosen {
    const struct picks *picks;
    int64_t size;       /* of the period's set */
    int64_t times;      /* of a day */
    int64_t after_size; /* of the following period's set */
    bool shares_first;  /* the first day was given with the period before */
    bool shares_last;   /* the last day is the following period's first */
};

/* What is chosen in a period that has been loaded. */
struct chosen takt__chosen(const struct takt_walk *walk,
                           const struct period *period);

/* The first chosen index at or after from, and the last at or before to; -1
 * where there is none. */
int64_t takt__chosen_next(const struct chosen *chosen, int64_t from);
int64_t takt__chosen_prev(const struct chosen *chosen, int64_t to);

/* How many chosen indexes lie below limit. */
uint64_t takt__chosen_rank(const struct chosen *chosen, int64_t limit);

#endif
