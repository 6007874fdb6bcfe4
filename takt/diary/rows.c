/* SPDX-License-Identifier: MIT */
/* Reading follow-ups with their rows, and finding rows of an item. */
#include "diary/rows.h"

#include <stdlib.h>
#include <string.h>

#include "diary/gathered.h"

static takt_status load_slots(const struct diary_call *call,
                              struct diary_item *item,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct diary_timing *t = &item->followup.timing;
    const struct diary_query_args args = {.number = {t->owner, t->id}};
    struct diary_gathered slots = DIARY_GATHERED(DIARY_SLOT, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_SLOTS, &args, &slots, err);

    item->slots = slots.rows;
    item->slot_count = slots.count;
    return status;
}

/* Parts the seats of a follow-up, which come by person and slot, into his
 * own and those of others. */
static void part_seats(struct diary_item *item, const struct diary_seat *seats,
                       size_t count, int64_t person, struct diary_arena *arena)
{
    item->seats = diary_take(arena, count, sizeof(*seats));
    item->others = diary_take(arena, count, sizeof(*seats));
    item->seat_count = item->other_count = 0;
    diary_seat_init(&item->seat, DIARY_SLOT_ALL);
    for (size_t i = 0; i < count; i++) {
        const struct diary_seat *seat = &seats[i];

        if (seat->person != person)
            item->others[item->other_count++] = *seat;
        else if (seat->slot_s == DIARY_SLOT_ALL)
            item->seat = *seat;
        else
            item->seats[item->seat_count++] = *seat;
    }
    if (item->seat.person == DIARY_NONE && item->seat_count > 0)
        item->seat.answer = DIARY_ANSWER_HIDDEN;
}

takt_status diary__load_seats(const struct diary_call *call,
                              struct diary_item *item,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct diary_timing *t = &item->followup.timing;
    const struct diary_query_args args = {.number = {t->owner, t->id}};
    struct diary_gathered seats = DIARY_GATHERED(DIARY_SEAT, arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_SEATS, &args, &seats, err);

    if (status == TAKT_OK)
        part_seats(item, seats.rows, seats.count, call->person, arena);
    return status;
}

takt_status diary__load(const struct diary_call *call, int64_t owner,
                        int64_t followup, struct diary_item *out,
                        struct diary_arena *arena, struct diary_error *err)
{
    takt_status status;

    diary_item_init(out);
    out->followup.timing.owner = owner;
    out->followup.timing.id = followup;
    status = call->store->functions->get(call->store, DIARY_FOLLOWUP,
                                         &out->followup, arena, err);
    if (status == TAKT_OK)
        status = load_slots(call, out, arena, err);
    return status == TAKT_OK ? diary__load_seats(call, out, arena, err)
                             : status;
}

takt_status diary__load_timing(const struct diary_call *call, int64_t owner,
                               int64_t followup, struct diary_item *out,
                               struct diary_arena *arena,
                               struct diary_error *err)
{
    takt_status status;

    diary_item_init(out);
    out->followup.timing.owner = owner;
    out->followup.timing.id = followup;
    status = call->store->functions->get_timing(
        call->store, &out->followup.timing, arena, err);
    return status == TAKT_OK ? load_slots(call, out, arena, err) : status;
}

bool diary__is_seat_of(const struct diary_seat *seat,
                       const struct diary_item *item)
{
    return seat->followup == item->followup.timing.id &&
           seat->owner == item->followup.timing.owner;
}

struct diary_slot *diary_item_slot(const struct diary_item *item,
                                   int64_t slot_s)
{
    size_t low = 0;
    size_t high = item->slot_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (item->slots[middle].slot_s < slot_s)
            low = middle + 1;
        else
            high = middle;
    }
    return low < item->slot_count && item->slots[low].slot_s == slot_s
               ? &item->slots[low]
               : NULL;
}

struct diary_seat *diary__seat(const struct diary_item *item, int64_t slot_s)
{
    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].slot_s == slot_s)
            return &item->seats[i];
    }
    return NULL;
}

void diary_slot_init(struct diary_slot *slot, int64_t slot_s)
{
    diary_row_clear(DIARY_SLOT, slot);
    slot->slot_s = slot_s;
    slot->op = 0;
    slot->origin = DIARY_BY_RULE;
    slot->state = DIARY_OPEN;
    slot->created_s = 0;
    slot->modified_s = 0;
    slot->sequence = 0;
}

void diary_seat_init(struct diary_seat *seat, int64_t slot_s)
{
    diary_row_clear(DIARY_SEAT, seat);
    seat->slot_s = slot_s;
    seat->op = 0;
    seat->gone = 0;
    seat->change = 0;
}

