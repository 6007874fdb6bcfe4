/* SPDX-License-Identifier: MIT */
/*
 * Another time that a participant proposes: who may, what an owner of the
 * house is told and what one outside is mailed, that nothing else changes, and
 * what is heard of it afterwards.
 */
#include "base/buf.h"
#include "support.h"

#include <inttypes.h>
#include <string.h>

/* 1 is Anne, whose diary the bench opens. */
enum { ANNE = 1, OLA, KARI, CUSTOMER };

#define START "20261201T090000"
#define SECOND "20261208T090000"
#define WEEKLY "FREQ=WEEKLY;COUNT=5"

/* Writes who mails whom, what is proposed, and whether it is refused. */
static takt_status write_letter(void *ctx, const struct diary_call *call,
                                const struct diary_letter *letter,
                                const char **text, struct diary_arena *arena,
                                struct diary_error *err)
{
    TAKT_AUTO(buf) out = BUF_INIT(10000);
    char start[TAKT_TIME_PRINT_SIZE];

    (void)ctx;
    (void)call;
    (void)err;
    (void)buf_addf(&out, "%" PRId64 ">%" PRId64 "%s%s",
                   letter->from == NULL ? letter->owner->id : letter->from->id,
                   letter->to->id, letter->is_plain ? " plain" : "",
                   letter->is_refusal ? " refused" : "");
    if (letter->proposed != NULL) {
        takt_time_print(start, (struct takt_time){letter->proposed->proposed_s,
                                                  TAKT_TIME_LOCAL});
        (void)buf_addf(&out, " %s %s", start, letter->proposed->reason);
    }
    *text = diary_take_copy(arena, buf_str(&out));
    return TAKT_OK;
}

static void put_person(struct bench *b, int64_t id, int64_t kind,
                       const char *address)
{
    const struct diary_store_functions *f = b->store->functions;
    struct diary_person person;

    diary_person_init(&person, id);
    person.kind = kind;
    person.address = address;
    ok(b, f->begin(b->store, true, &b->err));
    ok(b, f->put(b->store, DIARY_PERSON, &person, &b->err));
    ok(b, f->commit(b->store, &b->err));
}

static int open_house(void **state)
{
    const struct diary_house house = {.mail = "takt@example.com"};
    struct bench *b;

    if (bench_open(state) != 0)
        return -1;
    b = *state;
    put_person(b, ANNE, DIARY_USER, "anne@example.com");
    put_person(b, OLA, DIARY_USER, "ola@example.com");
    put_person(b, KARI, DIARY_USER, "kari@example.com");
    put_person(b, CUSTOMER, DIARY_OUTSIDE, "berg@example.org");
    ok(b, diary_set_house(&b->call, &house, &b->err));
    b->call.write_letter = write_letter;
    return 0;
}

static struct diary_call call_of(struct bench *b, int64_t person)
{
    struct diary_call call = b->call;

    call.person = person;
    return call;
}

/* An owner's follow-up to which Ola is asked: all of it, or a date. */
static struct diary_ref make_by(struct bench *b, int64_t owner,
                                const char *rule, int64_t slot_s)
{
    const struct diary_call call = call_of(b, owner);
    struct diary_item item = item_of(rule, START);
    struct diary_seat seats[2];
    struct diary_ref ref;

    diary_seat_init(&seats[0], DIARY_SLOT_ALL);
    seats[0].person = OLA;
    diary_seat_init(&seats[1], slot_s);
    seats[1].person = OLA;
    if (slot_s != DIARY_SLOT_ALL)
        seats[0].answer = DIARY_ANSWER_HIDDEN;
    item.others = slot_s == DIARY_SLOT_ALL ? seats : &seats[1];
    item.other_count = 1;
    item.followup.fields.title = "møte";
    ok(b, diary_create(&call, &item, &b->report, &b->arena, &b->err));
    ref = ref_to(b->report.followup, NULL);
    ref.owner = owner;
    return ref;
}

