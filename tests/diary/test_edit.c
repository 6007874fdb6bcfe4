/* SPDX-License-Identifier: MIT */
/* SPEC section 17, tests 11 to 19: every change of a series, and that undo
 * restores the rows exactly. */
#include "support.h"

#include <stdio.h>
#include <string.h>

#define DAYS_10 "FREQ=DAILY;COUNT=10"
#define START "20261201T090000"

/* "20261201T090000 20261202T090000 ..." for days in December 2026. */
static const char *december(struct bench *b, int from, int to)
{
    char *text = diary_take(&b->arena, (size_t)(to - from) + 2, 17);

    for (int day = from; day <= to; day++)
        (void)snprintf(text + strlen(text), 17, "202612%02dT090000%s", day,
                       day < to ? " " : "");
    return text;
}

/* Makes the series that most tests begin with, and tells its rows. */
static int64_t ten_days(struct bench *b, const char **before)
{
    int64_t id = make(b, DAYS_10, START);

    *before = dump(b);
    return id;
}

/* 11 */
static void moved_date_is_an_exception_and_back_regular(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, "20261203T090000");

    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_THIS,
               change_start("20261203T140000")));
    assert_string_equal(rule_of(b, id), DAYS_10);
    assert_non_null(strstr(dates_of(b, id), "20261203T140000<20261203T090000"));
    ok(b, diary_move(&b->call, &ref, wall("20261203T090000"), &b->report,
                     &b->arena, &b->err));
    assert_string_equal(dates_of(b, id), december(b, 1, 10));
    assert_string_equal(dump(b), before);
    ok(b, edit(b, id, "20261203T090000", DIARY_SCOPE_THIS,
               change_start("20261203T140000")));
    undo_restores(b, before);
}

static void later_and_earlier_move_one_date_by_a_day(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", START);
    const char *before = dump(b);
    struct diary_ref ref = ref_to(id, "20261208T090000");

    ok(b, diary_move_days(&b->call, &ref, 1, &b->report, &b->arena, &b->err));
    ok(b, diary_move_days(&b->call, &ref, 1, &b->report, &b->arena, &b->err));
    assert_string_equal(
        dates_of(b, id),
        "20261201T090000 20261210T090000<20261208T090000 20261215T090000");
    ok(b, diary_move_days(&b->call, &ref, -2, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
}

static void date_is_not_moved_onto_another(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, "20261203T090000");

    refused(b,
            diary_move(&b->call, &ref, wall("20261204T090000"), &b->report,
                       &b->arena, &b->err),
            DIARY_REASON_SAME_TIME);
    assert_string_equal(dump(b), before);
}

static void one_date_cannot_have_a_rule(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    refused(b,
            edit(b, id, "20261203T090000", DIARY_SCOPE_THIS,
                 change_rule("FREQ=WEEKLY")),
            DIARY_REASON_NEEDS_SCOPE);
    assert_string_equal(dump(b), before);
}

/* 12, R-062: only this: the rule is untouched. */
static void r062_only_this_leaves_the_rule(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, "20261202T090000", DIARY_SCOPE_THIS, change_title("annet")));
    assert_string_equal(rule_of(b, id), DAYS_10);
    assert_string_equal(titles_of(b, id),
                        "møte annet møte møte møte møte møte møte møte møte");
    undo_restores(b, before);
}

/* 12, R-062: on the first the whole series is made anew, in its place. */
static void r062_rule_changed_on_the_first(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE,
               change_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=3")));
    assert_int_equal(b->report.followup, id);
    assert_true(b->report.split_from == DIARY_NONE);
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261208T090000 20261215T090000");
    undo_restores(b, before);
}

/* 12, R-062: on the second, the first becomes single. */
static void r062_rule_changed_on_the_second(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, edit(b, id, "20261202T090000", DIARY_SCOPE_FUTURE,
               change_rule("FREQ=WEEKLY;BYDAY=WE;COUNT=3")));
    assert_string_equal(rule_of(b, id), "single");
    assert_string_equal(dates_of(b, id), START);
    assert_int_equal(b->report.split_from, id);
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261202T090000 20261209T090000 20261216T090000");
    undo_restores(b, before);
}

