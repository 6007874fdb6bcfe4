/* SPDX-License-Identifier: MIT */
/* Off the days off in iCalendar (SPEC D-12): other programs see the dates as
 * they lie, and what comes back equal to that is no change. */
#include "../diary/support.h"

#include <string.h>

#include "base/buf.h"
#include "ical/export.h"
#include "ical/import.h"
#include "zones.h"

static struct diary_import_count import(struct bench *b, const struct buf *file)
{
    const struct ical_import_options options = {
        .zones = {.find = test_zone_find, .ctx = b->zones},
        .zone = "Europe/Oslo",
        .now_s = b->call.now_s,
    };
    struct ical_import import;
    struct diary_import_count counts;
    size_t refused;

    assert_int_equal(
        ical_import(&import, file->data, file->len, &options, &b->arena),
        TAKT_OK);
    ok(b, diary_import(&b->call, import.items, import.count, &counts, &refused,
                       &b->err));
    return counts;
}

static void export(struct bench *b, int64_t id, struct buf *out)
{
    const struct ical_zones zones = {.find = test_zone_find, .ctx = b->zones};
    struct diary_item item;

    buf_clear(out);
    ok(b, diary_get(&b->call, 1, id, &item, &b->arena, &b->err));
    assert_int_equal(ical_export(out, &item, 1, &zones), TAKT_OK);
}

static int64_t make_shifted(struct bench *b, const char *rule,
                            const char *start, const char *shift)
{
    struct diary_item item = item_of(rule, start);

    item.followup.timing.shift = shift;
    ok(b, diary_create(&b->call, &item, &b->report, &b->arena, &b->err));
    return b->report.followup;
}

static size_t count_of(const char *text, const char *part)
{
    size_t count = 0;

    while ((text = strstr(text, part)) != NULL) {
        count++;
        text += strlen(part);
    }
    return count;
}

static void others_see_dates_as_they_lie(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) out = BUF_INIT(100000);
    int64_t id = make_shifted(b, "FREQ=DAILY;COUNT=5", "20270513T090000",
                              "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO");

    assert_string_equal(
        dates_of(b, id),
        "20270513T090000 20270514T090000 20270518T090000^20270515T090000 "
        "20270519T090000 20270520T090000");
    export(b, id, &out);
    const char *text = buf_str(&out);
    assert_non_null(
        strstr(text, "RRULE:FREQ=DAILY;UNTIL=20270520T070000Z\r\n"));
    assert_non_null(strstr(text, "EXDATE;TZID=Europe/Oslo:20270516T090000,"
                                 "20270517T090000,20270518T090000\r\n"));
    assert_non_null(
        strstr(text, "X-TAKT-SHIFT:NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO\r\n"));
    assert_int_equal(count_of(text, "RECURRENCE-ID"), 1);
    const char *override =
        strstr(text, "RECURRENCE-ID;TZID=Europe/Oslo:20270515T090000\r\n");
    assert_non_null(override);
    assert_non_null(
        strstr(override, "DTSTART;TZID=Europe/Oslo:20270518T090000\r\n"));
}

static void what_comes_back_is_no_change(void **state)
{
    static const struct {
        const char *rule;
        const char *start;
        const char *shift;
    } cases[] = {
        {"FREQ=DAILY;COUNT=5", "20270513T090000",
         "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO"},
        {"FREQ=WEEKLY;COUNT=4", "20270517T090000",
         "PREVIOUS;DAYS=WEEKEND,HOLIDAY;PLACE=NO"},
        {"FREQ=MONTHLY;BYMONTHDAY=1", "20270101T090000",
         "NEAREST;DAYS=WEEKEND,HOLIDAY;PLACE=DE-BY"},
        {"FREQ=DAILY;UNTIL=20270601T070000Z", "20270513T090000",
         "SKIP;DAYS=WEEKEND"},
    };
    struct bench *b = *state;
    TAKT_AUTO(buf) first = BUF_INIT(1000000);
    TAKT_AUTO(buf) second = BUF_INIT(1000000);

    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        int64_t id =
            make_shifted(b, cases[i].rule, cases[i].start, cases[i].shift);
        struct diary_ref ref = ref_to(id, NULL);
        const char *before;

        export(b, id, &first);
        before = dates_of(b, id);
        struct diary_import_count counts = import(b, &first);
        assert_int_equal(counts.same + counts.replaced, 1);
        assert_string_equal(dates_of(b, id), before);
        assert_string_equal(rule_of(b, id), cases[i].rule);
        /* Into an empty diary it is the same too. */
        ok(b, diary_delete(&b->call, &ref, DIARY_SCOPE_ALL, &b->report,
                           &b->arena, &b->err));
        assert_int_equal(import(b, &first).made, 1);
        assert_string_equal(dates_of(b, ++id), before);
        assert_string_equal(rule_of(b, id), cases[i].rule);
        export(b, id, &second);
        assert_string_equal(buf_str(&first), buf_str(&second));
        assert_int_equal(import(b, &second).same, 1);
    }
}

/* What a client moves by hand stays moved, and the rest goes on by itself. */
static void what_a_client_moves_is_moved(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) out = BUF_INIT(100000);
    int64_t id = make_shifted(b, "FREQ=WEEKLY;COUNT=2", "20270517T090000",
                              "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO");

    assert_string_equal(dates_of(b, id),
                        "20270518T090000^20270517T090000 20270524T090000");
    export(b, id, &out);
    char *override = strstr(out.data, "RECURRENCE-ID");
    char *start = strstr(override, "DTSTART;TZID=Europe/Oslo:20270518T090000");
    char *end = strstr(override, "DTEND;TZID=Europe/Oslo:20270518T100000");
    assert_non_null(start);
    assert_non_null(end);
    memcpy(strstr(start, "20270518"), "20270519", 8);
    memcpy(strstr(end, "20270518"), "20270519", 8);
    assert_int_equal(import(b, &out).replaced, 1);
    assert_string_equal(dates_of(b, id),
                        "20270519T090000<20270517T090000 20270524T090000");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(others_see_dates_as_they_lie),
        BENCH_TEST(what_comes_back_is_no_change),
        BENCH_TEST(what_a_client_moves_is_moved),
    };

    return cmocka_run_group_tests_name("ical shift", tests, NULL, NULL);
}
