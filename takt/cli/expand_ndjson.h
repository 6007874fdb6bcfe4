/* SPDX-License-Identifier: MIT */
/* takt expand --ndjson. */
#ifndef TAKT_CLI_EXPAND_NDJSON_H
#define TAKT_CLI_EXPAND_NDJSON_H

#include "cli/command.h"

/* Answers each line of standard input with a line; answers an exit status. */
int expand_ndjson(struct cli *cli);

#endif
