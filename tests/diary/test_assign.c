/* SPDX-License-Identifier: MIT */
/*
 * Assigning (SPEC, D-18; section 17, test 24): who owns what
 * before and after, what moves and what stays, what each is told, what can be
 * undone; and answers that an owner sets for people outside.
 */
#include "base/buf.h"
#include "support.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The people: 1 is Anne, whose diary the bench opens. */
enum { ANNE = 1, OLA, KARI, ROOM, TEAM, CUSTOMER };

#define START "20261201T090000"
#define DAYS_5 "FREQ=DAILY;COUNT=5"

static void add_person(struct bench *b, int64_t id, int64_t kind)
{
    const struct diary_store_functions *f = b->store->functions;
    struct diary_person person;

    diary_person_init(&person, id);
    person.kind = kind;
    ok(b, f->begin(b->store, true, &b->err));
    ok(b, f->put(b->store, DIARY_PERSON, &person, &b->err));
    ok(b, f->commit(b->store, &b->err));
}

static int open_house(void **state)
{
    struct bench *b;

    if (bench_open(state) != 0)
        return -1;
    b = *state;
    add_person(b, ANNE, DIARY_USER);
    add_person(b, OLA, DIARY_USER);
    add_person(b, KARI, DIARY_USER);
    add_person(b, ROOM, DIARY_RESOURCE);
    add_person(b, TEAM, DIARY_GROUP);
    add_person(b, CUSTOMER, DIARY_OUTSIDE);
    return 0;
}

static struct diary_call call_of(struct bench *b, int64_t person)
{
    struct diary_call call = b->call;

    call.person = person;
    return call;
}

