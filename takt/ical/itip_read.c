/* SPDX-License-Identifier: MIT */
/* Reading iTIP; see itip_read.h. */
#include "ical/itip_read.h"

#include <stdlib.h>
#include <string.h>

#include "ical/face.h"
#include "ical/tree.h"
#include "ical/tzid.h"
#include "ical/value.h"

/* A message being read. */
struct reading {
    struct ical_tree tree;
    struct ical_tzids tzids;
    struct diary_arena *arena;
    struct itip_read *out;
};

/* ---- values ------------------------------------------------------------- */

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* An address without its scheme, in lower case; NULL: it is none of mail. */
static const char *address_of(struct reading *r, struct ical_text value)
{
    static const char scheme[] = "mailto:";
    const size_t skip = sizeof(scheme) - 1;
    char *address;

    value = ical_text_trim(value);
    if (value.len > skip &&
        ical_text_is((struct ical_text){value.at, skip}, scheme)) {
        value.at += skip;
        value.len -= skip;
    }
    value = ical_text_trim(value);
    if (memchr(value.at == NULL ? "" : value.at, '@',
               value.at == NULL ? 0 : value.len) == NULL)
        return NULL;
    address = diary_take_text(r->arena, value.at, value.len);
    for (size_t i = 0; i < value.len; i++)
        address[i] = lower(address[i]);
    return address;
}

/* A parameter decoded; NULL: it is not there, or empty. */
static const char *param_of(struct reading *r,
                            const struct ical_property *property,
                            const char *name)
{
    const struct ical_text value = ical_param_find(property, name);
    char *decoded;

    if (value.at == NULL || value.len == 0)
        return NULL;
    decoded = diary_take(r->arena, value.len + 1, 1);
    (void)ical_param_decode(decoded, value.len + 1, value);
    return decoded;
}

/* The address that a parameter holds; NULL gives NULL. */
static const char *address_in(struct reading *r, const char *text)
{
    return text == NULL ? NULL
                        : address_of(r, (struct ical_text){text, strlen(text)});
}

static const char *text_of(struct reading *r, struct ical_text value)
{
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_LINE_MAX);

    ical_text_unescape(&text, value);
    return text.len == 0 ? NULL : diary_take_copy(r->arena, buf_str(&text));
}

static int64_t number_of(struct ical_text value)
{
    int64_t n = 0;

    value = ical_text_trim(value);
    if (value.len == 0 || value.len > 9)
        return 0;
    for (size_t i = 0; i < value.len; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return 0;
        n = n * 10 + (value.at[i] - '0');
    }
    return n;
}

static void read_moment(struct reading *r, struct itip_moment *out,
                        const struct ical_property *property)
{
    const struct ical_text tzid = ical_param_find(property, "TZID");

    out->is_there = ical_time_parse(&out->time, ical_text_trim(property->value),
                                    NULL) == TAKT_OK;
    if (out->is_there && tzid.at != NULL && out->time.kind == TAKT_TIME_LOCAL)
        out->zone = ical_tzid_find(&r->tzids, tzid)->zone;
}

static int64_t instant_of(const struct itip_moment *moment)
{
    return moment->zone == NULL
               ? moment->time.wall_s
               : takt_zone_resolve(moment->zone, moment->time.wall_s).at_s;
}

/* What a PARTSTAT says (RFC 5545, 3.2.12). */
static int64_t answer_of(struct ical_text partstat)
{
    return ical_text_is(partstat, "ACCEPTED")       ? DIARY_ANSWER_ACCEPTED
           : ical_text_is(partstat, "DECLINED")     ? DIARY_ANSWER_DECLINED
           : ical_text_is(partstat, "NEEDS-ACTION") ? DIARY_ANSWER_INVITATION
                                                    : DIARY_NONE;
}

static void read_attendee(struct reading *r, struct itip_part *part,
                          const struct ical_property *property)
{
    const struct ical_text partstat = ical_param_find(property, "PARTSTAT");
    const char *address = address_of(r, property->value);
    struct itip_attendee *attendee;

    if (address == NULL) /* some say it in a parameter alone (RFC 7986) */
        address = address_in(r, param_of(r, property, "EMAIL"));
    if (address == NULL || part->attendee_count == ITIP_ATTENDEES_MAX)
        return;
    attendee = &part->attendees[part->attendee_count++];
    *attendee = (struct itip_attendee){
        .address = address,
        .name = param_of(r, property, "CN"),
        .answer = answer_of(partstat),
        .is_tentative = ical_text_is(partstat, "TENTATIVE"),
        .comment = param_of(r, property, "X-RESPONSE-COMMENT"),
    };
}

