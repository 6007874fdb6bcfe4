/* SPDX-License-Identifier: MIT */
/* SPEC section 17, tests 1 to 10: dates and rules, through the diary. */
#include "support.h"

#include <stdio.h>
#include <string.h>

static int64_t last_of(struct bench *b, int64_t followup)
{
    const char *dates = dates_of(b, followup);
    const char *last = strrchr(dates, ' ');

    return wall(last == NULL ? dates : last + 1);
}

/* 1 */
static void weekly_25_times_and_by_its_last_date_agree(void **state)
{
    struct bench *b = *state;
    int64_t by_count =
        make(b, "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=25", "20211104T113000");
    int64_t by_date;

    assert_int_equal(b->report.date_count, 25);
    assert_int_equal(last_of(b, by_count), wall("20220127T113000"));
    by_date =
        make(b, "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20220127", "20211104T113000");
    assert_string_equal(dates_of(b, by_count), dates_of(b, by_date));
}

/* 2 */
static void start_moves_to_the_first_fitting_date(void **state)
{
    struct bench *b = *state;
    int64_t id = make(b, "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2", "20261202T090000");

    assert_true(b->report.start_moved);
    assert_string_equal(dates_of(b, id), "20261203T090000 20261208T090000");
}

/* R-040 with D-05: the interval counts from the first instance. */
static void interval_counts_from_the_first_instance(void **state)
{
    struct bench *b = *state;
    int64_t id =
        make(b, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=2", "20261204T090000");

    assert_string_equal(dates_of(b, id), "20261208T090000 20261222T090000");
}

/* 3 */
static void every_workday_from_a_friday(void **state)
{
    struct bench *b = *state;
    int64_t id =
        make(b, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=8", "20270507T090000");

    assert_string_equal(dates_of(b, id),
                        "20270507T090000 20270510T090000 20270511T090000 "
                        "20270512T090000 20270513T090000 20270514T090000 "
                        "20270517T090000 20270518T090000");
}

/* 4 */
static void day_31_as_last_day_or_skipped(void **state)
{
    struct bench *b = *state;

    assert_string_equal(
        dates_of(b, make(b,
                         "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;"
                         "COUNT=4",
                         "20270131")),
        "20270131 20270228 20270331 20270430");
    assert_string_equal(
        dates_of(b, make(b, "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", "20270131")),
        "20270131 20270331 20270531 20270731");
}

/* 5 */
static void february_29_as_last_day_or_in_leap_years(void **state)
{
    struct bench *b = *state;

    assert_string_equal(
        dates_of(b, make(b,
                         "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1;"
                         "COUNT=3",
                         "20280229")),
        "20280229 20290228 20300228");
    assert_string_equal(
        dates_of(b, make(b, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3",
                         "20280229")),
        "20280229 20320229 20360229");
}

/* 6 */
static void fourth_and_last_thursday_differ(void **state)
{
    struct bench *b = *state;

    assert_string_equal(
        dates_of(b, make(b, "FREQ=MONTHLY;BYDAY=4TH;COUNT=2", "20261201")),
        "20261224 20270128");
    assert_string_equal(
        dates_of(b, make(b, "FREQ=MONTHLY;BYDAY=-1TH;COUNT=2", "20261201")),
        "20261231 20270128");
}

/* 7 */
static void week_start_is_kept_with_the_rule(void **state)
{
    struct bench *b = *state;
    int64_t monday =
        make(b, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", "20261130");
    int64_t sunday = make(
        b, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4;WKST=SU", "20261130");
    struct diary_person person;

    assert_string_equal(dates_of(b, monday),
                        "20261130 20261206 20261214 20261220");
    assert_string_equal(dates_of(b, sunday),
                        "20261130 20261213 20261214 20261227");
    ok(b, diary_preferences(&b->call, &person, &b->arena, &b->err));
    person.first_weekday = TAKT_SUNDAY;
    ok(b, diary_set_preferences(&b->call, &person, &b->err));
    assert_string_equal(dates_of(b, monday),
                        "20261130 20261206 20261214 20261220");
}

/* 8 */
static void nine_stays_nine_across_clock_changes(void **state)
{
    struct bench *b = *state;

    assert_string_equal(
        dates_of(b, make(b, "FREQ=WEEKLY;BYDAY=SU;COUNT=2", "20270321T090000")),
        "20270321T090000 20270328T090000");
    assert_string_equal(
        dates_of(b, make(b, "FREQ=WEEKLY;BYDAY=SU;COUNT=2", "20271024T090000")),
        "20271024T090000 20271031T090000");
    assert_string_equal(
        dates_of(b, make(b, "FREQ=DAILY;COUNT=3", "20270327T023000")),
        "20270327T023000 20270328T033000 20270329T023000");
}

/* 9 */
static void count_counts_what_is_and_lists_keep_two_a_day(void **state)
{
    struct bench *b = *state;
    struct diary_item twice =
        item_of("20261201T090000,20261201T090000", "20261201T090000");
    int64_t id = make(b, "20261201T140000,20261201T090000", "20261201T090000");

    assert_string_equal(dates_of(b, id), "20261201T090000 20261201T140000");
    refused(b, diary_create(&b->call, &twice, &b->report, &b->arena, &b->err),
            DIARY_REASON_SAME_TIME);
    id = make(b, "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "20261201");
    assert_string_equal(dates_of(b, id), "20261231 20270131 20270331");
}

/* 10 */
static void list_over_the_cap_is_refused_with_the_number(void **state)
{
    struct bench *b = *state;
    char *list = diary_take(&b->arena, 10001, 16);
    struct diary_item item;
    char *p = list;

    for (int i = 0; i < 10001; i++) {
        struct takt_time time = {(int64_t)(20000 + i) * TAKT_DAY_S,
                                 TAKT_TIME_DATE};

        p += takt_time_print(p, time);
        *p++ = ',';
    }
    *--p = '\0';
    item = item_of(list, "20261201");
    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_TOO_MANY_DATES);
    assert_int_equal(b->err.arg[0], 10001);
    assert_int_equal(b->err.arg[1], DIARY_DATES_MAX);
    *strrchr(list, ',') = '\0';
    item = item_of(list, "20261201");
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    assert_int_equal(b->report.date_count, 10000);
}

/* 10 */
static void endless_rule_shows_its_first_page(void **state)
{
    struct bench *b = *state;

    (void)make(b, "FREQ=DAILY", "20261201");
    assert_true(b->report.is_endless);
    assert_true(b->report.date_count == DIARY_NONE);
    assert_int_equal(b->report.dates_listed, DIARY_REPORT_DATES);
}

static void rule_without_dates_is_refused(void **state)
{
    struct bench *b = *state;
    struct diary_item item =
        item_of("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20261201");
    const char *before = dump(b);

    refused(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err),
            DIARY_REASON_NO_DATES);
    assert_string_equal(dump(b), before);
}

static void dry_run_saves_nothing(void **state)
{
    struct bench *b = *state;
    const char *before = dump(b);

    b->call.dry_run = true;
    (void)make(b, "FREQ=DAILY;COUNT=3", "20261201T090000");
    assert_int_equal(b->report.date_count, 3);
    assert_string_equal(dump(b), before);
}

/* D-16, R-151: every date is checked; free entries and the series itself do
 * not count. */
static void conflicts_are_found_on_every_date(void **state)
{
    struct bench *b = *state;
    struct diary_item free_item = item_of("FREQ=DAILY", "20261201T093000");

    (void)make(b, NULL, "20261208T093000");
    (void)make(b, "FREQ=MONTHLY;BYMONTHDAY=5", "20270105T083000");
    free_item.seat.show_as = DIARY_FREE;
    ok(b, diary_create(&b->call, &free_item, &b->report, &b->arena, &b->err));
    assert_int_equal(b->report.conflict_count, 0);
    (void)make(b, "FREQ=WEEKLY;BYDAY=TU;COUNT=25", "20261201T090000");
    /* 8 December; 5 January; the others' fifths are no Tuesdays */
    assert_int_equal(b->report.conflict_count, 2);
    assert_int_equal(b->report.conflicts[0].slot_s, wall("20261208T090000"));
    assert_int_equal(b->report.conflicts[1].slot_s, wall("20270105T090000"));
    assert_true(b->report.checked_to_s == DIARY_ENDLESS);
}

static void endless_conflicts_say_how_far_they_were_checked(void **state)
{
    struct bench *b = *state;

    (void)make(b, "FREQ=WEEKLY;BYDAY=MO", "20261207T093000");
    (void)make(b, "FREQ=WEEKLY;BYDAY=MO", "20261207T090000");
    assert_true(b->report.checked_to_s != DIARY_ENDLESS);
    assert_true(b->report.checked_to_s >
                b->call.now_s + (int64_t)10 * 365 * TAKT_DAY_S);
    assert_true(b->report.conflict_count >= 520);
    assert_int_equal(b->report.conflicts_listed, DIARY_CONFLICTS_LISTED);
}

/* No rule hangs, whatever it is compared with. */
static void conflicts_with_every_second_end(void **state)
{
    struct bench *b = *state;
    struct diary_item item = item_of("FREQ=SECONDLY", "20000101T000000");

    item.followup.timing.length_s = 1;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    item.followup.timing.length_s = 0;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    (void)make(b, "20010101T090000,20510101T090000", "20010101T090000");
    assert_int_equal(b->report.conflict_count, 2);
    (void)make(b, "FREQ=SECONDLY;BYHOUR=3", "20010101T030000");
    assert_true(b->report.conflict_count > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(weekly_25_times_and_by_its_last_date_agree),
        BENCH_TEST(start_moves_to_the_first_fitting_date),
        BENCH_TEST(interval_counts_from_the_first_instance),
        BENCH_TEST(every_workday_from_a_friday),
        BENCH_TEST(day_31_as_last_day_or_skipped),
        BENCH_TEST(february_29_as_last_day_or_in_leap_years),
        BENCH_TEST(fourth_and_last_thursday_differ),
        BENCH_TEST(week_start_is_kept_with_the_rule),
        BENCH_TEST(nine_stays_nine_across_clock_changes),
        BENCH_TEST(count_counts_what_is_and_lists_keep_two_a_day),
        BENCH_TEST(list_over_the_cap_is_refused_with_the_number),
        BENCH_TEST(endless_rule_shows_its_first_page),
        BENCH_TEST(rule_without_dates_is_refused),
        BENCH_TEST(dry_run_saves_nothing),
        BENCH_TEST(conflicts_are_found_on_every_date),
        BENCH_TEST(endless_conflicts_say_how_far_they_were_checked),
        BENCH_TEST(conflicts_with_every_second_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
