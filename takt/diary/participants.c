/* SPDX-License-Identifier: MIT */
/*
 * Participants; see participants.h. What somebody has answered stands on his
 * seat for all, and where a date differs, on his seat for that date. A change
 * of date, time or place asks those anew who have answered (SPEC R-120);
 * resources take whatever comes.
 */
#include "diary/participants.h"

#include <string.h>

#include "diary/split.h"

/* ---- finding ------------------------------------------------------------ */

static bool is_before(const struct diary_seat *seat, int64_t person,
                      int64_t slot_s)
{
    return seat->person != person ? seat->person < person
                                  : seat->slot_s < slot_s;
}

/* Where a seat stands, or would. */
static size_t place_of(const struct diary_item *item, int64_t person,
                       int64_t slot_s)
{
    size_t low = 0;
    size_t high = item->other_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (is_before(&item->others[middle], person, slot_s))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct diary_seat *diary_item_other(const struct diary_item *item,
                                    int64_t person, int64_t slot_s)
{
    size_t i = place_of(item, person, slot_s);

    return i < item->other_count && item->others[i].person == person &&
                   item->others[i].slot_s == slot_s
               ? &item->others[i]
               : NULL;
}

struct diary_seat *diary__need_other(struct diary_item *item, int64_t person,
                                     int64_t slot_s)
{
    struct diary_seat *row = diary_item_other(item, person, slot_s);
    size_t i = place_of(item, person, slot_s);

    if (row != NULL)
        return row;
    memmove(&item->others[i + 1], &item->others[i],
            (item->other_count - i) * sizeof(*row));
    item->other_count++;
    row = &item->others[i];
    diary_seat_init(row, slot_s);
    row->person = person;
    row->owner = item->followup.timing.owner;
    row->followup = item->followup.timing.id;
    return row;
}

int64_t diary_item_answer(const struct diary_item *item, int64_t person,
                          int64_t slot_s)
{
    const struct diary_seat *one = diary_item_other(item, person, slot_s);
    const struct diary_seat *whole =
        diary_item_other(item, person, DIARY_SLOT_ALL);

    if (one != NULL && one->answer != DIARY_NONE)
        return one->answer;
    return whole != NULL ? whole->answer : DIARY_ANSWER_HIDDEN;
}

static takt_status kind_of(struct diary__operation *op, int64_t person,
                           int64_t *kind)
{
    struct diary_person row = {.id = person};
    takt_status status = diary__row(op, DIARY_PERSON, &row);

    *kind = row.kind;
    return status == TAKT_DONE
               ? diary_refuse(op->err, DIARY_REASON_NO_SUCH_PERSON, person, 0)
               : status;
}

/* ---- telling ------------------------------------------------------------ */

static int64_t add_counts(int64_t a, int64_t b)
{
    return a == DIARY_NONE || b == DIARY_NONE ? DIARY_NONE : a + b;
}

void diary__describe(struct diary_notice *notice, const struct diary_item *item)
{
    const struct diary_timing *t = &item->followup.timing;
    const struct diary_slot *row = notice->slot_s == DIARY_NONE
                                       ? NULL
                                       : diary_item_slot(item, notice->slot_s);
    struct diary_date date = {.slot_s = notice->slot_s, .row = row};
    const char *title = diary_fields_on(item, &date).title;

    notice->title = title == NULL ? "" : title;
    notice->start_s = notice->slot_s == DIARY_NONE ? t->start_s
                      : row != NULL && row->start_s != DIARY_NONE
                          ? row->start_s
                          : notice->slot_s;
    notice->is_date = t->frame == TAKT_FRAME_DATE;
    notice->zone = t->frame == TAKT_FRAME_ZONE  ? t->zone
                   : t->frame == TAKT_FRAME_UTC ? "UTC"
                                                : NULL;
    notice->repeats = diary_item_repeats(item);
}

takt_status diary__tell(struct diary__operation *op, int64_t person,
                        enum diary_notice_kind kind,
                        const struct diary_item *item,
                        const struct diary__about *about)
{
    struct diary_store *store = op->call->store;
    struct diary_notice notice = {
        .person = person, .owner = op->person.id, .number = op->log.number};
    int64_t who;
    takt_status status = kind_of(op, person, &who);

    if (status != TAKT_OK || who != DIARY_USER || person == op->log.person)
        return status;
    status =
        store->functions->get(store, DIARY_NOTICE, &notice, op->arena, op->err);
    if (status == TAKT_OK && notice.kind == (int64_t)kind) {
        notice.count = add_counts(notice.count, about->count);
        return store->functions->put(store, DIARY_NOTICE, &notice, op->err);
    }
    if (status < 0 || (status == TAKT_OK && kind != DIARY_NOTICE_CHANGED))
        return status;
    notice = (struct diary_notice){
        .person = person,
        .owner = op->person.id,
        .number = op->log.number,
        .kind = kind,
        .actor = op->log.person,
        .at_s = op->call->now_s,
        .followup = item->followup.timing.id,
        .slot_s = about->slot_s,
        .scope = about->scope,
        .count = about->count,
        .total = about->total,
        .reason = about->reason,
        .answer = about->answer == 0 ? DIARY_NONE : about->answer,
        .proposed_s = DIARY_NONE,
        .length_s = DIARY_NONE,
    };
    diary__describe(&notice, item);
    return store->functions->put(store, DIARY_NOTICE, &notice, op->err);
}

/* Whether a participant has, or had, anything to do with the dates that a
 * notice is about. */
static bool is_asked(const struct diary_item *item, int64_t person,
                     const struct diary__about *about)
{
    if (about->scope == DIARY_SCOPE_THIS && about->slot_s != DIARY_NONE) {
        int64_t answer = diary_item_answer(item, person, about->slot_s);

        return diary_is_asked(answer) && answer != DIARY_ANSWER_DECLINED;
    }
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];

        if (seat->person == person && seat->slot_s >= about->slot_s &&
            seat->answer != DIARY_ANSWER_CANCELLED &&
            seat->answer != DIARY_ANSWER_DECLINED)
            return true;
    }
    return false;
}

