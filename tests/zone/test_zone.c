/* SPDX-License-Identifier: MIT */
/*
 * Zones made of files that the test writes itself: the footer's odd forms,
 * broken files and where they are broken, and memory that runs out. The
 * system's zones are in check_zones.py.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include <takt/zone.h>

/* The instant of a text such as "2026-03-29T01:00Z". */
static int64_t instant(const char *text)
{
    struct takt_time time;

    assert_int_equal(takt_time_parse(&time, text, strlen(text), NULL), TAKT_OK);
    return time.wall_s;
}

/* A file of version 2 in the making. */
struct image {
    uint8_t data[1024];
    size_t size;
};

static void put(struct image *image, uint64_t value, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--)
        image->data[image->size++] = (uint8_t)(value >> 8 * i);
}

static void put_header(struct image *image, uint32_t times, uint32_t types)
{
    memcpy(image->data + image->size, "TZif2", 5);
    memset(image->data + image->size + 5, 0, 15);
    image->size += 20;
    put(image, 0, 4);
    put(image, 0, 4);
    put(image, 0, 4);
    put(image, times, 4);
    put(image, types, 4);
    put(image, types > 0, 4);
}

struct moment {
    int64_t at_s;
    uint8_t type; /* 0: UTC+0, 1: UTC+1, 2: UTC-1 */
};

static struct image make(const struct moment *moments, uint32_t count,
                         const char *footer)
{
    struct image image = {.size = 0};

    put_header(&image, 0, 0);
    put_header(&image, count, 3);
    for (uint32_t i = 0; i < count; i++)
        put(&image, (uint64_t)moments[i].at_s, 8);
    for (uint32_t i = 0; i < count; i++)
        put(&image, moments[i].type, 1);
    for (int type = 0; type < 3; type++) {
        put(&image, (uint32_t)(type == 2 ? -3600 : 3600 * type), 4);
        put(&image, 0, 2);
    }
    put(&image, 0, 1);
    put(&image, '\n', 1);
    memcpy(image.data + image.size, footer, strlen(footer));
    image.size += strlen(footer);
    put(&image, '\n', 1);
    return image;
}

static struct takt_zone *load(const struct image *image)
{
    struct takt_zone *zone;

    assert_int_equal(takt_zone_load(&zone, "Test/Zone", 9, image->data,
                                    image->size, NULL, NULL),
                     TAKT_OK);
    return zone;
}

struct rule_case {
    const char *footer;
    const char *at;
    int32_t before_s;
    int32_t after_s;
};

static const struct rule_case rule_cases[] = {
    {"CET-1CEST,M3.5.0,M10.5.0/3", "9998-03-29T01:00Z", 3600, 7200},
    {"<+03>-3<+04>,J60/0,J300/0", "2024-02-29T21:00Z", 10800, 14400},
    {"<+03>-3<+04>,J60/0,J300/0", "2025-02-28T21:00Z", 10800, 14400},
    {"AAA0BBB,59/0,300/0", "2024-02-29T00:00Z", 0, 3600},
    {"AAA0BBB,59/0,300/0", "2025-03-01T00:00Z", 0, 3600},
    {"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00Z", -7200, -3600},
    {"IST-2IDT,M3.4.4/26,M10.5.0", "2026-03-27T00:00Z", 7200, 10800},
    {"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29T01:00Z", 0, 3600},
    {"AAA0BBB-0:30:15,M1.1.1/-167,M7.1.1/167", "2026-12-28T01:00Z", 0, 1815},
};

static void footers_mean_what_posix_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(rule_cases) / sizeof(rule_cases[0]); i++) {
        const struct rule_case *c = &rule_cases[i];
        int64_t at_s = instant(c->at);
        struct image image = make(NULL, 0, c->footer);
        struct takt_zone *zone = load(&image);
        struct takt_transition change;

        assert_int_equal(takt_zone_next_transition(zone, at_s - 1, &change),
                         TAKT_OK);
        if (change.at_s != at_s || change.before_s != c->before_s ||
            change.after_s != c->after_s)
            fail_msg("%s: %lld", c->footer, (long long)change.at_s);
        takt_zone_free(zone);
    }
}

