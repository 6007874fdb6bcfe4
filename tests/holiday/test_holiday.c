/* SPDX-License-Identifier: MIT */
/*
 * Days off: days that laws name, what each place promises of its list, and the
 * ways between working days. The whole of the data stands against a peer in
 * test_peer.py.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <takt/holiday.h>

static struct takt_place find(const char *code)
{
    struct takt_place place;

    assert_int_equal(takt_place_find(&place, code, strlen(code)), TAKT_OK);
    return place;
}

static int32_t day_of(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return (int32_t)(time.wall_s / TAKT_DAY_S - (time.wall_s % TAKT_DAY_S < 0));
}

struct known {
    const char *place;
    const char *date;
    char kind; /* 'o' off, 's' off as a substitute, 'c' custom, '-' none */
    const char *name;
};

static const struct known knowns[] = {
    {"NO", "2026-05-17", 'o', "Grunnlovsdagen"},
    {"NO", "2026-12-24", 'c', "Julaften"},
    {"NO", "2008-05-01", 'o', "Arbeidernes dag"}, /* and Ascension Day */
    {"NO", "2026-11-26", '-', NULL},
    {"SE", "2026-06-19", 'c', "Midsommarafton"},
    {"SE", "2026-06-20", 'o', "Midsommardagen"},
    {"SE", "2027-06-26", 'o', "Midsommardagen"},
    {"SE", "2026-10-31", 'o', "Alla helgons dag"},
    {"SE", "2004-06-06", '-', NULL}, /* became one in 2005 */
    {"DK", "2023-05-05", 'o', "Store bededag"},
    {"DK", "2024-04-26", '-', NULL},
    {"DK", "2026-06-05", 'c', "Grundlovsdag"},
    {"FI", "2026-12-06", 'o', "Itsenäisyyspäivä"},
    {"IS", "2026-04-23", 'o', "Sumardagurinn fyrsti"},
    {"IS", "2026-08-03", 'o', "Frídagur verslunarmanna"},
    {"DE", "2026-10-03", 'o', "Tag der Deutschen Einheit"},
    {"DE", "2017-10-31", 'o', "Reformationstag"},
    {"DE", "2018-10-31", '-', NULL},
    {"DE-BE", "2018-03-08", '-', NULL},
    {"DE-BE", "2019-03-08", 'o', "Internationaler Frauentag"},
    {"DE-MV", "2022-03-08", '-', NULL},
    {"DE-MV", "2023-03-08", 'o', "Internationaler Frauentag"},
    {"DE-BE", "2025-05-08", 'o', "Tag der Befreiung"},
    {"DE-TH", "2018-09-20", '-', NULL},
    {"DE-TH", "2019-09-20", 'o', "Weltkindertag"},
    {"DE-NI", "2016-10-31", '-', NULL},
    {"DE-NI", "2017-10-31", 'o', "Reformationstag"},
    {"DE-NI", "2018-10-31", 'o', "Reformationstag"},
    {"DE-BY", "2017-10-31", 'o', "Reformationstag"},
    {"DE-BY", "2018-10-31", '-', NULL},
    {"DE-BY", "2026-08-15", 'c', "Mariä Himmelfahrt"},
    {"DE-SL", "2026-08-15", 'o', "Mariä Himmelfahrt"},
    {"DE-SN", "2026-11-18", 'o', "Buß- und Bettag"},
    {"DE-SN", "2023-11-22", 'o', "Buß- und Bettag"},
    {"NL", "2025-04-26", 'o', "Koningsdag"}, /* in place of a Sunday */
    {"NL", "2025-04-27", '-', NULL},
    {"NL", "2025-05-05", 'o', "Bevrijdingsdag"},
    {"NL", "2026-05-05", 'c', "Bevrijdingsdag"},
    {"GB-EAW", "2020-05-04", '-', NULL},
    {"GB-EAW", "2020-05-08", 'o', "Early May bank holiday"},
    {"GB-SCT", "2020-05-08", 'o', "Early May bank holiday"},
    {"GB-EAW", "2022-05-30", '-', NULL},
    {"GB-EAW", "2022-06-02", 'o', "Spring bank holiday"},
    {"GB-NIR", "2022-06-03", 'o', "Platinum Jubilee bank holiday"},
    {"GB", "2022-09-19", 'o', "State Funeral of Queen Elizabeth II"},
    {"GB-SCT", "2023-05-08", 'o', "Coronation of King Charles III"},
    {"GB-SCT", "2026-06-15", 'o', "World Cup bank holiday"},
    {"GB-EAW", "2026-06-15", '-', NULL},
    {"GB-SCT", "2026-04-06", '-', NULL}, /* Easter Monday */
    {"GB-EAW", "2026-04-06", 'o', "Easter Monday"},
    {"GB", "2026-04-06", '-', NULL},
    {"GB-EAW", "2021-12-27", 's', "Christmas Day"},
    {"GB-EAW", "2021-12-28", 's', "Boxing Day"},
    {"GB-EAW", "2022-12-26", 'o', "Boxing Day"},
    {"GB-EAW", "2022-12-27", 's', "Christmas Day"},
    {"GB-EAW", "2020-12-28", 's', "Boxing Day"},
    {"GB-SCT", "2022-01-03", 's', "New Year's Day"},
    {"GB-SCT", "2022-01-04", 's', "2nd January"},
    {"GB-SCT", "2023-01-02", 'o', "2nd January"},
    {"GB-SCT", "2023-01-03", 's', "New Year's Day"},
    {"GB-SCT", "2024-12-02", 's', "St Andrew's Day"},
    {"GB-NIR", "2025-07-14", 's', "Battle of the Boyne"},
    {"US", "2020-06-19", '-', NULL},
    {"US", "2021-06-18", 's', "Juneteenth"},
    {"US", "2021-06-19", 'o', "Juneteenth"},
    {"US", "2021-12-31", 's', "New Year's Day"}, /* of the year after */
    {"US", "2022-12-26", 's', "Christmas Day"},
    {"US", "2026-07-03", 's', "Independence Day"},
    {"US", "2026-05-25", 'o', "Memorial Day"},
    {"US", "2026-11-26", 'o', "Thanksgiving Day"},
};

