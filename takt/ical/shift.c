/* SPDX-License-Identifier: MIT */
/* Off the days off in iCalendar; see shift.h. */
#include "ical/shift.h"

#include <string.h>

#include "ical/when.h"

#define YEAR_S ((int64_t)366 * TAKT_DAY_S)

static struct takt_series *make(const struct diary_timing *t,
                                const struct takt_zone *zone,
                                const struct takt_rule *rules, size_t count)
{
    const struct takt_place nowhere = {NULL, NULL};
    struct takt_series_options options = TAKT_SERIES_INIT;
    struct takt_series *series = NULL;

    if (t->shift == NULL || count == 0 ||
        (t->frame == TAKT_FRAME_ZONE && zone == NULL) ||
        takt_shift_parse(&options.shift, t->shift, strlen(t->shift), nowhere,
                         NULL) != TAKT_OK)
        return NULL;
    options.frame = (enum takt_frame)t->frame;
    options.zone = zone;
    options.start_s = t->start_s;
    options.rules = rules;
    options.rule_count = count;
    return takt_series_make(&series, &options, NULL, NULL) == TAKT_OK ? series
                                                                      : NULL;
}

struct takt_series *ical_shift_series(const struct diary_timing *t,
                                      const struct takt_zone *zone)
{
    struct takt_rule rules[TAKT_SERIES_RULES_MAX];

    if (t->shift == NULL)
        return NULL;
    return make(t, zone, rules,
                ical_rules_read(rules, TAKT_SERIES_RULES_MAX, t->rules));
}

/* What becomes of a slot; kept if there is none. */
static struct takt_slot slot_at(const struct takt_series *series,
                                int64_t slot_s)
{
    struct takt_slot slot;

    if (series != NULL &&
        takt_series_next_slot(series, slot_s - 1, &slot) == TAKT_OK &&
        slot.slot_s == slot_s)
        return slot;
    return (struct takt_slot){.slot_s = slot_s, .wall_s = slot_s};
}

int64_t ical_shift_place(const struct takt_series *series, int64_t slot_s)
{
    const struct takt_slot slot = slot_at(series, slot_s);

    return slot.fate == TAKT_FATE_MOVED ? slot.wall_s : DIARY_NONE;
}

bool ical_shift_leaves_out(const struct takt_series *series, int64_t slot_s)
{
    return slot_at(series, slot_s).fate > TAKT_FATE_MOVED;
}

struct ical_shift_window ical_shift_window(const struct ical_face *face)
{
    int64_t base_s = face->now_s;

    if (base_s == 0)
        base_s = face->item->followup.timing.start_s;
    return (struct ical_shift_window){base_s - YEAR_S, base_s + 5 * YEAR_S};
}

/* The instant of the last slot that a rule's COUNT reaches. */
static bool find_end(const struct takt_rule *rule, const struct diary_timing *t,
                     const struct takt_zone *zone, int64_t *slot_s)
{
    struct takt_series *series = make(t, zone, rule, 1);
    struct takt_occurrence last;
    const bool is_found =
        series != NULL && takt_series_last(series, &last) == TAKT_OK;

    takt_series_free(series);
    *slot_s = is_found ? last.slot_s : 0;
    return is_found;
}

void ical_shift_bound(struct takt_rule *rule, const struct diary_timing *t,
                      const struct takt_zone *zone)
{
    int64_t slot_s;

    if (rule->count == 0 || !find_end(rule, t, zone, &slot_s))
        return;
    rule->count = 0;
    rule->until =
        t->frame == TAKT_FRAME_DATE ? TAKT_UNTIL_DATE : TAKT_UNTIL_LOCAL;
    rule->until_s = slot_s;
}

void ical_shift_unbound(struct takt_rule *rule, uint32_t count,
                        const struct diary_timing *t,
                        const struct takt_zone *zone)
{
    struct takt_rule counted = *rule;
    int64_t slot_s;

    counted.until = TAKT_UNTIL_NONE;
    counted.until_s = 0;
    counted.count = count;
    if (count == 0 || rule->until == TAKT_UNTIL_NONE ||
        !find_end(&counted, t, zone, &slot_s))
        return;
    if (rule->until == TAKT_UNTIL_UTC && zone != NULL)
        slot_s = takt_zone_resolve(zone, slot_s).at_s;
    if (slot_s == rule->until_s)
        *rule = counted;
}
