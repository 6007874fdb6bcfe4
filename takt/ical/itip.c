/* SPDX-License-Identifier: MIT */
/*
 * Writing iTIP; see itip.h.
 *
 * Two views are compared as they would be written, without what grows. Where
 * one date alone differs, it alone is told, with its RECURRENCE-ID, which
 * every client understands; else the whole is, with all its exceptions. Every
 * component bears the SEQUENCE of the whole, so that no client takes a later
 * change of one date for an older one.
 */
#include "ical/itip.h"

#include <inttypes.h>
#include <string.h>

#include "ical/export.h"
#include "ical/face.h"
#include "ical/itip_dates.h"
#include "ical/value.h"

static const char *const names[] = {
    [ITIP_NONE] = "",
    [ITIP_PUBLISH] = "PUBLISH",
    [ITIP_REQUEST] = "REQUEST",
    [ITIP_REPLY] = "REPLY",
    [ITIP_ADD] = "ADD",
    [ITIP_CANCEL] = "CANCEL",
    [ITIP_REFRESH] = "REFRESH",
    [ITIP_COUNTER] = "COUNTER",
    [ITIP_DECLINECOUNTER] = "DECLINECOUNTER",
};

const char *itip_method_name(enum itip_method method)
{
    return names[method];
}

enum itip_method itip_method_of(const char *name, size_t len)
{
    for (int i = ITIP_NONE + 1; i < ITIP_METHOD__COUNT; i++)
        if (ical_text_is((struct ical_text){name, len}, names[i]))
            return (enum itip_method)i;
    return ITIP_NONE;
}

/* ---- who ---------------------------------------------------------------- */

static const struct diary_person *person_of(const struct itip_sides *sides,
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

static void add_organizer(struct buf *lines, const struct itip_sides *sides)
{
    buf_add_str(lines, "ORGANIZER");
    add_party(lines, sides->name, sides->organizer);
}

static void add_attendee(struct buf *lines, const struct diary_person *person,
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

/* Everybody who has an address, the attendee first. */
static const char *parties_of(const struct diary_item *item, int64_t slot_s,
                              const struct itip_sides *sides,
                              struct diary_arena *arena)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);

    const struct diary_seat *his =
        diary_item_other(item, sides->attendee, slot_s);

    if (his == NULL || his->answer == DIARY_NONE)
        his = diary_item_other(item, sides->attendee, DIARY_SLOT_ALL);
    add_organizer(&lines, sides);
    add_attendee(&lines, person_of(sides, sides->attendee),
                 his == NULL ? DIARY_ANSWER_INVITATION : his->answer, true);
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
            add_attendee(&lines, person_of(sides, seat->person), seat->answer,
                         false);
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

/* The row of a date, made in its place if there is none; there is room. */
static struct diary_slot *need_row(struct diary_item *view, int64_t slot_s)
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
        row = need_row(view, one->slot_s);
        row->sequence = 0;
        row->created_s = 0;
        row->modified_s = sides->now_s;
        if (!is_asked(one, whole))
            row->state = DIARY_REMOVED;
    }
}

/* Where a follow-up has no place of its own, that is the location that takes
 * part in all of it. */
static void place_at_booked(struct diary_fields *fields,
                            const struct diary_item *item,
                            const struct itip_sides *sides)
{
    if (fields->location != NULL && *fields->location != '\0')
        return;
    for (size_t i = 0; i < item->other_count; i++) {
        const struct diary_seat *seat = &item->others[i];
        const struct diary_person *one = person_of(sides, seat->person);

        if (seat->slot_s == DIARY_SLOT_ALL && is_asked(NULL, seat) &&
            one != NULL && one->kind == DIARY_LOCATION) {
            fields->location = one->name;
            return;
        }
    }
}

