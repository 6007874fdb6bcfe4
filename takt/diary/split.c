/* SPDX-License-Identifier: MIT */
/*
 * Cutting a follow-up in two (SPEC R-062, D-08; DESIGN, "The diary"). A cut
 * is a wall time; what has its slot before it is the head, the rest the
 * tail. takt_rule_split() divides a rule so that both together give what the
 * whole gave; here it is found where in each rule the cut falls.
 */
#include "diary/split.h"

#include "diary/rows.h"
#include "diary/shift.h"

#include <string.h>

/* Where a cut falls in a rule. */
enum side { ALL_BEFORE, ALL_AFTER, BETWEEN };

void diary__rule_loosen(struct takt_rule *rule, int64_t start_s)
{
    int64_t time_s = start_s % TAKT_DAY_S;

    if (time_s < 0)
        time_s += TAKT_DAY_S;
    if (rule->freq < TAKT_FREQ_DAILY)
        return;
    if (rule->by_hour == UINT32_C(1) << (time_s / 3600) &&
        rule->by_minute == UINT64_C(1) << (time_s / 60 % 60) &&
        rule->by_second == UINT64_C(1) << (time_s % 60)) {
        rule->by_hour = 0;
        rule->by_minute = 0;
        rule->by_second = 0;
    }
}

/* Cuts one rule whose dates are shifted: at the first that stands. */
static takt_status cut_shifted(struct diary__operation *op,
                               const struct diary_timing *t,
                               const struct takt_rule *rule, int64_t cut_s,
                               struct takt_split *split, enum side *side)
{
    struct takt_error takt = {0};
    struct takt_shift shift;
    int64_t slot_s;
    bool is_first;
    takt_status status =
        diary__shift_slot(op, t, rule, cut_s, &slot_s, &is_first);

    if (status < 0)
        return status;
    *side = is_first ? ALL_AFTER : status == TAKT_DONE ? ALL_BEFORE : BETWEEN;
    if (*side != BETWEEN)
        return TAKT_OK;
    status = diary__shift_parse(&shift, t->shift, op->err);
    if (status != TAKT_OK)
        return status;
    return diary__engine(takt_rule_split_shifted(
                             split, rule, &shift, t->start_s,
                             t->frame == TAKT_FRAME_DATE, slot_s, NULL, &takt),
                         &takt, op->err);
}

/* Cuts one rule. */
static takt_status cut_rule(struct diary__operation *op,
                            const struct diary_timing *t,
                            const struct takt_rule *rule, int64_t cut_s,
                            struct takt_split *split, enum side *side)
{
    bool is_date = t->frame == TAKT_FRAME_DATE;
    struct takt_walk *walk = NULL;
    struct takt_error takt = {0};
    int64_t before_s;
    int64_t from_s;

    if (t->shift != NULL)
        return cut_shifted(op, t, rule, cut_s, split, side);
    takt_status status = diary__engine(
        takt_walk_compile(&walk, rule, t->start_s, is_date, NULL, &takt), &takt,
        op->err);

    if (status != TAKT_OK)
        return status;
    *side = BETWEEN;
    if (takt_walk_prev(walk, cut_s, &before_s) != TAKT_OK)
        *side = ALL_AFTER;
    else if (takt_walk_next(walk, cut_s - 1, &from_s) != TAKT_OK)
        *side = ALL_BEFORE;
    takt_walk_free(walk);
    if (*side != BETWEEN)
        return TAKT_OK;
    return diary__engine(
        takt_rule_split(split, rule, t->start_s, is_date, from_s, NULL, &takt),
        &takt, op->err);
}

/* Adds a rule to a text of rules. */
static void add_rule(struct diary__operation *op, const char **text,
                     const struct takt_rule *rule)
{
    const char *added = diary__rule_print(rule, op->arena);
    size_t old = *text == NULL ? 0 : strlen(*text) + 1;
    char *both = diary_take(op->arena, old + strlen(added) + 1, 1);

    if (old > 0) {
        memcpy(both, *text, old - 1);
        both[old - 1] = '\n';
    }
    memcpy(both + old, added, strlen(added));
    *text = both;
}

