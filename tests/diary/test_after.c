/* SPDX-License-Identifier: MIT */
/* Repeating after completion (SPEC D-13). The bench's now is Monday
 * 2026-11-23T09:00 in Oslo. */
#include "support.h"

#include <string.h>

/* Sets the time to a wall time of the winter in Oslo. */
static void now(struct bench *b, const char *text)
{
    b->call.now_s = wall(text) - 3600;
}

static takt_status reopen(struct bench *b, int64_t followup, const char *slot)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_complete(&b->call, &ref, DIARY_OPEN, &b->report, &b->arena,
                          &b->err);
}

static takt_status skip_date(struct bench *b, int64_t followup,
                             const char *slot)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err);
}

static takt_status move(struct bench *b, int64_t followup, const char *slot,
                        const char *to)
{
    const struct diary_ref ref = ref_to(followup, slot);

    return diary_move(&b->call, &ref, wall(to), &b->report, &b->arena, &b->err);
}

static void undo(struct bench *b)
{
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
}

static struct diary_ref open_date(struct bench *b, int64_t followup)
{
    struct diary_item item;

    ok(b, diary_get(&b->call, DIARY_FIRST_PERSON, followup, &item, &b->arena,
                    &b->err));
    return (struct diary_ref){DIARY_FIRST_PERSON, followup,
                              item.followup.timing.start_s};
}

/* Completes whatever date is open. */
static void complete_open(struct bench *b, int64_t followup)
{
    const struct diary_ref ref = open_date(b, followup);

    ok(b, diary_complete(&b->call, &ref, DIARY_COMPLETED, &b->report, &b->arena,
                         &b->err));
}

/* The next date counts from the day of the tick, not from the date. */
static void tick_makes_the_next(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P3W", "20261120T080000");
    const char *before = dump(b);

    assert_string_equal(dates_of(b, id), "20261120T080000");
    assert_string_equal(rule_of(b, id), "P3W");
    ok(b, complete(b, id, NULL));
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261214T080000");
    undo_restores(b, before);
    ok(b, complete(b, id, NULL));
    now(b, "20270131T120000");
    ok(b, complete(b, id, "20261214T080000"));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000x 20261214T080000x 20270221T080000");
}

/* What was done on Friday is ticked on Monday. */
static void tick_may_come_later(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P3D", "20261120T080000");
    const struct diary_ref ref = ref_to(id, NULL);

    refused(b,
            diary_complete_at(&b->call, &ref, b->call.now_s + 1, &b->report,
                              &b->arena, &b->err),
            DIARY_REASON_RANGE);
    ok(b, diary_complete_at(&b->call, &ref, wall("20261120T233000"), &b->report,
                            &b->arena, &b->err));
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261124T080000");
}

static void months_end_at_the_last_day(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1M", "20261120T080000");

    now(b, "20270131T120000");
    ok(b, complete(b, id, NULL));
    assert_string_equal(dates_of(b, id), "20261120T080000x 20270228T080000");
}

/* At 23:30 in UTC it is the day after in Oslo. */
static void day_is_that_of_the_series(void **state)
{
    struct bench *b = *state;
    int64_t oslo = make(b, "P1D", "20261120T080000");
    struct diary_item item = item_of("P1D", "20261120T080000");
    int64_t utc;

    item.followup.timing.frame = TAKT_FRAME_UTC;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    utc = b->report.followup;
    now(b, "20261124T003000");
    ok(b, complete(b, oslo, NULL));
    ok(b, complete(b, utc, NULL));
    assert_string_equal(dates_of(b, oslo), "20261120T080000x 20261125T080000");
    assert_string_equal(dates_of(b, utc), "20261120T080000x 20261124T080000");
}

