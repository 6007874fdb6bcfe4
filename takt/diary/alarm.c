/* SPDX-License-Identifier: MIT */
/*
 * Alarms (SPEC ). None is kept anywhere: those that are due in
 * a span of time are computed from the dates, as windows are.
 *
 * The alarm of a date is due so many seconds before its start, by the seat of
 * the date or of the whole; or when it was put off to, where that is later.
 * So what is moved rings by where it lies now, and the zone has its say by
 * the instant of the start. Dates that are completed, skipped or removed do
 * not ring.
 *
 * A dismissal is one instant on the seat for all: what was due at or before
 * it has been seen (RFC 9074, 6.1). It is no operation: it stands in no
 * history, and does not count as a change of the follow-up.
 */
#include "diary/laid.h"
#include "diary/operation.h"
#include "diary/read.h"

#include <stdlib.h>
#include <string.h>

/* A follow-up that may have an alarm. */
struct candidate {
    int64_t owner;
    int64_t followup;
};

/* A span of time being looked through. */
struct search {
    const struct diary_call *call;
    struct diary_arena *arena; /* of the answer; NULL: only the first counts */
    struct diary_error *err;
    int64_t from_s; /* due after this */
    int64_t to_s;   /* and at or before this */
    int64_t first_s;
    struct candidate *candidates;
    size_t candidate_count;
    size_t candidate_room;
    struct diary_alarm *alarms;
    size_t count;
    size_t room;
};

/* ---- one date ----------------------------------------------------------- */

static bool may_ring(const struct diary_item *item,
                     const struct diary_date *date)
{
    return (date->state == DIARY_OPEN || date->state == DIARY_STARTED) &&
           diary__is_his(item, date);
}

/* When the alarm of a date is due; DIARY_NONE: it has none. */
static int64_t due_of(const struct diary_item *item,
                      const struct diary_date *date)
{
    const struct diary_seat seat = diary_seat_on(item, date);
    const int64_t put_off_s =
        date->seat == NULL ? DIARY_NONE : date->seat->snoozed_s;
    int64_t due_s;

    if (seat.alarm_s == DIARY_NONE || seat.alarm_s < 0)
        return DIARY_NONE;
    due_s = date->at_s - seat.alarm_s;
    return put_off_s > due_s ? put_off_s : due_s;
}

static bool is_dismissed(const struct diary_item *item, int64_t due_s)
{
    return item->seat.acknowledged_s != DIARY_NONE &&
           due_s <= item->seat.acknowledged_s;
}

/* Takes the alarm of a date if it is due in the span; answers whether. */
static bool take_alarm(struct search *s, const struct diary_item *item,
                       const struct diary_date *date, bool is_kept)
{
    const int64_t due_s = due_of(item, date);

    if (!may_ring(item, date) || due_s == DIARY_NONE || due_s <= s->from_s ||
        due_s > s->to_s || is_dismissed(item, due_s))
        return false;
    if (s->first_s == DIARY_NONE || due_s < s->first_s)
        s->first_s = due_s;
    if (!is_kept)
        return true;
    if (s->count == s->room)
        s->alarms =
            diary_take_more(s->arena, s->alarms, &s->room, sizeof(*s->alarms));
    s->alarms[s->count++] = (struct diary_alarm){
        .entry = {.date = *date, .item = item}, .due_s = due_s};
    return true;
}

/* ---- one follow-up ------------------------------------------------------ */

/* The longest before its start that any date of an item rings. */
static int64_t longest_before(const struct diary_item *item)
{
    int64_t longest = item->seat.alarm_s > 0 ? item->seat.alarm_s : 0;

    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].alarm_s > longest)
            longest = item->seats[i].alarm_s;
    }
    return longest;
}

static bool is_put_off(const struct diary_date *date)
{
    return date->seat != NULL && date->seat->snoozed_s != DIARY_NONE;
}

/* Takes the alarms of what is laid; those put off by their seats, for they
 * may ring long after their dates. Answers whether there is any. */
static bool take_laid(struct search *s, const struct diary__laid *laid,
                      bool is_kept)
{
    const struct diary_item *item = laid->item;
    const int64_t before_s = longest_before(item);
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t left = DIARY_DATES_MAX;
    bool is_any = false;

    diary__walk_open(&walk, laid, s->from_s + 1);
    while (left-- > 0 && diary__walk_next(&walk, &date) &&
           date.at_s - before_s <= s->to_s) {
        if (!is_put_off(&date) && take_alarm(s, item, &date, is_kept))
            is_any = true;
    }
    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].snoozed_s != DIARY_NONE &&
            diary__date(laid, item->seats[i].slot_s, &date) == TAKT_OK &&
            take_alarm(s, item, &date, is_kept))
            is_any = true;
    }
    return is_any;
}

