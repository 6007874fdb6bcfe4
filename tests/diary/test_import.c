/* SPDX-License-Identifier: MIT */
/* Taking over follow-ups from elsewhere, as readings S1, S8, X7, X11, X13
 * and X14 say; the lists, types and preferences of a person. */
#include "diary/list.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static struct diary_import_count counts;
static size_t refused_at;

static takt_status import(struct bench *b, const struct diary_item *items,
                          size_t count)
{
    return diary_import(&b->call, items, count, &counts, &refused_at, &b->err);
}

/* Imports one item; answers its id. */
static int64_t import_one(struct bench *b, struct diary_item item)
{
    int64_t id;

    item.followup.uid = "imported@example";
    ok(b, import(b, &item, 1));
    ok(b, diary_find_uid(&b->call, "imported@example", &id, &b->err));
    return id;
}

/* S1 */
static void start_that_the_rule_does_not_make_is_shown(void **state)
{
    struct bench *b = *state;
    int64_t id = import_one(
        b, item_of("FREQ=WEEKLY;BYDAY=TH;COUNT=3", "20260304T090000"));

    assert_string_equal(dates_of(b, id),
                        "20260304T090000 20260305T090000 20260312T090000 "
                        "20260319T090000");
    ok(b, erase(b, id, "20260304T090000", DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id),
                        "20260305T090000 20260312T090000 20260319T090000");
}

/* X14, X11 */
static void override_of_no_date_is_an_added_date(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY;COUNT=3", "20260302T090000");
    struct diary_slot slots[3];
    int64_t id;

    item.slots = slots;
    item.slot_count = 3;
    diary_slot_init(&slots[0], wall("20260310T090000"));
    slots[0].start_s = wall("20260310T120000");
    diary_slot_init(&slots[1], wall("20260401T090000"));
    slots[1].state = DIARY_REMOVED;
    diary_slot_init(&slots[2], wall("20260303T090000"));
    slots[2].fields.title = "annet";
    id = import_one(b, item);
    assert_int_equal(counts.added, 1);
    assert_string_equal(dates_of(b, id),
                        "20260302T090000 20260303T090000~ 20260304T090000 "
                        "20260310T120000<20260310T090000+");
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_int_equal(item.slot_count, 3);
}

/* X7, X13, S8 */
static void several_rules_exceptions_and_days(void **state)
{
    struct bench *b = *state;
    struct diary_item item =
        item_of("FREQ=DAILY;COUNT=3\nFREQ=WEEKLY;COUNT=3", "20260302T090000");
    const char *before;
    int64_t id;

    item.followup.timing.exrules = "FREQ=WEEKLY;COUNT=1;INTERVAL=1;BYDAY=TU";
    item.followup.timing.removed_days = "20260309";
    id = import_one(b, item);
    assert_string_equal(dates_of(b, id),
                        "20260302T090000 20260304T090000 20260316T090000");
    refused(
        b,
        edit(b, id, "20260304T090000", DIARY_SCOPE_FUTURE, change_title("ny")),
        DIARY_REASON_CANNOT_SPLIT);
    before = dump(b);
    ok(b, erase(b, id, "20260316T090000", DIARY_SCOPE_FUTURE));
    assert_string_equal(dates_of(b, id), "20260302T090000 20260304T090000");
    undo_restores(b, before);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_string_equal(titles_of(b, id), "ny ny ny");
}

static void same_again_changes_nothing_and_new_text_replaces(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY;COUNT=3", "20260302T090000");
    struct diary_slot slot;
    const char *before;
    int64_t id;

    item.slots = &slot;
    item.slot_count = 1;
    diary_slot_init(&slot, wall("20260303T090000"));
    slot.state = DIARY_COMPLETED;
    id = import_one(b, item);
    before = dump(b);
    b->call.now_s += 100;
    assert_int_equal(import_one(b, item), id);
    assert_int_equal(counts.same, 1);
    assert_string_equal(dump(b), before);
    item.followup.fields.title = "ny";
    assert_int_equal(import_one(b, item), id);
    assert_int_equal(counts.replaced, 1);
    assert_string_equal(titles_of(b, id), "ny ny ny");
    undo_restores(b, before);
}

/* A first date that was taken out elsewhere does not come back with a new
 * rule. */
static void new_rule_begins_at_the_first_date_there_is(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY;COUNT=5", "20260302T090000");
    struct diary_slot slot;
    int64_t id;

    item.slots = &slot;
    item.slot_count = 1;
    diary_slot_init(&slot, wall("20260302T090000"));
    slot.state = DIARY_REMOVED;
    id = import_one(b, item);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE,
               change_rule("FREQ=DAILY;INTERVAL=2;COUNT=3")));
    assert_string_equal(dates_of(b, id),
                        "20260303T090000 20260305T090000 20260307T090000");
}

/* X12: everything is taken out, but the item is kept, and can be deleted. */
static void import_without_dates_is_kept(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY;COUNT=1", "20260302T090000");
    struct diary_slot slot;
    const char *before;
    int64_t id;

    item.slots = &slot;
    item.slot_count = 1;
    diary_slot_init(&slot, wall("20260302T090000"));
    slot.state = DIARY_REMOVED;
    id = import_one(b, item);
    assert_string_equal(dates_of(b, id), "");
    before = dump(b);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    undo_restores(b, before);
}

