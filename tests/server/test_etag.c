/* SPDX-License-Identifier: MIT */
/* Lists of entity tags, as If-Match and If-None-Match have them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/http/etag.h"

static const struct {
    const char *list;
    bool strong;
    bool weak;
} cases[] = {
    {"\"7\"", true, true},
    {"*", true, true},
    {" *", true, true},
    {"W/\"7\"", false, true},
    {"\"6\", \"7\"", true, true},
    {"\"6\",W/\"7\"", false, true},
    {"\"a, b\" , \"7\"", true, true},
    {"", false, false},
    {"7", false, false},
    {"\"7", false, false},
    {"\"77\"", false, false},
    {"\"6\", 7, \"7\"", false, false},
    {"w/\"7\"", false, false},
};

static void compares_tags_as_rfc_9110(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        print_message("%s\n", cases[i].list);
        assert_int_equal(etag_is_in(cases[i].list, "\"7\"", false),
                         cases[i].strong);
        assert_int_equal(etag_is_in(cases[i].list, "\"7\"", true),
                         cases[i].weak);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares_tags_as_rfc_9110),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