takt_status diary__tell_cancelled(struct diary__operation *op,
                                  const struct diary_item *item,
                                  const struct diary__about *about)
{
    takt_status status = TAKT_OK;

    for (size_t i = 0; status == TAKT_OK && i < item->other_count; i++) {
        const int64_t person = item->others[i].person;

        if ((i > 0 && item->others[i - 1].person == person) ||
            !is_asked(item, person, about))
            continue;
        if (about->slot_s == DIARY_NONE) /* the rest is of no interest now */
            status = diary__take_note_of(op, person, item->followup.timing.id);
        if (status == TAKT_OK)
            status =
                diary__tell(op, person, DIARY_NOTICE_CANCELLED, item, about);
    }
    return status;
}

takt_status diary__tell_of(struct diary__operation *op,
                           const struct diary_item *item, int64_t followup)
{
    struct diary_store *store = op->call->store;
    takt_status status = TAKT_OK;

    for (size_t i = 0; status >= 0 && i < item->other_count; i++) {
        struct diary_notice notice = {.person = item->others[i].person,
                                      .owner = op->person.id,
                                      .number = op->log.number};

        status = store->functions->get(store, DIARY_NOTICE, &notice, op->arena,
                                       op->err);
        if (status != TAKT_OK || notice.followup != followup)
            continue;
        notice.followup = item->followup.timing.id;
        status = store->functions->put(store, DIARY_NOTICE, &notice, op->err);
    }
    return status < 0 ? status : TAKT_OK;
}

/* ---- asking ------------------------------------------------------------- */

static struct diary__about about_slot(int64_t slot_s)
{
    return slot_s == DIARY_SLOT_ALL
               ? (struct diary__about){.slot_s = DIARY_NONE,
                                       .scope = DIARY_SCOPE_ALL,
                                       .count = DIARY_NONE,
                                       .total = DIARY_NONE}
               : (struct diary__about){.slot_s = slot_s,
                                       .scope = DIARY_SCOPE_THIS,
                                       .count = 1,
                                       .total = DIARY_NONE};
}

/* What an answer becomes when date, time or place change. Who has not
 * answered yet has only to look again. */
static int64_t asked_anew(int64_t answer)
{
    switch (answer) {
    case DIARY_ANSWER_ACCEPTED:
    case DIARY_ANSWER_DECLINED:
    case DIARY_ANSWER_MOVED_SEEN:
        return DIARY_ANSWER_MOVED;
    case DIARY_ANSWER_SEEN:
        return DIARY_ANSWER_INVITATION;
    case DIARY_ANSWER_ASSIGNMENT_SEEN:
        return DIARY_ANSWER_ASSIGNMENT;
    default:
        return answer;
    }
}

static takt_status tell_changed(struct diary__operation *op, int64_t person,
                                const struct diary_item *item, int64_t slot_s)
{
    const struct diary__about about = about_slot(slot_s);

    return diary__tell(op, person, DIARY_NOTICE_CHANGED, item, &about);
}