static void read_organizer(struct reading *r, struct itip_part *part,
                           const struct ical_property *property)
{
    part->organizer = address_of(r, property->value);
    if (part->organizer == NULL)
        part->organizer = address_in(r, param_of(r, property, "EMAIL"));
    part->organizer_name = param_of(r, property, "CN");
}

/* ---- components --------------------------------------------------------- */

/* The end of a component while it is read: by DTEND or DURATION. */
struct ending {
    struct itip_moment end;
    struct ical_duration duration;
    bool has_duration;
};

static void read_property(struct reading *r, struct itip_part *part,
                          struct ending *ending, const struct ical_property *p)
{
    if (ical_text_is(p->name, "UID") && part->uid == NULL)
        part->uid = diary_take_text(r->arena, p->value.at, p->value.len);
    else if (ical_text_is(p->name, "SEQUENCE"))
        part->sequence = number_of(p->value);
    else if (ical_text_is(p->name, "RECURRENCE-ID"))
        read_moment(r, &part->recurrence, p);
    else if (ical_text_is(p->name, "DTSTART"))
        read_moment(r, &part->start, p);
    else if (ical_text_is(p->name, "DTEND") || ical_text_is(p->name, "DUE"))
        read_moment(r, &ending->end, p);
    else if (ical_text_is(p->name, "DURATION"))
        ending->has_duration = ical_duration_parse(&ending->duration, p->value);
    else if (ical_text_is(p->name, "ORGANIZER"))
        read_organizer(r, part, p);
    else if (ical_text_is(p->name, "ATTENDEE"))
        read_attendee(r, part, p);
    else if (ical_text_is(p->name, "SUMMARY"))
        part->title = text_of(r, p->value);
    else if (ical_text_is(p->name, "COMMENT"))
        part->comment = text_of(r, p->value);
    else if (ical_text_is(p->name, "STATUS"))
        part->is_cancelled = ical_text_is(p->value, "CANCELLED");
    else if (ical_text_is(p->name, "DTSTAMP")) {
        struct itip_moment stamp = {.is_there = false};

        read_moment(r, &stamp, p);
        part->stamp_s = stamp.is_there ? instant_of(&stamp) : 0;
    }
}

static int64_t length_of(const struct itip_part *part,
                         const struct ending *ending)
{
    if (ending->has_duration)
        return ending->duration.days * TAKT_DAY_S + ending->duration.seconds;
    if (!part->start.is_there || !ending->end.is_there ||
        instant_of(&ending->end) < instant_of(&part->start))
        return DIARY_NONE;
    return instant_of(&ending->end) - instant_of(&part->start);
}

static const char *lines_of(struct reading *r, uint32_t component)
{
    const struct ical_component *c = &r->tree.component[component];
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_FILE_MAX);

    for (uint32_t i = c->begin; i < c->end; i++) {
        const struct ical_text line = r->tree.lines.line[i].text;

        buf_add(&text, line.at, line.len);
        buf_add_str(&text, "\r\n");
    }
    return diary_take_copy(r->arena, buf_str(&text));
}

static size_t count_lines(const struct reading *r, uint32_t component)
{
    const size_t lines =
        r->tree.component[component].end - r->tree.component[component].begin;

    return lines < ITIP_ATTENDEES_MAX ? lines : ITIP_ATTENDEES_MAX;
}

static void read_part(struct reading *r, uint32_t component)
{
    struct itip_part *part = &r->out->parts[r->out->count];
    struct ical_cursor cursor = ical_parts(&r->tree, component);
    struct ending ending = {.has_duration = false};
    struct ical_part line;

    *part = (struct itip_part){
        .attendees = diary_take(r->arena, count_lines(r, component),
                                sizeof(*part->attendees))};
    while (ical_part_next(&r->tree, component, &cursor, &line))
        if (line.line != NULL)
            read_property(r, part, &ending, &line.property);
    part->length_s = length_of(part, &ending);
    part->text = lines_of(r, component);
    r->out->count += part->uid != NULL && *part->uid != '\0';
}

