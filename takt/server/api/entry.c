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
    put_bool(out, "all_day", timing->frame == TAKT_FRAME_DATE);
}

static void put_links(struct json_out *out, const struct entries *entries,
                      const char *links)
{
    put_text(out, "company", link_of(entries, links, DIARY_LINK_COMPANY));
    put_text(out, "contact", link_of(entries, links, DIARY_LINK_CONTACT));
}

void entry_put(struct json_out *out, const struct entries *entries,
               const struct diary_entry *entry, bool has_conflict)
{
    const struct diary_item *item = entry->item;
    const struct diary_timing *timing = &item->followup.timing;
    const struct diary_date *date = &entry->date;
    struct diary_fields fields = diary_fields_on(item, date);
    struct diary_seat seat = diary_seat_on(item, date);
    const bool is_seen = ask_sees(entries->ask, item, date);

    json_out_object(out);
    put_number(out, "owner", timing->owner);
    put_number(out, "id", timing->id);
    json_out_key(out, "slot");
    slot_put(out, item, date->slot_s);
    put_text(out, "kind", entry_kind_word(timing->kind));
    put_when(out, entries, timing, date);
    put_text(out, "title",
             !is_seen               ? NULL
             : fields.title != NULL ? fields.title
                                    : "");
    put_text(out, "location", fields.location);
    put_number(out, "type", fields.type);
    put_text(out, "color", color_of(entries, fields.type));
    put_text(out, "state", state_word(date->state));
    put_text(out, "priority", entry_priority_word(seat.priority));
    put_text(out, "show_as", seat.show_as == DIARY_FREE ? "free" : "busy");
    put_bool(out, "repeats",
             diary_item_repeats(item) ||
                 timing->mode == DIARY_AFTER_COMPLETION);
    put_bool(out, "changed", date->is_changed);
    put_bool(out, "moved", date->is_moved);
    put_bool(out, "alarm", seat.alarm_s >= 0);
    put_bool(out, "private", fields.visible == DIARY_FOR_OWNER);
    put_bool(out, "overdue", entry_is_overdue(entry, entries->ask->call.now_s));
    put_bool(out, "conflict", has_conflict);
    put_links(out, entries, fields.links);
    put_bool(out, "may_edit",
             is_seen && entries->ask->look.level == DIARY_LEVEL_WRITE);
    json_out_end(out, '}');
}

/* ---- conflicts
 * ---------------------------------------------------------------- */

/* Whether an entry takes up time that others could collide with. */
static bool is_busy(const struct diary_entry *entry)
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
        if (!is_busy(&list[i]))
            continue;
        if (last != SIZE_MAX && list[i].date.at_s < list[last].date.end_at_s)
            marks[i] = marks[last] = true;
        if (last == SIZE_MAX ||
            list[i].date.end_at_s > list[last].date.end_at_s)
            last = i;
    }
}

void entries_put(struct json_out *out, const struct entries *entries,
                 const struct diary_entry *list, size_t count)
{
    bool *marks = diary_take(entries->ask->arena, count + 1, sizeof(*marks));

    memset(marks, 0, count * sizeof(*marks));
    mark_conflicts(list, count, marks);
    json_out_array(out);
    for (size_t i = 0; i < count; i++)
        entry_put(out, entries, &list[i], marks[i]);
    json_out_end(out, ']');
}
