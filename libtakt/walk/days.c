/* SPDX-License-Identifier: MIT */
#include "walk/days.h"

#include <string.h>

#include "base/bits.h"
#include "base/math.h"
#include "civil/civil.h"
#include "walk/kinds.h"

static int64_t week_of(const struct days *days, int32_t day)
{
    return floor_div((int64_t)day - days_week_base(days, 0), 7);
}

static int64_t month_of(int32_t day)
{
    struct takt_date date = civil_date(day);

    return (int64_t)date.year * 12 + date.month - 1;
}

int64_t takt__days_period_of(const struct days *days, int32_t day)
{
    if (days->form == DAYS_WEEK)
        return week_of(days, day);
    if (days->form == DAYS_MONTH)
        return month_of(day);

    int32_t year = civil_year(day);
    if (!days->is_week_year)
        return year;
    if (day < civil_first_week_day(year, days->week_start))
        return year - 1;
    return year + (day >= civil_first_week_day(year + 1, days->week_start));
}

/* The first week of the rule at or after one with a day in an allowed
 * month. */
static int64_t week_in_months(const struct days *days, int64_t number)
{
    while (number <= days->last) {
        int32_t base = days_week_base(days, number);
        struct takt_date low = civil_date(base);
        struct takt_date high = civil_date(base + 6);
        if (days_has_month(days, low.month) || days_has_month(days, high.month))
            break;
        int months = 1;
        while (!days_has_month(days, (high.month - 1 + months) % 12 + 1))
            months++;
        int next = high.month - 1 + months;
        int32_t day = civil_day(high.year + next / 12, next % 12 + 1, 1);
        int64_t steps = ceil_div(week_of(days, day) - number, days->interval);
        number += max_i64(steps, 1) * days->interval;
    }
    return number;
}

/* The first month of the rule at or after one that BYMONTH allows. */
static int64_t month_in_months(const struct days *days, int64_t number)
{
    if (number > days->last)
        return number;
    uint32_t month = (uint32_t)number % 12;
    if (days_has_month(days, (int)month + 1))
        return number;
    int64_t months = days_month_step(days, month);
    return months > 0 ? number + months : days->last + 1;
}

/* The first week or month of the rule at or after one with a day that
 * BYEASTER allows. */
static int64_t period_at_easter(const struct days *days, int64_t number)
{
    while (number <= days->last) {
        int32_t base = days->form == DAYS_WEEK
                           ? days_week_base(days, number)
                           : civil_day((int32_t)(number / 12),
                                       (int32_t)(number % 12) + 1, 1);
        int64_t at =
            takt__days_period_of(days, takt__easter_next(days->easter, base));
        if (at == number)
            break;
        number += ceil_div(at - number, days->interval) * days->interval;
    }
    return number;
}

/* The first period at or after one of the rule that may have a day, as far as
 * BYMONTH and BYEASTER tell. */
static int64_t pass_empty(const struct days *days, int64_t number)
{
    if (days->form == DAYS_YEAR)
        return number;
    if (days->has_easter)
        number = period_at_easter(days, number);
    if (days->months == 0)
        return number;
    if (days->form == DAYS_WEEK)
        return week_in_months(days, number);
    return month_in_months(days, number);
}

void takt__days_set_steps(struct days *days)
{
    uint32_t allowed = days->months >> 1;
    uint32_t twice = allowed | allowed << 12; /* so that it can be turned */
    uint32_t left = 0xfff;

    if (days->months == 0) {
        memset(days->month_steps, 1, sizeof(days->month_steps));
        return;
    }
    for (uint8_t step = 1; step <= 12 && left != 0; step++) {
        uint32_t turned = twice >> (step * (days->interval % 12) % 12);
        for (uint32_t rest = turned & left; rest != 0; rest &= rest - 1)
            days->month_steps[bits_lowest(rest)] = step;
        left &= ~turned;
    }
}

int64_t takt__days_seek(const struct days *days, int32_t day)
{
    int64_t number = takt__days_period_of(days, day) - days->is_spilling;

    if (number <= days->first)
        return pass_empty(days, days->first);
    int64_t steps = ceil_div(number - days->first, days->interval);
    return pass_empty(days, days->first + steps * days->interval);
}

int64_t takt__days_after(const struct days *days, int64_t number)
{
    return pass_empty(days, number + days->interval);
}

int64_t takt__days_before(const struct days *days, int64_t number)
{
    number -= days->interval;
    if (days->months != 0 && days->form == DAYS_MONTH)
        while (number >= days->first &&
               !days_has_month(days, (int)floor_mod(number, 12) + 1))
            number -= days->interval;
    return number;
}

int64_t takt__days_final(const struct days *days)
{
    return days->first +
           (days->last - days->first) / days->interval * days->interval;
}

/* Cuts a week's days by BYMONTH (readings W9). */
static uint64_t cut_week(const struct days *days, int32_t base)
{
    struct takt_date low = civil_date(base);
    int left = civil_month_days(low.year, low.month) - low.day + 1;
    uint64_t allowed = 0;

    if (days_has_month(days, low.month))
        allowed |= bits_range(0, left < 7 ? left : 7);
    if (left < 7 && days_has_month(days, low.month % 12 + 1))
        allowed |= bits_range(left, 7);
    return days->week & allowed;
}

