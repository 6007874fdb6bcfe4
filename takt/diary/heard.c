/* SPDX-License-Identifier: MIT */
/*
 * What an owner has to decide about: an answer by mail that may not be of whom
 * it says, and another time that somebody proposes. It stands as a notice
 * until the owner agrees or does not.
 */
#include "diary/gathered.h"
#include "diary/operation.h"
#include "diary/participants.h"
#include "diary/read.h"
#include "diary/split.h"

#include <string.h>

/* The most notices of one person that are looked through. */
#define NOTICES_MAX 10000

static bool is_same_text(const char *a, const char *b)
{
    return strcmp(a == NULL ? "" : a, b == NULL ? "" : b) == 0;
}

/* Whether a notice tells what another does. */
static bool is_same(const struct diary_notice *a, const struct diary_notice *b)
{
    return a->kind == b->kind && a->actor == b->actor &&
           a->followup == b->followup && a->slot_s == b->slot_s &&
           a->answer == b->answer && a->proposed_s == b->proposed_s &&
           a->length_s == b->length_s && is_same_text(a->reason, b->reason);
}

/* Whether a proposal takes the place of another: the last one of somebody for
 * a date counts. */
static bool replaces(const struct diary_notice *a, const struct diary_notice *b)
{
    return a->kind == DIARY_NOTICE_PROPOSED && b->kind == a->kind &&
           a->actor == b->actor && a->followup == b->followup &&
           a->slot_s == b->slot_s;
}

static takt_status find_notices(const struct diary_call *call, int64_t person,
                                struct diary_gathered *found,
                                struct diary_error *err)
{
    const struct diary_query_args args = {.number = {person, NOTICES_MAX}};

    return diary_gather(call, DIARY_QUERY_NOTICES, &args, found, err);
}

/* Whether it stands already; what it takes the place of goes. */
static takt_status stands(const struct diary_call *call,
                          const struct diary_notice *notice, bool *out,
                          struct diary_arena *arena, struct diary_error *err)
{
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, arena);
    takt_status status = find_notices(call, call->person, &found, err);

    *out = false;
    for (size_t i = 0; i < found.count; i++)
        *out |= is_same(notice, diary_gathered_row(&found, i));
    for (size_t i = 0; status == TAKT_OK && !*out && i < found.count; i++)
        if (replaces(notice, diary_gathered_row(&found, i)))
            status = call->store->functions->erase(
                call->store, DIARY_NOTICE, diary_gathered_row(&found, i), err);
    return status;
}

takt_status diary__hear(const struct diary_call *call,
                        const struct diary_item *item,
                        const struct diary_notice *heard,
                        struct diary_arena *arena, struct diary_error *err)
{
    struct diary_notice notice = *heard;
    bool is_known;
    takt_status status;

    notice.person = notice.owner = call->person;
    notice.at_s = call->now_s;
    notice.followup = item->followup.timing.id;
    notice.scope =
        notice.slot_s == DIARY_NONE ? DIARY_SCOPE_ALL : DIARY_SCOPE_THIS;
    notice.count = notice.slot_s == DIARY_NONE ? DIARY_NONE : 1;
    notice.total = DIARY_NONE;
    diary__describe(&notice, item);
    status = stands(call, &notice, &is_known, arena, err);
    if (status != TAKT_OK || is_known)
        return status == TAKT_OK ? TAKT_DONE : status;
    return call->store->functions->put(call->store, DIARY_NOTICE, &notice, err);
}

static takt_status hear_alone(const struct diary_call *call,
                              const struct diary_item *item,
                              const struct diary_notice *heard,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct diary_notice notice = *heard;
    struct diary_person person;
    takt_status status = diary__person(call, &person, arena, err);

    if (status != TAKT_OK)
        return status;
    notice.number = ++person.last_number;
    person.last_change++;
    status = diary__hear(call, item, &notice, arena, err);
    return status == TAKT_OK ? call->store->functions->put(
                                   call->store, DIARY_PERSON, &person, err)
                             : status;
}

takt_status diary_hear(const struct diary_call *call,
                       const struct diary_item *item,
                       const struct diary_notice *heard,
                       struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    status = hear_alone(call, item, heard, &arena, err);
    if (status == TAKT_OK)
        status = f->commit(call->store, err);
    if (status != TAKT_OK)
        f->rollback(call->store);
    return status == TAKT_DONE ? TAKT_OK : status;
}

/* ---- that it is not taken ------------------------------------------------ */

takt_status diary__tell_kept(struct diary__operation *op,
                             const struct diary_item *item, int64_t person,
                             int64_t slot_s, const char *reason)
{
    const struct diary__about about = {
        .slot_s = slot_s,
        .scope = slot_s == DIARY_NONE ? DIARY_SCOPE_ALL : DIARY_SCOPE_THIS,
        .count = slot_s == DIARY_NONE ? DIARY_NONE : 1,
        .total = DIARY_NONE,
        .reason = reason,
    };
    struct diary_gathered found = DIARY_GATHERED(DIARY_NOTICE, op->arena);
    struct diary_call as_proposer = *op->call;
    takt_status status = find_notices(op->call, person, &found, op->err);

    for (size_t i = 0; i < found.count; i++) {
        const struct diary_notice *notice = diary_gathered_row(&found, i);

        if (notice->kind == DIARY_NOTICE_KEPT &&
            notice->owner == op->person.id &&
            notice->followup == item->followup.timing.id &&
            notice->slot_s == slot_s)
            return TAKT_DONE;
    }
    if (status == TAKT_OK)
        status = diary__tell(op, person, DIARY_NOTICE_KEPT, item, &about);
    as_proposer.person = person;
    return status == TAKT_OK ? diary__count_change(&as_proposer, op->err)
                             : status;
}

