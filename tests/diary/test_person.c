/* SPDX-License-Identifier: MIT */
/*
 * Persons and who acts: preferences, the house's list of types, changes to
 * what somebody else has changed meanwhile, and another's diary.
 */
#include "support.h"

#include <string.h>

/* A second person, as account/ makes him. */
static void add_person(struct bench *b, int64_t id)
{
    struct diary_person person;

    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    person.id = id;
    person.last_id = person.last_number = person.last_change = 0;
    ok(b, b->store->functions->begin(b->store, true, &b->err));
    ok(b, b->store->functions->put(b->store, DIARY_PERSON, &person, &b->err));
    ok(b, b->store->functions->commit(b->store, &b->err));
}

/* The change number of the seat for all. */
static int64_t change_of(struct bench *b, int64_t id)
{
    struct diary_item item;

    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    return item.seat.change;
}

static struct diary_log last_operation(struct bench *b)
{
    struct diary_log *log;
    size_t count;

    ok(b,
       diary_history(&b->call, INT64_MAX, 1, &log, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    return log[0];
}

static void defaults_are_those_of_r175(void **state)
{
    struct bench *b = *state;
    struct diary_person p;

    ok(b, diary_preferences(&b->call, &p, &b->arena, &b->err));
    assert_int_equal(p.day_start_s, 8 * 3600);
    assert_int_equal(p.day_end_s, 18 * 3600);
    assert_int_equal(p.week_days, 7);
    assert_int_equal(p.silent_after_s, DIARY_NEVER_SILENT);
    assert_int_equal(p.shortcuts, 1);
    assert_int_equal(p.theme, DIARY_THEME_SYSTEM);
}

static void a_day_does_not_end_before_it_starts(void **state)
{
    struct bench *b = *state;
    struct diary_person p;

    ok(b, diary_preferences(&b->call, &p, &b->arena, &b->err));
    p.day_end_s = p.day_start_s - 1;
    refused(b, diary_set_preferences(&b->call, &p, &b->err),
            DIARY_REASON_RANGE);
}

/* An image that lacks the newer preferences leaves them as they are. */
static void an_older_image_keeps_newer_preferences(void **state)
{
    struct bench *b = *state;
    struct diary_log log = {.owner = 1, .number = 2};
    struct diary_person p;
    struct diary_person back;
    char old[4096] = "";
    const char *line;

    ok(b, diary_preferences(&b->call, &p, &b->arena, &b->err));
    p.name = "Kari";
    ok(b, diary_set_preferences(&b->call, &p, &b->err));
    p.name = "Kari Nordmann";
    p.week_days = 5;
    ok(b, diary_set_preferences(&b->call, &p, &b->err));
    ok(b, b->store->functions->begin(b->store, true, &b->err));
    ok(b,
       b->store->functions->get(b->store, DIARY_LOG, &log, &b->arena, &b->err));
    for (line = log.image; *line != '\0'; line += strcspn(line, "\n") + 1) {
        if (strncmp(line, "week_days", 9) != 0)
            strncat(old, line, strcspn(line, "\n") + 1);
    }
    assert_true(strlen(old) < strlen(log.image));
    log.image = old;
    ok(b, b->store->functions->erase(b->store, DIARY_LOG, &log, &b->err));
    ok(b, b->store->functions->put(b->store, DIARY_LOG, &log, &b->err));
    ok(b, b->store->functions->commit(b->store, &b->err));
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_preferences(&b->call, &back, &b->arena, &b->err));
    assert_string_equal(back.name, "Kari");
    assert_int_equal(back.week_days, 5);
}

/* The list of types is the same for everybody. */
static void types_are_the_houses(void **state)
{
    struct bench *b = *state;
    struct diary_type type = {.id = DIARY_NONE,
                              .length_s = DIARY_NONE,
                              .name = "Kundemøte",
                              .color = "#3366cc"};
    struct diary_item item = item_of(NULL, "20261201T090000");
    struct diary_type *types;
    int64_t id;
    size_t count;

    add_person(b, 2);
    b->call.person = 2;
    ok(b, diary_put_type(&b->call, &type, &id, &b->err));
    item.followup.fields.type = id;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    b->call.person = 1;
    assert_int_equal(last_operation(b).person, 2);
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    ok(b, diary_types(&b->call, &types, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_int_equal(types[0].owner, 1);
    assert_string_equal(types[0].name, "Kundemøte");
}

static void what_was_changed_meanwhile_is_refused(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;COUNT=5", "20261201T090000");
    int64_t read = change_of(b, id);
    const char *before;

    b->call.if_change = read;
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("en")));
    assert_int_not_equal(change_of(b, id), read);
    before = dump(b);
    refused(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("to")),
            DIARY_REASON_CHANGED);
    assert_int_equal(b->err.arg[0], change_of(b, id));
    assert_string_equal(dump(b), before);
    b->call.if_change = change_of(b, id);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("to")));
}

/* A change to a single date counts too. */
static void a_tick_changes_what_was_read(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;COUNT=5", "20261201T090000");
    int64_t read = change_of(b, id);

    ok(b, complete(b, id, "20261201T090000"));
    b->call.if_change = read;
    refused(b, stop(b, id, "20261202T090000"), DIARY_REASON_CHANGED);
}

static void what_is_gone_is_not_found(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, NULL, "20261201T090000");

    b->call.if_change = change_of(b, id);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    refused(b, erase(b, id, NULL, DIARY_SCOPE_ALL), DIARY_REASON_NOT_FOUND);
}

/* The log of a diary says who it was that changed it. */
static void the_log_says_who_acted(void **state)
{
    struct bench *b = *state;
    int64_t id;

    add_person(b, 2);
    b->call.actor = 2;
    id = make(b, NULL, "20261201T090000");
    assert_int_equal(last_operation(b).person, 2);
    assert_int_equal(last_operation(b).owner, 1);
    b->call.actor = 0;
    ok(b, edit(b, id, NULL, DIARY_SCOPE_THIS, change_title("to")));
    assert_int_equal(last_operation(b).person, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(defaults_are_those_of_r175),
        BENCH_TEST(a_day_does_not_end_before_it_starts),
        BENCH_TEST(an_older_image_keeps_newer_preferences),
        BENCH_TEST(types_are_the_houses),
        BENCH_TEST(what_was_changed_meanwhile_is_refused),
        BENCH_TEST(a_tick_changes_what_was_read),
        BENCH_TEST(what_is_gone_is_not_found),
        BENCH_TEST(the_log_says_who_acted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
