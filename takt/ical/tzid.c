/* SPDX-License-Identifier: MIT */
/*
 * Finding the zone of a TZID. A VTIMEZONE is compared with known zones at
 * points half a month apart, from a year before now to a year after: zones
 * that agree there put today's dates on the same instants.
 */
#include "ical/tzid.h"

#include <stdio.h>
#include <string.h>

#include <takt/walk.h>

#include "ical/value.h"

/* Points of comparison, and the seconds between them: 15.25 days. */
#define POINTS 48
#define POINT_S 1317600

/* The most parts of one VTIMEZONE, and dates of one part, that are read. */
#define PARTS_MAX 64
#define ONSETS_MAX 256

/* Zones that stand for many, the most populous first of their kind. */
static const char *const candidates[] = {
    "Europe/Oslo",         "Europe/London",       "Europe/Berlin",
    "Europe/Helsinki",     "Europe/Lisbon",       "Europe/Moscow",
    "Europe/Istanbul",     "Europe/Dublin",       "Europe/Chisinau",
    "Atlantic/Reykjavik",  "Atlantic/Azores",     "Africa/Lagos",
    "Africa/Johannesburg", "Africa/Cairo",        "Africa/Nairobi",
    "America/New_York",    "America/Chicago",     "America/Denver",
    "America/Los_Angeles", "America/Phoenix",     "America/Anchorage",
    "America/Halifax",     "America/St_Johns",    "America/Sao_Paulo",
    "America/Bogota",      "America/Caracas",     "America/Santiago",
    "America/Havana",      "America/Nuuk",        "Pacific/Honolulu",
    "Asia/Jerusalem",      "Asia/Beirut",         "Asia/Dubai",
    "Asia/Tehran",         "Asia/Karachi",        "Asia/Kolkata",
    "Asia/Kathmandu",      "Asia/Dhaka",          "Asia/Bangkok",
    "Asia/Shanghai",       "Asia/Tokyo",          "Asia/Vladivostok",
    "Australia/Sydney",    "Australia/Brisbane",  "Australia/Adelaide",
    "Australia/Darwin",    "Australia/Lord_Howe", "Pacific/Auckland",
    "Pacific/Chatham",     "Pacific/Tongatapu",   "Etc/UTC",
};

/* One STANDARD or DAYLIGHT. */
struct part {
    int64_t start_s; /* wall time of its first onset */
    int32_t from_s;  /* offset before an onset */
    int32_t to_s;    /* offset from it on */
    struct takt_walk *walk;
    int64_t onset[ONSETS_MAX]; /* wall times of RDATE */
    size_t onset_count;
};

struct vtimezone {
    struct part *part;
    size_t count;
};

/* Reads +HHMM or -HHMMSS. */
static bool read_offset(struct ical_text text, int32_t *out)
{
    int32_t digits[6] = {0};
    int32_t sign = 1;
    size_t count = 0;

    *out = 0;
    text = ical_text_trim(text);
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];

        if (i == 0 && (c == '+' || c == '-')) {
            sign = c == '-' ? -1 : 1;
            continue;
        }
        if (c < '0' || c > '9' || count == 6)
            return false;
        digits[count++] = c - '0';
    }
    if (count != 4 && count != 6)
        return false;
    *out =
        sign * ((digits[0] * 10 + digits[1]) * 3600 +
                (digits[2] * 10 + digits[3]) * 60 + digits[4] * 10 + digits[5]);
    return true;
}

static void read_onsets(struct part *part, struct ical_text value)
{
    struct ical_text text;

    while (ical_list_next(&value, &text)) {
        struct takt_time time;

        if (ical_time_parse(&time, text, NULL) != TAKT_OK ||
            part->onset_count == ONSETS_MAX)
            continue;
        if (time.kind == TAKT_TIME_UTC)
            time.wall_s += part->from_s;
        part->onset[part->onset_count++] = time.wall_s;
    }
}

/* Compiles the rule of a part, whose start and offsets are known. */
static void read_rule(struct part *part, struct ical_text value)
{
    struct takt_rule rule;

    if (part->walk != NULL ||
        takt_rule_parse(&rule, value.at, value.len, NULL) != TAKT_OK)
        return;
    if (rule.until == TAKT_UNTIL_UTC)
        rule.until_s += part->from_s;
    if (takt_walk_compile(&part->walk, &rule, part->start_s, false, NULL,
                          NULL) != TAKT_OK)
        part->walk = NULL;
}

