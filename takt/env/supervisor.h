/* SPDX-License-Identifier: MIT */
/* What starts the program and looks after it, such as systemd. */
#ifndef TAKT_ENV_SUPERVISOR_H
#define TAKT_ENV_SUPERVISOR_H

#include <stdbool.h>

/* The listening socket that the supervisor has opened for this process.
 *
 * @return its descriptor; -1 if there is none, and then errno is 0, or if what
 *         was handed over is not one listening stream socket: EINVAL. */
int supervisor_socket(void);

/* Tells the supervisor how it goes, in lines such as "READY=1".
 *
 * @return whether it was told; false where nobody wants to know. */
bool supervisor_tell(const char *state);

#endif
