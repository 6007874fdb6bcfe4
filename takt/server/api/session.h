/* SPDX-License-Identifier: MIT */
/*
 * Signing in and out, and who asks.
 *
 * A browser has a session's secret in a cookie: HttpOnly, SameSite=Lax, and
 * under TLS Secure with the prefix __Host-, so that no other host and no plain
 * connection can set it. What changes anything must bear X-Takt-Csrf, and an
 * Origin that is ours if it bears one. Programs have an application password,
 * by Basic with the login or as Bearer, and need neither.
 */
#ifndef SERVER_API_SESSION_H
#define SERVER_API_SESSION_H

#include "server/http/http.h"

/* GET, POST and DELETE /session; /login/{link}. */
extern const struct http_route session_routes[];

/* Says who asks, by his cookie, else by Authorization. */
struct http_who session_authenticate(struct http_request *request);

/* The secret of the request's session; NULL: it has none. */
const char *session_secret(const struct http_request *request);

#endif