void diary_item_init(struct diary_item *item)
{
    struct diary_followup *f = &item->followup;

    *item = (struct diary_item){.slots = NULL};
    diary_row_clear(DIARY_FOLLOWUP, f);
    f->timing.op = 0;
    f->timing.kind = DIARY_MEETING;
    f->timing.mode = DIARY_SINGLE;
    f->timing.frame = TAKT_FRAME_FLOATING;
    f->timing.start_shown = 0;
    f->timing.length_days = 0;
    f->timing.length_s = 0;
    f->fields.visible = DIARY_FOR_ALL;
    f->fields.published = 0;
    f->caution = DIARY_CAUTION_NONE;
    f->created_s = DIARY_NONE;
    f->modified_s = 0;
    f->sequence = 0;
    diary_seat_init(&item->seat, DIARY_SLOT_ALL);
    item->seat.answer = DIARY_ANSWER_NONE;
    item->seat.seen = 1;
    item->seat.alarm_s = DIARY_ALARM_OFF;
    item->seat.priority = DIARY_MEDIUM;
    item->seat.show_as = DIARY_BUSY;
    item->seat.reject_count = 0;
}

bool diary_item_repeats(const struct diary_item *item)
{
    return item->followup.timing.mode != DIARY_SINGLE;
}

/* Lays the columns of a row that have a value over those of another. */
static void lay_over(enum diary_table table, void *under, const void *over)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = info->key_count; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER) {
            int64_t value = diary_number_at(over, column);

            if (value != DIARY_NONE)
                diary_set_number(under, column, value);
        } else {
            const char *text = diary_text_at(over, column);

            if (text != NULL)
                diary_set_text(under, column, text);
        }
    }
}

struct diary_fields diary_fields_on(const struct diary_item *item,
                                    const struct diary_date *date)
{
    struct diary_slot under;

    if (date->row == NULL)
        return item->followup.fields;
    diary_slot_init(&under, date->slot_s);
    under.fields = item->followup.fields;
    lay_over(DIARY_SLOT, &under, date->row);
    return under.fields;
}

void diary__hide_whole(struct diary_item *item, const struct diary_seat *found)
{
    const struct diary_seat one = *found;

    if (one.slot_s == DIARY_SLOT_ALL)
        return;
    diary_seat_init(&item->seat, DIARY_SLOT_ALL);
    item->seat.person = one.person;
    item->seat.owner = one.owner;
    item->seat.followup = one.followup;
    item->seat.from_s = one.from_s;
    item->seat.to_s = one.to_s;
    item->seat.change = one.change;
    item->seat.answer = DIARY_ANSWER_HIDDEN;
}

struct diary_seat diary__seat_over(const struct diary_seat *whole,
                                   const struct diary_seat *seat)
{
    struct diary_seat both = *whole;

    lay_over(DIARY_SEAT, &both, seat);
    return both;
}

struct diary_seat diary_seat_on(const struct diary_item *item,
                                const struct diary_date *date)
{
    struct diary_seat seat = item->seat;

    if (date->seat != NULL)
        lay_over(DIARY_SEAT, &seat, date->seat);
    return seat;
}

/* Takes the id of a follow-up. */
static takt_status take_id(void *ctx, const void *row, struct diary_error *err)
{
    int64_t *id = ctx;

    (void)err; /* nothing can be refused */
    *id = ((const struct diary_followup *)row)->timing.id;
    return TAKT_OK;
}

takt_status diary__find_uid(const struct diary_call *call, const char *uid,
                            int64_t *followup, struct diary_error *err)
{
    const struct diary_query_args args = {.number = {call->person},
                                          .text = uid};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    takt_status status;

    *followup = DIARY_NONE;
    status = call->store->functions->select(call->store, DIARY_QUERY_UID, &args,
                                            &arena, take_id, followup, err);
    return status == TAKT_OK && *followup == DIARY_NONE ? TAKT_DONE : status;
}

takt_status diary__load_list(const struct diary_call *call,
                             enum diary_query query,
                             const struct diary_query_args *args,
                             struct diary_item **out, size_t *count,
                             struct diary_arena *arena, struct diary_error *err)
{
    struct diary_gathered found = DIARY_GATHERED(DIARY_FOLLOWUP, arena);
    takt_status status = diary_gather(call, query, args, &found, err);

    *count = 0;
    *out = diary_take(arena, found.count, sizeof(**out));
    for (size_t i = 0; status == TAKT_OK && i < found.count; i++) {
        struct diary_item *item = &(*out)[(*count)++];

        item->followup =
            *(const struct diary_followup *)diary_gathered_row(&found, i);
        status = load_slots(call, item, arena, err);
        if (status == TAKT_OK)
            status = diary__load_seats(call, item, arena, err);
    }
    return status;
}
