/* SPDX-License-Identifier: MIT */
/*
 * Changing what a series says (SPEC D-07, D-09, R-013, R-063). Before
 * anything changes, the dates that must not change have what they inherit
 * written into them; then the series changes, and the rows find their new
 * places.
 *
 * A start that moves to another day takes the rule along where the rule
 * names that day alone: weekdays turn, a day of the month becomes the new
 * one, an ordinal weekday the new date's. Any other rule stays as it is, and
 * the start moves on to the first date that fits.
 */
#include "diary/after.h"
#include "diary/check.h"
#include "diary/edit.h"
#include "diary/edits.h"
#include "diary/fields.h"
#include "diary/map.h"
#include "diary/participants.h"
#include "diary/report.h"
#include "diary/shift.h"
#include "diary/split.h"

#include <string.h>
#include <takt/form.h>

static int64_t day_of(int64_t wall_s)
{
    return wall_s / TAKT_DAY_S - (wall_s % TAKT_DAY_S < 0);
}

/* Completed dates, and for what they lie at or take, keep it. */
static void freeze_row(uint32_t mask, const struct diary__laid *laid,
                       struct diary_slot *row)
{
    const struct diary_timing *t = &laid->item->followup.timing;

    diary__freeze_fields(mask, &row->fields, &laid->item->followup.fields);
    if ((mask & DIARY__TIMING) != 0 && row->start_s == DIARY_NONE)
        row->start_s = diary__regular(laid, row->slot_s);
    if ((mask & DIARY__TIMING) != 0 && row->length_s == DIARY_NONE) {
        row->length_days = t->length_days;
        row->length_s = t->length_s;
    }
}

/* Whether a row has a value of its own for anything in mask. */
static bool has_own(uint32_t mask, const struct diary_slot *row)
{
    return diary__has_fields(mask, &row->fields) ||
           ((mask & DIARY_BIT(DIARY_FIELD_START)) != 0 &&
            row->start_s != DIARY_NONE) ||
           ((mask & DIARY_BIT(DIARY_FIELD_LENGTH)) != 0 &&
            row->length_s != DIARY_NONE);
}

static void clear_own(uint32_t mask, struct diary_slot *row)
{
    diary__clear_fields(mask, &row->fields);
    if ((mask & DIARY_BIT(DIARY_FIELD_START)) != 0)
        row->start_s = DIARY_NONE;
    if ((mask & DIARY_BIT(DIARY_FIELD_LENGTH)) != 0) {
        row->length_days = DIARY_NONE;
        row->length_s = DIARY_NONE;
    }
}

/* Sees to it that each date keeps what it is to keep. */
static void prepare_rows(struct diary__operation *op,
                         const struct diary__laid *laid,
                         struct diary_item *item,
                         const struct diary_change *change,
                         struct diary_report *report)
{
    int64_t id = item->followup.timing.id;

    for (size_t i = 0; i < item->slot_count; i++) {
        struct diary_slot *row = &item->slots[i];

        if (row->state == DIARY_COMPLETED) {
            freeze_row(change->mask, laid, row);
            if ((change->mask & DIARY__SEAT) != 0)
                diary__freeze_seat(change->mask,
                                   diary__need_seat(op, item, row->slot_s),
                                   &laid->item->seat);
            diary__note(op, report, id, row->slot_s, row->slot_s,
                        DIARY_NOTE_FROZEN);
        } else if (change->overwrite && row->state != DIARY_REMOVED) {
            clear_own(change->mask, row);
        } else if (has_own(change->mask, row)) {
            diary__note(op, report, id, row->slot_s, row->slot_s,
                        DIARY_NOTE_KEPT);
        }
    }
    for (size_t i = 0; change->overwrite && i < item->seat_count; i++) {
        const struct diary_slot *row =
            diary_item_slot(item, item->seats[i].slot_s);

        if (row == NULL || row->state != DIARY_COMPLETED)
            diary__clear_seat(change->mask, &item->seats[i]);
    }
}

/* The ordinal of a date's weekday in its month: 1 to 4, or last. */
static int ordinal_of(struct takt_date date, bool was_last)
{
    bool is_last = date.day + 7 > takt_month_days(date.year, date.month);
    int ordinal = (date.day - 1) / 7 + 1;

    return ordinal == 5 || (was_last && is_last) ? TAKT_ORDINAL_LAST : ordinal;
}

