/* SPDX-License-Identifier: MIT */
/* The body of a zone: see zone/zone.c. */
#ifndef TAKT_ZONE_ZONE_H
#define TAKT_ZONE_ZONE_H

#include <takt/zone.h>

#include "base/alloc.h"

/* A change of offset. Its offset before is the offset of the one before. */
struct change {
    int64_t at_s;     /* the instant */
    int64_t cut_s;    /* the first wall time of the span behind it */
    int32_t offset_s; /* from it on */
};

struct takt_zone {
    struct takt_alloc alloc; /* gave this block, the only one */
    size_t count;            /* changes */
    int64_t cycle_s; /* from here on, wall or instant, the 400 years before
                        repeat; INT64_MAX: they do not */
    int32_t first_s; /* offset before the first change */
    int64_t longest_gap_s;   /* no change skips more wall seconds */
    const char *name;        /* behind the changes, in the same block */
    struct change changes[]; /* at_s and cut_s strictly ascending */
};

/* A number of wall seconds that no change of the zone skips more of. */
static inline int64_t takt__zone_longest_gap(const struct takt_zone *zone)
{
    return zone->longest_gap_s;
}

#endif
