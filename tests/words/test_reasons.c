/* SPDX-License-Identifier: MIT */
/* Why input was refused, in words: every reason has its text in every
 * language, and what is quoted cannot harm who reads it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <takt/rule.h>
#include <takt/words.h>

#include <string.h>

static void print(const struct takt_error *err, const char *text, size_t len,
                  enum takt_lang lang, char *buf)
{
    size_t said;

    assert_int_equal(
        takt_reason_print(err, text, len, lang, buf, TAKT_WORDS_SIZE, &said),
        TAKT_OK);
    assert_int_equal(said, strlen(buf));
}

static bool is_lower_or_a_name(const char *text)
{
    /* A reason may begin with the name of a part: FREQ, or 'XX' quoted. */
    return text[0] < 'A' || text[0] > 'Z' || (text[1] >= 'A' && text[1] <= 'Z');
}

static void every_reason_has_a_text(void **state)
{
    (void)state;
    char with[TAKT_WORDS_SIZE];
    char without[TAKT_WORDS_SIZE];

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (int reason = 0; reason < TAKT_REASON__COUNT; reason++) {
            const struct takt_error err = {.status = TAKT_REFUSED,
                                           .reason = (enum takt_reason)reason,
                                           .offset = 1,
                                           .length = 2,
                                           .arg = {17, 18}};
            print(&err, "(XX)", 4, (enum takt_lang)lang, with);
            print(&err, NULL, 0, (enum takt_lang)lang, without);
            assert_true(strlen(without) > 10);
            assert_null(strpbrk(with, "{}"));
            assert_null(strpbrk(without, "{}"));
            assert_true(is_lower_or_a_name(with));
            assert_true(is_lower_or_a_name(without));
            assert_int_not_equal(with[strlen(with) - 1], '.');
            assert_null(strstr(without, "XX"));
        }
}

/* The text of a reason is its own. */
static void no_two_reasons_say_the_same(void **state)
{
    (void)state;
    char a[TAKT_WORDS_SIZE];
    char b[TAKT_WORDS_SIZE];

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (int i = 0; i < TAKT_REASON__COUNT; i++)
            for (int j = 0; j < i; j++) {
                const struct takt_error one = {.reason = (enum takt_reason)i};
                const struct takt_error other = {.reason = (enum takt_reason)j};
                const bool is_twice =
                    i == TAKT_REASON_LINE_TWICE && j == TAKT_REASON_PART_TWICE;
                print(&one, NULL, 0, (enum takt_lang)lang, a);
                print(&other, NULL, 0, (enum takt_lang)lang, b);
                assert_true(is_twice || strcmp(a, b) != 0);
            }
}

static void rules_say_what_is_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        const char *nb;
        const char *en;
    } rows[] = {
        {"FREQ=WEEKLY;BYDAY=XX",
         "'XX' er ikke en ukedag: bruk MO, TU, WE, TH, FR, SA eller SU",
         "'XX' is not a weekday: use MO, TU, WE, TH, FR, SA or SU"},
        {"FREQ=MONTHLY;BYMONTHDAY=40",
         "'40' er utenfor grensene: bruk et tall fra -31 til 31",
         "'40' is out of range: use a number from -31 to 31"},
        {"FREQ=DAILY;INTERVAL=0", "'0' er null: her telles det fra 1",
         "'0' is zero: counting starts at 1 here"},
        {"FREQ=DAILY;COUNT=3;UNTIL=20270101",
         "COUNT og UNTIL kan ikke stå sammen: velg én av dem",
         "COUNT and UNTIL may not stand together: choose one of them"},
        {"FREQ=SOMETIMES",
         "'SOMETIMES' er ingen hyppighet: bruk SECONDLY, MINUTELY, HOURLY, "
         "DAILY, WEEKLY, MONTHLY eller YEARLY",
         "'SOMETIMES' is not a frequency: use SECONDLY, MINUTELY, HOURLY, "
         "DAILY, WEEKLY, MONTHLY or YEARLY"},
        {"INTERVAL=2", "FREQ mangler: legg til for eksempel FREQ=WEEKLY",
         "FREQ is missing: add, for example, FREQ=WEEKLY"},
    };
    char said[TAKT_WORDS_SIZE];

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        const size_t len = strlen(rows[i].rule);
        struct takt_rule rule;
        struct takt_error err;
        assert_int_equal(takt_rule_parse(&rule, rows[i].rule, len, &err),
                         TAKT_REFUSED);
        print(&err, rows[i].rule, len, TAKT_LANG_NB, said);
        assert_string_equal(said, rows[i].nb);
        print(&err, rows[i].rule, len, TAKT_LANG_EN, said);
        assert_string_equal(said, rows[i].en);
    }
}