/* Notes on the receiver's seat when it was said. TAKT_DONE: that, or something
 * later, was said before. */
static takt_status note_kept(struct diary__operation *op,
                             struct diary_item *item, int64_t receiver,
                             const struct diary_kept *kept)
{
    const int64_t slot_s =
        kept->slot_s == DIARY_NONE ? DIARY_SLOT_ALL : kept->slot_s;
    struct diary_seat *seat;

    if (!diary_is_asked(diary_item_answer(item, receiver, slot_s)))
        return diary_refuse(op->err, DIARY_REASON_NOT_INVITED, kept->slot_s, 0);
    diary__own_others(op, item, 1);
    seat = diary__need_other(item, receiver, slot_s);
    if (seat->replied_s != DIARY_NONE && kept->stamp_s <= seat->replied_s)
        return TAKT_DONE;
    seat->replied_s = kept->stamp_s;
    return diary__put_aside(op, seat);
}

takt_status diary_receive_kept(const struct diary_call *call, int64_t receiver,
                               int64_t followup, const struct diary_kept *kept,
                               struct diary_error *err)
{
    const struct diary_ref ref = {call->person, followup, kept->slot_s};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary__operation op;
    struct diary_item item;
    takt_status status =
        diary__begin_on(&op, call, &ref, DIARY_OP_EDIT, &arena, err);

    if (status != TAKT_OK)
        return status;
    op.is_received = true;
    status = diary__load(call, call->person, followup, &item, &arena, err);
    if (status == TAKT_DONE)
        status = diary_refuse(err, DIARY_REASON_NOT_FOUND, followup, 0);
    if (status == TAKT_OK)
        status = note_kept(&op, &item, receiver, kept);
    if (status == TAKT_OK)
        status =
            diary__tell_kept(&op, &item, receiver, kept->slot_s, kept->reason);
    if (status == TAKT_DONE) /* it is to be told no more */
        return diary__end_aside(&op, TAKT_OK) == TAKT_OK ? TAKT_DONE
                                                         : TAKT_REFUSED;
    return diary__end_aside(&op, status);
}

/* ---- deciding ----------------------------------------------------------- */

/* The notice with a number; one that leaves nothing to decide is none. */
static takt_status find(const struct diary_call *call, int64_t number,
                        struct diary_notice *out, struct diary_arena *arena,
                        struct diary_error *err)
{
    struct diary_store *store = call->store;
    takt_status status = diary__begin_read(call, err);

    *out = (struct diary_notice){
        .person = call->person, .owner = call->person, .number = number};
    if (status != TAKT_OK)
        return status;
    status = diary__end_read(
        call, store->functions->get(store, DIARY_NOTICE, out, arena, err));
    if (status == TAKT_OK && out->kind != DIARY_NOTICE_CLAIMED &&
        out->kind != DIARY_NOTICE_PROPOSED)
        status = TAKT_DONE;
    return status == TAKT_DONE
               ? diary_refuse(err, DIARY_REASON_NOT_FOUND, number, 0)
               : status;
}

static takt_status let_it_count(const struct diary_call *call,
                                const struct diary_notice *notice,
                                struct diary_report *report,
                                struct diary_arena *arena,
                                struct diary_error *err)
{
    const struct diary_ref ref = {call->person, notice->followup,
                                  notice->slot_s};
    struct diary_call as_guest = *call;

    as_guest.person = notice->actor;
    as_guest.actor = call->actor != 0 ? call->actor : call->person;
    as_guest.if_change = 0;
    return diary_answer(&as_guest, &ref, (enum diary_scope)notice->scope,
                        (enum diary_answer)notice->answer, notice->reason,
                        report, arena, err);
}

static takt_status move(const struct diary_call *call,
                        const struct diary_notice *notice,
                        struct diary_report *report, struct diary_arena *arena,
                        struct diary_error *err)
{
    const struct diary_ref ref = {call->person, notice->followup,
                                  notice->slot_s};
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_START)};

    diary_item_init(&change.item);
    change.item.followup.timing.start_s = notice->proposed_s;
    if (notice->length_s != DIARY_NONE) {
        change.mask |= DIARY_BIT(DIARY_FIELD_LENGTH);
        change.item.followup.timing.length_days =
            notice->is_date ? notice->length_s / TAKT_DAY_S : 0;
        change.item.followup.timing.length_s =
            notice->is_date ? 0 : notice->length_s;
    }
    return diary_edit(call, &ref,
                      notice->slot_s == DIARY_NONE ? DIARY_SCOPE_OPEN
                                                   : DIARY_SCOPE_THIS,
                      &change, report, arena, err);
}

takt_status diary_agree(const struct diary_call *call, int64_t number,
                        struct diary_report *report, struct diary_arena *arena,
                        struct diary_error *err)
{
    struct diary_notice notice;
    takt_status status = find(call, number, &notice, arena, err);

    *report = (struct diary_report)DIARY_REPORT_INIT;
    if (status == TAKT_OK)
        status = notice.kind == DIARY_NOTICE_CLAIMED
                     ? let_it_count(call, &notice, report, arena, err)
                     : move(call, &notice, report, arena, err);
    return status == TAKT_OK && !call->dry_run
               ? diary_take_note(call, call->person, number, err)
               : status;
}

takt_status diary_disagree(const struct diary_call *call, int64_t number,
                           struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_notice notice;
    takt_status status = find(call, number, &notice, &arena, err);

    if (status != TAKT_OK)
        return status;
    return notice.kind == DIARY_NOTICE_CLAIMED
               ? diary_take_note(call, call->person, number, err)
               : diary__post_refusal(call, &notice, err);
}
