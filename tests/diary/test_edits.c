/* SPDX-License-Identifier: MIT */
/* Changes to the list of dates that are saved with the series (SPEC D-06). */
#include "support.h"

#include <string.h>

#define START "20261201T090000" /* a Tuesday */
#define WEEKLY "FREQ=WEEKLY;BYDAY=TU;COUNT=4"

static struct diary_date_edit removed(const char *slot)
{
    return (struct diary_date_edit){DIARY_EDIT_REMOVE, wall(slot), 0};
}

static struct diary_date_edit added(const char *to)
{
    return (struct diary_date_edit){DIARY_EDIT_ADD, DIARY_NONE, wall(to)};
}

static struct diary_date_edit moved(const char *slot, const char *to)
{
    return (struct diary_date_edit){DIARY_EDIT_MOVE, wall(slot), wall(to)};
}

static takt_status make_with(struct bench *b, const char *rule,
                             const struct diary_date_edit *edits, size_t count)
{
    struct diary_item item = item_of(rule, START);

    return diary_create_edited(&b->call, &item, edits, count, &b->report,
                               &b->arena, &b->err);
}

static void new_series_takes_its_edits_along(void **state)
{
    const struct diary_date_edit edits[] = {
        removed("20261208T090000"),
        moved("20261215T090000", "20261216T090000"),
        added("20261203T090000"),
    };
    struct bench *b = *state;

    ok(b, make_with(b, WEEKLY, edits, 3));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261201T090000 20261203T090000+ "
                        "20261216T090000<20261215T090000 20261222T090000");
    assert_int_equal(b->report.date_count, 4);
}

static void new_list_takes_its_edits_along(void **state)
{
    const struct diary_date_edit edits[] = {
        removed("20261208T090000"),
        added("20261203T090000"),
    };
    struct bench *b = *state;

    ok(b, make_with(b, "20261201T090000,20261208T090000", edits, 2));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261201T090000 20261203T090000");
}

static void edit_of_a_date_that_is_not_there_is_noted(void **state)
{
    const struct diary_date_edit edits[] = {
        moved("20261209T090000", "20261210T090000"),
        removed("20261210T090000"),
    };
    struct bench *b = *state;

    ok(b, make_with(b, WEEKLY, edits, 2));
    assert_int_equal(b->report.noted_count, 2);
    assert_int_equal(b->report.noted[0].note, DIARY_NOTE_DROPPED);
    assert_int_equal(b->report.noted[1].old_slot_s, wall("20261210T090000"));
    assert_int_equal(b->report.date_count, 4);
}

static void added_date_that_is_there_is_refused(void **state)
{
    const struct diary_date_edit edit = added("20261208T090000");
    struct bench *b = *state;
    const char *before = dump(b);

    refused(b, make_with(b, WEEKLY, &edit, 1), DIARY_REASON_SAME_TIME);
    assert_string_equal(dump(b), before);
}

static void no_date_left_is_refused(void **state)
{
    const struct diary_date_edit edits[] = {
        removed("20261201T090000"),
        removed("20261208T090000"),
    };
    struct bench *b = *state;

    refused(b, make_with(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=2", edits, 2),
            DIARY_REASON_NO_DATES);
}

/* Without anything else the list of dates changes, and nothing is cut. */
static void edits_alone_cut_nothing(void **state)
{
    const struct diary_date_edit edits[] = {
        moved("20261215T090000", "20261216T090000"),
        added("20261203T090000"),
    };
    struct bench *b = *state;
    int64_t id = make(b, WEEKLY, START);
    const char *before = dump(b);
    struct diary_change change = {.edits = edits, .edit_count = 2};

    ok(b, edit(b, id, "20261215T090000", DIARY_SCOPE_FUTURE, change));
    assert_int_equal(b->report.followup, id);
    assert_int_equal(b->report.split_from, DIARY_NONE);
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261203T090000+ 20261208T090000 "
                        "20261216T090000<20261215T090000 20261222T090000");
    undo_restores(b, before);
}

/* With a new rule they are made to the dates of that one. */
static void edits_follow_the_new_rule(void **state)
{
    const struct diary_date_edit gone = removed("20261210T090000");
    struct bench *b = *state;
    int64_t id = make(b, WEEKLY, START);
    const char *before = dump(b);
    struct diary_change change = change_rule("FREQ=WEEKLY;BYDAY=TH;COUNT=3");

    change.edits = &gone;
    change.edit_count = 1;
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id), "20261203T090000 20261217T090000");
    undo_restores(b, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(new_series_takes_its_edits_along),
        BENCH_TEST(new_list_takes_its_edits_along),
        BENCH_TEST(edit_of_a_date_that_is_not_there_is_noted),
        BENCH_TEST(added_date_that_is_there_is_refused),
        BENCH_TEST(no_date_left_is_refused),
        BENCH_TEST(edits_alone_cut_nothing),
        BENCH_TEST(edits_follow_the_new_rule),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
