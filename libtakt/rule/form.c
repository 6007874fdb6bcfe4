/* SPDX-License-Identifier: MIT */
/*
 * The form and its rules (SPEC section 3, D-20, and the table of SPEC 14.1).
 *
 * To a rule: the form is checked strictly (D-01), then each option writes the
 * parts of its row in the table. "The last day where the month is too short"
 * becomes BYMONTHDAY=28,...,D;BYSETPOS=-1, which foreign clients know; a set
 * of weekdays becomes BYDAY=...;BYSETPOS=k. BYSETPOS counts within the year
 * when yearly (readings P2), so these two take just one month there.
 *
 * From a rule: what it leaves to DTSTART is filled in, and then it is shown
 * if some form makes the same dates, though written otherwise:
 *
 *   DAILY;BYDAY=MO,WE                   every week on Monday and Wednesday
 *   MONTHLY;BYMONTH=3;BYMONTHDAY=5      5 March every year
 *   MONTHLY;BYDAY=TH;BYSETPOS=4         the fourth Thursday of the month
 *   MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD day 31, or else the last
 *
 * A rule with times of day other than that of DTSTART, with weeks or days of
 * the year, or finer than daily, has no form.
 */
#include <takt/form.h>

#include "base/error.h"
#include "base/math.h"
#include "rule/has.h"
#include "rule/part.h"

#include <string.h>

/* What the options of the form use; an option that does not belong to a
 * pattern has no bit at all. */
enum use {
    IS_OPTION = 1u << 0,
    USES_INTERVAL = 1u << 1,
    USES_WEEKDAYS = 1u << 2,
    USES_ORDINAL = 1u << 3,
    USES_DAYS = 1u << 4,
    USES_MONTHS = 1u << 5,
};

static const uint8_t uses[TAKT_PATTERN__COUNT][TAKT_SUB__COUNT] = {
    [TAKT_PATTERN_DAILY][TAKT_SUB_EVERY_WORKDAY] = IS_OPTION,
    [TAKT_PATTERN_DAILY][TAKT_SUB_EVERY_WEEKDAY] = IS_OPTION,
    [TAKT_PATTERN_DAILY][TAKT_SUB_EVERY_CYCLIC_DAY] = IS_OPTION | USES_INTERVAL,
    [TAKT_PATTERN_WEEKLY][TAKT_SUB_NONE] =
        IS_OPTION | USES_INTERVAL | USES_WEEKDAYS,
    [TAKT_PATTERN_MONTHLY][TAKT_SUB_DAY_OF_MONTH] =
        IS_OPTION | USES_INTERVAL | USES_DAYS,
    [TAKT_PATTERN_MONTHLY][TAKT_SUB_WEEKDAY_OF_MONTH] =
        IS_OPTION | USES_INTERVAL | USES_WEEKDAYS | USES_ORDINAL,
    [TAKT_PATTERN_YEARLY][TAKT_SUB_DAY_OF_MONTH] =
        IS_OPTION | USES_INTERVAL | USES_DAYS | USES_MONTHS,
    [TAKT_PATTERN_YEARLY][TAKT_SUB_WEEKDAY_OF_MONTH] =
        IS_OPTION | USES_INTERVAL | USES_WEEKDAYS | USES_ORDINAL | USES_MONTHS,
};

#define ALL_MONTHS 0x1ffeu          /* bits 1 to 12 */
#define ALL_MONTH_DAYS 0xfffffffeu  /* bits 1 to 31 */
#define LATE_MONTH_DAYS 0xe0000000u /* bits 29 to 31 */

static bool is_single(uint32_t set)
{
    return set != 0 && (set & (set - 1)) == 0;
}

/* The lowest member of a set that is not empty. */
static int32_t lowest(uint32_t set)
{
    return __builtin_ctz(set);
}

/* Bits 28 to day: what a clamp to the last day chooses the last of. */
static uint32_t clamp_days(int32_t day)
{
    return (uint32_t)((UINT64_C(2) << day) - (UINT64_C(1) << 28));
}