/* Anne's follow-up with a title, to which one is asked; 0: nobody. */
static int64_t make_with(struct bench *b, const char *rule, int64_t person)
{
    struct diary_item item = item_of(rule, START);
    struct diary_seat other;

    diary_seat_init(&other, DIARY_SLOT_ALL);
    other.person = person;
    item.followup.fields.title = "møte";
    item.others = &other;
    item.other_count = person != 0;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

static takt_status assign(struct bench *b, int64_t id, const char *slot,
                          enum diary_scope scope, int64_t to)
{
    const struct diary_ref ref = ref_to(id, slot);

    return diary_assign(&b->call, &ref, scope, to, &b->report, &b->arena,
                        &b->err);
}

static takt_status answer(struct bench *b, int64_t person, int64_t id,
                          const char *slot, enum diary_answer given,
                          const char *reason)
{
    const struct diary_call call = call_of(b, person);
    const struct diary_ref ref = ref_to(id, slot);

    return diary_answer(&call, &ref, DIARY_SCOPE_ALL, given, reason, &b->report,
                        &b->arena, &b->err);
}

static takt_status accept(struct bench *b, int64_t person, int64_t id,
                          const char *slot)
{
    return answer(b, person, id, slot, DIARY_ANSWER_ACCEPTED, NULL);
}

static int day_of(int64_t wall_s)
{
    return takt_date((int32_t)(wall_s / TAKT_DAY_S)).day;
}

/* Every seat of others: person, @ and the day where it is of one, answer. */
static const char *seats_of(struct bench *b, int64_t owner, int64_t id)
{
    const struct diary_call call = call_of(b, owner);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_item item;

    if (diary_get(&call, owner, id, &item, &b->arena, &b->err) != TAKT_OK)
        return "none";
    for (size_t i = 0; i < item.other_count; i++) {
        const struct diary_seat *seat = &item.others[i];

        buf_addf(&text, "%s%" PRId64, i > 0 ? " " : "", seat->person);
        if (seat->slot_s != DIARY_SLOT_ALL)
            buf_addf(&text, "@%d", day_of(seat->slot_s));
        if (seat->answer != DIARY_NONE)
            buf_addf(&text, ":%" PRId64, seat->answer);
    }
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* The days of December and January in a person's diary, the owner behind. */
static const char *diary_of(struct bench *b, int64_t person)
{
    const struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_entry *entries;
    size_t count;
    bool more;

    ok(b, diary_agenda(&call, wall("20261101"), wall("20270101"), 100, &entries,
                       &count, &more, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        buf_addf(&text, "%s%d/%" PRId64, i > 0 ? " " : "",
                 day_of(entries[i].date.wall_s),
                 entries[i].item->followup.timing.owner);
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* What a person's list of invitations shows; W: as a whole. */
static const char *invited(struct bench *b, int64_t person)
{
    const struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_invitation *list;
    size_t count;

    ok(b, diary_invitations(&call, 0, &list, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        buf_addf(&text, "%s%d:%" PRId64 "%s", i > 0 ? " " : "",
                 day_of(list[i].entry.date.wall_s), list[i].answer,
                 list[i].is_whole ? "W" : "");
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* What a person has been told, newest first. */
static const char *told(struct bench *b, int64_t person)
{
    static const char *const kinds[DIARY_NOTICE__COUNT] = {
        [DIARY_NOTICE_INVITED] = "invited",
        [DIARY_NOTICE_CHANGED] = "changed",
        [DIARY_NOTICE_CANCELLED] = "cancelled",
        [DIARY_NOTICE_DECLINED] = "declined",
        [DIARY_NOTICE_ASSIGNED] = "assigned",
        [DIARY_NOTICE_TAKEN_OVER] = "taken over",
    };
    const struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_notice *notices;
    size_t count;

    ok(b, diary_notices(&call, 100, &notices, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        buf_addf(&text, "%s%s", i > 0 ? ", " : "", kinds[notices[i].kind]);
        if (notices[i].answer == DIARY_ANSWER_NOT_TAKEN)
            buf_add_str(&text, " to take it");
        if (notices[i].reason != NULL)
            buf_addf(&text, " (%s)", notices[i].reason);
    }
    return diary_take_copy(&b->arena, buf_str(&text));
}

#define IS(text, expected) assert_string_equal(text, expected)

/* Test 24: the sender is the owner all the time, and hears why not. */
static void declining_gives_it_back(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, ROOM);
    const struct diary_call ola = call_of(b, OLA);
    const struct diary_ref ref = ref_to(id, NULL);
    const char *before = dump(b);

    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    IS(seats_of(b, ANNE, id), "2:11 4:2");
    IS(told(b, OLA), "assigned");
    IS(invited(b, OLA), "1:11W");
    IS(diary_of(b, OLA), "");
    IS(diary_of(b, ANNE), "1/1 2/1 3/1 4/1 5/1");
    undo_restores(b, before);
    IS(told(b, OLA), "");
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, diary_see(&ola, &ref, DIARY_SCOPE_ALL, &b->err));
    IS(invited(b, OLA), "1:12W");
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("annet")));
    ok(b, answer(b, OLA, id, NULL, DIARY_ANSWER_DECLINED, "ferie"));
    IS(told(b, ANNE), "declined to take it (ferie)");
    IS(told(b, OLA), "");
    IS(invited(b, OLA), "");
    IS(seats_of(b, ANNE, id), "4:2");
    IS(diary_of(b, ANNE), "1/1 2/1 3/1 4/1 5/1");
    refused(b, accept(b, OLA, id, NULL), DIARY_REASON_NOT_INVITED);
    /* She may assign it anew, to him or another. */
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, KARI));
    IS(invited(b, KARI), "1:11W");
}

/* Accepting makes him the owner; who takes part keeps his answer (D-18). */
static void accepting_moves_the_whole(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, KARI);
    struct diary_call ola = call_of(b, OLA);
    struct diary_item item;
    const char *uid;
    int64_t now;

    ok(b, accept(b, KARI, id, NULL));
    ok(b, answer(b, KARI, id, "20261203T090000", DIARY_ANSWER_DECLINED, NULL));
    ok(b, accept(b, KARI, id, NULL));
    ok(b, diary_get(&b->call, ANNE, id, &item, &b->arena, &b->err));
    uid = item.followup.uid;
    ok(b, assign(b, id, NULL, DIARY_SCOPE_ALL, OLA));
    ok(b, accept(b, OLA, id, NULL));
    now = b->report.followup;
    IS(diary_of(b, ANNE), "");
    IS(diary_of(b, OLA), "1/2 2/2 3/2 4/2 5/2");
    IS(diary_of(b, KARI), "1/2 2/2 3/2 4/2 5/2");
    IS(seats_of(b, OLA, now), "3:2");
    IS(seats_of(b, ANNE, id), "none");
    IS(told(b, OLA), "");
    IS(told(b, ANNE), "taken over");
    IS(told(b, KARI), "taken over");
    ok(b, diary_get(&ola, OLA, now, &item, &b->arena, &b->err));
    IS(item.followup.uid, uid);
    assert_int_equal(item.followup.line, now);
    assert_int_equal(item.followup.sequence, 1);
    assert_int_equal(item.seat.answer, DIARY_ANSWER_NONE);
    IS(item.followup.fields.title, "møte");
    /* It is his to change, and no longer hers. */
    b->call.person = OLA;
    {
        const struct diary_ref ref = {OLA, now, DIARY_NONE};
        const struct diary_change change = change_title("mitt");

        ok(b, diary_edit(&b->call, &ref, DIARY_SCOPE_FUTURE, &change,
                         &b->report, &b->arena, &b->err));
    }
    b->call.person = ANNE;
    refused(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("hennes")),
            DIARY_REASON_NOT_FOUND);
}

/* Neither side undoes it, nor what was before it; the new owner assigns it
 * back. */
static void what_is_taken_over_stays_so(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, 0);
    const int64_t made = b->report.number;
    struct diary_call ola = call_of(b, OLA);
    struct diary_ref ref = {.slot_s = DIARY_NONE};
    const char *before;

    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, accept(b, OLA, id, NULL));
    ref.owner = OLA;
    ref.followup = b->report.followup;
    before = dump(b);
    refused(b, diary_undo(&ola, 0, &b->report, &b->arena, &b->err),
            DIARY_REASON_TAKEN_OVER);
    refused(b, diary_undo(&b->call, made, &b->report, &b->arena, &b->err),
            DIARY_REASON_TAKEN_OVER);
    IS(b->err.text, "møte");
    refused(b, diary_undo(&b->call, made + 1, &b->report, &b->arena, &b->err),
            DIARY_REASON_TAKEN_OVER);
    refused(b, diary_undo(&b->call, made + 2, &b->report, &b->arena, &b->err),
            DIARY_REASON_TAKEN_OVER);
    IS(dump(b), before);
    ok(b, diary_assign(&ola, &ref, DIARY_SCOPE_OPEN, ANNE, &b->report,
                       &b->arena, &b->err));
    IS(told(b, ANNE), "assigned, taken over");
    ok(b, diary_answer(&b->call, &ref, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED,
                       NULL, &b->report, &b->arena, &b->err));
    IS(diary_of(b, ANNE), "1/1 2/1 3/1 4/1 5/1");
    IS(diary_of(b, OLA), "");
    /* What each does from then on is undone as ever. */
    before = dump(b);
    ok(b, edit(b, b->report.followup, NULL, DIARY_SCOPE_FUTURE,
               change_title("igjen")));
    undo_restores(b, before);
}

