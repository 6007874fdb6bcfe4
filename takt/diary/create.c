/* SPDX-License-Identifier: MIT */
/* Making follow-ups, and taking them over from elsewhere. */
#include "diary/create.h"

#include "diary/after.h"
#include "diary/check.h"
#include "diary/edits.h"
#include "diary/laid.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/split.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *diary__new_uid(struct diary__operation *op, int64_t id)
{
    const char *seed = op->call->uid_seed;
    size_t room = (seed == NULL ? 0 : strlen(seed)) + 64;
    char *uid = diary_take(op->arena, room, 1);

    (void)snprintf(uid, room, "%s-%" PRIx64 "-%" PRId64 "@takt",
                   seed == NULL ? "local" : seed, op->call->now_s, id);
    return uid;
}

static int by_slot(const void *a, const void *b)
{
    int64_t x = ((const struct diary_slot *)a)->slot_s;
    int64_t y = ((const struct diary_slot *)b)->slot_s;

    return (x > y) - (x < y);
}

/* Copies the slots in order; of two with the same name the last counts. */
static void copy_slots(struct diary__operation *op, struct diary_item *item)
{
    struct diary_slot *slots =
        diary_take(op->arena, item->slot_count, sizeof(*slots));
    size_t left = 0;

    for (size_t i = 0; i < item->slot_count; i++)
        slots[i] = item->slots[i];
    if (item->slot_count > 0)
        qsort(slots, item->slot_count, sizeof(*slots), by_slot);
    for (size_t i = 0; i < item->slot_count; i++) {
        if (left > 0 && slots[left - 1].slot_s == slots[i].slot_s)
            left--;
        slots[left++] = slots[i];
    }
    item->slots = slots;
    item->slot_count = left;
}

/* Finds out which slots the rules do not make: those are dates by hand
 * (readings X14), and answers how many there are. What is removed stays so,
 * whether it matches anything or not (X11). */
static takt_status find_origins(struct diary__operation *op,
                                struct diary_item *item, size_t *added)
{
    struct diary_item bare = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status;

    *added = 0;
    if (item->slot_count == 0)
        return TAKT_OK;
    bare.slot_count = 0;
    status = diary__lay(&laid, op->call, &bare, op->arena, op->err);
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++) {
        struct diary_slot *row = &item->slots[i];
        struct takt_occurrence found;

        row->origin = DIARY_BY_RULE;
        if (row->state == DIARY_REMOVED)
            continue;
        if (takt_series_find(laid.series, row->slot_s, &found) == TAKT_OK) {
            row->slot_s = found.slot_s;
            continue;
        }
        row->origin = DIARY_BY_HAND;
        row->slot_s = takt_series_resolve(laid.series, row->slot_s).wall_s;
        (*added)++;
    }
    return status;
}

/* The start of an import that the rules do not make is shown all the same
 * (readings S1). */
static takt_status find_start(struct diary__operation *op,
                              struct diary_item *item)
{
    struct diary_timing *t = &item->followup.timing;
    struct diary_item bare = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct takt_occurrence found;
    takt_status status;

    if (t->mode != DIARY_RULE)
        return TAKT_OK;
    t->start_shown = 0;
    bare = *item;
    bare.slot_count = 0;
    bare.followup.timing.removed_days = NULL;
    bare.followup.timing.exrules = NULL;
    bare.followup.timing.shift = NULL;
    status = diary__lay(&laid, op->call, &bare, op->arena, op->err);
    if (status == TAKT_OK)
        t->start_shown =
            takt_series_find(laid.series, t->start_s, &found) != TAKT_OK;
    return status;
}

/* What an import says of the open date was done makes the next (SPEC D-13). */
static takt_status follow(struct diary__operation *op, struct diary_item *item)
{
    const struct diary_item came = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status;

    if (item->followup.timing.mode != DIARY_AFTER_COMPLETION)
        return TAKT_OK;
    status = diary__lay(&laid, op->call, &came, op->arena, op->err);
    return status == TAKT_OK ? diary__after_follow(op, &laid, item, true)
                             : status;
}

/* Makes a seat the acting person's in a follow-up. */
static void own_seat(const struct diary__operation *op,
                     const struct diary_timing *t, struct diary_seat *seat)
{
    seat->person = op->call->person;
    seat->owner = t->owner;
    seat->followup = t->id;
    seat->gone = 0;
}

/* Brings an item that has its id into the shape in which it is stored. */
static takt_status ready_item(struct diary__operation *op,
                              struct diary_item *item, size_t *added)
{
    const struct diary_timing *t = &item->followup.timing;
    struct diary_seat *seats =
        diary_take(op->arena, item->seat_count, sizeof(*seats));
    takt_status status;

