/* SPDX-License-Identifier: MIT */
/*
 * Laying the dates of a follow-up; see laid.h.
 *
 * A zone that the machine no longer has is read as the reader's own: a diary
 * with one odd follow-up must still open.
 */
#include "diary/laid.h"

#include "diary/fields.h"
#include "diary/shift.h"

#include <stdlib.h>
#include <string.h>

/* How far the clocks of the world are from UTC at most, with some room. */
#define CLOCKS_S (15 * 3600)

static bool has_instants(const struct diary_timing *timing)
{
    return timing->frame == TAKT_FRAME_ZONE || timing->frame == TAKT_FRAME_UTC;
}

static struct takt_local resolve_in(const struct takt_zone *zone,
                                    int64_t wall_s)
{
    if (zone != NULL)
        return takt_zone_resolve(zone, wall_s);
    return (struct takt_local){.at_s = wall_s, .wall_s = wall_s};
}

struct takt_local diary__resolve(const struct diary__laid *laid, int64_t wall_s)
{
    switch (laid->item->followup.timing.frame) {
    case TAKT_FRAME_ZONE:
        return resolve_in(laid->zone, wall_s);
    case TAKT_FRAME_UTC:
        return resolve_in(NULL, wall_s);
    default:
        return resolve_in(laid->reader, wall_s);
    }
}

bool diary__is_answer_his(int64_t answer)
{
    return diary_is_asked(answer) && answer != DIARY_ANSWER_DECLINED &&
           answer != DIARY_ANSWER_ASSIGNMENT &&
           answer != DIARY_ANSWER_ASSIGNMENT_SEEN;
}

bool diary__is_his(const struct diary_item *item, const struct diary_date *date)
{
    const struct diary_seat *one = date->seat;
    const int64_t answer = one != NULL && one->answer != DIARY_NONE
                               ? one->answer
                               : item->seat.answer;

    return diary__is_answer_his(answer);
}

/* What the series calls the instant of a wall time. */
static int64_t series_instant(const struct diary__laid *laid, int64_t wall_s)
{
    return resolve_in(laid->zone, wall_s).at_s;
}

static bool is_placed(const struct diary_slot *row)
{
    return row->start_s != DIARY_NONE && row->state != DIARY_REMOVED;
}

static bool has_value(const struct diary_table_info *info, const void *row,
                      size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct diary_column *column = &info->columns[i];

        if (column->type == DIARY_NUMBER
                ? diary_number_at(row, column) != DIARY_NONE
                : diary_text_at(row, column) != NULL)
            return true;
    }
    return false;
}

/* Whether a row says more than a state. */
static bool is_changed(const struct diary_slot *row)
{
    const struct diary_table_info *info = diary_table_info(DIARY_SLOT);
    size_t first = 0;

    if (row->length_days != DIARY_NONE || row->length_s != DIARY_NONE)
        return true;
    while (info->columns[first].offset !=
           offsetof(struct diary_slot, fields.type))
        first++;
    while (info->columns[first].offset < sizeof(struct diary_slot) &&
           info->columns[first].offset !=
               offsetof(struct diary_slot, created_s)) {
        if (has_value(info, row, first, first + 1))
            return true;
        first++;
    }
    return false;
}

/* Sets the end from the start. */
static void set_end(const struct diary__laid *laid, struct diary_date *date)
{
    const struct diary_timing *t = &laid->item->followup.timing;
    const struct diary_slot *row = date->row;
    bool own = row != NULL && row->length_s != DIARY_NONE;
    int64_t days = own ? row->length_days : t->length_days;
    int64_t seconds = own ? row->length_s : t->length_s;
    struct takt_local end = {
        .at_s = date->at_s, .wall_s = date->wall_s, .offset_s = date->offset_s};
    int64_t wall_s = date->wall_s + days * TAKT_DAY_S;

    if (!has_instants(t))
        wall_s += seconds;
    if (wall_s > TAKT_WALL_MAX)
        wall_s = TAKT_WALL_MAX;
    if (wall_s != date->wall_s)
        end = diary__resolve(laid, wall_s);
    if (has_instants(t))
        end.at_s += seconds;
    date->end_at_s = end.at_s;
    date->end_offset_s = t->frame == TAKT_FRAME_ZONE && laid->zone != NULL
                             ? takt_zone_offset(laid->zone, end.at_s)
                             : end.offset_s;
    date->end_wall_s = end.at_s + date->end_offset_s;
}

