/* SPDX-License-Identifier: MIT */
#include "ical/itip_dates.h"

#include <stdlib.h>

#include "base/buf.h"
#include "ical/when.h"

/* Wall times, ascending. */
struct walls {
    int64_t *at_s;
    size_t count;
};

static int compare(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a;
    const int64_t y = *(const int64_t *)b;

    return (x > y) - (x < y);
}

/* The dates of a list, those added to it among them, each once. */
static struct walls walls_of(const struct diary_item *item,
                             struct diary_arena *arena)
{
    const struct diary_timing *t = &item->followup.timing;
    const char *rest = t->dates;
    struct walls walls = {.count = 0};
    size_t room = item->slot_count + 1;
    size_t kept = 0;
    int64_t wall_s;

    while (ical_dates_next(&rest, &wall_s))
        room++;
    walls.at_s = diary_take(arena, room, sizeof(*walls.at_s));
    if (t->start_shown == 1)
        walls.at_s[walls.count++] = t->start_s;
    for (rest = t->dates; ical_dates_next(&rest, &wall_s);)
        walls.at_s[walls.count++] = wall_s;
    for (size_t i = 0; i < item->slot_count; i++)
        if (item->slots[i].origin == DIARY_BY_HAND)
            walls.at_s[walls.count++] = item->slots[i].slot_s;
    qsort(walls.at_s, walls.count, sizeof(*walls.at_s), compare);
    for (size_t i = 0; i < walls.count; i++)
        if (kept == 0 || walls.at_s[kept - 1] != walls.at_s[i])
            walls.at_s[kept++] = walls.at_s[i];
    walls.count = kept;
    return walls;
}

/* The most days that all of them are whole multiples of apart; 0: they are
 * not whole days apart. */
static int64_t step_of(const struct walls *walls)
{
    int64_t step = 0;

    for (size_t i = 1; i < walls->count; i++) {
        const int64_t apart_s = walls->at_s[i] - walls->at_s[0];
        int64_t days = apart_s / TAKT_DAY_S;

        if (apart_s % TAKT_DAY_S != 0)
            return 0;
        while (days != 0) {
            const int64_t left = step % days;

            step = days;
            days = left;
        }
    }
    return step;
}

static const char *rule_of(int64_t step, int64_t count,
                           struct diary_arena *arena)
{
    const bool is_weekly = step % 7 == 0;
    TAKT_AUTO(buf) rule = BUF_INIT(128);

    buf_addf(&rule, "FREQ=%s", is_weekly ? "WEEKLY" : "DAILY");
    if (step != (is_weekly ? 7 : 1))
        buf_addf(&rule, ";INTERVAL=%lld",
                 (long long)(is_weekly ? step / 7 : step));
    buf_addf(&rule, ";COUNT=%lld", (long long)count);
    return diary_take_copy(arena, buf_str(&rule));
}

/* Rows of the item, and one for each gap. */
static void take_out_gaps(struct diary_item *item, const struct walls *walls,
                          int64_t step, int64_t count,
                          struct diary_arena *arena)
{
    const size_t gaps = (size_t)count - walls->count;
    struct diary_slot *rows =
        diary_take(arena, item->slot_count + gaps + 1, sizeof(*rows));
    const struct diary_slot *row = item->slots;
    const struct diary_slot *const end = item->slots + item->slot_count;
    size_t made = 0;
    size_t next = 0;

    for (int64_t i = 0; i < count; i++) {
        const int64_t wall_s = walls->at_s[0] + i * step * TAKT_DAY_S;

        if (walls->at_s[next] == wall_s) {
            next++;
            continue;
        }
        for (; row < end && row->slot_s < wall_s; row++)
            rows[made++] = *row;
        if (row < end && row->slot_s == wall_s)
            row++; /* taken out already */
        diary_slot_init(&rows[made], wall_s);
        rows[made++].state = DIARY_REMOVED;
    }
    for (; row < end; row++)
        rows[made++] = *row;
    for (size_t i = 0; i < made; i++)
        rows[i].origin = DIARY_BY_RULE;
    item->slots = rows;
    item->slot_count = made;
}

void itip_dates_as_rule(struct diary_item *item, struct diary_arena *arena)
{
    struct diary_timing *t = &item->followup.timing;
    struct walls walls;
    int64_t step;
    int64_t count;

    if (t->mode != DIARY_DATES || t->rules != NULL || t->exrules != NULL ||
        t->removed_days != NULL || t->shift != NULL)
        return;
    walls = walls_of(item, arena);
    step = step_of(&walls);
    if (step == 0)
        return;
    count =
        (walls.at_s[walls.count - 1] - walls.at_s[0]) / TAKT_DAY_S / step + 1;
    if (count - (int64_t)walls.count > ITIP_GAPS_MAX)
        return;
    take_out_gaps(item, &walls, step, count, arena);
    t->mode = DIARY_RULE;
    t->rules = rule_of(step, count, arena);
    t->dates = NULL;
    t->start_s = walls.at_s[0];
    t->start_shown = 0;
}