static void skip_makes_the_next_too(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P3D", "20261120");
    const char *before = dump(b);

    ok(b, skip_date(b, id, NULL));
    assert_string_equal(dates_of(b, id), "20261120s 20261126");
    undo_restores(b, before);
    ok(b, diary_skip_overdue(&b->call, id, &b->report, &b->arena, &b->err));
    assert_int_equal(b->report.affected_count, 1);
    assert_string_equal(dates_of(b, id), "20261120s 20261126");
    ok(b, diary_skip_overdue(&b->call, DIARY_NONE, &b->report, &b->arena,
                             &b->err));
    assert_int_equal(b->report.affected_count, 0);
    undo(b);
    assert_string_equal(dump(b), before);
}

/* SPEC R-086: the last tick can be taken away, and the next goes with it. */
static void reopening_takes_the_next_back(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P3W", "20261120T080000");
    const char *before = dates_of(b, id);

    ok(b, complete(b, id, NULL));
    ok(b, reopen(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id), before);
    ok(b, skip_date(b, id, NULL));
    ok(b, reopen(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id), before);
    ok(b, complete(b, id, NULL));
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261214T080000");
}

static void reopening_an_older_one_only_clears_the_tick(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");

    complete_open(b, id);
    now(b, "20261201T090000");
    complete_open(b, id);
    ok(b, reopen(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000 20261130T080000x 20261208T080000");
    ok(b, complete(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000x 20261130T080000x 20261208T080000");
}

/* Both were done in the same second: the later operation was the last. */
static void reopening_tells_ticks_of_one_instant_apart(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");

    complete_open(b, id);
    complete_open(b, id);
    assert_string_equal(dates_of(b, id),
                        "20261120T080000x 20261130T080000<20261129T080000x "
                        "20261130T080000");
    ok(b, reopen(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000 20261130T080000<20261129T080000x "
                        "20261130T080000");
}

static void reopening_leaves_a_touched_next(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P3W", "20261120T080000");

    ok(b, complete(b, id, NULL));
    ok(b, move(b, id, "20261214T080000", "20261215T100000"));
    ok(b, reopen(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000 20261215T100000<20261214T080000");
}

/* A task for the 24th, done on the 23rd, comes again on the 24th. */
static void next_may_fall_on_what_was_done_early(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1D", "20261124");
    const char *before = dump(b);

    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261124<20261123x 20261124");
    ok(b, reopen(b, id, "20261123"));
    assert_string_equal(dates_of(b, id), "20261124");
    complete_open(b, id);
    complete_open(b, id);
    assert_string_equal(dates_of(b, id),
                        "20261124<20261122x 20261124<20261123x 20261124");
    undo(b);
    undo(b);
    undo(b);
    undo(b);
    assert_string_equal(dump(b), before);
}

/* The night of 2027-03-28 has no half past two in Oslo. */
static void done_date_in_a_gap_keeps_its_row(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20270321T023000");

    b->call.now_s = wall("20270321T120000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20270321T023000x 20270328T033000");
    b->call.now_s = wall("20270328T120000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id),
                        "20270321T023000x 20270328T033000x 20270404T023000");
    ok(b, reopen(b, id, "20270328T033000"));
    assert_string_equal(dates_of(b, id), "20270321T023000x 20270328T033000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id),
                        "20270321T023000x 20270328T033000x 20270404T023000");
    ok(b, erase(b, id, "20270321T023000", DIARY_SCOPE_THIS));
    ok(b, reopen(b, id, "20270328T033000"));
    ok(b, erase(b, id, NULL, DIARY_SCOPE_OPEN));
    assert_string_equal(dates_of(b, id), "none");
}

static void count_takes_the_open_one_in(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W;COUNT=2", "20261120T080000");

    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000x");
    ok(b, reopen(b, id, "20261130T080000"));
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000");
}

static void no_date_lies_after_until(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W;UNTIL=20261130", "20261120T080000");

    complete_open(b, id);
    now(b, "20261124T090000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000x");
}

static void ended_series_goes_on_with_a_new_interval(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W;COUNT=1", "20261120T080000");
    struct diary_change change = change_rule("P2W");

    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x");
    refused(b, edit(b, id, NULL, DIARY_SCOPE_OPEN, change),
            DIARY_REASON_NOTHING_OPEN);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id), "20261120T080000~x 20261207T080000");
}

/* What is done stays as it was; there is one open date, and no cut. */
static void edit_changes_the_open_one_alone(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    const char *before;

    complete_open(b, id);
    before = dump(b);
    ok(b,
       edit(b, id, "20261130T080000", DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_int_equal(b->report.followup, id);
    assert_string_equal(titles_of(b, id), "møte ny");
    undo_restores(b, before);
    ok(b, edit(b, id, NULL, DIARY_SCOPE_OPEN, change_start("20261120T100000")));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000<20261120T100000~x 20261130T100000");
    now(b, "20261201T090000");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id),
                        "20261120T080000<20261120T100000~x 20261130T100000x "
                        "20261208T100000");
}

/* A title of one date is not the next one's. */
static void own_fields_are_not_passed_on(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");

    ok(b, edit(b, id, NULL, DIARY_SCOPE_THIS, change_title("denne")));
    ok(b, move(b, id, NULL, "20261121T120000"));
    complete_open(b, id);
    assert_string_equal(titles_of(b, id), "denne møte");
    assert_string_equal(dates_of(b, id),
                        "20261121T120000<20261120T080000~x 20261130T080000");
    refused(b,
            edit(b, id, "20261120T080000", DIARY_SCOPE_THIS, change_title("x")),
            DIARY_REASON_COMPLETED);
}

/* The open date may be put on the very day of one that was done. */
static void start_moves_beside_what_is_done(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");

    complete_open(b, id);
    ok(b, edit(b, id, "20261130T080000", DIARY_SCOPE_FUTURE,
               change_start("20261120T080000")));
    assert_string_equal(dates_of(b, id),
                        "20261120T080000<20261119T080000~x 20261120T080000");
}

static void mode_changes_both_ways(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=WEEKLY", "20261120T080000");
    int64_t id;

    item.followup.timing.kind = DIARY_TASK;
    item.followup.timing.length_s = 0;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    id = b->report.followup;
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change_rule("P3D")));
    assert_string_equal(rule_of(b, id), "P3D");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261126T080000");
    ok(b, edit(b, id, "20261126T080000", DIARY_SCOPE_FUTURE,
               change_rule("FREQ=DAILY;COUNT=2")));
    assert_string_equal(rule_of(b, id), "FREQ=DAILY;COUNT=2");
    assert_string_equal(dates_of(b, id),
                        "20261120T080000+~x 20261126T080000 20261127T080000");
}

static void stop_ends_with_the_open_one(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    const char *before;

    complete_open(b, id);
    before = dump(b);
    ok(b, stop(b, id, "20261130T080000"));
    assert_string_equal(rule_of(b, id), "P1W;COUNT=2");
    complete_open(b, id);
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000x");
    undo(b);
    undo_restores(b, before);
    ok(b, stop(b, id, "20261120T080000"));
    assert_string_equal(dates_of(b, id), "20261120T080000x");
    assert_string_equal(rule_of(b, id), "single");
    undo_restores(b, before);
    id = make(b, "P1W", "20261120T080000");
    ok(b, stop(b, id, NULL));
    assert_string_equal(rule_of(b, id), "single");
}

static void delete_takes_the_open_one(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    const char *before = dump(b);

    ok(b, erase(b, id, NULL, DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id), "none");
    undo_restores(b, before);
    complete_open(b, id);
    now(b, "20261201T090000");
    complete_open(b, id);
    before = dump(b);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_OPEN));
    assert_string_equal(rule_of(b, id), "dates");
    assert_string_equal(dates_of(b, id), "20261120T080000x 20261130T080000x");
    undo_restores(b, before);
    ok(b, erase(b, id, "20261120T080000", DIARY_SCOPE_THIS));
    assert_string_equal(rule_of(b, id), "P1W");
    assert_string_equal(dates_of(b, id), "20261130T080000x 20261208T080000");
    undo_restores(b, before);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    assert_string_equal(dates_of(b, id), "none");
    undo_restores(b, before);
}

static void what_is_done_stays_in_the_agenda(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    struct diary_entry *entries;
    size_t count;
    bool more;

    complete_open(b, id);
    ok(b,
       diary_agenda(&b->call, wall("20261101T000000"), wall("20261231T000000"),
                    10, &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 2);
    assert_int_equal(entries[0].date.state, DIARY_COMPLETED);
    assert_int_equal(entries[1].date.state, DIARY_OPEN);
    ok(b,
       diary_agenda(&b->call, wall("20261208T000000"), wall("20301231T000000"),
                    10, &entries, &count, &more, &b->arena, &b->err));
    assert_int_equal(count, 0);
}

static void what_cannot_be_is_refused(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    const struct diary_ref ref = ref_to(id, NULL);
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_KIND)};
    struct diary_item item = item_of("P0W", "20261120T080000");
    const char *before = dump(b);

    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_ENGINE);
    assert_int_equal(b->err.takt.reason, TAKT_REASON_ZERO);
    item.followup.after_done = NULL;
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_REQUIRED);
    item = item_of("P1W", "20261120T080000");
    item.followup.timing.kind = DIARY_MEETING;
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_AFTER_COMPLETION);
    diary_item_init(&change.item); /* a meeting */
    refused(b, edit(b, id, NULL, DIARY_SCOPE_OPEN, change),
            DIARY_REASON_AFTER_COMPLETION);
    refused(b,
            diary_add_date(&b->call, &ref, wall("20261201T080000"), &b->report,
                           &b->arena, &b->err),
            DIARY_REASON_ONE_OPEN);
    assert_string_equal(dump(b), before);
}

