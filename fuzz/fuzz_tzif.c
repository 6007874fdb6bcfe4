/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a TZif file. Where they are taken for a zone, its transitions
 * ascend and change the offset, no offset changes between them, its spans
 * meet, and resolving a wall time says what its span says.
 */
#include <stdint.h>
#include <stdlib.h>

#include <takt/zone.h>

#define STEPS_MAX 300

/* Ends the run, whatever NDEBUG says. */
static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_wall(const struct takt_zone *zone, int64_t wall_s)
{
    if (wall_s < TAKT_WALL_MIN || wall_s > TAKT_WALL_MAX)
        return;
    struct takt_zone_span span = takt_zone_span(zone, wall_s);
    struct takt_local local = takt_zone_resolve(zone, wall_s);

    require(span.from_s <= wall_s && wall_s < span.to_s);
    require(span.from_s <= span.gap_s && span.gap_s <= span.to_s);
    require(local.at_s == wall_s - span.offset_s);
    require(local.offset_s == takt_zone_offset(zone, local.at_s));
    require(local.wall_s == local.at_s + local.offset_s);
    require((local.kind == TAKT_WALL_GAP) == (wall_s >= span.gap_s));
}

static void check_spans(const struct takt_zone *zone, int64_t wall_s)
{
    struct takt_zone_span span = takt_zone_span(zone, wall_s);

    for (int i = 0; i < STEPS_MAX && span.to_s <= TAKT_WALL_MAX; i++) {
        struct takt_zone_span next = takt_zone_span(zone, span.to_s);
        require(next.from_s == span.to_s && next.to_s > next.from_s);
        check_wall(zone, span.gap_s);
        check_wall(zone, span.to_s - 1);
        check_wall(zone, span.to_s);
        span = next;
    }
}

static void check_transitions(const struct takt_zone *zone, int64_t after_s)
{
    struct takt_transition change;

    for (int i = 0; i < STEPS_MAX; i++) {
        if (takt_zone_next_transition(zone, after_s, &change) != TAKT_OK)
            return;
        require(change.at_s > after_s && change.before_s != change.after_s);
        require(takt_zone_offset(zone, change.at_s - 1) == change.before_s);
        require(takt_zone_offset(zone, change.at_s) == change.after_s);
        int64_t middle_s = after_s / 2 + change.at_s / 2;
        if (i > 0 && middle_s > after_s && middle_s < change.at_s)
            require(takt_zone_offset(zone, middle_s) == change.before_s);
        after_s = change.at_s;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const int64_t line = TAKT_WALL_MAX - TAKT_WALL_MIN + 1;
    struct takt_zone *zone;
    struct takt_error err = {0};
    uint64_t seed = 8536 + size;

    if (takt_zone_load(&zone, "Fuzz", 4, data, size, NULL, &err) != TAKT_OK) {
        require(zone == NULL && err.status == TAKT_REFUSED);
        require(err.offset <= size);
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        seed = (seed ^ data[i]) * 0x100000001b3;
    check_spans(zone, TAKT_WALL_MIN);
    check_transitions(zone, INT64_MIN);
    for (int i = 0; i < 8; i++) {
        seed = seed * 6364136223846793005 + 1442695040888963407;
        int64_t s = TAKT_WALL_MIN + (int64_t)(seed >> 8) % line;
        check_wall(zone, s);
        check_transitions(zone, s);
    }
    takt_zone_free(zone);
    return 0;
}
