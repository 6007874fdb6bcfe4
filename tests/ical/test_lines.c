/* SPDX-License-Identifier: MIT */
/* Content lines: unfolding, splitting, carets, and where bytes came from. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "ical/lines.h"
#include "ical/property.h"

/* A text and its unfolded lines, each as "number@offset text", with a bar
 * between them. */
struct unfolding {
    const char *text;
    const char *lines;
};

static const struct unfolding unfoldings[] = {
    {"", ""},
    {"\r\n\r\n\n", ""},
    {"A:1", "1@0 A:1"},
    {"A:1\r\nB:2\r\n", "1@0 A:1|2@5 B:2"},
    {"A:1\nB:2\n", "1@0 A:1|2@4 B:2"},
    {"A:1\rB:2\r", "1@0 A:1|2@4 B:2"},
    {"A:1\r\r\nB:2\r\r\n", "1@0 A:1|2@6 B:2"},
    {"A:1\r\n\r\nB:2", "1@0 A:1|3@7 B:2"},
    {"\xef\xbb\xbf"
     "A:1\r\n",
     "1@3 A:1"},
    {"A:one\r\n  two\r\nB:2", "1@0 A:one two|3@14 B:2"},
    {"A:one\n\ttwo", "1@0 A:onetwo"},
    {"A:one\r two", "1@0 A:onetwo"},
    {"A:\xc3\r\n \xb8l", "1@0 A:\xc3\xb8l"},
    {"A:1\r\n \r\n 2\r\n \r\nB:", "1@0 A:12|5@15 B:"},
    {" A:1\r\nB:2", "1@0  A:1|2@6 B:2"},
};

static void print_lines(struct buf *out, const struct ical_lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        const struct ical_line *line = &lines->line[i];

        buf_addf(out, "%s%u@%u ", i == 0 ? "" : "|", line->number,
                 line->offset);
        buf_add(out, line->text.at, line->text.len);
    }
}

static void texts_are_unfolded(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(unfoldings) / sizeof(unfoldings[0]); i++) {
        const struct unfolding *c = &unfoldings[i];
        TAKT_AUTO(buf) printed = BUF_INIT(1000);
        TAKT_AUTO(ical_lines) lines = {.count = 0};

        assert_int_equal(ical_unfold(&lines, c->text, strlen(c->text)),
                         TAKT_OK);
        print_lines(&printed, &lines);
        assert_string_equal(buf_str(&printed), c->lines);
    }
}

static void bytes_are_found_again(void **state)
{
    static const char text[] = "X:1\r\nSUMMARY:one\r\n  two\r\n\tthree\r\n";
    TAKT_AUTO(ical_lines) lines = {.count = 0};

    (void)state;
    assert_int_equal(ical_unfold(&lines, text, strlen(text)), TAKT_OK);
    assert_int_equal(lines.count, 2);
    for (size_t i = 0; i < lines.count; i++) {
        const struct ical_line *line = &lines.line[i];

        for (size_t at = 0; at < line->text.len; at++) {
            size_t from = ical_lines_locate(text, strlen(text), line, at);
            assert_int_equal(text[from], line->text.at[at]);
        }
    }
    assert_int_equal(ical_lines_locate(text, strlen(text), &lines.line[1], 12),
                     20);
}

static void too_much_is_refused(void **state)
{
    TAKT_AUTO(ical_lines) lines = {.count = 0};
    const size_t len = (ICAL_LINES_MAX + 1) * 2;
    TAKT_AUTO(str) text = malloc(len);

    (void)state;
    assert_int_equal(ical_unfold(&lines, "A", ICAL_FILE_MAX + 1), TAKT_LIMIT);
    assert_non_null(text);
    for (size_t i = 0; i < len; i += 2)
        memcpy(text + i, "A\n", 2);
    assert_int_equal(ical_unfold(&lines, text, len), TAKT_LIMIT);
    assert_null(lines.line);
    assert_int_equal(ical_unfold(&lines, text, len - 2), TAKT_OK);
    assert_int_equal(lines.count, ICAL_LINES_MAX);
}

/* A line, and its split as NAME[param=value]...:value; or where it broke. */
struct splitting {
    const char *line;
    const char *split;
    size_t bad_at;
};

