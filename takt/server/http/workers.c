/* SPDX-License-Identifier: MIT */
/* The workers: threads with a store connection each, and their queue. What
 * they do with a request is in dispatch(). */
#include <stdlib.h>
#include <string.h>

#include "diary/diary.h"
#include "env/clock.h"
#include "server/http/core.h"
#include "server/http/gzip.h"
#include "server/http/problem.h"
#include "store/sqlite.h"

/* What the workers keep of the diaries that they have shown. */
#define SHELF_BYTES_MAX ((size_t)64 * 1024 * 1024)

void http_queue_locked(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;

    exchange->next_job = NULL;
    exchange->stream.flow = HTTP_FLOW_WORK;
    exchange->queued_us = clock_ticks_us();
    if (server->first_job == NULL)
        server->first_job = exchange;
    else
        server->last_job->next_job = exchange;
    server->last_job = exchange;
    pthread_cond_signal(&server->has_jobs);
}

bool http_queue(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;
    bool is_open;

    pthread_mutex_lock(&server->lock);
    is_open = !server->is_closed;
    if (is_open) {
        exchange->step = HTTP_STEP_WORK;
        MHD_suspend_connection(exchange->connection);
        http_client_free(exchange);
        http_queue_locked(exchange);
    }
    pthread_mutex_unlock(&server->lock);
    return is_open;
}

/* The next exchange, or NULL when the queue is closed and empty. */
static struct http_exchange *take_job(struct http_server *server)
{
    struct http_exchange *job;

    pthread_mutex_lock(&server->lock);
    while (server->first_job == NULL && !server->is_closed)
        pthread_cond_wait(&server->has_jobs, &server->lock);
    job = server->first_job;
    if (job != NULL)
        server->first_job = job->next_job;
    pthread_mutex_unlock(&server->lock);
    return job;
}

/* Compares without saying by the time it takes where two texts differ. */
static bool is_same_secret(const char *a, const char *b)
{
    size_t len = strlen(a);
    unsigned difference = 0;

    if (strlen(b) != len)
        return false;
    for (size_t i = 0; i < len; i++)
        difference |= (unsigned char)a[i] ^ (unsigned char)b[i];
    return difference == 0;
}

/* A browser sends a cookie with any request that any page makes it send; the
 * header shows that our own page made it. */
static bool is_forged(const struct http_request *request,
                      const struct http_route *route)
{
    const char *csrf = http_header(request, "X-Takt-Csrf");

    if (request->method == HTTP_GET || route->flags & HTTP_NO_CSRF ||
        request->who.csrf == NULL)
        return false;
    return csrf == NULL || !is_same_secret(csrf, request->who.csrf);
}

static void dispatch(struct http_exchange *exchange, struct http_worker *worker)
{
    const struct http_route *route = exchange->route;
    struct http_request *request = &exchange->request;
    struct http_reply *reply = &exchange->reply;
    static const struct problem forged = {.reason = "csrf"};

    request->body = buf_str(&exchange->body);
    request->body_len = exchange->body.len;
    request->worker = worker;
    if (worker->server->options.authenticate != NULL)
        request->who = worker->server->options.authenticate(request);
    if (request->who.person == 0 && !(route->flags & HTTP_OPEN))
        problem_reply(request, reply, MHD_HTTP_UNAUTHORIZED, NULL);
    else if (route->flags & HTTP_ADMIN && !request->who.is_admin)
        problem_reply(request, reply, MHD_HTTP_FORBIDDEN, NULL);
    else if (is_forged(request, route))
        problem_reply(request, reply, MHD_HTTP_FORBIDDEN, &forged);
    else
        route->handler(request, reply);
    if (reply->bytes == NULL && reply->stream == NULL &&
        !buf_is_ok(&reply->body))
        problem_reply(request, reply, MHD_HTTP_SERVICE_UNAVAILABLE, NULL);
    http_gzip(request, reply);
    request->worker = NULL;
}

static void *work(void *ctx)
{
    struct http_worker *worker = ctx;
    struct http_server *server = worker->server;
    struct http_exchange *job;

    while ((job = take_job(server)) != NULL) {
        http_metrics_add_wait(server->metrics,
                              clock_ticks_us() - job->queued_us);
        if (job->step == HTTP_STEP_STREAM) {
            http_stream_ask(job, worker);
            continue;
        }
        dispatch(job, worker);
        job->step = HTTP_STEP_REPLY;
        http_client_allow(job, job->reply.body.len + job->reply.bytes_len);
        MHD_resume_connection(job->connection);
    }
    return NULL;
}

takt_status http_workers_begin(struct http_server *server,
                               struct diary_error *err)
{
    unsigned count = server->options.workers;

    server->workers = calloc(count, sizeof(*server->workers));
    server->threads = calloc(count, sizeof(*server->threads));
    server->shelf = diary_shelf_new(SHELF_BYTES_MAX);
    if (server->workers == NULL || server->threads == NULL ||
        server->shelf == NULL)
        return TAKT_NOMEM;
    for (unsigned i = 0; i < count; i++) {
        struct http_worker *worker = &server->workers[i];
        takt_status status =
            store_sqlite_open(&worker->store, server->options.db, err);
        if (status != TAKT_OK)
            return status;
        worker->server = server;
        worker->shelf = server->shelf;
        worker->zones = server->options.zones;
        worker->shared = server->options.shared;
    }
    for (; server->thread_count < count; server->thread_count++)
        if (pthread_create(&server->threads[server->thread_count], NULL, work,
                           &server->workers[server->thread_count]) != 0)
            return TAKT_NOMEM;
    return TAKT_OK;
}

void http_workers_end(struct http_server *server)
{
    pthread_mutex_lock(&server->lock);
    server->is_closed = true;
    pthread_cond_broadcast(&server->has_jobs);
    pthread_mutex_unlock(&server->lock);
    for (unsigned i = 0; i < server->thread_count; i++)
        pthread_join(server->threads[i], NULL);
    server->thread_count = 0;
    for (unsigned i = 0; server->workers != NULL && i < server->options.workers;
         i++)
        store_close(server->workers[i].store);
    free(server->workers);
    free(server->threads);
    server->workers = NULL;
    server->threads = NULL;
}
