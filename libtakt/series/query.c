/* SPDX-License-Identifier: MIT */
/*
 * Questions to a series that need not walk it.
 *
 * How many dates a rule has before an instant is its rank at a wall time,
 * less the pairs of wall times that a gap has put on one instant. Of these
 * there can only be some where the rule's dates may lie as near to each other
 * as the gap is long.
 */
#include "base/math.h"
#include "series/series.h"
#include "walk/walk.h"
#include "zone/zone.h"

bool takt_series_is_endless(const struct takt_series *series)
{
    for (size_t i = 0; i < series->rule_count; i++)
        if (takt_walk_is_endless(series->rules[i].walk) &&
            series->rules[i].until_s == INT64_MAX)
            return true;
    return false;
}

/* Whether its dates can be counted without being walked. */
static bool is_closed(const struct takt_series *series)
{
    return series->rule_count <= 1 && series->exrule_count == 0 &&
           !takt__shift_is_on(&series->shift);
}

static takt_status one_from(const struct takt_series *series, int64_t from_s,
                            bool is_forward, struct takt_occurrence *out)
{
    struct takt_series_iter iter;

    *out = (struct takt_occurrence){0};
    takt_status status = takt_series_iter_open(&iter, series, from_s);
    if (status == TAKT_OK) {
        size_t got = is_forward ? takt_series_iter_next(&iter, out, 1)
                                : takt_series_iter_prev(&iter, out, 1);
        status = takt_series_iter_status(&iter);
        if (status == TAKT_OK && got == 0)
            status = TAKT_DONE;
    }
    takt_series_iter_close(&iter);
    return status;
}

takt_status takt_series_first(const struct takt_series *series,
                              struct takt_occurrence *out)
{
    return one_from(series, INT64_MIN, true, out);
}

takt_status takt_series_last(const struct takt_series *series,
                             struct takt_occurrence *out)
{
    return one_from(series, INT64_MAX, false, out);
}

/* The occurrence at an instant that a slot there names. */
static takt_status find_at(const struct takt_series *series, int64_t at_s,
                           int64_t slot_at_s, struct takt_occurrence *out)
{
    takt_status status = one_from(series, at_s, true, out);

    if (status == TAKT_OK &&
        (out->at_s != at_s || takt__series_removal(series, out) != slot_at_s)) {
        *out = (struct takt_occurrence){0};
        return TAKT_DONE;
    }
    return status;
}

/* The occurrence that a shift makes of the slots at an instant. */
static takt_status find_shifted(const struct takt_series *series,
                                int64_t slot_at_s, struct takt_occurrence *out)
{
    takt_status status = TAKT_DONE;
    int64_t walls_s[2];
    int count = takt__series_walls_of(series, slot_at_s, walls_s);

    for (size_t i = 0; i < series->rule_count * 2; i++) {
        const struct takt_walk *walk = series->rules[i / 2].walk;
        int64_t slot_s = walls_s[i % 2];

        if ((int)(i % 2) >= count || !takt_walk_has(walk, slot_s))
            continue;
        struct takt_slot slot = takt__shift_slot(&series->shift, walk, slot_s);
        if (slot.fate != TAKT_FATE_MOVED)
            continue;
        status = find_at(series, takt_series_resolve(series, slot.wall_s).at_s,
                         slot_at_s, out);
        if (status != TAKT_DONE)
            return status;
    }
    return status;
}

takt_status takt_series_find(const struct takt_series *series, int64_t slot_s,
                             struct takt_occurrence *out)
{
    int64_t at_s = takt_series_resolve(series, slot_s).at_s;
    takt_status status = find_at(series, at_s, at_s, out);

    if (status == TAKT_DONE && takt__shift_is_on(&series->shift))
        return find_shifted(series, at_s, out);
    return status;
}

/* Whether one slot is told in place of another at the same wall time: it
 * stands, and the other does not. */
static bool stands_over(const struct takt_slot *slot,
                        const struct takt_slot *other)
{
    return slot->fate <= TAKT_FATE_MOVED && other->fate > TAKT_FATE_MOVED;
}

takt_status takt_series_next_slot(const struct takt_series *series,
                                  int64_t after_s, struct takt_slot *out)
{
    bool is_found = false;

    *out = (struct takt_slot){0};
    for (size_t i = 0; i < series->rule_count; i++) {
        const struct takt_walk *walk = series->rules[i].walk;
        int64_t slot_s;

        if (takt_walk_next(walk, after_s, &slot_s) != TAKT_OK ||
            takt_series_resolve(series, slot_s).at_s > series->rules[i].until_s)
            continue;
        struct takt_slot slot = takt__shift_slot(&series->shift, walk, slot_s);
        if (!is_found || slot.slot_s < out->slot_s ||
            (slot.slot_s == out->slot_s && stands_over(&slot, out)))
            *out = slot;
        is_found = true;
    }
    return is_found ? TAKT_OK : TAKT_DONE;
}

