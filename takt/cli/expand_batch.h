/* SPDX-License-Identifier: MIT */
/* takt expand --batch: sets in, lines out. */
#ifndef TAKT_CLI_EXPAND_BATCH_H
#define TAKT_CLI_EXPAND_BATCH_H

#include "cli/command.h"

/* Answers the sets of standard input; an exit status. */
int expand_batch(struct cli *cli);

#endif
