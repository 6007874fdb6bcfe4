/* SPDX-License-Identifier: MIT */
#include "server/health.h"

#include <string.h>

#include "server/api/shared.h"
#include "server/http/metrics.h"
#include "server/http/problem.h"
#include "server/http/server.h"

/* Reads from the store: a server that cannot is not well. */
static void get_health(struct http_request *request, struct http_reply *reply)
{
    const struct diary_store_functions *functions =
        request->worker->store->functions;
    struct diary_person first = {.id = DIARY_FIRST_PERSON};
    struct diary_error err;
    takt_status status = functions->begin(request->worker->store, false, &err);

    if (status == TAKT_OK)
        status = functions->get(request->worker->store, DIARY_PERSON, &first,
                                request->arena, &err);

    functions->rollback(request->worker->store);
    if (status < TAKT_OK) {
        problem_reply(request, reply, 503, NULL);
        return;
    }
    reply->type = "application/json";
    (void)buf_add_str(&reply->body, "{\"status\":\"ok\"}\n");
}

static bool may_watch(const struct http_request *request)
{
    const char *const *watchers = api_shared(request)->watchers;

    while (*watchers != NULL && strcmp(*watchers, request->remote) != 0)
        watchers++;
    return *watchers != NULL;
}

/* The counts say who is busy when, so not everybody may read them. */
static void get_metrics(struct http_request *request, struct http_reply *reply)
{
    if (!may_watch(request)) {
        problem_reply(request, reply, 403, NULL);
        return;
    }
    reply->type = "text/plain; version=0.0.4; charset=utf-8";
    http_metrics_print(http_server_metrics(request->worker->server),
                       &reply->body);
}

const struct http_route health_routes[] = {
    {HTTP_GET, "/health", get_health, HTTP_OPEN, 0},
    {HTTP_GET, "/metrics", get_metrics, HTTP_OPEN, 0},
    {0},
};
