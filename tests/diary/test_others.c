/* SPDX-License-Identifier: MIT */
/*
 * Participants: each arrow of the status machine (SPEC section 10.2; section
 * 17, tests 20 to 23, 26), what each person finds in his diary, what he is
 * told, and what becomes of seats when a series is cut, moved and undone.
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

static const int64_t both[] = {OLA, ROOM};

/* Anne's follow-up to which Ola and the room are asked. */
static int64_t make_with(struct bench *b, const char *rule)
{
    struct diary_item item = item_of(rule, START);
    struct diary_seat others[2];

    for (size_t i = 0; i < 2; i++) {
        diary_seat_init(&others[i], DIARY_SLOT_ALL);
        others[i].person = both[i];
    }
    item.followup.fields.title = "møte";
    item.others = others;
    item.other_count = 2;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

static takt_status answer(struct bench *b, int64_t person, int64_t id,
                          const char *slot, enum diary_scope scope,
                          enum diary_answer given, const char *reason)
{
    struct diary_call call = call_of(b, person);
    struct diary_ref ref = ref_to(id, slot);

    return diary_answer(&call, &ref, scope, given, reason, &b->report,
                        &b->arena, &b->err);
}

static void see(struct bench *b, int64_t person, int64_t id)
{
    struct diary_call call = call_of(b, person);
    struct diary_ref ref = ref_to(id, NULL);

    ok(b, diary_see(&call, &ref, DIARY_SCOPE_ALL, &b->err));
}

/* What a person has answered: for all, and behind it for single dates. */
static const char *answers_of(struct bench *b, int64_t person, int64_t id)
{
    struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_item item;

    ok(b, diary_get(&call, ANNE, id, &item, &b->arena, &b->err));
    (void)buf_addf(&text, "%" PRId64, item.seat.answer);
    for (size_t i = 0; i < item.seat_count; i++)
        if (item.seats[i].answer != DIARY_NONE)
            (void)buf_addf(
                &text, " %d:%" PRId64,
                takt_date((int32_t)(item.seats[i].slot_s / TAKT_DAY_S)).day,
                item.seats[i].answer);
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* The days of December on which something is in a person's diary. */
static const char *diary_of(struct bench *b, int64_t person)
{
    struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_entry *entries;
    size_t count;
    bool more;

    ok(b, diary_agenda(&call, wall("20261201"), wall("20270101"), 100, &entries,
                       &count, &more, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        (void)buf_addf(
            &text, "%s%d", i > 0 ? " " : "",
            takt_date((int32_t)(entries[i].date.wall_s / TAKT_DAY_S)).day);
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* What a person has been told, newest first: kind, count, reason. */
static const char *told(struct bench *b, int64_t person)
{
    static const char *const kinds[DIARY_NOTICE__COUNT] = {
        [DIARY_NOTICE_INVITED] = "invited",
        [DIARY_NOTICE_CHANGED] = "changed",
        [DIARY_NOTICE_CANCELLED] = "cancelled",
        [DIARY_NOTICE_DECLINED] = "declined",
    };
    struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_notice *notices;
    size_t count;

    ok(b, diary_notices(&call, 100, &notices, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        (void)buf_addf(&text, "%s%s", i > 0 ? ", " : "",
                       kinds[notices[i].kind]);
        if (notices[i].count != DIARY_NONE)
            (void)buf_addf(&text, " %" PRId64, notices[i].count);
        if (notices[i].total != DIARY_NONE)
            (void)buf_addf(&text, " of %" PRId64, notices[i].total);
        if (notices[i].reason != NULL)
            (void)buf_addf(&text, " (%s)", notices[i].reason);
    }
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* Takes note of all, so that what comes next stands alone. */
static void take_note(struct bench *b, int64_t person)
{
    struct diary_call call = call_of(b, person);
    struct diary_notice *notices;
    size_t count;

    ok(b, diary_notices(&call, 100, &notices, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        ok(b, diary_take_note(&call, notices[i].owner, notices[i].number,
                              &b->err));
}

#define IS(text, expected) assert_string_equal(text, expected)

/* none -> INVITATION -> SEEN -> ACCEPTED -> MOVED -> MOVED-SEEN -> DECLINED;
 * a resource takes whatever comes (tests 20, 21; ). */
static void each_arrow_is_there(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);

    IS(answers_of(b, OLA, id), "5");
    IS(answers_of(b, ROOM, id), "2");
    IS(told(b, OLA), "invited");
    IS(told(b, ROOM), "");
    IS(diary_of(b, OLA), "1 2 3 4 5");
    IS(diary_of(b, KARI), "");
    see(b, OLA, id);
    IS(answers_of(b, OLA, id), "7");
    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    IS(answers_of(b, OLA, id), "2");
    IS(told(b, OLA), "");
    IS(told(b, ANNE), "");
    ok(b,
       edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_start("20261201T100000")));
    IS(answers_of(b, OLA, id), "6");
    IS(answers_of(b, ROOM, id), "2");
    IS(told(b, OLA), "changed");
    see(b, OLA, id);
    IS(answers_of(b, OLA, id), "8");
    ok(b, answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_DECLINED,
                 "ferie"));
    IS(answers_of(b, OLA, id), "9");
    IS(diary_of(b, OLA), "");
    IS(told(b, ANNE), "declined 5 of 5 (ferie)");
    /* He may change his mind. */
    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    IS(diary_of(b, OLA), "1 2 3 4 5");
}

/* Test 21: a new title asks nobody anew. */
static void only_when_and_where_ask_anew(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);
    struct diary_change place = {.mask = DIARY_BIT(DIARY_FIELD_LOCATION)};

    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("annet")));
    IS(answers_of(b, OLA, id), "2");
    IS(told(b, OLA), "");
    place.item.followup.fields.location = "Rom 2";
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, place));
    IS(answers_of(b, OLA, id), "6");
    IS(told(b, OLA), "changed");
    /* Who has not answered yet is not asked twice: he looks again. */
    see(b, OLA, id);
    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    id = make_with(b, DAYS_5);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, place));
    IS(answers_of(b, OLA, id), "5");
}

