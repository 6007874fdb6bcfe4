/* SPDX-License-Identifier: MIT */
/*
 * The holidays of a place from the rules of its country.
 *
 * A year is made in two steps, for a substitute has to know what it must keep
 * clear of: first each rule's own day, then, in the order of the rules, the
 * days that stand for those on a weekend. So Christmas Day on a Saturday and
 * Boxing Day on a Sunday give Monday to the first and Tuesday to the second;
 * on a Sunday and a Monday they give Tuesday to the first.
 *
 * A substitute can lie in the year before (New Year's Day on a Saturday, in
 * the USA) or, were there such a rule, after; so a day is looked up in the
 * rules of each year that a shift can reach it from. Nothing is kept from
 * call to call: a year costs some 30 rules, less than a microsecond.
 */
#include "holiday/country.h"

#include <assert.h>

#include "civil/civil.h"

#define DAYS_A_WEEK 7

struct list {
    struct takt_holiday items[TAKT_HOLIDAY_YEAR_MAX];
    size_t count;
};

/* The first of a weekday on or after a day. */
static int32_t on_or_after(int32_t day, int32_t weekday)
{
    return day + (weekday - civil_weekday(day) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/* The last of a weekday on or before a day. */
static int32_t on_or_before(int32_t day, int32_t weekday)
{
    return on_or_after(day - (DAYS_A_WEEK - 1), weekday);
}

static int32_t nth_weekday(const struct holiday_rule *rule, int32_t year)
{
    if (rule->nth < 0) {
        const int32_t last = civil_month_days(year, rule->month);

        return on_or_before(civil_day(year, rule->month, last), rule->weekday);
    }
    return on_or_after(
        civil_day(year, rule->month, (rule->nth - 1) * DAYS_A_WEEK + 1),
        rule->weekday);
}

/* The rule's own day in a year. */
static int32_t own_day(const struct holiday_rule *rule, int32_t year,
                       int32_t easter)
{
    switch (rule->kind) {
    case HOLIDAY_DATE:
        break;
    case HOLIDAY_EASTER:
        return easter + rule->offset;
    case HOLIDAY_NTH:
        return nth_weekday(rule, year);
    case HOLIDAY_ON_OR_AFTER:
        return on_or_after(civil_day(year, rule->month, rule->date),
                           rule->weekday);
    case HOLIDAY_ON_OR_BEFORE:
        return on_or_before(civil_day(year, rule->month, rule->date),
                            rule->weekday);
    }
    return civil_day(year, rule->month, rule->date);
}

static bool applies(const struct holiday_rule *rule, struct takt_place place,
                    int32_t year)
{
    const uint32_t set = place.region == NULL ? 0 : place.region->set;

    if (year < rule->from || (rule->to != 0 && year > rule->to))
        return false;
    if (rule->but_in != 0 && year == rule->but_in)
        return false;
    return rule->regions == 0 || (set != 0 && (rule->regions & set) == set);
}

static void add(struct list *list, const struct takt_country *country,
                const struct holiday_rule *rule, int32_t day, bool is_off)
{
    const char *english = rule->english == NULL ? rule->name : rule->english;

    assert(list->count < TAKT_HOLIDAY_YEAR_MAX);
    list->items[list->count++] = (struct takt_holiday){
        .day = day,
        .is_off = is_off,
        .name = rule->name,
        .english = english,
        .lang = country->lang,
    };
}

/* Adds the rules' own days; from[i] is the rule of the i-th. */
static void add_own_days(struct list *list, const struct holiday_rule **from,
                         struct takt_place place, int32_t year)
{
    const struct takt_country *country = place.country;
    const int32_t easter = takt_easter(year);

    for (size_t i = 0; i < country->rule_count; i++) {
        const struct holiday_rule *rule = &country->rules[i];
        int32_t day;

        if (!applies(rule, place, year))
            continue;
        day = own_day(rule, year, easter);
        if (rule->shift == HOLIDAY_SUNDAY_BEFORE &&
            civil_weekday(day) == TAKT_SUNDAY)
            day--;
        from[list->count] = rule;
        add(list, country, rule, day,
            !rule->is_custom &&
                (rule->off_every == 0 || year % rule->off_every == 0));
    }
}

static bool is_weekend(int32_t day)
{
    return civil_weekday(day) >= TAKT_SATURDAY;
}

/* Whether a day is off already. */
static bool is_taken(const struct list *list, int32_t day)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].day == day && list->items[i].is_off)
            return true;
    }
    return false;
}

