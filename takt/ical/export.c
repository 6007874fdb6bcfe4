/* SPDX-License-Identifier: MIT */
/* Writing a calendar: each follow-up as one component, and one more for each
 * date that has anything of its own. */
#include "ical/export.h"

#include <stdlib.h>
#include <string.h>

#include "diary/diary.h"
#include "ical/face.h"
#include "ical/fold.h"
#include "ical/shift.h"
#include "ical/vtimezone.h"
#include "ical/when.h"

/* A zone that was used, and from when on. */
struct ical_export_zone {
    const struct takt_zone *zone;
    int64_t from_s;
    struct ical_export_zone *next;
};

/* Remembers a zone; its VTIMEZONE holds from the year before an instant. */
static void use_zone(struct ical_exporter *exporter,
                     const struct takt_zone *zone, int64_t at_s)
{
    struct ical_export_zone *used = exporter->used;
    const int64_t from_s = at_s - (int64_t)366 * TAKT_DAY_S;

    while (used != NULL && used->zone != zone)
        used = used->next;
    if (used != NULL) {
        if (from_s < used->from_s)
            used->from_s = from_s;
        return;
    }
    used = malloc(sizeof(*used));
    if (used == NULL) {
        exporter->body.status = TAKT_NOMEM;
        return;
    }
    *used = (struct ical_export_zone){zone, from_s, exporter->used};
    exporter->used = used;
}

/* The earliest wall time that an item has. */
static int64_t earliest(const struct diary_item *item)
{
    int64_t first_s = item->followup.timing.start_s;
    const char *rest = item->followup.timing.dates;
    int64_t wall_s;

    while (ical_dates_next(&rest, &wall_s))
        if (wall_s < first_s)
            first_s = wall_s;
    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *slot = &item->slots[i];

        if (slot->slot_s < first_s)
            first_s = slot->slot_s;
        if (slot->start_s != DIARY_NONE && slot->start_s < first_s)
            first_s = slot->start_s;
    }
    return first_s;
}

/* Adds the lines of a group: those that came in, if nothing changed. */
static void add_group(struct buf *lines, const struct ical_face *face,
                      enum ical_group group)
{
    struct ical_text came;

    if (ical_echo_find(face->fields.lines, group, ical_face_hash(face, group),
                       &came))
        buf_add(lines, came.at, came.len);
    else
        ical_face_write(lines, face, group);
}

static bool is_line(struct ical_text line, const char *start)
{
    const size_t len = strlen(start);

    return line.len > len &&
           ical_text_is((struct ical_text){line.at, len}, start);
}

/* Whether an unknown line speaks of the whole alone: a mark, or part of a rule
 * that was refused. A date inherits it, but does not say it. */
static bool is_of_whole(struct ical_text line)
{
    struct ical_property property;

    return ical_text_is(line, ICAL_MARK_TODO) ||
           ical_text_is(line, ICAL_MARK_START) ||
           (ical_property_parse(&property, line, NULL) &&
            ical_group_of(property.name) == ICAL_GROUP_DATES);
}

/* Adds the unknown lines: the properties, or the components behind them. */
static void add_unknown(struct buf *lines, const struct ical_face *face,
                        bool components)
{
    const char *rest = face->fields.lines;
    struct ical_text line;
    size_t depth = 0;

    while (ical_unknown_next(&rest, &line)) {
        depth += is_line(line, "BEGIN:");
        if ((depth > 0) == components &&
            !(face->slot != NULL && is_of_whole(line))) {
            buf_add(lines, line.at, line.len);
            buf_add_char(lines, '\n');
        }
        depth -= depth > 0 && is_line(line, "END:");
    }
}

static void add_stamp(struct buf *lines, const struct ical_face *face)
{
    char text[TAKT_TIME_PRINT_SIZE];
    struct takt_time time = {.kind = TAKT_TIME_UTC};

    if (face->modified_s >= TAKT_WALL_MIN && face->modified_s <= TAKT_WALL_MAX)
        time.wall_s = face->modified_s;
    takt_time_print(text, time);
    buf_addf(lines, "DTSTAMP:%s\n", text);
}

