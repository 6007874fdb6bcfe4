/* SPDX-License-Identifier: MIT */
/*
 * The rule that a sentence means, when all of it has been read: how often if
 * no word said it, what "every 2nd Tuesday" counts, the last day of shorter
 * months, and times of day as hours and minutes.
 */
#include "words/reader.h"

#include "rule/has.h"

#define HOUR_S 3600
#define MINUTE_S 60
#define YEAR_MAX 9999

static takt_status refuse_how_often(const struct words_reader *r,
                                    enum takt_reason reason)
{
    return takt__reader_refuse(r, reason, &r->how_often);
}

/* The frequency that the parts themselves tell. */
static enum takt_freq freq_of_parts(const struct words_reader *r)
{
    const struct takt_rule *const rule = &r->said.rule;

    if (r->scope == SCOPE_MONTH)
        return TAKT_FREQ_MONTHLY;
    if (r->scope == SCOPE_YEAR || rule->by_month != 0 ||
        rule_has_week_no(rule) || rule_has_year_day(rule) ||
        rule_has_easter(rule))
        return TAKT_FREQ_YEARLY;
    if (rule_has_month_day(rule) || rule_has_numbered_day(rule) ||
        r->ordinal_days != 0)
        return TAKT_FREQ_MONTHLY;
    if (rule->by_day != 0)
        return TAKT_FREQ_WEEKLY;
    return TAKT_FREQ_DAILY;
}

/* "Every 2nd Tuesday" of a month or of months is the second one; else it is
 * every other week. */
static takt_status mean_every_weekday(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    const bool is_of_more =
        r->has_freq || r->scope > SCOPE_WEEK || rule->by_month != 0;
    const bool is_single = bits_count(rule->by_day) == 1;

    if (r->every > 1 && is_of_more && is_single && r->every <= 53) {
        rule->by_day_nth[TAKT_FRONT][bits_lowest(rule->by_day)] |= UINT64_C(1)
                                                                   << r->every;
        rule->by_day = 0;
        return TAKT_OK;
    }
    if (r->every > 1 && (is_of_more || r->has_days))
        return refuse_how_often(r, TAKT_REASON_WORD_MISPLACED);
    if (r->has_freq)
        return TAKT_OK;
    r->has_freq = true;
    rule->freq = rule->by_month != 0 && r->scope > SCOPE_WEEK
                     ? TAKT_FREQ_YEARLY
                     : TAKT_FREQ_WEEKLY;
    rule->interval = r->every;
    if (rule->by_day == TAKT_ALL_DAYS && rule->interval == 1) {
        rule->freq = TAKT_FREQ_DAILY;
        rule->by_day = 0;
    }
    return TAKT_OK;
}

static takt_status mean_how_often(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    struct takt_rule plain = TAKT_RULE_INIT;

    if (r->every != 0) {
        const takt_status status = mean_every_weekday(r);
        if (status != TAKT_OK)
            return status;
    }
    if (r->has_freq)
        return TAKT_OK;
    plain.count = rule->count;
    plain.until = rule->until;
    plain.until_s = rule->until_s;
    plain.week_start = rule->week_start;
    if (takt_rule_is_equal(&plain, rule) && r->ordinal_days == 0)
        return takt__reader_refuse(r, TAKT_REASON_WORD_HOW_OFTEN, &r->token);
    rule->freq = freq_of_parts(r);
    return TAKT_OK;
}

/* Day 31, or else the last, is the last of 28 to 31 (SPEC D-04). */
static takt_status mean_short_last(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    const uint32_t days = rule->by_month_day[TAKT_FRONT];

    if (!r->is_short_last)
        return TAKT_OK;
    if (bits_count(days) != 1 || days < UINT32_C(1) << 29 ||
        rule->by_month_day[TAKT_BACK] != 0 || rule_has_set_pos(rule))
        return takt__refuse(r->err, TAKT_REASON_FORM_SHORT_MONTH, 0,
                            r->text.len);
    rule->by_month_day[TAKT_FRONT] =
        (uint32_t)bits_range(28, bits_lowest(days) + 1);
    set_add(rule->by_set_pos[TAKT_BACK], 1);
    return TAKT_OK;
}