/* Test 22: one line for four of twelve; nobody else hears of it. */
static void declining_some_is_one_line(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, "FREQ=DAILY;COUNT=12");

    take_note(b, OLA);
    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    ok(b, answer(b, OLA, id, "20261209T090000", DIARY_SCOPE_FUTURE,
                 DIARY_ANSWER_DECLINED, "reise"));
    IS(told(b, ANNE), "declined 4 of 12 (reise)");
    IS(told(b, KARI), "");
    IS(diary_of(b, OLA), "1 2 3 4 5 6 7 8");
    ok(b, answer(b, OLA, id, "20261203T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_DECLINED, NULL));
    IS(diary_of(b, OLA), "1 2 4 5 6 7 8");
    IS(told(b, ANNE), "declined 1 of 12, declined 4 of 12 (reise)");
    take_note(b, ANNE);
    IS(told(b, ANNE), "");
    IS(diary_of(b, ANNE), "1 2 3 4 5 6 7 8 9 10 11 12");
}

/* Test 23, R-117. */
static void a_participant_sets_only_what_is_his(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);
    struct diary_ref ref = ref_to(id, "20261202T090000");
    struct diary_call ola = call_of(b, OLA);
    struct diary_call kari = call_of(b, KARI);
    struct diary_change title = change_title("mitt");
    struct diary_seat_change change = {.mask = DIARY_BIT(DIARY_FIELD_TITLE),
                                       .completed = DIARY_NONE};
    struct diary_item item;

    refused(b,
            diary_edit(&ola, &ref, DIARY_SCOPE_THIS, &title, &b->report,
                       &b->arena, &b->err),
            DIARY_REASON_NOT_OWNER);
    diary_seat_init(&change.values, DIARY_SLOT_ALL);
    change.values.alarm_s = 900;
    change.values.priority = DIARY_HIGH;
    refused(b,
            diary_edit_seat(&ola, &ref, DIARY_SCOPE_ALL, &change, &b->report,
                            &b->arena, &b->err),
            DIARY_REASON_NOT_OWNER);
    change.mask = DIARY_BIT(DIARY_FIELD_ALARM);
    refused(b,
            diary_edit_seat(&kari, &ref, DIARY_SCOPE_ALL, &change, &b->report,
                            &b->arena, &b->err),
            DIARY_REASON_NOT_INVITED);
    ok(b, diary_edit_seat(&ola, &ref, DIARY_SCOPE_ALL, &change, &b->report,
                          &b->arena, &b->err));
    change.mask = DIARY_BIT(DIARY_FIELD_PRIORITY);
    change.completed = 1;
    ok(b, diary_edit_seat(&ola, &ref, DIARY_SCOPE_THIS, &change, &b->report,
                          &b->arena, &b->err));
    ok(b, diary_get(&ola, ANNE, id, &item, &b->arena, &b->err));
    assert_int_equal(item.seat.alarm_s, 900);
    assert_int_equal(item.seat.priority, DIARY_MEDIUM);
    assert_int_equal(item.seats[0].priority, DIARY_HIGH);
    assert_int_equal(item.seats[0].completed, 1);
    /* Nothing of it is Anne's. */
    ok(b, diary_get(&b->call, ANNE, id, &item, &b->arena, &b->err));
    assert_int_equal(item.seat.alarm_s, DIARY_ALARM_OFF);
    assert_int_equal(item.seat_count, 0);
    assert_int_equal(item.followup.sequence, 0);
}

