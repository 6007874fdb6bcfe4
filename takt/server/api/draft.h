/* SPDX-License-Identifier: MIT */
/*
 * A follow-up as a person fills it in, the contract's Draft and Change, as
 * what the diary takes: an item, which of its fields were given, and changes
 * to its dates.
 */
#ifndef SERVER_API_DRAFT_H
#define SERVER_API_DRAFT_H

#include "server/api/recurrence.h"

/* Changes to single dates in one request; each is looked at by itself. */
#define API_EDITS_MAX 1000

/* What a draft is read with. */
struct draft_context {
    const struct diary_call *call;
    const struct diary_person *person; /* whose diary and preferences */
    enum takt_lang lang;
    struct diary_arena *arena;
    bool is_preview; /* what is merely not typed yet is no fault */
};

struct draft {
    struct diary_item item;
    uint32_t mask; /* DIARY_BIT() of what was given, and is otherwise than it
                      was */
    struct recur recur; /* how item repeats */
    bool has_form;      /* recur says it all; else rules tell */
    struct diary_date_edit *edits;
    size_t edit_count;
    int64_t *ask; /* of a change: who is asked to what he was not */
    size_t ask_count;
    int64_t *no_longer; /* and who is no longer */
    size_t no_longer_count;
};

/* What a draft changes. */
struct diary_change draft_change(const struct draft *draft);

/* Whether it changes nothing. */
bool draft_is_empty(const struct draft *draft);

/* Reads a new follow-up. What is missing is as the person's preferences
 * propose it.
 *
 * @param beside where a sentence or rule may stand beside the draft, which
 *        then counts; NULL: nowhere
 * @return whether it is right; else the faults of in say why not */
bool draft_read(struct draft *out, const struct api_in *in,
                const struct api_in *beside,
                const struct draft_context *context);

/* Reads what changes of a follow-up; what is missing stays.
 *
 * @param date the date that is changed, or from which on */
bool draft_read_change(struct draft *out, const struct api_in *in,
                       const struct api_in *beside,
                       const struct diary_item *old,
                       const struct diary_date *date,
                       const struct draft_context *context);

/* Reads what somebody sets of a follow-up for himself alone: alarm, priority
 * and how it is shown.
 *
 * @return DIARY_BIT() of what was given */
uint32_t seat_read(const struct api_in *in, struct diary_seat *seat);

/* Reads the contract's DateEdits of a member of in.
 *
 * @param timing of the series that the dates belong to */
void draft_read_edits(struct draft *out, const struct api_in *in,
                      const char *name, const struct diary_timing *timing,
                      const struct draft_context *context);

#endif
