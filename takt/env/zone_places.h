/* SPDX-License-Identifier: MIT */
/* Where the system's time zones lie: their countries, for those who look for
 * a zone by its place. */
#ifndef TAKT_ENV_ZONE_PLACES_H
#define TAKT_ENV_ZONE_PLACES_H

#include "env/zones.h"

struct zone_place {
    const char *zone;    /* "Europe/Oslo" */
    const char *code;    /* ISO 3166, "NO" */
    const char *country; /* in English, as the system says it */
};

/* Calls each() with every zone that people live in, a country's together;
 * none if the system has no such list. What place points at lives as long as
 * the call. */
void zone_places_each(const struct zones *zones,
                      void (*each)(void *ctx, const struct zone_place *place),
                      void *ctx);

#endif
