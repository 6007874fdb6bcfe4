/* SPDX-License-Identifier: MIT */
/* From the time zone names of Windows to those of the tz database. */
#ifndef TAKT_ENV_WINDOWS_ZONES_H
#define TAKT_ENV_WINDOWS_ZONES_H

#include <stddef.h>

struct windows_zone {
    const char *windows; /* "W. Europe Standard Time" */
    const char *iana;    /* "Europe/Berlin" */
};

/* All of them, sorted by the Windows name. */
extern const struct windows_zone windows_zones[];
extern const size_t windows_zone_count;

/* The zone of a Windows name, static; NULL if it is none. */
const char *windows_zone_find(const char *name, size_t len);

#endif
