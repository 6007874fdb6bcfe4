/* SPDX-License-Identifier: MIT */
/*
 * Properties of rules over random ones: printing and parsing are inverses,
 * what is printed is canonical, and the check of a rule filled in by hand
 * agrees with the check of its text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "random_rule.h"

#include <string.h>

#define RULES 100000

static void printed_rule_is_read_back(void **state)
{
    (void)state;
    struct random random = {.state = 1};

    for (int i = 0; i < RULES; i++) {
        const struct takt_rule rule = random_rule(&random);
        struct takt_rule back;
        char text[TAKT_RULE_TEXT_MAX + 1];
        size_t len;

        assert_int_equal(takt_rule_print(&rule, text, sizeof(text), &len),
                         TAKT_OK);
        assert_int_equal(len, strlen(text));
        if (takt_rule_parse(&back, text, len, NULL) != TAKT_OK ||
            !takt_rule_is_equal(&rule, &back))
            fail_msg("%s is not read back", text);
    }
}

/* Writes a rule, fills in what a text cannot leave out, and compares what the
 * two checks say of parts that may clash. */
static void check_agrees_with_parse(void **state)
{
    (void)state;
    struct random random = {.state = 2};
    int refused = 0;

    for (int i = 0; i < RULES; i++) {
        struct takt_rule rule = random_parts(&random);
        struct takt_rule back;
        struct takt_error of_rule = {0};
        struct takt_error of_text = {0};
        char text[TAKT_RULE_TEXT_MAX + 1];
        size_t len;

        if (random_once_in(&random, 10))
            rule.has_rscale = false;
        if (random_once_in(&random, 10))
            rule.count = 3;
        assert_int_equal(takt_rule_print(&rule, text, sizeof(text), &len),
                         TAKT_OK);
        const takt_status checked = takt_rule_check(&rule, &of_rule);
        const takt_status parsed = takt_rule_parse(&back, text, len, &of_text);
        if (checked != parsed || of_rule.reason != of_text.reason)
            fail_msg("%s: check says %d, parse says %d", text, of_rule.reason,
                     of_text.reason);
        refused += checked != TAKT_OK;
    }
    assert_true(refused > RULES / 10);
    assert_true(refused < RULES);
}

/* Any change of one part makes another rule. */
static void equality_sees_each_part(void **state)
{
    (void)state;
    struct random random = {.state = 3};

    for (int i = 0; i < RULES / 10; i++) {
        const struct takt_rule a = random_rule(&random);
        const struct takt_rule b = random_rule(&random);
        char a_text[TAKT_RULE_TEXT_MAX + 1];
        char b_text[TAKT_RULE_TEXT_MAX + 1];

        (void)takt_rule_print(&a, a_text, sizeof(a_text), NULL); /* fits */
        (void)takt_rule_print(&b, b_text, sizeof(b_text), NULL); /* fits */
        assert_true(takt_rule_is_equal(&a, &a));
        assert_int_equal(takt_rule_is_equal(&a, &b),
                         strcmp(a_text, b_text) == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printed_rule_is_read_back),
        cmocka_unit_test(check_agrees_with_parse),
        cmocka_unit_test(equality_sees_each_part),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