static takt_status propose(struct bench *b, int64_t person,
                           struct diary_ref ref, const char *slot,
                           const char *start, int64_t length_s,
                           const char *reason)
{
    const struct diary_call call = call_of(b, person);

    ref.slot_s = slot == NULL ? DIARY_NONE : wall(slot);
    return diary_propose(&call, &ref,
                         slot == NULL ? DIARY_SCOPE_ALL : DIARY_SCOPE_THIS,
                         wall(start), length_s, reason, &b->err);
}

/* What a person is told, newest first: the kind, who, and the times. */
static const char *told(struct bench *b, int64_t person)
{
    const struct diary_call call = call_of(b, person);
    TAKT_AUTO(buf) out = BUF_INIT(10000);
    struct diary_notice *notices;
    size_t count;

    ok(b, diary_notices(&call, 10, &notices, &count, &b->arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        const struct diary_notice *notice = &notices[i];
        char start[TAKT_TIME_PRINT_SIZE] = "-";

        if (notice->kind == DIARY_NOTICE_INVITED)
            continue;
        if (notice->proposed_s != DIARY_NONE)
            takt_time_print(
                start, (struct takt_time){notice->proposed_s, TAKT_TIME_LOCAL});
        (void)buf_addf(
            &out, "%s%s by %" PRId64 "%s %s %s", out.len > 0 ? "; " : "",
            notice->kind == DIARY_NOTICE_PROPOSED ? "proposed"
            : notice->kind == DIARY_NOTICE_KEPT   ? "kept"
            : notice->kind == DIARY_NOTICE_UNSENT ? "unsent"
                                                  : "other",
            notice->actor, notice->slot_s == DIARY_NONE ? " all" : "", start,
            notice->reason == NULL ? "" : notice->reason);
    }
    return diary_take_copy(&b->arena, buf_str(&out));
}

/* What Ola has answered to all of it. */
static int64_t answer_of(struct bench *b, struct diary_ref ref)
{
    const struct diary_call ola = call_of(b, OLA);
    struct diary_item item;

    ok(b, diary_get(&ola, ref.owner, ref.followup, &item, &b->arena, &b->err));
    return item.seat.answer;
}

static const char *sent(struct bench *b)
{
    TAKT_AUTO(buf) out = BUF_INIT(10000);
    struct diary_mail mail;

    while (diary_take_mail(&b->call, &mail, &b->arena, &b->err) == TAKT_OK) {
        (void)buf_addf(&out, "%s\n", mail.text);
        ok(b, diary_mail_sent(&b->call, &mail, &b->err));
    }
    return diary_take_copy(&b->arena, buf_str(&out));
}

static int64_t only_number(struct bench *b)
{
    struct diary_notice *notices;
    size_t count;

    ok(b, diary_notices(&b->call, 10, &notices, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    return notices[0].number;
}

/* The owner of the house reads of it once; the last one for a date counts. */
static void an_owner_is_told(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, ANNE, WEEKLY, DIARY_SLOT_ALL);
    const char *before;

    ok(b, propose(b, OLA, ref, SECOND, "20261209T100000", 5400, "tog"));
    assert_int_equal(answer_of(b, ref), DIARY_ANSWER_SEEN);
    before = dump(b);
    ok(b, propose(b, OLA, ref, SECOND, "20261209T100000", 5400, "tog"));
    assert_string_equal(dump(b), before);
    assert_string_equal(told(b, ANNE), "proposed by 2 20261209T100000 tog");
    ok(b, propose(b, OLA, ref, SECOND, "20261209T120000", DIARY_NONE, NULL));
    assert_string_equal(told(b, ANNE), "proposed by 2 20261209T120000 ");
    ok(b, propose(b, OLA, ref, NULL, "20261201T120000", DIARY_NONE, NULL));
    assert_string_equal(told(b, ANNE), "proposed by 2 all 20261201T120000 ; "
                                       "proposed by 2 20261209T120000 ");
    assert_string_equal(sent(b), "");
}

/* All of it moves as far as the date that is shown does. */
static void all_of_it_moves_along(void **state)
{
    struct bench *b = *state;
    struct diary_ref ref = make_by(b, ANNE, WEEKLY, DIARY_SLOT_ALL);
    const struct diary_call ola = call_of(b, OLA);

    ref.slot_s = wall(SECOND);
    ok(b, diary_propose(&ola, &ref, DIARY_SCOPE_ALL, wall("20261208T103000"),
                        DIARY_NONE, NULL, &b->err));
    assert_string_equal(told(b, ANNE), "proposed by 2 all 20261201T103000 ");
    refused(b,
            diary_propose(&ola, &ref, DIARY_SCOPE_ALL, DIARY_NONE, DIARY_NONE,
                          NULL, &b->err),
            DIARY_REASON_RANGE);
}

/* It is no answer, whatever was answered; and the date is where it was. */
static void nothing_else_changes(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, ANNE, NULL, DIARY_SLOT_ALL);
    const struct diary_call ola = call_of(b, OLA);
    struct diary_call trial = ola;
    const char *before = dump(b);

    trial.dry_run = true;
    ok(b, diary_propose(&trial, &ref, DIARY_SCOPE_ALL, wall("20261202T090000"),
                        DIARY_NONE, NULL, &b->err));
    assert_string_equal(dump(b), before);
    ok(b, diary_answer(&ola, &ref, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL,
                       &b->report, &b->arena, &b->err));
    ok(b, propose(b, OLA, ref, START, "20261202T090000", DIARY_NONE, NULL));
    assert_int_equal(answer_of(b, ref), DIARY_ANSWER_ACCEPTED);
    assert_string_equal(told(b, ANNE), "proposed by 2 all 20261202T090000 ");
    assert_string_equal(dates_of(b, ref.followup), START);
}

/* The time is taken: all of it as long as was proposed; or it is not. */
static void an_owner_decides(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, ANNE, WEEKLY, DIARY_SLOT_ALL);

    ok(b, propose(b, OLA, ref, SECOND, "20261209T100000", 5400, NULL));
    ok(b,
       diary_agree(&b->call, only_number(b), &b->report, &b->arena, &b->err));
    assert_string_equal(dates_of(b, ref.followup),
                        START " 20261209T100000<" SECOND "~ 20261215T090000 "
                              "20261222T090000 20261229T090000");
    assert_string_equal(told(b, ANNE), "");
    assert_string_equal(told(b, OLA), "other by 1 - ");
    ok(b, propose(b, OLA, ref, START, "20261202T100000", 5400, NULL));
    ok(b, diary_disagree(&b->call, only_number(b), &b->err));
    assert_string_equal(told(b, ANNE), "");
    assert_string_equal(told(b, OLA), "kept by 1 - ; other by 1 - ");
    /* Mail of it has who wants to have mail. */
    assert_string_equal(sent(b), "");
}

