/* SPDX-License-Identifier: MIT */
/*
 * The server over libmicrohttpd: a pool of threads, each with an epoll of its
 * own. A request is read whole before its handler runs, on the thread that
 * read it.
 *
 * As many workers as threads stand ready, each with a store connection; a
 * request takes one that is free for as long as its handler runs. No more
 * handlers run than there are threads, so one is always free.
 */
#include "server/http/server.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "env/clock.h"
#include "server/http/problem.h"
#include "server/http/request.h"
#include "server/http/route.h"
#include "store/sqlite.h"

/* The most connections at once, and how long an idle one is kept. */
#define CONNECTIONS_MAX 4096
#define IDLE_S 60

struct http_server {
    struct http_options options;
    struct MHD_Daemon *daemon;
    pthread_mutex_t lock; /* of idle */
    struct http_worker *workers;
    struct http_worker **idle;
    unsigned idle_count;
};

/* ---- workers --------------------------------------------------------------
 */

static struct http_worker *take_worker(struct http_server *server)
{
    struct http_worker *worker;

    pthread_mutex_lock(&server->lock);
    worker = server->idle[--server->idle_count];
    pthread_mutex_unlock(&server->lock);
    return worker;
}

static void give_worker(struct http_server *server, struct http_worker *worker)
{
    pthread_mutex_lock(&server->lock);
    server->idle[server->idle_count++] = worker;
    pthread_mutex_unlock(&server->lock);
}

static takt_status open_workers(struct http_server *server,
                                struct diary_error *err)
{
    unsigned count = server->options.workers;

    server->workers = calloc(count, sizeof(*server->workers));
    server->idle = calloc(count, sizeof(struct http_worker *));
    if (server->workers == NULL || server->idle == NULL)
        return TAKT_NOMEM;
    for (unsigned i = 0; i < count; i++) {
        struct http_worker *worker = &server->workers[i];
        takt_status status =
            store_sqlite_open(&worker->store, server->options.db, err);
        if (status != TAKT_OK)
            return status;
        worker->server = server;
        worker->zones = server->options.zones;
        worker->shared = server->options.shared;
        server->idle[server->idle_count++] = worker;
    }
    return TAKT_OK;
}

/* ---- before a request is read ---------------------------------------------
 */

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

/* Whether Host is a name that the server was told, whatever port it adds. */
static bool is_known_host(const struct http_server *server, const char *host)
{
    size_t len;

    if (host == NULL)
        return false;
    len = host[0] == '[' ? strcspn(host, "]") + 1 : strcspn(host, ":");
    for (size_t i = 0; i < HTTP_NAMES_MAX && server->options.names[i] != NULL;
         i++)
        if (strlen(server->options.names[i]) == len &&
            strncasecmp(server->options.names[i], host, len) == 0)
            return true;
    return false;
}

static const char *remote_of(struct http_exchange *exchange)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(
        exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    char host[INET6_ADDRSTRLEN];
    socklen_t len;

    if (info == NULL || info->client_addr == NULL)
        return "";
    len = info->client_addr->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6)
                                                   : sizeof(struct sockaddr_in);
    if (getnameinfo(info->client_addr, len, host, sizeof(host), NULL, 0,
                    NI_NUMERICHOST) != 0)
        return "";
    return diary_take_copy(&exchange->arena, host);
}

/* Checks the head of a request and finds its route, or sets refused. */
static void begin_exchange(struct http_server *server,
                           struct http_exchange *exchange, const char *method)
{
    struct http_request *request = &exchange->request;

    request->method = method_of(method);
    request->arena = &exchange->arena;
    request->connection = exchange;
    request->remote = remote_of(exchange);
    (void)clock_now(&request->now_s, NULL);
    if (!is_known_host(server, http_header(request, "Host")))
        exchange->refused = MHD_HTTP_MISDIRECTED_REQUEST;
    else
        exchange->route = http_route_find(server->options.routes, request->path,
                                          request->method, request->param,
                                          &exchange->allowed, &exchange->arena);
    if (exchange->route == NULL && exchange->refused == 0)
        exchange->refused = exchange->allowed != 0 ? MHD_HTTP_METHOD_NOT_ALLOWED
                                                   : MHD_HTTP_NOT_FOUND;
    exchange->body_max =
        exchange->route != NULL && exchange->route->body_max != 0
            ? exchange->route->body_max
            : HTTP_BODY_MAX;
    buf_init(&exchange->body, exchange->body_max);
}

/* ---- replying --------------------------------------------------------------
 */

static void add_allowed(struct http_exchange *exchange)
{
    static const char *const names[] = {"GET, HEAD", "POST", "PUT", "PATCH",
                                        "DELETE"};
    char text[64] = "";

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (exchange->allowed >> i & 1) {
            strcat(text, text[0] == '\0' ? "" : ", ");
            strcat(text, names[i]);
        }
    http_reply_header(&exchange->reply, MHD_HTTP_HEADER_ALLOW, text);
}

/* Headers that every reply has. */
static const struct http_reply_header common_headers[] = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Content-Security-Policy",
     "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' "
     "data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
     "frame-ancestors 'none'"},
};

static enum MHD_Result send_reply(struct http_exchange *exchange)
{
    struct http_reply *reply = &exchange->reply;
    struct MHD_Response *response;
    enum MHD_Result result;

