/* SPDX-License-Identifier: MIT */
/* What an operation has done: the contract's Report. */
#ifndef SERVER_API_REPORT_H
#define SERVER_API_REPORT_H

#include "server/api/ask.h"

/* Writes a report.
 *
 * @param said what was done, in words */
void report_put(struct json_out *out, struct ask *ask,
                const struct diary_report *report, const char *said);

/* Replies with a report, and its ETag.
 *
 * @param text  what was done
 * @param piece of the text; NULL: it has none */
void report_reply(struct ask *ask, int status,
                  const struct diary_report *report, enum said text,
                  const char *piece);

/* A date of an item in words, in the arena of the ask. */
const char *report_date(struct ask *ask, const struct diary_item *item,
                        int64_t wall_s);

#endif
