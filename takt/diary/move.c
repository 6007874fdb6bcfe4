/* SPDX-License-Identifier: MIT */
/* Moving one date, adding one, and copying one (SPEC ). */
#include "diary/check.h"
#include "diary/complete.h"
#include "diary/create.h"
#include "diary/edit.h"
#include "diary/edits.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/split.h"

/* Moves a date to a wall time, or by days from where it lies. */
static takt_status move(struct diary__operation *op,
                        const struct diary_ref *ref, int64_t to_s, int32_t days,
                        struct diary_report *report)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_START)};
    struct diary_item old;
    struct diary_item item;
    struct diary_date date;
    takt_status status = diary__find_date(op, ref, &old, &laid, &date);

    if (status != TAKT_OK)
        return status;
    if (date.state == DIARY_COMPLETED)
        return diary_refuse(op->err, DIARY_REASON_COMPLETED, date.slot_s, 0);
    if (to_s == DIARY_NONE) {
        int64_t from_s = date.is_moved ? date.row->start_s : date.regular_s;

        to_s = from_s + (int64_t)days * TAKT_DAY_S;
    }
    change.item.followup.timing.start_s = to_s;
    item = old;
    if (diary_item_repeats(&old)) {
        status = diary__edit_date(op, &laid, &date, &change, &item);
        return status == TAKT_OK ? diary__save(op, &old, &item) : status;
    }
    status = diary__edit_series(op, &item, date.slot_s, &change, report);
    return status == TAKT_OK ? diary__save_shaped(op, &old, &item, report)
                             : status;
}

static takt_status move_op(const struct diary_call *call,
                           const struct diary_ref *ref, int64_t to_s,
                           int32_t days, struct diary_report *report,
                           struct diary_arena *arena, struct diary_error *err)
{
    struct diary__operation op;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_MOVE, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = move(&op, ref, to_s, days, report);
    if (status == TAKT_OK)
        status = diary__report(&op, report, ref->followup, true);
    return diary__end(&op, status);
}

takt_status diary_move(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t to_s,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err)
{
    return move_op(call, ref, to_s, 0, report, arena, err);
}

takt_status diary_move_days(const struct diary_call *call,
                            const struct diary_ref *ref, int32_t days,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err)
{
    return move_op(call, ref, DIARY_NONE, days, report, arena, err);
}

/* Puts one date more into a list of dates. */
static takt_status add_to_list(struct diary__operation *op,
                               struct diary_timing *t, int64_t wall_s)
{
    int64_t *old;
    int64_t *dates;
    size_t count;
    const char *bad;

    if (diary__dates_parse(&old, &count, t->dates, op->arena, &bad) != TAKT_OK)
        return diary_refuse_text(op->err, DIARY_REASON_DATES_TEXT, bad);
    if (count >= DIARY_DATES_MAX)
        return diary_refuse(op->err, DIARY_REASON_TOO_MANY_DATES,
                            (int64_t)count + 1, DIARY_DATES_MAX);
    dates = diary_take(op->arena, count + 1, sizeof(*dates));
    for (size_t i = 0; i < count; i++)
        dates[i] = old[i];
    dates[count++] = wall_s;
    count = diary__dates_sort(dates, count);
    t->dates = diary__dates_print(dates, count, t->frame == TAKT_FRAME_DATE,
                                  op->arena);
    t->start_s = dates[0];
    return TAKT_OK;
}

/* Takes a day off the list of days that are removed whole, so that a date of
 * it can be there: its other dates are then removed one by one.
 *
 * @param is_made set to whether the rule makes the wall time again */
