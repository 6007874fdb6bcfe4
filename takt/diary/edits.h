/* SPDX-License-Identifier: MIT */
/* Changes to single dates that are made together with their series, by hand
 * in the list of dates before it is saved (SPEC D-06). */
#ifndef DIARY_EDITS_H
#define DIARY_EDITS_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Takes one date out of an item that repeats. */
takt_status diary__remove_date(struct diary__operation *op,
                               const struct diary__laid *laid, int64_t slot_s,
                               struct diary_item *item);

/* Adds a date to an item in memory, which has rows of its own. */
takt_status diary__add_date(struct diary__operation *op,
                            const struct diary__laid *laid,
                            struct diary_item *item, int64_t wall_s);

/* Makes the changes to an item in memory, in their order. One to a date that
 * the item does not have is left out, and noted as dropped: the rule has
 * changed since. */
takt_status diary__edits(struct diary__operation *op, struct diary_item *item,
                         const struct diary_date_edit *edits, size_t count,
                         struct diary_report *report);

#endif
