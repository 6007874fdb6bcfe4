/* SPDX-License-Identifier: MIT */
/*
 * Gives the page's files. The page keeps its place in the address, so an
 * address that names no file is the page itself, except where a program
 * would ask: below /api and the like, or for a name with an ending.
 *
 * What stands in /assets/ has a hash in its name and is kept for ever; the
 * rest is asked for again each time, and answered with 304 if it is the same.
 */
#include "server/page/page.h"

#include <string.h>

#include "server/http/problem.h"

static const struct page_file *find(const char *path)
{
    for (const struct page_file *file = page_files; file->path != NULL; file++)
        if (strcmp(file->path, path) == 0)
            return file;
    return NULL;
}

/* Whether an address is one that people see, in the page. */
static bool is_place(const char *path)
{
    static const char *const others[] = {"/api", "/feeds", "/login",
                                         "/problems", "/assets"};

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        size_t len = strlen(others[i]);
        if (strncmp(path, others[i], len) == 0 &&
            (path[len] == '/' || path[len] == '\0'))
            return false;
    }
    return path[0] == '/' && strchr(strrchr(path, '/'), '.') == NULL;
}

static void get_page(struct http_request *request, struct http_reply *reply)
{
    static const char assets[] = "/assets/";
    const struct page_file *file = find(request->path);

    if (file == NULL && is_place(request->path))
        file = find("/index.html");
    if (file == NULL) {
        problem_reply(request, reply, 404, NULL);
        return;
    }
    http_reply_header(reply, "Cache-Control",
                      strncmp(file->path, assets, strlen(assets)) == 0
                          ? "public, max-age=31536000, immutable"
                          : "no-cache");
    if (file->gzip != NULL)
        http_reply_header(reply, "Vary", "Accept-Encoding");
    if (http_reply_is_known(request, reply, file->etag))
        return;
    reply->type = file->type;
    reply->bytes = file->bytes;
    reply->bytes_len = file->len;
    if (file->gzip != NULL && http_takes_gzip(request)) {
        http_reply_header(reply, "Content-Encoding", "gzip");
        reply->bytes = file->gzip;
        reply->bytes_len = file->gzip_len;
    }
}

const struct http_route page_routes[] = {
    {HTTP_GET, "/*", get_page, HTTP_OPEN, 0},
    {0},
};
