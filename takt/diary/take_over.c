/* SPDX-License-Identifier: MIT */
/*
 * Taking over what was assigned (SPEC R-131, D-18): its open dates move to the
 * diary of who says yes, and what is done, skipped or over stays with the
 * former owner. Participants keep their answers.
 *
 * Two diaries are written in one transaction, the one that is left first, each
 * with an operation in its own history. What moves as a whole keeps its uid;
 * a part of it is a follow-up of its own. Neither operation is undone (see
 * undo.c): who has it now goes on with it, and assigns it back.
 */
#include "diary/after.h"
#include "diary/assign.h"
#include "diary/complete.h"
#include "diary/create.h"
#include "diary/edits.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/split.h"

/* A follow-up on its way. */
struct handing {
    const struct diary__assignment *a;
    struct diary__operation *op; /* of the diary that is left */
    int64_t person;              /* who takes it over */
    struct diary_item left;      /* what stays */
    struct diary_item moved;
    bool is_whole; /* nothing stays */
};

/* ---- parting ------------------------------------------------------------ */

/* Whether a date stays with the former owner. */
static bool stays(const struct handing *h, const struct diary_date *date)
{
    return !diary__is_open(h->a->laid, date, h->op->call->now_s) ||
           !diary__is_assignment(
               diary_item_answer(h->a->old, h->person, date->slot_s));
}

/* Adds a slot to those that stay, if its date does. */
static void add_staying(const struct handing *h, int64_t slot_s, int64_t cut_s,
                        int64_t *slots, size_t *count)
{
    struct diary_date date;

    if (slot_s >= cut_s && slot_s != DIARY_SLOT_ALL &&
        diary__date(h->a->laid, slot_s, &date) == TAKT_OK && stays(h, &date))
        slots[(*count)++] = slot_s;
}

/* The slots from a cut on whose dates stay: something has become of them, or
 * they are not assigned; or they are over, where the first one was moved. */
static size_t find_staying(const struct handing *h, int64_t cut_s,
                           int64_t **out)
{
    const struct diary_item *old = h->a->old;
    const int64_t now_s = h->op->call->now_s;
    int64_t *slots = diary_take(
        h->op->arena, old->slot_count + old->other_count + DIARY_DATES_MAX,
        sizeof(*slots));
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t count = 0;

    for (size_t i = 0; i < old->slot_count; i++)
        add_staying(h, old->slots[i].slot_s, cut_s, slots, &count);
    for (size_t i = 0; i < old->other_count; i++)
        if (old->others[i].person == h->person)
            add_staying(h, old->others[i].slot_s, cut_s, slots, &count);
    diary__walk_open(&walk, h->a->laid, diary__resolve(h->a->laid, cut_s).at_s);
    for (size_t i = 0; i < DIARY_DATES_MAX && diary__walk_next(&walk, &date) &&
                       date.at_s < now_s;
         i++)
        add_staying(h, date.slot_s, cut_s, slots, &count);
    *out = slots;
    return diary__dates_sort(slots, count);
}

/* Keeps a date from a cut on as one by hand. */
static void keep(struct handing *h, int64_t slot_s)
{
    struct diary__operation *op = h->op;
    const struct diary_item *old = h->a->old;
    const struct diary_slot *was = diary_item_slot(old, slot_s);
    struct diary_slot *row = diary__need_slot(op, &h->left, slot_s);
    struct diary_date date;

    if (was != NULL)
        *row = *was;
    row->origin = DIARY_BY_HAND;
    if (diary__date(h->a->laid, slot_s, &date) == TAKT_OK &&
        date.wall_s != slot_s)
        row->start_s = date.wall_s;
    diary__keep_seats(op, &h->left, old, slot_s);
}

/* Takes dates out of what moves. */
static takt_status take_out(struct handing *h, const int64_t *slots,
                            size_t count)
{
    const struct diary_item whole = h->moved;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status =
        diary__lay(&laid, h->op->call, &whole, h->op->arena, h->op->err);

    diary__own_rows(h->op, &h->moved, count);
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        status = diary__remove_date(h->op, &laid, slots[i], &h->moved);
    return status;
}

/* Whether an item has any date. */
static takt_status has_dates(struct diary__operation *op,
                             const struct diary_item *item, bool *has)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, op->call, item, op->arena, op->err);

    *has = status == TAKT_OK && diary__first_slot(&laid) != DIARY_NONE;
    return status;
}

/* Parts a series at the first date that moves: where none is before it, the
 * whole moves, and needs no rule that can be cut. */
static takt_status part_series(struct handing *h, int64_t cut_s)
{
    const struct diary_item *old = h->a->old;
    bool is_cut = false;
    int64_t *slots;
    const size_t count = find_staying(h, cut_s, &slots);
    takt_status status = diary__head(h->op, old, cut_s, &h->left);

    if (status == TAKT_OK)
        status = has_dates(h->op, &h->left, &is_cut);

    diary__own_rows(h->op, &h->left, count);
    diary__own_others(h->op, &h->left, old->other_count);
    for (size_t i = 0; i < count; i++)
        keep(h, slots[i]);
    h->moved = *old;
    if (status == TAKT_OK && is_cut)
        status = diary__tail(h->op, old, cut_s, &h->moved);
    return status == TAKT_OK && count > 0 ? take_out(h, slots, count) : status;
}

