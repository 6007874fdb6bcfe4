/* SPDX-License-Identifier: MIT */
/*
 * Cutting a rule in two at one of its dates (SPEC D-08).
 *
 * The tail starts at the slot. That keeps the phase of INTERVAL, since the
 * slot lies in its own period, and BYSETPOS counts the whole of the first
 * period (readings P1). Only where SKIP has moved the date into another
 * period, or out of the month that the rule takes from DTSTART, must the tail
 * start earlier, where the date came from.
 *
 * Off the days off, the tail starts at the slot before the shift: it stands,
 * so that all that the shift merges with it lies behind it.
 */
#include "base/error.h"
#include "base/math.h"
#include "rule/fill.h"
#include "series/series.h"
#include "walk/walk.h"

/* A cut to be made. */
struct cut {
    const struct takt_walk *walk;
    int64_t slot_s;
    int64_t earliest_s; /* the first wall time after the date before */
    int32_t month;      /* the start must lie in it; 0: in any */
};

/* The first day of the tail's start where SKIP has moved the slot's day: the
 * start must lie where the day came from. */
static int32_t origin_day(const struct cut *cut, int32_t day)
{
    const struct days *days = &cut->walk->days;
    struct place place = cut->walk->form->select(
        cut->walk, cut->walk->form->rank(cut->walk, cut->slot_s));
    int64_t own = takt__days_period_of(days, day);

    /* A day moved back is made by the period after, which is walked in any
     * case if every period is. */
    if (place.period > own && days->interval == 1)
        return day;
    if (place.period == own)
        return day;
    struct period period;
    takt__days_load(days, place.period, &period);
    return period.base + (days->form == DAYS_MONTH ? 1 : YEAR_FIRST_BIT);
}

/* The start that makes the slot the tail's first date and keeps the phase.
 * Answers false where there is none. */
static bool tail_start(const struct cut *cut, int64_t *start_s)
{
    const struct takt_walk *walk = cut->walk;
    int32_t day = (int32_t)floor_div(cut->slot_s, TAKT_DAY_S);
    int32_t origin = day;

    *start_s = cut->slot_s;
    if (walk->form == &takt__form_periods && walk->days.is_spilling)
        origin = origin_day(cut, day);
    struct takt_date date = takt_date(origin);
    if (cut->month != 0 && date.month != cut->month)
        origin = takt_day(date.year, cut->month, 1);
    if (origin == day)
        return true;
    *start_s = max_i64(cut->earliest_s, (int64_t)origin * TAKT_DAY_S);
    if (*start_s > cut->slot_s)
        return false;
    day = (int32_t)floor_div(*start_s, TAKT_DAY_S);
    return takt__days_period_of(&walk->days, day) ==
               takt__days_period_of(&walk->days, origin) &&
           (cut->month == 0 || takt_date(day).month == cut->month);
}

/* The month that the rule takes from DTSTART and that cannot be written out,
 * since beside a written one its weekdays would count in the month (readings
 * F9); 0: none. */
static int32_t unsaid_month(const struct takt_rule *rule, int64_t start_s,
                            bool is_date)
{
    struct takt_rule whole = *rule;
    struct takt_rule written = *rule;

    takt_rule_fill(&written, start_s, is_date);
    if (!takt__rule_fill(&whole, start_s, is_date) || written.by_month != 0)
        return 0;
    return takt_date((int32_t)floor_div(start_s, TAKT_DAY_S)).month;
}

static takt_status split(struct takt_split *out, const struct takt_walk *walk,
                         bool is_date, int64_t slot_s, int32_t month,
                         struct takt_error *err)
{
    int64_t before_s;

    if (!takt_walk_has(walk, slot_s) ||
        takt_walk_prev(walk, slot_s, &before_s) != TAKT_OK)
        return takt__refuse(err, TAKT_REASON_NOT_AN_OCCURRENCE, 0, 0);
    struct cut cut = {
        .walk = walk,
        .slot_s = slot_s,
        .earliest_s = before_s + (is_date ? TAKT_DAY_S : 1),
        .month = month,
    };
    if (!tail_start(&cut, &out->tail_start_s))
        return takt__refuse(err, TAKT_REASON_SPLIT_MOVED, 0, 0);
    out->head_count = takt_walk_rank(walk, slot_s);
    if (out->head.count != 0) {
        out->head.count = (uint32_t)out->head_count;
        out->tail.count -= (uint32_t)out->head_count;
    } else {
        out->head.until = is_date ? TAKT_UNTIL_DATE : TAKT_UNTIL_LOCAL;
        out->head.until_s = before_s;
    }
    return TAKT_OK;
}

takt_status takt_rule_split(struct takt_split *out,
                            const struct takt_rule *rule, int64_t start_s,
                            bool is_date, int64_t slot_s,
                            const struct takt_alloc *alloc,
                            struct takt_error *err)
{
    struct takt_walk *walk;
    takt_status status =
        takt_walk_compile(&walk, rule, start_s, is_date, alloc, err);

    *out = (struct takt_split){.head = *rule, .tail = *rule};
    if (status != TAKT_OK)
        return status;
    takt_rule_fill(&out->head, start_s, is_date);
    takt_rule_fill(&out->tail, start_s, is_date);
    status = split(out, walk, is_date, slot_s,
                   unsaid_month(rule, start_s, is_date), err);
    takt_walk_free(walk);
    return status;
}

/* Divides COUNT by the dates that a shift leaves before the slot. */
static takt_status divide(struct takt_split *out, const struct takt_rule *rule,
                          const struct takt_series *series, int64_t slot_s,
                          struct takt_error *err)
{
    struct takt_occurrence at;
    takt_status status = takt_series_find(series, slot_s, &at);

    if (status == TAKT_OK)
        status =
            takt_series_count(series, INT64_MIN, at.at_s, &out->head_count);
    if (status == TAKT_NOMEM)
        return takt__nomem(err);
    if (status != TAKT_OK || out->head_count == 0)
        return takt__refuse(err, TAKT_REASON_NOT_AN_OCCURRENCE, 0, 0);
    if (rule->count != 0) {
        out->head.until = TAKT_UNTIL_NONE;
        out->head.until_s = 0;
        out->head.count = (uint32_t)out->head_count;
        out->tail.count = rule->count - (uint32_t)out->head_count;
    }
    return TAKT_OK;
}

takt_status
takt_rule_split_shifted(struct takt_split *out, const struct takt_rule *rule,
                        const struct takt_shift *shift, int64_t start_s,
                        bool is_date, int64_t slot_s,
                        const struct takt_alloc *alloc, struct takt_error *err)
{
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_rule uncounted = *rule;
    struct takt_series *series;

    if (!takt__shift_is_on(shift))
        return takt_rule_split(out, rule, start_s, is_date, slot_s, alloc, err);
    *out = (struct takt_split){.head = *rule, .tail = *rule};
    options.frame = is_date ? TAKT_FRAME_DATE : TAKT_FRAME_FLOATING;
    options.start_s = start_s;
    options.rules = rule;
    options.rule_count = 1;
    options.shift = *shift;
    takt_status status = takt_series_make(&series, &options, alloc, err);
    if (status != TAKT_OK)
        return status;
    uncounted.count = 0;
    status =
        takt_rule_split(out, &uncounted, start_s, is_date, slot_s, alloc, err);
    if (status == TAKT_OK)
        status = divide(out, rule, series, slot_s, err);
    takt_series_free(series);
    return status;
}
