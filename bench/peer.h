/* SPDX-License-Identifier: MIT */
/* The same work by libical 3, in a process of its own, which is ended when it
 * takes longer than a peer is given. */
#ifndef BENCH_PEER_H
#define BENCH_PEER_H

#include <stdbool.h>

#include "measure.h"
#include "rows.h"

enum { PEER_S = 2 }; /* seconds that a peer gets for one rule */

/* Times the first count dates of a rule, none after the year last_year.
 * Answers false if libical did not get there in time. */
bool peer_list(struct measure *out, const struct row *row, size_t count,
               int last_year);

/* Times the dates of a rule in [from, to), which are basic date-times. */
bool peer_window(struct measure *out, const struct row *row, const char *from,
                 const char *to);

#endif
