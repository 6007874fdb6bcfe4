/* SPDX-License-Identifier: MIT */
/*
 * What libmicrohttpd lets through and a server must not: two readers that
 * cut a stream of bytes into requests differently can be made to take one
 * request for two (RFC 9112, 11.2). So a request has one length at most, no
 * coded body, and lines that end as lines end.
 *
 * libmicrohttpd takes a bare LF for the end of a line and says nothing. But
 * it cuts the head up in place, so the pieces that it hands out still lie
 * where they came, and the gaps between them can be measured: between the
 * end of one line and the next there must be two bytes, CR and LF, and after
 * the last line four. A head of which this cannot be said is refused, which
 * takes in lines that were folded and texts with a NUL.
 */
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "server/http/core.h"

struct head {
    uintptr_t end; /* of the line before */
    bool is_odd;
    unsigned hosts;
    unsigned lengths;
    unsigned encodings;
    const char *length;
};

/* RFC 9110, 5.6.2 */
static bool is_token(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c <= ' ' || c >= 0x7f || strchr("\"(),/:;<=>?@[\\]{}", c) != NULL)
            return false;
    }
    return len > 0;
}

/* RFC 9110, 5.5 */
static bool is_value(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if ((c < ' ' && c != '\t') || c == 0x7f)
            return false;
    }
    return true;
}

static enum MHD_Result on_header(void *cls, enum MHD_ValueKind kind,
                                 const char *key, size_t key_len,
                                 const char *value, size_t value_len)
{
    struct head *head = cls;

    (void)kind;
    if ((uintptr_t)key != head->end + 2 || value == NULL ||
        !is_token(key, key_len) || !is_value(value, value_len)) {
        head->is_odd = true;
        return MHD_NO;
    }
    head->end = (uintptr_t)value + value_len;
    head->hosts += strcasecmp(key, MHD_HTTP_HEADER_HOST) == 0;
    head->encodings += strcasecmp(key, MHD_HTTP_HEADER_TRANSFER_ENCODING) == 0;
    if (strcasecmp(key, MHD_HTTP_HEADER_CONTENT_LENGTH) == 0) {
        head->lengths++;
        head->length = value;
    }
    return MHD_YES;
}

/* Reads the lines; false: they do not stand as lines stand. */
static bool read_head(struct head *head, struct http_exchange *exchange,
                      const char *version)
{
    const union MHD_ConnectionInfo *info;

    *head = (struct head){.end = (uintptr_t)version + strlen(version)};
    (void)MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND,
                                      on_header, head);
    info = MHD_get_connection_info(exchange->connection,
                                   MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return !head->is_odd && info != NULL &&
           (uintptr_t)exchange->method + info->header_size == head->end + 4;
}

/* A length is digits and nothing else; SIZE_MAX: too large to be read. */
static bool read_length(const char *text, size_t *out)
{
    size_t digits = strspn(text, "0123456789");

    *out = 0;
    if (digits == 0 || text[digits] != '\0')
        return false;
    for (size_t i = 0; i < digits; i++) {
        if (*out > SIZE_MAX / 10 - 10) {
            *out = SIZE_MAX;
            return true;
        }
        *out = *out * 10 + (size_t)(text[i] - '0');
    }
    return true;
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

int http_guard(struct http_exchange *exchange, const char *version)
{
    struct http_server *server = exchange->server;
    const char *host = http_remote(exchange);
    struct head head;

    exchange->must_close = true;
    exchange->request.host = host;
    if (!read_head(&head, exchange, version) || head.hosts > 1 ||
        head.lengths > 1 || (head.lengths > 0 && head.encodings > 0) ||
        (head.length != NULL && !read_length(head.length, &exchange->length)))
        return MHD_HTTP_BAD_REQUEST;
    if (head.encodings > 0)
        return MHD_HTTP_LENGTH_REQUIRED;
    exchange->must_close = exchange->length > 0;
    if (server->is_ending)
        return MHD_HTTP_SERVICE_UNAVAILABLE;
    if (!is_known_host(server, host))
        return MHD_HTTP_MISDIRECTED_REQUEST;
    return 0;
}
