/* SPDX-License-Identifier: MIT */
/* Transactions that write; see rows.h. */
#include "account/rows.h"

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
