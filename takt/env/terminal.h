/* SPDX-License-Identifier: MIT */
/* What may be shown on a terminal. */
#ifndef TAKT_ENV_TERMINAL_H
#define TAKT_ENV_TERMINAL_H

#include <stdbool.h>

/* Whether a file descriptor is a terminal that takes colours: not if NO_COLOR
 * is set to anything, or TERM is "dumb". */
bool terminal_has_color(int fd);

#endif
