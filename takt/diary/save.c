/* SPDX-License-Identifier: MIT */
/*
 * Writing what differs. Rows that do not differ are not written, so that they
 * keep their op and operations on other dates can still be undone.
 */
#include "diary/save.h"

#include "diary/participants.h"
#include "diary/table.h"

#include <string.h>

/* Whether two rows hold the same, op and what stands aside left out. */
bool diary__same_content(enum diary_table table, const void *a, const void *b)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->is_aside || column->offset == info->op_offset)
            continue;
        if (column->type == DIARY_NUMBER) {
            if (diary_number_at(a, column) != diary_number_at(b, column))
                return false;
        } else {
            const char *x = diary_text_at(a, column);
            const char *y = diary_text_at(b, column);

            if ((x == NULL) != (y == NULL) || (x != NULL && strcmp(x, y) != 0))
                return false;
        }
    }
    return true;
}

/* Writes a row that differs from what it was; old may be NULL. */
static takt_status save_row(struct diary__operation *op, enum diary_table table,
                            const void *old, void *row)
{
    if (old != NULL && diary__same_content(table, old, row))
        return TAKT_OK;
    return diary__put(op, table, row);
}

static takt_status save_slots(struct diary__operation *op,
                              const struct diary_item *old,
                              struct diary_item *item)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < old->slot_count; i++) {
        if (diary_item_slot(item, old->slots[i].slot_s) == NULL)
            status = diary__erase(op, DIARY_SLOT, &old->slots[i]);
    }
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++) {
        struct diary_slot *row = &item->slots[i];
        const struct diary_slot *was = diary_item_slot(old, row->slot_s);

        row->owner = item->followup.timing.owner;
        row->followup = item->followup.timing.id;
        if (!op->is_received &&
            (was == NULL || !diary__same_content(DIARY_SLOT, was, row)))
            row->sequence++;
        status = save_row(op, DIARY_SLOT, was, row);
    }
    return status;
}

static takt_status save_seats(struct diary__operation *op,
                              const struct diary_item *old,
                              struct diary_item *item)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < old->seat_count; i++) {
        if (diary__seat(item, old->seats[i].slot_s) == NULL)
            status = diary__erase(op, DIARY_SEAT, &old->seats[i]);
    }
    for (size_t i = 0; status == TAKT_OK && i < item->seat_count; i++) {
        struct diary_seat *row = &item->seats[i];

        row->owner = item->followup.timing.owner;
        row->followup = item->followup.timing.id;
        status = save_row(op, DIARY_SEAT, diary__seat(old, row->slot_s), row);
    }
    return status;
}

static takt_status save_others(struct diary__operation *op,
                               const struct diary_item *old,
                               struct diary_item *item)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < old->other_count; i++) {
        const struct diary_seat *was = &old->others[i];

        if (diary_item_other(item, was->person, was->slot_s) == NULL)
            status = diary__erase(op, DIARY_SEAT, was);
    }
    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++) {
        struct diary_seat *row = &item->others[i];

        row->owner = item->followup.timing.owner;
        row->followup = item->followup.timing.id;
        status = save_row(op, DIARY_SEAT,
                          diary_item_other(old, row->person, row->slot_s), row);
    }
    return status;
}

takt_status diary__save(struct diary__operation *op,
                        const struct diary_item *old, struct diary_item *item)
{
    takt_status status =
        save_row(op, DIARY_FOLLOWUP, &old->followup, &item->followup);

    if (status == TAKT_OK)
        status = save_row(op, DIARY_SEAT, &old->seat, &item->seat);
    if (status == TAKT_OK)
        status = save_slots(op, old, item);
    if (status == TAKT_OK)
        status = save_seats(op, old, item);
    return status == TAKT_OK ? save_others(op, old, item) : status;
}

takt_status diary__erase_item(struct diary__operation *op,
                              const struct diary_item *item)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++)
        status = diary__erase(op, DIARY_SLOT, &item->slots[i]);
    for (size_t i = 0; status == TAKT_OK && i < item->seat_count; i++)
        status = diary__erase(op, DIARY_SEAT, &item->seats[i]);
    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++)
        status = diary__erase(op, DIARY_SEAT, &item->others[i]);
    if (status == TAKT_OK && item->seat.person != DIARY_NONE)
        status = diary__erase(op, DIARY_SEAT, &item->seat);
    return status == TAKT_OK ? diary__erase(op, DIARY_FOLLOWUP, &item->followup)
                             : status;
}
