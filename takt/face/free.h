/* SPDX-License-Identifier: MIT */
/*
 * The first time free, as people mean it: in working hours, on quarters of an
 * hour, from the day on which the item starts, or from now if that is past,
 * and a month on.
 */
#ifndef FACE_FREE_H
#define FACE_FREE_H

#include "diary/diary.h"

/* Looks for it.
 *
 * @param zone the reader's, for what is now
 * @return as diary_first_free() */
takt_status free_find(const struct diary_call *call,
                      const struct takt_zone *zone,
                      const struct diary_item *item, struct diary_free *out,
                      struct diary_arena *arena, struct diary_error *err);

#endif
