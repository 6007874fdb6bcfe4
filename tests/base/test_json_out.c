/* SPDX-License-Identifier: MIT */
/* JSON as it is written: commas, escapes, and a buffer that is full. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json_out.h"

static void values_are_parted_by_commas(void **state)
{
    TAKT_AUTO(buf) text = BUF_INIT(1000);
    struct json_out out = JSON_OUT(&text);

    (void)state;
    json_out_object(&out);
    json_out_key(&out, "a");
    json_out_number(&out, INT64_MIN);
    json_out_key(&out, "list");
    json_out_array(&out);
    json_out_bool(&out, true);
    json_out_array(&out);
    json_out_end(&out, ']');
    json_out_null(&out);
    json_out_text(&out, NULL);
    json_out_object(&out);
    json_out_end(&out, '}');
    json_out_end(&out, ']');
    json_out_key(&out, "raw");
    json_out_raw(&out, "1.5", 3);
    json_out_end(&out, '}');
    assert_string_equal(buf_str(&text),
                        "{\"a\":-9223372036854775808,"
                        "\"list\":[true,[],null,null,{}],\"raw\":1.5}");
}

static void what_may_not_stand_is_escaped(void **state)
{
    static const struct {
        const char *text;
        size_t len;
        const char *json;
    } cases[] = {
        {"", 0, "\"\""},
        {"\xc3\xb8l & <b>/", 10, "\"\xc3\xb8l & <b>/\""},
        {"\"\\\"", 3, "\"\\\"\\\\\\\"\""},
        {"a\b\t\n\f\rz", 7, "\"a\\b\\t\\n\\f\\rz\""},
        {"\0\v\x1f\x7f", 4, "\"\\u0000\\u000b\\u001f\x7f\""},
        {"plain\nand more", 14, "\"plain\\nand more\""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        TAKT_AUTO(buf) text = BUF_INIT(1000);
        struct json_out out = JSON_OUT(&text);

        json_out_text_len(&out, cases[i].text, cases[i].len);
        assert_string_equal(buf_str(&text), cases[i].json);
    }
}

static void a_full_buffer_stays_whole(void **state)
{
    TAKT_AUTO(buf) text = BUF_INIT(8);
    struct json_out out = JSON_OUT(&text);

    (void)state;
    json_out_array(&out);
    json_out_text(&out, "1234");
    json_out_text(&out, "\n\n");
    assert_false(buf_is_ok(&text));
    assert_string_equal(buf_str(&text), "[\"1234\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_parted_by_commas),
        cmocka_unit_test(what_may_not_stand_is_escaped),
        cmocka_unit_test(a_full_buffer_stays_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
