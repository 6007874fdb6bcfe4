/* SPDX-License-Identifier: MIT */
/*
 * From a rule to the smallest form that makes its dates.
 *
 * What the rule leaves to DTSTART is filled in, then the times of a day (or
 * of the unit that a finer rule steps by) and the days are worked out, and
 * BYSETPOS is folded into one of them wherever that can be done: into the
 * times for DAILY and finer, where every set is alike, and into the days
 * where there is one time a day. What remains chooses the form.
 */
#include <stddef.h>
#include <string.h>

#include "base/alloc.h"
#include "base/bits.h"
#include "base/error.h"
#include "base/math.h"
#include "civil/civil.h"
#include "rule/fill.h"
#include "rule/has.h"
#include "walk/sets.h"
#include "walk/whole.h"

#define ALL_HOURS ((UINT32_C(1) << 24) - 1)
#define ALL_SIXTY ((UINT64_C(1) << 60) - 1)
#define ALL_WEEK 0x7f

/* What is known of a rule while it is compiled. */
struct plan {
    struct takt_rule rule; /* filled in */
    struct takt_walk walk; /* what the result will be */
    bool nth_in_year;      /* numbered weekdays count in the year */
    bool has_set_pos;      /* BYSETPOS is still to be applied */
    bool is_picked;        /* BYSETPOS has chosen among the times */
    size_t list_length;    /* of list; 0: times have none */
    size_t set_words;      /* of sets; 0: a week, or no days */
    size_t kinds;          /* of counts */
    size_t row_values;     /* of the walk's rows, from rows; 0: it has none */
    /* From here on only what is used is written. */
    uint32_t list[TIMES_LIST_MAX]; /* the times */
    uint64_t sets[WEEK_YEAR_KINDS * YEAR_WORDS];
    uint16_t counts[WEEK_YEAR_KINDS];
    rows_room rows;
};

/* The product of times that the rule's own unit is expanded to, and for a
 * rule finer than DAILY the units of the day that are not limited away. */
static void plan_times(struct plan *plan, bool is_date)
{
    const struct takt_rule *rule = &plan->rule;
    struct takt_walk *walk = &plan->walk;
    /* RFC 5545, 3.3.10: second 60 is read as 59. */
    uint64_t seconds =
        (rule->by_second & ALL_SIXTY) | (rule->by_second >> 60 & 1) << 59;
    uint32_t hours = rule->by_hour != 0 ? rule->by_hour : ALL_HOURS;
    uint64_t minutes = rule->by_minute != 0 ? rule->by_minute : ALL_SIXTY;

    walk->units = takt__times_product(1, 1, 1);
    walk->unit_s = TAKT_DAY_S;
    switch (rule->freq) {
    case TAKT_FREQ_SECONDLY:
        walk->times = takt__times_product(1, 1, 1);
        walk->units = takt__times_product(hours, minutes,
                                          seconds != 0 ? seconds : ALL_SIXTY);
        walk->unit_s = 1;
        break;
    case TAKT_FREQ_MINUTELY:
        walk->times = takt__times_product(1, 1, seconds);
        walk->units = takt__times_product(hours, minutes, 1);
        walk->unit_s = 60;
        break;
    case TAKT_FREQ_HOURLY:
        walk->times = takt__times_product(1, rule->by_minute, seconds);
        walk->units = takt__times_product(hours, 1, 1);
        walk->unit_s = 3600;
        break;
    default:
        walk->times = is_date ? takt__times_product(1, 1, 1)
                              : takt__times_product(rule->by_hour,
                                                    rule->by_minute, seconds);
        break;
    }
}

/* Makes the plan's list the plan's times. */
static void use_list(struct plan *plan, size_t length)
{
    plan->list_length = length;
    plan->walk.times.count = (uint32_t)length;
    plan->walk.times.list = plan->list;
}

/* Lists the times where they are few, or where BYSETPOS chooses among them:
 * in DAILY and finer rules the set of one interval is always the same
 * (readings P3, P4). */
static void list_times(struct plan *plan)
{
    struct times *times = &plan->walk.times;
    size_t length = 0;

    if (plan->has_set_pos && plan->rule.freq <= TAKT_FREQ_DAILY) {
        for (int64_t at = picks_next(&plan->walk.picks, times->count, 0);
             at >= 0; at = picks_next(&plan->walk.picks, times->count, at + 1))
            plan->list[length++] = takt__times_at(times, (uint32_t)at);
        plan->has_set_pos = false;
        plan->is_picked = true;
        use_list(plan, length);
    } else if (times->count <= TIMES_SHORT_MAX) {
        for (uint32_t i = 0; i < times->count; i++)
            plan->list[i] = takt__times_at(times, i);
        use_list(plan, times->count);
    }
}

