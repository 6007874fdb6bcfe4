/* SPDX-License-Identifier: MIT */
/* The fields of a follow-up (SPEC R-003) as options of add and edit. */
#ifndef TAKT_CLI_FIELDS_H
#define TAKT_CLI_FIELDS_H

#include "cli/book.h"

extern const struct cli_option_list fields_options;

/* Takes the fields that were given into an item, and sets the bits of
 * enum diary_field for them in *mask. Answers an exit status. */
int fields_read(struct book *book, const struct cli_args *args,
                struct diary_item *item, uint32_t *mask);

/* The type of a name or number; NULL: there is none. */
const struct diary_type *fields_find_type(struct book *book, const char *name);

/* Words of the fields' values, for people and for JSON. */
const char *fields_priority_word(int64_t priority);
const char *fields_visible_word(int64_t visible);
const char *fields_kind_word(int64_t kind);
const char *fields_state_word(int64_t state);

#endif
