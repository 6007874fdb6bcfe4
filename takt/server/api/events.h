/* SPDX-License-Identifier: MIT */
/* News of a diary as they happen: text/event-stream (HTML, "Server-sent
 * events"). */
#ifndef SERVER_API_EVENTS_H
#define SERVER_API_EVENTS_H

#include "server/http/http.h"

extern const struct http_route event_routes[];

struct events;

/* Opens a store of its own, for what is watched.
 *
 * @param out owned by the caller, who ends it with events_stop(), then
 *            events_free(); NULL on failure
 * @return TAKT_OK; TAKT_REFUSED as store_sqlite_open(); TAKT_NOMEM */
takt_status events_open(struct events **out, const char *db,
                        struct zones *zones, struct diary_error *err);

/* Begins to watch for the listeners of a server, whose workers bear the
 * events in api_shared. TAKT_NOMEM: there is no thread to be had. */
takt_status events_start(struct events *events, struct http_server *server);

/* Watches no more; its streams end. Before the server ends; NULL is
 * allowed. */
void events_stop(struct events *events);

/* After the server has ended; NULL is allowed. */
void events_free(struct events *events);

#endif
