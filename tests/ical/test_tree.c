/* SPDX-License-Identifier: MIT */
/* The components of a file, how broken structure is mended, and that every
 * line comes out again as it came in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "ical/fold.h"
#include "ical/tree.h"

/* A file and its components: name, own lines and parts in brackets, and
 * behind a component with a fault "!fault@line". */
struct shape {
    const char *name;
    const char *file;
    const char *shape;
};

static const struct shape shapes[] = {
    {"empty", "", ""},
    {"parts keep their order",
     "BEGIN:VCALENDAR\nV:2\nBEGIN:VEVENT\nA:1\nBEGIN:VALARM\nT:\n"
     "END:VALARM\nB:2\nEND:VEVENT\nW:3\nEND:VCALENDAR\n",
     "VCALENDAR(V VEVENT(A VALARM(T) B) W)"},
    {"any case, spaces behind",
     "begin:VCalendar \nBegin:x\nend:X\nEND:vcalendar", "VCalendar(x())"},
    {"an END is missing: the next cannot stand within",
     "BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1\nBEGIN:VEVENT\nB:1\nEND:VEVENT\n"
     "END:VCALENDAR",
     "VCALENDAR(VEVENT(A)!3@2 VEVENT(B))"},
    {"an END is missing at the end of the whole",
     "BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1\nEND:VCALENDAR",
     "VCALENDAR(VEVENT(A)!3@2)"},
    {"an alarm without END leaves its event whole",
     "BEGIN:VEVENT\nBEGIN:VALARM\nA:1\nEND:VEVENT", "VEVENT(VALARM(A)!3@2)"},
    {"the file is cut short", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1\n",
     "VCALENDAR(VEVENT(A)!3@2)!3@1"},
    {"an END that ends nothing", "BEGIN:VEVENT\nEND:VALARM\nEND:VEVENT",
     "VEVENT()!4@2"},
    {"a line that is none", "BEGIN:VEVENT\nA:1\nnonsense\nEND:VEVENT",
     "VEVENT(A)!1@3"},
    {"what stands outside is counted", "A:1\nBEGIN:X\nEND:X\nEND:Y",
     "X() stray 2@1"},
    {"two calendars", "BEGIN:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
     "VCALENDAR()!3@1 VCALENDAR()"},
};

static void print_component(struct buf *out, const struct ical_tree *tree,
                            uint32_t at)
{
    const struct ical_component *component = &tree->component[at];
    struct ical_cursor cursor = ical_parts(tree, at);
    struct ical_part part;
    const char *between = "";

    buf_add(out, component->name.at, component->name.len);
    buf_add_char(out, '(');
    while (ical_part_next(tree, at, &cursor, &part)) {
        buf_add_str(out, between);
        between = " ";
        if (part.line == NULL)
            print_component(out, tree, part.component);
        else
            buf_add(out, part.property.name.at, part.property.name.len);
    }
    buf_add_char(out, ')');
    if (component->fault != ICAL_FAULT_NONE)
        buf_addf(out, "!%d@%u", component->fault, component->fault_line);
}

static void print_tree(struct buf *out, const struct ical_tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i = tree->component[i].after) {
        assert_int_equal(tree->component[i].parent, ICAL_NO_COMPONENT);
        buf_add_str(out, i == 0 ? "" : " ");
        print_component(out, tree, i);
    }
    if (tree->stray_count > 0)
        buf_addf(out, " stray %zu@%u", tree->stray_count, tree->stray_line);
}

static void structure_is_read_and_mended(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
        const struct shape *c = &shapes[i];
        TAKT_AUTO(buf) printed = BUF_INIT(1000);
        TAKT_AUTO(ical_tree) tree = {.count = 0};

        assert_int_equal(ical_tree_read(&tree, c->file, strlen(c->file)),
                         TAKT_OK);
        print_tree(&printed, &tree);
        if (strcmp(buf_str(&printed), c->shape) != 0)
            fail_msg("%s: %s", c->name, buf_str(&printed));
    }
}

