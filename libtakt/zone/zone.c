/* SPDX-License-Identifier: MIT */
/*
 * A zone as one table of changes, from a TZif file (zone/tzif.c) and its
 * footer (zone/footer.c).
 *
 * The table holds the file's changes and behind them those of the footer for
 * a little more than 400 years. The calendar repeats after 400 years, which
 * are whole weeks, and so does the footer's rule: a time past the end of the
 * table is moved back by as many cycles as it takes, looked up, and what was
 * found is moved forward again. So every time to the year 9999 costs one
 * binary search of about a thousand changes.
 *
 *     file's changes    footer's changes
 *     |-----------------|---|-------- 400 years --------|---|
 *                           cycle_s - CYCLE_S           cycle_s
 *
 * The margins of some years keep a span that reaches over either end whole.
 * A change that moves no clock (of name, or of what is called daylight saving
 * time) is left out. Changes before the year 1 count only for the offset that
 * they leave behind; those after 9999 not at all.
 *
 * In a file of a mad zone two changes may lie so close that a later one has
 * the earlier cut. Cuts are then pushed apart by a second each, so that spans
 * are never empty and never overlap.
 */
#include "zone/zone.h"

#include "base/error.h"
#include "base/math.h"
#include "civil/civil.h"
#include "zone/footer.h"
#include "zone/tzif.h"

#include <string.h>

/* 400 years. */
#define CYCLE_YEARS 400
#define CYCLE_S ((int64_t)146097 * TAKT_DAY_S)

/* Years of the footer on either side of the cycle. Each of the 14 kinds of
 * year comes again within 40 years, so a change is never further away. */
#define MARGIN_YEARS 50

/* The footer's changes: those years, and two on either side of them whose
 * changes may lie inside, for they may fall eight days outside their year. */
#define FOOTER_CHANGES (2 * (CYCLE_YEARS + 2 * MARGIN_YEARS + 4))

/* Instants and wall times are limited to these before any arithmetic: the
 * public range, and room for every offset. */
#define LINE_MIN (TAKT_WALL_MIN - 3 * TAKT_DAY_S)
#define LINE_MAX (TAKT_WALL_MAX + 3 * TAKT_DAY_S)

static int64_t limit(int64_t s)
{
    return min_i64(max_i64(s, LINE_MIN), LINE_MAX);
}

/* The offset after the first n changes. */
static int32_t offset_after(const struct takt_zone *zone, size_t n)
{
    return n == 0 ? zone->first_s : zone->changes[n - 1].offset_s;
}

/* Adds a change behind the others, unless it moves no clock. */
static void add_change(struct takt_zone *zone, int64_t at_s, int32_t offset_s)
{
    if (at_s <= LINE_MIN) {
        zone->first_s = offset_s;
        return;
    }
    /* Leap seconds taken off can make two instants one, and the footer may
     * begin to count where the file changes last. */
    while (zone->count > 0 && at_s <= zone->changes[zone->count - 1].at_s)
        zone->count--;
    int32_t before_s = offset_after(zone, zone->count);
    if (at_s > LINE_MAX || offset_s == before_s)
        return;
    int64_t cut_s = at_s + max_i64(before_s, offset_s);
    if (zone->count > 0)
        cut_s = max_i64(cut_s, zone->changes[zone->count - 1].cut_s + 1);
    zone->longest_gap_s =
        max_i64(zone->longest_gap_s, cut_s - (at_s + before_s));
    zone->changes[zone->count++] =
        (struct change){.at_s = at_s, .cut_s = cut_s, .offset_s = offset_s};
}

/* A change as the footer's rule gives it. */
struct ruled {
    int64_t at_s;
    bool is_end;
};

/* Of two changes at one instant the end comes first, so that daylight saving
 * time that ends as it starts goes on (RFC 8536, 3.3.1). */
static bool is_before(struct ruled a, struct ruled b)
{
    return a.at_s != b.at_s ? a.at_s < b.at_s : a.is_end && !b.is_end;
}

/* Writes the changes of the years from first on in order. They come nearly
 * sorted, so that putting each in its place is cheap. */
