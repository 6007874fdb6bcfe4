/* SPDX-License-Identifier: MIT */
/* The fastest level: what a diary says is full of repetition, and the higher
 * levels save a tenth of the bytes for three times the work. */
#include "server/http/gzip.h"

#include <limits.h>
#include <string.h>
#include <strings.h>
#include <zlib.h>

/* Less is not worth the head of a gzip file. */
#define SIZE_MIN 1024

/* The window of zlib's largest, and 16 for gzip's format. */
#define WINDOW_BITS (15 + 16)

/* Whether a weight such as ";q=0.000" forbids. */
static bool is_zero(const char *weight, size_t len)
{
    const char *q = memchr(weight, '=', len);

    if (q == NULL)
        return false;
    for (q++; q < weight + len; q++)
        if (*q >= '1' && *q <= '9')
            return false;
    return true;
}

bool gzip_is_taken(const char *accepted)
{
    bool by_star = false;

    while (accepted != NULL && *accepted != '\0') {
        accepted += strspn(accepted, " \t,");
        size_t len = strcspn(accepted, ",");
        size_t name = strcspn(accepted, ",; \t");
        bool takes = !is_zero(accepted + name, len - name);
        if (name == 4 && strncasecmp(accepted, "gzip", 4) == 0)
            return takes;
        if (name == 1 && *accepted == '*')
            by_star = takes;
        accepted += len;
    }
    return by_star;
}

bool http_takes_gzip(const struct http_request *request)
{
    return gzip_is_taken(http_header(request, "Accept-Encoding"));
}

static bool is_text(const char *type)
{
    static const char *const types[] = {
        "application/json",
        "application/problem+json",
        "text/",
        "application/openapi+json",
    };

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (strncmp(type, types[i], strlen(types[i])) == 0)
            return true;
    return false;
}

/* The bytes of from as a gzip file in to. */
static bool compress_all(const struct buf *from, struct buf *to)
{
    z_stream z = {.next_in = (Bytef *)from->data, .avail_in = (uInt)from->len};
    bool is_whole;

    if (deflateInit2(&z, Z_BEST_SPEED, Z_DEFLATED, WINDOW_BITS, 8,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        return false;
    size_t size = deflateBound(&z, (uLong)from->len);
    is_whole = buf_reserve(to, size);
    if (is_whole) {
        z.next_out = (Bytef *)to->data + to->len;
        z.avail_out = (uInt)size;
        is_whole = deflate(&z, Z_FINISH) == Z_STREAM_END;
        buf_commit(to, size - z.avail_out);
    }
    deflateEnd(&z);
    return is_whole;
}

void http_gzip(const struct http_request *request, struct http_reply *reply)
{
    TAKT_AUTO(buf) out = BUF_INIT(UINT_MAX);
    struct buf plain = reply->body;

    if (reply->bytes != NULL || reply->stream != NULL || reply->type == NULL ||
        plain.len < SIZE_MIN || plain.len > UINT_MAX / 2 ||
        !is_text(reply->type))
        return;
    http_reply_header(reply, "Vary", "Accept-Encoding");
    if (!http_takes_gzip(request) || !compress_all(&plain, &out))
        return;
    reply->body = out;
    out = plain;
    http_reply_header(reply, "Content-Encoding", "gzip");
}
