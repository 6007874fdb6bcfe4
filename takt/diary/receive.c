/* SPDX-License-Identifier: MIT */
/*
 * What comes from somebody outside of the house: he owns it, and the receiver
 * has a seat in it like any participant. What he changes asks anew as an
 * owner's change does (SPEC R-120).
 *
 * A follow-up that is off keeps a seat that hides it (DIARY_ANSWER_HIDDEN), so
 * that its uid stays known.
 */
#include "diary/create.h"
#include "diary/gathered.h"
#include "diary/participants.h"
#include "diary/read.h"
#include "diary/save.h"
#include "diary/split.h"

#include <string.h>

/* ---- finding ------------------------------------------------------------ */

/* Whether somebody has a seat for all of a follow-up, hidden or not. */
static takt_status has_seat(const struct diary_call *call, int64_t followup,
                            int64_t receiver, struct diary_arena *arena,
                            struct diary_error *err)
{
    struct diary_seat seat = {.person = receiver,
                              .owner = call->person,
                              .followup = followup,
                              .slot_s = DIARY_SLOT_ALL};
    takt_status status =
        call->store->functions->get(call->store, DIARY_SEAT, &seat, arena, err);

    return status == TAKT_OK && seat.gone == 1 ? TAKT_DONE : status;
}

static takt_status find(const struct diary_call *call, const char *uid,
                        int64_t receiver, int64_t *followup,
                        struct diary_error *err)
{
    const struct diary_query_args args = {.number = {call->person},
                                          .text = uid};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_gathered found = DIARY_GATHERED(DIARY_FOLLOWUP, &arena);
    takt_status status =
        diary_gather(call, DIARY_QUERY_UID, &args, &found, err);

    for (size_t i = 0; status == TAKT_OK && i < found.count; i++) {
        const struct diary_followup *row = diary_gathered_row(&found, i);

        status = has_seat(call, row->timing.id, receiver, &arena, err);
        if (status == TAKT_OK) {
            *followup = row->timing.id;
            return TAKT_OK;
        }
        status = status == TAKT_DONE ? TAKT_OK : status;
    }
    return status == TAKT_OK ? TAKT_DONE : status;
}

takt_status diary_find_received(const struct diary_call *call, const char *uid,
                                int64_t receiver, int64_t *followup,
                                struct diary_error *err)
{
    takt_status status = diary__begin_read(call, err);

    *followup = DIARY_NONE;
    return status == TAKT_OK
               ? diary__end_read(call, find(call, uid, receiver, followup, err))
               : status;
}

takt_status diary_find_anywhere(const struct diary_call *call, const char *uid,
                                struct diary_ref **out, size_t *count,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    const struct diary_query_args args = {.text = uid};
    struct diary_gathered found = DIARY_GATHERED(DIARY_FOLLOWUP, arena);
    takt_status status = diary__begin_read(call, err);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, diary_gather(call, DIARY_QUERY_UID_ANY, &args, &found, err));
    if (status != TAKT_OK)
        return status;
    *out = diary_take(arena, found.count + 1, sizeof(**out));
    for (; *count < found.count; (*count)++) {
        const struct diary_followup *row = diary_gathered_row(&found, *count);

        (*out)[*count] =
            (struct diary_ref){row->timing.owner, row->timing.id, DIARY_NONE};
    }
    return TAKT_OK;
}

/* ---- what has changed --------------------------------------------------- */

static bool is_same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* Whether date, time and place of the whole are the same. */
static bool is_same_when(const struct diary_item *a, const struct diary_item *b)
{
    const struct diary_timing *x = &a->followup.timing;
    const struct diary_timing *y = &b->followup.timing;

    return x->frame == y->frame && x->start_s == y->start_s &&
           x->length_days == y->length_days && x->length_s == y->length_s &&
           is_same_text(x->zone, y->zone) && is_same_text(x->rules, y->rules) &&
           is_same_text(x->exrules, y->exrules) &&
           is_same_text(x->dates, y->dates) &&
           is_same_text(a->followup.fields.location,
                        b->followup.fields.location);
}

/* The same of one date, of which either may have no row. */
static bool is_same_date(const struct diary_slot *a, const struct diary_slot *b)
{
    struct diary_slot none;

    diary_slot_init(&none, 0);
    a = a == NULL ? &none : a;
    b = b == NULL ? &none : b;
    return diary_slot_is_off(a) == diary_slot_is_off(b) &&
           a->start_s == b->start_s && a->length_days == b->length_days &&
           a->length_s == b->length_s &&
           is_same_text(a->fields.location, b->fields.location);
}

/* Asks to one date anew, or says that it is off. */
static takt_status tell_date(struct diary__operation *op,
                             struct diary_item *item, int64_t slot_s)
{
    const struct diary__about about = {.slot_s = slot_s,
                                       .scope = DIARY_SCOPE_THIS,
                                       .count = 1,
                                       .total = DIARY_NONE};

    return diary_slot_is_off(diary_item_slot(item, slot_s))
               ? diary__tell_cancelled(op, item, &about)
               : diary__ask_anew(op, item, slot_s);
}

/* Asks anew to what has another date, time or place. */
static takt_status ask_anew(struct diary__operation *op,
                            const struct diary_item *old,
                            struct diary_item *item)
{
    takt_status status = TAKT_OK;

