/* SPDX-License-Identifier: MIT */
/*
 * The shelf: a hash table of follow-ups, and a list of them by when they were
 * asked for last, whose end is dropped when all take more memory than they
 * may. Each is counted: the shelf holds it, and every arena whose answer
 * points to it. Nothing of it changes once it stands there, so that any number
 * of threads may read it.
 *
 * Times that have no zone of their own are laid in the reader's, so a
 * follow-up is kept for each zone that it was read in.
 */
#include "diary/shelf.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "diary/window.h"

/* There is a bucket for so many bytes of the shelf: about what one takes. */
#define BUCKET_BYTES 2048

/* What takes more than this part of the shelf is not put there. */
#define PART_MAX 16

struct kept {
    struct diary__kept it; /* first, so that one is the other */
    struct kept *next;     /* of the bucket */
    struct kept *newer;
    struct kept *older;
    struct diary_arena arena; /* its rows */
    size_t series_bytes;
    size_t bytes; /* all that it takes */
    size_t holders;
};

struct diary_shelf {
    pthread_mutex_t lock;
    size_t bytes_max;
    size_t bytes;
    struct kept *newest;
    struct kept *oldest;
    size_t bucket_count; /* a power of two */
    struct kept *buckets[];
};

/* What one answer points to. */
struct held {
    struct diary_shelf *shelf;
    struct kept **list;
    size_t count;
};

struct diary_shelf *diary_shelf_new(size_t bytes_max)
{
    struct diary_shelf *shelf;
    size_t count = 1;

    while (count < bytes_max / BUCKET_BYTES)
        count *= 2;
    shelf = calloc(1, sizeof(*shelf) + count * sizeof(*shelf->buckets));
    if (shelf == NULL)
        return NULL;
    shelf->bytes_max = bytes_max;
    shelf->bucket_count = count;
    pthread_mutex_init(&shelf->lock, NULL);
    return shelf;
}

static void free_kept(struct kept *kept)
{
    diary__laid_close(&kept->it.laid);
    diary_arena_release(&kept->arena);
    free(kept);
}

/* ---- what stands on the shelf, its lock held ---------------------------- */

static struct kept **bucket_of(struct diary_shelf *shelf,
                               const struct diary_seat *seat)
{
    uint64_t hash = (uint64_t)seat->owner * UINT64_C(0x9e3779b97f4a7c15);

    hash = (hash ^ (uint64_t)seat->followup) * UINT64_C(0x9e3779b97f4a7c15);
    hash = (hash ^ (uint64_t)seat->person) * UINT64_C(0x9e3779b97f4a7c15);
    return &shelf->buckets[hash >> 32 & (shelf->bucket_count - 1)];
}

static void let_go(struct kept *kept)
{
    if (--kept->holders == 0)
        free_kept(kept);
}

static void unlink_age(struct diary_shelf *shelf, struct kept *kept)
{
    *(kept->newer != NULL ? &kept->newer->older : &shelf->newest) = kept->older;
    *(kept->older != NULL ? &kept->older->newer : &shelf->oldest) = kept->newer;
}

static void link_newest(struct diary_shelf *shelf, struct kept *kept)
{
    kept->newer = NULL;
    kept->older = shelf->newest;
    *(kept->older != NULL ? &kept->older->newer : &shelf->oldest) = kept;
    shelf->newest = kept;
}

static void drop(struct diary_shelf *shelf, struct kept *kept)
{
    struct kept **at = bucket_of(shelf, &kept->it.item.seat);

    while (*at != kept)
        at = &(*at)->next;
    *at = kept->next;
    unlink_age(shelf, kept);
    shelf->bytes -= kept->bytes;
    let_go(kept);
}

/* Finds the follow-up of a seat; drops what is no longer so. */
static struct kept *find(struct diary_shelf *shelf,
                         const struct diary_seat *seat,
                         const struct takt_zone *reader)
{
    struct kept *next;

    for (struct kept *k = *bucket_of(shelf, seat); k != NULL; k = next) {
        const struct diary_seat *kept = &k->it.item.seat;

        next = k->next;
        if (kept->followup != seat->followup || kept->owner != seat->owner ||
            kept->person != seat->person)
            continue;
        if (kept->change != seat->change) {
            drop(shelf, k);
        } else if (k->it.laid.reader == reader) {
            unlink_age(shelf, k);
            link_newest(shelf, k);
            return k;
        }
    }
    return NULL;
}

