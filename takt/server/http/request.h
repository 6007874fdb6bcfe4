/* SPDX-License-Identifier: MIT */
/* One exchange with a client, as the server keeps it. */
#ifndef SERVER_HTTP_REQUEST_H
#define SERVER_HTTP_REQUEST_H

#include <microhttpd.h>

#include "server/http/http.h"

/* The most headers that a reply sets itself. */
#define HTTP_REPLY_HEADERS_MAX 16

struct http_reply_header {
    const char *name;
    const char *value;
};

/* What http_request.connection and http_reply.connection point to. */
struct http_exchange {
    struct MHD_Connection *connection;
    bool is_begun;                  /* its head was read */
    const struct http_route *route; /* NULL: refused is its status */
    unsigned allowed;               /* methods, where the method was wrong */
    int refused;                    /* a status; 0: none */
    size_t body_max;
    struct buf body;
    struct http_request request;
    struct http_reply reply;
    struct http_reply_header headers[HTTP_REPLY_HEADERS_MAX];
    size_t header_count;
    struct diary_arena arena;
};

#endif
