/* SPDX-License-Identifier: MIT */
/*
 * A file's components as follow-ups: they are gathered, sorted by UID so that
 * a whole stands before its single dates, made into items, and put back in
 * the order of the file.
 */
#include "ical/import.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "diary/diary.h"
#include "ical/entry.h"
#include "ical/value.h"

struct gathered {
    struct ical_importer in;
    struct ical_entry *entry; /* all of the file, in its order */
    size_t count;
    struct ical_entry **sorted;
};

/* ---- gathering ---------------------------------------------------------- */

static const enum ical_note note_of_fault[ICAL_FAULT__COUNT] = {
    [ICAL_FAULT_LINE] = ICAL_NOTE_LINE,   [ICAL_FAULT_LONG] = ICAL_NOTE_LONG,
    [ICAL_FAULT_OPEN] = ICAL_NOTE_OPEN,   [ICAL_FAULT_END] = ICAL_NOTE_END,
    [ICAL_FAULT_DEPTH] = ICAL_NOTE_DEPTH,
};

/* Notes a component that its structure broke. */
static void note_fault(struct ical_importer *in, uint32_t at)
{
    const struct ical_component *component = &in->tree->component[at];

    (void)ical_note(in, note_of_fault[component->fault], at,
                    component->fault_line, NULL);
}

static void add_part(struct ical_importer *in, struct ical_entry *entry,
                     const struct ical_part *part)
{
    struct ical_entry_part *out = &entry->part[entry->count];
    const struct ical_component *inner;

    out->part = *part;
    if (part->line != NULL) {
        out->group = ical_group_of(part->property.name);
        entry->count++;
        return;
    }
    inner = &in->tree->component[part->component];
    for (uint32_t i = part->component; i < inner->after; i++) {
        if (in->tree->component[i].fault == ICAL_FAULT_NONE)
            continue;
        (void)ical_note(
            in, ICAL_NOTE_PART, i, in->tree->component[i].fault_line,
            ical_keep(in, ICAL_NO_COMPONENT, in->tree->component[i].name));
        return;
    }
    out->group = ical_text_is(inner->name, "VALARM") ? ICAL_GROUP_ALARM
                                                     : ICAL_GROUP_UNKNOWN;
    entry->count++;
}

static void sort_parts(struct ical_importer *in, struct ical_entry *entry)
{
    const struct ical_component *whole = &in->tree->component[entry->component];
    struct ical_cursor cursor = ical_parts(in->tree, entry->component);
    struct ical_part part;

    entry->part =
        diary_take(in->arena, whole->end - whole->begin, sizeof(*entry->part));
    while (ical_part_next(in->tree, entry->component, &cursor, &part))
        add_part(in, entry, &part);
}

/* A UID for a component that has none: made of its text, so that the same
 * file gives the same one again. */
static const char *make_uid(struct ical_importer *in,
                            const struct ical_entry *entry)
{
    const struct ical_component *whole = &in->tree->component[entry->component];
    uint64_t hash = 0;
    char uid[40];

    for (uint32_t i = whole->begin; i < whole->end; i++) {
        const struct ical_text text = in->tree->lines.line[i].text;

        hash = hash * 31 + ical_group_hash(text.at, text.len);
    }
    (void)snprintf(uid, sizeof(uid), "%016" PRIx64 "@import.takt", hash);
    (void)ical_note(in, ICAL_NOTE_NO_UID, entry->component, 0, NULL);
    return diary_take_copy(in->arena, uid);
}

static int64_t sequence_of(const struct ical_entry *entry)
{
    const struct ical_text text = ical_entry_value(entry, "SEQUENCE");
    char digits[12] = "";

    if (text.at == NULL || text.len > 9)
        return 0;
    ical_param_decode(digits, sizeof(digits), text);
    return strtol(digits, NULL, 10) > 0 ? strtol(digits, NULL, 10) : 0;
}

