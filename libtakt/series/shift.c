/* SPDX-License-Identifier: MIT */
/*
 * Off the days off (SPEC D-12); see shift.h.
 *
 * No way is walked to find where a walk must begin: the days that go to a day
 * or later begin at a day that the working days around it tell, however far
 * off they are. A day whose dates are left out is passed with all of them in
 * one seek, so that a walk takes a step for each date and each day at most.
 */
#include "series/shift.h"

#include "base/math.h"

/* No day: a day off that is skipped, or one at the edge of time that has no
 * working day to go to. */
#define NO_DAY INT32_MIN

static int32_t day_of(int64_t wall_s)
{
    return (int32_t)floor_div(wall_s, TAKT_DAY_S);
}

static int64_t midnight(int32_t day)
{
    return (int64_t)day * TAKT_DAY_S;
}

/* A wall time of a day, at the same time on another. */
static int64_t on_day(int64_t wall_s, int32_t day)
{
    return midnight(day) + floor_mod(wall_s, TAKT_DAY_S);
}

bool takt__shift_is_on(const struct takt_shift *shift)
{
    return shift->way != TAKT_SHIFT_KEEP &&
           ((shift->workdays.weekend & TAKT_ALL_DAYS) != 0 ||
            shift->workdays.place.country != NULL);
}

/* Where a day goes. */
static int32_t target_of(const struct takt_shift *shift, int32_t day)
{
    const struct takt_workdays *workdays = &shift->workdays;
    takt_status status = TAKT_DONE;
    int32_t target;

    if (takt_workday_is(workdays, day))
        return day;
    switch (shift->way) {
    case TAKT_SHIFT_NEXT:
        status = takt_workday_next(&target, workdays, day);
        break;
    case TAKT_SHIFT_PREVIOUS:
        status = takt_workday_previous(&target, workdays, day);
        break;
    case TAKT_SHIFT_NEAREST:
        status = takt_workday_nearest(&target, workdays, day);
        break;
    default:
        break;
    }
    return status == TAKT_OK ? target : NO_DAY;
}

/* The first of the days that go to a day or to a later one. */
static int32_t first_for(const struct takt_shift *shift, int32_t day)
{
    const struct takt_workdays *workdays = &shift->workdays;
    int32_t before;
    int32_t after;

    if (day <= TAKT_DAY_MIN)
        return TAKT_DAY_MIN;
    if (day > TAKT_DAY_MAX)
        return TAKT_DAY_MAX + 1;
    if (shift->way == TAKT_SHIFT_SKIP)
        return day;
    if (takt_workday_previous(&before, workdays, day - 1) != TAKT_OK)
        return TAKT_DAY_MIN;
    if (shift->way == TAKT_SHIFT_NEXT)
        return before + 1;
    if (takt_workday_next(&after, workdays, day) != TAKT_OK)
        return TAKT_DAY_MAX + 1;
    if (shift->way == TAKT_SHIFT_PREVIOUS)
        return after;
    return before + (after - before + 1) / 2;
}

/* The day whose dates stand on a day: the first of the run that has any.
 * Some day of the run has. */
static int32_t source_of(const struct takt_shift *shift,
                         const struct takt_walk *walk, int32_t target)
{
    int64_t first_s = midnight(target);

    (void)takt_walk_next(walk, midnight(first_for(shift, target)) - 1,
                         &first_s);
    return day_of(first_s);
}

static void place(struct shift_iter *iter, int64_t slot_s)
{
    takt_iter_init(&iter->iter, iter->walk, slot_s);
}

