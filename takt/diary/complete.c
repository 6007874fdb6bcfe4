/* SPDX-License-Identifier: MIT */
/*
 * What becomes of single dates: completed (SPEC R-086), started, skipped
 * (D-14). Only the date's own row is written, so that each can be undone
 * apart from the others; but what repeats after completion moves its start
 * (see after.h).
 */
#include "diary/complete.h"

#include "diary/after.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/split.h"

bool diary__is_over(const struct diary__laid *laid,
                    const struct diary_date *date, int64_t now_s)
{
    const struct diary_timing *t = &laid->item->followup.timing;

    /* A deadline that is a date lasts to the end of it. */
    if (t->frame == TAKT_FRAME_DATE && date->end_at_s == date->at_s)
        return diary__resolve(laid, date->wall_s + TAKT_DAY_S).at_s <= now_s;
    return date->end_at_s <= now_s;
}

bool diary__is_open(const struct diary__laid *laid,
                    const struct diary_date *date, int64_t now_s)
{
    return (date->state == DIARY_OPEN || date->state == DIARY_STARTED) &&
           (laid->item->followup.timing.kind != DIARY_MEETING ||
            !diary__is_over(laid, date, now_s));
}

takt_status diary__find_date(struct diary__operation *op,
                             const struct diary_ref *ref,
                             struct diary_item *item, struct diary__laid *laid,
                             struct diary_date *out)
{
    int64_t slot_s = ref->slot_s;
    takt_status status = diary__load(op->call, ref->owner, ref->followup, item,
                                     op->arena, op->err);

    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_NOT_FOUND, ref->followup, 0);
    if (status == TAKT_OK)
        status = diary__lay(laid, op->call, item, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    if (slot_s == DIARY_NONE)
        slot_s = diary__first_slot(laid);
    if (slot_s == DIARY_NONE || diary__date(laid, slot_s, out) != TAKT_OK)
        return diary_refuse(op->err, DIARY_REASON_NO_SUCH_DATE, slot_s, 0);
    op->log.slot_s = out->slot_s;
    op->log.title = diary_fields_on(item, out).title;
    return TAKT_OK;
}

static bool is_done(enum diary_state state)
{
    return state == DIARY_COMPLETED || state == DIARY_SKIPPED;
}

/* Sets the state of a date in a copy of its item. */
static void set_state(struct diary__operation *op, struct diary_item *item,
                      int64_t slot_s, enum diary_state state, int64_t done_s)
{
    struct diary_slot *row = diary__need_slot(op, item, slot_s);

    row->state = state;
    row->done_s = is_done(state) ? done_s : DIARY_NONE;
}

/* Gives one date a state, and reports. */
static takt_status change_state(struct diary__operation *op,
                                const struct diary_ref *ref,
                                enum diary_state state, int64_t done_s,
                                struct diary_report *report)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item old;
    struct diary_item item;
    struct diary_date date;
    takt_status status = diary__find_date(op, ref, &old, &laid, &date);

    if (status != TAKT_OK)
        return status;
    if (state == DIARY_SKIPPED && date.state == DIARY_COMPLETED)
        return diary_refuse(op->err, DIARY_REASON_COMPLETED, date.slot_s, 0);
    item = old;
    diary__own_rows(op, &item, 1);
    if (date.state != state) {
        report->affected_count = 1;
        set_state(op, &item, date.slot_s, state, done_s);
        if (is_done(state))
            status = diary__after_follow(op, &laid, &item, false);
        else if (is_done(date.state))
            status = diary__after_take_back(op, &laid, &item, date.slot_s,
                                            date.row->done_s);
    }
    diary__drop_empty(&item);
    if (status == TAKT_OK)
        status = diary__save(op, &old, &item);
    return status == TAKT_OK ? diary__report(op, report, ref->followup, false)
                             : status;
}

takt_status diary_skip(const struct diary_call *call,
                       const struct diary_ref *ref, struct diary_report *report,
                       struct diary_arena *arena, struct diary_error *err)
{
    struct diary__operation op;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_SKIP, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    return diary__end(
        &op, change_state(&op, ref, DIARY_SKIPPED, call->now_s, report));
}

takt_status diary_complete(const struct diary_call *call,
                           const struct diary_ref *ref, enum diary_state state,
                           struct diary_report *report,
                           struct diary_arena *arena, struct diary_error *err)
{
    struct diary__operation op;
    takt_status status;

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (state > DIARY_COMPLETED)
        return diary_refuse_field(err, DIARY_REASON_RANGE, DIARY_FIELD_START,
                                  DIARY_OPEN, DIARY_COMPLETED);
    status = diary__begin_on(&op, call, ref, DIARY_OP_COMPLETE, arena, err);
    if (status != TAKT_OK)
        return status;
    return diary__end(&op, change_state(&op, ref, state, call->now_s, report));
}

