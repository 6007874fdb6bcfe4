/* SPDX-License-Identifier: MIT */
/*
 * Editing (SPEC section 6). One date becomes an exception; this and all that
 * follow, or all not completed, are cut off where something precedes them:
 * the rest becomes a follow-up of its own, of the same line.
 */
#include "diary/edit.h"

#include "diary/check.h"
#include "diary/complete.h"
#include "diary/create.h"
#include "diary/edits.h"
#include "diary/fields.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/scope.h"
#include "diary/shift.h"
#include "diary/split.h"
#include "diary/stop.h"

/* Fields that one date cannot have of its own. */
#define SERIES_ONLY                                                            \
    (DIARY_BIT(DIARY_FIELD_KIND) | DIARY_BIT(DIARY_FIELD_ZONE) |               \
     DIARY_BIT(DIARY_FIELD_RULE) | DIARY_BIT(DIARY_FIELD_SHIFT))

static enum diary_field first_of(uint32_t mask)
{
    return (enum diary_field)__builtin_ctz(mask);
}

takt_status diary__needs_free_time(struct diary__operation *op,
                                   const struct diary__laid *laid,
                                   int64_t slot_s, int64_t wall_s)
{
    int64_t at_s = diary__resolve(laid, wall_s).at_s;
    DIARY_AUTO_WALK walk;
    struct diary_date other;

    diary__walk_open(&walk, laid, at_s);
    while (diary__walk_next(&walk, &other) && other.at_s == at_s) {
        if (other.slot_s != slot_s)
            return diary_refuse_field(op->err, DIARY_REASON_SAME_TIME,
                                      DIARY_FIELD_START, wall_s, 0);
    }
    return TAKT_OK;
}

/* Sets where the date lies and how long it takes. */
static takt_status place_date(struct diary__operation *op,
                              const struct diary__laid *laid,
                              const struct diary_change *change,
                              struct diary_slot *row)
{
    const struct diary_timing *series = &laid->item->followup.timing;
    const struct diary_timing *t = &change->item.followup.timing;
    takt_status status = TAKT_OK;

    if ((change->mask & DIARY_BIT(DIARY_FIELD_START)) != 0) {
        int64_t wall_s = t->start_s;

        if (series->frame == TAKT_FRAME_DATE && wall_s % TAKT_DAY_S != 0)
            return diary_refuse_field(op->err, DIARY_REASON_RANGE,
                                      DIARY_FIELD_START, 0, 0);
        row->start_s =
            wall_s == diary__regular(laid, row->slot_s) ? DIARY_NONE : wall_s;
        if (wall_s >= TAKT_WALL_MIN && wall_s <= TAKT_WALL_MAX)
            status = diary__needs_free_time(op, laid, row->slot_s, wall_s);
    }
    if ((change->mask & DIARY_BIT(DIARY_FIELD_LENGTH)) != 0) {
        bool same = t->length_days == series->length_days &&
                    t->length_s == series->length_s;

        row->length_days = same ? DIARY_NONE : t->length_days;
        row->length_s = same ? DIARY_NONE : t->length_s;
    }
    return status;
}

takt_status diary__edit_date(struct diary__operation *op,
                             const struct diary__laid *laid,
                             const struct diary_date *date,
                             const struct diary_change *change,
                             struct diary_item *item)
{
    struct diary_slot *row;
    takt_status status;

    if ((change->mask & SERIES_ONLY) != 0)
        return diary_refuse_field(op->err, DIARY_REASON_NEEDS_SCOPE,
                                  first_of(change->mask & SERIES_ONLY), 0, 0);
    if (date->state == DIARY_COMPLETED)
        return diary_refuse(op->err, DIARY_REASON_COMPLETED, date->slot_s, 0);
    diary__own_rows(op, item, 1);
    row = diary__need_slot(op, item, date->slot_s);
    diary__override_fields(change->mask, &row->fields,
                           &change->item.followup.fields,
                           &item->followup.fields);
    status = place_date(op, laid, change, row);
    if (status == TAKT_OK)
        status = diary__check_slot(op, row);
    if ((change->mask & DIARY__SEAT) != 0)
        diary__override_seat(change->mask,
                             diary__need_seat(op, item, date->slot_s),
                             &change->item.seat, &item->seat);
    if (status == TAKT_OK && diary__asks_anew(change->mask))
        status = diary__ask_anew(op, item, date->slot_s);
    if (status == TAKT_OK)
        status = diary__change_participants(op, item, date->slot_s, change);
    diary__drop_empty(item);
    return status;
}

/* Makes the tail of a split a follow-up of its own. */
static takt_status save_tail(struct diary__operation *op,
                             const struct diary_item *old,
                             struct diary_item *tail,
                             struct diary_report *report)
{
    struct diary_followup *f = &tail->followup;
    bool repeated = diary_item_repeats(tail);
    enum diary__left left;
    size_t added;
    takt_status status = diary__shape(op, tail, &left);

    if (status != TAKT_OK)
        return status;
    if (left == DIARY_LEFT_NONE)
        return diary_refuse_field(op->err, DIARY_REASON_NO_DATES,
                                  DIARY_FIELD_RULE, 0, 0);
    f->uid = NULL;
    f->line = old->followup.line;
    f->created_s = DIARY_NONE;
    f->sequence = 0;
    tail->seat.object_name = NULL;
    for (size_t i = 0; i < tail->slot_count; i++)
        tail->slots[i].sequence = 0;
    for (size_t i = 0; i < tail->other_count; i++)
        tail->others[i].object_name = NULL;
    report->became_single = repeated && !diary_item_repeats(tail);
    report->split_from = old->followup.timing.id;
    status = diary__make(op, tail, &added);
    return status == TAKT_OK ? diary__tell_of(op, tail, old->followup.timing.id)
                             : status;
}

