/* SPDX-License-Identifier: MIT */
#include "server/api/entry.h"

#include <string.h>

#include "diary/list.h"
#include "server/api/series_date.h"

const char *entry_kind_word(int64_t kind)
{
    static const char *const words[DIARY_KIND__COUNT] = {[DIARY_MEETING] =
                                                             "meeting",
                                                         [DIARY_TASK] = "task",
                                                         [DIARY_CALL] = "call"};

    return words[kind];
}

static const char *state_word(enum diary_state state)
{
    static const char *const words[DIARY_STATE__COUNT] = {
        [DIARY_OPEN] = "open",           [DIARY_STARTED] = "started",
        [DIARY_COMPLETED] = "completed", [DIARY_SKIPPED] = "skipped",
        [DIARY_REMOVED] = "removed",
    };

    return words[state];
}

const char *entry_priority_word(int64_t priority)
{
    return priority == DIARY_LOW    ? "low"
           : priority == DIARY_HIGH ? "high"
                                    : "medium";
}

const char *answer_word(int64_t answer)
{
    switch (answer) {
    case DIARY_ANSWER_ACCEPTED:
        return "accepted";
    case DIARY_ANSWER_HIDDEN:
        return "hidden";
    case DIARY_ANSWER_INVITATION:
        return "invitation";
    case DIARY_ANSWER_MOVED:
        return "moved";
    case DIARY_ANSWER_SEEN:
        return "seen";
    case DIARY_ANSWER_MOVED_SEEN:
        return "moved-seen";
    case DIARY_ANSWER_DECLINED:
        return "declined";
    case DIARY_ANSWER_ASSIGNMENT:
        return "assignment";
    case DIARY_ANSWER_ASSIGNMENT_SEEN:
        return "assignment-seen";
    case DIARY_ANSWER_CANCELLED:
        return "cancelled";
    default:
        return NULL;
    }
}

bool answer_is_assignment(int64_t answer)
{
    return answer == DIARY_ANSWER_ASSIGNMENT ||
           answer == DIARY_ANSWER_ASSIGNMENT_SEEN;
}

bool entries_begin(struct entries *out, struct ask *ask)
{
    *out = (struct entries){.ask = ask};
    if (diary_types(&ask->call, &out->types, &out->type_count, ask->arena,
                    &ask->err) == TAKT_OK)
        return true;
    ask_refuse(ask);
    return false;
}

static const char *color_of(const struct entries *entries, int64_t type)
{
    for (size_t i = 0; i < entries->type_count; i++)
        if (entries->types[i].id == type)
            return entries->types[i].color;
    return NULL;
}

bool entry_is_overdue(const struct diary_entry *entry, int64_t now_s)
{
    const struct diary_date *date = &entry->date;

    return entry->item->followup.timing.kind != DIARY_MEETING &&
           (date->state == DIARY_OPEN || date->state == DIARY_STARTED) &&
           date->end_at_s < now_s;
}

/* The label of the first link of a kind. */
static const char *link_of(const struct entries *entries, const char *links,
                           const char *kind)
{
    struct diary_element link;

    while (diary_list_next(&links, &link, entries->ask->arena))
        if (strcmp(link.cell[0], kind) == 0)
            return link.cell[1];
    return NULL;
}

/* A time in the reader's zone; dates and floating times are as they are. */
static void put_time(struct json_out *out, const struct entries *entries,
                     const char *name, const struct diary_timing *timing,
                     int64_t at_s, int64_t wall_s)
{
    bool is_date = timing->frame == TAKT_FRAME_DATE;

    json_out_key(out, name);
    if (is_date || timing->frame == TAKT_FRAME_FLOATING)
        wall_put(out, is_date, wall_s);
    else
        wall_put(out, false, reader_wall(&entries->ask->reader, at_s));
}

static void put_when(struct json_out *out, const struct entries *entries,
                     const struct diary_timing *timing,
                     const struct diary_date *date)
{
    put_time(out, entries, "start", timing, date->at_s, date->wall_s);
    put_time(out, entries, "end", timing, date->end_at_s, date->end_wall_s);
    json_out_key(out, "at");
    instant_put(out, date->at_s);
}

static void put_links(struct json_out *out, const struct entries *entries,
                      const char *links)
{
    put_text(out, "company", link_of(entries, links, DIARY_LINK_COMPANY));
    put_text(out, "contact", link_of(entries, links, DIARY_LINK_CONTACT));
}

/* What is an entry's own. */
static void put_own(struct json_out *out, const struct entries *entries,
                    const struct diary_entry *entry, bool has_conflict)
{
    const struct diary_timing *timing = &entry->item->followup.timing;
    const struct diary_date *date = &entry->date;

    json_out_key(out, "slot");
    slot_put(out, entry->item, date->slot_s);
    put_when(out, entries, timing, date);
    put_text(out, "state", state_word(date->state));
    put_bool(out, "changed", date->is_changed);
    put_bool(out, "moved", date->is_moved);
    put_bool(out, "overdue", entry_is_overdue(entry, entries->ask->call.now_s));
    put_bool(out, "conflict", has_conflict);
}

/* What the person of the diary has answered; none of his own. */
static int64_t answer_on(const struct diary_entry *entry)
{
    const struct diary_seat *one = entry->date.seat;

    return one != NULL && one->answer != DIARY_NONE ? one->answer
                                                    : entry->item->seat.answer;
}