/* The date of an occurrence of the series, which its row may have moved. */
/* When a date of the series is, of which no row says where it lies. */
static struct takt_local regular_time(const struct diary__laid *laid,
                                      const struct takt_occurrence *found)
{
    if (has_instants(&laid->item->followup.timing) && !found->is_added)
        return (struct takt_local){.at_s = found->at_s,
                                   .wall_s = found->wall_s,
                                   .offset_s = found->offset_s};
    return diary__resolve(laid,
                          found->is_shifted ? found->wall_s : found->slot_s);
}

static struct diary_date make_date(const struct diary__laid *laid,
                                   const struct takt_occurrence *found)
{
    const struct diary_timing *t = &laid->item->followup.timing;
    const int64_t slot_s = found->slot_s;
    const struct diary_slot *row = diary_item_slot(laid->item, slot_s);
    const bool is_moved = row != NULL && is_placed(row);
    const struct takt_local at = is_moved ? diary__resolve(laid, row->start_s)
                                          : regular_time(laid, found);
    struct diary_date date = {
        .slot_s = slot_s,
        .regular_s = found->is_shifted ? found->wall_s : slot_s,
        .is_moved = is_moved,
        .is_shifted = found->is_shifted && !is_moved,
        .at_s = at.at_s,
        .wall_s = at.wall_s,
        .offset_s = at.offset_s,
        .is_added = found->is_added && t->mode == DIARY_RULE &&
                    (t->start_shown != 1 || slot_s != t->start_s),
        .row = row,
        .seat = diary__seat(laid->item, slot_s),
    };

    if (date.row != NULL) {
        date.state = (enum diary_state)date.row->state;
        date.is_changed = is_changed(date.row);
    }
    if (date.seat != NULL && date.seat->completed == 1)
        date.state = DIARY_COMPLETED; /* his own tick (SPEC R-117) */
    date.is_changed =
        date.is_changed ||
        (date.seat != NULL && diary__has_seat(DIARY__SEAT, date.seat));
    set_end(laid, &date);
    return date;
}

static int compare_dates(const void *a, const void *b)
{
    const struct diary_date *x = a;
    const struct diary_date *y = b;

    if (x->at_s != y->at_s)
        return x->at_s < y->at_s ? -1 : 1;
    return (x->slot_s > y->slot_s) - (x->slot_s < y->slot_s);
}

/* Finds the moved dates. */
static void place(struct diary__laid *laid, struct diary_arena *arena)
{
    const struct diary_item *item = laid->item;

    laid->placed = diary_take(arena, item->slot_count, sizeof(*laid->placed));
    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];
        struct takt_occurrence found;

        if (is_placed(row) &&
            takt_series_find(laid->series, row->slot_s, &found) == TAKT_OK)
            laid->placed[laid->placed_count++] = make_date(laid, &found);
    }
    if (laid->placed_count > 0)
        qsort(laid->placed, laid->placed_count, sizeof(*laid->placed),
              compare_dates);
}

