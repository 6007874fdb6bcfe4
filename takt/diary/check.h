/* SPDX-License-Identifier: MIT */
/* Checks of what comes in, and bringing it into the shape that is stored. */
#ifndef DIARY_CHECK_H
#define DIARY_CHECK_H

#include "diary/operation.h"

/* Checks everything that an item says, but not what its rules give. The
 * dates are sorted; a single follow-up is freed of rules. */
takt_status diary__check(struct diary__operation *op, struct diary_item *item,
                         bool is_import);

/* Checks the texts and numbers of a slot of an item. */
takt_status diary__check_slot(struct diary__operation *op,
                              const struct diary_slot *slot);

/* Checks start and length of a timing whose frame is right. */
takt_status diary__check_times(const struct diary_timing *t,
                               struct diary_error *err);

/* Checks a person's preferences. */
takt_status diary__check_person(const struct diary_call *call,
                                const struct diary_person *person,
                                struct diary_error *err);

/* Moves the start of a rule of ours to the first date that fits it
 * (SPEC R-040, D-05, D-24). Refused where no date does.
 *
 * @param moved set to whether it was moved */
takt_status diary__fit_start(struct diary__operation *op,
                             struct diary_timing *timing, bool *moved);

#endif
