/* SPDX-License-Identifier: MIT */
/*
 * Conflicts over a whole series (SPEC, D-16): every date against
 * everything that is busy in the person's own diary, and in that of everybody
 * who takes part; the follow-up itself, what is shown as free, tasks, and dates
 * that are skipped do not count.
 *
 * The dates of both sides come by ascending start. For each date of ours the
 * other side is moved past what ends before it; what is then in front either
 * collides with it or begins after it, and so does all behind it. One pass
 * over both is enough.
 *
 * Where the other side has many dates between two of ours, it is looked up
 * anew at ours instead of walked through.
 *
 * The conflicts of an endless series are counted DIARY_CONFLICT_YEARS ahead,
 * of no more than DATES_CHECKED dates of ours, and no more than STEPS dates of
 * any other; the report says how far. Whether any date collides later, and
 * which first, the engine knows (free.c).
 */
#include "diary/gathered.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/shelf.h"
#include "diary/window.h"

#include <stdlib.h>

#define DATES_CHECKED 20000

#define STEPS 1000000

/* Dates that are passed one by one before the rest is jumped over. */
#define STEPS_BEFORE_JUMP 16

/* A year, rounded up. */
#define YEAR_S (366 * (int64_t)TAKT_DAY_S)

/* A date of ours. */
struct ours {
    int64_t slot_s;
    int64_t at_s;
    int64_t end_at_s;
    bool collides;
};

/* The search. */
struct search {
    struct diary__operation *op;
    struct diary_report *report;
    const struct diary_item *item;
    struct diary_call call; /* as the one whose diary is looked at */
    struct ours *ours;
    size_t count;
    size_t room;
    int64_t last_end_s; /* the latest end of ours */
    int64_t longest_s;  /* how long the longest of ours is */
};

static bool is_busy(const struct diary_date *date)
{
    return (date->state == DIARY_OPEN || date->state == DIARY_STARTED ||
            date->state == DIARY_COMPLETED) &&
           date->end_at_s > date->at_s;
}

/* Adds a date of ours, if it can collide. */
static void add_ours(struct search *s, const struct diary_date *date)
{
    if (!is_busy(date) || date->state == DIARY_COMPLETED)
        return;
    if (s->count == s->room)
        s->ours =
            diary_take_more(s->op->arena, s->ours, &s->room, sizeof(*s->ours));
    s->ours[s->count++] = (struct ours){
        .slot_s = date->slot_s,
        .at_s = date->at_s,
        .end_at_s = date->end_at_s,
    };
    if (date->end_at_s > s->last_end_s)
        s->last_end_s = date->end_at_s;
    if (date->end_at_s - date->at_s > s->longest_s)
        s->longest_s = date->end_at_s - date->at_s;
}

/* Gathers the dates of ours, and sets how far they are checked. */
static void gather_ours(struct search *s, const struct diary__laid *laid)
{
    int64_t now_s = s->op->call->now_s;
    int64_t limit_s = INT64_MAX;
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t seen = 0;

    s->report->checked_to_s = DIARY_ENDLESS;
    if (takt_series_is_endless(laid->series))
        limit_s = now_s + DIARY_CONFLICT_YEARS * YEAR_S;
    diary__walk_open(&walk, laid, INT64_MIN);
    while (diary__walk_next(&walk, &date)) {
        if (seen == 0 && limit_s < INT64_MAX && date.at_s > now_s)
            limit_s = date.at_s + DIARY_CONFLICT_YEARS * YEAR_S;
        if (date.at_s >= limit_s || seen++ == DATES_CHECKED) {
            s->report->checked_to_s = date.at_s;
            return;
        }
        add_ours(s, &date);
    }
}

