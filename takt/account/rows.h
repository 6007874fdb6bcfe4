/* SPDX-License-Identifier: MIT */
/* Transactions that write; and rows that a question gives, gathered. */
#ifndef ACCOUNT_ROWS_H
#define ACCOUNT_ROWS_H

#include "diary/gathered.h"

/* Begins a transaction that writes, and ends one: commits it if status is
 * TAKT_OK and it is no dry run, else rolls it back. Answers status, or why
 * the commit failed. */
takt_status account_begin(const struct diary_call *call,
                          struct diary_error *err);
takt_status account_end(const struct diary_call *call, takt_status status,
                        struct diary_error *err);

#endif
