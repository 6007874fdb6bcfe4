/* SPDX-License-Identifier: MIT */
/*
 * Properties of the sentence over random forms: rules that make different
 * dates say different sentences in every language, and a sentence is of the
 * form's words, without the rule in brackets.
 *
 * The sentences of all forms are hashed into a table with the rule beside
 * each; when one comes again, its rule must be the same. Two parts of a rule
 * are levelled first, for they change no dates: WKST but with an interval of
 * weeks, and an UNTIL at the last second of a day, which is that day.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "words/random_form.h"

#include <takt/words.h>

#include <stdlib.h>
#include <string.h>

#define ROUNDS 60000
#define SLOTS (1u << 17) /* more than ROUNDS, a power of 2 */

struct said {
    char *sentence; /* NULL: the slot is free */
    struct takt_rule rule;
};

static uint64_t hash(const char *text)
{
    uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a */

    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return hash;
}

static void level(struct takt_rule *rule)
{
    if (rule->freq != TAKT_FREQ_WEEKLY || rule->interval == 1)
        rule->week_start = TAKT_MONDAY;
    if (rule->until == TAKT_UNTIL_LOCAL && rule->until_s % 86400 == 86399) {
        rule->until = TAKT_UNTIL_DATE;
        rule->until_s -= 86399;
    }
}

/* The slot of a sentence, or a free one. */
static struct said *find(struct said *table, const char *sentence)
{
    size_t at = hash(sentence) % SLOTS;

    while (table[at].sentence != NULL &&
           strcmp(table[at].sentence, sentence) != 0)
        at = (at + 1) % SLOTS;
    return &table[at];
}

static int said_before(struct said *table, const char *sentence,
                       const struct takt_rule *rule)
{
    struct said *const said = find(table, sentence);

    if (said->sentence == NULL) {
        said->sentence = strdup(sentence);
        said->rule = *rule;
        return 0;
    }
    if (!takt_rule_is_equal(&said->rule, rule))
        fail_msg("two rules say: %s", sentence);
    return 1;
}

static void different_dates_say_different_sentences(enum takt_lang lang)
{
    struct said *const table = calloc(SLOTS, sizeof(*table));
    struct takt_describe_options options = TAKT_DESCRIBE_INIT;
    struct random random = {.state = 7};
    int again = 0;
    int count = 0;

    assert_non_null(table);
    options.lang = lang;
    for (int i = 0; i < ROUNDS; i++) {
        struct takt_form form = random_form(&random);
        struct takt_rule rule;
        char sentence[TAKT_WORDS_SIZE];
        random_form_end(&random, &form);
        if (takt_form_to_rule(&rule, &form, NULL) != TAKT_OK)
            continue;
        assert_int_equal(takt_rule_describe(&rule, &options, sentence,
                                            sizeof(sentence), NULL),
                         TAKT_OK);
        assert_null(strpbrk(sentence, "[]{}"));
        level(&rule);
        again += said_before(table, sentence, &rule);
        count++;
    }
    for (size_t i = 0; i < SLOTS; i++)
        free(table[i].sentence);
    free(table);
    assert_true(count > ROUNDS / 4 && again > 100); /* it was put to proof */
}

static void in_norwegian(void **state)
{
    (void)state;
    different_dates_say_different_sentences(TAKT_LANG_NB);
}

static void in_english(void **state)
{
    (void)state;
    different_dates_say_different_sentences(TAKT_LANG_EN);
}

/* Any rule at all gets a sentence; one that fits not is told, and whole. */
static void any_rule_is_said(void **state)
{
    (void)state;
    struct random random = {.state = 8};

    for (int i = 0; i < 20000; i++) {
        const struct takt_rule rule = random_rule(&random);
        struct takt_describe_options options = {
            .lang = (enum takt_lang)random_below(&random, TAKT_LANG__COUNT),
            .has_start = random_once_in(&random, 2),
            .has_time = random_once_in(&random, 2),
            .start_s = random_next(&random) % TAKT_WALL_MAX,
            .length_s = random_below(&random, 3 * TAKT_DAY_S),
            .has_last = random_once_in(&random, 2),
            .last_s = random_next(&random) % TAKT_WALL_MAX,
        };
        char sentence[TAKT_WORDS_SIZE];
        size_t len;
        const takt_status status = takt_rule_describe(&rule, &options, sentence,
                                                      sizeof(sentence), &len);
        assert_int_equal(status, len < sizeof(sentence) ? TAKT_OK : TAKT_LIMIT);
        assert_null(strpbrk(sentence, "{}"));
        if (status == TAKT_OK)
            assert_int_equal(strlen(sentence), len);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_norwegian),
        cmocka_unit_test(in_english),
        cmocka_unit_test(any_rule_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