static void list(struct search *s, const struct ours *mine,
                 const struct diary_item *other,
                 const struct diary_date *theirs)
{
    struct diary_report *r = s->report;

    if (r->conflicts_listed == DIARY_CONFLICTS_LISTED)
        return;
    r->conflicts[r->conflicts_listed++] = (struct diary_conflict){
        .slot_s = mine->slot_s,
        .at_s = mine->at_s,
        .person = s->call.person,
        .other_owner = other->followup.timing.owner,
        .other_followup = other->followup.timing.id,
        .other_slot_s = theirs->slot_s,
        .other_at_s = theirs->at_s,
        .other_end_at_s = theirs->end_at_s,
        .other_is_date = other->followup.timing.frame == TAKT_FRAME_DATE,
        .other_title = diary_fields_on(other, theirs).title,
    };
}

/* The other side of a comparison. */
struct theirs {
    const struct diary__laid *laid;
    struct diary__walk walk;
    struct diary_date date; /* the one in front */
    bool more;
    int64_t steps;
};

/* Moves to the next date of theirs that is busy. */
static void next_busy(struct search *s, struct theirs *t)
{
    const struct diary_item *other = t->laid->item;

    while (t->steps++ < STEPS) {
        t->more = diary__walk_next(&t->walk, &t->date);
        if (!t->more || t->date.at_s >= s->last_end_s)
            break;
        if (is_busy(&t->date) && diary__is_his(other, &t->date) &&
            diary_seat_on(other, &t->date).show_as != DIARY_FREE)
            return;
    }
    if (t->more && t->date.at_s < s->report->checked_to_s &&
        t->date.at_s < s->last_end_s)
        s->report->checked_to_s = t->date.at_s;
    t->more = false;
}

/* Begins at the dates that may reach an instant. */
static void seek(struct search *s, struct theirs *t, int64_t at_s)
{
    diary__walk_close(&t->walk);
    diary__walk_open(&t->walk, t->laid, at_s - diary__longest(t->laid->item));
    next_busy(s, t);
}

/* Moves past all that ends at or before an instant. */
static void pass_by(struct search *s, struct theirs *t, int64_t at_s)
{
    for (int i = 0; t->more && t->date.end_at_s <= at_s; i++) {
        if (i == STEPS_BEFORE_JUMP &&
            t->date.at_s < at_s - diary__longest(t->laid->item))
            seek(s, t, at_s);
        else
            next_busy(s, t);
    }
}

/* The one pass over both. Without lists it only looks whether anything
 * collides, for then no texts need to have been read. */
static bool pass(struct search *s, const struct diary__laid *laid, bool lists)
{
    struct theirs t = {.laid = laid, .walk = {.laid = NULL}};
    bool any = false;

    seek(s, &t, s->ours[0].at_s);
    for (size_t i = 0; t.more && i < s->count; i++) {
        struct ours *mine = &s->ours[i];

        pass_by(s, &t, mine->at_s);
        if (!t.more || t.date.at_s >= mine->end_at_s ||
            !diary__takes_part(s->op->call, s->item, s->call.person,
                               mine->slot_s))
            continue;
        any = true;
        if (!lists)
            break;
        s->report->conflict_count += !mine->collides;
        mine->collides = true;
        list(s, mine, laid->item, &t.date);
    }
    diary__walk_close(&t.walk);
    return any;
}

/* Compares with one other follow-up. */
static takt_status compare(struct search *s, const struct diary_seat *seat)
{
    const struct diary_call *call = &s->call;
    struct diary_error *err = s->op->err;
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    DIARY_AUTO_LAID sifted = DIARY_LAID_INIT;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    struct diary_item item;
    struct diary_item *whole;
    takt_status status = diary__load_timing(call, seat->owner, seat->followup,
                                            &item, &arena, err);

    if (status != TAKT_OK)
        return status == TAKT_DONE ? TAKT_OK : status;
    if (item.followup.timing.kind == DIARY_TASK)
        return TAKT_OK;
    status = diary__lay(&sifted, call, &item, &arena, err);
    if (status != TAKT_OK || !pass(s, &sifted, false))
        return status;
    whole = diary_take(s->op->arena, 1, sizeof(*whole));
    status = diary__load(call, seat->owner, seat->followup, whole, s->op->arena,
                         err);
    if (status == TAKT_OK)
        status = diary__lay(&laid, call, whole, &arena, err);
    if (status == TAKT_OK)
        (void)pass(s, &laid, true);
    return status;
}

