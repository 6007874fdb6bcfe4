/* SPDX-License-Identifier: MIT */
/*
 * How a follow-up repeats as a person types it (SPEC D-21):
 * --repeat "annenhver tirsdag kl 9 til jul".
 */
#ifndef TAKT_CLI_TYPED_H
#define TAKT_CLI_TYPED_H

#include "cli/book.h"

/* Puts the options that the sentence means in the place of --repeat: the
 * rule, and the date, the time of day and the length where it says them and
 * no option does. out borrows from args and the book's arena and is not
 * released. Answers an exit status. */
int typed_expand(struct book *book, const struct cli_args *args,
                 struct cli_args *out);

#endif
