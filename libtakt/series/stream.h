/* SPDX-License-Identifier: MIT */
/*
 * One rule of a series on the line of instants: its dates in order, equal
 * instants once. A stream stands at an instant; next gives what lies at or
 * after it, prev what lies before it.
 */
#ifndef TAKT_SERIES_STREAM_H
#define TAKT_SERIES_STREAM_H

#include "series/series.h"

struct stream {
    const struct takt_series *series;
    const struct series_rule *rule;
    int64_t at_s;           /* where it stands */
    bool is_placed;         /* iter and span are good for next */
    struct shift_iter iter; /* walks the wall times */
    struct takt_zone_span span;
};

/* Puts a stream at an instant. */
void takt__stream_seek(struct stream *stream, int64_t at_s);

/* Gives the following dates. walls_s may be NULL; wall times after the shift,
 * before a gap moves them. Fewer than max: there are no more. */
size_t takt__stream_next(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max);

/* Gives the preceding dates, descending; both lists are wanted. */
size_t takt__stream_prev(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max);

#endif
