/* SPDX-License-Identifier: MIT */
/* VTIMEZONEs that we make say what the zone says, and are found again by
 * what they say when their name means nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "ical/tzid.h"
#include "ical/vtimezone.h"
#include "zones.h"

static const char *const names[] = {
    "Europe/Oslo",         "Europe/London",     "Europe/Dublin",
    "Europe/Chisinau",     "America/New_York",  "America/St_Johns",
    "America/Sao_Paulo",   "America/Havana",    "America/Nuuk",
    "America/Santiago",    "Africa/Casablanca", "Africa/Cairo",
    "Asia/Jerusalem",      "Asia/Gaza",         "Asia/Tehran",
    "Asia/Kolkata",        "Asia/Kathmandu",    "Australia/Sydney",
    "Australia/Lord_Howe", "Pacific/Auckland",  "Pacific/Apia",
    "Pacific/Chatham",     "Etc/UTC",           "Etc/GMT+5",
};

static int64_t year_start(int32_t year)
{
    return (int64_t)takt_day(year, 1, 1) * TAKT_DAY_S;
}

/* Reads a VTIMEZONE as a zone around a time; near is the zone to try. */
static const struct takt_zone *read_back(struct zones *zones, const char *lines,
                                         const char *near, int64_t now_s,
                                         enum ical_note *note)
{
    static const struct ical_text nameless = {"Nameless", 8};
    const struct ical_zones finder = {.find = test_zone_find, .ctx = zones};
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    TAKT_AUTO(ical_tree) tree = {.count = 0};
    struct ical_tzids tzids = {.tree = &tree,
                               .zones = &finder,
                               .near = near,
                               .now_s = now_s,
                               .arena = &arena};
    const struct ical_tzid *tzid;

    assert_int_equal(ical_tree_read(&tree, lines, strlen(lines)), TAKT_OK);
    tzid = ical_tzid_find(&tzids, nameless);
    *note = tzid->note;
    return tzid->zone;
}

/* The VTIMEZONE of a zone under a name that means nothing. */
static void write_nameless(struct buf *out, const struct takt_zone *zone,
                           int64_t from_s)
{
    TAKT_AUTO(buf) named = BUF_INIT(1000000);
    const char *tzid;

    ical_vtimezone(&named, zone, from_s);
    tzid = strstr(buf_str(&named), "TZID:");
    buf_add(out, named.data, (size_t)(tzid - named.data));
    buf_add_str(out, "TZID:Nameless");
    buf_add_str(out, strchr(tzid, '\n'));
}

static void offsets_are_those_of_the_zone(void **state)
{
    struct zones *zones = zones_new(NULL);
    static const int32_t years[] = {1975, 1995, 2015, 2026, 2040, 2060, 2200};

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const struct takt_zone *zone;

        assert_int_equal(
            zones_find(zones, &zone, names[i], strlen(names[i]), NULL),
            TAKT_OK);
        for (size_t k = 0; k < sizeof(years) / sizeof(years[0]); k++) {
            TAKT_AUTO(buf) lines = BUF_INIT(1000000);
            enum ical_note note;

            write_nameless(&lines, zone, year_start(years[k]));
            if (read_back(zones, buf_str(&lines), names[i],
                          year_start(years[k] + 2), &note) != zone)
                fail_msg("%s in %d:\n%s", names[i], years[k], buf_str(&lines));
        }
    }
    zones_free(zones);
}

static void usual_zones_are_short(void **state)
{
    struct zones *zones = zones_new(NULL);
    TAKT_AUTO(buf) lines = BUF_INIT(1000000);
    const struct takt_zone *zone;

    (void)state;
    assert_int_equal(zones_find(zones, &zone, "Europe/Oslo", 11, NULL),
                     TAKT_OK);
    ical_vtimezone(&lines, zone, year_start(2026));
    assert_string_equal(buf_str(&lines),
                        "BEGIN:VTIMEZONE\n"
                        "TZID:Europe/Oslo\n"
                        "BEGIN:STANDARD\n"
                        "DTSTART:20251026T030000\n"
                        "TZOFFSETFROM:+0200\n"
                        "TZOFFSETTO:+0100\n"
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
                        "END:STANDARD\n"
                        "BEGIN:DAYLIGHT\n"
                        "DTSTART:20260329T020000\n"
                        "TZOFFSETFROM:+0100\n"
                        "TZOFFSETTO:+0200\n"
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n"
                        "END:DAYLIGHT\n"
                        "END:VTIMEZONE\n");
    zones_free(zones);
}

/* Parts of a VTIMEZONE, and what it is read as. */
struct reading {
    const char *parts;
    const char *zone; /* NULL: none */
    enum ical_note note;
};

#define PART(from, to, more)                                                   \
    "BEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:" from              \
    "\nTZOFFSETTO:" to "\n" more "END:STANDARD\n"

static const struct reading readings[] = {
    {PART("+0200", "+0200", ""), "Africa/Johannesburg", ICAL_NOTE_ZONE},
    {PART("+0530", "+0530", ""), "Asia/Kolkata", ICAL_NOTE_ZONE},
    {PART("-1100", "-1100", ""), "Etc/GMT+11", ICAL_NOTE_ZONE_FIXED},
    {PART("-0130", "-0130", ""), NULL, ICAL_NOTE_ZONE_UNKNOWN},
    {PART("0100", "+01", ""), NULL, ICAL_NOTE_ZONE_UNKNOWN},
    {"X-LIC-LOCATION:Asia/Tokyo\n", "Asia/Tokyo", ICAL_NOTE_ZONE},
    {"X-LIC-LOCATION:Nowhere\n" PART("+0900", "+0900", "RRULE:FREQ=NEVER\n"),
     "Asia/Tokyo", ICAL_NOTE_ZONE},
    {"", NULL, ICAL_NOTE_ZONE_UNKNOWN},
};

static void nameless_zones_are_found_by_their_offsets(void **state)
{
    struct zones *zones = zones_new(NULL);

    (void)state;
    for (size_t i = 0; i < sizeof(readings) / sizeof(readings[0]); i++) {
        const struct reading *c = &readings[i];
        TAKT_AUTO(buf) lines = BUF_INIT(1000000);
        const struct takt_zone *zone;
        enum ical_note note;

        buf_addf(&lines, "BEGIN:VTIMEZONE\nTZID:Nameless\n%sEND:VTIMEZONE\n",
                 c->parts);
        zone = read_back(zones, buf_str(&lines), NULL, year_start(2026), &note);
        assert_int_equal(note, c->note);
        assert_int_equal(zone == NULL, c->zone == NULL);
        if (zone != NULL)
            assert_string_equal(takt_zone_name(zone), c->zone);
    }
    zones_free(zones);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offsets_are_those_of_the_zone),
        cmocka_unit_test(usual_zones_are_short),
        cmocka_unit_test(nameless_zones_are_found_by_their_offsets),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
