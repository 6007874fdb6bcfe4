/* SPDX-License-Identifier: MIT */
/*
 * Deleting (SPEC ). One date of a rule leaves a row that says so,
 * and never comes back; but the first date moves the start of the rule on,
 * the last moves its end back, and a date by hand just goes.
 */
#include "diary/complete.h"
#include "diary/create.h"
#include "diary/edits.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/scope.h"
#include "diary/split.h"
#include "diary/stop.h"

/* The slots of the dates on both sides of one; DIARY_NONE: there is none. */
struct neighbours {
    int64_t before_s;
    int64_t after_s;
};

static struct neighbours find_neighbours(const struct diary__laid *laid,
                                         int64_t at_s)
{
    struct neighbours n = {DIARY_NONE, DIARY_NONE};
    struct takt_series_iter iter;
    struct takt_occurrence found;

    if (takt_series_iter_open(&iter, laid->series, at_s) != TAKT_OK)
        diary_out_of_memory();
    if (takt_series_iter_prev(&iter, &found, 1) == 1)
        n.before_s = found.slot_s;
    takt_series_iter_close(&iter);
    if (takt_series_iter_open(&iter, laid->series, at_s + 1) != TAKT_OK)
        diary_out_of_memory();
    if (takt_series_iter_next(&iter, &found, 1) == 1)
        n.after_s = found.slot_s;
    takt_series_iter_close(&iter);
    return n;
}

/* Takes a date out of a list of dates; answers whether it was there. */
static bool drop_from_list(struct diary__operation *op, struct diary_timing *t,
                           int64_t slot_s)
{
    int64_t *dates;
    size_t count;
    size_t left = 0;
    const char *bad;

    if (diary__dates_parse(&dates, &count, t->dates, op->arena, &bad) !=
        TAKT_OK)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (dates[i] != slot_s)
            dates[left++] = dates[i];
    }
    if (left == count)
        return false;
    t->dates =
        diary__dates_print(dates, left, t->frame == TAKT_FRAME_DATE, op->arena);
    if (t->mode == DIARY_DATES && left > 0)
        t->start_s = dates[0];
    return true;
}

/* Leaves the row that says that a date is taken out. */
static void mark_removed(struct diary__operation *op, struct diary_item *item,
                         int64_t slot_s)
{
    struct diary_slot *row = diary__need_slot(op, item, slot_s);
    struct diary_slot fresh;

    diary_slot_init(&fresh, slot_s);
    fresh.owner = row->owner;
    fresh.followup = row->followup;
    fresh.created_s = row->created_s;
    fresh.sequence = row->sequence;
    fresh.state = DIARY_REMOVED;
    *row = fresh;
}

/* Whether the rule may be cut at either end: one of ours, with nothing
 * beside it. */
static bool is_plain(const struct diary_timing *t)
{
    return t->mode == DIARY_RULE && t->rules != NULL && t->exrules == NULL &&
           t->start_shown != 1 && t->removed_days == NULL;
}

/* Whether a slot is the only one of [from_s, to_s) with a date: a shift, or a
 * date by hand, may put dates in another order than their slots. */
static bool is_alone(const struct diary_item *item, int64_t slot_s,
                     int64_t from_s, int64_t to_s)
{
    if (slot_s < from_s || slot_s >= to_s ||
        item->followup.timing.dates != NULL)
        return false;
    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];

        if (row->slot_s != slot_s && row->slot_s >= from_s &&
            row->slot_s < to_s && row->state != DIARY_REMOVED)
            return false;
    }
    return true;
}

takt_status diary__remove_date(struct diary__operation *op,
                               const struct diary__laid *laid, int64_t slot_s,
                               struct diary_item *item)
{
    struct diary_timing *t = &item->followup.timing;
    struct neighbours n;
    struct takt_occurrence found;
    takt_status status = takt_series_find(laid->series, slot_s, &found);

