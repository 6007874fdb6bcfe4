/* SPDX-License-Identifier: MIT */
/*
 * Repeating after completion (SPEC D-13): the next date lies so many days,
 * weeks, months or years after the day on which the last was done. Such a
 * series has one open date at a time, so there is nothing to walk: what was
 * done is known, and what comes next is one sum.
 *
 * As text it is a length of ISO 8601 in one unit, with the end of a rule
 * behind it: P3W, P1M;COUNT=10, P14D;UNTIL=20271231.
 */
#ifndef TAKT_AFTER_H
#define TAKT_AFTER_H

#include "civil.h"

TAKT_BEGIN_DECLS

/** What an interval is counted in. */
enum takt_after_unit {
    TAKT_AFTER_DAYS,
    TAKT_AFTER_WEEKS,
    TAKT_AFTER_MONTHS, /**< a short month gives its last day */
    TAKT_AFTER_YEARS,  /**< 12 months each */
    TAKT_AFTER_UNIT__COUNT
};

/** The most units from one date to the next. */
#define TAKT_AFTER_MAX 9999

/** How a series repeats after completion. A plain value. */
struct takt_after {
    enum takt_after_unit unit;
    uint32_t n;        /**< 1 to TAKT_AFTER_MAX */
    uint32_t count;    /**< dates in all; 0: no such end */
    bool has_until;    /**< until_day is an end; not beside count */
    int32_t until_day; /**< the last day that a date may lie on */
};

/** Reads the text of an interval: P, a number, one of D W M Y; then COUNT=
 * or UNTIL= with a date, as in a rule. Capitals or not.
 *
 * @param out  set on success; zeroed on failure
 * @param text len bytes, NUL not needed; the whole of it must be read
 * @return TAKT_OK; TAKT_REFUSED with TAKT_REASON_AFTER for the interval, or a
 *         reason of a rule's text for its number or its end. */
TAKT_API TAKT_MUST_USE takt_status takt_after_parse(struct takt_after *out,
                                                    const char *text,
                                                    size_t len,
                                                    struct takt_error *err);

/** The most bytes that takt_after_print() writes, the NUL included. */
#define TAKT_AFTER_PRINT_SIZE 32

/** Writes the text of an interval, such that takt_after_parse() gives the
 * same value again, and a NUL.
 *
 * @param buf   at least TAKT_AFTER_PRINT_SIZE bytes
 * @param after in the ranges that its members say
 * @return how many bytes were written, without the NUL. */
TAKT_API size_t takt_after_print(char *buf, const struct takt_after *after);

/** The date that follows one which was done.
 *
 * @param next_s   set to its wall time: the time of day of start_s, as many
 *                 units after done_day; 0 unless TAKT_OK
 * @param after    in the ranges that its members say
 * @param start_s  wall time of any date of the series
 * @param done_day the day on which the last date was done
 * @param dates    how many dates have been done, that one included
 * @return TAKT_OK; TAKT_DONE where the series has ended: by COUNT, by UNTIL,
 *         or because the date lies outside years 1 to 9999. */
TAKT_API takt_status takt_after_next(int64_t *next_s,
                                     const struct takt_after *after,
                                     int64_t start_s, int32_t done_day,
                                     uint64_t dates);

TAKT_END_DECLS
#endif