    copy_slots(op, item);
    status = find_origins(op, item, added);
    if (status == TAKT_OK)
        status = follow(op, item);
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++) {
        struct diary_slot *row = &item->slots[i];

        row->owner = t->owner;
        row->followup = t->id;
        if (row->created_s == 0 || row->created_s == DIARY_NONE)
            row->created_s = op->call->now_s;
        status = diary__check_slot(op, row);
    }
    item->seat.slot_s = DIARY_SLOT_ALL;
    for (size_t i = 0; i < item->seat_count; i++) {
        seats[i] = item->seats[i];
        own_seat(op, t, &seats[i]);
    }
    own_seat(op, t, &item->seat);
    item->seats = seats;
    diary__own_others(op, item, 0);
    for (size_t i = 0; i < item->other_count; i++) {
        item->others[i].owner = t->owner;
        item->others[i].followup = t->id;
    }
    return status;
}

/* Writes all rows of an item. */
static takt_status put_item(struct diary__operation *op,
                            struct diary_item *item)
{
    takt_status status = diary__put(op, DIARY_FOLLOWUP, &item->followup);

    if (status == TAKT_OK)
        status = diary__put(op, DIARY_SEAT, &item->seat);
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++)
        status = diary__put(op, DIARY_SLOT, &item->slots[i]);
    for (size_t i = 0; status == TAKT_OK && i < item->seat_count; i++)
        status = diary__put(op, DIARY_SEAT, &item->seats[i]);
    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++)
        status = diary__put(op, DIARY_SEAT, &item->others[i]);
    return status;
}

takt_status diary__make(struct diary__operation *op, struct diary_item *item,
                        size_t *added)
{
    struct diary_followup *f = &item->followup;
    takt_status status = diary__new_id(op, &f->timing.id);

    if (status != TAKT_OK)
        return status;
    f->timing.owner = op->person.id;
    if (f->line == DIARY_NONE)
        f->line = f->timing.id;
    if (f->uid == NULL)
        f->uid = diary__new_uid(op, f->timing.id);
    if (f->created_s == DIARY_NONE)
        f->created_s = op->call->now_s;
    if (!op->is_received)
        f->modified_s = op->call->now_s;
    diary__is_new(op, f->timing.owner, f->timing.id);
    status = ready_item(op, item, added);
    return status == TAKT_OK ? put_item(op, item) : status;
}

/* Refuses a follow-up that has no date. */
static takt_status needs_a_date(struct diary__operation *op,
                                const struct diary_item *item)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, op->call, item, op->arena, op->err);

    if (status == TAKT_OK && diary__first_slot(&laid) == DIARY_NONE)
        return diary_refuse_field(op->err, DIARY_REASON_NO_DATES,
                                  DIARY_FIELD_RULE, 0, 0);
    return status;
}

/* Asks those whom the item names: all of the dates, or to single ones. */
static takt_status ask_all(struct diary__operation *op, struct diary_item *made,
                           const struct diary_item *wanted)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < wanted->other_count; i++) {
        const struct diary_seat *seat = &wanted->others[i];
        const struct diary_change change = {.ask = &seat->person,
                                            .ask_count = 1};

        status = diary__change_participants(op, made, seat->slot_s, &change);
    }
    for (size_t i = 0; status == TAKT_OK && i < made->other_count; i++)
        status = diary__put(op, DIARY_SEAT, &made->others[i]);
    return status;
}