    if (status != TAKT_OK)
        return diary_refuse(op->err, DIARY_REASON_NO_SUCH_DATE, slot_s, 0);
    n = find_neighbours(laid, found.at_s);
    status = TAKT_DONE;
    diary__drop_seat(item, slot_s);
    if (found.is_added) {
        bool was_listed = drop_from_list(op, t, slot_s);

        diary__drop_slot(item, slot_s);
        if (!was_listed && t->start_shown == 1 &&
            takt_series_resolve(laid->series, t->start_s).wall_s == slot_s)
            t->start_shown = 0;
        return TAKT_OK;
    }
    if (is_plain(t) && n.before_s == DIARY_NONE && n.after_s != DIARY_NONE &&
        is_alone(item, slot_s, INT64_MIN, n.after_s)) {
        status = diary__tail(op, item, n.after_s, item);
        if (status == TAKT_REFUSED && op->err != NULL &&
            op->err->reason == DIARY_REASON_CANNOT_SPLIT)
            status = TAKT_DONE; /* several rules: a row then */
    } else if (is_plain(t) && n.after_s == DIARY_NONE &&
               n.before_s != DIARY_NONE &&
               is_alone(item, slot_s, n.before_s + 1, INT64_MAX)) {
        status = diary__head(op, item, n.before_s + 1, item);
    }
    if (status != TAKT_DONE)
        return status;
    diary__own_rows(op, item, 1);
    mark_removed(op, item, slot_s);
    return TAKT_OK;
}

/* Deletes one date. */
static takt_status delete_one(struct diary__operation *op,
                              const struct diary_item *old,
                              const struct diary__laid *laid, int64_t slot_s,
                              struct diary_report *report)
{
    struct diary_item item = *old;
    takt_status status;

    const struct diary__about about = {.slot_s = slot_s,
                                       .scope = DIARY_SCOPE_THIS,
                                       .count = 1,
                                       .total = DIARY_NONE};

    report->affected_count = 1;
    status = diary__tell_cancelled(op, old, &about);
    if (status == TAKT_OK && !diary_item_repeats(old)) {
        report->gone = true;
        return diary__erase_item(op, old);
    }
    diary__own_rows(op, &item, 1);
    if (status == TAKT_OK)
        status = diary__remove_date(op, laid, slot_s, &item);
    return status == TAKT_OK ? diary__save_shaped(op, old, &item, report)
                             : status;
}

/* Deletes a date and all that follow, or all that are open. */
static takt_status delete_from(struct diary__operation *op,
                               const struct diary__laid *laid,
                               enum diary_scope scope, int64_t slot_s,
                               struct diary_report *report)
{
    int64_t cut_s;
    takt_status status = diary__cut_at(op, laid, scope, slot_s, &cut_s);

    if (status != TAKT_OK)
        return status;
    if (!diary_item_repeats(laid->item))
        return delete_one(op, laid->item, laid, slot_s, report);
    /* What repeats after completion has just its open date to come. */
    if (laid->item->followup.timing.mode == DIARY_AFTER_COMPLETION)
        return delete_one(op, laid->item, laid,
                          takt_series_resolve(
                              laid->series, laid->item->followup.timing.start_s)
                              .wall_s,
                          report);
    return diary__cut_off(op, laid->item, cut_s, report);
}

/* Deletes the whole follow-up, even one that has no date left. */
static takt_status delete_all(struct diary__operation *op,
                              const struct diary_ref *ref,
                              struct diary_report *report)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary__about about = {.slot_s = DIARY_NONE,
                                 .scope = DIARY_SCOPE_ALL};
    struct diary_item old;
    takt_status status = diary__load(op->call, ref->owner, ref->followup, &old,
                                     op->arena, op->err);

    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_NOT_FOUND, ref->followup, 0);
    if (status == TAKT_OK)
        status = diary__lay(&laid, op->call, &old, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    op->log.title = old.followup.fields.title;
    report->affected_count = diary__date_count(&laid);
    about.count = about.total = report->affected_count;
    status = diary__tell_cancelled(op, &old, &about);
    return status == TAKT_OK ? diary__erase_item(op, &old) : status;
}

takt_status diary_delete(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary__operation op;
    struct diary_item old;
    struct diary_date date;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_DELETE, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    if (scope == DIARY_SCOPE_ALL)
        status = delete_all(&op, ref, report);
    else
        status = diary__find_date(&op, ref, &old, &laid, &date);
    if (status == TAKT_OK && scope == DIARY_SCOPE_THIS)
        status = delete_one(&op, &old, &laid, date.slot_s, report);
    else if (status == TAKT_OK && scope != DIARY_SCOPE_ALL)
        status = delete_from(&op, &laid, scope, date.slot_s, report);
    if (status == TAKT_OK)
        status = diary__report(&op, report, ref->followup, false);
    return diary__end(&op, status);
}
