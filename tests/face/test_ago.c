/* SPDX-License-Identifier: MIT */
/* How far an instant lies from now, in words. */
#include "face/ago.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define NOW 1795420800

static void the_largest_whole_unit_is_said(void **state)
{
    static const struct {
        int64_t away_s;
        enum takt_lang lang;
        const char *said;
    } cases[] = {
        {0, TAKT_LANG_NB, "nå"},
        {59, TAKT_LANG_NB, "nå"},
        {-59, TAKT_LANG_EN, "now"},
        {60, TAKT_LANG_NB, "om 1 minutt"},
        {-600, TAKT_LANG_NB, "for 10 minutter siden"},
        {3599, TAKT_LANG_NB, "om 59 minutter"},
        {3600, TAKT_LANG_DE, "in 1 Stunde"},
        {-7200, TAKT_LANG_NL, "2 uur geleden"},
        {86399, TAKT_LANG_SV, "om 23 timmar"},
        {86400, TAKT_LANG_DA, "om 1 dag"},
        {-172800, TAKT_LANG_NN, "for 2 dagar sidan"},
        {-86400, TAKT_LANG_EN, "1 day ago"},
        {15 * 86400, TAKT_LANG_DE, "in 15 Tagen"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        TAKT_AUTO(buf) out = BUF_INIT(100);

        ago_add(&out, cases[i].lang, NOW + cases[i].away_s, NOW);
        assert_string_equal(buf_str(&out), cases[i].said);
    }
}

/* Each language says each unit, and with its number where there are many. */
static void no_language_lacks_a_text(void **state)
{
    static const int64_t units[] = {60, 3600, 86400};

    (void)state;
    for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (size_t i = 0; i < 3; i++)
            for (int64_t n = -3; n <= 3; n += 2) {
                TAKT_AUTO(buf) out = BUF_INIT(100);

                ago_add(&out, lang, NOW + n * units[i], NOW);
                assert_non_null(
                    strpbrk(buf_str(&out), n == 1 || n == -1 ? "1" : "3"));
                assert_null(strchr(buf_str(&out), '{'));
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_whole_unit_is_said),
        cmocka_unit_test(no_language_lacks_a_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
