/* SPDX-License-Identifier: MIT */
/* Laying one date over its series, and the lines of all groups but those
 * that say when (see when.c). */
#include "ical/face.h"

#include <inttypes.h>
#include <string.h>

#include "diary/list.h"
#include "ical/value.h"
#include "ical/when.h"

const struct takt_zone *ical_zone_of(const struct ical_zones *zones,
                                     const char *name)
{
    const struct takt_zone *zone = NULL;

    if (name == NULL ||
        zones->find(zones->ctx, name, strlen(name), &zone) != TAKT_OK)
        return NULL;
    return zone;
}

static void lay_number(int64_t *over, int64_t value)
{
    if (value != DIARY_NONE)
        *over = value;
}

static void lay_text(const char **over, const char *value)
{
    if (value != NULL)
        *over = value;
}

static void lay_fields(struct diary_fields *over, const struct diary_fields *f)
{
    lay_number(&over->type, f->type);
    lay_number(&over->direction, f->direction);
    lay_number(&over->visible, f->visible);
    lay_number(&over->published, f->published);
    lay_text(&over->title, f->title);
    lay_text(&over->agenda, f->agenda);
    lay_text(&over->notes, f->notes);
    lay_text(&over->location, f->location);
    lay_text(&over->links, f->links);
    lay_text(&over->custom, f->custom);
    lay_text(&over->video, f->video);
    lay_text(&over->end_zone, f->end_zone);
    lay_text(&over->lines, f->lines);
}

static void lay_seat(struct ical_face *face)
{
    const struct diary_item *item = face->item;

    for (size_t i = 0; i < item->seat_count; i++) {
        const struct diary_seat *seat = &item->seats[i];

        if (seat->slot_s != face->slot->slot_s)
            continue;
        lay_number(&face->seat.alarm_s, seat->alarm_s);
        lay_number(&face->seat.priority, seat->priority);
        lay_number(&face->seat.show_as, seat->show_as);
    }
}

static void lay_slot(struct ical_face *face)
{
    const struct diary_slot *slot = face->slot;
    const bool is_single = face->item->followup.timing.mode == DIARY_SINGLE;

    face->start_s = slot->slot_s;
    lay_number(&face->start_s, slot->start_s);
    if (slot->length_days != DIARY_NONE || slot->length_s != DIARY_NONE) {
        face->length_days = 0;
        face->length_s = 0;
        lay_number(&face->length_days, slot->length_days);
        lay_number(&face->length_s, slot->length_s);
    }
    face->state = slot->state;
    face->done_s = slot->done_s;
    lay_fields(&face->fields, &slot->fields);
    lay_seat(face);
    if (is_single)
        return;
    lay_number(&face->created_s, slot->created_s);
    lay_number(&face->modified_s, slot->modified_s);
    face->sequence = 0;
    lay_number(&face->sequence, slot->sequence);
}

static const struct diary_slot *only_slot(const struct diary_item *item)
{
    for (size_t i = 0; i < item->slot_count; i++)
        if (item->slots[i].slot_s == item->followup.timing.start_s)
            return &item->slots[i];
    return NULL;
}

void ical_face_make(struct ical_face *out, const struct diary_item *item,
                    const struct diary_slot *slot,
                    const struct ical_zones *zones)
{
    const struct diary_timing *t = &item->followup.timing;

    *out = (struct ical_face){
        .item = item,
        .slot = slot,
        .fields = item->followup.fields,
        .seat = item->seat,
        .start_s = t->start_s,
        .length_days = t->length_days == DIARY_NONE ? 0 : t->length_days,
        .length_s = t->length_s == DIARY_NONE ? 0 : t->length_s,
        .state = DIARY_OPEN,
        .done_s = DIARY_NONE,
        .created_s = item->followup.created_s,
        .modified_s = item->followup.modified_s,
        .sequence = item->followup.sequence,
    };
    if (t->frame == TAKT_FRAME_ZONE)
        out->zone = ical_zone_of(zones, t->zone);
    if (slot == NULL && t->mode == DIARY_SINGLE)
        out->slot = only_slot(item);
    if (out->slot != NULL)
        lay_slot(out);
    if (out->zone != NULL)
        out->end_zone = ical_zone_of(zones, out->fields.end_zone);
    out->is_todo = t->kind == DIARY_TASK ||
                   ical_has_line(item->followup.fields.lines, ICAL_MARK_TODO);
    out->deadline_s = ical_deadline(item, out->is_todo);
}