static void depth_and_number_are_bounded(void **state)
{
    TAKT_AUTO(buf) text = BUF_INIT(100000000);
    TAKT_AUTO(ical_tree) tree = {.count = 0};

    (void)state;
    for (int i = 0; i < 40; i++)
        buf_add_str(&text, "BEGIN:X\n");
    for (int i = 0; i < 40; i++)
        buf_add_str(&text, "END:X\n");
    assert_int_equal(ical_tree_read(&tree, text.data, text.len), TAKT_OK);
    assert_int_equal(tree.count, ICAL_DEPTH_MAX);
    assert_int_equal(tree.component[ICAL_DEPTH_MAX - 1].fault,
                     ICAL_FAULT_DEPTH);
    assert_int_equal(tree.component[0].fault, ICAL_FAULT_NONE);
    ical_tree_release(&tree);
    buf_clear(&text);
    for (int i = 0; i <= ICAL_COMPONENTS_MAX; i++)
        buf_add_str(&text, "BEGIN:X\nEND:X\n");
    assert_int_equal(ical_tree_read(&tree, text.data, text.len), TAKT_LIMIT);
    assert_null(tree.component);
}

static void a_long_line_is_a_fault(void **state)
{
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_LINE_MAX + 1000);
    TAKT_AUTO(ical_tree) tree = {.count = 0};

    (void)state;
    buf_add_str(&text, "BEGIN:X\nA:");
    for (size_t i = 0; i < ICAL_LINE_MAX; i++)
        buf_add_char(&text, 'x');
    buf_add_str(&text, "\nEND:X\n");
    assert_int_equal(ical_tree_read(&tree, text.data, text.len), TAKT_OK);
    assert_int_equal(tree.component[0].fault, ICAL_FAULT_LONG);
    assert_int_equal(tree.component[0].fault_line, 2);
}

/* Random lines of characters of one to four bytes, folded and read again. */
static void random_lines_come_back(void **state)
{
    static const char *const pieces[] = {
        "a",
        " ",
        "\t",
        ";",
        ":",
        "\xc3\xb8",
        "\\",
        "\"",
        ",",
        "\xe2\x82\xac",
        "\xf0\x9f\x93\x85",
    };
    unsigned seed = 1;

    (void)state;
    for (int round = 0; round < 300; round++) {
        TAKT_AUTO(buf) plain = BUF_INIT(10000);
        TAKT_AUTO(buf) folded = BUF_INIT(20000);
        TAKT_AUTO(ical_lines) lines = {.count = 0};
        struct ical_text rest;

        buf_add_str(&plain, "X:");
        for (int i = round * 7; i > 0; i--) {
            seed = seed * 1103515245 + 12345;
            buf_add_str(&plain, pieces[(seed >> 16) % 11]);
        }
        ical_fold(&folded, (struct ical_text){plain.data, plain.len});
        assert_int_equal(ical_unfold(&lines, folded.data, folded.len), TAKT_OK);
        assert_int_equal(lines.count, 1);
        assert_int_equal(lines.line[0].text.len, plain.len);
        assert_memory_equal(lines.line[0].text.at, plain.data, plain.len);
        rest = (struct ical_text){folded.data, folded.len};
        while (rest.len > 0) {
            const char *end = memchr(rest.at, '\r', rest.len);

            assert_true(end - rest.at <= 75);
            assert_true(((unsigned char)rest.at[1] & 0xc0) != 0x80);
            rest.len -= (size_t)(end + 2 - rest.at);
            rest.at = end + 2;
        }
    }
}

static void texts_of_several_lines_are_folded(void **state)
{
    TAKT_AUTO(buf) out = BUF_INIT(1000);

    (void)state;
    ical_fold_lines(&out, "A:1\n\nB:2\r\nC:3");
    assert_string_equal(buf_str(&out), "A:1\r\nB:2\r\nC:3\r\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(structure_is_read_and_mended),
        cmocka_unit_test(depth_and_number_are_bounded),
        cmocka_unit_test(a_long_line_is_a_fault),
        cmocka_unit_test(random_lines_come_back),
        cmocka_unit_test(texts_of_several_lines_are_folded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