/* A tick that was taken away comes back to no date that is another's now. */
static void what_has_moved_is_not_revived(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, 0);
    const struct diary_ref ref = ref_to(id, "20261204T090000");
    const char *before;
    int64_t number;

    ok(b, complete(b, id, "20261204T090000"));
    ok(b, diary_complete(&b->call, &ref, DIARY_OPEN, &b->report, &b->arena,
                         &b->err));
    number = b->report.number;
    ok(b, assign(b, id, "20261203T090000", DIARY_SCOPE_FUTURE, OLA));
    ok(b, accept(b, OLA, id, "20261203T090000"));
    before = dump(b);
    refused(b, diary_undo(&b->call, number, &b->report, &b->arena, &b->err),
            DIARY_REASON_TAKEN_OVER);
    IS(dump(b), before);
}

/* Done and skipped dates stay, and what is over; the rest moves with a uid of
 * its own. */
static void what_is_done_stays(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, "FREQ=DAILY;COUNT=8", KARI);
    struct diary_ref ref = ref_to(id, "20261206T090000");
    struct diary_item old;
    struct diary_item item;
    struct diary_call ola = call_of(b, OLA);
    int64_t now;

    ok(b, accept(b, KARI, id, NULL));
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, complete(b, id, "20261203T090000"));
    ok(b, complete(b, id, "20261205T090000"));
    ok(b, diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err));
    b->call.now_s = wall("20261202T120000");
    ok(b, accept(b, OLA, id, NULL));
    now = b->report.followup;
    assert_int_equal(b->report.date_count, 3);
    IS(dates_of(b, id), "20261201T090000 20261202T090000 20261203T090000x "
                        "20261205T090000+x 20261206T090000+s");
    IS(diary_of(b, ANNE), "1/1 2/1 3/1 5/1 6/1");
    IS(diary_of(b, OLA), "4/2 7/2 8/2");
    IS(diary_of(b, KARI), "1/1 2/1 3/1 4/2 5/1 6/1 7/2 8/2");
    IS(seats_of(b, ANNE, id), "3:2");
    IS(seats_of(b, OLA, now), "3:2");
    ola = call_of(b, OLA);
    ok(b, diary_get(&b->call, ANNE, id, &old, &b->arena, &b->err));
    ok(b, diary_get(&ola, OLA, now, &item, &b->arena, &b->err));
    assert_string_not_equal(item.followup.uid, old.followup.uid);
    assert_int_equal(item.followup.sequence, 0);
    assert_int_equal(item.followup.line, now);
}