/* 12, R-062: later, the old rule ends just before and a new one begins. */
static void r062_rule_changed_later(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_item old;
    struct diary_item new;

    ok(b, edit(b, id, "20261205T090000", DIARY_SCOPE_FUTURE,
               change_rule("FREQ=WEEKLY;BYDAY=SA;COUNT=2")));
    assert_string_equal(dates_of(b, id), december(b, 1, 4));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261205T090000 20261212T090000");
    ok(b, diary_get(&b->call, 1, id, &old, &b->arena, &b->err));
    ok(b, diary_get(&b->call, 1, b->report.followup, &new, &b->arena, &b->err));
    assert_string_not_equal(old.followup.uid, new.followup.uid);
    assert_int_equal(old.followup.line, new.followup.line);
    undo_restores(b, before);
}

/* 12: on the last, the new rule begins there. */
static void rule_changed_on_the_last(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, edit(b, id, "20261210T090000", DIARY_SCOPE_FUTURE,
               change_rule("FREQ=DAILY;INTERVAL=2;COUNT=2")));
    assert_string_equal(dates_of(b, id), december(b, 1, 9));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261210T090000 20261212T090000");
    undo_restores(b, before);
}

/* 12, 17, R-062: deleting all but one leaves a single. */
static void r062_delete_leaves_one(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;COUNT=3", START);
    const char *before;

    ok(b, erase(b, id, "20261202T090000", DIARY_SCOPE_THIS));
    before = dump(b);
    ok(b, erase(b, id, START, DIARY_SCOPE_THIS));
    assert_true(b->report.became_single);
    assert_string_equal(rule_of(b, id), "single");
    assert_string_equal(dates_of(b, id), "20261203T090000");
    undo_restores(b, before);
}

/* 12, R-062: deleting the first moves the start of the rule. */
static void r062_delete_the_first(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, erase(b, id, START, DIARY_SCOPE_THIS));
    assert_string_equal(dates_of(b, id), december(b, 2, 10));
    assert_string_equal(rule_of(b, id), "FREQ=DAILY;COUNT=9");
    assert_int_equal(b->report.item.followup.timing.start_s,
                     wall("20261202T090000"));
    undo_restores(b, before);
}

/* 12, R-062: deleting the last moves the end of the rule back. */
static void r062_delete_the_last(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, erase(b, id, "20261210T090000", DIARY_SCOPE_THIS));
    assert_string_equal(rule_of(b, id), "FREQ=DAILY;COUNT=9");
    undo_restores(b, before);
}

/* 12, 16, R-062: stop on the first. */
static void r062_stop_on_the_first(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, stop(b, id, START));
    assert_string_equal(rule_of(b, id), "single");
    assert_string_equal(dates_of(b, id), START);
    undo_restores(b, before);
}

/* 12, 16, R-062: stop later; the date stays, all after it go. */
static void r062_stop_later(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, stop(b, id, "20261204T090000"));
    assert_int_equal(b->report.affected_count, 6);
    assert_string_equal(dates_of(b, id), december(b, 1, 4));
    undo_restores(b, before);
}

/* 16: a stop that is only looked at changes nothing. */
static void stop_as_a_dry_run_changes_nothing(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    b->call.dry_run = true;
    ok(b, stop(b, id, "20261204T090000"));
    assert_int_equal(b->report.affected_count, 6);
    assert_string_equal(dump(b), before);
}

/* */
static void taking_the_recurrence_away_is_stop(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE, change_rule(NULL)));
    assert_string_equal(dates_of(b, id), december(b, 1, 4));
    undo_restores(b, before);
}

/* 13, R-013 */
static void own_title_outlives_an_edit_of_the_series(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, "20261207T090000", DIARY_SCOPE_THIS, change_title("syv")));
    before = dump(b);
    ok(b,
       edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_string_equal(titles_of(b, id), "møte møte møte");
    assert_string_equal(titles_of(b, b->report.followup),
                        "ny ny ny syv ny ny ny");
    assert_int_equal(b->report.noted_count, 1);
    assert_int_equal(b->report.noted[0].note, DIARY_NOTE_KEPT);
    undo_restores(b, before);
}

/* D-09 */
static void overwriting_takes_own_titles_away(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_change change = change_title("ny");

    ok(b,
       edit(b, id, "20261207T090000", DIARY_SCOPE_THIS, change_title("syv")));
    before = dump(b);
    change.overwrite = true;
    ok(b, edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE, change));
    assert_string_equal(titles_of(b, b->report.followup),
                        "ny ny ny ny ny ny ny");
    undo_restores(b, before);
}

/* 14, D-08 */
static void split_of_10_at_4_gives_3_and_7(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_string_equal(rule_of(b, id), "FREQ=DAILY;COUNT=3");
    assert_string_equal(dates_of(b, id), december(b, 1, 3));
    assert_string_equal(dates_of(b, b->report.followup), december(b, 4, 10));
    assert_int_equal(b->report.date_count, 7);
    undo_restores(b, before);
}

