/* SPDX-License-Identifier: MIT */
/* What a person fills in, as JSON, becomes what the diary takes; and each
 * fault is told with its member. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "env/zones.h"
#include "server/api/draft.h"

/* What every case needs. */
struct bench {
    struct zones *zones;
    struct diary_call call;
    struct diary_person person;
    struct diary_arena arena;
    struct api_faults faults;
};

static const struct takt_zone *find_zone(void *ctx, const char *name)
{
    const struct takt_zone *zone;

    return zones_find(ctx, &zone, name, strlen(name), NULL) == TAKT_OK ? zone
                                                                       : NULL;
}

static int bench_open(void **state)
{
    static struct bench bench;

    bench = (struct bench){.zones = zones_new(NULL), .arena = DIARY_ARENA_INIT};
    bench.call = (struct diary_call){
        .find_zone = find_zone,
        .zone_ctx = bench.zones,
        .zone = "Europe/Oslo",
        .now_s = 1795420800, /* 2026-11-23T08:00Z */
    };
    bench.person = (struct diary_person){
        .meeting_length_s = 3600,
        .call_length_s = 900,
        .alarm_s = 600,
        .country = "NO",
    };
    *state = &bench;
    return 0;
}

static int bench_close(void **state)
{
    struct bench *bench = *state;

    diary_arena_release(&bench->arena);
    zones_free(bench->zones);
    return 0;
}

/* Reads a draft; json is given back by the caller. */
static bool read_draft(struct bench *b, struct draft *out, const char *body,
                       json_t **json)
{
    struct draft_context context = {
        .call = &b->call,
        .person = &b->person,
        .lang = TAKT_LANG_EN,
        .arena = &b->arena,
    };
    struct api_in in;

    b->faults = (struct api_faults){.arena = &b->arena, .lang = TAKT_LANG_EN};
    return api_in_open(&in, json, body, strlen(body), &b->faults) &&
           draft_read(out, &in, NULL, &context);
}

#define HEAD "\"kind\":\"meeting\",\"title\":\"a\","
#define AT "\"start\":\"2026-11-24T09:00\",\"end\":\"2026-11-24T10:00\""

