/* SPDX-License-Identifier: MIT */
/*
 * Cutting a rule in two at one of its dates (SPEC D-08).
 *
 * The tail starts at the slot. That keeps the phase of INTERVAL, since the
 * slot lies in its own period, and BYSETPOS counts the whole of the first
 * period (readings P1). Only where SKIP has moved the date into another
 * period must the tail start earlier, in the period that made the date.
 */
#include "base/error.h"
#include "base/math.h"
#include "rule/fill.h"
#include "series/series.h"
#include "walk/walk.h"

/* The start that makes slot_s the tail's first date and keeps the phase.
 * Answers false where there is none. */
static bool tail_start(const struct takt_walk *walk, int64_t slot_s,
                       int64_t before_s, bool is_date, int64_t *start_s)
{
    int32_t day = (int32_t)floor_div(slot_s, TAKT_DAY_S);

    *start_s = slot_s;
    if (walk->form != &takt__form_periods || !walk->days.is_spilling)
        return true;
    struct place place =
        walk->form->select(walk, walk->form->rank(walk, slot_s));
    int64_t own = takt__days_period_of(&walk->days, day);
    if (place.period == own)
        return true;
    struct period period;
    takt__days_load(&walk->days, place.period, &period);
    int64_t next_s = is_date ? before_s + TAKT_DAY_S : before_s + 1;
    int64_t first_day =
        period.base + (walk->days.form == DAYS_MONTH ? 1 : YEAR_FIRST_BIT);
    *start_s = max_i64(next_s, first_day * TAKT_DAY_S);
    return *start_s <= slot_s &&
           takt__days_period_of(&walk->days,
                                (int32_t)floor_div(*start_s, TAKT_DAY_S)) ==
               place.period;
}

static takt_status split(struct takt_split *out, const struct takt_walk *walk,
                         bool is_date, int64_t slot_s, struct takt_error *err)
{
    int64_t before_s;

    if (!takt_walk_has(walk, slot_s) ||
        takt_walk_prev(walk, slot_s, &before_s) != TAKT_OK)
        return takt__refuse(err, TAKT_REASON_NOT_AN_OCCURRENCE, 0, 0);
    if (!tail_start(walk, slot_s, before_s, is_date, &out->tail_start_s))
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
    status = split(out, walk, is_date, slot_s, err);
    takt_walk_free(walk);
    return status;
}
