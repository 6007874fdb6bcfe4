/* SPDX-License-Identifier: MIT */
/* Where to look for a time free; see free.h. */
#include "face/free.h"

#include "face/moment.h"

#define DAYS 31
#define WORK_FROM_S (8 * 3600)
#define WORK_TO_S (16 * 3600)
#define STEP_S (15 * 60)

/* The days and hours in which to look. */
static struct diary_free_search wanted_from(const struct diary_timing *timing,
                                            int32_t day)
{
    struct diary_free_search wanted = {
        .day_from = day, .day_to = day + DAYS - 1, .step_s = STEP_S};

    if (timing->frame == TAKT_FRAME_DATE)
        return wanted;
    wanted.time_from_s = WORK_FROM_S;
    wanted.time_to_s = WORK_FROM_S;
    if (timing->length_s < WORK_TO_S - WORK_FROM_S)
        wanted.time_to_s = WORK_TO_S - (int32_t)timing->length_s;
    return wanted;
}

takt_status free_find(const struct diary_call *call,
                      const struct takt_zone *zone,
                      const struct diary_item *item, struct diary_free *out,
                      struct diary_arena *arena, struct diary_error *err)
{
    const struct diary_timing *timing = &item->followup.timing;
    int64_t now_s = call->now_s + takt_zone_offset(zone, call->now_s);
    int32_t today = moment_day(now_s);
    int32_t start = moment_day(timing->start_s);
    struct diary_free_search wanted =
        wanted_from(timing, start > today ? start : today);
    int32_t next_s =
        (int32_t)((moment_clock(now_s) + STEP_S - 1) / STEP_S * STEP_S);

    if (wanted.day_from == today && next_s > wanted.time_from_s &&
        timing->frame != TAKT_FRAME_DATE) {
        struct diary_free_search rest = wanted;
        rest.day_to = today;
        rest.time_from_s = next_s;
        takt_status status = TAKT_DONE;
        if (next_s <= wanted.time_to_s)
            status = diary_first_free(call, item, &rest, out, arena, err);
        if (status != TAKT_DONE)
            return status;
        wanted.day_from++;
    }
    return diary_first_free(call, item, &wanted, out, arena, err);
}
