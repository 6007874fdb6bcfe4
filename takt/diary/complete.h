/* SPDX-License-Identifier: MIT */
/* What has become of dates, and finding the one that a call names. */
#ifndef DIARY_COMPLETE_H
#define DIARY_COMPLETE_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Whether a date has ended, or its deadline has passed. */
bool diary__is_over(const struct diary__laid *laid,
                    const struct diary_date *date, int64_t now_s);

/* Whether a date is open: not completed, not skipped, and for a meeting not
 * ended (DESIGN, "all not completed"). */
bool diary__is_open(const struct diary__laid *laid,
                    const struct diary_date *date, int64_t now_s);

/* Loads and lays the follow-up that ref names, and finds its date. Close
 * laid in either case. */
takt_status diary__find_date(struct diary__operation *op,
                             const struct diary_ref *ref,
                             struct diary_item *item, struct diary__laid *laid,
                             struct diary_date *out);

#endif
