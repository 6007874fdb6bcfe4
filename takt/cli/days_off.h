/* SPDX-License-Identifier: MIT */
/* Days off on the command line (SPEC D-12, R-161): what is done on them, as
 * options and in words, and their names beside dates. */
#ifndef TAKT_CLI_DAYS_OFF_H
#define TAKT_CLI_DAYS_OFF_H

#include "cli/book.h"

/* Takes --on-day-off and --days-off into a timing, and sets the bit of
 * DIARY_FIELD_SHIFT in *mask. Answers an exit status. */
int days_off_read(struct book *book, const struct cli_args *args,
                  struct diary_timing *timing, uint32_t *mask);

/* Reads the words of --on-day-off and --days-off (NULL: not given) over what
 * out has. Answers an exit status. */
int days_off_parse(const struct cli *cli, const char *on, const char *which,
                   struct takt_place place, struct takt_shift *out);

/* Appends what is done on days off as the end of a sentence; nothing where
 * dates stay. */
void days_off_add_clause(const struct book *book, struct buf *out,
                         const struct diary_timing *timing);

/* The name of the holiday on a day in the person's country; NULL: none. */
const char *days_off_name(const struct book *book, int32_t day);

/* Finds a country or region; false: we have none of that code. */
bool days_off_place(struct takt_place *out, const char *code);

#endif
