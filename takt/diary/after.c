/* SPDX-License-Identifier: MIT */
/*
 * Repeating after completion; see after.h.
 *
 * A slot names a date for good, but the next date may fall on one that was
 * done before its time: a task for the 22nd that is done on the 21st, and
 * comes again a day later. The name then goes to the open date, and the one
 * that was done is named by the day before, and lies where it lay.
 */
#include "diary/after.h"

#include "diary/save.h"
#include "diary/split.h"

#include <takt/after.h>

#include <string.h>

static bool is_done(const struct diary_slot *row)
{
    return row->state == DIARY_COMPLETED || row->state == DIARY_SKIPPED;
}

static int64_t day_of(int64_t wall_s)
{
    return wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0);
}

static int64_t time_of(int64_t wall_s)
{
    return wall_s - day_of(wall_s) * TAKT_DAY_S;
}

static takt_status read_interval(struct diary__operation *op, const char *text,
                                 struct takt_after *out)
{
    struct takt_error takt = {0};

    return diary__engine(takt_after_parse(out, text, strlen(text), &takt),
                         &takt, op->err);
}

static void write_interval(struct diary__operation *op,
                           const struct takt_after *after,
                           struct diary_followup *followup)
{
    char *text = diary_take(op->arena, TAKT_AFTER_PRINT_SIZE, 1);

    (void)takt_after_print(text, after); /* its length is of no use */
    followup->after_done = text;
}

takt_status diary__after_check(struct diary__operation *op,
                               struct diary_followup *followup)
{
    struct diary_timing *t = &followup->timing;
    struct takt_after after;
    takt_status status;

    t->rules = t->exrules = t->dates = t->removed_days = NULL;
    t->start_shown = 1;
    if (t->kind == DIARY_MEETING)
        return diary_refuse_field(op->err, DIARY_REASON_AFTER_COMPLETION,
                                  DIARY_FIELD_KIND, 0, 0);
    if (followup->after_done == NULL)
        return diary_refuse_field(op->err, DIARY_REASON_REQUIRED,
                                  DIARY_FIELD_RULE, 0, 0);
    status = read_interval(op, followup->after_done, &after);
    if (status == TAKT_OK)
        write_interval(op, &after, followup);
    return status;
}

/* The day on which something was done, on the clock of the series. */
static int32_t done_day(const struct diary__operation *op,
                        const struct diary__laid *laid, int64_t done_s)
{
    const int64_t frame = laid->item->followup.timing.frame;
    const struct takt_zone *zone = frame == TAKT_FRAME_ZONE  ? laid->zone
                                   : frame == TAKT_FRAME_UTC ? NULL
                                                             : laid->reader;

    /* An import need not say when. */
    if (done_s < TAKT_WALL_MIN || done_s > TAKT_WALL_MAX)
        done_s = op->call->now_s;
    if (zone != NULL)
        done_s += takt_zone_offset(zone, done_s);
    return (int32_t)day_of(done_s);
}

/* The name of the start: it lies in a gap as any date may. */
static int64_t start_name(const struct diary__laid *laid,
                          const struct diary_item *item)
{
    const int64_t start_s = item->followup.timing.start_s;

    return takt_series_resolve(laid->series, start_s).wall_s;
}

/* How many dates there have been: those that are rows, and an open one that
 * is none. */
static uint64_t count_dates(const struct diary__laid *laid,
                            const struct diary_item *item)
{
    uint64_t count = diary_item_slot(item, start_name(laid, item)) == NULL;

    for (size_t i = 0; i < item->slot_count; i++)
        count += item->slots[i].state != DIARY_REMOVED;
    return count;
}

/* ---- names -------------------------------------------------------------- */

/* Whether a date by hand may bear a name: one that is on the clock, and not
 * at the instant of the start. */
static bool is_free(const struct diary__laid *laid,
                    const struct diary_item *item, int64_t slot_s)
{
    const struct takt_local at = takt_series_resolve(laid->series, slot_s);
    const struct takt_local start =
        takt_series_resolve(laid->series, item->followup.timing.start_s);

    return at.wall_s == slot_s && at.at_s != start.at_s;
}

/* Gives a date by hand a name that is free, on a day before. */
static takt_status rename_date(struct diary__operation *op,
                               const struct diary__laid *laid,
                               struct diary_item *item, int64_t slot_s)
{
    struct diary_slot row = *diary_item_slot(item, slot_s);
    int64_t name_s = takt_series_resolve(laid->series, slot_s).wall_s;