/* Cuts the item and changes what follows. */
static takt_status edit_split(struct diary__operation *op,
                              const struct diary_item *old, int64_t cut_s,
                              int64_t slot_s, const struct diary_change *change,
                              struct diary_report *report)
{
    struct diary_item head;
    struct diary_item tail;
    struct diary_report of_head = DIARY_REPORT_INIT;
    takt_status status = diary__head(op, old, cut_s, &head);

    if (status == TAKT_OK)
        status = diary__tail(op, old, cut_s, &tail);
    if (status == TAKT_OK)
        status = diary__edit_series(op, &tail, slot_s, change, report);
    if (status == TAKT_OK)
        status = diary__save_shaped(op, old, &head, &of_head);
    if (status == TAKT_OK)
        status = save_tail(op, old, &tail, report);
    report->followup = tail.followup.timing.id;
    return status;
}

/* Changes everything from a cut on. */
static takt_status
edit_from(struct diary__operation *op, const struct diary__laid *laid,
          enum diary_scope scope, const struct diary_date *date,
          const struct diary_change *change, struct diary_report *report)
{
    const struct diary_item *old = laid->item;
    struct diary_item item = *old;
    int64_t cut_s;
    takt_status status = diary__cut_at(op, laid, scope, date->slot_s, &cut_s);

    if (status != TAKT_OK)
        return status;
    /* What repeats after completion is never cut: its other dates are done,
     * and are kept as they were. */
    if (cut_s > diary__first_slot(laid) &&
        old->followup.timing.mode != DIARY_AFTER_COMPLETION)
        return edit_split(op, old, cut_s, date->slot_s, change, report);
    status = diary__edit_series(op, &item, date->slot_s, change, report);
    return status == TAKT_OK ? diary__save_shaped(op, old, &item, report)
                             : status;
}

/* Changes a follow-up that has one date: all scopes are the same. */
static takt_status edit_single(struct diary__operation *op,
                               const struct diary_item *old,
                               const struct diary_date *date,
                               const struct diary_change *change,
                               struct diary_report *report)
{
    struct diary_item item = *old;
    takt_status status;

    if (date->state == DIARY_COMPLETED)
        return diary_refuse(op->err, DIARY_REASON_COMPLETED, date->slot_s, 0);
    status = diary__edit_series(op, &item, date->slot_s, change, report);
    return status == TAKT_OK ? diary__save_shaped(op, old, &item, report)
                             : status;
}

/* Changes the list of dates alone. */
static takt_status edit_list(struct diary__operation *op,
                             const struct diary_item *old,
                             const struct diary_change *change,
                             struct diary_report *report)
{
    struct diary_item item = *old;
    takt_status status =
        diary__edits(op, &item, change->edits, change->edit_count, report);

    return status == TAKT_OK ? diary__save_shaped(op, old, &item, report)
                             : status;
}

/* Changes the one date. */
static takt_status edit_this(struct diary__operation *op,
                             const struct diary__laid *laid,
                             const struct diary_date *date,
                             const struct diary_change *change)
{
    struct diary_item item = *laid->item;
    takt_status status = diary__edit_date(op, laid, date, change, &item);

    return status == TAKT_OK ? diary__save(op, laid->item, &item) : status;
}

static takt_status edit(struct diary__operation *op,
                        const struct diary_ref *ref, enum diary_scope scope,
                        const struct diary_change *change,
                        struct diary_report *report)
{
    const uint32_t rule = DIARY_BIT(DIARY_FIELD_RULE);
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item old;
    struct diary_date date;
    takt_status status = diary__find_date(op, ref, &old, &laid, &date);

    report->followup = ref->followup;
    if (status != TAKT_OK)
        return status;
    if (scope == DIARY_SCOPE_ALL && (change->mask & ~DIARY_PAST_FIELDS) != 0)
        return diary_refuse_field(op->err, DIARY_REASON_PAST_FIELDS,
                                  first_of(change->mask & ~DIARY_PAST_FIELDS),
                                  0, 0);
    if (change->mask == 0 && change->edit_count > 0 &&
        change->ask_count + change->no_longer_count == 0)
        return edit_list(op, &old, change, report);
    if (!diary_item_repeats(&old))
        return edit_single(op, &old, &date, change, report);
    if (scope == DIARY_SCOPE_THIS)
        return edit_this(op, &laid, &date, change);
    /* SPEC R-073: no recurrence any more means stop. */
    if (change->mask == rule &&
        change->item.followup.timing.mode == DIARY_SINGLE)
        return diary__stop_at(op, &old, date.slot_s, report);
    return edit_from(op, &laid, scope, &date, change, report);
}

takt_status diary_edit(const struct diary_call *call,
                       const struct diary_ref *ref, enum diary_scope scope,
                       const struct diary_change *change,
                       struct diary_report *report, struct diary_arena *arena,
                       struct diary_error *err)
{
    const uint32_t placing = DIARY__TIMING | DIARY_BIT(DIARY_FIELD_SHOW_AS);
    struct diary__operation op;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_EDIT, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = edit(&op, ref, scope, change, report);
    op.log.followup = report->followup;
    if (status == TAKT_OK)
        status = diary__report(&op, report, report->followup,
                               call->dry_run || (change->mask & placing) != 0 ||
                                   change->edit_count > 0);
    return diary__end(&op, status);
}