/* A copy is of the one date, and does not repeat. */
static void copy_does_not_repeat(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "P1W", "20261120T080000");
    const struct diary_ref ref = ref_to(id, NULL);

    ok(b, diary_copy(&b->call, &ref, wall("20261224T080000"), &b->report,
                     &b->arena, &b->err));
    assert_string_equal(rule_of(b, b->report.followup), "single");
    assert_string_equal(dates_of(b, b->report.followup), "20261224T080000");
}

static uint64_t seed = 88172645463325252u;

static int64_t below(int64_t bound)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (int64_t)(seed % (uint64_t)bound);
}

/* The state of what repeats after completion, whatever was done to it: one
 * date that is not by hand, each row a date, and no more than count says. */
static void require_whole(struct bench *b, int64_t id, size_t most)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_item item;
    struct diary_date *dates;
    size_t count;
    size_t current = 0;
    size_t rows = 0;
    bool more;

    ok(b,
       diary_get(&b->call, DIARY_FIRST_PERSON, id, &item, &b->arena, &b->err));
    ok(b, diary_dates(&b->call, &item, &cursor, 1000, &dates, &count, &more,
                      &b->arena, &b->err));
    for (size_t i = 0; i < count; i++) {
        rows += dates[i].row != NULL;
        current +=
            dates[i].row == NULL || dates[i].row->origin == DIARY_BY_RULE;
        if (dates[i].row == NULL)
            assert_int_equal(dates[i].state, DIARY_OPEN);
    }
    assert_int_equal(current, 1);
    assert_int_equal(rows, item.slot_count);
    assert_true(count <= most);
}