/* Reads what says when a follow-up rings, and its texts only if it does. */
static takt_status take_candidate(struct search *s, const struct candidate *c)
{
    DIARY_AUTO_ARENA scratch = DIARY_ARENA_INIT;
    DIARY_AUTO_LAID sifted = DIARY_LAID_INIT;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item timing;
    struct diary_item *item;
    takt_status status = diary__load_timing(s->call, c->owner, c->followup,
                                            &timing, &scratch, s->err);

    if (status == TAKT_OK)
        status = diary__load_seats(s->call, &timing, &scratch, s->err);
    if (status == TAKT_OK)
        status = diary__lay(&sifted, s->call, &timing, &scratch, s->err);
    if (status != TAKT_OK) /* DONE: an invitation without its follow-up */
        return status == TAKT_DONE ? TAKT_OK : status;
    if (!take_laid(s, &sifted, false) || s->arena == NULL)
        return TAKT_OK;
    item = diary_take(s->arena, 1, sizeof(*item));
    status =
        diary__load(s->call, c->owner, c->followup, item, s->arena, s->err);
    if (status == TAKT_OK)
        status = diary__lay(&laid, s->call, item, &scratch, s->err);
    if (status == TAKT_OK)
        (void)take_laid(s, &laid, true); /* it was looked for before */
    return status;
}

/* ---- a diary ------------------------------------------------------------ */

/* What the store finds goes into an array of the search's own. */
struct finding {
    struct search *search;
    struct diary_arena *arena;
};

static takt_status take_seat(void *ctx, const void *row,
                             struct diary_error *err)
{
    const struct finding *finding = ctx;
    const struct diary_seat *seat = row;
    struct search *s = finding->search;

    (void)err; /* nothing can be refused */
    if (s->candidate_count == s->candidate_room)
        s->candidates =
            diary_take_more(finding->arena, s->candidates, &s->candidate_room,
                            sizeof(*s->candidates));
    s->candidates[s->candidate_count++] =
        (struct candidate){seat->owner, seat->followup};
    return TAKT_OK;
}

static int by_followup(const void *a, const void *b)
{
    const struct candidate *x = a;
    const struct candidate *y = b;

    if (x->owner != y->owner)
        return x->owner < y->owner ? -1 : 1;
    return (x->followup > y->followup) - (x->followup < y->followup);
}

/* Looks through the candidates, each once however many seats name it. */
static takt_status look_through(struct search *s)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct finding finding = {.search = s, .arena = &arena};
    const struct diary_query_args args = {
        .number = {s->call->person, s->from_s, s->to_s}};
    takt_status status = s->call->store->functions->select(
        s->call->store, DIARY_QUERY_ALARMS, &args, &arena, take_seat, &finding,
        s->err);

    if (s->candidate_count > 0)
        qsort(s->candidates, s->candidate_count, sizeof(*s->candidates),
              by_followup);
    for (size_t i = 0; status == TAKT_OK && i < s->candidate_count; i++) {
        if (i == 0 || by_followup(&s->candidates[i - 1], &s->candidates[i]))
            status = take_candidate(s, &s->candidates[i]);
    }
    return status;
}

/* Nothing rings longer ago than this, nor is looked for further ahead; so a
 * series is never walked from its beginning or to its end. */
static void bound(struct search *s)
{
    const int64_t now_s = s->call->now_s;

    if (s->from_s < now_s - DIARY_ALARM_AGE_S)
        s->from_s = now_s - DIARY_ALARM_AGE_S;
    if (s->to_s > now_s + DIARY_ALARM_AGE_S)
        s->to_s = now_s + DIARY_ALARM_AGE_S;
}

static takt_status search(struct search *s)
{
    takt_status status = diary__refresh_spans(s->call, s->err);

    s->first_s = DIARY_NONE;
    bound(s);
    if (status == TAKT_OK)
        status = diary__begin_read(s->call, s->err);
    if (status != TAKT_OK)
        return status;
    return diary__end_read(s->call, look_through(s));
}

static int by_due(const void *a, const void *b)
{
    const struct diary_alarm *x = a;
    const struct diary_alarm *y = b;
    const int64_t keys[][2] = {
        {x->due_s, y->due_s},
        {x->entry.item->followup.timing.owner,
         y->entry.item->followup.timing.owner},
        {x->entry.item->followup.timing.id, y->entry.item->followup.timing.id},
        {x->entry.date.slot_s, y->entry.date.slot_s},
    };

    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    }
    return 0;
}

takt_status diary_alarms(const struct diary_call *call, int64_t from_s,
                         int64_t to_s, size_t max, struct diary_alarm **out,
                         size_t *count, struct diary_arena *arena,
                         struct diary_error *err)
{
    struct search s = {
        .call = call,
        .arena = arena,
        .err = err,
        .from_s = from_s,
        .to_s = to_s,
    };
    takt_status status = search(&s);