/* The lines of the calendar itself: METHOD, unless the mail has said it. */
static void read_calendar(struct reading *r, uint32_t component)
{
    struct ical_cursor cursor = ical_parts(&r->tree, component);
    struct ical_part line;

    while (ical_part_next(&r->tree, component, &cursor, &line)) {
        if (line.line == NULL || !ical_text_is(line.property.name, "METHOD"))
            continue;
        const struct ical_text value = ical_text_trim(line.property.value);
        r->out->method = itip_method_of(value.at, value.len);
    }
}

static void read_tree(struct reading *r)
{
    TAKT_AUTO(buf) zones = BUF_INIT(ICAL_FILE_MAX);

    for (uint32_t i = 0; i < r->tree.count; i++) {
        const struct ical_component *c = &r->tree.component[i];

        if (c->fault != ICAL_FAULT_NONE)
            continue;
        if (ical_text_is(c->name, "VCALENDAR"))
            read_calendar(r, i);
        else if (ical_text_is(c->name, "VTIMEZONE"))
            buf_add_str(&zones, lines_of(r, i));
        else if ((ical_text_is(c->name, "VEVENT") ||
                  ical_text_is(c->name, "VTODO")) &&
                 r->out->count < ITIP_PARTS_MAX)
            read_part(r, i);
    }
    r->out->zones = diary_take_copy(r->arena, buf_str(&zones));
}

takt_status itip_read(struct itip_read *out, const char *text, size_t len,
                      const char *method,
                      const struct ical_import_options *options,
                      struct diary_arena *arena)
{
    struct reading r = {.arena = arena, .out = out};
    takt_status status;

    *out = (struct itip_read){.method = ITIP_NONE, .zones = ""};
    status = ical_tree_read(&r.tree, text, len);
    if (status != TAKT_OK)
        return status;
    r.tzids = (struct ical_tzids){
        .tree = &r.tree,
        .zones = &options->zones,
        .near = options->zone,
        .now_s = options->now_s,
        .arena = arena,
    };
    out->parts = diary_take(arena,
                            r.tree.count < ITIP_PARTS_MAX ? r.tree.count + 1
                                                          : ITIP_PARTS_MAX,
                            sizeof(*out->parts));
    if (method != NULL)
        out->method = itip_method_of(method, strlen(method));
    read_tree(&r);
    ical_tree_release(&r.tree);
    return TAKT_OK;
}

/* ---- dates -------------------------------------------------------------- */

static int64_t midnight(int64_t wall_s)
{
    const int64_t rest = wall_s % TAKT_DAY_S;

    return wall_s - (rest < 0 ? rest + TAKT_DAY_S : rest);
}

int64_t itip_wall(const struct itip_moment *moment,
                  const struct diary_timing *timing,
                  const struct ical_zones *zones)
{
    const struct takt_zone *own = ical_zone_of(zones, timing->zone);
    const int64_t wall_s = moment->time.wall_s;
    int64_t at_s;

    if (timing->frame == TAKT_FRAME_DATE)
        return midnight(wall_s);
    if (moment->time.kind == TAKT_TIME_DATE) /* the time of the series */
        return wall_s + timing->start_s - midnight(timing->start_s);
    if (timing->frame == TAKT_FRAME_FLOATING)
        return wall_s;
    if (moment->time.kind == TAKT_TIME_LOCAL &&
        (moment->zone == NULL || moment->zone == own))
        return wall_s;
    at_s = instant_of(moment);
    return timing->frame == TAKT_FRAME_UTC || own == NULL
               ? at_s
               : at_s + takt_zone_offset(own, at_s);
}

void itip_join(struct buf *out, const struct itip_read *messages, size_t count,
               const char *uid)
{
    buf_add_str(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (size_t m = 0; m < count; m++)
        buf_add_str(out, messages[m].zones);
    for (size_t m = 0; m < count; m++)
        for (size_t i = 0; i < messages[m].count; i++)
            if (strcmp(messages[m].parts[i].uid, uid) == 0)
                buf_add_str(out, messages[m].parts[i].text);
    buf_add_str(out, "END:VCALENDAR\r\n");
}