/* How many wall times of the gap before to_s have a partner on the same
 * instant, which lies length_s later on the clock. */
static uint64_t pairs_in(const struct takt_walk *walk, int64_t gap_s,
                         int64_t to_s, int64_t length_s)
{
    struct takt_iter iter;
    int64_t wall_s;
    uint64_t pairs = 0;

    takt_iter_init(&iter, walk, gap_s);
    while (takt_iter_next(&iter, &wall_s, 1) == 1 && wall_s < to_s)
        pairs += takt_walk_has(walk, wall_s + length_s);
    return pairs;
}

/* Whether two wall times of a rule may mean the same instant, or come out in
 * another order than they stand in. */
static bool may_meet(const struct takt_series *series,
                     const struct takt_walk *walk)
{
    return series->zone != NULL &&
           takt__walk_least_gap(walk) <= takt__zone_longest_gap(series->zone);
}

static uint64_t pairs_before(const struct takt_series *series,
                             const struct takt_walk *walk, int64_t before_s)
{
    struct takt_transition change;
    int64_t least_s = takt__walk_least_gap(walk);
    int64_t at_s;
    uint64_t pairs = 0;

    if (!may_meet(series, walk) || takt_walk_first(walk, &at_s) != TAKT_OK)
        return 0;
    at_s -= 2 * TAKT_DAY_S;
    while (takt_zone_next_transition(series->zone, at_s, &change) == TAKT_OK &&
           change.at_s < before_s) {
        int64_t length_s = change.after_s - change.before_s;
        int64_t gap_s = change.at_s + change.before_s;
        if (length_s >= least_s)
            pairs +=
                pairs_in(walk, gap_s,
                         min_i64(gap_s + length_s, before_s + change.before_s),
                         length_s);
        at_s = change.at_s;
    }
    return pairs;
}

/* How many instants before before_s a rule makes. */
static uint64_t rule_rank(const struct takt_series *series,
                          const struct series_rule *rule, int64_t before_s)
{
    struct series_overlap overlap;
    const struct takt_walk *walk = rule->walk;
    uint64_t rank;

    before_s = max_i64(before_s, TAKT_WALL_MIN - TAKT_DAY_S);
    before_s = min_i64(before_s, TAKT_WALL_MAX + TAKT_DAY_S);
    if (rule->until_s < before_s)
        before_s = rule->until_s + 1;
    if (takt__series_overlap(series, before_s - 1, &overlap))
        rank =
            takt_walk_rank(walk, before_s + overlap.before_s) +
            takt_walk_count(walk, overlap.resume_s, before_s + overlap.after_s);
    else
        rank = takt_walk_rank(walk,
                              takt__series_wall_before(series, before_s) + 1);
    return rank - pairs_before(series, walk, before_s);
}

static bool rule_makes(const struct takt_series *series, int64_t at_s)
{
    int64_t walls_s[2];
    int count = takt__series_walls_of(series, at_s, walls_s);

    if (series->rule_count == 0 || at_s > series->rules[0].until_s)
        return false;
    for (int i = 0; i < count; i++)
        if (takt_walk_has(series->rules[0].walk, walls_s[i]))
            return true;
    return false;
}

/* How many dates of the one rule in [from_s, to_s) fall on removed days. */
static uint64_t on_removed_days(const struct takt_series *series,
                                int64_t from_s, int64_t to_s)
{
    uint64_t count = 0;

    for (size_t i = 0; i < series->removed_day_count; i++) {
        int64_t day_s = (int64_t)series->removed_days[i] * TAKT_DAY_S;
        int64_t low_s =
            max_i64(takt_series_resolve(series, day_s).at_s, from_s);
        int64_t high_s =
            min_i64(takt_series_resolve(series, day_s + TAKT_DAY_S).at_s, to_s);
        if (low_s < high_s)
            count += rule_rank(series, &series->rules[0], high_s) -
                     rule_rank(series, &series->rules[0], low_s);
    }
    return count;
}

static bool is_on_removed_day(const struct takt_series *series, int64_t at_s)
{
    int64_t day = floor_div(takt__series_wall(series, at_s), TAKT_DAY_S);

    for (size_t i = 0; i < series->removed_day_count; i++)
        if (series->removed_days[i] == day)
            return true;
    return false;
}

