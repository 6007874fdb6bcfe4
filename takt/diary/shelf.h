/* SPDX-License-Identifier: MIT */
/*
 * Follow-ups of windows that were asked for lately, with their series laid:
 * whoever turns the pages of a diary has the same ones computed again and
 * again.
 *
 * A follow-up on the shelf is good as long as the seat for all bears the
 * change number that it bore then, which a window reads anyway. So nothing
 * need be told to the shelf, whoever changes the diary, and there is nothing
 * that it could miss.
 */
#ifndef DIARY_SHELF_H
#define DIARY_SHELF_H

#include "diary/laid.h"

/* A follow-up as a list shows it: see DIARY_QUERY_WINDOW. When alarms were
 * seen or put off is not said, since that is no change. */
struct diary__kept {
    struct diary_item item;
    struct diary__laid laid;
};

/* Answers what diary__window() does, from the call's shelf or by reading. What
 * is answered stays until the arena is released. Wants an open transaction
 * that has changed nothing. */
takt_status diary__shelf_window(const struct diary_call *call, int64_t from_s,
                                int64_t to_s, const struct diary__kept ***out,
                                size_t *count, struct diary_arena *arena,
                                struct diary_error *err);

/* The same of some seats of that window, in its order, of which the transaction
 * has changed nothing. */
takt_status diary__shelf_take(const struct diary_call *call,
                              const struct diary_seat *seats, size_t seat_count,
                              int64_t from_s, int64_t to_s,
                              const struct diary__kept ***out, size_t *count,
                              struct diary_arena *arena,
                              struct diary_error *err);

#endif
