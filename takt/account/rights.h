/* SPDX-License-Identifier: MIT */
/*
 * Who may see and change whose diary (SPEC ), and what of it.
 *
 * A person may do everything in his own diary, and in another's what its owner
 * has given him, or a group that he belongs to: the highest of these counts.
 * Nothing is given until somebody gives it.
 *
 * Whoever reads another's follow-ups asks account_look() once for each owner,
 * then account_sight() of each entry, and shows what that says: all of it,
 * only that he is busy then, or nothing. account_mask() does so for whole
 * items. What is for its owner alone is never shown to anybody else, however
 * much he may do; and what may not be seen may not be changed.
 */
#ifndef ACCOUNT_RIGHTS_H
#define ACCOUNT_RIGHTS_H

#include "diary/diary.h"

/* The reader of one diary. */
struct account_look {
    int64_t reader;
    int64_t owner;
    enum diary_level level; /* WRITE of his own */
    bool is_own;
    bool is_colleague; /* some group has both as members */
};

/* Whether, and how, something is shown. */
enum account_sight {
    ACCOUNT_SIGHT_NONE, /* not at all */
    ACCOUNT_SIGHT_BUSY, /* that he is busy then, and nothing else */
    ACCOUNT_SIGHT_ALL,
};

/* Finds what a person may do in a diary; call->person does not count. Owners
 * that are not there are like those who have given nothing. */
takt_status account_look(const struct diary_call *call, int64_t reader,
                         int64_t owner, struct account_look *out,
                         struct diary_error *err);

/* The same of every diary that is not closed to him, his own too, by owner.
 * At most max of them. */
takt_status account_looks(const struct diary_call *call, int64_t reader,
                          struct account_look **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err);

/* Refuses with DIARY_REASON_NOT_ALLOWED below a level. */
takt_status account_needs(const struct account_look *look,
                          enum diary_level level, struct diary_error *err);

/* How something is shown that is visible to some (enum diary_visible, or
 * DIARY_NONE: to all) and shown as busy or free. Of a date of its own: ask
 * with account_sight_on(). */
enum account_sight account_sight(const struct account_look *look,
                                 int64_t visible, int64_t show_as);

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

/* A right: what a person or group may do in somebody's diary. */
struct account_right {
    int64_t person;
    enum diary_level level;
};

/* The most rights that a diary gives. */
#define ACCOUNT_RIGHTS_MAX 500

/* Who may do what in a diary. */
takt_status account_rights(const struct diary_call *call, int64_t owner,
                           struct account_right **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err);

/* Sets them, all at once; the level NONE is the same as none. Refuses rights
 * of somebody who is not there, twice the same, and the owner's own. */
takt_status account_set_rights(const struct diary_call *call, int64_t owner,
                               const struct account_right *rights, size_t count,
                               struct diary_error *err);

#endif