/* RFC 5545, 3.8.4.5: the parts of a split series know the first of them. */
static void add_relation(struct buf *lines, const struct ical_face *face,
                         ical_uid_finder *find_uid, void *ctx)
{
    const struct diary_followup *f = &face->item->followup;
    const char *uid;
    const char *rest = face->fields.lines;
    struct ical_text line;

    if (find_uid == NULL || f->line == DIARY_NONE || f->line == f->timing.id)
        return;
    uid = find_uid(ctx, f->line);
    if (uid == NULL)
        return;
    while (ical_unknown_next(&rest, &line))
        if (is_line(line, "RELATED-TO") && line.len > strlen(uid) &&
            strncmp(line.at + line.len - strlen(uid), uid, strlen(uid)) == 0)
            return;
    buf_addf(lines, "RELATED-TO;RELTYPE=SIBLING:%s\n", uid);
}

/* Remembers every zone that lines name. */
static void use_zones(struct ical_exporter *exporter, const char *lines,
                      int64_t at_s)
{
    while (*lines != '\0') {
        const struct ical_text line = {lines, strcspn(lines, "\n")};
        struct ical_property property;
        char name[TAKT_ZONE_NAME_MAX + 1];
        const struct takt_zone *zone;
        struct ical_text tzid = {.at = NULL};

        lines += line.len + (lines[line.len] != '\0');
        if (ical_property_parse(&property, line, NULL))
            tzid = ical_param_find(&property, "TZID");
        if (tzid.at == NULL)
            continue;
        ical_param_decode(name, sizeof(name), tzid);
        zone = ical_zone_of(exporter->zones, name);
        if (zone != NULL && strcmp(takt_zone_name(zone), name) == 0)
            use_zone(exporter, zone, at_s);
    }
}

static void add_component(struct ical_exporter *exporter,
                          const struct ical_face *face, bool is_date,
                          ical_uid_finder *find_uid, void *ctx)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    const char *name = face->is_todo ? "VTODO" : "VEVENT";

    buf_addf(&lines, "BEGIN:%s\nUID:%s\n", name,
             face->item->followup.uid == NULL ? "" : face->item->followup.uid);
    add_stamp(&lines, face);
    if (is_date)
        ical_face_time(&lines, face, "RECURRENCE-ID",
                       face->slot->slot_s - face->deadline_s);
    for (enum ical_group g = ICAL_GROUP_TIME; g < ICAL_GROUP_ALARM; g++)
        add_group(&lines, face, g);
    add_relation(&lines, face, find_uid, ctx);
    add_unknown(&lines, face, false);
    add_group(&lines, face, ICAL_GROUP_ALARM);
    add_unknown(&lines, face, true);
    buf_addf(&lines, "END:%s\n", name);
    ical_fold_lines(&exporter->body, buf_str(&lines));
    if (!buf_is_ok(&lines))
        exporter->body.status = lines.status;
    use_zones(exporter, buf_str(&lines), earliest(face->item));
}

void ical_export_begin(struct ical_exporter *exporter, struct buf *out,
                       const struct ical_zones *zones)
{
    *exporter = (struct ical_exporter){.out = out, .zones = zones};
    buf_init(&exporter->body, out->max);
}

/* The component of one date. */
static void add_date(struct ical_exporter *exporter,
                     const struct diary_item *item,
                     const struct diary_slot *slot, ical_uid_finder *find_uid,
                     void *ctx)
{
    struct ical_face face;

    ical_face_make(&face, item, slot, exporter->zones);
    add_component(exporter, &face, true, find_uid, ctx);
}

/* Adds the dates that have something of their own, where they lie. */
static void add_rows(struct ical_exporter *exporter,
                     const struct diary_item *item,
                     const struct takt_series *series,
                     ical_uid_finder *find_uid, void *ctx)
{
    for (size_t i = 0; i < item->slot_count; i++) {
        struct diary_slot row = item->slots[i];

        if (!ical_slot_stands_out(item, &row))
            continue;
        if (row.start_s == DIARY_NONE && row.origin == DIARY_BY_RULE)
            row.start_s = ical_shift_place(series, row.slot_s);
        add_date(exporter, item, &row, find_uid, ctx);
    }
}

/* Whether a slot has been said already: by a component or by EXDATE. */
static bool is_said(const struct diary_item *item, int64_t slot_s)
{
    for (size_t i = 0; i < item->slot_count; i++) {
        const struct diary_slot *row = &item->slots[i];

        if (row->slot_s == slot_s &&
            (row->state == DIARY_REMOVED || row->state == DIARY_SKIPPED ||
             ical_slot_stands_out(item, row)))
            return true;
    }
    return false;
}

