/* SPDX-License-Identifier: MIT */
/*
 * Notices: what operations of others have told a person, until he takes note
 * of it (SPEC ). They stand aside from the log: taking note is no
 * operation, and an undo takes back what nobody has taken note of yet.
 */
#include "diary/gathered.h"
#include "diary/participants.h"
#include "diary/read.h"

takt_status diary_notices(const struct diary_call *call, size_t max,
                          struct diary_notice **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person, (int64_t)max}};
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, arena);
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, diary_gather(call, DIARY_QUERY_NOTICES, &args, &found, err));
    *out = found.rows;
    *count = status == TAKT_OK ? found.count : 0;
    return status;
}

takt_status diary_take_note(const struct diary_call *call, int64_t owner,
                            int64_t number, struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    const struct diary_notice notice = {
        .person = call->person, .owner = owner, .number = number};
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    status = f->erase(call->store, DIARY_NOTICE, &notice, err);
    if (status == TAKT_OK)
        status = diary__count_change(call, err);
    if (status == TAKT_OK)
        status = f->commit(call->store, err);
    if (status != TAKT_OK)
        f->rollback(call->store);
    return status;
}

/* The most notices of one person that an answer looks through. */
#define NOTICES_MAX 10000

takt_status diary__take_note_of(struct diary__operation *op, int64_t person,
                                int64_t followup)
{
    const struct diary_query_args args = {.number = {person, NOTICES_MAX}};
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, op->arena);
    struct diary_store *store = op->call->store;
    takt_status status =
        diary_gather(op->call, DIARY_QUERY_NOTICES, &args, &found, op->err);

    for (size_t i = 0; status == TAKT_OK && i < found.count; i++) {
        const struct diary_notice *notice = diary_gathered_row(&found, i);

        if (notice->owner == op->person.id && notice->followup == followup &&
            notice->kind != DIARY_NOTICE_DECLINED)
            status =
                store->functions->erase(store, DIARY_NOTICE, notice, op->err);
    }
    return status;
}

static bool is_of_answer(const struct diary_notice *notice, int64_t person,
                         int64_t slot_s)
{
    return notice->actor == person &&
           (notice->kind == DIARY_NOTICE_DECLINED ||
            notice->kind == DIARY_NOTICE_CLAIMED) &&
           notice->answer != DIARY_ANSWER_NOT_TAKEN &&
           (slot_s == DIARY_NONE || notice->slot_s == slot_s);
}

/* Takes away what an owner was told of a follow-up: of the answers of a
 * person, or the unconfirmed ones of all (0). */
static takt_status drop_told(struct diary__operation *op, int64_t followup,
                             int64_t person, int64_t slot_s)
{
    const struct diary_query_args args = {
        .number = {op->person.id, NOTICES_MAX}};
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, op->arena);
    struct diary_store *store = op->call->store;
    takt_status status =
        diary_gather(op->call, DIARY_QUERY_NOTICES, &args, &found, op->err);

    for (size_t i = 0; status == TAKT_OK && i < found.count; i++) {
        const struct diary_notice *notice = diary_gathered_row(&found, i);

        if (notice->owner == op->person.id && notice->followup == followup &&
            (person != 0 ? is_of_answer(notice, person, slot_s)
                         : notice->kind == DIARY_NOTICE_CLAIMED))
            status =
                store->functions->erase(store, DIARY_NOTICE, notice, op->err);
    }
    return status;
}

takt_status diary__take_note_of_answers(struct diary__operation *op,
                                        int64_t person, int64_t followup,
                                        int64_t slot_s)
{
    return drop_told(op, followup, person, slot_s);
}

takt_status diary__drop_claims(struct diary__operation *op, int64_t followup)
{
    return drop_told(op, followup, 0, DIARY_NONE);
}

takt_status diary__take_back(struct diary__operation *op, int64_t number)
{
    const struct diary_query_args args = {.number = {op->person.id, number}};
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, op->arena);
    struct diary_store *store = op->call->store;
    takt_status status =
        diary_gather(op->call, DIARY_QUERY_TOLD, &args, &found, op->err);

    for (size_t i = 0; status == TAKT_OK && i < found.count; i++)
        status = store->functions->erase(
            store, DIARY_NOTICE, diary_gathered_row(&found, i), op->err);
    return status;
}
