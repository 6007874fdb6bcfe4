/* SPDX-License-Identifier: MIT */
/* Calendar files out. */
#ifndef SERVER_API_EXPORT_H
#define SERVER_API_EXPORT_H

#include "server/http/http.h"

extern const struct http_route export_routes[];

#endif
