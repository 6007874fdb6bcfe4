/* SPDX-License-Identifier: MIT */
/* Gathering rows; see gathered.h. */
#include "diary/gathered.h"

#include <string.h>

static takt_status take(void *ctx, const void *row, struct diary_error *err)
{
    struct diary_gathered *out = ctx;
    const size_t size = diary_table_info(out->table)->row_size;

    (void)err; /* nothing can be refused */
    if (out->count == out->room)
        out->rows = diary_take_more(out->arena, out->rows, &out->room, size);
    memcpy((char *)out->rows + out->count++ * size, row, size);
    return TAKT_OK;
}

takt_status diary_gather(const struct diary_call *call, enum diary_query query,
                         const struct diary_query_args *args,
                         struct diary_gathered *out, struct diary_error *err)
{
    return call->store->functions->select(call->store, query, args, out->arena,
                                          take, out, err);
}

const void *diary_gathered_row(const struct diary_gathered *rows, size_t i)
{
    return (const char *)rows->rows +
           i * diary_table_info(rows->table)->row_size;
}
