/* SPDX-License-Identifier: MIT */
/* Every text is there in every language, with the same pieces to fill in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "face/messages.h"

/* The pieces that a text has, as bits. */
static unsigned pieces(const char *text)
{
    unsigned found = 0;

    for (; *text != '\0'; text++)
        if (text[0] == '{' && text[1] >= '0' && text[1] <= '9' &&
            text[2] == '}')
            found |= 1u << (text[1] - '0');
    return found;
}

static void test_no_language_lacks_a_text(void **state)
{
    (void)state;
    for (int m = MSG_NONE + 1; m < MSG__COUNT; m++)
        for (enum takt_lang lang = 0; lang < TAKT_LANG__COUNT; lang++) {
            const char *text = message_text(lang, (enum message)m);
            const char *english = message_text(TAKT_LANG_EN, (enum message)m);
            if (text == NULL || text[0] == '\0')
                fail_msg("%s lacks text %d", takt_lang_tag(lang), m);
            if (pieces(text) != pieces(english))
                fail_msg("%s: other pieces in '%s'", takt_lang_tag(lang), text);
        }
}

static void test_pieces_are_filled_in(void **state)
{
    TAKT_AUTO(buf) out = BUF_INIT(200);

    (void)state;
    message_add(&out, TAKT_LANG_EN, MSG_ANY, (const char *const[]){"a{0}b"});
    assert_string_equal(buf_str(&out), "a{0}b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_language_lacks_a_text),
        cmocka_unit_test(test_pieces_are_filled_in),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
