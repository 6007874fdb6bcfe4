/* SPDX-License-Identifier: MIT */
/* Kind, start, length and zone of a follow-up as options of add and edit. */
#ifndef TAKT_CLI_TIMING_H
#define TAKT_CLI_TIMING_H

#include "cli/book.h"

extern const struct cli_option_list timing_options;

/* Takes what was given into a timing that holds what is so far, and sets the
 * bits of enum diary_field for it in *mask. base_s is the wall time whose day
 * --at alone means. Answers an exit status. */
int timing_read(struct book *book, const struct cli_args *args, int64_t base_s,
                struct diary_timing *timing, uint32_t *mask);

#endif
