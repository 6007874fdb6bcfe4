/* SPDX-License-Identifier: MIT */
/* The HTTP server: it listens, reads requests, finds their handlers. */
#ifndef SERVER_HTTP_SERVER_H
#define SERVER_HTTP_SERVER_H

#include "server/http/http.h"

/* Most names that the server answers to. */
#define HTTP_NAMES_MAX 16

/* Most proxies that the server trusts. */
#define HTTP_PROXIES_MAX 16

/* Room for an IP address as text. */
#define HTTP_ADDRESS_SIZE 46

enum http_log_format { HTTP_LOG_NONE, HTTP_LOG_LOGFMT, HTTP_LOG_JSON };

/* Says who asks; called before a handler. */
typedef struct http_who http_authenticator(struct http_request *request);

struct http_options {
    int listen_fd; /* a listening socket; the server closes it */
    const char *names[HTTP_NAMES_MAX];     /* what Host may say, without a port;
                                              NULL ends them */
    const char *proxies[HTTP_PROXIES_MAX]; /* addresses, as http_address()
                                              writes them, whose
                                              X-Forwarded-For, -Proto and -Host
                                              count; NULL ends them */
    unsigned workers;   /* threads that run handlers, from 1 */
    unsigned timeout_s; /* from 1; for a request to come, and for a reply to go,
                           beyond what their size takes */
    const char *certificate; /* PEM texts, for TLS; NULL: none */
    const char *key;
    /* Room for an IP address as text. */
#define HTTP_ADDRESS_SIZE 46

    enum http_log_format log; /* of the line a request on standard error */
    const char *db;           /* the diary's file */
    struct zones *zones;
    void *shared; /* what every worker bears; this folder does not look */
    const struct http_route *const *routes; /* lists that end with a route
                                               without a pattern; NULL ends
                                               the lists */
    http_authenticator *authenticate;       /* NULL: nobody is anybody */
};

/* Opens a store for each worker and begins to serve. The texts and lists of
 * options must outlive the server.
 *
 * @param out set to the server, which the caller ends with http_server_end();
 *            NULL on failure
 * @return TAKT_OK; TAKT_REFUSED as store_sqlite_open(); TAKT_NOMEM if threads
 *         or memory are lacking. */
takt_status http_server_begin(struct http_server **out,
                              const struct http_options *options,
                              struct diary_error *err);

/* Takes no more requests, finishes those that have begun, and frees the
 * server; NULL is allowed. */
void http_server_end(struct http_server *server);

/* What the server counts. */
struct http_metrics *http_server_metrics(struct http_server *server);

/* Makes a socket that listens to "ADDRESS:PORT" or "[ADDRESS]:PORT"; port 0
 * takes a free one. Answers its descriptor, or -1 with errno set; EINVAL if
 * the text is no such address. */
int http_listen(const char *text);

/* Whether http_listen() can read a text as an address. */
bool http_listen_is_address(const char *text);

/* Appends the address that a socket listens to, as http_listen() takes it. */
bool http_listen_name(int fd, struct buf *out);

/* Writes an IP address as the server writes those of its clients; false: the
 * text is none. */
bool http_address(const char *text, size_t len, char out[HTTP_ADDRESS_SIZE]);

#endif
