/* SPDX-License-Identifier: MIT */
/* The follow-ups that may have dates in a window, read together. */
#ifndef DIARY_WINDOW_H
#define DIARY_WINDOW_H

#include "diary/rows.h"

/* Reads the follow-ups of the person's diary whose span overlaps [from_s,
 * to_s), with their slots and seats, and of their own what a list shows: see
 * DIARY_QUERY_WINDOW. Wants an open transaction. */
takt_status diary__window(const struct diary_call *call, int64_t from_s,
                          int64_t to_s, struct diary_item **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err);

/* Reads only the seats: what DIARY_QUERY_WINDOW has, in its order. */
takt_status diary__window_seats(const struct diary_call *call, int64_t from_s,
                                int64_t to_s, struct diary_seat **out,
                                size_t *count, struct diary_arena *arena,
                                struct diary_error *err);

#endif
