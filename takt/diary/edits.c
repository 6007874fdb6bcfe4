/* SPDX-License-Identifier: MIT */
/* Changes to the list of dates that are saved with the series; see edits.h.
 * Each is made as the operation of its own would make it, to what those
 * before it have left. */
#include "diary/edits.h"

#include "diary/edit.h"
#include "diary/report.h"
#include "diary/split.h"

static takt_status remove_one(struct diary__operation *op,
                              const struct diary__laid *laid,
                              struct diary_item *item,
                              const struct diary_date_edit *edit)
{
    diary__own_rows(op, item, 1);
    return diary__remove_date(op, laid, edit->slot_s, item);
}

static takt_status move_one(struct diary__operation *op,
                            const struct diary__laid *laid,
                            struct diary_item *item,
                            const struct diary_date *date, int64_t to_s)
{
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_START)};

    change.item.followup.timing.start_s = to_s;
    return diary__edit_date(op, laid, date, &change, item);
}

static takt_status add_one(struct diary__operation *op,
                           const struct diary__laid *laid,
                           struct diary_item *item, int64_t to_s)
{
    bool is_date = item->followup.timing.frame == TAKT_FRAME_DATE;

    if (item->followup.timing.mode == DIARY_AFTER_COMPLETION)
        return diary_refuse(op->err, DIARY_REASON_ONE_OPEN, 0, 0);
    if (to_s < TAKT_WALL_MIN || to_s > TAKT_WALL_MAX ||
        (is_date && to_s % TAKT_DAY_S != 0))
        return diary_refuse_field(op->err, DIARY_REASON_RANGE,
                                  DIARY_FIELD_START, TAKT_WALL_MIN,
                                  TAKT_WALL_MAX);
    diary__own_rows(op, item, 0);
    return diary__add_date(op, laid, item, to_s);
}

static takt_status make_edit(struct diary__operation *op,
                             struct diary_item *item,
                             const struct diary_date_edit *edit,
                             struct diary_report *report)
{
    const struct diary_item before = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_date date;
    takt_status status =
        diary__lay(&laid, op->call, &before, op->arena, op->err);

    if (status != TAKT_OK)
        return status;
    if (edit->what == DIARY_EDIT_ADD)
        return add_one(op, &laid, item, edit->to_s);
    if (diary__date(&laid, edit->slot_s, &date) != TAKT_OK) {
        diary__note(op, report, item->followup.timing.id, edit->slot_s,
                    DIARY_NONE, DIARY_NOTE_DROPPED);
        return TAKT_OK;
    }
    return edit->what == DIARY_EDIT_REMOVE
               ? remove_one(op, &laid, item, edit)
               : move_one(op, &laid, item, &date, edit->to_s);
}

takt_status diary__edits(struct diary__operation *op, struct diary_item *item,
                         const struct diary_date_edit *edits, size_t count,
                         struct diary_report *report)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        status = make_edit(op, item, &edits[i], report);
    return status;
}