/* One random operation on a random date. */
static takt_status random_step(struct bench *b, int64_t id)
{
    struct diary_cursor cursor = DIARY_CURSOR_FIRST;
    struct diary_ref ref = open_date(b, id);
    struct diary_item item;
    struct diary_date *dates;
    size_t count;
    bool more;

    b->call.now_s += below(4) * TAKT_DAY_S / 2;
    if (below(3) == 0) {
        ok(b, diary_get(&b->call, DIARY_FIRST_PERSON, id, &item, &b->arena,
                        &b->err));
        ok(b, diary_dates(&b->call, &item, &cursor, 1000, &dates, &count, &more,
                          &b->arena, &b->err));
        ref.slot_s = dates[below((int64_t)count)].slot_s;
    }
    switch (below(6)) {
    case 0:
        return diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err);
    case 1:
        return diary_complete(&b->call, &ref, DIARY_OPEN, &b->report, &b->arena,
                              &b->err);
    case 2:
        return diary_move_days(&b->call, &ref, (int32_t)below(5) - 2,
                               &b->report, &b->arena, &b->err);
    case 3:
        return diary_complete_at(&b->call, &ref,
                                 b->call.now_s - below(5) * TAKT_DAY_S,
                                 &b->report, &b->arena, &b->err);
    case 4: {
        struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_START)};

        diary_item_init(&change.item);
        change.item.followup.timing.start_s =
            ref.slot_s + (below(7) - 3) * TAKT_DAY_S;
        return diary_edit(&b->call, &ref, DIARY_SCOPE_FUTURE, &change,
                          &b->report, &b->arena, &b->err);
    }
    default:
        return diary_complete(&b->call, &ref, DIARY_COMPLETED, &b->report,
                              &b->arena, &b->err);
    }
}

