/* SPDX-License-Identifier: MIT */
/* What single components become: the vectors of readings that only import
 * shows, and every property that an item has a place for. */
#include "../diary/support.h"

#include <string.h>

#include "base/buf.h"
#include "ical/import.h"
#include "zones.h"

/* Imports components into the bench's diary. */
static struct ical_import import(struct bench *b, const char *components)
{
    const struct ical_import_options options = {
        .zones = {.find = test_zone_find, .ctx = b->zones},
        .zone = "Europe/Oslo",
        .now_s = b->call.now_s,
    };
    TAKT_AUTO(buf) file = BUF_INIT(100000);
    struct ical_import import;
    struct diary_import_count counts;
    size_t refused;

    buf_addf(&file, "BEGIN:VCALENDAR\n%s\nEND:VCALENDAR\n", components);
    assert_int_equal(
        ical_import(&import, file.data, file.len, &options, &b->arena),
        TAKT_OK);
    ok(b, diary_import(&b->call, import.items, import.count, &counts, &refused,
                       &b->err));
    return import;
}

#define EVENT(lines) "BEGIN:VEVENT\nUID:one\n" lines "\nEND:VEVENT"
#define TODO(lines) "BEGIN:VTODO\nUID:one\n" lines "\nEND:VTODO"

/* Components, and their dates as dates_of() prints them. */
struct vector {
    const char *name;
    const char *components;
    const char *dates;
};

