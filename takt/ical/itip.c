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
#include "ical/itip_view.h"
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

/* ---- writing ------------------------------------------------------------ */

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
    return itip__end_text(&exporter, &out, arena);
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
    const char *parties = itip__parties(
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
            one->answer != DIARY_NONE && diary_is_asked(one->answer) &&
            (row == NULL || row->state != DIARY_REMOVED))
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
    struct diary_item *was = itip__view(told->before, sides, &was_lone, arena);
    struct diary_item *now = itip__view(told->after, sides, &is_lone, arena);
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

/* ---- what asks nothing --------------------------------------------------- */

void itip_decline_counter(struct itip_object *out,
                          const struct diary_item *item, int64_t slot_s,
                          const struct itip_sides *sides,
                          struct diary_arena *arena)
{
    bool lone;
    struct diary_item *view = itip__view(item, sides, &lone, arena);

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
    view = itip__bare_view(&alone, sides, arena);
    itip__place_at_booked(&view->followup.fields, item, sides);
    said = *view;
    itip__add_organizer(&lines, sides);
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