/* Counts a series that is closed. */
static uint64_t count_closed(const struct takt_series *series, int64_t from_s,
                             int64_t to_s)
{
    uint64_t count = 0;

    if (series->rule_count == 1) {
        count = rule_rank(series, &series->rules[0], to_s) -
                rule_rank(series, &series->rules[0], from_s) -
                on_removed_days(series, from_s, to_s);
        for (size_t i = takt__lower_bound(series->removed,
                                          series->removed_count, from_s);
             i < series->removed_count && series->removed[i] < to_s; i++)
            count -= rule_makes(series, series->removed[i]) &&
                     !is_on_removed_day(series, series->removed[i]);
    }
    for (size_t i =
             takt__lower_bound(series->added, series->added_count, from_s);
         i < series->added_count && series->added[i] < to_s; i++)
        count += !rule_makes(series, series->added[i]);
    return count;
}

/* Walks from an instant until to_s, or until n dates have been passed: then
 * occurrence is the next. *passed says how many were. */
static takt_status walk_on(const struct takt_series *series, int64_t from_s,
                           int64_t to_s, uint64_t n,
                           struct takt_occurrence *occurrence, uint64_t *passed)
{
    struct takt_series_iter iter;
    takt_status status = takt_series_iter_open(&iter, series, from_s);

    *passed = 0;
    while (status == TAKT_OK) {
        if (takt_series_iter_next(&iter, occurrence, 1) == 0) {
            status = takt_series_iter_status(&iter);
            if (status == TAKT_OK)
                status = TAKT_DONE;
        } else if (occurrence->at_s >= to_s) {
            status = TAKT_DONE;
        } else if (*passed == n) {
            break;
        } else if (++*passed > TAKT_SERIES_WALK_MAX) {
            status = TAKT_LIMIT;
        }
    }
    takt_series_iter_close(&iter);
    return status;
}

static takt_status count_walked(const struct takt_series *series,
                                int64_t from_s, int64_t to_s, uint64_t *out)
{
    struct takt_occurrence occurrence;
    takt_status status =
        walk_on(series, from_s, to_s, UINT64_MAX, &occurrence, out);

    if (status == TAKT_DONE)
        return TAKT_OK;
    *out = 0;
    return status;
}

takt_status takt_series_count(const struct takt_series *series, int64_t from_s,
                              int64_t to_s, uint64_t *out)
{
    *out = 0;
    if (from_s >= to_s)
        return TAKT_OK;
    if (!is_closed(series))
        return count_walked(series, from_s, to_s, out);
    *out = count_closed(series, from_s, to_s);
    return TAKT_OK;
}

static takt_status nth_walked(const struct takt_series *series, uint64_t n,
                              struct takt_occurrence *out)
{
    uint64_t passed;
    takt_status status = walk_on(series, INT64_MIN, INT64_MAX, n, out, &passed);

    if (status != TAKT_OK)
        *out = (struct takt_occurrence){0};
    return status;
}

/* Whether the dates are those of one rule, in its own order. */
static bool is_rule_alone(const struct takt_series *series)
{
    return series->rule_count == 1 && series->exrule_count == 0 &&
           series->added_count == 0 && series->removed_count == 0 &&
           series->removed_day_count == 0 &&
           series->rules[0].until_s == INT64_MAX &&
           !may_meet(series, series->rules[0].walk);
}

/* The first instant with more than n dates up to it, of a series that has
 * more than n. */
static int64_t search_nth(const struct takt_series *series, uint64_t n,
                          int64_t first_s, int64_t last_s)
{
    int64_t low_s = first_s;

    while (low_s < last_s) {
        int64_t middle_s = low_s + (last_s - low_s) / 2;
        if (count_closed(series, first_s, middle_s + 1) > n)
            last_s = middle_s;
        else
            low_s = middle_s + 1;
    }
    return low_s;
}

takt_status takt_series_nth(const struct takt_series *series, uint64_t n,
                            struct takt_occurrence *out)
{
    struct takt_occurrence last;
    int64_t slot_s;

    if (!is_closed(series))
        return nth_walked(series, n, out);
    if (is_rule_alone(series)) {
        *out = (struct takt_occurrence){0};
        if (takt_walk_select(series->rules[0].walk, n, &slot_s) != TAKT_OK)
            return TAKT_DONE;
        return takt_series_find(series, slot_s, out);
    }
    takt_status status = takt_series_first(series, out);
    if (status != TAKT_OK)
        return status;
    (void)takt_series_last(series, &last); /* there is one: the first */
    if (count_closed(series, out->at_s, last.at_s + 1) <= n) {
        *out = (struct takt_occurrence){0};
        return TAKT_DONE;
    }
    return one_from(series, search_nth(series, n, out->at_s, last.at_s), true,
                    out);
}