static void read_entry(struct ical_importer *in, struct ical_entry *entry)
{
    const struct ical_entry_part *part;
    struct ical_text uid;
    size_t at = 0;

    sort_parts(in, entry);
    uid = ical_entry_value(entry, "UID");
    entry->uid = uid.len == 0 ? make_uid(in, entry)
                              : ical_keep(in, entry->component, uid);
    entry->title = ical_keep_text(in, entry->component,
                                  ical_entry_value(entry, "SUMMARY"));
    entry->sequence = sequence_of(entry);
    entry->stamp_s = ical_stamp_read(ical_entry_value(entry, "LAST-MODIFIED"));
    if (entry->stamp_s == DIARY_NONE)
        entry->stamp_s = ical_stamp_read(ical_entry_value(entry, "DTSTAMP"));
    part = ical_entry_next(entry, "RECURRENCE-ID", &at);
    if (part != NULL) {
        entry->recurrence = part->part.line;
        entry->recurrence_id = part->part.property;
    }
}

/* Whether what is around a component lets it in: VCALENDAR, or nothing. */
static bool is_in_calendar(const struct ical_tree *tree, uint32_t at)
{
    const uint32_t parent = tree->component[at].parent;

    return parent == ICAL_NO_COMPONENT ||
           (ical_text_is(tree->component[parent].name, "VCALENDAR") &&
            tree->component[parent].parent == ICAL_NO_COMPONENT);
}

static void gather_one(struct gathered *g, uint32_t at)
{
    const struct ical_component *component = &g->in.tree->component[at];
    const bool is_event = ical_text_is(component->name, "VEVENT");
    struct ical_entry *entry = &g->entry[g->count];

    if (component->fault != ICAL_FAULT_NONE) {
        note_fault(&g->in, at);
        return;
    }
    if (ical_text_is(component->name, "VTIMEZONE"))
        return;
    if (!is_event && !ical_text_is(component->name, "VTODO")) {
        (void)ical_note(&g->in, ICAL_NOTE_NOT_FOLLOWUP, at, 0, NULL);
        return;
    }
    *entry = (struct ical_entry){.component = at, .is_todo = !is_event};
    read_entry(&g->in, entry);
    g->count++;
}

/* Whether a line of VCALENDAR says nothing that is lost without it: export
 * writes these anew. */
static bool is_plain(const struct ical_property *property)
{
    return ical_text_is(property->name, "PRODID") ||
           ical_text_is(property->name, "VERSION") ||
           (ical_text_is(property->name, "CALSCALE") &&
            ical_text_is(property->value, "GREGORIAN")) ||
           (ical_text_is(property->name, "METHOD") &&
            ical_text_is(property->value, "PUBLISH"));
}

/* Looks at the lines of a calendar itself, none of which is kept. */
static void gather_calendar(struct gathered *g, uint32_t at)
{
    const struct ical_component *component = &g->in.tree->component[at];
    struct ical_cursor cursor = ical_parts(g->in.tree, at);
    struct ical_part part;

    if (component->fault != ICAL_FAULT_NONE)
        (void)ical_note(&g->in, ICAL_NOTE_CALENDAR, at, component->fault_line,
                        NULL);
    while (ical_part_next(g->in.tree, at, &cursor, &part))
        if (part.line != NULL && !is_plain(&part.property))
            (void)ical_note(
                &g->in, ICAL_NOTE_CALENDAR_LINE, at, part.line->number,
                ical_keep(&g->in, ICAL_NO_COMPONENT, part.line->text));
}

static void gather(struct gathered *g)
{
    const struct ical_tree *tree = g->in.tree;

    g->in.out->is_calendar = tree->count > 0 || tree->stray_count == 0;
    g->entry = diary_take(g->in.arena, tree->count, sizeof(*g->entry));
    if (tree->stray_count > 0)
        (void)ical_note(&g->in, ICAL_NOTE_STRAY, ICAL_NO_COMPONENT,
                        tree->stray_line, NULL);
    for (uint32_t i = 0; i < tree->count; i++) {
        if (!is_in_calendar(tree, i))
            continue;
        if (tree->component[i].parent == ICAL_NO_COMPONENT &&
            ical_text_is(tree->component[i].name, "VCALENDAR"))
            gather_calendar(g, i);
        else
            gather_one(g, i);
    }
}

/* ---- by UID ------------------------------------------------------------- */

