/* SPDX-License-Identifier: MIT */
/*
 * The server over libmicrohttpd: what that calls, and the server's begin and
 * end. core.h says who runs when.
 */
#include "server/http/server.h"

#include <assert.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "diary/diary.h"
#include "env/clock.h"
#include "server/http/core.h"
#include "server/http/route.h"
#include "server/http/tls.h"

/* Threads that read and send. */
#define READERS 2

/* The memory of one connection: it bounds the head of a request. */
#define HEAD_MAX (32 * 1024)

/* All bodies that are read at a time may announce so much. */
#define BODIES_MAX ((size_t)256 * 1024 * 1024)

/* How long running requests have to finish, at the end. */
#define FINISH_US INT64_C(10000000)
#define FINISH_STEP_US 5000

#define TICK_MS 500

/* ---- before a request is read ------------------------------------------- */

/* HEAD is answered as GET, and libmicrohttpd leaves the body out. 0: a method
 * that nothing takes. */
static enum http_method method_of(const char *text)
{
    static const struct {
        const char *name;
        enum http_method method;
    } methods[] = {
        {"GET", HTTP_GET}, {"HEAD", HTTP_GET},    {"POST", HTTP_POST},
        {"PUT", HTTP_PUT}, {"PATCH", HTTP_PATCH}, {"DELETE", HTTP_DELETE},
    };

    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
        if (strcmp(text, methods[i].name) == 0)
            return methods[i].method;
    return 0;
}

/* Finds the route; answers the status that refuses the request, or 0. */
static int find_route(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;
    struct http_request *request = &exchange->request;
    size_t max = HTTP_BODY_MAX;

    exchange->route =
        http_route_find(server->options.routes, request->path, request->method,
                        request->param, &exchange->allowed, &exchange->arena);
    if (exchange->route == NULL)
        return exchange->allowed != 0 ? MHD_HTTP_METHOD_NOT_ALLOWED
                                      : MHD_HTTP_NOT_FOUND;
    if (exchange->route->body_max != 0)
        max = exchange->route->body_max;
    if (exchange->length > max)
        return MHD_HTTP_CONTENT_TOO_LARGE;
    return 0;
}

/* Takes room for the body, so that many large ones at a time cannot take all
 * memory. */
static int reserve_body(struct http_exchange *exchange)
{
    struct http_server *server = exchange->server;

    if (atomic_fetch_add(&server->body_bytes, exchange->length) +
            exchange->length <=
        BODIES_MAX)
        return 0;
    return MHD_HTTP_SERVICE_UNAVAILABLE;
}

static void begin_exchange(struct http_exchange *exchange, const char *method,
                           const char *version)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(
        exchange->connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    struct http_request *request = &exchange->request;

    exchange->client = info != NULL ? info->socket_context : NULL;
    exchange->step = HTTP_STEP_BODY;
    exchange->method = method;
    exchange->is_head = strcmp(method, "HEAD") == 0;
    request->method = method_of(method);
    request->arena = &exchange->arena;
    request->connection = exchange;
    (void)clock_now(&request->now_s, NULL);
    exchange->refused = http_guard(exchange, version);
    if (exchange->refused == 0)
        exchange->refused = find_route(exchange);
    if (exchange->refused != 0)
        exchange->length = 0; /* no room was taken for it */
    else
        exchange->refused = reserve_body(exchange);
    buf_init(&exchange->body, exchange->length);
    http_client_allow(exchange, exchange->length);
}

/* ---- what libmicrohttpd calls ------------------------------------------- */

