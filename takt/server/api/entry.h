/* SPDX-License-Identifier: MIT */
/* Dates as diaries show them: the contract's Entry. */
#ifndef SERVER_API_ENTRY_H
#define SERVER_API_ENTRY_H

#include "server/api/ask.h"

/* What entries of one diary are written with. */
struct entries {
    const struct ask *ask;
    struct diary_type *types;
    size_t type_count;
};

/* Readies the entries of the diary that ask has turned to. False: a problem
 * has been replied. */
bool entries_begin(struct entries *out, struct ask *ask);

/* Writes one. */
void entry_put(struct json_out *out, const struct entries *entries,
               const struct diary_entry *entry, bool has_conflict);

/* Which entries of a diary, ascending by start, overlap another of them. */
const bool *entries_conflicts(const struct ask *ask,
                              const struct diary_entry *list, size_t count);

/* Writes a list of entries, ascending by start, with their conflicts. */
void entries_put(struct json_out *out, const struct entries *entries,
                 const struct diary_entry *list, size_t count);

/* Whether an entry takes up time that others could collide with. */
bool entry_is_busy(const struct diary_entry *entry);

/* Whether a date of a task or call should have been done. */
bool entry_is_overdue(const struct diary_entry *entry, int64_t now_s);

/* The words of the contract for kinds, priorities and answers (NULL: there is
 * nothing to answer, to one's own). */
const char *entry_kind_word(int64_t kind);
const char *entry_priority_word(int64_t priority);
const char *answer_word(int64_t answer);

/* Whether an answer is none yet to an assignment. */
bool answer_is_assignment(int64_t answer);

#endif
