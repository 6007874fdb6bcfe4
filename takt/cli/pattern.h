/* SPDX-License-Identifier: MIT */
/*
 * How a follow-up repeats, in the words of the form (SPEC section 3) as
 * options: --weekly 3 --on tue,thu --times 25.
 */
#ifndef TAKT_CLI_PATTERN_H
#define TAKT_CLI_PATTERN_H

#include "cli/book.h"

extern const struct cli_option_list pattern_options;

/* Whether any word of the form was given. */
bool pattern_is_given(const struct cli_args *args);

/* Fills mode, rules, dates and interval of a follow-up whose kind, frame,
 * zone and start are set. Without a word of the form it becomes single.
 * Answers an exit status. */
int pattern_read(struct book *book, const struct cli_args *args,
                 struct diary_followup *followup);

#endif
