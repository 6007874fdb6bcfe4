/* SPDX-License-Identifier: MIT */
/* A person's preferences, and the house's list of types. */
#include "diary/check.h"
#include "diary/gathered.h"
#include "diary/read.h"

#include <string.h>

takt_status diary_preferences(const struct diary_call *call,
                              struct diary_person *out,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    takt_status status = diary__begin_read(call, err);

    return status == TAKT_OK
               ? diary__end_read(call, diary__person(call, out, arena, err))
               : status;
}

takt_status diary_set_preferences(const struct diary_call *call,
                                  const struct diary_person *person,
                                  struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    struct diary_person *p = &op.person;
    takt_status status = diary__check_person(call, person, err);

    if (status == TAKT_OK)
        status = diary__begin(&op, call, DIARY_OP_PREFERENCE, &arena, err);
    if (status != TAKT_OK)
        return status;
    p->name = person->name;
    p->address = person->address;
    p->zone = person->zone;
    p->language = person->language;
    p->country = person->country;
    p->first_weekday = person->first_weekday;
    p->meeting_length_s = person->meeting_length_s;
    p->call_length_s = person->call_length_s;
    p->alarm_s = person->alarm_s;
    p->all_day_start_s = person->all_day_start_s;
    p->all_day_end_s = person->all_day_end_s;
    p->day_start_s = person->day_start_s;
    p->three_state = person->three_state;
    p->day_end_s = person->day_end_s;
    p->week_days = person->week_days;
    p->lunch_start_s = person->lunch_start_s;
    p->lunch_end_s = person->lunch_end_s;
    p->task_alarm_s = person->task_alarm_s;
    p->silent_after_s = person->silent_after_s;
    p->shortcuts = person->shortcuts;
    p->theme = person->theme;
    p->wants_mail = person->wants_mail;
    p->participants_from_view = person->participants_from_view;
    return diary__end(&op, diary__put(&op, DIARY_PERSON, p));
}

takt_status diary_types(const struct diary_call *call, struct diary_type **out,
                        size_t *count, struct diary_arena *arena,
                        struct diary_error *err)
{
    const struct diary_query_args args = {.number = {DIARY_FIRST_PERSON}};
    struct diary_gathered types = DIARY_GATHERED(DIARY_TYPE, arena);
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, diary_gather(call, DIARY_QUERY_TYPES, &args, &types, err));
    *out = types.rows;
    *count = types.count;
    return status;
}

/* The call as one on the diary that keeps the house's lists. */
static struct diary_call of_the_house(const struct diary_call *call)
{
    struct diary_call house = *call;

    house.actor = call->actor != 0 ? call->actor : call->person;
    house.person = DIARY_FIRST_PERSON;
    return house;
}

/* Whether there is such a type. */
static takt_status needs_type(struct diary__operation *op, int64_t id)
{
    struct diary_type type = {.owner = DIARY_FIRST_PERSON, .id = id};
    takt_status status = diary__row(op, DIARY_TYPE, &type);

    return status == TAKT_DONE
               ? diary_refuse(op->err, DIARY_REASON_NO_SUCH_TYPE, id, 0)
               : status;
}

/* The id of a type more. */
static takt_status new_type(struct diary__operation *op, int64_t *id)
{
    const struct diary_query_args args = {.number = {DIARY_FIRST_PERSON}};
    struct diary_gathered types = DIARY_GATHERED(DIARY_TYPE, op->arena);
    takt_status status =
        diary_gather(op->call, DIARY_QUERY_TYPES, &args, &types, op->err);

    if (status != TAKT_OK)
        return status;
    return types.count < DIARY_TYPES_MAX
               ? diary__new_id(op, id)
               : diary_refuse(op->err, DIARY_REASON_TOO_MANY, DIARY_TYPES_MAX,
                              0);
}

takt_status diary_put_type(const struct diary_call *call,
                           const struct diary_type *type, int64_t *id,
                           struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    const struct diary_call house = of_the_house(call);
    struct diary_type row = *type;
    takt_status status;

    *id = type->id;
    if (type->name == NULL || *type->name == '\0')
        return diary_refuse_field(err, DIARY_REASON_REQUIRED, DIARY_FIELD_TYPE,
                                  0, 0);
    status = diary__begin(&op, &house, DIARY_OP_TYPE, &arena, err);
    if (status != TAKT_OK)
        return status;
    status =
        type->id == DIARY_NONE ? new_type(&op, id) : needs_type(&op, type->id);
    row.owner = DIARY_FIRST_PERSON;
    row.id = *id;
    op.log.title = row.name;
    if (status == TAKT_OK)
        status = diary__put(&op, DIARY_TYPE, &row);
    return diary__end(&op, status);
}

takt_status diary_erase_type(const struct diary_call *call, int64_t id,
                             struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    const struct diary_call house = of_the_house(call);
    struct diary_type row = {.owner = DIARY_FIRST_PERSON, .id = id};
    takt_status status = diary__begin(&op, &house, DIARY_OP_TYPE, &arena, err);

    if (status != TAKT_OK)
        return status;
    status = needs_type(&op, id);
    if (status == TAKT_OK)
        status = diary__erase(&op, DIARY_TYPE, &row);
    return diary__end(&op, status);
}
