/* SPDX-License-Identifier: MIT */
/* Off the days off in the diary (SPEC D-12): what is kept, and what every
 * operation makes of dates that lie elsewhere than their slots. */
#include "support.h"

#include <string.h>

#define BOTH "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO"

/* An all-day meeting with a shift. */
static int64_t make_shifted(struct bench *b, const char *rule,
                            const char *start, const char *shift)
{
    struct diary_item item = item_of(rule, start);

    item.followup.timing.frame = TAKT_FRAME_DATE;
    item.followup.timing.length_days = 1;
    item.followup.timing.length_s = 0;
    item.followup.timing.shift = shift;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

static const char *shift_of(struct bench *b, int64_t followup)
{
    struct diary_item item;

    ok(b, diary_get(&b->call, 1, followup, &item, &b->arena, &b->err));
    return item.followup.timing.shift;
}

static struct diary_change change_shift(const char *shift)
{
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_SHIFT)};

    diary_item_init(&change.item);
    change.item.followup.timing.shift = shift;
    return change;
}

static takt_status set_country(struct bench *b, const char *country)
{
    struct diary_person person;

    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    person.country = country;
    return diary_set_preferences(&b->call, &person, &b->err);
}

static void the_country_is_kept_with_it(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=YEARLY;COUNT=2", "20260517");

    item.followup.timing.frame = TAKT_FRAME_DATE;
    item.followup.timing.shift = "next;days=weekend,holiday";
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_ENGINE);
    assert_int_equal(b->err.takt.reason, TAKT_REASON_PLACE);
    ok(b, set_country(b, "NO"));
    int64_t id = make_shifted(b, "FREQ=YEARLY;COUNT=2", "20260517",
                              "next;days=weekend,holiday");
    assert_string_equal(shift_of(b, id), BOTH);
    ok(b, set_country(b, "DE"));
    assert_string_equal(dates_of(b, id), "20260518^20260517 20270518^20270517");
    id = make_shifted(b, "FREQ=YEARLY;COUNT=2", "20260517", "KEEP");
    assert_null(shift_of(b, id));
    id = make_shifted(b, "20260517,20270517", "20260517", BOTH);
    assert_null(shift_of(b, id));
}