/* 15 */
static void deleted_date_stays_deleted(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, erase(b, id, "20261205T090000", DIARY_SCOPE_THIS));
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_int_equal(b->report.date_count, 9);
    assert_null(strstr(dates_of(b, id), "20261205"));
    before = dump(b);
    ok(b,
       edit(b, id, START, DIARY_SCOPE_FUTURE, change_start("20261201T103000")));
    assert_null(strstr(dates_of(b, id), "20261205"));
    assert_int_equal(b->report.date_count, 9);
    undo_restores(b, before);
}

/* 15 */
static void first_date_as_an_exception_does_not_remake_the_series(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, START, DIARY_SCOPE_THIS, change_start("20261201T140000")));
    before = dump(b);
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change_title("ny")));
    assert_int_equal(b->report.followup, id);
    assert_int_equal(b->report.date_count, 10);
    assert_non_null(strstr(dates_of(b, id), "20261201T140000<20261201T090000"));
    undo_restores(b, before);
}

/* 15 */
static void single_to_repeating_and_back(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, NULL, START);
    const char *before = dump(b);

    ok(b,
       edit(b, id, NULL, DIARY_SCOPE_THIS, change_rule("FREQ=DAILY;COUNT=3")));
    assert_string_equal(dates_of(b, id), december(b, 1, 3));
    undo_restores(b, before);
    ok(b,
       edit(b, id, NULL, DIARY_SCOPE_THIS, change_rule("FREQ=DAILY;COUNT=3")));
    before = dump(b);
    ok(b, stop(b, id, START));
    assert_string_equal(rule_of(b, id), "single");
    assert_string_equal(dates_of(b, id), START);
    undo_restores(b, before);
}

/* what has one date goes, whatever it is deleted for. */
static void delete_of_a_single_deletes_it(void **state)
{
    struct bench *b = *state;

    for (int scope = 0; scope < DIARY_SCOPE__COUNT; scope++) {
        struct diary_item item = item_of(NULL, START);
        struct diary_item gone;

        item.followup.timing.mode = DIARY_SINGLE;
        ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
        int64_t id = b->report.followup;
        ok(b, erase(b, id, START, (enum diary_scope)scope));
        assert_true(b->report.gone);
        assert_int_equal(diary_get(&b->call, 1, id, &gone, &b->arena, &b->err),
                         TAKT_REFUSED);
    }
}

/* */
static void delete_this_and_all_that_follow(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, erase(b, id, "20261204T090000", DIARY_SCOPE_FUTURE));
    assert_int_equal(b->report.affected_count, 7);
    assert_string_equal(dates_of(b, id), december(b, 1, 3));
    undo_restores(b, before);
    ok(b, erase(b, id, START, DIARY_SCOPE_FUTURE));
    assert_string_equal(dates_of(b, id), "none");
    undo_restores(b, before);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    assert_true(b->report.gone);
    assert_string_equal(dates_of(b, id), "none");
    undo_restores(b, before);
}

/* 18 */
static void completed_dates_are_unaltered_by_every_scope(void **state)
{
    static const char *const mark = "20261206T090000";
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, mark);

    ok(b, complete(b, id, mark));
    before = dump(b);
    refused(b, edit(b, id, mark, DIARY_SCOPE_THIS, change_title("ny")),
            DIARY_REASON_COMPLETED);
    refused(b,
            diary_move_days(&b->call, &ref, 1, &b->report, &b->arena, &b->err),
            DIARY_REASON_COMPLETED);
    ok(b, edit(b, id, START, DIARY_SCOPE_ALL, change_title("ny")));
    assert_string_equal(titles_of(b, id), "ny ny ny ny ny møte ny ny ny ny");
    undo_restores(b, before);
    ok(b, edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE,
               change_start("20261204T140000")));
    assert_non_null(strstr(dates_of(b, b->report.followup),
                           "20261206T090000<20261206T140000~x"));
    assert_non_null(
        strstr(dates_of(b, b->report.followup), "20261207T140000 "));
    undo_restores(b, before);
    ok(b, edit(b, id, START, DIARY_SCOPE_OPEN,
               change_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=2")));
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261201T090000 20261206T090000+~x 20261208T090000");
    undo_restores(b, before);
    ok(b, stop(b, id, "20261203T090000"));
    assert_string_equal(
        dates_of(b, id),
        "20261201T090000 20261202T090000 20261203T090000 20261206T090000+x");
    undo_restores(b, before);
    ok(b, erase(b, id, START, DIARY_SCOPE_FUTURE));
    assert_string_equal(dates_of(b, id), "20261206T090000x");
    undo_restores(b, before);
}

/* D-07: what is completed, and meetings that have ended, come before the
 * cut. */
static void all_not_completed_begins_at_the_earliest_open_date(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b, complete(b, id, START));
    ok(b, complete(b, id, "20261202T090000"));
    ok(b, complete(b, id, "20261208T090000"));
    before = dump(b);
    ok(b, edit(b, id, "20261206T090000", DIARY_SCOPE_OPEN, change_title("ny")));
    assert_string_equal(titles_of(b, id), "møte møte");
    assert_string_equal(titles_of(b, b->report.followup),
                        "ny ny ny ny ny møte ny ny");
    undo_restores(b, before);
    b->call.now_s += 12 * TAKT_DAY_S; /* 5 December: three have ended */
    ok(b, edit(b, id, "20261206T090000", DIARY_SCOPE_OPEN, change_title("ny")));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000x 20261202T090000x 20261203T090000 "
                        "20261204T090000");
}

