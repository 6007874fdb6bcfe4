/* SPDX-License-Identifier: MIT */
/*
 * Time zones by name, from the system's TZif files. A zone is read once and
 * kept; the pointers handed out live as long as the cache. Any number of
 * threads may ask at once.
 */
#ifndef TAKT_ENV_ZONES_H
#define TAKT_ENV_ZONES_H

#include <stdio.h>
#include <takt/zone.h>

#include "base/auto.h"

/* The most different zone names that one cache keeps. */
#define ZONES_MAX 1024

struct zones;

/* Makes an empty cache over a directory; NULL takes TZDIR, or else where the
 * system has its zones. NULL if there is no memory. */
struct zones *zones_new(const char *dir);

/* Frees the cache and every zone that it gave; NULL is allowed. */
void zones_free(struct zones *zones);

/* Finds a zone by its name in the system, for example "Europe/Oslo".
 *
 * @param out set to a zone that the cache owns; NULL on failure
 * @return TAKT_OK; TAKT_REFUSED with TAKT_REASON_ZONE_UNKNOWN, or as
 *         takt_zone_load() for a broken file; TAKT_NOMEM; TAKT_LIMIT when the
 *         cache is full. */
takt_status zones_find(struct zones *zones, const struct takt_zone **out,
                       const char *name, size_t len, struct takt_error *err);

/* The zone of a name; NULL: there is none. ctx is a struct zones: the finder
 * that a diary_call takes. */
const struct takt_zone *zones_by_name(void *ctx, const char *name);

/* Finds the zone that a TZID of a calendar file means: a name as above, in
 * quotes or not, or a Windows name, or a path of some program's own whose
 * longest tail that names a zone counts
 * ("/citadel.org/20210210_1/Europe/Oslo"). Answers as zones_find(). */
takt_status zones_find_tzid(struct zones *zones, const struct takt_zone **out,
                            const char *tzid, size_t len,
                            struct takt_error *err);

/* The version of the system's zone data, for example "2024b", as a text that
 * the cache owns; "" if it does not say. */
const char *zones_version(struct zones *zones);

/* Opens a file of the system's zone data, a name without a folder, to read;
 * NULL if there is none. */
FILE *zones_open(const struct zones *zones, const char *name);

/* Calls each() with the name of every zone of the system, in the order of its
 * file tzdata.zi; none if it has no such file. */
void zones_each(const struct zones *zones,
                void (*each)(void *ctx, const char *name), void *ctx);

TAKT_AUTO_DEFINE_FREE(zones, struct zones *, zones_free)

#endif
