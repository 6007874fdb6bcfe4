/* SPDX-License-Identifier: MIT */
/* Finds the route of a path. */
#ifndef SERVER_HTTP_ROUTE_H
#define SERVER_HTTP_ROUTE_H

#include "server/http/http.h"

/* Finds the route that takes a path with a method, and takes the path's pieces
 * that it names, decoded, into param.
 *
 * @param methods set to the methods that some route takes there; 0: no route
 *                has this path
 * @return the route; NULL if there is none with the method */
const struct http_route *
http_route_find(const struct http_route *const *lists, const char *path,
                enum http_method method, const char *param[HTTP_PARAMS_MAX],
                unsigned *methods, struct diary_arena *arena);

/* Decodes %XX in so many bytes of a path. NULL: it is not encoded rightly, is
 * no UTF-8, or holds a NUL. */
const char *http_decode(const char *text, size_t len,
                        struct diary_arena *arena);

#endif
