/* SPDX-License-Identifier: MIT */
/*
 * When rule, start or zone of a series change, the rows of its dates find
 * their places anew (DESIGN, "The diary"): only time, length or zone changed:
 * same date, new time; same frequency, interval and number of dates a
 * period: n-th to n-th; else the same date, if the new rule makes it.
 */
#ifndef DIARY_MAP_H
#define DIARY_MAP_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Gives the rows of item, whose timing is new, their new slots.
 *
 * @param old  the item as it was, laid
 * @param drop changed dates that find no place are dropped; else they become
 *             dates by hand, as completed and skipped ones always do */
takt_status diary__map(struct diary__operation *op,
                       const struct diary__laid *old, struct diary_item *item,
                       bool drop, struct diary_report *report);

#endif