/* each date is completed by itself, and the tick can be taken away. */
static void completing_touches_one_date(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, "20261203T090000");

    ok(b, complete(b, id, "20261203T090000"));
    assert_non_null(strstr(dates_of(b, id), "20261203T090000x"));
    ok(b, diary_complete(&b->call, &ref, DIARY_OPEN, &b->report, &b->arena,
                         &b->err));
    assert_string_equal(dump(b), before);
    ok(b, complete(b, id, "20261203T090000"));
    undo_restores(b, before);
}

/* D-14 */
static void skipped_date_stays_visible(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, "20261203T090000");

    ok(b, diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err));
    assert_non_null(strstr(dates_of(b, id), "20261203T090000s"));
    assert_int_equal(b->report.date_count, 10);
    undo_restores(b, before);
}

static void all_overdue_are_skipped_in_one_go(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY", "20261119");
    const char *before;
    int64_t id;

    item.followup.timing.kind = DIARY_TASK;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    id = b->report.followup;
    ok(b, complete(b, id, "20261120"));
    before = dump(b);
    ok(b, diary_skip_overdue(&b->call, DIARY_NONE, &b->report, &b->arena,
                             &b->err));
    assert_int_equal(b->report.affected_count, 3);
    assert_non_null(strstr(dates_of(b, id),
                           "20261119s 20261120x 20261121s 20261122s 20261123 "
                           "20261124 "));
    undo_restores(b, before);
}