/* Whether a date is done with, so that its answers stay. */
static bool is_done(const struct diary_item *item, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(item, slot_s);

    return row != NULL && row->state == DIARY_COMPLETED;
}

/* Asks one participant anew for all dates: what he has answered for single
 * ones counts no more. */
static takt_status ask_for_all(struct diary__operation *op,
                               struct diary_item *item, int64_t person)
{
    const struct diary_seat *whole =
        diary_item_other(item, person, DIARY_SLOT_ALL);
    int64_t kind;
    takt_status status = kind_of(op, person, &kind);

    if (status != TAKT_OK || diary_is_resource(kind))
        return status;
    for (size_t i = place_of(item, person, INT64_MIN);
         i < item->other_count && item->others[i].person == person; i++) {
        struct diary_seat *seat = &item->others[i];

        if (seat->answer == DIARY_NONE || is_done(item, seat->slot_s) ||
            seat->answer == DIARY_ANSWER_CANCELLED)
            continue;
        seat->answer = whole != NULL && seat->slot_s != DIARY_SLOT_ALL
                           ? DIARY_NONE
                           : asked_anew(seat->answer);
        seat->seen = seat->answer == DIARY_NONE ? DIARY_NONE : 0;
        seat->reject_reason = NULL;
    }
    return tell_changed(op, person, item, DIARY_SLOT_ALL);
}

static takt_status ask_for_one(struct diary__operation *op,
                               struct diary_item *item, int64_t person,
                               int64_t slot_s)
{
    const int64_t answer = diary_item_answer(item, person, slot_s);
    struct diary_seat *seat;
    int64_t kind;
    takt_status status = kind_of(op, person, &kind);

    if (status != TAKT_OK || diary_is_resource(kind) || !diary_is_asked(answer))
        return status;
    diary__own_others(op, item, 1);
    seat = diary__need_other(item, person, slot_s);
    seat->answer = asked_anew(answer);
    seat->seen = 0;
    seat->reject_reason = NULL;
    return tell_changed(op, person, item, slot_s);
}

/* The people who have any seat, each once. */
static size_t people_of(struct diary__operation *op,
                        const struct diary_item *item, int64_t **out)
{
    int64_t *people = diary_take(op->arena, item->other_count, sizeof(*people));
    size_t count = 0;

    for (size_t i = 0; i < item->other_count; i++)
        if (count == 0 || people[count - 1] != item->others[i].person)
            people[count++] = item->others[i].person;
    *out = people;
    return count;
}

takt_status diary__ask_anew(struct diary__operation *op,
                            struct diary_item *item, int64_t slot_s)
{
    int64_t *people;
    size_t count = people_of(op, item, &people);
    takt_status status = TAKT_OK;

    diary__own_others(op, item, 0);
    /* What may be his answer was to another time. */
    status = diary__drop_claims(op, item->followup.timing.id);
    for (size_t i = 0; status == TAKT_OK && i < count; i++)
        status = slot_s == DIARY_SLOT_ALL
                     ? ask_for_all(op, item, people[i])
                     : ask_for_one(op, item, people[i], slot_s);
    return status;
}

/* Whether somebody is known by his address alone. */
static bool is_outside(const struct diary_call *call, int64_t person)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    struct diary_person row = {.id = person};

    return call->store->functions->get(call->store, DIARY_PERSON, &row, &arena,
                                       NULL) == TAKT_OK &&
           row.kind == DIARY_OUTSIDE;
}

size_t diary__everybody(const struct diary_call *call,
                        const struct diary_item *item, int64_t **out,
                        struct diary_arena *arena)
{
    int64_t *people = diary_take(arena, item->other_count + 1, sizeof(*people));
    size_t count = 0;

    people[count++] = call->person;
    for (size_t i = 0; i < item->other_count; i++) {
        const int64_t person = item->others[i].person;

        if (person == item->followup.timing.owner && is_outside(call, person))
            continue;
        if (person != call->person && people[count - 1] != person)
            people[count++] = person;
    }
    *out = people;
    return count;
}

bool diary__takes_part(const struct diary_call *call,
                       const struct diary_item *item, int64_t person,
                       int64_t slot_s)
{
    int64_t answer;

    if (person == call->person || person == item->followup.timing.owner)
        return true;
    answer = diary_item_answer(item, person, slot_s);
    return diary_is_asked(answer) && answer != DIARY_ANSWER_DECLINED;
}

/* ---- adding and taking out ---------------------------------------------- */

