/* SPDX-License-Identifier: MIT */
/* Replies that are compressed on their way. */
#ifndef SERVER_HTTP_GZIP_H
#define SERVER_HTTP_GZIP_H

#include "server/http/http.h"

/* Whether Accept-Encoding takes gzip (RFC 9110, 12.5.3); NULL: absent. */
bool gzip_is_taken(const char *accepted);

/* Compresses the reply's body if that is worth it and the client takes it. */
void http_gzip(const struct http_request *request, struct http_reply *reply);

#endif
