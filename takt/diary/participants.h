/* SPDX-License-Identifier: MIT */
/*
 * The participants of a follow-up within an operation of its owner (SPEC
 * sections 10.1 and 10.2): who is asked, what becomes of their answers when
 * something changes, and what they are told.
 */
#ifndef DIARY_PARTICIPANTS_H
#define DIARY_PARTICIPANTS_H

#include "diary/laid.h"
#include "diary/operation.h"
#include "diary/rows.h"

/* The seat of another participant for a slot, or DIARY_SLOT_ALL, made if there
 * is none; the item has room for it. */
struct diary_seat *diary__need_other(struct diary_item *item, int64_t person,
                                     int64_t slot_s);

/* Whether somebody is to take something over, and has not said whether he will
 * (SPEC R-130). */
static inline bool diary__is_assignment(int64_t answer)
{
    return answer == DIARY_ANSWER_ASSIGNMENT ||
           answer == DIARY_ANSWER_ASSIGNMENT_SEEN;
}

/* Takes out the seat of a participant for a slot, or with DIARY_SLOT_ALL every
 * one that he has. */
void diary__drop_other(struct diary_item *item, int64_t person, int64_t slot_s);

/* Who an item concerns, each once: the person of the call first, then its
 * participants. Of an organizer outside only what he has sent is known. */
size_t diary__everybody(const struct diary_call *call,
                        const struct diary_item *item, int64_t **out,
                        struct diary_arena *arena);

/* Whether a person takes part in a date of an item: that he has declined, or
 * is not asked to, does not keep him busy. */
bool diary__takes_part(const struct diary_call *call,
                       const struct diary_item *item, int64_t person,
                       int64_t slot_s);

/* Whether a change of these fields makes everybody be asked anew. */
static inline bool diary__asks_anew(uint32_t mask)
{
    return (mask &
            (DIARY_BIT(DIARY_FIELD_START) | DIARY_BIT(DIARY_FIELD_LENGTH) |
             DIARY_BIT(DIARY_FIELD_ZONE) | DIARY_BIT(DIARY_FIELD_RULE) |
             DIARY_BIT(DIARY_FIELD_SHIFT) | DIARY_BIT(DIARY_FIELD_LOCATION))) !=
           0;
}

/* Asks and no longer asks participants, as a change says: to a date, or to
 * all (DIARY_SLOT_ALL). */
takt_status diary__change_participants(struct diary__operation *op,
                                       struct diary_item *item, int64_t slot_s,
                                       const struct diary_change *change);

/* Asks everybody anew, since the date, the time or the place of a slot, or of
 * all, has changed (SPEC R-120). */
takt_status diary__ask_anew(struct diary__operation *op,
                            struct diary_item *item, int64_t slot_s);

/* Which dates a notice is about. */
struct diary__about {
    int64_t slot_s; /* NONE: all of them */
    enum diary_scope scope;
    int64_t count; /* dates; DIARY_NONE: endless */
    int64_t total;
    const char *reason;
    int64_t answer; /* enum diary_answer; 0: none */
};

/* Fills in what a notice says of an item: title, start and zone. */
void diary__describe(struct diary_notice *notice,
                     const struct diary_item *item);

/* Tells a participant something about an item as it is, or was. Of several
 * things that one operation tells somebody, a change stands for all. */
takt_status diary__tell(struct diary__operation *op, int64_t person,
                        enum diary_notice_kind kind,
                        const struct diary_item *item,
                        const struct diary__about *about);

/* What was told of a follow-up was of this one, which was cut off it. */
takt_status diary__tell_of(struct diary__operation *op,
                           const struct diary_item *item, int64_t followup);

/* Takes away what a person was told of a follow-up; he has answered. */
takt_status diary__take_note_of(struct diary__operation *op, int64_t person,
                                int64_t followup);

/* Takes away what an owner was told of the answers of a participant, those
 * that are unconfirmed among them: to one date, or to any (DIARY_NONE). */
takt_status diary__take_note_of_answers(struct diary__operation *op,
                                        int64_t person, int64_t followup,
                                        int64_t slot_s);

/* Takes away the unconfirmed answers to a follow-up. */
takt_status diary__drop_claims(struct diary__operation *op, int64_t followup);

/* Takes away what an operation has told and nobody has taken note of. */
takt_status diary__take_back(struct diary__operation *op, int64_t number);

/* Tells all who were asked to any of some dates that these are off. */
takt_status diary__tell_cancelled(struct diary__operation *op,
                                  const struct diary_item *item,
                                  const struct diary__about *about);

/* Writes into each date before a cut what a participant has answered for it so
 * far, where that is not there yet. */
takt_status diary__keep_before(struct diary__operation *op,
                               const struct diary__laid *laid,
                               struct diary_item *item, int64_t person,
                               int64_t answer, int64_t cut_s);

#endif