static void test_what_is_right(void **state)
{
    static const struct {
        const char *body;
        const char *kept; /* mode, start, length, rules or dates or interval */
    } cases[] = {
        {"{" HEAD AT "}", "0 20261124T090000 0+3600 - -"},
        {"{" HEAD "\"start\":\"2026-11-24\",\"end\":\"2026-11-26\"}",
         "0 20261124 2+0 - -"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\",\"interval\":3}}",
         "1 20261124T090000 0+3600 FREQ=WEEKLY;COUNT=10;INTERVAL=3;BYDAY=TU "
         "-"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"monthly\","
         "\"month_days\":[31],\"count\":4}}",
         "1 20261124T090000 0+3600 "
         "FREQ=MONTHLY;COUNT=4;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 -"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"monthly\","
         "\"sub\":\"weekday-of-month\",\"end\":\"never\"}}",
         "1 20261124T090000 0+3600 FREQ=MONTHLY;BYDAY=4TU -"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"daily\","
         "\"until\":\"2026-12-24\",\"days_off\":\"next\"}}",
         "1 20261124T090000 0+3600 "
         "FREQ=WEEKLY;UNTIL=20261224T080000Z;BYDAY=MO,TU,WE,TH,FR "
         "NEXT;DAYS=WEEKEND,HOLIDAY;PLACE=NO"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"custom\","
         "\"dates\":[\"2026-11-24\",\"2026-12-03T10:00\"]}}",
         "2 20261124T090000 0+3600 20261124T090000,20261203T100000 -"},
        {"{\"kind\":\"task\",\"title\":\"a\",\"start\":\"2026-11-24\","
         "\"recurrence\":{\"pattern\":\"after-completion\",\"unit\":\"month\","
         "\"interval\":2}}",
         "3 20261124 0+0 P2M -"},
        {"{" HEAD AT ",\"sentence\":\"every other Thursday at 14\"}",
         "1 20261124T140000 0+3600 FREQ=WEEKLY;INTERVAL=2;BYDAY=TH -"},
        {"{" HEAD AT ",\"rule\":\"FREQ=DAILY;UNTIL=20261201\"}",
         "1 20261124T090000 0+3600 FREQ=DAILY;UNTIL=20261201T225959Z -"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct bench *b = *state;
        char start[TAKT_TIME_PRINT_SIZE];
        char kept[512];
        json_t *json;
        struct draft draft;
        if (!read_draft(b, &draft, cases[i].body, &json))
            fail_msg("%s: %s %s", cases[i].body, b->faults.list[0].field,
                     b->faults.list[0].detail);
        const struct diary_timing *t = &draft.item.followup.timing;
        const char *after = draft.item.followup.after_done;
        takt_time_print(start,
                        (struct takt_time){.wall_s = t->start_s,
                                           .kind = t->frame == TAKT_FRAME_DATE
                                                       ? TAKT_TIME_DATE
                                                       : TAKT_TIME_LOCAL});
        (void)snprintf(kept, sizeof(kept), "%d %s %d+%d %s %s", (int)t->mode,
                       start, (int)t->length_days, (int)t->length_s,
                       t->rules != NULL   ? t->rules
                       : t->dates != NULL ? t->dates
                       : after != NULL    ? after
                                          : "-",
                       t->shift == NULL ? "-" : t->shift);
        assert_string_equal(kept, cases[i].kept);
        json_decref(json);
    }
}

static void test_what_is_wrong(void **state)
{
    static const struct {
        const char *body;
        const char *field; /* of the first fault */
    } cases[] = {
        {"", "/kind"},
        {"[]", ""},
        {"{", ""},
        {"[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]", ""},
        {"{" HEAD AT ",\"titel\":\"a\"}", "/titel"},
        {"{\"kind\":\"party\",\"title\":\"a\"," AT "}", "/kind"},
        {"{\"kind\":\"meeting\"," AT "}", "/title"},
        {"{" HEAD "\"start\":\"tomorrow\",\"end\":\"2026-11-24\"}", "/start"},
        {"{" HEAD "\"start\":\"2026-11-24T08:00:00Z\"}", "/start"},
        {"{" HEAD
         "\"start\":\"2026-11-24T09:00\",\"end\":\"2026-11-24T08:00\"}",
         "/end"},
        {"{" HEAD "\"start\":\"2026-11-24T09:00\",\"end\":\"2026-11-24\"}",
         "/end"},
        {"{" HEAD AT ",\"all_day\":true}", "/start"},
        {"{" HEAD AT ",\"zone\":\"Europe/Atlantis\"}", "/zone"},
        {"{" HEAD AT ",\"priority\":\"urgent\"}", "/priority"},
        {"{" HEAD AT ",\"alarm_minutes\":-1}", "/alarm_minutes"},
        {"{" HEAD AT ",\"links\":[{\"kind\":1}]}", "/links/0/kind"},
        {"{" HEAD AT ",\"links\":[null]}", "/links/0"},
        {"{" HEAD AT ",\"custom\":{\"a\":1}}", "/custom/a"},
        {"{" HEAD AT ",\"recurrence\":{}}", "/recurrence/pattern"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"hourly\"}}",
         "/recurrence/pattern"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\","
         "\"weekdays\":[]}}",
         "/recurrence/weekdays"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\","
         "\"weekdays\":[7]}}",
         "/recurrence/weekdays/0"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\","
         "\"interval\":1000}}",
         "/recurrence/interval"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"daily\","
         "\"sub\":\"day-of-month\"}}",
         "/recurrence/sub"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"monthly\","
         "\"month_days\":[]}}",
         "/recurrence/month_days"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"monthly\","
         "\"sub\":\"weekday-of-month\",\"ordinal\":0}}",
         "/recurrence/ordinal"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"yearly\","
         "\"months\":[]}}",
         "/recurrence/months"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\","
         "\"end\":\"count\",\"count\":0}}",
         "/recurrence/count"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\","
         "\"end\":\"until\"}}",
         "/recurrence/until"},
        {"{" HEAD AT ",\"recurrence\":{\"pattern\":\"custom\"}}",
         "/recurrence/dates"},
        {"{" HEAD AT ",\"rule\":\"FREQ=SOMETIMES\"}", "/rule"},
        {"{" HEAD AT ",\"sentence\":\"every blue Tuesday\"}", "/sentence"},
        {"{" HEAD AT ",\"edits\":{\"moved\":[{\"slot\":\"20261124\"}]}}",
         "/edits/moved/0/to"},
    };

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct bench *b = *state;
        json_t *json;
        struct draft draft;
        if (read_draft(b, &draft, cases[i].body, &json))
            fail_msg("%s is taken", cases[i].body);
        assert_int_not_equal(b->faults.count, 0);
        if (strcmp(b->faults.list[0].field, cases[i].field) != 0)
            fail_msg("%s: %s", cases[i].body, b->faults.list[0].field);
        assert_int_not_equal(b->faults.list[0].detail[0], '\0');
        json_decref(json);
    }
}