static void put(struct diary_shelf *shelf, struct kept *kept)
{
    struct kept *old = find(shelf, &kept->it.item.seat, kept->it.laid.reader);
    struct kept **bucket = bucket_of(shelf, &kept->it.item.seat);

    if (old != NULL) /* another thread has read it too */
        drop(shelf, old);
    if (kept->bytes > shelf->bytes_max / PART_MAX)
        return;
    kept->holders++;
    kept->next = *bucket;
    *bucket = kept;
    link_newest(shelf, kept);
    shelf->bytes += kept->bytes;
    while (shelf->bytes > shelf->bytes_max)
        drop(shelf, shelf->oldest);
}

/* ---- making one --------------------------------------------------------- */

static void *take_counted(void *ctx, size_t size)
{
    void *taken = malloc(size);

    *(size_t *)ctx += malloc_usable_size(taken);
    return taken;
}

static void give_counted(void *ctx, void *taken)
{
    (void)ctx; /* a series is measured once, when it is made */
    free(taken);
}

static void copy_texts(enum diary_table table, void *row,
                       struct diary_arena *arena)
{
    const struct diary_table_info *info = diary_table_info(table);

    for (size_t i = 0; i < info->column_count; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_TEXT)
            diary_set_text(row, column,
                           diary_take_copy(arena, diary_text_at(row, column)));
    }
}

static void *copy_rows(enum diary_table table, const void *rows, size_t count,
                       struct diary_arena *arena)
{
    const size_t size = diary_table_info(table)->row_size;
    char *copy = diary_take(arena, count, size);

    if (count > 0)
        memcpy(copy, rows, count * size);
    for (size_t i = 0; i < count; i++)
        copy_texts(table, copy + i * size, arena);
    return copy;
}

static void copy_item(struct kept *kept, const struct diary_item *item)
{
    struct diary_item *out = &kept->it.item;

    *out = *item;
    out->seat.acknowledged_s = DIARY_NONE;
    copy_texts(DIARY_FOLLOWUP, &out->followup, &kept->arena);
    copy_texts(DIARY_SEAT, &out->seat, &kept->arena);
    out->slots =
        copy_rows(DIARY_SLOT, item->slots, item->slot_count, &kept->arena);
    out->seats =
        copy_rows(DIARY_SEAT, item->seats, item->seat_count, &kept->arena);
    for (size_t i = 0; i < out->seat_count; i++)
        out->seats[i].snoozed_s = DIARY_NONE;
}

/* Makes a follow-up that could stand on the shelf; its holder is the caller. */
static takt_status make(struct kept **out, const struct diary_call *call,
                        const struct diary_item *item, struct diary_error *err)
{
    struct kept *kept = calloc(1, sizeof(*kept));
    struct takt_alloc alloc = {take_counted, give_counted, NULL};
    takt_status status;

    *out = kept;
    if (kept == NULL)
        diary_out_of_memory();
    alloc.ctx = &kept->series_bytes;
    kept->holders = 1;
    copy_item(kept, item);
    status = diary__lay_in(&kept->it.laid, call, &kept->it.item, &alloc,
                           &kept->arena, err);
    if (status != TAKT_OK) {
        free_kept(kept);
        return status;
    }
    kept->bytes =
        sizeof(*kept) + diary_arena_bytes(&kept->arena) + kept->series_bytes;
    return TAKT_OK;
}

/* ---- a window ----------------------------------------------------------- */

static void release(void *ctx)
{
    struct held *held = ctx;

    pthread_mutex_lock(&held->shelf->lock);
    for (size_t i = 0; i < held->count; i++)
        if (held->list[i] != NULL)
            let_go(held->list[i]);
    pthread_mutex_unlock(&held->shelf->lock);
}

/* Takes what the shelf has; answers how many it has not. */
static size_t take_kept(struct held *held, const struct diary_seat *seats,
                        const struct takt_zone *reader)
{
    size_t missing = 0;

    pthread_mutex_lock(&held->shelf->lock);
    for (size_t i = 0; i < held->count; i++) {
        held->list[i] = find(held->shelf, &seats[i], reader);
        if (held->list[i] != NULL)
            held->list[i]->holders++;
        else
            missing++;
    }
    pthread_mutex_unlock(&held->shelf->lock);
    return missing;
}

