/* SPDX-License-Identifier: MIT */
/*
 * Off the days off (SPEC D-12): what a rule's dates do that fall on them is
 * kept with the timing as takt_shift_print() writes it, its place included,
 * so that it means the same when the owner moves to another country.
 */
#ifndef DIARY_SHIFT_H
#define DIARY_SHIFT_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Reads what a timing keeps; NULL: nothing is moved. */
takt_status diary__shift_parse(struct takt_shift *out, const char *text,
                               struct diary_error *err);

/* Checks what comes in, and writes it as it is kept: with the owner's country
 * where it names no place, and not at all where no rule makes dates. */
takt_status diary__shift_check(struct diary__operation *op,
                               struct diary_timing *t);

/* Where a slot lies in what is laid, if it has no place of its own; the slot
 * itself where there is no such date. */
int64_t diary__regular(const struct diary__laid *laid, int64_t slot_s);

/* The first slot of a rule that the shift leaves, at or after a wall time,
 * and whether it is the rule's first. TAKT_DONE: there is none. */
takt_status diary__shift_slot(struct diary__operation *op,
                              const struct diary_timing *t,
                              const struct takt_rule *rule, int64_t from_s,
                              int64_t *slot_s, bool *is_first);

#endif
