/* SPDX-License-Identifier: MIT */
/*
 * Routes are few and short, so that they are simply tried in turn. A pattern
 * is compared piece by piece with the path as it came; only what stands in
 * braces is decoded, so that an encoded slash is never taken for one.
 */
#include "server/http/route.h"

#include <string.h>

#include "base/utf8.h"

/* The value of a hexadecimal digit, or -1. */
static int hex(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *http_decode(const char *text, size_t len, struct diary_arena *arena)
{
    char *out = diary_take(arena, len + 1, 1);
    size_t n = 0;

    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        if (c == '%') {
            if (len - i < 3 || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0)
                return NULL;
            c = (char)(hex(text[i + 1]) * 16 + hex(text[i + 2]));
            i += 2;
        }
        if (c == '\0')
            return NULL;
        out[n++] = c;
    }
    out[n] = '\0';
    return utf8_is_valid(out, n) ? out : NULL;
}

/* Whether a path fits a pattern; fills in what the pattern names. */
static bool fits(const char *pattern, const char *path,
                 const char *param[HTTP_PARAMS_MAX], struct diary_arena *arena)
{
    size_t n = 0;

    while (*pattern != '\0') {
        if (*pattern == '*')
            return true;
        if (*pattern != '{') {
            if (*pattern++ != *path++)
                return false;
            continue;
        }
        size_t len = strcspn(path, "/");
        if (len == 0 || n == HTTP_PARAMS_MAX)
            return false;
        param[n] = http_decode(path, len, arena);
        if (param[n++] == NULL)
            return false;
        path += len;
        pattern = strchr(pattern, '}') + 1;
    }
    return *path == '\0';
}

const struct http_route *
http_route_find(const struct http_route *const *lists, const char *path,
                enum http_method method, const char *param[HTTP_PARAMS_MAX],
                unsigned *methods, struct diary_arena *arena)
{
    *methods = 0;
    for (; *lists != NULL; lists++)
        for (const struct http_route *route = *lists; route->pattern != NULL;
             route++) {
            /* A pattern with a star is for what nobody else takes. */
            bool is_rest = strchr(route->pattern, '*') != NULL;
            if (is_rest && (*methods != 0 || !(route->methods & method)))
                continue;
            if (!fits(route->pattern, path, param, arena))
                continue;
            *methods |= route->methods;
            if (route->methods & method)
                return route;
        }
    return NULL;
}
