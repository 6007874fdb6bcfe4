/* SPDX-License-Identifier: MIT */
/*
 * Assigning a follow-up to another user (SPEC ): one date, this
 * and all that follow, or all that is open. It is an operation of the owner
 * like any other, and undone like any other: the other gets a seat that says
 * so, and nothing moves before he has said yes (see take_over.c).
 *
 * One date has one at most who is to take it over: assigning it to another
 * takes it from the first, and to its owner, from whoever has it. What a
 * participant had answered before stands in the before-image of the operation
 * that has assigned it to him, and comes back from there if he declines.
 */
#include "diary/assign.h"

#include "diary/complete.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/split.h"

/* ---- taking back -------------------------------------------------------- */

int64_t diary__assigned_slot(const struct diary_item *item, int64_t person,
                             int64_t slot_s)
{
    const struct diary_seat *whole =
        diary_item_other(item, person, DIARY_SLOT_ALL);

    return whole != NULL && diary__is_assignment(whole->answer) ? DIARY_SLOT_ALL
                                                                : slot_s;
}

/* The seats that a person had in a follow-up, and those that he had not (gone
 * is 1), as the before-image of an assignment has them. */
static size_t seats_before(struct diary__operation *op, int64_t number,
                           const struct diary_item *item, int64_t person,
                           struct diary_seat **out)
{
    struct diary_log log = {.owner = op->person.id, .number = number};
    struct diary__touched t;
    const char *rest;
    int64_t after;
    size_t room = 0;
    size_t count = 0;

    *out = NULL;
    if (diary__row(op, DIARY_LOG, &log) != TAKT_OK ||
        log.what != DIARY_OP_ASSIGN)
        return 0; /* too long ago, or the series was cut since */
    for (rest = log.image; diary__image_next(&rest, &t, &after, op->arena);) {
        struct diary_seat *seat = &t.row.seat;

        if (t.table != DIARY_SEAT || seat->person != person ||
            !diary__is_seat_of(seat, item))
            continue;
        if (count == room)
            *out = diary_take_more(op->arena, *out, &room, sizeof(**out));
        seat->gone = !t.was;
        (*out)[count++] = *seat;
    }
    return count;
}

static const struct diary_seat *find_seat(const struct diary_seat *seats,
                                          size_t count, int64_t slot_s)
{
    for (size_t i = 0; i < count; i++)
        if (seats[i].slot_s == slot_s)
            return &seats[i];
    return NULL;
}

/* Takes out what an assignment has made. */
static void drop_made(struct diary_item *item, int64_t person, int64_t slot_s,
                      const struct diary_seat *before, size_t count)
{
    size_t left = 0;

    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];
        const struct diary_seat *was = find_seat(before, count, seat->slot_s);
        const bool is_made = was != NULL ? was->gone == 1
                                         : diary__is_assignment(seat->answer) &&
                                               (slot_s == DIARY_SLOT_ALL ||
                                                slot_s == seat->slot_s);

        if (seat->person != person || !is_made)
            item->others[left++] = *seat;
    }
    item->other_count = left;
}

takt_status diary__unassign(struct diary__operation *op,
                            struct diary_item *item, int64_t person,
                            int64_t slot_s)
{
    const struct diary_seat *seat = diary_item_other(item, person, slot_s);
    struct diary_seat *before;
    size_t count;

    if (seat == NULL)
        return TAKT_OK;
    count = seats_before(op, seat->op, item, person, &before);
    diary__own_others(op, item, count);
    drop_made(item, person, slot_s, before, count);
    for (size_t i = 0; i < count; i++)
        if (before[i].gone != 1)
            *diary__need_other(item, person, before[i].slot_s) = before[i];
    return TAKT_OK;
}

/* ---- assigning ---------------------------------------------------------- */

/* An assignment being made. */
struct assigning {
    struct diary__operation op;
    enum diary_scope scope;
    int64_t to;
    struct diary_item old;
    struct diary_item item;
    struct diary__laid laid;
    struct diary_date date;
};

#define AUTO_ASSIGNING __attribute__((cleanup(end_assigning))) struct assigning

static void end_assigning(struct assigning *a)
{
    diary__laid_close(&a->laid);
}

static takt_status needs_user(struct assigning *a)
{
    struct diary_person person = {.id = a->to};
    takt_status status = diary__row(&a->op, DIARY_PERSON, &person);

    if (status == TAKT_DONE)
        return diary_refuse(a->op.err, DIARY_REASON_NO_SUCH_PERSON, a->to, 0);
    if (status == TAKT_OK && person.kind != DIARY_USER)
        return diary_refuse_field(a->op.err, DIARY_REASON_NOT_ASSIGNABLE,
                                  DIARY_FIELD_PARTICIPANTS, a->to, 0);
    return status;
}

