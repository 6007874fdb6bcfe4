/* SPDX-License-Identifier: MIT */
/* Whether the server is well, and what it counts, for those who watch it. */
#ifndef SERVER_HEALTH_H
#define SERVER_HEALTH_H

#include "server/http/http.h"

/* /health and /metrics. */
extern const struct http_route health_routes[];

#endif