/* This and all that follow, for a user who takes part already. */
static void from_a_date_on(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, OLA);
    const char *before;

    ok(b, accept(b, OLA, id, NULL));
    before = dump(b);
    ok(b, assign(b, id, "20261203T090000", DIARY_SCOPE_FUTURE, OLA));
    IS(seats_of(b, ANNE, id), "2@1:2 2@2:2 2:11");
    IS(invited(b, OLA), "3:11W");
    IS(diary_of(b, OLA), "1/1 2/1");
    undo_restores(b, before);
    /* He declines, and takes part as before. */
    ok(b, assign(b, id, "20261203T090000", DIARY_SCOPE_FUTURE, OLA));
    ok(b, answer(b, OLA, id, "20261203T090000", DIARY_ANSWER_DECLINED, NULL));
    IS(seats_of(b, ANNE, id), "2:2");
    ok(b, assign(b, id, "20261203T090000", DIARY_SCOPE_FUTURE, OLA));
    ok(b, accept(b, OLA, id, "20261203T090000"));
    IS(diary_of(b, ANNE), "1/1 2/1");
    IS(diary_of(b, OLA), "1/1 2/1 3/2 4/2 5/2");
    IS(seats_of(b, ANNE, id), "2@1:2 2@2:2");
    /* Who took no part is asked to nothing before. */
    ok(b, assign(b, id, "20261202T090000", DIARY_SCOPE_FUTURE, KARI));
    IS(seats_of(b, ANNE, id), "2@1:2 2@2:2 3@1:10 3:11");
    ok(b, answer(b, KARI, id, "20261202T090000", DIARY_ANSWER_DECLINED, NULL));
    IS(seats_of(b, ANNE, id), "2@1:2 2@2:2");
}

static void one_date_alone(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, KARI);
    struct diary_ref ref = ref_to(id, "20261203T090000");
    const char *before = dump(b);
    int64_t now;

    ok(b, diary_move(&b->call, &ref, wall("20261203T140000"), &b->report,
                     &b->arena, &b->err));
    ok(b, assign(b, id, "20261203T090000", DIARY_SCOPE_THIS, OLA));
    IS(invited(b, OLA), "3:11");
    IS(seats_of(b, ANNE, id), "2@3:11 3@3:5 3:5");
    refused(b, accept(b, OLA, id, "20261204T090000"), DIARY_REASON_NOT_INVITED);
    ok(b, accept(b, OLA, id, "20261203T090000"));
    now = b->report.followup;
    assert_int_equal(b->report.first_slot_s, wall("20261203T140000"));
    IS(dates_of(b, id), "20261201T090000 20261202T090000 20261204T090000 "
                        "20261205T090000");
    IS(diary_of(b, OLA), "3/2");
    IS(seats_of(b, OLA, now), "3:5");
    assert_string_not_equal(before, dump(b));
    refused(b, assign(b, id, "20261203T090000", DIARY_SCOPE_THIS, KARI),
            DIARY_REASON_NO_SUCH_DATE);
}

/* One at most is to take a date over. */
static void assigning_anew_takes_it_back(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, 0);
    const char *before = dump(b);

    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    assert_int_equal(b->report.number, 0);
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, KARI));
    IS(seats_of(b, ANNE, id), "3:11");
    IS(told(b, OLA), "cancelled");
    refused(b, accept(b, OLA, id, NULL), DIARY_REASON_NOT_INVITED);
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, ANNE));
    IS(seats_of(b, ANNE, id), "");
    IS(told(b, KARI), "cancelled");
    IS(dates_of(b, id), "20261201T090000 20261202T090000 20261203T090000 "
                        "20261204T090000 20261205T090000");
    assert_string_not_equal(before, "");
}

