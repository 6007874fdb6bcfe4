/* SPDX-License-Identifier: MIT */
/*
 * What a rule leaves to DTSTART (RFC 5545, 3.3.10: "Information, not
 * contained in the rule, necessary to determine the various recurrence
 * instance start time and dates are derived from the Start Time"), settled
 * as RFC 8984, 4.3.3.1 does: the missing parts are added first, and then the
 * rule stands by itself (readings F1 to F3, F6, F7).
 */
#include "rule/fill.h"

#include "base/math.h"
#include "rule/has.h"

static void fill_year(struct takt_rule *rule, struct takt_date date,
                      int32_t weekday, bool *month_filled)
{
    bool has_week =
        (rule->by_week_no[TAKT_FRONT] | rule->by_week_no[TAKT_BACK]) != 0;
    bool has_day = rule_has_by_day(rule);
    bool has_date = rule_has_month_day(rule);

    if (rule->by_month == 0 && !has_week && (has_date || !has_day)) {
        rule->by_month = (uint16_t)(1u << date.month);
        *month_filled = true;
    }
    if (has_date || has_day)
        return;
    if (has_week)
        rule->by_day = (uint8_t)(1u << weekday);
    else
        rule->by_month_day[TAKT_FRONT] = 1u << date.day;
}

static void fill_day(struct takt_rule *rule, int32_t day, bool *month_filled)
{
    struct takt_date date = takt_date(day);
    int32_t weekday = takt_weekday(day);
    bool has_day = rule_has_by_day(rule);

    /* As python-dateutil has it: BYEASTER says which days by itself. */
    if (rule_has_easter(rule))
        return;
    switch (rule->freq) {
    case TAKT_FREQ_WEEKLY:
        if (!has_day)
            rule->by_day = (uint8_t)(1u << weekday);
        break;
    case TAKT_FREQ_MONTHLY:
        if (!has_day && !rule_has_month_day(rule))
            rule->by_month_day[TAKT_FRONT] = 1u << date.day;
        break;
    case TAKT_FREQ_YEARLY:
        if (!rule_has_year_day(rule))
            fill_year(rule, date, weekday, month_filled);
        break;
    default:
        break;
    }
}

static void fill_time(struct takt_rule *rule, int32_t second_of_day)
{
    if (rule->freq > TAKT_FREQ_HOURLY && rule->by_hour == 0)
        rule->by_hour = 1u << (second_of_day / 3600);
    if (rule->freq > TAKT_FREQ_MINUTELY && rule->by_minute == 0)
        rule->by_minute = UINT64_C(1) << (second_of_day / 60 % 60);
    if (rule->freq > TAKT_FREQ_SECONDLY && rule->by_second == 0)
        rule->by_second = UINT64_C(1) << (second_of_day % 60);
}

/* Leaves the times of a rule on a DATE start out (readings S3), unless
 * BYSETPOS would be left alone: what is refused must not come of filling. */
static void drop_times(struct takt_rule *rule)
{
    bool has_other = rule->by_month != 0 || rule_has_by_day(rule) ||
                     rule_has_month_day(rule) || rule_has_year_day(rule) ||
                     rule_has_week_no(rule) || rule_has_easter(rule);

    if (rule_has_set_pos(rule) && !has_other)
        return;
    rule->by_hour = 0;
    rule->by_minute = 0;
    rule->by_second = 0;
}

bool takt__rule_fill(struct takt_rule *rule, int64_t start_s, bool is_date)
{
    int32_t day = (int32_t)floor_div(start_s, TAKT_DAY_S);
    bool month_filled = false;

    fill_day(rule, day, &month_filled);
    if (is_date)
        drop_times(rule);
    else
        fill_time(rule, (int32_t)(start_s - (int64_t)day * TAKT_DAY_S));
    return month_filled;
}

void takt_rule_fill(struct takt_rule *rule, int64_t start_s, bool is_date)
{
    uint16_t months = rule->by_month;
    bool month_filled = takt__rule_fill(rule, start_s, is_date);

    /* Beside a written BYMONTH an ordinal counts in the month, else in the
     * year (readings F9): there the month must stay unsaid. */
    if (month_filled && rule_has_numbered_day(rule))
        rule->by_month = months;
}