/* Whether a date's seat has anything that goes out. */
static bool seat_stands_out(const struct diary_seat *seat)
{
    return seat->alarm_s != DIARY_NONE || seat->priority != DIARY_NONE ||
           seat->show_as != DIARY_NONE;
}

bool ical_slot_stands_out(const struct diary_item *item,
                          const struct diary_slot *slot)
{
    struct diary_fields none = {.title = NULL};

    const bool is_lone =
        item->followup.timing.mode == DIARY_AFTER_COMPLETION &&
        slot->origin == DIARY_BY_HAND; /* no other line names it */

    none.type = none.direction = none.visible = none.published = DIARY_NONE;
    if (item->followup.timing.mode == DIARY_SINGLE ||
        slot->state == DIARY_REMOVED || slot->state == DIARY_SKIPPED)
        return false;
    for (size_t i = 0; i < item->seat_count; i++)
        if (item->seats[i].slot_s == slot->slot_s &&
            seat_stands_out(&item->seats[i]))
            return true;
    return is_lone || slot->state != DIARY_OPEN ||
           slot->start_s != DIARY_NONE || slot->length_days != DIARY_NONE ||
           slot->length_s != DIARY_NONE ||
           memcmp(&none, &slot->fields, sizeof(none)) != 0;
}

static bool is_text(const char *text)
{
    return text != NULL && *text != '\0';
}

/* Adds NAME:text, if there is any. */
static void write_text(struct buf *out, const char *name, const char *text)
{
    if (!is_text(text))
        return;
    buf_add_str(out, name);
    buf_add_char(out, ':');
    ical_text_escape(out, text);
    buf_add_char(out, '\n');
}

/* The first link without a label is the URL; all others are our own. */
static void write_links(struct buf *out, const struct ical_face *face)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    const char *rest = face->fields.links;
    struct diary_element link;
    bool has_url = false;

    while (diary_list_next(&rest, &link, &arena)) {
        if (!has_url && strcmp(link.cell[0], DIARY_LINK_URL) == 0 &&
            *link.cell[1] == '\0') {
            buf_addf(out, "URL:%s\n", link.cell[2]);
            has_url = true;
            continue;
        }
        buf_add_str(out, "X-TAKT-LINK;KIND=");
        ical_param_add(out, link.cell[0]);
        buf_add_str(out, ";LABEL=");
        ical_param_add(out, link.cell[1]);
        buf_add_char(out, ':');
        ical_text_escape(out, link.cell[2]);
        buf_add_char(out, '\n');
    }
}

static void write_custom(struct buf *out, const struct ical_face *face)
{
    DIARY_AUTO_ARENA arena = DIARY_ARENA_INIT;
    const char *rest = face->fields.custom;
    struct diary_element field;

    while (diary_list_next(&rest, &field, &arena)) {
        buf_add_str(out, "X-TAKT-FIELD;NAME=");
        ical_param_add(out, field.cell[0]);
        buf_add_char(out, ':');
        ical_text_escape(out, field.cell[1]);
        buf_add_char(out, '\n');
    }
}

static void write_instant(struct buf *out, const char *name, int64_t at_s)
{
    char text[TAKT_TIME_PRINT_SIZE];

    if (at_s == 0 || at_s < TAKT_WALL_MIN || at_s > TAKT_WALL_MAX)
        return; /* absent */
    takt_time_print(text,
                    (struct takt_time){.wall_s = at_s, .kind = TAKT_TIME_UTC});
    buf_addf(out, "%s:%s\n", name, text);
}

/* STATUS knows no completed or started event: those are words of ours. */
static void write_state(struct buf *out, const struct ical_face *face)
{
    switch (face->state) {
    case DIARY_SKIPPED:
        buf_add_str(out, "STATUS:CANCELLED\n");
        break;
    case DIARY_COMPLETED:
        buf_add_str(out, face->is_todo ? "STATUS:COMPLETED\n"
                                       : "X-TAKT-STATE:COMPLETED\n");
        write_instant(out, face->is_todo ? "COMPLETED" : "X-TAKT-COMPLETED",
                      face->done_s);
        break;
    case DIARY_STARTED:
        buf_add_str(out, face->is_todo ? "STATUS:IN-PROCESS\n"
                                       : "X-TAKT-STATE:STARTED\n");
        break;
    default:
        break;
    }
}

static void write_class(struct buf *out, const struct ical_face *face)
{
    if (face->fields.visible == DIARY_FOR_OWNER ||
        face->fields.visible == DIARY_FOR_GROUP)
        buf_add_str(out, "CLASS:PRIVATE\n");
    if (face->fields.visible == DIARY_FOR_GROUP)
        buf_add_str(out, "X-TAKT-VISIBLE:GROUP\n");
}

