/* SPDX-License-Identifier: MIT */
/* What answering and assigning have in common. */
#ifndef DIARY_ANSWER_H
#define DIARY_ANSWER_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Writes into each date before a cut what a participant has answered for it so
 * far, where that is not there yet. */
takt_status diary__keep_before(struct diary__operation *op,
                               const struct diary__laid *laid,
                               struct diary_item *item, int64_t person,
                               int64_t answer, int64_t cut_s);

#endif
