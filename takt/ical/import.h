/* SPDX-License-Identifier: MIT */
/*
 * Calendar files as follow-ups (RFC 5545; readings S1, S5, U, X).
 *
 * A VEVENT becomes a meeting, or a call where it says so; a VTODO a task. The
 * components of one UID become one follow-up: RRULE, RDATE, EXDATE and EXRULE
 * its dates, those with RECURRENCE-ID its single dates, in whatever order
 * they stand. What we do not know is kept line by line and given back by
 * ical_export(). A broken component is left out and noted; the rest comes in.
 *
 * Nothing is saved here: the items are for diary_import().
 */
#ifndef ICAL_IMPORT_H
#define ICAL_IMPORT_H

#include "diary/types.h"
#include "ical/notes.h"
#include "ical/sets.h"

/* What an import takes. */
struct ical_import_options {
    struct ical_zones zones; /* find takes names as TZIDs have them: Windows
                                names and paths too, if it can; what it gives
                                is known by takt_zone_name() */
    const char *zone;        /* the person's own, tried first where a file
                                describes a zone without naming one; or NULL */
    int64_t now_s;           /* the time, in UTC */
};

/* What a file holds. */
struct ical_import {
    bool is_calendar;         /* it has components, or nothing at all */
    struct diary_item *items; /* in the order of the file */
    uint32_t *lines;          /* of each item, the number of its BEGIN */
    size_t count;
    size_t series_count;      /* of them repeat */
    size_t single_count;      /* of them have one date */
    size_t override_count;    /* dates with values of their own */
    size_t left_out_count;    /* components left out */
    struct ical_noted *notes; /* by line */
    size_t note_count;        /* in notes; at most ICAL_NOTES_MAX */
    size_t noted_count;       /* all of them */
};

/* Reads a file.
 *
 * out is set, its lists and texts in the arena; empty on failure.
 * Answers TAKT_OK, whatever the file holds; TAKT_LIMIT for one that is too
 * large; TAKT_NOMEM. */
TAKT_MUST_USE takt_status ical_import(struct ical_import *out, const char *text,
                                      size_t len,
                                      const struct ical_import_options *options,
                                      struct diary_arena *arena);

#endif