/* Adds the dates that only the days off move. */
static void add_shifted(struct ical_exporter *exporter,
                        const struct ical_face *whole,
                        const struct takt_series *series,
                        ical_uid_finder *find_uid, void *ctx)
{
    const struct diary_item *item = whole->item;
    const struct ical_shift_window window = ical_shift_window(whole);
    struct takt_slot slot = {.slot_s = window.after_s};
    struct diary_slot row;

    while (takt_series_next_slot(series, slot.slot_s, &slot) == TAKT_OK &&
           slot.slot_s < window.before_s) {
        if (slot.fate != TAKT_FATE_MOVED || is_said(item, slot.slot_s))
            continue;
        diary_slot_init(&row, slot.slot_s);
        row.start_s = slot.wall_s;
        row.created_s = item->followup.created_s;
        row.modified_s = item->followup.modified_s;
        row.sequence = item->followup.sequence;
        add_date(exporter, item, &row, find_uid, ctx);
    }
}

void ical_export_item(struct ical_exporter *exporter,
                      const struct diary_item *item, ical_uid_finder *find_uid,
                      void *ctx)
{
    struct ical_face face;

    ical_face_make(&face, item, NULL, exporter->zones);
    face.now_s = exporter->now_s;
    struct takt_series *series =
        ical_shift_series(&item->followup.timing, face.zone);
    add_component(exporter, &face, false, find_uid, ctx);
    add_rows(exporter, item, series, find_uid, ctx);
    if (series != NULL)
        add_shifted(exporter, &face, series, find_uid, ctx);
    takt_series_free(series);
}

void ical_export_date(struct ical_exporter *exporter,
                      const struct diary_item *item,
                      const struct diary_slot *slot)
{
    const struct diary_timing *t = &item->followup.timing;
    const struct takt_zone *zone = t->frame == TAKT_FRAME_ZONE
                                       ? ical_zone_of(exporter->zones, t->zone)
                                       : NULL;
    struct takt_series *series = ical_shift_series(t, zone);
    struct diary_slot row = *slot;

    if (row.start_s == DIARY_NONE && row.origin == DIARY_BY_RULE)
        row.start_s = ical_shift_place(series, row.slot_s);
    add_date(exporter, item, &row, NULL, NULL);
    takt_series_free(series);
}

takt_status ical_export_end(struct ical_exporter *exporter)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    struct buf *out = exporter->out;

    buf_add_str(&lines, "BEGIN:VCALENDAR\nVERSION:2.0\n"
                        "PRODID:-//Takt//Takt//EN\nCALSCALE:GREGORIAN\n");
    if (exporter->method != NULL)
        buf_addf(&lines, "METHOD:%s\n", exporter->method);
    while (exporter->used != NULL) {
        struct ical_export_zone *used = exporter->used;

        exporter->used = used->next;
        ical_vtimezone(&lines, used->zone, used->from_s);
        free(used);
    }
    ical_fold_lines(out, buf_str(&lines));
    buf_add(out, exporter->body.data, exporter->body.len);
    buf_add_str(out, "END:VCALENDAR\r\n");
    if (!buf_is_ok(&lines) || !buf_is_ok(&exporter->body))
        out->status = buf_is_ok(&lines) ? exporter->body.status : lines.status;
    buf_release(&exporter->body);
    return out->status;
}

/* The items of one call, to find a uid among. */
struct lot {
    const struct diary_item *items;
    size_t count;
};

static const char *find_in_lot(void *ctx, int64_t followup)
{
    const struct lot *lot = ctx;

    for (size_t i = 0; i < lot->count; i++)
        if (lot->items[i].followup.timing.id == followup)
            return lot->items[i].followup.uid;
    return NULL;
}

takt_status ical_export(struct buf *out, const struct diary_item *items,
                        size_t count, const struct ical_zones *zones)
{
    struct lot lot = {items, count};
    struct ical_exporter exporter;

    ical_export_begin(&exporter, out, zones);
    for (size_t i = 0; i < count; i++)
        ical_export_item(&exporter, &items[i], find_in_lot, &lot);
    return ical_export_end(&exporter);
}
