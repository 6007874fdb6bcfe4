/* SPDX-License-Identifier: MIT */
#include "diary/before.h"

#include <stdlib.h>

#include "diary/rows.h"

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_slots(const void *a, const void *b)
{
    return compare_numbers(((const struct diary_slot *)a)->slot_s,
                           ((const struct diary_slot *)b)->slot_s);
}

static int compare_seats(const void *a, const void *b)
{
    const struct diary_seat *x = a;
    const struct diary_seat *y = b;

    return x->person != y->person ? compare_numbers(x->person, y->person)
                                  : compare_numbers(x->slot_s, y->slot_s);
}

struct diary_ref diary__touched_of(const struct diary__touched *t)
{
    switch (t->table) {
    case DIARY_FOLLOWUP:
        return (struct diary_ref){t->row.followup.timing.owner,
                                  t->row.followup.timing.id, DIARY_NONE};
    case DIARY_SLOT:
        return (struct diary_ref){t->row.slot.owner, t->row.slot.followup,
                                  t->row.slot.slot_s};
    case DIARY_SEAT:
        return (struct diary_ref){t->row.seat.owner, t->row.seat.followup,
                                  t->row.seat.slot_s};
    default:
        return (struct diary_ref){DIARY_NONE, DIARY_NONE, DIARY_NONE};
    }
}

/* Whether a row that was there is of a follow-up. */
static bool was_of(const struct diary__touched *t, enum diary_table table,
                   const struct diary_item *item)
{
    const struct diary_ref ref = diary__touched_of(t);

    return t->table == table && t->was &&
           ref.owner == item->followup.timing.owner &&
           ref.followup == item->followup.timing.id;
}

/* The dates that had something of their own. */
static void slots_before(const struct diary__operation *op,
                         const struct diary_item *now, struct diary_item *was)
{
    was->slots = diary_take(op->arena, now->slot_count + op->touched_count,
                            sizeof(*was->slots));
    was->slot_count = 0;
    for (size_t i = 0; i < now->slot_count; i++)
        if (diary__kept(op, DIARY_SLOT, &now->slots[i]) == NULL)
            was->slots[was->slot_count++] = now->slots[i];
    for (size_t i = 0; i < op->touched_count; i++) {
        const struct diary__touched *t = op->touched[i];

        if (was_of(t, DIARY_SLOT, was))
            was->slots[was->slot_count++] = t->row.slot;
    }
    qsort(was->slots, was->slot_count, sizeof(*was->slots), compare_slots);
}

/* Who had a seat. The owner's own are of no interest to others. */
static void seats_before(const struct diary__operation *op,
                         const struct diary_item *now, struct diary_item *was)
{
    was->others = diary_take(op->arena, now->other_count + op->touched_count,
                             sizeof(*was->others));
    was->other_count = 0;
    for (size_t i = 0; i < now->other_count; i++)
        if (diary__kept(op, DIARY_SEAT, &now->others[i]) == NULL)
            was->others[was->other_count++] = now->others[i];
    for (size_t i = 0; i < op->touched_count; i++) {
        const struct diary__touched *t = op->touched[i];

        if (was_of(t, DIARY_SEAT, was) &&
            t->row.seat.person != was->followup.timing.owner)
            was->others[was->other_count++] = t->row.seat;
    }
    qsort(was->others, was->other_count, sizeof(*was->others), compare_seats);
}

const struct diary_item *diary__before(const struct diary__operation *op,
                                       const struct diary_item *now,
                                       int64_t followup)
{
    const struct diary_followup key = {
        .timing = {.owner = op->person.id, .id = followup}};
    const struct diary__touched *t = diary__kept(op, DIARY_FOLLOWUP, &key);
    const struct diary_item nothing = {.slots = NULL};
    struct diary_item *was;

    if (t != NULL ? !t->was : now == NULL)
        return NULL;
    was = diary_take(op->arena, 1, sizeof(*was));
    if (now != NULL)
        *was = *now;
    else
        diary_item_init(was);
    if (t != NULL)
        was->followup = t->row.followup;
    slots_before(op, now == NULL ? &nothing : now, was);
    seats_before(op, now == NULL ? &nothing : now, was);
    return was;
}