static char kind_of(takt_status status, const struct takt_holiday *holiday)
{
    if (status != TAKT_OK)
        return '-';
    if (!holiday->is_off)
        return 'c';
    return holiday->is_substitute ? 's' : 'o';
}

static void days_are_what_laws_say(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(knowns) / sizeof(knowns[0]); i++) {
        const struct known *known = &knowns[i];
        struct takt_holiday holiday;
        const takt_status status =
            takt_holiday_on(&holiday, find(known->place), day_of(known->date));

        if (kind_of(status, &holiday) != known->kind)
            fail_msg("%s %s", known->place, known->date);
        if (status == TAKT_OK)
            assert_string_equal(holiday.name, known->name);
        else
            assert_null(holiday.name);
    }
}

static void assert_same(const struct takt_holiday *a,
                        const struct takt_holiday *b)
{
    assert_int_equal(a->day, b->day);
    assert_int_equal(a->is_off, b->is_off);
    assert_int_equal(a->is_substitute, b->is_substitute);
    assert_ptr_equal(a->name, b->name);
    assert_ptr_equal(a->english, b->english);
    assert_ptr_equal(a->lang, b->lang);
}

/* What a year's list promises, held against each of its days. */
static void check_year(struct takt_place place, int32_t year)
{
    struct takt_holiday list[TAKT_HOLIDAY_YEAR_MAX];
    const size_t count =
        takt_holiday_year(list, TAKT_HOLIDAY_YEAR_MAX, place, year);
    const int32_t end = takt_day(year, 12, 31);
    size_t i = 0;

    assert_in_range(count, 1, TAKT_HOLIDAY_YEAR_MAX);
    for (int32_t day = takt_day(year, 1, 1); day <= end; day++) {
        struct takt_holiday on;
        const takt_status status = takt_holiday_on(&on, place, day);
        const size_t first = i;

        for (; i < count && list[i].day == day; i++)
            assert_true(list[i].is_off <= list[first].is_off);
        assert_int_equal(status, i > first ? TAKT_OK : TAKT_DONE);
        if (status == TAKT_OK)
            assert_same(&on, &list[first]);
    }
    assert_int_equal(i, count); /* all of them, and in their order */
}

static void a_year_lists_its_days_in_order(void **state)
{
    struct takt_place place;
    size_t count = 0;

    (void)state;
    for (; takt_place_at(&place, count) == TAKT_OK; count++) {
        for (int32_t year = 2016; year <= 2036; year++)
            check_year(place, year);
        check_year(place, 1);
        check_year(place, 9999);
    }
    assert_int_equal(count, 9 + 16 + 5);
    assert_null(place.country);
}