static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection,
                                  const char *url, const char *method,
                                  const char *version, const char *upload,
                                  size_t *upload_len, void **own)
{
    struct http_exchange *exchange = *own;

    (void)cls;
    (void)connection;
    (void)url;
    if (exchange == NULL) /* no memory */
        return MHD_NO;
    if (exchange->step == HTTP_STEP_HEAD) {
        begin_exchange(exchange, method, version);
        if (exchange->refused == 0)
            return MHD_YES;
    } else if (*upload_len > 0) {
        (void)buf_add(&exchange->body, upload, *upload_len); /* asked below */
        *upload_len = 0;
        return MHD_YES;
    } else if (exchange->step == HTTP_STEP_BODY) {
        if (!buf_is_ok(&exchange->body) || !http_queue(exchange))
            exchange->refused = MHD_HTTP_SERVICE_UNAVAILABLE;
        else
            return MHD_YES;
    }
    if (exchange->refused != 0)
        http_refuse(exchange);
    return http_send(exchange);
}

static void on_completed(void *cls, struct MHD_Connection *connection,
                         void **own, enum MHD_RequestTerminationCode code)
{
    struct http_server *server = cls;
    struct http_exchange *exchange = *own;

    (void)connection;
    *own = NULL;
    if (exchange == NULL)
        return;
    if (exchange->step != HTTP_STEP_HEAD) {
        http_log(exchange, code == MHD_REQUEST_TERMINATED_COMPLETED_OK);
        http_metrics_count(server->metrics, exchange->route,
                           exchange->reply.status,
                           clock_ticks_us() - exchange->begun_us);
    }
    if (exchange->reply.stream != NULL)
        http_stream_release(exchange);
    if (exchange->client != NULL)
        http_client_rest(server, exchange->client);
    server->body_bytes -= exchange->length;
    buf_release(&exchange->body);
    buf_release(&exchange->reply.body);
    diary_arena_release(&exchange->arena);
    free(exchange);
    server->exchanges--;
}

/* Begins an exchange with the path as it came: libmicrohttpd decodes the one
 * that it hands to on_request(), and an encoded slash would be lost in it. */
static void *on_uri(void *cls, const char *uri,
                    struct MHD_Connection *connection)
{
    struct http_server *server = cls;
    struct http_exchange *exchange = calloc(1, sizeof(*exchange));

    if (exchange == NULL)
        return NULL;
    server->exchanges++;
    exchange->server = server;
    exchange->connection = connection;
    exchange->begun_us = clock_ticks_us();
    exchange->arena = (struct diary_arena)DIARY_ARENA_INIT;
    exchange->reply =
        (struct http_reply){.status = MHD_HTTP_OK, .connection = exchange};
    buf_init(&exchange->reply.body, SIZE_MAX / 2);
    exchange->request.path =
        diary_take_text(&exchange->arena, uri, strcspn(uri, "?"));
    return exchange;
}

static void on_connection(void *cls, struct MHD_Connection *connection,
                          void **socket_context,
                          enum MHD_ConnectionNotificationCode code)
{
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        http_client_begin(cls, connection, socket_context);
    else
        http_client_end(cls, socket_context);
}

/* What libmicrohttpd has to say is about clients that misbehave. */
static void on_say(void *cls, const char *format, va_list args)
{
    (void)cls;
    (void)format;
    (void)args;
}

/* ---- begin and end ------------------------------------------------------ */

static void *tick(void *ctx)
{
    struct http_server *server = ctx;
    struct pollfd end = {.fd = server->end_fd, .events = POLLIN};

    while (!server->has_ended) {
        int64_t now_us = clock_ticks_us();
        http_clients_cut(server, now_us);
        http_streams_tick(server, now_us - HTTP_STREAM_WAIT_S * 1000000);
        (void)poll(&end, 1, TICK_MS);
    }
    return NULL;
}

