/* SPDX-License-Identifier: MIT */
/*
 * Ending a series: stop (SPEC) keeps the date that is opened
 * and takes away all after it; deleting this and all that follow takes the
 * date as well. Completed dates are history and stay, as dates by hand.
 */
#include "diary/stop.h"

#include "diary/after.h"
#include "diary/complete.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/split.h"

/* Puts the completed dates from a cut on back into what is left. */
static void keep_completed(struct diary__operation *op,
                           const struct diary_item *old, int64_t cut_s,
                           struct diary_item *item, struct diary_report *report)
{
    diary__own_rows(op, item, old->slot_count);
    diary__own_others(op, item, old->other_count);
    for (size_t i = 0; i < old->slot_count; i++) {
        const struct diary_slot *row = &old->slots[i];

        if (row->slot_s < cut_s || row->state != DIARY_COMPLETED)
            continue;
        *diary__need_slot(op, item, row->slot_s) = *row;
        diary_item_slot(item, row->slot_s)->origin = DIARY_BY_HAND;
        diary__keep_seats(op, item, old, row->slot_s);
        diary__note(op, report, item->followup.timing.id, row->slot_s,
                    row->slot_s, DIARY_NOTE_FROZEN);
    }
}

/* How many dates an item has; DIARY_NONE: endless. */
static takt_status count_dates(struct diary__operation *op,
                               const struct diary_item *item, int64_t *count)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, op->call, item, op->arena, op->err);

    *count = status == TAKT_OK ? diary__date_count(&laid) : 0;
    return status;
}

takt_status diary__cut_off(struct diary__operation *op,
                           const struct diary_item *old, int64_t cut_s,
                           struct diary_report *report)
{
    struct diary__about about = {.slot_s = cut_s, .scope = DIARY_SCOPE_FUTURE};
    struct diary_item item;
    int64_t before;
    int64_t after;
    takt_status status = diary__head(op, old, cut_s, &item);

    if (status != TAKT_OK)
        return status;
    keep_completed(op, old, cut_s, &item, report);
    status = count_dates(op, old, &before);
    if (status == TAKT_OK)
        status = count_dates(op, &item, &after);
    if (status != TAKT_OK)
        return status;
    report->affected_count = before == DIARY_NONE ? before : before - after;
    if (report->affected_count == 0)
        return TAKT_OK;
    about.count = report->affected_count;
    about.total = before;
    status = diary__tell_cancelled(op, old, &about);
    return status == TAKT_OK ? diary__save_shaped(op, old, &item, report)
                             : status;
}

takt_status diary__stop_at(struct diary__operation *op,
                           const struct diary_item *old, int64_t slot_s,
                           struct diary_report *report)
{
    if (!diary_item_repeats(old))
        return diary_refuse(op->err, DIARY_REASON_NOT_REPEATING, 0, 0);
    if (old->followup.timing.mode == DIARY_AFTER_COMPLETION)
        return diary__after_stop(op, old, slot_s, report);
    return diary__cut_off(op, old, slot_s + 1, report);
}

takt_status diary_stop(const struct diary_call *call,
                       const struct diary_ref *ref, struct diary_report *report,
                       struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary__operation op;
    struct diary_item old;
    struct diary_date date;
    takt_status status =
        diary__begin_on(&op, call, ref, DIARY_OP_STOP, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    status = diary__find_date(&op, ref, &old, &laid, &date);
    if (status == TAKT_OK)
        status = diary__stop_at(&op, &old, date.slot_s, report);
    if (status == TAKT_OK)
        status = diary__report(&op, report, ref->followup, false);
    return diary__end(&op, status);
}
