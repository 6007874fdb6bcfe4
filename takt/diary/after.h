/* SPDX-License-Identifier: MIT */
/*
 * Repeating after completion (SPEC D-13): the start of such a follow-up is
 * its one open date, and every date that was done is a row of its own, by
 * hand. Where the row of the start itself is done, the series has ended.
 */
#ifndef DIARY_AFTER_H
#define DIARY_AFTER_H

#include "diary/laid.h"
#include "diary/operation.h"

/* Checks what a follow-up says of it, and writes that as the engine does.
 * Refused for a meeting. */
takt_status diary__after_check(struct diary__operation *op,
                               struct diary_followup *followup);

/* Where the start is done, makes the next date, if the series has one: the
 * row becomes a date by hand, and the start the next. The item's rows are
 * its own; laid says its zone.
 *
 * @param from_last count from whatever date was done last: an import may come
 *                  late; else from the start */
takt_status diary__after_follow(struct diary__operation *op,
                                const struct diary__laid *laid,
                                struct diary_item *item, bool from_last);

/* Takes the next date back where that follows from the date whose tick was
 * taken away: it was the last done, and nothing was done to the next.
 *
 * @param done_s the instant of the tick that is gone */
takt_status diary__after_take_back(struct diary__operation *op,
                                   const struct diary__laid *laid,
                                   struct diary_item *item, int64_t slot_s,
                                   int64_t done_s);

/* Lets no date follow a date: of the open one, the series ends with it; of
 * one that was done, the open one goes. */
takt_status diary__after_stop(struct diary__operation *op,
                              const struct diary_item *old, int64_t slot_s,
                              struct diary_report *report);

/* Whether an item is such a series and may go on, so that it keeps its shape
 * even with one date. */
bool diary__after_goes_on(const struct diary_item *item);

/* Lets a follow-up go on that so many of its dates are no longer of: they
 * count towards its end all the same. */
takt_status diary__after_spend(struct diary__operation *op,
                               struct diary_item *item, size_t dates);

/* Makes a list of the dates of one whose open date was taken away. */
void diary__after_make_list(struct diary__operation *op,
                            struct diary_item *item);

/* Puts the dates that were done, and that an import does not speak of, back
 * into it: a client keeps the open one alone. */
void diary__after_keep_done(struct diary__operation *op,
                            const struct diary_item *old,
                            struct diary_item *item);

#endif
