/* SPDX-License-Identifier: MIT */
/* The rows that a question gives, gathered into an array. */
#ifndef DIARY_GATHERED_H
#define DIARY_GATHERED_H

#include "diary/diary.h"
#include "diary/store.h"

/* Start from DIARY_GATHERED(table, arena). */
struct diary_gathered {
    enum diary_table table;
    struct diary_arena *arena;
    void *rows; /* structs of the table */
    size_t count;
    size_t room;
};

#define DIARY_GATHERED(which, in)                                              \
    {                                                                          \
        .table = (which), .arena = (in)                                        \
    }

/* Gathers the rows of an answer behind those that are there; the table must be
 * that of the question. */
takt_status diary_gather(const struct diary_call *call, enum diary_query query,
                         const struct diary_query_args *args,
                         struct diary_gathered *out, struct diary_error *err);

/* The i-th of them, a struct of the table. */
const void *diary_gathered_row(const struct diary_gathered *rows, size_t i);

#endif
