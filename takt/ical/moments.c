/* SPDX-License-Identifier: MIT */
/* When a component is: its frame, zone, start and length (RFC 5545, 3.8.2;
 * readings S5, Z10; SPEC D-27). */
#include <string.h>

#include "ical/entry.h"
#include "ical/value.h"

/* The longest that one date may take, as the diary has it. */
#define LENGTH_DAYS_MAX 36525

static int64_t midnight(int64_t wall_s)
{
    const int64_t rest = wall_s % TAKT_DAY_S;

    return wall_s - (rest < 0 ? rest + TAKT_DAY_S : rest);
}

int64_t ical_stamp_read(struct ical_text text)
{
    struct takt_time time;

    if (text.at == NULL ||
        ical_time_parse(&time, ical_text_trim(text), NULL) != TAKT_OK)
        return DIARY_NONE;
    return time.wall_s;
}

bool ical_moment_read(struct ical_importer *in, uint32_t component,
                      const struct ical_property *property,
                      struct ical_text text, struct ical_moment *out)
{
    const struct ical_text tzid = ical_param_find(property, "TZID");

    *out = (struct ical_moment){.tzid = NULL};
    if (ical_time_parse(&out->time, ical_text_trim(text), NULL) != TAKT_OK)
        return false;
    if (tzid.at == NULL || out->time.kind != TAKT_TIME_LOCAL)
        return true;
    out->tzid = ical_tzid_find(&in->tzids, tzid);
    if (out->tzid->note != ICAL_NOTE__COUNT)
        (void)ical_note(in, out->tzid->note, component, 0, out->tzid->name);
    return true;
}

/* Reads the first line of a name. Answers 1, 0 where there is none, or -1
 * where it cannot be read. */
static int read_line(struct ical_importer *in, const struct ical_entry *entry,
                     const char *name, struct ical_moment *out)
{
    size_t at = 0;
    const struct ical_entry_part *part = ical_entry_next(entry, name, &at);

    if (part == NULL)
        return 0;
    if (ical_moment_read(in, entry->component, &part->part.property,
                         part->part.property.value, out))
        return 1;
    return -1;
}

static const struct takt_zone *zone_of(const struct ical_moment *moment)
{
    return moment->tzid == NULL ? NULL : moment->tzid->zone;
}

/* The instant of a moment; of one without a zone its wall time. */
static int64_t instant_of(const struct ical_moment *moment)
{
    const struct takt_zone *zone = zone_of(moment);

    return zone == NULL ? moment->time.wall_s
                        : takt_zone_resolve(zone, moment->time.wall_s).at_s;
}

static void set_start(struct diary_timing *t, const struct ical_moment *start)
{
    const struct takt_zone *zone = zone_of(start);

    t->start_s = start->time.wall_s;
    t->zone = NULL;
    if (start->time.kind == TAKT_TIME_DATE) {
        t->frame = TAKT_FRAME_DATE;
    } else if (start->time.kind == TAKT_TIME_UTC) {
        t->frame = TAKT_FRAME_UTC;
    } else if (zone == NULL) {
        t->frame = TAKT_FRAME_FLOATING;
    } else {
        t->frame = TAKT_FRAME_ZONE;
        t->zone = takt_zone_name(zone);
    }
}

int64_t ical_frame_wall(const struct ical_importer *in,
                        const struct diary_item *item,
                        const struct ical_moment *moment)
{
    const struct diary_timing *t = &item->followup.timing;
    const struct takt_zone *own = zone_of(moment);
    const struct takt_zone *zone;
    int64_t at_s;

    if (t->frame == TAKT_FRAME_DATE)
        return midnight(moment->time.wall_s);
    if (moment->time.kind == TAKT_TIME_DATE)
        return moment->time.wall_s + t->start_s - midnight(t->start_s);
    if (t->frame == TAKT_FRAME_FLOATING)
        return moment->time.wall_s;
    if (t->frame == TAKT_FRAME_UTC)
        return instant_of(moment);
    if (moment->time.kind == TAKT_TIME_LOCAL &&
        (own == NULL || strcmp(takt_zone_name(own), t->zone) == 0))
        return moment->time.wall_s;
    zone = ical_zone_of(&in->options->zones, t->zone);
    at_s = instant_of(moment);
    return zone == NULL ? at_s : at_s + takt_zone_offset(zone, at_s);
}

/* Keeps a length within what the diary takes. */
static void set_length(struct diary_timing *t, int64_t days, int64_t seconds)
{
    const int64_t max_s = (int64_t)LENGTH_DAYS_MAX * TAKT_DAY_S;

    t->length_days = days < LENGTH_DAYS_MAX ? days : LENGTH_DAYS_MAX;
    t->length_s = seconds < max_s ? seconds : max_s;
}