    if (reply->bytes != NULL) {
        response = MHD_create_response_from_buffer(
            reply->bytes_len, (void *)(uintptr_t)reply->bytes,
            MHD_RESPMEM_PERSISTENT);
    } else {
        size_t len = reply->body.len;
        response = MHD_create_response_from_buffer(
            len, buf_take_string(&reply->body), MHD_RESPMEM_MUST_FREE);
    }
    if (response == NULL)
        return MHD_NO;
    for (size_t i = 0; i < sizeof(common_headers) / sizeof(common_headers[0]);
         i++)
        (void)MHD_add_response_header(response, common_headers[i].name,
                                      common_headers[i].value);
    if (reply->type != NULL)
        (void)MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE,
                                      reply->type);
    for (size_t i = 0; i < exchange->header_count; i++)
        (void)MHD_add_response_header(response, exchange->headers[i].name,
                                      exchange->headers[i].value);
    result = MHD_queue_response(exchange->connection, (unsigned)reply->status,
                                response);
    MHD_destroy_response(response);
    return result;
}

/* Runs the handler, or says why it may not run. */
static void reply_to(struct http_server *server, struct http_exchange *exchange)
{
    const struct http_route *route = exchange->route;
    struct http_request *request = &exchange->request;
    struct http_reply *reply = &exchange->reply;

    if (exchange->refused == 0 && exchange->body.status != TAKT_OK)
        exchange->refused = MHD_HTTP_CONTENT_TOO_LARGE;
    if (exchange->refused != 0) {
        problem_reply(request, reply, exchange->refused, NULL);
        if (exchange->refused == MHD_HTTP_METHOD_NOT_ALLOWED)
            add_allowed(exchange);
        return;
    }
    request->body = buf_str(&exchange->body);
    request->body_len = exchange->body.len;
    request->worker = take_worker(server);
    if (server->options.authenticate != NULL)
        request->who = server->options.authenticate(request);
    if (request->who.person == 0 && !(route->flags & HTTP_OPEN))
        problem_reply(request, reply, MHD_HTTP_UNAUTHORIZED, NULL);
    else if (route->flags & HTTP_ADMIN && !request->who.is_admin)
        problem_reply(request, reply, MHD_HTTP_FORBIDDEN, NULL);
    else
        route->handler(request, reply);
    give_worker(server, request->worker);
}

/* ---- what libmicrohttpd calls ----------------------------------------------
 */

static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection,
                                  const char *url, const char *method,
                                  const char *version, const char *upload,
                                  size_t *upload_len, void **own)
{
    struct http_server *server = cls;
    struct http_exchange *exchange = *own;

    (void)connection;
    (void)url;
    (void)version;
    if (exchange == NULL) /* no memory */
        return MHD_NO;
    if (!exchange->is_begun) {
        exchange->is_begun = true;
        begin_exchange(server, exchange, method);
        return MHD_YES;
    }
    if (*upload_len > 0) {
        (void)buf_add(&exchange->body, upload, *upload_len);
        *upload_len = 0;
        return MHD_YES;
    }
    reply_to(server, exchange);
    return send_reply(exchange);
}

static void on_completed(void *cls, struct MHD_Connection *connection,
                         void **own, enum MHD_RequestTerminationCode code)
{
    struct http_exchange *exchange = *own;

    (void)cls;
    (void)connection;
    (void)code;
    if (exchange == NULL)
        return;
    buf_release(&exchange->body);
    buf_release(&exchange->reply.body);
    diary_arena_release(&exchange->arena);
    free(exchange);
    *own = NULL;
}

/* Begins an exchange with the path as it came: libmicrohttpd decodes the one
 * that it hands to on_request(), and an encoded slash would be lost in it. */
static void *on_uri(void *cls, const char *uri,
                    struct MHD_Connection *connection)
{
    struct http_exchange *exchange = calloc(1, sizeof(*exchange));

    (void)cls;
    if (exchange == NULL)
        return NULL;
    exchange->connection = connection;
    exchange->arena = (struct diary_arena)DIARY_ARENA_INIT;
    exchange->reply =
        (struct http_reply){.status = MHD_HTTP_OK, .connection = exchange};
    buf_init(&exchange->reply.body, SIZE_MAX / 2);
    exchange->request.path =
        diary_take_text(&exchange->arena, uri, strcspn(uri, "?"));
    return exchange;
}

takt_status http_server_begin(struct http_server **out,
                              const struct http_options *options,
                              struct diary_error *err)
{
    struct http_server *server = calloc(1, sizeof(*server));
    takt_status status;

    *out = NULL;
    if (server == NULL) {
        close(options->listen_fd);
        return TAKT_NOMEM;
    }
    server->options = *options;
    pthread_mutex_init(&server->lock, NULL);
    status = open_workers(server, err);
    if (status == TAKT_OK)
        server->daemon = MHD_start_daemon(
            MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL,
            NULL, on_request, server, MHD_OPTION_LISTEN_SOCKET,
            options->listen_fd, MHD_OPTION_THREAD_POOL_SIZE, options->workers,
            MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MAX,
            MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_S,
            MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_COMPLETED,
            on_completed, NULL, MHD_OPTION_URI_LOG_CALLBACK, on_uri, NULL,
            MHD_OPTION_END);
    if (server->daemon != NULL) {
        *out = server;
        return TAKT_OK;
    }
    close(options->listen_fd);
    http_server_end(server);
    return status == TAKT_OK ? TAKT_NOMEM : status;
}

void http_server_end(struct http_server *server)
{
    if (server == NULL)
        return;
    if (server->daemon != NULL)
        MHD_stop_daemon(server->daemon);
    for (unsigned i = 0; server->workers != NULL && i < server->options.workers;
         i++)
        store_close(server->workers[i].store);
    free(server->workers);
    free(server->idle);
    pthread_mutex_destroy(&server->lock);
    free(server);
}