/* What all dates of a follow-up have alike that have no values of their
 * own. */
static void put_alike(struct json_out *out, const struct entries *entries,
                      const struct diary_entry *entry)
{
    const struct diary_item *item = entry->item;
    const struct diary_timing *timing = &item->followup.timing;
    struct diary_fields fields = diary_fields_on(item, &entry->date);
    struct diary_seat seat = diary_seat_on(item, &entry->date);
    const bool is_seen = ask_sees(entries->ask, item, &entry->date);

    put_number(out, "owner", timing->owner);
    put_number(out, "id", timing->id);
    put_text(out, "kind", entry_kind_word(timing->kind));
    put_bool(out, "all_day", timing->frame == TAKT_FRAME_DATE);
    put_text(out, "title",
             !is_seen               ? NULL
             : fields.title != NULL ? fields.title
                                    : "");
    put_text(out, "location", fields.location);
    put_number(out, "type", fields.type);
    put_text(out, "color", color_of(entries, fields.type));
    put_text(out, "priority", entry_priority_word(seat.priority));
    put_text(out, "show_as", seat.show_as == DIARY_FREE ? "free" : "busy");
    put_bool(out, "repeats",
             diary_item_repeats(item) ||
                 timing->mode == DIARY_AFTER_COMPLETION);
    put_bool(out, "alarm", seat.alarm_s >= 0);
    put_bool(out, "private", fields.visible == DIARY_FOR_OWNER);
    put_links(out, entries, fields.links);
    put_text(out, "answer", answer_word(answer_on(entry)));
    put_bool(out, "may_edit",
             is_seen && ask_may_edit(entries->ask, timing->owner));
}

void entry_put(struct json_out *out, const struct entries *entries,
               const struct diary_entry *entry, bool has_conflict)
{
    json_out_object(out);
    put_own(out, entries, entry, has_conflict);
    put_alike(out, entries, entry);
    json_out_end(out, '}');
}

/* ---- what is said again ------------------------------------------------- */

/* Where in the text it stands what the dates of an item have alike. */
struct said_before {
    const struct diary_item *item; /* NULL: nothing yet */
    size_t at;
    size_t len;
};

/* Items are remembered by their address, one in each place. */
#define SAID_PLACES 4096

static struct said_before *place_of(struct said_before *places,
                                    const struct diary_item *item)
{
    uint64_t hash = (uint64_t)(uintptr_t)item * UINT64_C(0x9e3779b97f4a7c15);

    return &places[(hash >> 32) % SAID_PLACES];
}

/* Writes one, and copies from the text so far what an earlier date of the
 * same follow-up has said. */
static void put_again(struct json_out *out, const struct entries *entries,
                      const struct diary_entry *entry, bool has_conflict,
                      struct said_before *places)
{
    struct said_before *said = place_of(places, entry->item);
    struct buf *buf = out->buf;

    json_out_object(out);
    put_own(out, entries, entry, has_conflict);
    if (entry->date.row != NULL || entry->date.seat != NULL) {
        put_alike(out, entries, entry);
    } else if (said->item != entry->item) {
        *said = (struct said_before){.item = entry->item, .at = buf->len};
        put_alike(out, entries, entry);
        said->len = buf->len - said->at;
    } else if (buf_reserve(buf, said->len)) {
        memcpy(buf->data + buf->len, buf->data + said->at, said->len);
        buf_commit(buf, said->len);
    }
    json_out_end(out, '}');
}

/* ---- conflicts ---------------------------------------------------------- */

bool entry_is_busy(const struct diary_entry *entry)
{
    struct diary_seat seat = diary_seat_on(entry->item, &entry->date);

    return entry->item->followup.timing.kind != DIARY_TASK &&
           seat.show_as == DIARY_BUSY && entry->date.state != DIARY_SKIPPED &&
           entry->date.end_at_s > entry->date.at_s;
}

/* Marks what overlaps something else. Of entries in the order of their starts
 * it is enough to compare each with the one before it that ends last: whatever
 * overlaps another was compared with one that it overlaps too. */
static void mark_conflicts(const struct diary_entry *list, size_t count,
                           bool *marks)
{
    size_t last = SIZE_MAX;

    for (size_t i = 0; i < count; i++) {
        if (!entry_is_busy(&list[i]))
            continue;
        if (last != SIZE_MAX && list[i].date.at_s < list[last].date.end_at_s)
            marks[i] = marks[last] = true;
        if (last == SIZE_MAX ||
            list[i].date.end_at_s > list[last].date.end_at_s)
            last = i;
    }
}

const bool *entries_conflicts(const struct ask *ask,
                              const struct diary_entry *list, size_t count)
{
    bool *marks = diary_take(ask->arena, count + 1, sizeof(*marks));

    mark_conflicts(list, count, marks);
    return marks;
}

void entries_put(struct json_out *out, const struct entries *entries,
                 const struct diary_entry *list, size_t count)
{
    const bool *marks = entries_conflicts(entries->ask, list, count);
    struct said_before *places =
        diary_take(entries->ask->arena, SAID_PLACES, sizeof(*places));

    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        put_again(out, entries, &list[i], marks[i], places);
    json_out_end(out, ']');
}