/* Lists the times of the day from the units in phase and the times within
 * them, where the step divides the day. Answers false if they are too many. */
static bool list_units(struct plan *plan)
{
    struct takt_walk *walk = &plan->walk;
    uint32_t list[TIMES_LIST_MAX];
    size_t length = 0;

    /* The step and the units leap over each other, as in clock.c. */
    uint32_t step_s = (uint32_t)walk->step_s;
    uint32_t phase_s = (uint32_t)floor_mod(walk->phase_s, walk->step_s);
    uint32_t at = phase_s;
    while ((at = takt__times_next(&walk->units, at)) < TAKT_DAY_S) {
        uint32_t into = (at + step_s - phase_s) % step_s;
        if (into != 0) {
            at += step_s - into;
            continue;
        }
        for (uint32_t i = 0; i < walk->times.count; i++) {
            if (length == TIMES_LIST_MAX)
                return false;
            list[length++] = at + takt__times_at(&walk->times, i);
        }
        at += step_s;
    }
    memcpy(plan->list, list, length * sizeof(*list));
    use_list(plan, length);
    return true;
}

/* Makes every unit's times one product of the day; no BYSETPOS has chosen
 * among them. */
static void multiply_units(struct takt_walk *walk)
{
    walk->times = takt__times_product(
        walk->units.hours,
        walk->unit_s == 3600 ? walk->times.minutes : walk->units.minutes,
        walk->unit_s == 1 ? walk->units.seconds : walk->times.seconds);
}

/* Makes the times of a unit times of the day, where each day has the same
 * ones. Answers whether it could. */
static bool fold_units(struct plan *plan)
{
    struct takt_walk *walk = &plan->walk;

    if (TAKT_DAY_S % walk->step_s != 0)
        return false;
    if (walk->unit_s == TAKT_DAY_S)
        return true;
    if (plan->rule.interval == 1 && !plan->is_picked &&
        walk->units.count * walk->times.count > TIMES_LIST_MAX) {
        multiply_units(walk);
        return true;
    }
    return list_units(plan);
}

/* Counts the days of every kind, words long each. */
static void count_days(struct plan *plan, size_t words)
{
    const uint64_t *set = plan->sets;

    for (size_t kind = 0; kind < plan->kinds; kind++) {
        int count = 0;
        for (size_t i = 0; i < words; i++, set++)
            count += *set == 0 ? 0 : bits_count(*set);
        plan->counts[kind] = (uint16_t)count;
    }
}

/* Keeps of a set what BYSETPOS chooses, where each day has one time: walks it
 * from both ends as far as there are positions, up to front and back. */
static void pick_days(const struct picks *picks, int front, int back,
                      uint64_t *set, int words)
{
    uint64_t chosen[YEAR_WORDS] = {0};
    int at = -1;

    for (int n = 1; n <= front && (at = set_next(set, words, at + 1)) >= 0; n++)
        if (set_has(picks->front, n))
            set_add(chosen, at);
    at = words * 64;
    for (int n = 1; n <= back && (at = set_prev(set, words, at - 1)) >= 0; n++)
        if (set_has(picks->back, n))
            set_add(chosen, at);
    memcpy(set, chosen, (size_t)words * sizeof(*set));
}

/* Folds BYSETPOS into the days of some sets, words long each, where each day
 * has one time and BYEASTER does not cut the days later, before the choice. */
static void fold_set_pos(struct plan *plan, uint64_t *sets, size_t count,
                         int words)
{
    const struct picks *picks = &plan->walk.picks;

    if (!plan->has_set_pos || plan->walk.times.count != 1 ||
        plan->walk.days.has_easter)
        return;
    int front = set_prev(picks->front, TAKT_WORDS_366, 366);
    int back = set_prev(picks->back, TAKT_WORDS_366, 366);
    for (size_t i = 0; i < count; i++)
        pick_days(picks, front, back, &sets[i * (size_t)words], words);
    plan->has_set_pos = false;
}

static void plan_week(struct plan *plan, uint8_t weekdays)
{
    struct days *days = &plan->walk.days;
    uint32_t twice = weekdays | (uint32_t)weekdays << 7;

    days->form = DAYS_WEEK;
    days->week = twice >> days->week_start & ALL_WEEK;
    days->months = plan->rule.by_month;
    if (days->months == 0)
        fold_set_pos(plan, &days->week, 1, 1);
}