takt_status diary_create_edited(const struct diary_call *call,
                                const struct diary_item *item,
                                const struct diary_date_edit *edits,
                                size_t edit_count, struct diary_report *report,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    struct diary_item made = *item;
    struct diary__operation op;
    size_t added;
    takt_status status = diary__begin(&op, call, DIARY_OP_CREATE, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    made.followup.line = DIARY_NONE;
    made.followup.created_s = DIARY_NONE;
    made.followup.timing.start_shown = 0;
    made.followup.sequence = 0;
    status = diary__check(&op, &made, false);
    if (status == TAKT_OK)
        status =
            diary__fit_start(&op, &made.followup.timing, &report->start_moved);
    if (status == TAKT_OK)
        status = diary__edits(&op, &made, edits, edit_count, report);
    if (status == TAKT_OK)
        status = needs_a_date(&op, &made);
    made.others = NULL;
    made.other_count = 0;
    if (status == TAKT_OK)
        status = diary__make(&op, &made, &added);
    if (status == TAKT_OK)
        status = ask_all(&op, &made, item);
    op.log.followup = made.followup.timing.id;
    if (status == TAKT_OK)
        status = diary__report(&op, report, made.followup.timing.id, true);
    return diary__end(&op, status);
}

takt_status diary_create(const struct diary_call *call,
                         const struct diary_item *item,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err)
{
    return diary_create_edited(call, item, NULL, 0, report, arena, err);
}

static bool is_same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* Whether both are on the same dates at the same times. */
static bool is_same_time(const struct diary_item *a, const struct diary_item *b)
{
    const struct diary_timing *x = &a->followup.timing;
    const struct diary_timing *y = &b->followup.timing;

    return x->start_s == y->start_s && x->length_s == y->length_s &&
           x->length_days == y->length_days && x->frame == y->frame &&
           is_same_text(x->zone, y->zone) && is_same_text(x->rules, y->rules) &&
           is_same_text(x->dates, y->dates);
}

/* A file says nothing of who takes part: whoever did does, but for single
 * dates that are others now. */
static void keep_participants(struct diary__operation *op,
                              struct diary_item *item,
                              const struct diary_item *old)
{
    const bool is_same = is_same_time(item, old);

    item->others =
        diary_take(op->arena, old->other_count + 1, sizeof(*item->others));
    item->other_count = 0;
    for (size_t i = 0; i < old->other_count; i++)
        if (is_same || old->others[i].slot_s == DIARY_SLOT_ALL)
            item->others[item->other_count++] = old->others[i];
}

takt_status diary__replace(struct diary__operation *op, struct diary_item *item,
                           int64_t followup, size_t *added, bool *same)
{
    size_t touched = op->touched_count;
    struct diary_item old;
    struct diary_followup *f = &item->followup;
    takt_status status = diary__load(op->call, op->person.id, followup, &old,
                                     op->arena, op->err);

    if (status != TAKT_OK)
        return status;
    f->timing.owner = op->person.id;
    f->timing.id = followup;
    if (!op->is_received)
        keep_participants(op, item, &old);
    f->line = old.followup.line;
    f->created_s = old.followup.created_s;
    if (f->sequence < old.followup.sequence)
        f->sequence = old.followup.sequence;
    diary__after_keep_done(op, &old, item);
    status = ready_item(op, item, added);
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++) {
        const struct diary_slot *was =
            diary_item_slot(&old, item->slots[i].slot_s);

        if (was != NULL)
            item->slots[i].created_s = was->created_s;
    }
    if (item->seat.object_name == NULL)
        item->seat.object_name = old.seat.object_name;
    if (item->seat.acknowledged_s < old.seat.acknowledged_s)
        item->seat.acknowledged_s = old.seat.acknowledged_s;
    if (status == TAKT_OK && !op->is_received && !is_same_time(item, &old))
        status = diary__ask_anew(op, item, DIARY_SLOT_ALL);
    if (status == TAKT_OK)
        status = diary__save(op, &old, item);
    *same = op->touched_count == touched;
    return status;
}

takt_status diary__check_import(struct diary__operation *op,
                                struct diary_item *item)
{
    takt_status status = diary__check(op, item, true);

    return status == TAKT_OK ? find_start(op, item) : status;
}

static takt_status import_one(struct diary__operation *op,
                              const struct diary_item *item,
                              struct diary_import_count *counts)
{
    struct diary_item taken = *item;
    int64_t followup = DIARY_NONE;
    size_t added = 0;
    bool same = false;
    takt_status status = diary__check_import(op, &taken);

    if (status == TAKT_OK && taken.followup.uid != NULL)
        status =
            diary__find_uid(op->call, taken.followup.uid, &followup, op->err);
    if (status < 0)
        return status;
    if (followup != DIARY_NONE) {
        status = diary__replace(op, &taken, followup, &added, &same);
        counts->replaced += !same;
        counts->same += same;
    } else {
        taken.followup.line = DIARY_NONE;
        status = diary__make(op, &taken, &added);
        counts->made++;
    }
    counts->added += added;
    return status;
}

takt_status diary_import(const struct diary_call *call,
                         const struct diary_item *items, size_t count,
                         struct diary_import_count *counts, size_t *refused,
                         struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    takt_status status = diary__begin(&op, call, DIARY_OP_IMPORT, &arena, err);

    *counts = (struct diary_import_count){.made = 0};
    *refused = 0;
    if (status != TAKT_OK)
        return status;
    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        *refused = i;
        status = import_one(&op, &items[i], counts);
    }
    counts->number = op.touched_count > 0 ? op.log.number : 0;
    return diary__end(&op, status);
}
