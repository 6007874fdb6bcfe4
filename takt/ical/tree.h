/* SPDX-License-Identifier: MIT */
/*
 * A calendar file as its lines and the components that they make (RFC 5545,
 * 3.4 to 3.6).
 *
 * A component is a run of lines, from its BEGIN to its END, in an array in
 * the order of the BEGINs; its parts are runs within that run. So order is
 * kept, and writing a component out is writing its lines.
 *
 * Structure is mended as far as it says what was meant: a component whose
 * END is missing ends where the one around it ends, or where one begins that
 * cannot stand within it. Each such component is marked with its fault, and
 * only it: its neighbours are whole.
 */
#ifndef ICAL_TREE_H
#define ICAL_TREE_H

#include "ical/property.h"

/* The most components of one file. */
#define ICAL_COMPONENTS_MAX 100000

/* The deepest that components stand within each other. */
#define ICAL_DEPTH_MAX 16

/* The longest unfolded line, in bytes. */
#define ICAL_LINE_MAX ((size_t)1024 * 1024)

/* No component: the parent of one that stands at the top. */
#define ICAL_NO_COMPONENT UINT32_MAX

/* What is wrong with the structure of a component. */
enum ical_fault {
    ICAL_FAULT_NONE,
    ICAL_FAULT_LINE,  /* a line is not NAME:VALUE */
    ICAL_FAULT_LONG,  /* a line is longer than ICAL_LINE_MAX */
    ICAL_FAULT_OPEN,  /* its END is missing */
    ICAL_FAULT_END,   /* an END in it ends nothing */
    ICAL_FAULT_DEPTH, /* something in it stands too deep */
    ICAL_FAULT__COUNT
};

struct ical_component {
    struct ical_text name;
    uint32_t begin;  /* index of its BEGIN line */
    uint32_t end;    /* index of the line behind its last one */
    uint32_t parent; /* index of the component around it */
    uint32_t after;  /* index of the next component not within it */
    enum ical_fault fault;
    uint32_t fault_line; /* number of the line of the fault */
};

struct ical_tree {
    struct ical_lines lines;
    struct ical_component *component;
    size_t count;
    size_t stray_count;  /* lines that stand in no component */
    uint32_t stray_line; /* number of the first of them */
};

/* Reads a file.
 *
 * out is owned by the caller, who ends it with ical_tree_release(); empty on
 * failure. The text is not kept.
 * Answers TAKT_OK; TAKT_LIMIT as ical_unfold(), or for more than
 * ICAL_COMPONENTS_MAX components; TAKT_NOMEM. */
TAKT_MUST_USE takt_status ical_tree_read(struct ical_tree *out,
                                         const char *text, size_t len);

/* Frees a tree; one that was zeroed or released is allowed. */
void ical_tree_release(struct ical_tree *tree);

TAKT_AUTO_DEFINE(ical_tree, struct ical_tree, ical_tree_release)

/* A walk over what stands directly in a component: its own lines, and whole
 * components in their place. */
struct ical_part {
    const struct ical_line *line;  /* a line of its own, or NULL */
    struct ical_property property; /* of that line */
    uint32_t component;            /* index of a component within it, or
                                      ICAL_NO_COMPONENT */
};

struct ical_cursor {
    uint32_t line;
    uint32_t component;
};

/* Sets a cursor before the first part of a component. */
struct ical_cursor ical_parts(const struct ical_tree *tree, uint32_t component);

/* Gives the next part. Lines that are no property, and BEGIN and END, are
 * left out. Answers false at the end. */
bool ical_part_next(const struct ical_tree *tree, uint32_t component,
                    struct ical_cursor *cursor, struct ical_part *out);

#endif