/* Reads what a part must have. */
static bool read_basics(const struct ical_tree *tree, uint32_t component,
                        struct part *part)
{
    struct ical_cursor cursor = ical_parts(tree, component);
    struct ical_part line;
    bool has_start = false;
    bool has_from = false;
    bool has_to = false;

    while (ical_part_next(tree, component, &cursor, &line)) {
        const struct ical_property *p = &line.property;
        struct takt_time time;

        if (line.line == NULL)
            continue;
        if (ical_text_is(p->name, "TZOFFSETFROM"))
            has_from = read_offset(p->value, &part->from_s);
        else if (ical_text_is(p->name, "TZOFFSETTO"))
            has_to = read_offset(p->value, &part->to_s);
        else if (ical_text_is(p->name, "DTSTART") &&
                 ical_time_parse(&time, ical_text_trim(p->value), NULL) ==
                     TAKT_OK) {
            has_start = true;
            part->start_s = time.wall_s;
        }
    }
    return has_start && has_from && has_to;
}

static bool read_part(const struct ical_tree *tree, uint32_t component,
                      struct part *part)
{
    struct ical_cursor cursor = ical_parts(tree, component);
    struct ical_part line;

    *part = (struct part){.walk = NULL};
    if (!read_basics(tree, component, part))
        return false;
    while (ical_part_next(tree, component, &cursor, &line)) {
        if (line.line == NULL)
            continue;
        if (ical_text_is(line.property.name, "RRULE"))
            read_rule(part, line.property.value);
        else if (ical_text_is(line.property.name, "RDATE"))
            read_onsets(part, line.property.value);
    }
    return true;
}

static void read_vtimezone(const struct ical_tree *tree, uint32_t component,
                           struct vtimezone *out, struct diary_arena *arena)
{
    const struct ical_component *whole = &tree->component[component];

    out->part = diary_take(arena, PARTS_MAX, sizeof(*out->part));
    out->count = 0;
    for (uint32_t i = component + 1; i < whole->after && out->count < PARTS_MAX;
         i++)
        if (read_part(tree, i, &out->part[out->count]))
            out->count++;
}

static void end_vtimezone(struct vtimezone *vtimezone)
{
    for (size_t i = 0; i < vtimezone->count; i++)
        takt_walk_free(vtimezone->part[i].walk);
}

/* The last onset of a part at or before an instant, as an instant; INT64_MIN
 * where there is none. */
static int64_t last_onset(const struct part *part, int64_t at_s)
{
    const int64_t wall_s = at_s + part->from_s;
    int64_t last_s = part->start_s <= wall_s ? part->start_s : INT64_MIN;
    int64_t found_s;

    for (size_t i = 0; i < part->onset_count; i++)
        if (part->onset[i] <= wall_s && part->onset[i] > last_s)
            last_s = part->onset[i];
    if (part->walk != NULL &&
        takt_walk_prev(part->walk, wall_s + 1, &found_s) == TAKT_OK &&
        found_s > last_s)
        last_s = found_s;
    return last_s == INT64_MIN ? INT64_MIN : last_s - part->from_s;
}

/* The offset of a VTIMEZONE at an instant; before its first onset that of
 * its first part. */
static int32_t offset_at(const struct vtimezone *vtimezone, int64_t at_s)
{
    int64_t last_s = INT64_MIN;
    int32_t offset_s = vtimezone->part[0].from_s;

    for (size_t i = 0; i < vtimezone->count; i++) {
        const int64_t onset_s = last_onset(&vtimezone->part[i], at_s);

        if (onset_s > last_s) {
            last_s = onset_s;
            offset_s = vtimezone->part[i].to_s;
        }
    }
    return offset_s;
}

static const struct takt_zone *find_name(struct ical_tzids *tzids,
                                         const char *name, size_t len)
{
    const struct takt_zone *zone = NULL;

    if (tzids->zones->find(tzids->zones->ctx, name, len, &zone) != TAKT_OK)
        return NULL;
    return zone;
}

/* The known zone of this name, if it has the same offsets around now. */
static const struct takt_zone *
try_zone(struct ical_tzids *tzids, const int32_t *offsets, const char *name)
{
    const struct takt_zone *zone = find_name(tzids, name, strlen(name));

    for (int i = 0; zone != NULL && i < POINTS; i++)
        if (takt_zone_offset(zone, tzids->now_s + (int64_t)(i - POINTS / 2) *
                                                      POINT_S) != offsets[i])
            return NULL;
    return zone;
}