/* Test 26, R-081, R-123: a notice until "Got it", for a date, the rest, all. */
static void what_is_cancelled_is_told(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);

    take_note(b, OLA);
    ok(b, erase(b, id, "20261202T090000", DIARY_SCOPE_THIS));
    IS(told(b, OLA), "cancelled 1");
    IS(diary_of(b, OLA), "1 3 4 5");
    take_note(b, OLA);
    ok(b, stop(b, id, "20261204T090000"));
    IS(told(b, OLA), "cancelled 1 of 4");
    IS(diary_of(b, OLA), "1 3 4");
    take_note(b, OLA);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    IS(told(b, OLA), "cancelled 3 of 3");
    IS(diary_of(b, OLA), "");
    IS(diary_of(b, ROOM), "");
    /* An undo takes back what he has not taken note of. */
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    IS(told(b, OLA), "");
    IS(diary_of(b, OLA), "1 3 4");
    IS(diary_of(b, ROOM), "1 3 4");
}

/* A change of this and all that follow: one notice, and answers stay where
 * nothing was changed (D-17). */
static void a_split_takes_the_seats_along(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);
    const char *before;
    int64_t tail;

    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    ok(b, answer(b, OLA, id, "20261204T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_DECLINED, NULL));
    before = dump(b);
    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_FUTURE,
               change_title("annet")));
    tail = b->report.followup;
    assert_int_not_equal(tail, id);
    IS(answers_of(b, OLA, id), "2");
    IS(answers_of(b, OLA, tail), "2 4:9");
    IS(told(b, OLA), "");
    IS(diary_of(b, OLA), "1 2 3 5");
    undo_restores(b, before);
    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_FUTURE,
               change_start("20261203T110000")));
    tail = b->report.followup;
    IS(answers_of(b, OLA, id), "2");
    IS(answers_of(b, OLA, tail), "6");
    IS(told(b, OLA), "changed");
    IS(diary_of(b, OLA), "1 2 3 4 5");
    undo_restores(b, before);
    IS(answers_of(b, OLA, id), "2 4:9");
}