static void load_plain(const struct days *days, int64_t number,
                       struct period *period)
{
    int32_t first_day;

    period->number = number;
    switch (days->form) {
    case DAYS_WEEK:
        period->base = days_week_base(days, number);
        period->own[0] =
            days->months != 0 ? cut_week(days, period->base) : days->week;
        period->set = period->own;
        period->words = 1;
        break;
    case DAYS_MONTH:
        period->set = &days->sets[days_month_kind(number, &first_day)];
        period->base = first_day - 1;
        period->words = 1;
        if (days->months != 0 &&
            !days_has_month(days, (int)(number % 12) + 1)) {
            period->own[0] = 0;
            period->set = period->own;
        }
        break;
    case DAYS_YEAR:
        period->set =
            &days->sets[days_year_kind(days, number, &first_day) * YEAR_WORDS];
        period->base = first_day - YEAR_FIRST_BIT;
        period->words = YEAR_WORDS;
        break;
    }
}

/* Only one day can be in two periods: the last of the one and the first of
 * the other (RFC 7529, 4.1; readings K6). */
static bool is_first_shared(const struct days *days,
                            const struct period *period)
{
    struct period before;

    load_plain(days, period->number - 1, &before);
    int last = set_prev(before.set, before.words, before.words * 64 - 1);
    int first = set_next(period->set, period->words, 0);
    return last >= 0 && first >= 0 &&
           before.base + last == period->base + first;
}

/* Whether the period before belongs to the rule too. */
static bool has_neighbour(const struct days *days, int64_t number)
{
    return days->is_spilling && days->interval == 1 && number > days->first;
}

bool takt__days_share(const struct days *days, int64_t number)
{
    struct period period;

    if (!has_neighbour(days, number))
        return false;
    load_plain(days, number, &period);
    return is_first_shared(days, &period);
}

static void drop_first(struct period *period)
{
    for (int i = 0; i < period->words; i++)
        period->own[i] = period->set[i];
    period->set = period->own;
    set_drop(period->own, set_next(period->own, period->words, 0));
}

void takt__days_load(const struct days *days, int64_t number,
                     struct period *period)
{
    load_plain(days, number, period);
    if (days->has_easter)
        takt__easter_cut(days->easter, period);
    if (!days->keeps_shared && has_neighbour(days, number) &&
        is_first_shared(days, period))
        drop_first(period);
}

int takt__days_count(const struct days *days, int64_t number)
{
    bool is_by_kind = !days->is_spilling && !days->has_easter;
    int32_t first_day;

    if (days->form == DAYS_WEEK && days->months == 0 && is_by_kind)
        return bits_count(days->week);
    if (days->form == DAYS_MONTH && days->months == 0 && is_by_kind)
        return days->counts[days_month_kind(number, &first_day)];
    if (days->form == DAYS_YEAR && is_by_kind)
        return days->counts[days_year_kind(days, number, &first_day)];

    struct period period;
    takt__days_load(days, number, &period);
    return set_count(period.set, period.words);
}

int32_t takt__days_next(const struct days *days, int32_t day)
{
    for (int64_t number = takt__days_seek(days, day); number <= days->last;
         number = takt__days_after(days, number)) {
        struct period period;
        takt__days_load(days, number, &period);
        int bit = set_next(period.set, period.words, day - period.base);
        if (bit >= 0)
            return period.base + bit;
    }
    return TAKT_DAY_MAX + 1;
}

int32_t takt__days_prev(const struct days *days, int32_t day)
{
    for (int64_t number = takt__days_period_of(days, day);
         number >= days->first; number = takt__days_before(days, number)) {
        struct period period;
        takt__days_load(days, number, &period);
        int bit = set_prev(period.set, period.words, day - period.base);
        if (bit >= 0)
            return period.base + bit;
    }
    return TAKT_DAY_MIN - 1;
}

/* Whether no month that BYMONTH allows, of a length it can have, has a day. */
static bool are_months_empty(const struct days *days)
{
    for (int month = 1; month <= 12; month++) {
        if (days->months != 0 && !days_has_month(days, month))
            continue;
        int common = civil_month_days(2001, month);
        int leap = civil_month_days(2000, month);
        for (int length = common; length <= leap; length++)
            for (int weekday = 0; weekday < 7; weekday++)
                if (days->counts[(length - 28) * 7 + weekday] != 0)
                    return false;
    }
    return true;
}

bool takt__days_is_empty(const struct days *days)
{
    if (days->form == DAYS_WEEK)
        return days->week == 0;
    if (days->form == DAYS_MONTH)
        return are_months_empty(days);
    int kinds = days->is_week_year ? WEEK_YEAR_KINDS : YEAR_KINDS;
    for (int kind = 0; kind < kinds; kind++)
        if (days->counts[kind] != 0)
            return false;
    return true;
}
