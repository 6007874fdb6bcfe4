/* SPDX-License-Identifier: MIT */
/* Follow-ups as the contract's Followup and OneDate. */
#ifndef SERVER_API_FOLLOWUP_H
#define SERVER_API_FOLLOWUP_H

#include "server/api/ask.h"

/* Writes a follow-up. */
void followup_put(struct json_out *out, struct ask *ask,
                  const struct diary_item *item);

/* Writes its members alone, into an object that has been begun. */
void followup_put_members(struct json_out *out, struct ask *ask,
                          const struct diary_item *item);

/* Writes the links of a follow-up: a list. */
void links_put(struct json_out *out, const struct ask *ask, const char *links);

/* Writes an alarm in minutes before the start; null: off. */
void alarm_put(struct json_out *out, int64_t alarm_s);

extern const struct http_route followup_routes[];

#endif