takt_status diary_complete_at(const struct diary_call *call,
                              const struct diary_ref *ref, int64_t done_s,
                              struct diary_report *report,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct diary__operation op;
    takt_status status;

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (done_s < TAKT_WALL_MIN || done_s > call->now_s)
        return diary_refuse_field(err, DIARY_REASON_RANGE, DIARY_FIELD_START,
                                  TAKT_WALL_MIN, call->now_s);
    status = diary__begin_on(&op, call, ref, DIARY_OP_COMPLETE, arena, err);
    if (status != TAKT_OK)
        return status;
    return diary__end(&op,
                      change_state(&op, ref, DIARY_COMPLETED, done_s, report));
}

/* Skips what is overdue of one follow-up, at most room dates. */
static takt_status skip_item(struct diary__operation *op,
                             const struct diary_item *old, int64_t room,
                             int64_t *skipped)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    DIARY_AUTO_WALK walk = {.laid = NULL};
    DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
    struct diary_item item = *old;
    struct diary_date date;
    int64_t *slots;
    int64_t count = 0;
    takt_status status;

    status = diary__lay(&laid, op->call, old, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    slots = diary_take(&scratch, (size_t)room, sizeof(*slots));
    diary__walk_open(&walk, &laid, INT64_MIN);
    while (count < room && diary__walk_next(&walk, &date) &&
           date.at_s < op->call->now_s) {
        if ((date.state == DIARY_OPEN || date.state == DIARY_STARTED) &&
            diary__is_over(&laid, &date, op->call->now_s))
            slots[count++] = date.slot_s;
    }
    diary__own_rows(op, &item, (size_t)count);
    for (int64_t i = 0; i < count; i++)
        set_state(op, &item, slots[i], DIARY_SKIPPED, op->call->now_s);
    *skipped += count;
    status = diary__after_follow(op, &laid, &item, false);
    return status == TAKT_OK ? diary__save(op, old, &item) : status;
}

/* The follow-ups of the diary, as ids. */
struct ids {
    struct diary_arena *arena;
    int64_t *ids;
    size_t count;
    size_t room;
    int64_t last;
};

static takt_status take_id(void *ctx, const void *row, struct diary_error *err)
{
    struct ids *ids = ctx;
    const struct diary_timing *t =
        &((const struct diary_followup *)row)->timing;

    (void)err; /* nothing can be refused */
    ids->last = t->id;
    if (t->kind != DIARY_MEETING && ids->count < ids->room)
        ids->ids[ids->count++] = t->id;
    return TAKT_OK;
}

/* Skips what is overdue in the whole diary, a page of follow-ups at a time. */
static takt_status skip_all(struct diary__operation *op, int64_t *skipped)
{
    struct diary_store *store = op->call->store;
    struct ids ids = {.arena = op->arena, .room = DIARY_PAGE};
    takt_status status = TAKT_OK;

    ids.ids = diary_take(op->arena, DIARY_PAGE, sizeof(*ids.ids));
    for (int64_t before = -1; status == TAKT_OK && before != ids.last;) {
        const struct diary_query_args args = {
            .number = {op->person.id, ids.last, DIARY_PAGE}};

        before = ids.last;
        ids.count = 0;
        status = store->functions->select(store, DIARY_QUERY_FOLLOWUPS, &args,
                                          op->arena, take_id, &ids, op->err);
        for (size_t i = 0;
             status == TAKT_OK && i < ids.count && *skipped < DIARY_DATES_MAX;
             i++) {
            struct diary_item item;

            status = diary__load(op->call, op->person.id, ids.ids[i], &item,
                                 op->arena, op->err);
            if (status == TAKT_OK)
                status =
                    skip_item(op, &item, DIARY_DATES_MAX - *skipped, skipped);
        }
    }
    return status;
}

takt_status diary_skip_overdue(const struct diary_call *call, int64_t followup,
                               struct diary_report *report,
                               struct diary_arena *arena,
                               struct diary_error *err)
{
    struct diary__operation op;
    struct diary_item item;
    int64_t skipped = 0;
    takt_status status = diary__begin(&op, call, DIARY_OP_SKIP, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    op.log.followup = followup;
    if (followup == DIARY_NONE) {
        status = skip_all(&op, &skipped);
    } else {
        status = diary__load(call, call->person, followup, &item, arena, err);
        if (status == TAKT_DONE)
            status = diary_refuse(err, DIARY_REASON_NOT_FOUND, followup, 0);
        if (status == TAKT_OK && item.followup.timing.kind != DIARY_MEETING)
            status = skip_item(&op, &item, DIARY_DATES_MAX, &skipped);
    }
    report->affected_count = skipped;
    if (status == TAKT_OK)
        status = diary__report(&op, report, followup, false);
    return diary__end(&op, status);
}
