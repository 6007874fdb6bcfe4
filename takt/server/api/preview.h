/* SPDX-License-Identifier: MIT */
/* Looking before saving: previews, suggestions, and times that are free. */
#ifndef SERVER_API_PREVIEW_H
#define SERVER_API_PREVIEW_H

#include "server/http/http.h"

extern const struct http_route preview_routes[];
extern const struct http_route suggestion_routes[];

#endif
