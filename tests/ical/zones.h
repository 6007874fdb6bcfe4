/* SPDX-License-Identifier: MIT */
/* The zones of the system for tests of calendar files. */
#ifndef TESTS_ICAL_ZONES_H
#define TESTS_ICAL_ZONES_H

#include "env/zones.h"
#include "ical/sets.h"

static inline takt_status test_zone_find(void *ctx, const char *name,
                                         size_t len,
                                         const struct takt_zone **out)
{
    const takt_status status = zones_find_tzid(ctx, out, name, len, NULL);

    return status == TAKT_REFUSED ? TAKT_DONE : status;
}

#endif