static const struct splitting splittings[] = {
    {"SUMMARY:Lunch", "SUMMARY:Lunch", 0},
    {"summary:", "summary:", 0},
    {"X-A.B_C/D:1", "X-A.B_C/D:1", 0},
    {"DTSTART;TZID=Europe/Oslo:20260101T090000",
     "DTSTART[TZID=Europe/Oslo]:20260101T090000", 0},
    {"DTSTART;TZID=\"a;b:c,d\";VALUE=DATE-TIME:x",
     "DTSTART[TZID=a;b:c,d][VALUE=DATE-TIME]:x", 0},
    {"DTSTART;TZID=W. Europe, Oslo:x", "DTSTART[TZID=W. Europe, Oslo]:x", 0},
    {"A;M=\"a\",\"b\":x:y;z", "A[M=\"a\",\"b\"]:x:y;z", 0},
    {"A;B;C=:x", "A[B=][C=]:x", 0},
    {"A;CN=the \" one;B=2:x", "A[CN=the \" one][B=2]:x", 0},
    {"A;CN=\"never closed:x", "A[CN=\"never closed]:x", 0},
    {"A:with\ttab", "A:with\ttab", 0},
    {"no colon", NULL, 2},
    {"NAME", NULL, 4},
    {":value", NULL, 0},
    {"A;B=1", NULL, 5},
    {"A:\x01", NULL, 2},
    {"", NULL, 0},
};

static void print_split(struct buf *out, const struct ical_property *property)
{
    struct ical_text rest = property->params;
    struct ical_param param;

    buf_add(out, property->name.at, property->name.len);
    while (ical_param_next(&rest, &param)) {
        buf_add_char(out, '[');
        buf_add(out, param.name.at, param.name.len);
        buf_add_char(out, '=');
        buf_add(out, param.value.at, param.value.len);
        buf_add_char(out, ']');
    }
    buf_add_char(out, ':');
    buf_add(out, property->value.at, property->value.len);
}

static void lines_are_split(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(splittings) / sizeof(splittings[0]); i++) {
        const struct splitting *c = &splittings[i];
        const struct ical_text line = {c->line, strlen(c->line)};
        TAKT_AUTO(buf) printed = BUF_INIT(1000);
        struct ical_property property;
        size_t bad_at = 0;

        if (!ical_property_parse(&property, line, &bad_at)) {
            if (c->split != NULL || bad_at != c->bad_at)
                fail_msg("%s: broken at %zu", c->line, bad_at);
            continue;
        }
        print_split(&printed, &property);
        assert_non_null(c->split);
        assert_string_equal(buf_str(&printed), c->split);
    }
}

static void params_are_found_in_any_case(void **state)
{
    static const char line[] = "A;Tzid=x;EMPTY=;tzid=y:v";
    struct ical_property property;

    (void)state;
    assert_true(ical_property_parse(
        &property, (struct ical_text){line, strlen(line)}, NULL));
    assert_true(ical_text_is(ical_param_find(&property, "TZID"), "X"));
    assert_non_null(ical_param_find(&property, "EMPTY").at);
    assert_int_equal(ical_param_find(&property, "EMPTY").len, 0);
    assert_null(ical_param_find(&property, "VALUE").at);
}

static void carets_are_decoded(void **state)
{
    static const char *const cases[][2] = {
        {"plain", "plain"}, {"^n^'^^", "\n\"^"}, {"^x^", "^x^"}, {"^^n", "^n"},
        {"", ""},
    };
    char buf[16];

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct ical_text text = {cases[i][0], strlen(cases[i][0])};

        assert_int_equal(ical_param_decode(buf, sizeof(buf), text),
                         strlen(cases[i][1]));
        assert_string_equal(buf, cases[i][1]);
    }
    assert_int_equal(ical_param_decode(buf, 3, (struct ical_text){"abcdef", 6}),
                     2);
    assert_string_equal(buf, "ab");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_unfolded),
        cmocka_unit_test(bytes_are_found_again),
        cmocka_unit_test(too_much_is_refused),
        cmocka_unit_test(lines_are_split),
        cmocka_unit_test(params_are_found_in_any_case),
        cmocka_unit_test(carets_are_decoded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