static void a_short_array_gets_the_first(void **state)
{
    struct takt_holiday all[TAKT_HOLIDAY_YEAR_MAX];
    struct takt_holiday few[3];
    const struct takt_place place = find("US");
    const size_t count =
        takt_holiday_year(all, TAKT_HOLIDAY_YEAR_MAX, place, 2021);

    (void)state;
    assert_int_equal(takt_holiday_year(few, 3, place, 2021), count);
    for (size_t i = 0; i < 3; i++)
        assert_same(&few[i], &all[i]);
    assert_int_equal(takt_holiday_year(NULL, 0, place, 2021), count);
    assert_int_equal(takt_holiday_year(few, 3, place, 0), 0);
    assert_int_equal(takt_holiday_year(few, 3, place, 10000), 0);
}

/* Whether each region of a country has a day off. */
static bool is_off_in_all(const struct takt_country *country, int32_t day)
{
    struct takt_place place;

    for (size_t i = 0; takt_place_at(&place, i) == TAKT_OK; i++) {
        struct takt_holiday holiday;

        if (place.country != country || place.region == NULL)
            continue;
        if (takt_holiday_on(&holiday, place, day) != TAKT_OK || !holiday.is_off)
            return false;
    }
    return true;
}

/* A country alone has off just what all of its regions have. */
static void a_country_has_what_its_regions_share(void **state)
{
    static const char *const codes[] = {"DE", "GB"};
    const int32_t end = day_of("2036-12-31");

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        const struct takt_workdays workdays = {find(codes[i]), 0};

        for (int32_t day = day_of("2016-01-01"); day <= end; day++) {
            if (is_off_in_all(workdays.place.country, day) ==
                takt_workday_is(&workdays, day))
                fail_msg("%s %d", codes[i], day);
        }
    }
}

static void places_are_found_by_code(void **state)
{
    static const char *const wrong[] = {
        "", "N", "NOR", "XX", "DE-", "DE-XX", "DE_BY", "NO-03", "DE-BYY"};
    struct takt_place place;

    (void)state;
    for (size_t i = 0; takt_place_at(&place, i) == TAKT_OK; i++) {
        const struct takt_place found = find(takt_place_code(place));
        assert_ptr_equal(found.country, place.country);
        assert_ptr_equal(found.region, place.region);
    }
    assert_string_equal(takt_place_code(find("de-by")), "DE-BY");
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert_int_equal(takt_place_find(&place, wrong[i], strlen(wrong[i])),
                         TAKT_DONE);
        assert_null(place.country);
    }
    assert_int_equal(takt_place_find(&place, "NO...", 2), TAKT_OK);
}

static void names_follow_the_language(void **state)
{
    struct takt_holiday holiday;

    (void)state;
    assert_int_equal(
        takt_holiday_on(&holiday, find("NO"), day_of("2026-12-25")), TAKT_OK);
    assert_string_equal(holiday.lang, "nb");
    assert_string_equal(takt_holiday_name(&holiday, "nb", 2), "1. juledag");
    assert_string_equal(takt_holiday_name(&holiday, "en", 2), "Christmas Day");
    assert_string_equal(takt_holiday_name(&holiday, "EN_GB.UTF-8", 11),
                        "Christmas Day");
    assert_string_equal(takt_holiday_name(&holiday, "enm", 3), "1. juledag");
    assert_string_equal(takt_holiday_name(&holiday, "", 0), "1. juledag");
    assert_string_equal(takt_place_name(find("DE-BY"), "en", 2), "Bavaria");
    assert_string_equal(takt_place_name(find("DE-BY"), "nb", 2), "Bayern");
    assert_string_equal(takt_place_name(find("US"), "nb", 2), "United States");
}

static void no_place_has_no_holidays(void **state)
{
    const struct takt_place none = {NULL, NULL};
    const int32_t christmas = day_of("2026-12-25");
    struct takt_holiday holiday;

    (void)state;
    assert_int_equal(takt_holiday_on(&holiday, none, christmas), TAKT_DONE);
    assert_int_equal(takt_holiday_year(&holiday, 1, none, 2026), 0);
    assert_string_equal(takt_place_code(none), "");
    assert_string_equal(takt_place_name(none, "en", 2), "");
    assert_int_equal(takt_holiday_on(&holiday, find("NO"), TAKT_DAY_MAX + 1),
                     TAKT_DONE);
}

