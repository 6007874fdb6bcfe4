/* SPDX-License-Identifier: MIT */
/*
 * What a message between calendars is written from: the view that an attendee
 * has of a follow-up, and the lines that say between whom it goes. Private to
 * itip.c and itip_reply.c.
 */
#ifndef ICAL_ITIP_VIEW_H
#define ICAL_ITIP_VIEW_H

#include "ical/export.h"
#include "ical/itip.h"

/* One of the people of a message; NULL: he is not among them. */
const struct diary_person *itip__person(const struct itip_sides *sides,
                                        int64_t id);

/* Adds the line of the organizer. */
void itip__add_organizer(struct buf *lines, const struct itip_sides *sides);

/* Adds the line of an attendee with an enum diary_answer; nothing for one
 * without an address, or NULL. */
void itip__add_attendee(struct buf *lines, const struct diary_person *person,
                        int64_t answer, bool is_asked);

/* The lines of everybody who has an address, the attendee first, with what
 * holds for a slot or DIARY_SLOT_ALL. */
const char *itip__parties(const struct diary_item *item, int64_t slot_s,
                          const struct itip_sides *sides,
                          struct diary_arena *arena);

/* A follow-up without what is the house's own. */
struct diary_item *itip__bare_view(const struct diary_item *item,
                                   const struct itip_sides *sides,
                                   struct diary_arena *arena);

/* The same as the attendee sees it: what he is not asked to is off. NULL: he
 * is asked to nothing of it.
 *
 * @param lone set to whether he is asked to single dates alone */
struct diary_item *itip__view(const struct diary_item *item,
                              const struct itip_sides *sides, bool *lone,
                              struct diary_arena *arena);

/* Where a follow-up has no place of its own, that is the location that takes
 * part in all of it. */
void itip__place_at_booked(struct diary_fields *fields,
                           const struct diary_item *item,
                           const struct itip_sides *sides);

/* The row of a date of a view, made in its place if there is none; there is
 * room. */
struct diary_slot *itip__need_row(struct diary_item *view, int64_t slot_s);

/* Ends a calendar; its text in the arena, "" if it is too long. */
const char *itip__end_text(struct ical_exporter *exporter, struct buf *out,
                           struct diary_arena *arena);

#endif