static bool start_daemon(struct http_server *server)
{
    const struct http_options *options = &server->options;
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME |
                     MHD_USE_ERROR_LOG;
    struct MHD_OptionItem tls[] = {
        {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)(uintptr_t)options->certificate},
        {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)(uintptr_t)options->key},
        {MHD_OPTION_HTTPS_PRIORITIES, 0,
         (void *)(uintptr_t)HTTP_TLS_PRIORITIES},
        {MHD_OPTION_END, 0, NULL},
    };

    if (options->certificate != NULL)
        flags |= MHD_USE_TLS;
    else
        tls[0].option = MHD_OPTION_END;
    server->daemon = MHD_start_daemon(
        flags, 0, NULL, NULL, on_request, server, MHD_OPTION_EXTERNAL_LOGGER,
        on_say, NULL, MHD_OPTION_LISTEN_SOCKET, options->listen_fd,
        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)READERS,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)HTTP_CONNECTIONS_MAX,
        MHD_OPTION_CONNECTION_TIMEOUT, options->timeout_s,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEAD_MAX,
        MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_COMPLETED,
        on_completed, server, MHD_OPTION_NOTIFY_CONNECTION, on_connection,
        server, MHD_OPTION_URI_LOG_CALLBACK, on_uri, server, MHD_OPTION_ARRAY,
        tls, MHD_OPTION_END);
    return server->daemon != NULL;
}

takt_status http_server_begin(struct http_server **out,
                              const struct http_options *options,
                              struct diary_error *err)
{
    struct http_server *server = calloc(1, sizeof(*server));
    takt_status status;

    assert(options->workers > 0 && options->timeout_s > 0);
    *out = NULL;
    if (server == NULL) {
        close(options->listen_fd);
        return TAKT_NOMEM;
    }
    server->options = *options;
    pthread_mutex_init(&server->lock, NULL);
    pthread_cond_init(&server->has_jobs, NULL);
    pthread_mutex_init(&server->clients_lock, NULL);
    server->metrics = http_metrics_new(options->routes);
    status =
        server->metrics != NULL ? http_workers_begin(server, err) : TAKT_NOMEM;
    server->end_fd = eventfd(0, EFD_CLOEXEC);
    if (status == TAKT_OK) {
        server->has_ticker =
            server->end_fd >= 0 &&
            pthread_create(&server->ticker, NULL, tick, server) == 0;
        if (!server->has_ticker || !start_daemon(server))
            status = TAKT_NOMEM;
    }
    if (status != TAKT_OK) {
        http_server_end(server);
        return status;
    }
    *out = server;
    return TAKT_OK;
}

/* Gives the listening socket back, so that who comes now is refused, or, where
 * a supervisor has it too, waits for the next server. A reader may still be
 * about to use the descriptor, so its number stays taken until the end. */
static void leave_socket(struct http_server *server)
{
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);

    (void)MHD_quiesce_daemon(server->daemon); /* the socket is ours */
    if (nothing < 0)
        return; /* whoever comes waits, and is cut off at the end */
    (void)dup3(nothing, server->options.listen_fd, O_CLOEXEC);
    close(nothing);
}

/* Waits until no request runs, but not for ever. */
static void finish_requests(struct http_server *server)
{
    int64_t until_us = clock_ticks_us() + FINISH_US;

    server->is_ending = true;
    http_stream_wake(server, 0);
    while (server->exchanges > 0 && clock_ticks_us() < until_us)
        usleep(FINISH_STEP_US);
}

void http_server_end(struct http_server *server)
{
    if (server == NULL)
        return;
    if (server->daemon != NULL) {
        leave_socket(server);
        finish_requests(server);
    }
    http_workers_end(server); /* none is suspended from here on */
    server->has_ended = true;
    if (server->has_ticker) {
        (void)eventfd_write(server->end_fd, 1); /* it need not wait */
        pthread_join(server->ticker, NULL);
    }
    if (server->daemon != NULL)
        MHD_stop_daemon(server->daemon);
    close(server->options.listen_fd);
    if (server->end_fd >= 0)
        close(server->end_fd);
    diary_shelf_free(server->shelf); /* no request points to it any more */
    http_metrics_free(server->metrics);
    pthread_mutex_destroy(&server->clients_lock);
    pthread_cond_destroy(&server->has_jobs);
    pthread_mutex_destroy(&server->lock);
    free(server);
}

struct http_metrics *http_server_metrics(struct http_server *server)
{
    return server->metrics;
}
