/* SPDX-License-Identifier: MIT */
#include "ical/itip_view.h"

#include <string.h>

#include "ical/property.h"
#include "ical/value.h"

/* ---- who ---------------------------------------------------------------- */

const struct diary_person *itip__person(const struct itip_sides *sides,
                                        int64_t id)
{
    for (size_t i = 0; i < sides->person_count; i++)
        if (sides->people[i].id == id)
            return &sides->people[i];
    return NULL;
}

/* Whether he is asked to a date, by his seat for it, which may be NULL. */
static bool is_asked(const struct diary_seat *one,
                     const struct diary_seat *whole)
{
    if (one != NULL && one->answer != DIARY_NONE)
        return diary_is_asked(one->answer);
    return whole != NULL && diary_is_asked(whole->answer);
}

/* PARTSTAT (RFC 5545, 3.2.12). */
static const char *partstat_of(int64_t answer)
{
    return answer == DIARY_ANSWER_ACCEPTED   ? "ACCEPTED"
           : answer == DIARY_ANSWER_DECLINED ? "DECLINED"
                                             : "NEEDS-ACTION";
}

static void add_party(struct buf *lines, const char *name, const char *address)
{
    if (name != NULL && *name != '\0' && strcmp(name, address) != 0) {
        buf_add_str(lines, ";CN=");
        ical_param_add(lines, name);
    }
    buf_addf(lines, ":mailto:%s\n", address);
}

void itip__add_organizer(struct buf *lines, const struct itip_sides *sides)
{
    buf_add_str(lines, "ORGANIZER");
    add_party(lines, sides->name, sides->organizer);
}

void itip__add_attendee(struct buf *lines, const struct diary_person *person,
                        int64_t answer, bool is_asked)
{
    if (person == NULL || person->address == NULL)
        return;
    buf_addf(lines, "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=%s",
             partstat_of(answer));
    if (is_asked && answer != DIARY_ANSWER_ACCEPTED &&
        answer != DIARY_ANSWER_DECLINED)
        buf_add_str(lines, ";RSVP=TRUE");
    add_party(lines, person->name, person->address);
}

const char *itip__parties(const struct diary_item *item, int64_t slot_s,
                          const struct itip_sides *sides,
                          struct diary_arena *arena)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);

    const struct diary_seat *his =
        diary_item_other(item, sides->attendee, slot_s);

    if (his == NULL || his->answer == DIARY_NONE)
        his = diary_item_other(item, sides->attendee, DIARY_SLOT_ALL);
    itip__add_organizer(&lines, sides);
    itip__add_attendee(&lines, itip__person(sides, sides->attendee),
                       his == NULL ? DIARY_ANSWER_INVITATION : his->answer,
                       true);
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];

        const struct diary_seat *whole =
            diary_item_other(item, seat->person, DIARY_SLOT_ALL);
        const struct diary_seat *one =
            slot_s == DIARY_SLOT_ALL
                ? NULL
                : diary_item_other(item, seat->person, slot_s);

        /* Each once, with what holds for the date. */
        if (seat != (one != NULL ? one : whole) || !is_asked(one, whole))
            continue;
        if (seat->answer == DIARY_NONE && whole != NULL)
            seat = whole;
        /* Who is to take it over is no participant. */
        if (seat->person != sides->attendee &&
            seat->answer != DIARY_ANSWER_ASSIGNMENT &&
            seat->answer != DIARY_ANSWER_ASSIGNMENT_SEEN)
            itip__add_attendee(&lines, itip__person(sides, seat->person),
                               seat->answer, false);
    }
    return diary_take_copy(arena, buf_str(&lines));
}

/* ---- what he sees ------------------------------------------------------- */

/* Takes out what is not for him; the join address is where every client shows
 * it. */
static void bare_fields(struct diary_fields *fields, struct diary_arena *arena)
{
    fields->type = fields->direction = fields->visible = DIARY_NONE;
    fields->published = DIARY_NONE;
    fields->notes = fields->custom = fields->links = fields->lines = NULL;
    if (fields->video != NULL && *fields->video != '\0') {
        TAKT_AUTO(buf) both = BUF_INIT(ICAL_FILE_MAX);

        if (fields->agenda != NULL && *fields->agenda != '\0')
            buf_addf(&both, "%s\n\n", fields->agenda);
        buf_add_str(&both, fields->video);
        fields->agenda = diary_take_copy(arena, buf_str(&both));
    }
}

