/* SPDX-License-Identifier: MIT */
/*
 * What a participant does with an invitation (SPEC section 10.2, R-110 to
 * R-117, D-19): he sees it, accepts or declines it, for one date, for it and
 * all that follow, for all open ones or for all; and he sets on his seat what
 * is his to set.
 *
 * It is an operation on the owner's diary, done by the participant: it stands
 * in the history there, and SEQUENCE does not grow (RFC 5546, 2.1.4). An
 * answer from a date on is that of the seat for all; the dates before it get
 * what they had on seats of their own.
 */
#include "diary/answer.h"

#include "diary/assign.h"
#include "diary/complete.h"
#include "diary/fields.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/save.h"
#include "diary/scope.h"
#include "diary/split.h"

#include <string.h>

void diary__end_answering(struct diary__answering *a)
{
    diary__laid_close(&a->laid);
}

/* His seat for a date, or for all; NULL: he has none. */
static struct diary_seat *his(struct diary__answering *a, int64_t slot_s)
{
    return diary_item_other(&a->item, a->person, slot_s);
}

static bool is_asked(struct diary__answering *a, int64_t slot_s)
{
    return diary_is_asked(diary_item_answer(&a->item, a->person, slot_s));
}

takt_status diary__refuse_stranger(struct diary__answering *a)
{
    return diary_refuse(a->op.err, DIARY_REASON_NOT_INVITED, a->date.slot_s, 0);
}

/* Refuses if what he saw is no more so. */
static takt_status is_as_seen(struct diary__answering *a, int64_t if_change)
{
    const struct diary_seat *seat = his(a, DIARY_SLOT_ALL);

    if (seat == NULL)
        seat = his(a, a->date.slot_s);
    if (seat == NULL)
        return diary__refuse_stranger(a);
    return if_change == 0 || seat->change == if_change
               ? TAKT_OK
               : diary_refuse(a->op.err, DIARY_REASON_CHANGED, seat->change, 0);
}

takt_status diary__begin_answering(struct diary__answering *a,
                                   const struct diary_call *call,
                                   const struct diary_ref *ref,
                                   enum diary_operation what,
                                   struct diary_arena *arena,
                                   struct diary_error *err)
{
    takt_status status;

    a->person = call->person;
    a->as_owner = *call;
    a->as_owner.person = ref->owner;
    a->as_owner.actor = call->actor != 0 ? call->actor : call->person;
    a->as_owner.if_change = 0; /* that is of the owner's seat */
    a->laid = (struct diary__laid)DIARY_LAID_INIT;
    status = diary__begin_on(&a->op, &a->as_owner, ref, what, arena, err);
    if (status != TAKT_OK)
        return status;
    a->op.is_participants = true;
    status = diary__find_date(&a->op, ref, &a->old, &a->laid, &a->date);
    a->item = a->old;
    if (status == TAKT_OK)
        status = is_as_seen(a, call->if_change);
    if (status == TAKT_OK)
        diary__own_others(&a->op, &a->item, a->old.other_count + 1);
    return status == TAKT_OK ? status : diary__end(&a->op, status);
}

/* ---- an answer for some dates ------------------------------------------- */

/* How many dates were answered, and of how many. */
struct tally {
    int64_t count;
    int64_t total;
};

/* To take an answer back (DIARY_ANSWER_INVITATION) changes nothing where none
 * was given: has is what holds for the seat so far. */
static void give(struct diary_seat *seat, int64_t has, int64_t answer,
                 const char *reason)
{
    if (answer == DIARY_ANSWER_INVITATION && has != DIARY_ANSWER_ACCEPTED &&
        has != DIARY_ANSWER_DECLINED)
        return;
    if (answer == DIARY_ANSWER_DECLINED)
        seat->reject_count =
            seat->reject_count == DIARY_NONE ? 1 : seat->reject_count + 1;
    seat->answer = answer;
    seat->seen = answer != DIARY_ANSWER_INVITATION;
    seat->reject_reason = answer == DIARY_ANSWER_DECLINED ? reason : NULL;
}

static takt_status answer_one(struct diary__answering *a, int64_t answer,
                              const char *reason, struct tally *tally)
{
    const int64_t slot_s = a->date.slot_s;

    if (!is_asked(a, slot_s))
        return diary__refuse_stranger(a);
    give(diary__need_other(&a->item, a->person, slot_s),
         diary_item_answer(&a->item, a->person, slot_s), answer, reason);
    tally->count = 1;
    return TAKT_OK;
}

