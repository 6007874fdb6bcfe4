/* SPDX-License-Identifier: MIT */
/*
 * A follow-up, or one date of it, as content lines.
 *
 * A face has all values that hold for one component: those of the series,
 * with those of one date laid over them. Its lines are written group by
 * group (see group.h); import and export both write them, for the echo is
 * made and found by what would be written.
 */
#ifndef ICAL_FACE_H
#define ICAL_FACE_H

#include "diary/types.h"
#include "ical/group.h"
#include "ical/sets.h"

struct ical_face {
    const struct diary_item *item;
    const struct diary_slot *slot;    /* the date; NULL: the whole */
    const struct takt_zone *zone;     /* for TAKT_FRAME_ZONE, else NULL */
    const struct takt_zone *end_zone; /* the end is said in it; or NULL */
    struct diary_fields fields;
    struct diary_seat seat;
    int64_t start_s; /* wall time of the frame, as length */
    int64_t length_days;
    int64_t length_s;
    int64_t state; /* enum diary_state */
    int64_t done_s;
    int64_t created_s;
    int64_t modified_s;
    int64_t sequence;
    int64_t now_s; /* dates around it are told one by one (see shift.h); 0:
                      around the start */
    bool is_todo;
    int64_t deadline_s; /* seconds from the written DTSTART to the slot: a
                           repeating timed task starts at midnight of its
                           day (SPEC D-27); else 0 */
};

/* Sets a face of an item, or with slot of one date of it. Of a single
 * follow-up its one slot is laid over the whole.
 * zones finds the zones; one that it does not know is written as wall time. */
void ical_face_make(struct ical_face *out, const struct diary_item *item,
                    const struct diary_slot *slot,
                    const struct ical_zones *zones);

/* Whether a slot needs a component of its own beside the whole. */
bool ical_slot_stands_out(const struct diary_item *item,
                          const struct diary_slot *slot);

/* Adds the lines of a group, unfolded, each with a line feed behind. */
void ical_face_write(struct buf *out, const struct ical_face *face,
                     enum ical_group group);

/* What the hash of a group's echo is made of: its lines, but for groups that
 * change on their own (see group.h). */
uint64_t ical_face_hash(const struct ical_face *face, enum ical_group group);

/* Adds NAME;params:value for a wall time of the face's frame. */
void ical_face_time(struct buf *out, const struct ical_face *face,
                    const char *name, int64_t wall_s);

/* The zone of a name, or NULL. */
const struct takt_zone *ical_zone_of(const struct ical_zones *zones,
                                     const char *name);

#endif