/* The follow-up without what is the house's own. */
static struct diary_item *bare_view(const struct diary_item *item,
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

/* The follow-up as he sees it; NULL: he is not asked to any of it. `lone` is
 * set if he is asked to single dates alone. */
static struct diary_item *view_of(const struct diary_item *item,
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
    view = bare_view(item, sides, arena);
    place_at_booked(&view->followup.fields, item, sides);
    /* A single follow-up that was skipped is off. */
    if (!diary_item_repeats(view) && view->slot_count > 0 &&
        view->slots[0].state == DIARY_REMOVED)
        return NULL;
    return view;
}

/* ---- writing ------------------------------------------------------------ */

static const char *end_text(struct ical_exporter *exporter, struct buf *out,
                            struct diary_arena *arena)
{
    return ical_export_end(exporter) == TAKT_OK
               ? diary_take_copy(arena, buf_str(out))
               : "";
}

/* The whole, or with slots one by one. */
static const char *write_text(const struct diary_item *view,
                              enum itip_method method, const int64_t *slots,
                              size_t slot_count, const struct itip_sides *sides,
                              struct diary_arena *arena)
{
    TAKT_AUTO(buf) out = BUF_INIT(ICAL_FILE_MAX);
    struct ical_exporter exporter;

    ical_export_begin(&exporter, &out, sides->zones);
    exporter.method = method == ITIP_NONE ? NULL : itip_method_name(method);
    exporter.now_s = sides->now_s;
    if (slots == NULL)
        ical_export_item(&exporter, view, NULL, NULL);
    for (size_t i = 0; i < slot_count; i++) {
        const struct diary_slot *row = diary_item_slot(view, slots[i]);
        struct diary_slot fresh;

        diary_slot_init(&fresh, slots[i]);
        if (row != NULL)
            fresh = *row;
        fresh.state = DIARY_OPEN; /* a cancelled one is told as it was */
        fresh.sequence = view->followup.sequence;
        fresh.modified_s = sides->now_s;
        ical_export_date(&exporter, view, &fresh);
    }
    return end_text(&exporter, &out, arena);
}

/* Gives the dates the SEQUENCE of the whole. */
static void number_slots(struct diary_item *said, struct diary_arena *arena)
{
    struct diary_slot *slots =
        diary_take(arena, said->slot_count + 1, sizeof(*slots));

    for (size_t i = 0; i < said->slot_count; i++) {
        slots[i] = said->slots[i];
        slots[i].sequence = said->followup.sequence;
    }
    said->slots = slots;
}

/* A message about all of it (slots NULL), or about some dates. */
static struct itip_object
message(const struct diary_item *item, const struct diary_item *view,
        enum itip_method method, const int64_t *slots, size_t slot_count,
        const struct itip_sides *sides, struct diary_arena *arena)
{
    struct diary_item said = *view;
    const char *parties = parties_of(
        item, slot_count == 1 ? slots[0] : DIARY_SLOT_ALL, sides, arena);
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);

    buf_add_str(&lines, parties);
    if (method == ITIP_CANCEL)
        buf_add_str(&lines, "STATUS:CANCELLED\n");
    if (method == ITIP_CANCEL && slots == NULL)
        said.slot_count = 0; /* the whole is off: no date is otherwise */
    itip_dates_as_rule(&said, arena);
    number_slots(&said, arena);
    said.followup.fields.lines = buf_str(&lines);
    return (struct itip_object){
        .method = method,
        .view = view,
        .slot_s = slot_count == 1 ? slots[0] : DIARY_NONE,
        .answer = DIARY_NONE,
        .text = write_text(&said, method, slots, slot_count, sides, arena),
    };
}

/* ---- what differs ------------------------------------------------------- */

/* A view without what grows, as text: the whole, or one date of it. */
static const char *plain_text(const struct diary_item *view,
                              const int64_t *slot_s, bool with_slots,
                              const struct itip_sides *sides,
                              struct diary_arena *arena)
{
    struct itip_sides timeless = *sides;
    struct diary_item plain = *view;