static bool is_done(const struct diary__answering *a, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(&a->item, slot_s);

    return row != NULL && row->state == DIARY_COMPLETED;
}

/* Answers from a cut on. Single dates that were answered apart follow, but
 * for those that are done, those that he is not asked to, and those that he is
 * to take over. */
static takt_status answer_from(struct diary__answering *a, int64_t cut_s,
                               int64_t answer, const char *reason)
{
    const struct diary_seat *whole = his(a, DIARY_SLOT_ALL);
    takt_status status = TAKT_OK;

    if (whole != NULL && cut_s > diary__first_slot(&a->laid))
        status = diary__keep_before(&a->op, &a->laid, &a->item, a->person,
                                    whole->answer, cut_s);
    if (status != TAKT_OK)
        return status;
    for (size_t i = 0; i < a->item.other_count; i++) {
        struct diary_seat *seat = &a->item.others[i];

        if (seat->person != a->person || seat->slot_s < cut_s ||
            seat->answer == DIARY_ANSWER_CANCELLED ||
            diary__is_assignment(seat->answer) || is_done(a, seat->slot_s))
            continue;
        if (whole == NULL || seat->slot_s == DIARY_SLOT_ALL) {
            give(seat, seat->answer, answer, reason);
        } else {
            seat->answer = DIARY_NONE;
            seat->seen = DIARY_NONE;
            seat->reject_reason = NULL;
        }
    }
    return TAKT_OK;
}

/* How many dates there are from a cut on; DIARY_NONE: endless. */
static int64_t count_from(struct diary__answering *a, int64_t cut_s)
{
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    int64_t before = 0;
    const int64_t total = diary__date_count(&a->laid);

    if (total == DIARY_NONE)
        return DIARY_NONE;
    diary__walk_open(&walk, &a->laid, INT64_MIN);
    while (before < total && diary__walk_next(&walk, &date))
        if (date.slot_s < cut_s)
            before++;
        else if (!date.is_moved)
            break;
    return total - before;
}

static takt_status answer_scope(struct diary__answering *a,
                                enum diary_scope scope, int64_t answer,
                                const char *reason, struct tally *tally)
{
    int64_t cut_s;
    takt_status status;

    tally->total = diary__date_count(&a->laid);
    if (scope == DIARY_SCOPE_THIS && diary_item_repeats(&a->old))
        return answer_one(a, answer, reason, tally);
    status = diary__cut_at(
        &a->op, &a->laid, diary_item_repeats(&a->old) ? scope : DIARY_SCOPE_ALL,
        a->date.slot_s, &cut_s);
    if (status == TAKT_OK)
        status = answer_from(a, cut_s, answer, reason);
    if (status == TAKT_OK)
        tally->count = count_from(a, cut_s);
    return status;
}

/* Says to the owner that he declines, or says "maybe": one line, however many
 * dates (D-19). */
static takt_status tell_owner(struct diary__answering *a,
                              enum diary_scope scope, int64_t answer,
                              const char *reason, const struct tally *tally)
{
    const bool repeats = diary_item_repeats(&a->old);
    const struct diary__about about = {
        .slot_s =
            !repeats || scope == DIARY_SCOPE_ALL ? DIARY_NONE : a->date.slot_s,
        .scope = repeats ? scope : DIARY_SCOPE_ALL,
        .count = tally->count,
        .total = tally->total,
        .reason = reason,
        .answer = answer == DIARY_ANSWER_DECLINED ? 0 : answer,
    };

    return diary__tell(&a->op, a->op.person.id, DIARY_NOTICE_DECLINED, &a->old,
                       &about);
}

/* Gives an assignment back: the sender, who is the owner still, is told, and
 * it is again as it was before (SPEC R-131). */
static takt_status give_back(struct diary__answering *a, const char *reason,
                             struct diary_report *report)
{
    const int64_t slot_s =
        diary__assigned_slot(&a->item, a->person, a->date.slot_s);
    const bool is_one = slot_s != DIARY_SLOT_ALL;
    const int64_t from_s =
        is_one ? slot_s
               : diary__first_open(&a->laid, INT64_MIN, a->person,
                                   a->op.call->now_s);
    const bool is_part = from_s != DIARY_NONE && diary_item_repeats(&a->old) &&
                         from_s > diary__first_slot(&a->laid);
    const struct diary__about about = {
        .slot_s = is_one || is_part ? from_s : DIARY_NONE,
        .scope = is_one    ? DIARY_SCOPE_THIS
                 : is_part ? DIARY_SCOPE_FUTURE
                           : DIARY_SCOPE_ALL,
        .count = is_one    ? 1
                 : is_part ? count_from(a, from_s)
                           : diary__date_count(&a->laid),
        .total = diary__date_count(&a->laid),
        .reason = reason,
        .answer = DIARY_ANSWER_NOT_TAKEN,
    };
    takt_status status = diary__unassign(&a->op, &a->item, a->person, slot_s);

