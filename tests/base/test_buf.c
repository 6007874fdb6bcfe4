/* SPDX-License-Identifier: MIT */
/* The growing buffer: what goes in comes out, the maximum holds, and a
 * failure stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"

static void additions_follow_each_other(void **state)
{
    TAKT_AUTO(buf) buf = BUF_INIT(1000);

    (void)state;
    assert_string_equal(buf_str(&buf), "");
    assert_true(buf_add(&buf, "one two", 3));
    assert_true(buf_add_char(&buf, ','));
    assert_true(buf_add_str(&buf, " 2"));
    assert_true(buf_addf(&buf, " %d %s", 42, "end"));
    assert_string_equal(buf_str(&buf), "one, 2 42 end");
    assert_int_equal(buf.len, 13);
    buf_truncate(&buf, 99);
    buf_truncate(&buf, 3);
    assert_string_equal(buf_str(&buf), "one");
}

static void any_byte_goes_in(void **state)
{
    TAKT_AUTO(buf) buf = BUF_INIT(1000);

    (void)state;
    assert_true(buf_add(&buf, "a\0b", 3));
    assert_true(buf_add(&buf, NULL, 0));
    assert_int_equal(buf.len, 3);
    assert_memory_equal(buf.data, "a\0b", 4);
}

static void maximum_is_reached_and_not_passed(void **state)
{
    for (size_t max = 0; max < 300; max++) {
        TAKT_AUTO(buf) buf = BUF_INIT(max);

        for (size_t i = 0; i < max; i++)
            assert_true(buf_add_char(&buf, 'x'));
        assert_int_equal(buf.len, max);
        assert_true(buf.cap <= max + 1);
        assert_false(buf_add_char(&buf, 'x'));
        assert_int_equal(buf.len, max);
    }
    (void)state;
}

static void failure_stays_until_clear(void **state)
{
    TAKT_AUTO(buf) buf = BUF_INIT(4);

    (void)state;
    assert_true(buf_add_str(&buf, "abc"));
    assert_false(buf_addf(&buf, "%d", 12));
    assert_int_equal(buf.status, TAKT_LIMIT);
    assert_false(buf_add_char(&buf, 'd'));
    assert_string_equal(buf_str(&buf), "abc");
    assert_null(buf_take_string(&buf));
    buf_clear(&buf);
    assert_true(buf_is_ok(&buf));
    assert_true(buf_add_str(&buf, "wxyz"));
    assert_string_equal(buf_str(&buf), "wxyz");
}

static void huge_addition_is_refused(void **state)
{
    struct buf buf;

    (void)state;
    buf_init(&buf, SIZE_MAX);
    assert_true(buf_add_char(&buf, 'x'));
    assert_false(buf_reserve(&buf, SIZE_MAX - 1));
    assert_int_equal(buf.status, TAKT_LIMIT);
    buf_release(&buf);
    assert_null(buf.data);
    assert_true(buf_is_ok(&buf));
}

static void text_is_handed_over(void **state)
{
    TAKT_AUTO(buf) buf = BUF_INIT(100);
    TAKT_AUTO(str) empty = buf_take_string(&buf);
    TAKT_AUTO(str) text = NULL;

    (void)state;
    assert_string_equal(empty, "");
    assert_true(buf_add_str(&buf, "kept"));
    text = buf_take_string(&buf);
    assert_string_equal(text, "kept");
    assert_int_equal(buf.len, 0);
    assert_true(buf_add_str(&buf, "new"));
    assert_string_equal(buf_str(&buf), "new");
    assert_string_equal(text, "kept");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(additions_follow_each_other),
        cmocka_unit_test(any_byte_goes_in),
        cmocka_unit_test(maximum_is_reached_and_not_passed),
        cmocka_unit_test(failure_stays_until_clear),
        cmocka_unit_test(huge_addition_is_refused),
        cmocka_unit_test(text_is_handed_over),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