static takt_status open_day(struct diary__operation *op,
                            struct diary_item *item, int64_t wall_s,
                            bool *is_made)
{
    struct diary_timing *t = &item->followup.timing;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_date date;
    int64_t *days;
    size_t count;
    size_t kept = 0;
    const char *bad;
    int64_t day_s = wall_s - (wall_s % TAKT_DAY_S + TAKT_DAY_S) % TAKT_DAY_S;

    *is_made = false;
    if (diary__dates_parse(&days, &count, t->removed_days, op->arena, &bad) !=
        TAKT_OK)
        return diary_refuse_text(op->err, DIARY_REASON_DATES_TEXT, bad);
    for (size_t i = 0; i < count; i++)
        if (days[i] != day_s)
            days[kept++] = days[i];
    if (kept == count)
        return TAKT_OK;
    t->removed_days = diary__dates_print(days, kept, true, op->arena);

    const struct diary_item before = *item;
    takt_status status =
        diary__lay(&laid, op->call, &before, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    DIARY_AUTO_WALK walk;
    diary__walk_open(&walk, &laid, diary__resolve(&laid, day_s).at_s);
    while (diary__walk_next(&walk, &date) && date.slot_s < day_s + TAKT_DAY_S) {
        if (date.slot_s == wall_s)
            *is_made = true;
        if (date.slot_s < day_s || date.slot_s == wall_s)
            continue;
        diary__own_rows(op, item, 1);
        diary__need_slot(op, item, date.slot_s)->state = DIARY_REMOVED;
    }
    return TAKT_OK;
}

takt_status diary__add_date(struct diary__operation *op,
                            const struct diary__laid *laid,
                            struct diary_item *item, int64_t wall_s)
{
    struct diary_timing *t = &item->followup.timing;
    struct takt_occurrence found;
    struct diary_slot *row;
    takt_status status = TAKT_OK;

    status = diary__needs_free_time(op, laid, DIARY_NONE, wall_s);
    if (status != TAKT_OK)
        return status;
    if (takt_series_find(laid->series, wall_s, &found) == TAKT_OK)
        return diary_refuse_field(op->err, DIARY_REASON_MOVED_AWAY,
                                  DIARY_FIELD_START, wall_s, 0);
    wall_s = takt_series_resolve(laid->series, wall_s).wall_s;
    row = diary_item_slot(item, wall_s);
    if (row != NULL && row->state == DIARY_REMOVED) {
        diary__drop_slot(item, wall_s); /* the rule makes it again */
        return TAKT_OK;
    }
    bool is_made;
    status = open_day(op, item, wall_s, &is_made);
    if (status != TAKT_OK || is_made)
        return status;
    if (t->mode == DIARY_SINGLE) {
        t->mode = DIARY_DATES;
        t->start_shown = 0;
        status = add_to_list(op, t, t->start_s);
    }
    if (status == TAKT_OK && t->mode == DIARY_DATES)
        return add_to_list(op, t, wall_s);
    if (item->slot_count >= DIARY_DATES_MAX)
        return diary_refuse(op->err, DIARY_REASON_TOO_MANY_DATES,
                            (int64_t)item->slot_count + 1, DIARY_DATES_MAX);
    if (status == TAKT_OK) {
        diary__own_rows(op, item, 1);
        diary__need_slot(op, item, wall_s)->origin = DIARY_BY_HAND;
    }
    return status;
}

takt_status diary_add_date(const struct diary_call *call,
                           const struct diary_ref *ref, int64_t wall_s,
                           struct diary_report *report,
                           struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_ref first = {ref->owner, ref->followup, DIARY_NONE};
    struct diary__operation op;
    struct diary_item old;
    struct diary_item item;
    struct diary_date date;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_ADD_DATE, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = diary__find_date(&op, &first, &old, &laid, &date);
    op.log.slot_s = wall_s;
    if (status == TAKT_OK && old.followup.timing.mode == DIARY_AFTER_COMPLETION)
        status = diary_refuse(err, DIARY_REASON_ONE_OPEN, 0, 0);
    if (status == TAKT_OK &&
        (wall_s < TAKT_WALL_MIN || wall_s > TAKT_WALL_MAX ||
         (old.followup.timing.frame == TAKT_FRAME_DATE &&
          wall_s % TAKT_DAY_S != 0)))
        status = diary_refuse_field(err, DIARY_REASON_RANGE, DIARY_FIELD_START,
                                    TAKT_WALL_MIN, TAKT_WALL_MAX);
    if (status == TAKT_OK) {
        item = old;
        diary__own_rows(&op, &item, 0);
        status = diary__add_date(&op, &laid, &item, wall_s);
    }
    if (status == TAKT_OK)
        status = diary__save(&op, &old, &item);
    if (status == TAKT_OK)
        status = diary__report(&op, report, ref->followup, true);
    return diary__end(&op, status);
}

/* The one date as a follow-up of its own, without links. */
static struct diary_item copy_of(const struct diary_item *old,
                                 const struct diary_date *date, int64_t to_s)
{
    struct diary_timing *t;
    struct diary_item copy;

    diary_item_init(&copy);
    t = &copy.followup.timing;
    copy.followup.fields = diary_fields_on(old, date);
    copy.followup.fields.links = NULL;
    copy.seat = diary_seat_on(old, date);
    copy.seat.object_name = NULL;
    copy.seat.slot_s = DIARY_SLOT_ALL;
    t->kind = old->followup.timing.kind;
    t->frame = old->followup.timing.frame;
    t->zone = old->followup.timing.zone;
    t->start_s = to_s;
    t->length_days = old->followup.timing.length_days;
    t->length_s = old->followup.timing.length_s;
    if (date->row != NULL && date->row->length_s != DIARY_NONE) {
        t->length_days = date->row->length_days;
        t->length_s = date->row->length_s;
    }
    return copy;
}

takt_status diary_copy(const struct diary_call *call,
                       const struct diary_ref *ref, int64_t to_s,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary__operation op;
    struct diary_item old;
    struct diary_item copy;
    struct diary_date date;
    size_t added;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_COPY, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = diary__find_date(&op, ref, &old, &laid, &date);
    if (status == TAKT_OK) {
        int64_t type = old.followup.fields.type;

        copy = copy_of(&old, &date, to_s);
        copy.followup.fields.type = DIARY_NONE; /* it may have been erased */
        status = diary__check(&op, &copy, false);
        copy.followup.fields.type = type;
    }
    if (status == TAKT_OK)
        status = diary__make(&op, &copy, &added);
    if (status == TAKT_OK) {
        op.log.followup = copy.followup.timing.id;
        status = diary__report(&op, report, copy.followup.timing.id, true);
    }
    return diary__end(&op, status);
}
