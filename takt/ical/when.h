/* SPDX-License-Identifier: MIT */
/* The lines that say when a follow-up is: its time, and its dates. */
#ifndef ICAL_WHEN_H
#define ICAL_WHEN_H

#include "ical/face.h"

/* What a repeating timed task's slot lies behind its midnight, if it can be
 * written so (SPEC D-27); else 0. */
int64_t ical_deadline(const struct diary_item *item, bool is_todo);

/* Adds DTSTART, DTEND, DUE and DURATION. */
void ical_write_time(struct buf *out, const struct ical_face *face);

/* Adds RRULE, EXRULE, RDATE and EXDATE; of a single date nothing. */
void ical_write_dates(struct buf *out, const struct ical_face *face);

/* The rules of a text with one on each line.
 * Answers how many there are, at most max; all that a diary keeps can be
 * read. */
size_t ical_rules_read(struct takt_rule *out, size_t max, const char *text);

/* Takes the first date off a list of dates in basic form with commas;
 * *rest moves on. Answers false at the end. */
bool ical_dates_next(const char **rest, int64_t *out);

#endif