/* The days that at least one of the months has in some year. */
static uint32_t days_of_months(uint16_t months)
{
    uint32_t days = 0;

    for (int32_t month = 1; month <= 12; month++)
        if ((months >> month & 1) != 0)
            days |= (uint32_t)((UINT64_C(2) << takt_month_days(2000, month)) -
                               2); /* 2000 is a leap year */
    return days;
}

static takt_status check_unused(const struct takt_form *form, unsigned use,
                                struct takt_error *err)
{
    const bool is_clean = ((use & USES_WEEKDAYS) != 0 || form->weekdays == 0) &&
                          ((use & USES_ORDINAL) != 0 || form->ordinal == 0) &&
                          ((use & USES_DAYS) != 0 ||
                           (form->month_days == 0 && !form->is_last_day &&
                            form->short_month == TAKT_SHORT_SKIP)) &&
                          ((use & USES_MONTHS) != 0 || form->months == 0) &&
                          ((use & USES_INTERVAL) != 0 || form->interval == 1);

    return is_clean ? TAKT_OK
                    : takt__refuse(err, TAKT_REASON_FORM_UNUSED, 0, 0);
}

static takt_status check_end(const struct takt_form *form,
                             struct takt_error *err)
{
    bool fits =
        form->end == TAKT_END_COUNT ? form->count > 0 : form->count == 0;

    if (form->end != TAKT_END_DATE)
        fits =
            fits && form->until_kind == TAKT_UNTIL_NONE && form->until_s == 0;
    else
        fits = fits && form->until_kind > TAKT_UNTIL_NONE &&
               form->until_kind < TAKT_UNTIL__COUNT &&
               form->until_s >= TAKT_WALL_MIN &&
               form->until_s <= TAKT_WALL_MAX &&
               (form->until_kind != TAKT_UNTIL_DATE ||
                form->until_s % TAKT_DAY_S == 0);
    if (!fits || (unsigned)form->end >= TAKT_END__COUNT)
        return takt__refuse(err, TAKT_REASON_FORM_END, 0, 0);
    return TAKT_OK;
}

static takt_status check_days(const struct takt_form *form,
                              struct takt_error *err)
{
    const uint32_t days = form->month_days;
    const bool is_short_last = form->short_month == TAKT_SHORT_LAST;

    if ((days & ~ALL_MONTH_DAYS) != 0 || (days == 0 && !form->is_last_day))
        return takt__refuse(err, TAKT_REASON_FORM_DAY, 0, 0);
    if (!is_short_last && form->short_month != TAKT_SHORT_SKIP)
        return takt__refuse(err, TAKT_REASON_FORM_SHORT_MONTH, 0, 0);
    if (is_short_last && (form->is_last_day || !is_single(days) ||
                          (days & LATE_MONTH_DAYS) == 0))
        return takt__refuse(err, TAKT_REASON_FORM_SHORT_MONTH, 0, 0);
    if (form->pattern != TAKT_PATTERN_YEARLY)
        return TAKT_OK;
    if (is_short_last && !is_single(form->months))
        return takt__refuse(err, TAKT_REASON_FORM_ONE_MONTH, 0, 0);
    if (!is_short_last && (days & ~days_of_months(form->months)) != 0)
        return takt__refuse(err, TAKT_REASON_FORM_DAY, 0, 0);
    return TAKT_OK;
}

static bool is_ordinal(int32_t ordinal)
{
    return (ordinal >= 1 && ordinal <= 4) || ordinal == TAKT_ORDINAL_LAST;
}

