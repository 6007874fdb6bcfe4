/* SPDX-License-Identifier: MIT */
/*
 * The seam to HTTP: what a handler sees of a request, and how it replies.
 * Behind it stands libmicrohttpd, which nothing outside this folder sees.
 *
 * A request reaches its handler whole: headers checked, body read up to the
 * route's maximum. A handler runs on a worker's thread, which has a store
 * connection of its own, and fills in the reply; it never waits for a client.
 * What it allocates lies in the request's arena, which ends with the reply.
 */
#ifndef SERVER_HTTP_HTTP_H
#define SERVER_HTTP_HTTP_H

#include "base/buf.h"
#include "diary/diary.h"
#include "env/zones.h"

/* Methods as bits, so that a route can say which it takes. */
enum http_method {
    HTTP_GET = 1, /* HEAD too */
    HTTP_POST = 2,
    HTTP_PUT = 4,
    HTTP_PATCH = 8,
    HTTP_DELETE = 16,
};

/* The most bytes of a body, unless the route says otherwise. */
#define HTTP_BODY_MAX (1024 * 1024)

/* The most pieces of a path that a route gives names to. */
#define HTTP_PARAMS_MAX 4

/* Who asks, as his cookie or password says. */
struct http_who {
    int64_t person; /* 0: nobody has signed in */
    bool is_admin;
    bool by_cookie;   /* else by a token in Authorization */
    const char *csrf; /* what X-Takt-Csrf must say; NULL: not by cookie */
};

struct http_server;

/* What one worker has for itself. */
struct http_worker {
    struct http_server *server;
    struct diary_store *store;
    struct diary_shelf *shelf; /* shared by all workers; safe for threads */
    struct zones *zones;       /* shared by all workers; safe for threads */
    void *shared;              /* the program's own, as the options had it */
};

struct http_request {
    struct http_worker *worker;
    enum http_method method;
    const char *path;                   /* as it came, without the query */
    const char *param[HTTP_PARAMS_MAX]; /* decoded, in the order of the
                                           route's braces */
    const char *body; /* not NUL-terminated text, but body[body_len] is 0 */
    size_t body_len;
    const char *remote; /* address of the client, as text */
    const char *host;   /* that he asked for, with its port; NULL: none */
    bool is_tls;        /* the client's side is encrypted */
    int64_t now_s;      /* the time, in UTC */
    struct http_who who;
    struct diary_arena *arena;
    void *connection; /* of this folder alone */
};

/* A parameter of the query, decoded; a header. NULL: absent. */
const char *http_query(const struct http_request *request, const char *name);
const char *http_header(const struct http_request *request, const char *name);
const char *http_cookie(const struct http_request *request, const char *name);

/* Makes the bytes of a stream: appends what there is to out, at most
 * HTTP_STREAM_MAX bytes, and may append nothing. Answers false when the stream
 * has ended. It runs on a worker, as a handler does, but after the request's
 * arena has ended. Called at once, again after http_stream_wake(), and every
 * HTTP_STREAM_WAIT_S at the latest. */
typedef bool http_stream_source(struct http_worker *worker, void *ctx,
                                struct buf *out);

#define HTTP_STREAM_MAX (64 * 1024)
#define HTTP_STREAM_WAIT_S 5

/* Has the streams of a person called soon, or all streams for person 0. Any
 * thread may call it. */
void http_stream_wake(struct http_server *server, int64_t person);

struct http_reply {
    int status;       /* 200 unless set */
    const char *type; /* media type; NULL: no body */
    struct buf body;  /* filled in by the handler */
    /* Bytes that outlive the server, instead of body. */
    const void *bytes;
    size_t bytes_len;
    /* A stream, instead of both. end is called once, whatever happens. */
    http_stream_source *stream;
    int64_t stream_person; /* whom http_stream_wake() names */
    void (*stream_end)(void *ctx);
    void *stream_ctx;
    void *connection; /* of this folder alone */
};

/* Adds a header; both texts are copied. */
void http_reply_header(struct http_reply *reply, const char *name,
                       const char *value);

/* Whether the client takes a body that is compressed with gzip. Bodies that a
 * handler fills in are compressed without asking. */
bool http_takes_gzip(const struct http_request *request);

/* Says which version of a thing the reply shows: adds the ETag, given in its
 * quotes. Answers true if the client has that version already (If-None-Match):
 * the reply is then 304, whole as it stands. */
bool http_reply_is_known(const struct http_request *request,
                         struct http_reply *reply, const char *etag);

/* Whether If-Match lets a change of what has this ETag go on; absent, it
 * does. */
bool http_may_change(const struct http_request *request, const char *etag);

typedef void http_handler(struct http_request *request,
                          struct http_reply *reply);

enum http_route_flag {
    HTTP_OPEN = 1,    /* nobody needs to be signed in */
    HTTP_ADMIN = 2,   /* administrators alone */
    HTTP_NO_CSRF = 4, /* an unsafe method without the CSRF header */
};

struct http_route {
    unsigned methods;    /* enum http_method, or-ed */
    const char *pattern; /* "/api/v1/followups/{owner}/{id}"; a "*" at its
                            end takes the rest */
    http_handler *handler;
    unsigned flags;  /* enum http_route_flag, or-ed */
    size_t body_max; /* 0: HTTP_BODY_MAX */
};

#endif
