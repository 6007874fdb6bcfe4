/* SPDX-License-Identifier: MIT */
/* Follow-ups that have a text. */
#ifndef SERVER_API_SEARCH_H
#define SERVER_API_SEARCH_H

#include "server/http/http.h"

extern const struct http_route search_routes[];

#endif