    timeless.now_s = view->followup.timing.start_s;
    plain.followup.modified_s = 0;
    plain.followup.sequence = 0;
    plain.followup.fields.lines = NULL;
    if (!with_slots && slot_s == NULL)
        plain.slot_count = 0;
    return write_text(&plain, ITIP_NONE, slot_s, slot_s != NULL, &timeless,
                      arena);
}

/* How a date stands, as text; "" if nothing of it is its own. */
static const char *plain_slot(const struct diary_item *view, int64_t slot_s,
                              const struct itip_sides *sides,
                              struct diary_arena *arena)
{
    const struct diary_slot *row = diary_item_slot(view, slot_s);

    if (row == NULL)
        return "";
    return row->state == DIARY_REMOVED
               ? "off"
               : plain_text(view, &slot_s, true, sides, arena);
}

/* The dates on which two views differ, of which at most max are kept; answers
 * how many there are. */
static size_t differing(const struct diary_item *was,
                        const struct diary_item *now, int64_t *out, size_t max,
                        const struct itip_sides *sides,
                        struct diary_arena *arena)
{
    size_t i = 0;
    size_t j = 0;
    size_t count = 0;

    while (i < was->slot_count || j < now->slot_count) {
        int64_t slot_s;

        if (j == now->slot_count ||
            (i < was->slot_count &&
             was->slots[i].slot_s < now->slots[j].slot_s))
            slot_s = was->slots[i].slot_s;
        else
            slot_s = now->slots[j].slot_s;
        i += i < was->slot_count && was->slots[i].slot_s == slot_s;
        j += j < now->slot_count && now->slots[j].slot_s == slot_s;
        if (strcmp(plain_slot(was, slot_s, sides, arena),
                   plain_slot(now, slot_s, sides, arena)) == 0)
            continue;
        if (count < max)
            out[count] = slot_s;
        count++;
    }
    return count;
}

static bool is_added(const struct diary_item *view, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(view, slot_s);

    return row != NULL && row->origin == DIARY_BY_HAND;
}

/* What has changed of what he is asked to as a whole. */
static size_t tell_whole(struct itip_object *out, const struct diary_item *item,
                         const struct diary_item *was,
                         const struct diary_item *now,
                         const struct itip_sides *sides,
                         struct diary_arena *arena)
{
    const bool same_rule =
        diary_item_repeats(was) && diary_item_repeats(now) &&
        strcmp(plain_text(was, NULL, false, sides, arena),
               plain_text(now, NULL, false, sides, arena)) == 0;
    int64_t slot_s;
    size_t count = 2;

    if (strcmp(plain_text(was, NULL, true, sides, arena),
               plain_text(now, NULL, true, sides, arena)) == 0)
        return 0;
    if (same_rule)
        count = differing(was, now, &slot_s, 1, sides, arena);
    if (count != 1 || is_added(was, slot_s) || is_added(now, slot_s)) {
        out[0] = message(item, now, ITIP_REQUEST, NULL, 0, sides, arena);
        return 1;
    }
    const struct diary_slot *row = diary_item_slot(now, slot_s);
    const bool is_gone = row != NULL && row->state == DIARY_REMOVED;
    out[0] =
        message(item, is_gone ? was : now, is_gone ? ITIP_CANCEL : ITIP_REQUEST,
                &slot_s, 1, sides, arena);
    return 1;
}

/* The single dates that he is asked to, of a follow-up whose whole he is not
 * asked to. */
static size_t lone_slots(const struct diary_item *item,
                         const struct diary_item *view,
                         const struct itip_sides *sides, int64_t **out,
                         struct diary_arena *arena)
{
    size_t count = 0;

    *out = diary_take(arena, item == NULL ? 1 : item->other_count + 1,
                      sizeof(**out));
    for (size_t i = 0; view != NULL && i < item->other_count; i++) {
        const struct diary_seat *one = &item->others[i];
        const struct diary_slot *row = diary_item_slot(view, one->slot_s);

        if (one->person == sides->attendee && one->slot_s != DIARY_SLOT_ALL &&
            is_asked(one, NULL) && (row == NULL || row->state != DIARY_REMOVED))
            (*out)[count++] = one->slot_s;
    }
    return count;
}

