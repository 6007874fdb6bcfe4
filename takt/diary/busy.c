/* SPDX-License-Identifier: MIT */
/* What is busy, as entries of the engine; see busy.h. */
#include "diary/busy.h"

#include "diary/gathered.h"
#include "diary/shelf.h"

#include <stdlib.h>
#include <string.h>

void diary__in_zone(struct diary_item *out, const struct diary_call *call,
                    const struct diary_item *item)
{
    struct diary_timing *t = &out->followup.timing;

    *out = *item;
    if (t->frame == TAKT_FRAME_ZONE || t->frame == TAKT_FRAME_UTC)
        return;
    t->frame = call->zone != NULL ? TAKT_FRAME_ZONE : TAKT_FRAME_UTC;
    t->zone = call->zone;
}

struct takt_entry diary__entry(const struct diary_item *item,
                               const struct takt_series *series)
{
    const struct diary_timing *t = &item->followup.timing;
    bool has_instants =
        t->frame == TAKT_FRAME_ZONE || t->frame == TAKT_FRAME_UTC;
    int64_t days_s = t->length_days * TAKT_DAY_S;

    return (struct takt_entry){.series = series,
                               .wall_length_s =
                                   has_instants ? days_s : days_s + t->length_s,
                               .length_s = has_instants ? t->length_s : 0};
}

static void add(struct diary__busy *busy, const struct diary_item *item,
                struct takt_entry entry, struct diary_arena *arena)
{
    if (busy->count == busy->room) {
        size_t room = busy->room; /* the same for both */

        busy->entries = diary_take_more(arena, busy->entries, &busy->room,
                                        sizeof(*busy->entries));
        busy->sources = diary_take_more(arena, busy->sources, &room,
                                        sizeof(*busy->sources));
    }
    busy->sources[busy->count] =
        (struct diary__source){.person = busy->person,
                               .owner = item->followup.timing.owner,
                               .followup = item->followup.timing.id};
    busy->entries[busy->count++] = entry;
}

static bool is_open(const struct diary_date *date)
{
    return (date->state == DIARY_OPEN || date->state == DIARY_STARTED ||
            date->state == DIARY_COMPLETED) &&
           date->end_at_s > date->at_s;
}

/* Adds one date by itself. */
static takt_status add_date(struct diary__busy *busy,
                            const struct diary_item *item,
                            const struct diary_date *date,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series;
    struct takt_error takt = {0};
    takt_status status;

    options.frame = TAKT_FRAME_UTC;
    options.start_s = date->at_s;
    options.added = &date->at_s;
    options.added_count = 1;
    status = diary__engine(takt_series_make(&series, &options, NULL, &takt),
                           &takt, err);
    if (status == TAKT_OK)
        add(busy, item,
            (struct takt_entry){.series = series,
                                .length_s = date->end_at_s - date->at_s},
            arena);
    return status;
}

/* Whether a date is not as its series makes it. */
static bool is_special(const struct diary_item *item,
                       const struct diary_slot *row)
{
    const struct diary_seat *seat = diary__seat(item, row->slot_s);

    return row->state == DIARY_SKIPPED || row->start_s != DIARY_NONE ||
           row->length_s != DIARY_NONE || row->length_days != DIARY_NONE ||
           (seat != NULL &&
            (seat->show_as != DIARY_NONE || seat->answer != DIARY_NONE));
}

/* Adds the special dates that are busy, and takes them out of the slots. */
static takt_status
part_special(struct diary__busy *busy, const struct diary_call *call,
             const struct diary_item *item, struct diary_slot *slots,
             size_t count, struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, call, item, arena, err);

    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        struct diary_date date;

        if (slots[i].state == DIARY_REMOVED || !is_special(item, &slots[i]))
            continue;
        if (diary__date(&laid, slots[i].slot_s, &date) == TAKT_OK &&
            is_open(&date) && diary__is_his(item, &date) &&
            diary_seat_on(item, &date).show_as != DIARY_FREE)
            status = add_date(busy, item, &date, arena, err);
        slots[i].state = DIARY_REMOVED;
    }
    return status;
}

