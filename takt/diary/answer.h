/* SPDX-License-Identifier: MIT */
/* What a participant does with an invitation: what answering, assigning and
 * proposing have in common. */
#ifndef DIARY_ANSWER_H
#define DIARY_ANSWER_H

#include "diary/laid.h"
#include "diary/operation.h"

/* What a participant does with a follow-up of another's. */
struct diary__answering {
    struct diary_call as_owner;
    struct diary__operation op;
    int64_t person; /* who answers */
    struct diary_item old;
    struct diary_item item;
    struct diary__laid laid;
    struct diary_date date; /* that is meant */
};

/* One that is ended where its scope is; its laid.series is NULL at first. */
#define DIARY__AUTO_ANSWERING                                                  \
    __attribute__((cleanup(diary__end_answering))) struct diary__answering

void diary__end_answering(struct diary__answering *a);

/* Begins an operation of a participant, who has a seat. On failure nothing is
 * left open. */
takt_status diary__begin_answering(struct diary__answering *a,
                                   const struct diary_call *call,
                                   const struct diary_ref *ref,
                                   enum diary_operation what,
                                   struct diary_arena *arena,
                                   struct diary_error *err);

/* Refuses who is not asked to the date (SPEC R-117). */
takt_status diary__refuse_stranger(struct diary__answering *a);

/* Notes on his seats, aside, that he has seen it: of a date and the whole, or
 * of every date. */
takt_status diary__note_seen(struct diary__answering *a,
                             enum diary_scope scope);

#endif
