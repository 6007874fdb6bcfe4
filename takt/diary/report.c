/* SPDX-License-Identifier: MIT */
/* Reports; see report.h. */
#include "diary/report.h"

#include <string.h>

/* Dates that are looked at for one that runs into the next (SPEC D-25). */
#define OVERLAP_DATES 400

void diary__note(struct diary__operation *op, struct diary_report *report,
                 int64_t followup, int64_t old_slot_s, int64_t new_slot_s,
                 enum diary_note note)
{
    size_t count = report->noted_count;

    /* The room doubles at each power of two. */
    if ((count & (count - 1)) == 0) {
        struct diary_noted *more =
            diary_take(op->arena, count == 0 ? 1 : 2 * count, sizeof(*more));

        if (count > 0)
            memcpy(more, report->noted, count * sizeof(*more));
        report->noted = more;
    }
    report->noted[report->noted_count++] =
        (struct diary_noted){followup, old_slot_s, new_slot_s, note};
}

static void list_dates(struct diary__operation *op,
                       const struct diary__laid *laid,
                       struct diary_report *report)
{
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    int64_t end_s = INT64_MIN;

    report->dates =
        diary_take(op->arena, DIARY_REPORT_DATES, sizeof(*report->dates));
    report->dates_listed = 0;
    report->overlaps_itself = false;
    diary__walk_open(&walk, laid, INT64_MIN);
    for (size_t i = 0; i < OVERLAP_DATES && diary__walk_next(&walk, &date);
         i++) {
        if (i < DIARY_REPORT_DATES)
            report->dates[report->dates_listed++] = date;
        report->overlaps_itself = report->overlaps_itself || date.at_s < end_s;
        end_s = date.end_at_s;
    }
}

takt_status diary__report(struct diary__operation *op,
                          struct diary_report *report, int64_t followup,
                          bool conflicts)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status;

    report->number = op->touched_count == 0 ? 0 : op->log.number;
    report->followup = followup;
    report->first_slot_s = report->last_slot_s = DIARY_NONE;
    report->date_count = 0;
    status = diary__settle(op);
    if (status != TAKT_OK || followup == DIARY_NONE)
        return status;
    status = diary__load(op->call, op->person.id, followup, &report->item,
                         op->arena, op->err);
    report->gone = status == TAKT_DONE;
    if (status != TAKT_OK)
        return status == TAKT_DONE ? TAKT_OK : status;
    if (op->log.title == NULL)
        op->log.title = report->item.followup.fields.title;
    status = diary__lay(&laid, op->call, &report->item, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    report->is_endless = takt_series_is_endless(laid.series);
    report->first_slot_s = diary__first_slot(&laid);
    report->last_slot_s = diary__last_slot(&laid);
    report->date_count = diary__date_count(&laid);
    list_dates(op, &laid, report);
    return conflicts ? diary__conflicts(op, &laid, DIARY_NONE, report)
                     : TAKT_OK;
}