/* R-046, D-06 */
static void dates_are_added_and_come_back(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", START);
    struct diary_ref ref = ref_to(id, NULL);
    const char *before = dump(b);

    ok(b, diary_add_date(&b->call, &ref, wall("20261204T100000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261204T100000+ 20261208T090000 "
                        "20261215T090000");
    refused(b,
            diary_add_date(&b->call, &ref, wall("20261208T090000"), &b->report,
                           &b->arena, &b->err),
            DIARY_REASON_SAME_TIME);
    ok(b, erase(b, id, "20261204T100000", DIARY_SCOPE_THIS));
    assert_string_equal(dump(b), before);
    ok(b, erase(b, id, "20261208T090000", DIARY_SCOPE_THIS));
    ok(b, diary_add_date(&b->call, &ref, wall("20261208T090000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(dump(b), before);
    ok(b, diary_add_date(&b->call, &ref, wall("20261204T100000"), &b->report,
                         &b->arena, &b->err));
    undo_restores(b, before);
}

/* D-23: where a date lies none can be added, nor at the slot it has left. */
static void dates_are_not_added_onto_moved_ones(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", START);
    struct diary_ref moved = ref_to(id, "20261208T090000");
    struct diary_ref ref = ref_to(id, NULL);

    ok(b, diary_move(&b->call, &moved, wall("20261209T090000"), &b->report,
                     &b->arena, &b->err));
    refused(b,
            diary_add_date(&b->call, &ref, wall("20261209T090000"), &b->report,
                           &b->arena, &b->err),
            DIARY_REASON_SAME_TIME);
    refused(b,
            diary_add_date(&b->call, &ref, wall("20261208T090000"), &b->report,
                           &b->arena, &b->err),
            DIARY_REASON_MOVED_AWAY);
}

/* A day that an import has removed whole takes dates again, one by one. */
static void dates_are_added_on_removed_days(void **state)
{
    struct bench *b = *state;
    struct diary_item item =
        item_of("FREQ=DAILY;BYHOUR=9,15;COUNT=6", "20261201T090000");
    item.followup.timing.removed_days = "20261202";
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    int64_t id = b->report.followup;
    struct diary_ref ref = ref_to(id, NULL);
    const char *before = dump(b);

    ok(b, diary_add_date(&b->call, &ref, wall("20261202T120000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261201T150000 20261202T120000+ "
                        "20261203T090000 20261203T150000");
    ok(b, diary_add_date(&b->call, &ref, wall("20261202T090000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261201T150000 20261202T090000 "
                        "20261202T120000+ 20261203T090000 20261203T150000");
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    undo_restores(b, before);
}

/* D-15: a value that a later operation gave one date stands in the way. */
static void create_is_not_undone_under_a_later_seat(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", START);
    int64_t made = b->report.number;
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_PRIORITY)};
    const char *before;

    diary_item_init(&change.item);
    change.item.seat.priority = DIARY_HIGH;
    ok(b, edit(b, id, "20261208T090000", DIARY_SCOPE_THIS, change));
    before = dump(b);
    refused(b, diary_undo(&b->call, made, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_LATER);
    assert_string_equal(dump(b), before);
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_undo(&b->call, made, &b->report, &b->arena, &b->err));
}

static void single_with_a_date_added_is_a_list(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, NULL, START);
    struct diary_ref ref = ref_to(id, NULL);
    const char *before = dump(b);

    ok(b, diary_add_date(&b->call, &ref, wall("20261110T100000"), &b->report,
                         &b->arena, &b->err));
    assert_string_equal(rule_of(b, id), "dates");
    assert_string_equal(dates_of(b, id), "20261110T100000 20261201T090000");
    ok(b, erase(b, id, START, DIARY_SCOPE_THIS));
    assert_string_equal(rule_of(b, id), "single");
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
}

/* DESIGN, mapping by time: same date, new time. */
static void rows_follow_a_new_time(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);

    ok(b,
       edit(b, id, "20261203T090000", DIARY_SCOPE_THIS, change_title("tre")));
    ok(b, edit(b, id, "20261205T090000", DIARY_SCOPE_THIS,
               change_start("20261205T180000")));
    before = dump(b);
    ok(b,
       edit(b, id, START, DIARY_SCOPE_FUTURE, change_start("20261201T103000")));
    assert_string_equal(
        dates_of(b, id),
        "20261201T103000 20261202T103000 20261203T103000~ 20261204T103000 "
        "20261205T180000<20261205T103000 20261206T103000 20261207T103000 "
        "20261208T103000 20261209T103000 20261210T103000");
    undo_restores(b, before);
}

/* DESIGN, mapping by rank: another weekday, n-th to n-th. */
static void rows_follow_to_other_weekdays(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=6", START);
    const char *before;

    ok(b,
       edit(b, id, "20261210T090000", DIARY_SCOPE_THIS, change_title("fire")));
    ok(b, erase(b, id, "20261203T090000", DIARY_SCOPE_THIS));
    before = dump(b);
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE,
               change_rule("FREQ=WEEKLY;BYDAY=WE,FR;COUNT=6")));
    assert_string_equal(dates_of(b, id),
                        "20261202T090000 20261209T090000 20261211T090000~ "
                        "20261216T090000 20261218T090000");
    undo_restores(b, before);
}

/* DESIGN, mapping by date: what finds no place is listed, and kept if it was
 * changed. */
static void rows_without_a_place_are_listed(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_change change = change_rule("FREQ=WEEKLY;BYDAY=TU;COUNT=2");

    ok(b,
       edit(b, id, "20261203T090000", DIARY_SCOPE_THIS, change_title("tre")));
    ok(b,
       edit(b, id, "20261208T090000", DIARY_SCOPE_THIS, change_title("åtte")));
    ok(b, erase(b, id, "20261205T090000", DIARY_SCOPE_THIS));
    before = dump(b);
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261203T090000+~ 20261208T090000~");
    assert_int_equal(b->report.noted_count, 2);
    assert_int_equal(b->report.noted[0].note, DIARY_NOTE_ADDED);
    assert_int_equal(b->report.noted[1].note, DIARY_NOTE_FORGOTTEN);
    undo_restores(b, before);
    change.drop = true;
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id), "20261201T090000 20261208T090000~");
    assert_int_equal(b->report.noted[0].note, DIARY_NOTE_DROPPED);
    undo_restores(b, before);
}

/* A start that moves to another day takes the weekdays along. */
static void start_on_another_day_turns_the_rule(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=3", START);
    const char *before = dump(b);

    ok(b, edit(b, id, "20261208T090000", DIARY_SCOPE_FUTURE,
               change_start("20261209T110000")));
    assert_string_equal(dates_of(b, id), START);
    assert_string_equal(dates_of(b, b->report.followup),
                        "20261209T110000 20261216T110000");
    undo_restores(b, before);
    id = make(b, "FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270202T080000Z", START);
    ok(b,
       edit(b, id, START, DIARY_SCOPE_FUTURE, change_start("20261210T110000")));
    assert_string_equal(rule_of(b, id),
                        "FREQ=MONTHLY;UNTIL=20270211T100000Z;BYDAY=2TH");
    assert_string_equal(dates_of(b, id),
                        "20261210T110000 20270114T110000 20270211T110000");
}

/* An end by a time keeps its last date when the series moves later. */
static void new_zone_keeps_the_wall_times_and_the_last_date(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;UNTIL=20261203T080000Z", START);
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_ZONE)};
    const char *before = dump(b);

    change.item = item_of(NULL, START);
    change.item.followup.timing.zone = "America/New_York";
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id), december(b, 1, 3));
    undo_restores(b, before);
}