/* By UID; wholes before single dates; the newest whole last of them. */
static int by_uid(const void *a, const void *b)
{
    const struct ical_entry *x = *(struct ical_entry *const *)a;
    const struct ical_entry *y = *(struct ical_entry *const *)b;
    const int order = strcmp(x->uid, y->uid);

    if (order != 0)
        return order;
    if ((x->recurrence != NULL) != (y->recurrence != NULL))
        return x->recurrence != NULL ? 1 : -1;
    if (x->sequence != y->sequence)
        return x->sequence < y->sequence ? -1 : 1;
    if (x->stamp_s != y->stamp_s)
        return x->stamp_s < y->stamp_s ? -1 : 1;
    return x->component < y->component ? -1 : 1;
}

/* A single date that is all there is of its follow-up: its own lines make a
 * whole, and its RECURRENCE-ID is kept. */
static void orphan(struct ical_entry *entry)
{
    bool is_alone = true;

    for (size_t i = 0; i < entry->count; i++)
        is_alone &= entry->part[i].group != ICAL_GROUP_DATES;
    for (size_t i = 0; i < entry->count; i++)
        if (is_alone && entry->part[i].part.line == entry->recurrence)
            entry->part[i].group = ICAL_GROUP_UNKNOWN;
    entry->recurrence = NULL;
}

/* A cancelled series is in nobody's way. */
static void free_cancelled(const struct ical_entry *entry,
                           struct diary_item *item)
{
    int64_t done_s;

    if (entry->recurrence == NULL &&
        item->followup.timing.mode != DIARY_SINGLE &&
        item->followup.timing.mode != DIARY_AFTER_COMPLETION &&
        ical_state_read(entry, &done_s) == DIARY_SKIPPED)
        item->seat.show_as = DIARY_FREE;
}

/* Puts a mark before the kept lines, unless it is there. */
static void add_mark(struct ical_importer *in, struct diary_item *item,
                     const char *mark)
{
    const char *lines = item->followup.fields.lines;
    const size_t len = strlen(mark);
    char *marked;

    if (ical_has_line(lines, mark))
        return;
    if (lines == NULL)
        lines = "";
    marked = diary_take(in->arena, len + strlen(lines) + 2, 1);
    memcpy(marked, mark, len);
    marked[len] = '\n';
    memcpy(marked + len + 1, lines, strlen(lines));
    item->followup.fields.lines = marked;
}

/* Marks what goes out otherwise than its item says. */
static void add_marks(struct ical_importer *in, const struct ical_entry *entry,
                      struct diary_item *item)
{
    if (!entry->is_todo)
        return;
    if (item->followup.timing.kind == DIARY_CALL)
        add_mark(in, item, ICAL_MARK_TODO);
    if (item->followup.timing.frame != TAKT_FRAME_DATE &&
        ical_entry_value(entry, "RRULE").at != NULL &&
        !ical_text_is(ical_entry_value(entry, "X-TAKT-DEADLINE"), "TRUE"))
        add_mark(in, item, ICAL_MARK_START);
}

/* Makes one item. Where the file has only single dates of it, the first of them
 * is the entry, and stands among the overrides too. Answers whether it is
 * whole. */
static bool make_item(struct ical_importer *in, const struct ical_entry *entry,
                      struct ical_entry *const *overrides, size_t count,
                      struct diary_item *item)
{
    ical_fields_read(in, entry, item);
    if (!ical_time_read(in, entry, item))
        return false;
    add_marks(in, entry, item);
    if (!ical_dates_read(in, entry, overrides, count, item))
        return false;
    free_cancelled(entry, item);
    add_marks(in, entry, item); /* the lines were set anew */
    return true;
}

