/* SPDX-License-Identifier: MIT */
/* Reading a follow-up with all its rows, and what is computed of one as a
 * whole. All of it wants an open transaction. */
#ifndef DIARY_ROWS_H
#define DIARY_ROWS_H

#include "diary/diary.h"

/* Reads a follow-up as the acting person has it. TAKT_DONE: there is none. */
takt_status diary__load(const struct diary_call *call, int64_t owner,
                        int64_t followup, struct diary_item *out,
                        struct diary_arena *arena, struct diary_error *err);

/* Reads only what says when its dates are: timing and slots. */
takt_status diary__load_timing(const struct diary_call *call, int64_t owner,
                               int64_t followup, struct diary_item *out,
                               struct diary_arena *arena,
                               struct diary_error *err);

/* Reads the acting person's seats of a follow-up into an item. */
takt_status diary__load_seats(const struct diary_call *call,
                              struct diary_item *item,
                              struct diary_arena *arena,
                              struct diary_error *err);

/* The follow-ups that a question gives, each whole. */
takt_status diary__load_list(const struct diary_call *call,
                             enum diary_query query,
                             const struct diary_query_args *args,
                             struct diary_item **out, size_t *count,
                             struct diary_arena *arena,
                             struct diary_error *err);

/* As diary_find_uid(), within a transaction. */
takt_status diary__find_uid(const struct diary_call *call, const char *uid,
                            int64_t *followup, struct diary_error *err);

/* Sets the span of the item's seat: from the first instant to behind the
 * last at which any of its dates lies. */
takt_status diary__span(const struct diary_call *call, struct diary_item *item,
                        struct diary_arena *arena, struct diary_error *err);

/* Computes the spans anew that were made with other zone data, in a
 * transaction of its own. */
takt_status diary__refresh_spans(const struct diary_call *call,
                                 struct diary_error *err);

/* Whether a seat is of an item, which need not be stored yet. */
bool diary__is_seat_of(const struct diary_seat *seat,
                       const struct diary_item *item);

/* The seat for a date of the item's person; NULL: it has none. */
struct diary_seat *diary__seat(const struct diary_item *item, int64_t slot_s);

/* What a person has of one date: his seat for it over the one for all. */
struct diary_seat diary__seat_over(const struct diary_seat *whole,
                                   const struct diary_seat *seat);

/* Where a window found a follow-up by a seat for one date: makes the seat for
 * all that he has not, which hides what he is not asked to. */
void diary__hide_whole(struct diary_item *item, const struct diary_seat *found);

/* Wall times from a text of dates in basic form with commas, and back. The
 * text says a date alone for midnights of a date frame.
 *
 * @param bad set to where the text could not be read */
takt_status diary__dates_parse(int64_t **out, size_t *count, const char *text,
                               struct diary_arena *arena, const char **bad);
const char *diary__dates_print(const int64_t *dates, size_t count, bool is_date,
                               struct diary_arena *arena);

/* Sorts wall times and takes out repeats; answers how many are left. */
size_t diary__dates_sort(int64_t *dates, size_t count);

/* The rules of a text, one a line.
 *
 * @param err reason ENGINE for the first that cannot be read */
takt_status diary__rules_parse(struct takt_rule **out, size_t *count,
                               const char *text, struct diary_arena *arena,
                               struct diary_error *err);
const char *diary__rule_print(const struct takt_rule *rule,
                              struct diary_arena *arena);

/* Hands an engine's answer on. */
takt_status diary__engine(takt_status status, const struct takt_error *takt,
                          struct diary_error *err);

#endif