/* The part of a text of dates that lies in [from_s, to_s). */
static takt_status cut_dates(struct diary__operation *op, const char **text,
                             int64_t from_s, int64_t to_s, bool is_date)
{
    int64_t *dates;
    size_t count;
    size_t left = 0;
    const char *bad;

    if (diary__dates_parse(&dates, &count, *text, op->arena, &bad) != TAKT_OK)
        return diary_refuse_text(op->err, DIARY_REASON_DATES_TEXT, bad);
    for (size_t i = 0; i < count; i++) {
        if (dates[i] >= from_s && dates[i] < to_s)
            dates[left++] = dates[i];
    }
    *text = diary__dates_print(dates, left, is_date, op->arena);
    return TAKT_OK;
}

/* The rows with a slot in [from_s, to_s). */
static void cut_rows(struct diary_item *item, int64_t from_s, int64_t to_s)
{
    size_t left = 0;

    for (size_t i = 0; i < item->slot_count; i++) {
        if (item->slots[i].slot_s >= from_s && item->slots[i].slot_s < to_s)
            item->slots[left++] = item->slots[i];
    }
    item->slot_count = left;
    left = 0;
    for (size_t i = 0; i < item->seat_count; i++) {
        if (item->seats[i].slot_s >= from_s && item->seats[i].slot_s < to_s)
            item->seats[left++] = item->seats[i];
    }
    item->seat_count = left;
    left = 0;
    for (size_t i = 0; i < item->other_count; i++) {
        const int64_t slot_s = item->others[i].slot_s;

        if (slot_s == DIARY_SLOT_ALL || (slot_s >= from_s && slot_s < to_s))
            item->others[left++] = item->others[i];
    }
    item->other_count = left;
}

static takt_status cut_lists(struct diary__operation *op,
                             struct diary_item *item, int64_t from_s,
                             int64_t to_s)
{
    struct diary_timing *t = &item->followup.timing;
    bool is_date = t->frame == TAKT_FRAME_DATE;
    takt_status status = cut_dates(op, &t->dates, from_s, to_s, is_date);

    /* A day that the cut goes through belongs to both. */
    if (status == TAKT_OK)
        status = cut_dates(
            op, &t->removed_days,
            from_s == INT64_MIN ? from_s : from_s - TAKT_DAY_S + 1, to_s, true);
    cut_rows(item, from_s, to_s);
    return status;
}

takt_status diary__head(struct diary__operation *op,
                        const struct diary_item *item, int64_t cut_s,
                        struct diary_item *out)
{
    struct diary_timing *t = &out->followup.timing;
    struct takt_rule *rules;
    size_t count;
    takt_status status;

    *out = *item;
    diary__own_rows(op, out, 0);
    status = diary__rules_parse(&rules, &count, t->rules, op->arena, op->err);
    t->rules = NULL;
    for (size_t i = 0; status == TAKT_OK && i < count; i++) {
        struct takt_split split;
        enum side side;

        status = cut_rule(op, t, &rules[i], cut_s, &split, &side);
        if (status == TAKT_OK && side == ALL_BEFORE)
            add_rule(op, &t->rules, &rules[i]);
        if (status == TAKT_OK && side == BETWEEN) {
            diary__rule_loosen(&split.head, t->start_s);
            add_rule(op, &t->rules, &split.head);
        }
    }
    if (t->start_s >= cut_s)
        t->start_shown = 0;
    return status == TAKT_OK ? cut_lists(op, out, INT64_MIN, cut_s) : status;
}

takt_status diary__tail(struct diary__operation *op,
                        const struct diary_item *item, int64_t cut_s,
                        struct diary_item *out)
{
    struct diary_timing *t = &out->followup.timing;
    struct takt_split split;
    enum side side = ALL_BEFORE;
    struct takt_rule *rules;
    size_t count;
    takt_status status;

    *out = *item;
    diary__own_rows(op, out, 0);
    status = diary__rules_parse(&rules, &count, t->rules, op->arena, op->err);
    if (status == TAKT_OK && (count > 1 || t->exrules != NULL))
        return diary_refuse(op->err, DIARY_REASON_CANNOT_SPLIT, 0, 0);
    if (status == TAKT_OK && count == 1)
        status = cut_rule(op, t, &rules[0], cut_s, &split, &side);
    if (status != TAKT_OK)
        return status;
    if (t->start_s < cut_s)
        t->start_shown = 0;
    if (side == BETWEEN) {
        diary__rule_loosen(&split.tail, split.tail_start_s);
        t->start_s = split.tail_start_s;
        t->rules = diary__rule_print(&split.tail, op->arena);
    } else if (side == ALL_BEFORE) {
        t->rules = NULL;
    }
    return cut_lists(op, out, cut_s, INT64_MAX);
}