/* Makes the item of the entries [from, to) of one UID. */
static void make_group(struct gathered *g, size_t from, size_t to)
{
    struct ical_import *out = g->in.out;
    size_t whole = from;
    struct ical_entry *entry;
    struct diary_item *item = &out->items[out->count];

    while (whole + 1 < to && g->sorted[whole + 1]->recurrence == NULL) {
        (void)ical_note(&g->in, ICAL_NOTE_UID_TWICE,
                        g->sorted[whole]->component, 0, NULL);
        whole++;
    }
    entry = g->sorted[whole];
    if (to - from == 1 && entry->recurrence != NULL)
        orphan(entry);
    if (entry->recurrence == NULL)
        whole++;
    if (!make_item(&g->in, entry, g->sorted + whole, to - whole, item))
        return;
    out->lines[out->count++] =
        g->in.tree->lines.line[g->in.tree->component[entry->component].begin]
            .number;
    if (item->followup.timing.mode == DIARY_SINGLE)
        out->single_count++;
    else
        out->series_count++;
}

static void make_items(struct gathered *g)
{
    size_t from = 0;

    g->sorted = diary_take(g->in.arena, g->count + 1, sizeof(*g->sorted));
    for (size_t i = 0; i < g->count; i++)
        g->sorted[i] = &g->entry[i];
    if (g->count > 0)
        qsort(g->sorted, g->count, sizeof(struct ical_entry *), by_uid);
    while (from < g->count) {
        size_t to = from + 1;

        while (to < g->count &&
               strcmp(g->sorted[to]->uid, g->sorted[from]->uid) == 0)
            to++;
        make_group(g, from, to);
        from = to;
    }
}

/* ---- the order of the file ---------------------------------------------- */

struct numbered {
    struct diary_item item;
    uint32_t line;
};

static int by_line(const void *a, const void *b)
{
    const uint32_t x = ((const struct numbered *)a)->line;
    const uint32_t y = ((const struct numbered *)b)->line;

    return (x > y) - (x < y);
}

static int by_note_line(const void *a, const void *b)
{
    const struct ical_noted *x = a;
    const struct ical_noted *y = b;

    if (x->line != y->line)
        return (x->line > y->line) - (x->line < y->line);
    return (x->note > y->note) - (x->note < y->note);
}

static bool is_same_note(const struct ical_noted *a, const struct ical_noted *b)
{
    return a->line == b->line && a->note == b->note &&
           (a->detail == b->detail || (a->detail != NULL && b->detail != NULL &&
                                       strcmp(a->detail, b->detail) == 0));
}

/* Sorts the notes and says each once. */
static void sort_notes(struct ical_import *out)
{
    size_t left = 0;

    if (out->note_count == 0)
        return;
    qsort(out->notes, out->note_count, sizeof(*out->notes), by_note_line);
    for (size_t i = 0; i < out->note_count; i++) {
        if (left > 0 && is_same_note(&out->notes[left - 1], &out->notes[i]))
            continue;
        out->notes[left++] = out->notes[i];
    }
    out->noted_count -= out->note_count - left;
    out->note_count = left;
}

static void sort_items(struct gathered *g)
{
    struct ical_import *out = g->in.out;
    struct numbered *all =
        diary_take(g->in.arena, out->count + 1, sizeof(*all));

    for (size_t i = 0; i < out->count; i++)
        all[i] = (struct numbered){out->items[i], out->lines[i]};
    if (out->count > 0)
        qsort(all, out->count, sizeof(*all), by_line);
    for (size_t i = 0; i < out->count; i++) {
        out->items[i] = all[i].item;
        out->lines[i] = all[i].line;
    }
    sort_notes(out);
}

takt_status ical_import(struct ical_import *out, const char *text, size_t len,
                        const struct ical_import_options *options,
                        struct diary_arena *arena)
{
    TAKT_AUTO(ical_tree) tree = {.count = 0};
    struct gathered g = {
        .in = {.tree = &tree, .options = options, .arena = arena, .out = out}};
    takt_status status;

    *out = (struct ical_import){.count = 0};
    status = ical_tree_read(&tree, text, len);
    if (status != TAKT_OK)
        return status;
    g.in.tzids = (struct ical_tzids){
        .tree = &tree,
        .zones = &options->zones,
        .near = options->zone,
        .now_s = options->now_s,
        .arena = arena,
    };
    gather(&g);
    out->items = diary_take(arena, g.count + 1, sizeof(*out->items));
    out->lines = diary_take(arena, g.count + 1, sizeof(*out->lines));
    make_items(&g);
    sort_items(&g);
    return TAKT_OK;
}
