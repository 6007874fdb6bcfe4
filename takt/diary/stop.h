/* SPDX-License-Identifier: MIT */
/* Taking away all dates from some point on. */
#ifndef DIARY_STOP_H
#define DIARY_STOP_H

#include "diary/operation.h"

/* Takes away every date with a slot from cut_s on, but for completed ones,
 * and saves what is left. */
takt_status diary__cut_off(struct diary__operation *op,
                           const struct diary_item *old, int64_t cut_s,
                           struct diary_report *report);

/* Takes away every date after a slot. */
takt_status diary__stop_at(struct diary__operation *op,
                           const struct diary_item *old, int64_t slot_s,
                           struct diary_report *report);

#endif