void takt__shift_iter_init(struct shift_iter *iter,
                           const struct takt_shift *shift,
                           const struct takt_walk *walk, int64_t from_s)
{
    int64_t first_s;

    iter->shift = shift;
    iter->walk = walk;
    iter->day = NO_DAY;
    iter->target = NO_DAY;
    if (!takt__shift_is_on(shift)) {
        place(iter, from_s);
        return;
    }
    from_s = min_i64(max_i64(from_s, TAKT_WALL_MIN), TAKT_WALL_MAX + 1);
    int32_t day = day_of(from_s);
    int64_t begin_s = midnight(first_for(shift, day));
    if (takt_walk_next(walk, begin_s - 1, &first_s) == TAKT_OK &&
        target_of(shift, day_of(first_s)) == day) {
        iter->day = day_of(first_s);
        iter->target = day;
        begin_s = on_day(from_s, iter->day);
    }
    place(iter, begin_s);
}

/* Passes all days forward that go where a day goes, or as a day are left
 * out. */
static void pass(struct shift_iter *iter, int32_t day, int32_t target)
{
    int32_t next = TAKT_DAY_MAX + 1;

    if (target != NO_DAY)
        next = first_for(iter->shift, target + 1);
    else if (takt_workday_next(&next, &iter->shift->workdays, day) != TAKT_OK)
        next = TAKT_DAY_MAX + 1;
    place(iter, midnight(next));
}

size_t takt__shift_iter_next(struct shift_iter *iter, int64_t *out_s,
                             size_t max)
{
    int64_t slot_s;
    size_t got = 0;

    if (!takt__shift_is_on(iter->shift))
        return takt_iter_next(&iter->iter, out_s, max);
    while (got < max && takt_iter_next(&iter->iter, &slot_s, 1) == 1) {
        int32_t day = day_of(slot_s);

        if (day != iter->day) {
            int32_t target = target_of(iter->shift, day);

            if (target == NO_DAY || target == iter->target) {
                pass(iter, day, target);
                continue;
            }
            iter->day = day;
            iter->target = target;
        }
        out_s[got++] = on_day(slot_s, iter->target);
    }
    return got;
}

/* Passes all days backward that are left out as a day is. */
static void pass_back(struct shift_iter *iter, int32_t day)
{
    int32_t before;

    if (takt_workday_previous(&before, &iter->shift->workdays, day) != TAKT_OK)
        before = TAKT_DAY_MIN - 1;
    place(iter, midnight(before + 1));
}

size_t takt__shift_iter_prev(struct shift_iter *iter, int64_t *out_s,
                             size_t max)
{
    int64_t slot_s;
    size_t got = 0;

    if (!takt__shift_is_on(iter->shift))
        return takt_iter_prev(&iter->iter, out_s, max);
    while (got < max && takt_iter_prev(&iter->iter, &slot_s, 1) == 1) {
        int32_t day = day_of(slot_s);

        if (day != iter->day) {
            int32_t target = target_of(iter->shift, day);

            if (target == NO_DAY) {
                pass_back(iter, day);
                continue;
            }
            iter->day = source_of(iter->shift, iter->walk, target);
            iter->target = target;
            if (iter->day != day) {
                place(iter, midnight(iter->day + 1));
                continue;
            }
        }
        out_s[got++] = on_day(slot_s, iter->target);
    }
    return got;
}

struct takt_slot takt__shift_slot(const struct takt_shift *shift,
                                  const struct takt_walk *walk, int64_t slot_s)
{
    struct takt_slot slot = {.slot_s = slot_s, .wall_s = slot_s};

    if (!takt__shift_is_on(shift))
        return slot;
    int32_t day = day_of(slot_s);
    int32_t target = target_of(shift, day);
    if (target == NO_DAY) {
        slot.fate = TAKT_FATE_SKIPPED;
        return slot;
    }
    slot.wall_s = on_day(slot_s, target);
    if (source_of(shift, walk, target) != day)
        slot.fate = TAKT_FATE_MERGED;
    else if (target != day)
        slot.fate = TAKT_FATE_MOVED;
    return slot;
}

int64_t takt__shift_slot_of(const struct takt_shift *shift,
                            const struct takt_walk *walk, int64_t wall_s)
{
    if (!takt__shift_is_on(shift))
        return wall_s;
    return on_day(wall_s, source_of(shift, walk, day_of(wall_s)));
}
