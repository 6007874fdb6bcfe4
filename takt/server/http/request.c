/* SPDX-License-Identifier: MIT */
/* What a handler asks of its request, and adds to its reply. */
#include "server/http/core.h"

#include "server/http/etag.h"

static struct MHD_Connection *connection_of(const struct http_request *request)
{
    const struct http_exchange *exchange = request->connection;

    return exchange->connection;
}

const char *http_query(const struct http_request *request, const char *name)
{
    return MHD_lookup_connection_value(connection_of(request),
                                       MHD_GET_ARGUMENT_KIND, name);
}

const char *http_header(const struct http_request *request, const char *name)
{
    return MHD_lookup_connection_value(connection_of(request), MHD_HEADER_KIND,
                                       name);
}

const char *http_cookie(const struct http_request *request, const char *name)
{
    return MHD_lookup_connection_value(connection_of(request), MHD_COOKIE_KIND,
                                       name);
}

void http_reply_header(struct http_reply *reply, const char *name,
                       const char *value)
{
    struct http_exchange *exchange = reply->connection;
    struct http_reply_header *header;

    if (exchange->header_count == HTTP_REPLY_HEADERS_MAX)
        return;
    header = &exchange->headers[exchange->header_count++];
    header->name = diary_take_copy(&exchange->arena, name);
    header->value = diary_take_copy(&exchange->arena, value);
}

bool http_reply_is_known(const struct http_request *request,
                         struct http_reply *reply, const char *etag)
{
    const char *known = http_header(request, MHD_HTTP_HEADER_IF_NONE_MATCH);

    http_reply_header(reply, MHD_HTTP_HEADER_ETAG, etag);
    if (request->method != HTTP_GET || known == NULL ||
        !etag_is_in(known, etag, true))
        return false;
    reply->status = MHD_HTTP_NOT_MODIFIED;
    reply->type = NULL;
    return true;
}

bool http_may_change(const struct http_request *request, const char *etag)
{
    const char *wanted = http_header(request, MHD_HTTP_HEADER_IF_MATCH);

    return wanted == NULL || etag_is_in(wanted, etag, false);
}