    if (row.start_s == DIARY_NONE)
        row.start_s = name_s;
    diary__drop_slot(item, slot_s);
    while (!is_free(laid, item, name_s) ||
           diary_item_slot(item, name_s) != NULL) {
        name_s -= TAKT_DAY_S;
        if (name_s < TAKT_WALL_MIN)
            return diary_refuse_field(op->err, DIARY_REASON_RANGE,
                                      DIARY_FIELD_START, TAKT_WALL_MIN,
                                      TAKT_WALL_MAX);
    }
    row.slot_s = name_s;
    if (row.start_s == name_s)
        row.start_s = DIARY_NONE;
    *diary__need_slot(op, item, name_s) = row;
    diary__rename_seats(item, slot_s, name_s);
    return TAKT_OK;
}

/* Sees to it that the start's name is its own. */
static takt_status make_room(struct diary__operation *op,
                             const struct diary__laid *laid,
                             struct diary_item *item)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < item->slot_count;) {
        const struct diary_slot *row = &item->slots[i];

        if (row->state == DIARY_REMOVED) {
            diary__drop_slot(item, row->slot_s);
        } else if (!is_free(laid, item, row->slot_s)) {
            status = rename_date(op, laid, item, row->slot_s);
            i = 0; /* the rows stand in another order now */
        } else {
            i++;
        }
    }
    return status;
}

/* When a date was done last: the start at done_s, or another one later. */
static int64_t last_done(const struct diary_item *item, int64_t done_s)
{
    if (done_s == DIARY_NONE)
        return done_s; /* now */
    for (size_t i = 0; i < item->slot_count; i++)
        if (is_done(&item->slots[i]) && item->slots[i].done_s > done_s)
            done_s = item->slots[i].done_s;
    return done_s;
}

/* ---- forwards and back -------------------------------------------------- */

takt_status diary__after_follow(struct diary__operation *op,
                                const struct diary__laid *laid,
                                struct diary_item *item, bool from_last)
{
    struct diary_timing *t = &item->followup.timing;
    struct diary_slot *row = diary_item_slot(item, start_name(laid, item));
    struct takt_after after;
    int64_t done_s;
    int64_t next_s;
    takt_status status;

    if (t->mode != DIARY_AFTER_COMPLETION || row == NULL || !is_done(row))
        return TAKT_OK;
    status = read_interval(op, item->followup.after_done, &after);
    if (status != TAKT_OK)
        return status;
    done_s = from_last ? last_done(item, row->done_s) : row->done_s;
    if (takt_after_next(&next_s, &after, t->start_s, done_day(op, laid, done_s),
                        count_dates(laid, item)) != TAKT_OK)
        return TAKT_OK; /* it was the last */
    row->origin = DIARY_BY_HAND;
    t->start_s = next_s;
    return make_room(op, laid, item);
}

/* Whether a row was done after another. */
static bool is_later(const struct diary_slot *row, int64_t done_s,
                     const struct diary_slot *than)
{
    if (!is_done(row) || row == than)
        return false;
    if (row->done_s != done_s)
        return row->done_s > done_s;
    return row->op != than->op ? row->op > than->op
                               : row->slot_s > than->slot_s;
}

/* Whether the open date is the one that a row has made, untouched. */
static bool has_made(const struct diary__operation *op,
                     const struct diary__laid *laid,
                     const struct diary_item *item,
                     const struct diary_slot *row, int64_t done_s,
                     struct takt_after after)
{
    const int64_t start_s = item->followup.timing.start_s;
    const int64_t name_s = start_name(laid, item);
    int64_t next_s;

    if (diary_item_slot(item, name_s) != NULL ||
        diary__seat(item, name_s) != NULL)
        return false;
    for (size_t i = 0; i < item->slot_count; i++)
        if (is_later(&item->slots[i], done_s, row))
            return false;
    after.count = 0; /* the end was not reached then */
    after.has_until = false;
    return takt_after_next(&next_s, &after, start_s, done_day(op, laid, done_s),
                           0) == TAKT_OK &&
           next_s == start_s;
}

/* Gives a date that lies on another day than its name the name of that day,
 * if that is free now. Answers its name. */
static int64_t take_name(struct diary__operation *op, struct diary_item *item,
                         int64_t slot_s)
{
    struct diary_slot row = *diary_item_slot(item, slot_s);
    const int64_t name_s = row.start_s;

    if (name_s == DIARY_NONE || (name_s - slot_s) % TAKT_DAY_S != 0 ||
        diary_item_slot(item, name_s) != NULL)
        return slot_s;
    diary__drop_slot(item, slot_s);
    row.slot_s = name_s;
    row.start_s = DIARY_NONE;
    *diary__need_slot(op, item, name_s) = row;
    diary__rename_seats(item, slot_s, name_s);
    return name_s;
}