/* Parts what repeats after completion: its open date goes on elsewhere. */
static takt_status part_after(struct handing *h, int64_t open_s)
{
    const struct diary_item *old = h->a->old;
    size_t done = 0;
    takt_status status;

    h->left = *old;
    diary__own_rows(h->op, &h->left, 1);
    status = diary__remove_date(h->op, h->a->laid, open_s, &h->left);
    h->moved = *old;
    diary__own_rows(h->op, &h->moved, 0);
    for (size_t i = 0; i < old->slot_count; i++) {
        const struct diary_slot *row = &old->slots[i];

        if (row->slot_s == open_s)
            continue;
        done += row->state != DIARY_REMOVED;
        diary__drop_slot(&h->moved, row->slot_s);
        diary__drop_seat(&h->moved, row->slot_s);
    }
    return status == TAKT_OK ? diary__after_spend(h->op, &h->moved, done)
                             : status;
}

/* Parts one date from its series. */
static takt_status part_one(struct handing *h)
{
    const struct diary_date *date = h->a->date;

    h->left = *h->a->old;
    diary__own_rows(h->op, &h->left, 1);
    h->moved = *h->a->old;
    diary__own_rows(h->op, &h->moved, 1);
    diary__fold(h->op, &h->moved, date);
    return diary__remove_date(h->op, h->a->laid, date->slot_s, &h->left);
}

static takt_status part(struct handing *h)
{
    const struct diary_item *old = h->a->old;
    const struct diary_date *date = h->a->date;
    const bool is_all =
        diary__assigned_slot(old, h->person, date->slot_s) == DIARY_SLOT_ALL;
    const int64_t cut_s = is_all
                              ? diary__first_open(h->a->laid, INT64_MIN,
                                                  h->person, h->op->call->now_s)
                          : stays(h, date) ? DIARY_NONE
                                           : date->slot_s;

    if (cut_s == DIARY_NONE)
        return diary_refuse(h->op->err, DIARY_REASON_NOTHING_OPEN, 0, 0);
    h->moved = *old;
    h->is_whole = !diary_item_repeats(old);
    if (h->is_whole)
        return TAKT_OK;
    if (old->followup.timing.mode == DIARY_AFTER_COMPLETION)
        return part_after(h, cut_s);
    return is_all ? part_series(h, cut_s) : part_one(h);
}

/* ---- leaving ------------------------------------------------------------ */

/* What somebody was told of it stands no more: it has another owner, and who
 * has not answered finds it in his list. */
static takt_status forget_notices(struct handing *h)
{
    const struct diary_item *old = h->a->old;
    const int64_t followup = old->followup.timing.id;
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < old->other_count; i++) {
        const int64_t person = old->others[i].person;

        if ((h->is_whole || person == h->person) &&
            (i == 0 || old->others[i - 1].person != person))
            status = diary__take_note_of(h->op, person, followup);
    }
    return status;
}

/* Whether a seat says that all is to be taken over. */
static bool is_for_all(const struct diary_seat *seat)
{
    return seat->slot_s == DIARY_SLOT_ALL && diary__is_assignment(seat->answer);
}

/* Takes what was assigned out of the former participant's seats in what stays:
 * he takes part in the dates that he has answered before. */
static void drop_assigned(struct handing *h)
{
    const struct diary_seat *whole =
        diary_item_other(h->a->old, h->person, DIARY_SLOT_ALL);
    size_t left = 0;

    if (whole == NULL || !diary__is_assignment(whole->answer))
        return; /* it went with the date */
    for (size_t i = 0; i < h->left.other_count; i++) {
        struct diary_seat seat = h->left.others[i];

        if (seat.person == h->person) {
            if (seat.slot_s == DIARY_SLOT_ALL || seat.answer == DIARY_NONE ||
                seat.answer == DIARY_ANSWER_CANCELLED ||
                diary__is_assignment(seat.answer))
                continue;
            seat = diary__seat_over(whole, &seat);
            seat.slot_s = h->left.others[i].slot_s;
        } else if (is_for_all(&seat)) {
            continue;
        }
        h->left.others[left++] = seat;
    }
    h->left.other_count = left;
}

/* Writes what stays. */
static takt_status leave(struct handing *h)
{
    struct diary_report report = DIARY_REPORT_INIT;
    struct diary__operation *op = h->op;
    takt_status status;

    op->log.what = DIARY_OP_TAKE_OVER;
    op->is_participants = false; /* its dates are others: SEQUENCE grows */
    if (h->is_whole) {
        status = diary__erase_item(op, h->a->old);
    } else {
        drop_assigned(h);
        status = diary__save_shaped(op, h->a->old, &h->left, &report);
        h->is_whole = report.gone;
    }
    op->is_quiet = h->is_whole;
    return status == TAKT_OK ? forget_notices(h) : status;
}

