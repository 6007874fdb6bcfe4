/* SPDX-License-Identifier: MIT */
/*
 * The law of sentences: what takt_rule_describe() says of a rule,
 * takt_sentence_parse() reads as the same rule, in every language. It holds
 * for every rule; words alone, without the rule in brackets, say each rule of
 * the form and each of DAILY to YEARLY with at most three BY parts. The date
 * of the last time, where it is said, changes nothing.
 *
 * Two rules count as the same though they are written otherwise: weekdays
 * alone every day or every week, and an UNTIL at the last second of a day,
 * which is that day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "words/random_form.h"

#include <takt/words.h>

#include <string.h>

#define ROUNDS 10000
#define PARTS_MAX 3

/* The last times that are said, from 2000 on. */
#define FIRST_LAST_S INT64_C(946684800)
#define LAST_DAYS 36525

static void level(struct takt_rule *rule)
{
    struct takt_rule weekdays = TAKT_RULE_INIT;

    if (rule->until == TAKT_UNTIL_LOCAL && rule->until_s % 86400 == 86399) {
        rule->until = TAKT_UNTIL_DATE;
        rule->until_s -= 86399;
    }
    weekdays.by_day = rule->by_day;
    weekdays.week_start = rule->week_start;
    weekdays.count = rule->count;
    weekdays.until = rule->until;
    weekdays.until_s = rule->until_s;
    if (rule->by_day != 0 && takt_rule_is_equal(&weekdays, rule))
        rule->freq = TAKT_FREQ_WEEKLY;
}

static const char *text_of(const struct takt_rule *rule, char *buf, size_t size)
{
    assert_int_equal(takt_rule_print(rule, buf, size, NULL), TAKT_OK);
    return buf;
}

static void expect_law_of(const struct takt_describe_options *describe,
                          const struct takt_rule *rule, bool in_words)
{
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    char text[TAKT_RULE_TEXT_MAX];
    char sentence[TAKT_SENTENCE_MAX];
    struct takt_rule level_rule = *rule;
    struct takt_sentence said;
    struct takt_error err;
    size_t len;

    options.lang = describe->lang;
    assert_int_equal(
        takt_rule_describe(rule, describe, sentence, sizeof(sentence), &len),
        TAKT_OK);
    if (in_words && strpbrk(sentence, "[]{}") != NULL)
        fail_msg("%s\n is not in words: %s", text_of(rule, text, sizeof(text)),
                 sentence);
    if (takt_sentence_parse(&said, sentence, len, &options, &err) != TAKT_OK)
        fail_msg("%s\n is said: %s\n and refused, reason %d at: %.*s",
                 text_of(rule, text, sizeof(text)), sentence, err.reason,
                 (int)err.length, sentence + err.offset);
    level(&level_rule);
    level(&said.rule);
    if (!takt_rule_is_equal(&said.rule, &level_rule)) {
        char other[TAKT_RULE_TEXT_MAX];
        fail_msg("%s\n is said: %s\n and read: %s",
                 text_of(rule, text, sizeof(text)), sentence,
                 text_of(&said.rule, other, sizeof(other)));
    }
}

static void expect_law(enum takt_lang lang, const struct takt_rule *rule,
                       bool in_words)
{
    struct takt_describe_options describe = TAKT_DESCRIBE_INIT;

    describe.lang = lang;
    expect_law_of(&describe, rule, in_words);
}

static void expect_law_with_last(enum takt_lang lang,
                                 const struct takt_rule *rule, int64_t last_s)
{
    struct takt_describe_options describe = TAKT_DESCRIBE_INIT;

    describe.lang = lang;
    describe.has_last = true;
    describe.last_s = last_s;
    expect_law_of(&describe, rule, true);
}

static void rules_of_the_form(void **state)
{
    (void)state;
    struct random random = {.state = 41};

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (int i = 0; i < ROUNDS;) {
            struct takt_form form = random_form(&random);
            struct takt_rule rule;
            random_form_end(&random, &form);
            if (takt_form_to_rule(&rule, &form, NULL) != TAKT_OK)
                continue;
            expect_law((enum takt_lang)lang, &rule, true);
            expect_law_with_last((enum takt_lang)lang, &rule,
                                 FIRST_LAST_S +
                                     random_below(&random, LAST_DAYS) *
                                         INT64_C(86400));
            i++;
        }
}

/* Takes one part out of a rule, by its number; answers whether the rule had
 * it. */
static bool drop_part(struct takt_rule *rule, uint32_t part)
{
    const struct takt_rule before = *rule;
    static const struct takt_rule none;

    switch (part) {
    case 0:
        rule->by_month = 0;
        break;
    case 1:
        memcpy(rule->by_week_no, none.by_week_no, sizeof(none.by_week_no));
        break;
    case 2:
        memcpy(rule->by_year_day, none.by_year_day, sizeof(none.by_year_day));
        break;
    case 3:
        memcpy(rule->by_month_day, none.by_month_day,
               sizeof(none.by_month_day));
        break;
    case 4:
        rule->by_day = 0;
        memcpy(rule->by_day_nth, none.by_day_nth, sizeof(none.by_day_nth));
        break;
    case 5:
        rule->by_hour = 0;
        break;
    case 6:
        rule->by_minute = 0;
        break;
    case 7:
        rule->by_second = 0;
        break;
    case 8:
        memcpy(rule->by_easter, none.by_easter, sizeof(none.by_easter));
        break;
    default:
        memcpy(rule->by_set_pos, none.by_set_pos, sizeof(none.by_set_pos));
    }
    return !takt_rule_is_equal(rule, &before);
}

#define PART_COUNT 10

static int part_count(const struct takt_rule *rule)
{
    struct takt_rule copy = *rule;
    int count = 0;

    for (uint32_t part = 0; part < PART_COUNT; part++)
        count += drop_part(&copy, part);
    return count;
}

static void rules_of_three_parts(void **state)
{
    (void)state;
    struct random random = {.state = 42};

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (int i = 0; i < ROUNDS;) {
            struct takt_rule rule = random_rule(&random);
            while (part_count(&rule) > PARTS_MAX)
                (void)drop_part(&rule, random_below(&random, PART_COUNT));
            rule.skip = TAKT_SKIP_OMIT;
            rule.has_rscale = false;
            if (rule.freq < TAKT_FREQ_DAILY ||
                takt_rule_check(&rule, NULL) != TAKT_OK)
                continue;
            expect_law((enum takt_lang)lang, &rule, true);
            i++;
        }
}

static void any_rules(void **state)
{
    (void)state;
    struct random random = {.state = 43};

    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++)
        for (int i = 0; i < ROUNDS; i++) {
            const struct takt_rule rule = random_rule(&random);
            expect_law((enum takt_lang)lang, &rule, false);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_of_the_form),
        cmocka_unit_test(rules_of_three_parts),
        cmocka_unit_test(any_rules),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