/* All day and back: each date keeps its day. */
static void series_becomes_all_day_and_timed_again(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=DAILY;UNTIL=20261204T080000Z", START);
    struct diary_change change = {.mask = DIARY_BIT(DIARY_FIELD_ZONE)};
    const char *before;

    ok(b, edit(b, id, "20261202T090000", DIARY_SCOPE_THIS,
               change_start("20261206T140000")));
    ok(b, complete(b, id, "20261203T090000"));
    before = dump(b);
    change.item = item_of(NULL, "20261201");
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    assert_string_equal(dates_of(b, id),
                        "20261201 20261203x 20261204 20261206<20261202");
    undo_restores(b, before);
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change));
    before = dump(b);
    change.mask |= DIARY_BIT(DIARY_FIELD_START) | DIARY_BIT(DIARY_FIELD_LENGTH);
    change.item = item_of(NULL, "20261201T103000");
    ok(b, edit(b, id, NULL, DIARY_SCOPE_FUTURE, change));
    assert_non_null(strstr(dates_of(b, id), "20261201T103000 "));
    assert_non_null(strstr(dates_of(b, id), "20261204T103000 "));
    undo_restores(b, before);
}

/* D-25 */
static void longer_than_its_interval_is_told(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=DAILY", START);

    item.followup.timing.length_s = 25 * 3600;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    assert_true(b->report.overlaps_itself);
    (void)make(b, "FREQ=DAILY", START);
    assert_false(b->report.overlaps_itself);
}

static takt_status take_change(void *ctx, const void *row,
                               struct diary_error *err)
{
    const struct diary_seat *seat = row;
    int64_t *out = ctx;

    (void)err;
    out[0] = seat->gone;
    out[1] = seat->change;
    return TAKT_OK;
}

/* What is gone leaves a tombstone, and change numbers only grow. */
static void deletion_leaves_a_tombstone(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, NULL, START);
    const struct diary_query_args args = {.number = {1, id}};
    int64_t seen[2];
    int64_t last = 0;

    for (int i = 0; i < 4; i++) {
        ok(b,
           b->store->functions->select(b->store, DIARY_QUERY_ALL_SEATS, &args,
                                       &b->arena, take_change, seen, &b->err));
        assert_int_equal(seen[0], i % 2);
        assert_true(seen[1] > last);
        last = seen[1];
        if (i % 2 == 0)
            ok(b, erase(b, id, NULL, DIARY_SCOPE_THIS));
        else
            ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    }
}

/* */
static void copy_is_single_and_without_links(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of(DAYS_10, START);
    struct diary_ref ref;
    const char *before;

    item.followup.fields.links = "company\tAcme\thttps://acme.example\n";
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    ref = ref_to(b->report.followup, "20261203T090000");
    before = dump(b);
    ok(b, diary_copy(&b->call, &ref, wall("20270105T100000"), &b->report,
                     &b->arena, &b->err));
    assert_string_equal(rule_of(b, b->report.followup), "single");
    assert_string_equal(dates_of(b, b->report.followup), "20270105T100000");
    assert_null(b->report.item.followup.fields.links);
    undo_restores(b, before);
}

/* 19: undoing one delete does not bring back another. */
static void undo_of_one_delete_leaves_the_other(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    int64_t first;

    ok(b, erase(b, id, "20261203T090000", DIARY_SCOPE_THIS));
    first = b->report.number;
    ok(b, erase(b, id, "20261206T090000", DIARY_SCOPE_THIS));
    ok(b, diary_undo(&b->call, first, &b->report, &b->arena, &b->err));
    assert_non_null(strstr(dates_of(b, id), "20261203"));
    assert_null(strstr(dates_of(b, id), "20261206"));
}

