/* SPDX-License-Identifier: MIT */
/* Lists of entity tags (RFC 9110, 8.8.3 and 13.1). */
#ifndef SERVER_HTTP_ETAG_H
#define SERVER_HTTP_ETAG_H

#include <stdbool.h>

/* Whether a list such as `"a", W/"b"`, or a star, names a tag, which is given
 * in its quotes. A weak tag counts only where weak is true. */
bool etag_is_in(const char *list, const char *tag, bool weak);

#endif
