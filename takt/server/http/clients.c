/* SPDX-License-Identifier: MIT */
/*
 * The connections, and the time that each has. libmicrohttpd's own time-out
 * is for silence only, so a client that sends a byte now and then would stay
 * for ever. Each connection has one deadline, set anew at each step of a
 * request; past it, its socket is shut down, and libmicrohttpd closes it as
 * if the client had gone.
 */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "env/clock.h"
#include "server/http/core.h"

/* The slowest that a body may come or go, in bytes a second. */
#define BYTES_A_SECOND_MIN (16 * 1024)

#define SECOND_US INT64_C(1000000)

static int64_t timeout_us(const struct http_server *server)
{
    return (int64_t)server->options.timeout_s * SECOND_US;
}

void http_client_rest(struct http_server *server, struct http_client *client)
{
    /* One time-out of silence, which libmicrohttpd ends, and one more to send
     * the head of a request. */
    client->deadline_us = clock_ticks_us() + 2 * timeout_us(server);
}

void http_client_allow(struct http_exchange *exchange, size_t bytes)
{
    int64_t size_us = (int64_t)(bytes / BYTES_A_SECOND_MIN) * SECOND_US;

    if (exchange->client != NULL)
        exchange->client->deadline_us =
            clock_ticks_us() + timeout_us(exchange->server) + size_us;
}

void http_client_free(struct http_exchange *exchange)
{
    if (exchange->client != NULL)
        exchange->client->deadline_us = 0;
}

void http_client_begin(struct http_server *server,
                       struct MHD_Connection *connection, void **socket_context)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    struct http_client *client = calloc(1, sizeof(*client));
    int yes = 1;

    *socket_context = client;
    if (client == NULL || info == NULL)
        return;
    client->fd = info->connect_fd;
    /* A reply of two writes must not wait for the client's delayed ACK. */
    (void)setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    http_client_rest(server, client);
    pthread_mutex_lock(&server->clients_lock);
    client->next = server->clients;
    if (client->next != NULL)
        client->next->previous = client;
    server->clients = client;
    pthread_mutex_unlock(&server->clients_lock);
    http_metrics_add_open(server->metrics, 1);
}

void http_client_end(struct http_server *server, void **socket_context)
{
    struct http_client *client = *socket_context;

    *socket_context = NULL;
    if (client == NULL)
        return;
    pthread_mutex_lock(&server->clients_lock);
    if (client->next != NULL)
        client->next->previous = client->previous;
    if (client->previous != NULL)
        client->previous->next = client->next;
    else if (server->clients == client)
        server->clients = client->next;
    pthread_mutex_unlock(&server->clients_lock);
    free(client);
    http_metrics_add_open(server->metrics, -1);
}

void http_clients_cut(struct http_server *server, int64_t before_us)
{
    pthread_mutex_lock(&server->clients_lock);
    for (struct http_client *client = server->clients; client != NULL;
         client = client->next) {
        int64_t deadline_us = client->deadline_us;
        if (deadline_us == 0 || deadline_us > before_us)
            continue;
        /* The descriptor is still ours: it is closed after
         * http_client_end(). */
        (void)shutdown(client->fd, SHUT_RDWR);
        client->deadline_us = 0;
    }
    pthread_mutex_unlock(&server->clients_lock);
}
