/* SPDX-License-Identifier: MIT */
/*
 * Which zone of the system a TZID of a file means.
 *
 * By its name, if the caller's finder knows it; else by the file's own
 * VTIMEZONE: the place that X-LIC-LOCATION names, or a zone that has its
 * offsets around now; else the offset that it has now.
 */
#ifndef ICAL_TZID_H
#define ICAL_TZID_H

#include "diary/arena.h"
#include "ical/notes.h"
#include "ical/sets.h"
#include "ical/tree.h"

/* One TZID of a file, looked up once. */
struct ical_tzid {
    const char *name;             /* as the file has it, decoded */
    const struct takt_zone *zone; /* NULL: read as wall time */
    enum ical_note note;          /* what is to be said; ICAL_NOTE__COUNT:
                                     nothing, it is that very name */
    struct ical_tzid *next;
};

struct ical_tzids {
    const struct ical_tree *tree;
    const struct ical_zones *zones;
    const char *near; /* name of the zone to try first, or NULL */
    int64_t now_s;
    struct diary_arena *arena;
    struct ical_tzid *first; /* those looked up so far */
    size_t count;
};

/* The most different names that are looked up in one file; more are read as
 * wall time. */
#define ICAL_TZIDS_MAX 200

/* The zone of a TZID as it stands in a parameter; never NULL. */
const struct ical_tzid *ical_tzid_find(struct ical_tzids *tzids,
                                       struct ical_text value);

#endif