/* Who says yes first has it, where an undo has made two. */
static void the_first_takes_it(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, 0);
    struct diary_call ola = b->call; /* in Anne's diary */
    int64_t number;

    ola.actor = OLA;
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, answer(b, OLA, id, NULL, DIARY_ANSWER_DECLINED, NULL));
    number = b->report.number;
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, KARI));
    ok(b, diary_undo(&ola, number, &b->report, &b->arena, &b->err));
    IS(seats_of(b, ANNE, id), "2:11 3:11");
    ok(b, complete(b, id, START));
    ok(b, accept(b, KARI, id, "20261202T090000"));
    IS(seats_of(b, KARI, b->report.followup), "");
    IS(seats_of(b, ANNE, id), "");
    IS(invited(b, OLA), "");
    refused(b, accept(b, OLA, id, START), DIARY_REASON_NOT_INVITED);
}

/* A task that repeats after completion goes on with the new owner; what was
 * done counts towards its end. */
static void what_repeats_after_completion(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, "P1W;COUNT=3", 0);
    struct diary_ref ref = {.owner = OLA};
    struct diary_call ola;

    b->call.now_s = wall("20261201T120000");
    ok(b, complete(b, id, NULL));
    IS(dates_of(b, id), "20261201T090000x 20261208T090000");
    ok(b, assign(b, id, "20261208T090000", DIARY_SCOPE_THIS, OLA));
    ok(b, accept(b, OLA, id, "20261208T090000"));
    IS(dates_of(b, id), "20261201T090000x");
    ref.followup = b->report.followup;
    ref.slot_s = wall("20261208T090000");
    b->call.now_s = wall("20261208T120000");
    ola = call_of(b, OLA);
    ok(b, diary_complete(&ola, &ref, DIARY_COMPLETED, &b->report, &b->arena,
                         &b->err));
    assert_int_equal(b->report.date_count, 2);
    ref.slot_s = wall("20261215T090000");
    b->call.now_s = wall("20261215T120000");
    ola = call_of(b, OLA);
    ok(b, diary_complete(&ola, &ref, DIARY_COMPLETED, &b->report, &b->arena,
                         &b->err));
    assert_int_equal(b->report.date_count, 2);
}

/* The sender sees what collides before, the new owner when he accepts; what is
 * not his yet keeps him from nothing. */
static void conflicts_are_shown(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, 0);
    struct diary_call ola = call_of(b, OLA);
    struct diary_item his = item_of(NULL, "20261204T093000");

    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    assert_int_equal(b->report.conflict_count, 0);
    ok(b, diary_create(&ola, &his, &b->report, &b->arena, &b->err));
    assert_int_equal(b->report.conflict_count, 0);
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, ANNE));
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    assert_int_equal(b->report.conflict_count, 1);
    assert_int_equal(b->report.conflicts[0].person, OLA);
    ok(b, accept(b, OLA, id, NULL));
    assert_int_equal(b->report.conflict_count, 1);
    assert_int_equal(b->report.conflicts[0].slot_s, wall("20261204T090000"));
}

/* Users alone, and what is open alone; refused, nothing has changed. */
static void what_cannot_be_assigned(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, NULL, 0);
    const int64_t wrong[] = {ROOM, TEAM, CUSTOMER, 4711};
    const struct diary_call ola = call_of(b, OLA);
    const struct diary_ref ref = ref_to(id, NULL);
    const char *before = dump(b);

    for (size_t i = 0; i < 4; i++)
        refused(b, assign(b, id, NULL, DIARY_SCOPE_ALL, wrong[i]),
                i < 3 ? DIARY_REASON_NOT_ASSIGNABLE
                      : DIARY_REASON_NO_SUCH_PERSON);
    refused(b,
            diary_assign(&ola, &ref, DIARY_SCOPE_ALL, KARI, &b->report,
                         &b->arena, &b->err),
            DIARY_REASON_NOT_OWNER);
    IS(dump(b), before);
    b->call.dry_run = true;
    ok(b, assign(b, id, NULL, DIARY_SCOPE_ALL, OLA));
    b->call.dry_run = false;
    IS(dump(b), before);
    ok(b, assign(b, id, NULL, DIARY_SCOPE_ALL, OLA));
    b->call.dry_run = true;
    before = dump(b);
    ok(b, accept(b, OLA, id, NULL));
    b->call.dry_run = false;
    IS(dump(b), before);
    /* It is over before he says yes. */
    b->call.now_s = wall("20261202T090000");
    refused(b, accept(b, OLA, id, NULL), DIARY_REASON_NOTHING_OPEN);
    refused(b, assign(b, id, NULL, DIARY_SCOPE_ALL, KARI),
            DIARY_REASON_NOTHING_OPEN);
}

