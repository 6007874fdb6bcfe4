/* SPDX-License-Identifier: MIT */
#include "server/health.h"

#include "server/http/problem.h"

/* Reads from the store: a server that cannot is not well. */
static void get_health(struct http_request *request, struct http_reply *reply)
{
    const struct diary_store_functions *functions =
        request->worker->store->functions;
    struct diary_error err;
    takt_status status = functions->begin(request->worker->store, false, &err);

    functions->rollback(request->worker->store);
    if (status != TAKT_OK) {
        problem_reply(request, reply, 503, NULL);
        return;
    }
    reply->type = "application/json";
    (void)buf_add_str(&reply->body, "{\"status\":\"ok\"}\n");
}

const struct http_route health_routes[] = {
    {HTTP_GET, "/health", get_health, HTTP_OPEN, 0},
    {0},
};