static bool has_slot(const int64_t *slots, size_t count, int64_t slot_s)
{
    for (size_t i = 0; i < count; i++)
        if (slots[i] == slot_s)
            return true;
    return false;
}

/* Whether a date is the same to him in both views. */
static bool is_same_date(const struct diary_item *was,
                         const struct diary_item *now, int64_t slot_s,
                         const struct itip_sides *sides,
                         struct diary_arena *arena)
{
    return strcmp(plain_text(was, &slot_s, true, sides, arena),
                  plain_text(now, &slot_s, true, sides, arena)) == 0;
}

/* What has changed of the single dates that he is, or was, asked to. */
static size_t tell_lone(struct itip_object *out, const struct diary_told *told,
                        const struct diary_item *was,
                        const struct diary_item *now,
                        const struct itip_sides *sides,
                        struct diary_arena *arena)
{
    int64_t *before;
    int64_t *after;
    const size_t before_count =
        lone_slots(told->before, was, sides, &before, arena);
    const size_t after_count =
        lone_slots(told->after, now, sides, &after, arena);
    int64_t *gone = diary_take(arena, before_count + 1, sizeof(*gone));
    int64_t *asked = diary_take(arena, after_count + 1, sizeof(*asked));
    size_t gone_count = 0;
    size_t asked_count = 0;
    size_t count = 0;

    for (size_t i = 0; i < before_count; i++)
        if (!has_slot(after, after_count, before[i]))
            gone[gone_count++] = before[i];
    for (size_t i = 0; i < after_count; i++)
        if (!has_slot(before, before_count, after[i]) ||
            !is_same_date(was, now, after[i], sides, arena))
            asked[asked_count++] = after[i];
    if (asked_count > 0)
        out[count++] = message(told->after, now, ITIP_REQUEST, asked,
                               asked_count, sides, arena);
    if (gone_count > 0)
        out[count++] = message(told->before, was, ITIP_CANCEL, gone, gone_count,
                               sides, arena);
    return count;
}

/* He was asked to all, and is to single dates: all is off but for these, whose
 * SEQUENCE is later. */
static size_t
tell_narrowed(struct itip_object *out, const struct diary_told *told,
              struct diary_item *was, const struct diary_item *now,
              const struct itip_sides *sides, struct diary_arena *arena)
{
    int64_t *asked;
    const size_t count = lone_slots(told->after, now, sides, &asked, arena);

    was->followup.sequence = now->followup.sequence - 1; /* it has grown */
    out[0] = message(told->before, was, ITIP_CANCEL, NULL, 0, sides, arena);
    if (count == 0)
        return 1;
    out[1] =
        message(told->after, now, ITIP_REQUEST, asked, count, sides, arena);
    return 2;
}

/* Whether a follow-up, or a date of it, takes place still, for others. */
static bool takes_place(const struct diary_item *item, int64_t slot_s)
{
    const struct diary_slot *row;

    if (item == NULL)
        return false;
    if (slot_s == DIARY_NONE && !diary_item_repeats(item) &&
        item->slot_count > 0)
        slot_s = item->slots[0].slot_s;
    row = slot_s == DIARY_NONE ? NULL : diary_item_slot(item, slot_s);
    return !diary_slot_is_off(row);
}

size_t itip_tell(struct itip_object out[ITIP_OBJECTS_MAX],
                 const struct diary_told *told, const struct itip_sides *sides,
                 struct diary_arena *arena)
{
    bool was_lone;
    bool is_lone;
    struct diary_item *was = view_of(told->before, sides, &was_lone, arena);
    struct diary_item *now = view_of(told->after, sides, &is_lone, arena);
    size_t count = 0;