static takt_status ask(struct diary__operation *op, struct diary_item *item,
                       int64_t person, int64_t slot_s)
{
    const struct diary__about about = about_slot(slot_s);
    const int64_t answer = diary_item_answer(item, person, slot_s);
    struct diary_seat *seat;
    int64_t kind;
    takt_status status = kind_of(op, person, &kind);

    if (status != TAKT_OK)
        return status;
    if (kind == DIARY_GROUP || person == op->person.id)
        return diary_refuse_field(op->err, DIARY_REASON_NOT_PARTICIPANT,
                                  DIARY_FIELD_PARTICIPANTS, person, 0);
    if (diary_is_asked(answer))
        return TAKT_OK; /* he is asked already */
    if (item->other_count >= DIARY_SEATS_MAX)
        return diary_refuse_field(op->err, DIARY_REASON_TOO_MANY,
                                  DIARY_FIELD_PARTICIPANTS, DIARY_SEATS_MAX, 0);
    diary__own_others(op, item, 1);
    seat = diary__need_other(item, person, slot_s);
    seat->answer = diary_is_resource(kind) ? DIARY_ANSWER_ACCEPTED
                                           : DIARY_ANSWER_INVITATION;
    seat->seen = diary_is_resource(kind);
    if (slot_s == DIARY_SLOT_ALL ||
        diary_item_other(item, person, DIARY_SLOT_ALL) == NULL) {
        seat->alarm_s = item->seat.alarm_s;
        seat->priority = DIARY_MEDIUM;
        seat->show_as = item->seat.show_as;
        seat->reject_count = 0;
    }
    return diary__tell(op, person, DIARY_NOTICE_INVITED, item, &about);
}

/* He is asked to all but this date any more. */
static void except(struct diary__operation *op, struct diary_item *item,
                   int64_t person, int64_t slot_s)
{
    struct diary_seat *seat;

    diary__own_others(op, item, 1);
    seat = diary__need_other(item, person, slot_s);
    seat->answer = DIARY_ANSWER_CANCELLED;
}

void diary__drop_other(struct diary_item *item, int64_t person, int64_t slot_s)
{
    size_t left = 0;

    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];

        if (seat->person != person ||
            (slot_s != DIARY_SLOT_ALL && seat->slot_s != slot_s))
            item->others[left++] = *seat;
    }
    item->other_count = left;
}

static takt_status no_longer_ask(struct diary__operation *op,
                                 struct diary_item *item, int64_t person,
                                 int64_t slot_s)
{
    struct diary__about about = about_slot(slot_s);
    takt_status status = TAKT_OK;

    about.answer = DIARY_ANSWER_HIDDEN; /* it takes place, without him */
    if (is_asked(item, person, &about))
        status = diary__tell(op, person, DIARY_NOTICE_CANCELLED, item, &about);
    if (slot_s != DIARY_SLOT_ALL &&
        diary_item_other(item, person, DIARY_SLOT_ALL) != NULL)
        except(op, item, person, slot_s);
    else
        diary__drop_other(item, person, slot_s);
    return status;
}

takt_status diary__change_participants(struct diary__operation *op,
                                       struct diary_item *item, int64_t slot_s,
                                       const struct diary_change *change)
{
    takt_status status = TAKT_OK;

    diary__own_others(op, item, 0);
    for (size_t i = 0; status == TAKT_OK && i < change->no_longer_count; i++)
        status = no_longer_ask(op, item, change->no_longer[i], slot_s);
    for (size_t i = 0; status == TAKT_OK && i < change->ask_count; i++)
        status = ask(op, item, change->ask[i], slot_s);
    return status;
}

/* ---- single dates ------------------------------------------------------- */

takt_status diary__keep_before(struct diary__operation *op,
                               const struct diary__laid *laid,
                               struct diary_item *item, int64_t person,
                               int64_t answer, int64_t cut_s)
{
    DIARY_AUTO_WALK walk;
    struct diary_date date;
    size_t kept = 0;

    diary__own_others(op, item, DIARY_DATES_MAX + 1);
    diary__walk_open(&walk, laid, INT64_MIN);
    while (diary__walk_next(&walk, &date)) {
        struct diary_seat *seat;

        if (date.slot_s >= cut_s) {
            if (!date.is_moved)
                break;
            continue;
        }
        if (kept++ == DIARY_DATES_MAX)
            return diary_refuse(op->err, DIARY_REASON_TOO_MANY, DIARY_DATES_MAX,
                                0);
        seat = diary__need_other(item, person, date.slot_s);
        if (seat->answer == DIARY_NONE)
            seat->answer = answer;
    }
    return TAKT_OK;
}
