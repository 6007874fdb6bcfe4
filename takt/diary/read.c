/* SPDX-License-Identifier: MIT */
/* Reading whole follow-ups, each call one transaction. */
#include "diary/read.h"

#include "diary/rows.h"

takt_status diary__begin_read(const struct diary_call *call,
                              struct diary_error *err)
{
    return call->store->functions->begin(call->store, false, err);
}

takt_status diary__end_read(const struct diary_call *call, takt_status status)
{
    call->store->functions->rollback(call->store);
    return status;
}

takt_status diary_get(const struct diary_call *call, int64_t owner,
                      int64_t followup, struct diary_item *out,
                      struct diary_arena *arena, struct diary_error *err)
{
    takt_status status = diary__begin_read(call, err);

    if (status != TAKT_OK)
        return status;
    status = diary__load(call, owner, followup, out, arena, err);
    if (status == TAKT_DONE)
        status = diary_refuse(err, DIARY_REASON_NOT_FOUND, followup, 0);
    return diary__end_read(call, status);
}

takt_status diary_find_uid(const struct diary_call *call, const char *uid,
                           int64_t *followup, struct diary_error *err)
{
    takt_status status = diary__begin_read(call, err);

    return status == TAKT_OK
               ? diary__end_read(call,
                                 diary__find_uid(call, uid, followup, err))
               : status;
}

static takt_status read_list(const struct diary_call *call,
                             enum diary_query query,
                             const struct diary_query_args *args,
                             struct diary_item **out, size_t *count,
                             struct diary_arena *arena, struct diary_error *err)
{
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    return diary__end_read(
        call, diary__load_list(call, query, args, out, count, arena, err));
}

takt_status diary_list(const struct diary_call *call, int64_t after_id,
                       size_t max, struct diary_item **out, size_t *count,
                       struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person, after_id, (int64_t)max}};

    return read_list(call, DIARY_QUERY_FOLLOWUPS, &args, out, count, arena,
                     err);
}

takt_status diary_search(const struct diary_call *call, const char *text,
                         int64_t before_id, size_t max, struct diary_item **out,
                         size_t *count, struct diary_arena *arena,
                         struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person, before_id, (int64_t)max}, .text = text};

    return read_list(call, DIARY_QUERY_SEARCH, &args, out, count, arena, err);
}