    if (was != NULL) /* an end is later than what it ends */
        was->followup.sequence = told->after != NULL
                                     ? told->after->followup.sequence
                                     : told->before->followup.sequence + 1;
    if (was == NULL && now == NULL)
        return 0;
    if (now != NULL && !is_lone && was != NULL && !was_lone)
        count = tell_whole(out, told->after, was, now, sides, arena);
    else if (now != NULL && !is_lone)
        out[count++] =
            message(told->after, now, ITIP_REQUEST, NULL, 0, sides, arena);
    else if (was != NULL && !was_lone && now == NULL)
        out[count++] =
            message(told->before, was, ITIP_CANCEL, NULL, 0, sides, arena);
    else if (was != NULL && !was_lone)
        count = tell_narrowed(out, told, was, now, sides, arena);
    else
        count = tell_lone(out, told, was, now, sides, arena);
    for (size_t i = 0; i < count; i++) {
        out[i].is_new = was == NULL;
        out[i].was = was;
        out[i].is_removed = out[i].method == ITIP_CANCEL &&
                            takes_place(told->after, out[i].slot_s);
    }
    return count;
}

/* ---- replies ------------------------------------------------------------ */

/* What has been answered to a date, or to all; DIARY_NONE: nothing of its
 * own. */
static int64_t answer_in(const struct diary_item *item, int64_t person,
                         int64_t slot_s)
{
    const struct diary_seat *seat =
        item == NULL ? NULL : diary_item_other(item, person, slot_s);

    return seat == NULL ? DIARY_NONE : seat->answer;
}

static bool is_answered(int64_t answer)
{
    return answer == DIARY_ANSWER_ACCEPTED || answer == DIARY_ANSWER_DECLINED;
}

/* Whether somebody is asked and has not answered, or no more so. */
static bool is_unanswered(int64_t answer)
{
    return answer == DIARY_ANSWER_INVITATION || answer == DIARY_ANSWER_SEEN ||
           answer == DIARY_ANSWER_MOVED || answer == DIARY_ANSWER_MOVED_SEEN;
}

/* Adds the lines of what an attendee says: between whom, and why. */
static void add_said(struct buf *lines, const struct itip_sides *sides,
                     int64_t answer, const char *reason)
{
    add_organizer(lines, sides);
    add_attendee(lines, person_of(sides, sides->attendee), answer, false);
    if (reason == NULL)
        return;
    buf_add_str(lines, "COMMENT:");
    ical_text_escape(lines, reason);
    buf_add_char(lines, '\n');
}

/* Adds the component of an answer. */
static void add_reply(struct ical_exporter *exporter,
                      const struct diary_item *view,
                      const struct diary_seat *seat,
                      const struct itip_sides *sides)
{
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    struct diary_item said = *view;
    struct diary_slot row;

    add_said(&lines, sides, seat->answer, seat->reject_reason);
    said.followup.fields.lines = buf_str(&lines);
    said.followup.fields.agenda = NULL;
    said.slot_count = 0;
    if (seat->slot_s == DIARY_SLOT_ALL) {
        ical_export_item(exporter, &said, NULL, NULL);
        return;
    }
    diary_slot_init(&row, seat->slot_s);
    row.sequence = view->followup.sequence;
    row.modified_s = sides->now_s;
    ical_export_date(exporter, &said, &row);
}

/* The answers that an operation has changed, as it leaves them. */
struct answers {
    struct diary_seat *seats;
    size_t count;
};

/* Adds a seat if it says otherwise than what holds without it. */
static void add_answer(struct answers *answers, const struct diary_seat *seat,
                       int64_t held)
{
    if (seat->answer != held &&
        (is_answered(seat->answer) ||
         (is_unanswered(seat->answer) && (is_answered(held)))))
        answers->seats[answers->count++] = *seat;
}