/* Asked to one date alone, and to all but one. */
static void a_seat_may_be_for_one_date(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);
    const int64_t kari = KARI;
    const int64_t ola = OLA;
    struct diary_change asks = {.ask = &kari, .ask_count = 1};
    struct diary_change drops = {.no_longer = &ola, .no_longer_count = 1};
    const char *before = dump(b);

    take_note(b, OLA);
    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_THIS, asks));
    IS(told(b, KARI), "invited 1");
    IS(diary_of(b, KARI), "3");
    undo_restores(b, before);
    IS(told(b, KARI), "");
    IS(diary_of(b, KARI), "");
    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_THIS, asks));
    ok(b, edit(b, id, "20261205T090000", DIARY_SCOPE_THIS, asks));
    IS(diary_of(b, KARI), "3 5");
    ok(b, answer(b, KARI, id, "20261203T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_DECLINED, NULL));
    IS(diary_of(b, KARI), "5");
    refused(b,
            answer(b, KARI, id, "20261204T090000", DIARY_SCOPE_THIS,
                   DIARY_ANSWER_ACCEPTED, NULL),
            DIARY_REASON_NOT_INVITED);
    ok(b, edit(b, id, "20261204T090000", DIARY_SCOPE_THIS, drops));
    IS(told(b, OLA), "cancelled 1");
    IS(diary_of(b, OLA), "1 2 3 5");
    ok(b, edit(b, id, "20261201T090000", DIARY_SCOPE_FUTURE, drops));
    IS(diary_of(b, OLA), "");
    IS(diary_of(b, ROOM), "1 2 3 4 5");
}

/* who cannot be asked. */
static void not_everybody_can_be_asked(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, DAYS_5, START);
    const int64_t wrong[] = {ANNE, TEAM, 4711};
    const enum diary_reason why[] = {DIARY_REASON_NOT_PARTICIPANT,
                                     DIARY_REASON_NOT_PARTICIPANT,
                                     DIARY_REASON_NO_SUCH_PERSON};
    const char *before = dump(b);

    for (size_t i = 0; i < 3; i++) {
        struct diary_change asks = {.ask = &wrong[i], .ask_count = 1};

        refused(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, asks), why[i]);
        IS(dump(b), before);
    }
}

