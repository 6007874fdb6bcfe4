/* SPDX-License-Identifier: MIT */
/* Alarms over HTTP: what is due, dismissing, putting off. */
#ifndef SERVER_API_ALARMS_H
#define SERVER_API_ALARMS_H

#include "server/api/ask.h"

extern const struct http_route alarm_routes[];

/* The most alarms that are told at once. */
#define ALARMS_MAX 100

/* From when on an alarm of a person is still shown (SPEC R-092). */
int64_t alarms_since(const struct diary_person *person, int64_t now_s);

/* Writes the alarms that are due now, a list.
 *
 * @return as diary_alarms(); nothing has been written on failure */
takt_status alarms_put(struct json_out *out, struct ask *ask);

#endif
