/* SPDX-License-Identifier: MIT */
/*
 * A rule with its days off behind it: the wall times of a compiled rule after
 * the shift, in order, those that are skipped and merged left out.
 *
 * A shift maps days to days, and never turns two round. So the dates that
 * come to lie on one day are from a run of days, which is known from that day
 * alone: the first day of the run with dates stands, and the wall times of
 * what stands ascend as the slots do. Where there is no shift all of this is
 * the compiled rule itself.
 */
#ifndef TAKT_SERIES_SHIFT_H
#define TAKT_SERIES_SHIFT_H

#include <takt/form.h>
#include <takt/series.h>

/* A place between two shifted dates of a rule. */
struct shift_iter {
    struct takt_iter iter;
    const struct takt_shift *shift;
    const struct takt_walk *walk;
    int32_t day;    /* the last day looked at whose dates stand */
    int32_t target; /* where it goes */
};

/* Whether a shift changes anything. */
bool takt__shift_is_on(const struct takt_shift *shift);

/* As takt_iter_init(), takt_iter_next() and takt_iter_prev(), of the wall
 * times after the shift. */
void takt__shift_iter_init(struct shift_iter *iter,
                           const struct takt_shift *shift,
                           const struct takt_walk *walk, int64_t from_s);
size_t takt__shift_iter_next(struct shift_iter *iter, int64_t *out_s,
                             size_t max);
size_t takt__shift_iter_prev(struct shift_iter *iter, int64_t *out_s,
                             size_t max);

/* What becomes of a slot of the rule. */
struct takt_slot takt__shift_slot(const struct takt_shift *shift,
                                  const struct takt_walk *walk, int64_t slot_s);

/* The slot of a wall time that an iterator has given. */
int64_t takt__shift_slot_of(const struct takt_shift *shift,
                            const struct takt_walk *walk, int64_t wall_s);

#endif
