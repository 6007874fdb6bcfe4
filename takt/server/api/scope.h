/* SPDX-License-Identifier: MIT */
/* Which dates an operation is for, and the date that it names. */
#ifndef SERVER_API_SCOPE_H
#define SERVER_API_SCOPE_H

#include "server/api/ask.h"

#define SCOPE_WORDS 4

/* The words of the contract's Scope. */
extern const struct api_word scope_words[SCOPE_WORDS];

/* Reads a follow-up and the date that ref names; without a slot its first.
 * False: a problem has been replied. */
bool scope_find(struct ask *ask, const struct diary_ref *ref,
                struct diary_item *item, struct diary_date *date);

/* Reads the scope of a member of in; absent it is THIS. What does not repeat
 * has one date, so any scope is all of it. */
enum diary_scope scope_read(const struct api_in *in, const char *name,
                            const struct diary_item *item);

/* The same from a text of the query. False: a problem has been replied. */
bool scope_parse(struct ask *ask, const char *text,
                 const struct diary_item *item, enum diary_scope *out);

extern const struct http_route scope_routes[];

#endif
