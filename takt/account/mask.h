/* SPDX-License-Identifier: MIT */
/*
 * What a reader sees of somebody's follow-ups: all of it, only that he is busy
 * then, or nothing. What is for its owner alone is never shown to anybody
 * else, however much he may do; and what may not be seen may not be changed.
 *
 * Everything that answers another's follow-ups passes them through here:
 * account_mask() for whole items, account_mask_entries() for dates of many.
 * What is masked bears DIARY_FOR_OWNER as its visibility, so that asking
 * account_sight_on() of it again answers the same.
 */
#ifndef ACCOUNT_MASK_H
#define ACCOUNT_MASK_H

#include "account/rights.h"

/* Whether, and how, something is shown. */
enum account_sight {
    ACCOUNT_SIGHT_NONE, /* not at all */
    ACCOUNT_SIGHT_BUSY, /* that he is busy then, and nothing else */
    ACCOUNT_SIGHT_ALL,
};

/* How an item is shown as a whole: the reader's own follow-ups in full, in
 * whosever diary they stand. */
enum account_sight account_sight_of(const struct account_look *look,
                                    const struct diary_item *item);

/* How one date of an item is shown: no better than its series. */
enum account_sight account_sight_on(const struct account_look *look,
                                    const struct diary_item *item,
                                    const struct diary_date *date);

/* Takes away what the reader may not see: out has the times of item, and its
 * texts where he may read them; dates that are closed to him alone lose
 * theirs. Answers how the item as a whole is shown; with NONE out is empty.
 * Texts are borrowed from item. */
enum account_sight account_mask(const struct account_look *look,
                                const struct diary_item *item,
                                struct diary_item *out,
                                struct diary_arena *arena);

/* The same for dates of many items, in place: those that are not shown at all
 * are taken out, and of the others each has its masked item. Tasks, and what
 * is skipped, keep nobody busy.
 *
 * @param count set to how many are left */
void account_mask_entries(const struct account_look *look,
                          struct diary_entry *entries, size_t *count,
                          struct diary_arena *arena);

/* Whether a person may see what a date collides with; without, he may know that
 * somebody is busy then. What cannot be read is not shown. */
bool account_sees_conflict(const struct diary_call *call, int64_t reader,
                           const struct diary_conflict *conflict);

#endif
