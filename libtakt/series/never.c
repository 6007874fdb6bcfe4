/* SPDX-License-Identifier: MIT */
/*
 * Proofs that two entries do not meet, see never.h.
 *
 * Between two changes of the clocks each wall time of an entry is an instant
 * by one subtraction, so that two entries stand to each other as their rules
 * do on paper, apart by the difference of the two offsets. For that the paces
 * of the rules (walk/pace.h) decide at once. There are few differences: two
 * clocks of the same zone have one, Oslo and New York have two.
 *
 * A date that a change of its clock touches (it begins in a gap, or lasts
 * over the change) does not fit in that picture, nor does a date that was
 * added by hand. Those stretches are *exceptions* and must be looked at.
 * Mostly the paces say that no date comes near: clocks change at night.
 *
 * How far must one look? To the end of the series that ends first. Two that
 * do not end repeat together when the cycles of all rules, and of the zones,
 * which are the calendar's 400 years, come together: from where neither has
 * anything irregular left, one such cycle shows everything there is.
 */
#include "series/never.h"

#include "base/math.h"
#include "series/dates.h"
#include "walk/pace.h"
#include "zone/zone.h"

#define CALENDAR_S ((int64_t)146097 * TAKT_DAY_S)

#define WEEK_S (7 * (int64_t)TAKT_DAY_S)

/* More than any date is moved by its shift. */
#define SHIFT_S (800 * (int64_t)TAKT_DAY_S)

/* Clocks differ less from UTC, and move less at a change. */
#define CLOCK_S (2 * (int64_t)TAKT_DAY_S)

static bool is_silent(const struct series_rule *rule)
{
    return takt_walk_is_never(rule->walk) || rule->until_s == INT64_MIN;
}

/* The pace of the n-th rule. A shift moves dates by whole days. */
static void pace_of(const struct takt_series *series, size_t n,
                    struct pace *pace)
{
    if (is_silent(&series->rules[n]))
        takt__pace_of_none(pace);
    else
        takt__walk_pace(series->rules[n].walk, pace);
    if (takt__shift_is_on(&series->shift))
        takt__pace_by_day(pace);
}

/* How long a date takes where no clock changes. */
static int64_t plain_length(const struct takt_entry *entry)
{
    return max_i64(entry->wall_length_s, 0) + max_i64(entry->length_s, 0);
}

static int64_t offset_at(const struct takt_series *series, int64_t at_s)
{
    return series->zone != NULL ? takt_zone_offset(series->zone, at_s) : 0;
}

/* Whether the rules of the two miss each other at a difference of their
 * offsets. */
static bool rules_miss(const struct pair *pair, int64_t apart_s)
{
    const struct takt_entry *a = pair->entries[0];
    const struct takt_entry *b = pair->entries[1];
    struct pace a_pace;
    struct pace b_pace;

    for (size_t i = 0; i < a->series->rule_count; i++) {
        pace_of(a->series, i, &a_pace);
        for (size_t j = 0; j < b->series->rule_count; j++) {
            pace_of(b->series, j, &b_pace);
            if (!takt__paces_miss(&a_pace, plain_length(a), &b_pace,
                                  plain_length(b), apart_s))
                return false;
        }
    }
    return true;
}

bool takt__pair_misses(struct pair *pair, int64_t at_s)
{
    const struct takt_series *a = pair->entries[0]->series;
    const struct takt_series *b = pair->entries[1]->series;
    int64_t apart_s =
        a->zone == b->zone ? 0 : offset_at(a, at_s) - offset_at(b, at_s);

    for (int i = 0; i < pair->known; i++)
        if (pair->apart_s[i] == apart_s)
            return pair->misses[i];
    bool misses = rules_miss(pair, apart_s);
    int at = pair->known < PAIR_KNOWN ? pair->known++ : PAIR_KNOWN - 1;
    pair->apart_s[at] = apart_s;
    pair->misses[at] = misses;
    return misses;
}

/* ---- exceptions --------------------------------------------------------- */

static void next_change(struct pair *pair, int side, int64_t after_s)
{
    const struct takt_series *series = pair->entries[side]->series;
    struct clock *clock = &pair->clocks[side];
    struct takt_transition change;

    clock->change_s = INT64_MAX;
    if (series->zone == NULL ||
        takt_zone_next_transition(series->zone, after_s, &change) != TAKT_OK)
        return;
    clock->change_s = change.at_s;
    clock->before_s = change.before_s;
    clock->after_s = change.after_s;
}

static int64_t jump_of(const struct clock *clock)
{
    int64_t jump_s = clock->after_s - (int64_t)clock->before_s;

    return max_i64(jump_s, -jump_s);
}

/* Whether no date that a rule makes begins in the gap of a change or lasts
 * over it: whether no wall time of the rules lies from a date's length before
 * the earlier reading of the clock to the later one. */
static bool is_untouched(const struct takt_entry *entry,
                         const struct clock *clock)
{
    int64_t low_s = clock->change_s + min_i64(clock->before_s, clock->after_s) -
                    plain_length(entry) - jump_of(clock);
    int64_t high_s = clock->change_s + max_i64(clock->before_s, clock->after_s);
    struct pace pace;

    for (size_t i = 0; i < entry->series->rule_count; i++) {
        pace_of(entry->series, i, &pace);
        if (pace.count > 0 && takt__pace_wait(&pace, low_s) <= high_s - low_s)
            return false;
    }
    return true;
}

static int64_t next_added(const struct pair *pair, int side)
{
    const struct takt_series *series = pair->entries[side]->series;

    return pair->added[side] < series->added_count
               ? series->added[pair->added[side]]
               : INT64_MAX;
}

