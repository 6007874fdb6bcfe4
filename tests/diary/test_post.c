/* SPDX-License-Identifier: MIT */
/*
 * What operations tell people outside of the house by mail, and the outbox:
 * who hears of which follow-ups, as they were and as they are; that it stands
 * and falls with the operation; waiting, sending and giving up.
 */
#include "base/buf.h"
#include "support.h"

#include <inttypes.h>
#include <string.h>

/* 1 is Anne, whose diary the bench opens. */
enum { ANNE = 1, OLA, CUSTOMER };

#define START "20261201T090000"
#define WEEKLY "FREQ=WEEKLY;COUNT=5"

static int64_t dates_in(const struct diary_item *item)
{
    return item == NULL ? 0 : (int64_t)item->other_count;
}

/* Writes what differs: of each follow-up the seats before and after, and its
 * rule after. */
static takt_status write_letter(void *ctx, const struct diary_call *call,
                                const struct diary_letter *letter,
                                const char **text, struct diary_arena *arena,
                                struct diary_error *err)
{
    TAKT_AUTO(buf) out = BUF_INIT(10000);

    (void)ctx;
    (void)call;
    (void)err;
    (void)buf_addf(&out, "%s%s:", letter->from == NULL ? "" : "reply ",
                   letter->to->address);
    for (size_t i = 0; i < letter->told_count; i++) {
        const struct diary_told *told = &letter->told[i];

        (void)buf_addf(&out, " %" PRId64 ">%" PRId64, dates_in(told->before),
                       dates_in(told->after));
        if (told->before != NULL)
            (void)buf_addf(&out, " %s", told->before->followup.fields.title);
        if (told->after != NULL)
            (void)buf_addf(&out, " %s %s", told->after->followup.fields.title,
                           told->after->followup.timing.rules);
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
    put_person(b, ANNE, DIARY_USER, NULL);
    put_person(b, OLA, DIARY_USER, "ola@example.com");
    put_person(b, CUSTOMER, DIARY_OUTSIDE, "berg@example.org");
    ok(b, diary_set_house(&b->call, &house, &b->err));
    b->call.write_letter = write_letter;
    return 0;
}

/* Anne's series to which the customer and Ola are asked. */
static int64_t make_with(struct bench *b)
{
    struct diary_item item = item_of(WEEKLY, START);
    struct diary_seat others[2];

    diary_seat_init(&others[0], DIARY_SLOT_ALL);
    others[0].person = OLA;
    diary_seat_init(&others[1], DIARY_SLOT_ALL);
    others[1].person = CUSTOMER;
    item.others = others;
    item.other_count = 2;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

/* Takes all mails that are due, and sends them; one line each. */
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

static void each_operation_tells_once(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b);
    struct diary_change title = change_title("nytt");

    assert_string_equal(sent(b),
                        "berg@example.org: 0>2 møte FREQ=WEEKLY;COUNT=5\n");
    assert_string_equal(sent(b), "");
    ok(b, edit(b, id, "20261215T090000", DIARY_SCOPE_FUTURE, title));
    assert_string_equal(
        sent(b), "berg@example.org: 2>2 møte møte FREQ=WEEKLY;COUNT=2;BYDAY=TU "
                 "0>2 nytt "
                 "FREQ=WEEKLY;COUNT=3;BYDAY=TU\n");
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(
        sent(b), "berg@example.org: 2>2 møte møte FREQ=WEEKLY;COUNT=5 2>0 "
                 "nytt\n");
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    assert_string_equal(sent(b), "berg@example.org: 2>0 møte\n");
}

/* What is refused, tried out, or where nobody is outside, tells nothing. */
static void nothing_else_tells(void **state)
{
    struct bench *b = *state;
    int64_t id = make_with(b);
    const struct diary_house none = {.mail = NULL};

    (void)sent(b);
    refused(
        b,
        edit(b, id, "20261202T090000", DIARY_SCOPE_THIS, change_title("nytt")),
        DIARY_REASON_NO_SUCH_DATE);
    b->call.dry_run = true;
    ok(b, edit(b, id, NULL, DIARY_SCOPE_ALL, change_title("nytt")));
    b->call.dry_run = false;
    (void)make(b, WEEKLY, START);
    assert_string_equal(sent(b), "");
    ok(b, diary_set_house(&b->call, &none, &b->err));
    ok(b, edit(b, id, NULL, DIARY_SCOPE_THIS, change_title("nytt")));
    assert_string_equal(sent(b), "");
}

/* Tries once, which fails; answers how long after that it is tried again. */
static int64_t fail_once(struct bench *b)
{
    struct diary_mail mail;
    struct diary_mail *all;
    size_t count;

    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b, diary_mail_failed(&b->call, &mail, "451", false, &b->err));
    ok(b, diary_list_mail(&b->call, 10, &all, &count, &b->arena, &b->err));
    return all[0].next_s - b->call.now_s;
}

static void a_mail_waits_longer_each_time(void **state)
{
    struct bench *b = *state;
    struct diary_mail mail;

    (void)make_with(b);
    assert_int_equal(fail_once(b), 60);
    b->call.now_s += 59; /* not before its time */
    assert_int_equal(diary_take_mail(&b->call, &mail, &b->arena, &b->err),
                     TAKT_DONE);
    b->call.now_s += 1;
    assert_int_equal(fail_once(b), 120);
    b->call.now_s += 120;
    assert_int_equal(fail_once(b), 240);
    /* Who dies with it leaves it for longer than a sending takes. */
    b->call.now_s += 240;
    for (int i = 0; i < 10; i++) {
        ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
        assert_true(mail.next_s - b->call.now_s >= 180);
        b->call.now_s += i < 9 ? mail.next_s - b->call.now_s : 0;
    }
    assert_int_equal(mail.next_s - b->call.now_s, 4 * 3600);
    assert_non_null(strstr(mail.text, "berg@example.org"));
}