static void who_wants_mail_has_it(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, ANNE, NULL, DIARY_SLOT_ALL);
    const struct diary_call calls[] = {call_of(b, ANNE), call_of(b, OLA)};
    struct diary_person person;

    for (size_t i = 0; i < 2; i++) {
        ok(b, diary_preferences(&calls[i], &person, &b->arena, &b->err));
        person.wants_mail = 1;
        ok(b, diary_set_preferences(&calls[i], &person, &b->err));
    }
    ok(b, propose(b, OLA, ref, NULL, "20261202T090000", DIARY_NONE, "tog"));
    assert_string_equal(sent(b), "2>1 plain 20261202T090000 tog\n");
    ok(b, diary_disagree(&b->call, only_number(b), &b->err));
    assert_string_equal(sent(b), "1>2 plain refused\n");
}

/* Whoever is not asked to the date proposes nothing for it. */
static void only_who_is_asked_may(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, ANNE, WEEKLY, DIARY_SLOT_ALL);
    const struct diary_ref one = make_by(b, ANNE, WEEKLY, wall(SECOND));
    const struct diary_ref days = make_by(b, ANNE, NULL, DIARY_SLOT_ALL);
    char reason[DIARY_REASON_MAX + 2] = {0};

    refused(b, propose(b, ANNE, ref, NULL, START, DIARY_NONE, NULL),
            DIARY_REASON_NOT_INVITED);
    refused(b, propose(b, KARI, ref, NULL, START, DIARY_NONE, NULL),
            DIARY_REASON_NOT_INVITED);
    refused(b, propose(b, OLA, one, NULL, START, DIARY_NONE, NULL),
            DIARY_REASON_NOT_INVITED);
    refused(b, propose(b, OLA, one, START, SECOND, DIARY_NONE, NULL),
            DIARY_REASON_NOT_INVITED);
    ok(b, propose(b, OLA, one, SECOND, START, DIARY_NONE, NULL));
    refused(b, propose(b, OLA, ref, "20261202T090000", START, DIARY_NONE, NULL),
            DIARY_REASON_NO_SUCH_DATE);
    refused(b, propose(b, OLA, days, NULL, START, -1, NULL),
            DIARY_REASON_RANGE);
    memset(reason, 'x', sizeof(reason) - 1);
    refused(b, propose(b, OLA, ref, NULL, START, DIARY_NONE, reason),
            DIARY_REASON_TOO_MANY);
    ok(b, complete(b, ref.followup, START));
    refused(b, propose(b, OLA, ref, START, SECOND, DIARY_NONE, NULL),
            DIARY_REASON_COMPLETED);
    ok(b, diary_assign(&b->call, &days, DIARY_SCOPE_ALL, OLA, &b->report,
                       &b->arena, &b->err));
    refused(b, propose(b, OLA, days, NULL, SECOND, DIARY_NONE, NULL),
            DIARY_REASON_NOT_INVITED);
}

