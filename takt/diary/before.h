/* SPDX-License-Identifier: MIT */
/*
 * A follow-up as it was before an operation, from the before-image that the
 * operation keeps for its undo.
 */
#ifndef DIARY_BEFORE_H
#define DIARY_BEFORE_H

#include "diary/operation.h"

/* What follow-up, and which date of it, a row is of; owner and followup are
 * DIARY_NONE for a row of none. */
struct diary_ref diary__touched_of(const struct diary__touched *touched);

/* The follow-up as it was, in the operation's arena; NULL: there was none.
 *
 * @param now as it is; NULL: there is none any more */
const struct diary_item *diary__before(const struct diary__operation *op,
                                       const struct diary_item *now,
                                       int64_t followup);

#endif
