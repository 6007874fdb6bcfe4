/* SPDX-License-Identifier: MIT */
/* Counts of what the server does, for Prometheus (text format 0.0.4). Any
 * thread may count at any time. */
#ifndef SERVER_HTTP_METRICS_H
#define SERVER_HTTP_METRICS_H

#include "server/http/http.h"

struct http_metrics;

/* Counts for these routes. NULL: no memory. */
struct http_metrics *http_metrics_new(const struct http_route *const *routes);
void http_metrics_free(struct http_metrics *metrics);

/* One request has ended. route NULL: none was found for it. */
void http_metrics_count(struct http_metrics *metrics,
                        const struct http_route *route, int status,
                        int64_t took_us);

/* A connection was opened (1) or closed (-1). */
void http_metrics_add_open(struct http_metrics *metrics, int n);

/* A request had to wait for a worker and its store. */
void http_metrics_add_wait(struct http_metrics *metrics, int64_t took_us);

/* Appends all counts. */
void http_metrics_print(struct http_metrics *metrics, struct buf *out);

#endif