/* ---- arriving ----------------------------------------------------------- */

/* What is his to set is as he has it already. */
static void set_seat(struct diary_seat *seat, const struct diary_seat *his)
{
    seat->alarm_s = his->alarm_s;
    seat->priority = his->priority;
    seat->show_as = his->show_as;
}

/* Takes out the new owner, and whoever else was to take it over: an undo may
 * have brought an assignment back that another had been given since. */
static void drop_rivals(struct handing *h, struct diary__operation *op)
{
    struct diary_item *item = &h->moved;
    size_t left = 0;

    diary__own_others(op, item, 0);
    for (size_t i = 0; i < item->other_count; i++) {
        struct diary_seat seat = item->others[i];

        seat.object_name = NULL;
        if (seat.person != h->person && !diary__is_assignment(seat.answer))
            item->others[left++] = seat;
    }
    item->other_count = left;
}

/* Makes the new owner's seats his own, as an owner has them. */
static void seat_owner(struct handing *h, struct diary__operation *op)
{
    struct diary_item *item = &h->moved;
    const struct diary_seat *his =
        diary_item_other(item, h->person, DIARY_SLOT_ALL);
    struct diary_item fresh;

    diary_item_init(&fresh);
    if (his != NULL)
        set_seat(&fresh.seat, his);
    item->seat = fresh.seat;
    item->seats =
        diary_take(op->arena, item->other_count, sizeof(*item->seats));
    item->seat_count = 0;
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *one = &item->others[i];
        struct diary_seat *seat = &item->seats[item->seat_count];

        if (one->person != h->person || one->slot_s == DIARY_SLOT_ALL)
            continue;
        diary_seat_init(seat, one->slot_s);
        set_seat(seat, one);
        item->seat_count++;
    }
    drop_rivals(h, op);
}

/* Gives it the name that it has from now on. */
static takt_status name(struct handing *h, struct diary__operation *op)
{
    struct diary_followup *f = &h->moved.followup;
    int64_t twin = DIARY_NONE;
    takt_status status = TAKT_DONE;

    f->line = DIARY_NONE;
    if (h->is_whole)
        status = diary__find_uid(op->call, f->uid, &twin, op->err);
    if (h->is_whole)
        f->sequence++;
    else
        f->created_s = DIARY_NONE;
    if (!h->is_whole || twin != DIARY_NONE)
        f->uid = NULL;
    if (f->uid == NULL)
        f->sequence = 0;
    return status < 0 ? status : TAKT_OK;
}

/* Says to all whom it concerns who the owner is now. */
static takt_status tell_all(struct handing *h, struct diary__operation *op,
                            int64_t count)
{
    const struct diary_item *item = &h->moved;
    const struct diary__about about = {.slot_s = DIARY_NONE,
                                       .scope = DIARY_SCOPE_ALL,
                                       .count = count,
                                       .total = count};
    takt_status status = diary__tell(op, h->op->person.id,
                                     DIARY_NOTICE_TAKEN_OVER, item, &about);

    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++)
        if (i == 0 || item->others[i - 1].person != item->others[i].person)
            status = diary__tell(op, item->others[i].person,
                                 DIARY_NOTICE_TAKEN_OVER, item, &about);
    return status;
}

static takt_status arrive(struct handing *h, struct diary__operation *op,
                          struct diary_report *report)
{
    enum diary__left left;
    size_t added;
    takt_status status;

    seat_owner(h, op);
    status = diary__shape(op, &h->moved, &left);
    if (status == TAKT_OK)
        status = name(h, op);
    if (status == TAKT_OK)
        status = diary__make(op, &h->moved, &added);
    op->log.followup = h->moved.followup.timing.id;
    if (status == TAKT_OK)
        status = diary__report(op, report, op->log.followup, true);
    report->affected_count = report->date_count;
    return status == TAKT_OK ? tell_all(h, op, report->date_count) : status;
}

takt_status diary__take_over(const struct diary__assignment *assignment,
                             struct diary_report *report)
{
    struct handing h = {.a = assignment,
                        .op = assignment->op,
                        .person = assignment->call->person};
    struct diary_call as_owner = *assignment->call;
    struct diary__operation op;
    takt_status status = part(&h);

    as_owner.if_change = 0; /* that was of his seat in the other diary */
    if (status == TAKT_OK)
        status = leave(&h);
    status = diary__close(h.op, status);
    if (status == TAKT_OK)
        status = diary__begin_beside(&op, &as_owner, DIARY_OP_TAKE_OVER,
                                     h.op->arena, h.op->err);
    return status == TAKT_OK ? diary__end(&op, arrive(&h, &op, report))
                             : status;
}
