/* SPDX-License-Identifier: MIT */
/*
 * Items in memory: their rows, and their shape when dates have gone (SPEC
 * R-062, "delete leaves one").
 */
#include "diary/split.h"

#include "diary/after.h"
#include "diary/participants.h"
#include "diary/save.h"

#include <string.h>

void diary__own_rows(struct diary__operation *op, struct diary_item *item,
                     size_t more)
{
    struct diary_slot *slots =
        diary_take(op->arena, item->slot_count + more, sizeof(*slots));
    struct diary_seat *seats =
        diary_take(op->arena, item->seat_count + more, sizeof(*seats));

    if (item->slot_count > 0)
        memcpy(slots, item->slots, item->slot_count * sizeof(*slots));
    if (item->seat_count > 0)
        memcpy(seats, item->seats, item->seat_count * sizeof(*seats));
    item->slots = slots;
    item->seats = seats;
    diary__own_others(op, item, 0);
}

void diary__own_others(struct diary__operation *op, struct diary_item *item,
                       size_t more)
{
    struct diary_seat *others =
        diary_take(op->arena, item->other_count + more, sizeof(*others));

    if (item->other_count > 0)
        memcpy(others, item->others, item->other_count * sizeof(*others));
    item->others = others;
}

struct diary_slot *diary__need_slot(struct diary__operation *op,
                                    struct diary_item *item, int64_t slot_s)
{
    struct diary_slot *row = diary_item_slot(item, slot_s);
    size_t i = item->slot_count;

    if (row != NULL)
        return row;
    for (; i > 0 && item->slots[i - 1].slot_s > slot_s; i--)
        item->slots[i] = item->slots[i - 1];
    item->slot_count++;
    row = &item->slots[i];
    diary_slot_init(row, slot_s);
    row->owner = item->followup.timing.owner;
    row->followup = item->followup.timing.id;
    row->created_s = op->call->now_s;
    return row;
}

struct diary_seat *diary__need_seat(struct diary__operation *op,
                                    struct diary_item *item, int64_t slot_s)
{
    struct diary_seat *row = diary__seat(item, slot_s);

    if (row != NULL)
        return row;
    row = &item->seats[item->seat_count++];
    diary_seat_init(row, slot_s);
    row->person = op->call->person;
    row->owner = item->followup.timing.owner;
    row->followup = item->followup.timing.id;
    return row;
}

void diary__drop_slot(struct diary_item *item, int64_t slot_s)
{
    size_t left = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        if (item->slots[i].slot_s != slot_s)
            item->slots[left++] = item->slots[i];
    }
    item->slot_count = left;
}

void diary__drop_seat(struct diary_item *item, int64_t slot_s)
{
    size_t left = 0;

    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].slot_s != slot_s)
            item->seats[left++] = item->seats[i];
    }
    item->seat_count = left;
    left = 0;
    for (size_t i = 0; i < item->other_count; i++) {
        if (item->others[i].slot_s != slot_s)
            item->others[left++] = item->others[i];
    }
    item->other_count = left;
}

void diary__rename_seats(struct diary_item *item, int64_t slot_s,
                         int64_t name_s)
{
    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].slot_s == slot_s)
            item->seats[i].slot_s = name_s;
    }
    for (size_t i = 0; i < item->other_count; i++) {
        if (item->others[i].slot_s == slot_s)
            item->others[i].slot_s = name_s;
    }
}

void diary__keep_seats(struct diary__operation *op, struct diary_item *item,
                       const struct diary_item *from, int64_t slot_s)
{
    const struct diary_seat *seat = diary__seat(from, slot_s);

    if (seat != NULL)
        *diary__need_seat(op, item, slot_s) = *seat;
    for (size_t i = 0; i < from->other_count; i++) {
        const struct diary_seat *other = &from->others[i];

        if (other->slot_s == slot_s)
            *diary__need_other(item, other->person, slot_s) = *other;
    }
}

/* Whether a row differs from a fresh one of its slot. */
static bool is_empty_slot(const struct diary_slot *row)
{
    struct diary_slot fresh;

    diary_slot_init(&fresh, row->slot_s);
    fresh.owner = row->owner;
    fresh.followup = row->followup;
    fresh.created_s = row->created_s;
    return diary__same_content(DIARY_SLOT, row, &fresh);
}

static bool is_empty_seat(const struct diary_seat *row)
{
    struct diary_seat fresh;

    diary_seat_init(&fresh, row->slot_s);
    fresh.person = row->person;
    fresh.owner = row->owner;
    fresh.followup = row->followup;
    return diary__same_content(DIARY_SEAT, row, &fresh) &&
           row->snoozed_s == DIARY_NONE;
}

