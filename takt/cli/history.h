/* SPDX-License-Identifier: MIT */
/* The names of operations. */
#ifndef TAKT_CLI_HISTORY_H
#define TAKT_CLI_HISTORY_H

#include "cli/book.h"

/* The name of an enum diary_operation. */
enum message history_message(int64_t what);

#endif