static void plan_months(struct plan *plan)
{
    struct days *days = &plan->walk.days;

    days->form = DAYS_MONTH;
    days->months = plan->rule.by_month;
    plan->kinds = MONTH_KINDS;
    plan->set_words = MONTH_KINDS;
    takt__month_sets(&plan->rule, plan->sets);
    fold_set_pos(plan, plan->sets, plan->kinds, 1);
    count_days(plan, 1);
    if (plan->rule.skip == TAKT_SKIP_OMIT)
        return;
    for (int kind = 0; kind < MONTH_KINDS; kind++)
        days->is_spilling |=
            (plan->sets[kind] & ~bits_range(1, 29 + kind / 7)) != 0;
}

static void plan_years(struct plan *plan)
{
    struct days *days = &plan->walk.days;

    days->form = DAYS_YEAR;
    days->is_week_year = rule_has_week_no(&plan->rule);
    plan->kinds = days->is_week_year ? WEEK_YEAR_KINDS : YEAR_KINDS;
    plan->set_words = plan->kinds * YEAR_WORDS;
    takt__year_sets(&plan->rule, plan->nth_in_year, plan->sets);
    fold_set_pos(plan, plan->sets, plan->kinds, YEAR_WORDS);
    count_days(plan, YEAR_WORDS);
    if (plan->rule.skip == TAKT_SKIP_OMIT || days->is_week_year)
        return;
    for (int kind = 0; kind < YEAR_KINDS; kind++) {
        const uint64_t *set = &plan->sets[kind * YEAR_WORDS];
        days->is_spilling |= set_has(set, YEAR_FIRST_BIT - 1) ||
                             set_has(set, YEAR_FIRST_BIT + 365 + kind / 7);
    }
}

/* The days that limit a DAILY or finer rule; answers whether any do. */
static bool plan_limits(struct plan *plan)
{
    const struct takt_rule *rule = &plan->rule;

    if (rule_has_year_day(rule) || plan->walk.days.has_easter)
        plan_years(plan);
    else if (rule->by_month != 0 || rule_has_month_day(rule))
        plan_months(plan);
    else
        plan_week(plan, rule->by_day != 0 ? rule->by_day : ALL_WEEK);
    return plan->walk.days.form == DAYS_YEAR || rule->by_month != 0 ||
           rule_has_month_day(rule) || rule->by_day != 0;
}

/* Whether the days of a rule with BYEASTER are the same year by year: then few
 * periods are empty, and a rank table has one entry a year. */
static bool is_by_year(const struct plan *plan)
{
    return plan->walk.days.has_easter && plan->rule.interval == 1 &&
           !plan->has_set_pos;
}

static void plan_days(struct plan *plan, int32_t start_day)
{
    const struct takt_rule *rule = &plan->rule;
    struct takt_walk *walk = &plan->walk;
    struct days *days = &walk->days;

    days->week_start = rule->week_start;
    days->interval = 1;
    days->sets = plan->sets;
    days->counts = plan->counts;
    days->is_dated = !rule_has_by_day(rule) && !rule_has_week_no(rule);
    days->has_easter = takt__easter_days(rule, days->easter);
    switch (rule->freq) {
    case TAKT_FREQ_WEEKLY:
        if (is_by_year(plan))
            plan_years(plan);
        else
            plan_week(plan, rule->by_day != 0 ? rule->by_day : ALL_WEEK);
        days->interval = rule->interval;
        break;
    case TAKT_FREQ_MONTHLY:
        if (is_by_year(plan))
            plan_years(plan);
        else
            plan_months(plan);
        days->interval = rule->interval;
        break;
    case TAKT_FREQ_YEARLY:
        plan_years(plan);
        days->interval = rule->interval;
        break;
    default:
        walk->has_days = plan_limits(plan);
        break;
    }
    if (days->form == DAYS_MONTH)
        takt__days_set_steps(days);
    days->first = takt__days_period_of(days, start_day);
    days->last = takt__days_period_of(days, TAKT_DAY_MAX);
}

/* A rule that is one step from the first date on. */
static void be_step(struct takt_walk *walk, int64_t phase_s, int64_t step_s)
{
    walk->form = &takt__form_step;
    walk->phase_s = phase_s;
    walk->step_s = step_s;
}

/* WEEKLY on one weekday, at one time. */
static bool is_week_step(const struct plan *plan)
{
    const struct takt_walk *walk = &plan->walk;

    return plan->rule.freq == TAKT_FREQ_WEEKLY && walk->days.months == 0 &&
           bits_count(walk->days.week) == 1 && walk->times.count == 1 &&
           !walk->days.has_easter && !plan->has_set_pos;
}