/* 19, D-15: refused with the name of the later operation, and done once that
 * is undone. */
static void refused_undo_can_be_tried_again(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    int64_t first;
    int64_t second;

    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change_title("en")));
    first = b->report.number;
    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change_title("to")));
    second = b->report.number;
    refused(b, diary_undo(&b->call, first, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_LATER);
    assert_int_equal(b->err.arg[1], second);
    assert_int_equal(b->err.arg[2], DIARY_OP_EDIT);
    ok(b, diary_undo(&b->call, second, &b->report, &b->arena, &b->err));
    ok(b, diary_undo(&b->call, first, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
    refused(b, diary_undo(&b->call, first, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_DONE);
}

/* A later operation on a date stands in the way, even though it wrote other
 * rows. */
static void undo_leaves_no_row_without_its_date(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=5", START);
    int64_t made = b->report.number;
    int64_t changed;

    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE,
               change_rule("FREQ=WEEKLY;BYDAY=TH;COUNT=5")));
    changed = b->report.number;
    ok(b, complete(b, id, "20261210T090000"));
    before = dump(b);
    refused(b, diary_undo(&b->call, changed, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_LATER);
    refused(b, diary_undo(&b->call, made, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_LATER);
    assert_string_equal(dump(b), before);
}

static void undoing_everything_empties_the_diary(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_log *logs;
    size_t count;

    ok(b,
       edit(b, id, "20261204T090000", DIARY_SCOPE_FUTURE, change_title("ny")));
    ok(b, complete(b, id, START));
    ok(b, stop(b, b->report.followup, "20261202T090000"));
    for (int i = 0; i < 4; i++)
        ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), "");
    refused(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_NOTHING);
    ok(b, diary_history(&b->call, INT64_MAX, 10, &logs, &count, &b->arena,
                        &b->err));
    assert_int_equal(count, 8);
    assert_int_equal(logs[7].what, DIARY_OP_CREATE);
    assert_string_equal(logs[7].title, "møte");
    assert_int_equal(logs[7].undone, 1);
}

/* D-15: what is older than 30 days goes from the log, some with each new
 * operation; what is younger can still be undone. */
static void the_log_keeps_thirty_days(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before); /* the first operation */
    struct diary_log *logs;
    size_t count;

    for (int i = 0; i < DIARY_PRUNE_MAX + 9; i++)
        ok(b, edit(b, id, START, DIARY_SCOPE_THIS,
                   change_title(i % 2 == 0 ? "a" : "b")));
    b->call.now_s += DIARY_HISTORY_S;
    before = dump(b);
    ok(b, edit(b, id, START, DIARY_SCOPE_THIS, change_title("c")));
    ok(b, diary_history(&b->call, INT64_MAX, 1000, &logs, &count, &b->arena,
                        &b->err));
    assert_int_equal(count, DIARY_PRUNE_MAX + 11); /* not one day too early */
    b->call.now_s += 1;
    ok(b, edit(b, id, START, DIARY_SCOPE_THIS, change_title("d")));
    ok(b, diary_history(&b->call, INT64_MAX, 1000, &logs, &count, &b->arena,
                        &b->err));
    assert_int_equal(count, 12);
    ok(b, edit(b, id, START, DIARY_SCOPE_THIS, change_title("e")));
    ok(b, diary_history(&b->call, INT64_MAX, 1000, &logs, &count, &b->arena,
                        &b->err));
    assert_int_equal(count, 3);
    for (int i = 0; i < 3; i++)
        ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    assert_string_equal(dump(b), before);
    refused(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_NOTHING);
}

/* D-15: SEQUENCE only grows. */
static void sequence_only_grows(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_item item;

    ok(b, edit(b, id, START, DIARY_SCOPE_FUTURE, change_title("en")));
    assert_int_equal(b->report.item.followup.sequence, 1);
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_int_equal(item.followup.sequence, 2);
    ok(b, erase(b, id, NULL, DIARY_SCOPE_ALL));
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_int_equal(item.followup.sequence, 4);
}

/* */
static void only_the_owner_edits(void **state)
{
    struct bench *b = *state;
    const char *before;
    int64_t id = ten_days(b, &before);
    struct diary_ref ref = ref_to(id, NULL);

    ref.owner = 2;
    refused(b, diary_stop(&b->call, &ref, &b->report, &b->arena, &b->err),
            DIARY_REASON_NOT_OWNER);
}