static const struct vector vectors[] = {
    {"S1: a start off the rule is one more date, not counted",
     EVENT("DTSTART;VALUE=DATE:20260304\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=3"),
     "20260304 20260305 20260312 20260319"},
    {"S2: a start that EXDATE names is gone, and counted",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=3\n"
           "EXDATE;VALUE=DATE:20260302"),
     "20260303 20260304"},
    {"S4: hours of a DATE start are refused: its single date",
     EVENT("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=HOURLY;COUNT=3"),
     "20260105"},
    {"S5: a task's dates are its deadlines",
     TODO("DUE;VALUE=DATE:20260310\nRRULE:FREQ=WEEKLY;COUNT=2"),
     "20260310 20260317"},
    {"S8: two rules are a union",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=3\n"
           "RRULE:FREQ=WEEKLY;COUNT=3"),
     "20260302 20260303 20260304 20260309 20260316"},
    {"U6: an UNTIL before the start leaves the single date",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;UNTIL=20260301"),
     "20260302"},
    {"N7: a rule that never matches leaves the single date",
     EVENT("DTSTART;VALUE=DATE:20260302\n"
           "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
     "20260302"},
    {"P9: BYSETPOS alone is refused",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=MONTHLY;BYSETPOS=1"),
     "20260302"},
    {"V1: what the RFC forbids is refused",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=WEEKLY;BYDAY=1MO"),
     "20260302"},
    {"K16: a calendar that we do not have is refused",
     EVENT("DTSTART;VALUE=DATE:20260131\nRRULE:RSCALE=RUSSIAN;FREQ=YEARLY"),
     "20260131"},
    {"X1: an RDATE on a date of the rule is one date",
     EVENT("DTSTART;TZID=Europe/Oslo:20260302T090000\n"
           "RRULE:FREQ=DAILY;COUNT=3\nRDATE:20260303T080000Z"),
     "20260302T090000 20260303T090000 20260304T090000"},
    {"X3: an RDATE before the start is shown",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=2\n"
           "RDATE;VALUE=DATE:20260220"),
     "20260220+ 20260302 20260303"},
    {"X4: an RDATE of the other type",
     EVENT("DTSTART:20260302T090000\nRRULE:FREQ=DAILY;COUNT=2\n"
           "RDATE;VALUE=DATE:20260310"),
     "20260302T090000 20260303T090000 20260310T090000+"},
    {"X6: dates alone, with the start",
     EVENT("DTSTART;VALUE=DATE:20260304\nRDATE;VALUE=DATE:20260310"),
     "20260304 20260310"},
    {"X7: a DATE in EXDATE takes the day out",
     EVENT("DTSTART:20260302T090000\nRRULE:FREQ=DAILY;COUNT=4\n"
           "EXDATE;VALUE=DATE:20260303"),
     "20260302T090000 20260304T090000 20260305T090000"},
    {"X8: a time in EXDATE of a DATE series by its date",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=4\n"
           "EXDATE:20260303T090000"),
     "20260302 20260304 20260305"},
    {"X9: EXDATE in another zone, and floating",
     EVENT("DTSTART;TZID=Europe/Oslo:20260302T090000\n"
           "RRULE:FREQ=DAILY;COUNT=4\nEXDATE:20260303T080000Z\n"
           "EXDATE:20260304T090000"),
     "20260302T090000 20260305T090000"},
    {"X10: EXDATE wins over RDATE",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=2\n"
           "RDATE;VALUE=DATE:20260310\nEXDATE;VALUE=DATE:20260310"),
     "20260302 20260303"},
    {"X12: everything excluded",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=2\n"
           "EXDATE;VALUE=DATE:20260302,20260303"),
     ""},
    {"X13: EXRULE is subtracted",
     EVENT("DTSTART;VALUE=DATE:20260302\nRRULE:FREQ=DAILY;COUNT=5\n"
           "EXRULE:FREQ=DAILY;INTERVAL=2"),
     "20260303 20260305"},
    {"X14: an override that is no instance is an added date",
     EVENT("DTSTART:20260302T090000Z\nRRULE:FREQ=DAILY;COUNT=2") "\n" EVENT(
         "RECURRENCE-ID:20260310T120000Z\nDTSTART:20260310T120000Z"),
     "20260302T090000 20260303T090000 20260310T120000+"},
    {"X14: EXDATE wins over an override",
     EVENT("DTSTART:20260302T090000Z\nRRULE:FREQ=DAILY;COUNT=2\n"
           "EXDATE:20260303T090000Z") "\n" EVENT("RECURRENCE-ID:"
                                                 "20260303T090000Z\nDTSTART:"
                                                 "20260303T120000Z"),
     "20260302T090000"},
    {"an override before its whole",
     EVENT("RECURRENCE-ID:20260303T090000Z\nDTSTART:20260303T120000Z") "\n" EVENT(
         "DTSTART:20260302T090000Z\nRRULE:FREQ=DAILY;COUNT=2"),
     "20260302T090000 20260303T120000<20260303T090000"},
    {"Z8: EXDATE at the moved time and as written",
     EVENT("DTSTART;TZID=Europe/Oslo:20260328T023000\n"
           "RRULE:FREQ=DAILY;COUNT=3\n"
           "EXDATE;TZID=Europe/Oslo:20260329T033000"),
     "20260328T023000 20260330T023000"},
    {"Z8: EXDATE as written",
     EVENT("DTSTART;TZID=Europe/Oslo:20260328T023000\n"
           "RRULE:FREQ=DAILY;COUNT=3\n"
           "EXDATE;TZID=Europe/Oslo:20260329T023000"),
     "20260328T023000 20260330T023000"},
    {"a cancelled override is skipped",
     EVENT("DTSTART:20260302T090000Z\nRRULE:FREQ=DAILY;COUNT=2") "\n" EVENT(
         "RECURRENCE-ID:20260303T090000Z\nDTSTART:20260303T090000Z\n"
         "STATUS:CANCELLED"),
     "20260302T090000 20260303T090000s"},
    {"D-27: a deadline of our own writing",
     TODO("DTSTART;TZID=Europe/Oslo:20260302T000000\n"
          "DUE;TZID=Europe/Oslo:20260302T150000\nX-TAKT-DEADLINE:TRUE\n"
          "RRULE:FREQ=WEEKLY;COUNT=3\n"
          "EXDATE;TZID=Europe/Oslo:20260309T000000"),
     "20260302T150000 20260316T150000"},
    {"a completed task", TODO("DUE;VALUE=DATE:20260310\nSTATUS:COMPLETED"),
     "20260310x"},
};

