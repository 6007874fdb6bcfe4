/* SPDX-License-Identifier: MIT */
/* What is to come, in pages. */
#ifndef SERVER_API_AGENDA_H
#define SERVER_API_AGENDA_H

#include "server/http/http.h"

extern const struct http_route agenda_routes[];

#endif