/* Two rules cannot be cut: the whole may be handed over, and one date. */
static void two_rules_go_as_a_whole(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(
        b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3\nFREQ=WEEKLY;BYDAY=FR;COUNT=3", 0);

    refused(b, assign(b, id, "20261208T090000", DIARY_SCOPE_FUTURE, OLA),
            DIARY_REASON_CANNOT_SPLIT);
    ok(b, assign(b, id, "20261208T090000", DIARY_SCOPE_THIS, OLA));
    ok(b, accept(b, OLA, id, "20261208T090000"));
    ok(b, assign(b, id, NULL, DIARY_SCOPE_OPEN, OLA));
    ok(b, accept(b, OLA, id, NULL));
    IS(diary_of(b, ANNE), "");
    IS(diary_of(b, OLA), "1/2 4/2 8/2 11/2 15/2 18/2");
}

/* SPEC R-119: for all, and for one date; it tells nobody, and is undone. */
static void an_owner_answers_for_people_outside(void **state)
{
    struct bench *b = *state;
    const int64_t id = make_with(b, DAYS_5, CUSTOMER);
    const struct diary_ref ref = ref_to(id, "20261203T090000");
    const char *before = dump(b);

    ok(b,
       diary_answer_for(&b->call, &ref, DIARY_SCOPE_ALL, CUSTOMER,
                        DIARY_ANSWER_ACCEPTED, &b->report, &b->arena, &b->err));
    IS(seats_of(b, ANNE, id), "6:2");
    undo_restores(b, before);
    ok(b,
       diary_answer_for(&b->call, &ref, DIARY_SCOPE_ALL, CUSTOMER,
                        DIARY_ANSWER_ACCEPTED, &b->report, &b->arena, &b->err));
    ok(b,
       diary_answer_for(&b->call, &ref, DIARY_SCOPE_THIS, CUSTOMER,
                        DIARY_ANSWER_DECLINED, &b->report, &b->arena, &b->err));
    IS(seats_of(b, ANNE, id), "6@3:9 6:2");
    ok(b, diary_answer_for(&b->call, &ref, DIARY_SCOPE_ALL, CUSTOMER,
                           DIARY_ANSWER_INVITATION, &b->report, &b->arena,
                           &b->err));
    IS(seats_of(b, ANNE, id), "6@3 6:5");
    /* Neither an answer nor taking it back changes what they are asked to. */
    assert_int_equal(b->report.item.followup.sequence, 0);
    IS(told(b, ANNE), "");
    refused(b,
            diary_answer_for(&b->call, &ref, DIARY_SCOPE_ALL, OLA,
                             DIARY_ANSWER_ACCEPTED, &b->report, &b->arena,
                             &b->err),
            DIARY_REASON_NOT_OUTSIDE);
    refused(b,
            diary_answer_for(&b->call, &ref, DIARY_SCOPE_ALL, 4711,
                             DIARY_ANSWER_ACCEPTED, &b->report, &b->arena,
                             &b->err),
            DIARY_REASON_NO_SUCH_PERSON);
}

/* ---- random series -------------------------------------------------------
 * Whatever was done to a series before, and whichever dates are assigned: the
 * two diaries together have what the one had, no open date that was assigned
 * is left behind, and none that is done has moved. */

#define ROUNDS 250

static const char *const rules[] = {
    "FREQ=DAILY;COUNT=12",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=9",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=7",
    "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    "FREQ=DAILY;BYHOUR=9,15;COUNT=10",
    "20261201T090000,20261203T090000,20261203T150000,20270110T090000",
    "P3D",
    "P1W;COUNT=5",
    NULL,
};

#define RULES (sizeof(rules) / sizeof(rules[0]))

static const char *const shifts[] = {"skip;days=weekend", "next;days=weekend",
                                     "previous;days=weekend"};

static uint64_t seed = 88172645463325252u;

static int64_t below(int64_t bound)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (int64_t)(seed % (uint64_t)bound);
}