static void write_alarm(struct buf *out, const struct ical_face *face)
{
    if (face->seat.alarm_s < 0)
        return; /* off, or absent */
    buf_add_str(out, "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:");
    ical_text_escape(out,
                     is_text(face->fields.title) ? face->fields.title : "Takt");
    buf_add_str(out, "\nTRIGGER:");
    ical_duration_print(out,
                        (struct ical_duration){.seconds = -face->seat.alarm_s});
    buf_add_char(out, '\n');
    /* RFC 9074, 6.1 */
    if (face->seat.acknowledged_s != DIARY_NONE)
        write_instant(out, "ACKNOWLEDGED", face->seat.acknowledged_s);
    buf_add_str(out, "END:VALARM\n");
}

static void write_kind(struct buf *out, const struct ical_face *face)
{
    if (face->item->followup.timing.kind == DIARY_CALL)
        buf_add_str(out, "X-TAKT-KIND:CALL\n");
    if (face->fields.direction == DIARY_INCOMING)
        buf_add_str(out, "X-TAKT-DIRECTION:INCOMING\n");
}

static void write_revision(struct buf *out, const struct ical_face *face)
{
    if (face->sequence > 0)
        buf_addf(out, "SEQUENCE:%" PRId64 "\n", face->sequence);
    write_instant(out, "LAST-MODIFIED", face->modified_s);
}

void ical_face_write(struct buf *out, const struct ical_face *face,
                     enum ical_group group)
{
    switch (group) {
    case ICAL_GROUP_TIME:
        ical_write_time(out, face);
        break;
    case ICAL_GROUP_DATES:
        ical_write_dates(out, face);
        break;
    case ICAL_GROUP_TITLE:
        write_text(out, "SUMMARY", face->fields.title);
        break;
    case ICAL_GROUP_AGENDA:
        write_text(out, "DESCRIPTION", face->fields.agenda);
        break;
    case ICAL_GROUP_NOTES:
        write_text(out, "X-TAKT-NOTES", face->fields.notes);
        break;
    case ICAL_GROUP_LOCATION:
        write_text(out, "LOCATION", face->fields.location);
        break;
    case ICAL_GROUP_LINKS:
        write_links(out, face);
        break;
    case ICAL_GROUP_CUSTOM:
        write_custom(out, face);
        break;
    case ICAL_GROUP_VIDEO:
        if (is_text(face->fields.video))
            buf_addf(out, "CONFERENCE;VALUE=URI;FEATURE=VIDEO:%s\n",
                     face->fields.video);
        break;
    case ICAL_GROUP_STATE:
        write_state(out, face);
        break;
    case ICAL_GROUP_PRIORITY:
        if (face->seat.priority == DIARY_HIGH)
            buf_add_str(out, "PRIORITY:1\n");
        else if (face->seat.priority == DIARY_LOW)
            buf_add_str(out, "PRIORITY:9\n");
        break;
    case ICAL_GROUP_CLASS:
        write_class(out, face);
        break;
    case ICAL_GROUP_SHOW_AS:
        if (face->seat.show_as == DIARY_FREE)
            buf_add_str(out, "TRANSP:TRANSPARENT\n");
        break;
    case ICAL_GROUP_KIND:
        write_kind(out, face);
        break;
    case ICAL_GROUP_PUBLISHED:
        if (face->fields.published == 1)
            buf_add_str(out, "X-TAKT-PUBLISHED:TRUE\n");
        break;
    case ICAL_GROUP_CREATED:
        write_instant(out, "CREATED", face->created_s);
        break;
    case ICAL_GROUP_REVISION:
        write_revision(out, face);
        break;
    case ICAL_GROUP_ALARM:
        write_alarm(out, face);
        break;
    default: /* the others are not written from values */
        break;
    }
}

uint64_t ical_face_hash(const struct ical_face *face, enum ical_group group)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);

    if (group == ICAL_GROUP_CREATED)
        return 0; /* it never changes */
    if (group == ICAL_GROUP_REVISION)
        return (uint64_t)face->sequence; /* it grows with each change */
    /* A dismissal changes nothing of the alarm. */
    struct ical_face bare = *face;
    bare.seat.acknowledged_s = DIARY_NONE;
    ical_face_write(&lines, &bare, group);
    return ical_group_hash(buf_str(&lines), lines.len);
}