int64_t takt__pair_next_exception(struct pair *pair, int64_t *about_s)
{
    int64_t at_s = INT64_MAX;

    *about_s = 0;
    for (int i = 0; i < 2; i++)
        at_s = min_i64(at_s,
                       min_i64(pair->clocks[i].change_s, next_added(pair, i)));
    for (int i = 0; at_s < INT64_MAX && i < 2; i++) {
        struct clock *clock = &pair->clocks[i];
        if (next_added(pair, i) == at_s) {
            pair->added[i]++;
            *about_s = max_i64(*about_s, pair->longest_s);
        }
        if (clock->change_s == at_s) {
            if (!is_untouched(pair->entries[i], clock))
                *about_s = max_i64(*about_s, pair->longest_s + jump_of(clock));
            next_change(pair, i, at_s);
        }
    }
    return at_s;
}

/* ---- how far ------------------------------------------------------------ */

/* What is left of a series when it has become regular. */
struct rest {
    int64_t from_s;  /* from here on the series repeats, */
    int64_t cycle_s; /* after so long */
};

static void see_rule(struct rest *rest, const struct series_rule *rule)
{
    int64_t last_s = INT64_MIN;

    if (is_silent(rule))
        return;
    if (takt_walk_is_endless(rule->walk) && rule->until_s == INT64_MAX) {
        (void)takt_walk_first(rule->walk, &last_s); /* it has one */
        rest->cycle_s =
            takt__cycles_together(rest->cycle_s, takt__walk_cycle(rule->walk));
    } else {
        (void)takt_walk_last(rule->walk, &last_s); /* it has one */
    }
    rest->from_s = max_i64(rest->from_s, last_s);
}

/* The zone repeats with its footer, or keeps still after its last change. */
static void see_zone(struct rest *rest, const struct takt_zone *zone)
{
    if (zone == NULL || zone->count == 0)
        return;
    if (zone->cycle_s == INT64_MAX) {
        rest->from_s =
            max_i64(rest->from_s, zone->changes[zone->count - 1].at_s);
        return;
    }
    rest->from_s = max_i64(rest->from_s, zone->cycle_s - CALENDAR_S);
    rest->cycle_s = takt__cycles_together(rest->cycle_s, CALENDAR_S);
}

/* Weekends come every week; the feasts of a year do not come alike within the
 * years there are. */
static void see_shift(struct rest *rest, const struct takt_shift *shift)
{
    if (!takt__shift_is_on(shift))
        return;
    rest->from_s += SHIFT_S;
    rest->cycle_s = shift->workdays.place.country != NULL
                        ? PACE_CYCLE_MAX
                        : takt__cycles_together(rest->cycle_s, WEEK_S);
}

static struct rest rest_of(const struct takt_series *series)
{
    struct rest rest = {.from_s = TAKT_WALL_MIN, .cycle_s = 1};

    for (size_t i = 0; i < series->rule_count + series->exrule_count; i++)
        see_rule(&rest, &series->rules[i]);
    see_shift(&rest, &series->shift);
    see_zone(&rest, series->zone);
    if (series->added_count > 0)
        rest.from_s =
            max_i64(rest.from_s, series->added[series->added_count - 1]);
    if (series->removed_count > 0)
        rest.from_s =
            max_i64(rest.from_s, series->removed[series->removed_count - 1]);
    if (series->removed_day_count > 0)
        rest.from_s = max_i64(
            rest.from_s, series->removed_days[series->removed_day_count - 1] *
                             (int64_t)TAKT_DAY_S);
    return rest;
}

/* After which instant two endless series do nothing new. */
static int64_t repeat_end(const struct pair *pair, int64_t from_s)
{
    struct rest a = rest_of(pair->entries[0]->series);
    struct rest b = rest_of(pair->entries[1]->series);

    from_s = max_i64(from_s, max_i64(a.from_s, b.from_s));
    return from_s + pair->longest_s + 2 * CLOCK_S +
           takt__cycles_together(a.cycle_s, b.cycle_s);
}

/* Sets how far to look. */
static takt_status find_end(struct pair *pair, int64_t from_s)
{
    bool is_endless = true;

    pair->end_s = TAKT_WALL_MAX + CLOCK_S;
    pair->proof_s = INT64_MAX;
    for (int i = 0; i < 2; i++) {
        const struct takt_series *series = pair->entries[i]->series;
        struct takt_occurrence last;
        if (takt_series_is_endless(series))
            continue;
        is_endless = false;
        takt_status status = takt_series_last(series, &last);
        if (status == TAKT_NOMEM)
            return status;
        if (status == TAKT_OK)
            pair->end_s = min_i64(pair->end_s,
                                  takt__entry_end(pair->entries[i], last.at_s));
        else if (status == TAKT_DONE)
            pair->end_s = INT64_MIN;
    }
    if (is_endless)
        pair->proof_s = repeat_end(pair, from_s);
    return TAKT_OK;
}

takt_status takt__pair_open(struct pair *pair, const struct takt_entry *a,
                            const struct takt_entry *b, int64_t from_s)
{
    *pair = (struct pair){.entries = {a, b}};
    int64_t a_longest_s = takt__entry_longest(a);
    int64_t b_longest_s = takt__entry_longest(b);

    if (a_longest_s == 0 || b_longest_s == 0) {
        pair->end_s = INT64_MIN;
        return TAKT_OK;
    }
    pair->longest_s = max_i64(a_longest_s, b_longest_s);
    from_s -= pair->longest_s + CLOCK_S;
    for (int i = 0; i < 2; i++) {
        const struct takt_series *series = pair->entries[i]->series;
        pair->added[i] =
            takt__lower_bound(series->added, series->added_count, from_s);
        next_change(pair, i, from_s);
    }
    return find_end(pair, from_s);
}