static void choose_periods_form(struct plan *plan)
{
    struct takt_walk *walk = &plan->walk;

    walk->has_picks = plan->has_set_pos;
    walk->days.keeps_shared = walk->has_picks;
    if (!is_week_step(plan)) {
        walk->form = &takt__form_periods;
        return;
    }
    struct period period;
    takt__days_load(&walk->days, walk->days.first, &period);
    int64_t day = period.base + bits_lowest(walk->days.week);
    be_step(walk, day * TAKT_DAY_S + takt__times_at(&walk->times, 0),
            (int64_t)plan->rule.interval * 7 * TAKT_DAY_S);
}

static void choose_clock_form(struct plan *plan)
{
    struct takt_walk *walk = &plan->walk;
    bool is_limited = walk->has_days ||
                      walk->units.count != TAKT_DAY_S / (uint32_t)walk->unit_s;

    walk->step_s = (int64_t)plan->rule.interval * walk->unit_s;
    walk->phase_s = floor_div(walk->start_s, walk->unit_s) * walk->unit_s;
    if (!is_limited && walk->times.count == 1)
        be_step(walk, walk->phase_s + takt__times_at(&walk->times, 0),
                walk->step_s);
    else if (fold_units(plan))
        walk->form = &takt__form_periods;
    else
        walk->form = &takt__form_clock;
}

static void plan_rows(struct plan *plan)
{
    struct takt_walk *walk = &plan->walk;

    if (walk->form != &takt__form_periods || walk->has_picks ||
        walk->days.has_easter)
        return;
    walk->rows = takt__rows_make(&walk->days, &walk->times, plan->rows);
    plan->row_values = takt__rows_size(&walk->rows, &walk->days);
}

static void plan_end(struct plan *plan, bool is_date)
{
    const struct takt_rule *rule = &plan->rule;
    struct takt_walk *walk = &plan->walk;

    walk->has_end = rule->until != TAKT_UNTIL_NONE || rule->count != 0;
    walk->end_s = TAKT_WALL_MAX;
    if (rule->until == TAKT_UNTIL_NONE)
        return;
    walk->end_s = rule->until_s;
    /* A date means that whole day, and on a DATE start a time means its
     * written date (readings U1, U2). */
    if (is_date || rule->until == TAKT_UNTIL_DATE)
        walk->end_s =
            floor_div(rule->until_s, TAKT_DAY_S) * TAKT_DAY_S + TAKT_DAY_S - 1;
    walk->end_s = min_i64(walk->end_s, TAKT_WALL_MAX);
}

/* Makes every 7th day, where it is more than a step, a weekday: what limits
 * days then tells them all. Where BYDAY forbids that weekday the rule is left
 * as it is, for a rule without weekdays would have them all. */
static void fold_seventh_day(struct plan *plan, int32_t start_day)
{
    struct takt_rule *rule = &plan->rule;
    uint8_t weekday = (uint8_t)(1u << civil_weekday(start_day));
    bool is_limited =
        rule->by_day != 0 || rule->by_month != 0 || rule_has_month_day(rule);

    if (rule->freq != TAKT_FREQ_DAILY || rule->interval != 7 ||
        (!is_limited && plan->walk.times.count == 1) ||
        (rule->by_day != 0 && (rule->by_day & weekday) == 0))
        return;
    rule->by_day = weekday;
    rule->interval = 1;
}

static void plan_all(struct plan *plan, const struct takt_rule *rule,
                     int64_t start_s, bool is_date)
{
    struct takt_walk *walk = &plan->walk;
    int32_t start_day = (int32_t)floor_div(start_s, TAKT_DAY_S);

    plan->rule = *rule;
    bool month_filled = takt__rule_fill(&plan->rule, start_s, is_date);
    plan->nth_in_year = rule->freq == TAKT_FREQ_YEARLY &&
                        rule_has_numbered_day(rule) &&
                        (rule->by_month == 0 || month_filled);
    /* Readings K11: SKIP has no effect at WEEKLY and finer; nor beside
     * BYEASTER, whose days exist in every year. */
    if (rule->freq < TAKT_FREQ_MONTHLY || rule_has_easter(rule))
        plan->rule.skip = TAKT_SKIP_OMIT;
    memcpy(walk->picks.front, rule->by_set_pos[TAKT_FRONT],
           sizeof(walk->picks.front));
    memcpy(walk->picks.back, rule->by_set_pos[TAKT_BACK],
           sizeof(walk->picks.back));
    plan->has_set_pos = rule_has_set_pos(rule);
    /* On a DATE start the times count for nothing (readings S3). */
    walk->start_s = is_date ? (int64_t)start_day * TAKT_DAY_S : start_s;
    plan_end(plan, is_date);
    plan_times(plan, is_date);
    list_times(plan);
    fold_seventh_day(plan, start_day);
    plan_days(plan, start_day);
    if (rule->freq >= TAKT_FREQ_WEEKLY)
        choose_periods_form(plan);
    else
        choose_clock_form(plan);
    plan_rows(plan);
}

