/* SPDX-License-Identifier: MIT */
/* Follow-ups, dates and reports as JSON; takt(1) says what the fields mean. */
#ifndef TAKT_CLI_JSON_H
#define TAKT_CLI_JSON_H

#include <jansson.h>

#include "cli/book.h"

json_t *json_item(struct book *book, const struct diary_item *item);
json_t *json_date(const struct book *book, const struct diary_item *item,
                  const struct diary_date *date);
json_t *json_report(struct book *book, const struct diary_report *report);

/* Adds the conflicts of a report to an object. */
void json_add_conflicts(const struct book *book, json_t *value,
                        const struct diary_report *report);

/* A wall time of a follow-up, as RFC 3339 without an offset; DIARY_NONE is
 * null. */
json_t *json_wall(const struct diary_item *item, int64_t wall_s);

/* A number; DIARY_NONE is null. */
json_t *json_number(int64_t number);

#endif
