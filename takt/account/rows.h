/* SPDX-License-Identifier: MIT */
/* Rows that a question gives, gathered; and transactions that write. */
#ifndef ACCOUNT_ROWS_H
#define ACCOUNT_ROWS_H

#include "diary/diary.h"

/* Start from ACCOUNT_ROWS(table, arena). */
struct account_rows {
    enum diary_table table;
    struct diary_arena *arena;
    char *rows;
    size_t count;
};

#define ACCOUNT_ROWS(which, in)                                                \
    {                                                                          \
        .table = (which), .arena = (in)                                        \
    }

/* Gathers the rows of an answer; the table must be that of the question. */
takt_status account_select(const struct diary_call *call,
                           enum diary_query query,
                           const struct diary_query_args *args,
                           struct account_rows *out, struct diary_error *err);

/* The i-th of them, a struct of the table. */
const void *account_row(const struct account_rows *rows, size_t i);

/* Begins a transaction that writes, and ends one: commits it if status is
 * TAKT_OK and it is no dry run, else rolls it back. Answers status, or why
 * the commit failed. */
takt_status account_begin(const struct diary_call *call,
                          struct diary_error *err);
takt_status account_end(const struct diary_call *call, takt_status status,
                        struct diary_error *err);

#endif
