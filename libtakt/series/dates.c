/* SPDX-License-Identifier: MIT */
/*
 * The dates of an entry, see dates.h.
 *
 * They are read in batches. Where the next date asked for is far, it is
 * looked up anew instead of walked to, and then batches begin small again:
 * two series that leap over each other need one date of each lookup, two that
 * lie close need all.
 */
#include "series/dates.h"

#include <string.h>

#include "base/math.h"

/* Room for a change of the clock within a nominal length. */
#define CLOCK_S (2 * (int64_t)TAKT_DAY_S)

/* No length counts for more than all the years. */
#define LENGTH_MAX (TAKT_WALL_MAX - TAKT_WALL_MIN)

#define INSTANT_MIN (TAKT_WALL_MIN - CLOCK_S)

static int64_t length(int64_t length_s)
{
    return min_i64(max_i64(length_s, 0), LENGTH_MAX);
}

int64_t takt__entry_end(const struct takt_entry *entry, int64_t start_s)
{
    int64_t end_s = start_s;

    if (entry->wall_length_s > 0) {
        int64_t wall_s = takt__series_wall(entry->series, start_s) +
                         length(entry->wall_length_s);
        end_s =
            takt_series_resolve(entry->series, min_i64(wall_s, TAKT_WALL_MAX))
                .at_s;
    }
    return max_i64(end_s + length(entry->length_s), start_s);
}

int64_t takt__entry_longest(const struct takt_entry *entry)
{
    int64_t wall_s = length(entry->wall_length_s);
    bool may_change = wall_s > 0 && entry->series->zone != NULL;

    return wall_s + length(entry->length_s) + (may_change ? CLOCK_S : 0);
}

static void look_up(struct dates *dates, int64_t from_s)
{
    dates->count = 0;
    dates->used = 0;
    dates->want = 2;
    dates->is_end = false;
    dates->status =
        takt_series_iter_open(&dates->iter, dates->entry->series, from_s);
    if (dates->status != TAKT_OK)
        dates->is_end = true;
}

void takt__dates_open(struct dates *dates, const struct takt_entry *entry,
                      int64_t from_s)
{
    dates->entry = entry;
    dates->longest_s = takt__entry_longest(entry);
    look_up(dates, from_s);
}

void takt__dates_close(struct dates *dates)
{
    takt_series_iter_close(&dates->iter);
}

/* Reads the next batch; false if there is none. */
static bool read_ahead(struct dates *dates)
{
    if (dates->is_end)
        return false;
    dates->used = 0;
    dates->count =
        takt_series_iter_instants(&dates->iter, dates->starts_s, dates->want);
    if (dates->count < dates->want) {
        dates->is_end = true;
        dates->status = takt_series_iter_status(&dates->iter);
    }
    dates->want = dates->want * 2 < DATES_AHEAD ? dates->want * 2 : DATES_AHEAD;
    return dates->count > 0;
}

/* Whether the dates that reach an instant are further away than another batch
 * like the last is likely to come. */
static bool is_far(const struct dates *dates, int64_t at_s)
{
    int64_t last_s = dates->starts_s[dates->count - 1];

    return at_s - dates->longest_s > 2 * last_s - dates->starts_s[0];
}

bool takt__dates_reach(struct dates *dates, int64_t at_s)
{
    at_s = max_i64(at_s, INSTANT_MIN);
    for (;;) {
        for (; dates->used < dates->count; dates->used++) {
            dates->start_s = dates->starts_s[dates->used];
            if (dates->start_s + dates->longest_s <= at_s)
                continue;
            dates->end_s = takt__entry_end(dates->entry, dates->start_s);
            if (dates->end_s > at_s && dates->end_s > dates->start_s)
                return true;
        }
        if (dates->count > 0 && !dates->is_end && is_far(dates, at_s)) {
            takt__dates_close(dates);
            look_up(dates, at_s - dates->longest_s + 1);
        }
        if (!read_ahead(dates))
            return false;
    }
}
