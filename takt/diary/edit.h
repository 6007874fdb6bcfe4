/* SPDX-License-Identifier: MIT */
/* Changing one date, and changing what a series says. */
#ifndef DIARY_EDIT_H
#define DIARY_EDIT_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Refuses a wall time at which another date of the series lies than that of
 * slot_s, which may be DIARY_NONE (SPEC D-23). */
takt_status diary__needs_free_time(struct diary__operation *op,
                                   const struct diary__laid *laid,
                                   int64_t slot_s, int64_t wall_s);

/* Changes one date of an item that repeats: the date becomes an exception,
 * or regular again. */
takt_status diary__edit_date(struct diary__operation *op,
                             const struct diary__laid *laid,
                             const struct diary_date *date,
                             const struct diary_change *change,
                             struct diary_item *item);

/* Changes a whole item. Completed dates keep what they have; so do dates
 * with values of their own, unless the change overwrites.
 *
 * @param slot_s the date that START of the change speaks of */
takt_status diary__edit_series(struct diary__operation *op,
                               struct diary_item *item, int64_t slot_s,
                               const struct diary_change *change,
                               struct diary_report *report);

#endif