static void rule_years(const struct footer *footer, int32_t first,
                       struct ruled out[FOOTER_CHANGES])
{
    for (size_t i = 0; i < FOOTER_CHANGES; i++) {
        struct ruled one = {.is_end = i % 2 != 0};
        size_t at = i;

        one.at_s =
            takt__footer_instant(footer, first + (int32_t)(i / 2), one.is_end);
        for (; at > 0 && is_before(one, out[at - 1]); at--)
            out[at] = out[at - 1];
        out[at] = one;
    }
}

/* Lets the footer count from an instant on. */
static void add_footer(struct takt_zone *zone, const struct footer *footer,
                       int64_t from_s)
{
    struct ruled ruled[FOOTER_CHANGES];
    int32_t year = civil_year((int32_t)floor_div(from_s, TAKT_DAY_S));
    int32_t cycle = year + MARGIN_YEARS;
    int64_t cycle_s = (int64_t)civil_year_day(cycle) * TAKT_DAY_S;
    int64_t end_s =
        (int64_t)civil_year_day(cycle + CYCLE_YEARS + MARGIN_YEARS) *
        TAKT_DAY_S;
    int32_t offset_s = footer->std_s;
    size_t i = 0;

    rule_years(footer, year - 2, ruled);
    for (; i < FOOTER_CHANGES && ruled[i].at_s <= from_s; i++)
        offset_s = ruled[i].is_end ? footer->std_s : footer->dst_s;
    add_change(zone, from_s, offset_s);
    for (; i < FOOTER_CHANGES && ruled[i].at_s < end_s; i++)
        add_change(zone, ruled[i].at_s,
                   ruled[i].is_end ? footer->std_s : footer->dst_s);
    if (zone->count > 0 && zone->changes[zone->count - 1].at_s >= cycle_s)
        zone->cycle_s = cycle_s + CYCLE_S;
}

static void fill(struct takt_zone *zone, const struct tzif *file,
                 const struct footer *footer)
{
    int64_t last_s = LINE_MIN;

    zone->first_s = takt__tzif_first_offset(file);
    zone->cycle_s = INT64_MAX;
    for (size_t i = 0; i < file->time_count; i++) {
        last_s = takt__tzif_instant(file, i);
        add_change(zone, last_s, takt__tzif_offset(file, i));
    }
    if (last_s > LINE_MAX || !footer->is_set)
        return;
    last_s = max_i64(last_s, LINE_MIN);
    if (footer->has_dst)
        add_footer(zone, footer, last_s);
    else
        add_change(zone, last_s, footer->std_s);
}

takt_status takt_zone_load(struct takt_zone **out, const char *name,
                           size_t name_len, const void *bytes, size_t size,
                           const struct takt_alloc *alloc,
                           struct takt_error *err)
{
    struct takt_alloc from = takt__alloc_or_malloc(alloc);
    struct tzif file;
    struct footer footer;

    *out = NULL;
    if (name_len > TAKT_ZONE_NAME_MAX)
        return takt__refuse(err, TAKT_REASON_ZONE_UNKNOWN, 0, 0);
    takt_status status = takt__tzif_open(&file, bytes, size, err);
    if (status == TAKT_OK)
        status = takt__footer_parse(&footer, file.footer, file.footer_len,
                                    file.footer_at, err);
    if (status != TAKT_OK)
        return status;
    /* One more, for where the footer begins to count. */
    size_t most = file.time_count + 1 + (footer.has_dst ? FOOTER_CHANGES : 0);
    size_t table = sizeof(struct takt_zone) + most * sizeof(struct change);
    struct takt_zone *zone = takt__take(&from, 1, table + name_len + 1);
    if (zone == NULL)
        return takt__nomem(err);
    zone->alloc = from;
    fill(zone, &file, &footer);
    char *own_name = (char *)(zone->changes + most);
    if (name_len > 0)
        memcpy(own_name, name, name_len);
    zone->name = own_name;
    *out = zone;
    return TAKT_OK;
}

void takt_zone_free(struct takt_zone *zone)
{
    if (zone == NULL)
        return;
    struct takt_alloc alloc = zone->alloc;
    takt__give(&alloc, zone);
}

const char *takt_zone_name(const struct takt_zone *zone)
{
    return zone->name;
}

