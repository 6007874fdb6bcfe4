/* SPDX-License-Identifier: MIT */
/* Calendar files in. */
#ifndef SERVER_API_IMPORT_H
#define SERVER_API_IMPORT_H

#include "server/http/http.h"

extern const struct http_route import_routes[];

#endif
