/* SPDX-License-Identifier: MIT */
/* The same work by an engine of another language: a script lists the dates of
 * one rule, and prints how long that took it in ns and how many there were. */
#ifndef BENCH_SCRIPT_H
#define BENCH_SCRIPT_H

#include <stdbool.h>

#include "measure.h"
#include "rows.h"

enum { SCRIPT_S = 20 }; /* seconds that a script gets for one rule */

struct script {
    const char *engine;      /* what it times */
    const char *interpreter; /* looked up in PATH */
    const char *name;        /* of the file */
    const char *missing;     /* what to do where it cannot run */
};

/* Times the first count dates of a rule, none after the year last_year.
 * Answers false if the script did not get there in time, or cannot run. */
bool script_list(struct measure *out, const struct script *script,
                 const char *folder, const struct row *row, size_t count,
                 int last_year);

#endif