static void operations_mind_the_shift(void **state)
{
    struct bench *b = *state;
    int64_t id = make_shifted(b, "FREQ=WEEKLY;COUNT=4", "20270510", BOTH);
    struct diary_ref moved = ref_to(id, "20270517");

    assert_string_equal(dates_of(b, id),
                        "20270510 20270518^20270517 20270524 20270531");
    /* A day later than where it lies; back again it is regular. */
    ok(b, diary_move_days(&b->call, &moved, 1, &b->report, &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20270510 20270519<20270517 20270524 20270531");
    ok(b, diary_move(&b->call, &moved, wall("20270518"), &b->report, &b->arena,
                     &b->err));
    assert_string_equal(dates_of(b, id),
                        "20270510 20270518^20270517 20270524 20270531");
    /* By hand onto the day off, it stays there. */
    ok(b, diary_move(&b->call, &moved, wall("20270517"), &b->report, &b->arena,
                     &b->err));
    assert_string_equal(dates_of(b, id),
                        "20270510 20270517<20270517 20270524 20270531");
    ok(b, diary_move(&b->call, &moved, wall("20270518"), &b->report, &b->arena,
                     &b->err));
    ok(b, complete(b, id, "20270517"));
    assert_string_equal(dates_of(b, id),
                        "20270510 20270518^20270517x 20270524 20270531");
    /* What is completed stays where it was when nothing shifts any more. */
    ok(b, edit(b, id, NULL, DIARY_SCOPE_OPEN, change_shift(NULL)));
    assert_string_equal(dates_of(b, id),
                        "20270510 20270518<20270517~x 20270524 20270531");
    const char *before = dump(b);
    ok(b, erase(b, id, "20270531", DIARY_SCOPE_THIS));
    undo_restores(b, before);
}

static void deleting_leaves_the_day_free(void **state)
{
    struct bench *b = *state;
    int64_t id =
        make_shifted(b, "FREQ=DAILY;COUNT=4", "20260508", "NEXT;DAYS=WEEKEND");

    assert_string_equal(dates_of(b, id),
                        "20260508 20260511^20260509 20260512 20260513");
    ok(b, erase(b, id, "20260509", DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id), "20260508 20260512 20260513");
    ok(b, erase(b, id, "20260513", DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id), "20260508 20260512");
    ok(b, erase(b, id, "20260508", DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id), "20260512");
    assert_string_equal(rule_of(b, id), "single");
}

static void the_last_one_lies_where_it_lay(void **state)
{
    struct bench *b = *state;
    int64_t id = make_shifted(b, "FREQ=YEARLY;COUNT=2", "20270517", BOTH);

    ok(b, stop(b, id, NULL));
    assert_string_equal(rule_of(b, id), "single");
    assert_string_equal(dates_of(b, id), "20270518");
}

static void a_cut_divides_what_is_left(void **state)
{
    struct bench *b = *state;
    int64_t id =
        make_shifted(b, "FREQ=DAILY;COUNT=6", "20260508", "SKIP;DAYS=WEEKEND");

    assert_string_equal(
        dates_of(b, id),
        "20260508 20260511 20260512 20260513 20260514 20260515");
    ok(b, edit(b, id, "20260512", DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_string_equal(dates_of(b, id), "20260508 20260511");
    assert_string_equal(rule_of(b, id), "FREQ=DAILY;COUNT=2");
    assert_string_equal(dates_of(b, b->report.followup),
                        "20260512 20260513 20260514 20260515");
    assert_string_equal(rule_of(b, b->report.followup), "FREQ=DAILY;COUNT=4");
    assert_string_equal(shift_of(b, b->report.followup), "SKIP;DAYS=WEEKEND");
}

static void changing_it_maps_the_rows(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = make_shifted(b, "FREQ=WEEKLY;COUNT=3", "20270510", NULL);
    struct diary_ref skipped = ref_to(id, "20270517");

    ok(b, diary_skip(&b->call, &skipped, &b->report, &b->arena, &b->err));
    before = dump(b);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_OPEN, change_shift(BOTH)));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20270510 20270518^20270517s 20270524");
    undo_restores(b, before);
    ok(b,
       edit(b, id, "20270510", DIARY_SCOPE_FUTURE, change_start("20270511")));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20270511 20270518s 20270525");
    refused(b, edit(b, id, "20270511", DIARY_SCOPE_THIS, change_shift(BOTH)),
            DIARY_REASON_NEEDS_SCOPE);
}

static void nothing_left_is_refused(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=WEEKLY;BYDAY=SA", "20260509");

    item.followup.timing.frame = TAKT_FRAME_DATE;
    item.followup.timing.shift = "SKIP;DAYS=WEEKEND";
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_NO_DATES);
}

/* A window finds a date that lies outside of what its rule says. */
static void windows_look_at_the_day(void **state)
{
    struct bench *b = *state;
    struct diary_entry *entries;
    size_t count;
    bool more;
    struct diary_item item = item_of("FREQ=YEARLY;COUNT=2", "20270101T090000");

    item.followup.timing.shift = "PREVIOUS;DAYS=WEEKEND,HOLIDAY;PLACE=NO";
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    ok(b,
       diary_agenda(&b->call, wall("20261231T000000"), wall("20270101T000000"),
                    10, &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 1);
    assert_true(entries[0].date.is_shifted);
    assert_int_equal(entries[0].date.wall_s, wall("20261231T090000"));
    assert_int_equal(entries[0].date.slot_s, wall("20270101T090000"));
}

/* A date by hand may lie behind one whose slot comes after it. */
static void a_date_is_deleted_in_any_order(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=WEEKLY;COUNT=3", "20261205T090000");
    struct diary_ref ref;
    int64_t id;

    item.followup.timing.shift = "previous;days=weekend";
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    id = b->report.followup;
    ref = ref_to(id, NULL);
    ok(b, diary_add_date(&b->call, &ref, wall("20261204T170000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20261204T090000^20261205T090000 20261204T170000+ "
                        "20261211T090000^20261212T090000 "
                        "20261218T090000^20261219T090000");
    ok(b, erase(b, id, "20261205T090000", DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id),
                        "20261204T170000+ 20261211T090000^20261212T090000 "
                        "20261218T090000^20261219T090000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(the_country_is_kept_with_it),
        BENCH_TEST(operations_mind_the_shift),
        BENCH_TEST(deleting_leaves_the_day_free),
        BENCH_TEST(the_last_one_lies_where_it_lay),
        BENCH_TEST(a_cut_divides_what_is_left),
        BENCH_TEST(changing_it_maps_the_rows),
        BENCH_TEST(nothing_left_is_refused),
        BENCH_TEST(windows_look_at_the_day),
        BENCH_TEST(a_date_is_deleted_in_any_order),
    };

    return cmocka_run_group_tests_name("diary shift", tests, NULL, NULL);
}
