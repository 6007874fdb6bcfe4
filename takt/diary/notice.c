/* SPDX-License-Identifier: MIT */
/*
 * Notices: what operations of others have told a person, until he takes note
 * of it (SPEC ). They stand aside from the log: taking note is no
 * operation, and an undo takes back what nobody has taken note of yet.
 */
#include "diary/participants.h"
#include "diary/read.h"

#include <string.h>

/* Notices being gathered. */
struct gathering {
    struct diary_arena *arena;
    struct diary_notice *list;
    size_t count;
    size_t room;
};

static takt_status take(void *ctx, const void *row, struct diary_error *err)
{
    struct gathering *g = ctx;

    (void)err; /* nothing can be refused */
    if (g->count == g->room) {
        size_t room = g->room == 0 ? 8 : 2 * g->room;
        struct diary_notice *list = diary_take(g->arena, room, sizeof(*list));

        if (g->count > 0)
            memcpy(list, g->list, g->count * sizeof(*list));
        g->list = list;
        g->room = room;
    }
    g->list[g->count++] = *(const struct diary_notice *)row;
    return TAKT_OK;
}

static takt_status gather(struct diary_store *store, enum diary_query query,
                          int64_t a, int64_t b, struct gathering *out,
                          struct diary_error *err)
{
    const struct diary_query_args args = {.number = {a, b}};

    return store->functions->select(store, query, &args, out->arena, take, out,
                                    err);
}

takt_status diary_notices(const struct diary_call *call, size_t max,
                          struct diary_notice **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    struct gathering g = {.arena = arena};
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(call, gather(call->store, DIARY_QUERY_NOTICES,
                                          call->person, (int64_t)max, &g, err));
    *out = g.list;
    *count = status == TAKT_OK ? g.count : 0;
    return status;
}

/* His listeners hear of it by this number. */
static takt_status count_change(const struct diary_call *call,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    struct diary_person person;
    takt_status status = diary__person(call, &person, arena, err);

    if (status != TAKT_OK)
        return status;
    person.last_change++;
    return call->store->functions->put(call->store, DIARY_PERSON, &person, err);
}

takt_status diary_take_note(const struct diary_call *call, int64_t owner,
                            int64_t number, struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    const struct diary_notice notice = {
        .person = call->person, .owner = owner, .number = number};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    status = f->erase(call->store, DIARY_NOTICE, &notice, err);
    if (status == TAKT_OK)
        status = count_change(call, &arena, err);
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
    struct diary_store *store = op->call->store;
    struct gathering g = {.arena = op->arena};
    takt_status status =
        gather(store, DIARY_QUERY_NOTICES, person, NOTICES_MAX, &g, op->err);

    for (size_t i = 0; status == TAKT_OK && i < g.count; i++)
        if (g.list[i].owner == op->person.id &&
            g.list[i].followup == followup &&
            g.list[i].kind != DIARY_NOTICE_DECLINED)
            status = store->functions->erase(store, DIARY_NOTICE, &g.list[i],
                                             op->err);
    return status;
}

takt_status diary__take_back(struct diary__operation *op, int64_t number)
{
    struct diary_store *store = op->call->store;
    struct gathering g = {.arena = op->arena};
    takt_status status =
        gather(store, DIARY_QUERY_TOLD, op->person.id, number, &g, op->err);

    for (size_t i = 0; status == TAKT_OK && i < g.count; i++)
        status =
            store->functions->erase(store, DIARY_NOTICE, &g.list[i], op->err);
    return status;
}