/* The fields that the option uses. */
static takt_status check_used(const struct takt_form *form, unsigned use,
                              struct takt_error *err)
{
    if (form->interval < 1 || form->interval > TAKT_FORM_INTERVAL_MAX)
        return takt__refuse_args(err, TAKT_REASON_FORM_INTERVAL, 0, 0, 1,
                                 TAKT_FORM_INTERVAL_MAX);
    if (form->week_start > TAKT_SUNDAY ||
        ((use & USES_WEEKDAYS) != 0 &&
         (form->weekdays == 0 || form->weekdays > TAKT_ALL_DAYS)))
        return takt__refuse(err, TAKT_REASON_FORM_WEEKDAYS, 0, 0);
    if ((use & USES_ORDINAL) != 0 && !is_ordinal(form->ordinal))
        return takt__refuse(err, TAKT_REASON_FORM_ORDINAL, 0, 0);
    if ((use & USES_MONTHS) != 0 &&
        (form->months == 0 || (form->months & ~ALL_MONTHS) != 0))
        return takt__refuse(err, TAKT_REASON_FORM_MONTH, 0, 0);
    if ((use & USES_DAYS) != 0)
        return check_days(form, err);
    if ((use & USES_ORDINAL) != 0 && (use & USES_MONTHS) != 0 &&
        !is_single(form->weekdays) && !is_single(form->months))
        return takt__refuse(err, TAKT_REASON_FORM_ONE_MONTH, 0, 0);
    return TAKT_OK;
}

static takt_status check_form(const struct takt_form *form,
                              struct takt_error *err)
{
    if ((unsigned)form->pattern >= TAKT_PATTERN__COUNT ||
        (unsigned)form->sub >= TAKT_SUB__COUNT)
        return takt__refuse(err, TAKT_REASON_FORM_PATTERN, 0, 0);

    const unsigned use = uses[form->pattern][form->sub];
    if (use == 0)
        return takt__refuse(err, TAKT_REASON_FORM_PATTERN, 0, 0);
    takt_status status = check_unused(form, use, err);
    if (status == TAKT_OK)
        status = check_used(form, use, err);
    if (status == TAKT_OK)
        status = check_end(form, err);
    return status;
}

static void set_position(struct takt_rule *rule, int32_t position)
{
    if (position < 0)
        rule->by_set_pos[TAKT_BACK][0] = UINT64_C(1) << -position;
    else
        rule->by_set_pos[TAKT_FRONT][0] = UINT64_C(1) << position;
}

static void write_weekly(struct takt_rule *rule, const struct takt_form *form)
{
    if (form->interval == 1 && form->weekdays == TAKT_ALL_DAYS)
        return; /* every weekday, which TAKT_RULE_INIT is */
    rule->freq = TAKT_FREQ_WEEKLY;
    rule->by_day = form->weekdays;
}

static void write_days(struct takt_rule *rule, const struct takt_form *form)
{
    rule->by_month_day[TAKT_FRONT] = form->month_days;
    rule->by_month_day[TAKT_BACK] = form->is_last_day ? 1u << 1 : 0;
    if (form->short_month == TAKT_SHORT_LAST) {
        rule->by_month_day[TAKT_FRONT] = clamp_days(lowest(form->month_days));
        set_position(rule, -1);
    }
}

static void write_ordinal(struct takt_rule *rule, const struct takt_form *form)
{
    if (!is_single(form->weekdays)) {
        rule->by_day = form->weekdays;
        set_position(rule, form->ordinal);
        return;
    }
    const int32_t weekday = lowest(form->weekdays);
    if (form->ordinal < 0)
        rule->by_day_nth[TAKT_BACK][weekday] = UINT64_C(1) << -form->ordinal;
    else
        rule->by_day_nth[TAKT_FRONT][weekday] = UINT64_C(1) << form->ordinal;
}

takt_status takt_form_to_rule(struct takt_rule *out,
                              const struct takt_form *form,
                              struct takt_error *err)
{
    static const struct takt_rule init = TAKT_RULE_INIT;
    takt_status status = check_form(form, err);

