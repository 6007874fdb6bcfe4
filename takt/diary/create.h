/* SPDX-License-Identifier: MIT */
/* Writing whole follow-ups within an operation. */
#ifndef DIARY_CREATE_H
#define DIARY_CREATE_H

#include "diary/operation.h"
#include "diary/rows.h"

/* A uid for a new follow-up. */
const char *diary__new_uid(struct diary__operation *op, int64_t id);

/* Gives a checked item its id and uid, and writes all its rows. A line that
 * it has is kept.
 *
 * @param added set to how many of its slots are dates by hand */
takt_status diary__make(struct diary__operation *op, struct diary_item *item,
                        size_t *added);

/* Checks what comes from elsewhere, and finds out whether its start is a date
 * of its rule. */
takt_status diary__check_import(struct diary__operation *op,
                                struct diary_item *item);

/* Puts a checked import in the place of a follow-up. Only what differs is
 * written.
 *
 * @param same set to whether nothing differs */
takt_status diary__replace(struct diary__operation *op, struct diary_item *item,
                           int64_t followup, size_t *added, bool *same);

#endif
