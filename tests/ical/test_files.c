/* SPDX-License-Identifier: MIT */
/*
 * Whole files, all of fixtures/: what each holds; that import, export and
 * import again is a fixed point; and that what was imported into a diary and
 * not changed goes out with the same lines.
 */
#include "../diary/support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "ical/export.h"
#include "ical/import.h"
#include "ical/tree.h"
#include "zones.h"

#define FILES_MAX 100

struct files {
    char name[FILES_MAX][256];
    size_t count;
};

static int by_name(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void list_files(struct files *out)
{
    DIR *dir = opendir(FIXTURES);
    struct dirent *entry;

    assert_non_null(dir);
    out->count = 0;
    while ((entry = readdir(dir)) != NULL) {
        if (strstr(entry->d_name, ".ics") == NULL)
            continue;
        assert_true(out->count < FILES_MAX);
        (void)snprintf(out->name[out->count++], sizeof(out->name[0]), "%s",
                       entry->d_name);
    }
    closedir(dir);
    qsort(out->name, out->count, sizeof(out->name[0]), by_name);
    assert_true(out->count >= 20);
}

static void read_file(struct buf *out, const char *name)
{
    char path[512];
    char bytes[4096];
    size_t got;
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/%s", FIXTURES, name);
    file = fopen(path, "rb");
    assert_non_null(file);
    buf_clear(out);
    while ((got = fread(bytes, 1, sizeof(bytes), file)) > 0)
        buf_add(out, bytes, got);
    fclose(file);
    assert_true(buf_is_ok(out));
}

static struct ical_zones zones_of(const struct bench *b)
{
    return (struct ical_zones){.find = test_zone_find, .ctx = b->zones};
}

static struct ical_import import(struct bench *b, const struct buf *text)
{
    const struct ical_import_options options = {
        .zones = zones_of(b),
        .zone = "Europe/Oslo",
        .now_s = b->call.now_s,
    };
    struct ical_import out;

    assert_int_equal(
        ical_import(&out, buf_str(text), text->len, &options, &b->arena),
        TAKT_OK);
    return out;
}

static void export(struct bench *b, struct buf *out,
                   const struct diary_item *items, size_t count)
{
    const struct ical_zones zones = zones_of(b);

    buf_clear(out);
    assert_int_equal(ical_export(out, items, count, &zones), TAKT_OK);
}

/* What a file holds, in one line, as expected.txt has it. */
static void print_holding(struct buf *out, const char *name,
                          const struct ical_import *import)
{
    buf_addf(out,
             "%s: %zu items, %zu series, %zu dates of their own, %zu "
             "left out",
             name, import->count, import->series_count, import->override_count,
             import->left_out_count);
    for (size_t i = 0; i < import->note_count; i++)
        buf_addf(out, "; %u %s %s", import->notes[i].line,
                 import->notes[i].component,
                 ical_note_text(import->notes[i].note, TAKT_LANG_EN));
    buf_add_char(out, '\n');
}

static void files_hold_what_is_expected(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) expected = BUF_INIT(1000000);
    TAKT_AUTO(buf) found = BUF_INIT(1000000);
    struct files files;

    list_files(&files);
    for (size_t i = 0; i < files.count; i++) {
        struct ical_import done;

        read_file(&text, files.name[i]);
        done = import(b, &text);
        print_holding(&found, files.name[i], &done);
    }
    read_file(&expected, "expected.txt");
    if (strcmp(buf_str(&found), buf_str(&expected)) != 0) {
        fputs(buf_str(&found), stderr); /* longer than a message may be */
        fail();
    }
}

