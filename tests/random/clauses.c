/* SPDX-License-Identifier: MIT */
/* The clauses on which libical 3 differs: see clauses.h. The order is that of
 * the explanation: the first clause that a rule touches is the one counted. */
#include "random/clauses.h"

static bool has_month_day(const struct takt_rule *rule)
{
    return (rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK]) !=
           0;
}

static bool has_week_no(const struct takt_rule *rule)
{
    return (rule->by_week_no[TAKT_FRONT] | rule->by_week_no[TAKT_BACK]) != 0;
}

static bool has_year_day(const struct takt_rule *rule)
{
    uint64_t any = 0;

    for (int i = 0; i < TAKT_WORDS_366; i++)
        any |=
            rule->by_year_day[TAKT_FRONT][i] | rule->by_year_day[TAKT_BACK][i];
    return any != 0;
}

static bool has_numbered(const struct takt_rule *rule)
{
    uint64_t any = 0;

    for (int i = 0; i < 7; i++)
        any |= rule->by_day_nth[TAKT_FRONT][i] | rule->by_day_nth[TAKT_BACK][i];
    return any != 0;
}

static bool has_positions(const struct takt_rule *rule)
{
    uint64_t any = 0;

    for (int i = 0; i < TAKT_WORDS_366; i++)
        any |= rule->by_set_pos[TAKT_FRONT][i] | rule->by_set_pos[TAKT_BACK][i];
    return any != 0;
}

static bool has_times(const struct takt_rule *rule)
{
    return rule->by_hour != 0 || rule->by_minute != 0 || rule->by_second != 0;
}

/* F6, F7: days of the year or weeks beside months or days of the month. */
static bool is_mixed(const struct generated *given)
{
    const struct takt_rule *rule = &given->rule;
    int parts = has_year_day(rule) + has_week_no(rule) +
                (rule->by_month != 0 || has_month_day(rule));

    return rule->freq == TAKT_FREQ_YEARLY && parts > 1;
}

/* It does not know BYEASTER. */
static bool is_by_easter(const struct generated *given)
{
    uint64_t any = 0;

    for (int i = 0; i < TAKT_WORDS_EASTER; i++)
        any |= given->rule.by_easter[TAKT_FRONT][i] |
               given->rule.by_easter[TAKT_BACK][i];
    return any != 0;
}

/* F2 and all of W: which weeks, and whose. */
static bool is_by_week(const struct generated *given)
{
    return has_week_no(&given->rule);
}

/* F8, F9: a weekday that limits days of the year, or a numbered one that
 * limits days of the month. */
static bool is_limiting_weekday(const struct generated *given)
{
    const struct takt_rule *rule = &given->rule;

    return (has_year_day(rule) && (rule->by_day != 0 || has_numbered(rule))) ||
           (has_month_day(rule) && has_numbered(rule));
}

/* F11: an ordinal that a month cannot have is refused. */
static bool is_ordinal_too_high(const struct generated *given)
{
    const struct takt_rule *rule = &given->rule;
    uint64_t any = 0;

    for (int i = 0; i < 7; i++)
        any |= rule->by_day_nth[TAKT_FRONT][i] | rule->by_day_nth[TAKT_BACK][i];
    return any >> 6 != 0 &&
           (rule->freq == TAKT_FREQ_MONTHLY || rule->by_month != 0);
}

/* W7: the phase of weeks. */
static bool is_week_phase(const struct generated *given)
{
    return given->rule.freq == TAKT_FREQ_WEEKLY && given->rule.interval > 1;
}

/* P1 to P8: BYSETPOS. */
static bool is_choosing(const struct generated *given)
{
    return has_positions(&given->rule);
}

/* N5: negative days where the part limits. */
static bool is_limiting_back(const struct generated *given)
{
    const struct takt_rule *rule = &given->rule;
    uint64_t year_days = 0;

    for (int i = 0; i < TAKT_WORDS_366; i++)
        year_days |= rule->by_year_day[TAKT_BACK][i];
    return rule->freq <= TAKT_FREQ_DAILY &&
           (rule->by_month_day[TAKT_BACK] != 0 || year_days != 0);
}

/* N6, N9: parts of the time of day at HOURLY and finer. */
static bool is_fine_with_times(const struct generated *given)
{
    return given->rule.freq < TAKT_FREQ_DAILY && has_times(&given->rule);
}

/* Z9: second 60. */
static bool is_leap_second(const struct generated *given)
{
    return given->rule.by_second >> 60 != 0;
}

/* S3: times of day on a date. */
static bool is_time_on_date(const struct generated *given)
{
    return given->is_date && has_times(&given->rule);
}

/* U1: a date as the end of a series with times. */
static bool is_until_date(const struct generated *given)
{
    return given->rule.until == TAKT_UNTIL_DATE && !given->is_date;
}

/* U2: a time as the end of a series of dates. */
static bool is_until_time(const struct generated *given)
{
    return given->is_date && given->rule.until != TAKT_UNTIL_NONE &&
           given->rule.until != TAKT_UNTIL_DATE;
}

/* K1 to K12: SKIP. */
static bool is_skipping(const struct generated *given)
{
    return given->rule.skip != TAKT_SKIP_OMIT;
}

/* Its INTERVAL is a short, its COUNT an int. */
static bool is_number_too_large(const struct generated *given)
{
    return given->rule.interval > INT16_MAX || given->rule.count > INT32_MAX;
}

/* P3, P4: positions among several times a day, or within an hour or less. */
static bool is_choosing_times(const struct generated *given)
{
    return has_positions(&given->rule) &&
           (has_times(&given->rule) || given->rule.freq < TAKT_FREQ_DAILY);
}

const struct clause libical_clauses[] = {
    {"N5: negative days that limit", is_limiting_back, true},
    {"N6, N9: times of day at HOURLY and finer", is_fine_with_times, true},
    {"P3, P4: BYSETPOS among times", is_choosing_times, true},
    {"numbers above 16 or 32 bits", is_number_too_large, true},
    {"BYEASTER", is_by_easter, true},
    {"F2, W1 to W6: BYWEEKNO", is_by_week, false},
    {"F6, F7: parts that choose days beside each other", is_mixed, false},
    {"F8, F9: weekdays that limit", is_limiting_weekday, false},
    {"F11: ordinals a month cannot have", is_ordinal_too_high, false},
    {"W7: phase of weeks", is_week_phase, false},
    {"P1, P5 to P8: BYSETPOS", is_choosing, false},
    {"Z9: second 60", is_leap_second, false},
    {"S3: times of day on dates", is_time_on_date, false},
    {"U1: a date ends times", is_until_date, false},
    {"U2: a time ends dates", is_until_time, false},
    {"K1 to K12: SKIP", is_skipping, false},
    {NULL, NULL, false},
};