/* Who is late says nothing of a mail that another has taken since. */
static void a_late_word_counts_no_more(void **state)
{
    struct bench *b = *state;
    struct diary_mail late;
    struct diary_mail mail;
    struct diary_mail *all;
    size_t count;

    (void)make_with(b);
    ok(b, diary_take_mail(&b->call, &late, &b->arena, &b->err));
    b->call.now_s = late.next_s;
    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b, diary_mail_sent(&b->call, &mail, &b->err));
    ok(b, diary_mail_failed(&b->call, &late, "451", false, &b->err));
    ok(b, diary_list_mail(&b->call, 10, &all, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_int_equal(all[0].state, DIARY_MAIL_SENT);
}

/* Who was not to be reached: his owner hears of it, once. */
static void a_mail_is_given_up(void **state)
{
    struct bench *b = *state;
    struct diary_notice *notices;
    struct diary_mail mail;
    struct diary_mail *all;
    size_t count;

    (void)make_with(b);
    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b, diary_mail_failed(&b->call, &mail, "451 later", false, &b->err));
    ok(b, diary_list_mail(&b->call, 10, &all, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_int_equal(all[0].state, DIARY_MAIL_WAITING);
    assert_string_equal(all[0].trouble, "451 later");
    ok(b, diary_notices(&b->call, 10, &notices, &count, &b->arena, &b->err));
    assert_int_equal(count, 0);
    b->call.now_s += DIARY_MAIL_DAYS * (int64_t)TAKT_DAY_S;
    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b, diary_mail_failed(&b->call, &mail, "451 later", false, &b->err));
    ok(b, diary_notices(&b->call, 10, &notices, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_int_equal(notices[0].kind, DIARY_NOTICE_UNSENT);
    assert_int_equal(notices[0].actor, CUSTOMER);
    assert_string_equal(notices[0].title, "møte");
    assert_string_equal(notices[0].reason, "451 later");
    assert_int_equal(diary_take_mail(&b->call, &mail, &b->arena, &b->err),
                     TAKT_DONE);
    ok(b, diary_list_mail(&b->call, 10, &all, &count, &b->arena, &b->err));
    assert_int_equal(all[0].state, DIARY_MAIL_GIVEN_UP);
}

/* What the mail server never takes is not tried again. */
static void a_refusal_is_for_good(void **state)
{
    struct bench *b = *state;
    struct diary_notice *notices;
    struct diary_mail mail;
    size_t count;

    (void)make_with(b);
    ok(b, diary_take_mail(&b->call, &mail, &b->arena, &b->err));
    ok(b,
       diary_mail_failed(&b->call, &mail, "550 no such user", true, &b->err));
    ok(b, diary_notices(&b->call, 10, &notices, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    b->call.now_s += 40 * (int64_t)TAKT_DAY_S;
    assert_string_equal(sent(b), "");
}

/* The user's answer to somebody outside goes to him, and to nobody else. */
static void an_answer_goes_to_its_owner(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(WEEKLY, START);
    struct diary_call outside = b->call;
    struct diary_call ola = b->call;
    struct diary_ref ref;
    struct diary_seat seat;

    outside.person = CUSTOMER;
    diary_seat_init(&seat, DIARY_SLOT_ALL);
    seat.person = OLA;
    item.others = &seat;
    item.other_count = 1;
    ok(b, diary_create(&outside, &item, &b->report, &b->arena, &b->err));
    assert_string_equal(sent(b), "");
    ola.person = OLA;
    ref = ref_to(b->report.followup, NULL);
    ref.owner = CUSTOMER;
    ok(b, diary_answer(&ola, &ref, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED, NULL,
                       &b->report, &b->arena, &b->err));
    assert_string_equal(
        sent(b), "reply berg@example.org: 1>1 møte møte FREQ=WEEKLY;COUNT=5\n");
}

/* What is taken over as a whole goes on under its name: one mail, from the new
 * owner; of a part each owner tells what is his. */
static void who_takes_over_tells(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(WEEKLY, START);
    struct diary_call ola = b->call;
    struct diary_ref ref;
    struct diary_seat seat;

    diary_seat_init(&seat, DIARY_SLOT_ALL);
    seat.person = CUSTOMER;
    item.others = &seat;
    item.other_count = 1;
    item.followup.fields.title = "møte";
    ola.person = OLA;
    for (int part = 0; part < 2; part++) {
        ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
        (void)sent(b);
        ref = ref_to(b->report.followup, part == 1 ? "20261208T090000" : NULL);
        ok(b, diary_assign(&b->call, &ref, DIARY_SCOPE_FUTURE, OLA, &b->report,
                           &b->arena, &b->err));
        (void)sent(b); /* nothing of it is the customer's to see */
        ok(b, diary_answer(&ola, &ref, DIARY_SCOPE_ALL, DIARY_ANSWER_ACCEPTED,
                           NULL, &b->report, &b->arena, &b->err));
        assert_string_equal(
            sent(b), part == 0
                         ? "berg@example.org: 0>1 møte FREQ=WEEKLY;COUNT=5\n"
                         : "berg@example.org: 3>1 møte møte (null)\n"
                           "berg@example.org: 0>1 møte "
                           "FREQ=WEEKLY;COUNT=4;BYDAY=TU\n");
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_house, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_operation_tells_once),
        TEST(nothing_else_tells),
        TEST(a_mail_waits_longer_each_time),
        TEST(a_late_word_counts_no_more),
        TEST(a_mail_is_given_up),
        TEST(a_refusal_is_for_good),
        TEST(an_answer_goes_to_its_owner),
        TEST(who_takes_over_tells),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