void diary__drop_empty(struct diary_item *item)
{
    size_t left = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        if (!is_empty_slot(&item->slots[i]))
            item->slots[left++] = item->slots[i];
    }
    item->slot_count = left;
    left = 0;
    for (size_t i = 0; i < item->seat_count; i++) {
        if (!is_empty_seat(&item->seats[i]))
            item->seats[left++] = item->seats[i];
    }
    item->seat_count = left;
    left = 0;
    for (size_t i = 0; i < item->other_count; i++) {
        if (!is_empty_seat(&item->others[i]))
            item->others[left++] = item->others[i];
    }
    item->other_count = left;
}

/* The one date takes over what others had of it; who was not asked to it has
 * nothing any more. */
static void fold_others(struct diary__operation *op, struct diary_item *item,
                        int64_t slot_s)
{
    const struct diary_item was = *item;
    int64_t known = DIARY_NONE; /* the person who was looked at last */
    size_t left = 0;

    diary__own_others(op, item, 0);
    for (size_t i = 0; i < was.other_count; i++) {
        struct diary_seat seat = was.others[i];
        const struct diary_seat *whole =
            diary_item_other(&was, seat.person, DIARY_SLOT_ALL);

        if (seat.slot_s == slot_s && whole != NULL)
            seat = diary__seat_over(whole, &seat);
        else if (seat.person == known ||
                 (seat.slot_s != slot_s && seat.slot_s != DIARY_SLOT_ALL))
            continue;
        known = seat.person; /* his seat for all comes behind */
        seat.slot_s = DIARY_SLOT_ALL;
        if (seat.answer != DIARY_ANSWER_CANCELLED)
            item->others[left++] = seat;
    }
    item->other_count = left;
}

/* What has become of the date stays on its row. */
void diary__fold(struct diary__operation *op, struct diary_item *item,
                 const struct diary_date *date)
{
    struct diary_timing *t = &item->followup.timing;
    struct diary_slot kept;

    diary_slot_init(&kept, date->slot_s);
    item->followup.fields = diary_fields_on(item, date);
    item->seat = diary_seat_on(item, date);
    item->seat.slot_s = DIARY_SLOT_ALL;
    t->mode = DIARY_SINGLE;
    t->start_shown = 1;
    t->rules = t->exrules = t->dates = t->removed_days = t->shift = NULL;
    item->followup.after_done = NULL;
    t->start_s = date->regular_s;
    if (date->row != NULL) {
        if (date->row->start_s != DIARY_NONE)
            t->start_s = date->row->start_s;
        if (date->row->length_s != DIARY_NONE) {
            t->length_days = date->row->length_days;
            t->length_s = date->row->length_s;
        }
        kept.owner = t->owner;
        kept.followup = t->id;
        kept.slot_s = t->start_s;
        kept.state = date->row->state;
        kept.done_s = date->row->done_s;
        kept.created_s = date->row->created_s;
        kept.sequence = date->row->sequence;
        item->slots[0] = kept;
    }
    item->slot_count = date->row != NULL && kept.state != DIARY_OPEN;
    item->seat_count = 0;
    fold_others(op, item, date->slot_s);
}

/* Takes a follow-up without rules for a list of dates. */
static void make_list(struct diary_item *item, int64_t first_s)
{
    struct diary_timing *t = &item->followup.timing;

    if (t->mode != DIARY_RULE || t->rules != NULL || t->start_shown == 1)
        return;
    t->mode = DIARY_DATES;
    t->exrules = t->shift = NULL;
    t->start_s = first_s;
}

takt_status diary__shape(struct diary__operation *op, struct diary_item *item,
                         enum diary__left *left)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_date date;
    int64_t count;
    takt_status status;

    diary__drop_empty(item);
    status = diary__lay(&laid, op->call, item, op->arena, op->err);
    if (status != TAKT_OK)
        return status;
    count = diary__date_count(&laid);
    *left = count == 0   ? DIARY_LEFT_NONE
            : count == 1 ? DIARY_LEFT_ONE
                         : DIARY_LEFT_MORE;
    if (*left == DIARY_LEFT_NONE ||
        item->followup.timing.mode == DIARY_SINGLE ||
        diary__after_goes_on(item))
        return TAKT_OK;
    if (*left == DIARY_LEFT_ONE &&
        diary__date(&laid, diary__first_slot(&laid), &date) == TAKT_OK)
        diary__fold(op, item, &date);
    else if (item->followup.timing.mode == DIARY_AFTER_COMPLETION)
        diary__after_make_list(op, item);
    else
        make_list(item, diary__first_slot(&laid));
    return TAKT_OK;
}

takt_status diary__save_shaped(struct diary__operation *op,
                               const struct diary_item *old,
                               struct diary_item *item,
                               struct diary_report *report)
{
    bool repeated = diary_item_repeats(item);
    enum diary__left left;
    takt_status status = diary__shape(op, item, &left);

    if (status != TAKT_OK)
        return status;
    if (left == DIARY_LEFT_NONE) {
        report->gone = true;
        return diary__erase_item(op, old);
    }
    report->became_single = repeated && !diary_item_repeats(item);
    return diary__save(op, old, item);
}
