/* SPDX-License-Identifier: MIT */
/* What diaries show of some days. */
#ifndef SERVER_API_WINDOW_H
#define SERVER_API_WINDOW_H

#include "server/http/http.h"

extern const struct http_route window_routes[];

#endif