/* Turns an ordinal weekday to the new date's, if the rule names just one. */
static void turn_ordinal(struct takt_rule *rule, int64_t new_day)
{
    struct takt_date date = takt_date((int32_t)new_day);
    int count = 0;
    int weekday = takt_weekday((int32_t)new_day);
    bool was_last = false;
    int ordinal;

    for (int half = TAKT_FRONT; half <= TAKT_BACK; half++) {
        for (int i = 0; i < 7; i++) {
            count += __builtin_popcountll(rule->by_day_nth[half][i]);
            was_last = was_last ||
                       (half == TAKT_BACK && rule->by_day_nth[half][i] != 0);
        }
    }
    if (count != 1 || rule->by_day != 0)
        return;
    ordinal = ordinal_of(date, was_last);
    memset(rule->by_day_nth, 0, sizeof(rule->by_day_nth));
    if (ordinal == TAKT_ORDINAL_LAST)
        rule->by_day_nth[TAKT_BACK][weekday] = UINT64_C(1) << 1;
    else
        rule->by_day_nth[TAKT_FRONT][weekday] = UINT64_C(1) << ordinal;
    if (rule->freq == TAKT_FREQ_YEARLY)
        rule->by_month = (uint16_t)(1u << date.month);
}

/* Turns a rule of months or years to the new day. */
static void turn_month(struct takt_rule *rule, int64_t old_day, int64_t new_day)
{
    struct takt_date from = takt_date((int32_t)old_day);
    struct takt_date to = takt_date((int32_t)new_day);
    bool one_month = rule->freq != TAKT_FREQ_YEARLY ||
                     rule->by_month == (uint16_t)(1u << from.month);

    if (!one_month)
        return;
    if (rule->by_month_day[TAKT_BACK] == 0 &&
        rule->by_month_day[TAKT_FRONT] == UINT32_C(1) << from.day) {
        rule->by_month_day[TAKT_FRONT] = UINT32_C(1) << to.day;
        if (rule->freq == TAKT_FREQ_YEARLY)
            rule->by_month = (uint16_t)(1u << to.month);
    } else if (rule->by_month_day[TAKT_FRONT] == 0 &&
               rule->by_month_day[TAKT_BACK] == 0) {
        turn_ordinal(rule, new_day);
    }
}

/* Lets a rule follow its start from one day to another. */
static void turn(struct takt_rule *rule, int64_t old_day, int64_t new_day)
{
    int64_t days = (new_day - old_day) % 7;

    if (days < 0)
        days += 7;
    if (rule->freq == TAKT_FREQ_WEEKLY)
        rule->by_day =
            (uint8_t)((rule->by_day << days | rule->by_day >> (7 - days)) &
                      TAKT_ALL_DAYS);
    else if (rule->freq == TAKT_FREQ_MONTHLY || rule->freq == TAKT_FREQ_YEARLY)
        turn_month(rule, old_day, new_day);
}

/* Moves UNTIL along, so that the last date stays the last. */
static void move_until(const struct diary__laid *old,
                       const struct takt_zone *new_zone,
                       const struct diary_timing *t, struct takt_rule *rule)
{
    const struct diary_timing *was = &old->item->followup.timing;
    int64_t wall_s = rule->until_s;

    if (rule->until == TAKT_UNTIL_NONE)
        return;
    if (rule->until == TAKT_UNTIL_DATE) {
        rule->until_s +=
            (day_of(t->start_s) - day_of(was->start_s)) * TAKT_DAY_S;
        return;
    }
    if (rule->until == TAKT_UNTIL_UTC && old->zone != NULL)
        wall_s += takt_zone_offset(old->zone, wall_s);
    wall_s += t->start_s - was->start_s;
    if (t->frame == TAKT_FRAME_DATE) {
        rule->until = TAKT_UNTIL_DATE;
        rule->until_s = day_of(wall_s) * TAKT_DAY_S;
    } else if (t->frame == TAKT_FRAME_FLOATING) {
        rule->until = TAKT_UNTIL_LOCAL;
        rule->until_s = wall_s;
    } else {
        rule->until = TAKT_UNTIL_UTC;
        rule->until_s = new_zone == NULL
                            ? wall_s
                            : takt_zone_resolve(new_zone, wall_s).at_s;
    }
}

