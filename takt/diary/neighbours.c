/* SPDX-License-Identifier: MIT */
/* One date of a follow-up, and its place among the others. */
#include "diary/laid.h"

/* How far back the date before one is looked for at first, and how many times
 * as far each time that there is none. */
#define BACK_FIRST_S (40 * (int64_t)TAKT_DAY_S)
#define BACK_TIMES 12

/* Whether a date comes before another, by instant, then slot. */
static bool is_before(const struct diary_date *a, const struct diary_date *b)
{
    return a->at_s != b->at_s ? a->at_s < b->at_s : a->slot_s < b->slot_s;
}

/* The last date that starts from from_s on and comes before another. */
static bool last_before(const struct diary__laid *laid, int64_t from_s,
                        const struct diary_date *date, int64_t *slot_s)
{
    DIARY_AUTO_WALK walk;
    struct diary_date other;
    bool is_found = false;

    diary__walk_open(&walk, laid, from_s);
    while (diary__walk_next(&walk, &other) && is_before(&other, date)) {
        *slot_s = other.slot_s;
        is_found = true;
    }
    return is_found;
}

static int64_t previous_of(const struct diary__laid *laid,
                           const struct diary_date *date)
{
    int64_t slot_s = DIARY_NONE;
    int64_t back_s = BACK_FIRST_S;

    while (!last_before(laid, date->at_s - back_s, date, &slot_s) &&
           date->at_s - back_s > TAKT_WALL_MIN)
        back_s *= BACK_TIMES;
    return slot_s;
}

static int64_t next_of(const struct diary__laid *laid,
                       const struct diary_date *date)
{
    DIARY_AUTO_WALK walk;
    struct diary_date other;

    diary__walk_open(&walk, laid, date->at_s);
    while (diary__walk_next(&walk, &other))
        if (is_before(date, &other))
            return other.slot_s;
    return DIARY_NONE;
}

/* Its number among the dates, from 1; DIARY_NONE: it is far. */
static int64_t number_of(const struct diary__laid *laid,
                         const struct diary_date *date)
{
    DIARY_AUTO_WALK walk;
    struct diary_date other;
    int64_t number = 1;

    diary__walk_open(&walk, laid, TAKT_WALL_MIN);
    while (number <= DIARY_PAGE && diary__walk_next(&walk, &other)) {
        if (!is_before(&other, date))
            return number;
        number++;
    }
    return DIARY_NONE;
}

takt_status diary_place(const struct diary_call *call,
                        const struct diary_item *item, int64_t slot_s,
                        struct diary_place *out, struct diary_arena *arena,
                        struct diary_error *err)
{
    DIARY_AUTO_LAID laid = DIARY_LAID_INIT;
    takt_status status = diary__lay(&laid, call, item, arena, err);

    if (status != TAKT_OK)
        return status;
    if (diary__date(&laid, slot_s, &out->date) != TAKT_OK)
        return diary_refuse(err, DIARY_REASON_NO_SUCH_DATE, slot_s, 0);
    out->previous_slot_s = previous_of(&laid, &out->date);
    out->next_slot_s = next_of(&laid, &out->date);
    out->number = number_of(&laid, &out->date);
    out->count = diary__date_count(&laid);
    return TAKT_OK;
}
