/* SPDX-License-Identifier: MIT */
/*
 * Properties of the form over random forms and rules: a form comes back from
 * its rule, and a rule that is shown makes the dates of the form's rule.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "oracle/oracle.h"
#include "rule/random_rule.h"

#include <takt/form.h>

#include <string.h>

#define ROUNDS 100000

/* 2000 to 2027, to the second. */
static int64_t random_start(struct random *random)
{
    return INT64_C(946684800) + random_below(random, 883612800);
}

static struct takt_form random_form(struct random *random)
{
    const enum takt_pattern pattern =
        (enum takt_pattern)random_below(random, TAKT_PATTERN_CUSTOM);
    const enum takt_sub_pattern sub =
        pattern == TAKT_PATTERN_WEEKLY
            ? TAKT_SUB_NONE
            : (enum takt_sub_pattern)(1 + random_below(random, 5));
    struct takt_form form = {.pattern = pattern, .sub = sub, .interval = 1};

    form.week_start = (uint8_t)random_below(random, 7);
    if (sub != TAKT_SUB_EVERY_WORKDAY && sub != TAKT_SUB_EVERY_WEEKDAY)
        form.interval += random_below(
            random, random_once_in(random, 9) ? TAKT_FORM_INTERVAL_MAX : 4);
    if (sub == TAKT_SUB_NONE || sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        form.weekdays = random_once_in(random, 2)
                            ? (uint8_t)(1 + random_below(random, 0x7f))
                            : (uint8_t)(1u << random_below(random, 7));
    if (sub == TAKT_SUB_WEEKDAY_OF_MONTH) {
        form.ordinal = (int32_t)random_below(random, 5);
        form.ordinal = form.ordinal == 0 ? TAKT_ORDINAL_LAST : form.ordinal;
    }
    if (sub == TAKT_SUB_DAY_OF_MONTH) {
        form.month_days = random_once_in(random, 2)
                              ? UINT32_C(1) << (1 + random_below(random, 31))
                              : (uint32_t)random_word(random, 1, 31);
        form.is_last_day = random_once_in(random, 6);
        if (random_once_in(random, 3))
            form.short_month = TAKT_SHORT_LAST;
    }
    if (pattern == TAKT_PATTERN_YEARLY)
        form.months = random_once_in(random, 2)
                          ? (uint16_t)(1u << (1 + random_below(random, 12)))
                          : (uint16_t)random_word(random, 1, 12);
    return form;
}

static void random_form_end(struct random *random, struct takt_form *form)
{
    struct takt_rule rule = TAKT_RULE_INIT;

    random_end(random, &rule);
    form->count = rule.count;
    form->until_kind = rule.until;
    form->until_s = rule.until_s;
    form->end = rule.count != 0                 ? TAKT_END_COUNT
                : rule.until != TAKT_UNTIL_NONE ? TAKT_END_DATE
                                                : TAKT_END_NEVER;
}

/* The plain form of the three that are disguised (takt_form(3)). */
static struct takt_form plain(struct takt_form form)
{
    if (form.interval != 1)
        return form;
    if (form.sub == TAKT_SUB_EVERY_CYCLIC_DAY ||
        (form.pattern == TAKT_PATTERN_WEEKLY &&
         form.weekdays == TAKT_ALL_DAYS)) {
        form.pattern = TAKT_PATTERN_DAILY;
        form.sub = TAKT_SUB_EVERY_WEEKDAY;
        form.weekdays = 0;
    } else if (form.pattern == TAKT_PATTERN_WEEKLY &&
               form.weekdays == TAKT_WORKDAYS) {
        form.pattern = TAKT_PATTERN_DAILY;
        form.sub = TAKT_SUB_EVERY_WORKDAY;
        form.weekdays = 0;
    }
    return form;
}

static bool is_same_form(const struct takt_form *a, const struct takt_form *b)
{
    return a->pattern == b->pattern && a->sub == b->sub &&
           a->interval == b->interval && a->weekdays == b->weekdays &&
           a->ordinal == b->ordinal && a->month_days == b->month_days &&
           a->is_last_day == b->is_last_day && a->months == b->months &&
           a->short_month == b->short_month && a->week_start == b->week_start &&
           a->end == b->end && a->count == b->count &&
           a->until_s == b->until_s && a->until_kind == b->until_kind;
}

static void form_comes_back_from_its_rule(void **state)
{
    (void)state;
    struct random random = {.state = 1};
    int accepted = 0;

    for (int i = 0; i < ROUNDS; i++) {
        struct takt_form form = random_form(&random);
        struct takt_form back;
        struct takt_rule rule;

        random_form_end(&random, &form);
        if (takt_form_to_rule(&rule, &form, NULL) != TAKT_OK)
            continue;
        accepted++;
        assert_int_equal(takt_rule_check(&rule, NULL), TAKT_OK);
        assert_int_equal(
            takt_form_from_rule(&back, &rule, random_start(&random)), TAKT_OK);
        form = plain(form);
        if (!is_same_form(&form, &back))
            fail_msg("form %d comes back changed", i);
    }
    assert_true(accepted > ROUNDS / 3);
}

#define DATES 64

/* The dates of some years from the start, as the oracle finds them. */
static struct oracle_list first_dates(const struct takt_rule *rule,
                                      int64_t start_s, int64_t date_s[DATES])
{
    struct oracle_list list = {.date_s = date_s, .max = DATES};
    const struct oracle_bound bound = {
        .to_s = start_s + INT64_C(8) * 366 * TAKT_DAY_S,
        .steps = 10000,
    };

    oracle_expand(&list, rule, start_s, false, bound);
    return list;
}

/* Whether two rules make the same dates as far as both have been followed. */
static bool is_same_dates(const struct takt_rule *a, const struct takt_rule *b,
                          int64_t start_s)
{
    int64_t a_s[DATES];
    int64_t b_s[DATES];
    const struct oracle_list of_a = first_dates(a, start_s, a_s);
    const struct oracle_list of_b = first_dates(b, start_s, b_s);
    const int64_t horizon_s =
        of_a.horizon_s < of_b.horizon_s ? of_a.horizon_s : of_b.horizon_s;
    size_t n = 0;

    while (n < of_a.len && n < of_b.len && a_s[n] == b_s[n])
        n++;
    return (n == of_a.len || a_s[n] >= horizon_s) &&
           (n == of_b.len || b_s[n] >= horizon_s);
}

/* A random rule with a chance to be shown: few parts. */
static struct takt_rule simple_rule(struct random *random)
{
    struct takt_rule rule;

