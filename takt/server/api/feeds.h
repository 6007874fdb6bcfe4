/* SPDX-License-Identifier: MIT */
/* Secret addresses that other calendars subscribe to. */
#ifndef SERVER_API_FEEDS_H
#define SERVER_API_FEEDS_H

#include "server/http/http.h"

/* /api/v1/feeds, and what stands at the addresses: /feeds/TOKEN.ics. */
extern const struct http_route feed_routes[];

#endif
