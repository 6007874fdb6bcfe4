/* SPDX-License-Identifier: MIT */
/*
 * Sentences of any bytes, in every language: what is read is a rule that
 * takt_rule_check() accepts, and what is said of that rule is read as it
 * again.
 */
#include <stdlib.h>
#include <string.h>

#include <takt/words.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The rule as it is said: weekdays alone every day are every week. */
static struct takt_rule as_said(struct takt_rule rule)
{
    struct takt_rule weekdays = TAKT_RULE_INIT;

    if (rule.until == TAKT_UNTIL_LOCAL && rule.until_s % 86400 == 86399) {
        rule.until = TAKT_UNTIL_DATE;
        rule.until_s -= 86399;
    }
    weekdays.by_day = rule.by_day;
    weekdays.week_start = rule.week_start;
    weekdays.count = rule.count;
    weekdays.until = rule.until;
    weekdays.until_s = rule.until_s;
    if (rule.by_day != 0 && takt_rule_is_equal(&weekdays, &rule))
        rule.freq = TAKT_FREQ_WEEKLY;
    return rule;
}

static void check(const struct takt_rule *rule, enum takt_lang lang)
{
    struct takt_describe_options describe = TAKT_DESCRIBE_INIT;
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    char sentence[TAKT_SENTENCE_MAX];
    struct takt_sentence again;
    size_t len;

    describe.lang = options.lang = lang;
    if (takt_rule_check(rule, NULL) != TAKT_OK ||
        takt_rule_describe(rule, &describe, sentence, sizeof(sentence), &len) !=
            TAKT_OK ||
        takt_sentence_parse(&again, sentence, len, &options, NULL) != TAKT_OK)
        abort();
    const struct takt_rule a = as_said(*rule);
    const struct takt_rule b = as_said(again.rule);
    if (!takt_rule_is_equal(&a, &b))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct takt_sentence_options options = TAKT_SENTENCE_INIT;
    struct takt_sentence said;
    struct takt_error err;

    options.today = 20783; /* 26 November 2026 */
    for (int lang = 0; lang < TAKT_LANG__COUNT; lang++) {
        options.lang = (enum takt_lang)lang;
        if (takt_sentence_parse(&said, (const char *)data, size, &options,
                                &err) == TAKT_OK)
            check(&said.rule, options.lang);
        else if (err.status != TAKT_REFUSED || err.offset > size ||
                 err.length > size - err.offset)
            abort();
    }
    return 0;
}