/* A zone with one offset of whole hours, by its POSIX-signed name. */
static const struct takt_zone *fixed_zone(struct ical_tzids *tzids,
                                          int32_t offset_s)
{
    char name[24];

    if (offset_s % 3600 != 0)
        return NULL;
    (void)snprintf(name, sizeof(name), "Etc/GMT%+d", -offset_s / 3600);
    return find_name(tzids, offset_s == 0 ? "Etc/UTC" : name,
                     strlen(offset_s == 0 ? "Etc/UTC" : name));
}

/* Finds a known zone with the offsets of a VTIMEZONE. */
static void match(struct ical_tzids *tzids, uint32_t component,
                  struct ical_tzid *out)
{
    struct vtimezone vtimezone;
    int32_t offsets[POINTS];

    read_vtimezone(tzids->tree, component, &vtimezone, tzids->arena);
    if (vtimezone.count == 0)
        return;
    for (int i = 0; i < POINTS; i++)
        offsets[i] = offset_at(
            &vtimezone, tzids->now_s + (int64_t)(i - POINTS / 2) * POINT_S);
    end_vtimezone(&vtimezone);
    out->note = ICAL_NOTE_ZONE;
    if (tzids->near != NULL)
        out->zone = try_zone(tzids, offsets, tzids->near);
    for (size_t i = 0;
         out->zone == NULL && i < sizeof(candidates) / sizeof(candidates[0]);
         i++)
        out->zone = try_zone(tzids, offsets, candidates[i]);
    if (out->zone != NULL)
        return;
    out->zone = fixed_zone(tzids, offsets[POINTS / 2]);
    out->note =
        out->zone == NULL ? ICAL_NOTE_ZONE_UNKNOWN : ICAL_NOTE_ZONE_FIXED;
}

/* The value of the first line of a name in a component; at is NULL where
 * there is none. */
static struct ical_text value_of(const struct ical_tree *tree,
                                 uint32_t component, const char *name)
{
    struct ical_cursor cursor = ical_parts(tree, component);
    struct ical_part part;

    while (ical_part_next(tree, component, &cursor, &part))
        if (part.line != NULL && ical_text_is(part.property.name, name))
            return ical_text_trim(part.property.value);
    return (struct ical_text){.at = NULL};
}

/* The VTIMEZONE of a TZID, or ICAL_NO_COMPONENT. */
static uint32_t find_vtimezone(const struct ical_tree *tree, const char *name)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        struct ical_text tzid;

        if (!ical_text_is(tree->component[i].name, "VTIMEZONE"))
            continue;
        tzid = value_of(tree, i, "TZID");
        if (tzid.at != NULL && ical_text_is(tzid, name))
            return i;
    }
    return ICAL_NO_COMPONENT;
}

static void look_up(struct ical_tzids *tzids, struct ical_tzid *out)
{
    struct ical_text place;
    uint32_t component;

    out->note = ICAL_NOTE__COUNT;
    out->zone = find_name(tzids, out->name, strlen(out->name));
    if (out->zone != NULL)
        return;
    out->note = ICAL_NOTE_ZONE_UNKNOWN;
    component = find_vtimezone(tzids->tree, out->name);
    if (component == ICAL_NO_COMPONENT)
        return;
    place = value_of(tzids->tree, component, "X-LIC-LOCATION");
    if (place.at != NULL)
        out->zone = find_name(tzids, place.at, place.len);
    if (out->zone != NULL)
        out->note = ICAL_NOTE_ZONE;
    else
        match(tzids, component, out);
}

const struct ical_tzid *ical_tzid_find(struct ical_tzids *tzids,
                                       struct ical_text value)
{
    static const struct ical_tzid one_too_many = {
        .name = "",
        .note = ICAL_NOTE_ZONE_UNKNOWN,
    };
    char name[TAKT_ZONE_NAME_MAX + 1];
    const size_t len = ical_param_decode(name, sizeof(name), value);
    struct ical_tzid *tzid = tzids->first;

    while (tzid != NULL && strcmp(tzid->name, name) != 0)
        tzid = tzid->next;
    if (tzid != NULL)
        return tzid;
    if (tzids->count++ >= ICAL_TZIDS_MAX)
        return &one_too_many;
    tzid = diary_take(tzids->arena, 1, sizeof(*tzid));
    tzid->name = diary_take_text(tzids->arena, name, len);
    tzid->next = tzids->first;
    tzids->first = tzid;
    look_up(tzids, tzid);
    return tzid;
}