struct diary_slot *itip__need_row(struct diary_item *view, int64_t slot_s)
{
    struct diary_slot *row = diary_item_slot(view, slot_s);
    size_t i = view->slot_count;

    if (row != NULL)
        return row;
    for (; i > 0 && view->slots[i - 1].slot_s > slot_s; i--)
        view->slots[i] = view->slots[i - 1];
    view->slot_count++;
    diary_slot_init(&view->slots[i], slot_s);
    return &view->slots[i];
}

/* Leaves of each date what he sees. */
static void bare_slots(struct diary_item *view, const struct diary_item *item,
                       const struct itip_sides *sides,
                       struct diary_arena *arena)
{
    const struct diary_seat *whole =
        diary_item_other(item, sides->attendee, DIARY_SLOT_ALL);

    view->slots = diary_take(arena, item->slot_count + item->other_count + 1,
                             sizeof(*view->slots));
    for (size_t i = 0; i < item->slot_count; i++) {
        struct diary_slot *row = &view->slots[i];

        *row = item->slots[i];
        bare_fields(&row->fields, arena);
        row->state = diary_slot_is_off(row) ? DIARY_REMOVED : DIARY_OPEN;
        row->done_s = DIARY_NONE;
        row->created_s = 0;
        row->modified_s = sides->now_s;
        row->sequence = 0;
    }
    view->slot_count = item->slot_count;
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *one = &item->others[i];
        struct diary_slot *row;

        if (one->person != sides->attendee || one->slot_s == DIARY_SLOT_ALL ||
            is_asked(one, whole) == is_asked(NULL, whole))
            continue;
        row = itip__need_row(view, one->slot_s);
        row->sequence = 0;
        row->created_s = 0;
        row->modified_s = sides->now_s;
        if (!is_asked(one, whole))
            row->state = DIARY_REMOVED;
    }
}

void itip__place_at_booked(struct diary_fields *fields,
                           const struct diary_item *item,
                           const struct itip_sides *sides)
{
    if (fields->location != NULL && *fields->location != '\0')
        return;
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];
        const struct diary_person *one = itip__person(sides, seat->person);

        if (seat->slot_s == DIARY_SLOT_ALL && is_asked(NULL, seat) &&
            one != NULL && one->kind == DIARY_LOCATION) {
            fields->location = one->name;
            return;
        }
    }
}

struct diary_item *itip__bare_view(const struct diary_item *item,
                                   const struct itip_sides *sides,
                                   struct diary_arena *arena)
{
    struct diary_item *view = diary_take(arena, 1, sizeof(*view));

    *view = *item;
    bare_fields(&view->followup.fields, arena);
    view->followup.fields.visible = DIARY_FOR_ALL;
    view->followup.fields.published = 0;
    view->followup.caution = DIARY_CAUTION_NONE;
    view->followup.created_s = 0;
    view->followup.modified_s = sides->now_s;
    diary_seat_init(&view->seat, DIARY_SLOT_ALL);
    view->seat_count = 0;
    bare_slots(view, item, sides, arena);
    return view;
}

struct diary_item *itip__view(const struct diary_item *item,
                              const struct itip_sides *sides, bool *lone,
                              struct diary_arena *arena)
{
    const struct diary_seat *whole;
    struct diary_item *view;
    bool has_any = false;

    *lone = false;
    if (item == NULL)
        return NULL;
    whole = diary_item_other(item, sides->attendee, DIARY_SLOT_ALL);
    for (size_t i = 0; i < item->other_count; i++)
        has_any |= item->others[i].person == sides->attendee &&
                   is_asked(&item->others[i], whole);
    if (!has_any && !is_asked(NULL, whole))
        return NULL;
    *lone = !is_asked(NULL, whole);
    view = itip__bare_view(item, sides, arena);
    itip__place_at_booked(&view->followup.fields, item, sides);
    /* A single follow-up that was skipped is off. */
    if (!diary_item_repeats(view) && view->slot_count > 0 &&
        view->slots[0].state == DIARY_REMOVED)
        return NULL;
    return view;
}

/* ---- the text ----------------------------------------------------------- */

const char *itip__end_text(struct ical_exporter *exporter, struct buf *out,
                           struct diary_arena *arena)
{
    return ical_export_end(exporter) == TAKT_OK
               ? diary_take_copy(arena, buf_str(out))
               : "";
}