static void export_is_a_fixed_point(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) once = BUF_INIT(1000000);
    TAKT_AUTO(buf) twice = BUF_INIT(1000000);
    struct files files;

    list_files(&files);
    for (size_t i = 0; i < files.count; i++) {
        struct ical_import first;
        struct ical_import second;

        read_file(&text, files.name[i]);
        first = import(b, &text);
        export(b, &once, first.items, first.count);
        second = import(b, &once);
        export(b, &twice, second.items, second.count);
        assert_int_equal(second.count, first.count);
        assert_int_equal(second.left_out_count, 0);
        if (strcmp(buf_str(&once), buf_str(&twice)) != 0)
            fail_msg("%s:\n%s\nthen\n%s", files.name[i], buf_str(&once),
                     buf_str(&twice));
    }
}

/* Lines that go out otherwise: the stamp, the name of a date that is written
 * in the zone of its series, and zones by the names that the system has. */
static bool may_differ(struct ical_text line)
{
    static const char *const starts[] = {"DTSTAMP", "RECURRENCE-ID", "BEGIN",
                                         "END"};
    struct ical_property property;
    struct ical_text tzid;

    assert_true(ical_property_parse(&property, line, NULL));
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (ical_text_is(property.name, starts[i]))
            return true;
    tzid = ical_param_find(&property, "TZID");
    return tzid.at != NULL && !ical_text_is(tzid, "Europe/Oslo") &&
           !ical_text_is(tzid, "America/New_York");
}

static bool has_line(const struct ical_tree *tree, struct ical_text line)
{
    for (size_t i = 0; i < tree->lines.count; i++) {
        const struct ical_text other = tree->lines.line[i].text;

        if (other.len == line.len && memcmp(other.at, line.at, line.len) == 0)
            return true;
    }
    return false;
}

/* Every line of the events and tasks of a stands in b. */
static void require_lines(const char *name, const struct ical_tree *a,
                          const struct ical_tree *b)
{
    for (size_t c = 0; c < a->count; c++) {
        const struct ical_component *component = &a->component[c];

        if (!ical_text_is(component->name, "VEVENT") &&
            !ical_text_is(component->name, "VTODO"))
            continue;
        for (uint32_t i = component->begin; i < component->end; i++) {
            const struct ical_text line = a->lines.line[i].text;

            if (!may_differ(line) && !has_line(b, line))
                fail_msg("%s: lost %.*s", name, (int)line.len, line.at);
        }
    }
}

/* Takes a file through a diary of its own. */
static void through_diary(struct bench *b, const struct buf *text,
                          struct buf *out)
{
    struct ical_import done = import(b, text);
    struct diary_import_count counts;
    struct diary_item *items;
    size_t refused;
    size_t count;

    ok(b, diary_import(&b->call, done.items, done.count, &counts, &refused,
                       &b->err));
    ok(b, diary_list(&b->call, 0, 1000, &items, &count, &b->arena, &b->err));
    assert_int_equal(count, done.count);
    export(b, out, items, count);
}

static void unchanged_lines_go_out_as_they_came(void **state)
{
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) out = BUF_INIT(1000000);
    struct files files;

    list_files(&files);
    for (size_t i = 0; i < files.count; i++) {
        TAKT_AUTO(ical_tree) came = {.count = 0};
        TAKT_AUTO(ical_tree) went = {.count = 0};

        assert_int_equal(bench_open(state), 0);
        read_file(&text, files.name[i]);
        through_diary(*state, &text, &out);
        bench_close(state);
        assert_int_equal(ical_tree_read(&came, buf_str(&text), text.len),
                         TAKT_OK);
        assert_int_equal(ical_tree_read(&went, buf_str(&out), out.len),
                         TAKT_OK);
        /* Those hold components that are left out, or other characters, or
         * a cancelled date, which goes out as one of the series. */
        if (strstr("broken.ics twice.ics overrides.ics cut-short.ics "
                   "latin1.ics google-cancelled.ics",
                   files.name[i]) == NULL)
            require_lines(files.name[i], &came, &went);
    }
}

/* The dates of the files that other programs export, by the first date of
 * each in the reader's zone: an override that names its date in another zone
 * has found it, and what is taken out is gone. */