    *out = init;
    if (status != TAKT_OK)
        return status;
    out->interval = form->interval;
    out->week_start = form->week_start;
    out->count = form->count;
    out->until = form->until_kind;
    out->until_s = form->until_s;
    if (form->pattern == TAKT_PATTERN_WEEKLY) {
        write_weekly(out, form);
    } else if (form->sub == TAKT_SUB_EVERY_WORKDAY) {
        out->freq = TAKT_FREQ_WEEKLY;
        out->by_day = TAKT_WORKDAYS;
    } else if (form->pattern != TAKT_PATTERN_DAILY) {
        out->freq = form->pattern == TAKT_PATTERN_MONTHLY ? TAKT_FREQ_MONTHLY
                                                          : TAKT_FREQ_YEARLY;
        out->by_month = form->months;
        if (form->sub == TAKT_SUB_DAY_OF_MONTH)
            write_days(out, form);
        else
            write_ordinal(out, form);
    }
    return TAKT_OK;
}

/* The one member of a set of numbers, 1 to max or -1, or 0 if it has none or
 * is another set. */
static int32_t only_number(uint64_t front, uint64_t back, int32_t max)
{
    if (back == 0)
        for (int32_t n = 1; n <= max; n++)
            if (front == UINT64_C(1) << n)
                return n;
    return front == 0 && back == UINT64_C(1) << 1 ? -1 : 0;
}

/* The position that BYSETPOS chooses: 0 for none. Answers false if there are
 * several, or one that the form does not have. */
static bool read_position(const struct takt_rule *rule, int32_t *out)
{
    uint64_t far = 0;
    uint64_t any = 0;

    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
        any |= rule->by_set_pos[half][0];
        for (int word = 1; word < TAKT_WORDS_366; word++)
            far |= rule->by_set_pos[half][word];
    }
    *out = only_number(rule->by_set_pos[TAKT_FRONT][0],
                       rule->by_set_pos[TAKT_BACK][0], 4);
    return far == 0 && (any == 0 || *out != 0);
}

/* Whether the rule happens once a day, at the time of DTSTART. The rule has
 * been filled in. */
static bool has_time_of_start(const struct takt_rule *rule, int64_t start_s)
{
    const int64_t second = floor_mod(start_s, TAKT_DAY_S);

    return rule->by_hour == UINT32_C(1) << (second / 3600) &&
           rule->by_minute == UINT64_C(1) << (second / 60 % 60) &&
           rule->by_second == UINT64_C(1) << (second % 60);
}

static bool has_other_days(const struct takt_rule *rule)
{
    uint64_t any = rule->by_week_no[TAKT_FRONT] | rule->by_week_no[TAKT_BACK];

    for (int word = 0; word < TAKT_WORDS_366; word++)
        any |= rule->by_year_day[TAKT_FRONT][word] |
               rule->by_year_day[TAKT_BACK][word];
    return any != 0 || rule_has_easter(rule);
}

/* Shows a set of weekdays every so many weeks, in the form that is simplest. */
static void show_weekly(struct takt_form *form, uint8_t weekdays)
{
    form->pattern = TAKT_PATTERN_DAILY;
    if (form->interval == 1 && weekdays == TAKT_ALL_DAYS) {
        form->sub = TAKT_SUB_EVERY_WEEKDAY;
    } else if (form->interval == 1 && weekdays == TAKT_WORKDAYS) {
        form->sub = TAKT_SUB_EVERY_WORKDAY;
    } else {
        form->pattern = TAKT_PATTERN_WEEKLY;
        form->weekdays = weekdays;
    }
}

static bool read_daily(struct takt_form *form, const struct takt_rule *rule,
                       int32_t position)
{
    const bool is_each_day = rule->by_day == 0 || rule->by_day == TAKT_ALL_DAYS;

    if (position != 0 || rule->by_month != 0 ||
        (rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK]) != 0)
        return false;
    if (form->interval == 1) {
        show_weekly(form, is_each_day ? TAKT_ALL_DAYS : rule->by_day);
        return true;
    }
    form->pattern = TAKT_PATTERN_DAILY;
    form->sub = TAKT_SUB_EVERY_CYCLIC_DAY;
    return is_each_day;
}