static int by_time(const void *a, const void *b)
{
    const struct diary_conflict *x = a;
    const struct diary_conflict *y = b;

    return (x->at_s > y->at_s) - (x->at_s < y->at_s);
}

/* Whether any of ours lies within the span of a seat: what has one date is
 * mostly sorted out by that. */
static bool touches(const struct search *s, const struct diary_seat *seat)
{
    size_t low = 0;
    size_t high = s->count;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;

        if (s->ours[middle].at_s < seat->from_s - s->longest_s)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->count && s->ours[low].at_s < seat->to_s; low++)
        if (s->ours[low].end_at_s > seat->from_s)
            return true;
    return false;
}

/* Whether what a seat is of may collide at all. */
static bool may_collide(const struct search *s, const struct diary_seat *seat)
{
    return !diary__is_seat_of(seat, s->item) && seat->show_as != DIARY_FREE &&
           touches(s, seat);
}

/* Whether the shelf may be asked for it: not for what an operation may have
 * changed, which is only the owner's. */
static bool is_kept(const struct search *s, const struct diary_seat *seat)
{
    const bool is_writing = s->op->log.number != 0;

    return s->call.shelf != NULL &&
           !(is_writing && seat->owner == s->op->person.id);
}

/* Compares with what the shelf has laid already. */
static takt_status compare_kept(struct search *s,
                                const struct diary_seat *seats,
                                size_t seat_count)
{
    const struct diary__kept **kept;
    size_t count;
    takt_status status = diary__shelf_take(
        &s->call, seats, seat_count, s->ours[0].at_s, s->last_end_s, &kept,
        &count, s->op->arena, s->op->err);

    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        if (kept[i]->item.followup.timing.kind != DIARY_TASK)
            (void)pass(s, &kept[i]->laid, true);
    return status;
}

/* Looks at all that keeps one person busy. */
static takt_status look_at(struct search *s, int64_t person)
{
    struct diary_seat *seats;
    size_t count;
    size_t kept = 0;
    takt_status status;

    s->call = *s->op->call;
    s->call.person = person;
    status = diary__window_seats(&s->call, s->ours[0].at_s, s->last_end_s,
                                 &seats, &count, s->op->arena, s->op->err);
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        if (!may_collide(s, &seats[i]))
            continue;
        else if (is_kept(s, &seats[i]))
            seats[kept++] = seats[i];
        else
            status = compare(s, &seats[i]);
    return status == TAKT_OK && kept > 0 ? compare_kept(s, seats, kept)
                                         : status;
}

takt_status diary__conflicts(struct diary__operation *op,
                             const struct diary__laid *laid, int64_t slot_s,
                             struct diary_report *report)
{
    struct search s = {.op = op, .report = report, .item = laid->item};
    takt_status status = TAKT_OK;
    struct diary_date date;
    int64_t *people;
    size_t count;

    report->conflict_count = 0;
    report->conflicts_listed = 0;
    report->checked_to_s = DIARY_ENDLESS;
    if (laid->item->seat.show_as == DIARY_FREE ||
        laid->item->followup.timing.kind == DIARY_TASK)
        return TAKT_OK;
    if (slot_s == DIARY_NONE)
        gather_ours(&s, laid);
    else if (diary__date(laid, slot_s, &date) == TAKT_OK)
        add_ours(&s, &date);
    if (s.count == 0)
        return TAKT_OK;
    report->conflicts = diary_take(op->arena, DIARY_CONFLICTS_LISTED,
                                   sizeof(*report->conflicts));
    count = diary__everybody(op->call, laid->item, &people, op->arena);
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        status = look_at(&s, people[i]);
    if (report->conflicts_listed > 0)
        qsort(report->conflicts, report->conflicts_listed,
              sizeof(*report->conflicts), by_time);
    if (status != TAKT_OK || report->checked_to_s == DIARY_ENDLESS)
        return status;
    s.call = *op->call;
    if (op->log.number != 0)
        s.call.shelf = NULL; /* it may not be asked in an operation */
    return diary__conflict_later(&s.call, laid, report, op->arena, op->err);
}