/* Ends the walk with its count-th date. The count leaves out what the first
 * period has before the start (readings P1). */
static void cut_at_count(struct takt_walk *walk, uint32_t count)
{
    uint64_t before = walk->form->rank(walk, walk->start_s);
    struct place place = walk->form->select(walk, before + count - 1);
    int64_t last_s;

    if (walk->form->next(walk, &place, &last_s, 1) == 1)
        walk->end_s = last_s;
}

/* Finds the first date, or that there is none, and the last of a COUNT. */
static void find_ends(struct takt_walk *walk, uint32_t count)
{
    bool is_empty =
        walk->times.count == 0 ||
        (walk->form != &takt__form_step && takt__days_is_empty(&walk->days));

    walk->is_never = true;
    if (is_empty || walk->end_s < walk->start_s)
        return;
    if (walk->form == &takt__form_clock) {
        walk->is_never = !takt__clock_first(walk, &walk->first_s);
    } else {
        struct place place = walk->form->seek(walk, walk->start_s);
        walk->is_never = walk->form->next(walk, &place, &walk->first_s, 1) == 0;
    }
    if (!walk->is_never && count != 0)
        cut_at_count(walk, count);
    if (walk->form == &takt__form_periods)
        takt__whole_set_end(walk);
}

/* Copies the plan's walk into one allocation with all that it points to. */
static struct takt_walk *settle(const struct plan *plan,
                                const struct takt_alloc *alloc)
{
    bool has_sets = plan->walk.form != &takt__form_step;
    size_t set_size = has_sets ? plan->set_words * sizeof(uint64_t) : 0;
    size_t row_size = plan->row_values * sizeof(uint32_t);
    size_t list_size = plan->list_length * sizeof(uint32_t);
    size_t count_size = has_sets ? plan->kinds * sizeof(uint16_t) : 0;
    size_t pieces = set_size + row_size + list_size + count_size;
    size_t size = sizeof(struct takt_walk) + (pieces + 7) / 8 * 8;
    struct takt_walk *walk = takt__take(alloc, 1, size);

    if (walk == NULL)
        return NULL;
    *walk = plan->walk;
    walk->size = size;
    walk->alloc = *alloc;
    /* The pieces in the order of their alignment. */
    uint64_t *sets = (uint64_t *)(void *)(walk + 1);
    uint32_t *rows = (uint32_t *)(void *)((char *)sets + set_size);
    uint32_t *list = (uint32_t *)(void *)((char *)rows + row_size);
    uint16_t *counts = (uint16_t *)(void *)((char *)list + list_size);
    walk->days.sets = memcpy(sets, plan->sets, set_size);
    walk->days.counts = memcpy(counts, plan->counts, count_size);
    if (plan->walk.times.list != NULL)
        walk->times.list = memcpy(list, plan->list, list_size);
    if (row_size > 0)
        takt__rows_settle(&walk->rows, &walk->days, plan->rows, rows);
    return walk;
}

takt_status takt_walk_compile(struct takt_walk **out,
                              const struct takt_rule *rule, int64_t start_s,
                              bool is_date, const struct takt_alloc *alloc,
                              struct takt_error *err)
{
    struct takt_alloc own_alloc = takt__alloc_or_malloc(alloc);

    *out = NULL;
    takt_status status = takt_rule_check(rule, err);
    if (status != TAKT_OK)
        return status;
    if (is_date && rule->freq < TAKT_FREQ_DAILY)
        return takt__refuse(err, TAKT_REASON_DATE_SUBDAILY, 0, 0);
    if (start_s < TAKT_WALL_MIN || start_s > TAKT_WALL_MAX)
        return takt__refuse(err, TAKT_REASON_YEAR_RANGE, 0, 0);

    struct plan plan;
    memset(&plan, 0, offsetof(struct plan, list));
    plan_all(&plan, rule, start_s, is_date);
    *out = settle(&plan, &own_alloc);
    if (*out == NULL)
        return takt__nomem(err);
    find_ends(*out, rule->count);
    return TAKT_OK;
}