    if (!is_same_when(old, item))
        return diary__ask_anew(op, item, DIARY_SLOT_ALL);
    for (size_t i = 0; status == TAKT_OK && i < item->slot_count; i++) {
        const int64_t slot_s = item->slots[i].slot_s;

        if (!is_same_date(diary_item_slot(old, slot_s), &item->slots[i]))
            status = tell_date(op, item, slot_s);
    }
    for (size_t i = 0; status == TAKT_OK && i < old->slot_count; i++) {
        const int64_t slot_s = old->slots[i].slot_s;

        if (diary_item_slot(item, slot_s) == NULL &&
            !is_same_date(&old->slots[i], NULL))
            status = tell_date(op, item, slot_s);
    }
    return status;
}

/* ---- taking in ---------------------------------------------------------- */

static takt_status make(struct diary__operation *op, struct diary_item *item,
                        int64_t receiver)
{
    const struct diary_change change = {.ask = &receiver, .ask_count = 1};
    size_t added;
    takt_status status;

    item->followup.line = DIARY_NONE;
    item->others = NULL;
    item->other_count = 0;
    status = diary__make(op, item, &added);
    if (status == TAKT_OK)
        status = diary__change_participants(op, item, DIARY_SLOT_ALL, &change);
    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++)
        status = diary__put(op, DIARY_SEAT, &item->others[i]);
    return status;
}

static takt_status change(struct diary__operation *op, struct diary_item *item,
                          int64_t receiver, int64_t followup)
{
    const struct diary_change asked = {.ask = &receiver, .ask_count = 1};
    struct diary_item old;
    size_t added;
    bool same;
    takt_status status = diary__load(op->call, op->person.id, followup, &old,
                                     op->arena, op->err);

    if (status == TAKT_DONE)
        return diary_refuse(op->err, DIARY_REASON_NOT_FOUND, followup, 0);
    if (status != TAKT_OK)
        return status;
    item->followup.timing.owner = op->person.id;
    item->followup.timing.id = followup;
    item->others = old.others;
    item->other_count = old.other_count;
    diary__own_others(op, item, 1);
    /* one that was off is asked to again */
    status =
        diary_item_answer(&old, receiver, DIARY_SLOT_ALL) == DIARY_ANSWER_HIDDEN
            ? diary__change_participants(op, item, DIARY_SLOT_ALL, &asked)
            : ask_anew(op, &old, item);
    diary__drop_empty(item);
    return status == TAKT_OK ? diary__replace(op, item, followup, &added, &same)
                             : status;
}

takt_status diary_receive(const struct diary_call *call, int64_t receiver,
                          const struct diary_item *item, int64_t *followup,
                          bool *changed, struct diary_arena *arena,
                          struct diary_error *err)
{
    struct diary_item taken = *item;
    struct diary__operation op;
    takt_status status = diary__begin(&op, call, DIARY_OP_IMPORT, arena, err);

    *changed = false;
    if (status != TAKT_OK)
        return status;
    op.is_received = true;
    status = diary__check_import(&op, &taken);
    if (status == TAKT_OK && *followup == DIARY_NONE)
        status = make(&op, &taken, receiver);
    else if (status == TAKT_OK)
        status = change(&op, &taken, receiver, *followup);
    if (status == TAKT_OK)
        *followup = taken.followup.timing.id;
    op.log.followup = taken.followup.timing.id;
    op.log.title = taken.followup.fields.title;
    *changed = status == TAKT_OK && op.touched_count > 0;
    return diary__end(&op, status);
}

takt_status diary_receive_end(const struct diary_call *call, int64_t receiver,
                              int64_t followup, int64_t sequence,
                              int64_t stamp_s, struct diary_arena *arena,
                              struct diary_error *err)
{
    const struct diary__about about = {.slot_s = DIARY_NONE,
                                       .scope = DIARY_SCOPE_ALL,
                                       .count = DIARY_NONE,
                                       .total = DIARY_NONE};
    const struct diary_ref ref = {call->person, followup, DIARY_NONE};
    struct diary__operation op;
    struct diary_item old;
    struct diary_item item;
    struct diary_seat *seat;
    takt_status status =
        diary__begin_on(&op, call, &ref, DIARY_OP_DELETE, arena, err);

    if (status != TAKT_OK)
        return status;
    op.is_received = true;
    status = diary__load(call, call->person, followup, &old, arena, err);
    if (status != TAKT_OK)
        return diary__end(&op, status);
    item = old;
    item.followup.sequence = sequence;
    item.followup.modified_s = stamp_s;
    op.log.title = item.followup.fields.title;
    status = diary__tell_cancelled(&op, &old, &about);
    diary__own_others(&op, &item, 1);
    seat = diary__need_other(&item, receiver, DIARY_SLOT_ALL);
    seat->answer = DIARY_ANSWER_HIDDEN;
    seat->alarm_s = DIARY_ALARM_OFF;
    item.others[0] = *seat; /* nothing is left of single dates */
    item.other_count = 1;
    if (status == TAKT_OK)
        status = diary__put(&op, DIARY_FOLLOWUP, &item.followup);
    if (status == TAKT_OK)
        status = diary__save(&op, &old, &item);
    return diary__end(&op, status);
}
