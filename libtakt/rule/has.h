/* SPDX-License-Identifier: MIT */
/* Which parts a rule has, where a part is more than one set. */
#ifndef TAKT_RULE_HAS_H
#define TAKT_RULE_HAS_H

#include <takt/rule.h>

#include "base/bits.h"

static inline bool rule_has_month_day(const struct takt_rule *rule)
{
    return (rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK]) !=
           0;
}

static inline bool rule_has_week_no(const struct takt_rule *rule)
{
    return (rule->by_week_no[TAKT_FRONT] | rule->by_week_no[TAKT_BACK]) != 0;
}

static inline bool rule_has_year_day(const struct takt_rule *rule)
{
    return !set_is_empty(rule->by_year_day[TAKT_FRONT], TAKT_WORDS_366) ||
           !set_is_empty(rule->by_year_day[TAKT_BACK], TAKT_WORDS_366);
}

static inline bool rule_has_easter(const struct takt_rule *rule)
{
    return !set_is_empty(rule->by_easter[TAKT_FRONT], TAKT_WORDS_EASTER) ||
           !set_is_empty(rule->by_easter[TAKT_BACK], TAKT_WORDS_EASTER);
}

static inline bool rule_has_set_pos(const struct takt_rule *rule)
{
    return !set_is_empty(rule->by_set_pos[TAKT_FRONT], TAKT_WORDS_366) ||
           !set_is_empty(rule->by_set_pos[TAKT_BACK], TAKT_WORDS_366);
}

/* Weekdays with a number, as 2TU. */
static inline bool rule_has_numbered_day(const struct takt_rule *rule)
{
    return !set_is_empty(rule->by_day_nth[TAKT_FRONT], 7) ||
           !set_is_empty(rule->by_day_nth[TAKT_BACK], 7);
}

/* Weekdays of either kind. */
static inline bool rule_has_by_day(const struct takt_rule *rule)
{
    return rule->by_day != 0 || rule_has_numbered_day(rule);
}

#endif