/* Moving a date asks anew for that date; a map takes answers along. */
static void answers_follow_their_dates(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, "FREQ=WEEKLY;COUNT=4");
    struct diary_ref ref = ref_to(id, "20261208T090000");

    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL));
    ok(b, diary_move(&b->call, &ref, wall("20261209T090000"), &b->report,
                     &b->arena, &b->err));
    IS(answers_of(b, OLA, id), "2 8:6");
    IS(told(b, OLA), "changed 1");
    IS(diary_of(b, OLA), "1 9 15 22");
    ok(b, answer(b, OLA, id, "20261208T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_ACCEPTED, NULL));
    IS(told(b, OLA), "");
    IS(answers_of(b, OLA, id), "2 8:2");
    /* What is done keeps its answer. */
    ok(b, answer(b, OLA, id, "20261201T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_DECLINED, NULL));
    ok(b, complete(b, id, "20261201T090000"));
    ok(b, edit(b, id, "20261215T090000", DIARY_SCOPE_OPEN,
               change_start("20261215T120000")));
    IS(answers_of(b, OLA, id), "9");
    IS(answers_of(b, OLA, b->report.followup), "6");
}

/* An undo is of one's own operations. */
static void each_undoes_his_own(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);
    struct diary_call as_ola = b->call;
    int64_t number;

    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("annet")));
    ok(b,
       answer(b, OLA, id, NULL, DIARY_SCOPE_ALL, DIARY_ANSWER_DECLINED, NULL));
    number = b->report.number;
    refused(b, diary_undo(&b->call, number, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_NOT_FOUND);
    as_ola.actor = OLA;
    IS(told(b, ANNE), "declined 5 of 5");
    ok(b, diary_undo(&as_ola, number, &b->report, &b->arena, &b->err));
    IS(answers_of(b, OLA, id), "5");
    IS(told(b, ANNE), "");
}

#define HOUSE_TEST(f)                                                          \
    cmocka_unit_test_setup_teardown(f, open_house, bench_close)

/* The days of an invitee's list, each with its status; W: as a whole. */
static const char *invited(struct bench *b, int64_t person, unsigned flags)
{
    struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_invitation *list;
    size_t count;

    ok(b, diary_invitations(&call, flags, &list, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        (void)buf_addf(
            &text, "%s%d:%" PRId64 "%s", i > 0 ? " " : "",
            takt_date((int32_t)(list[i].entry.date.wall_s / TAKT_DAY_S)).day,
            list[i].answer, list[i].is_whole ? "W" : "");
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* What the owner finds that others have answered. */
static const char *responses(struct bench *b)
{
    TAKT_AUTO(buf) text = BUF_INIT(10000);
    struct diary_invitation *list;
    size_t count;

    ok(b, diary_responses(&b->call, &list, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++)
        (void)buf_addf(
            &text, "%s%" PRId64 "@%d:%" PRId64 "%s", i > 0 ? " " : "",
            list[i].seat->person,
            takt_date((int32_t)(list[i].entry.date.wall_s / TAKT_DAY_S)).day,
            list[i].answer, list[i].is_whole ? "W" : "");
    return diary_take_copy(&b->arena, buf_str(&text));
}

/* SPEC: what is open stays, what is declined can be
 * shown until the day after. */
static void a_list_of_what_is_open(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b, DAYS_5);

    assert_string_equal(invited(b, OLA, 0), "1:5W");
    assert_string_equal(invited(b, OLA, DIARY_INVITATIONS_DATES),
                        "1:5 2:5 3:5 4:5 5:5");
    assert_string_equal(invited(b, ROOM, 0), "");
    assert_string_equal(invited(b, KARI, 0), "");
    ok(b, answer(b, OLA, id, "20261203T090000", DIARY_SCOPE_THIS,
                 DIARY_ANSWER_DECLINED, "syk"));
    assert_string_equal(invited(b, OLA, 0), "1:5W");
    assert_string_equal(invited(b, OLA, DIARY_INVITATIONS_DATES),
                        "1:5 2:5 4:5 5:5");
    assert_string_equal(
        invited(b, OLA, DIARY_INVITATIONS_DECLINED | DIARY_INVITATIONS_DATES),
        "1:5 2:5 3:9 4:5 5:5");
    assert_string_equal(responses(b), "2@1:5W 4@1:2W 2@3:9");
    ok(b, answer(b, OLA, id, START, DIARY_SCOPE_OPEN, DIARY_ANSWER_ACCEPTED,
                 NULL));
    assert_string_equal(invited(b, OLA, 0), "");
    /* One date is moved: it alone is asked anew. */
    struct diary_ref ref = ref_to(id, "20261204T090000");
    ok(b, diary_move(&b->call, &ref, wall("20261206T100000"), &b->report,
                     &b->arena, &b->err));
    assert_string_equal(invited(b, OLA, 0), "6:6");
    ok(b,
       answer(b, OLA, id, START, DIARY_SCOPE_ALL, DIARY_ANSWER_DECLINED, NULL));
    assert_string_equal(invited(b, OLA, 0), "");
    assert_string_equal(invited(b, OLA, DIARY_INVITATIONS_DECLINED), "1:9W");
    b->call.now_s = wall("20261206T220000");
    assert_string_equal(invited(b, OLA, DIARY_INVITATIONS_DECLINED), "6:9W");
    b->call.now_s = wall("20261207T120000");
    assert_string_equal(invited(b, OLA, DIARY_INVITATIONS_DECLINED), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        HOUSE_TEST(each_arrow_is_there),
        HOUSE_TEST(only_when_and_where_ask_anew),
        HOUSE_TEST(declining_some_is_one_line),
        HOUSE_TEST(a_participant_sets_only_what_is_his),
        HOUSE_TEST(what_is_cancelled_is_told),
        HOUSE_TEST(a_split_takes_the_seats_along),
        HOUSE_TEST(a_seat_may_be_for_one_date),
        HOUSE_TEST(not_everybody_can_be_asked),
        HOUSE_TEST(answers_follow_their_dates),
        HOUSE_TEST(each_undoes_his_own),
        HOUSE_TEST(a_list_of_what_is_open),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