/* Lets the rules follow a start that has moved. */
static takt_status move_rules(struct diary__operation *op,
                              const struct diary__laid *old,
                              struct diary_timing *t)
{
    const struct diary_timing *was = &old->item->followup.timing;
    const struct takt_zone *zone = NULL;
    struct takt_rule *rules;
    size_t count;
    takt_status status =
        diary__rules_parse(&rules, &count, t->rules, op->arena, op->err);

    if (status != TAKT_OK || count != 1)
        return status;
    if (t->frame == TAKT_FRAME_ZONE && t->zone != NULL)
        zone = op->call->find_zone(op->call->zone_ctx, t->zone);
    diary__rule_loosen(&rules[0], was->start_s);
    if (day_of(was->start_s) != day_of(t->start_s))
        turn(&rules[0], day_of(was->start_s), day_of(t->start_s));
    move_until(old, zone, t, &rules[0]);
    t->rules = diary__rule_print(&rules[0], op->arena);
    return TAKT_OK;
}

/* Moves a list of dates. */
static takt_status move_dates(struct diary__operation *op,
                              struct diary_timing *t, int64_t by_s)
{
    bool is_date = t->frame == TAKT_FRAME_DATE;
    int64_t *dates;
    size_t count;
    const char *bad;

    if (diary__dates_parse(&dates, &count, t->dates, op->arena, &bad) !=
        TAKT_OK)
        return diary_refuse_text(op->err, DIARY_REASON_DATES_TEXT, bad);
    for (size_t i = 0; i < count; i++) {
        dates[i] += by_s;
        if (is_date)
            dates[i] = day_of(dates[i]) * TAKT_DAY_S;
    }
    count = diary__dates_sort(dates, count);
    t->dates = diary__dates_print(dates, count, is_date, op->arena);
    return TAKT_OK;
}

/* Takes over rules and dates. */
static void set_rule(struct diary_timing *t, const struct diary_timing *from)
{
    t->mode = from->mode;
    t->rules = from->rules;
    t->exrules = from->exrules;
    t->dates = from->dates;
    t->removed_days = NULL;
    t->start_shown = 0;
}

/* Changes the timing. */
static takt_status set_timing(struct diary__operation *op,
                              const struct diary__laid *old,
                              struct diary_timing *t, int64_t slot_s,
                              const struct diary_change *change)
{
    const struct diary_timing *from = &change->item.followup.timing;
    bool new_rule = (change->mask & DIARY_BIT(DIARY_FIELD_RULE)) != 0;
    int64_t was_s = t->start_s;

    if ((change->mask & DIARY_BIT(DIARY_FIELD_START)) != 0 &&
        (from->start_s < TAKT_WALL_MIN || from->start_s > TAKT_WALL_MAX))
        return diary_refuse_field(op->err, DIARY_REASON_RANGE,
                                  DIARY_FIELD_START, TAKT_WALL_MIN,
                                  TAKT_WALL_MAX);
    if ((change->mask & DIARY_BIT(DIARY_FIELD_LENGTH)) != 0) {
        t->length_days = from->length_days;
        t->length_s = from->length_s;
    }
    if ((change->mask & DIARY_BIT(DIARY_FIELD_ZONE)) != 0) {
        t->frame = from->frame;
        t->zone = from->zone;
    }
    if ((change->mask & DIARY_BIT(DIARY_FIELD_SHIFT)) != 0)
        t->shift = from->shift;
    /* A new rule begins at the first date there is, which need not be the
     * start of the old rule: that may have been taken out. */
    if (new_rule && diary__first_slot(old) != DIARY_NONE &&
        t->mode != DIARY_AFTER_COMPLETION)
        t->start_s = diary__first_slot(old);
    if ((change->mask & DIARY_BIT(DIARY_FIELD_START)) != 0)
        t->start_s += from->start_s - diary__regular(old, slot_s);
    if (t->frame == TAKT_FRAME_DATE) {
        t->start_s = day_of(t->start_s) * TAKT_DAY_S;
        t->length_days += t->length_s / TAKT_DAY_S;
        t->length_s = 0;
    }
    if (new_rule) {
        set_rule(t, from);
        return TAKT_OK;
    }
    if (t->start_s < TAKT_WALL_MIN || t->start_s > TAKT_WALL_MAX)
        return TAKT_OK; /* the check of the whole refuses it */
    if (t->mode == DIARY_DATES)
        return move_dates(op, t, t->start_s - was_s);
    return move_rules(op, old, t);
}

