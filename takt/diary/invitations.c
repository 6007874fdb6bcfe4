/* SPDX-License-Identifier: MIT */
/*
 * The list of invitations (SPEC ), and what others
 * have answered to a person's own.
 *
 * None of it is kept: the store finds the seats that are open or declined, and
 * of each follow-up the dates are computed. An open one stays until it is
 * answered; one that is declined, until the day after it takes place.
 */
#include "diary/gathered.h"
#include "diary/laid.h"
#include "diary/participants.h"
#include "diary/read.h"

#include <stdlib.h>

/* The most seats that a list looks through, and the most dates of one
 * follow-up in it. */
#define SEATS_MAX 10000
#define DATES_MAX 500

/* A list being made. */
struct listing {
    const struct diary_call *call;
    struct diary_arena *arena;
    struct diary_error *err;
    unsigned flags;
    int64_t today_s;
    int64_t since_s; /* yesterday: what ends before has been */
    struct diary_invitation *list;
    size_t count;
    size_t room;
};

/* The instant at which the day began. */
static int64_t today(const struct diary_call *call)
{
    const struct takt_zone *zone = call->find_zone(call->zone_ctx, call->zone);
    const int64_t offset_s =
        zone == NULL ? 0 : takt_zone_offset(zone, call->now_s);
    const int64_t wall_s = call->now_s + offset_s;
    const int64_t into_s = ((wall_s % TAKT_DAY_S) + TAKT_DAY_S) % TAKT_DAY_S;

    return call->now_s - into_s;
}

static bool is_open(int64_t answer)
{
    return answer == DIARY_ANSWER_INVITATION || answer == DIARY_ANSWER_MOVED ||
           answer == DIARY_ANSWER_SEEN || answer == DIARY_ANSWER_MOVED_SEEN ||
           diary__is_assignment(answer);
}

static bool is_wanted(const struct listing *l, int64_t answer)
{
    return is_open(answer) || (answer == DIARY_ANSWER_DECLINED &&
                               (l->flags & DIARY_INVITATIONS_DECLINED) != 0);
}

static int64_t answer_on(const struct diary_item *item,
                         const struct diary_date *date)
{
    return date->seat != NULL && date->seat->answer != DIARY_NONE
               ? date->seat->answer
               : item->seat.answer;
}

bool diary_is_unanswered(const struct diary_item *item,
                         const struct diary_date *date)
{
    return is_open(answer_on(item, date));
}

/* Whether a date is done with since the day before at least: it was ticked
 * then, or declined, and took place (SPEC ). What was assigned
 * stays, since the sender waits for it. */
static bool is_over(const struct listing *l, const struct diary_date *date,
                    int64_t answer)
{
    const struct diary_slot *row = date->row;
    const bool is_ticked = row != NULL && row->state == DIARY_COMPLETED &&
                           row->done_s != DIARY_NONE;

    if (diary__is_assignment(answer) ||
        (answer != DIARY_ANSWER_DECLINED && date->state != DIARY_COMPLETED))
        return false;
    return (is_ticked ? row->done_s : date->end_at_s) < l->today_s;
}

static void add(struct listing *l, const struct diary_item *item,
                const struct diary_date *date, int64_t answer, bool is_whole)
{
    if (is_over(l, date, answer))
        return;
    if (l->count == l->room)
        l->list =
            diary_take_more(l->arena, l->list, &l->room, sizeof(*l->list));
    l->list[l->count++] = (struct diary_invitation){
        .entry = {.date = *date, .item = item},
        .answer = answer,
        .is_whole = is_whole,
    };
}

/* Adds the dates that are to come, each by itself. */
static void add_dates(struct listing *l, const struct diary__laid *laid)
{
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t found = 0;

    diary__walk_open(&walk, laid, l->since_s - diary__longest(laid->item));
    for (size_t i = 0; i < DIARY_DATES_MAX && found < DATES_MAX &&
                       diary__walk_next(&walk, &date);
         i++) {
        const int64_t answer = answer_on(laid->item, &date);

        if (date.end_at_s < l->since_s || !is_wanted(l, answer))
            continue;
        add(l, laid->item, &date, answer, false);
        found++;
    }
}

/* The date that stands for a whole: the next one, or the last. Of what was
 * assigned from a date on, the next of those. */
static bool next_date(const struct listing *l, const struct diary__laid *laid,
                      struct diary_date *out)
{
    const int64_t whole = laid->item->seat.answer;
    DIARY_AUTO_WALK walk;

    diary__walk_open(&walk, laid, l->today_s);
    for (size_t i = 0; i < DIARY_DATES_MAX && diary__walk_next(&walk, out); i++)
        if (!diary__is_assignment(whole) ||
            diary__is_assignment(answer_on(laid->item, out)))
            return true;
    return diary__date(laid, diary__last_slot(laid), out) == TAKT_OK;
}

/* Adds the whole if it is to be answered as such, and the single dates that
 * stand otherwise. */
static void add_whole(struct listing *l, const struct diary__laid *laid)
{
    const struct diary_item *item = laid->item;
    const int64_t whole = item->seat.answer;
    struct diary_date date;

    if (is_wanted(l, whole) && next_date(l, laid, &date))
        add(l, item, &date, whole, diary_item_repeats(item));
    for (size_t i = 0; i < item->seat_count; i++) {
        const struct diary_seat *seat = &item->seats[i];

        if (seat->answer != DIARY_NONE && is_wanted(l, seat->answer) &&
            (!is_open(whole) || seat->answer == DIARY_ANSWER_DECLINED ||
             diary__is_assignment(seat->answer) !=
                 diary__is_assignment(whole)) &&
            diary__date(laid, seat->slot_s, &date) == TAKT_OK)
            add(l, item, &date, seat->answer, false);
    }
}

