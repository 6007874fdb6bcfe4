/* SPDX-License-Identifier: MIT */
/*
 * Who may see and change whose diary (SPEC ), and what of it.
 *
 * A person may do everything in his own diary, and in another's what its owner
 * has given him, or a group that he belongs to: the highest of these counts.
 * Nothing is given until somebody gives it. The diaries of resources may be
 * read by everybody.
 *
 * Whoever reads another's follow-ups asks account_look() once for each owner
 * and passes all that he reads through mask.h.
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