static void vectors_of_readings(void **state)
{
    for (size_t i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++) {
        struct bench *b;
        int64_t followup;
        const char *dates;

        assert_int_equal(bench_open(state), 0);
        b = *state;
        (void)import(b, vectors[i].components);
        assert_int_equal(diary_find_uid(&b->call, "one", &followup, &b->err),
                         TAKT_OK);
        dates = dates_of(b, followup);
        if (strcmp(dates, vectors[i].dates) != 0)
            fail_msg("%s: '%s'", vectors[i].name, dates);
        bench_close(state);
    }
}

static void every_property_has_its_place(void **state)
{
    struct bench *b = *state;
    const struct ical_import done = import(
        b, EVENT("DTSTART;TZID=Europe/Oslo:20260401T100000\n"
                 "DTEND;TZID=America/New_York:20260401T053000\n"
                 "SUMMARY:A\\, b\\; c\nDESCRIPTION:One\\nTwo\n"
                 "LOCATION:Here\nX-TAKT-NOTES:Inside\n"
                 "URL:https://example.org\n"
                 "CONFERENCE;VALUE=URI:https://v.example.org\n"
                 "CLASS:PRIVATE\nTRANSP:TRANSPARENT\nPRIORITY:2\n"
                 "SEQUENCE:7\nCREATED:20260101T000000Z\nX-KEPT:1\n"
                 "BEGIN:VALARM\nTRIGGER:-PT1H\nACTION:AUDIO\nEND:VALARM"));
    const struct diary_item *item = &done.items[0];
    const struct diary_fields *f = &item->followup.fields;

    assert_int_equal(done.count, 1);
    assert_int_equal(done.single_count, 1);
    assert_int_equal(item->followup.timing.kind, DIARY_MEETING);
    assert_int_equal(item->followup.timing.frame, TAKT_FRAME_ZONE);
    assert_string_equal(item->followup.timing.zone, "Europe/Oslo");
    assert_int_equal(item->followup.timing.start_s, wall("20260401T100000"));
    assert_int_equal(item->followup.timing.length_days, 0);
    assert_int_equal(item->followup.timing.length_s, 5400);
    assert_string_equal(f->end_zone, "America/New_York");
    assert_string_equal(f->title, "A, b; c");
    assert_string_equal(f->agenda, "One\nTwo");
    assert_string_equal(f->location, "Here");
    assert_string_equal(f->notes, "Inside");
    assert_string_equal(f->links, "link\t\thttps://example.org\n");
    assert_string_equal(f->video, "https://v.example.org");
    assert_int_equal(f->visible, DIARY_FOR_OWNER);
    assert_int_equal(item->seat.show_as, DIARY_FREE);
    assert_int_equal(item->seat.priority, DIARY_HIGH);
    assert_int_equal(item->seat.alarm_s, 3600);
    assert_int_equal(item->followup.sequence, 7);
    assert_non_null(strstr(f->lines, "X-KEPT:1\n"));
}

static void overrides_keep_only_what_differs(void **state)
{
    struct bench *b = *state;
    const struct ical_import done = import(
        b,
        EVENT(
            "DTSTART:20260302T090000\nDTEND:20260302T100000\nSUMMARY:All\n"
            "LOCATION:Here\nRRULE:FREQ=DAILY;COUNT=4") "\n" EVENT("RECURRENCE-"
                                                                  "ID:"
                                                                  "20260303T090"
                                                                  "000\nDTSTART"
                                                                  ":20260303T09"
                                                                  "0000\n"
                                                                  "DTEND:"
                                                                  "20260303T110"
                                                                  "000\nSUMMARY"
                                                                  ":All\nTRANSP"
                                                                  ":TRANSPAREN"
                                                                  "T"));
    const struct diary_slot *slot = &done.items[0].slots[0];

    assert_int_equal(done.override_count, 1);
    assert_int_equal(done.items[0].slot_count, 1);
    assert_int_equal(slot->slot_s, wall("20260303T090000"));
    assert_int_equal(slot->start_s, DIARY_NONE);
    assert_int_equal(slot->length_s, 7200);
    assert_null(slot->fields.title);
    assert_string_equal(slot->fields.location, "");
    assert_int_equal(done.items[0].seat_count, 1);
    assert_int_equal(done.items[0].seats[0].show_as, DIARY_FREE);
    assert_int_equal(done.items[0].seats[0].priority, DIARY_NONE);
}