static void test_place_of_a_word(void **state)
{
    struct bench *b = *state;
    json_t *json;
    struct draft draft;

    assert_false(read_draft(
        b, &draft, "{" HEAD AT ",\"sentence\":\"every blue Tuesday\"}", &json));
    assert_true(b->faults.list[0].has_place);
    assert_int_equal(b->faults.list[0].at, 6);
    assert_int_equal(b->faults.list[0].length, 4);
    json_decref(json);
}

/* What stays the same is no change: a form may be sent whole. */
static void test_same_again_is_no_change(void **state)
{
    struct bench *b = *state;
    struct draft_context context = {.call = &b->call,
                                    .person = &b->person,
                                    .lang = TAKT_LANG_EN,
                                    .arena = &b->arena};
    const char *body =
        "{" HEAD AT ",\"recurrence\":{\"pattern\":\"weekly\",\"count\":10},"
        "\"location\":\"b\",\"alarm_minutes\":10}";
    struct draft draft;
    struct draft again;
    struct api_in in;
    json_t *json;
    json_t *second;

    assert_true(read_draft(b, &draft, body, &json));
    const struct diary_date date = {
        .slot_s = draft.item.followup.timing.start_s,
        .wall_s = draft.item.followup.timing.start_s};
    assert_true(api_in_open(&in, &second, body, strlen(body), &b->faults));
    assert_true(
        draft_read_change(&again, &in, NULL, &draft.item, &date, &context));
    assert_int_equal(again.mask, 0);
    json_decref(second);
    body = "{\"start\":\"2026-11-24T10:00\",\"title\":\"c\","
           "\"recurrence\":{\"pattern\":\"weekly\",\"count\":10}}";
    assert_true(api_in_open(&in, &second, body, strlen(body), &b->faults));
    assert_true(
        draft_read_change(&again, &in, NULL, &draft.item, &date, &context));
    assert_int_equal(again.mask, DIARY_BIT(DIARY_FIELD_START) |
                                     DIARY_BIT(DIARY_FIELD_TITLE));
    json_decref(second);
    json_decref(json);
}

/* What comes out goes in again, and every field is filled in. */
static void test_recurrence_there_and_back(void **state)
{
    struct bench *b = *state;
    TAKT_AUTO(buf) text = BUF_INIT(4096);
    struct json_out out = JSON_OUT(&text);
    struct draft draft;
    struct recur again;
    struct api_in in;
    json_t *json;
    json_t *second;

    assert_true(read_draft(b, &draft,
                           "{" HEAD AT ",\"recurrence\":{\"pattern\":"
                           "\"weekly\",\"weekdays\":[1,3],\"count\":25}}",
                           &json));
    const struct recurrence_context context = {
        .call = &b->call,
        .person = &b->person,
        .timing = &draft.item.followup.timing,
        .arena = &b->arena,
    };
    recurrence_put(&out, &draft.recur, &context, DIARY_NONE, 20845);
    assert_string_equal(
        buf_str(&text),
        "{\"pattern\":\"weekly\",\"sub\":null,\"interval\":1,\"weekdays\":[1,3]"
        ",\"ordinal\":4,\"month_days\":[24],\"months\":[11],\"short_months\":"
        "\"skip\",\"first_weekday\":0,\"end\":\"count\",\"count\":25,\"until\":"
        "\"2027-01-27\",\"dates\":[],\"unit\":\"week\",\"days_off\":\"keep\","
        "\"days_off_which\":\"both\"}");
    assert_true(
        api_in_open(&in, &second, buf_str(&text), text.len, &b->faults));
    assert_true(recurrence_read(&again, &in, &context));
    assert_true(recur_is_equal(&again, &draft.recur, &b->call,
                               &draft.item.followup, &b->arena));
    json_decref(second);
    json_decref(json);
}

static void test_no_language_lacks_a_text(void **state)
{
    (void)state;
    for (int said = 0; said < SAID__COUNT; said++)
        for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++) {
            const char *text = said_text(lang, (enum said)said);
            if (text == NULL || text[0] == '\0')
                fail_msg("%s lacks text %d", takt_lang_tag(lang), said);
            const char *english = said_text(TAKT_LANG_EN, (enum said)said);
            assert_int_equal(strstr(text, "{0}") != NULL,
                             strstr(english, "{0}") != NULL);
            assert_int_equal(strstr(text, "{1}") != NULL,
                             strstr(english, "{1}") != NULL);
        }
}

#define BENCH_TEST(f)                                                          \
    cmocka_unit_test_setup_teardown(f, bench_open, bench_close)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(test_what_is_right),
        BENCH_TEST(test_what_is_wrong),
        BENCH_TEST(test_place_of_a_word),
        BENCH_TEST(test_same_again_is_no_change),
        BENCH_TEST(test_recurrence_there_and_back),
        cmocka_unit_test(test_no_language_lacks_a_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