static void refused_item_is_named_and_nothing_is_taken(void **state)
{
    struct bench *b = *state;
    struct diary_item items[2] = {item_of(NULL, "20260302T090000"),
                                  item_of("FREQ=NEVER", "20260302T090000")};
    const char *before = dump(b);

    refused(b, import(b, items, 2), DIARY_REASON_ENGINE);
    assert_int_equal(refused_at, 1);
    assert_int_equal(b->err.takt.reason, TAKT_REASON_FREQ_UNKNOWN);
    assert_string_equal(dump(b), before);
}

static void odd_texts_survive_undo(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(NULL, "20260302T090000");
    const char *before;

    item.followup.fields.notes = "line\n@slot 1 1\nback\\slash\\n=:";
    item.followup.fields.lines = "X-ODD;A=\"b\":c\\nd\n";
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    before = dump(b);
    ok(b, erase(b, b->report.followup, NULL, DIARY_SCOPE_ALL));
    undo_restores(b, before);
}

static void bad_utf8_is_refused(void **state)
{
    static const char *const bad[] = {"\xc0\x80", "\xed\xa0\x80", "\xff",
                                      "\xe2\x82", "a\x80"};
    struct bench *b = *state;

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct diary_item item = item_of(NULL, "20260302T090000");

        item.followup.fields.title = bad[i];
        refused(b,
                diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
                DIARY_REASON_TEXT);
        assert_int_equal(b->err.field, DIARY_FIELD_TITLE);
    }
}

static void links_come_back_as_they_went_in(void **state)
{
    struct bench *b = *state;
    const struct diary_element in[] = {
        {{DIARY_LINK_COMPANY, "Tab\tand\nline", "https://x.example/a\\b"}},
        {{DIARY_LINK_SALE, "", NULL}},
    };
    const char *list = NULL;
    struct diary_element out;

    for (size_t i = 0; i < 2; i++)
        list = diary_list_add(list, &in[i], &b->arena);
    for (size_t i = 0; i < 2; i++) {
        assert_true(diary_list_next(&list, &out, &b->arena));
        for (size_t j = 0; j < DIARY_CELLS; j++)
            assert_string_equal(out.cell[j],
                                in[i].cell[j] == NULL ? "" : in[i].cell[j]);
    }
    assert_false(diary_list_next(&list, &out, &b->arena));
}

static void types_are_a_list_that_can_be_edited(void **state)
{
    struct bench *b = *state;
    struct diary_type type = {
        .id = DIARY_NONE, .name = "Salg", .color = "#ff0000", .length_s = 1800};
    struct diary_item item = item_of(NULL, "20260302T090000");
    struct diary_type *types;
    size_t count;
    int64_t followup;
    int64_t id;

    ok(b, diary_put_type(&b->call, &type, &id, &b->err));
    item.followup.fields.type = id;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    followup = b->report.followup;
    item.followup.fields.type = id + 100;
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_NO_SUCH_TYPE);
    ok(b, diary_erase_type(&b->call, id, &b->err));
    ok(b, diary_types(&b->call, &types, &count, &b->arena, &b->err));
    assert_int_equal(count, 0);
    ok(b, edit(b, followup, NULL, DIARY_SCOPE_THIS,
               change_title("ny"))); /* keeps a type that is gone */
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_types(&b->call, &types, &count, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_string_equal(types[0].name, "Salg");
}

static void preferences_are_kept_and_undone(void **state)
{
    struct bench *b = *state;
    struct diary_person person;

    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    assert_null(person.zone);
    person.zone = "Nowhere/Else";
    refused(b, diary_set_preferences(&b->call, &person, &b->err),
            DIARY_REASON_ZONE_UNKNOWN);
    person.zone = "Europe/London";
    ok(b, diary_set_preferences(&b->call, &person, &b->err));
    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    assert_string_equal(person.zone, "Europe/London");
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    assert_null(person.zone);
}

/* An alarm on one date is asked for by scope too (SPEC R-064), and follows
 * the date when the series moves. */
static void alarm_of_one_date_follows_it(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;COUNT=3", "20261201T090000");
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_ALARM)};
    struct diary_item item;
    const char *before;

    diary_item_init(&change.item);
    change.item.seat.alarm_s = 600;
    ok(b, edit(b, id, "20261202T090000", DIARY_SCOPE_THIS, change));
    before = dump(b);
    ok(b,
       edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_start("20261201T110000")));
    assert_string_equal(dates_of(b, id),
                        "20261201T110000 20261202T110000~ 20261203T110000");
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_int_equal(item.seat_count, 1);
    assert_int_equal(item.seats[0].alarm_s, 600);
    assert_int_equal(item.seats[0].slot_s, wall("20261202T110000"));
    assert_int_equal(item.seat.alarm_s, DIARY_ALARM_OFF);
    assert_int_equal(item.slot_count, 0);
    undo_restores(b, before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(start_that_the_rule_does_not_make_is_shown),
        BENCH_TEST(override_of_no_date_is_an_added_date),
        BENCH_TEST(several_rules_exceptions_and_days),
        BENCH_TEST(same_again_changes_nothing_and_new_text_replaces),
        BENCH_TEST(new_rule_begins_at_the_first_date_there_is),
        BENCH_TEST(import_without_dates_is_kept),
        BENCH_TEST(refused_item_is_named_and_nothing_is_taken),
        BENCH_TEST(odd_texts_survive_undo),
        BENCH_TEST(bad_utf8_is_refused),
        BENCH_TEST(links_come_back_as_they_went_in),
        BENCH_TEST(types_are_a_list_that_can_be_edited),
        BENCH_TEST(preferences_are_kept_and_undone),
        BENCH_TEST(alarm_of_one_date_follows_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
