/* SPDX-License-Identifier: MIT */
/* Who may do what in whose diary; see rights.h. */
#include "account/rights.h"

#include "account/people.h"
#include "account/rows.h"

/* Whether some group has both as members. */
static takt_status are_colleagues(const struct diary_call *call, int64_t a,
                                  int64_t b, bool *out, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {a}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered groups = DIARY_GATHERED(DIARY_MEMBER, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_GROUPS_OF, &args, &groups, err);

    *out = false;
    for (size_t i = 0; status == TAKT_OK && !*out && i < groups.count; i++) {
        const struct diary_member *in = diary_gathered_row(&groups, i);
        struct diary_member both = {.group_id = in->group_id, .person = b};

        status = call->store->functions->get(call->store, DIARY_MEMBER, &both,
                                             &arena, err);
        *out = status == TAKT_OK;
        if (status == TAKT_DONE)
            status = TAKT_OK;
    }
    return status;
}

/* The rights that others have given a person, or his groups. */
static takt_status given_to(const struct diary_call *call, int64_t reader,
                            struct diary_gathered *rows,
                            struct diary_error *err)
{
    const struct diary_query_args args = {.number = {reader}};

    return diary_gather(call, DIARY_QUERY_ACCESS_TO, &args, rows, err);
}

/* Everybody may read the diary of a resource. */
static takt_status look_at_resource(const struct diary_call *call,
                                    struct account_look *look,
                                    struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_person person = {.id = look->owner};
    takt_status status = call->store->functions->get(call->store, DIARY_PERSON,
                                                     &person, &arena, err);

    if (status == TAKT_OK && diary_is_resource(person.kind))
        look->level = DIARY_LEVEL_READ;
    return status < 0 ? status : TAKT_OK;
}

takt_status account_look(const struct diary_call *call, int64_t reader,
                         int64_t owner, struct account_look *out,
                         struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered rows = DIARY_GATHERED(DIARY_ACCESS, &arena);
    takt_status status;

    *out = (struct account_look){.reader = reader, .owner = owner};
    if (reader == owner) {
        out->is_own = true;
        out->level = DIARY_LEVEL_WRITE;
        return TAKT_OK;
    }
    status = given_to(call, reader, &rows, err);
    for (size_t i = 0; i < rows.count; i++) {
        const struct diary_access *access = diary_gathered_row(&rows, i);

        if (access->owner == owner && access->level > (int64_t)out->level)
            out->level = access->level;
    }
    if (status == TAKT_OK && out->level < DIARY_LEVEL_READ)
        status = look_at_resource(call, out, err);
    return status == TAKT_OK && out->level != DIARY_LEVEL_NONE
               ? are_colleagues(call, reader, owner, &out->is_colleague, err)
               : status;
}

takt_status account_looks(const struct diary_call *call, int64_t reader,
                          struct account_look **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    struct diary_gathered rows = DIARY_GATHERED(DIARY_ACCESS, arena);
    takt_status status = given_to(call, reader, &rows, err);
    bool has_own = false;
    size_t n = 0;

    *out = diary_take(arena, rows.count + 1, sizeof(**out));
    *count = 0;
    for (size_t i = 0; status == TAKT_OK && i < rows.count; i++) {
        int64_t owner =
            ((const struct diary_access *)diary_gathered_row(&rows, i))->owner;

        if (n > 0 && (*out)[n - 1].owner == owner)
            continue; /* they come by owner */
        if (!has_own && owner >= reader) {
            has_own = true;
            status = account_look(call, reader, reader, &(*out)[n++], err);
        }
        if (status == TAKT_OK && owner != reader)
            status = account_look(call, reader, owner, &(*out)[n++], err);
    }
    if (status == TAKT_OK && !has_own)
        status = account_look(call, reader, reader, &(*out)[n++], err);
    if (status == TAKT_OK)
        *count = n;
    return status;
}

takt_status account_needs(const struct account_look *look,
                          enum diary_level level, struct diary_error *err)
{
    return look->level >= level
               ? TAKT_OK
               : diary_refuse(err, DIARY_REASON_NOT_ALLOWED, 0, 0);
}

takt_status account_rights(const struct diary_call *call, int64_t owner,
                           struct account_right **out, size_t *count,
                           struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {owner}};
    struct diary_gathered rows = DIARY_GATHERED(DIARY_ACCESS, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_ACCESS_OF, &args, &rows, err);

    *count = status == TAKT_OK ? rows.count : 0;
    *out = diary_take(arena, rows.count, sizeof(**out));
    for (size_t i = 0; i < *count; i++) {
        const struct diary_access *access = diary_gathered_row(&rows, i);

        (*out)[i] = (struct account_right){access->person, access->level};
    }
    return status;
}

/* Refuses rights that cannot be given. */
static takt_status check_rights(const struct diary_call *call, int64_t owner,
                                const struct account_right *rights,
                                size_t count, struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    takt_status status = TAKT_OK;

    if (count > ACCOUNT_RIGHTS_MAX)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, ACCOUNT_RIGHTS_MAX, 0);
    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        struct diary_person person;

        status =
            rights[i].person == owner
                ? diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, owner, 0)
                : account_person(call, rights[i].person, &person, &arena, err);
        for (size_t j = 0; status == TAKT_OK && j < i; j++)
            if (rights[j].person == rights[i].person)
                status = diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON,
                                      rights[i].person, 0);
    }
    return status;
}

static takt_status put_right(const struct diary_call *call, int64_t owner,
                             const struct account_right *right,
                             struct diary_error *err)
{
    const struct diary_access row = {owner, right->person, right->level};

    return right->level == DIARY_LEVEL_NONE
               ? TAKT_OK
               : call->store->functions->put(call->store, DIARY_ACCESS, &row,
                                             err);
}

/* Within a transaction. */
static takt_status replace_rights(const struct diary_call *call, int64_t owner,
                                  const struct account_right *rights,
                                  size_t count, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {owner}};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered old = DIARY_GATHERED(DIARY_ACCESS, &arena);
    takt_status status = check_rights(call, owner, rights, count, err);

    if (status == TAKT_OK)
        status = diary_gather(call, DIARY_QUERY_ACCESS_OF, &args, &old, err);
    for (size_t i = 0; status == TAKT_OK && i < old.count; i++)
        status = call->store->functions->erase(
            call->store, DIARY_ACCESS, diary_gathered_row(&old, i), err);
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        status = put_right(call, owner, &rights[i], err);
    return status;
}

takt_status account_set_rights(const struct diary_call *call, int64_t owner,
                               const struct account_right *rights, size_t count,
                               struct diary_error *err)
{
    takt_status status = account_begin(call, err);

    return status == TAKT_OK
               ? account_end(
                     call, replace_rights(call, owner, rights, count, err), err)
               : status;
}