/* Easter 2026: Wednesday 1 April, off from Thursday to Monday. */
static void easter_week_is_stepped_over(void **state)
{
    const struct takt_workdays workdays = {find("NO"), TAKT_WEEKEND};
    int32_t day;

    (void)state;
    assert_int_equal(takt_workday_next(&day, &workdays, day_of("2026-04-02")),
                     TAKT_OK);
    assert_int_equal(day, day_of("2026-04-07"));
    assert_int_equal(
        takt_workday_previous(&day, &workdays, day_of("2026-04-06")), TAKT_OK);
    assert_int_equal(day, day_of("2026-04-01"));
    assert_int_equal(
        takt_workday_nearest(&day, &workdays, day_of("2026-04-03")), TAKT_OK);
    assert_int_equal(day, day_of("2026-04-01"));
    /* Saturday lies three days from either side: the later. */
    assert_int_equal(
        takt_workday_nearest(&day, &workdays, day_of("2026-04-04")), TAKT_OK);
    assert_int_equal(day, day_of("2026-04-07"));
    /* Christmas Eve is a day of work, by law. */
    assert_true(takt_workday_is(&workdays, day_of("2026-12-24")));
}

/* next and previous are where a walk day by day ends, and nearest is the
 * nearer of them, the later of two as near. */
static void check_moves(const struct takt_workdays *workdays, int32_t day)
{
    int32_t next;
    int32_t previous;
    int32_t nearest;

    assert_int_equal(takt_workday_next(&next, workdays, day), TAKT_OK);
    assert_int_equal(takt_workday_previous(&previous, workdays, day), TAKT_OK);
    assert_int_equal(takt_workday_nearest(&nearest, workdays, day), TAKT_OK);
    assert_true(previous <= day && day <= next);
    for (int32_t d = previous; d <= next; d++)
        assert_int_equal(takt_workday_is(workdays, d),
                         d == previous || d == next);
    assert_int_equal(nearest, next - day <= day - previous ? next : previous);
}

static void moves_end_on_the_next_working_day(void **state)
{
    static const uint32_t weekends[] = {
        0, TAKT_WEEKEND, 1u << TAKT_FRIDAY,
        0x7f & ~(1u << TAKT_THURSDAY), /* Thursdays alone are worked on */
    };
    static const char *const codes[] = {"NO", "GB-SCT", "US", "DE-BY"};

    (void)state;
    for (size_t c = 0; c < 4; c++) {
        for (size_t w = 0; w < 4; w++) {
            const struct takt_workdays workdays = {find(codes[c]), weekends[w]};
            for (int32_t d = 0; d < 731; d++)
                check_moves(&workdays, day_of("2020-12-20") + d);
        }
    }
}

static void without_a_working_day_a_search_ends(void **state)
{
    const struct takt_workdays never = {{NULL, NULL}, 0x7f};
    const struct takt_workdays weekdays = {find("NO"), TAKT_WEEKEND};
    int32_t day;

    (void)state;
    assert_int_equal(takt_workday_next(&day, &never, 0), TAKT_DONE);
    assert_int_equal(takt_workday_previous(&day, &never, 0), TAKT_DONE);
    assert_int_equal(takt_workday_nearest(&day, &never, 0), TAKT_DONE);
    assert_int_equal(day, 0);
    /* 0001-01-01 is a day off, and none is before it. */
    assert_int_equal(takt_workday_previous(&day, &weekdays, TAKT_DAY_MIN),
                     TAKT_DONE);
    assert_int_equal(takt_workday_nearest(&day, &weekdays, TAKT_DAY_MIN),
                     TAKT_OK);
    assert_int_equal(day, TAKT_DAY_MIN + 1);
    assert_int_equal(takt_workday_next(&day, &weekdays, TAKT_DAY_MAX), TAKT_OK);
    assert_int_equal(day, TAKT_DAY_MAX); /* a Friday */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_what_laws_say),
        cmocka_unit_test(a_year_lists_its_days_in_order),
        cmocka_unit_test(a_short_array_gets_the_first),
        cmocka_unit_test(a_country_has_what_its_regions_share),
        cmocka_unit_test(places_are_found_by_code),
        cmocka_unit_test(names_follow_the_language),
        cmocka_unit_test(no_place_has_no_holidays),
        cmocka_unit_test(easter_week_is_stepped_over),
        cmocka_unit_test(moves_end_on_the_next_working_day),
        cmocka_unit_test(without_a_working_day_a_search_ends),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