static takt_status add(struct held *held, size_t i,
                       const struct diary_call *call,
                       const struct diary_item *item, struct diary_error *err)
{
    takt_status status = make(&held->list[i], call, item, err);

    if (status != TAKT_OK) {
        held->list[i] = NULL;
        return status;
    }
    pthread_mutex_lock(&held->shelf->lock);
    put(held->shelf, held->list[i]);
    pthread_mutex_unlock(&held->shelf->lock);
    return TAKT_OK;
}

/* Reads each that is missing by itself. An invitation to what is not here is
 * left out. */
static takt_status add_each(struct held *held, const struct diary_call *call,
                            const struct diary_seat *seats,
                            struct diary_error *err)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status >= TAKT_OK && i < held->count; i++) {
        DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
        struct diary_item item;

        if (held->list[i] != NULL)
            continue;
        status = diary__load(call, seats[i].owner, seats[i].followup, &item,
                             &scratch, err);
        diary__hide_whole(&item, &seats[i]);
        if (status == TAKT_OK)
            status = add(held, i, call, &item, err);
    }
    return status < TAKT_OK ? status : TAKT_OK;
}

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* The order in which a window has its seats. */
static int by_window(const struct diary_seat *a, const struct diary_seat *b)
{
    int order = compare_numbers(a->to_s, b->to_s);

    order = order != 0 ? order : compare_numbers(a->from_s, b->from_s);
    order = order != 0 ? order : compare_numbers(a->owner, b->owner);
    return order != 0 ? order : compare_numbers(a->followup, b->followup);
}

/* Reads the window whole, which takes fewer questions; it may have follow-ups
 * that are not wanted, or lack those of seats whose follow-up is not here. */
static takt_status add_window(struct held *held, const struct diary_call *call,
                              const struct diary_seat *seats, int64_t from_s,
                              int64_t to_s, struct diary_error *err)
{
    DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
    struct diary_item *items;
    size_t count;
    size_t at = 0;
    takt_status status =
        diary__window(call, from_s, to_s, &items, &count, &scratch, err);

    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        while (at < held->count && by_window(&seats[at], &items[i].seat) < 0)
            at++;
        if (at < held->count && held->list[at] == NULL &&
            by_window(&seats[at], &items[i].seat) == 0)
            status = add(held, at, call, &items[i], err);
    }
    return status;
}

takt_status diary__shelf_take(const struct diary_call *call,
                              const struct diary_seat *seats, size_t seat_count,
                              int64_t from_s, int64_t to_s,
                              const struct diary__kept ***out, size_t *count,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct takt_zone *reader =
        call->zone != NULL ? call->find_zone(call->zone_ctx, call->zone) : NULL;
    struct held *held = diary_take(arena, 1, sizeof(*held));
    size_t kept = 0;
    size_t missing;
    takt_status status;

    held->shelf = call->shelf;
    held->count = seat_count;
    held->list = diary_take(arena, seat_count, sizeof(*held->list));
    diary_arena_defer(arena, release, held);
    missing = take_kept(held, seats, reader);
    status = missing > seat_count / 2
                 ? add_window(held, call, seats, from_s, to_s, err)
                 : add_each(held, call, seats, err);
    for (size_t i = 0; i < held->count; i++)
        if (held->list[i] != NULL)
            held->list[kept++] = held->list[i];
    held->count = kept;
    *out = (const struct diary__kept **)held->list;
    *count = kept;
    return status;
}

takt_status diary__shelf_window(const struct diary_call *call, int64_t from_s,
                                int64_t to_s, const struct diary__kept ***out,
                                size_t *count, struct diary_arena *arena,
                                struct diary_error *err)
{
    struct diary_seat *seats;
    size_t seat_count;
    takt_status status = diary__window_seats(call, from_s, to_s, &seats,
                                             &seat_count, arena, err);

    *out = NULL;
    *count = 0;
    return status == TAKT_OK
               ? diary__shelf_take(call, seats, seat_count, from_s, to_s, out,
                                   count, arena, err)
               : status;
}

void diary_shelf_free(struct diary_shelf *shelf)
{
    if (shelf == NULL)
        return;
    while (shelf->newest != NULL)
        drop(shelf, shelf->newest);
    pthread_mutex_destroy(&shelf->lock);
    free(shelf);
}