/* The day that stands for one on a weekend. */
static int32_t substitute(const struct list *list, enum holiday_shift shift,
                          int32_t day)
{
    const int32_t end = day + HOLIDAY_SHIFT_MAX;

    if (shift == HOLIDAY_TO_NEAREST)
        return civil_weekday(day) == TAKT_SATURDAY ? day - 1 : day + 1;
    do
        day++;
    while (day < end && (is_weekend(day) || is_taken(list, day)));
    return day;
}

static void add_substitutes(struct list *list,
                            const struct holiday_rule *const *from,
                            struct takt_place place)
{
    const size_t own_count = list->count;

    for (size_t i = 0; i < own_count; i++) {
        const struct takt_holiday *own = &list->items[i];
        const enum holiday_shift shift = from[i]->shift;

        if (!is_weekend(own->day) ||
            (shift != HOLIDAY_TO_NEAREST && shift != HOLIDAY_TO_NEXT))
            continue;
        add(list, place.country, from[i], substitute(list, shift, own->day),
            own->is_off);
        list->items[list->count - 1].is_substitute = true;
    }
}

/* What the rules give for a year, in their order; a substitute may lie in
 * another year. */
static void make_year(struct list *list, struct takt_place place, int32_t year)
{
    const struct holiday_rule *from[TAKT_HOLIDAY_YEAR_MAX];

    list->count = 0;
    add_own_days(list, from, place, year);
    add_substitutes(list, from, place);
}

static bool is_before(const struct takt_holiday *a,
                      const struct takt_holiday *b)
{
    return a->day != b->day ? a->day < b->day : a->is_off && !b->is_off;
}

/* Puts a holiday where it belongs among those before it. */
static void insert(struct list *list, const struct takt_holiday *holiday)
{
    size_t i = list->count++;

    assert(i < TAKT_HOLIDAY_YEAR_MAX);
    for (; i > 0 && is_before(holiday, &list->items[i - 1]); i--)
        list->items[i] = list->items[i - 1];
    list->items[i] = *holiday;
}

/* Inserts the holidays of first to last. */
static void insert_window(struct list *list, struct takt_place place,
                          int32_t first, int32_t last)
{
    const int32_t from = civil_year(first - HOLIDAY_SHIFT_MAX);
    const int32_t to = civil_year(last + HOLIDAY_SHIFT_BACK_MAX);

    list->count = 0;
    for (int32_t year = from < 1 ? 1 : from; year <= to; year++) {
        struct list made;

        make_year(&made, place, year);
        for (size_t i = 0; i < made.count; i++) {
            const int32_t day = made.items[i].day;
            if (day >= first && day <= last)
                insert(list, &made.items[i]);
        }
    }
}

size_t takt_holiday_year(struct takt_holiday *out, size_t size,
                         struct takt_place place, int32_t year)
{
    struct list list;

    if (place.country == NULL || year < 1 || year > 9999)
        return 0;
    insert_window(&list, place, civil_day(year, 1, 1), civil_day(year, 12, 31));
    for (size_t i = 0; i < list.count && i < size; i++)
        out[i] = list.items[i];
    return list.count;
}

takt_status takt_holiday_on(struct takt_holiday *out, struct takt_place place,
                            int32_t day)
{
    struct list list;

    *out = (struct takt_holiday){.day = 0};
    if (place.country == NULL || day < TAKT_DAY_MIN || day > TAKT_DAY_MAX)
        return TAKT_DONE;
    insert_window(&list, place, day, day);
    if (list.count == 0)
        return TAKT_DONE;
    *out = list.items[0];
    return TAKT_OK;
}

const char *takt_holiday_name(const struct takt_holiday *holiday,
                              const char *tag, size_t len)
{
    return takt__holiday_text(holiday->name, holiday->english, tag, len);
}