static void random_steps_keep_it_whole(void **state)
{
    struct bench *b = *state;
    static const char *const starts[] = {"20261120", "20261120T023000"};

    for (int i = 0; i < 60; i++) {
        const size_t most = i % 3 == 0 ? 8 : 1000;
        int64_t id = make(b, i % 3 == 0 ? "P1D;COUNT=8" : "P1D", starts[i % 2]);

        for (int step = 0; step < 30; step++) {
            const char *before = dump(b);

            if (random_step(b, id) != TAKT_OK) {
                assert_string_equal(dump(b), before);
                continue;
            }
            require_whole(b, id, most);
            if (b->report.number != 0 && step % 4 == 0)
                undo_restores(b, before);
        }
        ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    }
}

/* An import that says that the open date was done makes the next; one that
 * does not speak of what was done before leaves that. */
static void import_of_a_tick_makes_the_next(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("P1W", "20261120T080000");
    struct diary_import_count counts;
    struct diary_slot slot;
    int64_t id;
    size_t bad;

    item.followup.uid = "uid";
    ok(b, diary_import(&b->call, &item, 1, &counts, &bad, &b->err));
    ok(b, diary_find_uid(&b->call, "uid", &id, &b->err));
    for (int i = 0; i < 2; i++) {
        diary_slot_init(&slot, item.followup.timing.start_s);
        slot.state = DIARY_COMPLETED;
        slot.done_s = wall(i == 0 ? "20261122T120000" : "20261201T120000");
        item.slots = &slot;
        item.slot_count = 1;
        ok(b, diary_import(&b->call, &item, 1, &counts, &bad, &b->err));
        assert_int_equal(counts.replaced, 1);
        item.followup.timing.start_s = open_date(b, id).slot_s;
    }
    assert_string_equal(dates_of(b, id),
                        "20261120T080000x 20261129T080000x 20261208T080000");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(tick_makes_the_next),
        TEST(tick_may_come_later),
        TEST(months_end_at_the_last_day),
        TEST(day_is_that_of_the_series),
        TEST(skip_makes_the_next_too),
        TEST(reopening_takes_the_next_back),
        TEST(reopening_an_older_one_only_clears_the_tick),
        TEST(reopening_tells_ticks_of_one_instant_apart),
        TEST(reopening_leaves_a_touched_next),
        TEST(next_may_fall_on_what_was_done_early),
        TEST(done_date_in_a_gap_keeps_its_row),
        TEST(count_takes_the_open_one_in),
        TEST(no_date_lies_after_until),
        TEST(ended_series_goes_on_with_a_new_interval),
        TEST(edit_changes_the_open_one_alone),
        TEST(own_fields_are_not_passed_on),
        TEST(start_moves_beside_what_is_done),
        TEST(mode_changes_both_ways),
        TEST(stop_ends_with_the_open_one),
        TEST(delete_takes_the_open_one),
        TEST(what_is_done_stays_in_the_agenda),
        TEST(what_cannot_be_is_refused),
        TEST(copy_does_not_repeat),
        TEST(random_steps_keep_it_whole),
        TEST(import_of_a_tick_makes_the_next),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
