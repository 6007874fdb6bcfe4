/* SPDX-License-Identifier: MIT */
/* Which dates a scope means (SPEC D-07). */
#ifndef DIARY_SCOPE_H
#define DIARY_SCOPE_H

#include "diary/laid.h"
#include "diary/operation.h"

/* The slot from which on a scope works, for the date that was named. Refused
 * with NOTHING_OPEN where no date is open. */
takt_status diary__cut_at(struct diary__operation *op,
                          const struct diary__laid *laid,
                          enum diary_scope scope, int64_t slot_s,
                          int64_t *cut_s);

#endif