/* Finds them, that to all first. */
static struct answers find_answers(const struct diary_told *told,
                                   int64_t person, struct diary_arena *arena)
{
    const struct diary_item *was = told->before;
    const struct diary_item *now = told->after;
    const struct diary_seat *all =
        diary_item_other(now, person, DIARY_SLOT_ALL);
    const int64_t all_was = answer_in(was, person, DIARY_SLOT_ALL);
    const int64_t all_now = all == NULL ? DIARY_NONE : all->answer;
    struct answers answers = {
        .seats = diary_take(arena, now->other_count + was->other_count + 1,
                            sizeof(*answers.seats))};

    if (all != NULL)
        add_answer(&answers, all, all_was);
    const bool is_all = answers.count > 0;
    for (size_t i = 0; i < now->other_count; i++) {
        const struct diary_seat *seat = &now->others[i];
        int64_t held = answer_in(was, person, seat->slot_s);

        if (seat->person != person || seat->slot_s == DIARY_SLOT_ALL)
            continue;
        if (is_all || held == DIARY_NONE)
            held = is_all ? all_now : all_was;
        add_answer(&answers, seat, held);
    }
    /* What was answered for one date alone, and is no more. */
    for (size_t i = 0; i < was->other_count && !is_all; i++) {
        struct diary_seat seat = was->others[i];

        if (seat.person != person || seat.slot_s == DIARY_SLOT_ALL ||
            answer_in(now, person, seat.slot_s) != DIARY_NONE)
            continue;
        const int64_t held = seat.answer;
        seat.answer = all_now;
        seat.reject_reason = NULL;
        add_answer(&answers, &seat, held);
    }
    return answers;
}

bool itip_reply(struct itip_object *out, const struct diary_told *told,
                const struct itip_sides *sides, struct diary_arena *arena)
{
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_FILE_MAX);
    struct ical_exporter exporter;
    struct diary_item *view;
    struct answers answers;
    bool lone;

    if (told->after == NULL || told->before == NULL)
        return false;
    view = view_of(told->after, sides, &lone, arena);
    if (view == NULL)
        return false;
    answers = find_answers(told, sides->attendee, arena);
    ical_export_begin(&exporter, &text, sides->zones);
    exporter.method = itip_method_name(ITIP_REPLY);
    for (size_t i = 0; i < answers.count; i++)
        add_reply(&exporter, view, &answers.seats[i], sides);
    const struct diary_seat *first =
        answers.count > 0 ? &answers.seats[0] : NULL;
    *out = (struct itip_object){
        .method = ITIP_REPLY,
        .view = view,
        .slot_s = first == NULL || first->slot_s == DIARY_SLOT_ALL ||
                          answers.count > 1
                      ? DIARY_NONE
                      : first->slot_s,
        .answer = first == NULL ? DIARY_NONE : first->answer,
        .reason = first == NULL ? NULL : first->reject_reason,
        .text = end_text(&exporter, &text, arena),
    };
    return first != NULL;
}

/* ---- other times --------------------------------------------------------- */

/* The view with the time that is proposed, of the one date or of all. */
static struct diary_item *moved(const struct diary_item *view,
                                const struct diary_notice *proposed,
                                struct diary_arena *arena)
{
    const bool has_length = proposed->length_s != DIARY_NONE;
    struct diary_item *out = diary_take(arena, 1, sizeof(*out));
    struct diary_timing *t = &out->followup.timing;
    const bool is_date = view->followup.timing.frame == TAKT_FRAME_DATE;
    const int64_t length_days = is_date ? proposed->length_s / TAKT_DAY_S : 0;
    const int64_t length_s = is_date ? 0 : proposed->length_s;

    *out = *view;
    if (proposed->slot_s != DIARY_NONE) {
        out->slots =
            diary_take(arena, view->slot_count + 1, sizeof(*out->slots));
        for (size_t i = 0; i < view->slot_count; i++)
            out->slots[i] = view->slots[i];
        struct diary_slot *row = need_row(out, proposed->slot_s);
        row->start_s = proposed->proposed_s;
        row->length_days = has_length ? length_days : row->length_days;
        row->length_s = has_length ? length_s : row->length_s;
        return out;
    }
    t->start_s = proposed->proposed_s;
    t->length_days = has_length ? length_days : t->length_days;
    t->length_s = has_length ? length_s : t->length_s;
    return out;
}

