/* SPDX-License-Identifier: MIT */
/* How a reply leaves: its headers, its bytes. */
#include <string.h>

#include "server/http/core.h"
#include "server/http/problem.h"

/* Headers that every reply has. Strict-Transport-Security is left to whoever
 * runs the server under a name: it binds all ports of that name for long. */
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

/* What Allow says (RFC 9110, 10.2.1). */
static void add_allowed(struct http_exchange *exchange)
{
    static const char *const names[] = {"GET, HEAD", "POST", "PUT", "PATCH",
                                        "DELETE"};
    TAKT_AUTO(buf) text = BUF_INIT(64);

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (exchange->allowed >> i & 1)
            (void)buf_addf(&text, "%s%s", text.len > 0 ? ", " : "", names[i]);
    http_reply_header(&exchange->reply, MHD_HTTP_HEADER_ALLOW, buf_str(&text));
}

void http_refuse(struct http_exchange *exchange)
{
    problem_reply(&exchange->request, &exchange->reply, exchange->refused,
                  NULL);
    if (exchange->refused == MHD_HTTP_METHOD_NOT_ALLOWED)
        add_allowed(exchange);
    if (exchange->refused == MHD_HTTP_SERVICE_UNAVAILABLE)
        http_reply_header(&exchange->reply, MHD_HTTP_HEADER_RETRY_AFTER, "5");
    if (exchange->must_close)
        http_reply_header(&exchange->reply, MHD_HTTP_HEADER_CONNECTION,
                          "close");
}

static struct MHD_Response *make_response(struct http_exchange *exchange)
{
    struct http_reply *reply = &exchange->reply;
    size_t len = reply->body.len;

    if (reply->stream != NULL && !exchange->is_head)
        return http_stream_response(exchange);
    exchange->sent = exchange->is_head ? 0 : reply->bytes_len + len;
    if (reply->bytes != NULL)
        return MHD_create_response_from_buffer(reply->bytes_len,
                                               (void *)(uintptr_t)reply->bytes,
                                               MHD_RESPMEM_PERSISTENT);
    return MHD_create_response_from_buffer(len, buf_take_string(&reply->body),
                                           MHD_RESPMEM_MUST_FREE);
}

enum MHD_Result http_send(struct http_exchange *exchange)
{
    struct http_reply *reply = &exchange->reply;
    struct MHD_Response *response = make_response(exchange);
    enum MHD_Result result;

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
