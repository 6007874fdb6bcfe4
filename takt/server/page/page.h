/* SPDX-License-Identifier: MIT */
/* The web page, which the program carries in itself. */
#ifndef SERVER_PAGE_PAGE_H
#define SERVER_PAGE_PAGE_H

#include "server/http/http.h"

struct page_file {
    const char *path; /* "/index.html" */
    const char *type;
    const char *etag;
    const void *gzip; /* NULL: no smaller than the bytes */
    size_t gzip_len;
    const void *bytes;
    size_t len;
};

/* Every file, by path; ended by one without a path. The build makes it. */
extern const struct page_file page_files[];

/* What no other route takes; they stand last among the routes. */
extern const struct http_route page_routes[];

#endif