    do {
        rule = random_rule(random);
        rule.by_second = 0;
        rule.by_minute = 0;
        rule.by_hour = 0;
        memset(rule.by_year_day, 0, sizeof(rule.by_year_day));
        memset(rule.by_week_no, 0, sizeof(rule.by_week_no));
        memset(rule.by_easter, 0, sizeof(rule.by_easter));
        if (random_once_in(random, 2))
            rule.by_month_day[TAKT_BACK] = 0;
        if (random_once_in(random, 2))
            rule.by_month = 0;
        if (random_once_in(random, 4) && rule.by_day != 0)
            rule.by_set_pos[TAKT_BACK][0] = 1u << 1;
        if (random_once_in(random, 8)) {
            memset(&rule.by_month_day, 0, sizeof(rule.by_month_day));
            rule.by_month_day[TAKT_FRONT] =
                (uint32_t)((UINT64_C(2) << (28 + random_below(random, 4))) -
                           (UINT64_C(1) << (27 + random_below(random, 3))));
            rule.by_set_pos[TAKT_BACK][0] = 1u << 1;
        }
    } while (rule.freq < TAKT_FREQ_DAILY ||
             takt_rule_check(&rule, NULL) != TAKT_OK);
    return rule;
}

static void shown_rule_makes_the_same_dates(void **state)
{
    (void)state;
    struct random random = {.state = 2};
    int shown = 0;

    for (int i = 0; i < ROUNDS / 2; i++) {
        const struct takt_rule rule = simple_rule(&random);
        const int64_t start_s = random_start(&random);
        struct takt_form form;
        struct takt_rule back;
        char text[TAKT_RULE_TEXT_MAX + 1];

        if (takt_form_from_rule(&form, &rule, start_s) != TAKT_OK)
            continue;
        shown++;
        (void)takt_rule_print(&rule, text, sizeof(text), NULL); /* fits */
        if (takt_form_to_rule(&back, &form, NULL) != TAKT_OK)
            fail_msg("the form of %s is refused", text);
        if (!is_same_dates(&rule, &back, start_s))
            fail_msg("the form of %s makes other dates", text);
    }
    assert_true(shown > ROUNDS / 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(form_comes_back_from_its_rule),
        cmocka_unit_test(shown_rule_makes_the_same_dates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
