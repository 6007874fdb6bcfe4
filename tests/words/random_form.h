/* SPDX-License-Identifier: MIT */
/* Random forms, most of which takt_form_to_rule() accepts. */
#ifndef TESTS_WORDS_RANDOM_FORM_H
#define TESTS_WORDS_RANDOM_FORM_H

#include "rule/random_rule.h"

#include <takt/form.h>

/* Sets and numbers are small, so that like sentences come up often. */
static inline struct takt_form random_form(struct random *random)
{
    struct takt_form form = {
        .pattern = (enum takt_pattern)random_below(random, TAKT_PATTERN_CUSTOM),
        .interval = 1 + random_below(random, 23),
        .week_start = (uint8_t)random_below(random, 7),
    };

    if (form.pattern != TAKT_PATTERN_WEEKLY)
        form.sub = (enum takt_sub_pattern)(1 + random_below(random, 5));
    if (form.sub == TAKT_SUB_EVERY_WORKDAY ||
        form.sub == TAKT_SUB_EVERY_WEEKDAY)
        form.interval = 1;
    if (form.sub == TAKT_SUB_NONE || form.sub == TAKT_SUB_WEEKDAY_OF_MONTH)
        form.weekdays = (uint8_t)(1 + random_below(random, TAKT_ALL_DAYS));
    if (form.sub == TAKT_SUB_WEEKDAY_OF_MONTH) {
        const int32_t ordinal = (int32_t)random_below(random, 5);
        form.ordinal = ordinal == 0 ? TAKT_ORDINAL_LAST : ordinal;
    }
    if (form.sub == TAKT_SUB_DAY_OF_MONTH) {
        form.month_days = (uint32_t)random_word(random, 1, 31);
        form.is_last_day = random_once_in(random, 4);
        if (random_once_in(random, 3)) {
            form.month_days = UINT32_C(1) << (29 + random_below(random, 3));
            form.is_last_day = false;
            form.short_month = (enum takt_short_month)random_below(random, 2);
        }
        if (form.is_last_day && random_once_in(random, 2))
            form.month_days = 0;
    }
    if (form.pattern == TAKT_PATTERN_YEARLY)
        form.months = random_once_in(random, 2)
                          ? (uint16_t)(1u << (1 + random_below(random, 12)))
                          : (uint16_t)random_word(random, 1, 12);
    return form;
}

static inline void random_form_end(struct random *random,
                                   struct takt_form *form)
{
    form->end = (enum takt_end)random_below(random, TAKT_END__COUNT);
    if (form->end == TAKT_END_COUNT)
        form->count = 1 + random_below(random, 4);
    if (form->end != TAKT_END_DATE)
        return;
    form->until_kind = (enum takt_until)(1 + random_below(random, 3));
    form->until_s = (20800 + random_below(random, 3)) * INT64_C(86400);
    if (form->until_kind != TAKT_UNTIL_DATE)
        form->until_s += random_once_in(random, 2)
                             ? 86399
                             : random_below(random, 3) * INT64_C(43170);
}

#endif
