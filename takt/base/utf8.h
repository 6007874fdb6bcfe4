/* SPDX-License-Identifier: MIT */
/* Whether bytes are UTF-8 (RFC 3629): no overlong forms, no surrogates. */
#ifndef TAKT_BASE_UTF8_H
#define TAKT_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the character that so many bytes start with; 0 where they
 * start with none. */
size_t utf8_character(const char *text, size_t len);

/* Whether all of them are characters. A NUL is one. */
bool utf8_is_valid(const char *text, size_t len);

/* Whether a text has another in it, whatever the case of its Latin letters
 * (ASCII and U+00C0 to U+00DE). Both are UTF-8, and end with NUL. */
bool utf8_has(const char *text, const char *part);

#endif
