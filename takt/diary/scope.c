/* SPDX-License-Identifier: MIT */
/* Which dates a scope means. "All not completed" begins at the earliest open
 * date by slot: dates that lie elsewhere are looked at one by one, the
 * others come in order. */
#include "diary/scope.h"

#include "diary/complete.h"

/* The earliest open slot; DIARY_NONE: none. */
static int64_t earliest_open(const struct diary__laid *laid, int64_t now_s)
{
    const struct diary_item *item = laid->item;
    int64_t earliest_s = DIARY_NONE;
    int64_t from_s = INT64_MIN;
    DIARY_AUTO_WALK walk;
    struct diary_date date;

    for (size_t i = 0; i < laid->placed_count; i++) {
        const struct diary_date *placed = &laid->placed[i];

        if (diary__is_open(laid, placed, now_s) &&
            (earliest_s == DIARY_NONE || placed->slot_s < earliest_s))
            earliest_s = placed->slot_s;
    }
    /* What began so long ago has ended, and an ended meeting is not open. */
    if (item->followup.timing.kind == DIARY_MEETING)
        from_s = now_s - diary__longest(item);
    diary__walk_open(&walk, laid, from_s);
    while (diary__walk_next(&walk, &date)) {
        if (date.is_moved || !diary__is_open(laid, &date, now_s))
            continue;
        if (earliest_s == DIARY_NONE || date.slot_s < earliest_s)
            earliest_s = date.slot_s;
        break;
    }
    return earliest_s;
}

takt_status diary__cut_at(struct diary__operation *op,
                          const struct diary__laid *laid,
                          enum diary_scope scope, int64_t slot_s,
                          int64_t *cut_s)
{
    switch (scope) {
    case DIARY_SCOPE_OPEN:
        *cut_s = earliest_open(laid, op->call->now_s);
        if (*cut_s == DIARY_NONE)
            return diary_refuse(op->err, DIARY_REASON_NOTHING_OPEN, 0, 0);
        return TAKT_OK;
    case DIARY_SCOPE_ALL:
        *cut_s = diary__first_slot(laid);
        return TAKT_OK;
    default:
        *cut_s = slot_s;
        return TAKT_OK;
    }
}
