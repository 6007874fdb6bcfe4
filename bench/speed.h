/* SPDX-License-Identifier: MIT */
/* The table of speed.tsv: how long each engine takes for a date of a rule. */
#ifndef BENCH_SPEED_H
#define BENCH_SPEED_H

#include <stddef.h>

#include "rows.h"

/* Measures and prints some rows, and what they come to together; the scripts
 * of other engines are in folder. */
void speed_print(const struct row *rows, size_t count, const char *folder);

/* Lists the dates of a row once; returns how many there are. */
size_t speed_list_once(const struct row *row);

#endif