int64_t diary__first_open(const struct diary__laid *laid, int64_t from_s,
                          int64_t person, int64_t now_s)
{
    const struct diary_item *item = laid->item;
    const bool is_meeting = item->followup.timing.kind == DIARY_MEETING;
    int64_t earliest_s = DIARY_NONE;
    DIARY_AUTO_WALK walk;
    struct diary_date date;

    /* What began so long ago has ended, and an ended meeting is not open. */
    diary__walk_open(&walk, laid,
                     is_meeting ? now_s - diary__longest(item) : INT64_MIN);
    while (diary__walk_next(&walk, &date)) {
        if (date.slot_s < from_s || !diary__is_open(laid, &date, now_s) ||
            (person != 0 && !diary__is_assignment(
                                diary_item_answer(item, person, date.slot_s))))
            continue;
        if (earliest_s == DIARY_NONE || date.slot_s < earliest_s)
            earliest_s = date.slot_s;
        if (!date.is_moved)
            break;
    }
    /* What was moved behind the first of the others may be before it. */
    for (size_t i = 0; earliest_s != DIARY_NONE && i < laid->placed_count;
         i++) {
        const struct diary_date *placed = &laid->placed[i];

        if (placed->slot_s >= from_s && placed->slot_s < earliest_s &&
            diary__is_open(laid, placed, now_s) &&
            (person == 0 || diary__is_assignment(diary_item_answer(
                                item, person, placed->slot_s))))
            earliest_s = placed->slot_s;
    }
    return earliest_s;
}

/* The one date that is assigned; DIARY_SLOT_ALL: more. What repeats after
 * completion has its open date alone, and goes on from it. */
static int64_t assigned(const struct assigning *a)
{
    return a->scope == DIARY_SCOPE_THIS && diary_item_repeats(&a->old) &&
                   a->old.followup.timing.mode != DIARY_AFTER_COMPLETION
               ? a->date.slot_s
               : DIARY_SLOT_ALL;
}

/* The slot from which on dates are assigned. */
static int64_t from(const struct assigning *a)
{
    return a->scope == DIARY_SCOPE_FUTURE ? a->date.slot_s : INT64_MIN;
}

static takt_status needs_open(struct assigning *a)
{
    const int64_t now_s = a->op.call->now_s;
    const bool is_open =
        assigned(a) != DIARY_SLOT_ALL
            ? diary__is_open(&a->laid, &a->date, now_s)
            : diary__first_open(&a->laid, from(a), 0, now_s) != DIARY_NONE;

    return is_open ? TAKT_OK
                   : diary_refuse(a->op.err, DIARY_REASON_NOTHING_OPEN, 0, 0);
}

/* Refuses what could not be parted when it is taken over: who assigns it hears
 * so, and not who answers. */
static takt_status needs_a_cut(struct assigning *a)
{
    struct diary_item part;
    int64_t cut_s;

    if (assigned(a) != DIARY_SLOT_ALL || !diary_item_repeats(&a->old) ||
        a->old.followup.timing.mode == DIARY_AFTER_COMPLETION)
        return TAKT_OK;
    cut_s = diary__first_open(&a->laid, from(a), 0, a->op.call->now_s);
    return cut_s > diary__first_slot(&a->laid)
               ? diary__tail(&a->op, &a->old, cut_s, &part)
               : TAKT_OK;
}

static struct diary__about about(const struct assigning *a)
{
    const bool is_one = assigned(a) != DIARY_SLOT_ALL;
    const bool is_all = !is_one && a->scope != DIARY_SCOPE_FUTURE;

    return (struct diary__about){
        .slot_s = is_all ? DIARY_NONE : a->date.slot_s,
        .scope = is_all ? DIARY_SCOPE_ALL : a->scope,
        .count = is_one ? 1 : DIARY_NONE,
        .total = DIARY_NONE,
    };
}

/* Takes one date from who is to take it over with others. */
static void except(struct assigning *a, int64_t person)
{
    diary__own_others(&a->op, &a->item, 1);
    diary__need_other(&a->item, person, a->date.slot_s)->answer =
        DIARY_ANSWER_CANCELLED;
}

/* Takes back from one person what he is to take over from a slot on. */
static takt_status withdraw_from(struct assigning *a, int64_t person,
                                 int64_t from_s, bool *is_his)
{
    const struct diary_seat *others = a->item.others;
    const size_t count = a->item.other_count;
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        if (others[i].person == person && others[i].slot_s >= from_s &&
            diary__is_assignment(others[i].answer)) {
            *is_his = true;
            status =
                diary__unassign(&a->op, &a->item, person, others[i].slot_s);
        }
    return status;
}

