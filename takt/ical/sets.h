/* SPDX-License-Identifier: MIT */
/*
 * A recurrence set as property lines (RFC 5545, 3.8.5), the input of `takt
 * expand --batch`: one DTSTART, any number of RRULE, RDATE, EXDATE and
 * EXRULE, and at most one each of LIMIT, FROM and TO, which are ours.
 *
 * Lines may be folded and end with LF or CRLF; names and parameters are read
 * in any case. Where RFC 5545 leaves room, the set is read as the section
 * "RDATE, EXDATE, overrides" of takt-rules(7) says:
 * - a DATE added to a timed start gets DTSTART's clock time, a time added to
 *   or removed from a DATE start counts by its written date;
 * - a DATE removed from a timed start takes out that whole day;
 * - times in UTC or in another zone are converted to DTSTART's, and times
 *   without a zone are on DTSTART's clock;
 * - without RRULE, DTSTART is the first date, else only if a rule makes it.
 */
#ifndef ICAL_SETS_H
#define ICAL_SETS_H

#include <takt/series.h>

#include "base/auto.h"

/* Finds a zone by its name for ical_set_parse(). The zone is borrowed and
 * must outlive the set. Answers TAKT_OK, TAKT_DONE if there is none of that
 * name, or a failure, which is handed on. */
typedef takt_status ical_zone_find(void *ctx, const char *name, size_t len,
                                   const struct takt_zone **out);

struct ical_zones {
    ical_zone_find *find;
    void *ctx; /* handed to find */
};

/* One set, read. */
struct ical_set {
    struct takt_series_options options; /* for takt_series_make(); its lists
                                           belong to the set */
    bool has_limit;
    bool has_from;
    bool has_to;
    bool has_other_added;   /* RDATE has a date where the start has a time, or
                               the other way round (readings X4) */
    bool has_other_removed; /* EXDATE has (X7, X8) */
    uint64_t limit;         /* how many dates are printed at most */
    int64_t from_s;         /* compare with occurrence.wall_s: it is included */
    int64_t to_s;           /* the same: it is not included */
    int64_t open_s; /* an instant at or before the first date at or after
                       from_s, to open an iterator at; INT64_MIN without
                       FROM. Dates before from_s may come first: leave them
                       out by their wall_s */
    size_t line;    /* where ical_set_parse() failed: the number of the
                       physical line, from 1; 0: the set as a whole */
};

/* Reads one set.
 *
 * out   is owned by the caller, who ends it with ical_set_release(); on
 *       failure it is empty but for line
 * lines the text of the set; not kept
 * zones finds the zones that TZID names
 * Answers TAKT_OK; TAKT_REFUSED, where err->offset and length name the place
 * in lines; TAKT_LIMIT for a text longer than ICAL_FILE_MAX; TAKT_NOMEM; or
 * what zones->find failed with. */
TAKT_MUST_USE takt_status ical_set_parse(struct ical_set *out,
                                         const char *lines, size_t len,
                                         const struct ical_zones *zones,
                                         struct takt_error *err);

/* Frees what the set owns; a set that was zeroed or released is allowed. */
void ical_set_release(struct ical_set *set);

TAKT_AUTO_DEFINE(ical_set, struct ical_set, ical_set_release)

#endif
