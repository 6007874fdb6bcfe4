/* SPDX-License-Identifier: MIT */
/* The zones of these tests: changes of an hour, of half an hour and of a day,
 * on both halves of the world, and one that never changes. */
#ifndef TESTS_COLLIDE_ZONES_H
#define TESTS_COLLIDE_ZONES_H

#include <stdbool.h>

#include <takt/zone.h>

enum {
    ZONE_OSLO,
    ZONE_NEW_YORK,
    ZONE_LORD_HOWE,
    ZONE_APIA,
    ZONE_CASABLANCA,
    ZONE_TOKYO,
    ZONES
};

extern struct takt_zone *zones[ZONES];

/* Reads them from the machine. */
bool zones_load(void);
void zones_free(void);

#endif
