/* SPDX-License-Identifier: MIT */
/* Days off on the command line (SPEC D-12): what is done on them, as
 * options. */
#ifndef TAKT_CLI_DAYS_OFF_H
#define TAKT_CLI_DAYS_OFF_H

#include "cli/book.h"
#include "face/days_off.h"

/* Takes --on-day-off and --days-off into a timing, and sets the bit of
 * DIARY_FIELD_SHIFT in *mask. Answers an exit status. */
int days_off_read(struct book *book, const struct cli_args *args,
                  struct diary_timing *timing, uint32_t *mask);

/* Reads the words of --on-day-off and --days-off (NULL: not given) over what
 * out has. Answers an exit status. */
int days_off_parse(const struct cli *cli, const char *on, const char *which,
                   struct takt_place place, struct takt_shift *out);

#endif