static takt_status add_item(struct listing *l, const struct diary_seat *seat)
{
    struct diary_item *item = diary_take(l->arena, 1, sizeof(*item));
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__load(l->call, seat->owner, seat->followup, item,
                                     l->arena, l->err);

    if (status == TAKT_OK)
        status = diary__lay(&laid, l->call, item, l->arena, l->err);
    if (status != TAKT_OK)
        return status == TAKT_DONE ? TAKT_OK : status;
    if ((l->flags & DIARY_INVITATIONS_DATES) != 0 && diary_item_repeats(item))
        add_dates(l, &laid);
    else
        add_whole(l, &laid);
    return TAKT_OK;
}

static int by_time(const void *a, const void *b)
{
    const struct diary_date *x =
        &((const struct diary_invitation *)a)->entry.date;
    const struct diary_date *y =
        &((const struct diary_invitation *)b)->entry.date;

    return x->at_s != y->at_s
               ? (x->at_s > y->at_s) - (x->at_s < y->at_s)
               : (x->slot_s > y->slot_s) - (x->slot_s < y->slot_s);
}

static takt_status list_all(struct listing *l)
{
    const struct diary_query_args args = {
        .number = {l->call->person, SEATS_MAX}};
    struct diary_gathered seats = DIARY_GATHERED(DIARY_SEAT, l->arena);
    takt_status status =
        diary_gather(l->call, DIARY_QUERY_INVITED, &args, &seats, l->err);
    const struct diary_seat *before = NULL;

    for (size_t i = 0; status == TAKT_OK && i < seats.count; i++) {
        const struct diary_seat *seat = diary_gathered_row(&seats, i);

        if (before == NULL || before->owner != seat->owner ||
            before->followup != seat->followup)
            status = add_item(l, seat);
        before = seat;
    }
    return status;
}

/* Makes a list in one transaction. */
static takt_status make(struct listing *l,
                        takt_status (*fill)(struct listing *),
                        struct diary_invitation **out, size_t *count)
{
    takt_status status = diary__begin_read(l->call, l->err);

    *out = NULL;
    *count = 0;
    if (status == TAKT_OK)
        status = diary__end_read(l->call, fill(l));
    if (status != TAKT_OK)
        return status;
    if (l->count > 0)
        qsort(l->list, l->count, sizeof(*l->list), by_time);
    *out = l->list;
    *count = l->count;
    return TAKT_OK;
}

takt_status diary_invitations(const struct diary_call *call, unsigned flags,
                              struct diary_invitation **out, size_t *count,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct listing l = {.call = call,
                        .arena = arena,
                        .err = err,
                        .flags = flags,
                        .today_s = today(call),
                        .since_s = today(call) - TAKT_DAY_S};

    return make(&l, list_all, out, count);
}

/* ---- what others answered ----------------------------------------------- */

/* Adds what the participants of one follow-up have answered; the seats of one
 * person stand together, the one for all last. */
static takt_status add_answers(struct listing *l, int64_t owner,
                               int64_t followup)
{
    struct diary_item *item = diary_take(l->arena, 1, sizeof(*item));
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_date next;
    takt_status status =
        diary__load(l->call, owner, followup, item, l->arena, l->err);

    if (status == TAKT_OK)
        status = diary__lay(&laid, l->call, item, l->arena, l->err);
    if (status != TAKT_OK || !next_date(l, &laid, &next))
        return status == TAKT_DONE ? TAKT_OK : status;
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];
        const bool is_whole = seat->slot_s == DIARY_SLOT_ALL;
        struct diary_date date = next;
        const size_t before = l->count;

        if (seat->answer == DIARY_NONE || !diary_is_asked(seat->answer) ||
            (!is_whole && diary__date(&laid, seat->slot_s, &date) != TAKT_OK) ||
            date.end_at_s < l->since_s)
            continue;
        add(l, item, &date, seat->answer, is_whole && diary_item_repeats(item));
        if (l->count > before)
            l->list[before].seat = seat;
    }
    return TAKT_OK;
}

static takt_status list_answers(struct listing *l)
{
    const struct diary_query_args args = {
        .number = {l->call->person, l->since_s, SEATS_MAX}};
    struct diary_gathered seats = DIARY_GATHERED(DIARY_SEAT, l->arena);
    takt_status status =
        diary_gather(l->call, DIARY_QUERY_ASKED, &args, &seats, l->err);
    int64_t before = DIARY_NONE;

    for (size_t i = 0; status == TAKT_OK && i < seats.count; i++) {
        const struct diary_seat *seat = diary_gathered_row(&seats, i);

        if (seat->followup != before)
            status = add_answers(l, seat->owner, seat->followup);
        before = seat->followup;
    }
    return status;
}

takt_status diary_responses(const struct diary_call *call,
                            struct diary_invitation **out, size_t *count,
                            struct diary_arena *arena, struct diary_error *err)
{
    struct listing l = {.call = call,
                        .arena = arena,
                        .err = err,
                        .today_s = today(call),
                        .since_s = today(call) - TAKT_DAY_S};

    return make(&l, list_answers, out, count);
}