/* The length from a start to an end of another line (Z10: exact). */
static void length_to(struct ical_importer *in, const struct ical_entry *entry,
                      struct diary_item *item, const struct ical_moment *start,
                      const struct ical_moment *end)
{
    struct diary_timing *t = &item->followup.timing;
    int64_t length_s;

    if (start->time.kind == TAKT_TIME_DATE || end->time.kind == TAKT_TIME_DATE)
        length_s = ical_frame_wall(in, item, end) - t->start_s;
    else if (zone_of(end) == NULL && end->time.kind == TAKT_TIME_LOCAL)
        length_s = end->time.wall_s - start->time.wall_s;
    else
        length_s = instant_of(end) - instant_of(start);
    if (end->time.kind == TAKT_TIME_DATE && t->frame != TAKT_FRAME_DATE)
        length_s = end->time.wall_s - t->start_s;
    if (length_s < 0) {
        (void)ical_note(in, ICAL_NOTE_END_EARLY, entry->component, 0, NULL);
        length_s = 0;
    }
    if (t->frame == TAKT_FRAME_DATE)
        set_length(t, length_s / TAKT_DAY_S, 0);
    else
        set_length(t, 0, length_s);
    if (t->frame == TAKT_FRAME_ZONE && zone_of(end) != NULL &&
        strcmp(takt_zone_name(zone_of(end)), t->zone) != 0)
        item->followup.fields.end_zone = takt_zone_name(zone_of(end));
}

/* Reads DURATION. Answers false where there is none. */
static bool read_duration(struct ical_importer *in,
                          const struct ical_entry *entry,
                          struct diary_timing *t)
{
    const struct ical_text text = ical_entry_value(entry, "DURATION");
    struct ical_duration duration;

    if (text.at == NULL)
        return false;
    if (!ical_duration_parse(&duration, ical_text_trim(text)) ||
        duration.days < 0 || duration.seconds < 0) {
        (void)ical_note(in, ICAL_NOTE_END_EARLY, entry->component, 0, NULL);
        return true;
    }
    if (t->frame == TAKT_FRAME_DATE)
        set_length(t, duration.days + duration.seconds / TAKT_DAY_S, 0);
    else
        set_length(t, duration.days, duration.seconds);
    return true;
}

/* A task without any date stands on the day it was made. */
static void set_undated(struct ical_importer *in,
                        const struct ical_entry *entry, struct diary_timing *t)
{
    int64_t at_s = ical_stamp_read(ical_entry_value(entry, "CREATED"));

    if (at_s == DIARY_NONE)
        at_s = ical_stamp_read(ical_entry_value(entry, "DTSTAMP"));
    if (at_s == DIARY_NONE)
        at_s = in->options->now_s;
    t->frame = TAKT_FRAME_DATE;
    t->start_s = midnight(at_s);
    (void)ical_note(in, ICAL_NOTE_UNDATED, entry->component, 0, NULL);
}

static bool refuse_line(struct ical_importer *in,
                        const struct ical_entry *entry, const char *name)
{
    size_t at = 0;
    const struct ical_entry_part *part = ical_entry_next(entry, name, &at);

    (void)ical_note(in, ICAL_NOTE_BAD_START, entry->component,
                    part->part.line->number,
                    ical_keep(in, entry->component, part->part.line->text));
    return false;
}

/* A task's slot is its deadline where there is no start, where we wrote it
 * so, and where the two cannot be told from each other (S5, D-27). */
static bool read_todo(struct ical_importer *in, const struct ical_entry *entry,
                      struct diary_item *item)
{
    struct diary_timing *t = &item->followup.timing;
    struct ical_moment start;
    struct ical_moment due;
    const int has_start = read_line(in, entry, "DTSTART", &start);
    const int has_due = read_line(in, entry, "DUE", &due);

    if (has_start < 0 || has_due < 0)
        return refuse_line(in, entry, has_start < 0 ? "DTSTART" : "DUE");
    if (has_start == 0 && has_due == 0) {
        set_undated(in, entry, t);
        return true;
    }
    if (has_start == 0 ||
        (has_due > 0 &&
         (ical_text_is(ical_entry_value(entry, "X-TAKT-DEADLINE"), "TRUE")))) {
        set_start(t, &due);
        return true;
    }
    set_start(t, &start);
    if (has_due > 0)
        length_to(in, entry, item, &start, &due);
    else
        (void)read_duration(in, entry, t);
    return true;
}

bool ical_time_read(struct ical_importer *in, const struct ical_entry *entry,
                    struct diary_item *item)
{
    struct diary_timing *t = &item->followup.timing;
    struct ical_moment start;
    struct ical_moment end;
    int has_start;
    int has_end;

    if (entry->is_todo)
        return read_todo(in, entry, item);
    has_start = read_line(in, entry, "DTSTART", &start);
    has_end = read_line(in, entry, "DTEND", &end);
    if (has_start == 0) {
        (void)ical_note(in, ICAL_NOTE_NO_START, entry->component, 0, NULL);
        return false;
    }
    if (has_start < 0 || has_end < 0)
        return refuse_line(in, entry, has_start < 0 ? "DTSTART" : "DTEND");
    set_start(t, &start);
    if (has_end > 0)
        length_to(in, entry, item, &start, &end);
    else
        (void)read_duration(in, entry, t);
    if (t->frame == TAKT_FRAME_DATE && t->length_days == 0)
        t->length_days = 1; /* RFC 5545, 3.6.1: an event takes its day */
    return true;
}
