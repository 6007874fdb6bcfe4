/* SPDX-License-Identifier: MIT */
/* Repeating after completion in iCalendar (SPEC D-13): what other programs
 * send back, and what goes out and comes in again. */
#include "../diary/support.h"

#include <string.h>

#include "base/buf.h"
#include "ical/export.h"
#include "ical/import.h"
#include "zones.h"

/* Imports a calendar into the bench's diary. */
static void import(struct bench *b, const char *text, size_t len)
{
    const struct ical_import_options options = {
        .zones = {.find = test_zone_find, .ctx = b->zones},
        .zone = "Europe/Oslo",
        .now_s = b->call.now_s,
    };
    struct ical_import import;
    struct diary_import_count counts;
    size_t refused;

    assert_int_equal(ical_import(&import, text, len, &options, &b->arena),
                     TAKT_OK);
    ok(b, diary_import(&b->call, import.items, import.count, &counts, &refused,
                       &b->err));
}

static void import_todo(struct bench *b, const char *lines)
{
    TAKT_AUTO(buf) file = BUF_INIT(100000);

    buf_addf(&file,
             "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:one\n%sEND:VTODO\n"
             "END:VCALENDAR\n",
             lines);
    import(b, file.data, file.len);
}

/* The dates of the only follow-up. */
static const char *dates(struct bench *b)
{
    int64_t id;

    ok(b, diary_find_uid(&b->call, "one", &id, &b->err));
    return dates_of(b, id);
}

#define HEAD "DTSTAMP:20261123T080000Z\nSUMMARY:x\nX-TAKT-AFTER:P3W\n"
#define FIRST "DUE;TZID=Europe/Oslo:20261120T080000\n"
#define SECOND "DUE;TZID=Europe/Oslo:20261213T080000\n"

/* Clients say that a task is done in one of three ways. */
static void tick_of_a_client_makes_the_next(void **state)
{
    struct bench *b = *state;
    static const char *const ticks[] = {
        "STATUS:COMPLETED\nCOMPLETED:20261122T120000Z\n",
        "COMPLETED:20261122T120000Z\n",
        "PERCENT-COMPLETE:100\nCOMPLETED:20261122T120000Z\n",
    };

    for (size_t i = 0; i < sizeof(ticks) / sizeof(ticks[0]); i++) {
        TAKT_AUTO(buf) lines = BUF_INIT(1000);

        import_todo(b, HEAD FIRST);
        assert_string_equal(dates(b), "20261120T080000");
        buf_addf(&lines, HEAD FIRST "%s", ticks[i]);
        import_todo(b, buf_str(&lines));
        assert_string_equal(dates(b), "20261120T080000x 20261213T080000");
        ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
        ok(b, diary_undo(&b->call, 0, &b->report, &b->arena, &b->err));
    }
}

/* Without COMPLETED it was done now: the next date is that of today. */
static void tick_without_a_time_is_of_now(void **state)
{
    struct bench *b = *state;

    import_todo(b, HEAD FIRST "STATUS:COMPLETED\n");
    assert_string_equal(dates(b), "20261120T080000x 20261214T080000");
}

static void cancelled_is_skipped(void **state)
{
    struct bench *b = *state;

    import_todo(b, HEAD FIRST "STATUS:CANCELLED\n");
    assert_string_equal(dates(b), "20261120T080000s 20261214T080000");
}

/* A client keeps the one task that it sees, and knows no component for what
 * is done; and what it sends late says nothing new. */
static void what_is_done_stays_whatever_comes(void **state)
{
    struct bench *b = *state;
    const char *tick = "STATUS:COMPLETED\nCOMPLETED:20261122T120000Z\n";
    TAKT_AUTO(buf) lines = BUF_INIT(1000);
    const char *before;

    buf_addf(&lines, HEAD FIRST "%s", tick);
    import_todo(b, buf_str(&lines));
    import_todo(b,
                HEAD SECOND "STATUS:COMPLETED\nCOMPLETED:20261215T110000Z\n");
    assert_string_equal(dates(b),
                        "20261120T080000x 20261213T080000x 20270105T080000");
    before = dates(b);
    import_todo(b, buf_str(&lines));
    import_todo(b, HEAD SECOND);
    assert_string_equal(dates(b), before);
}

/* Everything that such a follow-up may be, in one diary. */
static void fill(struct bench *b)
{
    struct diary_ref ref = {.slot_s = DIARY_NONE};
    const char *const intervals[] = {"P3W", "P1D;COUNT=3",
                                     "P1M;UNTIL=20271231"};

    for (size_t i = 0; i < 6; i++) {
        ref = ref_to(
            make(b, intervals[i % 3], i < 3 ? "20261124" : "20261120T080000"),
            NULL);
        ok(b, edit(b, ref.followup, NULL, DIARY_SCOPE_THIS,
                   change_title("første")));
        ok(b, complete(b, ref.followup, NULL));
        ref.slot_s = b->report.item.followup.timing.start_s;
        if (i == 1)
            ok(b, diary_skip(&b->call, &ref, &b->report, &b->arena, &b->err));
        ref.slot_s = DIARY_NONE; /* the first again */
        if (i == 3) {
            ref.slot_s = b->report.item.followup.timing.start_s;
            ok(b, diary_complete(&b->call, &ref, DIARY_STARTED, &b->report,
                                 &b->arena, &b->err));
            ok(b, diary_move_days(&b->call, &ref, 2, &b->report, &b->arena,
                                  &b->err));
        }
        if (i == 4)
            ok(b, diary_complete(&b->call, &ref, DIARY_OPEN, &b->report,
                                 &b->arena, &b->err));
    }
}

static void export(struct bench *b, struct buf *out)
{
    const struct ical_zones zones = {.find = test_zone_find, .ctx = b->zones};
    struct diary_item *items;
    size_t count;

    ok(b, diary_list(&b->call, 0, 100, &items, &count, &b->arena, &b->err));
    assert_int_equal(ical_export(out, items, count, &zones), TAKT_OK);
}

static void export_comes_in_and_goes_out_the_same(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) once = BUF_INIT(1000000);
    TAKT_AUTO(buf) twice = BUF_INIT(1000000);
    const char *tasks;

    fill(b);
    export(b, &once);
    tasks = strstr(buf_str(&once), "BEGIN:VTODO"); /* behind the zone */
    assert_null(strstr(tasks, "RRULE"));
    assert_null(strstr(tasks, "RDATE"));
    assert_null(strstr(tasks, "EXDATE"));
    assert_int_equal(bench_close(state), 0);
    assert_int_equal(bench_open(state), 0); /* an empty diary */
    b = *state;
    import(b, once.data, once.len);
    export(b, &twice);
    assert_string_equal(buf_str(&once), buf_str(&twice));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(tick_of_a_client_makes_the_next),
        TEST(tick_without_a_time_is_of_now),
        TEST(cancelled_is_skipped),
        TEST(what_is_done_stays_whatever_comes),
        TEST(export_comes_in_and_goes_out_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