/* Gathers the dates added and removed, as the series wants them. */
static takt_status gather(struct diary__laid *laid,
                          struct takt_series_options *options,
                          struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_item *item = laid->item;
    const struct diary_timing *t = &item->followup.timing;
    int64_t *dates;
    int64_t *days;
    size_t date_count;
    size_t day_count;
    const char *bad;
    int64_t *added;
    int64_t *removed = diary_take(arena, item->slot_count, sizeof(*removed));
    int32_t *removed_days;

    if (diary__dates_parse(&dates, &date_count, t->dates, arena, &bad) !=
            TAKT_OK ||
        diary__dates_parse(&days, &day_count, t->removed_days, arena, &bad) !=
            TAKT_OK)
        return diary_refuse_text(err, DIARY_REASON_DATES_TEXT, bad);
    added = diary_take(arena, date_count + item->slot_count, sizeof(*added));
    removed_days = diary_take(arena, day_count, sizeof(*removed_days));
    options->added = added;
    options->removed = removed;
    options->removed_days = removed_days;
    for (size_t i = 0; i < date_count; i++)
        added[options->added_count++] = series_instant(laid, dates[i]);
    for (size_t i = 0; i < day_count; i++)
        removed_days[options->removed_day_count++] =
            (int32_t)(days[i] / TAKT_DAY_S - (days[i] % TAKT_DAY_S < 0));
    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];
        int64_t at_s = series_instant(laid, row->slot_s);

        if (row->state == DIARY_REMOVED)
            removed[options->removed_count++] = at_s;
        else if (row->origin == DIARY_BY_HAND)
            added[options->added_count++] = at_s;
    }
    return TAKT_OK;
}

takt_status diary__series_options(struct diary__laid *out,
                                  struct takt_series_options *made,
                                  const struct diary_call *call,
                                  const struct diary_item *item,
                                  struct diary_arena *arena,
                                  struct diary_error *err)
{
    const struct diary_timing *t = &item->followup.timing;
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule *rules;
    struct takt_rule *exrules;
    takt_status status;

    *out = (struct diary__laid){.item = item};
    if (call->zone != NULL)
        out->reader = call->find_zone(call->zone_ctx, call->zone);
    if (t->frame == TAKT_FRAME_ZONE)
        out->zone = call->find_zone(call->zone_ctx, t->zone);
    if (t->frame == TAKT_FRAME_ZONE && out->zone == NULL)
        out->zone = out->reader;
    options.frame = (enum takt_frame)t->frame;
    if (t->frame == TAKT_FRAME_ZONE && out->zone == NULL)
        options.frame = TAKT_FRAME_UTC;
    options.zone = out->zone;
    options.start_s = t->start_s;
    options.start_shown = t->mode == DIARY_SINGLE || t->start_shown == 1;
    status =
        diary__rules_parse(&rules, &options.rule_count, t->rules, arena, err);
    if (status == TAKT_OK)
        status = diary__rules_parse(&exrules, &options.exrule_count, t->exrules,
                                    arena, err);
    if (status == TAKT_OK)
        status = diary__shift_parse(&options.shift, t->shift, err);
    if (status == TAKT_OK)
        status = gather(out, &options, arena, err);
    if (status != TAKT_OK)
        return status;
    options.rules = rules;
    options.exrules = exrules;
    *made = options;
    return TAKT_OK;
}

takt_status diary__lay(struct diary__laid *out, const struct diary_call *call,
                       const struct diary_item *item, struct diary_arena *arena,
                       struct diary_error *err)
{
    return diary__lay_in(out, call, item, NULL, arena, err);
}

takt_status diary__lay_in(struct diary__laid *out,
                          const struct diary_call *call,
                          const struct diary_item *item,
                          const struct takt_alloc *alloc,
                          struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
    struct takt_series_options options;
    struct takt_error takt = {0};
    takt_status status =
        diary__series_options(out, &options, call, item, &scratch, err);

    if (status != TAKT_OK)
        return status;
    status = diary__engine(
        takt_series_make(&out->series, &options, alloc, &takt), &takt, err);
    if (status == TAKT_OK)
        place(out, arena);
    return status;
}

void diary__laid_close(struct diary__laid *laid)
{
    takt_series_free(laid->series);
    laid->series = NULL;
}

takt_status diary__date(const struct diary__laid *laid, int64_t slot_s,
                        struct diary_date *out)
{
    struct takt_occurrence found;
    takt_status status = takt_series_find(laid->series, slot_s, &found);