    /* What he had answered before comes back, and is no answer. */
    a->op.is_quiet = true;
    diary__drop_empty(&a->item);
    if (status == TAKT_OK)
        status = diary__save(&a->op, &a->old, &a->item);
    if (status == TAKT_OK)
        status = diary__tell(&a->op, a->op.person.id, DIARY_NOTICE_DECLINED,
                             &a->old, &about);
    if (status == TAKT_OK)
        status =
            diary__take_note_of(&a->op, a->person, a->old.followup.timing.id);
    report->affected_count = about.count;
    if (status == TAKT_OK)
        status =
            diary__report(&a->op, report, a->old.followup.timing.id, false);
    return diary__end(&a->op, status);
}

/* Whether it is an assignment that is answered: that of the date or, where
 * more than the date is, that of the whole, whose first open date is then the
 * one. */
static bool find_assignment(struct diary__answering *a, enum diary_scope scope)
{
    const struct diary_seat *whole = his(a, DIARY_SLOT_ALL);
    int64_t slot_s;

    if (diary__is_assignment(
            diary_item_answer(&a->item, a->person, a->date.slot_s)))
        return true;
    if (scope == DIARY_SCOPE_THIS || whole == NULL ||
        !diary__is_assignment(whole->answer))
        return false;
    slot_s =
        diary__first_open(&a->laid, INT64_MIN, a->person, a->op.call->now_s);
    if (slot_s != DIARY_NONE)
        (void)diary__date(&a->laid, slot_s, &a->date); /* it is there */
    return true;
}

/* An assignment is answered as it was made, whatever the scope. */
static takt_status answer_assignment(struct diary__answering *a,
                                     const struct diary_call *call,
                                     enum diary_answer answer,
                                     const char *reason,
                                     struct diary_report *report)
{
    const struct diary__assignment assignment = {
        .op = &a->op,
        .call = call,
        .old = &a->old,
        .laid = &a->laid,
        .date = &a->date,
    };

    return answer == DIARY_ANSWER_ACCEPTED
               ? diary__take_over(&assignment, report)
               : give_back(a, reason, report);
}

/* Whether a reply is older than what was asked, or no newer than the one that
 * he has sent last. One mail may answer to all, and to single dates otherwise:
 * these are as new as the whole. */
static bool is_stale(struct diary__answering *a, int64_t slot_s,
                     const struct diary_reply *reply)
{
    const struct diary_seat *whole = his(a, DIARY_SLOT_ALL);
    const struct diary_seat *seat = his(a, slot_s);

    if (whole != NULL &&
        (reply->stamp_s < whole->replied_s ||
         (whole->asked != DIARY_NONE && reply->sequence < whole->asked)))
        return true;
    return seat != NULL &&
           ((seat->replied_s != DIARY_NONE &&
             reply->stamp_s <= seat->replied_s) ||
            (seat->asked != DIARY_NONE && reply->sequence < seat->asked));
}

/* Notes on what a reply has answered when that was: on the whole, or on the
 * dates that he is asked to alone. */
static void note_reply(struct diary__answering *a, int64_t slot_s,
                       const struct diary_reply *reply)
{
    const bool has_whole = his(a, DIARY_SLOT_ALL) != NULL;

    for (size_t i = 0; i < a->item.other_count; i++) {
        struct diary_seat *seat = &a->item.others[i];

        if (seat->person == a->person &&
            (seat->slot_s == slot_s ||
             (slot_s == DIARY_SLOT_ALL && !has_whole)))
            seat->replied_s = reply->stamp_s;
    }
}

/* Answers; reply is what a mail says of itself, or NULL.
 *
 * @return TAKT_DONE for a reply that is too old */
static takt_status give_answer(struct diary__answering *a,
                               enum diary_scope scope, int64_t answer,
                               const char *reason,
                               const struct diary_reply *reply,
                               struct tally *tally)
{
    const int64_t slot_s =
        scope == DIARY_SCOPE_THIS && diary_item_repeats(&a->old)
            ? a->date.slot_s
            : DIARY_SLOT_ALL;
    takt_status status;

    if (reply != NULL && is_stale(a, slot_s, reply))
        return TAKT_DONE;
    status = answer_scope(a, scope, answer, reason, tally);
    if (status == TAKT_OK && reply != NULL)
        note_reply(a, slot_s, reply);
    return status;
}

