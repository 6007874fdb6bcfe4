/* SPDX-License-Identifier: MIT */
/* Gathering rows; see rows.h. */
#include "account/rows.h"

#include <string.h>

static takt_status take(void *ctx, const void *row, struct diary_error *err)
{
    struct account_rows *out = ctx;
    size_t size = diary_table_info(out->table)->row_size;

    (void)err;                                  /* nothing can be refused */
    if ((out->count & (out->count - 1)) == 0) { /* doubles at powers of two */
        char *more =
            diary_take(out->arena, out->count == 0 ? 1 : 2 * out->count, size);

        if (out->count > 0)
            memcpy(more, out->rows, out->count * size);
        out->rows = more;
    }
    memcpy(out->rows + out->count * size, row, size);
    out->count++;
    return TAKT_OK;
}

takt_status account_select(const struct diary_call *call,
                           enum diary_query query,
                           const struct diary_query_args *args,
                           struct account_rows *out, struct diary_error *err)
{
    return call->store->functions->select(call->store, query, args, out->arena,
                                          take, out, err);
}

const void *account_row(const struct account_rows *rows, size_t i)
{
    return rows->rows + i * diary_table_info(rows->table)->row_size;
}

takt_status account_begin(const struct diary_call *call,
                          struct diary_error *err)
{
    return call->store->functions->begin(call->store, true, err);
}

takt_status account_end(const struct diary_call *call, takt_status status,
                        struct diary_error *err)
{
    if (status == TAKT_OK && !call->dry_run)
        status = call->store->functions->commit(call->store, err);
    if (status != TAKT_OK || call->dry_run)
        call->store->functions->rollback(call->store);
    return status;
}
