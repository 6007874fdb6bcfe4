/* SPDX-License-Identifier: MIT */
/*
 * Assigning (SPEC section 10.3): what is done with an assignment by whom it
 * was made to. He has a seat for the date, or for all, with
 * DIARY_ANSWER_ASSIGNMENT; until he takes it over the sender is the owner.
 */
#ifndef DIARY_ASSIGN_H
#define DIARY_ASSIGN_H

#include "diary/laid.h"
#include "diary/operation.h"

/* An assignment that is answered. */
struct diary__assignment {
    struct diary__operation *op;   /* on the diary of who has assigned it */
    const struct diary_call *call; /* of who answers */
    const struct diary_item *old;  /* as its owner has it */
    const struct diary__laid *laid;
    const struct diary_date *date; /* one that was assigned */
};

/* The date that somebody is to take over with a date alone, or DIARY_SLOT_ALL
 * where it was assigned with others. */
int64_t diary__assigned_slot(const struct diary_item *item, int64_t person,
                             int64_t slot_s);

/* Gives a participant back what he had before a date, or all of them, were
 * assigned to him; who took no part has no seat any more. */
takt_status diary__unassign(struct diary__operation *op,
                            struct diary_item *item, int64_t person,
                            int64_t slot_s);

/* The earliest open slot from one on; with a person, of those that he is to
 * take over. DIARY_NONE: there is none. */
int64_t diary__first_open(const struct diary__laid *laid, int64_t from_s,
                          int64_t person, int64_t now_s);

/* Moves what is assigned to the diary of who answers (SPEC D-18), and ends the
 * operation: open dates move, the others stay. */
takt_status diary__take_over(const struct diary__assignment *assignment,
                             struct diary_report *report);

#endif
