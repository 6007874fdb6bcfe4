/* SPDX-License-Identifier: MIT */
/*
 * Windows: the store finds the follow-ups whose span overlaps the window, and
 * the dates of each are computed.
 */
#include "diary/laid.h"
#include "diary/operation.h"
#include "diary/read.h"
#include "diary/shelf.h"
#include "diary/window.h"

#include <stdlib.h>
#include <string.h>

/* A window being filled. */
struct window {
    const struct diary_call *call;
    struct diary_arena *arena;
    struct diary_error *err;
    int64_t from_s;
    int64_t to_s;
    size_t max; /* dates wanted of one follow-up: enough for the whole */
    struct diary_entry *entries;
    size_t count;
    size_t room;
};

static bool overlaps(const struct window *w, const struct diary_date *date)
{
    return date->at_s < w->to_s &&
           (date->end_at_s > w->from_s || date->at_s >= w->from_s);
}

/* Adds the dates of an item that overlap the window. */
static void add_dates(struct window *w, const struct diary_item *item,
                      const struct diary__laid *laid)
{
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t found = 0;

    diary__walk_open(&walk, laid, w->from_s - diary__longest(item));
    while (found < w->max && diary__walk_next(&walk, &date) &&
           date.at_s < w->to_s) {
        if (!overlaps(w, &date) || !diary__is_his(item, &date))
            continue;
        found++;
        if (w->count == w->room)
            w->entries = diary_take_more(w->arena, w->entries, &w->room,
                                         sizeof(*w->entries));
        w->entries[w->count++] =
            (struct diary_entry){.date = date, .item = item};
    }
}

/* Adds those of every item of the window, from the shelf. */
static takt_status add_kept(struct window *w)
{
    const struct diary__kept **kept;
    size_t count;
    takt_status status = diary__end_read(
        w->call, diary__shelf_window(w->call, w->from_s, w->to_s, &kept, &count,
                                     w->arena, w->err));

    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        add_dates(w, &kept[i]->item, &kept[i]->laid);
    return status;
}

/* The same without a shelf. */
static takt_status add_read(struct window *w)
{
    struct diary_item *items;
    size_t count;
    takt_status status = diary__end_read(
        w->call, diary__window(w->call, w->from_s, w->to_s, &items, &count,
                               w->arena, w->err));

    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
        DIARY_AUTO_LAID laid = DIARY_LAID_INIT;

        status = diary__lay(&laid, w->call, &items[i], &scratch, w->err);
        if (status == TAKT_OK)
            add_dates(w, &items[i], &laid);
    }
    return status;
}

static int compare_numbers(int64_t x, int64_t y)
{
    return (x > y) - (x < y);
}

static int by_start(const void *a, const void *b)
{
    const struct diary_date *x = &((const struct diary_entry *)a)->date;
    const struct diary_date *y = &((const struct diary_entry *)b)->date;
    const struct diary_timing *t =
        &((const struct diary_entry *)a)->item->followup.timing;
    const struct diary_timing *u =
        &((const struct diary_entry *)b)->item->followup.timing;

    if (x->at_s != y->at_s)
        return compare_numbers(x->at_s, y->at_s);
    if (t->owner != u->owner)
        return compare_numbers(t->owner, u->owner);
    if (t->id != u->id)
        return compare_numbers(t->id, u->id);
    return compare_numbers(x->slot_s, y->slot_s);
}

/* An instant within the years that there are, a day more on each side. */
static int64_t within_time(int64_t at_s)
{
    if (at_s < TAKT_WALL_MIN - TAKT_DAY_S)
        return TAKT_WALL_MIN - TAKT_DAY_S;
    return at_s > TAKT_WALL_MAX + TAKT_DAY_S ? TAKT_WALL_MAX + TAKT_DAY_S
                                             : at_s;
}

takt_status diary_agenda(const struct diary_call *call, int64_t from_s,
                         int64_t to_s, size_t max, struct diary_entry **out,
                         size_t *count, bool *more, struct diary_arena *arena,
                         struct diary_error *err)
{
    struct window w = {.call = call,
                       .arena = arena,
                       .err = err,
                       .from_s = within_time(from_s),
                       .to_s = within_time(to_s),
                       .max = max < SIZE_MAX ? max + 1 : max};
    takt_status status = diary__refresh_spans(call, err);

    *out = NULL;
    *count = 0;
    *more = false;
    if (status == TAKT_OK)
        status = diary__begin_read(call, err);
    if (status == TAKT_OK)
        status = call->shelf != NULL ? add_kept(&w) : add_read(&w);
    if (status != TAKT_OK)
        return status;
    if (w.count > 0)
        qsort(w.entries, w.count, sizeof(*w.entries), by_start);
    *out = w.entries;
    *count = w.count < max ? w.count : max;
    *more = w.count > max;
    return TAKT_OK;
}

takt_status diary_dates(const struct diary_call *call,
                        const struct diary_item *item,
                        struct diary_cursor *cursor, size_t max,
                        struct diary_date **out, size_t *count, bool *more,
                        struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    DIARY_AUTO_WALK walk = {.laid = NULL};
    size_t room = 0;
    struct diary_date date;
    takt_status status = diary__lay(&laid, call, item, arena, err);

    *out = NULL;
    *count = 0;
    *more = false;
    if (status != TAKT_OK)
        return status;
    diary__walk_open(&walk, &laid, cursor->at_s);
    while (diary__walk_next(&walk, &date)) {
        if (date.at_s == cursor->at_s && date.slot_s <= cursor->slot_s)
            continue; /* on the page before */
        if (*count == max) {
            *more = true;
            return TAKT_OK;
        }
        if (*count == room)
            *out = diary_take_more(arena, *out, &room, sizeof(**out));
        (*out)[(*count)++] = date;
        *cursor = (struct diary_cursor){date.at_s, date.slot_s};
    }
    return TAKT_OK;
}

takt_status diary_count(const struct diary_call *call,
                        const struct diary_item *item, int64_t *count,
                        struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, call, item, arena, err);

    *count = status == TAKT_OK ? diary__date_count(&laid) : DIARY_NONE;
    return status;
}

takt_status diary_date_of(const struct diary_call *call,
                          const struct diary_item *item, int64_t slot_s,
                          struct diary_date *out, struct diary_arena *arena,
                          struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, call, item, arena, err);

    *out = (struct diary_date){.slot_s = slot_s};
    return status == TAKT_OK ? diary__date(&laid, slot_s, out) : status;
}