static void real_files_have_the_right_dates(void **state)
{
    static const struct {
        const char *file;
        int64_t followup;
        const char *dates;
    } cases[] = {
        {"outlook-published.ics", 1,
         "20260820T090000 20260917T140000<20260917T090000~ 20261015T090000 "
         "20261029T090000 20261112T090000 20261126T090000 20261210T090000"},
        {"outlook-published.ics", 2, "20260706"},
        {"outlook-names.ics", 1,
         "20261103T110000 20261202T110000 20270104T110000 20270202T110000 "
         "20270302T110000 20270402T110000"},
        {"outlook-names.ics", 2, "20261104T120000"},
        {"google-cancelled.ics", 1,
         "20261026T083000 20261027T083000 20261028T083000 20261029T083000s "
         "20261030T083000"},
        {"icloud.ics", 2, "20261203T101500"},
        {"nextcloud-bom.ics", 1,
         "20261027T180000 20261124T180000 20270126T180000 20270223T180000 "
         "20270330T180000 20270427T180000 20270525T180000 20270629T180000 "
         "20270727T180000 20270831T180000 20270928T180000"},
        {"thunderbird-alarms.ics", 2, "20261124T120000"},
    };
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) out = BUF_INIT(1000000);

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        assert_int_equal(bench_open(state), 0);
        read_file(&text, cases[i].file);
        through_diary(*state, &text, &out);
        assert_string_equal(dates_of(*state, cases[i].followup),
                            cases[i].dates);
        bench_close(state);
    }
}

/* What was dismissed elsewhere is dismissed here, and goes out so; the lines
 * of the alarm stay as they came. */
static void a_dismissal_comes_in_and_goes_out(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) out = BUF_INIT(1000000);
    struct ical_import done;

    read_file(&text, "icloud.ics");
    done = import(b, &text);
    assert_int_equal(done.items[0].seat.alarm_s, 3600);
    assert_int_equal(done.items[0].seat.acknowledged_s, 1794929400);
    done.items[0].seat.acknowledged_s += 7 * TAKT_DAY_S;
    export(b, &out, done.items, done.count);
    assert_non_null(strstr(buf_str(&out), "X-APPLE-LOCAL-DEFAULT-ALARM:TRUE"));
    done.items[0].seat.alarm_s = 600;
    export(b, &out, done.items, done.count);
    assert_non_null(strstr(buf_str(&out), "\r\nTRIGGER:-PT10M\r\n"
                                          "ACKNOWLEDGED:20261124T153000Z\r\n"));
}

static void a_changed_property_is_written_anew(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) text = BUF_INIT(1000000);
    TAKT_AUTO(buf) out = BUF_INIT(1000000);
    struct ical_import done;

    read_file(&text, "google-weekly.ics");
    done = import(b, &text);
    done.items[0].followup.fields.title = "Nytt";
    done.items[0].seat.show_as = DIARY_FREE;
    export(b, &out, done.items, done.count);
    assert_non_null(strstr(buf_str(&out), "\r\nSUMMARY:Nytt\r\n"));
    assert_non_null(strstr(buf_str(&out), "\r\nTRANSP:TRANSPARENT\r\n"));
    assert_non_null(strstr(buf_str(&out), "\r\nSTATUS:CONFIRMED\r\n"));
    assert_null(strstr(buf_str(&out), "SUMMARY:Ukesmøte\r\n"));
    assert_null(strstr(buf_str(&out), "X-TAKT-ECHO"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(files_hold_what_is_expected, bench_open,
                                        bench_close),
        cmocka_unit_test_setup_teardown(export_is_a_fixed_point, bench_open,
                                        bench_close),
        cmocka_unit_test(unchanged_lines_go_out_as_they_came),
        cmocka_unit_test(real_files_have_the_right_dates),
        cmocka_unit_test_setup_teardown(a_dismissal_comes_in_and_goes_out,
                                        bench_open, bench_close),
        cmocka_unit_test_setup_teardown(a_changed_property_is_written_anew,
                                        bench_open, bench_close),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