static int by_line(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The dates of a follow-up in its owner's diary that are, or are not, open:
 * when, how long, title, state; a line each, sorted in lines. */
static size_t lines_of(struct bench *b, int64_t owner, const char **lines,
                       size_t count)
{
    const struct diary_call call = call_of(b, owner);
    struct diary_entry *entries;
    size_t found;
    bool more;

    ok(b, diary_agenda(&call, wall("20261001"), wall("20290101"), 400, &entries,
                       &found, &more, &b->arena, &b->err));
    for (size_t i = 0; i < found; i++) {
        const struct diary_date *date = &entries[i].date;
        TAKT_AUTO(buf) line = BUF_INIT(1000);

        buf_addf(&line, "%" PRId64 "+%" PRId64 " %s %d", date->at_s,
                 date->end_at_s - date->at_s,
                 diary_fields_on(entries[i].item, date).title, date->state);
        lines[count++] = diary_take_copy(&b->arena, buf_str(&line));
    }
    return count;
}

static const char *sorted(struct bench *b, const char **lines, size_t count)
{
    TAKT_AUTO(buf) text = BUF_INIT(100000);

    qsort(lines, count, sizeof(*lines), by_line);
    for (size_t i = 0; i < count; i++)
        buf_addf(&text, "%s\n", lines[i]);
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* What is in Kari's diary, who takes part. */
static const char *guest_of(struct bench *b)
{
    const char **lines = diary_take(&b->arena, 1000, sizeof(*lines));

    return sorted(b, lines, lines_of(b, KARI, lines, 0));
}

/* A series of any kind, to which Kari is asked. */
static int64_t make_any(struct bench *b)
{
    const char *rule = rules[below(RULES)];
    struct diary_item item = item_of(rule, START);
    struct diary_seat other;

    diary_seat_init(&other, DIARY_SLOT_ALL);
    other.person = KARI;
    item.others = &other;
    item.other_count = 1;
    item.followup.fields.title = "møte";
    if (below(3) == 0 && rule != NULL && rule[0] != 'P')
        item.followup.timing.kind = DIARY_TASK;
    if (below(2) == 0 && rule != NULL && strncmp(rule, "FREQ", 4) == 0)
        item.followup.timing.shift = shifts[below(3)];
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

static const char *all_of(struct bench *b)
{
    const char **lines = diary_take(&b->arena, 1000, sizeof(*lines));

    return sorted(b, lines,
                  lines_of(b, OLA, lines, lines_of(b, ANNE, lines, 0)));
}

/* Something is done to a date of the series; what is refused is as well. */
static void do_something(struct bench *b, int64_t id)
{
    struct diary_change change = change_title("annet");
    struct diary_date *dates;
    struct diary_item item;
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_ref ref = {.owner = ANNE, .followup = id};
    size_t count;
    bool more;

    ok(b, diary_get(&b->call, ANNE, id, &item, &b->arena, &b->err));
    ok(b, diary_dates(&b->call, &item, &cursor, 8, &dates, &count, &more,
                      &b->arena, &b->err));
    if (count == 0)
        return;
    const struct diary_date *date = &dates[below((int64_t)count)];
    ref.slot_s = date->slot_s;
    switch (below(6)) {
    case 0:
        (void)diary_complete(&b->call, &ref, DIARY_COMPLETED, &b->report,
                             &b->arena, &b->err);
        break;
    case 1:
        (void)diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err);
        break;
    case 2:
        (void)diary_move(&b->call, &ref,
                         date->wall_s + (below(21) - 10) * TAKT_DAY_S / 2,
                         &b->report, &b->arena, &b->err);
        break;
    case 3:
        (void)diary_edit(&b->call, &ref, DIARY_SCOPE_THIS, &change, &b->report,
                         &b->arena, &b->err);
        break;
    case 4:
        (void)diary_delete(&b->call, &ref, DIARY_SCOPE_THIS, &b->report,
                           &b->arena, &b->err);
        break;
    default:
        (void)diary_add_date(&b->call, &ref,
                             date->wall_s + (1 + below(5)) * 7200, &b->report,
                             &b->arena, &b->err);
    }
}

/* One that Anne has made, and assigns; answers whether Ola has taken it over.
 */
static bool hand_over(struct bench *b, int64_t id)
{
    struct diary_ref ref = {.owner = ANNE, .followup = id};
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_invitation *list;
    struct diary_date *dates;
    struct diary_item item;
    struct diary_call ola;
    size_t count;
    bool more;

    if (diary_get(&b->call, ANNE, id, &item, &b->arena, &b->err) != TAKT_OK)
        return false; /* its last date was deleted */
    ok(b, diary_dates(&b->call, &item, &cursor, 8, &dates, &count, &more,
                      &b->arena, &b->err));
    if (count == 0)
        return false;
    ref.slot_s = dates[below((int64_t)count)].slot_s;
    if (diary_assign(&b->call, &ref, (enum diary_scope)below(4), OLA,
                     &b->report, &b->arena, &b->err) != TAKT_OK) {
        assert_int_equal(b->err.reason, DIARY_REASON_NOTHING_OPEN);
        return false;
    }
    /* Nobody stands still. */
    if (below(2) == 0)
        b->call.now_s += below(10) * TAKT_DAY_S / 2;
    ola = call_of(b, OLA);
    ok(b, diary_invitations(&ola, 0, &list, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    ref.slot_s = list[0].entry.date.slot_s;
    if (diary_answer(&ola, &ref, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL,
                     &b->report, &b->arena, &b->err) == TAKT_OK)
        return true;
    assert_int_equal(b->err.reason, DIARY_REASON_NOTHING_OPEN);
    return false;
}

/* What has come to Ola was all open, and nothing of it is left with Anne. */
static void is_parted(struct bench *b)
{
    const struct diary_call ola = call_of(b, OLA);
    struct diary_entry *entries;
    size_t count;
    bool more;

    ok(b, diary_agenda(&ola, wall("20261001"), wall("20290101"), 400, &entries,
                       &count, &more, &b->arena, &b->err));
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(entries[i].item->followup.timing.owner, OLA);
        assert_true(entries[i].date.state == DIARY_OPEN);
        if (entries[i].item->followup.timing.kind == DIARY_MEETING)
            assert_true(entries[i].date.end_at_s > b->call.now_s);
    }
}

static void nothing_is_lost(void **state)
{
    struct bench *b = *state;
    size_t taken = 0;

    for (size_t i = 0; i < ROUNDS; i++) {
        b->call.now_s = wall("20261201T060000") + below(12) * TAKT_DAY_S / 2;
        const int64_t id = make_any(b);
        const char *before;
        const char *guest;

        for (int64_t n = below(8); n > 0; n--) {
            struct diary_item item;

            if (diary_get(&b->call, ANNE, id, &item, &b->arena, &b->err) ==
                TAKT_OK)
                do_something(b, id);
        }
        before = all_of(b);
        guest = guest_of(b);
        if (hand_over(b, id)) {
            assert_string_equal(all_of(b), before);
            is_parted(b);
            taken++;
        } else {
            assert_string_equal(all_of(b), before);
        }
        assert_string_equal(guest_of(b), guest);
        bench_close(state);
        assert_int_equal(open_house(state), 0);
        b = *state;
    }
    assert_true(taken > ROUNDS / 2);
}

#define HOUSE_TEST(f)                                                          \
    cmocka_unit_test_setup_teardown(f, open_house, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        HOUSE_TEST(declining_gives_it_back),
        HOUSE_TEST(accepting_moves_the_whole),
        HOUSE_TEST(what_is_taken_over_stays_so),
        HOUSE_TEST(what_has_moved_is_not_revived),
        HOUSE_TEST(what_is_done_stays),
        HOUSE_TEST(from_a_date_on),
        HOUSE_TEST(one_date_alone),
        HOUSE_TEST(assigning_anew_takes_it_back),
        HOUSE_TEST(the_first_takes_it),
        HOUSE_TEST(what_repeats_after_completion),
        HOUSE_TEST(conflicts_are_shown),
        HOUSE_TEST(what_cannot_be_assigned),
        HOUSE_TEST(two_rules_go_as_a_whole),
        HOUSE_TEST(an_owner_answers_for_people_outside),
        HOUSE_TEST(nothing_is_lost),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