takt_status diary__after_take_back(struct diary__operation *op,
                                   const struct diary__laid *laid,
                                   struct diary_item *item, int64_t slot_s,
                                   int64_t done_s)
{
    struct diary_timing *t = &item->followup.timing;
    struct diary_slot *row = diary_item_slot(item, slot_s);
    struct takt_after after;
    takt_status status;

    if (t->mode != DIARY_AFTER_COMPLETION || row == NULL ||
        row->origin != DIARY_BY_HAND)
        return TAKT_OK;
    status = read_interval(op, item->followup.after_done, &after);
    if (status != TAKT_OK || !has_made(op, laid, item, row, done_s, after))
        return status;
    row->origin = DIARY_BY_RULE;
    slot_s = take_name(op, item, slot_s);
    /* A date in a gap goes by a later time than the series has. */
    t->start_s = slot_s + time_of(t->start_s) - time_of(slot_s);
    if (start_name(laid, item) != slot_s)
        t->start_s = slot_s;
    return TAKT_OK;
}

/* ---- ends --------------------------------------------------------------- */

/* Takes the open date away. */
static takt_status take_open(struct diary__operation *op,
                             const struct diary_item *old, int64_t name_s,
                             struct diary_report *report)
{
    struct diary_item item = *old;

    diary__own_rows(op, &item, 0);
    report->affected_count = 1;
    item.followup.timing.start_shown = 0;
    diary__drop_slot(&item, name_s);
    diary__drop_seat(&item, name_s);
    return diary__save_shaped(op, old, &item, report);
}

/* Lets the open date be the last. */
static takt_status end_with_open(struct diary__operation *op,
                                 const struct diary_item *old, uint64_t dates,
                                 struct diary_report *report)
{
    struct diary_item item = *old;
    struct takt_after after;
    takt_status status = read_interval(op, item.followup.after_done, &after);

    if (status != TAKT_OK || (after.count != 0 && after.count <= dates))
        return status;
    diary__own_rows(op, &item, 0);
    report->affected_count =
        after.count == 0 ? DIARY_NONE : (int64_t)(after.count - dates);
    after.has_until = false;
    after.count = (uint32_t)dates; /* no more than there are rows */
    write_interval(op, &after, &item.followup);
    return diary__save_shaped(op, old, &item, report);
}

takt_status diary__after_stop(struct diary__operation *op,
                              const struct diary_item *old, int64_t slot_s,
                              struct diary_report *report)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    const struct diary_slot *row;
    int64_t name_s;
    takt_status status = diary__lay(&laid, op->call, old, op->arena, op->err);

    report->affected_count = 0;
    if (status != TAKT_OK)
        return status;
    name_s = start_name(&laid, old);
    row = diary_item_slot(old, name_s);
    if (row != NULL && is_done(row))
        return TAKT_OK; /* it has ended */
    if (slot_s != name_s)
        return take_open(op, old, name_s, report);
    return end_with_open(op, old, count_dates(&laid, old), report);
}

bool diary__after_goes_on(const struct diary_item *item)
{
    const struct diary_followup *f = &item->followup;
    struct takt_after after;

    return f->timing.mode == DIARY_AFTER_COMPLETION &&
           f->timing.start_shown == 1 && f->after_done != NULL &&
           takt_after_parse(&after, f->after_done, strlen(f->after_done),
                            NULL) == TAKT_OK &&
           after.count != 1;
}

takt_status diary__after_spend(struct diary__operation *op,
                               struct diary_item *item, size_t dates)
{
    struct takt_after after;
    takt_status status = read_interval(op, item->followup.after_done, &after);

    if (status != TAKT_OK || after.count == 0)
        return status;
    after.count = dates < after.count ? after.count - (uint32_t)dates : 1;
    write_interval(op, &after, &item->followup);
    return TAKT_OK;
}

void diary__after_make_list(struct diary__operation *op,
                            struct diary_item *item)
{
    struct diary_timing *t = &item->followup.timing;
    int64_t *dates = diary_take(op->arena, item->slot_count, sizeof(*dates));
    size_t count = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        if (item->slots[i].state == DIARY_REMOVED)
            continue;
        item->slots[i].origin = DIARY_BY_RULE;
        dates[count++] = item->slots[i].slot_s;
    }
    t->mode = DIARY_DATES;
    t->start_s = count > 0 ? dates[0] : t->start_s;
    t->dates = diary__dates_print(dates, count, t->frame == TAKT_FRAME_DATE,
                                  op->arena);
    item->followup.after_done = NULL;
}

void diary__after_keep_done(struct diary__operation *op,
                            const struct diary_item *old,
                            struct diary_item *item)
{
    if (old->followup.timing.mode != DIARY_AFTER_COMPLETION ||
        item->followup.timing.mode != DIARY_AFTER_COMPLETION)
        return;
    diary__own_rows(op, item, old->slot_count + old->seat_count);
    diary__own_others(op, item, old->other_count);
    for (size_t i = 0; i < old->slot_count; i++) {
        const struct diary_slot *row = &old->slots[i];

        if (!is_done(row) || diary_item_slot(item, row->slot_s) != NULL)
            continue;
        *diary__need_slot(op, item, row->slot_s) = *row;
        diary__keep_seats(op, item, old, row->slot_s);
    }
}