/* RFC 8536, 3.3.1: daylight saving time that ends as it starts never ends. */
static void daylight_saving_time_may_last_all_year(void **state)
{
    struct image image = make(NULL, 0, "EST5EDT,0/0,J365/25");
    struct takt_zone *zone = load(&image);
    struct takt_transition change;

    (void)state;
    assert_int_equal(takt_zone_offset(zone, instant("2026-01-01T05:00Z")),
                     -14400);
    assert_int_equal(takt_zone_offset(zone, instant("9999-12-31T05:00Z")),
                     -14400);
    assert_int_equal(takt_zone_next_transition(zone, INT64_MIN, &change),
                     TAKT_DONE);
    takt_zone_free(zone);
}

/* The spans of every century meet, and say what resolving a time says. */
static void spans_meet_and_agree(void **state)
{
    struct image image = make(NULL, 0, "CET-1CEST,M3.5.0,M10.5.0/3");
    struct takt_zone *zone = load(&image);
    struct takt_zone_span span = takt_zone_span(zone, TAKT_WALL_MIN);
    int count = 1;

    (void)state;
    assert_true(span.from_s <= TAKT_WALL_MIN);
    while (span.to_s <= TAKT_WALL_MAX) {
        struct takt_zone_span next = takt_zone_span(zone, span.to_s);
        struct takt_local last = takt_zone_resolve(zone, span.to_s - 1);
        bool is_spring = span.offset_s == 3600;

        assert_int_equal(next.from_s, span.to_s);
        assert_int_equal(next.offset_s, is_spring ? 7200 : 3600);
        assert_int_equal(span.to_s - span.gap_s, is_spring ? 3600 : 0);
        assert_int_equal(last.kind,
                         is_spring ? TAKT_WALL_GAP : TAKT_WALL_TWICE);
        assert_int_equal(last.at_s, span.to_s - 1 - span.offset_s);
        assert_int_equal(last.wall_s, last.at_s + last.offset_s);
        span = next;
        count++;
    }
    assert_int_equal(count, 2 * 9999 + 1);
    takt_zone_free(zone);
}

static void without_a_footer_the_last_offset_stays(void **state)
{
    const struct moment moments[] = {{-1000, 1}, {1000, 1}, {2000, 2}};
    struct image image = make(moments, 3, "");
    struct takt_zone *zone = load(&image);
    struct takt_transition change;

    (void)state;
    assert_string_equal(takt_zone_name(zone), "Test/Zone");
    assert_int_equal(takt_zone_offset(zone, INT64_MIN), 0);
    assert_int_equal(takt_zone_offset(zone, -1001), 0);
    assert_int_equal(takt_zone_offset(zone, -1000), 3600);
    assert_int_equal(takt_zone_offset(zone, INT64_MAX), -3600);
    /* The second changes no offset and is no transition. */
    assert_int_equal(takt_zone_next_transition(zone, -1000, &change), TAKT_OK);
    assert_int_equal(change.at_s, 2000);
    assert_int_equal(takt_zone_next_transition(zone, 2000, &change), TAKT_DONE);
    takt_zone_free(zone);
}

static void a_fixed_footer_counts_after_the_file(void **state)
{
    const struct moment moments[] = {{0, 1}};
    struct image image = make(moments, 1, "EST5");
    struct takt_zone *zone = load(&image);

    (void)state;
    assert_int_equal(takt_zone_offset(zone, -1), 0);
    assert_int_equal(takt_zone_offset(zone, 0), -18000);
    takt_zone_free(zone);
}

