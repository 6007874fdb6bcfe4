/* SPDX-License-Identifier: MIT */
/*
 * Spans: from the first instant to behind the last at which any date of a
 * follow-up lies, so that a window finds its candidates by two numbers.
 *
 * A span covers the series, the dates added and the dates moved, whichever
 * reaches furthest; dates and floating times 14 hours more to each side, for
 * they are read in any zone of the world; an endless one is open. It bears
 * the version of the zone data, and is computed anew when that changes.
 */
#include "diary/laid.h"
#include "diary/participants.h"
#include "diary/read.h"

/* From UTC+14 to UTC-12, rounded up to the same on both sides. */
#define ANYWHERE_S (14 * 3600)

static void widen(struct diary_seat *seat, int64_t from_s, int64_t to_s)
{
    if (seat->from_s == DIARY_NONE || from_s < seat->from_s)
        seat->from_s = from_s;
    if (seat->to_s == DIARY_NONE || to_s > seat->to_s)
        seat->to_s = to_s;
}

/* The span of what is laid, with instants read in UTC where the frame has
 * none. */
static void span_of(const struct diary__laid *laid, struct diary_seat *seat)
{
    int64_t longest = diary__longest(laid->item);
    struct takt_occurrence first;
    struct takt_occurrence last;

    if (takt_series_first(laid->series, &first) == TAKT_OK &&
        takt_series_last(laid->series, &last) == TAKT_OK)
        widen(seat, first.at_s,
              takt_series_is_endless(laid->series) ? DIARY_ENDLESS
                                                   : last.at_s + longest);
    for (size_t i = 0; i < laid->placed_count; i++)
        widen(seat, laid->placed[i].at_s, laid->placed[i].end_at_s + 1);
}

/* Dates and floating times are read in any zone. */
static void widen_frame(struct diary_seat *seat, int64_t frame)
{
    if (seat->from_s == DIARY_NONE || frame == TAKT_FRAME_ZONE ||
        frame == TAKT_FRAME_UTC)
        return;
    seat->from_s -= ANYWHERE_S;
    if (seat->to_s != DIARY_ENDLESS)
        seat->to_s += ANYWHERE_S;
}

/* The span of the single dates that somebody is asked to, from seat to last:
 * it stands on the first of them, so that a window finds him once. */
static void single_span(const struct diary__laid *laid, struct diary_seat *seat,
                        const struct diary_seat *last)
{
    seat->from_s = seat->to_s = DIARY_NONE;
    for (const struct diary_seat *one = seat; one <= last; one++) {
        struct diary_date date;

        if (diary__date(laid, one->slot_s, &date) == TAKT_OK)
            widen(seat, date.at_s, date.end_at_s + 1);
    }
    widen_frame(seat, laid->item->followup.timing.frame);
    seat->tzdata = laid->item->seat.tzdata;
}

/* The spans of what the others have: of all dates as the owner, or of single
 * ones where they are asked to no more. */
static void other_spans(const struct diary__laid *laid, struct diary_item *item)
{
    size_t first = 0; /* of the person */

    for (size_t i = 0; i < item->other_count; i++) {
        struct diary_seat *seat = &item->others[i];

        if (seat->person != item->others[first].person)
            first = i;
        seat->from_s = seat->to_s = DIARY_NONE;
        if (seat->tzdata != NULL)
            seat->tzdata = item->seat.tzdata;
        if (seat->slot_s == DIARY_SLOT_ALL) {
            seat->from_s = item->seat.from_s;
            seat->to_s = item->seat.to_s;
            seat->tzdata = item->seat.tzdata;
        } else if (i + 1 == item->other_count ||
                   seat[1].person != seat->person) {
            single_span(laid, &item->others[first], seat);
        }
    }
}

takt_status diary__span(const struct diary_call *call, struct diary_item *item,
                        struct diary_arena *arena, struct diary_error *err)
{
    struct diary_call as_utc = *call;
    struct diary_seat *seat = &item->seat;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status;

    as_utc.zone = NULL;
    seat->from_s = DIARY_NONE;
    seat->to_s = DIARY_NONE;
    seat->tzdata = call->tzdata == NULL ? "" : call->tzdata;
    status = diary__lay(&laid, &as_utc, item, arena, err);
    if (status != TAKT_OK)
        return status;
    span_of(&laid, seat);
    widen_frame(seat, item->followup.timing.frame);
    if (seat->person == DIARY_NONE && item->seat_count > 0)
        single_span(&laid, item->seats, &item->seats[item->seat_count - 1]);
    other_spans(&laid, item);
    return TAKT_OK;
}

/* Seats whose spans are stale. */
struct stale {
    struct diary_arena *arena;
    struct stale_seat {
        struct stale_seat *next;
        int64_t owner;
        int64_t followup;
    } * first;
};

static takt_status take_stale(void *ctx, const void *row,
                              struct diary_error *err)
{
    struct stale *stale = ctx;
    const struct diary_seat *seat = row;
    struct stale_seat *s = diary_take(stale->arena, 1, sizeof(*s));

    (void)err; /* nothing can be refused */
    *s = (struct stale_seat){stale->first, seat->owner, seat->followup};
    stale->first = s;
    return TAKT_OK;
}

static takt_status find_stale(const struct diary_call *call,
                              struct stale *stale, struct diary_error *err)
{
    const struct diary_query_args args = {
        .number = {call->person},
        .text = call->tzdata == NULL ? "" : call->tzdata};

    stale->first = NULL;
    return call->store->functions->select(call->store, DIARY_QUERY_STALE, &args,
                                          stale->arena, take_stale, stale, err);
}

/* Writes the seats of his that have a span. */
static takt_status put_seats(const struct diary_call *call,
                             const struct diary_item *item,
                             struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    takt_status status = TAKT_OK;

    if (item->seat.person != DIARY_NONE)
        status = f->put(call->store, DIARY_SEAT, &item->seat, err);
    for (size_t i = 0; status == TAKT_OK && i < item->seat_count; i++) {
        struct diary_seat seat = item->seats[i];

        if (seat.tzdata == NULL)
            continue;
        seat.tzdata = item->seat.tzdata;
        status = f->put(call->store, DIARY_SEAT, &seat, err);
    }
    return status;
}

static takt_status refresh_all(const struct diary_call *call,
                               const struct stale *stale,
                               struct diary_error *err)
{
    takt_status status = TAKT_OK;

    for (const struct stale_seat *s = stale->first;
         s != NULL && status == TAKT_OK; s = s->next) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
        struct diary_item item;

        status = diary__load(call, s->owner, s->followup, &item, &arena, err);
        if (status == TAKT_OK)
            status = diary__span(call, &item, &arena, err);
        if (status == TAKT_OK)
            status = put_seats(call, &item, err);
        if (status == TAKT_DONE)
            status = TAKT_OK; /* an invitation without its follow-up */
    }
    return status;
}

takt_status diary__refresh_spans(const struct diary_call *call,
                                 struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct stale stale = {.arena = &arena};
    takt_status status = diary__begin_read(call, err);

    if (status != TAKT_OK)
        return status;
    status = diary__end_read(call, find_stale(call, &stale, err));
    if (status != TAKT_OK || stale.first == NULL)
        return status;
    status = f->begin(call->store, true, err);
    if (status != TAKT_OK)
        return status;
    status = find_stale(call, &stale, err);
    if (status == TAKT_OK)
        status = refresh_all(call, &stale, err);
    if (status == TAKT_OK)
        status = f->commit(call->store, err);
    if (status != TAKT_OK)
        f->rollback(call->store);
    return status;
}
