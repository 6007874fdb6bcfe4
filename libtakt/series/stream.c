/* SPDX-License-Identifier: MIT */
/*
 * Outside of the overlaps (frame.c) a rule's wall times go over to instants a
 * span at a time, with one subtraction each. An overlap is walked with two
 * iterators, one over the gap's wall times and one over those after it, and
 * merged; where both give the same instant the wall time that exists on the
 * clock names it (readings Z4).
 */
#include "series/stream.h"

#include "base/math.h"

/* Wall times in one go where they are asked for too. */
#define CHUNK 64

void takt__stream_seek(struct stream *stream, int64_t at_s)
{
    stream->at_s = min_i64(max_i64(at_s, INT64_MIN / 2), INT64_MAX / 2);
    stream->is_placed = false;
}

/* The instants that a zone is asked about: all that wall times can mean. */
static int64_t within_years(int64_t at_s)
{
    return min_i64(max_i64(at_s, TAKT_WALL_MIN - 2 * TAKT_DAY_S),
                   TAKT_WALL_MAX + 2 * TAKT_DAY_S);
}

/* One of the two lists of wall times that meet in an overlap. */
struct side {
    struct shift_iter iter;
    int64_t low_s; /* wall times low_s .. high_s - 1 belong to it */
    int64_t high_s;
    int32_t offset_s;
    bool has_wall; /* wall_s is the next one to give */
    int64_t wall_s;
};

static void side_step(struct side *side, bool is_forward)
{
    size_t got = is_forward
                     ? takt__shift_iter_next(&side->iter, &side->wall_s, 1)
                     : takt__shift_iter_prev(&side->iter, &side->wall_s, 1);

    side->has_wall =
        got == 1 && side->wall_s >= side->low_s && side->wall_s < side->high_s;
}

static void open_sides(const struct stream *stream,
                       const struct series_overlap *overlap,
                       struct side sides[2], bool is_forward)
{
    int64_t length_s = overlap->resume_s - overlap->gap_s;

    sides[0] = (struct side){.low_s = overlap->resume_s,
                             .high_s = overlap->resume_s + length_s,
                             .offset_s = overlap->after_s};
    sides[1] = (struct side){.low_s = overlap->gap_s,
                             .high_s = overlap->resume_s,
                             .offset_s = overlap->before_s};
    for (int i = 0; i < 2; i++) {
        takt__shift_iter_init(&sides[i].iter, &stream->series->shift,
                              stream->rule->walk,
                              stream->at_s + sides[i].offset_s);
        side_step(&sides[i], is_forward);
    }
}

/* Gives the dates of an overlap from where the stream stands, and moves it to
 * the overlap's end when they are used up. */
static size_t merge_sides(struct stream *stream,
                          const struct series_overlap *overlap, bool is_forward,
                          int64_t *at_s, int64_t *walls_s, size_t max)
{
    struct side sides[2];
    size_t got = 0;

    open_sides(stream, overlap, sides, is_forward);
    while (got < max) {
        int64_t real_s = sides[0].wall_s - sides[0].offset_s;
        int64_t moved_s = sides[1].wall_s - sides[1].offset_s;
        if (!sides[0].has_wall && !sides[1].has_wall) {
            stream->at_s = is_forward ? overlap->to_s : overlap->from_s;
            return got;
        }
        bool is_both = sides[0].has_wall && sides[1].has_wall;
        bool is_real =
            is_both ? (is_forward ? real_s <= moved_s : real_s >= moved_s)
                    : sides[0].has_wall;
        struct side *side = &sides[is_real ? 0 : 1];
        at_s[got] = side->wall_s - side->offset_s;
        if (walls_s != NULL)
            walls_s[got] = side->wall_s;
        stream->at_s = at_s[got] + is_forward;
        got++;
        if (is_both && real_s == moved_s)
            side_step(&sides[1], is_forward);
        side_step(side, is_forward);
    }
    return got;
}

static void place(struct stream *stream)
{
    int64_t wall_s =
        takt__series_wall_from(stream->series, within_years(stream->at_s));

    takt__shift_iter_init(&stream->iter, &stream->series->shift,
                          stream->rule->walk, wall_s);
    stream->span = takt__series_span(stream->series, wall_s);
    stream->is_placed = true;
}

