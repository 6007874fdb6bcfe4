/* SPDX-License-Identifier: MIT */
/*
 * A set of times within a day, or within an hour or a minute, as seconds from
 * its beginning.
 *
 * Times are a product of hours, minutes and seconds, or, where they are not
 * (BYSETPOS over the times of a day, a step that crosses the hours), a sorted
 * list. A product of few times carries the list too, since that is faster.
 */
#ifndef TAKT_WALK_TIMES_H
#define TAKT_WALK_TIMES_H

#include <stddef.h>

#include <takt/civil.h>

/* The most times that are ever listed: 366 positions from each end. */
#define TIMES_LIST_MAX 732
/* A product of up to so many times is listed too. */
#define TIMES_SHORT_MAX 128

struct times {
    uint32_t count;       /* how many; 0 only in a rule that never happens */
    uint32_t hours;       /* bits 0 to 23 */
    uint64_t minutes;     /* bits 0 to 59 */
    uint64_t seconds;     /* bits 0 to 59 */
    const uint32_t *list; /* ascending; NULL where only the product is */
};

/* The product of three sets, without a list. */
struct times takt__times_product(uint32_t hours, uint64_t minutes,
                                 uint64_t seconds);

/* The time with n times before it; n < count. */
uint32_t takt__times_at(const struct times *times, uint32_t n);

/* Writes up to max times from the first-th on, each added to base_s; returns
 * how many. */
size_t takt__times_put(const struct times *times, uint32_t first,
                       int64_t base_s, int64_t *out_s, size_t max);

/* How many times lie before a second; 0 <= second <= 86400. */
uint32_t takt__times_rank(const struct times *times, uint32_t second);

/* The first time of the product at or after a second, or TAKT_DAY_S. */
uint32_t takt__times_next(const struct times *times, uint32_t second);

/* The last time of the product at or before a second, or -1. */
int32_t takt__times_prev(const struct times *times, int32_t second);

#endif