static takt_status
answer_as(const struct diary_call *call, const struct diary_ref *ref,
          enum diary_scope scope, enum diary_answer answer, const char *reason,
          const struct diary_reply *reply, struct diary_report *report,
          struct diary_arena *arena, struct diary_error *err)
{
    DIARY__AUTO_ANSWERING a;
    struct tally tally = {0};
    takt_status status;

    *report = (struct diary_report)DIARY_REPORT_INIT;
    a.laid.series = NULL;
    if (reason != NULL && strlen(reason) > DIARY_REASON_MAX)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, DIARY_REASON_MAX, 0);
    status = diary__begin_answering(&a, call, ref, DIARY_OP_ANSWER, arena, err);
    if (status != TAKT_OK)
        return status;
    if (find_assignment(&a, scope))
        return answer_assignment(&a, call, answer, reason, report);
    status = give_answer(&a, scope, answer, reason, reply, &tally);
    diary__drop_empty(&a.item);
    if (status == TAKT_OK)
        status = diary__save(&a.op, &a.old, &a.item);
    if (status == TAKT_OK && a.op.touched_count > 0)
        status = diary__take_note_of_answers(&a.op, a.person, ref->followup,
                                             scope == DIARY_SCOPE_THIS &&
                                                     diary_item_repeats(&a.old)
                                                 ? a.date.slot_s
                                                 : DIARY_NONE);
    if (status == TAKT_OK && a.op.touched_count > 0 &&
        (answer == DIARY_ANSWER_DECLINED || answer == DIARY_ANSWER_SEEN))
        status = tell_owner(&a, scope, answer, reason, &tally);
    if (status == TAKT_OK)
        status = diary__take_note_of(&a.op, a.person, ref->followup);
    report->affected_count = tally.count;
    if (status == TAKT_OK)
        status = diary__report(&a.op, report, ref->followup, false);
    return diary__end(&a.op, status);
}

takt_status diary_answer(const struct diary_call *call,
                         const struct diary_ref *ref, enum diary_scope scope,
                         enum diary_answer answer, const char *reason,
                         struct diary_report *report, struct diary_arena *arena,
                         struct diary_error *err)
{
    return answer_as(call, ref, scope, answer, reason, NULL, report, arena,
                     err);
}

takt_status diary_reply(const struct diary_call *call,
                        const struct diary_ref *ref, enum diary_scope scope,
                        enum diary_answer answer, const char *reason,
                        const struct diary_reply *reply,
                        struct diary_report *report, struct diary_arena *arena,
                        struct diary_error *err)
{
    return answer_as(call, ref, scope, answer, reason, reply, report, arena,
                     err);
}

/* ---- for somebody outside ----------------------------------------------- */

/* Refuses to answer for who answers himself. */
static takt_status needs_outside(struct diary__answering *a)
{
    struct diary_person person = {.id = a->person};
    takt_status status = diary__row(&a->op, DIARY_PERSON, &person);

    if (status == TAKT_DONE)
        return diary_refuse(a->op.err, DIARY_REASON_NO_SUCH_PERSON, a->person,
                            0);
    if (status == TAKT_OK && person.kind != DIARY_OUTSIDE)
        return diary_refuse_field(a->op.err, DIARY_REASON_NOT_OUTSIDE,
                                  DIARY_FIELD_PARTICIPANTS, a->person, 0);
    return status;
}

takt_status diary_answer_for(const struct diary_call *call,
                             const struct diary_ref *ref,
                             enum diary_scope scope, int64_t person,
                             enum diary_answer answer,
                             struct diary_report *report,
                             struct diary_arena *arena, struct diary_error *err)
{
    DIARY__AUTO_ANSWERING a = {.laid = DIARY_LAID_INIT, .person = person};
    struct tally tally = {0};
    takt_status status =
        diary__begin_on(&a.op, call, ref, DIARY_OP_ANSWER, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status != TAKT_OK)
        return status;
    a.op.is_participants = true; /* its dates are as they were */
    status = diary__find_date(&a.op, ref, &a.old, &a.laid, &a.date);
    a.item = a.old;
    if (status == TAKT_OK)
        status = needs_outside(&a);
    if (status == TAKT_OK && his(&a, DIARY_SLOT_ALL) == NULL &&
        his(&a, a.date.slot_s) == NULL)
        status = diary_refuse(err, DIARY_REASON_NO_SUCH_PERSON, person, 0);
    if (status == TAKT_OK) {
        diary__own_others(&a.op, &a.item, a.old.other_count + 1);
        status = answer_scope(&a, scope, answer, NULL, &tally);
    }
    diary__drop_empty(&a.item);
    if (status == TAKT_OK)
        status = diary__save(&a.op, &a.old, &a.item);
    report->affected_count = tally.count;
    if (status == TAKT_OK)
        status = diary__report(&a.op, report, ref->followup, false);
    return diary__end(&a.op, status);
}

