/* SPDX-License-Identifier: MIT */
/* Views and reasons; see lists.h. */
#include "account/lists.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account/people.h"
#include "account/rows.h"
#include "base/buf.h"
#include "base/utf8.h"

#define NAME_MAX_BYTES 200

static takt_status check_name(const char *name, struct diary_error *err)
{
    if (name == NULL || *name == '\0')
        return diary_refuse_field(err, DIARY_REASON_REQUIRED, DIARY_FIELD_TITLE,
                                  0, 0);
    return strlen(name) <= NAME_MAX_BYTES && utf8_is_valid(name, strlen(name))
               ? TAKT_OK
               : diary_refuse_field(err, DIARY_REASON_TEXT, DIARY_FIELD_TITLE,
                                    0, NAME_MAX_BYTES);
}

/* The id for a new row of a list, which comes by id: the last is the
 * greatest. Refuses an old id that is not among them. */
static takt_status pick_id(int64_t *id, const int64_t *ids, size_t count,
                           size_t max, struct diary_error *err)
{
    if (*id == 0 && count >= max)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, (int64_t)max, 0);
    if (*id == 0) {
        *id = count == 0 ? 1 : ids[count - 1] + 1;
        return TAKT_OK;
    }
    for (size_t i = 0; i < count; i++)
        if (ids[i] == *id)
            return TAKT_OK;
    return diary_refuse(err, DIARY_REASON_NOT_FOUND, *id, 0);
}

/* ---- views -------------------------------------------------------------- */

/* The people of a row, which this file has written. */
static void read_people(struct account_view *out, const char *text,
                        struct diary_arena *arena)
{
    int64_t *people =
        diary_take(arena, ACCOUNT_VIEW_PEOPLE_MAX, sizeof(*people));

    out->people = people;
    while (*text != '\0' && out->count < ACCOUNT_VIEW_PEOPLE_MAX) {
        char *end;

        people[out->count++] = strtoll(text, &end, 10);
        text = *end == ',' ? end + 1 : end + strlen(end);
    }
}

takt_status account_views(const struct diary_call *call, int64_t owner,
                          struct account_view **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {owner}};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_VIEW, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_VIEWS, &args, &rows, err);

    *count = status == TAKT_OK ? rows.count : 0;
    *out = diary_take(arena, rows.count, sizeof(**out));
    for (size_t i = 0; i < *count; i++) {
        const struct diary_view *row = diary_gathered_row(&rows, i);

        (*out)[i].id = row->id;
        (*out)[i].name = row->name;
        read_people(&(*out)[i], row->people, arena);
    }
    return status;
}

/* The ids of a person's views. */
static takt_status view_ids(const struct diary_call *call, int64_t owner,
                            int64_t **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct account_view *views;
    takt_status status = account_views(call, owner, &views, count, arena, err);

    *out = diary_take(arena, *count, sizeof(**out));
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = views[i].id;
    return status;
}

/* Within a transaction. */
static takt_status put_view(const struct diary_call *call, int64_t owner,
                            const struct account_view *view, int64_t *id,
                            struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(buf) people = BUF_INIT((size_t)32 * ACCOUNT_VIEW_PEOPLE_MAX);
    struct diary_view row = {.owner = owner, .name = view->name};
    int64_t *ids;
    size_t count;
    takt_status status = view_ids(call, owner, &ids, &count, &arena, err);

    if (status == TAKT_OK)
        status = pick_id(id, ids, count, ACCOUNT_VIEWS_MAX, err);
    for (size_t i = 0; status == TAKT_OK && i < view->count; i++) {
        struct diary_person person;

        status = account_person(call, view->people[i], &person, &arena, err);
        buf_addf(&people, "%s%" PRId64, i == 0 ? "" : ",", view->people[i]);
    }
    row.id = *id;
    row.people = buf_str(&people);
    return status == TAKT_OK
               ? call->store->functions->put(call->store, DIARY_VIEW, &row, err)
               : status;
}

takt_status account_put_view(const struct diary_call *call, int64_t owner,
                             const struct account_view *view, int64_t *id,
                             struct diary_error *err)
{
    takt_status status = check_name(view->name, err);

    *id = view->id;
    if (status == TAKT_OK && view->count > ACCOUNT_VIEW_PEOPLE_MAX)
        status = diary_refuse(err, DIARY_REASON_TOO_MANY,
                              ACCOUNT_VIEW_PEOPLE_MAX, 0);
    if (status == TAKT_OK)
        status = account_begin(call, err);
    return status == TAKT_OK
               ? account_end(call, put_view(call, owner, view, id, err), err)
               : status;
}

/* Erases a row that has to be there. */
static takt_status erase_row(const struct diary_call *call,
                             enum diary_table table, union diary_row *row,
                             int64_t id, struct diary_error *err)
{
    const struct diary_store_functions *functions = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    takt_status status = account_begin(call, err);

    if (status != TAKT_OK)
        return status;
    status = functions->get(call->store, table, row, &arena, err);
    if (status == TAKT_OK)
        status = functions->erase(call->store, table, row, err);
    else if (status == TAKT_DONE)
        status = diary_refuse(err, DIARY_REASON_NOT_FOUND, id, 0);
    return account_end(call, status, err);
}

takt_status account_erase_view(const struct diary_call *call, int64_t owner,
                               int64_t id, struct diary_error *err)
{
    union diary_row row = {.view = {.owner = owner, .id = id}};

    return erase_row(call, DIARY_VIEW, &row, id, err);
}

/* ---- reasons ------------------------------------------------------------ */

takt_status account_causes(const struct diary_call *call,
                           struct diary_cause **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.text = NULL};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_CAUSE, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_CAUSES, &args, &rows, err);

    *count = status == TAKT_OK ? rows.count : 0;
    *out = diary_take(arena, rows.count, sizeof(**out));
    for (size_t i = 0; i < *count; i++)
        (*out)[i] = *(const struct diary_cause *)diary_gathered_row(&rows, i);
    return status;
}

/* Within a transaction. */
static takt_status put_cause(const struct diary_call *call,
                             const struct diary_cause *cause, int64_t *id,
                             struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_cause row = *cause;
    struct diary_cause *causes;
    size_t count;
    takt_status status = account_causes(call, &causes, &count, &arena, err);
    int64_t *ids = diary_take(&arena, count, sizeof(*ids));

    for (size_t i = 0; i < count; i++)
        ids[i] = causes[i].id;
    if (status == TAKT_OK)
        status = pick_id(id, ids, count, ACCOUNT_CAUSES_MAX, err);
    row.id = *id;
    return status == TAKT_OK ? call->store->functions->put(
                                   call->store, DIARY_CAUSE, &row, err)
                             : status;
}

takt_status account_put_cause(const struct diary_call *call,
                              const struct diary_cause *cause, int64_t *id,
                              struct diary_error *err)
{
    takt_status status = check_name(cause->name, err);

    *id = cause->id;
    if (status == TAKT_OK)
        status = account_begin(call, err);
    return status == TAKT_OK
               ? account_end(call, put_cause(call, cause, id, err), err)
               : status;
}

takt_status account_erase_cause(const struct diary_call *call, int64_t id,
                                struct diary_error *err)
{
    union diary_row row = {.cause = {.id = id}};

    return erase_row(call, DIARY_CAUSE, &row, id, err);
}
