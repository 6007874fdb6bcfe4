/* SPDX-License-Identifier: MIT */
/*
 * One VEVENT or VTODO of a file while it becomes a follow-up, and what the
 * steps of an import share. Private to ical/.
 */
#ifndef ICAL_ENTRY_H
#define ICAL_ENTRY_H

#include "ical/face.h"
#include "ical/import.h"
#include "ical/tree.h"
#include "ical/tzid.h"

/* One file being read. */
struct ical_importer {
    const struct ical_tree *tree;
    const struct ical_import_options *options;
    struct ical_tzids tzids;
    struct diary_arena *arena;
    struct ical_import *out;
};

/* One line of an entry, or a component within it. */
struct ical_entry_part {
    enum ical_group group;
    struct ical_part part;
};

/* One component, its lines sorted into groups. */
struct ical_entry {
    uint32_t component;
    bool is_todo;
    const char *uid;
    const char *title;
    const struct ical_line *recurrence; /* of RECURRENCE-ID, or NULL */
    struct ical_property recurrence_id;
    int64_t sequence;
    int64_t stamp_s; /* LAST-MODIFIED, else DTSTAMP, else 0 */
    struct ical_entry_part *part;
    size_t count;
};

/* A time of a file: its own type and zone. */
struct ical_moment {
    struct takt_time time;
    const struct ical_tzid *tzid; /* NULL: no TZID */
};

/* ---- importer.c: what all steps use ------------------------------------- */

/* Notes something about a component (ICAL_NO_COMPONENT: the file). line is
 * the number of a line; 0: that of its BEGIN. title and detail are kept as
 * they are, so they must lie in the arena or be static. */
struct ical_noted *ical_note(struct ical_importer *in, enum ical_note note,
                             uint32_t component, uint32_t line,
                             const char *detail);

/* A copy of a text in the arena; what is not UTF-8 is read as Latin-1, and
 * noted. */
const char *ical_keep(struct ical_importer *in, uint32_t component,
                      struct ical_text text);

/* The same of an escaped TEXT value; NULL for an empty one. */
const char *ical_keep_text(struct ical_importer *in, uint32_t component,
                           struct ical_text text);

/* Finds the next part of a group with this name, from *at on, which moves
 * behind it; NULL: no more. */
const struct ical_entry_part *ical_entry_next(const struct ical_entry *entry,
                                              const char *name, size_t *at);

/* The value of the first line of a name; at is NULL where there is none. */
struct ical_text ical_entry_value(const struct ical_entry *entry,
                                  const char *name);

/* Reads the text as a time in the zone of the property's TZID, noting what
 * the zone was read as. Answers false for what is no time. */
bool ical_moment_read(struct ical_importer *in, uint32_t component,
                      const struct ical_property *property,
                      struct ical_text text, struct ical_moment *out);

/* Reads a DATE-TIME in UTC, as in CREATED; DIARY_NONE for anything else. */
int64_t ical_stamp_read(struct ical_text text);

/* ---- fields.c: values --------------------------------------------------- */

/* Fills in the texts, the seat and the kind of an item from its entry. Works
 * for an override too, whose item holds all of its own values. */
void ical_fields_read(struct ical_importer *in, const struct ical_entry *entry,
                      struct diary_item *item);

/* The state that an entry's STATUS says, and when it was completed. */
int64_t ical_state_read(const struct ical_entry *entry, int64_t *done_s);

/* ---- moments.c: when ---------------------------------------------------- */

/* Reads frame, zone, start and length. Answers false, having noted why,
 * where there is none. */
bool ical_time_read(struct ical_importer *in, const struct ical_entry *entry,
                    struct diary_item *item);

/* The wall time of a moment in the frame of an item (readings X1, X4, X8,
 * X9): the one on the clock. */
int64_t ical_frame_wall(const struct ical_importer *in,
                        const struct diary_item *item,
                        const struct ical_moment *moment);

/* ---- recurrence.c: dates ------------------------------------------------ */

/* Reads the rules and dates of an item and lays the overrides on it. Answers
 * false, having noted why, where it has too many. */
bool ical_dates_read(struct ical_importer *in, const struct ical_entry *entry,
                     struct ical_entry *const *overrides, size_t override_count,
                     struct diary_item *item);

/* ---- keep.c: lines ------------------------------------------------------ */

/* Sets the kept lines of an item or of one date of it: those unknown to us,
 * and the echo of the groups that would be written otherwise. slot is the
 * date, or NULL; *lines is set. */
void ical_lines_keep(struct ical_importer *in, const struct ical_entry *entry,
                     const struct diary_item *item,
                     const struct diary_slot *slot, const char **lines);

#endif
