/* SPDX-License-Identifier: MIT */
/*
 * A series, as the files of series/ see it.
 *
 * Every list is sorted and holds each value once. A removed date has been
 * taken out of the added ones already, so the lists are read apart.
 */
#ifndef TAKT_SERIES_SERIES_H
#define TAKT_SERIES_SERIES_H

#include "series/shift.h"

/* A rule with its bound on the line of instants. */
struct series_rule {
    struct takt_walk *walk;
    int64_t until_s; /* UNTIL in UTC: no instant after it; else INT64_MAX.
                        INT64_MIN: an exception rule takes all */
};

struct takt_series {
    struct takt_alloc alloc;
    enum takt_frame frame;
    const struct takt_zone *zone; /* NULL: the frame is the line */
    struct takt_shift shift;      /* of the rules */
    struct series_rule *rules;    /* rules, then exception rules */
    size_t rule_count;
    size_t exrule_count;
    int64_t *added; /* instants */
    size_t added_count;
    int64_t *removed; /* instants */
    size_t removed_count;
    int32_t *removed_days; /* days of the frame */
    size_t removed_day_count;
};

/* --- the frame (frame.c) --- */

/* The span of a wall time; one endless span where there is no zone. */
struct takt_zone_span takt__series_span(const struct takt_series *series,
                                        int64_t wall_s);

/* The wall time on the clock at an instant. */
int64_t takt__series_wall(const struct takt_series *series, int64_t at_s);

/* The wall times that mean an instant: the one on the clock first, then the
 * one that a gap moved to it. Answers how many there are, 0 to 2: none in the
 * second pass of a doubled hour. */
int takt__series_walls_of(const struct takt_series *series, int64_t at_s,
                          int64_t walls_s[2]);

/* The stretch of instants that both a gap's wall times and the ones after it
 * mean. Wall times gap_s to resume_s - 1 come there with before_s, resume_s
 * to resume_s + (resume_s - gap_s) - 1 with after_s. */
struct series_overlap {
    int64_t from_s; /* instants from_s .. to_s - 1 */
    int64_t to_s;
    int64_t gap_s;    /* wall time */
    int64_t resume_s; /* wall time */
    int32_t before_s; /* offset */
    int32_t after_s;  /* offset */
};

/* Whether an instant lies in such a stretch; out is set if so. */
bool takt__series_overlap(const struct takt_series *series, int64_t at_s,
                          struct series_overlap *out);

/* The first wall time that means at_s or later, and the last that means
 * before_s - 1 or earlier, outside of every overlap. */
int64_t takt__series_wall_from(const struct takt_series *series, int64_t at_s);
int64_t takt__series_wall_before(const struct takt_series *series,
                                 int64_t before_s);

/* --- what is taken out (make.c) --- */

/* Whether an instant has been removed, by itself, by its day, or by an
 * exception rule. */
bool takt__series_is_removed(const struct takt_series *series, int64_t at_s);

/* The instant that says whether a date of the rules has been removed: that of
 * its slot. */
int64_t takt__series_removal(const struct takt_series *series,
                             const struct takt_occurrence *occurrence);

/* Where a value stands in a sorted list, or would stand. */
size_t takt__lower_bound(const int64_t *list, size_t count, int64_t value);

#endif
