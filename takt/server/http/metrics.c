/* SPDX-License-Identifier: MIT */
/* Counters by route and status, and a histogram of times by route. Each is an
 * atomic of its own; a scrape need not see all of one moment. */
#include "server/http/metrics.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>

/* Statuses that have a counter; what is none of them is counted as 0. */
static const int statuses[] = {
    0,   200, 201, 202, 204, 206, 301, 302, 303, 304, 307,
    400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 413,
    415, 416, 421, 422, 428, 429, 431, 500, 501, 503,
};
#define STATUSES (sizeof(statuses) / sizeof(statuses[0]))

/* Upper ends of the buckets, in microseconds; one more has no end. */
static const int64_t bounds_us[] = {
    500,   1000,   2500,   5000,   10000,   25000,
    50000, 100000, 250000, 500000, 1000000, 5000000,
};
#define BOUNDS (sizeof(bounds_us) / sizeof(bounds_us[0]))

struct histogram {
    _Atomic uint64_t count[BOUNDS + 1];
    _Atomic uint64_t sum_us;
};

struct route_counts {
    const struct http_route *route; /* NULL: the requests without one */
    _Atomic uint64_t by_status[STATUSES];
    struct histogram times;
};

struct http_metrics {
    _Atomic int64_t open;
    struct histogram waits;
    size_t count;
    struct route_counts routes[]; /* the first is the one without a route */
};

struct http_metrics *http_metrics_new(const struct http_route *const *routes)
{
    struct http_metrics *metrics;
    size_t count = 1;

    for (size_t i = 0; routes[i] != NULL; i++)
        for (size_t j = 0; routes[i][j].pattern != NULL; j++)
            count++;
    metrics = calloc(1, sizeof(*metrics) + count * sizeof(metrics->routes[0]));
    if (metrics == NULL)
        return NULL;
    metrics->count = 1;
    for (size_t i = 0; routes[i] != NULL; i++)
        for (size_t j = 0; routes[i][j].pattern != NULL; j++)
            metrics->routes[metrics->count++].route = &routes[i][j];
    return metrics;
}

void http_metrics_free(struct http_metrics *metrics)
{
    free(metrics);
}

static void add_time(struct histogram *histogram, int64_t took_us)
{
    size_t i = 0;

    while (i < BOUNDS && took_us > bounds_us[i])
        i++;
    histogram->count[i]++;
    histogram->sum_us += (uint64_t)took_us;
}

void http_metrics_count(struct http_metrics *metrics,
                        const struct http_route *route, int status,
                        int64_t took_us)
{
    struct route_counts *counts = &metrics->routes[0];
    size_t at = 0;

    for (size_t i = 1; route != NULL && i < metrics->count; i++)
        if (metrics->routes[i].route == route)
            counts = &metrics->routes[i];
    for (size_t i = 1; i < STATUSES; i++)
        if (statuses[i] == status)
            at = i;
    counts->by_status[at]++;
    add_time(&counts->times, took_us);
}

void http_metrics_add_open(struct http_metrics *metrics, int n)
{
    metrics->open += n;
}

void http_metrics_add_wait(struct http_metrics *metrics, int64_t took_us)
{
    add_time(&metrics->waits, took_us);
}

static void print_head(struct buf *out, const char *name, const char *type,
                       const char *help)
{
    (void)buf_addf(out, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static const char *pattern_of(const struct route_counts *counts)
{
    return counts->route != NULL ? counts->route->pattern : "";
}

/* One histogram; label is "" or ends with a comma. */
static void print_histogram(struct buf *out, const char *name,
                            const char *label,
                            const struct histogram *histogram)
{
    uint64_t count = 0;
    uint64_t sum_us = histogram->sum_us;

    for (size_t i = 0; i < BOUNDS; i++) {
        count += histogram->count[i];
        (void)buf_addf(out, "%s_bucket{%sle=\"%" PRId64 ".%06" PRId64 "\"} ",
                       name, label, bounds_us[i] / 1000000,
                       bounds_us[i] % 1000000);
        (void)buf_addf(out, "%" PRIu64 "\n", count);
    }
    count += histogram->count[BOUNDS];
    (void)buf_addf(out, "%s_bucket{%sle=\"+Inf\"} %" PRIu64 "\n", name, label,
                   count);
    (void)buf_addf(out, "%s_sum{%s} %" PRIu64 ".%06" PRIu64 "\n", name, label,
                   sum_us / 1000000, sum_us % 1000000);
    (void)buf_addf(out, "%s_count{%s} %" PRIu64 "\n", name, label, count);
}

static void print_requests(struct http_metrics *metrics, struct buf *out)
{
    print_head(out, "takt_http_requests_total", "counter",
               "Requests by route and status.");
    for (size_t i = 0; i < metrics->count; i++)
        for (size_t j = 0; j < STATUSES; j++) {
            const struct route_counts *counts = &metrics->routes[i];
            uint64_t n = counts->by_status[j];
            if (n == 0)
                continue;
            (void)buf_addf(out,
                           "takt_http_requests_total{route=\"%s\",status="
                           "\"%d\"} %" PRIu64 "\n",
                           pattern_of(counts), statuses[j], n);
        }
}

static void print_times(struct http_metrics *metrics, struct buf *out)
{
    print_head(out, "takt_http_request_seconds", "histogram",
               "Time from the head of a request to the end of its reply.");
    for (size_t i = 0; i < metrics->count; i++) {
        const struct route_counts *counts = &metrics->routes[i];
        TAKT_AUTO(buf) label = BUF_INIT(512);
        uint64_t n = 0;

        for (size_t j = 0; j < STATUSES; j++)
            n += counts->by_status[j];
        if (n == 0 || !buf_addf(&label, "route=\"%s\",", pattern_of(counts)))
            continue;
        print_histogram(out, "takt_http_request_seconds", buf_str(&label),
                        &counts->times);
    }
}

void http_metrics_print(struct http_metrics *metrics, struct buf *out)
{
    print_requests(metrics, out);
    print_times(metrics, out);
    print_head(out, "takt_http_connections_open", "gauge",
               "Connections of clients.");
    (void)buf_addf(out, "takt_http_connections_open %" PRId64 "\n",
                   (int64_t)metrics->open);
    print_head(out, "takt_store_wait_seconds", "histogram",
               "Time that requests waited for a worker and its store.");
    print_histogram(out, "takt_store_wait_seconds", "", &metrics->waits);
}
