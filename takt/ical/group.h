/* SPDX-License-Identifier: MIT */
/*
 * Groups of content lines, and their echo.
 *
 * A group is the properties that say one thing together, as DTSTART, DTEND,
 * DUE and DURATION say when. What is not in a group is not known to us and
 * is kept as it came.
 *
 * The *echo* keeps promise that what came in and is unchanged goes out with
 * the same lines: where the lines that we would write for a group differ
 * from those that came in, the latter are kept among the unknown lines,
 * behind one line
 *
 *     X-TAKT-ECHO;GROUP=n;HASH=h;COUNT=c:
 *
 * where h is the hash of what we would have written. As long as we would
 * still write that, the c lines behind it are written instead.
 */
#ifndef ICAL_GROUP_H
#define ICAL_GROUP_H

#include <stdint.h>

#include "base/buf.h"
#include "ical/property.h"

enum ical_group {
    ICAL_GROUP_TIME,
    ICAL_GROUP_DATES,
    ICAL_GROUP_TITLE,
    ICAL_GROUP_AGENDA,
    ICAL_GROUP_NOTES,
    ICAL_GROUP_LOCATION,
    ICAL_GROUP_LINKS,
    ICAL_GROUP_CUSTOM,
    ICAL_GROUP_VIDEO,
    ICAL_GROUP_STATE,
    ICAL_GROUP_PRIORITY,
    ICAL_GROUP_CLASS,
    ICAL_GROUP_SHOW_AS,
    ICAL_GROUP_KIND,
    ICAL_GROUP_PUBLISHED,
    ICAL_GROUP_CREATED,
    ICAL_GROUP_REVISION,
    ICAL_GROUP_ALARM, /* whole VALARM components; written last */
    ICAL_GROUP__COUNT,
    ICAL_GROUP_OWN = ICAL_GROUP__COUNT, /* UID, DTSTAMP, RECURRENCE-ID, the
                                           echo and marks: never kept */
    ICAL_GROUP_UNKNOWN,
};

/* The group of a property. */
enum ical_group ical_group_of(struct ical_text name);

/* The hash that the echo keeps. */
uint64_t ical_group_hash(const char *lines, size_t len);

/* Adds the echo of a group: came is its lines as they came in, each with a
 * line feed behind. */
void ical_echo_add(struct buf *lines, enum ical_group group, uint64_t hash,
                   const char *came);

/* Finds the echo of a group in kept lines.
 *
 * Answers whether there is one for this hash; came is then the lines that
 * came in, each with a line feed behind. */
bool ical_echo_find(const char *lines, enum ical_group group, uint64_t hash,
                    struct ical_text *came);

/* Lines that an import adds to the unknown ones: what a component was, where
 * the item does not say it. */
#define ICAL_MARK_TODO "X-TAKT-COMPONENT:VTODO" /* a call that was a task */
#define ICAL_MARK_START                                                        \
    "X-TAKT-SLOT:START" /* a task whose dates are                              \
                           not named as SPEC D-27                              \
                           has it */

/* Whether kept lines hold this one. */
bool ical_has_line(const char *lines, const char *line);

/* Takes the next line that is no echo off kept lines; *lines moves on.
 * Answers false at the end. */
bool ical_unknown_next(const char **lines, struct ical_text *out);

#endif
