/* SPDX-License-Identifier: MIT */
/* What diaries show of some days. */
#ifndef SERVER_API_WINDOW_H
#define SERVER_API_WINDOW_H

#include "server/api/ask.h"

/* The most diaries side by side. */
#define WINDOW_PEOPLE_MAX 50

/* Reads ?people=1,2; without it the reader himself. Answers how many. */
size_t window_people(const struct ask *ask, int64_t *out);

extern const struct http_route window_routes[];

#endif