    if (status == TAKT_NOMEM)
        diary_out_of_memory();
    if (status != TAKT_OK)
        return status;
    *out = make_date(laid, &found);
    return TAKT_OK;
}

int64_t diary__date_count(const struct diary__laid *laid)
{
    uint64_t count;

    if (takt_series_is_endless(laid->series))
        return DIARY_NONE;
    takt_status status =
        takt_series_count(laid->series, INT64_MIN, INT64_MAX, &count);
    if (status == TAKT_NOMEM)
        diary_out_of_memory();
    /* More than can be walked is as good as endless. */
    return status == TAKT_LIMIT ? DIARY_NONE : (int64_t)count;
}

int64_t diary__first_slot(const struct diary__laid *laid)
{
    struct takt_occurrence found;

    return takt_series_first(laid->series, &found) == TAKT_OK ? found.slot_s
                                                              : DIARY_NONE;
}

int64_t diary__last_slot(const struct diary__laid *laid)
{
    struct takt_occurrence found;

    if (takt_series_is_endless(laid->series))
        return DIARY_NONE;
    return takt_series_last(laid->series, &found) == TAKT_OK ? found.slot_s
                                                             : DIARY_NONE;
}

void diary__walk_open(struct diary__walk *walk, const struct diary__laid *laid,
                      int64_t from_s)
{
    int64_t series_from_s = from_s;

    walk->laid = laid;
    walk->from_s = from_s;
    walk->batch_size = DIARY_LAID_BATCH_FIRST;
    walk->batch_count = walk->batch_at = walk->placed_at = 0;
    if (!has_instants(&laid->item->followup.timing) &&
        from_s > INT64_MIN + CLOCKS_S)
        series_from_s = from_s - CLOCKS_S;
    if (takt_series_iter_open(&walk->iter, laid->series, series_from_s) !=
        TAKT_OK)
        diary_out_of_memory();
    while (walk->placed_at < laid->placed_count &&
           laid->placed[walk->placed_at].at_s < from_s)
        walk->placed_at++;
}

static bool take_batch(struct diary__walk *walk)
{
    walk->batch_at = 0;
    walk->batch_count =
        takt_series_iter_next(&walk->iter, walk->batch, walk->batch_size);
    if (walk->batch_size < DIARY_LAID_BATCH)
        walk->batch_size *= 2;
    return walk->batch_count > 0;
}

/* The next date of the series that lies where its slot is and has not been
 * given, without moving on. */
static bool peek(struct diary__walk *walk, struct diary_date *out)
{
    for (;;) {
        const struct takt_occurrence *found;
        const struct diary_slot *row;

        if (walk->batch_at == walk->batch_count && !take_batch(walk))
            return false;
        found = &walk->batch[walk->batch_at];
        row = diary_item_slot(walk->laid->item, found->slot_s);
        if (row == NULL || !is_placed(row)) {
            *out = make_date(walk->laid, found);
            if (out->at_s >= walk->from_s)
                return true;
        }
        walk->batch_at++;
    }
}

bool diary__walk_next(struct diary__walk *walk, struct diary_date *out)
{
    const struct diary__laid *laid = walk->laid;
    bool has_regular = peek(walk, out);

    if (walk->placed_at < laid->placed_count &&
        (!has_regular ||
         compare_dates(&laid->placed[walk->placed_at], out) < 0)) {
        *out = laid->placed[walk->placed_at++];
        return true;
    }
    walk->batch_at += has_regular;
    return has_regular;
}

void diary__walk_close(struct diary__walk *walk)
{
    if (walk->laid != NULL)
        takt_series_iter_close(&walk->iter);
}

int64_t diary__longest(const struct diary_item *item)
{
    const struct diary_timing *t = &item->followup.timing;
    int64_t longest = t->length_days * TAKT_DAY_S + t->length_s;

    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];

        if (row->length_s != DIARY_NONE &&
            row->length_days * TAKT_DAY_S + row->length_s > longest)
            longest = row->length_days * TAKT_DAY_S + row->length_s;
    }
    return longest + TAKT_DAY_S;
}