/* The seconds, a number of cycles, by which to move a time back so that it
 * falls in the table. */
static int64_t cycles_past(const struct takt_zone *zone, int64_t s)
{
    if (s < zone->cycle_s)
        return 0;
    return ((s - zone->cycle_s) / CYCLE_S + 1) * CYCLE_S;
}

/* How many changes happen at or before an instant. */
static size_t count_by_instant(const struct takt_zone *zone, int64_t at_s)
{
    size_t from = 0;
    size_t rest = zone->count;

    while (rest > 0) {
        size_t half = rest / 2;
        bool is_past = zone->changes[from + half].at_s <= at_s;
        from += is_past ? half + 1 : 0;
        rest = is_past ? rest - half - 1 : half;
    }
    return from;
}

/* How many changes have their cut at or before a wall time. */
static size_t count_by_wall(const struct takt_zone *zone, int64_t wall_s)
{
    size_t from = 0;
    size_t rest = zone->count;

    while (rest > 0) {
        size_t half = rest / 2;
        bool is_past = zone->changes[from + half].cut_s <= wall_s;
        from += is_past ? half + 1 : 0;
        rest = is_past ? rest - half - 1 : half;
    }
    return from;
}

int32_t takt_zone_offset(const struct takt_zone *zone, int64_t at_s)
{
    at_s = limit(at_s);
    at_s -= cycles_past(zone, at_s);
    return offset_after(zone, count_by_instant(zone, at_s));
}

/* A span, and the first wall time of it that comes again; to_s if none. */
struct full_span {
    struct takt_zone_span span;
    int64_t twice_s;
};

static struct full_span find_span(const struct takt_zone *zone, int64_t wall_s)
{
    int64_t moved_s = cycles_past(zone, wall_s);
    size_t n = count_by_wall(zone, wall_s - moved_s);
    struct full_span out = {
        .span = {.from_s = INT64_MIN,
                 .gap_s = INT64_MAX,
                 .to_s = INT64_MAX,
                 .offset_s = offset_after(zone, n)},
        .twice_s = INT64_MAX,
    };

    if (n > 0)
        out.span.from_s = zone->changes[n - 1].cut_s + moved_s;
    if (n < zone->count) {
        const struct change *next = &zone->changes[n];
        int64_t gap_s = next->at_s + out.span.offset_s + moved_s;
        int64_t twice_s = next->at_s + next->offset_s + moved_s;
        out.span.to_s = next->cut_s + moved_s;
        out.span.gap_s = out.span.to_s;
        out.twice_s = out.span.to_s;
        if (twice_s > gap_s)
            out.span.gap_s = max_i64(gap_s, out.span.from_s);
        else
            out.twice_s = twice_s;
    }
    return out;
}

struct takt_zone_span takt_zone_span(const struct takt_zone *zone,
                                     int64_t wall_s)
{
    return find_span(zone, limit(wall_s)).span;
}

struct takt_local takt_zone_resolve(const struct takt_zone *zone,
                                    int64_t wall_s)
{
    struct full_span found = find_span(zone, limit(wall_s));
    struct takt_local out = {.at_s = wall_s - found.span.offset_s};

    if (wall_s >= found.span.gap_s)
        out.kind = TAKT_WALL_GAP;
    else if (wall_s >= found.twice_s)
        out.kind = TAKT_WALL_TWICE;
    out.offset_s = takt_zone_offset(zone, out.at_s);
    out.wall_s = out.at_s + out.offset_s;
    return out;
}

takt_status takt_zone_next_transition(const struct takt_zone *zone,
                                      int64_t after_s,
                                      struct takt_transition *out)
{
    after_s = limit(after_s);
    int64_t moved_s = cycles_past(zone, after_s);
    size_t n = count_by_instant(zone, after_s - moved_s);

    if (n == zone->count || zone->changes[n].at_s + moved_s > TAKT_WALL_MAX)
        return TAKT_DONE;
    *out = (struct takt_transition){.at_s = zone->changes[n].at_s + moved_s,
                                    .before_s = offset_after(zone, n),
                                    .after_s = zone->changes[n].offset_s};
    return TAKT_OK;
}
