/* SPDX-License-Identifier: MIT */
/*
 * The straight road: whole periods one after another, with room for all of
 * their dates and none behind the end. What is left over, at either end, is
 * for the form of periods itself.
 */
#ifndef TAKT_WALK_WHOLE_H
#define TAKT_WALK_WHOLE_H

#include "walk/walk.h"

/* Gives the dates of as many whole periods as fit into max from place on,
 * which stands at the beginning of one, and moves it behind them. May give
 * none. */
size_t takt__whole_next(const struct takt_walk *walk, struct place *place,
                        int64_t *out_s, size_t max);

/* Works out where that road ends, once walk->end_s is known. */
void takt__whole_set_end(struct takt_walk *walk);

#endif
