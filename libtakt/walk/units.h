/* SPDX-License-Identifier: MIT */
/* Counting the units that a rule of the clock form meets: see units.c. */
#ifndef TAKT_WALK_UNITS_H
#define TAKT_WALK_UNITS_H

#include "walk/walk.h"

/* The longest step that is counted by days; a longer one is so seldom met
 * that its units are better counted one by one. */
#define UNITS_STEP_MAX (32 * TAKT_DAY_S)

/* How many of phase_s + k * step_s, k from 0, lie in [from_s, to_s). */
uint64_t takt__steps_in(int64_t phase_s, int64_t step_s, int64_t from_s,
                        int64_t to_s);

/* How many allowed units begin in [from_s, to_s); or stops at the day in
 * which the number goes past limit: *at_s is then a time up to that day's
 * units, else to_s or later. Only for steps up to UNITS_STEP_MAX. */
uint64_t takt__units_in(const struct takt_walk *walk, int64_t from_s,
                        int64_t to_s, uint64_t limit, int64_t *at_s);

#endif