static bool read_weekly(struct takt_form *form, const struct takt_rule *rule,
                        int32_t position)
{
    if (position != 0 || rule->by_month != 0)
        return false;
    show_weekly(form, rule->by_day);
    return true;
}

/* Whether BYSETPOS counts within one month, and SKIP moves within one. */
static bool is_one_month(const struct takt_form *form)
{
    return form->pattern == TAKT_PATTERN_MONTHLY || is_single(form->months);
}

/* Shows "day D, or the last" if the rule is written in one of the two ways,
 * BYMONTHDAY=28,...,D;BYSETPOS=-1 or BYMONTHDAY=D;SKIP=BACKWARD. */
static bool read_clamp(struct takt_form *form, const struct takt_rule *rule,
                       int32_t position)
{
    const uint32_t days = rule->by_month_day[TAKT_FRONT];

    if (!is_one_month(form) || rule->by_month_day[TAKT_BACK] != 0 ||
        rule->skip == TAKT_SKIP_FORWARD)
        return false;
    form->short_month = TAKT_SHORT_LAST;
    if (position == 0) {
        form->month_days = days;
        return is_single(days);
    }
    for (int32_t day = 29; day <= 31; day++)
        if (days == clamp_days(day)) {
            form->month_days = UINT32_C(1) << day;
            return position == -1;
        }
    return false;
}

static bool read_month_days(struct takt_form *form,
                            const struct takt_rule *rule, int32_t position)
{
    const uint32_t days = rule->by_month_day[TAKT_FRONT];
    const uint32_t back = rule->by_month_day[TAKT_BACK];
    const bool can_lack = (days & LATE_MONTH_DAYS) != 0;

    form->sub = TAKT_SUB_DAY_OF_MONTH;
    if (position != 0 || (rule->skip != TAKT_SKIP_OMIT && can_lack))
        return read_clamp(form, rule, position);
    form->month_days = days;
    form->is_last_day = back != 0;
    return (back & ~(1u << 1)) == 0 &&
           (form->pattern != TAKT_PATTERN_YEARLY ||
            (days & ~days_of_months(form->months)) == 0);
}

/* The weekday and ordinal of a BYDAY that is one numbered weekday. */
static bool read_numbered(struct takt_form *form, const struct takt_rule *rule)
{
    for (int weekday = TAKT_MONDAY; weekday <= TAKT_SUNDAY; weekday++) {
        const uint64_t front = rule->by_day_nth[TAKT_FRONT][weekday];
        const uint64_t back = rule->by_day_nth[TAKT_BACK][weekday];
        if ((front | back) == 0)
            continue;
        if (form->ordinal != 0)
            return false; /* a second weekday */
        form->weekdays = (uint8_t)(1u << weekday);
        form->ordinal = only_number(front, back, 4);
        if (form->ordinal == 0)
            return false;
    }
    return true;
}

static bool read_ordinal(struct takt_form *form, const struct takt_rule *rule,
                         int32_t position)
{
    form->sub = TAKT_SUB_WEEKDAY_OF_MONTH;
    if (takt__rule_has_ordinal(rule))
        return position == 0 && rule->by_day == 0 && read_numbered(form, rule);
    form->weekdays = rule->by_day;
    form->ordinal = position;
    return position != 0 && is_one_month(form);
}

static bool read_monthly_or_yearly(struct takt_form *form,
                                   const struct takt_rule *rule,
                                   int32_t position)
{
    const bool has_day = rule->by_day != 0 || takt__rule_has_ordinal(rule);
    const bool has_month_day =
        (rule->by_month_day[TAKT_FRONT] | rule->by_month_day[TAKT_BACK]) != 0;

    form->months = rule->by_month;
    form->pattern =
        rule->by_month != 0 ? TAKT_PATTERN_YEARLY : TAKT_PATTERN_MONTHLY;
    /* Every month, cut to some months, is those months every year; a year
     * that is not cut to months is beyond the form. */
    if (rule->freq == TAKT_FREQ_MONTHLY
            ? rule->by_month != 0 && rule->interval != 1
            : rule->by_month == 0)
        return false;
    if (has_day == has_month_day)
        return false;
    return has_day ? read_ordinal(form, rule, position)
                   : read_month_days(form, rule, position);
}

