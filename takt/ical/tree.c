/* SPDX-License-Identifier: MIT */
/*
 * Building the components of a file: one pass over its lines with a stack of
 * the components that are open.
 */
#include "ical/tree.h"

#include <stdlib.h>

#include "ical/value.h"

struct builder {
    struct ical_tree *tree;
    size_t room;                    /* components that there is memory for */
    uint32_t stack[ICAL_DEPTH_MAX]; /* those that are open */
    size_t depth;
    size_t over; /* open ones that were too deep to be made */
};

static struct ical_component *innermost(struct builder *b)
{
    return b->depth == 0 ? NULL : &b->tree->component[b->stack[b->depth - 1]];
}

/* Marks the innermost component, or counts a line that stands in none. The
 * first fault of a component is kept. */
static void mark(struct builder *b, enum ical_fault fault, uint32_t line)
{
    struct ical_component *component = innermost(b);

    if (component == NULL) {
        if (b->tree->stray_count++ == 0)
            b->tree->stray_line = line;
        return;
    }
    if (component->fault != ICAL_FAULT_NONE)
        return;
    component->fault = fault;
    component->fault_line = line;
}

/* Closes the innermost component before line index end. */
static void close_one(struct builder *b, uint32_t end)
{
    struct ical_component *component = innermost(b);

    component->end = end;
    component->after = (uint32_t)b->tree->count;
    b->depth--;
}

/* Closes the innermost component, whose END is missing. */
static void cut_one(struct builder *b, uint32_t end)
{
    const struct ical_component *component = innermost(b);

    mark(b, ICAL_FAULT_OPEN, b->tree->lines.line[component->begin].number);
    close_one(b, end);
}

/* Whether a component stands directly in VCALENDAR and nowhere else. */
static bool is_entry(struct ical_text name)
{
    return ical_text_is(name, "VEVENT") || ical_text_is(name, "VTODO") ||
           ical_text_is(name, "VJOURNAL") || ical_text_is(name, "VFREEBUSY") ||
           ical_text_is(name, "VTIMEZONE");
}

/* Cuts what cannot hold a component of this name. */
static void cut_for(struct builder *b, struct ical_text name, uint32_t at)
{
    size_t keep = b->depth;

    if (ical_text_is(name, "VCALENDAR"))
        keep = 0;
    else if (is_entry(name))
        for (size_t i = b->depth; i > 0; i--)
            if (is_entry(b->tree->component[b->stack[i - 1]].name))
                keep = i - 1;
    if (keep < b->depth)
        b->over = 0;
    while (b->depth > keep)
        cut_one(b, at);
}

static takt_status make_room(struct builder *b)
{
    struct ical_tree *tree = b->tree;
    struct ical_component *grown;

    if (tree->count >= ICAL_COMPONENTS_MAX)
        return TAKT_LIMIT;
    if (tree->count < b->room)
        return TAKT_OK;
    b->room = b->room == 0 ? 16 : b->room * 2;
    grown = realloc(tree->component, b->room * sizeof(*grown));
    if (grown == NULL)
        return TAKT_NOMEM;
    tree->component = grown;
    return TAKT_OK;
}

static takt_status begin(struct builder *b, struct ical_text name, uint32_t at)
{
    takt_status status;

    cut_for(b, name, at);
    if (b->over > 0 || b->depth == ICAL_DEPTH_MAX) {
        mark(b, ICAL_FAULT_DEPTH, b->tree->lines.line[at].number);
        b->over++;
        return TAKT_OK;
    }
    status = make_room(b);
    if (status != TAKT_OK)
        return status;
    b->tree->component[b->tree->count] = (struct ical_component){
        .name = name,
        .begin = at,
        .parent = b->depth == 0 ? ICAL_NO_COMPONENT : b->stack[b->depth - 1],
    };
    b->stack[b->depth++] = (uint32_t)b->tree->count++;
    return TAKT_OK;
}

static bool is_same_name(struct ical_text a, struct ical_text b)
{
    char word[64];

    return ical_param_decode(word, sizeof(word), b) == b.len &&
           ical_text_is(a, word);
}

static void end(struct builder *b, struct ical_text name, uint32_t at)
{
    size_t keep = b->depth;

    if (b->over > 0) {
        b->over--;
        return;
    }
    while (keep > 0 &&
           !is_same_name(b->tree->component[b->stack[keep - 1]].name, name))
        keep--;
    if (keep == 0) {
        mark(b, ICAL_FAULT_END, b->tree->lines.line[at].number);
        return;
    }
    while (b->depth > keep)
        cut_one(b, at);
    close_one(b, at + 1);
}

static takt_status take_line(struct builder *b, uint32_t at)
{
    const struct ical_line *line = &b->tree->lines.line[at];
    struct ical_property property;

    if (line->text.len > ICAL_LINE_MAX) {
        mark(b, ICAL_FAULT_LONG, line->number);
        return TAKT_OK;
    }
    if (!ical_property_parse(&property, line->text, NULL)) {
        mark(b, ICAL_FAULT_LINE, line->number);
        return TAKT_OK;
    }
    if (ical_text_is(property.name, "BEGIN"))
        return begin(b, ical_text_trim(property.value), at);
    if (ical_text_is(property.name, "END"))
        end(b, ical_text_trim(property.value), at);
    else if (b->depth == 0)
        mark(b, ICAL_FAULT_LINE, line->number);
    return TAKT_OK;
}

takt_status ical_tree_read(struct ical_tree *out, const char *text, size_t len)
{
    struct builder b = {.tree = out};
    takt_status status;

    *out = (struct ical_tree){.count = 0};
    status = ical_unfold(&out->lines, text, len);
    for (uint32_t i = 0; status == TAKT_OK && i < out->lines.count; i++)
        status = take_line(&b, i);
    while (b.depth > 0)
        cut_one(&b, (uint32_t)out->lines.count);
    if (status != TAKT_OK)
        ical_tree_release(out);
    return status;
}

void ical_tree_release(struct ical_tree *tree)
{
    free(tree->component);
    ical_lines_release(&tree->lines);
    *tree = (struct ical_tree){.count = 0};
}

struct ical_cursor ical_parts(const struct ical_tree *tree, uint32_t component)
{
    return (struct ical_cursor){
        .line = tree->component[component].begin + 1,
        .component = component + 1,
    };
}

bool ical_part_next(const struct ical_tree *tree, uint32_t component,
                    struct ical_cursor *cursor, struct ical_part *out)
{
    const struct ical_component *whole = &tree->component[component];

    *out = (struct ical_part){.component = ICAL_NO_COMPONENT};
    while (cursor->line < whole->end) {
        if (cursor->component < whole->after &&
            tree->component[cursor->component].begin == cursor->line) {
            out->component = cursor->component;
            cursor->line = tree->component[out->component].end;
            cursor->component = tree->component[out->component].after;
            return true;
        }
        out->line = &tree->lines.line[cursor->line++];
        if (ical_property_parse(&out->property, out->line->text, NULL) &&
            !ical_text_is(out->property.name, "BEGIN") &&
            !ical_text_is(out->property.name, "END"))
            return true;
    }
    out->line = NULL;
    return false;
}