/* What is quoted of a text that holds anything, as a time zone's name. */
static void assert_quote(const char *piece, size_t len, const char *expected)
{
    const struct takt_error err = {.reason = TAKT_REASON_ZONE_UNKNOWN,
                                   .length = len};
    static const char rest[] = " is not a time zone: write, for example, "
                               "Europe/Oslo";
    char said[TAKT_WORDS_SIZE];

    print(&err, piece, len, TAKT_LANG_EN, said);
    assert_memory_equal(said, expected, strlen(expected));
    assert_string_equal(said + strlen(expected), rest);
}

static void quotes_are_safe_to_show(void **state)
{
    (void)state;

    assert_quote("Ærø/€/\xf0\x9f\x98\x80", 14, "'Ærø/€/\xf0\x9f\x98\x80'");
    assert_quote("a\x1b[2J\n\t\x7f", 8, "'a?[2J??\?'");
    assert_quote("\0x", 2, "'?x'");
    assert_quote("a\xc2\x9b"
                 "b",
                 4, "'a??b'");                      /* a control of C1 */
    assert_quote("\xc0\xaf", 2, "'?\?'");           /* overlong */
    assert_quote("\xe0\x80\xaf", 3, "'??\?'");      /* overlong */
    assert_quote("\xf0\x80\x80\xaf", 4, "'???\?'"); /* overlong */
    assert_quote("\xed\xa0\x80", 3, "'??\?'");      /* a surrogate */
    assert_quote("\xf4\x90\x80\x80", 4, "'???\?'"); /* past U+10FFFF */
    assert_quote("a\xe2\x82", 3, "'a?\?'");         /* cut short */
    assert_quote("\x80", 1, "'?'");
    assert_quote("{text}", 6, "'{text}'");
    assert_quote("0123456789012345678901234567890123456789", 40,
                 "'0123456789012345678901234567890123456789'");
    assert_quote("0123456789012345678901234567890123456789x", 41,
                 "'0123456789012345678901234567890123456789…'");
}

static void a_place_outside_the_text_quotes_nothing(void **state)
{
    (void)state;
    struct takt_error err = {.reason = TAKT_REASON_NUMBER, .length = 3};
    char said[TAKT_WORDS_SIZE];

    err.offset = 5;
    print(&err, "abcde", 5, TAKT_LANG_EN, said);
    assert_string_equal(
        said, "the value is not a whole number: write it in digits alone");
    err.offset = 4; /* reaches past the end */
    print(&err, "abcde", 5, TAKT_LANG_EN, said);
    assert_string_equal(said,
                        "'e' is not a whole number: write it in digits alone");
}

static void a_short_buffer_is_cut_at_a_character(void **state)
{
    (void)state;
    const struct takt_error err = {.reason = TAKT_REASON_PART_TWICE,
                                   .length = 8};
    static const char text[] = "ÆØÅæ";
    char whole[TAKT_WORDS_SIZE];

    print(&err, text, 8, TAKT_LANG_NB, whole);
    for (size_t size = 0; size <= strlen(whole); size++) {
        char cut[TAKT_WORDS_SIZE];
        memset(cut, '#', sizeof(cut));
        assert_int_equal(
            takt_reason_print(&err, text, 8, TAKT_LANG_NB, cut, size, NULL),
            TAKT_LIMIT);
        assert_int_equal(cut[size], '#');
        if (size == 0)
            continue;
        assert_memory_equal(cut, whole, strlen(cut));
        assert_true(strlen(cut) < size && strlen(cut) + 2 >= size);
        assert_true(((unsigned char)whole[strlen(cut)] & 0xc0) != 0x80);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_reason_has_a_text),
        cmocka_unit_test(no_two_reasons_say_the_same),
        cmocka_unit_test(rules_say_what_is_wrong),
        cmocka_unit_test(quotes_are_safe_to_show),
        cmocka_unit_test(a_place_outside_the_text_quotes_nothing),
        cmocka_unit_test(a_short_buffer_is_cut_at_a_character),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