/* ---- seeing ------------------------------------------------------------- */

static int64_t seen(int64_t answer)
{
    return answer == DIARY_ANSWER_INVITATION   ? DIARY_ANSWER_SEEN
           : answer == DIARY_ANSWER_MOVED      ? DIARY_ANSWER_MOVED_SEEN
           : answer == DIARY_ANSWER_ASSIGNMENT ? DIARY_ANSWER_ASSIGNMENT_SEEN
                                               : answer;
}

takt_status diary__note_seen(struct diary__answering *a, enum diary_scope scope)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < a->item.other_count; i++) {
        struct diary_seat *seat = &a->item.others[i];

        if (seat->person != a->person ||
            (scope == DIARY_SCOPE_THIS && seat->slot_s != DIARY_SLOT_ALL &&
             seat->slot_s != a->date.slot_s) ||
            seen(seat->answer) == seat->answer)
            continue;
        seat->answer = seen(seat->answer);
        seat->seen = 1;
        status = diary__put_aside(&a->op, seat);
    }
    return status;
}

takt_status diary_see(const struct diary_call *call,
                      const struct diary_ref *ref, enum diary_scope scope,
                      struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    DIARY__AUTO_ANSWERING a;
    takt_status status;

    a.laid.series = NULL;
    status =
        diary__begin_answering(&a, call, ref, DIARY_OP_ANSWER, &arena, err);
    if (status != TAKT_OK)
        return status;
    status = diary__note_seen(&a, scope);
    return diary__end_aside(&a.op, status);
}

/* ---- what is his to set ------------------------------------------------- */

static takt_status set_fields(struct diary__answering *a,
                              enum diary_scope scope,
                              const struct diary_seat_change *change)
{
    struct diary_seat *whole = his(a, DIARY_SLOT_ALL);
    const bool is_one =
        scope == DIARY_SCOPE_THIS && diary_item_repeats(&a->old);
    struct diary_seat *one;

    if ((whole == NULL || scope == DIARY_SCOPE_THIS) &&
        !is_asked(a, a->date.slot_s))
        return diary__refuse_stranger(a);
    if (whole != NULL && !is_one) {
        diary__set_seat(change->mask, whole, &change->values);
        return TAKT_OK;
    }
    one = diary__need_other(&a->item, a->person, a->date.slot_s);
    if (whole == NULL)
        diary__set_seat(change->mask, one, &change->values);
    else
        diary__override_seat(change->mask, one, &change->values,
                             his(a, DIARY_SLOT_ALL));
    return TAKT_OK;
}

static takt_status tick(struct diary__answering *a, bool is_done)
{
    if (!is_asked(a, a->date.slot_s))
        return diary__refuse_stranger(a);
    diary__need_other(&a->item, a->person, a->date.slot_s)->completed =
        is_done ? 1 : DIARY_NONE;
    return TAKT_OK;
}

takt_status diary_edit_seat(const struct diary_call *call,
                            const struct diary_ref *ref, enum diary_scope scope,
                            const struct diary_seat_change *change,
                            struct diary_report *report,
                            struct diary_arena *arena, struct diary_error *err)
{
    DIARY__AUTO_ANSWERING a;
    takt_status status;

    *report = (struct diary_report)DIARY_REPORT_INIT;
    a.laid.series = NULL;
    if ((change->mask & ~DIARY__SEAT) != 0)
        return diary_refuse(err, DIARY_REASON_NOT_OWNER, ref->owner, 0);
    status = diary__begin_answering(&a, call, ref, DIARY_OP_SEAT, arena, err);
    if (status != TAKT_OK)
        return status;
    if (change->mask != 0)
        status = set_fields(&a, scope, change);
    if (status == TAKT_OK && change->completed != DIARY_NONE)
        status = tick(&a, change->completed == 1);
    diary__drop_empty(&a.item);
    if (status == TAKT_OK)
        status = diary__save(&a.op, &a.old, &a.item);
    if (status == TAKT_OK)
        status = diary__report(&a.op, report, ref->followup, false);
    return diary__end(&a.op, status);
}