/* Times of day are one rule's if each hour goes with each minute. */
static takt_status mean_clocks(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    uint32_t hours = 0;
    uint64_t minutes = 0;
    uint64_t seconds = 0;

    for (int i = 0; i < r->clock_count; i++) {
        hours |= 1u << r->clocks[i] / HOUR_S;
        minutes |= UINT64_C(1) << r->clocks[i] / MINUTE_S % 60;
        seconds |= UINT64_C(1) << r->clocks[i] % MINUTE_S;
    }
    if (bits_count(hours) * bits_count(minutes) * bits_count(seconds) !=
            r->clock_count ||
        (r->clock_count > 0 && (rule->by_hour != 0 || rule->by_minute != 0)))
        return takt__refuse(r->err, TAKT_REASON_WORD_TIMES, 0, r->text.len);
    if (r->clock_count == 0)
        return TAKT_OK;
    rule->by_hour = hours;
    rule->by_minute = minutes;
    if (r->has_clock_seconds)
        rule->by_second = seconds;
    r->said.has_time = r->clock_count == 1;
    r->said.time_s = r->said.has_time ? r->clocks[0] : 0;
    return TAKT_OK;
}

/* The last day of so many weeks, months or years from the start. */
static takt_status mean_length(struct words_reader *r)
{
    const int32_t from =
        r->said.has_start ? r->said.start_day : r->options->today;
    struct takt_date date = takt_date(from);
    int64_t days = 7 * r->length;

    if (r->length == 0)
        return TAKT_OK;
    if (r->said.rule.until != TAKT_UNTIL_NONE || r->said.rule.count != 0)
        return refuse_how_often(r, TAKT_REASON_WORD_TWICE);
    if (r->length_unit != TAKT_FREQ_WEEKLY) {
        const int64_t months =
            r->length * (r->length_unit == TAKT_FREQ_YEARLY ? 12 : 1) +
            date.month - 1;
        const int64_t year = date.year + months / 12;
        const int32_t month = (int32_t)(months % 12) + 1;
        if (year > YEAR_MAX)
            return refuse_how_often(r, TAKT_REASON_YEAR_RANGE);
        if (date.day > takt_month_days((int32_t)year, month))
            date.day = takt_month_days((int32_t)year, month);
        days = takt_day((int32_t)year, month, date.day) - from;
    }
    r->said.rule.until = TAKT_UNTIL_DATE;
    r->said.rule.until_s = (from + days - 1) * TAKT_DAY_S;
    return TAKT_OK;
}

/* Weekdays are left out of those that are said, or of all. */
static takt_status mean_except(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;

    if (r->except == 0)
        return TAKT_OK;
    if (rule->by_day == 0)
        rule->by_day = TAKT_ALL_DAYS;
    rule->by_day &= (uint8_t)~r->except;
    if (rule->freq == TAKT_FREQ_DAILY && rule->interval == 1)
        rule->freq = TAKT_FREQ_WEEKLY; /* the same, and how it is said */
    return rule->by_day != 0 ? TAKT_OK
                             : refuse_how_often(r, TAKT_REASON_WORD_MISPLACED);
}

takt_status takt__mean(struct words_reader *r)
{
    struct takt_rule *const rule = &r->said.rule;
    takt_status status = mean_how_often(r);

    if (status == TAKT_OK)
        status = mean_short_last(r);
    if (status == TAKT_OK)
        status = mean_except(r);
    if (status == TAKT_OK)
        status = mean_clocks(r);
    if (status == TAKT_OK)
        status = mean_length(r);
    if (status != TAKT_OK)
        return status;
    rule->by_day |= (uint8_t)r->ordinal_days;
    if (!r->has_week_start)
        rule->week_start = r->options->week_start;
    if (r->is_endless && (rule->count != 0 || rule->until != TAKT_UNTIL_NONE))
        return takt__reader_refuse(r, TAKT_REASON_WORD_TWICE, &r->token);
    status = takt_rule_check(rule, r->err);
    if (status != TAKT_OK && r->err != NULL)
        r->err->length = r->text.len;
    return status;
}
