/* SPDX-License-Identifier: MIT */
/* Repeating after completion (SPEC D-13), as people write and read it. */
#ifndef TAKT_CLI_AFTER_H
#define TAKT_CLI_AFTER_H

#include <takt/after.h>

#include "cli/book.h"

/* Reads a number of days, weeks, months or years: "3w", "3u" or "P3W",
 * or in words of any of the languages: "3 weeks", "3 uker etter fullføring".
 * Without an end. */
bool after_parse(struct takt_after *out, const char *text);

#endif
