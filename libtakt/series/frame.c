/* SPDX-License-Identifier: MIT */
/*
 * The clock of a series and the line of instants (SPEC D-10).
 *
 * Wall times map to instants by one offset a span, and that is monotone but
 * for one thing: the wall times of a gap, which do not exist, come out on the
 * instants of the wall times after it. Where 02:00 to 03:00 is missing, 02:45
 * is 03:45 and comes after 03:15. That stretch is an *overlap*.
 */
#include "base/math.h"
#include "series/series.h"

struct takt_zone_span takt__series_span(const struct takt_series *series,
                                        int64_t wall_s)
{
    if (series->zone == NULL)
        return (struct takt_zone_span){
            .from_s = INT64_MIN, .gap_s = INT64_MAX, .to_s = INT64_MAX};
    return takt_zone_span(series->zone, wall_s);
}

int64_t takt__series_wall(const struct takt_series *series, int64_t at_s)
{
    if (series->zone == NULL)
        return at_s;
    return at_s + takt_zone_offset(series->zone, at_s);
}

struct takt_local takt_series_resolve(const struct takt_series *series,
                                      int64_t wall_s)
{
    if (series->zone == NULL)
        return (struct takt_local){.at_s = wall_s, .wall_s = wall_s};
    return takt_zone_resolve(series->zone, wall_s);
}

bool takt__series_overlap(const struct takt_series *series, int64_t at_s,
                          struct series_overlap *out)
{
    if (series->zone == NULL)
        return false;
    struct takt_zone_span after =
        takt_zone_span(series->zone, takt__series_wall(series, at_s));
    if (after.from_s == INT64_MIN)
        return false;
    struct takt_zone_span gap = takt_zone_span(series->zone, after.from_s - 1);
    int64_t from_s = gap.gap_s - gap.offset_s;
    int64_t length_s = gap.to_s - gap.gap_s;
    if (at_s < from_s || at_s >= from_s + length_s)
        return false;
    *out = (struct series_overlap){
        .from_s = from_s,
        .to_s = from_s + length_s,
        .gap_s = gap.gap_s,
        .resume_s = gap.to_s,
        .before_s = gap.offset_s,
        .after_s = after.offset_s,
    };
    return true;
}

int takt__series_walls_of(const struct takt_series *series, int64_t at_s,
                          int64_t walls_s[2])
{
    struct series_overlap overlap;
    int64_t wall_s = takt__series_wall(series, at_s);
    int count = 0;

    if (wall_s - takt__series_span(series, wall_s).offset_s == at_s)
        walls_s[count++] = wall_s;
    if (takt__series_overlap(series, at_s, &overlap))
        walls_s[count++] = at_s + overlap.before_s;
    return count;
}

int64_t takt__series_wall_from(const struct takt_series *series, int64_t at_s)
{
    int64_t wall_s = takt__series_wall(series, at_s);
    struct takt_zone_span span = takt__series_span(series, wall_s);

    /* In the second pass of a doubled hour its wall times all mean the
     * first. */
    return wall_s - span.offset_s < at_s ? span.to_s : wall_s;
}

int64_t takt__series_wall_before(const struct takt_series *series,
                                 int64_t before_s)
{
    int64_t at_s = before_s - 1;
    struct takt_zone_span span =
        takt__series_span(series, takt__series_wall(series, at_s));

    return min_i64(span.to_s - 1, at_s + span.offset_s);
}