    *out = NULL;
    *count = 0;
    if (status != TAKT_OK)
        return status;
    if (s.count > 0)
        qsort(s.alarms, s.count, sizeof(*s.alarms), by_due);
    *count = s.count < max ? s.count : max;
    if (s.count > 0)
        *out = s.alarms + (s.count - *count);
    return TAKT_OK;
}

takt_status diary_next_alarm(const struct diary_call *call, int64_t after_s,
                             int64_t to_s, int64_t *due_s,
                             struct diary_error *err)
{
    struct search s = {
        .call = call, .err = err, .from_s = after_s, .to_s = to_s};
    takt_status status = search(&s);

    *due_s = status == TAKT_OK ? s.first_s : DIARY_NONE;
    return status;
}

/* ---- dismissing and putting off ----------------------------------------- */

/* Finds the date whose alarm is meant, in an open transaction. */
static takt_status find_date(const struct diary_call *call,
                             const struct diary_ref *ref,
                             struct diary_item *item, struct diary_date *out,
                             struct diary_arena *arena, struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status =
        diary__load(call, ref->owner, ref->followup, item, arena, err);

    if (status == TAKT_DONE ||
        (status == TAKT_OK && item->seat.person == DIARY_NONE))
        return diary_refuse(err, DIARY_REASON_NOT_FOUND, ref->followup, 0);
    if (status == TAKT_OK)
        status = diary__lay(&laid, call, item, arena, err);
    if (status != TAKT_OK)
        return status;
    if (diary__date(&laid, ref->slot_s, out) != TAKT_OK)
        return diary_refuse(err, DIARY_REASON_NO_SUCH_DATE, ref->slot_s, 0);
    return TAKT_OK;
}

static takt_status put_seat(const struct diary_call *call,
                            const struct diary_seat *seat,
                            struct diary_error *err)
{
    return call->store->functions->put(call->store, DIARY_SEAT, seat, err);
}

static takt_status dismiss_one(const struct diary_call *call,
                               const struct diary_ref *ref,
                               struct diary_arena *arena,
                               struct diary_error *err)
{
    struct diary_item item;
    struct diary_date date;
    int64_t due_s;
    takt_status status = find_date(call, ref, &item, &date, arena, err);

    if (status != TAKT_OK)
        return status;
    due_s = due_of(&item, &date);
    if (due_s == DIARY_NONE || is_dismissed(&item, due_s))
        return TAKT_OK;
    item.seat.acknowledged_s = due_s;
    return put_seat(call, &item.seat, err);
}

/* Puts the alarm of one date off; what it has otherwise of its own stays. */
static takt_status snooze_one(const struct diary_call *call,
                              const struct diary_ref *ref, int64_t to_s,
                              struct diary_arena *arena,
                              struct diary_error *err)
{
    struct diary_item item;
    struct diary_date date;
    struct diary_seat seat;
    takt_status status = find_date(call, ref, &item, &date, arena, err);

    if (status != TAKT_OK)
        return status;
    if (due_of(&item, &date) == DIARY_NONE)
        return TAKT_OK;
    if (date.seat != NULL) {
        seat = *date.seat;
    } else {
        diary_seat_init(&seat, date.slot_s);
        seat.person = call->person;
        seat.owner = ref->owner;
        seat.followup = ref->followup;
        seat.change = item.seat.change;
    }
    seat.snoozed_s = to_s;
    return put_seat(call, &seat, err);
}

/* What is done to each alarm of a list. */
enum act { DISMISS, SNOOZE };

static takt_status act_on_all(const struct diary_call *call, enum act act,
                              const struct diary_ref *refs, size_t count,
                              int64_t to_s, struct diary_error *err)
{
    const struct diary_store_functions *f = call->store->functions;
    takt_status status = f->begin(call->store, true, err);

    if (status != TAKT_OK)
        return status;
    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;

        status = act == DISMISS ? dismiss_one(call, &refs[i], &arena, err)
                                : snooze_one(call, &refs[i], to_s, &arena, err);
    }
    if (status == TAKT_OK)
        status = diary__count_change(call, err);
    if (status == TAKT_OK && !call->dry_run)
        return f->commit(call->store, err);
    f->rollback(call->store);
    return status;
}

takt_status diary_dismiss(const struct diary_call *call,
                          const struct diary_ref *refs, size_t count,
                          struct diary_error *err)
{
    return act_on_all(call, DISMISS, refs, count, DIARY_NONE, err);
}

takt_status diary_snooze(const struct diary_call *call,
                         const struct diary_ref *refs, size_t count,
                         int64_t to_s, struct diary_error *err)
{
    if (to_s <= call->now_s || to_s > call->now_s + DIARY_ALARM_AGE_S)
        return diary_refuse_field(err, DIARY_REASON_RANGE, DIARY_FIELD_ALARM,
                                  call->now_s + 1,
                                  call->now_s + DIARY_ALARM_AGE_S);
    return act_on_all(call, SNOOZE, refs, count, to_s, err);
}