/* Checks the whole, and fits the start to the rule. */
static takt_status check_series(struct diary__operation *op,
                                struct diary_item *item, uint32_t mask,
                                struct diary_report *report)
{
    struct diary_timing *t = &item->followup.timing;
    int64_t type = item->followup.fields.type;
    takt_status status;

    /* A type that has been erased stays where it was used. */
    if ((mask & DIARY_BIT(DIARY_FIELD_TYPE)) == 0)
        item->followup.fields.type = DIARY_NONE;
    status = diary__check(op, item, (mask & DIARY_BIT(DIARY_FIELD_RULE)) == 0);
    item->followup.fields.type = type;
    if (status == TAKT_OK && (mask & DIARY__TIMING) != 0 && t->start_shown != 1)
        status = diary__fit_start(op, t, &report->start_moved);
    return status;
}

/* Refuses a series that its new rule leaves without a date. */
static takt_status needs_dates(struct diary__operation *op,
                               const struct diary_item *item)
{
    struct diary_item bare = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status;

    bare.slot_count = 0;
    status = diary__lay(&laid, op->call, &bare, op->arena, op->err);
    if (status == TAKT_OK && diary__first_slot(&laid) == DIARY_NONE)
        return diary_refuse_field(op->err, DIARY_REASON_NO_DATES,
                                  DIARY_FIELD_RULE, 0, 0);
    return status;
}

/* Makes the next date after one that was done, of an item whose timing is
 * new. */
static takt_status follow(struct diary__operation *op, struct diary_item *item)
{
    const struct diary_item made = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, op->call, &made, op->arena, op->err);

    return status == TAKT_OK ? diary__after_follow(op, &laid, item, false)
                             : status;
}

takt_status diary__edit_series(struct diary__operation *op,
                               struct diary_item *item, int64_t slot_s,
                               const struct diary_change *change,
                               struct diary_report *report)
{
    struct diary_item old = *item;
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, op->call, &old, op->arena, op->err);

    if (status != TAKT_OK)
        return status;
    diary__own_rows(op, item, item->slot_count);
    prepare_rows(op, &laid, item, change, report);
    diary__set_fields(change->mask, &item->followup.fields,
                      &change->item.followup.fields);
    diary__set_seat(change->mask, &item->seat, &change->item.seat);
    if ((change->mask & DIARY_BIT(DIARY_FIELD_KIND)) != 0)
        item->followup.timing.kind = change->item.followup.timing.kind;
    if ((change->mask & DIARY_BIT(DIARY_FIELD_RULE)) != 0)
        item->followup.after_done = change->item.followup.after_done;
    if ((change->mask & DIARY__TIMING) != 0)
        status = set_timing(op, &laid, &item->followup.timing, slot_s, change);
    if (status == TAKT_OK)
        status = check_series(op, item, change->mask, report);
    if (status == TAKT_OK && (change->mask & DIARY__TIMING) != 0)
        status = needs_dates(op, item);
    if (status == TAKT_OK && (change->mask & DIARY__TIMING) != 0)
        status = diary__map(op, &laid, item, change->drop, report);
    /* A new interval may let a series go on that had ended. */
    if (status == TAKT_OK && (change->mask & DIARY_BIT(DIARY_FIELD_RULE)) != 0)
        status = follow(op, item);
    if (status == TAKT_OK)
        status =
            diary__edits(op, item, change->edits, change->edit_count, report);
    if (status == TAKT_OK && diary__asks_anew(change->mask))
        status = diary__ask_anew(op, item, DIARY_SLOT_ALL);
    return status == TAKT_OK
               ? diary__change_participants(op, item, DIARY_SLOT_ALL, change)
               : status;
}