/* SPEC D-15: an undo never revives what was deleted by another operation. */
static void an_undo_finds_its_dates(void **state)
{
    struct bench *b = *state;
    const int64_t id = make(b, "FREQ=DAILY;COUNT=5", "20261201T090000");
    const struct diary_ref ref = ref_to(id, "20261204T090000");
    const char *before;
    int64_t number;

    ok(b, complete(b, id, "20261204T090000"));
    ok(b, diary_complete(&b->call, &ref, DIARY_OPEN, &b->report, &b->arena,
                         &b->err));
    number = b->report.number;
    ok(b, erase(b, id, "20261203T090000", DIARY_SCOPE_FUTURE));
    before = dump(b);
    refused(b, diary_undo(&b->call, number, &b->report, &b->arena, &b->err),
            DIARY_REASON_UNDO_LATER);
    assert_string_equal(dump(b), before);
    /* Once that is undone, it can be. */
    ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    ok(b, diary_undo(&b->call, number, &b->report, &b->arena, &b->err));
    assert_string_equal(dates_of(b, id),
                        "20261201T090000 20261202T090000 20261203T090000 "
                        "20261204T090000x 20261205T090000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(moved_date_is_an_exception_and_back_regular),
        BENCH_TEST(later_and_earlier_move_one_date_by_a_day),
        BENCH_TEST(date_is_not_moved_onto_another),
        BENCH_TEST(one_date_cannot_have_a_rule),
        BENCH_TEST(r062_only_this_leaves_the_rule),
        BENCH_TEST(r062_rule_changed_on_the_first),
        BENCH_TEST(r062_rule_changed_on_the_second),
        BENCH_TEST(r062_rule_changed_later),
        BENCH_TEST(rule_changed_on_the_last),
        BENCH_TEST(r062_delete_leaves_one),
        BENCH_TEST(r062_delete_the_first),
        BENCH_TEST(r062_delete_the_last),
        BENCH_TEST(r062_stop_on_the_first),
        BENCH_TEST(r062_stop_later),
        BENCH_TEST(stop_as_a_dry_run_changes_nothing),
        BENCH_TEST(taking_the_recurrence_away_is_stop),
        BENCH_TEST(own_title_outlives_an_edit_of_the_series),
        BENCH_TEST(overwriting_takes_own_titles_away),
        BENCH_TEST(split_of_10_at_4_gives_3_and_7),
        BENCH_TEST(deleted_date_stays_deleted),
        BENCH_TEST(first_date_as_an_exception_does_not_remake_the_series),
        BENCH_TEST(single_to_repeating_and_back),
        BENCH_TEST(delete_of_a_single_deletes_it),
        BENCH_TEST(delete_this_and_all_that_follow),
        BENCH_TEST(completed_dates_are_unaltered_by_every_scope),
        BENCH_TEST(all_not_completed_begins_at_the_earliest_open_date),
        BENCH_TEST(completing_touches_one_date),
        BENCH_TEST(skipped_date_stays_visible),
        BENCH_TEST(all_overdue_are_skipped_in_one_go),
        BENCH_TEST(dates_are_added_and_come_back),
        BENCH_TEST(dates_are_not_added_onto_moved_ones),
        BENCH_TEST(dates_are_added_on_removed_days),
        BENCH_TEST(create_is_not_undone_under_a_later_seat),
        BENCH_TEST(single_with_a_date_added_is_a_list),
        BENCH_TEST(rows_follow_a_new_time),
        BENCH_TEST(rows_follow_to_other_weekdays),
        BENCH_TEST(rows_without_a_place_are_listed),
        BENCH_TEST(start_on_another_day_turns_the_rule),
        BENCH_TEST(new_zone_keeps_the_wall_times_and_the_last_date),
        BENCH_TEST(series_becomes_all_day_and_timed_again),
        BENCH_TEST(longer_than_its_interval_is_told),
        BENCH_TEST(deletion_leaves_a_tombstone),
        BENCH_TEST(copy_is_single_and_without_links),
        BENCH_TEST(undo_of_one_delete_leaves_the_other),
        BENCH_TEST(refused_undo_can_be_tried_again),
        BENCH_TEST(undo_leaves_no_row_without_its_date),
        BENCH_TEST(undoing_everything_empties_the_diary),
        BENCH_TEST(the_log_keeps_thirty_days),
        BENCH_TEST(sequence_only_grows),
        BENCH_TEST(only_the_owner_edits),
        BENCH_TEST(an_undo_finds_its_dates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