/* What is all day takes whole days. */
static void days_are_whole(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(NULL, "20261201");
    struct diary_seat seat;
    struct diary_ref ref;

    diary_seat_init(&seat, DIARY_SLOT_ALL);
    seat.person = OLA;
    item.followup.timing.frame = TAKT_FRAME_DATE;
    item.followup.timing.zone = NULL;
    item.followup.timing.length_days = 1;
    item.followup.timing.length_s = 0;
    item.others = &seat;
    item.other_count = 1;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    ref = ref_to(b->report.followup, NULL);
    refused(b, propose(b, OLA, ref, NULL, "20261203T090000", DIARY_NONE, NULL),
            DIARY_REASON_RANGE);
    refused(b, propose(b, OLA, ref, NULL, "20261203", 3600, NULL),
            DIARY_REASON_RANGE);
    ok(b, propose(b, OLA, ref, NULL, "20261203", 2 * TAKT_DAY_S, NULL));
    ok(b,
       diary_agree(&b->call, only_number(b), &b->report, &b->arena, &b->err));
    assert_string_equal(dates_of(b, ref.followup), "20261203");
}

/* An owner outside is mailed; where he cannot be, it is refused, and where he
 * was not reached, who has proposed it reads so. */
static void an_owner_outside_is_mailed(void **state)
{
    struct bench *b = *state;
    const struct diary_ref ref = make_by(b, CUSTOMER, WEEKLY, DIARY_SLOT_ALL);
    struct diary_mail mail;

    ok(b, propose(b, OLA, ref, SECOND, "20261209T100000", 5400, "tog"));
    assert_int_equal(answer_of(b, ref), DIARY_ANSWER_SEEN);
    assert_string_equal(sent(b), "2>4 20261209T100000 tog\n");
    assert_string_equal(told(b, CUSTOMER), "");
    ok(b, propose(b, OLA, ref, SECOND, "20261209T110000", 5400, "buss"));
    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b, diary_mail_failed(&b->call, &mail, "550", true, &b->err));
    assert_string_equal(told(b, OLA), "unsent by 4 all - 550");
    b->call.write_letter = NULL;
    refused(b, propose(b, OLA, ref, SECOND, "20261209T100000", 5400, "tog"),
            DIARY_REASON_NO_MAIL);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_house, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_owner_is_told),      TEST(all_of_it_moves_along),
        TEST(nothing_else_changes),  TEST(an_owner_decides),
        TEST(who_wants_mail_has_it), TEST(only_who_is_asked_may),
        TEST(days_are_whole),        TEST(an_owner_outside_is_mailed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