/* Takes back from one person what he is to take over of these dates. */
static takt_status withdraw(struct assigning *a, int64_t person)
{
    struct diary__about told = about(a);
    const int64_t slot_s = assigned(a);
    bool is_his = false;
    takt_status status = TAKT_OK;

    if (slot_s == DIARY_SLOT_ALL) {
        status = withdraw_from(a, person, from(a), &is_his);
    } else if (diary__is_assignment(
                   diary_item_answer(&a->item, person, slot_s))) {
        is_his = true;
        if (diary__assigned_slot(&a->item, person, slot_s) == slot_s)
            status = diary__unassign(&a->op, &a->item, person, slot_s);
        else
            except(a, person);
    }
    if (!is_his || status != TAKT_OK)
        return status;
    status = diary__take_note_of(&a->op, person, a->old.followup.timing.id);
    told.answer = DIARY_ANSWER_ASSIGNMENT;
    return status == TAKT_OK
               ? diary__tell(&a->op, person, DIARY_NOTICE_CANCELLED, &a->old,
                             &told)
               : status;
}

static takt_status withdraw_others(struct assigning *a)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < a->old.other_count; i++) {
        const int64_t person = a->old.others[i].person;

        if (person != a->to &&
            (i == 0 || a->old.others[i - 1].person != person))
            status = withdraw(a, person);
    }
    return status;
}

/* Makes a seat say that he is to take it over. */
static void give(const struct assigning *a, struct diary_seat *seat)
{
    seat->answer = DIARY_ANSWER_ASSIGNMENT;
    seat->seen = 0;
    seat->reject_reason = NULL;
    if (seat->alarm_s != DIARY_NONE)
        return; /* he took part already, and has set his own */
    seat->alarm_s = a->item.seat.alarm_s;
    seat->priority = a->item.seat.priority;
    seat->show_as = a->item.seat.show_as;
    seat->reject_count = 0;
}

static bool is_done(const struct diary_item *item, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(item, slot_s);

    return row != NULL && row->state == DIARY_COMPLETED;
}

/* Assigns all dates from a slot on. Those before it stay as they were to him:
 * where he took no part, he is not asked to them. */
static takt_status give_from(struct assigning *a, int64_t cut_s)
{
    const struct diary_seat *whole =
        diary_item_other(&a->item, a->to, DIARY_SLOT_ALL);
    const int64_t before =
        whole == NULL ? DIARY_ANSWER_CANCELLED : whole->answer;
    takt_status status = TAKT_OK;

    if (diary__is_assignment(before))
        return TAKT_OK;
    if (cut_s > diary__first_slot(&a->laid))
        status = diary__keep_before(&a->op, &a->laid, &a->item, a->to, before,
                                    cut_s);
    for (size_t i = 0; status == TAKT_OK && i < a->item.other_count; i++) {
        struct diary_seat *seat = &a->item.others[i];

        if (seat->person != a->to || seat->slot_s < cut_s ||
            is_done(&a->item, seat->slot_s))
            continue;
        seat->answer = DIARY_NONE;
        seat->seen = DIARY_NONE;
        seat->reject_reason = NULL;
    }
    if (status == TAKT_OK)
        give(a, diary__need_other(&a->item, a->to, DIARY_SLOT_ALL));
    return status;
}

static takt_status give_one(struct assigning *a)
{
    const int64_t slot_s = a->date.slot_s;

    if (!diary__is_assignment(diary_item_answer(&a->item, a->to, slot_s)))
        give(a, diary__need_other(&a->item, a->to, slot_s));
    return TAKT_OK;
}

static takt_status assign(struct assigning *a)
{
    const struct diary__about told = about(a);
    takt_status status = withdraw_others(a);

    if (status != TAKT_OK || a->to == a->op.person.id)
        return status;
    if (a->item.other_count >= DIARY_SEATS_MAX)
        return diary_refuse_field(a->op.err, DIARY_REASON_TOO_MANY,
                                  DIARY_FIELD_PARTICIPANTS, DIARY_SEATS_MAX, 0);
    diary__own_others(&a->op, &a->item, DIARY_DATES_MAX + 1);
    status =
        assigned(a) != DIARY_SLOT_ALL ? give_one(a) : give_from(a, from(a));
    return status == TAKT_OK ? diary__tell(&a->op, a->to, DIARY_NOTICE_ASSIGNED,
                                           &a->old, &told)
                             : status;
}

takt_status diary_assign(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         int64_t to, struct diary_report *report,
                         struct diary_arena *arena, struct diary_error *err)
{
    AUTO_ASSIGNING a = {.scope = scope, .to = to, .laid = DIARY_LAID_INIT};
    takt_status status =
        diary__begin_on(&a.op, call, ref, DIARY_OP_ASSIGN, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    a.op.is_participants = true; /* its dates are as they were */
    status = diary__find_date(&a.op, ref, &a.old, &a.laid, &a.date);
    a.item = a.old;
    if (status == TAKT_OK)
        status = needs_user(&a);
    if (status == TAKT_OK)
        status = needs_open(&a);
    if (status == TAKT_OK)
        status = needs_a_cut(&a);
    if (status == TAKT_OK)
        status = assign(&a);
    if (status == TAKT_OK) {
        diary__drop_empty(&a.item);
        status = diary__save(&a.op, &a.old, &a.item);
    }
    if (status == TAKT_OK)
        status = diary__report(&a.op, report, ref->followup, true);
    return diary__end(&a.op, status);
}
