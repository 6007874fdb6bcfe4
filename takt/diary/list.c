/* SPDX-License-Identifier: MIT */
/* The lists of list.h: three cells a line. Reading is forgiving (a cell that
 * is not there is empty, one too many is joined to the last), for the text
 * may have been written by another version. */
#include "diary/list.h"

#include <string.h>

/* Undoes the escapes of len bytes. */
static const char *unescape(const char *text, size_t len,
                            struct diary_arena *arena)
{
    char *out = diary_take(arena, len + 1, 1);
    size_t n = 0;

    for (size_t i = 0; i < len; i++) {
        char c = text[i];

        if (c == '\\' && i + 1 < len) {
            c = text[++i];
            c = c == 't' ? '\t' : c == 'n' ? '\n' : c;
        }
        out[n++] = c;
    }
    return out;
}

bool diary_list_next(const char **rest, struct diary_element *out,
                     struct diary_arena *arena)
{
    const char *p = *rest;
    const char *end;

    if (p == NULL || *p == '\0')
        return false;
    end = p + strcspn(p, "\n");
    for (size_t i = 0; i < DIARY_CELLS; i++) {
        const char *tab = memchr(p, '\t', (size_t)(end - p));
        const char *stop = tab != NULL && i + 1 < DIARY_CELLS ? tab : end;

        out->cell[i] = unescape(p, (size_t)(stop - p), arena);
        p = stop < end ? stop + 1 : end;
    }
    *rest = *end == '\n' ? end + 1 : end;
    return true;
}

/* Writes text with its escapes to p, and answers where it ends. */
static char *escape(char *p, const char *text)
{
    for (; text != NULL && *text != '\0'; text++) {
        switch (*text) {
        case '\t':
            *p++ = '\\';
            *p++ = 't';
            break;
        case '\n':
            *p++ = '\\';
            *p++ = 'n';
            break;
        case '\\':
            *p++ = '\\';
            *p++ = '\\';
            break;
        default:
            *p++ = *text;
        }
    }
    return p;
}

const char *diary_list_add(const char *list,
                           const struct diary_element *element,
                           struct diary_arena *arena)
{
    size_t old = list == NULL ? 0 : strlen(list);
    size_t room = old + DIARY_CELLS + 1;
    char *out;
    char *p;

    for (size_t i = 0; i < DIARY_CELLS; i++) {
        if (element->cell[i] != NULL)
            room += 2 * strlen(element->cell[i]);
    }
    out = diary_take(arena, room, 1);
    if (old > 0)
        memcpy(out, list, old);
    p = out + old;
    for (size_t i = 0; i < DIARY_CELLS; i++) {
        p = escape(p, element->cell[i]);
        *p++ = i + 1 < DIARY_CELLS ? '\t' : '\n';
    }
    return out;
}
