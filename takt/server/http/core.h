/* SPDX-License-Identifier: MIT */
/*
 * What the files of this folder share of the server.
 *
 * Two kinds of threads. A few *readers*, which are libmicrohttpd's, each with
 * an epoll of its own, read requests and send replies and never wait. The
 * *workers*, each with a store connection, run the handlers. Between them
 * stands one queue: a reader that has a request whole suspends its connection
 * and queues the exchange; the worker that has filled in the reply resumes
 * it. So a slow handler holds up no connection but its own.
 *
 * One more thread, the ticker, looks twice a second for connections whose
 * time is up and for streams to ask again.
 *
 * Locks: `lock` guards the queue and the streams, `clients_lock` the list of
 * connections. Neither is taken while the other is held. libmicrohttpd's own
 * are taken inside ours, never the other way.
 */
#ifndef SERVER_HTTP_CORE_H
#define SERVER_HTTP_CORE_H

#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>

#include "server/http/metrics.h"
#include "server/http/server.h"

/* The most headers that a reply sets itself. */
#define HTTP_REPLY_HEADERS_MAX 16

/* The most connections at once. */
#define HTTP_CONNECTIONS_MAX 4096

struct http_reply_header {
    const char *name;
    const char *value;
};

/* A client's connection. */
struct http_client {
    struct http_client *previous;
    struct http_client *next;
    int fd;
    _Atomic int64_t deadline_us; /* when it is cut off; 0: never */
};

/* Where an exchange stands. */
enum http_step {
    HTTP_STEP_HEAD,   /* nothing was looked at yet */
    HTTP_STEP_BODY,   /* reading the body */
    HTTP_STEP_WORK,   /* suspended: in the queue, or with a worker */
    HTTP_STEP_REPLY,  /* the reply is filled in */
    HTTP_STEP_STREAM, /* the reply is a stream, of which more may come */
};

/* Where a stream stands. */
enum http_flow {
    HTTP_FLOW_SENDING, /* with a reader */
    HTTP_FLOW_WAITING, /* suspended until someone wakes it */
    HTTP_FLOW_WORK,    /* suspended: in the queue, or with a worker */
};

struct http_flowing {
    struct http_exchange *previous; /* the server's streams */
    struct http_exchange *next;
    enum http_flow flow;
    bool is_woken;    /* to be asked again */
    bool has_ended;   /* the source has no more */
    int64_t asked_us; /* when it was asked last */
    int64_t said_us;  /* when it had something last */
    struct buf out;   /* what it had; sent up to at */
    size_t at;
};

/* One request and its reply: what http_request.connection and
 * http_reply.connection point to. */
struct http_exchange {
    struct http_server *server;
    struct MHD_Connection *connection;
    struct http_client *client;
    struct http_exchange *next_job; /* in the queue */
    enum http_step step;
    const char *method;
    const struct http_route *route; /* NULL: refused is its status */
    unsigned allowed;               /* methods, where the method was wrong */
    int refused;                    /* a status; 0: none */
    bool must_close;                /* after this reply */
    bool is_head;                   /* HEAD: a GET without its body */
    size_t length;                  /* of the body, as the client says */
    struct buf body;
    struct http_request request;
    struct http_reply reply;
    struct http_reply_header headers[HTTP_REPLY_HEADERS_MAX];
    size_t header_count;
    struct http_flowing stream;
    struct diary_arena arena;
    int64_t begun_us;  /* the head was there */
    int64_t queued_us; /* it began to wait for a worker */
    uint64_t sent;     /* bytes of the reply's body */
};

struct http_server {
    struct http_options options;
    struct MHD_Daemon *daemon;

    pthread_mutex_t lock;
    pthread_cond_t has_jobs;
    struct http_exchange *first_job;
    struct http_exchange *last_job;
    struct http_exchange *streams;
    bool is_closed; /* the queue takes no more */

    struct http_worker *workers;
    struct diary_shelf *shelf; /* theirs */
    pthread_t *threads;
    unsigned thread_count; /* that run */
    pthread_t ticker;
    bool has_ticker;
    int end_fd; /* wakes it at the end */

    pthread_mutex_t clients_lock;
    struct http_client *clients;

    atomic_bool is_ending;    /* requests are refused */
    atomic_bool has_ended;    /* the ticker ends */
    atomic_uint exchanges;    /* begun and not completed */
    atomic_size_t body_bytes; /* announced by all bodies being read */
    struct http_metrics *metrics;
};

/* ---- clients.c ---------------------------------------------------------- */

void http_client_begin(struct http_server *server,
                       struct MHD_Connection *connection,
                       void **socket_context);
void http_client_end(struct http_server *server, void **socket_context);
/* Gives a client time for so many bytes, on top of the server's time-out. */
void http_client_allow(struct http_exchange *exchange, size_t bytes);
/* Takes the deadline away. */
void http_client_free(struct http_exchange *exchange);
/* Gives an idle client its time. */
void http_client_rest(struct http_server *server, struct http_client *client);
/* Cuts off the clients whose deadline lies before a time. */
void http_clients_cut(struct http_server *server, int64_t before_us);

/* ---- guard.c ------------------------------------------------------------ */

/* Looks at the head of a request: its framing, its length, its Host. Answers
 * the status that refuses it, or 0, and sets must_close where what follows on
 * the connection cannot be trusted. */
int http_guard(struct http_exchange *exchange, const char *version);

/* ---- remote.c ----------------------------------------------------------- */

/* Fills in remote and is_tls, and answers the Host that the client asked for;
 * NULL: none. A trusted proxy's word counts for all three. */
const char *http_remote(struct http_exchange *exchange);

/* ---- workers.c ---------------------------------------------------------- */

takt_status http_workers_begin(struct http_server *server,
                               struct diary_error *err);
/* Lets them finish what is queued, and ends them. */
void http_workers_end(struct http_server *server);
/* Suspends the connection and queues the exchange; false: the server ends. */
bool http_queue(struct http_exchange *exchange);
/* The same with the lock held and the connection suspended. */
void http_queue_locked(struct http_exchange *exchange);

/* ---- stream.c ----------------------------------------------------------- */

/* A response that is a stream. NULL: no memory. */
struct MHD_Response *http_stream_response(struct http_exchange *exchange);
/* Asks the source for more; a worker calls it. */
void http_stream_ask(struct http_exchange *exchange,
                     struct http_worker *worker);
/* Wakes the streams that were last asked before a time. */
void http_streams_tick(struct http_server *server, int64_t before_us);
void http_stream_release(struct http_exchange *exchange);

/* ---- reply.c ------------------------------------------------------------ */

/* Sends what the reply holds; a reader calls it. */
enum MHD_Result http_send(struct http_exchange *exchange);
/* Fills in the reply that refuses the request. */
void http_refuse(struct http_exchange *exchange);

/* ---- log.c -------------------------------------------------------------- */

/* Writes the line of a request that has ended. */
void http_log(const struct http_exchange *exchange, bool is_whole);

#endif
