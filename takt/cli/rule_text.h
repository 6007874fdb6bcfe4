/* SPDX-License-Identifier: MIT */
/*
 * A rule as it is typed: an RRULE value, or property lines of iCalendar.
 */
#ifndef TAKT_CLI_RULE_TEXT_H
#define TAKT_CLI_RULE_TEXT_H

#include <stdio.h>

#include "base/buf.h"
#include "cli/command.h"
#include "ical/sets.h"

/* The most bytes of a rule or a set. */
#define RULE_TEXT_MAX ((size_t)32 * 1024 * 1024)

/* Appends property lines made of the words of a command. Each word is an
 * RRULE value, gets "RRULE:" before it, or lines already; a literal \n parts
 * lines as a line feed does; "-" stands for standard input.
 *
 * @return false if standard input could not be read. */
bool rule_text_join(struct buf *out, const char *const *words, size_t count);

/* Appends what is left of a file. False: it could not be read, or is larger
 * than the buffer may be. */
bool rule_text_read(struct buf *out, FILE *file);

/* Whether property lines have one of a name. */
bool rule_text_has(const struct buf *lines, const char *name);

/* Zones for ical_set_parse(), from the cache of this run. */
struct ical_zones rule_text_zones(struct cli *cli);

#endif
