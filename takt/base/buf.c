/* SPDX-License-Identifier: MIT */
/*
 * The growing buffer of buf.h. Capacity doubles, so that n additions copy
 * O(n) bytes; it never passes max + 1, the 1 being the NUL.
 */
#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64

static bool fail(struct buf *buf, takt_status status)
{
    buf->status = status;
    return false;
}

/* The capacity to hold len bytes and the NUL; len <= max. */
static size_t capacity_for(const struct buf *buf, size_t len)
{
    size_t most = buf->max + 1;
    size_t cap = buf->cap > FIRST_CAPACITY ? buf->cap : FIRST_CAPACITY;

    while (cap <= len && cap < most / 2)
        cap *= 2;
    return cap <= len || cap > most ? most : cap;
}

void buf_init(struct buf *buf, size_t max)
{
    *buf = (struct buf)BUF_INIT(max < SIZE_MAX ? max : SIZE_MAX - 1);
}

void buf_release(struct buf *buf)
{
    free(buf->data);
    buf_init(buf, buf->max);
}

void buf_clear(struct buf *buf)
{
    buf->status = TAKT_OK;
    buf_truncate(buf, 0);
}

void buf_truncate(struct buf *buf, size_t len)
{
    if (buf->data == NULL || len >= buf->len)
        return;
    buf->len = len;
    buf->data[len] = '\0';
}

bool buf_grow(struct buf *buf, size_t extra)
{
    size_t cap;
    char *data;

    if (!buf_is_ok(buf))
        return false;
    if (extra > buf->max - buf->len)
        return fail(buf, TAKT_LIMIT);
    cap = capacity_for(buf, buf->len + extra);
    data = realloc(buf->data, cap);
    if (data == NULL)
        return fail(buf, TAKT_NOMEM);
    buf->data = data;
    buf->cap = cap;
    buf->data[buf->len] = '\0';
    return true;
}

bool buf_add(struct buf *buf, const void *bytes, size_t len)
{
    if (!buf_reserve(buf, len))
        return false;
    if (len > 0)
        memcpy(buf->data + buf->len, bytes, len);
    buf_commit(buf, len);
    return true;
}

bool buf_add_str(struct buf *buf, const char *text)
{
    return buf_add(buf, text, strlen(text));
}

bool buf_add_char(struct buf *buf, char c)
{
    return buf_add(buf, &c, 1);
}

bool buf_add_va(struct buf *buf, const char *format, va_list args)
{
    va_list again;
    int len;

    va_copy(again, args);
    len = vsnprintf(NULL, 0, format, args);
    if (len < 0)
        (void)fail(buf, TAKT_LIMIT); /* longer than any buffer may be */
    else if (buf_reserve(buf, (size_t)len)) {
        vsnprintf(buf->data + buf->len, (size_t)len + 1, format, again);
        buf_commit(buf, (size_t)len);
    }
    va_end(again);
    return buf_is_ok(buf);
}

bool buf_addf(struct buf *buf, const char *format, ...)
{
    va_list args;
    bool is_ok;

    va_start(args, format);
    is_ok = buf_add_va(buf, format, args);
    va_end(args);
    return is_ok;
}

const char *buf_str(const struct buf *buf)
{
    return buf->data != NULL ? buf->data : "";
}

char *buf_take_string(struct buf *buf)
{
    char *text;

    if (!buf_reserve(buf, 0))
        return NULL;
    text = TAKE(buf->data);
    buf->len = 0;
    buf->cap = 0;
    return text;
}
