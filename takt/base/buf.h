/* SPDX-License-Identifier: MIT */
/*
 * A growing byte buffer with a maximum.
 *
 * The maximum is given once, by buf_init(). The first addition that would
 * pass it, or that finds no memory, fails and leaves the buffer as it was;
 * every later one fails too, until buf_clear(). So a writer may add without
 * asking, and ask buf_is_ok() once at the end.
 *
 * data is NUL-terminated whenever it is not NULL; the NUL is not in len.
 */
#ifndef TAKT_BASE_BUF_H
#define TAKT_BASE_BUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include <takt/status.h>

#include "base/auto.h"

struct buf {
    char *data;         /* NULL until the first addition */
    size_t len;         /* bytes in use, without the NUL */
    size_t cap;         /* bytes allocated, with room for the NUL */
    size_t max;         /* the most that len may become */
    takt_status status; /* TAKT_OK; TAKT_LIMIT or TAKT_NOMEM once failed */
};

/* Makes an empty buffer of at most max bytes. Takes no memory yet. */
void buf_init(struct buf *buf, size_t max);

/* The same as a value, for a declaration with TAKT_AUTO(buf). */
#define BUF_INIT(maximum)                                                      \
    {                                                                          \
        .max = (maximum)                                                       \
    }

/* Gives the memory back; the buffer may be used again, empty. */
void buf_release(struct buf *buf);

/* Empties the buffer and forgets a failure, but keeps the memory. */
void buf_clear(struct buf *buf);

/* Cuts the buffer to its first len bytes; longer is no change. */
void buf_truncate(struct buf *buf, size_t len);

/* Whether every addition since init or clear went in. */
static inline bool buf_is_ok(const struct buf *buf)
{
    return buf->status == TAKT_OK;
}

/* What buf_reserve() does where there is no room yet. */
bool buf_grow(struct buf *buf, size_t extra);

/* The additions answer whether the buffer is still whole. */
bool buf_add(struct buf *buf, const void *bytes, size_t len);
bool buf_add_str(struct buf *buf, const char *text);
bool buf_add_char(struct buf *buf, char c);
bool buf_addf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool buf_add_va(struct buf *buf, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Makes room for extra more bytes at data + len and answers whether it did.
 * The caller writes there and raises len, at most by extra; then it calls
 * buf_commit() to close the text again. */
static inline bool buf_reserve(struct buf *buf, size_t extra)
{
    return (buf_is_ok(buf) && extra < buf->cap - buf->len) ||
           buf_grow(buf, extra);
}

static inline void buf_commit(struct buf *buf, size_t added)
{
    buf->len += added;
    buf->data[buf->len] = '\0';
}

/* The text so far, NUL-terminated; "" if it is empty. Borrowed. */
const char *buf_str(const struct buf *buf);

/* Hands the text over, NUL-terminated, to be freed with free(), and leaves
 * the buffer empty. NULL if an addition failed or there is no memory. */
char *buf_take_string(struct buf *buf);

TAKT_AUTO_DEFINE(buf, struct buf, buf_release)

#endif