static void broken_footers_are_refused(void **state)
{
    static const struct {
        const char *footer;
        size_t at;
    } cases[] = {
        {"E5", 1},
        {"EST", 3},
        {"EST25", 3},
        {"EST5:60", 5},
        {"<+3>-3", 3},
        {"<+03-3", 6},
        {"EST5EDT", 7},
        {"EST5EDT,", 8},
        {"EST5EDT,M3.2.0", 14},
        {"EST5EDT,M13.2.0,M11.1.0", 9},
        {"EST5EDT,M3.6.0,M11.1.0", 11},
        {"EST5EDT,M3.2.7,M11.1.0", 13},
        {"EST5EDT,J0,J365", 9},
        {"EST5EDT,366,1", 8},
        {"EST5EDT,M3.2.0/168,M11.1.0", 15},
        {"EST5EDT,M3.2.0,M11.1.0x", 22},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct image image = make(NULL, 0, cases[i].footer);
        size_t base = image.size - strlen(cases[i].footer) - 1;
        struct takt_zone *zone;
        struct takt_error err = {0};
        takt_status status =
            takt_zone_load(&zone, "X", 1, image.data, image.size, NULL, &err);
        assert_null(zone);
        if (status != TAKT_REFUSED || err.reason != TAKT_REASON_TZ_FOOTER ||
            err.offset != base + cases[i].at)
            fail_msg("%s: %d", cases[i].footer, (int)(err.offset - base));
    }
}

static takt_status try_load(const struct image *image, size_t size)
{
    struct takt_zone *zone;
    struct takt_error err = {0};
    /* A block of just that size lets the sanitizer see what reads past it. */
    uint8_t *copy = malloc(size + (size == 0));

    assert_non_null(copy);
    memcpy(copy, image->data, size);
    takt_status status = takt_zone_load(&zone, "X", 1, copy, size, NULL, &err);
    if (status == TAKT_REFUSED)
        assert_int_equal(err.reason, TAKT_REASON_TZIF);
    takt_zone_free(zone);
    free(copy);
    return status;
}

static void cut_files_are_refused(void **state)
{
    const struct moment moments[] = {{-1000, 1}, {2000, 2}};
    struct image image = make(moments, 2, "UTC0");

    (void)state;
    assert_int_equal(try_load(&image, image.size), TAKT_OK);
    for (size_t size = 0; size < image.size; size++)
        assert_int_equal(try_load(&image, size), TAKT_REFUSED);
}

static void broken_files_are_refused(void **state)
{
    const struct moment moments[] = {{-1000, 1}, {2000, 2}};
    const struct moment falling[] = {{2000, 1}, {2000, 2}};
    const struct moment unknown[] = {{2000, 3}};
    struct image image = make(falling, 2, "UTC0");

    (void)state;
    assert_int_equal(try_load(&image, image.size), TAKT_REFUSED);
    image = make(unknown, 1, "UTC0");
    assert_int_equal(try_load(&image, image.size), TAKT_REFUSED);
    for (size_t i = 0; i < 6; i++) { /* the counts of the second header */
        image = make(moments, 2, "UTC0");
        memset(image.data + 44 + 20 + 4 * i, 0xff, 4);
        assert_int_equal(try_load(&image, image.size), TAKT_REFUSED);
    }
    image = make(moments, 2, "UTC0");
    image.data[88 + 2 * 9] = 0x7f; /* the first type's offset */
    assert_int_equal(try_load(&image, image.size), TAKT_REFUSED);
}

static void *take_nothing(void *ctx, size_t size)
{
    (void)ctx;
    (void)size;
    return NULL;
}

static void give_nothing(void *ctx, void *block)
{
    (void)ctx;
    (void)block;
}

static void no_memory_is_told(void **state)
{
    const struct takt_alloc none = {take_nothing, give_nothing, NULL};
    struct image image = make(NULL, 0, "UTC0");
    struct takt_zone *zone;
    struct takt_error err = {0};

    (void)state;
    assert_int_equal(
        takt_zone_load(&zone, "X", 1, image.data, image.size, &none, &err),
        TAKT_NOMEM);
    assert_null(zone);
    assert_int_equal(err.status, TAKT_NOMEM);
    takt_zone_free(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(footers_mean_what_posix_says),
        cmocka_unit_test(daylight_saving_time_may_last_all_year),
        cmocka_unit_test(spans_meet_and_agree),
        cmocka_unit_test(without_a_footer_the_last_offset_stays),
        cmocka_unit_test(a_fixed_footer_counts_after_the_file),
        cmocka_unit_test(broken_footers_are_refused),
        cmocka_unit_test(cut_files_are_refused),
        cmocka_unit_test(broken_files_are_refused),
        cmocka_unit_test(no_memory_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
