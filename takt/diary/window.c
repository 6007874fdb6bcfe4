/* SPDX-License-Identifier: MIT */
/*
 * Reading a window: one question for each kind of row instead of three for
 * each follow-up. The four answers have the follow-ups in the same order, so
 * that one walk along the items for each answer puts them together.
 */
#include "diary/window.h"

#include <string.h>

/* Rows of one kind, in an array that doubles in the arena. */
struct rows {
    size_t row_size;
    char *array;
    size_t count;
    size_t room;
};

/* A window being read. */
struct reading {
    struct diary_arena *arena;
    struct rows items;
    struct rows slots;
    struct rows seats;
    size_t at; /* the item of the row before */
};

/* Room for one more row. */
static void *add(struct rows *rows, struct diary_arena *arena)
{
    if (rows->count == rows->room)
        rows->array =
            diary_take_more(arena, rows->array, &rows->room, rows->row_size);
    return rows->array + rows->count++ * rows->row_size;
}

static struct diary_item *item_at(const struct reading *r, size_t i)
{
    return (struct diary_item *)(void *)r->items.array + i;
}

/* The item of a follow-up, at the one of the row before or behind it. */
static struct diary_item *find(struct reading *r, int64_t owner,
                               int64_t followup)
{
    for (; r->at < r->items.count; r->at++) {
        struct diary_item *item = item_at(r, r->at);

        if (item->seat.owner == owner && item->seat.followup == followup)
            return item;
    }
    return NULL;
}

static takt_status take_seat(void *ctx, const void *row,
                             struct diary_error *err)
{
    struct reading *r = ctx;
    struct diary_item *item = add(&r->items, r->arena);

    (void)err; /* nothing can be refused */
    item->seat = *(const struct diary_seat *)row;
    item->followup.timing.id = DIARY_NONE; /* until it is found */
    return TAKT_OK;
}

static takt_status take_followup(void *ctx, const void *row,
                                 struct diary_error *err)
{
    const struct diary_followup *followup = row;
    struct diary_item *item =
        find(ctx, followup->timing.owner, followup->timing.id);

    (void)err; /* nothing can be refused */
    if (item != NULL)
        item->followup = *followup;
    return TAKT_OK;
}

static takt_status take_slot(void *ctx, const void *row,
                             struct diary_error *err)
{
    const struct diary_slot *slot = row;
    struct reading *r = ctx;
    struct diary_item *item = find(r, slot->owner, slot->followup);

    (void)err; /* nothing can be refused */
    if (item == NULL)
        return TAKT_OK;
    *(struct diary_slot *)add(&r->slots, r->arena) = *slot;
    item->slot_count++;
    return TAKT_OK;
}

static takt_status take_date_seat(void *ctx, const void *row,
                                  struct diary_error *err)
{
    const struct diary_seat *seat = row;
    struct reading *r = ctx;
    struct diary_item *item = find(r, seat->owner, seat->followup);

    (void)err; /* nothing can be refused */
    if (item == NULL)
        return TAKT_OK;
    *(struct diary_seat *)add(&r->seats, r->arena) = *seat;
    item->seat_count++;
    return TAKT_OK;
}

/* Hands the rows to their items, and leaves out the items that have no
 * follow-up: invitations to what is not here. */
static void put_together(struct reading *r)
{
    struct diary_slot *slots = (struct diary_slot *)(void *)r->slots.array;
    struct diary_seat *seats = (struct diary_seat *)(void *)r->seats.array;
    size_t kept = 0;

    for (size_t i = 0; i < r->items.count; i++) {
        struct diary_item *item = item_at(r, i);

        item->slots = slots;
        slots += item->slot_count;
        item->seats = seats;
        seats += item->seat_count;
        if (item->followup.timing.id == DIARY_NONE)
            continue;
        diary__hide_whole(item, &item->seat);
        *item_at(r, kept++) = *item;
    }
    r->items.count = kept;
}

static takt_status take_head(void *ctx, const void *row,
                             struct diary_error *err)
{
    struct reading *r = ctx;

    (void)err; /* nothing can be refused */
    *(struct diary_seat *)add(&r->seats, r->arena) =
        *(const struct diary_seat *)row;
    return TAKT_OK;
}

takt_status diary__window_seats(const struct diary_call *call, int64_t from_s,
                                int64_t to_s, struct diary_seat **out,
                                size_t *count, struct diary_arena *arena,
                                struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person, from_s, to_s}};
    struct reading r = {.arena = arena,
                        .seats = {.row_size = sizeof(struct diary_seat)}};
    takt_status status = call->store->functions->select(
        call->store, DIARY_QUERY_WINDOW, &args, arena, take_head, &r, err);

    *out = (struct diary_seat *)(void *)r.seats.array;
    *count = r.seats.count;
    return status;
}

takt_status diary__window(const struct diary_call *call, int64_t from_s,
                          int64_t to_s, struct diary_item **out, size_t *count,
                          struct diary_arena *arena, struct diary_error *err)
{
    static const struct {
        enum diary_query query;
        diary_row_taker *take;
    } questions[] = {
        {DIARY_QUERY_WINDOW, take_seat},
        {DIARY_QUERY_WINDOW_FOLLOWUPS, take_followup},
        {DIARY_QUERY_WINDOW_SLOTS, take_slot},
        {DIARY_QUERY_WINDOW_SEATS, take_date_seat},
    };
    const struct diary_query_args args = {
        .number = {call->person, from_s, to_s}};
    struct reading r = {.arena = arena,
                        .items = {.row_size = sizeof(struct diary_item)},
                        .slots = {.row_size = sizeof(struct diary_slot)},
                        .seats = {.row_size = sizeof(struct diary_seat)}};
    takt_status status = TAKT_OK;

    for (size_t i = 0; i < sizeof(questions) / sizeof(questions[0]); i++) {
        r.at = 0;
        if (status == TAKT_OK)
            status = call->store->functions->select(
                call->store, questions[i].query, &args, arena,
                questions[i].take, &r, err);
    }
    if (status == TAKT_OK)
        put_together(&r);
    *out = item_at(&r, 0);
    *count = status == TAKT_OK ? r.items.count : 0;
    return status;
}
