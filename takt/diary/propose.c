/* SPDX-License-Identifier: MIT */
/*
 * Another time that a participant proposes (RFC 5546, 3.2.7, in the house as
 * by mail). An owner of the house decides about it as about one that came by
 * mail, see heard.c; one who is outside gets it in a mail. It is no operation:
 * nothing of the follow-up changes, and the participant has answered nothing.
 */
#include "diary/answer.h"
#include "diary/check.h"
#include "diary/participants.h"

#include <string.h>

/* Refuses who is not asked to what he speaks of; who is to take it over is
 * not. */
static takt_status is_asked(struct diary__answering *a, int64_t slot_s)
{
    const int64_t answer = diary_item_answer(
        &a->item, a->person, slot_s == DIARY_NONE ? DIARY_SLOT_ALL : slot_s);

    return diary_is_asked(answer) && !diary__is_assignment(answer)
               ? TAKT_OK
               : diary__refuse_stranger(a);
}

/* Sets what is meant: the date, or all of it, whose first start then moves as
 * far as the date does. */
static void find_start(const struct diary__answering *a, enum diary_scope scope,
                       int64_t start_s, struct diary_notice *out)
{
    const bool is_one =
        scope == DIARY_SCOPE_THIS && diary_item_repeats(&a->item);

    out->slot_s = is_one ? a->date.slot_s : DIARY_NONE;
    out->proposed_s = start_s;
    if (!is_one && start_s >= TAKT_WALL_MIN && start_s <= TAKT_WALL_MAX)
        out->proposed_s += a->item.followup.timing.start_s - a->date.wall_s;
}

/* Refuses a time that no date of it could have. */
static takt_status check_time(const struct diary__answering *a,
                              const struct diary_notice *proposed)
{
    const int64_t length_s = proposed->length_s;
    struct diary_timing timing = a->item.followup.timing;
    const bool is_date = timing.frame == TAKT_FRAME_DATE;

    timing.start_s = proposed->proposed_s;
    if (length_s != DIARY_NONE) {
        const int64_t days_s = is_date ? length_s - length_s % TAKT_DAY_S : 0;

        timing.length_days = days_s / TAKT_DAY_S;
        timing.length_s = length_s - days_s;
    }
    return diary__check_times(&timing, a->op.err);
}

/* Tells the owner. */
static takt_status tell(struct diary__answering *a,
                        const struct diary_notice *proposed)
{
    const bool is_outside = a->op.person.kind == DIARY_OUTSIDE;
    takt_status status = TAKT_OK;

    a->op.has_put_aside = true; /* though no seat may have changed */
    if (!is_outside)
        status = diary__hear(&a->as_owner, &a->item, proposed, a->op.arena,
                             a->op.err);
    if (status == TAKT_OK)
        status = diary__post_proposal(&a->op, proposed);
    if (status == TAKT_DONE && is_outside)
        return diary_refuse(a->op.err, DIARY_REASON_NO_MAIL, 0, 0);
    return status < 0 ? status : TAKT_OK; /* he may know it already */
}

takt_status diary_propose(const struct diary_call *call,
                          const struct diary_ref *ref, enum diary_scope scope,
                          int64_t start_s, int64_t length_s, const char *reason,
                          struct diary_error *err)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    DIARY__AUTO_ANSWERING a;
    struct diary_notice proposed = {.kind = DIARY_NOTICE_PROPOSED,
                                    .actor = call->person,
                                    .answer = DIARY_NONE,
                                    .length_s = length_s,
                                    .reason = reason};
    takt_status status;

    a.laid.series = NULL;
    if (reason != NULL && strlen(reason) > DIARY_REASON_MAX)
        return diary_refuse(err, DIARY_REASON_TOO_MANY, DIARY_REASON_MAX, 0);
    status =
        diary__begin_answering(&a, call, ref, DIARY_OP_ANSWER, &arena, err);
    if (status != TAKT_OK)
        return status;
    find_start(&a, scope, start_s, &proposed);
    proposed.number = a.op.log.number;
    proposed.followup = ref->followup;
    status = is_asked(&a, proposed.slot_s);
    if (status == TAKT_OK && a.date.state == DIARY_COMPLETED &&
        (proposed.slot_s != DIARY_NONE || !diary_item_repeats(&a.item)))
        status = diary_refuse(err, DIARY_REASON_COMPLETED, a.date.slot_s, 0);
    if (status == TAKT_OK)
        status = check_time(&a, &proposed);
    if (status == TAKT_OK)
        status = diary__note_seen(&a, proposed.slot_s == DIARY_NONE
                                          ? DIARY_SCOPE_ALL
                                          : DIARY_SCOPE_THIS);
    if (status == TAKT_OK)
        status = tell(&a, &proposed);
    return diary__end_aside(&a.op, status);
}