static bool read_rule(struct takt_form *form, const struct takt_rule *rule,
                      int32_t position)
{
    switch (rule->freq) {
    case TAKT_FREQ_DAILY:
        return read_daily(form, rule, position);
    case TAKT_FREQ_WEEKLY:
        return read_weekly(form, rule, position);
    case TAKT_FREQ_MONTHLY:
    case TAKT_FREQ_YEARLY:
        return read_monthly_or_yearly(form, rule, position);
    default:
        return false;
    }
}

takt_status takt_form_from_rule(struct takt_form *out,
                                const struct takt_rule *rule, int64_t start_s)
{
    struct takt_rule filled = *rule;
    struct takt_form form = {
        .interval = rule->interval,
        .week_start = rule->week_start,
        .end = rule->count != 0                 ? TAKT_END_COUNT
               : rule->until != TAKT_UNTIL_NONE ? TAKT_END_DATE
                                                : TAKT_END_NEVER,
        .count = rule->count,
        .until_kind = rule->until,
        .until_s = rule->until != TAKT_UNTIL_NONE ? rule->until_s : 0,
    };
    int32_t position;

    *out = (struct takt_form){0};
    takt_rule_fill(&filled, start_s, false);
    if (rule->interval > TAKT_FORM_INTERVAL_MAX ||
        !has_time_of_start(&filled, start_s) || has_other_days(&filled) ||
        !read_position(&filled, &position) ||
        !read_rule(&form, &filled, position))
        return TAKT_DONE;
    *out = form;
    return TAKT_OK;
}

struct takt_form takt_form_prefill(enum takt_pattern pattern,
                                   enum takt_sub_pattern sub, int32_t day,
                                   uint8_t week_start)
{
    const struct takt_date date = takt_date(day);
    const unsigned use = uses[pattern][sub];
    struct takt_form form = {
        .pattern = pattern,
        .sub = sub,
        .interval = 1,
        .week_start = week_start,
    };

    if (pattern != TAKT_PATTERN_CUSTOM) {
        form.end = TAKT_END_COUNT;
        form.count = 10;
    }
    if ((use & USES_WEEKDAYS) != 0)
        form.weekdays = (uint8_t)(1u << takt_weekday(day));
    if ((use & USES_ORDINAL) != 0)
        form.ordinal =
            date.day > 28 ? TAKT_ORDINAL_LAST : (date.day - 1) / 7 + 1;
    if ((use & USES_DAYS) != 0)
        form.month_days = UINT32_C(1) << date.day;
    if ((use & USES_MONTHS) != 0)
        form.months = (uint16_t)(1u << date.month);
    /* D-04: day 31 of every month means the last, unless the user says
     * otherwise. A day of a year is what it is. */
    if (pattern == TAKT_PATTERN_MONTHLY && (use & USES_DAYS) != 0 &&
        date.day == 31)
        form.short_month = TAKT_SHORT_LAST;
    return form;
}

struct takt_form takt_form_default(enum takt_pattern pattern, int32_t day,
                                   uint8_t week_start)
{
    static const enum takt_sub_pattern first[TAKT_PATTERN__COUNT] = {
        [TAKT_PATTERN_DAILY] = TAKT_SUB_EVERY_WORKDAY,
        [TAKT_PATTERN_WEEKLY] = TAKT_SUB_NONE,
        [TAKT_PATTERN_MONTHLY] = TAKT_SUB_DAY_OF_MONTH,
        [TAKT_PATTERN_YEARLY] = TAKT_SUB_DAY_OF_MONTH,
        [TAKT_PATTERN_CUSTOM] = TAKT_SUB_NONE,
    };

    return takt_form_prefill(pattern, first[pattern], day, week_start);
}
