/* SPDX-License-Identifier: MIT */
/* What may be shown on a terminal. */
#ifndef TAKT_ENV_TERMINAL_H
#define TAKT_ENV_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a file descriptor is a terminal that takes colours: not if NO_COLOR
 * is set to anything, or TERM is "dumb". */
bool terminal_has_color(int fd);

/* How many columns a file descriptor shows: those of its terminal, or 80
 * where it is none or does not say. */
size_t terminal_width(int fd);

#endif