/* Turns wall times into instants where they stand, up to the first that lies
 * in a gap; answers how many were turned. */
static size_t to_instants(struct stream *stream, int64_t *times_s, size_t count)
{
    size_t done = 0;

    while (done < count) {
        if (times_s[done] >= stream->span.to_s)
            stream->span = takt__series_span(stream->series, times_s[done]);
        int64_t limit_s = stream->span.gap_s;
        int64_t offset_s = stream->span.offset_s;
        if (times_s[done] >= limit_s)
            return done;
        if (times_s[count - 1] < limit_s) {
            for (size_t i = done; i < count; i++)
                times_s[i] -= offset_s;
            return count;
        }
        while (times_s[done] < limit_s)
            times_s[done++] -= offset_s;
    }
    return done;
}

/* Gives dates from outside an overlap. Answers what was given; *is_end if the
 * rule has no more. */
static size_t next_plain(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max, bool *is_end)
{
    if (!stream->is_placed)
        place(stream);
    if (walls_s != NULL && max > CHUNK)
        max = CHUNK;
    size_t count = takt__shift_iter_next(&stream->iter, at_s, max);
    *is_end = count < max;
    if (walls_s != NULL)
        for (size_t i = 0; i < count; i++)
            walls_s[i] = at_s[i];
    size_t done = to_instants(stream, at_s, count);
    if (done < count) {
        /* A gap's wall time is next: go on in its overlap. */
        stream->at_s = stream->span.gap_s - stream->span.offset_s;
        stream->is_placed = false;
        *is_end = false;
    } else if (done > 0) {
        stream->at_s = at_s[done - 1] + 1;
    }
    return done;
}

size_t takt__stream_next(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max)
{
    size_t got = 0;
    bool is_end = false;

    while (got < max && !is_end) {
        int64_t *walls = walls_s != NULL ? walls_s + got : NULL;
        struct series_overlap overlap;
        if (!stream->is_placed &&
            takt__series_overlap(stream->series, within_years(stream->at_s),
                                 &overlap))
            got += merge_sides(stream, &overlap, true, at_s + got, walls,
                               max - got);
        else
            got += next_plain(stream, at_s + got, walls, max - got, &is_end);
    }
    while (got > 0 && at_s[got - 1] > stream->rule->until_s)
        got--;
    return got;
}

/* Gives dates from outside an overlap, descending, down to the next overlap.
 * Answers what was given; *is_end if the rule has no more. */
static size_t prev_plain(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max, bool *is_end)
{
    struct shift_iter iter;
    struct series_overlap overlap;
    int64_t wall_s =
        takt__series_wall_before(stream->series, within_years(stream->at_s));
    struct takt_zone_span span = takt__series_span(stream->series, wall_s);
    size_t got = 0;

    takt__shift_iter_init(&iter, &stream->series->shift, stream->rule->walk,
                          wall_s + 1);
    while (got < max) {
        *is_end = takt__shift_iter_prev(&iter, &wall_s, 1) == 0;
        if (*is_end)
            return got;
        if (wall_s < span.from_s)
            span = takt__series_span(stream->series, wall_s);
        int64_t here_s = wall_s - span.offset_s;
        if (stream->series->zone != NULL &&
            takt__series_overlap(stream->series, here_s, &overlap)) {
            stream->at_s = min_i64(stream->at_s, overlap.to_s);
            return got;
        }
        at_s[got] = here_s;
        walls_s[got++] = wall_s;
        stream->at_s = here_s;
    }
    return got;
}

size_t takt__stream_prev(struct stream *stream, int64_t *at_s, int64_t *walls_s,
                         size_t max)
{
    size_t got = 0;
    bool is_end = false;

    stream->is_placed = false;
    if (stream->rule->until_s < stream->at_s)
        takt__stream_seek(stream, stream->rule->until_s + 1);
    while (got < max && !is_end) {
        struct series_overlap overlap;
        int64_t before_s = within_years(stream->at_s) - 1;
        if (takt__series_overlap(stream->series, before_s, &overlap))
            got += merge_sides(stream, &overlap, false, at_s + got,
                               walls_s + got, max - got);
        else
            got += prev_plain(stream, at_s + got, walls_s + got, max - got,
                              &is_end);
    }
    return got;
}