static int by_slot(const void *a, const void *b)
{
    int64_t x = ((const struct diary_slot *)a)->slot_s;
    int64_t y = ((const struct diary_slot *)b)->slot_s;

    return (x > y) - (x < y);
}

/* The rows of an item, and one for each date that only has a seat of its
 * own. */
static struct diary_slot *rows_of(const struct diary_item *item, size_t *count,
                                  struct diary_arena *arena)
{
    struct diary_slot *rows =
        diary_take(arena, item->slot_count + item->seat_count, sizeof(*rows));

    *count = item->slot_count;
    for (size_t i = 0; i < item->slot_count; i++)
        rows[i] = item->slots[i];
    for (size_t i = 0; i < item->seat_count; i++)
        if (diary_item_slot(item, item->seats[i].slot_s) == NULL)
            diary_slot_init(&rows[(*count)++], item->seats[i].slot_s);
    if (*count > 0)
        qsort(rows, *count, sizeof(*rows), by_slot);
    return rows;
}

takt_status diary__busy_add(struct diary__busy *busy,
                            const struct diary_call *call,
                            const struct diary_item *item,
                            struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item plain;
    size_t count;
    struct diary_slot *slots = rows_of(item, &count, arena);
    takt_status status;

    busy->person = call->person;
    status = part_special(busy, call, item, slots, count, arena, err);
    if (status != TAKT_OK || item->seat.show_as == DIARY_FREE ||
        !diary__is_answer_his(item->seat.answer))
        return status;
    diary__in_zone(&plain, call, item);
    plain.slots = slots;
    plain.slot_count = count;
    status = diary__lay(&laid, call, &plain, arena, err);
    if (status == TAKT_OK) {
        add(busy, item, diary__entry(item, laid.series), arena);
        laid.series = NULL;
    }
    return status;
}

/* Adds what a seat is of, unless that is a task or not here. */
static takt_status add_seat(struct diary__busy *busy,
                            const struct diary_call *call,
                            const struct diary_seat *seat,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct diary_item *item = diary_take(arena, 1, sizeof(*item));
    takt_status status =
        diary__load(call, seat->owner, seat->followup, item, arena, err);

    if (status == TAKT_OK && item->followup.timing.kind != DIARY_TASK)
        status = diary__busy_add(busy, call, item, arena, err);
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* Adds what stands on the shelf. */
static takt_status add_kept(struct diary__busy *busy,
                            const struct diary_call *call, int64_t from_s,
                            const struct diary_item *but,
                            struct diary_arena *arena, struct diary_error *err)
{
    const struct diary__kept **kept;
    size_t count;
    takt_status status = diary__shelf_window(call, from_s, DIARY_ENDLESS, &kept,
                                             &count, arena, err);

    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        const struct diary_item *item = &kept[i]->item;

        if (!diary__is_seat_of(&item->seat, but) &&
            item->followup.timing.kind != DIARY_TASK)
            status = diary__busy_add(busy, call, item, arena, err);
    }
    return status;
}

takt_status diary__busy_add_all(struct diary__busy *busy,
                                const struct diary_call *call, int64_t from_s,
                                const struct diary_item *but,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person, from_s, DIARY_ENDLESS}};
    struct diary_gathered seats = DIARY_GATHERED(DIARY_SEAT, arena);
    takt_status status;

    if (call->shelf != NULL)
        return add_kept(busy, call, from_s, but, arena, err);
    status = diary_gather(call, DIARY_QUERY_WINDOW, &args, &seats, err);
    for (size_t i = 0; status == TAKT_OK && i < seats.count; i++) {
        const struct diary_seat *seat = diary_gathered_row(&seats, i);

        if (!diary__is_seat_of(seat, but))
            status = add_seat(busy, call, seat, arena, err);
    }
    return status;
}

void diary__busy_close(struct diary__busy *busy)
{
    for (size_t i = 0; i < busy->count; i++)
        takt_series_free((struct takt_series *)busy->entries[i].series);
    busy->count = 0;
}