/* SEQUENCE of what he has, which a date may have of its own. */
static int64_t sequence_of(const struct diary_item *item, int64_t slot_s)
{
    const struct diary_slot *row = diary_item_slot(item, slot_s);
    const int64_t sequence = item->followup.sequence;

    return row != NULL && row->sequence > sequence ? row->sequence : sequence;
}

void itip_counter(struct itip_object *out, const struct diary_item *item,
                  const struct diary_notice *proposed,
                  const struct itip_sides *sides, struct diary_arena *arena)
{
    const int64_t slot_s = proposed->slot_s;
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    TAKT_AUTO(buf) text = BUF_INIT(ICAL_FILE_MAX);
    struct ical_exporter exporter;
    bool lone;
    struct diary_item *view = view_of(item, sides, &lone, arena);

    *out = (struct itip_object){.method = ITIP_NONE};
    if (view == NULL)
        return;
    struct diary_item *then = moved(view, proposed, arena);
    struct diary_item said = *then;
    add_said(&lines, sides,
             diary_item_answer(item, sides->attendee,
                               slot_s == DIARY_NONE ? DIARY_SLOT_ALL : slot_s),
             proposed->reason);
    said.followup.fields.lines = buf_str(&lines);
    said.followup.fields.agenda = NULL;
    ical_export_begin(&exporter, &text, sides->zones);
    exporter.method = itip_method_name(ITIP_COUNTER);
    if (slot_s == DIARY_NONE) {
        said.slot_count = 0;
        ical_export_item(&exporter, &said, NULL, NULL);
    } else {
        struct diary_slot row =
            *diary_item_slot(&said, slot_s); /* moved() makes it */
        row.fields.agenda = NULL;
        row.sequence = sequence_of(item, slot_s);
        row.modified_s = sides->now_s;
        ical_export_date(&exporter, &said, &row);
    }
    *out = (struct itip_object){
        .method = ITIP_COUNTER,
        .view = view,
        .proposed = then,
        .slot_s = slot_s,
        .answer = DIARY_NONE,
        .reason = proposed->reason,
        .text = end_text(&exporter, &text, arena),
    };
}

void itip_decline_counter(struct itip_object *out,
                          const struct diary_item *item, int64_t slot_s,
                          const struct itip_sides *sides,
                          struct diary_arena *arena)
{
    bool lone;
    struct diary_item *view = view_of(item, sides, &lone, arena);

    *out = (struct itip_object){.method = ITIP_NONE};
    if (view != NULL)
        *out = message(item, view, ITIP_DECLINECOUNTER,
                       slot_s == DIARY_NONE ? NULL : &slot_s,
                       slot_s != DIARY_NONE, sides, arena);
}

void itip_publish(struct itip_object *out, const struct diary_item *item,
                  int64_t slot_s, const struct itip_sides *sides,
                  struct diary_arena *arena)
{
    const bool is_one = slot_s != DIARY_NONE && diary_item_repeats(item);
    TAKT_AUTO(buf) lines = BUF_INIT(ICAL_FILE_MAX);
    struct diary_item alone = *item;
    struct diary_item *view;
    struct diary_item said;

    alone.other_count = 0; /* who takes part is not told */
    view = bare_view(&alone, sides, arena);
    place_at_booked(&view->followup.fields, item, sides);
    said = *view;
    add_organizer(&lines, sides);
    said.followup.fields.lines = buf_str(&lines);
    itip_dates_as_rule(&said, arena);
    number_slots(&said, arena);
    *out = (struct itip_object){
        .method = ITIP_PUBLISH,
        .is_new = true,
        .view = view,
        .slot_s = is_one ? slot_s : DIARY_NONE,
        .answer = DIARY_NONE,
        .text = write_text(&said, ITIP_PUBLISH, is_one ? &slot_s : NULL, is_one,
                           sides, arena),
    };
}