/* Zones, and the one that they are read as; NULL: none. */
static const char *const zone_cases[][2] = {
    {"Europe/Oslo", "Europe/Oslo"},
    {"W. Europe Standard Time", "Europe/Berlin"},
    {"/freeassociation.sourceforge.net/Europe/Paris", "Europe/Paris"},
    {"/citadel.org/20210210_1/America/Argentina/Salta",
     "America/Argentina/Salta"},
    {"Nowhere", NULL},
};

static void zones_are_found(void **state)
{
    for (size_t i = 0; i < sizeof(zone_cases) / sizeof(zone_cases[0]); i++) {
        struct bench *b = *state;
        TAKT_AUTO(buf) event = BUF_INIT(1000);
        struct ical_import done;
        const struct diary_timing *t;

        buf_addf(&event, EVENT("DTSTART;TZID=%s:20260302T090000"),
                 zone_cases[i][0]);
        done = import(b, buf_str(&event));
        t = &done.items[0].followup.timing;
        assert_int_equal(done.note_count, zone_cases[i][1] == NULL);
        if (zone_cases[i][1] == NULL)
            assert_int_equal(t->frame, TAKT_FRAME_FLOATING);
        else
            assert_string_equal(t->zone, zone_cases[i][1]);
    }
}

static void too_many_dates_are_left_out(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) event = BUF_INIT(1000000);
    struct ical_import done;

    buf_add_str(&event, "BEGIN:VEVENT\nUID:one\nDTSTART:20260101T000000\n"
                        "RDATE:20260101T000000");
    for (int i = 1; i <= DIARY_DATES_MAX; i++)
        buf_addf(&event, ",2026%02d%02dT%02d%02d00", 1 + i / 1000,
                 1 + i / 100 % 10, i / 10 % 10, i % 10);
    buf_add_str(&event, "\nEND:VEVENT");
    b->call.now_s = 0;
    {
        const struct ical_import_options options = {
            .zones = {.find = test_zone_find, .ctx = b->zones}};

        assert_int_equal(
            ical_import(&done, event.data, event.len, &options, &b->arena),
            TAKT_OK);
    }
    assert_int_equal(done.count, 0);
    assert_int_equal(done.left_out_count, 1);
    assert_int_equal(done.notes[0].note, ICAL_NOTE_TOO_MANY);
}

static void every_note_has_a_sentence(void **state)
{
    (void)state;
    for (enum ical_note note = ICAL_NOTE_LINE; note < ICAL_NOTE__COUNT; note++)
        for (enum takt_lang lang = TAKT_LANG_NB; lang < TAKT_LANG__COUNT;
             lang++)
            assert_non_null(ical_note_text(note, lang));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vectors_of_readings),
        cmocka_unit_test_setup_teardown(every_property_has_its_place,
                                        bench_open, bench_close),
        cmocka_unit_test_setup_teardown(overrides_keep_only_what_differs,
                                        bench_open, bench_close),
        cmocka_unit_test_setup_teardown(zones_are_found, bench_open,
                                        bench_close),
        cmocka_unit_test_setup_teardown(too_many_dates_are_left_out, bench_open,
                                        bench_close),
        cmocka_unit_test(every_note_has_a_sentence),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
